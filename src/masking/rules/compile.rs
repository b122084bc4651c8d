//! From a rule as written to a rule that the scanner can use; whatever can't be used is refused here, by name.

use regex_syntax::hir::Hir;

use super::anchors::{self, Anchor};
use super::file::RuleFile;
use super::rule::{
    Body, Context, Lead, Literal, MAX_BACK, MAX_CUE, MAX_REACH, MAX_WITHIN, MAX_WORD, NamedCheck, Rule,
};

/// Checks one rule. The error says what is wrong and what is allowed; the caller adds file and rule.
pub(crate) fn compile(pack: &str, file: &RuleFile) -> Result<Rule, String> {
    name(&file.id, "id", |char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_')?;
    name(&file.entity, "entity", |char| char.is_ascii_uppercase() || char.is_ascii_digit() || char == '_')?;
    let body = body(file)?;
    let check = file.check.as_deref().map(NamedCheck::new).transpose()?;
    if file.masks.is_empty() || file.keeps.is_empty() {
        return Err("at least one example in masks and one in keeps are needed".into());
    }
    context(file.near.as_ref(), "near")?;
    context(file.not_near.as_ref(), "not_near")?;
    Ok(Rule {
        file: pack.into(),
        id: file.id.as_str().into(),
        entity: file.entity.as_str().into(),
        body,
        border: file.border,
        near: file.near.clone(),
        not_near: file.not_near.clone(),
        check,
        ids: file.ids,
        digit: file.pattern.as_deref().and_then(anchors::digit_in),
        digits: file.pattern.as_deref().map_or(0, anchors::digits_in),
        examples: file.masks.len() + file.keeps.len(),
        built_in: None,
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

fn context(context: Option<&Context>, key: &str) -> Result<(), String> {
    let Some(Context { words, within }) = context else { return Ok(()) };
    if words.is_empty()
        || words.iter().any(|word| word.trim_end_matches('*').is_empty() || word.len() > MAX_WORD)
    {
        return Err(format!("{key} needs words of 1 to {MAX_WORD} bytes"));
    }
    if *within == 0 || *within > MAX_WITHIN {
        return Err(format!("{key}: within must be 1 to {MAX_WITHIN}"));
    }
    Ok(())
}
