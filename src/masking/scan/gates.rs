//! What a number can be of at all: told by sets of bits, before anything is walked.
//!
//! Hundreds of rules are led to by a number. Trying each of their patterns at every number would cost more than all else.
//! Each has a shape; for each property of a start there is a set of the shapes that go with it, and what is in all sets is
//! tried: a rule by itself, or the group in which it is walked.

use std::collections::HashMap;

use crate::classify::positions;
use crate::masking::automaton::Behind;

/// A set of what is tried, by its places.
#[derive(Debug, Clone, Default)]
pub(super) struct Mask(Vec<u64>);

/// A set that has few words with a bit: those with their places.
#[derive(Debug, Clone, Default)]
pub(super) struct Few(Box<[(u32, u64)]>);

impl Few {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Mask {
    #[cfg(test)]
    pub(super) fn of(places: impl Iterator<Item = usize>) -> Self {
        let mut mask = Self::default();
        places.for_each(|place| mask.insert(place));
        mask
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    pub(super) fn insert(&mut self, place: usize) {
        if self.0.len() <= place / 64 {
            self.0.resize(place / 64 + 1, 0);
        }
        self.0[place / 64] |= 1 << (place % 64);
    }

    /// Takes in all of `other`.
    pub(super) fn add(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        self.0.iter_mut().zip(&other.0).for_each(|(mine, theirs)| *mine |= theirs);
    }

    /// The bits of a gate's places, from its first word on.
    pub(super) fn bits(&self, first_word: usize) -> Bits {
        std::array::from_fn(|word| self.0.get(first_word + word).copied().unwrap_or(0))
    }

    /// Takes in some of a gate's places.
    pub(super) fn add_bits(&mut self, first_word: usize, bits: &Bits) {
        if self.0.len() < first_word + WORDS {
            self.0.resize(first_word + WORDS, 0);
        }
        self.0[first_word..].iter_mut().zip(bits).for_each(|(mine, theirs)| *mine |= theirs);
    }

    /// The words that have a bit, with their places.
    pub(super) fn few(&self) -> Few {
        let words = self.0.iter().enumerate().filter(|(_, bits)| **bits != 0);
        Few(words.map(|(place, bits)| (place as u32, *bits)).collect())
    }

    /// Whether anything is in both.
    pub(super) fn meets(&self, few: &Few) -> bool {
        few.0.iter().any(|(place, bits)| self.0.get(*place as usize).is_some_and(|mine| mine & bits != 0))
    }

    pub(super) fn has(&self, shape: usize) -> bool {
        self.0.get(shape / 64).is_some_and(|word| word >> (shape % 64) & 1 == 1)
    }
}

/// What is known of all matches of what is tried.
#[derive(Debug)]
pub(super) struct Shape {
    /// By byte: a match may start so.
    pub(super) first: Box<[bool; 256]>,
    /// By place from the second character on: the ASCII characters that may stand there, a bit for each. Behind the last
    /// place any may.
    pub(super) beginnings: Vec<u128>,
    /// How many bytes behind a start the digit that leads to it may stand; `None` where the start itself leads.
    pub(super) back: Option<usize>,
    /// How many digits any match has at least within its first 64 bytes.
    pub(super) digits: usize,
    /// How many bytes any match has at least.
    pub(super) shortest: usize,
    /// What may stand behind the digits that a match starts with.
    pub(super) runs: Vec<Behind>,
    /// Whether a match may start inside a word.
    pub(super) inside_words: bool,
    /// Whether a match may start behind a digit with another one.
    pub(super) inside_numbers: bool,
}

/// How a number leads to a start.
#[derive(Debug, Clone, Copy)]
pub(super) enum Way {
    /// The start itself.
    Head,
    /// A digit that stands so many bytes behind the start.
    Mixed { back: usize },
}

/// What is known of a start that a number leads to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start<'t> {
    pub(super) way: Way,
    /// The text from it on.
    pub(super) text: &'t [u8],
    /// How many digits stand in the 64 bytes from it on, and how many of them it starts with.
    pub(super) digits: usize,
    pub(super) run: usize,
    pub(super) inside: Inside,
}

/// What goes on at a start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Inside {
    Nothing,
    Word,
    /// Digits.
    Number,
}

