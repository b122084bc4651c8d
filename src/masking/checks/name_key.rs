//! By what a word is looked up among names: a hash of its letters, in lower case and without their marks.
//!
//! It is asked for at every word of every text, so a word of ASCII is hashed where it stands, eight letters at a time.

use crate::masking::view::fold_lower;

/// Stands for a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key(pub(super) u64);

/// So many letters are hashed at once.
const CHUNK: usize = 8;
/// What tells the cases of a letter apart is set in all of them.
const LOWER: u64 = 0x2020_2020_2020_2020;

/// Where the hash of words starts, and that of words which keep their marks.
const SEED: u64 = 0x9e37_79b9_7f4a_7c15;
const MARKED: u64 = !SEED;

impl Key {
    /// Of a word of ASCII letters, in any case.
    #[inline]
    pub(super) fn of_ascii(word: &[u8]) -> Self {
        let (chunks, rest) = word.as_chunks::<CHUNK>();
        let hash = chunks.iter().fold(SEED, |hash, chunk| mix(hash, u64::from_le_bytes(*chunk) | LOWER));
        if rest.is_empty() {
            return Self(hash);
        }
        let lower = LOWER & (u64::MAX >> (8 * (CHUNK - rest.len())));
        Self(mix(hash, padded(rest) | lower))
    }

    /// Of any word; `None` if that is longer than any name.
    #[inline]
    pub(super) fn of(word: &str) -> Option<Self> {
        if word.is_ascii() {
            Some(Self::of_ascii(word.as_bytes()))
        } else {
            Letters::of(word)?.key(usize::MAX)
        }
    }
}

/// Up to seven bytes, and zeros.
#[inline]
fn padded(bytes: &[u8]) -> u64 {
    let length = bytes.len();
    match (bytes.first_chunk::<4>(), bytes.last_chunk::<4>(), bytes) {
        (Some(first), Some(last), _) => {
            u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << (8 * (length - 4))
        }
        (.., [a, b, c]) => u64::from(*a) | u64::from(*b) << 8 | u64::from(*c) << 16,
        (.., [a, b]) => u64::from(*a) | u64::from(*b) << 8,
        (.., [a]) => u64::from(*a),
        _ => 0,
    }
}

/// Multiplied, and both halves of the product joined, so that every bit depends on every other.
#[inline]
fn mix(hash: u64, letters: u64) -> u64 {
    let product = u128::from(hash ^ letters) * u128::from(0x9ddf_ea08_eb38_2d69_u64);
    (product >> 64) as u64 ^ product as u64
}

/// The letters of a word, folded, as far as a name may have them.
pub(super) struct Letters {
    bytes: [u8; ROOM],
    length: usize,
    seed: u64,
}

/// No name is longer, in bytes.
const ROOM: usize = 96;

impl Letters {
    /// Those of `word`; `None` if there are more than any name has. A word with letters that only Vietnamese has keeps its
    /// marks: "lần" is no "Lan".
    pub(super) fn of(word: &str) -> Option<Self> {
        let marked = is_vietnamese(word);
        let mut letters = Self { bytes: [0; ROOM], length: 0, seed: if marked { MARKED } else { SEED } };
        let taken = match marked {
            true => word.chars().flat_map(char::to_lowercase).all(|char| letters.push(char)),
            false => word.chars().filter_map(fold_lower).all(|char| letters.push(char)),
        };
        taken.then_some(letters)
    }

    /// Takes one more, which is folded; whether there was room for it.
    fn push(&mut self, char: char) -> bool {
        let Some(room) = self.bytes.get_mut(self.length..self.length + char.len_utf8()) else { return false };
        char.encode_utf8(room);
        self.length += char.len_utf8();
        true
    }

    /// The same with `more` behind them.
    pub(super) fn and(&self, more: &str) -> Option<Self> {
        let mut letters = Self { ..*self };
        more.chars().filter_map(fold_lower).all(|char| letters.push(char)).then_some(letters)
    }

    /// Stands for so many of the letters, or for all if that is more; `None` if there are fewer.
    pub(super) fn key(&self, count: usize) -> Option<Key> {
        let bytes = &self.bytes[..self.length];
        let starts = |byte: u8| byte & 0xc0 != 0x80;
        let end = match count {
            usize::MAX => self.length,
            _ if bytes.iter().filter(|byte| starts(**byte)).count() < count => return None,
            _ => (0..self.length).filter(|at| starts(bytes[*at])).nth(count).unwrap_or(self.length),
        };
        let (chunks, rest) = bytes[..end].as_chunks::<CHUNK>();
        let hash = chunks.iter().fold(self.seed, |hash, chunk| mix(hash, u64::from_le_bytes(*chunk)));
        Some(Key(if rest.is_empty() { hash } else { mix(hash, padded(rest)) }))
    }
}

/// Whether `word` has letters that only Vietnamese has.
pub(super) fn is_vietnamese(word: &str) -> bool {
    !word.is_ascii() && word.contains(|c| matches!(c, 'ơ' | 'Ơ' | 'ư' | 'Ư' | '\u{1ea0}'..='\u{1ef9}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_to_a_key_are_one() {
        for word in ["a", "an", "ann", "anna", "annab", "annabe", "annabel", "annabell", "annabella-of-lot"] {
            for count in 1..=word.len() {
                let letters = Letters::of(word).expect("it is short");
                assert_eq!(
                    letters.key(count),
                    Some(Key::of_ascii(&word.as_bytes()[..count])),
                    "{word} {count}"
                );
            }
            assert_eq!(Key::of(word), Key::of(&word.to_uppercase()));
        }
        assert_eq!(Key::of("JOSÉ"), Key::of("jose"));
        assert_ne!(Key::of("lần"), Key::of("lan"));
    }

    #[test]
    fn letters_are_counted_as_they_are_read() {
        let letters = Letters::of("Анна").expect("it is short");
        assert_eq!(letters.key(3), Key::of("анн"));
        assert_eq!((letters.key(5), letters.key(4)), (None, Key::of("АННА")));
        assert_eq!(letters.and("та").and_then(|letters| letters.key(usize::MAX)), Key::of("анната"));
        assert!(Letters::of(&"ж".repeat(ROOM)).is_none());
    }
}
