//! The lists of names as one table, made when the program is built and used as it lies in the program.
//!
//! A word is told by a hash of its letters, folded; no word is compared. Words of one hash would be taken for each other:
//! a test says that no two of the lists are, and any other word is with a chance of one in ten millions. Most words are denied by
//! one bit.

use super::name_key::Key;
use super::name_lists::Kinds;

/// A table: slots, then a bit for each word, then a bit for each beginning.
pub(super) struct NameTable(&'static [u8; SIZE]);

/// About twice as many as there are words, so that most are found where they are looked for first.
const SLOT_BITS: u32 = 16;
pub(super) const SLOTS: usize = 1 << SLOT_BITS;
/// A word's kinds, then three bytes of its hash; zero where there is none.
pub(super) const SLOT: usize = 4;
pub(super) const WORD_BITS: u32 = 18;
pub(super) const BEGINNING_BITS: u32 = 17;

pub(super) const WORDS_AT: usize = SLOTS * SLOT;
pub(super) const BEGINNINGS_AT: usize = WORDS_AT + (1 << WORD_BITS) / 8;
pub(super) const SIZE: usize = BEGINNINGS_AT + (1 << BEGINNING_BITS) / 8;

impl NameTable {
    /// What `build.rs` has made.
    #[cfg(name_table)]
    pub(super) const STORED: Self = Self(include_bytes!(concat!(env!("OUT_DIR"), "/names.bin")));

    /// What was made a moment ago.
    #[cfg(not(name_table))]
    pub(super) fn of(bytes: Vec<u8>) -> Self {
        Self(bytes.leak().first_chunk().expect("tables have one size"))
    }

    /// What a word is.
    #[inline]
    pub(super) fn kinds(&self, key: Key) -> Kinds {
        if !has(&self.0[WORDS_AT..BEGINNINGS_AT], place(key, WORD_BITS)) {
            return Kinds::default();
        }
        let mut slot = slot_of(key);
        loop {
            let [kinds, print @ ..] = self.0[..WORDS_AT].as_chunks::<SLOT>().0[slot];
            if kinds == 0 || print == print_of(key) {
                return Kinds(kinds);
            }
            slot = (slot + 1) % SLOTS;
        }
    }

    /// Whether a name may begin so.
    #[inline]
    pub(super) fn begins(&self, key: Key) -> bool {
        has(&self.0[BEGINNINGS_AT..], place(key, BEGINNING_BITS))
    }
}

pub(super) fn slot_of(Key(hash): Key) -> usize {
    (hash >> (64 - SLOT_BITS)) as usize
}

/// What tells the words of neighbouring slots apart, of bits that don't say which slot.
pub(super) fn print_of(Key(hash): Key) -> [u8; 3] {
    let [a, b, c, ..] = (hash >> 16).to_le_bytes();
    [a, b, c]
}

pub(super) fn place(Key(hash): Key, bits: u32) -> usize {
    (hash >> (64 - bits)) as usize
}

fn has(bits: &[u8], at: usize) -> bool {
    bits[at / 8] >> (at % 8) & 1 == 1
}
