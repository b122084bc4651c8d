//! Names of persons of whom something is said: who answers, calls, is spoken with, or stands in a key.
//!
//! The words around them are verbs and keys rather than "my name is", and things are called, sent and spelled as well.
//! So here companies are told apart, and a word that only puts off is no answer.

use super::brands::is_company;
use super::name::{Name, person_listed, person_role, person_sure_or_listed, person_sure_or_word};
use super::name_alone::looks_like_family;
use super::name_lists::kinds_declined;
use super::name_scripts::{person_east_asian, person_uncased};
use super::name_words::{goes_on, is_given_name, is_name_and_word};
use super::not_persons::is_place;
use super::spelling::folded;

/// Behind a question for a name: any, but no word that people put off with.
pub(super) fn person_answered(text: &str) -> bool {
    // A Russian or Ukrainian name that is a word is no answer by itself but as a name: "Любовь", "Надежда".
    let word = || text.starts_with(|first: char| matches!(first, 'А'..='Я')) && is_name_and_word(text);
    word()
        || Name::read(text).is_some_and(|name| {
            let lower = name.first.to_lowercase();
            !NO_ANSWERS.contains(&lower.as_str())
                && (name.capital || name.words > 1 || name.is_listed() || lower.chars().count() > 3)
        })
}

/// What people say instead of their name, in lower case.
#[rustfmt::skip]
const NO_ANSWERS: &[&str] = &[
    "sec", "moment", "wait", "yeah", "yep", "nope", "idk", "dunno", "hold", "checking", "none", "same", "give", "let", "what", "never", "forgot", "maybe",
    "un", "una", "uno", "espere", "espera", "momento", "igual", "mismo", "misma", "nadie", "claro", "ahorita", "peraí", "espere", "mesmo", "mesma", "attendez", "minute", "pareil", "même",
    "moment", "augenblick", "keine", "weiß", "weiss", "gleiche", "derselbe", "attimo", "aspetti", "stesso", "stessa", "ogenblik", "zelfde", "chwila", "chwileczkę", "moment", "okamžik",
    "минутку", "секунду", "сейчас", "тот", "хвилинку", "зараз", "bekle", "bekleyin", "bir", "aynı", "sebentar", "tunggu", "sama", "chờ", "đợi", "sandali", "teka", "ngoja", "subiri", "ruko",
    "caller", "client", "cliente", "customer", "cust", "klant", "kunde", "kundin", "kund", "klient", "klientka", "klientas", "klients", "stranka", "korisnik", "mteja", "ügyfél", "kh", "plg", "pelanggan", "müşteri", "asiakas", "клиент", "клієнт", "πελάτης", "πελάτισσα", "cx", "user",
    "steht", "wozu", "wofür", "siehe", "geht", "brauchen", "preferisco", "prefiero", "prefiro", "préfère", "rather", "why", "kenapa", "neden", "зачем", "навіщо", "чому", "почему", "γιατί", "miksi", "hvorfor", "varför", "waarom", "dlaczego", "proč", "prečo", "miért", "zašto", "защо",
    "palaukite", "minutę", "uzgaidiet", "oota", "üks", "hetk", "trenutak", "samo", "čekajte",
];

/// Of two words of which one is put right by the other, both are given names, and one of them no common word.
pub(super) fn persons_corrected(text: &str) -> bool {
    let is_part = |char: char| char.is_alphabetic() || matches!(char, '-' | '\'' | '’');
    let mut words = text.split(|char| !is_part(char)).filter(|word| !word.is_empty());
    let (Some(first), Some(last)) = (words.next(), words.next_back()) else { return false };
    are_spelled_alike(first, last) || {
        let [first, last] = [first, last].map(|word| (kinds_declined(word), is_place(word)));
        [first, last].iter().all(|(kinds, place)| kinds.is_given_at_all() && !place)
            && (first.0.is_given_alone() || last.0.is_given_alone())
    }
}

/// Of two words of which one is put right by the other, both are capitalised, and all but one or two letters are the same:
/// somebody says how a name is written. "Kruse, nicht Kruhse".
pub(super) fn persons_spelled(text: &str) -> bool {
    let is_part = |char: char| char.is_alphabetic() || matches!(char, '-' | '\'' | '’');
    let mut words = text.split(|char| !is_part(char)).filter(|word| !word.is_empty());
    let (Some(first), Some(last)) = (words.next(), words.next_back()) else { return false };
    are_spelled_alike(first, last)
}

