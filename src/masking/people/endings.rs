//! How names change inside a sentence, in languages that decline them or glue short words to them.
//!
//! No grammar: a closed list of short endings, behind a name or behind its stem, and of prefixes. What it
//! takes too much is a word that starts with a known name and goes on with such an ending, so the dictionary
//! asks for a capital where the name is short. Sound changes inside a stem are left out, but for the vowel
//! that falls out ("Pavel", "Pavla").

use crate::masking::lexicon::fold;

/// Endings behind a name of Latin letters, marks folded.
#[rustfmt::skip]
const LATIN: &[&str] = &[
    // Slavic
    "a", "u", "e", "i", "y", "o", "owi", "ovi", "owie", "ove", "em", "om", "ego", "iego", "emu", "iemu", "ou", "ovou", "iem", "im", "ym", "ej", "iej", "oj", "ie", "ow",
    // Hungarian
    "t", "at", "et", "ot", "nak", "nek", "val", "vel", "ban", "ben", "ba", "be", "hoz", "hez", "tol", "rol", "bol", "ra", "re", "ert", "ig", "nal", "nel", "on", "en", "kal", "kel", "tal", "tel",
    "ral", "rel", "lal", "lel", "sal", "sel", "szal", "szel", "csal", "csel", "dal", "del", "gal", "gel", "zal", "zel", "mal", "mel", "jal", "jel",
    // Finnish, Estonian
    "n", "in", "lle", "lla", "lta", "lt", "ssa", "sta", "ta", "na", "ksi", "an", "un", "yn", "ille", "ilta", "illa", "ista", "ga", "le",
    // Turkish, where the apostrophe is left out
    "nin", "nun", "ya", "ye", "yi", "yu", "yla", "yle", "la", "da", "de", "dan", "den", "ten", "tan", "lar", "ler",
    // Romanian, Baltic, Germanic
    "ei", "ului", "lui", "ul", "as", "is", "us", "iui", "ui", "s", "es", "ens",
];

/// The longest ending in scripts where many of them are as short: Cyrillic, Greek.
const LONGEST_OF_OTHERS: usize = 3;

/// What a name loses before an ending is put to it, longest first.
const LOST: &[&str] = &[
    "ος", "ης", "ας", "ις", "ая", "ий", "ый", "ій", "a", "e", "i", "o", "u", "y", "а", "я", "й", "ь", "о",
    "е", "є", "α", "η", "ω",
];

/// Words of one or two letters that Arabic and Hebrew glue to the front of a name: "to", "and", "with", "from".
const GLUED: &[&str] = &[
    "ل",
    "و",
    "ب",
    "ف",
    "ك",
    "ول",
    "وب",
    "فل",
    "ل\u{640}",
    "ל",
    "ו",
    "ב",
    "ה",
    "מ",
    "ש",
    "כ",
    "ול",
    "שה",
    "וש",
];

/// Shorter stems are the start of too many words, in characters.
const SHORTEST_STEM: usize = 3;

/// Endings behind a stem of Latin letters: "Ann" is no name of Anna's, "Annet" is another's.
#[rustfmt::skip]
const LATIN_BEHIND_STEM: &[&str] = &[
    "a", "y", "i", "e", "u", "o", "ou", "ie", "ej", "iej", "em", "om", "ym", "im", "ego", "iego", "emu", "iemu", "ovi", "owi", "ovou", "n", "lle", "lta", "lla", "sta", "ssa", "ni", "ista", "ille",
];

/// Whether `tail` may follow the stem of a known name. `stem` and `tail` are in lower case, marks folded.
pub(super) fn is_ending_of_stem(stem: &str, tail: &str) -> bool {
    if stem.is_ascii() { LATIN_BEHIND_STEM.contains(&tail) } else { is_ending(stem, tail) }
}

/// Whether `tail` may follow a known name inside one word. `name` and `tail` are in lower case, marks folded.
pub(super) fn is_ending(name: &str, tail: &str) -> bool {
    if name.is_ascii() {
        // One consonant behind a short name makes another name of it: "Jane", "Janet".
        return LATIN.contains(&tail) && (name.len() > 4 || !matches!(tail, "t" | "n"));
    }
    // Folding makes Latin letters of some Cyrillic and Greek ones, but never of all of a name's.
    let declines = |char| matches!(char, '\u{370}'..='\u{52f}');
    let mut letters = tail.chars();
    name.chars().any(declines)
        && letters.by_ref().take(LONGEST_OF_OTHERS).all(char::is_alphabetic)
        && letters.next().is_none()
}

/// Whether `prefix` may be glued to the front of `name`.
pub(super) fn is_glued(prefix: &str, name: &str) -> bool {
    name.chars().count() >= SHORTEST_STEM && GLUED.contains(&prefix)
}

/// What stands before the endings of a declined name, where that is less than the name: "ann" of "Anna" ("Anny"),
/// "pavl" of "Pavel" ("Pavla"), "virtase" of "Virtanen" ("Virtaselle"). `name` is in lower case, marks folded.
pub(super) fn stem(name: &str) -> Option<String> {
    if let Some(stem) = name.strip_suffix("nen").filter(|stem| stem.chars().count() >= SHORTEST_STEM) {
        return Some(format!("{stem}se"));
    }
    let shorter = LOST.iter().find_map(|end| name.strip_suffix(fold(end).as_str()));
    let stem = match shorter {
        Some(stem) => stem.to_owned(),
        None => without_fleeting_vowel(name)?,
    };
    (stem.chars().count() >= SHORTEST_STEM).then_some(stem)
}

/// "pavl" of "pavel", "mark" of "marek": the vowel of the last syllable falls out before an ending.
fn without_fleeting_vowel(name: &str) -> Option<String> {
    let chars: Vec<char> = name.chars().collect();
    let [before @ .., vowel, last] = chars.as_slice() else { return None };
    let falls_out =
        matches!(vowel, 'e' | 'o' | 'е' | 'о') && matches!(last, 'k' | 'l' | 'c' | 'к' | 'л' | 'ц');
    falls_out.then(|| before.iter().chain([last]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stem_is_what_stays_before_the_endings() {
        for (name, kept) in [
            ("Anna", Some("ann")),
            ("Ольга", Some("ольг")),
            ("Сергей", Some("серге")),
            ("Παπαδόπουλος", Some("παπαδοπουλ")),
            ("Pavel", Some("pavl")),
            ("Virtanen", Some("virtase")),
            ("Jane", Some("jan")),
            ("Ia", None),
            ("Smith", None),
        ] {
            assert_eq!(stem(&fold(name)), kept.map(fold), "{name}");
        }
    }

    #[test]
    fn endings_are_those_of_the_script() {
        assert!(is_ending("grzegorz", "a") && is_ending("zoltan", "nak") && !is_ending("jane", "t"));
        assert!(is_ending(&fold("Петров"), &fold("ой")) && !is_ending(&fold("Петров"), &fold("ский1")));
        assert!(is_ending_of_stem("ann", "y") && !is_ending_of_stem("ann", "et"));
        assert!(!is_ending("田中", "さん") && !is_ending("smith", "son"));
        assert!(is_glued("ل", "طارق") && !is_glued("ل", "مي") && !is_glued("الل", "طارق"));
    }
}
