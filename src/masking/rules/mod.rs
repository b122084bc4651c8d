//! Rule packs: read, checked, compiled. `rules/README.md` is the format's page.
//!
//! The build script includes this room: it reads the built-in packs, refuses what is wrong with them, and leaves their
//! rules for [`builtin`](super::builtin) to load. So nothing in here may know the scanner, and what only an operator's
//! pack may say (replace, switch off, allow) is read here and judged by [`overlay`](super::overlay).

mod anchors;
mod compile;
mod file;
mod lists;
mod place;
mod rule;

pub(crate) use file::{AllowFile, OffFile};
pub(crate) use place::{Fault, Place};
pub(crate) use rule::{
    Body, Border, Context, Lead, MAX_CUE, MAX_REACH, MAX_WITHIN, MAX_WORD, NamedCheck, Rule,
};

use std::collections::HashSet;
use std::sync::Arc;

/// The longest reason, in characters: a line that one reads in a list.
const LONGEST_REASON: usize = 200;

/// A pack that was read: its rules are checked, the rest is as it is written.
pub(crate) struct Pack<'t> {
    pub(crate) place: Place<'t>,
    pub(crate) rules: Vec<PackRule>,
    pub(crate) off: Vec<OffFile>,
    pub(crate) allow: Vec<AllowFile>,
}

/// A rule of a pack.
pub(crate) struct PackRule {
    pub(crate) rule: Rule,
    /// Where its id stands in the pack's text.
    pub(crate) at: usize,
    /// Why it takes the place of the built-in rule of its id, if it does.
    pub(crate) replaces: Option<Arc<str>>,
}

/// The examples of one rule.
#[derive(Debug)]
pub(crate) struct Examples {
    /// The pack's file, for messages.
    pub(crate) file: String,
    pub(crate) rule: String,
    /// Texts in which the rule finds exactly what is marked.
    pub(crate) masks: Vec<Example>,
    /// Texts in which it finds nothing.
    pub(crate) keeps: Vec<Example>,
}

/// An example and its line in the pack's file.
#[derive(Debug)]
pub(crate) struct Example {
    pub(crate) text: String,
    pub(crate) line: usize,
}

/// Appends the rules of packs that only add rules, each a file name and its text, to `rules`. The error names file,
/// line, rule and what is wrong.
#[allow(
    dead_code,
    reason = "the build script reads packs with it, and tests do; the program lays packs over others"
)]
pub(crate) fn read(packs: &[(String, String)], rules: &mut Vec<Rule>) -> Result<(), String> {
    let mut known: HashSet<Arc<str>> = rules.iter().map(|rule| rule.id.clone()).collect();
    for (file, text) in packs {
        let pack = pack(file, text)?;
        let spans =
            [pack.off.first().map(|off| off.rule.span()), pack.allow.first().map(|a| a.entity.span())];
        if let Some(span) = spans.into_iter().flatten().next() {
            return Err(pack.place.of(Fault::new(span, "[[off]] and [[allow]] are for packs of rules_dir")));
        }
        for PackRule { rule, at, replaces } in pack.rules {
            let refused = |what: &str| Err(pack.place.of_rule(&rule.id, Fault::new(at..at, what)));
            if replaces.is_some() {
                return refused("replaces is for packs of rules_dir");
            }
            if !known.insert(rule.id.clone()) {
                return refused("this id is taken; ids are unique over all packs");
            }
            rules.push(rule);
        }
    }
    Ok(())
}

/// Reads one pack. The error names file, line, rule and what is wrong.
pub(crate) fn pack<'t>(file: &'t str, text: &'t str) -> Result<Pack<'t>, String> {
    let place = Place { file, text };
    let written = written(place)?;
    let mut rules = Vec::new();
    for rule in &written.rules {
        let refused = |fault: Fault| place.of_rule(rule.id.get_ref(), fault);
        rules.push(PackRule {
            rule: compile::compile(file, rule).map_err(refused)?,
            at: rule.id.span().start,
            replaces: replaces(rule).map_err(refused)?,
        });
    }
    Ok(Pack { place, rules, off: written.off, allow: written.allow })
}

/// The examples of all rules of packs.
pub(crate) fn examples(packs: &[(String, String)]) -> Result<Vec<Examples>, String> {
    let mut all = Vec::new();
    for (file, text) in packs {
        let place = Place { file, text };
        let example = |written: toml::Spanned<String>| Example {
            line: place.line(written.span().start),
            text: written.into_inner(),
        };
        all.extend(written(place)?.rules.into_iter().map(|rule| Examples {
            file: file.clone(),
            rule: rule.id.into_inner(),
            masks: rule.masks.into_iter().map(example).collect(),
            keeps: rule.keeps.into_iter().map(example).collect(),
        }));
    }
    Ok(all)
}

/// A reason, for people who read lists: one line.
pub(crate) fn reason(written: &toml::Spanned<String>) -> Result<Arc<str>, Fault> {
    let reason = written.get_ref().trim();
    let short = (1..=LONGEST_REASON).contains(&reason.chars().count());
    match short && !reason.chars().any(char::is_control) {
        true => Ok(reason.into()),
        false => Err(Fault::new(
            written.span(),
            format!(
                "reason must be a line of 1 to {LONGEST_REASON} characters: say why, for whoever reads it next"
            ),
        )),
    }
}

fn written(place: Place<'_>) -> Result<file::PackFile, String> {
    toml::from_str(place.text).map_err(|error| {
        let span = error.span().unwrap_or(0..0);
        place.of(Fault::new(span, without_value(error.message())))
    })
}

/// The reader's words in one line, without a value of the wrong type: it may be what somebody wants masked or allowed.
fn without_value(message: &str) -> String {
    let expected = message.rsplit_once(", expected ").map_or("another type", |(_, expected)| expected);
    match message.starts_with("invalid type: ") || message.starts_with("invalid value: ") {
        true => format!("the value is of the wrong type, expected {expected}"),
        false => message.lines().collect::<Vec<_>>().join(", "),
    }
}

fn replaces(rule: &file::RuleFile) -> Result<Option<Arc<str>>, Fault> {
    match (rule.replaces, &rule.reason) {
        (true, Some(written)) => reason(written).map(Some),
        (false, None) => Ok(None),
        (true, None) => {
            Err(Fault::new(rule.id.span(), "replaces = true needs a reason = \"...\" that says why"))
        }
        (false, Some(written)) => Err(Fault::new(
            written.span(),
            "reason goes with replaces = true; what a rule is for is said in a comment",
        )),
    }
}
