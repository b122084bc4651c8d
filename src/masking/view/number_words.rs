//! Numbers from 0 to 99 in words: English, Spanish, Portuguese, French, German, Italian.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::fold_letter;

/// What a word says, or adds to the word before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NumberWord {
    /// A number that stands for itself, 0 to 99.
    Value(u8),
    /// "double", "triple": the next digit so many times.
    Times(u8),
}

/// What `word` says; in any case, marks ignored.
pub(super) fn number_word(word: &str) -> Option<NumberWord> {
    if word.len() > LONGEST {
        return None;
    }
    WORDS.get(folded(word).as_str()).copied()
}

/// Words whose nearness calls for a deep view, lower case, marks folded.
pub(crate) fn trigger_words() -> impl Iterator<Item = &'static str> {
    WORDS.keys().map(String::as_str)
}

fn folded(word: &str) -> String {
    word.chars().flat_map(char::to_lowercase).filter_map(fold_letter).collect()
}

/// The longest word, in bytes, marks not counted twice over.
const LONGEST: usize = 40;

const EN: &str = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const ES: &str = "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve \
    veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve";
const PT: &str = "zero um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove vinte";
const FR: &str =
    "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize";
const DE: &str = "null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn";
const IT: &str = "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove";

/// Spoken variants, and the tens.
const MORE: &[(&str, u8)] = &[
    ("oh", 0),
    ("nought", 0),
    ("niner", 9),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fourty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("una", 1),
    ("treinta", 30),
    ("cuarenta", 40),
    ("cincuenta", 50),
    ("sesenta", 60),
    ("setenta", 70),
    ("ochenta", 80),
    ("noventa", 90),
    ("uma", 1),
    ("duas", 2),
    ("meia", 6),
    ("catorze", 14),
    ("dezasseis", 16),
    ("dezassete", 17),
    ("dezanove", 19),
    ("trinta", 30),
    ("quarenta", 40),
    ("cinquenta", 50),
    ("sessenta", 60),
    ("oitenta", 80),
    ("une", 1),
    ("vingt", 20),
    ("trente", 30),
    ("quarante", 40),
    ("cinquante", 50),
    ("soixante", 60),
    ("septante", 70),
    ("huitante", 80),
    ("octante", 80),
    ("nonante", 90),
    ("zwo", 2),
    ("ein", 1),
    ("fuenf", 5),
    ("zwoelf", 12),
    ("fuenfzehn", 15),
    ("venti", 20),
    ("trenta", 30),
    ("quaranta", 40),
    ("cinquanta", 50),
    ("sessanta", 60),
    ("settanta", 70),
    ("ottanta", 80),
    ("novanta", 90),
];

const DE_UNITS: &[&str] = &["ein", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun"];
const DE_TENS: &[&str] =
    &["zwanzig", "dreiszig", "vierzig", "funfzig", "sechzig", "siebzig", "achtzig", "neunzig"];
const IT_UNITS: &[&str] = &["uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"];
const IT_TENS: &[&str] =
    &["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"];

static WORDS: LazyLock<HashMap<String, NumberWord>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    let mut add = |word: String, value: u8| {
        words.entry(word).or_insert(NumberWord::Value(value));
    };
    for list in [EN, ES, PT, FR, DE, IT] {
        for (value, word) in list.split_whitespace().enumerate() {
            add(word.into(), value as u8);
        }
    }
    for (word, value) in MORE {
        add((*word).into(), *value);
    }
    for (tens, ten) in DE_TENS.iter().zip((20..).step_by(10)) {
        // The sharp s is folded to itself, and often written as ss.
        for spelling in [(*tens).to_owned(), tens.replace("sz", "ß"), tens.replace("sz", "ss")] {
            for (unit, value) in DE_UNITS.iter().zip(1..) {
                add(format!("{unit}und{spelling}"), ten + value);
            }
            add(spelling, ten);
        }
    }
    for (tens, ten) in IT_TENS.iter().zip((20..).step_by(10)) {
        for (unit, value) in IT_UNITS.iter().zip(1..) {
            // The tens lose their last vowel before one (uno, otto).
            let stem = if unit.starts_with(['u', 'o']) { &tens[..tens.len() - 1] } else { tens };
            add(format!("{stem}{unit}"), ten + value);
        }
    }
    for (word, times) in
        [("double", 2), ("triple", 3), ("doble", 2), ("doppel", 2), ("duplo", 2), ("doppio", 2)]
    {
        words.insert(word.into(), NumberWord::Times(times));
    }
    words
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_six_languages_are_numbers() {
        for (word, value) in [
            ("Four", 4),
            ("veintidós", 22),
            ("três", 3),
            ("douze", 12),
            ("fünf", 5),
            ("vierunddreißig", 34),
            ("ventotto", 28),
            ("trentaquattro", 34),
            ("dreißig", 30),
            ("noventa", 90),
        ] {
            assert_eq!(number_word(word), Some(NumberWord::Value(value)), "{word}");
        }
        assert_eq!(number_word("double"), Some(NumberWord::Times(2)));
        assert_eq!(number_word("stone"), None);
    }
}