/// Whether two words are spellings of one name: capitalised, with one first letter, and apart by a letter or two.
fn are_spelled_alike(first: &str, last: &str) -> bool {
    let may_be = |word: &str| {
        word.starts_with(char::is_uppercase) && !goes_on(word) && !is_place(word) && !is_company(word)
    };
    let [one, other] = [first, last].map(|word| word.to_lowercase().chars().collect::<Vec<char>>());
    let shorter = one.len().min(other.len());
    let most = if shorter > 5 { 2 } else { 1 };
    let begin_alike = || {
        let [one, other] = [first, last].map(folded);
        one.chars().next() == other.chars().next()
    };
    let apart = || (1..=most).contains(&edits(&one, &other));
    (3..=MOST_LETTERS).contains(&shorter) && may_be(first) && may_be(last) && begin_alike() && apart()
}

/// No name that is put right is longer.
const MOST_LETTERS: usize = 24;

/// By how many letters put in, left out or changed two words are apart.
fn edits(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, letter) in one.iter().enumerate() {
        let mut corner = std::mem::replace(&mut row[0], index + 1);
        for (at, beside) in other.iter().enumerate() {
            let changed = corner + usize::from(letter != beside);
            corner = row[at + 1];
            row[at + 1] = changed.min(corner + 1).min(row[at] + 1);
        }
    }
    row[other.len()]
}

/// The same, where the word for a person is a weaker one.
pub(super) fn person_called_so(text: &str) -> bool {
    person_sure_or_word(text) || person_listed(text)
}

/// Behind "here is" and the like in languages where these words say more besides: a sure name with more than one word,
/// or one that is common.
pub(super) fn person_introduced_sure(text: &str) -> bool {
    Name::read(text).is_some_and(|name| name.is_sure() && !name.is_participle())
}

/// A name with words behind it that only follow a person, without a mark between them.
pub(super) fn person_told_before(text: &str) -> bool {
    let follows = |word: &str| AFTER.contains(&word) || HONORIFICS.contains(&word.to_lowercase().as_str());
    let name = text.split(' ').take_while(|word| !follows(word));
    let name = name.collect::<Vec<_>>().join(" ");
    Name::read(&name).is_some_and(|name| name.is_likely() && !name.is_acronym())
}

/// What Hindi and Turkish put behind a name, in lower case; written in any case.
#[rustfmt::skip]
const HONORIFICS: &[&str] = &[
    "ji", "hanım", "hanim", "hanımla", "hanimla", "hanımın", "hanıma", "hanımdan", "bey", "beyle", "beyin", "beye", "beyden",
];

/// What follows a name in Hindi and Turkish, in notes of a call, and where somebody says that they are here. Written
/// small: "Will" is a name, too.
#[rustfmt::skip]
const AFTER: &[&str] = &[
    "se", "ne", "ko", "ke", "hastam", "to",
    "ruft", "rief", "bittet", "wünscht", "wunscht", "möchte", "mochte", "will", "hat", "fragt", "meldet", "beschwert", "klingeln", "läuten", "lauten", "call", "calls", "called", "calling",
    "want", "wants", "ask", "asks", "asked", "confirms", "confirmed", "request", "requests", "requested", "report", "reports", "reported", "say", "says", "state", "states", "has", "joined",
    "left", "here", "hier", "här", "her", "tady", "täällä", "llama", "llamó", "solicita", "solicitó", "solicitou", "pide", "pidió", "quiere", "indica", "liga", "ligou", "pede", "pediu", "quer",
    "informa", "informou", "rappelle", "appelle", "demande", "souhaite", "signale", "veut", "chiede", "chiama", "ha", "vuole", "segnala", "belt", "vraagt", "wil", "meldt", "heeft", "klaagt",
    "prosi", "dzwoni", "dzwonił", "dzwoniła", "chce", "zgłasza", "pyta", "ringer", "ringde", "ringte", "vill", "vil", "önskar", "ønsker", "soittaa", "soitti", "haluaa", "volá", "volal",
    "volala", "žádá", "skambino", "nori", "zvani", "zvanila", "kliče", "želi", "sună", "solicită", "просит", "звонит", "звонил", "звонила", "позвонил", "позвонила", "хочет", "жалуется",
    "спрашивает", "обратился", "обратилась", "просить", "дзвонить", "дзвонив", "дзвонила", "хоче", "скаржиться", "питає", "aradı", "aradi", "istiyor", "talep", "minta", "menelepon",
    "telepon", "lapor", "gọi", "yêu",
];

/// Two names and more with what a note says of somebody behind them ("Jane Smith states").
pub(super) fn person_noted(text: &str) -> bool {
    let small = |word: &str| word.starts_with(char::is_lowercase);
    let name: Vec<&str> = text.split(' ').take_while(|word| !small(word)).collect();
    Name::read(&name.join(" ")).is_some_and(|name| name.words > 1 && name.small)
}

