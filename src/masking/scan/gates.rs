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
    pub(super) fn of(rules: impl Iterator<Item = usize>) -> Self {
        let mut mask = Self::default();
        rules.for_each(|rule| mask.insert(rule));
        mask
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    fn insert(&mut self, rule: usize) {
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
    /// The rules that a digit behind their start leads to.
    mixed: Mask,
    /// By number of digits: the rules that need no more.
    digits: Vec<Mask>,
}

/// Rules that need more digits are taken for such that need so many.
const MOST_DIGITS: usize = 16;

/// How a number leads to a start.
#[derive(Debug, Clone, Copy)]
pub(super) enum Way {
    /// The start is this byte.
    Head(u8),
    /// A digit stands behind the start.
    Mixed,
}

impl Gates {
    pub(super) fn new(rules: &[Rule]) -> Self {
        let gated = || rules.iter().enumerate().filter(|(_, rule)| rule.near.is_some());
        let of = |is_in: &dyn Fn(&Rule) -> bool| {
            Mask::of(gated().filter(|(_, rule)| is_in(rule)).map(|(index, _)| index))
        };
        let starts_with = |rule: &Rule, byte: u8| match &rule.body {
            Body::Pattern { lead: Lead::Head(bytes), .. } => bytes.contains(&byte),
            _ => false,
        };
        let is_mixed = |rule: &Rule| matches!(&rule.body, Body::Pattern { lead: Lead::Digit { .. }, .. });
        Self {
            heads: (0..=255).map(|byte| of(&|rule| starts_with(rule, byte))).collect(),
            mixed: of(&is_mixed),
            digits: (0..=MOST_DIGITS)
                .map(|digits| of(&|rule| rule.digits.min(MOST_DIGITS) <= digits))
                .collect(),
        }
    }

    /// The rules among `awake` that a number leads to in this way, which has so many digits.
    pub(super) fn open(&self, awake: &Mask, way: Way, digits: usize, mut rule: impl FnMut(usize)) {
        let led = match way {
            Way::Head(byte) => &self.heads[usize::from(byte)],
            Way::Mixed => &self.mixed,
        };
        let enough = &self.digits[digits.min(MOST_DIGITS)];
        for (word, ((awake, led), enough)) in awake.0.iter().zip(&led.0).zip(&enough.0).enumerate() {
            crate::classify::positions(awake & led & enough).for_each(|bit| rule(64 * word + bit));
        }
    }
}
