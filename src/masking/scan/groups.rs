//! Rules that a number leads to, and that need no word near: they are tried at every number, so they are walked together.

use super::gates::Shape;
use super::machine::Machine;
use crate::masking::machines::{self, Machines};
use crate::masking::rules::{Body, Border, Rule};

/// Rules whose patterns are walked together.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) machine: Machine,
    /// The rule of each of the machine's patterns; `None` where it is not in use.
    pub(super) rules: Vec<Option<usize>>,
    back: Option<usize>,
    digits: usize,
    shortest: usize,
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
        let machine = Machine::new(set, group.table, &patterns);
        let machines::Group { back, digits, shortest, .. } = *group;
        Some(Self { machine, rules, back, digits, shortest })
    }

    /// What is known of the matches of its rules.
    pub(super) fn shape(&self, rules: &[Rule], sets: &[Machines]) -> Shape {
        let one = |is: fn(&Rule) -> bool| self.rules.iter().flatten().any(|rule| is(&rules[*rule]));
        Shape {
            first: self.machine.first_bytes(sets),
            beginnings: self.machine.beginnings(sets).to_vec(),
            back: self.back,
            digits: self.digits,
            shortest: self.shortest,
            inside_words: one(|rule| matches!(rule.border, Border::None | Border::Digit)),
            ids: one(|rule| rule.ids),
        }
    }
}
