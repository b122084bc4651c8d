//! Looks for thousands of literals at once: by their first bytes where a word or a letter that is not ASCII starts, by
//! automaton elsewhere.
//!
//! Most literals are the first letters of a cue, and a cue starts at a word border. So most of the text is never
//! compared with anything: the first bytes of each word are looked up in a small bitmap, which says no at almost
//! all of them. An automaton of all literals would be megabytes, and take longer to make than all else at start.

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

use crate::masking::rules::Literal;

/// A set of literals, each with what it leads to.
#[derive(Debug)]
pub(super) struct Literals<T> {
    entries: Vec<Entry<T>>,
    /// Literals that start words.
    words: Heads,
    /// Literals that start with a letter that is not ASCII, anywhere.
    other: Heads,
    /// Literals that start with ASCII, anywhere: a few dozen.
    anywhere: Vec<usize>,
    /// Made when a text is first looked at: a start should not wait for it.
    automaton: OnceLock<AhoCorasick>,
}

#[derive(Debug)]
struct Entry<T> {
    literal: Literal,
    /// Whether it is only looked for at the start of a word.
    at_word: bool,
    targets: Vec<T>,
}

/// Collects literals.
#[derive(Debug)]
pub(super) struct Builder<T> {
    entries: Vec<Entry<T>>,
}

impl<T> Builder<T> {
    pub(super) fn new() -> Self {
        Self { entries: Vec::new() }
    }

    /// Adds a literal that leads to `target`. `at_word`: only where a word starts.
    pub(super) fn add(&mut self, literal: Literal, at_word: bool, target: T) {
        let first = literal.text.as_bytes()[0];
        let at_word = at_word && first.is_ascii_alphanumeric() && literal.text.len() >= 2;
        self.entries.push(Entry { literal, at_word, targets: vec![target] });
    }

    pub(super) fn build(self) -> Literals<T> {
        let mut entries = self.entries;
        // Rules share literals, and each is looked for once.
        entries.sort_by(|a, b| a.key().cmp(&b.key()));
        entries.dedup_by(|next, first| {
            let same = next.key() == first.key();
            if same {
                first.targets.append(&mut next.targets);
            }
            same
        });
        let (mut words, mut other, mut anywhere) = (Vec::new(), Vec::new(), Vec::new());
        for (index, entry) in entries.iter().enumerate() {
            let text = entry.literal.text.as_bytes();
            match (entry.at_word, text[0].is_ascii()) {
                (true, _) => words.push((text, index)),
                (false, false) => other.push((text, index)),
                (false, true) => anywhere.push(index),
            }
        }
        let (words, other) = (Heads::new(&words), Heads::new(&other));
        Literals { words, other, anywhere, automaton: OnceLock::new(), entries }
    }
}

impl<T> Entry<T> {
    fn key(&self) -> (&str, bool, bool) {
        (&self.literal.text, self.literal.exact, self.at_word)
    }
}

