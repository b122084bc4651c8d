//! Numbers in words, in the languages of Europe, of Asia and of eastern Africa, in their own letters and as they are typed in
//! Latin ones; numerals of scripts without spaces are [`numerals`]' affair.
//!
//! A word that means something else as well ("due", "once", Turkish "on") is a number only beside another of its
//! language; whether it stands so is for the reader of the text to say.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

mod numerals;
mod words;
mod words_of_asia;
mod words_of_europe;

use foldhash::fast::FixedState;

use super::fold_letter;
pub(super) use numerals::{NumeralRow, is_han, numeral, numeral_row, run_of_numerals};
use words::{Compound, DASHES, LINKS, Language, OTHER};
use words_of_asia::{EXACT, EXACT_WEAK};

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
    pub(super) languages: Languages,
    /// Whether it is more often another word.
    pub(super) weak: bool,
}

/// A bit for each language.
pub(super) type Languages = u64;

/// The bit of English, where "eight hundred five" is two numbers rather than one.
pub(super) const ENGLISH: Languages = 1;
/// All of them.
pub(super) const ANY: Languages = Languages::MAX;
/// Turkish, and the first that follow the languages of [`words`]: they say eleven to nineteen in two words, "on yedi".
pub(super) const TEENS_APART: Languages = 1 << 10 | 0b1111 << words::LANGUAGES.len();

/// All languages, in the order of their bits.
fn languages() -> impl Iterator<Item = (&'static Language, Languages)> {
    let all = words::LANGUAGES.iter().chain(words_of_asia::LANGUAGES).chain(words_of_europe::LANGUAGES);
    all.zip((0..).map(|index| 1 << index))
}

/// Each has a bit.
const _: () = assert!(
    words::LANGUAGES.len() + words_of_asia::LANGUAGES.len() + words_of_europe::LANGUAGES.len()
        <= Languages::BITS as usize
);

/// What `word` says; in any case, marks ignored.
pub(super) fn number_word(word: &str) -> Option<Said> {
    if word.len() > LONGEST {
        return None;
    }
    let exact = (!word.is_ascii()).then(|| WORDS.get(word.to_lowercase().as_str())).flatten();
    if exact.is_some() {
        return exact.copied();
    }
    // Most words of ASCII are no number, which their first two letters say nearly always.
    if let [first, second, ..] = *word.as_bytes()
        && word.is_ascii()
        && !FIRST_LETTERS[pair(first, second)]
    {
        return None;
    }
    in_folded(word, |folded| WORDS.get(folded).copied().or_else(|| hundreds(folded)))
}

/// By the first two letters of a word, without their case: whether it may be a number.
static FIRST_LETTERS: LazyLock<Box<[bool; 1 << 10]>> = LazyLock::new(|| {
    let mut may = Box::new([false; 1 << 10]);
    for word in WORDS.keys().map(String::as_str).chain(HUNDREDS) {
        match *word.as_bytes() {
            [first, second, ..] => may[pair(first, second)] = true,
            // A hundred may stand behind it.
            [only] => (0..32).for_each(|second| may[pair(only, second)] = true),
            [] => {}
        }
    }
    may
});

fn pair(first: u8, second: u8) -> usize {
    // Both are one apostrophe.
    let bits = |letter: u8| usize::from(if letter == b'`' { b'\'' } else { letter } & 31);
    bits(first) << 5 | bits(second)
}

/// Whether a word may stand between the words of one number: "treinta y cuatro", "four one five dash two".
pub(super) fn is_link(word: &str) -> bool {
    static SET: LazyLock<HashSet<String, FixedState>> =
        LazyLock::new(|| LINKS.iter().chain(AND).map(|link| folded(link)).collect());
    in_folded(word, |folded| SET.contains(folded))
}

/// Whether a word is "and".
pub(super) fn is_and(word: &str) -> bool {
    static SET: LazyLock<HashSet<String, FixedState>> =
        LazyLock::new(|| AND.iter().map(|and| folded(and)).collect());
    in_folded(word, |folded| SET.contains(folded))
}