/// The same, where things with two names stand as often: the first is a common given name.
pub(super) fn person_noted_listed(text: &str) -> bool {
    person_noted(text) && text.split(' ').next().is_some_and(is_given_name)
}

/// Behind "I spoke with", "tell": any capitalised name but a company's.
pub(super) fn person_spoken(text: &str) -> bool {
    person_role(text) && !text.split(' ').any(is_company)
}

/// How somebody says a name is written: a capitalised one that is no participle.
pub(super) fn person_spelled(text: &str) -> bool {
    Name::read(text)
        .is_some_and(|name| name.capital && name.small && !name.is_participle() && !is_company(name.first))
}

/// A name with what is said of one letter of it behind it: "Meyer mit y".
pub(super) fn person_spelled_with(text: &str) -> bool {
    text.split(' ').next().is_some_and(person_spelled)
}

/// Who has signed, in capitals: any name but a company's, and no acronym.
pub(super) fn person_in_capitals(text: &str) -> bool {
    Name::read(text).is_some_and(|name| name.capital && !name.is_acronym())
        && !text.split(' ').any(is_company)
}

/// Who is not meant: two names and more, of which one is on the lists or looks like a family's.
pub(super) fn person_denied(text: &str) -> bool {
    let known = |word: &str| {
        let kinds = kinds_declined(word);
        kinds.is_given_alone() || kinds.is_family() || looks_like_family(word)
    };
    person_spoken(text) && text.contains(' ') && text.split(' ').any(known) && !text.split(' ').any(is_place)
}

/// Whose telephone it is: a name in the possessive.
pub(super) fn person_owner(text: &str) -> bool {
    let owner = text.split(' ').next().unwrap_or_default();
    let name = owner.strip_suffix("'s").or_else(|| owner.strip_suffix("’s"));
    name.is_some_and(|name| Name::read(name).is_some_and(|name| name.capital && name.small))
}

/// The value of a key that names a role, in any script: a person's, and no team's.
pub(super) fn person_value(text: &str) -> bool {
    let cased = text.chars().any(|char| char.is_lowercase() || char.is_uppercase());
    let said = !text.contains(|char: char| char.is_ascii_digit() || matches!(char, '_' | '@' | '/'));
    said && if cased { person_sure_or_listed(text) } else { person_uncased(text) && person_east_asian(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_beside_what_puts_off() {
        assert!(
            person_answered("Przybylski")
                && person_answered("jan bakker")
                && person_answered("Dell'Acqua Pier")
        );
        assert!(!person_answered("idk") && !person_answered("Client") && !person_answered("sec"));
    }

    #[test]
    fn two_spellings_of_one_name() {
        for text in ["Kruse, nicht Kruhse", "Gonzales y es con z: González", "Щюкин, а Щукин"] {
            assert!(persons_spelled(text), "{text}");
        }
        for text in
            ["Kruse, nicht Meyer", "Kruse, nicht Kruse", "kruse, nicht kruhse", "Montag, nicht Sonntag"]
        {
            assert!(!persons_spelled(text), "{text}");
        }
        assert!(persons_corrected("Wonsikowa, tylko Wąsikowa") && !persons_corrected("Monday, Mondays"));
    }

    #[test]
    fn persons_beside_companies() {
        assert!(person_spoken("Queralt") && !person_spoken("Amazon") && !person_spoken("Сбером"));
        assert!(person_spelled("Blenkyn") && !person_spelled("Wrong") && !person_spelled("Netflix"));
        assert!(
            person_in_capitals("PETTIGREW") && !person_in_capitals("DHL") && !person_in_capitals("AMAZON")
        );
        assert!(person_denied("TOGAR SIMANJUNTAK") && !person_denied("Customer Service"));
        assert!(person_spelled_with("Meyer mit y") && !person_spelled_with("Netflix mit y"));
        assert!(person_owner("Horatio's iPhone") && !person_owner("the iPhone"));
    }

    #[test]
    fn what_is_said_behind_a_name() {
        assert!(person_noted("Gareth Pendle states") && !person_noted("Policy states"));
        assert!(
            person_noted_listed("Sarah Blenkin from the account")
                && !person_noted_listed("Netflix Plus from my account")
        );
        assert!(person_told_before("Rakesh ne bola") && !person_told_before("Agent ne bola"));
        assert!(person_called_so("Paco") && !person_called_so("producto"));
        assert!(person_introduced_sure("Rasa Žukauskaitė") && !person_introduced_sure("Problema"));
    }

    #[test]
    fn values_of_keys() {
        assert!(person_value("Chebet Rono") && person_value("이보름") && person_value("محمد علي"));
        assert!(!person_value("billing-team") && !person_value("user_12") && !person_value("a@b.c"));
    }
}
