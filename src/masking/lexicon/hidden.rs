//! Spellings that speak of something hidden: numbers in words, and addresses that are spelled out. Where they stand, the deep
//! view is looked at, too.

use super::Target;
use crate::masking::view::trigger_words;

/// Spellings that speak of a hidden address.
#[rustfmt::skip]
const ADDRESS_SIGNS: &[&str] = &[
    "(at", "[at", "{at", "<at", "«at", "( at", "[ at", "{ at", "(@", "[@", "{@", "<@", " @", "@ ", "\n@", "@\n", "@@", "-at-", "_at_", "*at*",
    "/at/", "|at|", "~at~", "=at=", "'at'", "\"at\"", "(a)", "[a]", "{a}", "(et)", "[et]", "(ät", "[ät", "{ät", " ät ", " æt ", " эт ",
    "@gmail ", "@hotmail ", "@outlook ", "@yahoo ", "[.]", "(.)", "{.}", "<.>", "(punto", "[punto", "{punto", "-punto-", "_punto_",
    "(ponto", "[ponto", "-ponto-", "_ponto_", "(point)", "[point]", "{point}", "-point-", "_point_", "(punkt", "[punkt", "{punkt",
    "-punkt-", "_punkt_", "(точка", "[точка", "(kropka", "(nokta", "ドット", "닷컴",
    " .com", " .net", " .org", " .co.", " .de", " .fr", " .es", " .it", " .ru", " .io", " .me", ". com ", ". net ", ". org ", " . c o m", "..com",
];

/// Words for the dot that are other words, too, and the labels behind which they speak of an address. No label is a
/// word of the dot's language: "punto de encuentro".
#[rustfmt::skip]
const DOTS: &[(&[&str], &[&str])] = &[
    (&["punto", "ponto", "point"], &[
        "com", "net", "org", "edu", "gob", "gov", "info", "io", "eu", "co", "uk", "us", "es", "it", "fr", "be", "ch", "ca", "mx", "ar",
        "cl", "pe", "uy", "br", "pt",
    ]),
    (&["punkt", "punt", "prick", "kropka", "tečka", "piste", "nokta", "titik", "τελεία", "נקודה", "نقطة"], &[
        "com", "net", "org", "info", "io", "me", "eu", "co", "uk", "us", "de", "at", "ch", "fr", "it", "es", "nl", "be", "pl", "se", "no",
        "dk", "fi", "cz", "gr", "tr", "id",
    ]),
    (&["точка", "крапка"], &["com", "net", "org", "ru", "ру", "ком", "рф", "by", "kz", "ua", "de"]),
];

/// Words that are seldom written but in an address.
#[rustfmt::skip]
const ADDRESS_WORDS: &[&str] = &[
    "dot ", "dot)", "dot]", "dot}", "dot>", "dot-", "dot_", "dot*", "dot/", "dot|", "dot~", "dot=", "dot'", "dot\"", "dot\n", "at sign", "at-sign", "at the rate",
    "arroba", "arobase", "arobas", "chiocciola", "chiocciolina", "klammeraffe", "apenstaartje", "małpa", "malpa", "snabel", "собака",
    "собачка", "kukac", "zavináč", "zavinac", "arond", "παπάκι", "равлик", "miukumauku", "krøllalfa", "kuyruklu", "שטרודל", "כרוכית",
    "アットマーク", "アット", "골뱅이", "艾特",
];

/// Hosts of mail for everybody, behind a bare "at".
#[rustfmt::skip]
const AT_HOSTS: &[&str] = &[
    "at gmail", "at googlemail", "at hotmail", "at outlook", "at yahoo", "at ymail", "at icloud", "at proton", "at gmx", "at aol",
    "at yandex", "at rambler", "at msn", "at zoho", "at libero", "at tiscali", "at wanadoo", "at ziggo", "at uol", "at bol.",
    "at naver", "at hanmail", "at qq.", "at rediffmail",
];

/// Letters behind an ideographic full stop, which ends sentences but for where a domain goes on.
const BEHIND_A_STOP: std::ops::RangeInclusive<char> = 'a'..='z';

/// Every such spelling, and what it speaks of.
pub(super) fn spellings() -> impl Iterator<Item = (String, Target)> {
    let numbers = trigger_words().map(|word| (word, Target::Number));
    let signs = ADDRESS_SIGNS.iter().chain(ADDRESS_WORDS).chain(AT_HOSTS).map(|sign| (*sign).to_owned());
    let spoken = DOTS.iter().flat_map(|(dots, labels)| {
        dots.iter().flat_map(|dot| labels.iter().map(move |label| format!(" {dot} {label}")))
    });
    let stops = BEHIND_A_STOP.map(|letter| format!("\u{3002}{letter}"));
    let addresses = signs.chain(spoken).chain(stops);
    numbers.chain(addresses.map(|spelling| {
        let ascii = spelling.is_ascii();
        (spelling, Target::Address { ascii })
    }))
}
