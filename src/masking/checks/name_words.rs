//! What names are told by: the words that go on with a sentence instead of giving a name, forms of address, and the given
//! names of `rules/given_names.txt`.
//!
//! A list of names knows those of some countries and takes their words for names in the others. So a name on the list is
//! no finding by itself: it only decides where something else makes a name likely, and where no cue is weak, an unknown
//! word counts as a name.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::spelling::{folded, lower};
use super::words_of_sentences::{SENTENCE, UNCASED};

/// Labels of languages with a colon, names, and lines of remarks that start with `#`.
const GIVEN_NAMES: &str = include_str!("../../../rules/given_names.txt");

/// Whether a sentence goes on with `word`, in any case, or `word` ends as words for things do.
pub(super) fn goes_on(word: &str) -> bool {
    let lower = lower(word);
    let thing = || THINGS.iter().any(|end| lower.len() > end.len() + 3 && lower.ends_with(end));
    continues(word) || (thing() && !is_given_name(word))
}

/// Whether a sentence goes on with `word`, in any case: behind a given name "Manurung" is a family's, not a thing.
pub(super) fn continues(word: &str) -> bool {
    static SET: LazyLock<HashSet<&str>> = LazyLock::new(|| SENTENCE.iter().copied().collect());
    let lower = lower(word);
    // "it's" goes on as "it" does; "O'Brien" has one letter before the mark.
    let contracted = lower.split_once(['\'', '’']).is_some_and(|(word, rest)| match word {
        "i" => matches!(rest, "m" | "ve" | "ll" | "d"),
        _ => word.chars().count() > 1 && SET.contains(word),
    });
    SET.contains(lower.as_str()) || contracted
}

/// Whether a sentence in a script without capitals goes on with `word`.
pub(super) fn goes_on_uncased(word: &str) -> bool {
    static SET: LazyLock<HashSet<&str>> = LazyLock::new(|| UNCASED.iter().copied().collect());
    SET.contains(word)
}

/// Whether `word` is the end of a word with which a sentence in a script without capitals goes on.
pub(super) fn ends_what_goes_on(word: &str) -> bool {
    UNCASED.iter().any(|known| known.ends_with(word))
}

/// Whether `word` is a form of address.
pub(super) fn is_title(word: &str) -> bool {
    TITLES.contains(&lower(word).as_str())
}

/// Whether `word` is a small word inside a name, or before one. In capitals it is a word of its own: "LOS", "DE".
pub(super) fn is_particle(word: &str, first: bool) -> bool {
    let lower = lower(word);
    LEADING.contains(&lower.as_str()) || (!first && INSIDE.contains(&lower.as_str()))
}

/// Whether `word` joins two names.
pub(super) fn is_conjunction(word: &str) -> bool {
    matches!(
        word,
        "and"
            | "y"
            | "e"
            | "et"
            | "und"
            | "en"
            | "i"
            | "og"
            | "och"
            | "ja"
            | "și"
            | "és"
            | "και"
            | "и"
            | "і"
            | "та"
            | "ve"
            | "dan"
            | "và"
            | "a"
    )
}

/// Whether `word` is a common given name, in any case and with or without its marks. Of a double name the first counts,
/// and Cyrillic ones with a capital may be declined.
pub(super) fn is_given_name(word: &str) -> bool {
    static SET: LazyLock<HashSet<String>> = LazyLock::new(|| listed(0));
    let nominative = || nominatives(word).any(|name| SET.contains(&name));
    SET.contains(&folded(word))
        || word
            .split_once('-')
            .is_some_and(|(first, last)| SET.contains(&folded(first)) || SET.contains(&folded(last)))
        || nominative()
}

/// What a capitalised Cyrillic name may be called when it is not declined, folded: "Анны", "Анна".
fn nominatives(word: &str) -> impl Iterator<Item = String> {
    let cyrillic = word.starts_with(|first: char| matches!(first, '\u{400}'..='\u{42f}'));
    let letters: Vec<char> = word.chars().collect();
    let stems = (1..=2).filter_map(move |cut| {
        let kept = letters.len().checked_sub(cut).filter(|kept| cyrillic && *kept >= 3)?;
        Some(letters[..kept].iter().collect::<String>())
    });
    stems.flat_map(|stem| ["", "а", "я", "й", "ь", "о"].map(|end| folded(&format!("{stem}{end}"))))
}

/// Whether `word` is a given name that is a common word, too, in any case.
pub(super) fn is_name_and_word(word: &str) -> bool {
    static SET: LazyLock<HashSet<String>> = LazyLock::new(|| listed(1));
    SET.contains(&folded(word))
}

/// The names of `rules/given_names.txt`: those before the label of the names that are words, too, or those behind it.
fn listed(part: usize) -> HashSet<String> {
    let lines = GIVEN_NAMES.split("also-words:").nth(part).unwrap_or_default().lines();
    let words = lines.filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
    words.filter(|word| !word.ends_with(':')).map(folded).collect()
}

/// Forms of address, which may stand between a greeting and a name, in lower case and without full stops.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "madam", "sr", "sra", "srta", "dra", "don", "doña", "dona", "ing", "lic", "señor", "señora", "senhor", "senhora", "seu",
    "m", "mme", "mlle", "monsieur", "madame", "sig", "sig.ra", "signor", "signora", "dott", "dott.ssa", "avv", "herr", "herrn", "frau", "hr", "fr", "dhr", "mevr", "mevrouw", "meneer", "heer",
    "pan", "pani", "пан", "пані", "господин", "госпожа", "г-н", "г-жа", "bapak", "ibu", "pak", "bu", "chị", "anh", "ông", "bà", "cô", "chú",
];

/// Small words inside a name ("de", "van"); those of the second list may start one, too.
const INSIDE: &[&str] = &[
    "las", "los", "das", "do", "dos", "della", "des", "zu", "zur", "y", "e", "al", "el", "of", "bin", "ibn",
    "bint", "ben", "af", "av", "vom", "zum", "lo", "d", "und", "t", "in", "op", "s",
];
const LEADING: &[&str] =
    &["de", "van", "von", "di", "da", "du", "del", "der", "den", "la", "le", "ter", "ten", "st"];

/// Ends of words that name things: German makes a capitalised word of any of them.
#[rustfmt::skip]
const THINGS: &[&str] = &[
    "palvelu", "szolgálat", "tjänst", "tjeneste", "dienst", "støtte", "osasto", "abteilung", "büro", "hizmetleri", "podpora", "nummer", "ung", "ungen", "heit", "keit", "schaft", "tion", "tionen", "punkt", "karte", "konto", "rechnung", "paket", "ment", "ments", "sion", "dade", "ción", "ção", "ções", "ciones", "zione", "ість", "ость", "ение", "ення", "ция", "ція",
    "service", "support", "team", "number", "ness", "ität", "code", "datum", "zeit", "preis", "geld", "lyhyt", "nummret",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_names_are_known_in_any_spelling() {
        for name in ["Sarah", "JOSE", "josé", "Łukasz", "Jean-Pierre", "Марія", "יוסי", "राहुल"]
        {
            assert!(is_given_name(name), "{name}");
        }
        for word in ["Paris", "Will", "the", "", "привет"] {
            assert!(!is_given_name(word), "{word}");
        }
    }

    #[test]
    fn no_given_name_goes_on_with_a_sentence() {
        let names = listed(0);
        let both: Vec<&String> = names.iter().filter(|word| goes_on(word) || goes_on_uncased(word)).collect();
        assert!(both.is_empty(), "{both:?}");
    }
}
