//! From a rule as written to a rule that the scanner can use; whatever can't be used is refused here, by name.

use std::sync::Arc;

use regex_syntax::hir::Hir;

use super::anchors::{self, Anchor, Literal};
use super::file::{BorderFile, ContextFile, RuleFile};
use crate::masking::checks::{self, Check};
use crate::masking::scan::{Border, Context, MAX_BACK, MAX_CUE, MAX_REACH, MAX_WITHIN, MAX_WORD};

/// A rule, checked. Patterns are still text: the scanner makes machines of them.
#[derive(Debug, Clone)]
pub(crate) struct Rule {
    /// The pack's file, for messages.
    pub(crate) file: Arc<str>,
    pub(crate) id: Arc<str>,
    pub(crate) entity: Arc<str>,
    pub(crate) body: Body,
    pub(crate) border: Border,
    pub(crate) near: Option<Context>,
    pub(crate) not_near: Option<Context>,
    pub(crate) check: Option<Check>,
    pub(crate) ids: bool,
    pub(crate) masks: Vec<String>,
    pub(crate) keeps: Vec<String>,
    /// Everything that decides what the rule finds, for the fingerprint.
    pub(crate) essence: String,
}

/// What a rule looks for.
#[derive(Debug, Clone)]
pub(crate) enum Body {
    /// A pattern, led to by what it must contain.
    Pattern { pattern: String, lead: Lead },
    /// An open-ended secret: from a match of `start` to the end of the next `until`, or of the string.
    Open { start: String, lead: Vec<Literal>, until: String },
}

/// What leads to a pattern.
#[derive(Debug, Clone)]
pub(crate) enum Lead {
    /// One of these bytes, with which it starts.
    Head(Vec<u8>),
    /// One of these literals, with which it starts.
    Prefix(Vec<Literal>),
    /// A digit that stands at most so many bytes behind its start.
    Digit { back: usize },
    /// A literal that stands at most so many characters behind its start.
    Inner { literal: String, back: usize },
    /// Another pattern, which starts with one of these literals and ends where the pattern starts.
    Cue { cue: String, literals: Vec<Literal> },
}

