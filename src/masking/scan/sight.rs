//! Everything that leads to rules: made when a text is first looked at, because a start should not wait for it.

use super::context::Vocabulary;
use super::gates::{Gates, Mask};
use super::leads::Leads;
use crate::masking::rules::Rule;

/// What the scanner looks for before it looks at any rule.
#[derive(Debug)]
pub(super) struct Sight {
    pub(super) vocabulary: Vocabulary,
    /// By word of the vocabulary: the rules that need it, or another one, near.
    pub(super) needed_by: Vec<Mask>,
    /// How a number leads to rules that need a word near, which are tried where such a word is.
    pub(super) gates: Gates,
    pub(super) leads: Leads,
}

impl Sight {
    pub(super) fn of(rules: &[Rule]) -> Self {
        let vocabulary = Vocabulary::new(rules.iter().map(Rule::contexts));
        Self {
            needed_by: vocabulary.needed_by().into_iter().map(|rules| Mask::of(rules.into_iter())).collect(),
            gates: Gates::new(rules),
            leads: Leads::new(rules, &vocabulary),
            vocabulary,
        }
    }
}
