//! Patterns as automata that are walked from one given start and tell every end.
//!
//! The automata are determinised lazily (`regex-automata`'s hybrid DFA), so that a few hundred patterns cost a start
//! nothing but their parsing. Look-around is not needed: borders are judged by [`border`](super::border).

use std::sync::OnceLock;

use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::nfa::thompson::{self, WhichCaptures};
use regex_automata::util::start;
use regex_automata::{Anchored, MatchKind, PatternID};

/// One or more patterns that are tried together at a start. Compiled when first walked.
#[derive(Debug)]
pub(crate) struct Machine {
    patterns: Vec<String>,
    dfa: OnceLock<DFA>,
}

/// An end that a pattern can have: the pattern's index in its machine, and the position behind the match.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct End {
    pub(crate) pattern: usize,
    pub(crate) at: usize,
}

/// Room for the states that a walk discovers. Bounded: when it is full it is emptied and filled anew.
const CACHE_BYTES: usize = 4 << 20;

impl Machine {
    /// A machine for patterns that have been checked already.
    pub(crate) fn new(patterns: Vec<String>) -> Self {
        Self { patterns, dfa: OnceLock::new() }
    }

    /// Appends every end of every pattern that matches from `start` to `ends`, shortest first for each pattern.
    ///
    /// `cache` belongs to this machine alone.
    pub(crate) fn walk(&self, cache: &mut Option<Cache>, text: &[u8], start: usize, ends: &mut Vec<End>) {
        let dfa = self.dfa();
        let cache = cache.get_or_insert_with(|| dfa.create_cache());
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

fn collect(
    dfa: &DFA,
    cache: &Cache,
    state: regex_automata::hybrid::LazyStateID,
    at: usize,
    ends: &mut Vec<End>,
) {
    for index in 0..dfa.match_len(cache, state) {
        let pattern: PatternID = dfa.match_pattern(cache, state, index);
        ends.push(End { pattern: pattern.as_usize(), at });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_end_of_every_pattern_is_told() {
        let machine = Machine::new(vec!["[0-9]{2,4}".into(), "[0-9]{3}(?:-[0-9])?".into()]);
        let mut ends = Vec::new();
        machine.walk(&mut None, b"x123-45", 1, &mut ends);
        ends.sort();
        let told: Vec<(usize, usize)> = ends.iter().map(|end| (end.pattern, end.at)).collect();
        assert_eq!(told, [(0, 3), (0, 4), (1, 4), (1, 6)]);
    }

    #[test]
    fn an_end_at_the_end_of_the_text_is_told() {
        let mut ends = Vec::new();
        Machine::new(vec!["a{1,3}".into()]).walk(&mut None, b"aa", 0, &mut ends);
        assert_eq!(ends.iter().map(|end| end.at).collect::<Vec<_>>(), [1, 2]);
    }
}
