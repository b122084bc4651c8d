//! Keys that a body has shown before: documents repeat a few keys without end, so each is thought about once.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::fields::{Fields, Naming, words};
use super::policy::{Frame, Policy};
use super::repeats::{hash, padded};

/// So many keys are remembered; a document with more of them is thought about anew.
const MOST: usize = 512;

/// Longer keys are not remembered, in bytes.
const LONGEST: usize = 64;

/// So many short keys are remembered with where they stand.
const PLACES_BITS: u32 = 6;

/// The keys of one body.
#[derive(Debug, Default)]
pub(crate) struct Keys {
    known: HashMap<Box<str>, KeyFacts, RandomState>,
    /// Short ones as they were entered last, by their hash; what hashes alike takes the other's place.
    entered: Vec<Option<([u8; 16], Frame, Entered)>>,
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
    /// What it says of the other members of its object.
    pub(crate) naming: Option<Naming>,
    /// Whether its value is what another member of its object names.
    pub(crate) is_value: bool,
    /// Whether its text is read by the rules wherever it stands.
    pub(crate) text: bool,
    /// Whether it reads as the name of something, not as somebody's.
    pub(crate) plain: bool,
    /// Whether the rules have looked at it and found nothing.
    pub(crate) clean: bool,
}

/// What a key says where it stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entered {
    /// What happens to its value.
    pub(crate) policy: Policy,
    /// Whether the shape of the document knows it.
    pub(crate) known: bool,
    /// Whether it speaks of a person, unknown to the shape.
    pub(crate) person: bool,
    /// What its string says of the other members of its object.
    pub(crate) naming: Option<Naming>,
    pub(crate) is: KeyIs,
}

/// What is to be done about a key.
#[derive(Debug, Clone, Copy)]
pub(crate) enum KeyIs {
    /// It stays.
    Clean,
    /// The rules must look at it.
    Unseen,
    /// It stands below a personal key and is no word that names anything: masked whole, told as this label.
    Personal(usize),
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
    /// What `raw`, as it is spelled, said when it was last met in such a frame.
    #[inline]
    pub(crate) fn entered(&self, raw: &str, frame: &Frame) -> Option<Entered> {
        let name = padded(raw)?;
        let (known, of, entered) = self.entered.get(place(&name))?.as_ref()?;
        (*known == name && of.reads_keys_as(frame)).then_some(*entered)
    }

    /// Remembers what `raw`, in which nothing is escaped, says in a frame.
    pub(crate) fn enters(&mut self, raw: &str, frame: Frame, entered: Entered) {
        if let Some(name) = padded(raw) {
            self.entered.resize(1 << PLACES_BITS, None);
            self.entered[place(&name)] = Some((name, frame, entered));
        }
    }

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
            naming: fields.naming(&words),
            is_value: fields.is_value(&words),
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
        let entered = padded(key).and_then(|name| {
            let entered = self.entered.get_mut(place(&name))?.as_mut()?;
            (entered.0 == name).then_some(&mut entered.2.is)
        });
        if let Some(is @ KeyIs::Unseen) = entered {
            *is = KeyIs::Clean;
        }
    }
}

fn place(name: &[u8; 16]) -> usize {
    hash(name, PLACES_BITS)
}
