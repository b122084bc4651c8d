//! One table: an automaton made deterministic, with what is alike in it told once.

use std::borrow::Cow;
use std::collections::HashMap;

use super::alphabet::Alphabet;
use super::nfa::{Closure, Nfa, State};

/// An end that a pattern can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct End {
    /// The pattern's index among those that are walked together.
    pub(crate) pattern: usize,
    /// The position behind the match.
    pub(crate) at: usize,
}

/// Which ends are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ends {
    All,
    /// None with letters or digits of ASCII on both sides: most ends of most patterns are such.
    OfWords,
}

#[inline]
fn goes_on(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(u8::is_ascii_alphanumeric)
}

/// No way leads on from here.
const DEAD: u16 = 0;

/// A table. Its rows lie with those of the others.
#[derive(Debug)]
pub(super) struct Table {
    /// Columns in a row.
    pub(super) width: usize,
    /// Where its rows start.
    pub(super) from: usize,
    pub(super) start: u16,
    /// The states from here on are ends, in order.
    pub(super) first_end: u16,
    /// By end state: where its patterns stand among `ends`; they end where those of the next one start.
    pub(super) ends_from: Cow<'static, [[u8; 4]]>,
    /// The patterns that end in each end state.
    pub(super) ends: Cow<'static, [[u8; 2]]>,
    /// The column of each ASCII character.
    pub(super) ascii: Cow<'static, [u8; 128]>,
    /// The column of each letter of the alphabet; empty where no character beyond ASCII is of use.
    pub(super) columns: Cow<'static, [u8]>,
}

impl Table {
    /// Makes the table of `nfa` and appends its rows; `None` if it takes more than `most` states to make it.
    pub(super) fn compile(
        nfa: &Nfa,
        alphabet: &Alphabet,
        most: usize,
        rows: &mut Vec<[u8; 2]>,
    ) -> Option<Self> {
        let (columns, width, columns_of) = alphabet.columns(nfa);
        if width > usize::from(u8::MAX) {
            return None;
        }
        let least = Subsets::of(nfa, width, &columns_of, most)?.minimised();
        let from = rows.len();
        rows.extend(least.rows.iter().map(|state| state.to_le_bytes()));
        let ascii = std::array::from_fn(|code| columns[alphabet.letter(char::from(code as u8))]);
        let used =
            alphabet.beyond_ascii().iter().zip(&columns).any(|(beyond, column)| *beyond && *column != 0);
        let columns = if used { columns } else { Vec::new() };
        let (mut ends_from, mut ends) = (vec![[0; 4]], Vec::new());
        for here in &least.ends {
            ends.extend(here.iter().map(|pattern| pattern.to_le_bytes()));
            ends_from.push((ends.len() as u32).to_le_bytes());
        }
        Some(Self {
            width,
            from,
            start: least.start,
            first_end: least.first_end,
            ends_from: ends_from.into(),
            ends: ends.into(),
            ascii: Cow::Owned(ascii),
            columns: columns.into(),
        })
    }

    /// As [`Automata::walk`](super::Automata::walk), over rows of all tables.
    #[inline]
    pub(super) fn walk(
        &self,
        (alphabet, rows): (&Alphabet, &[[u8; 2]]),
        text: &str,
        start: usize,
        of: Ends,
        ends: &mut Vec<End>,
    ) -> usize {
        let bytes = text.as_bytes();
        let (rows, ascii) = (&rows[self.from..], &*self.ascii);
        let (mut state, mut at) = (self.start, start);
        while let Some(&byte) = bytes.get(at) {
            let column = if let Some(column) = ascii.get(usize::from(byte)) {
                at += 1;
                *column
            } else {
                let char = text[at..].chars().next().expect("a walk starts and steps at characters");
                at += char.len_utf8();
                if self.columns.is_empty() {
                    return at;
                }
                self.columns[alphabet.letter(char)]
            };
            state = u16::from_le_bytes(rows[usize::from(state) * self.width + usize::from(column)]);
            if state == DEAD {
                return at;
            }
            if state >= self.first_end
                && !(of == Ends::OfWords && byte.is_ascii_alphanumeric() && goes_on(bytes, at))
            {
                let index = usize::from(state - self.first_end);
                let [from, to] =
                    [index, index + 1].map(|index| u32::from_le_bytes(self.ends_from[index]) as usize);
                let patterns = self.ends[from..to].iter();
                ends.extend(patterns.map(|pattern| End { pattern: u16::from_le_bytes(*pattern).into(), at }));
            }
        }
        at + 1
    }

    pub(super) fn may_start(&self, rows: &[[u8; 2]], byte: u8) -> bool {
        let Some(column) = self.ascii.get(usize::from(byte)) else { return !self.columns.is_empty() };
        let row = self.from + usize::from(self.start) * self.width;
        u16::from_le_bytes(rows[row + usize::from(*column)]) != DEAD
    }

