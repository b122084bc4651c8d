//! What leads the scanner to rules, and to the deep view: bytes that start a match, literals that must occur.

use std::collections::HashMap;
use std::hash::Hash;

use aho_corasick::{AhoCorasick, MatchKind};

use super::context::{Vocabulary, fold};
use super::words::Words;
use crate::classify::Sets;
use crate::masking::rules::{Body, Border, Lead, Rule};
use crate::masking::view::{NumberRow, is_word, same_word, trigger_words};

/// Bytes and literals, and where each leads.
#[derive(Debug)]
pub(super) struct Leads {
    /// The bytes that rules with a head start with.
    pub(super) heads: [bool; 256],
    /// Whether a rule may start inside a run of digits.
    pub(super) inside_digits: bool,
    /// How far behind a start its digit may stand, in bytes; 0 where no rule is led to by one.
    pub(super) digit_back: usize,
    /// Whether a rule that a digit leads to may start inside a word.
    pub(super) inside_words: bool,
    /// Where bytes stand that something may start with: [`DIGITS`], [`LETTERS`], [`SIGNS`].
    pub(super) sets: Sets<3>,
    /// Texts that start where a word does.
    pub(super) words: Words<Behind>,
    /// Texts of nothing but signs, by the sign that is looked for.
    pub(super) signs: Vec<(u8, Sign)>,
    /// Texts that may start inside a word.
    pub(super) anywhere: Option<Anywhere>,
}

/// The mask of digits among [`Leads::sets`].
pub(super) const DIGITS: usize = 0;
/// The mask of letters and digits.
pub(super) const LETTERS: usize = 1;
/// The mask of signs that something may start with.
pub(super) const SIGNS: usize = 2;

/// Where a literal leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// A rule's pattern (or an open secret's start) starts here.
    Prefix(usize),
    /// A rule's pattern starts at most so many characters before.
    Inner { rule: usize, back: usize },
    /// A rule's cue starts here.
    Cue(usize),
    /// A word of a context.
    Context(u32),
    /// A number in words.
    Number,
    /// A spelled-out part of an address. `ascii`: in letters that fold to it, "at" is another word than "ät".
    Address { ascii: bool },
}

/// Where a word leads that stands behind some signs.
#[derive(Debug)]
pub(super) struct Behind {
    /// The literal's signs before the word: ASCII.
    pub(super) signs: Box<str>,
    pub(super) targets: Vec<Target>,
}

/// A literal of nothing but signs.
#[derive(Debug)]
pub(super) struct Sign {
    pub(super) text: Box<str>,
    /// Where in it the sign stands that is looked for.
    pub(super) at: usize,
    pub(super) targets: Vec<Target>,
}

/// Texts that are looked for at every place.
#[derive(Debug)]
pub(super) struct Anywhere {
    pub(super) texts: AhoCorasick,
    pub(super) targets: Vec<Vec<Target>>,
}

/// Spellings that speak of a hidden address.
#[rustfmt::skip]
const ADDRESS_SIGNS: &[&str] = &[
    "(at", "[at", "{at", "<at", "«at", "( at", "[ at", "{ at", "(@", "[@", "{@", "<@", " @", "@ ", "\n@", "@\n", "@@", "-at-", "_at_", "*at*",
    "/at/", "|at|", "~at~", "=at=", "'at'", "\"at\"", "(a)", "[a]", "{a}", "(et)", "[et]", "(ät", "[ät", "{ät", " ät ", " æt ", " эт ",
    "@gmail ", "@hotmail ", "@outlook ", "@yahoo ", "[.]", "(.)", "{.}", "<.>", "(punto", "[punto", "{punto", "-punto-", "_punto_",
    "(ponto", "[ponto", "-ponto-", "_ponto_", "(point)", "[point]", "{point}", "-point-", "_point_", "(punkt", "[punkt", "{punkt",
    "-punkt-", "_punkt_", "(точка", "[точка", "(kropka", "(nokta", "ドット", "닷컴",
    " .com", " .net", " .org", " .co.", " .de", " .fr", " .es", " .it", " .ru", " .io", " .me", ". com ", ". net ", ". org ", " . c o m", "..com",
];

