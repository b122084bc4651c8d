//! The lists of names as they are written, and how they are made a table: when the program is built, so it is no part of it.

use super::name_key::{Key, Letters};
use super::name_lists::{BEGINNING, Kinds, STEMS};
use super::name_table::{
    BEGINNING_BITS, BEGINNINGS_AT, SIZE, SLOT, SLOTS, WORD_BITS, WORDS_AT, place, print_of, slot_of,
};

/// Labels of languages with a colon, names, and lines of remarks that start with `#`.
const GIVEN_NAMES: &str = include_str!("../../../rules/given_names.txt");
const SURNAMES: &str = include_str!("../../../rules/surnames.txt");

/// The table of both lists.
pub(crate) fn table() -> Vec<u8> {
    let letters = |word| Letters::of(word).expect("no name is too long");
    let given = labelled(GIVEN_NAMES).map(|(label, word)| (letters(word), given(label)));
    let family = labelled(SURNAMES).map(|(label, word)| (letters(word), family(label)));
    let names: Vec<(Letters, u8)> = given.chain(family).collect();
    let mut table = vec![0; SIZE];
    for (letters, kinds) in &names {
        letters.key(usize::MAX).into_iter().for_each(|key| insert(&mut table, key, *kinds));
        for count in STEMS.into_iter().chain([BEGINNING]) {
            let beginning = letters.key(count).into_iter();
            beginning.for_each(|key| set(&mut table[BEGINNINGS_AT..], place(key, BEGINNING_BITS)));
        }
    }
    table
}

/// What a given name behind a label is.
fn given(label: &str) -> u8 {
    match label {
        "also-words:" => Kinds::GIVEN_WORD,
        "alone-uncased:" => Kinds::GIVEN | Kinds::UNCASED,
        "not-alone:" => Kinds::GIVEN | Kinds::NOT_ALONE,
        _ => Kinds::GIVEN,
    }
}

fn family(label: &str) -> u8 {
    if label == "also-words:" { Kinds::FAMILY_WORD } else { Kinds::FAMILY }
}

/// A word may come several times, as another kind each.
fn insert(table: &mut [u8], key: Key, kinds: u8) {
    let mut slot = slot_of(key);
    let taken =
        |table: &[u8], slot| table[slot * SLOT] != 0 && table[slot * SLOT + 1..][..3] != print_of(key);
    while taken(table, slot) {
        slot = (slot + 1) % SLOTS;
    }
    table[slot * SLOT] |= kinds;
    table[slot * SLOT + 1..][..3].copy_from_slice(&print_of(key));
    set(&mut table[WORDS_AT..], place(key, WORD_BITS));
}

fn set(bits: &mut [u8], at: usize) {
    bits[at / 8] |= 1 << (at % 8);
}

/// The words of a list, each with the label that it stands behind.
fn labelled(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let words = list.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
    let mut label = "";
    words.filter_map(move |word| {
        if word.ends_with(':') {
            label = word;
            return None;
        }
        Some((label, word))
    })
}

/// All words of both lists.
#[cfg(test)]
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    [GIVEN_NAMES, SURNAMES].into_iter().flat_map(labelled).map(|(_, word)| word)
}

/// The given names that are no common words.
#[cfg(test)]
pub(super) fn given_names() -> impl Iterator<Item = &'static str> {
    labelled(GIVEN_NAMES).filter(|(label, _)| *label != "also-words:").map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_has_the_table_of_its_lists() {
        assert!(*include_bytes!(concat!(env!("OUT_DIR"), "/names.bin")) == *table());
    }
}
