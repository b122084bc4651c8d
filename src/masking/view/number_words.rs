//! Numbers in words: English, Spanish, Portuguese, French, German, Italian, Dutch, Polish, Swedish, Russian, Turkish,
//! Indonesian, and the digits of Chinese and Japanese.
//!
//! A word that means something else as well ("due", "once", Turkish "on") is a number only beside another of its
//! language; whether it stands so is for the reader of the text to say.

use std::collections::HashMap;
use std::sync::LazyLock;

mod words;

use super::fold_letter;
use words::{Compound, DASHES, LANGUAGES, LINKS, NUMERALS, OTHER};

/// What a word says, or does to the number before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NumberWord {
    /// A number that stands for itself, 0 to 999.
    Value(u16),
    /// French tens that eleven to nineteen may be added to: 60, 80.
    Score(u16),
    /// "hundred", "thousand": so many zeros behind the number before it, or behind a one.
    Zeros(u8),
    /// "double", "triple": the next digit so many times.
    Times(u8),
}

/// A word of a number, and who says it so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) word: NumberWord,
    /// A bit for each language in which it means that.
    pub(super) languages: u16,
    /// Whether it is more often another word.
    pub(super) weak: bool,
}

/// The bit of English, where "eight hundred five" is two numbers rather than one.
pub(super) const ENGLISH: u16 = 1;

/// What `word` says; in any case, marks ignored.
pub(super) fn number_word(word: &str) -> Option<Said> {
    if word.len() > LONGEST {
        return None;
    }
    let folded = folded(word);
    WORDS.get(folded.as_str()).copied().or_else(|| hundreds(&folded))
}

/// The digit that a Chinese or Japanese numeral is.
pub(super) fn numeral(char: char) -> Option<u8> {
    NUMERALS.iter().zip(0..).find(|(forms, _)| forms.contains(char)).map(|(_, value)| value)
}

/// Whether a word may stand between the words of one number: "treinta y cuatro", "four one five dash two".
pub(super) fn is_link(word: &str) -> bool {
    let word = folded(word);
    is_and(&word) || LINKS.contains(&word.as_str())
}

/// Whether a word is "and".
pub(super) fn is_and(word: &str) -> bool {
    ["and", "y", "e", "et", "und", "en", "i", "och", "и", "ve"]
        .iter()
        .any(|and| word.eq_ignore_ascii_case(and))
}

/// Whether a word is one for what is written between the groups of a number.
pub(super) fn is_dash(word: &str) -> bool {
    DASHES.iter().any(|dash| word.eq_ignore_ascii_case(dash))
        || (!word.is_ascii() && DASHES.contains(&word.to_lowercase().as_str()))
}

/// Whether a word is "plus" in front of a country's code.
pub(super) fn is_plus(word: &str) -> bool {
    let word = folded(word);
    ["plus", "mas", "mais", "piu", "plius", "artı", "arti", "tambah"].contains(&word.as_str())
        || word == folded("плюс")
}

/// Words in a row of which call for a deep view: as people write them, those that are not ASCII in three cases,
/// because literals are compared in any case of ASCII only.
pub(crate) fn trigger_words() -> impl Iterator<Item = String> {
    let cases = |word: &str| {
        let upper = word.to_uppercase();
        let mut rest = word.chars();
        let capital = rest.next().map(|first| first.to_uppercase().chain(rest).collect::<String>());
        [Some(word.to_owned()), (!word.is_ascii()).then_some(upper), capital.filter(|_| !word.is_ascii())]
    };
    let folded = WORDS.iter().filter(|(_, said)| !said.weak).map(|(word, _)| word.clone());
    let numerals = NUMERALS.iter().flat_map(|forms| forms.chars()).map(String::from);
    let marked = marked_words().into_iter().flat_map(cases).flatten();
    folded.chain(marked).chain(numerals).chain(DASHES.iter().map(|dash| (*dash).to_owned()))
}

/// Words that are spelled otherwise than they are folded, without the weak ones.
fn marked_words() -> Vec<&'static str> {
    let listed = LANGUAGES.iter().flat_map(|language| language.units.split_whitespace());
    let more = LANGUAGES.iter().flat_map(|language| language.more.iter().map(|(word, _)| *word));
    listed
        .chain(more)
        .filter(|word| !word.is_ascii())
        .filter(|word| number_word(word).is_some_and(|said| !said.weak))
        .collect()
}

fn folded(word: &str) -> String {
    word.chars().flat_map(char::to_lowercase).filter_map(fold_letter).collect()
}

