//! Rules to which their checks lead: they are asked wherever a word starts, by its first character.

use std::sync::OnceLock;

use super::Scanner;
use crate::classify::positions;
use crate::masking::rules::{Body, Lead, NamedCheck, Rule};

/// All such rules.
#[derive(Debug)]
pub(super) struct Asked {
    rules: Vec<(usize, NamedCheck)>,
    /// By character of the Basic Multilingual Plane, in blocks that are made when one of their characters is met: a bit
    /// for each rule that may start with it.
    starts: Box<[OnceLock<Box<[u64; BLOCK]>>]>,
}

/// Characters in a block.
const BLOCK: usize = 256;
const BLOCKS: usize = 0x1_0000 / BLOCK;

/// So many rules have a bit of their own. The last bit is that of all others.
const BITS: usize = 63;

impl Asked {
    pub(super) fn new(rules: &[Rule]) -> Self {
        let asked = |(index, rule): (usize, &Rule)| match &rule.body {
            Body::Pattern { lead: Lead::Check, .. } => Some((index, rule.check?)),
            _ => None,
        };
        Self {
            rules: rules.iter().enumerate().filter_map(asked).collect(),
            starts: (0..BLOCKS).map(|_| OnceLock::new()).collect(),
        }
    }

    /// Calls `found` with each rule whose pattern is worth walking from `at`, where a word starts.
    #[inline]
    pub(super) fn at(&self, scanner: &Scanner, text: &str, at: usize, mut found: impl FnMut(usize)) {
        if self.rules.is_empty() {
            return;
        }
        let Some(first) = text[at..].chars().next() else { return };
        for bit in positions(self.starting_with(scanner, first)) {
            let rules = if bit == BITS { &self.rules[BITS..] } else { &self.rules[bit..=bit] };
            for (rule, check) in rules {
                if check.may_start(text, at) {
                    found(*rule);
                }
            }
        }
    }

    fn starting_with(&self, scanner: &Scanner, char: char) -> u64 {
        let code = char as usize;
        let Some(block) = self.starts.get(code / BLOCK) else { return self.rules_of(scanner, char) };
        let block = block.get_or_init(|| {
            let char = |offset| char::from_u32((code / BLOCK * BLOCK + offset) as u32);
            Box::new(std::array::from_fn(|offset| {
                char(offset).map_or(0, |char| self.rules_of(scanner, char))
            }))
        });
        block[code % BLOCK]
    }

    fn rules_of(&self, scanner: &Scanner, char: char) -> u64 {
        let may_start = |rule: usize| {
            let pattern = scanner.patterns[rule].as_ref();
            pattern.is_none_or(|machine| machine.may_start_with(&scanner.machines, char))
        };
        let all = self.rules.iter().enumerate().filter(|(_, (rule, _))| may_start(*rule));
        all.fold(0, |bits, (index, _)| bits | 1 << index.min(BITS))
    }
}
