//! Words that stand where a name could: a name, or the next word of the sentence.
//!
//! How much a match must have of a name depends on the rule's cue. Behind "my name is" any word will do that does not
//! go on with the sentence; behind "for" it takes a common given name, or two capitalised words.

use super::brands::{is_brand, is_namesake, is_titled_brand};
use super::name_words::{
    continues, goes_on, is_before_a_name, is_conjunction, is_family_at_all, is_given_name, is_name_and_word,
    is_particle, is_title,
};
use super::not_persons::is_place;

/// A match that reads as a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name<'t> {
    /// The first word that is neither a form of address nor a particle.
    pub(super) first: &'t str,
    /// How many words there are of that kind.
    pub(super) words: usize,
    /// Whether the first has a capital.
    pub(super) capital: bool,
    /// Whether there is a small letter in it.
    pub(super) small: bool,
    /// Whether a form of address stands before it.
    pub(super) titled: bool,
    /// Whether any of its words is a common given name, or an initial behind another word.
    pub(super) listed: bool,
}

impl<'t> Name<'t> {
    /// Reads a match. Nothing if a word of it goes on with the sentence. Small words inside a name ("de", "van") are
    /// fine as long as it neither starts nor ends with one, save the particles that names start with.
    pub(super) fn read(text: &'t str) -> Option<Self> {
        let mut name: Option<Self> = None;
        let (mut letters, mut last, mut titled) = (0, 0, false);
        let mut words = text.split([' ', '\n']).filter(|word| !word.is_empty()).peekable();
        while let Some(written) = words.next() {
            let word = written.trim_matches(|c: char| !c.is_alphanumeric());
            let ahead = words.peek().is_some();
            last = word.chars().count();
            if ahead && (is_particle(word, name.is_none()) || (name.is_none() && is_title(word))) {
                titled |= name.is_none() && is_title(word);
                continue;
            }
            let next = words.peek().map(|next| next.trim_matches(|c: char| !c.is_alphanumeric()));
            let next_is_capital = next.is_some_and(|next| next.starts_with(char::is_uppercase));
            if next_is_capital && is_conjunction(word) && name.is_some_and(|name| name.capital) {
                continue;
            }
            let capital = begins_with_capital(word)?;
            // A full stop ends a sentence, unless it stands behind an initial or the like.
            let stops = ahead && written.ends_with('.') && last > 3;
            let initial = last == 1 && capital && written.ends_with('.');
            // "Hope Smith", "Faith Long" and "Linh Mai" are names, though a sentence may go on with "hope", "long" and "mai".
            let may_be_family = |word: &str| is_name_and_word(word) || is_family_at_all(word);
            let named = capital
                && if name.is_some() { may_be_family(word) } else { is_name_and_word(word) }
                && (name.is_some()
                    || next_is_capital && next.is_some_and(|next| may_be_family(next) || !goes_on(next)));
            let listed = name.is_some_and(|name| name.is_listed());
            let goes_on = if listed || titled { continues(word) } else { goes_on(word) };
            if stops || (goes_on && !initial && !named) || (name.is_none() && is_title(word)) {
                return None;
            }
            letters += last;
            let small = word.chars().any(char::is_lowercase);
            match &mut name {
                None => {
                    let listed = is_given_name(word);
                    name = Some(Self { first: word, words: 1, capital, small, titled, listed });
                }
                Some(name) if name.capital && !capital => return None,
                Some(name) => {
                    name.words += 1;
                    name.small |= small;
                    name.listed |= initial || (capital && is_given_name(word));
                }
            }
        }
        // Without capitals nothing says where a name ends, so it is taken for a short one.
        let name = name.filter(|name| name.capital || name.words <= 2).filter(|_| !is_brand(text))?;
        (letters >= if name.capital { 2 } else { 3 } && (last <= 2 || !text.ends_with('.'))).then_some(name)
    }

    pub(super) fn is_listed(&self) -> bool {
        is_given_name(self.first)
    }

    /// Whether it is one without much of a cue: a common given name, or more capitalised words than one that are no
    /// acronyms.
    pub(super) fn is_sure(&self) -> bool {
        self.capital
            && (self.is_listed() || ((self.words >= 2 || self.titled) && (self.small || self.listed)))
    }

