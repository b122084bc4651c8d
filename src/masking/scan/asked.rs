//! Rules to which their checks lead: they are asked wherever a word starts, by its first character.

use super::Scanner;
use super::by_character::ByCharacter;
use crate::classify::positions;
use crate::masking::checks::{DecidedBy, WordAt};
use crate::masking::rules::{Body, Border, Lead, NamedCheck, Rule};

/// All such rules.
#[derive(Debug)]
pub(super) struct Asked {
    rules: Vec<(usize, NamedCheck)>,
    /// By character of ASCII: a bit for each rule that may start with it.
    ascii: Box<[u64; 128]>,
    /// A bit for each rule on whose start a listed word decides, alone or not; the first few characters; the words around.
    by_word: u64,
    by_listed_word: u64,
    by_few_characters: u64,
    by_words_around: u64,
    /// The same by any character.
    starts: ByCharacter<u64>,
}

/// So many rules have a bit of their own. The last bit is that of all others.
const BITS: usize = 63;

impl Asked {
    /// Those that are `in_view`.
    pub(super) fn new(scanner: &Scanner, in_view: impl Fn(usize) -> bool) -> Self {
        let asked = |(index, rule): (usize, &Rule)| match &rule.body {
            Body::Pattern { lead: Lead::Check, .. } if in_view(index) => Some((index, rule.check?)),
            _ => None,
        };
        let rules: Vec<(usize, NamedCheck)> = scanner.rules.iter().enumerate().filter_map(asked).collect();
        let decided_by = |what: DecidedBy| {
            let all = rules.iter().enumerate().filter(|(_, (_, it))| it.start_decided_by() == Some(what));
            all.fold(0, |bits, (index, _)| bits | 1 << index.min(BITS))
        };
        let mut asked = Self {
            by_word: decided_by(DecidedBy::Word),
            by_listed_word: decided_by(DecidedBy::ListedWord),
            by_few_characters: decided_by(DecidedBy::FewCharacters),
            by_words_around: decided_by(DecidedBy::WordsAround),
            ascii: Box::new([0; 128]),
            starts: ByCharacter::default(),
            rules,
        };
        asked.ascii = Box::new(std::array::from_fn(|code| asked.rules_of(scanner, char::from(code as u8))));
        asked
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// Calls `found` with each rule whose pattern is worth walking from `at`, where a word starts. `barren`: what the text
    /// itself decides is known to be in vain. Gives how far the text decides on that, where it does.
    #[inline]
    pub(super) fn at(
        &self,
        scanner: &Scanner,
        text: &str,
        at: usize,
        barren: bool,
        mut found: impl FnMut(usize),
    ) -> Option<usize> {
        let (mut bits, first) = self.worth_asking(scanner, text, at)?;
        if barren {
            bits &= self.by_words_around;
        }
        if bits == 0 {
            return Some(at + first);
        }
        let word = WordAt::new(text, at);
        let by_listed_word = bits & self.by_listed_word != 0;
        if bits & self.by_word != 0 && word.is_no_name() {
            bits &= !self.by_word;
        }
        let mut called = false;
        self.ask(bits, &word, |bit, rule| {
            called |= 1 << bit & self.by_word != 0;
            found(rule);
        });
        if by_listed_word && word.is_listed() {
            return None;
        }
        let decided = if called || by_listed_word { word.decided_whole() } else { word.decided() };
        let few = bits & self.by_few_characters != 0;
        let read = || text[at..].chars().take(DecidedBy::FEW).map(char::len_utf8).sum::<usize>();
        decided.map(|decided| if few { decided.max(at + read()) } else { decided })
    }

    /// The same of rules on which what starts there decides, whatever stands around.
    pub(super) fn by_text(
        &self,
        scanner: &Scanner,
        text: &str,
        at: usize,
        mut found: impl FnMut(usize),
    ) -> usize {
        let Some((bits, first)) = self.worth_asking(scanner, text, at).filter(|(bits, _)| *bits != 0) else {
            return at + 1;
        };
        let word = WordAt::new(text, at);
        self.ask(bits & !self.around(&word), &word, |_, rule| found(rule));
        let few = text[at..].chars().take(DecidedBy::FEW).map(char::len_utf8).sum::<usize>();
        let whole = word.decided_whole().unwrap_or(at + word.word().len() + Border::LOOKS_AT);
        whole.max(at + first.max(few))
    }

    /// The same of rules on which words around do. Gives whether there are such.
    pub(super) fn by_surroundings(
        &self,
        scanner: &Scanner,
        text: &str,
        at: usize,
        mut found: impl FnMut(usize),
    ) -> bool {
        let Some((bits, _)) = self.worth_asking(scanner, text, at).filter(|(bits, _)| *bits != 0) else {
            return false;
        };
        let word = WordAt::new(text, at);
        let bits = bits & self.around(&word);
        self.ask(bits, &word, |_, rule| found(rule));
        bits != 0
    }

    /// Those on whose start at a word others decide, too: of some only where it is listed.
    fn around(&self, word: &WordAt<'_>) -> u64 {
        self.by_words_around | if word.is_listed() { self.by_word | self.by_listed_word } else { 0 }
    }

    /// A bit for each rule that may start with the character at `at`, and that character's length.
    #[inline]
    fn worth_asking(&self, scanner: &Scanner, text: &str, at: usize) -> Option<(u64, usize)> {
        if let Some(bits) = self.ascii.get(usize::from(text.as_bytes()[at])) {
            return Some((*bits, 1));
        }
        let first = text[at..].chars().next()?;
        Some((self.starts.get(first, |first| self.rules_of(scanner, first)), first.len_utf8()))
    }

    #[inline]
    fn ask(&self, bits: u64, word: &WordAt<'_>, mut found: impl FnMut(usize, usize)) {
        for bit in positions(bits) {
            let rules = if bit == BITS { &self.rules[BITS..] } else { &self.rules[bit..=bit] };
            rules.iter().filter(|(_, check)| check.may_start(word)).for_each(|(rule, _)| found(bit, *rule));
        }
    }

    fn rules_of(&self, scanner: &Scanner, char: char) -> u64 {
        let may_start = |rule: usize| {
            let pattern = scanner.patterns[rule].as_ref();
            pattern.is_none_or(|machine| machine.may_start_with(&scanner.machines, char))
        };
        let all = self.rules.iter().enumerate().filter(|(_, (rule, _))| may_start(*rule));
        all.fold(0, |bits, (index, _)| bits | 1 << index.min(BITS))
    }
}
