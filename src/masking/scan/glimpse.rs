//! A glimpse at a word's first letters: whether it may lead to anything that is looked for at all.
//!
//! Where few rules look, which is so in identifiers, or where an operator has chosen few, nearly all words lead nowhere,
//! and need not even be looked up in the memory of those that do not.

use super::Scanner;
use super::by_character::ByCharacter;
use crate::classify::positions;
use crate::masking::automaton::{FirstLetters, LETTERS};
use crate::masking::lexicon::Target;
use crate::masking::view::fold_case;

/// What words may start with that lead somewhere.
#[derive(Debug)]
pub(super) struct Glimpse {
    /// By set of the scanner's.
    machines: Vec<FirstLetters>,
    lexica: Vec<FirstLetters>,
    /// All of them, in ASCII.
    all: FirstLetters,
    /// Whether a word may that starts with a character.
    first: ByCharacter<bool>,
}

impl Glimpse {
    /// For those of the scanner's rules that are `in_view`, and for what speaks of hidden spellings.
    pub(super) fn of(scanner: &Scanner, in_view: impl Fn(usize) -> bool) -> Self {
        let leads = |target: &Target| target.rule().is_none_or(&in_view);
        let machines: Vec<FirstLetters> = (0..scanner.sets)
            .map(|set| {
                let opening = |rule: usize| scanner.openings[set][rule].as_ref().is_some_and(leads);
                scanner.machines[set].first_letters(opening)
            })
            .collect();
        let lexica: Vec<FirstLetters> =
            scanner.lexica[..scanner.sets].iter().map(|lexicon| lexicon.first_letters(leads)).collect();
        let mut all = machines[0].clone();
        machines[1..].iter().chain(&lexica).for_each(|other| all.add_ascii(other));
        Self { machines, lexica, all, first: ByCharacter::default() }
    }

    /// Whether the word at the start of `rest` may lead somewhere.
    #[inline]
    pub(super) fn may_lead(&self, scanner: &Scanner, rest: &str) -> bool {
        let letters = first_letters(rest.as_bytes());
        if letters.is_ascii() {
            return self.all.may_start(letters);
        }
        let first = rest.chars().next();
        first.is_some_and(|first| self.first.get(first, |first| self.may_lead_with(scanner, first)))
    }

    /// Of the words that start at `starts` of a text of ASCII, those that may lead somewhere.
    #[inline]
    pub(super) fn likely(&self, text: &[u8], starts: u64) -> u64 {
        let may_lead = |at: &usize| self.all.may_start(first_letters(&text[*at..]));
        positions(starts).filter(may_lead).fold(0, |likely, at| likely | 1 << at)
    }

    /// Whether the word at the start of `rest`, which may lead somewhere, may do so by the prefilter of a set.
    pub(super) fn may_open(&self, set: usize, rest: &str) -> bool {
        let letters = first_letters(rest.as_bytes());
        !letters.is_ascii() || self.machines[set].may_start(letters)
    }

    /// Whether a word that starts with this character may.
    fn may_lead_with(&self, scanner: &Scanner, first: char) -> bool {
        let mut machines = scanner.machines.iter().zip(&self.machines);
        let mut lexica = scanner.lexica.iter().zip(&self.lexica);
        // Lexica are of folded texts.
        let folded = fold_case(first).next();
        machines.any(|(machines, letters)| machines.may_start_a_word_with(letters, first))
            || folded
                .is_some_and(|folded| lexica.any(|(lexicon, letters)| lexicon.may_lead_from(letters, folded)))
    }
}

/// The first letters of a text; what is no letter stands for its end.
#[inline]
fn first_letters(text: &[u8]) -> [u8; LETTERS] {
    text.first_chunk().copied().unwrap_or_else(|| {
        let mut letters = [0; LETTERS];
        letters[..text.len()].copy_from_slice(text);
        letters
    })
}
