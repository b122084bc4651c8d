//! Which of many patterns may match at a place, told in one walk.
//!
//! Hundreds of cues and patterns start with words that half of all sentences have in them. Looking each of them up by its
//! first letters, and then walking it by itself, cost more than all else. This automaton walks the beginnings of all of
//! them at once, for as long as they are narrow: letters in either case, alternatives, a space or a dash. Where a pattern
//! goes on with any letter, the pattern is told with what must follow, so that a lower-case word behind "for " calls up
//! nothing that wants a capital. It tells too many patterns at times, and never too few: each that it tells is then
//! walked by itself.
//!
//! A dictionary is the same of plain texts: each is told where it ends.

mod cells;
mod first_letters;
mod glance;
mod subsets;

use std::borrow::Cow;

use cells::TOLD;
pub(super) use cells::{Cells, Step};
pub(crate) use first_letters::{FirstLetters, LETTERS};
pub(super) use glance::Glance;
use subsets::Subsets;

use super::alphabet::Alphabet;
use super::nfa::Nfa;

/// The beginnings of many patterns.
#[derive(Debug)]
pub(crate) struct Prefilter {
    /// What rows tell apart.
    pub(super) alphabet: Alphabet,
    pub(super) cells: Cells,
    /// Where a walk is worth its while; a dictionary has it.
    pub(super) glance: Option<Glance>,
    /// By number: where tales start, four bytes; they end where the next ones start.
    pub(super) tales_of: Cow<'static, [[u8; 4]]>,
    /// What sets tell apart.
    pub(super) following: Alphabet,
    /// What is told, two bytes each: which letters must follow, as a set's number or [`ANY`]; of how many patterns; and
    /// these. Then the next set.
    pub(super) tales: Cow<'static, [[u8; 2]]>,
    /// A bit for each letter, by set.
    pub(super) sets: Cow<'static, [u8]>,
}

/// Where a pattern begins that is looked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Opening<'p> {
    /// What stands before it. Only the first character of what follows is looked at then.
    pub(crate) cue: Option<&'p str>,
    pub(crate) pattern: &'p str,
}

/// Behind so many characters a pattern that no other one goes along with any more is told, for it is rare enough.
const LONE: usize = 9;

/// No set: whatever follows, and if nothing does.
const ANY: u16 = u16::MAX;

