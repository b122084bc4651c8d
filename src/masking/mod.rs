//! Floor 1: the PII engine. Knows no HTTP and nothing async.
//!
//! A [`Ruleset`] is compiled once; a [`Masker`] is made from it for each body.

mod checks;
mod masker;
mod people;
mod ruleset;
mod tally;
mod view;

pub use masker::Masker;
pub use people::{PeopleCollector, collect_people};
pub use ruleset::{Finding, Replacement, Ruleset, RulesetError, RulesetOptions};
pub use tally::Tally;