/// What is tried where its shape is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tried {
    /// The rules of a group, together, whichever of them is open.
    Group(usize),
    /// A rule that needs a word near.
    Rule(usize),
}

impl Tried {
    fn needs_word(self) -> bool {
        matches!(self, Self::Rule(_))
    }
}

/// The sets for some shapes: of those whose start leads to them, and of those to which a digit behind it does.
#[derive(Debug)]
pub(super) struct Gates {
    heads: Vec<Gate>,
    mixed: Vec<Gate>,
    /// By how many digits follow, from one on, and by what stands behind them: whether any shape of the first may start
    /// behind a digit.
    inside_numbers: Vec<[bool; BEHIND]>,
    reach: usize,
}

/// A bit for each of so many shapes that they are looked at together.
pub(super) type Bits = [u64; WORDS];

const WORDS: usize = 4;
pub(super) const ALL: Bits = [u64::MAX; WORDS];
const SHAPES: usize = 64 * WORDS;

/// The sets for as many shapes as there are bits.
#[derive(Debug)]
pub(super) struct Gate {
    /// By bit.
    pub(super) tried: Vec<Tried>,
    /// No shape needs fewer digits.
    least_digits: usize,
    /// Whether all of them need a word near; else none does.
    pub(super) near: bool,
    /// Of all gates' words the one that this one's first is.
    pub(super) first_word: usize,
    /// By byte: a match may start so.
    first: Vec<Bits>,
    /// By place from a match's second character on, and by ASCII character: it may stand there.
    beginnings: Vec<Vec<Bits>>,
    /// By number of digits: it needs no more.
    digits: [Bits; DIGITS + 1],
    /// By number of bytes: it needs no more.
    shortest: [Bits; SHORTEST + 1],
    /// By how many bytes behind the start the first digit stands: it may lead.
    back: [Bits; BACK + 1],
    /// By how many digits a text starts with, from one on, and by what stands behind them: an ASCII character, another
    /// one, or nothing.
    runs: Vec<[Bits; BEHIND]>,
    inside_words: Bits,
    inside_numbers: Bits,
}

/// Shapes that need more digits are taken for such that need so many.
const DIGITS: usize = 24;
/// Shapes of more bytes are taken for such of so many.
pub(super) const SHORTEST: usize = 32;
/// What may stand behind a run of digits: one of 128 characters, any other, or the end.
const BEHIND: usize = 130;
const OTHER: usize = 128;
const END: usize = 129;
/// Where digits lead from farther behind, they are taken for such that lead from here.
const BACK: usize = 32;

impl Gates {
    /// What is tried, and its shape; those of a group one behind the other.
    pub(super) fn new(shapes: impl Iterator<Item = (Tried, Shape)>) -> Self {
        let (mut heads, mut mixed): (Vec<_>, Vec<_>) = shapes.partition(|(_, shape)| shape.back.is_none());
        // Gates of what needs a word near are passed by where there is none, and such of what needs more digits.
        by_digits(&mut heads);
        by_digits(&mut mixed);
        let gates = |shapes: &[(Tried, Shape)], first: usize| {
            let kinds = shapes.chunk_by(|(tried, _), (next, _)| tried.needs_word() == next.needs_word());
            let chunks = kinds.flat_map(|shapes| shapes.chunks(SHAPES)).zip(first..);
            chunks.map(|(shapes, gate)| Gate::new(shapes, gate * WORDS)).collect::<Vec<_>>()
        };
        let heads = gates(&heads, 0);
        let longest = heads.iter().map(|gate| gate.runs.len()).max().unwrap_or(0);
        let inside = |digits: usize, behind: usize| {
            heads.iter().any(|gate| {
                let known = gate.runs.get(digits).map_or(&ALL, |runs| &runs[behind]);
                keep(&mut { gate.inside_numbers }, known)
            })
        };
        let inside_numbers =
            (0..longest).map(|digits| std::array::from_fn(|behind| inside(digits, behind))).collect();
        let mixed = gates(&mixed, heads.len());
        let reach = heads.iter().chain(&mixed).map(|gate| 1 + gate.beginnings.len()).max().unwrap_or(0);
        Self { inside_numbers, mixed, heads, reach }
    }

