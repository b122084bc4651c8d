//! From a rule as written to a rule that the scanner can use; whatever can't be used is refused here, by name.

use std::ops::Range;

use regex_syntax::hir::Hir;
use toml::Spanned;

use super::anchors::{self, Anchor};
use super::file::{ContextFile, RuleFile};
use super::lists;
use super::place::Fault;
use super::rule::{
    Body, Border, Context, Lead, Literal, MAX_BACK, MAX_CUE, MAX_REACH, MAX_WITHIN, MAX_WORD, NamedCheck,
    Rule,
};

/// Checks one rule. The error says what is wrong, where, and what is allowed; the caller adds file and rule.
pub(crate) fn compile(pack: &str, file: &RuleFile) -> Result<Rule, Fault> {
    name(&file.id, "id", |char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_')?;
    name(&file.entity, "entity", |char| char.is_ascii_uppercase() || char.is_ascii_digit() || char == '_')?;
    let body = body(file)?;
    let check = match &file.check {
        Some(name) => Some(NamedCheck::new(name.get_ref()).map_err(at(name))?),
        None => None,
    };
    if file.masks.is_empty() || file.keeps.is_empty() {
        return Err(of_rule(file)("at least one example in masks and one in keeps are needed".into()));
    }
    let near = context(file.near.as_ref(), "near")?;
    let not_near = context(file.not_near.as_ref(), "not_near")?;
    if let Some(nearest) = file.nearest.as_ref().filter(|_| file.near.is_none() || file.not_near.is_none()) {
        return Err(at(nearest)("nearest chooses between near and not_near; the rule needs both".into()));
    }
    Ok(Rule {
        file: pack.into(),
        id: file.id.get_ref().as_str().into(),
        entity: file.entity.get_ref().as_str().into(),
        body,
        border: file.border,
        near,
        not_near,
        nearest: file.nearest.as_ref().is_some_and(|nearest| *nearest.get_ref()),
        check,
        ids: file.ids,
        digit: file.pattern.as_ref().and_then(|pattern| anchors::digit_in(pattern.get_ref())),
        digits: file.pattern.as_ref().map_or(0, |pattern| anchors::digits_in(pattern.get_ref())),
        shortest: file.pattern.as_ref().map_or(0, |pattern| anchors::shortest(pattern.get_ref())),
        examples: file.masks.len() + file.keeps.len(),
        digest: "".into(),
        built_in: None,
    }
    .digested())
}

/// A fault of what stands at `written`.
fn at<T>(written: &Spanned<T>) -> impl Fn(String) -> Fault {
    let span: Range<usize> = written.span();
    move |what| Fault::new(span.clone(), what)
}

/// A fault of the rule as a whole.
fn of_rule(file: &RuleFile) -> impl Fn(String) -> Fault {
    at(&file.id)
}

fn name(value: &Spanned<String>, key: &str, allowed: impl Fn(char) -> bool) -> Result<(), Fault> {
    let name = value.get_ref();
    if name.is_empty() || name.len() > 64 || !name.chars().all(allowed) {
        let letters = if key == "id" { "lower-case letters" } else { "capitals" };
        return Err(at(value)(format!("{key} must be 1 to 64 {letters}, digits and _")));
    }
    Ok(())
}

fn body(file: &RuleFile) -> Result<Body, Fault> {
    match (&file.pattern, &file.start, &file.until) {
        (Some(pattern), None, None) => {
            parse("pattern", pattern, MAX_REACH)?;
            Ok(Body::Pattern { pattern: pattern.get_ref().clone(), lead: lead(file, pattern)? })
        }
        (None, Some(start), Some(until)) => {
            if file.cue.is_some() || file.anchor.is_some() || file.check.is_some() {
                return Err(at(start)(
                    "cue, anchor and check go with pattern, not with start and until".into(),
                ));
            }
            parse("start", start, MAX_CUE)?;
            parse("until", until, MAX_CUE)?;
            let lead = literals("start", start)?;
            Ok(Body::Open { start: start.get_ref().clone(), lead, until: until.get_ref().clone() })
        }
        _ => Err(of_rule(file)("either pattern, or start and until together, are needed".into())),
    }
}

fn lead(file: &RuleFile, pattern: &Spanned<String>) -> Result<Lead, Fault> {
    if let Some(cue) = &file.cue {
        if file.anchor.is_some() || file.back.is_some() {
            return Err(at(cue)("a rule has a cue or an anchor, not both".into()));
        }
        parse("cue", cue, MAX_CUE)?;
        return Ok(Lead::Cue { cue: cue.get_ref().clone(), literals: literals("cue", cue)? });
    }
    if let Some(written) = &file.lead {
        return asked(file, pattern).map_err(at(written));
    }
    match (file.anchor.as_ref().map(|anchor| anchor.get_ref().literals()), file.back) {
        (Some(all), Some(back))
            if !all.iter().any(String::is_empty) && !all.is_empty() && back <= MAX_BACK =>
        {
            Ok(Lead::Inner {
                literals: all.iter().map(|literal| literal.to_ascii_lowercase()).collect(),
                back,
            })
        }
        (None, None) => match anchors::of(pattern.get_ref()) {
            Ok(Anchor::Head(bytes)) => Ok(Lead::Head(bytes)),
            Ok(Anchor::Prefix(literals)) => Ok(Lead::Prefix(literals)),
            Ok(Anchor::Digit { back, first }) => Ok(Lead::Digit { back, first }),
            Err(why) => Err(at(pattern)(format!(
                "nothing leads to the pattern ({why}): let it start with digits, + or (, or with one of a few literals, or \
                 have a digit near its start; or give it a cue, or an anchor = \"...\" (a literal that is in every match, or a list of some of which one is) with back = N"
            ))),
        },
        _ => {
            let why = format!("anchor (not empty) and back (at most {MAX_BACK}) go together");
            Err(match &file.anchor {
                Some(anchor) => at(anchor)(why),
                None => at(&file.id)(why),
            })
        }
    }
}

/// The lead of a rule whose check is asked wherever a word starts, which is where all that the pattern finds must start.
fn asked(file: &RuleFile, pattern: &Spanned<String>) -> Result<Lead, String> {
    let check = file.check.as_ref().map(|name| NamedCheck::new(name.get_ref())).transpose()?;
    if !check.is_some_and(NamedCheck::leads) {
        return Err("lead = \"check\" needs a check that tells where names start: person_whole, person_alone and the like".into());
    }
    if file.anchor.is_some() || file.back.is_some() {
        return Err("a rule has an anchor or lead = \"check\", not both".into());
    }
    if !matches!(file.border, Border::Word | Border::Token)
        || !anchors::starts_with_letters(pattern.get_ref())?
    {
        return Err(
            "lead = \"check\" is for patterns that start with letters, with border = \"word\" or \"token\""
                .into(),
        );
    }
    Ok(Lead::Check)
}

fn literals(key: &str, pattern: &Spanned<String>) -> Result<Vec<Literal>, Fault> {
    anchors::prefixes(pattern.get_ref()).map_err(|why| {
        at(pattern)(format!("{key} must start with one of a few literals of at least two characters: {why}"))
    })
}

/// Parses a pattern and holds it to what the scanner can promise: it matches something, a bounded something, without
/// look-around.
fn parse(key: &str, pattern: &Spanned<String>, longest: usize) -> Result<Hir, Fault> {
    let refused = |what: String| Err(at(pattern)(what));
    let hir = match regex_syntax::parse(pattern.get_ref()) {
        Ok(hir) => hir,
        Err(error) => return refused(format!("{key} is not a pattern: {error}")),
    };
    let properties = hir.properties();
    if properties.minimum_len().is_none_or(|len| len == 0) {
        return refused(format!("{key} must not match the empty string"));
    }
    if !properties.look_set().is_empty() {
        return refused(format!("{key} must have no look-around; border says what may touch a match"));
    }
    match properties.maximum_len() {
        Some(len) if len <= longest => Ok(hir),
        Some(len) => refused(format!("{key} can match {len} bytes; at most {longest} are allowed")),
        None => refused(format!("{key} has no bound on its length; give every * and + one ({{0,64}})")),
    }
}

fn context(written: Option<&Spanned<ContextFile>>, key: &str) -> Result<Option<Context>, Fault> {
    let Some(written) = written else { return Ok(None) };
    let ContextFile { lists, words: own, within } = written.get_ref();
    let mut words = Vec::new();
    for list in lists {
        let listed = lists::words(list).map_err(|what| at(written)(format!("{key}: {what}")))?;
        words.extend(listed.map(str::to_owned));
    }
    words.extend_from_slice(own);
    if words.is_empty()
        || words.iter().any(|word| word.trim_end_matches('*').is_empty() || word.len() > MAX_WORD)
    {
        return Err(at(written)(format!("{key} needs words of 1 to {MAX_WORD} bytes, or lists of them")));
    }
    if *within == 0 || *within > MAX_WITHIN {
        return Err(at(written)(format!("{key}: within must be 1 to {MAX_WITHIN}")));
    }
    Ok(Some(Context { words, within: *within }))
}