/// Words for the dot that are other words, too, and the labels behind which they speak of an address. No label is a
/// word of the dot's language: "punto de encuentro".
#[rustfmt::skip]
const DOTS: &[(&[&str], &[&str])] = &[
    (&["punto", "ponto", "point"], &[
        "com", "net", "org", "edu", "gob", "gov", "info", "io", "eu", "co", "uk", "us", "es", "it", "fr", "be", "ch", "ca", "mx", "ar",
        "cl", "pe", "uy", "br", "pt",
    ]),
    (&["punkt", "punt", "prick", "kropka", "tečka", "piste", "nokta", "titik", "τελεία", "נקודה", "نقطة"], &[
        "com", "net", "org", "info", "io", "me", "eu", "co", "uk", "us", "de", "at", "ch", "fr", "it", "es", "nl", "be", "pl", "se", "no",
        "dk", "fi", "cz", "gr", "tr", "id",
    ]),
    (&["точка", "крапка"], &["com", "net", "org", "ru", "ру", "ком", "рф", "by", "kz", "ua", "de"]),
];

/// Words that are seldom written but in an address.
#[rustfmt::skip]
const ADDRESS_WORDS: &[&str] = &[
    "dot ", "dot)", "dot]", "dot}", "dot>", "dot-", "dot_", "dot*", "dot/", "dot|", "dot~", "dot=", "dot'", "dot\"", "dot\n", "at sign", "at-sign", "at the rate",
    "arroba", "arobase", "arobas", "chiocciola", "chiocciolina", "klammeraffe", "apenstaartje", "małpa", "malpa", "snabel", "собака",
    "собачка", "kukac", "zavináč", "zavinac", "arond", "παπάκι", "равлик", "miukumauku", "krøllalfa", "kuyruklu", "שטרודל", "כרוכית",
    "アットマーク", "アット", "골뱅이", "艾特",
];

/// Hosts of mail for everybody, behind a bare "at".
#[rustfmt::skip]
const AT_HOSTS: &[&str] = &[
    "at gmail", "at googlemail", "at hotmail", "at outlook", "at yahoo", "at ymail", "at icloud", "at proton", "at gmx", "at aol",
    "at yandex", "at rambler", "at msn", "at zoho", "at libero", "at tiscali", "at wanadoo", "at ziggo", "at uol", "at bol.",
    "at naver", "at hanmail", "at qq.", "at rediffmail",
];

/// Letters behind an ideographic full stop, which ends sentences but for where a domain goes on.
const BEHIND_A_STOP: std::ops::RangeInclusive<char> = 'a'..='z';

impl Leads {
    pub(super) fn new(rules: &[Rule], vocabulary: &Vocabulary) -> Self {
        let mut heads = [false; 256];
        let mut inside_digits = false;
        let (mut digit_back, mut inside_words) = (0, false);
        let mut literals = Literals::default();
        for (index, rule) in rules.iter().enumerate() {
            match &rule.body {
                Body::Pattern { lead: Lead::Head(bytes), .. } => {
                    bytes.iter().for_each(|byte| heads[usize::from(*byte)] = true);
                    inside_digits |= rule.border == Border::None;
                }
                Body::Pattern { lead: Lead::Digit { back }, .. } => {
                    digit_back = digit_back.max(*back);
                    inside_words |= matches!(rule.border, Border::None | Border::Digit);
                }
                Body::Pattern { lead: Lead::Prefix(list), .. } | Body::Open { lead: list, .. } => {
                    let at_word = !matches!(rule.border, Border::None | Border::Digit);
                    list.iter()
                        .for_each(|literal| literals.add(&literal.text, at_word, Target::Prefix(index)));
                }
                Body::Pattern { lead: Lead::Inner { literal, back }, .. } => {
                    literals.add(literal, false, Target::Inner { rule: index, back: *back });
                }
                Body::Pattern { lead: Lead::Cue { literals: list, .. }, .. } => {
                    list.iter().for_each(|literal| literals.add(&literal.text, true, Target::Cue(index)));
                }
            }
        }
        vocabulary
            .words()
            .zip(0..)
            .for_each(|(word, number)| literals.add(word, true, Target::Context(number)));
        trigger_words().for_each(|word| literals.add(&word, true, Target::Number));
        let signs = ADDRESS_SIGNS.iter().chain(ADDRESS_WORDS).chain(AT_HOSTS);
        signs.for_each(|sign| literals.add(sign, true, Target::Address { ascii: sign.is_ascii() }));
        for (dots, labels) in DOTS {
            let spoken =
                dots.iter().flat_map(|dot| labels.iter().map(move |label| format!(" {dot} {label}")));
            spoken
                .for_each(|spoken| literals.add(&spoken, true, Target::Address { ascii: spoken.is_ascii() }));
        }
        for letter in BEHIND_A_STOP {
            literals.add(&format!("\u{3002}{letter}"), true, Target::Address { ascii: false });
        }
        let Literals { words, signs, anywhere } = literals;
        let signs: Vec<(u8, Sign)> = merged(signs).map(|(text, targets)| Sign::new(&text, targets)).collect();
        let is_sign = |byte: u8| {
            heads[usize::from(byte)] && !byte.is_ascii_digit() || signs.iter().any(|(sign, _)| *sign == byte)
        };
        let sets = Sets::new([&|byte| byte.is_ascii_digit(), &|byte| byte.is_ascii_alphanumeric(), &is_sign]);
        let words =
            merged(words).map(|((word, before), targets)| (word, Behind { signs: before.into(), targets }));
        Self {
            heads,
            inside_digits,
            digit_back,
            inside_words,
            sets,
            words: Words::new(words.collect()),
            signs,
            anywhere: Anywhere::new(anywhere),
        }
    }
}