    pub(super) fn may_start_with(&self, rows: &[[u8; 2]], alphabet: &Alphabet, char: char) -> bool {
        let column = match self.ascii.get(char as usize) {
            Some(column) => *column,
            None => self.columns.get(alphabet.letter(char)).copied().unwrap_or(0),
        };
        let row = self.from + usize::from(self.start) * self.width;
        u16::from_le_bytes(rows[row + usize::from(column)]) != DEAD
    }

    pub(super) fn is_foreign(&self, alphabet: &Alphabet, char: char) -> bool {
        match char.is_ascii() {
            true => self.ascii[char as usize] == 0,
            false => self.columns.is_empty() || self.columns[alphabet.letter(char)] == 0,
        }
    }
}

/// States by the sets of the nondeterministic automaton's states that they stand for.
struct Subsets {
    width: usize,
    rows: Vec<u16>,
    /// By state: the patterns that end there.
    ends: Vec<Vec<u16>>,
}

/// A table whose states all behave differently.
struct Least {
    rows: Vec<u16>,
    start: u16,
    first_end: u16,
    ends: Vec<Vec<u16>>,
}

impl Subsets {
    /// The start is state 1. States are numbered in the order in which they are met.
    fn of(nfa: &Nfa, width: usize, columns_of: &[Vec<usize>], most: usize) -> Option<Self> {
        let mut closure = Closure::new(nfa);
        let start = closure.of(&[nfa.start]);
        let mut sets = vec![Vec::new(), start.clone()];
        let mut known = HashMap::from([(Vec::new(), DEAD), (start, 1)]);
        let (mut rows, mut ends) = (vec![DEAD; width], vec![Vec::new()]);
        let mut reached = vec![Vec::new(); width];
        let mut at = 1;
        while at < sets.len() {
            let mut here = Vec::new();
            for state in std::mem::take(&mut sets[at]) {
                match &nfa.states[state] {
                    State::Step { set, next } => {
                        columns_of[*set].iter().for_each(|column| reached[*column].push(*next));
                    }
                    State::End(pattern) => here.push(*pattern as u16),
                    State::Split(_) => unreachable!("a closure has no splits"),
                }
            }
            ends.push(here);
            for next in &mut reached {
                let set = closure.of(next);
                next.clear();
                let number = match known.get(&set) {
                    Some(number) => *number,
                    None if sets.len() >= most => return None,
                    None => {
                        let number = sets.len() as u16;
                        known.insert(set.clone(), number);
                        sets.push(set);
                        number
                    }
                };
                rows.push(number);
            }
            at += 1;
        }
        Some(Self { width, rows, ends })
    }

    /// Takes states that behave alike together. No way leads back to a state (patterns are bounded), so a state can be
    /// compared once all that it leads to have been.
    fn minimised(self) -> Least {
        let count = self.ends.len();
        let row = |state: usize| &self.rows[state * self.width..(state + 1) * self.width];
        // Behind everything that it leads to, depth first.
        let (mut order, mut met) = (Vec::new(), vec![false; count]);
        let mut open = vec![(1, 0)];
        met[usize::from(DEAD)] = true;
        met[1] = true;
        while let Some((state, column)) = open.pop() {
            if column == self.width {
                order.push(state);
                continue;
            }
            open.push((state, column + 1));
            let next = usize::from(row(state)[column]);
            if !std::mem::replace(&mut met[next], true) {
                open.push((next, 0));
            }
        }
        let mut alike: HashMap<(&[u16], Vec<u16>), usize> = HashMap::new();
        let mut kept = vec![0; count];
        for &state in &order {
            let leads: Vec<u16> = row(state).iter().map(|next| kept[usize::from(*next)] as u16).collect();
            kept[state] = *alike.entry((&self.ends[state], leads)).or_insert(state);
        }
        // Dead first, ends last.
        let mut all: Vec<usize> = order.iter().copied().filter(|state| kept[*state] == *state).collect();
        all.sort_unstable_by_key(|state| (!self.ends[*state].is_empty(), *state));
        let mut number = vec![DEAD; count];
        all.iter().enumerate().for_each(|(index, state)| number[*state] = index as u16 + 1);
        let mut rows = vec![DEAD; self.width];
        rows.extend(all.iter().flat_map(|state| row(*state)).map(|next| number[kept[usize::from(*next)]]));
        let ends: Vec<Vec<u16>> =
            all.iter().map(|state| self.ends[*state].clone()).filter(|ends| !ends.is_empty()).collect();
        let first_end = (1 + all.len() - ends.len()) as u16;
        Least { rows, start: number[kept[1]], first_end, ends }
    }
}
