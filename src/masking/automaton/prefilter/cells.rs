//! Sparse rows that lie in one another's gaps: a double array (Aoe 1989, "An efficient digital search algorithm by using a
//! double-array structure").

use std::borrow::Cow;

/// The rows of all states. A state goes by where its row starts, which is nowhere where another one's does.
#[derive(Debug)]
pub(in super::super) struct Cells {
    pub(in super::super) start: Step,
    /// By row's start and letter: whose cell it is, and the state that the letter leads to; four bytes each. In the cell of
    /// [`TOLD`] stands the number of what is told of the state.
    pub(in super::super) cells: Cow<'static, [[u8; 8]]>,
}

/// No letter that leads on: what is told of a state stands there.
pub(super) const TOLD: u16 = 0;

/// Where a letter leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) struct Step(pub(in super::super) u32);

impl Step {
    /// Set where something is told of the state.
    const TELLS: u32 = 1 << 31;

    #[inline]
    pub(super) fn state(self) -> u32 {
        self.0 & !Self::TELLS
    }

    #[inline]
    pub(super) fn tells(self) -> bool {
        self.0 & Self::TELLS != 0
    }
}

/// Nobody's cell.
const FREE: [u8; 8] = [0xff; 8];

impl Cells {
    /// `rows`: by state, from the start on: the letters that lead on, ascending, and the states that they lead to. Behind
    /// [`TOLD`] stands a number of the caller's.
    pub(super) fn of(rows: &[Vec<(u16, usize)>]) -> Self {
        let mut order: Vec<usize> = (0..rows.len()).collect();
        // The fullest first, which fit into the fewest gaps.
        order.sort_by_key(|state| std::cmp::Reverse(rows[*state].len()));
        let mut taken = Taken::default();
        let mut starts = vec![0; rows.len()];
        order.iter().for_each(|state| starts[*state] = taken.place(&rows[*state]));
        // A letter may be read behind every row's start.
        let letters = rows.iter().flatten().map(|(letter, _)| usize::from(*letter)).max().unwrap_or(0);
        let end = starts.iter().max().map_or(0, |last| last + letters + 1);
        let mut cells = vec![FREE; end];
        let step_to = |state: usize| {
            let tells = rows[state].first().is_some_and(|(letter, _)| *letter == TOLD);
            Step(starts[state] as u32 | if tells { Step::TELLS } else { 0 })
        };
        for (row, start) in rows.iter().zip(&starts) {
            for &(letter, next) in row {
                let next = if letter == TOLD { next as u32 } else { step_to(next).0 };
                let [[a, b, c, d], [e, f, g, h]] = [*start as u32, next].map(u32::to_le_bytes);
                cells[start + usize::from(letter)] = [a, b, c, d, e, f, g, h];
            }
        }
        Self { start: step_to(0), cells: cells.into() }
    }

    /// By state: whether it leads to one, or is one, of which `told` says that what is told of it counts.
    pub(super) fn leading_to(&self, told: impl Fn(usize) -> bool) -> Vec<bool> {
        let mut leads = vec![false; self.cells.len()];
        let mut open = Vec::new();
        // Where steps come from, those that lead to one state side by side.
        let mut behind = vec![0; self.cells.len() + 1];
        let steps = || {
            self.cells.iter().enumerate().filter_map(|(at, cell)| {
                let [a, b, c, d, e, f, g, h] = *cell;
                let (state, next) = (u32::from_le_bytes([a, b, c, d]), u32::from_le_bytes([e, f, g, h]));
                (*cell != FREE).then_some((state as usize, at != state as usize, Step(next)))
            })
        };
        for (state, steps, next) in steps() {
            if steps {
                behind[next.state() as usize + 1] += 1;
            } else if told(next.0 as usize) {
                leads[state] = true;
                open.push(state);
            }
        }
        for state in 1..behind.len() {
            behind[state] += behind[state - 1];
        }
        let mut from = vec![0; behind[behind.len() - 1]];
        let mut filled = behind.clone();
        for (state, _, next) in steps().filter(|(_, steps, _)| *steps) {
            let place = &mut filled[next.state() as usize];
            from[*place] = state;
            *place += 1;
        }
        while let Some(state) = open.pop() {
            for &before in &from[behind[state]..behind[state + 1]] {
                if !std::mem::replace(&mut leads[before], true) {
                    open.push(before);
                }
            }
        }
        leads
    }

