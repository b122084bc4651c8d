//! Everything that leads to rules: made when a text is first looked at, because a start should not wait for it.

use super::Scanner;
use super::gates::{Gates, Mask, Shape};
use super::leads::Leads;
use super::machine::Machine;
use crate::masking::lexicon::Near;
use crate::masking::machines::Machines;
use crate::masking::rules::{Body, Border, Lead, Rule};

/// What the scanner looks for before it looks at any rule.
#[derive(Debug)]
pub(super) struct Sight {
    /// What a number can be of: the scanner's groups, and behind them `near`.
    pub(super) gates: Gates,
    /// Rules that a number leads to, and that need a word near.
    pub(super) near: Vec<usize>,
    /// By number of a word: what needs it, or another one, near, by its place behind the gates.
    pub(super) needed_by: Vec<Mask>,
    pub(super) leads: Leads,
}

impl Sight {
    /// `near`: what a rule needs near it.
    pub(super) fn of<'n>(scanner: &Scanner, near: impl Fn(usize) -> Option<&'n Near>) -> Self {
        let Scanner { rules, machines, lexica, .. } = scanner;
        let words = lexica.iter().map(|lexicon| lexicon.vocabulary().end()).max().unwrap_or(0);
        let mut needed_by = vec![Mask::default(); words as usize];
        let mut shapes: Vec<Shape> =
            scanner.groups.iter().map(|group| group.shape(rules, machines)).collect();
        let mut all_near = Vec::new();
        for (index, rule) in rules.iter().enumerate() {
            let Some((needed, pattern)) = near(index).zip(scanner.patterns[index].as_ref()) else { continue };
            let Some(shape) = shape(rule, pattern, machines) else { continue };
            needed.words.iter().for_each(|word| needed_by[*word as usize].insert(shapes.len()));
            all_near.push(index);
            shapes.push(shape);
        }
        Self { gates: Gates::new(&shapes), near: all_near, needed_by, leads: Leads::new(scanner) }
    }
}

/// What is known of the matches of a rule, if a number leads to it.
fn shape(rule: &Rule, pattern: &Machine, machines: &[Machines]) -> Option<Shape> {
    let (back, heads) = match &rule.body {
        Body::Pattern { lead: Lead::Head(bytes), .. } => (None, bytes),
        Body::Pattern { lead: Lead::Digit { back, first }, .. } => (Some(*back), first),
        _ => return None,
    };
    let starts = pattern.first_bytes(machines);
    let mut first = Box::new([false; 256]);
    heads.iter().for_each(|byte| first[usize::from(*byte)] = starts[usize::from(*byte)]);
    Some(Shape {
        first,
        beginnings: pattern.beginnings(machines).to_vec(),
        back,
        digits: rule.digits,
        shortest: rule.shortest,
        inside_words: matches!(rule.border, Border::None | Border::Digit),
        ids: rule.ids,
    })
}