const AND: &[&str] = &[
    "and", "y", "e", "et", "und", "en", "i", "och", "og", "ja", "és", "și", "και", "ir", "и", "і", "та",
    "ve", "və", "va", "dan", "و", "اور", "और", "আর", "და", "և",
];

/// Whether a word is one for what is written between the groups of a number.
pub(super) fn is_dash(word: &str) -> bool {
    // Most words of ASCII are none, by their first letter and length.
    static LENGTHS: LazyLock<[u64; 32]> = LazyLock::new(|| {
        let mut lengths = [0; 32];
        for dash in DASHES.iter().map(|dash| dash.as_bytes()) {
            lengths[usize::from(dash[0] & 31)] |= 1 << dash.len();
        }
        lengths
    });
    if word.is_ascii() {
        let Some(first) = word.as_bytes().first() else { return false };
        if word.len() > 63 || LENGTHS[usize::from(first & 31)] >> word.len() & 1 == 0 {
            return false;
        }
    }
    DASHES.iter().any(|dash| word.eq_ignore_ascii_case(dash))
        || (!word.is_ascii() && DASHES.contains(&word.to_lowercase().as_str()))
}

/// Whether a word is "plus" in front of a country's code.
pub(super) fn is_plus(word: &str) -> bool {
    static SET: LazyLock<HashSet<String, FixedState>> =
        LazyLock::new(|| PLUS.iter().map(|plus| folded(plus)).collect());
    in_folded(word, |folded| SET.contains(folded))
}

const PLUS: &[&str] = &[
    "plus",
    "mas",
    "mais",
    "piu",
    "plius",
    "artı",
    "tambah",
    "plusz",
    "pluss",
    "plūss",
    "syn",
    "cộng",
    "плюс",
    "плус",
    "زائد",
    "بلس",
    "پلس",
    "جمع",
    "פלוס",
    "प्लस",
    "প্লাস",
    "பிளஸ்",
    "ప్లస్",
    "პლუს",
    "պլյուս",
];

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
    let numerals = numerals::triggers();
    let marked = marked_words().into_iter().flat_map(cases).flatten();
    folded.chain(marked).chain(numerals).chain(DASHES.iter().map(|dash| (*dash).to_owned()))
}

/// Words that are spelled otherwise than they are folded, without the weak ones.
fn marked_words() -> Vec<&'static str> {
    let listed = languages().flat_map(|(language, _)| language.units.split_whitespace());
    let more = languages().flat_map(|(language, _)| language.more.iter().map(|(word, _)| *word));
    listed
        .chain(more)
        .filter(|word| !word.is_ascii())
        .filter(|word| number_word(word).is_some_and(|said| !said.weak))
        .collect()
}

/// What `look` makes of a word folded. Nothing is allocated for one of ASCII: every word of many a text is asked about.
fn in_folded<T>(word: &str, look: impl FnOnce(&str) -> T) -> T {
    let mut room = [0; LONGEST];
    match room.get_mut(..word.len()) {
        Some(room) if word.is_ascii() => {
            room.copy_from_slice(word.as_bytes());
            room.make_ascii_lowercase();
            room.iter_mut().filter(|byte| **byte == b'`').for_each(|byte| *byte = b'\'');
            look(std::str::from_utf8(room).expect("a word of ASCII"))
        }
        _ => look(&folded(word)),
    }
}

fn folded(word: &str) -> String {
    let same = |char| if is_apostrophe(char) { '\'' } else { char };
    word.chars().flat_map(char::to_lowercase).filter_map(fold_letter).map(same).collect()
}

fn is_greek_or_cyrillic(char: char) -> bool {
    matches!(char, '\u{370}'..='\u{52f}')
}

/// What stands inside of words of Ukrainian and Uzbek.
pub(super) fn is_apostrophe(char: char) -> bool {
    matches!(char, '\'' | '`' | '\u{2018}' | '\u{2019}' | '\u{2bb}' | '\u{2bc}')
}

