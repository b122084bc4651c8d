//! Words that stand where a name could: a name, or the next word of the sentence.
//!
//! How much a match must have of a name depends on the rule's cue. Behind "my name is" any word will do that does not go
//! on with the sentence; behind "for" it takes a common given name, or two capitalised words.

use super::name_words::{
    EAST_ASIAN, EAST_ASIAN_ENDS, ends_what_goes_on, goes_on, goes_on_uncased, is_given_name,
    is_japanese_family, is_particle, is_title,
};

/// A match that reads as a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Name<'t> {
    /// The first word that is neither a form of address nor a particle.
    first: &'t str,
    /// How many words there are of that kind.
    words: usize,
    /// Whether the first has a capital.
    capital: bool,
    /// Whether there is a small letter in it.
    small: bool,
}

impl<'t> Name<'t> {
    /// Reads a match. Nothing if a word of it goes on with the sentence. Small words inside a name ("de", "van") are fine
    /// as long as it neither starts nor ends with one, save the particles that names start with.
    fn read(text: &'t str) -> Option<Self> {
        let mut name: Option<Self> = None;
        let (mut letters, mut last) = (0, 0);
        let mut words = text.split([' ', '\n']).filter(|word| !word.is_empty()).peekable();
        while let Some(written) = words.next() {
            let word = written.trim_matches(|c: char| !c.is_alphanumeric());
            let ahead = words.peek().is_some();
            last = word.chars().count();
            if ahead && (is_particle(word, name.is_none()) || (name.is_none() && is_title(word))) {
                continue;
            }
            let capital = word.chars().next()?.is_uppercase();
            // A full stop ends a sentence, unless it stands behind an initial or the like.
            let stops = ahead && written.ends_with('.') && last > 3;
            if stops || goes_on(word) || (name.is_none() && is_title(word)) {
                return None;
            }
            letters += last;
            let small = word.chars().any(char::is_lowercase);
            match &mut name {
                None => name = Some(Self { first: word, words: 1, capital, small }),
                Some(name) if name.capital && !capital => return None,
                Some(name) => {
                    name.words += 1;
                    name.small |= small;
                }
            }
        }
        // Without capitals nothing says where a name ends, so it is taken for a short one.
        let name = name.filter(|name| name.capital || name.words <= 2)?;
        (letters >= if name.capital { 2 } else { 3 } && (last <= 2 || !text.ends_with('.'))).then_some(name)
    }

    fn is_listed(&self) -> bool {
        is_given_name(self.first)
    }

    /// Whether it is one without much of a cue: a common given name, or more capitalised words than one that are no
    /// acronyms.
    fn is_sure(&self) -> bool {
        self.capital && (self.is_listed() || (self.words >= 2 && self.small))
    }
}

/// Whether a match can be a name: no word of it goes on with the sentence.
pub(super) fn person_name(text: &str) -> bool {
    Name::read(text).is_some()
}

/// Behind a greeting: an acronym alone is no name.
pub(super) fn person_greeted(text: &str) -> bool {
    Name::read(text).is_some_and(|name| name.small || name.words > 1 || name.is_listed())
}

/// Behind a greeting that a sentence may follow, too ("hi, my order ..."): any name that a mark ends, or a sure one.
pub(super) fn person_greeted_loosely(text: &str) -> bool {
    match text.strip_suffix([',', '!']) {
        Some(name) => person_greeted(name),
        None => person_sure(text),
    }
}

/// Behind a weak cue: a common given name, or two words that are capitalised.
pub(super) fn person_sure(text: &str) -> bool {
    Name::read(text).is_some_and(|name| name.is_sure())
}

/// Behind hardly a cue, or without capitals: a common given name.
pub(super) fn person_listed(text: &str) -> bool {
    Name::read(text).is_some_and(|name| name.is_listed())
}

/// A sure name with what follows it: a comma, a separator, or words without a capital ("Jane Smith here").
pub(super) fn person_ahead(text: &str) -> bool {
    person_sure(ahead(text))
}

/// Any name with a department behind it ("Swantje vom Kundenservice").
pub(super) fn person_from(text: &str) -> bool {
    let name = text.split([' ', ',']).take_while(|word| word.starts_with(char::is_uppercase)).count();
    let end = text.match_indices([' ', ',']).nth(name.wrapping_sub(1)).map_or(0, |(at, _)| at);
    person_name(&text[..end])
}

