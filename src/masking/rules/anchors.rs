//! What must occur where a pattern matches: found out from the pattern, so that only places
//! that have it see the pattern.

use regex_automata::nfa::thompson::{NFA, State, WhichCaptures};
use regex_syntax::hir::literal::{ExtractKind, Extractor};
use regex_syntax::hir::{Class, Hir, HirKind};

use super::rule::Literal;

/// What leads the scanner to a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Anchor {
    /// The pattern starts with a digit, `+`, `(` or another of a few bytes that are no letters.
    Head(Vec<u8>),
    /// The pattern starts with one of these.
    Prefix(Vec<Literal>),
    /// A digit stands in every match, at most so many bytes behind its start, which is one of these bytes.
    Digit { back: usize, first: Vec<u8> },
}

/// More literals than this are no anchor any more.
const MOST_LITERALS: usize = 200;

/// A digit farther behind the start is no anchor any more, in bytes.
const DIGIT_WITHIN: usize = 32;

/// Digits are counted within so many bytes from a match's start on.
const DIGITS_WITHIN: usize = 64;

/// Shorter literals occur everywhere.
const SHORTEST_LITERAL: usize = 2;

/// Finds the anchor of a pattern, or says why it has none.
pub(crate) fn of(pattern: &str) -> Result<Anchor, String> {
    let head = first_bytes(pattern)?;
    if !head.is_empty()
        && head.iter().all(|byte| byte.is_ascii() && !byte.is_ascii_alphabetic() && *byte != b' ')
    {
        return Ok(Anchor::Head(head));
    }
    prefixes(pattern).map(Anchor::Prefix).or_else(|why| {
        let hir = regex_syntax::parse(pattern).map_err(|error| error.to_string())?;
        match digit_within(&hir) {
            Some(back) if back <= DIGIT_WITHIN => Ok(Anchor::Digit { back, first: head }),
            _ => Err(why),
        }
    })
}

/// Whether every match starts with a letter, or with a character beyond ASCII.
pub(crate) fn starts_with_letters(pattern: &str) -> Result<bool, String> {
    let head = first_bytes(pattern)?;
    Ok(!head.is_empty() && head.iter().all(|byte| !byte.is_ascii() || byte.is_ascii_alphabetic()))
}

/// How many bytes at most stand before the first digit of a match, if every match has a digit.
pub(crate) fn digit_in(pattern: &str) -> Option<usize> {
    digit_within(&regex_syntax::parse(pattern).ok()?)
}

/// How many bytes every match has at least.
pub(crate) fn shortest(pattern: &str) -> usize {
    regex_syntax::parse(pattern).ok().and_then(|hir| hir.properties().minimum_len()).unwrap_or(0)
}

/// How many digits every match has within its first [`DIGITS_WITHIN`] bytes.
pub(crate) fn digits_in(pattern: &str) -> usize {
    let Ok(hir) = regex_syntax::parse(pattern) else { return 0 };
    let short = hir.properties().maximum_len().is_some_and(|len| len <= DIGITS_WITHIN);
    if short {
        least_digits(&hir)
    } else {
        usize::from(digit_within(&hir).is_some_and(|at| at < DIGITS_WITHIN))
    }
}

/// How many digits every match has.
fn least_digits(hir: &Hir) -> usize {
    match hir.kind() {
        HirKind::Class(_) => usize::from(digit_within(hir) == Some(0)),
        HirKind::Literal(literal) => literal.0.iter().filter(|byte| byte.is_ascii_digit()).count(),
        HirKind::Capture(capture) => least_digits(&capture.sub),
        HirKind::Repetition(repetition) => repetition.min as usize * least_digits(&repetition.sub),
        HirKind::Concat(parts) => parts.iter().map(least_digits).sum(),
        HirKind::Alternation(parts) => parts.iter().map(least_digits).min().unwrap_or(0),
        HirKind::Empty | HirKind::Look(_) => 0,
    }
}

/// How many bytes at most stand before a digit that every match has, if every match has one.
fn digit_within(hir: &Hir) -> Option<usize> {
    match hir.kind() {
        HirKind::Class(Class::Unicode(class)) => {
            class.ranges().iter().all(|range| range.start() >= '0' && range.end() <= '9').then_some(0)
        }
        HirKind::Literal(literal) => literal.0.iter().position(u8::is_ascii_digit),
        HirKind::Capture(capture) => digit_within(&capture.sub),
        HirKind::Repetition(repetition) if repetition.min > 0 => digit_within(&repetition.sub),
        HirKind::Alternation(parts) => {
            parts.iter().map(digit_within).try_fold(0, |most, part| Some(most.max(part?)))
        }
        HirKind::Concat(parts) => {
            let mut before = 0;
            parts.iter().find_map(|part| {
                let found = digit_within(part).map(|within| Some(before + within));
                match part.properties().maximum_len() {
                    Some(len) => before += len,
                    None => return Some(found.flatten()),
                }
                found
            })?
        }
        _ => None,
    }
}

