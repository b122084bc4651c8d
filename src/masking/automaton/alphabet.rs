//! Which characters no pattern can tell apart.
//!
//! Every pattern of a set of tables asks only whether a character is in some of a few sets. Characters that are in the
//! same sets are one **letter** of the alphabet. A table asks even less: it maps letters to its own few columns.

use std::borrow::Cow;
use std::collections::HashMap;

use super::nfa::{Nfa, Set};

/// Code points in a block: the unit in which characters are looked up.
const BLOCK: usize = 128;
/// Behind the last code point of Unicode.
const END: usize = 0x11_0000;

/// A letter for every character.
#[derive(Debug)]
pub(super) struct Alphabet {
    /// How many letters there are. Letter 0 is in no set.
    pub(super) letters: usize,
    /// For each 128 code points the number of their block, two bytes each, low byte first.
    pub(super) index: Cow<'static, [[u8; 2]]>,
    /// The letters of the blocks, in the same form.
    pub(super) blocks: Cow<'static, [[u8; 2]]>,
    /// Which letters are in a set, by set. Empty when read from store: only making tables needs it.
    of_set: HashMap<Set, Vec<u16>>,
}

impl Alphabet {
    /// The alphabet that tells apart what `sets` tell apart.
    pub(super) fn of<'s>(sets: impl Iterator<Item = &'s Set>) -> Self {
        let mut sets: Vec<&Set> = sets.collect();
        sets.sort_unstable();
        sets.dedup();
        // Where each set starts and ends to apply, in the order of code points.
        let mut edges: Vec<(u32, usize, bool)> = Vec::new();
        for (number, set) in sets.iter().enumerate() {
            edges.extend(
                set.iter().flat_map(|&(first, last)| [(first, number, true), (last + 1, number, false)]),
            );
        }
        edges.sort_unstable();
        let mut inside: Vec<usize> = Vec::new();
        let mut known: HashMap<Vec<usize>, u16> = HashMap::from([(Vec::new(), 0)]);
        // Every character from a span's first on, up to the next span's, is this letter.
        let mut spans: Vec<(u32, u16)> = vec![(0, 0)];
        let mut of_set = vec![Vec::new(); sets.len()];
        for (position, &(from, number, enters)) in edges.iter().enumerate() {
            match inside.binary_search(&number) {
                Err(at) if enters => inside.insert(at, number),
                Ok(at) if !enters => {
                    inside.remove(at);
                }
                _ => {}
            }
            if edges.get(position + 1).is_some_and(|next| next.0 == from) {
                continue;
            }
            let next = u16::try_from(known.len()).expect("fewer letters than two bytes can number");
            let letter = *known.entry(inside.clone()).or_insert_with_key(|inside| {
                inside.iter().for_each(|set: &usize| of_set[*set].push(next));
                next
            });
            spans.push((from, letter));
        }
        let (index, blocks) = blocks(&spans);
        let of_set = sets.into_iter().cloned().zip(of_set).collect();
        Self { letters: known.len(), index: Cow::Owned(index), blocks: Cow::Owned(blocks), of_set }
    }

    /// An alphabet that has been stored.
    pub(super) fn stored(letters: usize, index: &'static [[u8; 2]], blocks: &'static [[u8; 2]]) -> Self {
        Self { letters, index: Cow::Borrowed(index), blocks: Cow::Borrowed(blocks), of_set: HashMap::new() }
    }

    /// The letter that a character is.
    pub(super) fn letter(&self, char: char) -> usize {
        let code = char as usize;
        let block = usize::from(u16::from_le_bytes(self.index[code / BLOCK]));
        usize::from(u16::from_le_bytes(self.blocks[block * BLOCK + code % BLOCK]))
    }

    /// The letters of all ASCII characters, two bytes each, low byte first.
    #[inline]
    pub(super) fn ascii(&self) -> &[[u8; 2]; BLOCK] {
        // ASCII is the first block, and blocks are told in the order in which they come.
        self.blocks.first_chunk().expect("an alphabet has a letter for every character")
    }

    /// The same alphabet with other numbers: `number` says which letter gets which. Sets are forgotten.
    pub(super) fn renumbered(mut self, number: &[u16]) -> Self {
        for letter in self.blocks.to_mut() {
            *letter = number[usize::from(u16::from_le_bytes(*letter))].to_le_bytes();
        }
        Self { of_set: HashMap::new(), ..self }
    }

    /// The letters of a set of the alphabet's, ascending.
    pub(super) fn letters_of(&self, set: &Set) -> &[u16] {
        &self.of_set[set]
    }

    /// Whether a letter is one that some character beyond ASCII is, by letter.
    pub(super) fn beyond_ascii(&self) -> Vec<bool> {
        let mut beyond = vec![false; self.letters];
        let mut met = vec![false; self.blocks.len() / BLOCK];
        // ASCII is the first block.
        for block in self.index.iter().skip(1).map(|block| usize::from(u16::from_le_bytes(*block))) {
            if !std::mem::replace(&mut met[block], true) {
                for letter in &self.blocks[block * BLOCK..(block + 1) * BLOCK] {
                    beyond[usize::from(u16::from_le_bytes(*letter))] = true;
                }
            }
        }
        beyond
    }

    /// The columns of a table of `nfa`: a column for each letter (column 0 for those that no state steps on), the
    /// number of columns, and the columns of each of its sets.
    pub(super) fn columns(&self, nfa: &Nfa) -> (Vec<u8>, usize, Vec<Vec<usize>>) {
        let mut sets_of: Vec<Vec<usize>> = vec![Vec::new(); self.letters];
        for set in nfa.sets() {
            let number = nfa.number_of(set).expect("one of its sets");
            self.of_set[set].iter().for_each(|letter| sets_of[usize::from(*letter)].push(number));
        }
        let mut known: HashMap<&[usize], u8> = HashMap::from([([].as_slice(), 0)]);
        let mut columns_of = vec![Vec::new(); nfa.sets().count()];
        let mut columns = Vec::with_capacity(self.letters);
        for sets in &sets_of {
            let next = u8::try_from(known.len()).unwrap_or(u8::MAX);
            columns.push(*known.entry(sets).or_insert_with(|| {
                sets.iter().for_each(|set| columns_of[*set].push(usize::from(next)));
                next
            }));
        }
        (columns, known.len(), columns_of)
    }
}

