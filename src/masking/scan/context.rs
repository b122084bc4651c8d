//! Context words near a match: the simple, explainable half of telling personal numbers from others.
//!
//! All packs' words are one vocabulary, looked for once around a candidate, whatever the number of rules that ask.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::border::same_word;
use super::{MAX_REACH, MAX_WITHIN, ceil, floor};
use crate::masking::view::fold_letter;

/// Words that must, or must not, stand near a match, as a rule has them.
#[derive(Debug, Clone)]
pub(crate) struct Context {
    pub(crate) words: Vec<String>,
    /// How far from either side of the match a word may end or start, in characters.
    pub(crate) within: usize,
}

/// The words of all contexts.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    words: Vec<Word>,
    known: HashMap<Word, u32>,
    /// By word: the rules that need it, or another one, near.
    needed_by: Vec<Vec<usize>>,
    /// Made when a context is first asked for.
    finder: OnceLock<AhoCorasick>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Word {
    /// Lower case, marks folded.
    text: String,
    /// Whether the word may go on (`passw*`).
    stem: bool,
}

/// A rule's context, by the vocabulary's words.
#[derive(Debug)]
pub(super) struct Near {
    /// Ascending.
    words: Vec<u32>,
    within: usize,
}

/// The vocabulary's words around the candidates of one view. Told anew for each view.
#[derive(Debug, Default)]
pub(super) struct Surroundings {
    /// The stretch of the view that has been looked at.
    seen: Range<usize>,
    found: Vec<Found>,
    /// The rules that need one of them.
    rules: Vec<usize>,
    folded: String,
    places: Vec<u32>,
}

#[derive(Debug)]
struct Found {
    word: u32,
    range: Range<usize>,
}

/// The longest word of a context, in bytes.
pub(crate) const MAX_WORD: usize = 64;

/// How much more of the view is looked at once it has to be: candidates seldom come alone.
const AHEAD: usize = 8192;

impl Vocabulary {
    /// Takes a rule's words in. `rule`: the rule that needs one of them near.
    pub(super) fn learn(&mut self, context: &Context, rule: Option<usize>) -> Near {
        let mut words: Vec<u32> = context.words.iter().map(|word| self.id(word)).collect();
        words.sort_unstable();
        for word in &words {
            self.needed_by[*word as usize].extend(rule);
        }
        Near { words, within: context.within }
    }

    fn id(&mut self, written: &str) -> u32 {
        let word = Word { text: fold(written.trim_end_matches('*')), stem: written.ends_with('*') };
        let next = self.words.len() as u32;
        *self.known.entry(word.clone()).or_insert_with(|| {
            self.words.push(word);
            self.needed_by.push(Vec::new());
            next
        })
    }

    fn finder(&self) -> &AhoCorasick {
        self.finder.get_or_init(|| {
            AhoCorasick::builder()
                .kind(Some(AhoCorasickKind::ContiguousNFA))
                .build(self.words.iter().map(|word| &word.text))
                .expect("a few thousand short words fit")
        })
    }
}

impl Surroundings {
    /// Another view is looked at.
    pub(super) fn start(&mut self) {
        self.seen = 0..0;
        self.found.clear();
    }

    /// Whether one of the words of `near` stands near `start..end` of `text`.
    pub(super) fn has(
        &mut self,
        near: &Near,
        start: usize,
        end: usize,
        text: &str,
        vocabulary: &Vocabulary,
    ) -> bool {
        self.look(start, end, text, vocabulary);
        // Found words are in the order of their ends; a character has at most four bytes.
        let reach = 4 * near.within;
        let first = self.found.partition_point(|found| found.range.end + reach < start);
        self.found[first..].iter().take_while(|found| found.range.end <= end + reach + MAX_WORD).any(
            |found| {
                let gap = if found.range.end <= start {
                    found.range.end..start
                } else if found.range.start >= end {
                    end..found.range.start
                } else {
                    return false;
                };
                near.words.binary_search(&found.word).is_ok()
                    && (gap.len() <= near.within || text[gap].chars().count() <= near.within)
            },
        )
    }

    /// The rules that need a word which stands in what is looked at.
    pub(super) fn rules(&self) -> &[usize] {
        &self.rules
    }