/// The literals that a pattern can start with, or why they are too many. Where a pattern minds no case, case is taken
/// out of it first: the search for literals minds none in ASCII, and other letters are listed in lower, upper and
/// capitalised form.
pub(crate) fn prefixes(pattern: &str) -> Result<Vec<Literal>, String> {
    let caseless = pattern.contains("(?i");
    let plain = pattern.replace("(?i)", "").replace("(?i:", "(?:");
    let hir = regex_syntax::parse(&plain).map_err(|error| error.to_string())?;
    let mut extractor = Extractor::new();
    extractor
        .kind(ExtractKind::Prefix)
        .limit_class(6)
        .limit_repeat(4)
        .limit_literal_len(24)
        .limit_total(MOST_LITERALS);
    let mut seq = extractor.extract(&hir);
    seq.make_inexact();
    let literals = seq.literals().ok_or("it can start in too many ways")?;
    let mut found = Vec::new();
    for literal in literals {
        let mut bytes = literal.as_bytes();
        // A literal may be cut inside a character.
        if let Err(error) = std::str::from_utf8(bytes) {
            bytes = &bytes[..error.valid_up_to()];
        }
        let text = std::str::from_utf8(bytes).expect("cut at a character border");
        if text.len() < SHORTEST_LITERAL {
            return Err("it can start with a literal of one letter".into());
        }
        found.extend(spellings(text, caseless));
    }
    // A literal that starts with another one is found with it.
    found.sort();
    found.dedup_by(|longer, shorter| longer.starts_with(shorter.as_str()));
    Ok(found.into_iter().map(|text| Literal { text, exact: !caseless }).collect())
}

/// The forms of a literal that a search which minds no ASCII case has to know.
fn spellings(text: &str, caseless: bool) -> Vec<String> {
    if !caseless {
        return vec![text.to_owned()];
    }
    let lower = text.to_ascii_lowercase();
    if text.is_ascii() {
        return vec![lower];
    }
    let ascii = text.find(|char: char| !char.is_ascii()).unwrap_or(text.len());
    if ascii >= 3 {
        return vec![lower[..ascii].to_owned()];
    }
    let mut chars = text.chars();
    let first = chars.next().expect("not empty");
    let capital: String = first.to_uppercase().chain(chars.flat_map(char::to_lowercase)).collect();
    let mut forms = vec![text.to_lowercase(), text.to_uppercase(), capital];
    forms.iter_mut().for_each(|form| form.make_ascii_lowercase());
    forms
}

/// Every byte that a match can start with.
fn first_bytes(pattern: &str) -> Result<Vec<u8>, String> {
    let config = NFA::config().which_captures(WhichCaptures::None);
    let nfa = NFA::compiler().configure(config).build(pattern).map_err(|error| error.to_string())?;
    let mut first = [false; 256];
    let mut seen = vec![false; nfa.states().len()];
    let mut open = vec![nfa.start_anchored()];
    while let Some(id) = open.pop() {
        if std::mem::replace(&mut seen[id.as_usize()], true) {
            continue;
        }
        match nfa.state(id) {
            State::ByteRange { trans } => mark(&mut first, trans.start, trans.end),
            State::Sparse(sparse) => sparse.transitions.iter().for_each(|t| mark(&mut first, t.start, t.end)),
            State::Dense(dense) => {
                for byte in 0..=255u8 {
                    if dense.matches_byte(byte).is_some() {
                        first[usize::from(byte)] = true;
                    }
                }
            }
            State::Union { alternates } => open.extend(alternates.iter().copied()),
            State::BinaryUnion { alt1, alt2 } => open.extend([*alt1, *alt2]),
            State::Capture { next, .. } | State::Look { next, .. } => open.push(*next),
            State::Fail | State::Match { .. } => {}
        }
    }
    Ok((0..=255u8).filter(|byte| first[usize::from(*byte)]).collect())
}

fn mark(first: &mut [bool; 256], start: u8, end: u8) {
    for byte in start..=end {
        first[usize::from(byte)] = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn starts_with(texts: &[&str], exact: bool) -> Result<Anchor, String> {
        Ok(Anchor::Prefix(texts.iter().map(|text| Literal { text: (*text).to_owned(), exact }).collect()))
    }

    #[test]
    fn anchors_are_read_off_the_pattern() {
        assert_eq!(of("[0-9]{4}"), Ok(Anchor::Head((b'0'..=b'9').collect())));
        assert_eq!(of(r"(?:\+|\()?[1-3]x"), Ok(Anchor::Head(b"(+123".to_vec())));
        assert_eq!(
            of("(?i)(?:password|pass phrase) is"),
            starts_with(&["pass phrase is", "password is"], false)
        );
        assert_eq!(of("(?:CA|NY) [0-9]{5}"), starts_with(&["CA ", "NY "], true));
        assert_eq!(of("(?i)contraseña"), starts_with(&["contrase"], false));
        assert_eq!(of("(?i)пин"), starts_with(&["ПИН", "Пин", "пин"], false));
        let first: Vec<u8> = (b'A'..=b'Z').collect();
        assert_eq!(of("[A-Z]{1,4}(?:-[0-9]|x[0-9])"), Ok(Anchor::Digit { back: 5, first }));
        assert!(
            matches!(of("(?i)[A-Z]{2}[0-9]{2}[A-Z0-9]{4}"), Ok(Anchor::Digit { back: 6, first }) if first.contains(&b'q'))
        );
        assert_eq!(digits_in("[A-Z]{2}[0-9]{2}(?:-?[0-9]{4}){2,3}|X[0-9]{7,9}"), 7);
        assert_eq!(digits_in("[0-9]{4} [a-z]{0,90}"), 1);
        assert!(of("[a-z]{3}@").is_err());
        assert!(of("[a-z]{3}[0-9]?").is_err());
    }
}
