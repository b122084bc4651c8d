//! Words as lists are compared with them: in lower case, or folded (marks and look-alikes, too).
//!
//! Checks ask this of every word behind a weak cue, so nothing is allocated for a word of ASCII letters.

use std::collections::HashSet;

use foldhash::fast::FixedState;

use crate::masking::view::fold_lower;

/// A list of words. Nobody but this program chooses what is in it, so its hash need not be a secret.
pub(super) type Words<T> = HashSet<T, FixedState>;

/// Words of so many bytes are put into lower case where they stand; there are hardly longer ones.
const ROOM: usize = 24;

/// What `look` makes of a word in lower case.
pub(super) fn in_lower<T>(word: &str, look: impl FnOnce(&str) -> T) -> T {
    match ascii(word, &mut [0; ROOM]) {
        Some(lower) => look(lower),
        None => look(&lower(word)),
    }
}

/// What `look` makes of a word folded.
pub(super) fn in_folded<T>(word: &str, look: impl FnOnce(&str) -> T) -> T {
    match ascii(word, &mut [0; ROOM]) {
        Some(lower) => look(lower),
        None => look(&folded(word)),
    }
}

/// A word in lower case.
pub(super) fn lower(word: &str) -> String {
    let mut lower = String::with_capacity(word.len());
    push_lower(word, &mut lower);
    lower
}

/// A word folded.
pub(super) fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    push_folded(word, &mut folded);
    folded
}

/// Appends a word in lower case.
pub(super) fn push_lower(word: &str, to: &mut String) {
    if word.is_ascii() {
        to.extend(word.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
    } else {
        to.extend(word.chars().flat_map(char::to_lowercase));
    }
}

/// Appends a word folded.
pub(super) fn push_folded(word: &str, to: &mut String) {
    if word.is_ascii() {
        push_lower(word, to);
    } else {
        to.extend(word.chars().filter_map(fold_lower));
    }
}

/// A short word of ASCII in lower case.
#[inline]
fn ascii<'r>(word: &str, room: &'r mut [u8; ROOM]) -> Option<&'r str> {
    let room = room.get_mut(..word.len())?;
    for (lower, byte) in room.iter_mut().zip(word.bytes()) {
        if !byte.is_ascii() {
            return None;
        }
        *lower = byte.to_ascii_lowercase();
    }
    std::str::from_utf8(room).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_are_one() {
        let long = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
        for word in ["", "Anna", "JOSÉ", "Łukasz", "Анна", long] {
            in_lower(word, |read| assert_eq!(read, lower(word)));
        }
        assert_eq!((lower("JOSÉ"), folded("JOSÉ")), ("josé".into(), "jose".into()));
    }
}
