//! What names are told by: the words that go on with a sentence instead of giving a name, forms of address, and the
//! given names of the lists.
//!
//! A list of names knows those of some countries and takes their words for names in the others. So a name on the list
//! is no finding by itself: it only decides where something else makes a name likely, and where no cue is weak, an
//! unknown word counts as a name.

use std::sync::LazyLock;

use super::glance::Glance;
use super::name_lists::{kinds, kinds_declined};
use super::spelling::{Words, in_lower};
use super::words_of_sentences::{SENTENCE, UNCASED};

/// Whether a sentence goes on with `word`, in any case, or `word` ends as words for things do.
pub(super) fn goes_on(word: &str) -> bool {
    let is_thing = |lower: &str| THINGS.iter().any(|end| lower.len() > end.len() + 3 && lower.ends_with(end));
    continues(word) || (in_lower(word, is_thing) && !is_given_name(word))
}

/// Whether a sentence goes on with `word`, in any case: behind a given name "Manurung" is a family's, not a thing.
pub(super) fn continues(word: &str) -> bool {
    static SET: LazyLock<Words<&str>> = LazyLock::new(|| SENTENCE.iter().copied().collect());
    in_lower(word, |lower| {
        // "it's" goes on as "it" does; "O'Brien" has one letter before the mark.
        let contracted = || {
            lower.split_once(['\'', '’']).is_some_and(|(before, rest)| match before {
                "i" => matches!(rest, "m" | "ve" | "ll" | "d"),
                _ => before.chars().count() > 1 && SET.contains(before) && !is_name_behind_mark(word),
            })
        };
        SET.contains(lower) || contracted()
    })
}

/// Whether what stands behind the mark in `word` is written as a name is: "Dell'Acqua" is one, "dell'ordine" is none.
fn is_name_behind_mark(word: &str) -> bool {
    let behind = word.split_once(['\'', '’']).map_or("", |(_, rest)| rest);
    behind.starts_with(char::is_uppercase) && word.contains(char::is_lowercase)
}

/// Whether a sentence in a script without capitals goes on with `word`.
pub(super) fn goes_on_uncased(word: &str) -> bool {
    static SET: LazyLock<Words<&str>> = LazyLock::new(|| UNCASED.iter().copied().collect());
    SET.contains(word)
}

/// Whether `word` is the end of a word with which a sentence in a script without capitals goes on.
pub(super) fn ends_what_goes_on(word: &str) -> bool {
    UNCASED.iter().any(|known| known.ends_with(word))
}

/// What `word` lacks of the words with which a sentence in a script without capitals goes on.
pub(super) fn rests_of_what_goes_on(word: &str) -> impl Iterator<Item = &str> {
    UNCASED.iter().filter_map(move |known| known.strip_prefix(word))
}

/// Whether `word` is a form of address.
pub(super) fn is_title(word: &str) -> bool {
    static SET: LazyLock<Words<&str>> = LazyLock::new(|| TITLES.iter().copied().collect());
    in_lower(word, |lower| SET.contains(lower))
}

/// Whether `word` may stand before a name as a part of it: a form of address, or a small word that starts one.
pub(super) fn is_before_a_name(word: &str) -> bool {
    static SET: LazyLock<Words<&str>> = LazyLock::new(|| TITLES.iter().chain(LEADING).copied().collect());
    static GLANCE: LazyLock<Glance> = LazyLock::new(|| Glance::of(SET.iter().copied()));
    (!word.is_ascii() || GLANCE.may_have(word.as_bytes())) && in_lower(word, |lower| SET.contains(lower))
}

