//! Rules that a number leads to, and that need no word near: they are tried at every number, so they are walked together.
//!
//! Which groups a number can be of at all is told by sets of bits, as it is for single rules (`gates`).

use super::gates::Way;
use super::machine::Machine;
use crate::classify::positions;
use crate::masking::machines::{self, Machines};
use crate::masking::rules::{Body, Border, Rule};

/// Rules whose patterns are walked together.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) machine: Machine,
    /// The rule of each of the machine's patterns; `None` where it is not in use.
    pub(super) rules: Vec<Option<usize>>,
    /// How many bytes behind a start the digit that leads to it may stand; `None` where the start itself leads.
    back: Option<usize>,
    /// How many digits any match has at least within its first 64 bytes.
    digits: usize,
    /// How many bytes any match has at least.
    shortest: usize,
    /// Whether one of the rules can't mistake an identifier.
    ids: bool,
    /// Whether a match of one of the rules may start inside a word.
    inside_words: bool,
}

impl Group {
    /// `rules`: where those of the group stand in the list of all; `None` if none is in use.
    pub(super) fn new(
        set: usize,
        group: &machines::Group,
        all: &[Rule],
        rules: Vec<Option<usize>>,
    ) -> Option<Self> {
        let known = rules.iter().flatten().next()?;
        // Only a group of one may have no table, and its rule is in use.
        let patterns = match &all[*known].body {
            Body::Pattern { pattern, .. } => [pattern.as_str()],
            Body::Open { .. } => return None,
        };
        let one = |is: fn(&Rule) -> bool| rules.iter().flatten().any(|rule| is(&all[*rule]));
        Some(Self {
            machine: Machine::new(set, group.table, &patterns),
            back: group.back,
            digits: group.digits,
            shortest: group.shortest,
            inside_words: one(|rule| matches!(rule.border, Border::None | Border::Digit)),
            ids: one(|rule| rule.ids),
            rules,
        })
    }
}

/// What is known of a start that a number leads to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start {
    pub(super) way: Way,
    pub(super) byte: u8,
    /// How many digits stand in the 64 bytes from it on.
    pub(super) digits: usize,
    /// How many bytes are left of the text.
    pub(super) left: usize,
    /// Whether no word goes on at it.
    pub(super) free: bool,
    /// Whether only rules that can't mistake an identifier look.
    pub(super) ids: bool,
}

/// All groups.
#[derive(Debug)]
pub(super) struct Groups {
    all: Vec<Group>,
    /// For each 64 of them: which a start can be of.
    gates: Vec<Gates>,
}

/// A bit for each of 64 groups.
#[derive(Debug)]
struct Gates {
    /// By byte: a match may start so.
    first: Box<[u64; 256]>,
    /// By number of digits: it needs no more.
    digits: [u64; DIGITS + 1],
    /// The start leads.
    heads: u64,
    /// By how many bytes behind the start the first digit stands: it leads.
    mixed: [u64; BACK + 1],
    inside_words: u64,
    ids: u64,
}

/// Groups that need more digits are taken for such that need so many.
const DIGITS: usize = 24;
/// Where digits lead from farther behind, they are taken for such that lead from here.
const BACK: usize = 32;

impl Groups {
    pub(super) fn new(all: Vec<Group>, sets: &[Machines]) -> Self {
        Self { gates: all.chunks(64).map(|groups| Gates::new(groups, sets)).collect(), all }
    }

    /// The groups that a start can be of.
    #[inline]
    pub(super) fn open(&self, start: Start) -> impl Iterator<Item = &Group> {
        self.gates.iter().zip(self.all.chunks(64)).flat_map(move |(gates, groups)| {
            positions(gates.open(start))
                .map(|bit| &groups[bit])
                .filter(move |group| start.left >= group.shortest)
        })
    }
}

impl Gates {
    fn new(groups: &[Group], sets: &[Machines]) -> Self {
        let of = |is_in: &dyn Fn(&Group) -> bool| {
            groups.iter().enumerate().fold(0, |bits, (index, group)| bits | u64::from(is_in(group)) << index)
        };
        let mut first = Box::new([0; 256]);
        for (byte, bits) in (0..=u8::MAX).zip(first.iter_mut()) {
            *bits = of(&|group| group.machine.may_start(sets, byte));
        }
        Self {
            first,
            digits: std::array::from_fn(|digits| of(&|group| group.digits.min(DIGITS) <= digits)),
            heads: of(&|group| group.back.is_none()),
            mixed: std::array::from_fn(|back| {
                of(&|group| group.back.is_some_and(|most| most >= back || most >= BACK))
            }),
            inside_words: of(&|group| group.inside_words),
            ids: of(&|group| group.ids),
        }
    }

    fn open(&self, start: Start) -> u64 {
        let led = match start.way {
            Way::Head => self.heads,
            Way::Mixed { back } => self.mixed[back.min(BACK)],
        };
        let inside = if start.free { u64::MAX } else { self.inside_words };
        let ids = if start.ids { self.ids } else { u64::MAX };
        led & self.first[usize::from(start.byte)] & self.digits[start.digits.min(DIGITS)] & inside & ids
    }
}
