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
        Command::List => list(io::BufWriter::new(io::stdout().lock())).map_err(Failure::output),
        Command::Check { dir } => {
            if let Some(dir) = dir.as_ref().filter(|dir| !dir.is_dir()) {
                return Err(Failure::Configuration(format!("{} is no folder of rule packs", dir.display())));
            }
            let (rules, examples) =
                Ruleset::check(dir.as_deref()).map_err(|error| Failure::Failed(error.to_string()))?;
            say(format_args!("ok: {rules} rules, {examples} examples agree"));
            Ok(())
        }
    }
}

/// A line a rule, tab-separated: id, entity, pack, examples.
fn list(mut output: impl Write) -> io::Result<()> {
    let rules = Ruleset::load(&RulesetOptions::default()).map_err(io::Error::other)?;
    for rule in rules.rules() {
        writeln!(output, "{}\t{}\t{}\t{}", rule.id, rule.entity, rule.pack, rule.examples)?;
    }
    output.flush()
}
