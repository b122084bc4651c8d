//! The doors that fuzzing needs: to the scanner and its slow twin, and to the loader without a folder.
//!
//! Only with the feature `fuzzing`, which nothing but `fuzz/` turns on, and in tests: what is in here is no part of the
//! API.

mod two_ways;

use super::ruleset::{Ruleset, RulesetError, RulesetOptions};
use super::toys;
pub use two_ways::{BuiltInRules, Found, TwoWays};

/// Loads a pack, and nothing beside it, as an operator's is loaded: its examples are run.
pub fn load_pack(text: &str) -> Result<Ruleset, RulesetError> {
    toys::ruleset("fuzz.toml", text, &RulesetOptions::default())
}
