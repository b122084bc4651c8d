//! Keys that a body has shown before: documents repeat a few keys without end, so each is thought about once.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::fields::{Fields, words};

/// So many keys are remembered; a document with more of them is thought about anew.
const MOST: usize = 512;

/// Longer keys are not remembered, in bytes.
const LONGEST: usize = 64;

/// The keys of one body.
#[derive(Debug, Default)]
pub(crate) struct Keys {
    known: HashMap<Box<str>, KeyFacts, RandomState>,
}

/// What a key's name says.
#[derive(Debug, Clone, Copy)]
pub(crate) struct KeyFacts {
    /// The group of PII fields that it belongs to.
    group: Option<usize>,
    /// The same, where it stands under a key that speaks of a person.
    group_under_person: Option<usize>,
    /// Whether it speaks of a person itself.
    pub(crate) person: bool,
    /// Whether it speaks of the same person as the key above it.
    pub(crate) group_of_person: bool,
    /// Whether a string right under it may be a person's name.
    pub(crate) may_be_named: bool,
    /// Whether its text is read by the rules wherever it stands.
    pub(crate) text: bool,
    /// Whether it reads as the name of something, not as somebody's.
    pub(crate) plain: bool,
    /// Whether the rules have looked at it and found nothing.
    pub(crate) clean: bool,
}

impl KeyFacts {
    /// The group of PII fields that the key belongs to where it stands.
    pub(crate) fn group(&self, under_person: bool) -> Option<usize> {
        if under_person { self.group_under_person } else { self.group }
    }

    /// Whether what stands under the key speaks of a person, where the object it is in does or not.
    pub(crate) fn speaks_of_person(&self, under_person: bool) -> bool {
        self.person || under_person && self.group_of_person
    }
}

impl Keys {
    /// What `key` says.
    pub(crate) fn facts(&mut self, key: &str, fields: &Fields) -> KeyFacts {
        if let Some(facts) = self.known.get(key) {
            return *facts;
        }
        let words = words(key);
        let facts = KeyFacts {
            group: fields.group_of(&words, false),
            group_under_person: fields.group_of(&words, true),
            person: fields.is_person(&words),
            group_of_person: fields.is_group(&words),
            may_be_named: fields.may_be_named(&words),
            text: fields.is_text(&words),
            plain: fields.is_plain(key, &words),
            clean: false,
        };
        if key.len() <= LONGEST && self.known.len() < MOST {
            self.known.insert(key.into(), facts);
        }
        facts
    }

    /// Remembers that the rules find nothing in `key`.
    pub(crate) fn is_clean(&mut self, key: &str) {
        if let Some(facts) = self.known.get_mut(key) {
            facts.clean = true;
        }
    }
}