    /// Sees to it that the words around `start..end` are known, and those around any match that starts there.
    pub(super) fn look(&mut self, start: usize, end: usize, text: &str, vocabulary: &Vocabulary) {
        // A character has at most four bytes; a word counts when its nearer edge is within reach.
        let reach = 4 * MAX_WITHIN + MAX_WORD;
        let from = floor(text, start.saturating_sub(reach));
        let to = ceil(text, (end.max(start + MAX_REACH) + reach).min(text.len()));
        if self.seen.start <= from && to <= self.seen.end {
            return;
        }
        self.seen = from..ceil(text, (to + AHEAD).min(text.len()));
        self.found.clear();
        self.rules.clear();
        self.fold_seen(text);
        let place = |at: usize| from + self.places.get(at).map_or(at, |place| *place as usize);
        for hit in vocabulary.finder().find_overlapping_iter(&self.folded) {
            let word = &vocabulary.words[hit.pattern()];
            if word.stands_free(&self.folded, hit.start(), hit.end()) {
                let range = place(hit.start())..place(hit.end());
                self.rules.extend(&vocabulary.needed_by[hit.pattern()]);
                self.found.push(Found { word: hit.pattern().as_u32(), range });
            }
        }
        self.rules.sort_unstable();
        self.rules.dedup();
    }

    /// Folds what is looked at, with the place of each byte in it; no places where bytes correspond one to one.
    fn fold_seen(&mut self, text: &str) {
        let part = &text[self.seen.clone()];
        self.folded.clear();
        self.places.clear();
        if part.is_ascii() {
            self.folded.push_str(part);
            self.folded.make_ascii_lowercase();
            return;
        }
        for (at, char) in part.char_indices() {
            for lower in char.to_lowercase().filter_map(fold_letter) {
                self.folded.push(lower);
            }
            self.places.resize(self.folded.len(), at as u32);
        }
        self.places.push(part.len() as u32);
    }
}

impl Word {
    /// Whether the word at `start..end` of `text` is one by itself.
    fn stands_free(&self, text: &str, start: usize, end: usize) -> bool {
        let edge = |a: Option<char>, b: Option<char>| a.zip(b).is_none_or(|(a, b)| !same_word(a, b));
        edge(text[..start].chars().next_back(), self.text.chars().next())
            && (self.stem || edge(self.text.chars().next_back(), text[end..].chars().next()))
    }
}

/// Lower case, marks and look-alikes folded, as context is compared.
pub(crate) fn fold(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).filter_map(fold_letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(words: &[&str], within: usize, text: &str) -> bool {
        let context = Context { words: words.iter().map(|word| (*word).to_owned()).collect(), within };
        let mut vocabulary = Vocabulary::default();
        let near = vocabulary.learn(&context, None);
        let start = text.find('1').expect("the match is a run of ones");
        let end = text.rfind('1').expect("the match is a run of ones") + 1;
        Surroundings::default().has(&near, start, end, text, &vocabulary)
    }

    #[test]
    fn words_count_within_their_distance_at_word_borders_in_any_case() {
        assert!(near(&["ssn"], 10, "My SSN is 111"));
        assert!(near(&["ssn"], 10, "111 (ssn)"));
        assert!(!near(&["ssn"], 3, "SSN: it is 111"));
        assert!(!near(&["pin"], 10, "pink 111"));
        assert!(near(&["pin*"], 10, "pink 111"));
        assert!(near(&["cédula"], 10, "CEDULA 111"));
        assert!(near(&["пароль"], 10, "Пароль 111"));
        assert!(near(&["身份证"], 10, "我的身份证是111"));
        assert!(near(&["ssn"], 12, "ssn éééééééééé 111") && !near(&["ssn"], 11, "ssn éééééééééé 111"));
    }

    #[test]
    fn words_are_known_again_behind_what_was_looked_at() {
        let mut vocabulary = Vocabulary::default();
        let near = vocabulary.learn(&Context { words: vec!["pin".into()], within: 5 }, None);
        let text = format!("pin 1 {} pin 2", "x".repeat(5000));
        let mut around = Surroundings::default();
        let mut at = |digit: char| {
            let at = text.find(digit).expect("the digit");
            around.has(&near, at, at + 1, &text, &vocabulary)
        };
        assert!(at('1') && at('2') && at('1'));
    }
}
