//! The slow and simple search that the scanner is held to: every rule, every start, every end, no anchors.

mod language;

use std::ops::Range;

use language::Language;

use super::{Hit, Scanner, Surroundings};
use crate::masking::checks::WordAt;
use crate::masking::lexicon::Lexicon;
use crate::masking::rules::{Body, Border, Lead, Rule};
use crate::masking::view::{Folded, View};

/// The slow search's side of a scanner: what its rules' patterns match, each parsed once.
#[derive(Debug)]
pub(crate) struct Oracle {
    /// By rule; `None` for open-ended secrets.
    rules: Vec<Option<Slow>>,
}

/// A rule's pattern, and its cue if one leads to it.
#[derive(Debug)]
struct Slow {
    pattern: Language,
    cue: Option<Language>,
}

impl Oracle {
    /// For the rules of `scanner`.
    pub(crate) fn new(scanner: &Scanner) -> Self {
        Self { rules: scanner.rules().iter().map(Slow::of).collect() }
    }

    /// What the rules of `scanner`, those that this was made for, find in `view`: for each rule and start, the longest
    /// end that is accepted.
    pub(crate) fn search(&self, scanner: &Scanner, view: &View) -> Vec<Hit> {
        let text = view.text();
        let borders: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let around = words_of(scanner, text);
        let mut hits = Vec::new();
        for (index, (rule, slow)) in scanner.rules().iter().zip(&self.rules).enumerate() {
            let Some(Slow { pattern, cue }) = slow else { continue };
            let starts: Vec<usize> = match cue {
                Some(cue) => behind_cues(cue, text, &borders),
                None => {
                    borders.iter().copied().filter(|start| rule.border.allows_start(text, *start)).collect()
                }
            };
            let asked = matches!(rule.body, Body::Pattern { lead: Lead::Check, .. });
            let may_start = |start: &usize| {
                !asked || rule.check.is_some_and(|check| check.may_start(&WordAt::new(text, *start)))
            };
            for start in starts.into_iter().filter(may_start) {
                let end = pattern.ends(text, start).into_iter().rev().find(|&end| {
                    rule.border.allows_end(text, end)
                        && rule.check.is_none_or(|check| check.passes(&text[start..end]))
                        && scanner.has_context(index, text, start..end, &around)
                });
                if let Some(end) = end {
                    let cut = cue.is_some() && is_cut(text, start..end);
                    let told = if cut { end_of_secret(text, end) } else { Some(end) };
                    let raw = view.raw(start..told.unwrap_or(text.len()));
                    hits.push(Hit { raw, rule: index, open: told.is_none() });
                }
            }
        }
        hits
    }
}

impl Slow {
    fn of(rule: &Rule) -> Option<Self> {
        let Body::Pattern { pattern, lead } = &rule.body else { return None };
        let cue = match lead {
            Lead::Cue { cue, .. } => Some(Language::of(cue)),
            _ => None,
        };
        Some(Self { pattern: Language::of(pattern), cue })
    }
}

/// Where something stands that a cue leads to.
fn behind_cues(cue: &Language, text: &str, borders: &[usize]) -> Vec<usize> {
    let froms = borders.iter().filter(|from| Border::Word.allows_start(text, **from));
    let mut starts: Vec<usize> = froms.flat_map(|from| cue.ends(text, *from)).collect();
    starts.sort_unstable();
    starts.dedup();
    starts
}

/// Whether a pattern's bound may have cut the secret that a cue led to: 48 bytes of it and more match, and from what is
/// seen at their end it goes on with an ASCII letter or digit.
fn is_cut(text: &str, found: Range<usize>) -> bool {
    found.len() >= 48
        && text[..found.end].ends_with(|last: char| last.is_ascii_graphic())
        && text[found.end..].starts_with(|next: char| next.is_ascii_alphanumeric())
}

/// Where a secret that was cut at `from` ends: before the next white space, quotation mark or angle bracket.
fn end_of_secret(text: &str, from: usize) -> Option<usize> {
    let ends = |char: char| char.is_whitespace() || "\"'<>".contains(char);
    text[from..].char_indices().find(|(_, char)| ends(*char)).map(|(at, _)| from + at)
}

/// The words of contexts in a text: every word at every place.
fn words_of(scanner: &Scanner, text: &str) -> Surroundings {
    let (mut folded, mut around) = (Folded::default(), Surroundings::default());
    folded.fold(text);
    let read = folded.text();
    for (at, _) in read.char_indices() {
        for vocabulary in scanner.lexica.iter().map(Lexicon::vocabulary) {
            for (word, number) in vocabulary.words().zip(vocabulary.first()..) {
                let end = at + word.len();
                if read[at..].starts_with(word) && vocabulary.stands_free(number, read, at, end) {
                    around.see(number, folded.place(at)..folded.place(end));
                }
            }
        }
    }
    around.settle();
    around
}
