//! What kind of character one is, as far as words are told apart by it.

use super::fold::is_word;
use super::table::Table;

/// A character's kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Character {
    word: bool,
    spaceless: bool,
    digit: bool,
    cased: bool,
}

impl Character {
    /// Works it out, which takes many steps.
    pub(crate) fn of(char: char) -> Self {
        Self {
            word: is_word(char),
            spaceless: is_spaceless(char),
            digit: char.is_ascii_digit(),
            cased: char.is_uppercase() || char.is_lowercase(),
        }
    }

    /// Whether it is a letter, a digit or a mark.
    pub(crate) fn is_word(self) -> bool {
        self.word
    }

    /// Whether two neighbours read as parts of one word. Digits stand free in scripts without letter case or spaces
    /// ("电话13800138000号", "010-1234-5678입니다"), as readers of those scripts see them.
    pub(crate) fn joins(self, other: Self) -> bool {
        if !self.word || !other.word || self.spaceless || other.spaceless {
            return false;
        }
        match (self.digit, other.digit) {
            (true, false) => other.cased,
            (false, true) => self.cased,
            _ => true,
        }
    }
}

/// Whether two neighbours read as parts of one word.
pub(crate) fn same_word(a: char, b: char) -> bool {
    if a.is_ascii() && b.is_ascii() {
        return a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric();
    }
    CHARACTERS.get(a).joins(CHARACTERS.get(b))
}

static CHARACTERS: Table<Character> = Table::new(Character::of);

/// Scripts that are written without spaces, or that glue particles to foreign words: Thai, Lao, Myanmar, Khmer, kana,
/// Han, Hangul.
pub(crate) fn is_spaceless(char: char) -> bool {
    matches!(char, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{1100}'..='\u{11ff}'
        | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
