//! What a number can be of at all: told by sets of bits, before anything is walked.
//!
//! Hundreds of rules are led to by a number. Trying each of their patterns at every number would cost more than all else.
//! What is tried (a rule, or some that are walked together) has a shape; for each property of a start there is a set of
//! the shapes that go with it, and what is in all sets is tried.

use crate::classify::positions;

/// A set of shapes, by their places.
#[derive(Debug, Clone, Default)]
pub(super) struct Mask(Vec<u64>);

impl Mask {
    #[cfg(test)]
    pub(super) fn of(shapes: impl Iterator<Item = usize>) -> Self {
        let mut mask = Self::default();
        shapes.for_each(|shape| mask.insert(shape));
        mask
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    pub(super) fn insert(&mut self, shape: usize) {
        if self.0.len() <= shape / 64 {
            self.0.resize(shape / 64 + 1, 0);
        }
        self.0[shape / 64] |= 1 << (shape % 64);
    }

    /// Takes in all of `other`.
    pub(super) fn add(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        self.0.iter_mut().zip(&other.0).for_each(|(mine, theirs)| *mine |= theirs);
    }

    /// All of it, in order.
    pub(super) fn all(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().flat_map(|(word, bits)| positions(*bits).map(move |bit| 64 * word + bit))
    }

    /// What is in both sets, in order.
    pub(super) fn both<'m>(&'m self, other: &'m Self) -> impl Iterator<Item = usize> + 'm {
        let words = self.0.iter().zip(&other.0).enumerate();
        words.flat_map(|(word, (mine, theirs))| positions(mine & theirs).map(move |bit| 64 * word + bit))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().fold(0, |all, bits| all | bits) == 0
    }

    /// Whether any place from `first` on is in it.
    pub(super) fn has_from(&self, first: usize) -> bool {
        let (word, bit) = (first / 64, first % 64);
        let words = self.0.get(word..).unwrap_or_default();
        words.iter().enumerate().any(|(index, bits)| if index == 0 { bits >> bit != 0 } else { *bits != 0 })
    }
    #[cfg(test)]
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
    /// Whether a match may start inside a word.
    pub(super) inside_words: bool,
    /// Whether it can't mistake an identifier.
    pub(super) ids: bool,
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
    /// How many digits stand in the 64 bytes from it on.
    pub(super) digits: usize,
    /// Whether no word goes on at it.
    pub(super) free: bool,
    /// Whether only what can't mistake an identifier is tried.
    pub(super) ids: bool,
}

/// The sets for some shapes.
#[derive(Debug)]
pub(super) struct Gates(Vec<Gate>);

/// A bit for each of so many shapes that they are looked at together.
type Bits = [u64; WORDS];

const WORDS: usize = 8;

/// The sets for as many shapes as there are bits.
#[derive(Debug)]
struct Gate {
    /// By byte: a match may start so, and the start leads; and so, and a digit behind it does.
    heads: Vec<Bits>,
    mixed: Vec<Bits>,
    /// By place from a match's second character on, and by ASCII character: it may stand there.
    beginnings: Vec<Vec<Bits>>,
    /// By number of digits: it needs no more.
    digits: [Bits; DIGITS + 1],
    /// By number of bytes: it needs no more.
    shortest: [Bits; SHORTEST + 1],
    /// By how many bytes behind the start the first digit stands: it may lead.
    back: [Bits; BACK + 1],
    inside_words: Bits,
    ids: Bits,
}

/// Shapes that need more digits are taken for such that need so many.
const DIGITS: usize = 24;
/// Shapes of more bytes are taken for such of so many.
const SHORTEST: usize = 32;
/// Where digits lead from farther behind, they are taken for such that lead from here.
const BACK: usize = 32;

impl Gates {
    pub(super) fn new(shapes: &[Shape]) -> Self {
        Self(shapes.chunks(64 * WORDS).map(Gate::new).collect())
    }

    /// Replaces `open` by the shapes that a start can be of.
    pub(super) fn open(&self, start: Start<'_>, open: &mut Mask) {
        open.clear();
        self.0.iter().for_each(|gate| open.0.extend(gate.open(start)));
    }
}

impl Gate {
    fn new(shapes: &[Shape]) -> Self {
        let of = |is_in: &dyn Fn(&Shape) -> bool| {
            let mut bits = [0; WORDS];
            for (place, _) in shapes.iter().enumerate().filter(|(_, shape)| is_in(shape)) {
                bits[place / 64] |= 1 << (place % 64);
            }
            bits
        };
        let by_first = |mixed: bool| {
            let mut first = vec![[0; WORDS]; 256];
            for (byte, bits) in first.iter_mut().enumerate() {
                *bits = of(&|shape| shape.first[byte] && shape.back.is_some() == mixed);
            }
            first
        };
        Self {
            heads: by_first(false),
            mixed: by_first(true),
            beginnings: beginnings(shapes),
            digits: std::array::from_fn(|digits| of(&|shape| shape.digits.min(DIGITS) <= digits)),
            shortest: std::array::from_fn(|left| of(&|shape| shape.shortest.min(SHORTEST) <= left)),
            back: std::array::from_fn(|back| {
                of(&|shape| shape.back.is_some_and(|most| most >= back || most >= BACK))
            }),
            inside_words: of(&|shape| shape.inside_words),
            ids: of(&|shape| shape.ids),
        }
    }

    fn open(&self, start: Start<'_>) -> Bits {
        let Some((first, rest)) = start.text.split_first() else { return [0; WORDS] };
        let mut open;
        match start.way {
            Way::Head => open = self.heads[usize::from(*first)],
            Way::Mixed { back } => {
                open = self.mixed[usize::from(*first)];
                keep(&mut open, &self.back[back.min(BACK)]);
            }
        }
        keep(&mut open, &self.digits[start.digits.min(DIGITS)]);
        keep(&mut open, &self.shortest[start.text.len().min(SHORTEST)]);
        if !start.free {
            keep(&mut open, &self.inside_words);
        }
        if start.ids {
            keep(&mut open, &self.ids);
        }
        if !first.is_ascii() {
            return open;
        }
        // Up to the first character beyond ASCII a byte is a character.
        for (byte, may_stand) in rest.iter().zip(&self.beginnings) {
            let Some(shapes) = may_stand.get(usize::from(*byte)) else { break };
            if !keep(&mut open, shapes) {
                break;
            }
        }
        open
    }
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

/// By place from a match's second character on, and by ASCII character: the shapes in whose matches it may stand there.
fn beginnings(shapes: &[Shape]) -> Vec<Vec<Bits>> {
    let places = shapes.iter().map(|shape| shape.beginnings.len()).max().unwrap_or(0);
    let chars_of = |place: usize| {
        let (mut chars, mut any) = (vec![[0; WORDS]; 128], [0; WORDS]);
        for (index, shape) in shapes.iter().enumerate() {
            let (word, bit) = (index / 64, 1 << (index % 64));
            match shape.beginnings.get(place) {
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
