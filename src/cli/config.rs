//! `auraveil config check`: everything that `serve` would refuse, without serving.

use std::path::{Path, PathBuf};

use super::{Failure, say};
use crate::config::{Config, ConfigError};
use crate::masking::Ruleset;
use crate::server;

#[derive(clap::Subcommand)]
pub(super) enum Command {
    /// Check a configuration and the rules that it names, without serving
    Check {
        /// The configuration, as in config.example.toml
        file: PathBuf,
    },
}

pub(super) fn run(command: &Command) -> Result<(), Failure> {
    let Command::Check { file } = command;
    let config = load(file)?;
    let rules = server::check(&config).map_err(|error| Failure::Configuration(error.to_string()))?;
    warn(&rules);
    say("ok");
    Ok(())
}

/// Tells what is legal but worth a word of the rules.
pub(super) fn warn(rules: &Ruleset) {
    rules.warnings().iter().for_each(|warning| say(format_args!("warning: {warning}")));
}

/// The configuration, its warnings told.
pub(super) fn load(file: &Path) -> Result<Config, Failure> {
    let config = Config::load(file).map_err(|error| {
        let refused = |why: &dyn std::fmt::Display| format!("{}: {why}", file.display());
        Failure::Configuration(match &error {
            ConfigError::Unreadable { .. } => error.to_string(),
            ConfigError::Refused(errors) => {
                errors.iter().map(|error| refused(error)).collect::<Vec<_>>().join("\nerror: ")
            }
            ConfigError::Written { .. } => refused(&error),
        })
    })?;
    for warning in &config.warnings {
        say(format_args!("warning: {}: {warning}", file.display()));
    }
    Ok(config)
}
