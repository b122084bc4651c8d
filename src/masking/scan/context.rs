//! Context words near a match: the simple, explainable half of telling personal numbers from others.
//!
//! The lexicon says which words stand in a text. They also say which rules can match at all: a rule that needs a word is
//! asleep where none of its words is.

use std::ops::Range;

use super::gates::Mask;
use crate::masking::lexicon::{Contexts, Near};
use crate::masking::rules::{MAX_REACH, MAX_WITHIN, MAX_WORD};

/// The vocabulary's words in one view, in the order of their ends.
#[derive(Debug, Default)]
pub(super) struct Surroundings {
    found: Vec<Found>,
    /// Whether all words have been looked for.
    seen: bool,
    /// Which stretch of the view `awake` is of.
    stretch: Option<usize>,
    /// The rules that need a word that is found around the stretch.
    awake: Mask,
}

#[derive(Debug, Clone)]
struct Found {
    word: u32,
    range: Range<usize>,
}

/// A view is looked at in stretches of so many bytes: a match's words stand in the next stretch at most. A character has
/// at most four bytes; a word counts when its nearer edge is within reach.
const STRETCH: usize = MAX_REACH + 4 * MAX_WITHIN + 4 * MAX_WORD;

impl Surroundings {
    /// Another view is looked at.
    pub(super) fn start(&mut self) {
        self.found.clear();
        self.seen = false;
        self.stretch = None;
    }

    /// A word stands at `range` of the view.
    pub(super) fn see(&mut self, word: u32, range: Range<usize>) {
        self.found.push(Found { word, range });
    }

    /// Whether all words have been looked for.
    pub(super) fn are_seen(&self) -> bool {
        self.seen
    }

    /// All words have been seen.
    pub(super) fn settle(&mut self) {
        self.seen = true;
        // They come nearly in this order.
        self.found.sort_by_key(|found| found.range.end);
    }

    /// Whether `contexts` let `start..end` of `text` be a match: a word of `near` stands near it, and none of `not_near`, or,
    /// where of the words before it the `nearest` decides, one of `near` stands before it with none of `not_near` between.
    pub(super) fn allow(
        &self,
        contexts: &Contexts,
        nearest: bool,
        start: usize,
        end: usize,
        text: &str,
    ) -> bool {
        let Contexts { near, not_near } = contexts;
        let has = |near: &Near| self.ranges_near(near, start, end, text).next().is_some();
        near.as_ref().is_none_or(has)
            && (!not_near.as_ref().is_some_and(has)
                || nearest && self.is_named_before(contexts, start, text).unwrap_or(false))
    }

    /// Whether the last word before `start` is one of `near`. Words with nothing but spaces between them are one label, "serial
    /// number", in which those of `not_near` count.
    fn is_named_before(&self, contexts: &Contexts, start: usize, text: &str) -> Option<bool> {
        let last_before = |near: &Near| self.ranges_near(near, start, start, text).last();
        let named = contexts.near.as_ref().and_then(last_before)?;
        let Some(other) = contexts.not_near.as_ref().and_then(last_before) else { return Some(true) };
        text.get(other.end..named.start).map(|between| !between.trim().is_empty())
    }

    /// Where the words of `near` are that stand near `start..end` of `text`; of an empty range, those before it.
    fn ranges_near(
        &self,
        near: &Near,
        start: usize,
        end: usize,
        text: &str,
    ) -> impl Iterator<Item = &Range<usize>> {
        // Found words are in the order of their ends; a character has at most four bytes.
        let reach = 4 * near.within;
        let first = self.found.partition_point(|found| found.range.end + reach < start);
        let last = if start == end { start } else { end + reach + 4 * MAX_WORD };
        let found = self.found[first..].iter().take_while(move |found| found.range.end <= last);
        found
            .filter(move |found| {
                let gap = if found.range.end <= start {
                    found.range.end..start
                } else if found.range.start >= end {
                    end..found.range.start
                } else {
                    return false;
                };
                // Most are too far, which their bytes tell where they are ASCII; the rest are none of the words.
                let is_near = gap.len() <= near.within
                    || gap.len() <= reach && !text.as_bytes()[gap.clone()].is_ascii();
                is_near
                    && near.words.binary_search(&found.word).is_ok()
                    && (gap.len() <= near.within || text[gap].chars().count() <= near.within)
            })
            .map(|found| &found.range)
    }