/// German, Dutch and Italian write hundreds in one word with what is added to them: "zweihundertvier".
fn hundreds(word: &str) -> Option<Said> {
    let (at, hundred) = ["hundert", "honderd", "cento"]
        .iter()
        .find_map(|hundred| word.find(hundred).map(|at| (at, *hundred)))?;
    let (front, rest) = (&word[..at], &word[at + hundred.len()..]);
    let rest = rest.strip_prefix("und").unwrap_or(rest);
    let part = |part: &str, empty: u16| match part {
        "" => Some((empty, u16::MAX)),
        _ => match WORDS.get(part)? {
            Said { word: NumberWord::Value(value), languages, .. } => Some((*value, *languages)),
            _ => None,
        },
    };
    let ((many, one), (more, other)) = (part(front, 1)?, part(rest, 0)?);
    let languages = one & other;
    ((1..10).contains(&many) && more < 100 && languages != 0).then_some(Said {
        word: NumberWord::Value(100 * many + more),
        languages: if languages == u16::MAX { !ENGLISH } else { languages },
        weak: false,
    })
}

/// The longest word, in bytes, marks not counted twice over.
const LONGEST: usize = 48;

static WORDS: LazyLock<HashMap<String, Said>> = LazyLock::new(|| {
    let mut words = HashMap::<String, Said>::new();
    let mut add = |word: &str, meaning: NumberWord, languages: u16, weak: bool| {
        let said = words.entry(folded(word)).or_insert(Said { word: meaning, languages, weak });
        if said.word == meaning {
            said.languages |= languages;
            said.weak |= weak;
        }
    };
    for (language, bit) in LANGUAGES.iter().zip((0..).map(|index| 1 << index)) {
        let weak: Vec<&str> = language.weak.split_whitespace().collect();
        let mut value = |word: &str, value: u16| {
            let weak = weak.contains(&word);
            add(word, NumberWord::Value(value), bit, weak);
            for (from, to) in
                [("cientos", "cientas"), ("centos", "centas"), ("quinientos", "quinientas"), ("ß", "ss")]
            {
                if word.contains(from) {
                    add(&word.replace(from, to), NumberWord::Value(value), bit, weak);
                }
            }
        };
        language.units.split_whitespace().zip(0..).for_each(|(word, number)| value(word, number));
        language.more.iter().for_each(|(word, number)| value(word, *number));
        language.compound.iter().flat_map(Compound::words).for_each(|(word, number)| value(&word, number));
    }
    for (word, meaning, languages) in OTHER {
        let weak = ["cent", "cents", "mil", "mille", "mila"].contains(word);
        add(word, *meaning, *languages, weak);
    }
    words
});

impl Compound {
    /// The tens, and all that are made of them.
    fn words(&self) -> Vec<(String, u16)> {
        let mut words = Vec::new();
        for (tens, ten) in self.tens.split_whitespace().zip((20..).step_by(10)) {
            words.push((tens.to_owned(), ten));
            for (unit, value) in self.units.split_whitespace().zip(1..) {
                words.push((self.word(tens, unit), ten + value));
            }
        }
        words
    }

    fn word(&self, tens: &str, unit: &str) -> String {
        match self.and {
            Some(and) => format!("{unit}{and}{tens}"),
            // Italian tens lose their last vowel before another (uno, otto).
            None if unit.starts_with(['u', 'o']) => format!("{}{unit}", &tens[..tens.len() - 1]),
            None => format!("{tens}{unit}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(word: &str) -> Option<NumberWord> {
        number_word(word).map(|said| said.word)
    }

    #[test]
    fn words_of_many_languages_are_numbers() {
        for (word, value) in [
            ("Four", 4),
            ("veintidós", 22),
            ("três", 3),
            ("douze", 12),
            ("fünf", 5),
            ("vierunddreißig", 34),
            ("vierunddreissig", 34),
            ("ventotto", 28),
            ("trentaquattro", 34),
            ("dreißig", 30),
            ("noventa", 90),
            ("seiscientas", 600),
            ("zweihundertvier", 204),
            ("trecentoquarantasette", 347),
            ("eenentwintig", 21),
            ("dziewięć", 9),
            ("ВОСЕМЬ", 8),
            ("åttiosex", 86),
            ("Sıfır", 0),
            ("delapan", 8),
        ] {
            assert_eq!(says(word), Some(NumberWord::Value(value)), "{word}");
        }
        assert_eq!(says("double"), Some(NumberWord::Times(2)));
        assert_eq!(says("hundred"), Some(NumberWord::Zeros(2)));
        assert_eq!(says("stone"), None);
        assert_eq!(says("hundertfoo"), None);
        assert_eq!((numeral('玖'), numeral('幺'), numeral('十')), (Some(9), Some(1), None));
    }

    #[test]
    fn words_that_mean_something_else_are_weak() {
        for word in ["on", "due", "once", "un", "oh", "cent"] {
            assert!(number_word(word).is_some_and(|said| said.weak), "{word}");
            assert!(!trigger_words().any(|trigger| trigger == word), "{word}");
        }
        assert!(trigger_words().any(|trigger| trigger == "ВОСЕМЬ"));
    }
}