    /// Whether it is one behind a cue that says "a person", but not "a name": capitalised and no acronym, or a common
    /// given name.
    pub(super) fn is_likely(&self) -> bool {
        (self.capital && (self.small || self.words > 1)) || self.is_listed()
    }

    /// Whether it reads as the short name of a thing: "IVA", "NINO".
    pub(super) fn is_acronym(&self) -> bool {
        !self.small && self.words == 1 && self.first.chars().count() <= 4
    }

    /// Whether it starts with a word that says what somebody does or feels: "Done", "Waiting".
    pub(super) fn is_participle(&self) -> bool {
        let ends = self.first.ends_with("ing") || self.first.ends_with("ed");
        ends && self.first.len() > 4 && !self.is_listed()
    }
}

/// Whether a word is written as names are: "Rashid", "al-Rashid", "d'Angelo". Nothing for a word without letters.
fn begins_with_capital(word: &str) -> Option<bool> {
    let upper = |text: &str| text.chars().next().map(char::is_uppercase);
    let inner = word.split_once(['-', '\'', '’']).filter(|(article, _)| article.len() <= 2);
    Some(upper(word)? || inner.and_then(|(_, name)| upper(name)).unwrap_or(false))
}

/// Behind "a lad called": any name, also one that is a common word.
pub(super) fn person_called(text: &str) -> bool {
    person_role(text) || (text.starts_with(char::is_uppercase) && is_name_and_word(text))
}

/// Below an Indonesian message, where "Tim" is the team.
pub(super) fn person_indonesian(text: &str) -> bool {
    person_role(text) && !text.starts_with("Tim")
}

/// Whether a match can be a name: no word of it goes on with the sentence.
pub(super) fn person_name(text: &str) -> bool {
    Name::read(text).is_some()
}

/// Behind a greeting: an acronym alone is no name.
pub(super) fn person_greeted(text: &str) -> bool {
    Name::read(text).is_some_and(|name| {
        (name.small || name.words > 1 || name.is_listed()) && !(name.capital && name.is_participle())
    })
}

/// Behind "I'm", "this is", which sentences of all kinds start with, too.
pub(super) fn person_stated(text: &str) -> bool {
    Name::read(text).is_some_and(|name| !name.is_participle())
}

/// Behind a role ("the driver", "account owner:"): capitalised words, or a common given name.
pub(super) fn person_role(text: &str) -> bool {
    Name::read(text).is_some_and(|name| name.is_likely() && !(name.words == 1 && name.is_participle()))
}

/// Behind a weak cue, in any case.
pub(super) fn person_sure_or_listed(text: &str) -> bool {
    Name::read(text).is_some_and(|name| name.is_sure() || name.is_listed())
}

/// Where somebody answers a call: a sure name, or one that is a common word.
pub(super) fn person_sure_or_word(text: &str) -> bool {
    person_sure(text) || (text.starts_with(char::is_uppercase) && is_name_and_word(text))
}

/// Behind a title or a word like "uncle": no brand that is called so.
pub(super) fn person_titled(text: &str) -> bool {
    Name::read(text).is_some_and(|name| !is_titled_brand(name.first))
}

/// Behind a title that things are called by, too: a common given name, and no brand or book.
pub(super) fn person_titled_listed(text: &str) -> bool {
    person_titled(text) && person_listed(text)
}

/// Behind "of", "from", "in": a common given name that is no town by itself.
pub(super) fn person_weakly_listed(text: &str) -> bool {
    // "St. Louis" is a town.
    let saint = ["St. ", "St ", "Ste. "].iter().any(|saint| text.starts_with(saint));
    // Whether "from Paul Smith" is a brand's, what stands around says, which is asked of names without a cue.
    !saint
        && !is_namesake(text)
        && Name::read(text).is_some_and(|name| {
            name.is_listed() && !name.is_acronym() && (name.words > 1 || !is_place(name.first))
        })
}

/// Behind "I am", in any case: a common given name. What starts with a small word is where somebody is from.
pub(super) fn person_am(text: &str) -> bool {
    !text.split(' ').next().is_some_and(|word| is_particle(word, true)) && person_weakly_listed(text)
}