const HUNDREDS: [&str; 4] = ["hundert", "honderd", "cento", "szaz"];

/// German, Dutch, Italian and Hungarian write hundreds in one word with what is added to them: "zweihundertvier".
fn hundreds(word: &str) -> Option<Said> {
    let hundred_at = |at: usize| {
        HUNDREDS.iter().find(|hundred| word[at..].starts_with(**hundred)).map(|hundred| (at, *hundred))
    };
    let (at, hundred) = word.match_indices(['h', 'c', 's']).find_map(|(at, _)| hundred_at(at))?;
    let (front, rest) = (&word[..at], &word[at + hundred.len()..]);
    let rest = rest.strip_prefix("und").unwrap_or(rest);
    let part = |part: &str, empty: u16| match part {
        "" => Some((empty, ANY)),
        _ => match WORDS.get(part)? {
            Said { word: NumberWord::Value(value), languages, .. } => Some((*value, *languages)),
            _ => None,
        },
    };
    let ((many, one), (more, other)) = (part(front, 1)?, part(rest, 0)?);
    let languages = one & other;
    ((1..10).contains(&many) && more < 100 && languages != 0).then_some(Said {
        word: NumberWord::Value(100 * many + more),
        languages: if languages == ANY { !ENGLISH } else { languages },
        weak: false,
    })
}

/// The longest word, in bytes, marks not counted twice over.
const LONGEST: usize = 48;

static WORDS: LazyLock<HashMap<String, Said, FixedState>> = LazyLock::new(|| {
    let mut words = HashMap::<String, Said, FixedState>::default();
    let mut add = |word: &str, meaning: NumberWord, languages: Languages, weak: bool| {
        let key = folded(word);
        // "пет" looks like "net": what another word looks like is told by its own letters.
        let key =
            if key.is_ascii() && word.chars().all(is_greek_or_cyrillic) { word.to_owned() } else { key };
        let said = words.entry(key).or_insert(Said { word: meaning, languages, weak });
        if said.word == meaning {
            said.languages |= languages;
            said.weak |= weak;
        }
    };
    for (language, bit) in languages() {
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
    for (word, meaning, language) in words_of_europe::OTHER {
        add(word, *meaning, 1 << (words::LANGUAGES.len() + words_of_asia::LANGUAGES.len() + language), false);
    }
    let first_of_asia = words::LANGUAGES.len();
    for (word, value, language) in EXACT {
        let languages = 1 << (first_of_asia + language);
        let weak = EXACT_WEAK.contains(word);
        words.insert((*word).to_owned(), Said { word: NumberWord::Value(*value), languages, weak });
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
            None if unit.starts_with(['u', 'o']) && tens.ends_with(['a', 'i']) && !tens.ends_with("tti") => {
                format!("{}{unit}", &tens[..tens.len() - 1])
            }
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
            ("șaptesprezece", 17),
            ("harmincöt", 35),
            ("ογδόντα", 80),
            ("otteogtres", 68),
            ("førtien", 41),
            ("нула", 0),
            ("üheksa", 9),
            ("bảy", 7),
            ("khong", 0),
            ("نهصد", 900),
            ("ثمانية", 8),
            ("छह", 6),
            ("సున్నా", 0),
            ("arba3a", 4),
            ("to\u{2019}qqiz", 9),
            ("п\u{2019}ять", 5),
            ("ხუთი", 5),
        ] {
            assert_eq!(says(word), Some(NumberWord::Value(value)), "{word}");
        }
        assert_eq!(says("double"), Some(NumberWord::Times(2)));
        assert_eq!(says("hundred"), Some(NumberWord::Zeros(2)));
        assert_eq!(says("kétszáztizenöt"), Some(NumberWord::Value(215)));
        assert_eq!(
            (says("пет"), says("net"), says("bốn"), says("mươi")),
            (Some(NumberWord::Value(5)), None, Some(NumberWord::Value(4)), Some(NumberWord::Zeros(1)))
        );
        assert_eq!(says("stone"), None);
        assert_eq!(says("hundertfoo"), None);
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
