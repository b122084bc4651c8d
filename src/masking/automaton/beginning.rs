//! What the matches of a pattern begin with: enough to tell at most starts that none is there, before anything is walked.

use serde::{Deserialize, Serialize};

use super::nfa::{Closure, Nfa, Set, State};

/// What all matches of a pattern begin with.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Beginning {
    /// By place, from the first character on: the ASCII characters that may stand there, a bit for each. Where a match may
    /// be over, any may.
    pub(crate) places: Vec<u128>,
    /// By how many digits a match starts with, from one on: what may stand behind them, if it ends within no digits.
    pub(crate) runs: Vec<Behind>,
}

/// What may stand behind a run of digits with which a match starts.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
pub(crate) struct Behind {
    /// A bit for each ASCII character.
    pub(crate) ascii: u128,
    /// Whether a character beyond ASCII may.
    pub(crate) beyond: bool,
    /// Whether nothing need stand there.
    pub(crate) end: bool,
}

impl Behind {
    pub(crate) const ANYTHING: Self = Self { ascii: u128::MAX, beyond: true, end: true };
}

/// So many places of a match are told of.
const PLACES: usize = 10;
/// Runs of more digits than that are told of as such behind which anything may stand.
const LONGEST_RUN: usize = 20;

const DIGITS: u128 = 0x3ff << b'0';

impl Beginning {
    /// Of a pattern that has been checked: valid, bounded, without look-around.
    pub(crate) fn of(pattern: &str) -> Self {
        let nfa = Nfa::new(&[pattern]);
        Self { places: places(&nfa), runs: runs(&nfa) }
    }
}

fn places(nfa: &Nfa) -> Vec<u128> {
    let mut closure = Closure::new(nfa);
    let mut states = closure.of(&[nfa.start]);
    let mut over = false;
    let place = |_| {
        let here = Steps::of(nfa, &states);
        over |= here.ends;
        states = closure.of(&here.next(|_| true));
        if over { u128::MAX } else { here.ascii() }
    };
    (0..PLACES).map(place).collect()
}

fn runs(nfa: &Nfa) -> Vec<Behind> {
    let mut closure = Closure::new(nfa);
    let mut states = closure.of(&[nfa.start]);
    let run = |_| {
        let digits = Steps::of(nfa, &states).next(|set| ascii(set) & DIGITS != 0);
        states = closure.of(&digits);
        let here = Steps::of(nfa, &states);
        match here.ends {
            true => Behind::ANYTHING,
            false => Behind { ascii: here.ascii(), beyond: here.beyond(), end: false },
        }
    };
    (0..LONGEST_RUN).map(run).collect()
}

/// The steps that some states have.
struct Steps<'n> {
    steps: Vec<(&'n Set, usize)>,
    /// Whether a match may end in one of the states.
    ends: bool,
}

impl<'n> Steps<'n> {
    fn of(nfa: &'n Nfa, states: &[usize]) -> Self {
        let mut all = Self { steps: Vec::new(), ends: false };
        for state in states {
            match &nfa.states[*state] {
                State::Step { set, next } => all.steps.push((&nfa.sets[*set], *next)),
                State::End(_) => all.ends = true,
                State::Split(_) => unreachable!("a closure has no splits"),
            }
        }
        all
    }

    /// The states to which those lead whose set is one that `is` says.
    fn next(&self, is: impl Fn(&Set) -> bool) -> Vec<usize> {
        self.steps.iter().filter(|(set, _)| is(set)).map(|(_, next)| *next).collect()
    }

    fn ascii(&self) -> u128 {
        self.steps.iter().fold(0, |all, (set, _)| all | ascii(set))
    }

    fn beyond(&self) -> bool {
        self.steps.iter().any(|(set, _)| set.last().is_some_and(|(_, last)| *last >= 128))
    }
}

/// The ASCII characters of a set, a bit for each.
fn ascii(set: &Set) -> u128 {
    let within = set.iter().filter(|(first, _)| *first < 128);
    within.fold(0, |bits, &(first, last)| bits | (u128::MAX >> (127 - last.min(127))) & (u128::MAX << first))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(set: u128, chars: &str) -> bool {
        chars.bytes().all(|char| set >> char & 1 == 1)
    }

    #[test]
    fn places_and_runs_are_told() {
        let Beginning { places, runs } = Beginning::of("[0-9]{1,3} ?(?:yo|лет)|[0-9]{6}");
        assert!(has(places[0], "059") && !has(places[0], " y"));
        assert!(has(places[1], "0 y") && !has(places[1], "o") && has(places[3], "x"));
        assert!(has(runs[2].ascii, " y") && runs[2].beyond && !runs[2].end && !has(runs[2].ascii, "x"));
        assert!(runs[3].ascii == DIGITS && !runs[3].beyond && !runs[3].end);
        assert!(runs[5].end && has(runs[5].ascii, "x") && runs[6].ascii == 0 && !runs[6].end);
    }
}