impl Prefilter {
    /// The beginnings of patterns which have been checked: valid, bounded, without look-around, never empty. Each is told
    /// as soon as it is rare enough.
    pub(crate) fn compile(openings: &[Opening<'_>]) -> Self {
        Self::of(openings, LONE)
    }

    /// The same of plain texts: each is told where it ends, however rare its beginning is.
    pub(crate) fn dictionary(texts: &[Opening<'_>]) -> Self {
        Self::of(texts, usize::MAX)
    }

    fn of(openings: &[Opening<'_>], lone: usize) -> Self {
        let (nfa, owners) = Nfa::of_openings(openings);
        let Subsets { rows, tales, sets, alphabet } = Subsets::of(&nfa, &owners, lone);
        let letters = by_use(&rows, alphabet.letters);
        let (mut tales_of, mut told) = (vec![0_u32.to_le_bytes()], Vec::new());
        let mut all = Vec::with_capacity(rows.len());
        for (row, tales) in rows.iter().zip(&tales) {
            let mut renamed: Vec<(u16, usize)> =
                row.iter().map(|(letter, next)| (letters[usize::from(*letter)], *next)).collect();
            if !tales.is_empty() {
                renamed.push((TOLD, tales_of.len() - 1));
                // Those with the same set stand together.
                for tales in tales.chunk_by(|(set, _), (next, _)| set == next) {
                    let head = [tales[0].0.unwrap_or(ANY), tales.len() as u16];
                    told.extend(
                        head.iter().chain(tales.iter().map(|(_, told)| told)).map(|it| it.to_le_bytes()),
                    );
                }
                tales_of.push((told.len() as u32).to_le_bytes());
            }
            renamed.sort_unstable();
            all.push(renamed);
        }
        let following = Alphabet::of(sets.iter().copied());
        let width = following.letters.div_ceil(8);
        let mut bits = vec![0; sets.len() * width];
        for (set, bits) in sets.iter().zip(bits.chunks_mut(width)) {
            let letters = following.letters_of(set).iter();
            letters.for_each(|letter| bits[usize::from(letter / 8)] |= 1 << (letter % 8));
        }
        let (cells, alphabet) = (Cells::of(&all), alphabet.renumbered(&letters));
        Self {
            glance: (lone == usize::MAX).then(|| Glance::of(&cells, &alphabet)),
            cells,
            tales_of: tales_of.into(),
            tales: told.into(),
            sets: bits.into(),
            alphabet,
            following,
        }
    }

    /// Calls `found` with each pattern that may match from `start` on, by its place among the openings, and how far has
    /// been read. A pattern may be told more than once. Gives how far the text decides on all of that: what stands
    /// behind could be anything.
    #[inline]
    pub(crate) fn walk(&self, text: &str, start: usize, found: impl FnMut(usize, usize)) -> usize {
        if self.glance.as_ref().is_some_and(|glance| !glance.may_tell(&text.as_bytes()[start..])) {
            return start + glance::LOOKED_AT;
        }
        self.follow(text, start, found)
    }

    fn follow(&self, text: &str, start: usize, mut found: impl FnMut(usize, usize)) -> usize {
        let (bytes, cells, ascii) = (text.as_bytes(), self.cells.walked(), self.alphabet.ascii());
        let (mut step, mut at) = (self.cells.start, start);
        loop {
            if step.tells() {
                self.tell(cells.told(step.state()), &text[at..], |pattern| found(pattern, at));
            }
            let Some(&byte) = bytes.get(at) else { return at + 1 };
            let letter = if let Some(letter) = ascii.get(usize::from(byte)) {
                at += 1;
                usize::from(u16::from_le_bytes(*letter))
            } else {
                let char = text[at..].chars().next().expect("a walk starts and steps at characters");
                at += char.len_utf8();
                self.alphabet.letter(char)
            };
            if letter == usize::from(TOLD) {
                return at;
            }
            let Some(next) = cells.step(step.state(), letter) else { return at };
            step = next;
        }
    }

    /// Tells what there is to tell of a state that `rest` follows.
    fn tell(&self, tales: usize, rest: &str, mut found: impl FnMut(usize)) {
        // The end of a text reads as a character that is in no word.
        let letter = self.following.letter(rest.chars().next().unwrap_or('\0'));
        for (set, patterns) in self.tales(tales) {
            if set == ANY || self.has(set, letter) {
                patterns.iter().for_each(|pattern| found(usize::from(u16::from_le_bytes(*pattern))));
            }
        }
    }

    /// What there is to tell: which letters must follow, as a set's number or [`ANY`], and of which patterns.
    #[inline]
    fn tales(&self, tales: usize) -> impl Iterator<Item = (u16, &[[u8; 2]])> {
        let [from, to] = [tales, tales + 1].map(|index| u32::from_le_bytes(self.tales_of[index]) as usize);
        let mut tales = &self.tales[from..to];
        std::iter::from_fn(move || {
            let [set, count, behind @ ..] = tales else { return None };
            let (patterns, behind) = behind.split_at(usize::from(u16::from_le_bytes(*count)));
            tales = behind;
            Some((u16::from_le_bytes(*set), patterns))
        })
    }

    /// What the patterns that are `in_use` start with, by their places among the openings.
    pub(crate) fn first_letters(&self, in_use: impl Fn(usize) -> bool) -> FirstLetters {
        FirstLetters::of(self, in_use)
    }

    fn has(&self, set: u16, letter: usize) -> bool {
        let row = usize::from(set) * self.following.letters.div_ceil(8);
        self.sets[row + letter / 8] >> (letter % 8) & 1 == 1
    }
}

/// Numbers for letters, small for those that many rows have: rows that are short fit into gaps. The letter that is in no
/// set stays the first.
fn by_use(rows: &[Vec<(u16, usize)>], letters: usize) -> Vec<u16> {
    let mut uses = vec![0; letters];
    uses[usize::from(TOLD)] = usize::MAX;
    rows.iter().flatten().for_each(|(letter, _)| uses[usize::from(*letter)] += 1);
    let mut order: Vec<usize> = (0..letters).collect();
    order.sort_by_key(|letter| std::cmp::Reverse(uses[*letter]));
    let mut number = vec![0; letters];
    order.iter().zip(0..).for_each(|(letter, rank)| number[*letter] = rank);
    number
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use regex_automata::{Anchored, Input, meta::Regex};

    fn told(openings: &[Opening<'_>], text: &str) -> Vec<usize> {
        let mut told = Vec::new();
        Prefilter::compile(openings).walk(text, 0, |pattern, _| told.push(pattern));
        told.sort_unstable();
        told.dedup();
        told
    }

    fn cued<'p>(cue: &'p str, pattern: &'p str) -> Opening<'p> {
        Opening { cue: Some(cue), pattern }
    }

    #[test]
    fn what_cannot_follow_calls_up_nothing() {
        let openings = [
            cued("(?i)for (?:the )?", r"\p{Lu}\p{Ll}{1,20}"),
            cued("(?i)for ", "[0-9]{2}"),
            Opening { cue: None, pattern: "sk-[a-z]{4}" },
        ];
        for (text, wanted) in [
            ("for Ann", vec![0]),
            ("FOR THE Élan", vec![0]),
            ("for the rest", vec![]),
            ("for 12", vec![1]),
            ("for ", vec![]),
            ("for", vec![]),
            ("sk-abcd", vec![2]),
            ("sk-abc", vec![]),
            ("sk", vec![]),
        ] {
            assert_eq!(told(&openings, text), wanted, "{text}");
        }
    }

    #[test]
    fn a_plain_text_is_told_where_it_ends() {
        let words = ["pin", "pin code", "пин", "p"].map(|word| Opening { cue: None, pattern: word });
        let mut told = Vec::new();
        Prefilter::dictionary(&words).walk("pin codes", 0, |pattern, at| told.push((pattern, at)));
        assert_eq!(told, [(3, 1), (0, 3), (1, 8)]);
    }

    const CUES: [&str; 4] = ["(?i)my (?:ab |b){1,3}", "a(?:[b1]{1,3}| é)-", r"\p{L}{1,3}: ?", "(?:ab|漢b?) "];
    const PATTERNS: [&str; 4] = ["[ab]{1,4}1", r"\p{Lu}b", "1{1,60}|ab", "漢"];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn nothing_that_matches_is_left_untold(texts in prop::collection::vec("(?:my |MY )?[abAB1é漢: -]{0,9}", 20)) {
            let mut openings: Vec<Opening<'_>> = PATTERNS.map(|pattern| Opening { cue: None, pattern }).into();
            openings.extend(CUES.iter().flat_map(|cue| PATTERNS.iter().map(|pattern| cued(cue, pattern))));
            let prefilter = Prefilter::compile(&openings);
            for (index, Opening { cue, pattern }) in openings.iter().enumerate() {
                let whole = format!("(?:{})(?:{pattern})", cue.unwrap_or(""));
                let regex = Regex::new(&whole).expect("a pattern");
                for text in &texts {
                    let mut told = false;
                    prefilter.walk(text, 0, |pattern, _| told |= pattern == index);
                    let matches = regex.is_match(Input::new(text.as_str()).anchored(Anchored::Yes));
                    prop_assert!(told || !matches, "{} in {}", whole, text);
                }
            }
        }
    }
}
