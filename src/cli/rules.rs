//! `auraveil rules`: what is compiled in, and whether a pack is right.

use std::io::{self, Write};
use std::path::PathBuf;

use super::{Failure, say};
use crate::masking::{Ruleset, RulesetOptions};

#[derive(clap::Subcommand)]
pub(super) enum Command {
    /// List the rules that are compiled in
    List,
    /// Check the built-in rules, and a folder of more packs: every rule's own examples are run
    Check {
        /// A folder of rule packs, in the format of rules/README.md
        dir: Option<PathBuf>,
    },
}

pub(super) fn run(command: &Command) -> Result<(), Failure> {
    match command {
        Command::List => {
            let rules = load(None)?;
            writeln!(io::stdout(), "ruleset {}", rules.fingerprint()).map_err(Failure::output)
        }
        Command::Check { dir } => {
            if let Some(dir) = dir.as_ref().filter(|dir| !dir.is_dir()) {
                return Err(Failure::Configuration(format!("{} is no folder of rule packs", dir.display())));
            }
            load(dir.clone())?;
            say("ok");
            Ok(())
        }
    }
}

fn load(rules_dir: Option<PathBuf>) -> Result<Ruleset, Failure> {
    Ruleset::load(&RulesetOptions { rules_dir, ..RulesetOptions::default() })
        .map_err(|error| Failure::Failed(error.to_string()))
}
