//! Where a rule's pattern is walked: in a table of the rules' automata, or, where that would be too large, in one that is
//! made as texts ask for it.
//!
//! Look-around is not needed: borders are judged by [`border`](super::border).

use std::sync::{Mutex, OnceLock, PoisonError};

use regex_automata::hybrid::LazyStateID;
use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::nfa::thompson::{self, WhichCaptures};
use regex_automata::util::start;
use regex_automata::{Anchored, MatchKind};

use crate::masking::automaton::{End, Ends};
use crate::masking::machines::Machines;

/// What walks one or more patterns that are tried together at a start.
#[derive(Debug)]
pub(super) enum Machine {
    Table { set: usize, table: usize },
    Lazy(Box<Lazy>),
}

impl Machine {
    /// The machine of `patterns`, whose table is one of those of the `set`th of the scanner's machines, if they have one.
    pub(super) fn new(set: usize, table: Option<usize>, patterns: &[&str]) -> Self {
        match table {
            Some(table) => Self::Table { set, table },
            None => Self::Lazy(Box::new(Lazy::new(patterns))),
        }
    }

    /// Appends every end, or at least those that are asked for, of every pattern that matches from `start` to `ends`, in
    /// their order. Gives how far the text decides on them: what stands behind could be anything. `None` where that is not
    /// known.
    #[inline]
    pub(super) fn walk(
        &self,
        sets: &[Machines],
        text: &str,
        start: usize,
        of: Ends,
        ends: &mut Vec<End>,
    ) -> Option<usize> {
        match self {
            Self::Table { set, table } => Some(sets[*set].walk(*table, text, start, of, ends)),
            Self::Lazy(lazy) => {
                lazy.walk(text.as_bytes(), start, ends);
                None
            }
        }
    }

    /// Whether a match may start with this byte.
    pub(super) fn may_start(&self, sets: &[Machines], byte: u8) -> bool {
        match self {
            Self::Table { set, table } => sets[*set].may_start(*table, byte),
            Self::Lazy(_) => true,
        }
    }

    /// Whether a match may start with this character.
    pub(super) fn may_start_with(&self, sets: &[Machines], char: char) -> bool {
        match self {
            Self::Table { set, table } => sets[*set].may_start_with(*table, char),
            Self::Lazy(_) => true,
        }
    }

    /// Whether no match has this character in it, as far as that is known.
    pub(super) fn is_foreign(&self, sets: &[Machines], char: char) -> bool {
        match self {
            Self::Table { set, table } => sets[*set].is_foreign(*table, char),
            Self::Lazy(_) => false,
        }
    }
}

/// What a machine makes of each ASCII character that stands before a literal which leads to it, a bit for each.
#[derive(Debug, Clone, Copy)]
pub(super) struct WayBack {
    foreign: u128,
    may_start: u128,
}

impl WayBack {
    pub(super) fn of(machine: &Machine, sets: &[Machines]) -> Self {
        let all = |is: &dyn Fn(u8) -> bool| (0..128).fold(0, |set, byte| set | u128::from(is(byte)) << byte);
        Self {
            foreign: all(&|byte| machine.is_foreign(sets, char::from(byte))),
            may_start: all(&|byte| machine.may_start(sets, byte)),
        }
    }

    /// Whether no match has `char` in it, and whether one may start with it; `beyond` tells it of others than ASCII.
    #[inline]
    pub(super) fn read(&self, char: char, beyond: impl FnOnce() -> (bool, bool)) -> (bool, bool) {
        let has = |set: u128| set >> (char as u32) & 1 == 1;
        if char.is_ascii() { (has(self.foreign), has(self.may_start)) } else { beyond() }
    }
}

/// An automaton that is determinised as it is walked (`regex-automata`'s hybrid DFA). Compiled when first walked.
#[derive(Debug)]
pub(super) struct Lazy {
    patterns: Vec<String>,
    dfa: OnceLock<DFA>,
    /// What earlier walks have learned. There are never more of them than threads that mask at once.
    #[expect(clippy::vec_box, reason = "a cache is large, and is moved in and out for every walk")]
    caches: Mutex<Vec<Box<Cache>>>,
}

/// Room for the states that a walk discovers. Bounded: when it is full it is emptied and filled anew.
const CACHE_BYTES: usize = 4 << 20;

impl Lazy {
    fn new(patterns: &[&str]) -> Self {
        let patterns = patterns.iter().map(|pattern| (*pattern).to_owned()).collect();
        Self { patterns, dfa: OnceLock::new(), caches: Mutex::default() }
    }

    fn walk(&self, text: &[u8], start: usize, ends: &mut Vec<End>) {
        let dfa = self.dfa();
        let caches = || self.caches.lock().unwrap_or_else(PoisonError::into_inner);
        let spare = caches().pop();
        let mut cache = spare.unwrap_or_else(|| Box::new(dfa.create_cache()));
        walk(dfa, &mut cache, text, start, ends);
        caches().push(cache);
    }

    fn dfa(&self) -> &DFA {
        self.dfa.get_or_init(|| {
            let nfa = thompson::Compiler::new()
                .configure(thompson::Config::new().which_captures(WhichCaptures::None))
                .build_many(&self.patterns)
                .expect("patterns were parsed when the rules were loaded");
            let config = DFA::config()
                .match_kind(MatchKind::All)
                .prefilter(None)
                .cache_capacity(CACHE_BYTES)
                .skip_cache_capacity_check(true);
            DFA::builder()
                .configure(config)
                .build_from_nfa(nfa)
                .expect("no pattern asks for a Unicode word border")
        })
    }
}

fn walk(dfa: &DFA, cache: &mut Cache, text: &[u8], start: usize, ends: &mut Vec<End>) {
    let never_full = "a cache that may be emptied is never full";
    let mut state = dfa
        .start_state(cache, &start::Config::new().anchored(Anchored::Yes))
        .expect("anchored starts are compiled");
    for (at, &byte) in text.iter().enumerate().skip(start) {
        state = dfa.next_state(cache, state, byte).expect(never_full);
        if state.is_tagged() {
            if state.is_match() {
                // A match is told one byte late: it ends before the byte that told it.
                collect(dfa, cache, state, at, ends);
            } else if state.is_dead() {
                return;
            }
        }
    }
    state = dfa.next_eoi_state(cache, state).expect(never_full);
    if state.is_match() {
        collect(dfa, cache, state, text.len(), ends);
    }
}

fn collect(dfa: &DFA, cache: &Cache, state: LazyStateID, at: usize, ends: &mut Vec<End>) {
    for index in 0..dfa.match_len(cache, state) {
        ends.push(End { pattern: dfa.match_pattern(cache, state, index).as_usize(), at });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_kinds_tell_every_end() {
        let patterns = ["[0-9]{2,4}", "[0-9]{3}(?:-[0-9])?"];
        let mut ends = Vec::new();
        Machine::new(0, None, &patterns).walk(&[], "x123-45", 1, Ends::All, &mut ends);
        ends.sort_by_key(|end| (end.at, end.pattern));
        let told: Vec<(usize, usize)> = ends.iter().map(|end| (end.at, end.pattern)).collect();
        assert_eq!(told, [(3, 0), (4, 0), (4, 1), (6, 1)]);
    }

    #[test]
    fn an_end_at_the_end_of_the_text_is_told() {
        let mut ends = Vec::new();
        Machine::new(0, None, &["a{1,3}"]).walk(&[], "aa", 0, Ends::All, &mut ends);
        assert_eq!(ends.iter().map(|end| end.at).collect::<Vec<_>>(), [1, 2]);
    }
}
