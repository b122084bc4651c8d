//! What may touch a match.

use crate::masking::rules::Border;
use crate::masking::view::same_word;

impl Border {
    /// Whether a match may start at `at`.
    pub(crate) fn allows_start(self, text: &str, at: usize) -> bool {
        let inside = text[at..].chars().next();
        self.allows(text[..at].chars().next_back(), inside)
    }

    /// Whether a match may end at `at`.
    pub(crate) fn allows_end(self, text: &str, at: usize) -> bool {
        let inside = text[..at].chars().next_back();
        self.allows(text[at..].chars().next(), inside)
    }

    fn allows(self, outside: Option<char>, inside: Option<char>) -> bool {
        let (Some(outside), Some(inside)) = (outside, inside) else { return true };
        match self {
            Self::Word => !same_word(inside, outside),
            Self::Digit => !(inside.is_ascii_digit() && outside.is_ascii_digit()),
            Self::None => true,
        }
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
}