    /// The cells for a walk.
    #[inline]
    pub(super) fn walked(&self) -> Walked<'_> {
        Walked(&self.cells)
    }
}

/// The cells, wherever they lie.
#[derive(Clone, Copy)]
pub(super) struct Walked<'c>(&'c [[u8; 8]]);

impl Walked<'_> {
    /// Where a letter leads from a state, if it leads on.
    #[inline]
    pub(super) fn step(self, state: u32, letter: usize) -> Option<Step> {
        let cell = u64::from_le_bytes(*self.0.get(state as usize + letter)?);
        (cell as u32 == state).then_some(Step((cell >> 32) as u32))
    }

    /// The number of what is told of a state of which something is.
    pub(super) fn told(self, state: u32) -> usize {
        self.step(state, usize::from(TOLD)).map_or(0, |told| told.0 as usize)
    }
}

/// Which cells are taken, and where rows start: a bit for each.
#[derive(Default)]
struct Taken {
    cells: Vec<u64>,
    starts: Vec<u64>,
    /// No cell before is free.
    first_free: usize,
}

impl Taken {
    /// Takes the first place where all cells of a row are free and no row starts; 64 are tried at once.
    fn place(&mut self, row: &[(u16, usize)]) -> usize {
        let first = row.first().map_or(0, |(letter, _)| usize::from(*letter));
        let start = (self.first_free.saturating_sub(first)..)
            .step_by(64)
            .find_map(|from| {
                let cells = row.iter().map(|(letter, _)| bits_from(&self.cells, from + usize::from(*letter)));
                let taken = cells.fold(bits_from(&self.starts, from), |taken, cells| taken | cells);
                (taken != u64::MAX).then(|| from + taken.trailing_ones() as usize)
            })
            .expect("behind the last cell all are free");
        set(&mut self.starts, start);
        row.iter().for_each(|(letter, _)| set(&mut self.cells, start + usize::from(*letter)));
        while has(&self.cells, self.first_free) {
            self.first_free += 1;
        }
        start
    }
}

fn set(bits: &mut Vec<u64>, at: usize) {
    bits.resize(bits.len().max(at / 64 + 1), 0);
    bits[at / 64] |= 1 << (at % 64);
}

fn has(bits: &[u64], at: usize) -> bool {
    bits.get(at / 64).is_some_and(|bits| bits >> (at % 64) & 1 == 1)
}

/// The 64 bits from `at` on.
fn bits_from(bits: &[u64], at: usize) -> u64 {
    let word = |index: usize| bits.get(index).copied().unwrap_or(0);
    let (index, shift) = (at / 64, at % 64);
    let behind = if shift == 0 { 0 } else { word(index + 1) << (64 - shift) };
    word(index) >> shift | behind
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_keeps_its_letters_and_gets_no_others() {
        let rows: Vec<Vec<(u16, usize)>> = vec![
            vec![(1, 1), (2, 2), (9, 3)],
            vec![(0, 7), (2, 4)],
            vec![],
            vec![(1, 0), (3, 2)],
            vec![(7, 1)],
        ];
        let cells = Cells::of(&rows);
        // Walks to every state, and compares what its letters lead to.
        let mut starts = vec![None; rows.len()];
        starts[0] = Some(cells.start.state());
        for _ in 0..rows.len() {
            for (state, row) in rows.iter().enumerate() {
                let Some(start) = starts[state] else { continue };
                for letter in 1..12 {
                    let wanted = row.iter().find(|(known, _)| *known == letter).map(|(_, next)| *next);
                    let found = cells.walked().step(start, usize::from(letter));
                    assert_eq!(found.is_some(), wanted.is_some(), "{state} {letter}");
                    if let Some((found, wanted)) = found.zip(wanted) {
                        assert!(starts[wanted].is_none_or(|known| known == found.state()));
                        starts[wanted] = Some(found.state());
                        assert_eq!(found.tells(), wanted == 1);
                        assert!(!found.tells() || cells.walked().told(found.state()) == 7);
                    }
                }
            }
        }
        starts.sort_unstable();
        starts.dedup();
        assert_eq!(starts.len(), rows.len());
    }
}
