//! What leads the scanner to rules, and to the deep view: bytes that start a match, literals that must occur.

use super::literals::{Builder, Literals};
use crate::masking::rules::{Body, Border, Lead, Literal, Rule};
use crate::masking::view::{is_word, trigger_words};

/// Bytes and literals, and where each leads.
#[derive(Debug)]
pub(super) struct Leads {
    /// The bytes that rules with a head start with.
    pub(super) heads: [bool; 256],
    /// Whether a rule may start inside a run of digits.
    pub(super) inside_digits: bool,
    /// How far behind a start its digit may stand, in bytes; 0 where no rule is led to by one.
    pub(super) digit_back: usize,
    /// Whether a rule that a digit leads to may start inside a word.
    pub(super) inside_words: bool,
    /// How far behind a start its inner literal may stand, in bytes.
    pub(super) longest_back: usize,
    pub(super) literals: Literals<Target>,
}

/// Where a literal leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// A rule's pattern (or an open secret's start) starts here.
    Prefix(usize),
    /// A rule's pattern starts at most so many characters before.
    Inner { rule: usize, back: usize },
    /// A rule's cue starts here.
    Cue(usize),
    /// A number in words.
    Number,
    /// A spelled-out part of an address.
    Address,
}

/// Spellings that speak of a hidden address.
const ADDRESS_SIGNS: &[&str] = &[
    "(at",
    "[at",
    "{at",
    "<at",
    "( at",
    "[ at",
    "(@",
    "[@",
    "{@",
    " @",
    "@ ",
    "(ät",
    "[ät",
    "(arroba",
    "[arroba",
    " arroba ",
    " arobase ",
    " chiocciola ",
    " klammeraffe ",
    " собака ",
    " dot ",
    "(dot",
    "[dot",
    "{dot",
    "<dot",
    "( dot",
    "[ dot",
    " punto ",
    "(punto",
    "[punto",
    " ponto ",
    "(ponto",
    "[ponto",
    " point ",
    "(point",
    "[point",
    " punkt ",
    "(punkt",
    "[punkt",
    "[.]",
    "(.)",
    "{.}",
    " точка ",
    "(точка",
];

impl Leads {
    pub(super) fn new(rules: &[Rule]) -> Self {
        let mut heads = [false; 256];
        let mut inside_digits = false;
        let (mut digit_back, mut inside_words) = (0, false);
        let mut longest_back = 1;
        let mut literals = Builder::new();
        for (index, rule) in rules.iter().enumerate() {
            match &rule.body {
                Body::Pattern { lead: Lead::Head(bytes), .. } => {
                    bytes.iter().for_each(|byte| heads[usize::from(*byte)] = true);
                    inside_digits |= rule.border == Border::None;
                }
                Body::Pattern { lead: Lead::Digit { back }, .. } => {
                    digit_back = digit_back.max(*back);
                    inside_words |= rule.border != Border::Word;
                }
                Body::Pattern { lead: Lead::Prefix(list), .. } | Body::Open { lead: list, .. } => {
                    let at_word = rule.border == Border::Word;
                    list.iter()
                        .for_each(|literal| literals.add(literal.clone(), at_word, Target::Prefix(index)));
                }
                Body::Pattern { lead: Lead::Inner { literal, back }, .. } => {
                    longest_back = longest_back.max(4 * back + literal.len());
                    let literal = Literal { text: literal.clone(), exact: false };
                    literals.add(literal, false, Target::Inner { rule: index, back: *back });
                }
                Body::Pattern { lead: Lead::Cue { literals: list, .. }, .. } => {
                    list.iter().for_each(|literal| literals.add(literal.clone(), true, Target::Cue(index)));
                }
            }
        }
        let plain = |text: &str| Literal { text: text.to_owned(), exact: false };
        trigger_words().for_each(|word| literals.add(plain(word), true, Target::Number));
        ADDRESS_SIGNS.iter().for_each(|sign| literals.add(plain(sign), false, Target::Address));
        Self { heads, inside_digits, digit_back, inside_words, longest_back, literals: literals.build() }
    }
}

/// Watches for digits that stand one by one in a row ("4 4 2 1").
#[derive(Debug, Default)]
pub(super) struct Singles {
    last: usize,
    run: usize,
    longest: usize,
}

impl Singles {
    /// A digit stands at `at`.
    pub(super) fn see(&mut self, bytes: &[u8], at: usize) {
        let free = |neighbour: Option<&u8>| neighbour.is_none_or(|byte| !byte.is_ascii_alphanumeric());
        if !free(at.checked_sub(1).and_then(|before| bytes.get(before))) || !free(bytes.get(at + 1)) {
            self.run = 0;
            return;
        }
        self.run = if self.run > 0 && at - self.last <= 4 { self.run + 1 } else { 1 };
        self.last = at;
        self.longest = self.longest.max(self.run);
    }

    /// Whether there were enough of them to hide something.
    pub(super) fn in_a_row(&self) -> bool {
        self.longest >= 3
    }
}

/// Watches for numbers in words and spelled-out addresses.
#[derive(Debug, Default)]
pub(super) struct Hidden {
    numbers: usize,
    counted_to: usize,
    address: bool,
}

impl Hidden {
    /// A number word stands at `start..end`, perhaps inside a longer word.
    pub(super) fn see_number(&mut self, text: &str, start: usize, end: usize) {
        let before = text[..start].chars().next_back();
        let free = !before.is_some_and(is_word) && !text[end..].chars().next().is_some_and(is_word);
        if free && start >= self.counted_to {
            self.numbers += 1;
            self.counted_to = end;
        }
    }

    /// A sign of a spelled-out address.
    pub(super) fn see_address(&mut self) {
        self.address = true;
    }

    pub(super) fn calls_for_the_deep_view(&self) -> bool {
        self.address || self.numbers >= 2
    }
}
