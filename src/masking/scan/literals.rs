//! Looks for thousands of literals at once: by the start of a word where a literal starts one, by automaton elsewhere.
//!
//! Most literals are the first letters of a cue, and a cue starts at a word border. So most of the text is never
//! compared with anything: the first four bytes of each word are looked up in a small bitmap, which says no at almost
//! all of them.

use std::collections::HashMap;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use crate::masking::rules::Literal;

/// A set of literals, each with what it leads to.
#[derive(Debug)]
pub(super) struct Literals<T> {
    entries: Vec<Entry<T>>,
    words: Words,
    /// Literals that may start anywhere, and which entry each is: those that start with ASCII, and the rest, which
    /// only text that is not ASCII can hold.
    ascii: Option<(AhoCorasick, Vec<usize>)>,
    other: Option<(AhoCorasick, Vec<usize>)>,
}

#[derive(Debug)]
struct Entry<T> {
    literal: Literal,
    targets: Vec<T>,
}

/// Collects literals.
#[derive(Debug)]
pub(super) struct Builder<T> {
    entries: Vec<Entry<T>>,
    known: HashMap<(String, bool, bool), usize>,
    /// By entry: whether it is only looked for at the start of a word.
    at_words: Vec<bool>,
}

impl<T> Builder<T> {
    pub(super) fn new() -> Self {
        Self { entries: Vec::new(), known: HashMap::new(), at_words: Vec::new() }
    }

    /// Adds a literal that leads to `target`. `at_word`: only where a word starts.
    pub(super) fn add(&mut self, literal: &Literal, at_word: bool, target: T) {
        let first = literal.text.as_bytes()[0];
        let at_word = at_word && first.is_ascii_alphanumeric() && literal.text.len() >= 2;
        let key = (literal.text.clone(), literal.exact, at_word);
        let index = *self.known.entry(key).or_insert_with(|| {
            self.entries.push(Entry { literal: literal.clone(), targets: Vec::new() });
            self.at_words.push(at_word);
            self.entries.len() - 1
        });
        self.entries[index].targets.push(target);
    }

    pub(super) fn build(self) -> Literals<T> {
        let Self { entries, at_words, .. } = self;
        let mut words = Words::default();
        let (mut ascii, mut other) = (Vec::new(), Vec::new());
        for (index, entry) in entries.iter().enumerate() {
            let text = entry.literal.text.as_bytes();
            match (at_words[index], text[0].is_ascii()) {
                (true, _) => words.add(text, index),
                (false, true) => ascii.push(index),
                (false, false) => other.push(index),
            }
        }
        let automaton = |indexes: Vec<usize>| {
            let texts = indexes.iter().map(|index| &entries[*index].literal.text);
            let built = AhoCorasick::builder()
                .match_kind(MatchKind::Standard)
                .ascii_case_insensitive(true)
                .kind(Some(AhoCorasickKind::DFA))
                .build(texts)
                .expect("a few thousand short literals fit");
            (!indexes.is_empty()).then_some((built, indexes))
        };
        let (ascii, other) = (automaton(ascii), automaton(other));
        Literals { words, ascii, other, entries }
    }
}

impl<T> Literals<T> {
    /// Calls `found` with start, end and targets of every literal that starts within `range` of `text`; first those
    /// that start words, then the rest.
    pub(super) fn find(
        &self,
        text: &str,
        range: std::ops::Range<usize>,
        mut found: impl FnMut(usize, usize, &[T]),
    ) {
        let bytes = text.as_bytes();
        let mut before = range.start.checked_sub(1).map_or(b' ', |at| bytes[at]);
        for at in range.clone() {
            let byte = bytes[at];
            let starts = byte.is_ascii_alphanumeric() && !before.is_ascii_alphanumeric();
            before = byte;
            if starts {
                self.words.at(bytes, at, |index| self.tell(index, text, at, &mut found));
            }
        }
        let rest = &text[range.clone()];
        let other = self.other.as_ref().filter(|_| !rest.is_ascii());
        for (automaton, indexes) in self.ascii.iter().chain(other) {
            // A literal may go on behind the range.
            let end = super::ceil(text, (range.end + LONGEST).min(text.len()));
            for hit in automaton.find_overlapping_iter(&text[range.start..end]) {
                let at = range.start + hit.start();
                if at < range.end {
                    self.tell(indexes[hit.pattern()], text, at, &mut found);
                }
            }
        }
    }

    /// Tells of an entry that may stand at `at`, if it does.
    fn tell(&self, index: usize, text: &str, at: usize, found: &mut impl FnMut(usize, usize, &[T])) {
        let Entry { literal, targets } = &self.entries[index];
        let wanted = literal.text.as_bytes();
        let Some(here) = text.as_bytes().get(at..at + wanted.len()) else { return };
        let same = if literal.exact { here == wanted } else { here.eq_ignore_ascii_case(wanted) };
        if same {
            found(at, at + wanted.len(), targets);
        }
    }
}

