//! Addresses that need no word for a street, as something else says what they are: the question before them, the label of
//! a recipient, or the verb of a move.
//!
//! What stands there may be written in any way, so it is told by what it lacks: words of a sentence, measures, times.

use super::name_words::goes_on_uncased;
use super::spelling::{folded, lower};
use super::street_words as known;

/// The answer to a question for an address: words and a number, and hardly one that a sentence goes on with.
pub(super) fn address_answer(text: &str) -> bool {
    let words: Vec<&str> = words_of(text).collect();
    let numbers = words.iter().filter(|word| has_digit(word)).count();
    // Names in small letters without their marks read as words: "le duan".
    let most = if numbers > 1 && words.len() < 10 { 3 } else { 0 };
    let sentence = words.iter().skip(1).filter(|word| is_of_a_sentence(word)).count();
    let counts = (1..words.len()).any(|at| {
        has_digit(words[at - 1])
            && known::is_counted(&folded(words[at]))
            && !words.get(at + 1).is_some_and(|next| has_digit(next))
    });
    (1..7).contains(&numbers)
        && words.iter().any(|word| word.chars().any(char::is_alphabetic))
        && words.len() <= MOST_WORDS
        && sentence <= most
        && !counts
        && !words.iter().any(|word| is_remark(word))
        && text.ends_with(|char: char| char.is_alphanumeric())
        && !is_time(text)
        && words.iter().all(|word| digits(word) <= LONGEST_NUMBER)
}

/// What stands behind the label of a recipient: a name, a comma, and an address.
pub(super) fn address_of_recipient(text: &str) -> bool {
    let mut parts = text.split([',', '/', '|', ';', '،']);
    let name = parts.next().unwrap_or_default();
    !name.is_empty()
        && !has_digit(name)
        && words_of(name).count() <= 6
        && parts.any(|part| has_digit(part) && part.chars().any(|char| char.is_alphanumeric()))
        && address_answer(text)
}

/// Where somebody moved from or to: a name, a house number, and at most a flat behind it.
pub(super) fn address_moved(text: &str) -> bool {
    const TO: &[&str] = &[
        "til", "till", "to", "na", "do", "στην", "στον", "στη", "la", "ke", "qua", "sang", "nach", "auf",
        "in", "naar", "à", "a", "para", "на", "в", "у", "σε", "до", "إلى", "الى", "ل", "لـ", "và", "en", "e",
        "et", "und", "og", "och", "i", "и", "y",
    ];
    let words: Vec<&str> = words_of(text).collect();
    // Hebrew and Arabic write "to" together with what follows.
    let joined = |pair: &[&str]| has_digit(pair[0]) && pair[1].starts_with(['ל', 'ل']);
    let named = words.iter().any(|word| is_of_letters(word) && !TO.contains(&&*lower(word)));
    let ends = words.last().is_some_and(|word| has_digit(word) || word.chars().count() <= 2);
    named
        && ends
        && words.len() <= 8
        && !words.windows(2).any(joined)
        && !words.first().is_some_and(|word| MOVED.contains(&&*lower(word)))
        && address_answer(text)
        && !words.iter().skip(1).any(|word| TO.contains(&&*lower(word)) || known::is_counted(&folded(word)))
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', ',', '\n', '/', '|', ';', '،', '(', ')'])
        .map(|word| word.trim_matches(['.', ':']))
        .filter(|word| !word.is_empty())
}

fn has_digit(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
}

fn digits(word: &str) -> usize {
    word.bytes().filter(u8::is_ascii_digit).count()
}

/// Whether a word is of letters, two at least.
fn is_of_letters(word: &str) -> bool {
    word.chars().nth(1).is_some() && word.chars().all(|char| !char.is_ascii_digit())
}

fn is_remark(word: &str) -> bool {
    let word = lower(word);
    known::is_remark(&word) || MORE_REMARKS.contains(&&*word)
}

/// Whether a sentence goes on with a word.
fn is_of_a_sentence(word: &str) -> bool {
    let (small, plain) = (lower(word), folded(word));
    let joins = known::is_joiner(&plain) || known::is_label(&plain);
    (known::is_sentence(&small) && !joins) || goes_on_uncased(word)
}

/// Whether there is a time of day in it: "10:30".
fn is_time(text: &str) -> bool {
    text.as_bytes()
        .windows(3)
        .any(|three| matches!(three, [a, b':', c] if a.is_ascii_digit() && c.is_ascii_digit()))
}

/// In lower case: what people say instead of an address.
const MORE_REMARKS: &[&str] = &[
    "it",
    "it's",
    "no",
    "not",
    "yes",
    "why",
    "what",
    "already",
    "same",
    "still",
    "je",
    "ne",
    "nicht",
    "ich",
    "ist",
    "non",
    "não",
    "nao",
    "sí",
    "ok",
    "nie",
    "nevím",
    "neviem",
    "nem",
    "nu",
    "nej",
    "nei",
    "ei",
    "не",
    "нет",
    "ні",
    "да",
    "hayır",
    "evet",
    "yok",
    "tidak",
    "không",
    "لا",
    "نعم",
    "לא",
    "כן",
    "नहीं",
    "না",
    "不",
    "没",
    "agent",
    "order",
    "pedido",
    "bestellung",
];

/// In lower case: what is moved besides people.
#[rustfmt::skip]
const MOVED: &[&str] = &[
    "gate", "plan", "seat", "seats", "terminal", "row", "platform", "room", "table", "version", "level", "tier", "slot", "puerta", "asiento", "fila", "andén", "portão", "porte", "siège", "quai", "voie", "gleis", "sitz", "platz", "tarif", "spor", "perron", "выхода", "пути", "места", "рейса", "day", "date", "size", "talla", "taille", "basic", "pro", "monday", "friday",
];

/// A line has no more words.
const MOST_WORDS: usize = 18;
/// No postcode or house number has more digits.
const LONGEST_NUMBER: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_and_excuses() {
        for text in [
            "im grüt 17, 8134 adliswil",
            "na kopečku 8, 46001 liberec",
            "qnd 14 lote 8, 72120-140 Taguatinga",
        ] {
            assert!(address_answer(text), "{text}");
        }
        for text in ["not yet 5", "why 12", "it's in my order 12345", "10:30 morgen", "12345"] {
            assert!(!address_answer(text), "{text}");
        }
        assert!(address_of_recipient("Blažena Tichá, č.p. 119, 569 73 Svojanov"));
        assert!(!address_of_recipient("Blažena Tichá") && !address_of_recipient("12 boxes, 3 kg"));
    }

    #[test]
    fn moves() {
        assert!(address_moved("Nedre Bakklandet 8") && address_moved("Algade 17"));
        assert!(!address_moved("Algade 17 til Havnefronten 12") && !address_moved("gate C5"));
        assert!(address_moved("יפו 214") && !address_moved("יפו 214 להגפן 2"));
    }
}