    /// The rules that need a word which stands near enough to a match that starts at `at`, or has it inside; `needed_by` tells of
    /// a word.
    pub(super) fn awake<'n>(&mut self, at: usize, needed_by: impl Fn(u32) -> &'n Mask) -> &Mask {
        let stretch = at / STRETCH;
        if self.stretch != Some(stretch) {
            self.stretch = Some(stretch);
            self.awake.clear();
            let around = stretch.saturating_sub(1) * STRETCH..(stretch + 2) * STRETCH;
            for found in self.found.iter().filter(|found| around.contains(&found.range.start)) {
                self.awake.add(needed_by(found.word));
            }
        }
        &self.awake
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::masking::lexicon::{Vocabulary, fold};
    use crate::masking::rules::Context;

    /// Whether the run of ones may be a match, with a word that must stand near it and one that must not.
    fn allowed(text: &str, near: Option<Context>, not_near: Option<Context>, nearest: bool) -> bool {
        let vocabulary = Vocabulary::new([[near.as_ref(), not_near.as_ref()]].into_iter(), 0);
        let mut around = Surroundings::default();
        let folded = fold(text);
        for (number, word) in (0..).zip(vocabulary.words()) {
            for (at, _) in folded.match_indices(word) {
                if vocabulary.stands_free(number, &folded, at, at + word.len()) {
                    around.see(number, at..at + word.len());
                }
            }
        }
        around.settle();
        let start = text.find('1').expect("the match is a run of ones");
        let end = text.rfind('1').expect("the match is a run of ones") + 1;
        around.allow(vocabulary.contexts(0), nearest, start, end, text)
    }

    fn context(word: &str, within: usize) -> Option<Context> {
        Some(Context { words: vec![word.to_owned()], within })
    }

    /// Whether a word stands near the run of ones.
    fn near(within: usize, text: &str, word: &str) -> bool {
        let is_near = allowed(text, context(word, within), None, false);
        assert_eq!(is_near, !allowed(text, None, context(word, within), false));
        is_near
    }

    #[test]
    fn words_count_within_their_distance_and_by_themselves() {
        assert!(near(10, "My SSN is 111", "ssn"));
        assert!(near(10, "111 (ssn)", "ssn"));
        assert!(!near(3, "SSN: it is 111", "ssn"));
        assert!(!near(10, "pink 111", "pin"));
        assert!(near(10, "pink 111", "pin*"));
        assert!(near(12, "ssn яяяяяяяяяя 111", "ssn") && !near(11, "ssn яяяяяяяяяя 111", "ssn"));
    }

    #[test]
    fn the_nearest_word_before_decides_where_a_rule_says_so() {
        let phone = |text| allowed(text, context("phone", 20), context("order", 20), true);
        assert!(!allowed("phone 111, order", context("phone", 20), context("order", 20), false));
        assert!(phone("phone 111") && phone("111 phone") && !phone("order 111"));
        assert!(phone("phone 111, order") && phone("order? phone 111"));
        assert!(!phone("phone order 111") && !phone("order 111 phone") && !phone("111 phone order"));
        assert!(!phone("order phone 111") && phone("order, phone 111"));
    }

    #[test]
    fn rules_wake_where_their_words_are() {
        let mut around = Surroundings::default();
        around.see(0, 10..13);
        let needed = Mask::of([5].into_iter());
        assert!(around.awake(0, |_| &needed).has(5) && around.awake(STRETCH, |_| &needed).has(5));
        assert!(!around.awake(9 * STRETCH, |_| &needed).has(5));
        assert!(around.awake(20, |_| &needed).has(5));
    }
}
