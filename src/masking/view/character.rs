//! What kind of character one is: as far as words are told apart by it, and whether the views change it. All in one byte,
//! which is worked out once.

use super::fold::{fold, fold_case, is_look_alike, is_word};
use super::table::{Reader, Table};

/// A character's kind: a bit for each thing that is true of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Character(u8);

const WORD: u8 = 1;
const SPACELESS: u8 = 1 << 1;
const DIGIT: u8 = 1 << 2;
const CASED: u8 = 1 << 3;
/// The plain view reads it as something else.
const CHANGES: u8 = 1 << 4;
/// Compared as something else than itself.
const FOLDS: u8 = 1 << 5;
/// What it is of a word whose scripts may be mixed: [`ALIKE`], [`LATIN`], or both for a space, which is of none.
const PART: u32 = 6;
/// It reads as a Latin letter, and is none.
const ALIKE: u8 = 1;
const LATIN: u8 = 2;
const SPACE: u8 = ALIKE | LATIN;

impl Character {
    /// The kind of none.
    pub(super) const NONE: Self = Self(0);

    /// The kind of `char`.
    #[inline]
    pub(super) fn of(char: char) -> Self {
        CHARACTERS.get(char)
    }

    /// A reader of the kinds of a text's characters.
    pub(super) fn reader() -> Reader<Self> {
        CHARACTERS.reader()
    }

    /// Works it out, which takes many steps.
    fn worked_out(char: char) -> Self {
        let part = match char {
            _ if is_look_alike(char) => ALIKE,
            _ if char.is_whitespace() => SPACE,
            _ if char.is_ascii_alphanumeric() || char == '@' => LATIN,
            _ => 0,
        };
        let facts = [
            (WORD, is_word(char)),
            (SPACELESS, is_spaceless(char)),
            (DIGIT, char.is_ascii_digit()),
            (CASED, char.is_uppercase() || char.is_lowercase()),
            (CHANGES, fold(char) != Some(char) || is_mark(char)),
            (FOLDS, !fold_case(char).eq([char])),
        ];
        let true_ones = facts.iter().filter(|(_, is_true)| *is_true);
        Self(true_ones.fold(part << PART, |bits, (bit, _)| bits | bit))
    }

    /// Whether it is a letter, a digit or a mark.
    #[inline]
    pub(super) fn is_word(self) -> bool {
        self.0 & WORD != 0
    }

    /// Whether two neighbours read as parts of one word. Digits stand free in scripts without letter case or spaces
    /// ("电话13800138000号", "010-1234-5678입니다"), as readers of those scripts see them.
    #[inline]
    pub(super) fn joins(self, other: Self) -> bool {
        let (both, either) = (self.0 & other.0, self.0 | other.0);
        // A digit has no case.
        let one_digit = (self.0 ^ other.0) & DIGIT != 0;
        both & WORD != 0 && either & SPACELESS == 0 && (!one_digit || either & CASED != 0)
    }

    /// Whether the plain view reads it as something else, together with what stands before it, or not at all.
    #[inline]
    pub(super) fn changes(self) -> bool {
        self.0 & CHANGES != 0
    }

    /// Whether it is compared as something else than itself, or not at all.
    #[inline]
    pub(super) fn folds(self) -> bool {
        self.0 & FOLDS != 0
    }

    /// Whether it reads as a Latin letter, and is none.
    #[inline]
    pub(super) fn is_alike(self) -> bool {
        self.0 >> PART == ALIKE
    }

    /// Whether letters that only look Latin stand in one word or address with ASCII letters or digits.
    pub(super) fn mix_in(text: &str) -> bool {
        let (mut met, mut kinds) = (0, Self::reader());
        text.chars().any(|char| {
            let part = kinds.get(char).0 >> PART;
            met = if part == SPACE { 0 } else { met | part };
            met == ALIKE | LATIN
        })
    }
}

/// Whether two neighbours read as parts of one word.
pub(crate) fn same_word(a: char, b: char) -> bool {
    if a.is_ascii() && b.is_ascii() {
        return a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric();
    }
    Character::of(a).joins(Character::of(b))
}

/// Whether a character may make one with the character before it: a combining mark of Latin, Greek, Cyrillic or Arabic letters, a
/// kana's voiced mark, or the vowel or last consonant of a Hangul syllable.
#[inline]
pub(super) fn is_mark(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{36f}' | '\u{653}'..='\u{655}' | '\u{1161}'..='\u{1175}' | '\u{11a8}'..='\u{11c2}' | '\u{3099}' | '\u{309a}')
}

static CHARACTERS: Table<Character> = Table::new(Character::worked_out);

/// Scripts that are written without spaces, or that glue particles to foreign words: Thai, Lao, Myanmar, Khmer, kana,
/// Han, Hangul.
pub(crate) fn is_spaceless(char: char) -> bool {
    matches!(char, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{1100}'..='\u{11ff}'
        | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}
