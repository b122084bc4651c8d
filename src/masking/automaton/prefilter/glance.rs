//! A glance at the first letters of a word: whether a dictionary could have it.
//!
//! Most words are in no dictionary, but begin as some that are in it do: a walk takes some steps to find that out. A bit for
//! each beginning of a few letters, found by a hash, says it at once. A bit that is set proves nothing.

use std::borrow::Cow;

use super::super::alphabet::Alphabet;
use super::cells::{Cells, Step, TOLD};

/// A bit for each beginning; eight of them a byte.
#[derive(Debug)]
pub(in super::super) struct Glance(pub(in super::super) Cow<'static, [u8]>);

/// Bits are found by so many bits of a hash.
const HASH_BITS: u32 = 17;
const BYTES: usize = 1 << (HASH_BITS - 3);

/// What is told behind so few letters has the bits of all that is so long; what is told later, those of its own first ones.
const SHORT: usize = 3;
const LONG: usize = 5;

/// So many bytes are looked at.
pub(super) const LOOKED_AT: usize = 8;

/// What tells the cases of a letter apart is set in all bytes, so a beginning has one bit for all its cases.
const LOWER: u64 = 0x2020_2020_2020_2020;

/// Set in bytes beyond ASCII.
const BEYOND: u64 = 0x8080_8080_8080_8080;

impl Glance {
    /// What can be seen of the texts that are walked in `cells`.
    pub(super) fn of(cells: &Cells, alphabet: &Alphabet) -> Self {
        let mut bits = vec![0; BYTES];
        let mut open = vec![(vec![cells.start], 0, 0)];
        while let Some((steps, letters, count)) = open.pop() {
            let told = steps.iter().any(|step: &Step| step.tells());
            if count == LONG || (told && count == SHORT) {
                let place = place(letters, count);
                bits[place / 8] |= 1 << (place % 8);
                continue;
            }
            for byte in (0x20..0x80_u8).filter(|byte| byte & 0x20 != 0) {
                let cases = [byte, byte ^ 0x20].map(|byte| alphabet.letter(char::from(byte)));
                let step = |step: &Step, letter| {
                    (letter != usize::from(TOLD)).then(|| cells.walked().step(step.state(), letter)).flatten()
                };
                let next: Vec<Step> = match told {
                    // Whatever follows, it has been told.
                    true => steps.clone(),
                    false => steps
                        .iter()
                        .flat_map(|from| cases.map(|letter| step(from, letter)))
                        .flatten()
                        .collect(),
                };
                if !next.is_empty() {
                    open.push((next, letters | u64::from(byte) << (8 * count), count + 1));
                }
            }
        }
        Self(bits.into())
    }

    /// Whether a walk from the start of `text` could tell anything.
    #[inline]
    pub(super) fn may_tell(&self, text: &[u8]) -> bool {
        // What is short, or begins with others than ASCII, is walked.
        let Some(head) = text.first_chunk::<LOOKED_AT>() else { return true };
        let (head, bits) = (u64::from_le_bytes(*head), &*self.0);
        let has = |count: usize| {
            let place = place((head | LOWER) & (u64::MAX >> (64 - 8 * count)), count);
            bits[place / 8] >> (place % 8) & 1 == 1
        };
        head & BEYOND != 0 || has(SHORT) || has(LONG)
    }
}

/// The bit of a beginning of so many letters.
#[inline]
fn place(letters: u64, count: usize) -> usize {
    // 2^64 by the golden ratio: its product's upper bits depend on all of the factor's (Knuth, volume 3, 6.4).
    let hash = (letters | (count as u64) << 56).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (hash >> (64 - HASH_BITS)) as usize
}