/// Whether `word` is a small word inside a name, or before one. In capitals it is a word of its own: "LOS", "DE".
pub(super) fn is_particle(word: &str, first: bool) -> bool {
    static SETS: LazyLock<[Words<&str>; 2]> =
        LazyLock::new(|| [LEADING, INSIDE].map(|words| words.iter().copied().collect()));
    let [leading, inside] = &*SETS;
    word.len() <= LONGEST_PARTICLE
        && in_lower(word, |lower| leading.contains(lower) || (!first && inside.contains(lower)))
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

/// Whether `word` is a common given name, in any case and with or without its marks. Of a double name either half counts,
/// and Cyrillic ones with a capital may be declined.
pub(super) fn is_given_name(word: &str) -> bool {
    kinds_declined(word).is_given()
}

/// Whether `word` is a given name that is a common word, too, in any case.
pub(super) fn is_name_and_word(word: &str) -> bool {
    kinds(word).is_given_word()
}

/// Whether `word` is a family name, in any case, common word or not.
pub(super) fn is_family_at_all(word: &str) -> bool {
    kinds(word).is_family_at_all()
}

/// Forms of address, which may stand between a greeting and a name, in lower case and without full stops.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "madam", "sr", "sra", "srta", "dra", "don", "doña", "dona", "ing", "lic", "señor", "señora", "senhor", "senhora", "seu",
    "m", "mme", "mlle", "monsieur", "madame", "sig", "sig.ra", "geom", "rag", "arch", "cav", "signor", "signora", "dott", "dott.ssa", "avv", "herr", "herrn", "frau", "hr", "fr", "dhr", "mevr", "mevrouw", "meneer", "heer",
    "pan", "pani", "пан", "пані", "господин", "госпожа", "г-н", "г-жа", "bapak", "ibu", "pak", "bu", "engr", "barr", "инж", "д-р", "mw", "atty", "cnel", "mgr", "judr", "mudr", "dipl-ing", "hj", "dato", "datuk", "puan", "encik", "cikgu", "ustaz", "alhaji", "gng", "bwana", "bibi", "mzee", "sc",
    "gospodin", "gospođa", "gospa", "gospod", "ponas", "ponia", "kungs", "kundze", "härra", "proua", "г-жо", "гн", "гђа", "госпођа", "chị", "anh", "ông", "bà", "cô", "chú",
];

/// Small words inside a name ("de", "van"); those of the second list may start one, too.
const INSIDE: &[&str] = &[
    "las", "los", "das", "do", "dos", "della", "des", "zu", "zur", "y", "e", "al", "el", "of", "bin", "ibn",
    "bint", "binti", "bte", "bt", "ben", "af", "a/l", "a/p", "anak", "s/o", "d/o", "av", "vom", "zum", "lo",
    "d", "und", "t", "in", "op", "s",
];
const LEADING: &[&str] =
    &["de", "van", "von", "di", "da", "du", "del", "der", "den", "la", "le", "ter", "ten", "st"];

/// No particle is longer, in bytes.
const LONGEST_PARTICLE: usize = 5;

/// Ends of words that name things: German makes a capitalised word of any of them.
#[rustfmt::skip]
const THINGS: &[&str] = &[
    "palvelu", "szolgálat", "tjänst", "tjeneste", "dienst", "støtte", "osasto", "abteilung", "büro", "hizmetleri", "podpora", "nummer", "ung", "ungen", "heit", "keit", "schaft", "tion", "tionen", "punkt", "karte", "konto", "rechnung", "paket", "ment", "ments", "sion", "dade", "ción", "ção", "ções", "ciones", "zione", "ість", "ость", "ение", "ення", "ция", "ція",
    "sdag", "rdag", "stag", "service", "support", "team", "number", "ness", "ität", "code", "datum", "zeit", "preis", "geld", "lyhyt", "nummret",
];

#[cfg(test)]
mod tests {
    use super::super::name_source::given_names;
    use super::*;

    #[test]
    fn given_names_are_known_in_any_spelling() {
        for name in ["Sarah", "JOSE", "josé", "Łukasz", "Jean-Pierre", "Марія", "יוסי", "राहुल", "Phương"]
        {
            assert!(is_given_name(name), "{name}");
        }
        for word in ["Paris", "Will", "the", "", "привет", "hiện"] {
            assert!(!is_given_name(word), "{word}");
        }
    }

    #[test]
    fn particles_are_short() {
        assert!(INSIDE.iter().chain(LEADING).all(|word| word.len() <= LONGEST_PARTICLE));
    }

    #[test]
    fn no_given_name_goes_on_with_a_sentence() {
        let both: Vec<&str> = given_names().filter(|word| goes_on(word) || goes_on_uncased(word)).collect();
        assert!(both.is_empty(), "{both:?}");
    }
}
