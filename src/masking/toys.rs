//! Toy rules, for tests of the engine and for fuzzing: small enough to see through, and in the way of each other as
//! real ones seldom are. What the engine promises must not hang on what the packs of `rules/` happen to say.

use super::rules::{self, Rule};
use super::ruleset::{Ruleset, RulesetError, RulesetOptions};

/// Rules that touch each other everywhere: one for each way that leads to a start.
pub(crate) const TOUCHING: &str = include_str!("toys/touching.toml");

/// Rules whose findings in a text are easily foretold, among them an open-ended secret.
#[cfg(test)]
pub(crate) const FORETOLD: &str = include_str!("toys/foretold.toml");

/// Rules with the entities of real ones: what they find may be the operator's own.
#[cfg(test)]
pub(crate) const OWN: &str = include_str!("toys/own.toml");

/// The rules of a pack.
pub(crate) fn rules(pack: &str) -> Vec<Rule> {
    let mut rules = Vec::new();
    rules::read(&[("toys.toml".to_owned(), pack.to_owned())], &mut rules).expect("toys are valid");
    rules
}

/// A pack, and nothing beside it, loaded as an operator's is: its examples are run.
pub(crate) fn ruleset(file: &str, pack: &str, options: &RulesetOptions) -> Result<Ruleset, RulesetError> {
    let packs = [(file.to_owned(), pack.to_owned())];
    let ruleset = Ruleset::compile(Vec::new(), &packs, options)?;
    ruleset.check_examples(&packs)?;
    Ok(ruleset)
}