    /// Whether so many digits may start something behind a digit, with `behind` after them.
    #[inline]
    pub(super) fn may_start_inside_number(&self, digits: usize, behind: Option<&u8>) -> bool {
        let runs = digits.checked_sub(1).and_then(|run| self.inside_numbers.get(run));
        runs.is_none_or(|may_start| may_start[place_behind(behind)])
    }

    /// How many bytes from a start on decide, besides the digits that it starts with and how many there are.
    pub(super) fn reach(&self) -> usize {
        self.reach
    }

    /// Whether anything in `awake` may start inside a word to which a digit behind it leads.
    pub(super) fn are_awake_inside_words(&self, awake: &Mask) -> bool {
        let mut near = self.mixed.iter().filter(|gate| gate.near);
        near.any(|gate| keep(&mut awake.bits(gate.first_word), &gate.inside_words))
    }

    /// The gates of what a number leads to in this way.
    pub(super) fn of(&self, way: Way) -> &[Gate] {
        match way {
            Way::Head => &self.heads,
            Way::Mixed { .. } => &self.mixed,
        }
    }

    /// How many places they have.
    pub(super) fn places(&self) -> usize {
        (self.heads.len() + self.mixed.len()) * SHAPES
    }

    /// The rules that need a word near, each with its place behind all gates.
    pub(super) fn rules(&self) -> impl Iterator<Item = (usize, usize)> {
        self.heads.iter().chain(&self.mixed).flat_map(|gate| {
            gate.tried.iter().zip(64 * gate.first_word..).filter_map(|(tried, place)| match tried {
                Tried::Rule(rule) => Some((place, *rule)),
                Tried::Group(_) => None,
            })
        })
    }
}

impl Gate {
    fn new(shapes: &[(Tried, Shape)], first_word: usize) -> Self {
        let of = |is_in: &dyn Fn(&Shape) -> bool| {
            let places = shapes.iter().enumerate().filter(|(_, (_, shape))| is_in(shape));
            bits(places.map(|(place, _)| place))
        };
        Self {
            tried: shapes.iter().map(|(tried, _)| *tried).collect(),
            least_digits: shapes.iter().map(|(_, shape)| shape.digits).min().unwrap_or(0),
            near: shapes.iter().all(|(tried, _)| tried.needs_word()),
            first_word,
            first: (0..256).map(|byte| of(&|shape| shape.first[byte])).collect(),
            beginnings: beginnings(shapes.iter().map(|(_, shape)| &*shape.beginnings)),
            digits: std::array::from_fn(|digits| of(&|shape| shape.digits.min(DIGITS) <= digits)),
            shortest: std::array::from_fn(|left| of(&|shape| shape.shortest.min(SHORTEST) <= left)),
            back: std::array::from_fn(|back| {
                of(&|shape| shape.back.is_none_or(|most| most >= back || most >= BACK))
            }),
            runs: runs(shapes.iter().map(|(_, shape)| &*shape.runs)),
            inside_words: of(&|shape| shape.inside_words),
            inside_numbers: of(&|shape| shape.inside_numbers),
        }
    }

    /// The shapes of those `in_question` that a start can be of, if it can be of any.
    pub(super) fn open(&self, start: &Start<'_>, in_question: &Bits) -> Option<Bits> {
        if start.digits < self.least_digits {
            return None;
        }
        let (first, rest) = start.text.split_first()?;
        let mut open = *in_question;
        let inside = match start.inside {
            Inside::Nothing => None,
            Inside::Word => Some(&self.inside_words),
            Inside::Number => Some(&self.inside_numbers),
        };
        if inside.is_some_and(|inside| !keep(&mut open, inside))
            || !keep(&mut open, &self.first[usize::from(*first)])
        {
            return None;
        }
        if let Way::Mixed { back } = start.way {
            keep(&mut open, &self.back[back.min(BACK)]);
        }
        keep(&mut open, &self.digits[start.digits.min(DIGITS)]);
        if !keep(&mut open, &self.shortest[start.text.len().min(SHORTEST)]) {
            return None;
        }
        if !first.is_ascii() {
            return Some(open);
        }
        if let Some(runs) = start.run.checked_sub(1).and_then(|run| self.runs.get(run))
            && !keep(&mut open, &runs[place_behind(start.text.get(start.run))])
        {
            return None;
        }
        // Up to the first character beyond ASCII a byte is a character.
        for (byte, may_stand) in rest.iter().zip(&self.beginnings) {
            let Some(shapes) = may_stand.get(usize::from(*byte)) else { break };
            if !keep(&mut open, shapes) {
                return None;
            }
        }
        Some(open)
    }
}

