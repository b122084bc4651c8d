//! A rule pack as it is written. `rules/README.md` is the format's page.
//!
//! What an operator may have got wrong knows its place in the text, so that a message can name the line.

use serde::Deserialize;
use toml::Spanned;

use super::rule::Border;

/// A pack: one TOML file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PackFile {
    /// What the pack is for. Part of the format so that every pack says it; nothing is computed from it.
    #[serde(rename = "pack")]
    pub(crate) _head: Head,
    /// Its rules, in order: of two findings of one length the earlier rule's is told.
    #[serde(default, rename = "rule")]
    pub(crate) rules: Vec<RuleFile>,
    /// Built-in rules that are not used.
    #[serde(default)]
    pub(crate) off: Vec<OffFile>,
    /// Findings that are not masked.
    #[serde(default)]
    pub(crate) allow: Vec<AllowFile>,
}

/// What a pack says of itself.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table [pack] with `about`, and `source` if there is one")]
pub(crate) struct Head {
    #[serde(rename = "about")]
    _about: String,
    #[serde(default, rename = "source")]
    _source: String,
}

/// A rule as it is written.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RuleFile {
    pub(crate) id: Spanned<String>,
    /// Whether it takes the place of the built-in rule of its id.
    #[serde(default)]
    pub(crate) replaces: bool,
    /// Why it does.
    pub(crate) reason: Option<Spanned<String>>,
    pub(crate) entity: Spanned<String>,
    pub(crate) pattern: Option<Spanned<String>>,
    pub(crate) cue: Option<Spanned<String>>,
    pub(crate) anchor: Option<Spanned<AnchorFile>>,
    pub(crate) back: Option<usize>,
    pub(crate) lead: Option<Spanned<LeadFile>>,
    #[serde(default)]
    pub(crate) border: Border,
    pub(crate) near: Option<Spanned<ContextFile>>,
    pub(crate) not_near: Option<Spanned<ContextFile>>,
    pub(crate) nearest: Option<Spanned<bool>>,
    pub(crate) check: Option<Spanned<String>>,
    pub(crate) start: Option<Spanned<String>>,
    pub(crate) until: Option<Spanned<String>>,
    #[serde(default)]
    pub(crate) ids: bool,
    pub(crate) masks: Vec<Spanned<String>>,
    pub(crate) keeps: Vec<Spanned<String>>,
}

/// Words that must, or must not, stand near a match.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ContextFile {
    /// Names of lists that several rules share.
    #[serde(default)]
    pub(crate) lists: Vec<String>,
    #[serde(default)]
    pub(crate) words: Vec<String>,
    pub(crate) within: usize,
}

/// Literals of which every match has one.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub(crate) enum AnchorFile {
    One(String),
    Several(Vec<String>),
}

impl AnchorFile {
    pub(crate) fn literals(&self) -> &[String] {
        match self {
            Self::One(literal) => std::slice::from_ref(literal),
            Self::Several(literals) => literals,
        }
    }
}

/// What leads to a rule, where nothing in its pattern does.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum LeadFile {
    /// What its check says of every place where a word starts.
    Check,
}

/// A built-in rule that is switched off.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OffFile {
    pub(crate) rule: Spanned<String>,
    pub(crate) reason: Spanned<String>,
}

/// Findings that are the operator's own: of one text, or of one domain.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AllowFile {
    pub(crate) entity: Spanned<String>,
    pub(crate) text: Option<Spanned<String>>,
    pub(crate) domain: Option<Spanned<String>>,
    #[serde(default)]
    pub(crate) subdomains: bool,
    pub(crate) reason: Spanned<String>,
    /// The last day, `YYYY-MM-DD` in UTC.
    pub(crate) until: Spanned<String>,
}