/// What stands before a separator and before words without a capital.
fn ahead(text: &str) -> &str {
    let name = text.split([',', '|', ';', '\n', '\t', '(', ':']).next().unwrap_or_default().trim_end();
    let small = name.split(' ').rev().take_while(|word| !word.starts_with(char::is_uppercase)).count();
    let end = name.rmatch_indices(' ').nth(small.wrapping_sub(1)).map_or(name.len(), |(at, _)| at);
    &name[..end]
}

/// Whether a match in Arabic, Hebrew or Devanagari can be a name: no word of it goes on with the sentence.
pub(super) fn person_uncased(text: &str) -> bool {
    uncased_words(text).all(|word| word.chars().count() >= 2 && !goes_on_uncased(word))
        && uncased_words(text).next().is_some()
}

/// The same, where only a common given name is one.
pub(super) fn person_uncased_listed(text: &str) -> bool {
    person_uncased(text) && uncased_words(text).next().is_some_and(is_given_name)
}

/// A Hindi name with the polite word behind it.
pub(super) fn person_hindi_ji(text: &str) -> bool {
    let Some(name) = text.strip_suffix(" जी") else { return false };
    // A vowel sign is no letter, so a match may start inside a word, and then be the end of one that goes on.
    person_uncased(name) && !uncased_words(name).next().is_some_and(ends_what_goes_on)
}

/// The words of a match; marks on letters belong to them.
fn uncased_words(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', '\n', ',', '،', '.', ';', '|']).filter(|word| !word.is_empty())
}

/// Whether a match in a script without spaces can be a name.
pub(super) fn person_east_asian(text: &str) -> bool {
    !EAST_ASIAN.iter().any(|word| text.contains(word)) && !text.ends_with(EAST_ASIAN_ENDS)
}

/// A Japanese name with the words for "is" or "is called" behind it.
pub(super) fn person_japanese_is(text: &str) -> bool {
    let ends = ["です", "と申します", "と言います", "といいます"];
    ends.iter().find_map(|end| text.strip_suffix(end)).is_some_and(person_east_asian)
}

/// Whether a match starts with a common Japanese family name, and can be a name.
pub(super) fn person_japanese(text: &str) -> bool {
    let name = text.trim_start_matches('の');
    is_japanese_family(name) && person_japanese_is(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_beside_sentences() {
        for name in [
            "Jane",
            "jane smith",
            "María José de la Cruz",
            "van der Berg",
            "O’Brien",
            "J. Smith",
            "Иван Петров",
            "Sig. Di Giacomo",
            "Huỳnh Thanh Châu",
        ] {
            assert!(person_name(name), "{name}");
        }
        for words in [
            "on the account",
            "Not",
            "there",
            "The Team",
            "Jane Smith.",
            "jane and",
            "Very happy",
            "not shown",
            "J",
            "Sig",
            "Jane called",
            "Jane Smith. Let",
            "Sendungsnummer",
            "anna maria luisa",
        ] {
            assert!(!person_name(words), "{words}");
        }
    }

    #[test]
    fn weaker_cues_ask_for_more() {
        assert!(person_greeted("Swantje") && person_greeted("JANE") && !person_greeted("USPS"));
        assert!(
            person_greeted_loosely("Swantje,")
                && person_greeted_loosely("Sarah")
                && !person_greeted_loosely("Swantje")
        );
        assert!(person_sure("Sarah") && person_sure("Swantje Eichinger") && !person_sure("Swantje"));
        assert!(!person_sure("sarah") && !person_sure("USPS DHL") && person_sure("JANE SMITH"));
        assert!(person_listed("sarah") && !person_listed("swantje"));
        assert!(
            person_ahead("Jane Smith here")
                && person_ahead("Swantje Eichinger, geb.")
                && person_ahead("Jane |")
        );
        assert!(person_from("Swantje vom Kundenservice") && !person_from("Paket vom Kundenservice"));
        assert!(!person_ahead("Order here") && !person_ahead("Order |") && !person_ahead("here"));
    }

    #[test]
    fn scripts_without_capitals() {
        assert!(person_uncased("محمد") && !person_uncased("عميل منذ") && !person_uncased(" "));
        assert!(person_uncased_listed("דנה כהן") && !person_uncased_listed("לקוח"));
        assert!(
            person_east_asian("田中さん") && !person_east_asian("担当者様") && !person_east_asian("이용자님")
        );
        assert!(person_japanese("の田中です") && !person_japanese("の商品です"));
        assert!(person_japanese_is("桐生 龍之介です") && !person_east_asian("李娜为"));
        assert!(person_hindi_ji("दिवाकर जी") && !person_hindi_ji("शुक्रिया जी") && !person_hindi_ji("रिया जी"));
    }
}
