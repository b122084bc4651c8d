//! International bank account numbers (ISO 13616): the country's structure, and ISO 7064 mod 97-10.

use super::read::all_characters;

/// What stands behind country and check digits: counts of n(umbers), a(lphabetic), c(haracters of either kind).
/// SWIFT, IBAN registry, release 101.
#[rustfmt::skip]
const REGISTRY: &[(&str, &str)] = &[
    ("AD", "8n12c"), ("AE", "19n"), ("AL", "8n16c"), ("AT", "16n"), ("AZ", "4a20c"), ("BA", "16n"), ("BE", "12n"),
    ("BG", "4a6n8c"), ("BH", "4a14c"), ("BI", "23n"), ("BR", "23n1a1c"), ("BY", "4c4n16c"), ("CH", "5n12c"),
    ("CR", "18n"), ("CY", "8n16c"), ("CZ", "20n"), ("DE", "18n"), ("DJ", "23n"), ("DK", "14n"), ("DO", "4c20n"),
    ("EE", "16n"), ("EG", "25n"), ("ES", "20n"), ("FI", "14n"), ("FK", "2a12n"), ("FO", "14n"), ("FR", "10n11c2n"),
    ("GB", "4a14n"), ("GE", "2a16n"), ("GI", "4a15c"), ("GL", "14n"), ("GR", "7n16c"), ("GT", "24c"),
    ("HN", "4a20n"), ("HR", "17n"), ("HU", "24n"), ("IE", "4a14n"), ("IL", "19n"), ("IQ", "4a15n"), ("IS", "22n"),
    ("IT", "1a10n12c"), ("JO", "4a4n18c"), ("KW", "4a22c"), ("KZ", "3n13c"), ("LB", "4n20c"), ("LC", "4a24c"),
    ("LI", "5n12c"), ("LT", "16n"), ("LU", "3n13c"), ("LV", "4a13c"), ("LY", "21n"), ("MC", "10n11c2n"),
    ("MD", "20c"), ("ME", "18n"), ("MK", "3n10c2n"), ("MN", "16n"), ("MR", "23n"), ("MT", "4a5n18c"),
    ("MU", "4a19n3a"), ("NI", "4a20n"), ("NL", "4a10n"), ("NO", "11n"), ("OM", "3n16c"), ("PK", "4a16c"),
    ("PL", "24n"), ("PS", "4a21c"), ("PT", "21n"), ("QA", "4a21c"), ("RO", "4a16c"), ("RS", "18n"), ("RU", "14n15c"),
    ("SA", "2n18c"), ("SC", "4a20n3a"), ("SD", "14n"), ("SE", "20n"), ("SI", "15n"), ("SK", "20n"),
    ("SM", "1a10n12c"), ("SO", "19n"), ("ST", "21n"), ("SV", "4a20n"), ("TL", "19n"), ("TN", "20n"), ("TR", "6n16c"),
    ("UA", "6n19c"), ("VA", "18n"), ("VG", "4a16n"), ("XK", "16n"), ("YE", "4a4n18c"),
];

/// Countries whose banks use IBANs without an entry in the registry (the same page lists them as partial users).
#[rustfmt::skip]
const UNREGISTERED: &[(&str, &str)] = &[
    ("AO", "21n"), ("BF", "2c22n"), ("BJ", "2c22n"), ("CF", "23n"), ("CG", "23n"), ("CI", "2c22n"), ("CM", "23n"),
    ("CV", "21n"), ("DZ", "20n"), ("GA", "23n"), ("GQ", "23n"), ("GW", "2c19n"), ("IR", "22n"), ("KM", "23n"),
    ("MA", "24n"), ("MG", "23n"), ("ML", "2c22n"), ("MZ", "21n"), ("NE", "2c22n"), ("SN", "2c22n"), ("TD", "23n"),
    ("TG", "2c22n"),
];