/// Sorts by how many digits matches need at least: of what needs a word near, behind the rest, each by itself; of groups,
/// whose shapes stay together, by what needs the fewest.
fn by_digits(shapes: &mut [(Tried, Shape)]) {
    let mut least: HashMap<usize, usize> = HashMap::new();
    for (tried, shape) in &*shapes {
        if let Tried::Group(group) = tried {
            least.entry(*group).and_modify(|least| *least = shape.digits.min(*least)).or_insert(shape.digits);
        }
    }
    shapes.sort_by_key(|(tried, shape)| match tried {
        Tried::Group(group) => (false, least[group], *group),
        Tried::Rule(_) => (true, shape.digits, 0),
    });
}

/// The place of what stands behind a run of digits.
#[inline]
fn place_behind(byte: Option<&u8>) -> usize {
    match byte {
        Some(byte) if byte.is_ascii() => usize::from(*byte),
        Some(_) => OTHER,
        None => END,
    }
}

fn bits(places: impl Iterator<Item = usize>) -> Bits {
    let mut bits = [0; WORDS];
    places.for_each(|place| bits[place / 64] |= 1 << (place % 64));
    bits
}

pub(super) fn is_none(bits: &Bits) -> bool {
    bits.iter().fold(0, |all, bits| all | bits) == 0
}

/// Leaves in `open` what is in `also`, too, and tells whether anything is left.
#[inline]
fn keep(open: &mut Bits, also: &Bits) -> bool {
    let mut left = 0;
    for (open, also) in open.iter_mut().zip(also) {
        *open &= also;
        left |= *open;
    }
    left != 0
}

/// By how many digits a match starts with, and by what stands behind them: the shapes that may have matches there.
fn runs<'s>(shapes: impl Iterator<Item = &'s [Behind]> + Clone) -> Vec<[Bits; BEHIND]> {
    let longest = shapes.clone().map(<[Behind]>::len).max().unwrap_or(0);
    let after = |digits: usize| {
        let mut behind = [[0; WORDS]; BEHIND];
        for (index, runs) in shapes.clone().enumerate() {
            let known = runs.get(digits).copied().unwrap_or(Behind::ANYTHING);
            let mut open = |at: usize| behind[at][index / 64] |= 1 << (index % 64);
            positions(known.ascii as u64).for_each(&mut open);
            positions((known.ascii >> 64) as u64).for_each(|char| open(64 + char));
            [(OTHER, known.beyond), (END, known.end)].iter().filter(|it| it.1).for_each(|it| open(it.0));
        }
        behind
    };
    (0..longest).map(after).collect()
}

/// By place from a match's second character on, and by ASCII character: the shapes in whose matches it may stand there.
fn beginnings<'s>(shapes: impl Iterator<Item = &'s [u128]> + Clone) -> Vec<Vec<Bits>> {
    let places = shapes.clone().map(<[u128]>::len).max().unwrap_or(0);
    let chars_of = |place: usize| {
        let (mut chars, mut any) = (vec![[0; WORDS]; 128], [0; WORDS]);
        for (index, beginning) in shapes.clone().enumerate() {
            let (word, bit) = (index / 64, 1 << (index % 64));
            match beginning.get(place) {
                None | Some(&u128::MAX) => any[word] |= bit,
                Some(set) => [*set as u64, (*set >> 64) as u64].iter().enumerate().for_each(|(half, set)| {
                    positions(*set).for_each(|char| chars[64 * half + char][word] |= bit);
                }),
            }
        }
        for bits in &mut chars {
            bits.iter_mut().zip(&any).for_each(|(bits, any)| *bits |= any);
        }
        chars
    };
    (0..places).map(chars_of).collect()
}