/// The blocks of all code points, each told once, and where each stands.
fn blocks(spans: &[(u32, u16)]) -> (Vec<[u8; 2]>, Vec<[u8; 2]>) {
    let (mut index, mut blocks) = (Vec::new(), Vec::new());
    let mut known: HashMap<[u16; BLOCK], u16> = HashMap::new();
    // Most blocks are one span's altogether.
    let mut uniform: HashMap<u16, u16> = HashMap::new();
    let mut span = 0;
    let mut first = 0;
    while first < END {
        while spans.get(span + 1).is_some_and(|next| next.0 as usize <= first) {
            span += 1;
        }
        let letter = spans[span].1;
        let until = spans.get(span + 1).map_or(END, |next| next.0 as usize);
        let alike = until >= first + BLOCK;
        if let Some(number) = uniform.get(&letter).filter(|_| alike) {
            let blocks = (until - first) / BLOCK;
            index.extend(std::iter::repeat_n(number.to_le_bytes(), blocks));
            first += blocks * BLOCK;
            continue;
        }
        let mut here = span;
        let block: [u16; BLOCK] = std::array::from_fn(|offset| {
            while spans.get(here + 1).is_some_and(|next| next.0 as usize <= first + offset) {
                here += 1;
            }
            spans[here].1
        });
        let next = known.len() as u16;
        let number = *known.entry(block).or_insert_with(|| {
            blocks.extend(block.iter().map(|letter| letter.to_le_bytes()));
            next
        });
        if alike {
            uniform.insert(letter, number);
        }
        index.push(number.to_le_bytes());
        first += BLOCK;
    }
    (index, blocks)
}
