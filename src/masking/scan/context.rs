//! Context words near a match: the simple, explainable half of telling personal numbers from others.
//!
//! The lexicon says which words stand in a text. They also say which rules can match at all: a rule that needs a word is
//! asleep where none of its words is.

use std::ops::Range;

use super::gates::Mask;
use crate::masking::lexicon::Near;
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

    /// Whether one of the words of `near` stands near `start..end` of `text`.
    pub(super) fn has(&self, near: &Near, start: usize, end: usize, text: &str) -> bool {
        // Found words are in the order of their ends; a character has at most four bytes.
        let reach = 4 * near.within;
        let first = self.found.partition_point(|found| found.range.end + reach < start);
        self.found[first..].iter().take_while(|found| found.range.end <= end + reach + 4 * MAX_WORD).any(
            |found| {
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
            },
        )
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

    /// Whether a word of a context of `words` stands near the first run of ones, where `words` stand as told.
    fn near(within: usize, text: &str, word: &str) -> bool {
        let context = Context { words: vec![word.to_owned()], within };
        let vocabulary = Vocabulary::new([[Some(&context), None]].into_iter(), 0);
        let near = vocabulary.contexts(0).near.as_ref().expect("the context");
        let mut around = Surroundings::default();
        let folded = fold(text);
        let word = vocabulary.words().next().expect("the word").to_owned();
        for (at, _) in folded.match_indices(&word) {
            if vocabulary.stands_free(0, &folded, at, at + word.len()) {
                around.see(0, at..at + word.len());
            }
        }
        let start = text.find('1').expect("the match is a run of ones");
        let end = text.rfind('1').expect("the match is a run of ones") + 1;
        around.has(near, start, end, text)
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
    fn rules_wake_where_their_words_are() {
        let mut around = Surroundings::default();
        around.see(0, 10..13);
        let needed = Mask::of([5].into_iter());
        assert!(around.awake(0, |_| &needed).has(5) && around.awake(STRETCH, |_| &needed).has(5));
        assert!(!around.awake(9 * STRETCH, |_| &needed).has(5));
        assert!(around.awake(20, |_| &needed).has(5));
    }
}
