//! Context words near a match: the simple, explainable half of telling personal numbers from others.
//!
//! All packs' words are one vocabulary, looked for once around a candidate, whatever the number of rules that ask.

use std::collections::HashMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::border::same_word;
use super::{ceil, floor};
use crate::masking::rules::{Context, MAX_REACH, MAX_WITHIN, MAX_WORD};
use crate::masking::view::fold_case;

/// The words of all contexts.
#[derive(Debug)]
pub(super) struct Vocabulary {
    words: Vec<Word>,
    finder: AhoCorasick,
    /// By rule.
    contexts: Vec<Contexts>,
    /// By word: the rules that need it, or another one, near.
    needed_by: Vec<Vec<usize>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Word {
    /// Lower case, marks folded.
    text: String,
    /// Whether the word may go on (`passw*`).
    stem: bool,
}

/// What must, and must not, stand near a rule's match.
#[derive(Debug)]
pub(super) struct Contexts {
    pub(super) near: Option<Near>,
    pub(super) not_near: Option<Near>,
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

/// How much more of the view is looked at once it has to be: candidates seldom come alone.
const AHEAD: usize = 8192;

impl Vocabulary {
    /// The words of what must, and must not, stand near each rule's matches.
    pub(super) fn new<'r>(rules: impl Iterator<Item = [Option<&'r Context>; 2]>) -> Self {
        let mut words = Words::default();
        let contexts: Vec<Contexts> = rules
            .map(|rule| {
                let [near, not_near] = rule.map(|context| context.map(|context| words.learn(context)));
                Contexts { near, not_near }
            })
            .collect();
        let words = words.list;
        let finder = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(words.iter().map(|word| &word.text))
            .expect("a few thousand short words fit");
        let mut needed_by = vec![Vec::new(); words.len()];
        for (rule, contexts) in contexts.iter().enumerate() {
            for word in contexts.near.iter().flat_map(|near| &near.words) {
                needed_by[*word as usize].push(rule);
            }
        }
        Self { words, finder, contexts, needed_by }
    }

    /// A rule's contexts.
    pub(super) fn contexts(&self, rule: usize) -> &Contexts {
        &self.contexts[rule]
    }
}

/// Numbers words in the order in which they come.
#[derive(Debug, Default)]
struct Words {
    list: Vec<Word>,
    known: HashMap<Word, u32>,
}

impl Words {
    fn learn(&mut self, context: &Context) -> Near {
        let mut words: Vec<u32> = context.words.iter().map(|word| self.number(word)).collect();
        words.sort_unstable();
        Near { words, within: context.within }
    }

    fn number(&mut self, written: &str) -> u32 {
        let word = Word { text: fold(written.trim_end_matches('*')), stem: written.ends_with('*') };
        let next = self.list.len() as u32;
        *self.known.entry(word.clone()).or_insert_with(|| {
            self.list.push(word);
            next
        })
    }
}

impl Surroundings {
    /// Another view is looked at.
    pub(super) fn start(&mut self) {
        self.seen = 0..0;
        self.found.clear();
        self.rules.clear();
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
        for hit in vocabulary.finder.find_overlapping_iter(&self.folded) {
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
            for lower in fold_case(char) {
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
    text.chars().flat_map(fold_case).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(words: &[&str], within: usize, text: &str) -> bool {
        let context = Context { words: words.iter().map(|word| (*word).to_owned()).collect(), within };
        let vocabulary = Vocabulary::new([[Some(&context), None]].into_iter());
        let near = vocabulary.contexts(0).near.as_ref().expect("the context");
        let start = text.find('1').expect("the match is a run of ones");
        let end = text.rfind('1').expect("the match is a run of ones") + 1;
        Surroundings::default().has(near, start, end, text, &vocabulary)
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
        let context = Context { words: vec!["pin".into()], within: 5 };
        let vocabulary = Vocabulary::new([[Some(&context), None]].into_iter());
        let near = vocabulary.contexts(0).near.as_ref().expect("the context");
        let text = format!("pin 1 {} pin 2", "x".repeat(5000));
        let mut around = Surroundings::default();
        let mut at = |digit: char| {
            let at = text.find(digit).expect("the digit");
            around.has(near, at, at + 1, &text, &vocabulary)
        };
        assert!(at('1') && at('2') && at('1'));
    }
}
