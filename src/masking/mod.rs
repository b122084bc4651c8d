//! Floor 1: the PII engine. Knows no HTTP and nothing async.
//!
//! A [`Ruleset`] is compiled once; a [`Masker`] is made from it for each body. From the bottom up: [`view`] reads text
//! as a person does, [`scan`] finds what rules look for in a view, [`join`] makes one finding of overlapping ones, or
//! none where [`allow`] lets all of them through, [`text`] does so for a text of any length, and [`masker`] for all the
//! texts of a document, as [`policy`] says.

mod allow;
mod automaton;
mod builtin;
mod checks;
mod engine;
mod examples;
mod fields;
#[cfg(any(test, feature = "fuzzing"))]
pub mod fuzzing;
mod identifiers;
#[cfg(test)]
mod invariants;
mod join;
mod keys;
mod lexicon;
mod machines;
mod masker;
mod numbers;
mod overlay;
mod people;
mod persons;
mod plain_text;
mod policy;
#[cfg(test)]
mod remembered;
mod repeats;
mod rules;
mod ruleset;
mod scan;
#[cfg(test)]
mod structure;
mod tally;
mod text;
#[cfg(any(test, feature = "fuzzing"))]
mod toys;
#[cfg(test)]
mod tricks;
mod view;

pub use masker::Masker;
pub use overlay::Standing;
pub use people::PeopleCollector;
pub use plain_text::TextMasker;
pub use ruleset::{AllowInfo, Finding, Replacement, RuleInfo, Ruleset, RulesetError, RulesetOptions};
pub use tally::Tally;

use std::sync::Arc;

use bytes::Bytes;

use crate::api::People;
use crate::json;

/// The people that a whole document names in its PII fields.
pub fn collect_people(rules: &Arc<Ruleset>, document: &[u8]) -> Result<People, json::Error> {
    PeopleCollector::collect(rules.clone(), Bytes::copy_from_slice(document))
}
