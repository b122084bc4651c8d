//! `auraveil rules`: which rules there are, and whether a pack is right.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{Failure, config, say};
use crate::masking::{AllowInfo, RuleInfo, Ruleset, RulesetOptions, Standing};

#[derive(clap::Subcommand)]
pub(super) enum Command {
    /// List the rules that are compiled in, and what a folder of more packs makes of them
    List {
        /// A folder of rule packs, in the format of rules/README.md
        dir: Option<PathBuf>,
    },
    /// Check the built-in rules, and a folder of more packs: every rule's own examples are run
    Check {
        /// A folder of rule packs, in the format of rules/README.md
        dir: Option<PathBuf>,
    },
}

/// The packs that a command works with.
#[derive(clap::Args)]
pub(super) struct Packs {
    /// A folder of rule packs, laid over the built-in rules as those of masking.rules_dir are
    #[arg(long = "rules", value_name = "DIR")]
    dir: Option<PathBuf>,
}

impl Packs {
    /// The rules, with the packs laid over the built-in ones. What `serve` refuses is refused, and
    /// what it warns of is told.
    pub(super) fn load(self) -> Result<Ruleset, Failure> {
        be_folder(self.dir.as_deref())?;
        let options = RulesetOptions { rules_dir: self.dir, ..RulesetOptions::default() };
        let rules = Ruleset::load(&options).map_err(|error| Failure::Configuration(told(&error)))?;
        config::warn(&rules);
        Ok(rules)
    }
}

fn be_folder(dir: Option<&Path>) -> Result<(), Failure> {
    dir.filter(|dir| !dir.is_dir()).map_or(Ok(()), |dir| {
        Err(Failure::Configuration(format!("{} is no folder of rule packs", dir.display())))
    })
}

pub(super) fn run(command: &Command) -> Result<(), Failure> {
    let (Command::List { dir } | Command::Check { dir }) = command;
    be_folder(dir.as_deref())?;
    match command {
        Command::List { dir } => {
            let options = RulesetOptions { rules_dir: dir.clone(), ..RulesetOptions::default() };
            let rules = Ruleset::load(&options).map_err(|error| Failure::Failed(told(&error)))?;
            list(&rules, io::BufWriter::new(io::stdout().lock())).map_err(Failure::output)
        }
        Command::Check { dir } => check(dir.as_deref()),
    }
}

fn check(dir: Option<&Path>) -> Result<(), Failure> {
    let rules = Ruleset::check(dir).map_err(|error| Failure::Failed(told(&error)))?;
    config::warn(&rules);
    let count = |is: fn(&Standing) -> bool| rules.rules().filter(|rule| is(&rule.standing)).count();
    let off = count(|standing| matches!(standing, Standing::Off { .. }));
    let used = rules.rules().filter(|rule| !matches!(rule.standing, Standing::Off { .. }));
    let (rules_used, examples) =
        used.fold((0, 0), |(rules, examples), rule| (rules + 1, examples + rule.examples));
    let mut said = format!("ok: {rules_used} rules, {examples} examples agree");
    for (count, what) in [
        (count(|standing| matches!(standing, Standing::Replaces { .. })), "replaced"),
        (off, "switched off"),
        (rules.allowed().filter(|entry| !entry.ended).count(), "allowed"),
    ] {
        if count > 0 {
            said.push_str(&format!(", {count} {what}"));
        }
    }
    say(said);
    Ok(())
}

/// Each example that disagrees is an error of its own.
fn told(error: &dyn std::error::Error) -> String {
    error.to_string().replace('\n', "\nerror: ")
}

/// A line a rule, tab-separated: id, entity, pack, examples, and what the operator has made of it. Then a line a
/// finding that is let through.
fn list(rules: &Ruleset, mut output: impl Write) -> io::Result<()> {
    for RuleInfo { id, entity, pack, examples, standing } in rules.rules() {
        let standing = match standing {
            Standing::BuiltIn => "built in".to_owned(),
            Standing::Own => "own".to_owned(),
            Standing::Replaces { reason } => format!("replaces the built-in rule: {reason}"),
            Standing::Off { reason, pack } => format!("off in {pack}: {reason}"),
        };
        writeln!(output, "{id}\t{entity}\t{pack}\t{examples}\t{standing}")?;
    }
    for AllowInfo { entity, value, subdomains, reason, until, ended, pack, line: _ } in rules.allowed() {
        let below = if subdomains { " and below" } else { "" };
        let until = if ended { format!("ended on {until}") } else { format!("until {until}") };
        writeln!(output, "allow\t{entity}\t{pack}\t-\t{value}{below}, {until}: {reason}")?;
    }
    output.flush()
}
