//! Streets and address lines: what tells "12 Main Street" from "12 minutes down the street".

/// Words that stand between a number and a street in sentences, not in addresses. Lower case.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "a", "about", "across", "after", "along", "an", "and", "are", "around", "at", "away", "before", "behind", "by", "can", "cars", "day", "days", "down", "each", "euros", "every", "feet", "for", "from",
    "has", "have", "hours", "i", "if", "in", "into", "is", "it", "items", "km", "kilometers", "meters", "metres", "miles", "min", "mins", "minute", "minutes", "months", "more", "my", "near", "next", "off", "on", "onto", "or", "our", "out",
    "over", "people", "per", "seconds", "steps", "than", "that", "the", "then", "this", "times", "to", "towards", "up", "was", "weeks", "were", "when", "with", "years", "yards", "your",
    "cerca", "con", "cuando", "desde", "está", "esta", "están", "hace", "hasta", "hay", "para", "pero", "porque", "que", "sin", "tiene", "tengo", "y",
    "com", "até", "desde", "então", "não", "onde", "porque", "quando", "sem", "tem", "também",
];

/// Whether no word of a matched street belongs to a sentence. Words with a capital are part of a name.
pub(super) fn street(text: &str) -> bool {
    !text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().next().is_some_and(char::is_lowercase))
        .any(|word| BETWEEN.contains(&word))
        && !SPANS.iter().any(|span| text.contains(span))
}

/// Capitalised measures, as titles write them.
const SPANS: &[&str] = &[" Minutes ", " Minute ", " Hours ", " Miles ", " Days "];

/// Words that go on with a sentence about an address instead of giving it. Lower case, marks as they are written.
#[rustfmt::skip]
const REMARKS: &[&str] = &[
    "wrong", "incorrect", "not", "invalid", "missing", "unknown", "correct", "the", "different", "no", "outdated", "being", "still", "in", "on", "listed", "required",
    "incorrecta", "incorrecto", "errónea", "equivocada", "la", "el", "no", "correcta", "errado", "errada", "incorrecte", "fausse", "falsch", "nicht", "sbagliato", "errato", "fout", "niet", "неверный", "не",
];

/// An address in its own words: it has a number, and does not start with a remark.
pub(super) fn address_line(text: &str) -> bool {
    let first = text.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or_default();
    text.bytes().any(|byte| byte.is_ascii_digit()) && !REMARKS.contains(&first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streets_beside_sentences() {
        assert!(
            street("123 main street") && street("Calle de la Rosa 5") && street("5 bis, avenue des Champs")
        );
        assert!(!street("5 minutes down the road") && !street("5 Minutes Drive"));
        assert!(
            address_line("Flat 2, The Willows")
                && !address_line("The Willows")
                && !address_line("wrong since 2020")
        );
    }
}
