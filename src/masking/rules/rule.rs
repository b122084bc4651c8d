//! A rule as the scanner gets it, and the bounds of what a rule may ask for.
//!
//! Rules can be written and read again, so that the built-in packs are checked once, when the program is built.

use std::fmt;
use std::sync::Arc;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

use crate::masking::checks::{self, Check, DecidedBy, Start, WordAt};

/// The longest match, in bytes of the view: 512 characters of at most four bytes.
pub(crate) const MAX_REACH: usize = 2048;
/// The longest cue, and the longest start or end of an open-ended secret, in bytes of the view.
pub(crate) const MAX_CUE: usize = 512;
/// How far from a match context words may stand, in characters.
pub(crate) const MAX_WITHIN: usize = 200;
/// How far behind a match's start its anchor may stand, in characters.
pub(crate) const MAX_BACK: usize = 256;
/// The longest word of a context, in bytes.
pub(crate) const MAX_WORD: usize = 64;

/// A rule, checked, without its examples. Patterns are still text: the scanner makes machines of them.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Rule {
    /// The pack's file, for messages.
    pub(crate) file: Arc<str>,
    pub(crate) id: Arc<str>,
    pub(crate) entity: Arc<str>,
    pub(crate) body: Body,
    pub(crate) border: Border,
    #[serde(with = "without_words")]
    pub(crate) near: Option<Context>,
    #[serde(with = "without_words")]
    pub(crate) not_near: Option<Context>,
    /// Whether of the words before a match the nearest decides.
    pub(crate) nearest: bool,
    pub(crate) check: Option<NamedCheck>,
    pub(crate) ids: bool,
    /// A digit stands in every match, at most so many bytes behind its start; `None` where a match may have none.
    pub(crate) digit: Option<usize>,
    /// How many digits stand in every match, within its first 64 bytes.
    pub(crate) digits: usize,
    /// How many bytes every match has at least.
    pub(crate) shortest: usize,
    /// How many examples it has. They are read when they are run.
    pub(crate) examples: usize,
    /// Stands for everything that decides what it finds and how that is told.
    pub(crate) digest: Arc<str>,
    /// Its place among the built-in rules, if it is one of them: their automata are made when the program is built.
    #[serde(skip)]
    pub(crate) built_in: Option<usize>,
}

impl Rule {
    /// Whether it looks at no words around a match.
    pub(crate) fn has_no_context(&self) -> bool {
        self.near.is_none() && self.not_near.is_none()
    }

    /// What must, and what must not, stand near a match.
    pub(crate) fn contexts(&self) -> [Option<&Context>; 2] {
        [self.near.as_ref(), self.not_near.as_ref()]
    }

    /// Whether a cue, or a literal that it starts with, leads to it, and only where no word goes on.
    pub(crate) fn starts_at_words(&self) -> bool {
        match &self.body {
            Body::Pattern { lead: Lead::Cue { .. }, .. } => true,
            Body::Pattern { lead: Lead::Prefix(_), .. } | Body::Open { .. } => {
                !matches!(self.border, Border::None | Border::Digit)
            }
            Body::Pattern { .. } => false,
        }
    }

    /// With the digest of everything that decides what the rule finds and how that is told.
    #[must_use]
    pub(super) fn digested(mut self) -> Self {
        let Self { id, entity, body, border, near, not_near, nearest, check, ids, .. } = &self;
        let essence = serde_json::to_vec(&(id, entity, body, border, near, not_near, nearest, check, ids))
            .expect("words, numbers and lists of them can be written");
        self.digest =
            Sha256::digest(essence)[..16].iter().map(|byte| format!("{byte:02x}")).collect::<String>().into();
        self
    }
}

/// What a rule looks for. Literals are not stored: the lexicon is made of them before.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) enum Body {
    /// A pattern, led to by what it must contain.
    Pattern { pattern: String, lead: Lead },
    /// An open-ended secret: from a match of `start` to the end of the next `until`, or of the string.
    Open {
        start: String,
        #[serde(skip)]
        lead: Vec<Literal>,
        until: String,
    },
}

