//! The people whom a conversation names: collected from its PII fields, found again in its text.

mod collect;
mod common;
mod dictionary;
mod endings;
mod entry;
mod halves;
mod introduced;
mod listed;
mod name_parts;
mod phones;
mod spellings;
mod written_numbers;

pub use collect::PeopleCollector;
pub(crate) use dictionary::{Dictionary, Labels};

/// At most so many entries of a conversation are looked for: names, addresses and phones, as they are told.
const MOST_ENTRIES: usize = 64;
/// At most so many spellings of an entry are.
const MOST_SPELLINGS: usize = 64;
/// Shorter and longer entries are not, in characters.
const LENGTH: std::ops::RangeInclusive<usize> = 2..=128;
