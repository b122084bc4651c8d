//! What leads the scanner to rules, and to the deep view: bytes that start a match, literals that must occur, rows of digits.

use memchr::memmem::Finder;

use super::Scanner;
use super::asked::Asked;
use super::sentences::may_end_with;
use crate::classify::Sets;
use crate::masking::lexicon::{Lexicon, Sign, Target};
use crate::masking::rules::{Body, Border, Lead};
use crate::masking::view::NumberRow;

/// The bytes at which something may start, and literals that may start inside a word.
#[derive(Debug)]
pub(super) struct Leads {
    /// The bytes that rules with a head start with.
    pub(super) heads: [bool; 256],
    /// Whether a rule may start inside a run of digits.
    pub(super) inside_digits: bool,
    /// How far behind a start its digit may stand, in bytes; 0 where no rule is led to by one.
    pub(super) digit_back: usize,
    /// By byte: within how many bytes behind a start with it the digit stands that leads to a rule, 0 where none starts so;
    /// of all rules, of those that may start inside a word, and of such that need a word near.
    mixed: [usize; 256],
    inside_words: [usize; 256],
    inside_words_near: [usize; 256],
    /// All ones, if something that a digit leads to may start beyond ASCII; else none.
    pub(super) mixed_beyond_ascii: u64,
    /// Where bytes stand that something may start with: [`DIGITS`], [`LETTERS`], [`SIGNS`], [`HEADS`], [`MIXED`],
    /// [`STOPS`].
    pub(super) sets: Sets<SETS>,
    /// By byte: literals of nothing but signs that are looked for where it stands.
    pub(super) signs: Vec<Vec<Sign>>,
    /// Texts that may start inside a word. There are few, so each is looked for by itself.
    pub(super) anywhere: Vec<Anywhere>,
    /// Rules to which their checks lead.
    pub(super) asked: Asked,
}

/// The mask of digits among [`Leads::sets`].
pub(super) const DIGITS: usize = 0;
/// The mask of letters and digits.
pub(super) const LETTERS: usize = 1;
/// The mask of signs that literals are looked for at.
pub(super) const SIGNS: usize = 2;
/// The mask of signs that rules with a head start with.
pub(super) const HEADS: usize = 3;
/// The mask of what rules to which a digit leads start with though no word starts there.
pub(super) const MIXED: usize = 4;
/// The mask of signs that sentences end with.
pub(super) const STOPS: usize = 5;
/// How many masks there are.
pub(super) const SETS: usize = 6;

/// In bytes.
const LONGEST_CHARACTER: usize = 4;

/// A text that is looked for at every place, for it may start inside a word.
#[derive(Debug)]
pub(super) struct Anywhere {
    finder: Finder<'static>,
    pub(super) targets: Vec<Target>,
}

