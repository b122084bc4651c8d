//! Patterns as a nondeterministic automaton that steps on sets of characters (Thompson's construction).

use std::collections::HashMap;

use regex_syntax::hir::{Class, Hir, HirKind};

/// A set of characters: ranges of code points, both ends in it, ascending.
pub(super) type Set = Vec<(u32, u32)>;

#[derive(Debug)]
pub(super) enum State {
    /// A character of this set leads to the next state.
    Step { set: usize, next: usize },
    /// Any of these states may be it.
    Split(Vec<usize>),
    /// This pattern ends here.
    End(usize),
}

/// Patterns that are walked together.
#[derive(Debug)]
pub(super) struct Nfa {
    pub(super) states: Vec<State>,
    pub(super) start: usize,
    sets: Vec<Set>,
    known: HashMap<Set, usize>,
}

impl Nfa {
    pub(super) fn new(patterns: &[&str]) -> Self {
        let mut nfa = Self { states: Vec::new(), start: 0, sets: Vec::new(), known: HashMap::new() };
        let mut starts = Vec::new();
        for (index, pattern) in patterns.iter().enumerate() {
            let hir = regex_syntax::parse(pattern).expect("patterns are parsed when rules are checked");
            let end = nfa.state(State::End(index));
            starts.push(nfa.before(&hir, end));
        }
        nfa.start = nfa.state(State::Split(starts));
        nfa
    }

    /// The sets of characters that its states step on.
    pub(super) fn sets(&self) -> impl Iterator<Item = &Set> {
        self.sets.iter()
    }

    /// The state from which `hir` leads to `next`.
    fn before(&mut self, hir: &Hir, next: usize) -> usize {
        match hir.kind() {
            HirKind::Empty => next,
            HirKind::Look(_) => unreachable!("rules are refused for look-around"),
            HirKind::Literal(literal) => {
                let text = std::str::from_utf8(&literal.0).expect("patterns match whole characters only");
                text.chars()
                    .rev()
                    .fold(next, |next, char| self.step(vec![(u32::from(char), u32::from(char))], next))
            }
            HirKind::Class(Class::Unicode(class)) => {
                let ranges = class.ranges().iter();
                self.step(ranges.map(|range| (range.start().into(), range.end().into())).collect(), next)
            }
            HirKind::Class(Class::Bytes(class)) => {
                let ranges = class.ranges().iter();
                self.step(ranges.map(|range| (range.start().into(), range.end().into())).collect(), next)
            }
            HirKind::Capture(capture) => self.before(&capture.sub, next),
            HirKind::Concat(parts) => parts.iter().rev().fold(next, |next, part| self.before(part, next)),
            HirKind::Alternation(parts) => {
                let starts = parts.iter().map(|part| self.before(part, next)).collect();
                self.state(State::Split(starts))
            }
            HirKind::Repetition(repetition) => {
                let most = repetition.max.expect("rules are refused for repeats without a bound");
                let optional = (repetition.min..most).fold(next, |behind, _| {
                    let one_more = self.before(&repetition.sub, behind);
                    self.state(State::Split(vec![one_more, next]))
                });
                (0..repetition.min).fold(optional, |behind, _| self.before(&repetition.sub, behind))
            }
        }
    }

    fn step(&mut self, set: Set, next: usize) -> usize {
        let number = self.sets.len();
        let set = *self.known.entry(set).or_insert_with_key(|set| {
            self.sets.push(set.clone());
            number
        });
        self.state(State::Step { set, next })
    }

    fn state(&mut self, state: State) -> usize {
        self.states.push(state);
        self.states.len() - 1
    }

    /// The number of a set that one of the states steps on.
    pub(super) fn number_of(&self, set: &Set) -> Option<usize> {
        self.known.get(set).copied()
    }
}
