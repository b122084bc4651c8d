//! Looks for thousands of words and beginnings of words at once, where words start.
//!
//! A cue starts at a word border, and so does a word of a context. So most of a text is never compared with anything:
//! where a word starts, its first bytes are looked up in a bit map that says no to almost all of them. An automaton of all
//! these words would be megabytes, and slower for every byte of the text.

/// A set of folded texts that start with a letter, a digit, or a sign beyond ASCII, each with what it leads to.
#[derive(Debug)]
pub(super) struct Words<T> {
    entries: Vec<Entry<T>>,
    /// A bit for each hash of the first four bytes of an entry.
    heads: Box<[u64; HEADS / 64]>,
    /// By the upper part of the hash: where the entries start; they end where the next ones start.
    places: Box<[u32; PLACES + 1]>,
    /// In the order of the hashes of their heads.
    by_head: Vec<Head>,
    /// A bit for each three bytes, five bits of each, that an entry of less than four bytes could start.
    short_heads: Box<[u64; SHORT_HEADS / 64]>,
    /// Entries of less than four bytes: their bytes and their numbers, by length and in the order of the bytes.
    short: [Vec<(u32, u32)>; HEAD - 1],
}

/// How an entry of at least four bytes starts.
#[derive(Debug, Clone, Copy)]
struct Head {
    head: u32,
    /// The next four bytes, as far as it has them, and which bits of them those are.
    next: u32,
    mask: u32,
    number: u32,
}

#[derive(Debug)]
struct Entry<T> {
    text: Box<[u8]>,
    target: T,
}

const HEADS: usize = 1 << 16;
const PLACES: usize = 1 << 12;
const SHORT_HEADS: usize = 1 << 15;
/// Bytes in a head.
const HEAD: usize = 4;

impl<T> Words<T> {
    /// A set of texts, each with what it leads to. A text may be there more than once.
    pub(super) fn new(words: Vec<(String, T)>) -> Self {
        let entries: Vec<Entry<T>> = words
            .into_iter()
            .map(|(text, target)| Entry { text: text.into_bytes().into(), target })
            .collect();
        let mut heads = Box::new([0; HEADS / 64]);
        let mut places = Box::new([0; PLACES + 1]);
        let mut short_heads = Box::new([0; SHORT_HEADS / 64]);
        let (mut by_head, mut short) = (Vec::new(), [const { Vec::new() }; HEAD - 1]);
        for (number, entry) in entries.iter().enumerate() {
            if entry.text.len() >= HEAD {
                let known = entry.text.len().min(2 * HEAD) - HEAD;
                let mask = (1u64 << (8 * known)) as u32;
                let mask = if known == HEAD { u32::MAX } else { mask - 1 };
                let (head, next) = (four(&entry.text, 0), four(&entry.text, HEAD));
                by_head.push(Head { head, next, mask, number: number as u32 });
            } else {
                short[entry.text.len() - 1].push((four(&entry.text, 0), number as u32));
                for bit in short_bits(&entry.text) {
                    short_heads[bit / 64] |= 1 << (bit % 64);
                }
            }
        }
        short.iter_mut().for_each(|of_len| of_len.sort_unstable());
        by_head.sort_by_key(|entry| (hash(entry.head), entry.number));
        for entry in &by_head {
            let bit = hash(entry.head);
            heads[bit / 64] |= 1 << (bit % 64);
            places[bit / (HEADS / PLACES) + 1] += 1;
        }
        for place in 0..PLACES {
            places[place + 1] += places[place];
        }
        Self { entries, heads, places, by_head, short_heads, short }
    }

    /// Calls `found` with the length and target of every text that stands at `at`.
    #[inline]
    pub(super) fn at(&self, text: &[u8], at: usize, mut found: impl FnMut(usize, &T)) {
        let head = four(text, at);
        let bit = hash(head);
        if self.heads[bit / 64] >> (bit % 64) & 1 == 1 {
            let place = bit / (HEADS / PLACES);
            let near = self.places[place] as usize..self.places[place + 1] as usize;
            let next = four(text, at + HEAD);
            let alike = |entry: &&Head| entry.head == head && next & entry.mask == entry.next;
            for entry in self.by_head[near].iter().filter(alike) {
                self.tell(entry.number, text, at, &mut found);
            }
        }
        let bit = short_bit(head);
        if self.short_heads[bit / 64] >> (bit % 64) & 1 == 1 {
            for (len, of_len) in (1..).zip(&self.short) {
                let here = head & (u32::MAX >> (8 * (HEAD - len)));
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

/// Four bytes from `at` on; zeros behind the end, which stand in no text that anything is compared with.
fn four(text: &[u8], at: usize) -> u32 {
    let rest = text.get(at..).unwrap_or_default();
    match rest.first_chunk::<HEAD>() {
        Some(four) => u32::from_le_bytes(*four),
        None => rest.iter().rev().fold(0, |four, byte| four << 8 | u32::from(*byte)),
    }
}

fn hash(head: u32) -> usize {
    (head.wrapping_mul(0x9E37_79B1) >> 16) as usize
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
            let words = ["a", "ab", "abba", "aba", "b a", "я", "яb", "éяé", "a b b"];
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
