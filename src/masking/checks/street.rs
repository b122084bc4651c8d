//! Streets and address lines: what tells "12 Main Street" from "12 minutes down the street".

/// Words that stand between a number and a street in sentences, not in addresses. Lower case.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "a", "about", "across", "after", "along", "an", "and", "are", "around", "at", "away", "before", "behind", "by", "can", "cars", "day", "days", "down", "each", "euros", "every", "feet", "for", "from",
    "has", "have", "hours", "i", "if", "in", "into", "is", "it", "items", "km", "kilometers", "meters", "metres", "miles", "min", "mins", "minute", "minutes", "months", "more", "my", "near", "next", "off", "on", "onto", "or", "our", "out",
    "over", "people", "per", "seconds", "steps", "than", "that", "the", "then", "this", "times", "to", "towards", "up", "was", "weeks", "were", "when", "with", "years", "yards", "your",
    "cerca", "con", "cuando", "desde", "está", "esta", "están", "hace", "hasta", "hay", "para", "pero", "porque", "que", "sin", "tiene", "tengo", "y",
    "на", "в", "за", "до", "от", "через", "около", "уже", "не", "и", "у", "від", "біля", "вже", "та", "і",
    "com", "até", "desde", "então", "não", "onde", "porque", "quando", "sem", "tem", "também",
];

/// Whether no word of a matched street belongs to a sentence. Words with a capital are part of a name.
pub(super) fn street(text: &str) -> bool {
    !text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().next().is_some_and(char::is_lowercase))
        .any(|word| BETWEEN.contains(&word))
        && !SPANS.iter().any(|span| text.contains(span))
        && !["Der ", "Die ", "Das "].iter().any(|article| text.starts_with(article))
}

/// Capitalised measures, as titles write them.
const SPANS: &[&str] = &[" Minutes ", " Minute ", " Hours ", " Miles ", " Days "];

/// Words that go on with a sentence about an address instead of giving it. Lower case, marks as they are written.
#[rustfmt::skip]
const REMARKS: &[&str] = &[
    "wrong", "incorrect", "same", "below", "above", "already", "correct", "invalid", "as", "a", "an", "my", "our", "your", "this", "that", "customers", "everyone", "people", "one", "not", "invalid", "missing", "unknown", "correct", "the", "different", "no", "outdated", "being", "still", "in", "on", "listed", "required",
    "incorrecta", "incorrecto", "errónea", "equivocada", "la", "el", "no", "correcta", "errado", "errada", "incorrecte", "fausse", "falsch", "nicht", "sbagliato", "errato", "fout", "niet", "неверный", "не",
];

/// Words that a sentence goes on with behind an address. Lower case, marks as they are written.
#[rustfmt::skip]
const BEHIND: &[&str] = &[
    "and", "but", "please", "since", "because", "thanks", "thank", "until", "so", "i", "we", "my", "is", "was", "are", "not", "has", "have", "when", "where", "which", "with", "for", "your", "you", "it", "asap", "instead", "people", "times", "days", "weeks",
    "pero", "porque", "gracias", "favor", "desde", "cuando", "es", "está", "no", "mi", "mas", "obrigado", "obrigada", "quando", "não", "meu", "minha", "mais", "merci", "mais", "depuis", "quand", "est", "mon", "ma", "pas", "svp",
    "und", "aber", "bitte", "danke", "seit", "weil", "ist", "mein", "meine", "nicht", "wenn", "ich", "grazie", "perché", "quando", "mio", "mia", "non", "maar", "bedankt", "graag", "sinds", "mijn", "niet", "ik",
    "ale", "proszę", "dziękuję", "od", "bo", "nie", "но", "пожалуйста", "спасибо", "потому", "не", "мой", "але", "дякую", "бо", "lütfen", "teşekkürler", "ama", "men", "tack", "inte", "tapi", "terima", "tolong", "nhé", "cảm", "nhưng",
    "वह", "है", "में", "पर", "कृपया", "धन्यवाद", "रहता", "रहती", "من", "فضلك", "شكرا", "תודה", "בבקשה", "אבל",
];

/// An address in its own words: it has a number, does not start with a remark, and stops where a sentence goes on.
pub(super) fn address_line(text: &str) -> bool {
    let mut words =
        text.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation()).filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default();
    let lower = first.to_lowercase();
    text.bytes().any(|byte| byte.is_ascii_digit())
        && !REMARKS.contains(&lower.as_str())
        && !BEHIND.contains(&lower.as_str())
        && !words.any(|word| BEHIND.contains(&word))
}

/// A street in Arabic: no word between its kind and its number belongs to a sentence.
pub(super) fn street_arabic(text: &str) -> bool {
    const SENTENCE: &[&str] = &[
        "في",
        "من",
        "على",
        "إلى",
        "كل",
        "منذ",
        "لمدة",
        "حوالي",
        "أكثر",
        "هو",
        "لا",
        "دقيقة",
        "كم",
        "طويل",
        "يوم",
    ];
    !text.split([' ', '،', ',']).any(|word| SENTENCE.contains(&word))
}

/// A street in Hebrew, in the same way; `דרך` is "by way of", too.
pub(super) fn street_hebrew(text: &str) -> bool {
    const SENTENCE: &[&str] = &[
        "כלל",
        "יש",
        "של",
        "עם",
        "כל",
        "לא",
        "את",
        "האתר",
        "האפליקציה",
        "מספר",
        "תוך",
        "לפני",
        "אחרי",
        "הטלפון",
        "שלי",
        "בערך",
        "עוד",
    ];
    !text.split([' ', ',']).any(|word| SENTENCE.contains(&word))
}

/// A street in Hindi, in the same way.
pub(super) fn street_hindi(text: &str) -> bool {
    const SENTENCE: &[&str] = &[
        "में",
        "से",
        "की",
        "का",
        "के",
        "को",
        "पर",
        "और",
        "है",
        "हैं",
        "किलोमीटर",
        "मिनट",
        "बजे",
        "दिन",
        "घंटे",
        "साल",
        "रुपये",
        "लोग",
        "किमी",
    ];
    !text.split([' ', ',']).any(|word| SENTENCE.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streets_beside_sentences() {
        assert!(
            street("123 main street") && street("Calle de la Rosa 5") && street("5 bis, avenue des Champs")
        );
        assert!(!street("5 minutes down the road") && !street("5 Minutes Drive") && !street("Der Platz 5"));
        assert!(
            address_line("Flat 2, The Willows")
                && !address_line("The Willows")
                && !address_line("wrong since 2020")
                && !address_line("Flat 2 and please hurry")
        );
    }
    #[test]
    fn streets_in_scripts_without_capitals() {
        assert!(street_arabic("شارع الملك فهد 99") && !street_arabic("طريق طويل 99"));
        assert!(street_hebrew("דרך הטחנה 126") && !street_hebrew("בדרך כלל 5"));
        assert!(street_hindi("107, नीम गली") && !street_hindi("5 किलोमीटर सड़क"));
    }
}