/// Checks one rule. The error says what is wrong and what is allowed; the caller adds file and rule.
pub(crate) fn compile(pack: &str, file: &RuleFile) -> Result<Rule, String> {
    name(&file.id, "id", |char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_')?;
    name(&file.entity, "entity", |char| char.is_ascii_uppercase() || char.is_ascii_digit() || char == '_')?;
    let body = body(file)?;
    let check = match &file.check {
        None => None,
        Some(name) => Some(checks::by_name(name).ok_or_else(|| {
            let known: Vec<&str> = checks::names().collect();
            format!("check \"{name}\" is unknown; known are {}", known.join(", "))
        })?),
    };
    if file.masks.is_empty() || file.keeps.is_empty() {
        return Err("at least one example in masks and one in keeps are needed".into());
    }
    Ok(Rule {
        file: pack.into(),
        id: file.id.as_str().into(),
        entity: file.entity.as_str().into(),
        body,
        border: match file.border {
            BorderFile::Word => Border::Word,
            BorderFile::Digit => Border::Digit,
            BorderFile::None => Border::None,
        },
        near: context(file.near.as_ref(), "near")?,
        not_near: context(file.not_near.as_ref(), "not_near")?,
        check,
        ids: file.ids,
        masks: file.masks.clone(),
        keeps: file.keeps.clone(),
        essence: format!(
            "{:?}",
            (
                &file.id,
                &file.entity,
                &file.pattern,
                &file.cue,
                (&file.anchor, &file.back),
                format!("{:?}", file.border),
                format!("{:?}{:?}", file.near, file.not_near),
                &file.check,
                (&file.start, &file.until),
                file.ids
            )
        ),
    })
}

fn name(value: &str, key: &str, allowed: impl Fn(char) -> bool) -> Result<(), String> {
    if value.is_empty() || value.len() > 64 || !value.chars().all(allowed) {
        return Err(format!(
            "{key} must be 1 to 64 {}, digits and _",
            if key == "id" { "lower-case letters" } else { "capitals" }
        ));
    }
    Ok(())
}

fn body(file: &RuleFile) -> Result<Body, String> {
    match (&file.pattern, &file.start, &file.until) {
        (Some(pattern), None, None) => {
            parse("pattern", pattern, MAX_REACH)?;
            Ok(Body::Pattern { pattern: pattern.clone(), lead: lead(file, pattern)? })
        }
        (None, Some(start), Some(until)) => {
            if file.cue.is_some() || file.anchor.is_some() || file.check.is_some() {
                return Err("cue, anchor and check go with pattern, not with start and until".into());
            }
            parse("start", start, MAX_CUE)?;
            parse("until", until, MAX_CUE)?;
            let lead = literals("start", start)?;
            Ok(Body::Open { start: start.clone(), lead, until: until.clone() })
        }
        _ => Err("either pattern, or start and until together, are needed".into()),
    }
}

fn lead(file: &RuleFile, pattern: &str) -> Result<Lead, String> {
    if let Some(cue) = &file.cue {
        if file.anchor.is_some() || file.back.is_some() {
            return Err("a rule has a cue or an anchor, not both".into());
        }
        parse("cue", cue, MAX_CUE)?;
        return Ok(Lead::Cue { cue: cue.clone(), literals: literals("cue", cue)? });
    }
    match (&file.anchor, file.back) {
        (Some(literal), Some(back))
            if !literal.is_empty() && !literal.chars().any(has_other_case) && back <= MAX_BACK =>
        {
            Ok(Lead::Inner { literal: literal.to_ascii_lowercase(), back })
        }
        (None, None) => match anchors::of(pattern) {
            Ok(Anchor::Head(bytes)) => Ok(Lead::Head(bytes)),
            Ok(Anchor::Prefix(literals)) => Ok(Lead::Prefix(literals)),
            Ok(Anchor::Digit { back }) => Ok(Lead::Digit { back }),
            Err(why) => Err(format!(
                "nothing leads to the pattern ({why}): let it start with digits, + or (, or with one of a few literals, or \
                 have a digit near its start; or give it a cue, or an anchor = \"...\" (a literal that is in every match) with back = N"
            )),
        },
        _ => Err(format!(
            "anchor (not empty, no letters with case but ASCII) and back (at most {MAX_BACK}) go together"
        )),
    }
}

/// The search for literals minds no case in ASCII only, so other letters may have none.
fn has_other_case(char: char) -> bool {
    !char.is_ascii() && (char.is_lowercase() || char.is_uppercase())
}

fn literals(key: &str, pattern: &str) -> Result<Vec<Literal>, String> {
    anchors::prefixes(pattern).map_err(|why| {
        format!("{key} must start with one of a few literals of at least two characters: {why}")
    })
}

/// Parses a pattern and holds it to what the scanner can promise: it matches something, a bounded something, without
/// look-around.
fn parse(key: &str, pattern: &str, longest: usize) -> Result<Hir, String> {
    let hir = regex_syntax::parse(pattern).map_err(|error| format!("{key} is not a pattern: {error}"))?;
    let properties = hir.properties();
    if properties.minimum_len().is_none_or(|len| len == 0) {
        return Err(format!("{key} must not match the empty string"));
    }
    if !properties.look_set().is_empty() {
        return Err(format!("{key} must have no look-around; border says what may touch a match"));
    }
    match properties.maximum_len() {
        Some(len) if len <= longest => Ok(hir),
        Some(len) => Err(format!("{key} can match {len} bytes; at most {longest} are allowed")),
        None => Err(format!("{key} has no bound on its length; give every * and + one ({{0,64}})")),
    }
}

fn context(file: Option<&ContextFile>, key: &str) -> Result<Option<Context>, String> {
    let Some(file) = file else { return Ok(None) };
    if file.words.is_empty()
        || file.words.iter().any(|word| word.trim_end_matches('*').is_empty() || word.len() > MAX_WORD)
    {
        return Err(format!("{key} needs words of 1 to {MAX_WORD} bytes"));
    }
    if file.within == 0 || file.within > MAX_WITHIN {
        return Err(format!("{key}: within must be 1 to {MAX_WITHIN}"));
    }
    Ok(Some(Context { words: file.words.clone(), within: file.within }))
}
