//! The slow and simple search that the scanner is held to: every rule, every start, every end, no anchors.

use regex_automata::meta::Regex;

use super::{Hit, Scanner, Surroundings};
use crate::masking::lexicon::Lexicon;
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

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::masking::builtin::BuiltIn;
    use crate::masking::rules;
    use crate::masking::scan::{Scope, Work};
    use crate::masking::view::{Encoding, Scratch};
    use proptest::prelude::*;

    const TOYS: &str = r#"
pack = { about = "toys", source = "none" }
[[rule]]
id = "digits"
entity = "TOY"
pattern = '[0-9](?:[ -]?[0-9]){3,6}'
check = "luhn"
masks = ["[[1230]]"]
keeps = ["1231"]
[[rule]]
id = "near"
entity = "TOY"
pattern = '[0-9]{2,3}'
near = { words = ["pin", "код"], within = 4 }
not_near = { words = ["no"], within = 3 }
masks = ["pin [[12]]"]
keeps = ["12"]
[[rule]]
id = "mail"
entity = "TOY"
pattern = '[a-z0-9.]{1,6}@[a-z]{1,5}'
anchor = "@"
back = 6
masks = ["[[a@b]]"]
keeps = ["a"]
[[rule]]
id = "cue"
entity = "TOY"
cue = '(?i)pin(?: is)? '
pattern = '[a-z0-9]{1,4}'
masks = ["pin [[a]]"]
keeps = ["a"]
[[rule]]
id = "inner"
entity = "TOY"
border = "none"
pattern = '00[0-9]'
masks = ["a[[001]]"]
keeps = ["01"]
[[rule]]
id = "mixed"
entity = "TOY"
pattern = '[a-c]{1,2}[ -]?[0-9]{2}[a-c0-9]{0,2}'
masks = ["[[a12]]"]
keeps = ["a"]
"#;

    static SCANNER: LazyLock<Scanner> = LazyLock::new(|| {
        let mut toys = Vec::new();
        rules::read(&[("toys.toml".into(), TOYS.into())], &mut toys).expect("toys are valid");
        Scanner::new(toys, BuiltIn::none())
    });

    /// Start, end and rule.
    type Found = (usize, usize, usize);

    fn sorted(mut hits: Vec<Hit>) -> Vec<Found> {
        hits.retain(|hit| !hit.open);
        let mut plain: Vec<_> = hits.into_iter().map(|hit| (hit.raw.start, hit.raw.end, hit.rule)).collect();
        plain.sort_unstable();
        plain.dedup();
        plain
    }

    fn both(scanner: &Scanner, text: &str) -> (Vec<Found>, Vec<Found>) {
        let mut view = View::default();
        view.plain(text, Encoding::Text, true, &mut Scratch::default());
        let (mut hits, mut folded) = (Vec::new(), Folded::default());
        folded.fold(view.text());
        scanner.scan(&view, &folded, 0..view.text().len(), Scope::All, &mut Work::default(), &mut hits);
        (sorted(hits), sorted(search(scanner, &view)))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]
        #[test]
        fn anchors_lose_nothing(text in "[0-3 ab@.é-]{0,24}") {
            let (ours, plain) = both(&SCANNER, &text);
            prop_assert_eq!(ours, plain, "{}", text);
        }

        #[test]
        fn nor_with_the_words_that_matter(parts in prop::collection::vec(prop::sample::select(
            vec!["pin", "PIN is ", " ", "12", "00", "1", "no", "код", "a@b", "@", ".", "-", "电", "é", "0000 0000"]), 0..10)) {
            let text = parts.concat();
            let (ours, plain) = both(&SCANNER, &text);
            prop_assert_eq!(ours, plain, "{}", text);
        }
    }

    #[test]
    fn a_failed_check_hides_nothing() {
        let (ours, _) = both(&SCANNER, "12 1230 45");
        assert!(ours.iter().any(|(start, end, rule)| *rule == 0 && (*start, *end) == (3, 7)), "{ours:?}");
    }
}
