//! Spellings that speak of something hidden: numbers in words, addresses that are spelled out, escapes, and marks of layout. Where they stand, the deep
//! view is looked at, too.

use super::Target;
use crate::masking::view::{address_spellings, trigger_words};

/// Spellings that speak of a hidden address.
#[rustfmt::skip]
const ADDRESS_SIGNS: &[&str] = &[
    "(at", "[at", "{at", "<at", "«at", "( at", "[ at", "{ at", "(@", "[@", "{@", "<@", " @", "@ ", "\n@", "@\n", "@@", "-at-", "_at_", "*at*",
    "/at/", "|at|", "~at~", "=at=", "'at'", "\"at\"", "(a)", "[a]", "{a}", "(et)", "[et]", "(ät", "[ät", "{ät", " ät ", " æt ", " эт ",
    "@gmail ", "@hotmail ", "@outlook ", "@yahoo ", "[.]", "(.)", "{.}", "<.>", "(punto", "[punto", "{punto", "-punto-", "_punto_",
    "(ponto", "[ponto", "-ponto-", "_ponto_", "(point)", "[point]", "{point}", "-point-", "_point_", "(punkt", "[punkt", "{punkt",
    "-punkt-", "_punkt_", "(точка", "[точка", "(kropka", "(nokta", "ドット", "닷컴",
    " .com", " .net", " .org", " .co.", " .de", " .fr", " .es", " .it", " .ru", " .io", " .me", ". com ", ". net ", ". org ", " . c o m", "..com",
];

/// Words that are seldom written but in an address, between signs or before a line's end; those of the address reader
/// come from its own list.
const ADDRESS_WORDS: &[&str] =
    &["dot~", "dot=", "dot'", "dot\"", "dot\n", "at sign", "at-sign", "at the rate", "snabel", "kuyruklu"];

/// Letters behind an ideographic full stop, which ends sentences but for where a domain goes on.
const BEHIND_A_STOP: std::ops::RangeInclusive<char> = 'a'..='z';

/// What escapes start with, tags end with or break lines with, emphasis is marked with, and a row of spaces.
const MARKUP: &[&str] = &["\\", "</", "<br", "*", "`", " _", "_ ", "\"", "“", "„", "«", "「", "  "];

/// Every such spelling, and what it speaks of.
pub(super) fn spellings() -> impl Iterator<Item = (String, Target)> {
    let numbers = trigger_words().map(|word| (word, Target::Number));
    let signs = ADDRESS_SIGNS.iter().chain(ADDRESS_WORDS).map(|sign| (*sign).to_owned());
    let stops = BEHIND_A_STOP.map(|letter| format!("\u{3002}{letter}"));
    let addresses =
        signs.chain(address_spellings()).chain(stops).chain(MARKUP.iter().map(|sign| (*sign).to_owned()));
    numbers.chain(addresses.map(|spelling| {
        let ascii = spelling.is_ascii();
        (spelling, Target::Spelling { ascii })
    }))
}
