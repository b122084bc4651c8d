//! What may touch a match.

use crate::masking::rules::Border;
use crate::masking::view::same_word;

impl Border {
    /// What stands so many bytes behind a match, at most, decides whether it may end there: three characters.
    pub(crate) const LOOKS_AT: usize = 12;

    /// Whether a match may start at `at`.
    #[inline]
    pub(crate) fn allows_start(self, text: &str, at: usize) -> bool {
        let bytes = text.as_bytes();
        let (Some(before), Some(first)) = (at.checked_sub(1).map(|at| bytes[at]), bytes.get(at)) else {
            return true;
        };
        // Most borders are those of words of ASCII, which are seen without decoding.
        if self == Self::Word && before.is_ascii() && first.is_ascii() {
            return !(before.is_ascii_alphanumeric() && first.is_ascii_alphanumeric());
        }
        self.allows_start_between(text, at)
    }

    fn allows_start_between(self, text: &str, at: usize) -> bool {
        let inside = text[at..].chars().next();
        let mut outside = text[..at].chars().rev();
        self.allows(inside, [outside.next(), outside.next()], Side::Left)
    }

    /// Whether a match may end at `at`.
    #[inline]
    pub(crate) fn allows_end(self, text: &str, at: usize) -> bool {
        let bytes = text.as_bytes();
        let (Some(last), Some(behind)) = (at.checked_sub(1).map(|at| bytes[at]), bytes.get(at)) else {
            return true;
        };
        if self == Self::Word && last.is_ascii() && behind.is_ascii() {
            return !(last.is_ascii_alphanumeric() && behind.is_ascii_alphanumeric());
        }
        self.allows_end_between(text, at)
    }

    fn allows_end_between(self, text: &str, at: usize) -> bool {
        let inside = text[..at].chars().next_back();
        let mut outside = text[at..].chars();
        self.allows(inside, [outside.next(), outside.next()], Side::Right(outside.next()))
    }

    /// `outside`: the character that touches the match, and the one beyond it.
    fn allows(self, inside: Option<char>, outside: [Option<char>; 2], side: Side) -> bool {
        let (Some(inside), [Some(outside), beyond]) = (inside, outside) else { return true };
        match self {
            Self::Word => !same_word(inside, outside),
            Self::Token => {
                let glued = || beyond.is_some_and(|beyond| joins(inside, outside, beyond, side));
                !same_word(inside, outside) && !glued()
            }
            Self::Digit => !(inside.is_ascii_digit() && outside.is_ascii_digit()),
            Self::None => true,
        }
    }
}

/// Which end of a match is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    /// With the second character beyond the one that touches the match.
    Right(Option<char>),
}

/// Whether `glue` makes one code of what stands on its two sides (`SFXX-6401`, `8832/11`, `v1.2`). What would not read as
/// one word without it is none with it, so a dash between scripts, or before a space, joins nothing. Nor does the full
/// stop of a sentence whose next one starts without a space.
fn joins(inside: char, glue: char, beyond: char, side: Side) -> bool {
    let sentence_starts = |next: Option<char>| beyond.is_uppercase() && next.is_some_and(char::is_lowercase);
    match (glue, side) {
        ('.', Side::Right(next)) if sentence_starts(next) => false,
        ('-' | '_' | '.' | '/', _) => same_word(inside, beyond),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_where_a_reader_sees_them_end() {
        for (text, at, free) in [
            ("a1", 1, false),
            ("11", 1, false),
            (" 1", 1, true),
            ("_1", 1, true),
            ("电1", 3, true),
            ("و1", 2, true),
            ("é1", 2, false),
            ("я1", 2, false),
        ] {
            assert_eq!(Border::Word.allows_start(text, at), free, "{text}");
        }
        assert!(Border::Digit.allows_start("a1", 1) && !Border::Digit.allows_start("11", 1));
        assert!(Border::None.allows_end("11", 1));
    }

    /// Whether a match may stand where the brackets of `marked` say.
    fn stands_as_token(marked: &str) -> bool {
        let (before, rest) = marked.split_once('[').expect("a bracket opens");
        let (inside, after) = rest.split_once(']').expect("a bracket closes");
        let text = [before, inside, after].concat();
        let (start, end) = (before.len(), before.len() + inside.len());
        Border::Token.allows_start(&text, start) && Border::Token.allows_end(&text, end)
    }

    #[test]
    fn a_token_is_no_part_of_a_longer_code() {
        for part in [
            "SFXX-[6401]-5009",
            "SFXX-6401-[5009]",
            "[6401]-5009",
            "8832/[11]",
            "inv_[6401]",
            "[6401]_a",
            "v1.[6401]",
            "[6401].pdf",
            "[6401].AB",
            "a[6401]",
            "[6401]5",
            "é-[6401]",
        ] {
            assert!(!stands_as_token(part), "{part}");
        }
        for alone in [
            "[6401]",
            "it is [6401].",
            "it is [6401], ok",
            "it is [6401]. Then",
            "it is [6401].Then",
            "it is [6401]- then",
            "- [6401] -",
            "-[6401]-",
            "..[6401]..",
            "no:[6401];",
            "(\"[6401]\")",
            "编号-[6401]",
            "رقم/[6401]",
            "[6401]--5",
            "+[6401]",
        ] {
            assert!(stands_as_token(alone), "{alone}");
        }
    }
}