/// A whole IBAN: the length and kinds that its country writes, and a remainder of 1.
pub(super) fn iban(text: &str) -> bool {
    let mut characters = all_characters(text);
    let (Some(first), Some(second)) = (characters.next(), characters.next()) else { return false };
    let country = [first, second];
    let Some((_, structure)) =
        REGISTRY.iter().chain(UNREGISTERED).find(|(known, _)| known.as_bytes() == country)
    else {
        return false;
    };
    let checks = (characters.next(), characters.next());
    let (Some(ten @ b'0'..=b'9'), Some(one @ b'0'..=b'9')) = checks else { return false };
    // The four first characters are moved to the end, so the remainder starts with the fifth.
    let account = characters.clone();
    fits(characters, structure) && account.chain(country).chain([ten, one]).fold(0, remainder) == 1
}

/// What somebody means as an IBAN: a country that has them, ten digits and more, and no more characters than the longest
/// has. For places that say that it is one. One that is right is told by the rules of those.
pub(super) fn iban_mistyped(text: &str) -> bool {
    let mut characters = all_characters(text);
    let (Some(first), Some(second)) = (characters.next(), characters.next()) else { return false };
    let country = [first, second];
    let known = REGISTRY.iter().chain(UNREGISTERED).any(|(known, _)| known.as_bytes() == country);
    let digits = characters.clone().filter(u8::is_ascii_digit).count();
    // "now" has a letter that could be a zero, and is none of it.
    let last = text.rsplit([' ', '.', '-']).next().unwrap_or(text);
    let ends = last.bytes().any(|byte| byte.is_ascii_digit());
    known && digits >= 10 && characters.count() <= 32 && ends && !iban(text)
}

/// ISO 7064 mod 97-10, one character on: letters count from A = 10.
fn remainder(sum: u32, character: u8) -> u32 {
    match character {
        b'A'..=b'Z' => (sum * 100 + u32::from(character - b'A') + 10) % 97,
        _ => (sum * 10 + u32::from(character - b'0')) % 97,
    }
}

fn fits(mut characters: impl Iterator<Item = u8>, structure: &str) -> bool {
    let mut count = 0;
    for symbol in structure.bytes() {
        if symbol.is_ascii_digit() {
            count = count * 10 + u32::from(symbol - b'0');
            continue;
        }
        for _ in 0..count {
            let right = match (characters.next(), symbol) {
                (None, _) => false,
                (Some(character), b'n') => character.is_ascii_digit(),
                (Some(character), b'a') => character.is_ascii_uppercase(),
                (Some(_), _) => true,
            };
            if !right {
                return false;
            }
        }
        count = 0;
    }
    characters.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mistyped_ones_have_a_country_and_ten_digits() {
        assert!(iban_mistyped("DE89 370 400 44 0532 013 001") && iban_mistyped("GB29 NWBK 6016 1331 926818"));
        assert!(!iban_mistyped("XX89 3704 0044 0532 0130 00") && !iban_mistyped("DE89 3704 00"));
        assert!(!iban_mistyped("DE89 3704 0044 0532 0130 00 3704 0044 0532 0130"));
    }

    #[test]
    fn the_registrys_examples() {
        for right in [
            "DE89 3704 0044 0532 0130 00",
            "GB29NWBK60161331926819",
            "FR14 2004 1010 0505 0001 3M02 606",
            "NO93 8601 1117 947",
            "MT84MALT011000012345MTLCAST001S",
            "BR18 0036 0305 0000 1000 9795 493C 1",
            "nl91 abna 0417 1643 00",
            "ES91-2100-0418-4502-0005-1332",
            "SN08SN0100152000048500003035",
        ] {
            assert!(iban(right), "{right}");
        }
    }

    #[test]
    fn wrong_sum_length_kind_or_country() {
        for wrong in [
            "DE89 3704 0044 0532 0130 01",
            "DE89 3704 0044 0532 0130",
            "GB29 NWB1 6016 1331 9268 19",
            "XX89 3704 0044 0532 0130 00",
            "DE",
            "",
        ] {
            assert!(!iban(wrong), "{wrong}");
        }
    }
}
