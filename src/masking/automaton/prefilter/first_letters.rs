//! What some of the patterns start with, where the others are of no interest.
//!
//! A prefilter is of all rules that there are. Where few of them look, most words are walked in vain: their first four
//! letters say so without a walk. Letters are told apart by five bits each, without their case, and four of them by a hash;
//! a word that is let through by mistake is walked.

use super::Prefilter;
use super::cells::{Step, TOLD};

/// So many letters are looked at, and of each these bits, of which case is none.
pub(crate) const LETTERS: usize = 4;
const BITS: u32 = 0x1f1f_1f1f;

/// Beginnings are told apart by so many bits of a hash.
const HASH_BITS: u32 = 16;
const PLACES: usize = 1 << HASH_BITS;

/// The first letters of the texts at which a walk may tell one of some patterns.
#[derive(Debug, Clone)]
pub(crate) struct FirstLetters {
    /// By letters of ASCII: a bit for each beginning.
    ascii: Box<[u64; PLACES / 64]>,
    /// By letter of the prefilter's alphabet: whether a text may start with it.
    first: Vec<bool>,
}

impl FirstLetters {
    /// Those of the patterns of a prefilter that are `in_use`.
    pub(super) fn of(prefilter: &Prefilter, in_use: impl Fn(usize) -> bool) -> Self {
        let Prefilter { cells, alphabet, .. } = prefilter;
        let told = |tales: usize| {
            prefilter
                .tales(tales)
                .any(|(_, patterns)| patterns.iter().any(|it| in_use(usize::from(u16::from_le_bytes(*it)))))
        };
        let leads_on = cells.leading_to(told);
        let step = |from: Step, letter: usize| {
            let next =
                (letter != usize::from(TOLD)).then(|| cells.walked().step(from.state(), letter)).flatten();
            next.filter(|next| leads_on[next.state() as usize])
        };
        let first = (0..alphabet.letters).map(|letter| step(cells.start, letter).is_some()).collect();
        let mut ascii = Box::new([0; PLACES / 64]);
        let mut open = vec![(cells.start, 0, 0)];
        while let Some((from, letters, count)) = open.pop() {
            // What has been told by now is told whatever follows.
            if count == LETTERS || from.tells() && told(cells.walked().told(from.state())) {
                for letters in any_behind(letters, count) {
                    let place = place(letters);
                    ascii[place / 64] |= 1 << (place % 64);
                }
                continue;
            }
            for byte in 0..0x80_u8 {
                if let Some(next) = step(from, alphabet.letter(char::from(byte))) {
                    open.push((next, letters | u32::from(byte) << (8 * count), count + 1));
                }
            }
        }
        Self { ascii, first }
    }

    /// Lets through what another one does, too, of texts of ASCII.
    pub(crate) fn add_ascii(&mut self, other: &Self) {
        self.ascii.iter_mut().zip(&*other.ascii).for_each(|(mine, theirs)| *mine |= theirs);
    }

    /// Whether a text that starts with these letters, all ASCII, may be one of those.
    #[inline]
    pub(crate) fn may_start(&self, letters: [u8; LETTERS]) -> bool {
        let place = place(u32::from_le_bytes(letters));
        self.ascii[place / 64] >> (place % 64) & 1 == 1
    }

    /// Whether a text that starts with this character may be one of those, which `prefilter` tells.
    #[inline]
    pub(crate) fn may_start_with(&self, prefilter: &Prefilter, char: char) -> bool {
        self.first[prefilter.alphabet.letter(char)]
    }
}

/// The place of a beginning.
#[inline]
fn place(letters: u32) -> usize {
    // 2^32 by the golden ratio: its product's upper bits depend on all of the factor's (Knuth, volume 3, 6.4).
    ((letters & BITS).wrapping_mul(0x9e37_79b9) >> (u32::BITS - HASH_BITS)) as usize
}

/// All beginnings that go on behind so many letters, as far as they are told apart.
fn any_behind(letters: u32, count: usize) -> Vec<u32> {
    (count..LETTERS).fold(vec![letters], |all, place| {
        all.iter().flat_map(|letters| (0..32).map(move |next| letters | next << (8 * place))).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::super::Opening;
    use super::*;
    use proptest::prelude::*;

    const WORDS: [&str; 7] = ["pin", "pin code", "пин", "p", "iban", "a漢", "1b"];

    proptest! {
        #[test]
        fn what_is_in_use_is_let_through(used in prop::collection::vec(any::<bool>(), WORDS.len()), text in "[pPiInNcbaпи漢1 ]{1,6}") {
            let prefilter = Prefilter::dictionary(&WORDS.map(|word| Opening { cue: None, pattern: word }));
            let letters = prefilter.first_letters(|word| used[word]);
            let mut told = false;
            prefilter.walk(&text, 0, |word, _| told |= used[word]);
            let first = text.chars().next().expect("a text");
            prop_assert!(!told || letters.may_start_with(&prefilter, first));
            let mut first = [0; LETTERS];
            let bytes = &text.as_bytes()[..text.len().min(LETTERS)];
            first[..bytes.len()].copy_from_slice(bytes);
            prop_assert!(!told || !first.is_ascii() || letters.may_start(first));
        }
    }

    #[test]
    fn what_is_not_in_use_is_held_back() {
        let prefilter = Prefilter::dictionary(&WORDS.map(|word| Opening { cue: None, pattern: word }));
        let letters = prefilter.first_letters(|word| WORDS[word] == "iban");
        assert!(letters.may_start(*b"iban") && letters.may_start(*b"IBAN"));
        assert!(
            !letters.may_start(*b"pin ") && !letters.may_start(*b"ibis") && !letters.may_start(*b"iba\0")
        );
        assert!(letters.may_start_with(&prefilter, 'i') && !letters.may_start_with(&prefilter, 'п'));
    }
}