impl Leads {
    /// What leads to those of the scanner's rules that are `in_view`, and to hidden spellings.
    pub(super) fn new(scanner: &Scanner, in_view: &impl Fn(usize) -> bool) -> Self {
        let Scanner { rules, lexica, .. } = scanner;
        let mut heads = [false; 256];
        let mut inside_digits = false;
        let (mut digit_back, mut mixed) = (0, [0; 256]);
        let (mut inside_words, mut inside_words_near) = ([0; 256], [0; 256]);
        for (_, rule) in rules.iter().enumerate().filter(|(rule, _)| in_view(*rule)) {
            match &rule.body {
                Body::Pattern { lead: Lead::Head(bytes), .. } => {
                    bytes.iter().for_each(|byte| heads[usize::from(*byte)] = true);
                    inside_digits |= rule.border == Border::None;
                }
                Body::Pattern { lead: Lead::Digit { back, first }, .. } => {
                    digit_back = digit_back.max(*back);
                    let inside = matches!(rule.border, Border::None | Border::Digit);
                    for byte in first.iter().map(|byte| usize::from(*byte)) {
                        mixed[byte] = mixed[byte].max(back + 1);
                        let inside_words =
                            if rule.near.is_some() { &mut inside_words_near } else { &mut inside_words };
                        if inside {
                            inside_words[byte] = inside_words[byte].max(back + 1);
                        }
                    }
                }
                _ => {}
            }
        }
        let mut is_sign = [false; 256];
        let mut signs = vec![Vec::new(); 256];
        let kept = |targets: &[Target]| -> Vec<Target> {
            targets.iter().filter(|target| target.rule().is_none_or(in_view)).copied().collect()
        };
        for (byte, sign) in lexica.iter().flat_map(Lexicon::signs) {
            let targets = kept(&sign.targets);
            if !targets.is_empty() {
                is_sign[usize::from(*byte)] = true;
                signs[usize::from(*byte)].push(Sign { targets, ..sign.clone() });
            }
        }
        let sets = Sets::new([
            &|byte| byte.is_ascii_digit(),
            &|byte| byte.is_ascii_alphanumeric(),
            &|byte| is_sign[usize::from(byte)],
            &|byte| heads[usize::from(byte)] && !byte.is_ascii_digit(),
            &|byte| {
                let byte_in = |set: &[usize; 256]| set[usize::from(byte)] > 0;
                let inside = byte_in(&inside_words) || byte_in(&inside_words_near);
                byte_in(&mixed) && (inside || !byte.is_ascii_alphanumeric())
            },
            &may_end_with,
        ]);
        let anywhere = lexica.iter().flat_map(Lexicon::anywhere).filter_map(|(text, targets)| {
            let targets = kept(targets);
            (!targets.is_empty()).then(|| Anywhere { finder: Finder::new(text).into_owned(), targets })
        });
        Self {
            heads,
            inside_digits,
            digit_back,
            mixed_beyond_ascii: if mixed[0x80..].iter().any(|within| *within > 0) { u64::MAX } else { 0 },
            mixed,
            inside_words,
            inside_words_near,
            sets,
            signs,
            anywhere: anywhere.collect(),
            asked: Asked::new(scanner, in_view),
        }
    }
}

impl Leads {
    /// Whether a digit `back` bytes behind a start with `byte` leads to a rule; `at_word`: whether a word starts there;
    /// `awake`: whether a rule may be found inside of words that needs a word near.
    #[inline]
    pub(super) fn lead_to(
        &self,
        byte: u8,
        back: usize,
        at_word: impl FnOnce() -> bool,
        awake: impl FnOnce() -> bool,
    ) -> bool {
        let byte = usize::from(byte);
        back < self.mixed[byte]
            && (back < self.inside_words[byte]
                || at_word()
                || (back < self.inside_words_near[byte] && awake()))
    }
}

impl Anywhere {
    /// How many bytes behind a text decide whether this one starts in it.
    pub(super) fn reach(&self, text: &str) -> usize {
        let needle = self.finder.needle();
        if !text.is_ascii() {
            // What is folded is shorter.
            return LONGEST_CHARACTER * (needle.len() - 1);
        }
        let ends_with = |start: &[u8]| {
            text.len()
                .checked_sub(start.len())
                .is_some_and(|at| text.as_bytes()[at..].eq_ignore_ascii_case(start))
        };
        (1..needle.len())
            .filter(|length| ends_with(&needle[..*length]))
            .map(|length| needle.len() - length)
            .max()
            .unwrap_or(0)
    }

    /// Every place where the text stands.
    pub(super) fn places<'t>(&'t self, text: &'t str) -> impl Iterator<Item = usize> {
        let mut from = 0;
        std::iter::from_fn(move || {
            let at = from + self.finder.find(text.as_bytes().get(from..)?)?;
            from = at + 1;
            Some(at)
        })
    }
}

/// Watches for digits that stand one by one in a row ("4 4 2 1"), and for groups with something odd between them
/// ("4111_1111_1111_1111").
#[derive(Debug, Default)]
pub(super) struct Singles {
    last: usize,
    run: usize,
    longest: usize,
    chain: Chain,
}

/// How far apart two digits of one row may stand, in bytes: " - ", an emoji, a letter of the same row.
const APART: usize = 10;

