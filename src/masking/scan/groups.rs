//! Rules that a number leads to, and that need no word near: they are tried at every number, so they are walked together.

use super::machine::Machine;
use crate::masking::automaton::Ends;
use crate::masking::machines;
use crate::masking::rules::{Body, Border, Rule};

/// Rules whose patterns are walked together.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) machine: Machine,
    /// The rule of each of the machine's patterns; `None` where it is not in use.
    pub(super) rules: Vec<Option<usize>>,
    /// Which ends of theirs can be findings.
    pub(super) ends: Ends,
}

impl Group {
    /// `rules`: where those of the group stand in the list of all. `None` if none is in use.
    pub(super) fn new(
        set: usize,
        group: &machines::Group,
        all: &[Rule],
        rules: Vec<Option<usize>>,
    ) -> Option<Self> {
        let known = rules.iter().flatten().next()?;
        // Only a group of one may have no table, and its rule is in use.
        let patterns = match &all[*known].body {
            Body::Pattern { pattern, .. } => [pattern.as_str()],
            Body::Open { .. } => return None,
        };
        let whole_words = |rule: &usize| matches!(all[*rule].border, Border::Word | Border::Token);
        let ends = if rules.iter().flatten().all(whole_words) { Ends::OfWords } else { Ends::All };
        Some(Self { machine: Machine::new(set, group.table, &patterns), rules, ends })
    }
}
