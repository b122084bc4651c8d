//! The twelve languages of the data: names, telephone plans and the sentences of a support conversation, one file a
//! language. Lists are our own, of names and phrases that are common knowledge.
//!
//! Sentences have slots in braces (`{email}`, `{order}`); what they mean is in [`talk`](super::talk). A personal
//! slot has a word before it that says what it is, as people write it. First and last names have at least two
//! characters and stand in no other sentence, so that finding one in an answer means that it leaked.

mod ar;
mod de;
mod en;
mod es;
mod fr;
mod hi;
mod it;
mod ja;
mod nl;
mod pl;
mod pt;
mod ru;

use super::numbers::NationalId;

/// All languages. A contact's language is its number modulo their count.
pub(super) static LANGUAGES: [&Language; 12] = [
    &en::LANGUAGE,
    &es::LANGUAGE,
    &pt::LANGUAGE,
    &fr::LANGUAGE,
    &de::LANGUAGE,
    &it::LANGUAGE,
    &nl::LANGUAGE,
    &pl::LANGUAGE,
    &ru::LANGUAGE,
    &ar::LANGUAGE,
    &hi::LANGUAGE,
    &ja::LANGUAGE,
];

/// What one language brings.
pub(super) struct Language {
    /// ISO 639-1.
    pub(super) code: &'static str,
    /// First names.
    pub(super) first: &'static [Name],
    /// Family names.
    pub(super) last: &'static [Name],
    /// Whether the family name comes first.
    pub(super) family_first: bool,
    /// Telephone plans of the countries that its speakers call from.
    pub(super) phones: &'static [PhonePlan],
    /// Personal numbers of those countries, for the slot `{id}`.
    pub(super) ids: &'static [NationalId],
    /// The country of its IBANs, and their national part: each `d` becomes a digit.
    pub(super) iban: (&'static str, &'static str),
    /// How digits are written besides 0 to 9.
    pub(super) digits: Digits,
    /// A price: each `d` becomes a digit.
    pub(super) price: &'static str,
    /// Street addresses: `#` becomes a house number.
    pub(super) addresses: &'static [&'static str],
    /// Subjects of conversations.
    pub(super) subjects: &'static [&'static str],
    /// How a customer begins.
    pub(super) openings: &'static [&'static str],
    /// What a customer tells.
    pub(super) tells: &'static [&'static str],
    /// What an agent says.
    pub(super) says: &'static [&'static str],
    /// What an agent notes for colleagues.
    pub(super) notes: &'static [&'static str],
}

/// A name as it is written, and in the letters of an e-mail address.
pub(super) type Name = (&'static str, &'static str);

/// A country's mobile numbers.
pub(super) struct PhonePlan {
    /// The country code.
    pub(super) code: &'static str,
    /// What is dialled before the number inside the country.
    pub(super) trunk: &'static str,
    /// The number in its usual groups: each `d` becomes a digit.
    pub(super) groups: &'static [&'static str],
}

/// How a language writes digits besides 0 to 9.
pub(super) enum Digits {
    /// No other way.
    Plain,
    /// Spelled out, zero to nine.
    Words([&'static str; 10]),
    /// In its script's own digits, from this zero on.
    Script(char),
}
