//! Everything that leads to rules: made when a text is first looked at, because a start should not wait for it.

use super::gates::{Gates, Mask};
use super::leads::Leads;
use crate::masking::lexicon::{Lexicon, Near};
use crate::masking::rules::Rule;

/// What the scanner looks for before it looks at any rule.
#[derive(Debug)]
pub(super) struct Sight {
    /// By number of a word: the rules that need it, or another one, near.
    pub(super) needed_by: Vec<Mask>,
    /// How a number leads to rules that need a word near, which are tried where such a word is.
    pub(super) gates: Gates,
    pub(super) leads: Leads,
}

impl Sight {
    /// `near`: what each rule needs near it. `lexica`: the words of all rules. `may_start`: whether a match of a
    /// rule may start with a byte.
    pub(super) fn of<'n>(
        rules: &[Rule],
        near: impl Iterator<Item = Option<&'n Near>>,
        lexica: &[Lexicon],
        may_start: impl Fn(usize, u8) -> bool,
    ) -> Self {
        let words = lexica.iter().map(|lexicon| lexicon.vocabulary().end()).max().unwrap_or(0);
        let mut needed_by = vec![Mask::default(); words as usize];
        for (rule, near) in near.enumerate() {
            near.iter().flat_map(|near| &near.words).for_each(|word| needed_by[*word as usize].insert(rule));
        }
        Self { needed_by, gates: Gates::new(rules), leads: Leads::new(rules, lexica, may_start) }
    }
}
