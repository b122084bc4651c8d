//! Which rules a number can be of at all: those whose words are near, that can start so, and that need no more digits than
//! there are.
//!
//! Hundreds of rules want a word near. Trying each of their patterns at every number would cost more than all else; three
//! sets of bits say at once which few are left.

use crate::masking::rules::{Body, Lead, Rule};

/// A set of rules.
#[derive(Debug, Clone, Default)]
pub(super) struct Mask(Vec<u64>);

impl Mask {
    #[cfg(test)]
    pub(super) fn of(rules: impl Iterator<Item = usize>) -> Self {
        let mut mask = Self::default();
        rules.for_each(|rule| mask.insert(rule));
        mask
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    pub(super) fn insert(&mut self, rule: usize) {
        if self.0.len() <= rule / 64 {
            self.0.resize(rule / 64 + 1, 0);
        }
        self.0[rule / 64] |= 1 << (rule % 64);
    }

    /// Takes in all of `other`.
    pub(super) fn add(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        self.0.iter_mut().zip(&other.0).for_each(|(mine, theirs)| *mine |= theirs);
    }

    #[cfg(test)]
    pub(super) fn has(&self, rule: usize) -> bool {
        self.0.get(rule / 64).is_some_and(|word| word >> (rule % 64) & 1 == 1)
    }
}

/// How numbers lead to rules that need a word near.
#[derive(Debug)]
pub(super) struct Gates {
    /// By byte: the rules that start with it.
    heads: Vec<Mask>,
    /// By byte: the rules that start with it, and that a digit behind their start leads to.
    mixed: Vec<Mask>,
    /// By number of digits: the rules that need no more.
    digits: Vec<Mask>,
}

/// Rules that need more digits are taken for such that need so many.
const MOST_DIGITS: usize = 16;

/// How a number leads to a start.
#[derive(Debug, Clone, Copy)]
pub(super) enum Way {
    /// The start itself.
    Head,
    /// A digit that stands so many bytes behind the start.
    Mixed { back: usize },
}

impl Gates {
    pub(super) fn new(rules: &[Rule]) -> Self {
        let mut gates = Self {
            heads: vec![Mask::default(); 256],
            mixed: vec![Mask::default(); 256],
            digits: vec![Mask::default(); MOST_DIGITS + 1],
        };
        for (index, rule) in rules.iter().enumerate().filter(|(_, rule)| rule.near.is_some()) {
            match &rule.body {
                Body::Pattern { lead: Lead::Head(bytes), .. } => {
                    bytes.iter().for_each(|byte| gates.heads[usize::from(*byte)].insert(index));
                }
                Body::Pattern { lead: Lead::Digit { first, .. }, .. } => {
                    first.iter().for_each(|byte| gates.mixed[usize::from(*byte)].insert(index));
                }
                _ => continue,
            }
            gates.digits[rule.digits.min(MOST_DIGITS)..].iter_mut().for_each(|mask| mask.insert(index));
        }
        gates
    }

    /// The rules among `awake` that a number leads to in this way, which has so many digits.
    pub(super) fn open(&self, awake: &Mask, way: Way, byte: u8, digits: usize, mut rule: impl FnMut(usize)) {
        let led = match way {
            Way::Head => &self.heads[usize::from(byte)],
            Way::Mixed { .. } => &self.mixed[usize::from(byte)],
        };
        let enough = &self.digits[digits.min(MOST_DIGITS)];
        for (word, ((awake, led), enough)) in awake.0.iter().zip(&led.0).zip(&enough.0).enumerate() {
            crate::classify::positions(awake & led & enough).for_each(|bit| rule(64 * word + bit));
        }
    }
}