/// Who speaks, in a transcript: a given name with a colon behind it.
pub(super) fn person_speaker(text: &str) -> bool {
    let name = text.trim_end_matches([':', ' ']);
    // What forms are headed with: "e-mail" in Malay, "data" in Polish, "address" in Indonesian.
    if ["Emel", "E-post", "Dane", "Alamat"].contains(&name) {
        return false;
    }
    Name::read(name).is_some_and(|name| {
        name.capital && !name.is_acronym() && (name.is_listed() || is_name_and_word(name.first))
    })
}

/// A name with words behind it that say whose it is ("Jane Smith here", "emre ben yine"): a common given name, or two
/// words with capitals.
pub(super) fn person_says_after(text: &str) -> bool {
    // "Millä nimellä?": Finnish asks for a name with a word that is one, too.
    !text.starts_with("Millä ") && person_sure_or_listed(before_marker(text))
}

/// A common given name with a verb behind it ("Kayla told me").
pub(super) fn person_told(text: &str) -> bool {
    person_listed(before_marker(text))
}

/// Any capitalised name with such words behind it, where these leave no doubt.
pub(super) fn person_before(text: &str) -> bool {
    Name::read(before_marker(text)).is_some_and(|name| name.capital && name.is_likely())
}

/// What stands before the first word that only says that a name stood there.
fn before_marker(text: &str) -> &str {
    let marks = |word: &str| {
        MARKERS.contains(&word.trim_matches(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’'))
    };
    let mut at = 0;
    for word in text.split(' ') {
        if at > 0 && marks(word) {
            return text[..at].trim_end_matches([' ', ',']);
        }
        at += word.len() + 1;
    }
    text
}

/// Words that say "this is my name" or "whose" behind a name, as they are written there.
#[rustfmt::skip]
const MARKERS: &[&str] = &[
    "here", "hier", "her", "här", "har", "tady", "tässä", "aqui", "speaking", "again", "nochmal", "wieder", "am", "à", "a", "al", "all'apparecchio", "falando", "le", "te", "на", "z", "u", "ben",
    "đây", "nih", "po", "bol", "vagyok", "heter", "hedder", "ist", "mein", "votre", "ke", "adına", "adina", "ile", "opnieuw", "weer", "igen", "igjen", "taas", "from", "guten", "ja", "schönen", "told", "said", "says", "promised", "helped", "me", "m'a", "mi", "azt", "vette", "írta", "vállalta", "segített", "nálam", "hät", "het", "hed", "sagte", "hat", "zei", "dedi", "bilang", "kanssa", "next", "is", "es", "beszél", "beszel", "nevére", "nevere", "nevén", "neven", "nevében", "neveben", "nevű", "nevu", "nimellä", "nimella", "bey", "Bey", "hanım", "hanim", "Hanım", "Hanim", "зовут", "звать", "звати", "звуть", "εδώ", "тут", "здесь",
    "hér", "naiz", "байна", "сум", "съм", "kani", "ovdje", "ovde", "овде", "tukaj", "wat", "jestem", "беспокоит", "турбує", "звонит", "пишет", "xanım", "müəllim", "bəy", "opa", "aka", "апай", "ағай", "әпке", "гуай", "эгч", "didi", "bhaiya", "bhabhi",
];

/// Behind a greeting that a sentence may follow, too ("hi, my order ..."): any name that a mark ends, or a sure one.
pub(super) fn person_greeted_loosely(text: &str) -> bool {
    match text.strip_suffix([',', '!']) {
        Some(name) => person_greeted(name) && !ENDEARMENTS.contains(&name),
        None => person_sure(text),
    }
}

/// What people are called besides their names, behind a greeting.
const ENDEARMENTS: &[&str] =
    &["Love", "love", "Dear", "Darling", "Honey", "honey", "Hon", "Sweetie", "Mate", "World", "Kitty"];

/// Behind a weak cue: a common given name, or two words that are capitalised.
pub(super) fn person_sure(text: &str) -> bool {
    Name::read(text).is_some_and(|name| name.is_sure())
}

/// Behind hardly a cue, or without capitals: a common given name.
pub(super) fn person_listed(text: &str) -> bool {
    Name::read(text).is_some_and(|name| name.is_listed() && !name.is_acronym())
}

/// Whether a text starts with a common given name, perhaps behind forms of address and particles: most words behind a
/// weak cue are no names, and need no closer look.
pub(super) fn starts_listed(text: &str) -> bool {
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()).take(MOST_FORMS) {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if is_given_name(bare) {
            return true;
        }
        // A match may end at any mark inside the word; in scripts without spaces, anywhere.
        let whole = bare.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if !whole && may_end_as_a_name(bare) {
            return true;
        }
        if !is_before_a_name(bare) {
            return false;
        }
    }
    true
}

/// Whether a word up to a mark in it is a common given name, or could be one.
fn may_end_as_a_name(word: &str) -> bool {
    let mut marks = word.match_indices(|c: char| !c.is_alphanumeric());
    !word.chars().all(is_cased_script) || marks.any(|(at, _)| is_given_name(&word[..at]))
}

/// Behind so many forms of address and particles nobody looks on.
const MOST_FORMS: usize = 8;

/// Whether a character is one of a script whose words are told apart by spaces and have capitals, or a mark.
fn is_cased_script(char: char) -> bool {
    matches!(char, '\0'..='\u{58f}' | '\u{1e00}'..='\u{205e}')
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
        assert!(person_greeted("Quendolin") && person_greeted("JANE") && !person_greeted("USPS"));
        assert!(
            person_greeted_loosely("Quendolin,")
                && person_greeted_loosely("Sarah")
                && !person_greeted_loosely("Quendolin")
        );
        assert!(person_sure("Sarah") && person_sure("Quendolin Eichinger") && !person_sure("Quendolin"));
        assert!(!person_sure("sarah") && !person_sure("USPS DHL") && person_sure("JANE SMITH"));
        assert!(person_listed("sarah") && !person_listed("quendolin"));
        assert!(
            person_ahead("Jane Smith here")
                && person_ahead("Swantje Eichinger, geb.")
                && person_ahead("Jane |")
        );
        assert!(person_from("Swantje vom Kundenservice") && !person_from("Paket vom Kundenservice"));
        assert!(!person_ahead("Order here") && !person_ahead("Order |") && !person_ahead("here"));
    }

    #[test]
    fn what_starts_without_a_listed_name_is_none() {
        for text in
            ["sarah", "Mr. Sarah Lee", "de Anna", "anna's parcel", "Xyz-Anna’s", "  Jean-Marc, hi", "さら"]
        {
            assert!(starts_listed(text), "{text}");
        }
        for text in ["the parcel", "Mr. Quendolin", "a Sarah", "parcel sarah", "- Sarah", "de la casa"] {
            assert!(!starts_listed(text), "{text}");
        }
        let texts = [
            "Mr Sarah",
            "sarah's",
            "Jean-Marc",
            "de Anna Lee",
            "van Anna",
            "O’Anna",
            "Анны Петровой",
            "José.",
        ];
        for text in texts {
            for end in (1..=text.len()).filter(|end| text.is_char_boundary(*end)) {
                let listed = person_listed(&text[..end]) || person_am(&text[..end]);
                let inside = text[end..].chars().next().is_some_and(char::is_alphanumeric);
                assert!(!listed || inside || starts_listed(text), "{text} {end}");
            }
        }
    }

    #[test]
    fn roles_and_speakers() {
        assert!(person_role("Ruben") && person_role("declan") && person_role("SISKO UUSITALO"));
        assert!(!person_role("DHL") && !person_role("whats your") && !person_role("Cancelled"));
        assert!(person_speaker("Travis: ") && person_speaker("Hunter: ") && !person_speaker("Total: "));
        assert!(person_titled("Jansen") && !person_titled("Oetker"));
        assert!(person_stated("Hunter") && !person_stated("Done With") && !person_stated("Waiting"));
        assert!(person_weakly_listed("Charlotte Ek") && !person_weakly_listed("León"));
        assert!(!person_name("Albert Heijn") && !person_name("I'm"));
    }

    #[test]
    fn words_behind_a_name_are_no_part_of_it() {
        assert!(person_says_after("istván vagyok") && person_says_after("Kim Chi đây"));
        assert!(!person_says_after("elégedetlen vagyok") && !person_says_after("over here"));
        assert!(person_before("FATMA UÇAR adına") && !person_before("falsch ist mein Name"));
    }
}
