//! The beginnings of many patterns made deterministic, as far as they are worth following.

use std::collections::{BTreeMap, HashMap};

use super::super::alphabet::Alphabet;
use super::super::nfa::{Closure, Nfa, Set, State};

/// States, the first of which is the start.
pub(super) struct Subsets<'n> {
    /// By state: the letters that lead on, ascending, and the states that they lead to.
    pub(super) rows: Vec<Vec<(u16, usize)>>,
    /// By state: what is told there: which of `sets` must follow, if one must, and the pattern.
    pub(super) tales: Vec<Vec<(Option<u16>, u16)>>,
    /// The sets that tales name.
    pub(super) sets: Vec<&'n Set>,
    /// What rows tell apart.
    pub(super) alphabet: Alphabet,
}

/// A set of more characters is wide: what steps on it is told, not followed.
const WIDE: u32 = 40;
/// Behind so many characters all that is still possible is told.
const DEEPEST: usize = 48;

/// What a state stands for: states of the nondeterministic automaton, and patterns that are told.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Stage {
    states: Vec<usize>,
    told: Vec<u16>,
}

impl<'n> Subsets<'n> {
    /// `owners`: where the states of each pattern end. `lone`: behind how many characters a pattern is told that no other
    /// one goes along with; if that is more than [`DEEPEST`], each is told where it ends.
    pub(super) fn of(nfa: &'n Nfa, owners: &[usize], lone: usize) -> Self {
        let all_sets: Vec<&Set> = nfa.sets().collect();
        let size = |set: &Set| set.iter().map(|(first, last)| last - first + 1).sum::<u32>();
        let wide: Vec<bool> = all_sets.iter().map(|set| size(set) > WIDE).collect();
        let narrow = all_sets.iter().zip(&wide).filter(|(_, wide)| !**wide).map(|(set, _)| *set);
        let alphabet = Alphabet::of(narrow);
        let deepest = if lone > DEEPEST { usize::MAX } else { DEEPEST };
        let owner = |state: &usize| owners.partition_point(|end| end <= state) as u16;
        let mut closure = Closure::new(nfa);
        let start = Stage { states: closure.of(&[nfa.start]), told: Vec::new() };
        let mut known = HashMap::from([(start.clone(), 0)]);
        let mut stages = vec![(start, 0)];
        let mut all = Self { rows: Vec::new(), tales: Vec::new(), sets: Vec::new(), alphabet };
        let mut numbers: HashMap<usize, u16> = HashMap::new();
        while let Some((Stage { states, told }, depth)) = stages.get(all.rows.len()).cloned() {
            let mut tales: Vec<(Option<u16>, u16)> = told.iter().map(|pattern| (None, *pattern)).collect();
            let mut steps: BTreeMap<u16, Vec<usize>> = BTreeMap::new();
            for state in states {
                let State::Step { set, next } = &nfa.states[state] else { continue };
                if wide[*set] || depth >= deepest {
                    let number = *numbers.entry(*set).or_insert_with(|| {
                        all.sets.push(all_sets[*set]);
                        (all.sets.len() - 1) as u16
                    });
                    tales.push((Some(number), owner(&state)));
                } else {
                    let letters = all.alphabet.letters_of(all_sets[*set]);
                    letters.iter().for_each(|letter| steps.entry(*letter).or_default().push(*next));
                }
            }
            tales.sort_unstable();
            tales.dedup();
            all.tales.push(tales);
            let mut row = Vec::new();
            for (letter, next) in steps {
                let stage = stage(nfa, closure.of(&next), owner, depth + 1 > lone);
                let number = *known.entry(stage).or_insert_with_key(|stage| {
                    stages.push((stage.clone(), depth + 1));
                    stages.len() - 1
                });
                row.push((letter, number));
            }
            all.rows.push(row);
        }
        all
    }
}

/// What is told of `states`, and what is followed behind them. `alone`: a pattern is told if no other one is left.
fn stage(nfa: &Nfa, mut states: Vec<usize>, owner: impl Fn(&usize) -> u16, alone: bool) -> Stage {
    let mut told: Vec<u16> =
        states.iter().filter(|state| matches!(nfa.states[**state], State::End(_))).map(&owner).collect();
    let first = states.first().map(&owner);
    if alone && states.iter().all(|state| Some(owner(state)) == first) {
        told.extend(first);
    }
    told.sort_unstable();
    told.dedup();
    states.retain(|state| told.binary_search(&owner(state)).is_err());
    Stage { states, told }
}
