//! Patterns as a nondeterministic automaton that steps on sets of characters (Thompson's construction).

use std::collections::HashMap;

use regex_syntax::hir::{Class, Hir, HirKind};

use super::prefilter::Opening;

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
    pub(super) sets: Vec<Set>,
    known: HashMap<Set, usize>,
}

impl Nfa {
    pub(super) fn new(patterns: &[&str]) -> Self {
        let mut nfa = Self::empty();
        let mut starts = Vec::new();
        for (index, pattern) in patterns.iter().enumerate() {
            let end = nfa.state(State::End(index));
            starts.push(nfa.before(&parse(pattern), end));
        }
        nfa.start = nfa.state(State::Split(starts));
        nfa
    }

    /// The beginnings of patterns: all of a pattern that has no cue; else its cue, and one character of it. With
    /// where the states of each end.
    pub(super) fn of_openings(openings: &[Opening<'_>]) -> (Self, Vec<usize>) {
        let mut nfa = Self::empty();
        let (mut starts, mut owners) = (Vec::new(), Vec::new());
        for (index, opening) in openings.iter().enumerate() {
            let end = nfa.state(State::End(index));
            starts.push(match opening.cue {
                None => nfa.before(&parse(opening.pattern), end),
                Some(cue) => {
                    let first = nfa.step(first(opening.pattern), end);
                    nfa.before(&parse(cue), first)
                }
            });
            owners.push(nfa.states.len());
        }
        nfa.start = nfa.state(State::Split(starts));
        (nfa, owners)
    }

    fn empty() -> Self {
        Self { states: Vec::new(), start: 0, sets: Vec::new(), known: HashMap::new() }
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

fn parse(pattern: &str) -> Hir {
    regex_syntax::parse(pattern).expect("patterns are parsed when rules are checked")
}

/// Every character that a match of a pattern can start with.
fn first(pattern: &str) -> Set {
    let nfa = Nfa::new(&[pattern]);
    let mut ranges = Set::new();
    for state in Closure::new(&nfa).of(&[nfa.start]) {
        if let State::Step { set, .. } = &nfa.states[state] {
            ranges.extend(&nfa.sets[*set]);
        }
    }
    ranges.sort_unstable();
    ranges.dedup_by(|next, last| {
        let touches = next.0 <= last.1 + 1;
        if touches {
            last.1 = last.1.max(next.1);
        }
        touches
    });
    ranges
}

/// Follows splits.
pub(super) struct Closure<'n> {
    nfa: &'n Nfa,
    met: Vec<u32>,
    round: u32,
    open: Vec<usize>,
}

impl<'n> Closure<'n> {
    pub(super) fn new(nfa: &'n Nfa) -> Self {
        Self { nfa, met: vec![0; nfa.states.len()], round: 0, open: Vec::new() }
    }

    /// All states that can be had from `from` without a step, ascending, without splits.
    pub(super) fn of(&mut self, from: &[usize]) -> Vec<usize> {
        self.round += 1;
        let mut all = Vec::new();
        self.open.extend(from);
        while let Some(state) = self.open.pop() {
            if std::mem::replace(&mut self.met[state], self.round) == self.round {
                continue;
            }
            match &self.nfa.states[state] {
                State::Split(next) => self.open.extend(next),
                _ => all.push(state),
            }
        }
        all.sort_unstable();
        all
    }
}