/// No literal is longer, in bytes.
const LONGEST: usize = 64;

/// Literals by their first two, three or four bytes.
#[derive(Debug, Default)]
struct Words {
    by_head: [Heads; 3],
}

/// Literals of one length of head.
#[derive(Debug)]
struct Heads {
    /// A bit for each hash of a head.
    bitmap: Box<[u64; BITMAP / 64]>,
    entries: HashMap<u32, Vec<usize>>,
}

const BITMAP: usize = 1 << 15;

impl Default for Heads {
    fn default() -> Self {
        Self { bitmap: Box::new([0; BITMAP / 64]), entries: HashMap::new() }
    }
}

impl Words {
    fn add(&mut self, text: &[u8], index: usize) {
        let len = text.len().min(4);
        let head = head(text, 0) & mask(len);
        let heads = &mut self.by_head[len - 2];
        let bit = hash(head);
        heads.bitmap[bit / 64] |= 1 << (bit % 64);
        heads.entries.entry(head).or_default().push(index);
    }

    /// Calls `found` with every entry whose head stands at `at`.
    fn at(&self, bytes: &[u8], at: usize, mut found: impl FnMut(usize)) {
        let here = head(bytes, at);
        for (heads, len) in self.by_head.iter().zip(2..) {
            let head = here & mask(len);
            let bit = hash(head);
            if heads.bitmap[bit / 64] >> (bit % 64) & 1 == 1
                && let Some(entries) = heads.entries.get(&head)
            {
                entries.iter().for_each(|index| found(*index));
            }
        }
    }
}

/// Four bytes from `at` on, letters in lower case (and other bytes made alike in the same way); zeros behind the end.
fn head(bytes: &[u8], at: usize) -> u32 {
    let word = match bytes.get(at..at + 4) {
        Some(four) => u32::from_le_bytes(four.try_into().expect("four bytes")),
        None => {
            let mut four = [0; 4];
            let rest = &bytes[at..];
            four[..rest.len()].copy_from_slice(rest);
            u32::from_le_bytes(four)
        }
    };
    word | 0x2020_2020
}

fn mask(len: usize) -> u32 {
    u32::MAX >> (8 * (4 - len))
}

fn hash(head: u32) -> usize {
    (head.wrapping_mul(0x9E37_79B1) >> 17) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn literals(list: &[(&str, bool, bool)]) -> Literals<usize> {
        let mut builder = Builder::new();
        for (index, (text, exact, at_word)) in list.iter().enumerate() {
            builder.add(&Literal { text: (*text).to_owned(), exact: *exact }, *at_word, index);
        }
        builder.build()
    }

    fn found(literals: &Literals<usize>, text: &str) -> Vec<(usize, usize)> {
        let mut all = Vec::new();
        literals.find(text, 0..text.len(), |at, _, targets| {
            all.extend(targets.iter().map(|target| (at, *target)))
        });
        all.sort_unstable();
        all
    }

    #[test]
    fn literals_are_found_where_and_as_they_may_stand() {
        let list = [
            ("pin", false, true),
            ("PIN code", true, true),
            ("ring", false, false),
            ("код", false, true),
            ("@", false, false),
        ];
        let literals = literals(&list);
        assert_eq!(found(&literals, "Pin, spin, PIN code"), [(0, 0), (11, 0), (11, 1)]);
        assert_eq!(found(&literals, "pin code string код @"), [(0, 0), (11, 2), (16, 3), (23, 4)]);
    }

    proptest! {
        #[test]
        fn no_literal_is_missed(text in "[abAB éя@]{0,24}") {
            let list = [("ab", false, true), ("abba", false, true), ("Aab", true, true), ("b@", false, false), ("я", false, false), ("a b", false, true)];
            let literals = literals(&list);
            let mut slow = Vec::new();
            for (at, _) in text.char_indices() {
                for (index, (literal, exact, at_word)) in list.iter().enumerate() {
                    let here = text.as_bytes().get(at..at + literal.len()).unwrap_or_default();
                    let same = if *exact { here == literal.as_bytes() } else { here.eq_ignore_ascii_case(literal.as_bytes()) };
                    let free = at == 0 || !text.as_bytes()[at - 1].is_ascii_alphanumeric();
                    if same && (free || !at_word) {
                        slow.push((at, index));
                    }
                }
            }
            slow.sort_unstable();
            prop_assert_eq!(found(&literals, &text), slow);
        }
    }
}