impl<T> Literals<T> {
    /// Calls `found` with start, end and targets of every literal that starts within `range` of `text`; first those
    /// that are found by their first bytes, then the rest.
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
            let starts_word = byte.is_ascii_alphanumeric() && !before.is_ascii_alphanumeric();
            before = byte;
            if starts_word {
                self.words.at(bytes, at, |index| self.tell(index, text, at, &mut found));
            } else if byte >= FIRST_OF_MANY {
                self.other.at(bytes, at, |index| self.tell(index, text, at, &mut found));
            }
        }
        if self.anywhere.is_empty() {
            return;
        }
        // A literal may go on behind the range.
        let end = super::ceil(text, (range.end + LONGEST).min(text.len()));
        for hit in self.automaton().find_overlapping_iter(&text[range.start..end]) {
            let at = range.start + hit.start();
            if at < range.end {
                self.tell(self.anywhere[hit.pattern()], text, at, &mut found);
            }
        }
    }

    fn automaton(&self) -> &AhoCorasick {
        self.automaton.get_or_init(|| {
            AhoCorasick::builder()
                .match_kind(MatchKind::Standard)
                .ascii_case_insensitive(true)
                .kind(Some(AhoCorasickKind::DFA))
                .build(self.anywhere.iter().map(|index| &self.entries[*index].literal.text))
                .expect("a few dozen short literals fit")
        })
    }

    /// Tells of an entry that may stand at `at`, if it does.
    fn tell(&self, index: usize, text: &str, at: usize, found: &mut impl FnMut(usize, usize, &[T])) {
        let Entry { literal, targets, .. } = &self.entries[index];
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

/// The bytes from here on start a character of several (RFC 3629 section 3).
const FIRST_OF_MANY: u8 = 0xC0;

/// Literals by their first bytes: as many as there are, of these.
#[derive(Debug)]
struct Heads {
    by_len: [Table; LENGTHS.len()],
}

/// Lengths of heads, in bytes. The longer, the fewer other words begin so.
const LENGTHS: [usize; 5] = [2, 3, 4, 6, 8];

/// Literals of one length of head.
#[derive(Debug)]
struct Table {
    /// A bit for each hash of a head.
    bitmap: Box<[u64; BITMAP / 64]>,
    /// Heads and their entries, in the order of the heads' hashes.
    entries: Vec<(u64, u32)>,
    /// By word of the bitmap: where the entries of its bits start. They end where the next word's start.
    starts: Box<[u32; BITMAP / 64 + 1]>,
}

const BITMAP: usize = 1 << 15;

impl Heads {
    /// Tables of texts of at least two bytes, each with its entry.
    fn new(texts: &[(&[u8], usize)]) -> Self {
        let by_len = LENGTHS.map(|len| {
            let longest = |text: &[u8]| LENGTHS.into_iter().rev().find(|len| *len <= text.len());
            let of_len = texts.iter().filter(|(text, _)| longest(text) == Some(len));
            Table::new(of_len.map(|(text, index)| (head(text, 0) & mask(len), *index as u32)).collect())
        });
        Self { by_len }
    }

    /// Calls `found` with every entry whose head stands at `at`.
    fn at(&self, bytes: &[u8], at: usize, mut found: impl FnMut(usize)) {
        let here = head(bytes, at);
        for (table, len) in self.by_len.iter().zip(LENGTHS) {
            table.of(here & mask(len), &mut found);
        }
    }
}

impl Table {
    fn new(mut entries: Vec<(u64, u32)>) -> Self {
        entries.sort_unstable_by_key(|(head, entry)| (hash(*head), *entry));
        let mut bitmap = Box::new([0; BITMAP / 64]);
        let mut starts = Box::new([0; BITMAP / 64 + 1]);
        for (head, _) in &entries {
            let bit = hash(*head);
            bitmap[bit / 64] |= 1 << (bit % 64);
            starts[bit / 64 + 1] += 1;
        }
        for word in 0..BITMAP / 64 {
            starts[word + 1] += starts[word];
        }
        Self { bitmap, entries, starts }
    }

    fn of(&self, head: u64, found: &mut impl FnMut(usize)) {
        let bit = hash(head);
        let word = bit / 64;
        if self.bitmap[word] >> (bit % 64) & 1 == 1 {
            let near = self.starts[word] as usize..self.starts[word + 1] as usize;
            for (_, entry) in self.entries[near].iter().filter(|(known, _)| *known == head) {
                found(*entry as usize);
            }
        }
    }
}

/// Eight bytes from `at` on, letters in lower case (and other bytes made alike in the same way); zeros behind the end.
fn head(bytes: &[u8], at: usize) -> u64 {
    let word = match bytes.get(at..at + 8) {
        Some(eight) => u64::from_le_bytes(eight.try_into().expect("eight bytes")),
        None => {
            let mut eight = [0; 8];
            let rest = &bytes[at..];
            eight[..rest.len()].copy_from_slice(rest);
            u64::from_le_bytes(eight)
        }
    };
    word | 0x2020_2020_2020_2020
}

fn mask(len: usize) -> u64 {
    u64::MAX >> (8 * (8 - len))
}

fn hash(head: u64) -> usize {
    (head.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 49) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn literals(list: &[(&str, bool, bool)]) -> Literals<usize> {
        let mut builder = Builder::new();
        for (index, (text, exact, at_word)) in list.iter().enumerate() {
            builder.add(Literal { text: (*text).to_owned(), exact: *exact }, *at_word, index);
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
            let list = [
                ("ab", false, true),
                ("abba", false, true),
                ("Aab", true, true),
                ("b@", false, false),
                ("я", false, false),
                ("яb", false, false),
                ("éяé", true, false),
                ("a b", false, true),
            ];
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