impl Singles {
    /// A digit stands at `at`.
    pub(super) fn see(&mut self, bytes: &[u8], at: usize) {
        self.chain.see(bytes, at);
        let free = |neighbour: Option<&u8>| neighbour.is_none_or(|byte| !byte.is_ascii_alphanumeric());
        if !free(at.checked_sub(1).and_then(|before| bytes.get(before))) || !free(bytes.get(at + 1)) {
            self.run = 0;
            return;
        }
        self.run = if self.run > 0 && at - self.last <= APART { self.run + 1 } else { 1 };
        self.last = at;
        self.longest = self.longest.max(self.run);
    }

    /// Whether there were enough of them to hide something.
    pub(super) fn in_a_row(&self) -> bool {
        self.longest >= 3 || self.chain.long
    }
}

/// Groups of digits, with the same or something odd between them.
#[derive(Debug, Default)]
struct Chain {
    /// The last digit.
    last: usize,
    groups: usize,
    /// The digits of the last group.
    group: usize,
    /// All letters and digits.
    total: usize,
    /// What stands between all groups, where it is what stands in lists, too; and how often.
    listing: std::ops::Range<usize>,
    listed: usize,
    odd: usize,
    plain: usize,
    long: bool,
}

impl Chain {
    fn see(&mut self, bytes: &[u8], at: usize) {
        let gap = self.last + 1..at;
        self.last = at;
        if self.groups > 0 && gap.is_empty() {
            self.group += 1;
            self.total += 1;
        } else {
            if self.groups == 0 || self.group > LONGEST_GROUP || !self.goes_on(bytes, gap) {
                *self = Self { last: at, long: self.long, ..Self::default() };
            }
            self.groups += 1;
            self.group = 1;
            self.total += 1;
        }
        self.long |= self.groups >= 3 && self.total >= SHORTEST_NUMBER && (self.odd > 0 || self.listed > 1);
    }

    /// Whether what stands between two groups may stand within one number.
    fn goes_on(&mut self, bytes: &[u8], gap: std::ops::Range<usize>) -> bool {
        let between = &bytes[gap.clone()];
        let Some(text) = std::str::from_utf8(between).ok().filter(|text| text.len() <= LONGEST_GAP) else {
            return false;
        };
        // A tag that breaks lines is the only place for small letters.
        let tag = text.contains('<');
        if text
            .chars()
            .any(|char| char.is_alphabetic() && !(char.is_ascii_uppercase() || (tag && char.is_ascii())))
        {
            return false;
        }
        self.total += between.iter().filter(|byte| byte.is_ascii_uppercase()).count();
        if text.len() <= 2 && text.chars().all(|char| matches!(char, ' ' | '-' | '.')) {
            self.plain += 1;
            return self.listed == 0;
        }
        let odd = |char| {
            matches!(char, '\n' | '_' | '|' | '*' | '~' | '<' | '\\' | FIRST_SYMBOL..)
                && !CURRENCIES.contains(&char)
        };
        if !text.chars().any(odd) {
            let first = std::mem::replace(&mut self.listing, gap);
            self.listed += 1;
            return self.odd + self.plain == 0 && (self.listed == 1 || bytes[first] == *between);
        }
        self.odd += 1;
        self.listed == 0
    }
}

/// Arrows, stars, emoji and the like from here on; signs of measures and sums before it.
const FIRST_SYMBOL: char = '\u{2010}';
const CURRENCIES: std::ops::RangeInclusive<char> = '\u{20a0}'..='\u{20cf}';
/// The longest group of a split number, in digits or letters.
const LONGEST_GROUP: usize = 6;
/// What stands between two groups is no longer, in bytes.
const LONGEST_GAP: usize = 24;
/// The letters and digits of the shortest number that is worth a deep view.
const SHORTEST_NUMBER: usize = 9;

/// Watches for numbers in words, spelled-out addresses and escapes.
#[derive(Debug, Default)]
pub(super) struct Hidden {
    numbers: NumberRow,
    spelling: bool,
}

impl Hidden {
    /// A number word stands at `start..end`, perhaps inside a longer word.
    pub(super) fn see_number(&mut self, text: &str, start: usize, end: usize) {
        self.numbers.see(text, start, end);
    }

    /// A sign of a spelled-out address, or of an escape.
    pub(super) fn see_spelling(&mut self) {
        self.spelling = true;
    }

    pub(super) fn calls_for_the_deep_view(&self) -> bool {
        self.spelling || self.numbers.is_long()
    }
}
