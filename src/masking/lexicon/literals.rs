//! Literals by how they are looked for: where a word starts, by a sign in them, or anywhere.

use std::collections::HashMap;
use std::hash::Hash;

use serde::{Deserialize, Serialize};

use super::fold;
use crate::masking::rules::Rule;
use crate::masking::view::{is_word, same_word};

/// Where a literal leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Target {
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
    /// A spelled-out part of an address, or what escapes start with. `ascii`: in letters that fold to it, "at" is another word than "ät".
    Spelling { ascii: bool },
}

/// Where a word leads that stands behind some signs.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Behind {
    /// The literal's signs before the word: ASCII.
    pub(crate) signs: Box<str>,
    pub(crate) targets: Vec<Target>,
}

/// A literal of nothing but signs.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Sign {
    pub(crate) text: Box<str>,
    /// Where in it the sign stands that is looked for.
    pub(crate) at: usize,
    pub(crate) targets: Vec<Target>,
}

/// A text that may start inside a word.
pub(crate) type Anywhere = (String, Vec<Target>);

impl Target {
    /// The rule that it leads to, if it leads to one.
    pub(crate) fn rule(&self) -> Option<usize> {
        match self {
            Self::Prefix(rule) | Self::Inner { rule, .. } | Self::Cue(rule) => Some(*rule),
            Self::Context(_) | Self::Number | Self::Spelling { .. } => None,
        }
    }

    /// Puts a rule's other place in; whether the target still leads anywhere.
    pub(super) fn resolve(&mut self, place_of: &impl Fn(usize) -> Option<usize>) -> bool {
        match self {
            Self::Prefix(rule) | Self::Inner { rule, .. } | Self::Cue(rule) => match place_of(*rule) {
                Some(place) => {
                    *rule = place;
                    true
                }
                None => false,
            },
            Self::Context(_) | Self::Number | Self::Spelling { .. } => true,
        }
    }
}

/// Literals, sorted as they come.
#[derive(Default)]
pub(super) struct Literals {
    /// A word and what stands before it.
    words: Vec<((String, String), Target)>,
    signs: Vec<(String, Target)>,
    anywhere: Vec<(String, Target)>,
}

impl Literals {
    /// Adds a literal with which a rule, or its cue, starts. Where it starts as a word does, the prefilter tells of it.
    pub(super) fn lead(&mut self, rule: &Rule, literal: &str, target: Target) {
        let sign = literal.starts_with(|char: char| char.is_ascii() && !is_word(char));
        if sign || !rule.starts_at_words() {
            self.add(literal, rule.starts_at_words(), target);
        }
    }

    /// Adds a literal. `at_word`: it leads to its target only where a word starts, if it starts with one.
    pub(super) fn add(&mut self, literal: &str, at_word: bool, target: Target) {
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

    /// The words, and where each leads.
    pub(super) fn words(&mut self) -> impl Iterator<Item = (String, Behind)> + use<> {
        merged(std::mem::take(&mut self.words))
            .map(|((word, before), targets)| (word, Behind { signs: before.into(), targets }))
    }

    /// Literals of signs, by the sign that is looked for: `@`, or the first that is no space.
    pub(super) fn signs(&mut self) -> Vec<(u8, Sign)> {
        merged(std::mem::take(&mut self.signs))
            .map(|(text, targets)| {
                let at = text.find('@').or_else(|| text.find(|char| char != ' ')).unwrap_or(0);
                (text.as_bytes()[at], Sign { text: text.into(), at, targets })
            })
            .collect()
    }

    /// Literals that may start inside a word.
    pub(super) fn anywhere(&mut self) -> Vec<Anywhere> {
        merged(std::mem::take(&mut self.anywhere)).collect()
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
