//! The slow and simple search that the scanner is held to: every rule, every start, every end, no anchors.

use regex_automata::meta::Regex;

use super::{Hit, Scanner, Surroundings};
use crate::masking::rules::{Body, Border, Lead};
use crate::masking::view::{Folded, View};

/// What a scanner's rules find in `view`: for each rule and start, the longest end that is accepted.
pub(crate) fn search(scanner: &Scanner, view: &View) -> Vec<Hit> {
    let text = view.text();
    let borders: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let around = words_of(scanner, text);
    let mut hits = Vec::new();
    for (index, rule) in scanner.rules().iter().enumerate() {
        let Body::Pattern { pattern, lead } = &rule.body else { continue };
        let pattern = whole(pattern);
        let cue = match lead {
            Lead::Cue { cue, .. } => Some(whole(cue)),
            _ => None,
        };
        for (number, &start) in borders.iter().enumerate() {
            let cued = cue.as_ref().is_none_or(|cue| {
                borders[..number]
                    .iter()
                    .any(|&from| Border::Word.allows_start(text, from) && cue.is_match(&text[from..start]))
            });
            if !cued || (cue.is_none() && !rule.border.allows_start(text, start)) {
                continue;
            }
            let end = borders[number..].iter().rev().find(|&&end| {
                rule.border.allows_end(text, end)
                    && pattern.is_match(&text[start..end])
                    && rule.check.is_none_or(|check| check.passes(&text[start..end]))
                    && scanner.has_context(index, text, start..end, &around)
            });
            if let Some(&end) = end {
                hits.push(Hit { raw: view.raw(start..end), rule: index, open: false });
            }
        }
    }
    hits
}

/// A pattern that must match a whole text. Slow and simple has no bound on its size.
fn whole(pattern: &str) -> Regex {
    let config = Regex::config().nfa_size_limit(None).onepass(false);
    let built = Regex::builder().configure(config).build(&format!("^(?:{pattern})$"));
    built.expect("patterns were parsed when the rules were loaded")
}

/// The words of contexts in a text: every word at every place.
fn words_of(scanner: &Scanner, text: &str) -> Surroundings {
    let (mut folded, mut around) = (Folded::default(), Surroundings::default());
    folded.fold(text);
    let read = folded.text();
    for (at, _) in read.char_indices() {
        for (word, number) in scanner.sight().vocabulary.words().zip(0..) {
            let end = at + word.len();
            if read[at..].starts_with(word) && scanner.sight().vocabulary.stands_free(number, read, at, end) {
                around.see(number, folded.place(at)..folded.place(end));
            }
        }
    }
    around.settle();
    around
}
