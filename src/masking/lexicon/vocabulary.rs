//! The words of all contexts: one vocabulary, looked for once in a text, whatever the number of rules that ask.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::fold;
use crate::masking::rules::Context;
use crate::masking::view::same_word;

/// The words of the contexts of some rules.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Vocabulary {
    words: Vec<Word>,
    /// The number of the first word.
    first: u32,
    /// By rule.
    contexts: Vec<Contexts>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct Word {
    /// Lower case, marks folded.
    text: String,
    /// Whether the word may go on (`passw*`).
    stem: bool,
}

/// What must, and must not, stand near a rule's match.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Contexts {
    pub(crate) near: Option<Near>,
    pub(crate) not_near: Option<Near>,
}

/// A rule's context, by the vocabulary's words.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Near {
    /// Ascending.
    pub(crate) words: Vec<u32>,
    pub(crate) within: usize,
}

impl Vocabulary {
    /// The words of what must, and must not, stand near each rule's matches, numbered from `first` on.
    pub(crate) fn new<'r>(rules: impl Iterator<Item = [Option<&'r Context>; 2]>, first: u32) -> Self {
        let mut numbers = Numbers { list: Vec::new(), known: HashMap::new(), first };
        let contexts: Vec<Contexts> = rules
            .map(|rule| {
                let [near, not_near] = rule.map(|context| context.map(|context| numbers.learn(context)));
                Contexts { near, not_near }
            })
            .collect();
        Self { words: numbers.list, first, contexts }
    }

    /// A rule's contexts.
    pub(crate) fn contexts(&self, rule: usize) -> &Contexts {
        &self.contexts[rule]
    }

    /// All words, in the order of their numbers: lower case, marks folded.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| word.text.as_str())
    }

    /// The number of the first word.
    #[cfg(any(test, feature = "fuzzing"))]
    pub(crate) fn first(&self) -> u32 {
        self.first
    }

    /// The number behind that of the last word.
    pub(crate) fn end(&self) -> u32 {
        self.first + self.words.len() as u32
    }

    /// Whether a word may not go on.
    pub(super) fn is_whole(&self, word: u32) -> bool {
        !self.words[(word - self.first) as usize].stem
    }

    /// Whether a word that is spelled at `start..end` of a folded text is one by itself.
    pub(crate) fn stands_free(&self, word: u32, text: &str, start: usize, end: usize) -> bool {
        let word = &self.words[(word - self.first) as usize];
        is_edge(text, start) && (word.stem || is_edge(text, end))
    }
}

/// Whether no word goes on at a place of a text.
fn is_edge(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let (Some(before), Some(behind)) = (at.checked_sub(1).map(|at| bytes[at]), bytes.get(at)) else {
        return true;
    };
    if before.is_ascii() && behind.is_ascii() {
        return !(before.is_ascii_alphanumeric() && behind.is_ascii_alphanumeric());
    }
    let (before, behind) = (text[..at].chars().next_back(), text[at..].chars().next());
    before.zip(behind).is_none_or(|(before, behind)| !same_word(before, behind))
}

/// Numbers words in the order in which they come.
struct Numbers {
    list: Vec<Word>,
    known: HashMap<Word, u32>,
    first: u32,
}

impl Numbers {
    fn learn(&mut self, context: &Context) -> Near {
        let mut words: Vec<u32> = context.words.iter().map(|word| self.number(word)).collect();
        words.sort_unstable();
        Near { words, within: context.within }
    }

    fn number(&mut self, written: &str) -> u32 {
        let text = fold(written.trim_end_matches('*'));
        let word = Word { text, stem: written.ends_with('*') };
        let next = self.first + self.list.len() as u32;
        *self.known.entry(word.clone()).or_insert_with(|| {
            self.list.push(word);
            next
        })
    }
}
