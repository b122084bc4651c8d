//! Looks for thousands of words and beginnings of words at once, where words start.
//!
//! A cue starts at a word border, and so does a word of a context. So most of a text is never compared with anything:
//! where a word starts, its first bytes are looked up in a bit map that says no to almost all of them. An automaton of all
//! these words would be megabytes, and slower for every byte of the text.

/// A set of folded texts that start with a letter, a digit, or a sign beyond ASCII, each with what it leads to.
#[derive(Debug)]
pub(super) struct Words<T> {
    entries: Vec<Entry<T>>,
    /// Entries of at least eight bytes, by their first eight.
    long: Heads,
    /// Entries of four to seven bytes, by their first four.
    middle: Heads,
    /// Entries of less than four bytes: their bytes and their numbers, by length and in the order of the bytes.
    short: [Vec<(u32, u32)>; 3],
    /// A bit for each three bytes, five bits of each, that an entry of less than four bytes could start.
    short_heads: Box<[u64; SHORT_HEADS / 64]>,
}

#[derive(Debug)]
struct Entry<T> {
    text: Box<[u8]>,
    target: T,
}

const SHORT_HEADS: usize = 1 << 15;

impl<T> Words<T> {
    /// A set of texts, each with what it leads to. A text may be there more than once.
    pub(super) fn new(words: Vec<(String, T)>) -> Self {
        let entries: Vec<Entry<T>> = words
            .into_iter()
            .map(|(text, target)| Entry { text: text.into_bytes().into(), target })
            .collect();
        let (mut long, mut middle) = (Vec::new(), Vec::new());
        let mut short_heads = Box::new([0; SHORT_HEADS / 64]);
        let mut short = [const { Vec::new() }; 3];
        for (entry, number) in entries.iter().zip(0..) {
            let head = eight(&entry.text, 0);
            match entry.text.len() {
                8.. => long.push((head, number)),
                4..8 => middle.push((first_four(head), number)),
                len => {
                    short[len - 1].push((head as u32, number));
                    for bit in short_bits(&entry.text) {
                        short_heads[bit / 64] |= 1 << (bit % 64);
                    }
                }
            }
        }
        short.iter_mut().for_each(|of_len| of_len.sort_unstable());
        Self { long: Heads::new(long), middle: Heads::new(middle), short, short_heads, entries }
    }

    /// Calls `found` with the length and target of every text that stands at `at`.
    #[inline]
    pub(super) fn at(&self, text: &[u8], at: usize, mut found: impl FnMut(usize, &T)) {
        let head = eight(text, at);
        self.long.of(head, |number| self.tell(number, text, at, &mut found));
        self.middle.of(first_four(head), |number| self.tell(number, text, at, &mut found));
        let bit = short_bit(head as u32);
        if self.short_heads[bit / 64] >> (bit % 64) & 1 == 1 {
            for (len, of_len) in (1..).zip(&self.short) {
                let here = head as u32 & (u32::MAX >> (8 * (4 - len)));
                let first = of_len.partition_point(|(bytes, _)| *bytes < here);
                for (_, number) in of_len[first..].iter().take_while(|(bytes, _)| *bytes == here) {
                    self.tell(*number, text, at, &mut found);
                }
            }
        }
    }

    fn tell(&self, number: u32, text: &[u8], at: usize, found: &mut impl FnMut(usize, &T)) {
        let Entry { text: wanted, target } = &self.entries[number as usize];
        if text[at..].starts_with(wanted) {
            found(wanted.len(), target);
        }
    }
}

/// Numbers by how their texts start.
#[derive(Debug)]
struct Heads {
    /// A bit for each hash of a head.
    bits: Box<[u64; HEADS / 64]>,
    /// By the upper part of the hash: where the entries start; they end where the next ones start.
    places: Box<[u32; PLACES + 1]>,
    /// In the order of the hashes.
    entries: Vec<(u64, u32)>,
}

const HEADS: usize = 1 << 16;
const PLACES: usize = 1 << 13;

impl Heads {
    fn new(mut entries: Vec<(u64, u32)>) -> Self {
        entries.sort_unstable_by_key(|(head, number)| (hash(*head), *number));
        let mut bits = Box::new([0; HEADS / 64]);
        let mut places = Box::new([0; PLACES + 1]);
        for (head, _) in &entries {
            let bit = hash(*head);
            bits[bit / 64] |= 1 << (bit % 64);
            places[bit / (HEADS / PLACES) + 1] += 1;
        }
        for place in 0..PLACES {
            places[place + 1] += places[place];
        }
        Self { bits, places, entries }
    }

    #[inline]
    fn of(&self, head: u64, mut found: impl FnMut(u32)) {
        let bit = hash(head);
        if self.bits[bit / 64] >> (bit % 64) & 1 == 1 {
            let place = bit / (HEADS / PLACES);
            let near = self.places[place] as usize..self.places[place + 1] as usize;
            self.entries[near]
                .iter()
                .filter(|(known, _)| *known == head)
                .for_each(|(_, number)| found(*number));
        }
    }
}

/// Eight bytes from `at` on; zeros behind the end, which stand in no text that anything is compared with.
#[inline]
fn eight(text: &[u8], at: usize) -> u64 {
    let rest = &text[at..];
    match rest.first_chunk::<8>() {
        Some(eight) => u64::from_le_bytes(*eight),
        None => rest.iter().rev().fold(0, |eight, byte| eight << 8 | u64::from(*byte)),
    }
}

fn first_four(head: u64) -> u64 {
    head & u64::from(u32::MAX)
}

fn hash(head: u64) -> usize {
    (head.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 48) as usize
}

/// Five bits of each of the first three bytes: letters in them are told apart.
fn short_bit(head: u32) -> usize {
    ((head & 31) | (head >> 3 & 31 << 5) | (head >> 6 & 31 << 10)) as usize
}

/// All bits that stand for three bytes which start with a text of less than four.
fn short_bits(text: &[u8]) -> impl Iterator<Item = usize> {
    let known = text.iter().enumerate().fold(0, |bits, (at, byte)| bits | usize::from(byte & 31) << (5 * at));
    (known..SHORT_HEADS).step_by(1 << (5 * text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(words: &[&str], text: &str) -> Vec<(usize, usize)> {
        let numbered = words.iter().enumerate().map(|(index, word)| ((*word).to_owned(), index));
        let words = Words::new(numbered.collect());
        let mut all = Vec::new();
        for at in 0..text.len() {
            words.at(text.as_bytes(), at, |_, index| all.push((at, *index)));
        }
        all.sort_unstable();
        all
    }

    #[test]
    fn words_of_every_length_are_found() {
        let words = ["n", "hi", "pin", "pin code", "код", "hi"];
        assert_eq!(found(&words, "pin code код"), [(0, 2), (0, 3), (2, 0), (9, 4)]);
        assert_eq!(found(&words, "hi"), [(0, 1), (0, 5)]);
    }

    proptest! {
        #[test]
        fn no_word_is_missed(text in "[ab éя]{0,24}") {
            let words = ["a", "ab", "abba", "aba", "b a", "я", "яb", "éяé", "a b b", "abab abab", "яяяя ab"];
            let mut slow = Vec::new();
            for at in 0..text.len() {
                for (index, word) in words.iter().enumerate() {
                    if text.as_bytes()[at..].starts_with(word.as_bytes()) {
                        slow.push((at, index));
                    }
                }
            }
            prop_assert_eq!(found(&words, &text), slow);
        }
    }
}
