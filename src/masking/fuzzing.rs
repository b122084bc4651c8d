//! The doors that fuzzing needs: to the scanner and its slow twin, and to the loader without a folder.
//!
//! Only with the feature `fuzzing`, which nothing but `fuzz/` turns on: what is in here is no part of the API.

use super::builtin;
use super::rules::{self, Body, Rule};
use super::ruleset::{Ruleset, RulesetError, RulesetOptions};
use super::scan::{Hit, Scanner, Scope, Work, oracle};
use super::view::{Encoding, Folded, Scratch, View, deepen};

/// Where a rule finds something: first byte, byte behind the last, and the rule's place among the rules.
pub type Found = (usize, usize, usize);

/// Some rules, to look for in two ways: with everything that makes it quick, and by brute force.
#[derive(Debug)]
pub struct TwoWays {
    scanner: Scanner,
}

impl TwoWays {
    /// The rules of a pack's text.
    pub fn of_pack(text: &str) -> Result<Self, RulesetError> {
        let mut rules = Vec::new();
        rules::read(&[("fuzz.toml".to_owned(), text.to_owned())], &mut rules).map_err(RulesetError)?;
        Ok(Self::of(rules))
    }

    /// Those of the built-in rules whose ids are among `ids`.
    pub fn of_built_in(ids: &[&str]) -> Self {
        Self::of(builtin::rules().into_iter().filter(|rule| ids.contains(&&*rule.id)).collect())
    }

    /// Open-ended rules are left out: where they end the slow search does not say.
    fn of(mut rules: Vec<Rule>) -> Self {
        rules.retain(|rule| matches!(rule.body, Body::Pattern { .. }));
        Self { scanner: Scanner::new(rules, BuiltIn::stored()) }
    }

    /// How many rules there are.
    pub fn len(&self) -> usize {
        self.scanner.rules().len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What is found in a text, the quick way and the slow: in its plain view, and in its deep one where that reads
    /// differently.
    pub fn find(&self, text: &str) -> Vec<(Vec<Found>, Vec<Found>)> {
        let (mut plain, mut deep) = (View::default(), View::default());
        plain.plain(text, Encoding::Text, true, &mut Scratch::default());
        deepen(&plain, &mut deep);
        let views = [&plain, &deep];
        let views = if plain.text() == deep.text() { &views[..1] } else { &views[..] };
        let both = |view: &&View| {
            let (mut hits, mut folded) = (Vec::new(), Folded::default());
            folded.fold(view.text());
            self.scanner.scan(
                view,
                &folded,
                0..view.text().len(),
                Scope::All,
                &mut Work::default(),
                &mut hits,
            );
            (sorted(hits), sorted(oracle::search(&self.scanner, view)))
        };
        views.iter().map(both).collect()
    }
}

/// Loads a pack, and nothing beside it, as an operator's is loaded: its examples are run.
pub fn load_pack(text: &str) -> Result<Ruleset, RulesetError> {
    let packs = [("fuzz.toml".to_owned(), text.to_owned())];
    let ruleset = Ruleset::compile(Vec::new(), &packs, &RulesetOptions::default())?;
    ruleset.check_examples(&packs)?;
    Ok(ruleset)
}

fn sorted(hits: Vec<Hit>) -> Vec<Found> {
    let mut found: Vec<_> = hits.into_iter().map(|hit| (hit.raw.start, hit.raw.end, hit.rule)).collect();
    found.sort_unstable();
    found.dedup();
    found
}
