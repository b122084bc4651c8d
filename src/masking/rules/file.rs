//! A rule pack as it is written. `rules/README.md` is the format's page.

use serde::Deserialize;

use super::rule::{Border, Context};

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
}

/// What a pack says of itself.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
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
    pub(crate) id: String,
    pub(crate) entity: String,
    pub(crate) pattern: Option<String>,
    pub(crate) cue: Option<String>,
    pub(crate) anchor: Option<String>,
    pub(crate) back: Option<usize>,
    #[serde(default)]
    pub(crate) border: Border,
    pub(crate) near: Option<Context>,
    pub(crate) not_near: Option<Context>,
    pub(crate) check: Option<String>,
    pub(crate) start: Option<String>,
    pub(crate) until: Option<String>,
    #[serde(default)]
    pub(crate) ids: bool,
    pub(crate) masks: Vec<String>,
    pub(crate) keeps: Vec<String>,
}
