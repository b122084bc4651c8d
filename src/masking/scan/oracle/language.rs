//! What a pattern matches, read off its definition: no automaton, no cache, nothing made ahead but the parsed pattern.
//!
//! A part of a pattern leads from places of a text to other places, and a pattern is made of its parts. So the search
//! that the scanner is held to shares the parser with it and no way of walking, and is ready as soon as a pattern is
//! parsed.

use regex_syntax::hir::{Class, ClassBytes, ClassUnicode, Hir, HirKind, Repetition};

/// A pattern's language.
#[derive(Debug)]
pub(super) struct Language(Hir);

impl Language {
    /// Of a pattern that was checked when its rule was loaded.
    pub(super) fn of(pattern: &str) -> Self {
        Self(regex_syntax::parse(pattern).expect("patterns were parsed when the rules were loaded"))
    }

    /// Where in `text` its matches that start at `start` end, ascending.
    pub(super) fn ends(&self, text: &str, start: usize) -> Vec<usize> {
        behind(&self.0, text, vec![start])
    }
}

/// The places that `part` leads to from any of `places`: ascending, each once, as `places` are.
fn behind(part: &Hir, text: &str, places: Vec<usize>) -> Vec<usize> {
    if places.is_empty() {
        return places;
    }
    match part.kind() {
        HirKind::Empty => places,
        HirKind::Look(_) => unreachable!("rules are refused for look-around"),
        HirKind::Literal(literal) => {
            let is_there = |at: &usize| text.as_bytes()[*at..].starts_with(&literal.0);
            places.into_iter().filter(is_there).map(|at| at + literal.0.len()).collect()
        }
        HirKind::Class(class) => places.into_iter().filter_map(|at| behind_one_of(class, text, at)).collect(),
        HirKind::Capture(capture) => behind(&capture.sub, text, places),
        HirKind::Concat(parts) => parts.iter().fold(places, |places, part| behind(part, text, places)),
        HirKind::Alternation(parts) => {
            ascending(parts.iter().flat_map(|part| behind(part, text, places.clone())).collect())
        }
        HirKind::Repetition(repetition) => behind_repeats(repetition, text, places),
    }
}

fn behind_repeats(repetition: &Repetition, text: &str, mut places: Vec<usize>) -> Vec<usize> {
    let most = repetition.max.expect("rules are refused for repeats without a bound");
    let mut reached = Vec::new();
    for times in 0..=most {
        if times >= repetition.min {
            reached.extend_from_slice(&places);
        }
        if places.is_empty() || times == most {
            break;
        }
        places = behind(&repetition.sub, text, places);
    }
    ascending(reached)
}

fn behind_one_of(class: &Class, text: &str, at: usize) -> Option<usize> {
    let char = text[at..].chars().next()?;
    let is_in = match class {
        Class::Unicode(class) => has_char(class, char),
        Class::Bytes(class) => has_byte(class, char),
    };
    is_in.then_some(at + char.len_utf8())
}

fn has_char(class: &ClassUnicode, char: char) -> bool {
    // The ranges ascend.
    let next = class.ranges().partition_point(|range| range.end() < char);
    class.ranges().get(next).is_some_and(|range| range.start() <= char)
}

/// A class of bytes has ASCII only: a pattern that could match a part of a character is refused.
fn has_byte(class: &ClassBytes, char: char) -> bool {
    let is_in = |byte| class.ranges().iter().any(|range| range.start() <= byte && byte <= range.end());
    u8::try_from(char).is_ok_and(is_in)
}

fn ascending(mut places: Vec<usize>) -> Vec<usize> {
    places.sort_unstable();
    places.dedup();
    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use regex_automata::meta::Regex;

    use super::*;

    const PATTERNS: [&str; 8] = [
        "a{1,3}b?",
        "(?:ab|b1|a){1,4}",
        "[^1]{2,5}1",
        "(?i)(é|AB|é1){1,2}k",
        r"\p{L}{1,3}(?:[ -]\p{L}{1,2}){0,2}",
        r"\d?[[:alpha:]é]\S{0,3}",
        "(?:(?:a?b?){0,3}1){2}",
        r"(?-u:[a-b\d])(?:|漢){2}1",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn ends_are_those_that_a_regex_engine_finds(texts in prop::collection::vec("[abAB1éÉkK漢 -]{0,12}", 20)) {
            for pattern in PATTERNS {
                let regex = Regex::new(&format!("^(?:{pattern})$")).expect("a pattern");
                let language = Language::of(pattern);
                for text in &texts {
                    for (start, _) in text.char_indices() {
                        let borders = text.char_indices().map(|(at, _)| at).chain([text.len()]);
                        let ends = borders.filter(|end| *end >= start && regex.is_match(&text[start..*end]));
                        let wanted: Vec<usize> = ends.collect();
                        prop_assert_eq!(language.ends(text, start), wanted, "{} in {} from {}", pattern, text, start);
                    }
                }
            }
        }
    }
}
