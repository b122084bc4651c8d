//! What leads the scanner to rules, and to the deep view: bytes that start a match, literals that must occur.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind, PatternID};

use super::super::rules::{Body, Lead, Rule};
use super::Border;
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
    literals: AhoCorasick,
    targets: Vec<Vec<Target>>,
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
        let mut table: Vec<(String, Vec<Target>)> = Vec::new();
        let mut add = |literal: &str, target| match table.iter_mut().find(|(known, _)| known == literal) {
            Some((_, targets)) => targets.push(target),
            None => table.push((literal.to_owned(), vec![target])),
        };
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
                Body::Pattern { lead: Lead::Prefix(literals), .. } | Body::Open { lead: literals, .. } => {
                    literals.iter().for_each(|literal| add(literal, Target::Prefix(index)));
                }
                Body::Pattern { lead: Lead::Inner { literal, back }, .. } => {
                    longest_back = longest_back.max(4 * back + literal.len());
                    add(literal, Target::Inner { rule: index, back: *back });
                }
                Body::Pattern { lead: Lead::Cue { literals, .. }, .. } => {
                    literals.iter().for_each(|literal| add(literal, Target::Cue(index)));
                }
            }
        }
        trigger_words().for_each(|word| add(word, Target::Number));
        ADDRESS_SIGNS.iter().for_each(|sign| add(sign, Target::Address));
        let (literals, targets): (Vec<String>, Vec<Vec<Target>>) = table.into_iter().unzip();
        let longest = literals.iter().map(String::len).max().unwrap_or(0);
        let literals = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .ascii_case_insensitive(true)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(&literals)
            .expect("a few thousand short literals fit");
        Self {
            heads,
            inside_digits,
            digit_back,
            inside_words,
            longest_back: longest_back.max(longest),
            literals,
            targets,
        }
    }

    /// Every place where a literal stands, overlapping ones included.
    pub(super) fn literals<'t>(
        &self,
        text: &'t str,
    ) -> impl Iterator<Item = aho_corasick::Match> + use<'_, 't> {
        self.literals.find_overlapping_iter(text)
    }

    /// Where a literal leads.
    pub(super) fn targets(&self, literal: PatternID) -> &[Target] {
        &self.targets[literal.as_usize()]
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
