//! What may touch a match.

use crate::masking::rules::Border;
use crate::masking::view::is_word;

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

/// Whether two neighbours read as parts of one word. Digits stand free in scripts without letter case or spaces
/// ("电话13800138000号", "010-1234-5678입니다"), as readers of those scripts see them.
pub(crate) fn same_word(a: char, b: char) -> bool {
    if a.is_ascii() && b.is_ascii() {
        return a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric();
    }
    if !is_word(a) || !is_word(b) || is_spaceless(a) || is_spaceless(b) {
        return false;
    }
    match (a.is_ascii_digit(), b.is_ascii_digit()) {
        (true, true) => true,
        (true, false) => is_cased(b),
        (false, true) => is_cased(a),
        (false, false) => true,
    }
}

fn is_cased(char: char) -> bool {
    char.is_uppercase() || char.is_lowercase()
}

/// Scripts that are written without spaces, or that glue particles to foreign words: Thai, Lao, Myanmar, Khmer, kana,
/// Han, Hangul.
fn is_spaceless(char: char) -> bool {
    matches!(char, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{1100}'..='\u{11ff}'
        | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
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