/// What leads to a pattern.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) enum Lead {
    /// One of these bytes, with which it starts.
    Head(Vec<u8>),
    /// One of these literals, with which it starts.
    Prefix(#[serde(skip)] Vec<Literal>),
    /// A digit that stands at most so many bytes behind its start, which is one of these bytes.
    Digit { back: usize, first: Vec<u8> },
    /// One of these literals, which stands at most so many characters behind its start.
    Inner { literals: Vec<String>, back: usize },
    /// Another pattern, which starts with one of these literals and ends where the pattern starts.
    Cue {
        cue: String,
        #[serde(skip)]
        literals: Vec<Literal>,
    },
    /// What its check says of the words around, asked wherever a word starts.
    Check,
}

/// A text that must occur.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Literal {
    /// ASCII letters are in lower case, unless the literal is exact.
    pub(crate) text: String,
    /// Whether it must occur in this very case; else ASCII letters may be in any.
    pub(crate) exact: bool,
}

/// What must not stand right beside a match.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Border {
    /// A letter or digit that reads as part of the same word.
    #[default]
    Word,
    /// The same, and what `-`, `_`, `.` or `/` joins to it: the match is no part of a longer code.
    Token,
    /// A digit beside a digit.
    Digit,
    /// Nothing is forbidden.
    None,
}

/// Words that must, or must not, stand near a match.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Context {
    pub(crate) words: Vec<String>,
    /// How far from either side of the match a word may end or start, in characters.
    pub(crate) within: usize,
}

/// Contexts of stored rules: their thousands of words are in the lexicon that is stored beside them, and a start would read
/// them in vain.
mod without_words {
    use super::{Context, Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(context: &Option<Context>, to: S) -> Result<S::Ok, S::Error> {
        context.as_ref().map(|context| context.within).serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Context>, D::Error> {
        let within = Option::deserialize(from)?;
        Ok(within.map(|within| Context { words: Vec::new(), within }))
    }
}

/// A check that knows its name, by which it is written.
#[derive(Clone, Copy)]
pub(crate) struct NamedCheck {
    name: &'static str,
    check: Check,
    opening: Option<Check>,
    start: Option<Start>,
}

impl NamedCheck {
    /// The check that packs call `name`.
    pub(crate) fn new(name: &str) -> Result<Self, String> {
        let known = checks::names().find(|known| *known == name);
        let of = |name| {
            let check = checks::by_name(name)?;
            Some(Self { name, check, opening: checks::opening_of(name), start: checks::start_of(name) })
        };
        known.and_then(of).ok_or_else(|| {
            let known: Vec<&str> = checks::names().collect();
            format!("check \"{name}\" is unknown; known are {}", known.join(", "))
        })
    }

    /// Whether a match that ends where a word does, and with which `text` starts, could pass.
    pub(crate) fn may_pass(self, text: &str) -> bool {
        self.opening.is_none_or(|opening| opening(text))
    }

    /// Whether it tells by itself where a match may start, and so can lead to a rule.
    pub(crate) fn leads(self) -> bool {
        self.start.is_some()
    }

    /// Whether a match of a rule to which it leads may start where `word` does.
    pub(crate) fn may_start(self, word: &WordAt<'_>) -> bool {
        self.start.is_some_and(|start| (start.may_be)(word))
    }

    /// What decides on that, if it leads to a rule.
    pub(crate) fn start_decided_by(self) -> Option<DecidedBy> {
        self.start.map(|start| start.decided_by)
    }

    /// Whether a match passes.
    pub(crate) fn passes(self, found: &str) -> bool {
        (self.check)(found)
    }
}

impl Serialize for NamedCheck {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name)
    }
}

impl<'de> Deserialize<'de> for NamedCheck {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(<&str>::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl fmt::Debug for NamedCheck {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}
