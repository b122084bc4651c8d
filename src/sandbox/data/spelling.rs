//! The many ways in which people write an e-mail address, a telephone number or a card.
//!
//! Each function gives one spelling of a value; which one is up to the generator. The plain way is the most common,
//! as it is in life.

use fastrand::Rng;

use super::languages::{Digits, Language};
use super::people::{Contact, Phone};

const ZERO_WIDTH_SPACE: char = '\u{200B}';
const SOFT_HYPHEN: char = '\u{AD}';
const NO_BREAK_SPACE: char = '\u{A0}';
const KEYCAP: &str = "\u{FE0F}\u{20E3}";

/// An e-mail address.
pub(super) fn email(address: &str, rng: &mut Rng) -> String {
    match rng.u8(..20) {
        0 => address.to_uppercase(),
        1 => address.replace('@', " (at) ").replace('.', " (dot) "),
        2 => address.replace('@', "[at]").replace('.', "[dot]"),
        3 => full_width(address),
        4 => address.replace('@', &format!("@{ZERO_WIDTH_SPACE}")),
        5 => address.replacen('.', &format!(".{SOFT_HYPHEN}"), 1),
        6 => address.replace('@', "&#64;"),
        7 => address.replace('@', "%40"),
        8 => look_alike(address),
        _ => address.to_owned(),
    }
}

/// A telephone number for anybody in the world to dial.
pub(super) fn phone(phone: &Phone, language: &Language, rng: &mut Rng) -> String {
    match rng.u8(..20) {
        0 => phone.international("-"),
        1 => phone.international("."),
        2 => phone.international(&NO_BREAK_SPACE.to_string()),
        3 => phone.international(""),
        4 => format!("00{}", &phone.international(" ")[1..]),
        5 => full_width(&phone.international(" ")),
        6 => phone.international(&format!(" {ZERO_WIDTH_SPACE}")),
        7 => phone.international("").chars().map(keycap).collect(),
        8 => phone.international(" ").replacen('+', "&#43;", 1),
        9 => format!("tel:{}", phone.international("").replacen('+', "%2B", 1)),
        10 => format!("{}@c.us", &phone.international("")[1..]),
        11 | 12 => other_digits(phone, language),
        _ => phone.international(" "),
    }
}

/// A card's digits, as printed on it or run together.
pub(super) fn card(digits: &str, rng: &mut Rng) -> String {
    match rng.u8(..8) {
        0 => digits.to_owned(),
        1 => grouped(digits, '-'),
        2 => grouped(digits, NO_BREAK_SPACE),
        3 => full_width(&grouped(digits, ' ')),
        _ => grouped(digits, ' '),
    }
}

/// An IBAN in groups of four, or run together.
pub(super) fn iban(iban: &str, rng: &mut Rng) -> String {
    if rng.bool() { grouped(iban, ' ') } else { iban.to_owned() }
}

/// A name as it stands, or as a form made it.
pub(super) fn name(contact: &Contact, rng: &mut Rng) -> String {
    if rng.u8(..8) == 0 { contact.name.to_uppercase() } else { contact.name.clone() }
}

/// Spelled out where the language does that, in its script's digits where it has some, else as it stands.
fn other_digits(phone: &Phone, language: &Language) -> String {
    match language.digits {
        Digits::Plain => phone.international(" "),
        Digits::Words(words) => {
            let digits = phone.international("").chars().filter_map(|c| c.to_digit(10)).collect::<Vec<_>>();
            digits.iter().map(|d| words[*d as usize]).collect::<Vec<_>>().join(" ")
        }
        Digits::Script(zero) => phone
            .international(" ")
            .chars()
            .map(|c| c.to_digit(10).and_then(|d| char::from_u32(zero as u32 + d)).unwrap_or(c))
            .collect(),
    }
}

/// American Express prints 4-6-5, all others fours.
fn grouped(digits: &str, separator: char) -> String {
    let breaks: &[usize] = if digits.len() == 15 { &[4, 10] } else { &[4, 8, 12, 16, 20, 24, 28] };
    let mut text = String::new();
    for (at, c) in digits.chars().enumerate() {
        if breaks.contains(&at) {
            text.push(separator);
        }
        text.push(c);
    }
    text
}

/// The full-width forms of Unicode's block FF00.
fn full_width(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '!'..='~' => char::from_u32(c as u32 + 0xFEE0).unwrap_or(c),
            _ => c,
        })
        .collect()
}

/// Cyrillic letters that look like Latin ones.
fn look_alike(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            'a' => 'а',
            'e' => 'е',
            'o' => 'о',
            _ => c,
        })
        .collect()
}

fn keycap(c: char) -> String {
    if c.is_ascii_digit() { format!("{c}{KEYCAP}") } else { c.to_string() }
}

#[cfg(test)]
mod tests {
    use super::super::languages::LANGUAGES;
    use super::*;

    fn sample() -> Phone {
        Phone { code: "34", trunk: "0", groups: vec!["612".into(), "345".into()] }
    }

    #[test]
    fn cards_are_grouped_as_printed() {
        assert_eq!(grouped("4111111111111111", ' '), "4111 1111 1111 1111");
        assert_eq!(grouped("378282246310005", '-'), "3782-822463-10005");
    }

    #[test]
    fn digits_are_written_as_the_language_does() {
        assert_eq!(other_digits(&sample(), LANGUAGES[0]), "three four six one two three four five");
        assert_eq!(other_digits(&sample(), LANGUAGES[9]), "+٣٤ ٦١٢ ٣٤٥");
        assert_eq!(other_digits(&sample(), LANGUAGES[11]), "+34 612 345");
    }

    #[test]
    fn every_spelling_comes_up() {
        let mut rng = Rng::with_seed(3);
        let all: Vec<String> = (0..600).map(|_| email("ann.lee@example.com", &mut rng)).collect();
        for wanted in [
            "ANN.LEE@EXAMPLE.COM",
            "ann (dot) lee (at) example (dot) com",
            "ann[dot]lee[at]example[dot]com",
            "ａｎｎ．ｌｅｅ＠ｅｘａｍｐｌｅ．ｃｏｍ",
            "ann.lee@\u{200B}example.com",
            "ann.\u{AD}lee@example.com",
            "ann.lee&#64;example.com",
            "ann.lee%40example.com",
            "аnn.lее@еxаmplе.cоm",
        ] {
            assert!(all.iter().any(|s| s == wanted), "{wanted}");
        }
        let all: Vec<String> = (0..600).map(|_| phone(&sample(), LANGUAGES[0], &mut rng)).collect();
        for wanted in [
            "+34-612-345",
            "0034 612 345",
            "+34612345",
            "&#43;34 612 345",
            "tel:%2B34612345",
            "34612345@c.us",
            "＋３４ ６１２ ３４５",
        ] {
            assert!(all.iter().any(|s| s == wanted), "{wanted}");
        }
    }
}