/// Literals, by how they are looked for.
#[derive(Default)]
struct Literals {
    /// A word and what stands before it.
    words: Vec<((String, String), Target)>,
    signs: Vec<(String, Target)>,
    anywhere: Vec<(String, Target)>,
}

impl Literals {
    /// Adds a literal. `at_word`: it leads to its target only where a word starts, if it starts with one.
    fn add(&mut self, literal: &str, at_word: bool, target: Target) {
        let folded = fold(literal);
        let Some(word) = folded.find(|char: char| !char.is_ascii() || is_word(char)) else {
            return self.signs.push((folded, target));
        };
        let starts_word = folded.starts_with(|char: char| is_word(char) && same_word(char, char));
        if starts_word && !at_word {
            return self.anywhere.push((folded, target));
        }
        self.words.push(((folded[word..].to_owned(), folded[..word].to_owned()), target));
    }
}

/// What leads to several targets is looked for once, to each of them.
fn merged<K: Eq + Hash + Clone>(list: Vec<(K, Target)>) -> impl Iterator<Item = (K, Vec<Target>)> {
    let mut all: Vec<(K, Vec<Target>)> = Vec::new();
    let mut places: HashMap<K, usize> = HashMap::with_capacity(list.len());
    for (key, target) in list {
        let place = *places.entry(key).or_insert_with_key(|key| {
            all.push((key.clone(), Vec::new()));
            all.len() - 1
        });
        let targets = &mut all[place].1;
        if !targets.contains(&target) {
            targets.push(target);
        }
    }
    all.into_iter()
}

impl Sign {
    /// With the sign that is looked for: `@`, or the first that is no space.
    fn new(text: &str, targets: Vec<Target>) -> (u8, Self) {
        let at = text.find('@').or_else(|| text.find(|char| char != ' ')).unwrap_or(0);
        (text.as_bytes()[at], Self { text: text.into(), at, targets })
    }
}

impl Anywhere {
    fn new(literals: Vec<(String, Target)>) -> Option<Self> {
        let (texts, targets): (Vec<_>, Vec<_>) = merged(literals).unzip();
        let build = |texts: Vec<String>| {
            let builder = AhoCorasick::builder().match_kind(MatchKind::Standard).build(texts);
            builder.expect("a few short literals fit")
        };
        (!texts.is_empty()).then(|| Self { texts: build(texts), targets })
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

/// Watches for numbers in words and spelled-out addresses.
#[derive(Debug, Default)]
pub(super) struct Hidden {
    numbers: NumberRow,
    address: bool,
}

impl Hidden {
    /// A number word stands at `start..end`, perhaps inside a longer word.
    pub(super) fn see_number(&mut self, text: &str, start: usize, end: usize) {
        self.numbers.see(text, start, end);
    }

    /// A sign of a spelled-out address.
    pub(super) fn see_address(&mut self) {
        self.address = true;
    }

    pub(super) fn calls_for_the_deep_view(&self) -> bool {
        self.address || self.numbers.is_long()
    }
}
