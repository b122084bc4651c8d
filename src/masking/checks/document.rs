//! Numbers of things that lead to a person: devices, vehicles, wallets.

use sha2::{Digest, Sha256};

use super::luhn;
use super::name_words::goes_on;
use super::read::{all_digits, characters};

/// A mobile device's IMEI: 3GPP TS 23.003, section 6.2.1; 15 digits with Luhn.
pub(super) fn imei(text: &str) -> bool {
    all_digits(text).count() == 15 && luhn::luhn(text)
}

/// A vehicle identification number with the check digit of North America and China: 49 CFR 565.15.
pub(super) fn vin(text: &str) -> bool {
    let Some(text) = characters::<17>(text) else { return false };
    // Parcels of UPS, one in eleven of which has the check digit by chance; no maker of vehicles has this code.
    if text.starts_with(b"1Z") {
        return false;
    }
    let value = |byte: u8| match byte {
        b'0'..=b'9' => Some(u32::from(byte - b'0')),
        b'A'..=b'H' => Some(u32::from(byte - b'A') + 1),
        b'J'..=b'N' => Some(u32::from(byte - b'J') + 1),
        b'P' => Some(7),
        b'R' => Some(9),
        b'S'..=b'Z' => Some(u32::from(byte - b'S') + 2),
        _ => None,
    };
    let mut sum = 0;
    for (byte, weight) in text.iter().zip([8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]) {
        let Some(value) = value(*byte) else { return false };
        sum += value * weight;
    }
    let check = if sum % 11 == 10 { b'X' } else { b'0' + u8::try_from(sum % 11).expect("below ten") };
    text[8] == check && text.iter().any(u8::is_ascii_alphabetic)
}

/// A vehicle identification number by its shape: 17 letters and digits, none of them I, O or Q, the last four digits.
/// ISO 3779.
pub(super) fn vin_shape(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    text.len() == 17
        && (5..17).contains(&digits)
        && text.bytes().rev().take(4).all(|byte| byte.is_ascii_digit())
}

/// A vehicle's plate: letters and digits in a few groups, 4 to 10 of them, at least two digits; no train, whose
/// carriages share the word for a car.
pub(super) fn plate(text: &str) -> bool {
    const TRAINS: &[&str] = &["AVE", "AVLO", "EIC", "EIP", "ICE", "ITX", "KTX", "SRT", "TGV", "THSR", "TLK"];
    let train = text.split_once(' ').is_some_and(|(name, number)| {
        TRAINS.contains(&name) && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ')
    });
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let letters = text.chars().filter(|char| char.is_alphabetic()).count();
    let words = text.split(|char: char| !char.is_alphabetic()).any(|run| run.chars().count() > 4)
        || text.split([' ', '.', '-']).any(|part| part.starts_with(char::is_lowercase) && goes_on(part));
    let size = text.split(|c: char| !c.is_ascii_alphanumeric()).any(is_size);
    let short = digits == 1 && letters >= 3 && text.contains('-');
    !size
        && !train
        && (digits >= 2 || short)
        && letters >= 1
        && (4..=10).contains(&(digits + letters))
        && !words
}

/// A plate by its shape beside a word for a car: not what a make calls its models, nor a measure.
pub(super) fn plate_beside_car(text: &str) -> bool {
    #[rustfmt::skip]
    const MODELS: &[&str] = &[
        "BMW", "VW", "MB", "AMG", "SEL", "CLS", "GLA", "GLC", "GLE", "GLK", "SLK", "KTM", "MG", "GT", "RS", "SUV", "TDI", "CDI", "GTI", "HDI", "TSI", "ID",
        "XC", "CX", "RAV", "CRV", "MX", "NX", "RX", "IX", "EV", "DS", "DB", "FJ", "CB", "YZF", "CBR", "GSX", "MT", "KM", "KW", "HP", "PS", "CC", "EUR",
        "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "RON", "PLN", "CZK", "HUF", "RSD", "TRY", "RUB", "INR", "MYR", "RM", "RP", "KES", "NGN", "ZAR", "GB", "MB",
        "IDR", "VND", "KRW", "JPY", "CNY", "THB", "PHP", "SGD", "HKD", "AUD", "CAD", "NZD", "AED", "SAR", "EGP", "ILS", "MXN", "BRL", "COP", "CLP", "ARS", "PEN",
        "UAH", "BGN", "KZT", "INV", "ORD", "REF", "SKU", "PO", "RMA", "TKT", "CASE", "DOC", "RET", "PCN", "EPA", "ECU", "VIN", "TB", "USB", "LED", "AUX", "DVD", "GPS", "OBD", "ABS", "ISO", "WD", "SD", "OK", "ID", "NR", "NO", "TEL",
    ];
    let mut parts = text.split(|char: char| !char.is_alphabetic()).filter(|part| !part.is_empty());
    // "Audi A4 2019", "5W30"
    let year = |group: &str| group.len() == 4 && matches!(group.parse(), Ok(1980..=2030u16));
    let oil = text
        .split_once('W')
        .is_some_and(|(cold, hot)| cold.len() <= 2 && hot.trim_start_matches('-').len() == 2);
    plate(text)
        && !oil
        && !is_train(text)
        && !text.split([' ', '-']).any(year)
        && !parts.any(|part| MODELS.contains(&part))
}

/// A plate by its shape where a word for a car may be that for a train's: no train.
pub(super) fn plate_no_train(text: &str) -> bool {
    plate(text) && !is_train(text)
}

/// A train by its kind and number, and perhaps its coach: "ICE 435", "KTX 780 8".
fn is_train(text: &str) -> bool {
    #[rustfmt::skip]
    const KINDS: &[&str] = &[
        "ICE", "IC", "EC", "ECE", "RE", "RB", "IRE", "RJ", "RJX", "NJ", "EN", "TGV", "TER", "AVE", "AVLO", "ALVIA", "KTX", "SRT", "ITX", "EIP", "EIC", "TLK", "EST", "THA", "ICD",
        "ICN", "IR", "RER", "HSR", "THSR", "SJ", "LE", "LEO", "RGJ", "WB", "OUIGO", "IRYO", "FRECCIA", "ITALO",
    ];
    let mut parts = text.split([' ', '-']);
    let kind = parts.next().is_some_and(|kind| KINDS.contains(&kind));
    let mut numbers = parts.clone();
    kind && parts.next().is_some() && numbers.all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A measure, 120x90 or 28 cm: no plate has one letter `x` between digits alone, nor a unit in small letters.
fn is_size(word: &str) -> bool {
    if matches!(
        word.to_ascii_lowercase().as_str(),
        "cm" | "mm" | "kg" | "km" | "size" | "inch" | "pcs" | "mb" | "gb"
    ) {
        return true;
    }
    word.split_once(['x', 'X']).is_some_and(|(width, height)| {
        let number = |side: &str| !side.is_empty() && side.bytes().all(|byte| byte.is_ascii_digit());
        number(width) && number(height)
    })
}

/// A vehicle's plate of Israel: 7 or 8 digits.
pub(super) fn plate_digits(text: &str) -> bool {
    (7..=8).contains(&all_digits(text).count())
}

/// A Base58Check address (Bitcoin, Litecoin, Dogecoin, Tron): 21 bytes and the first four of their double SHA-256.
/// Source: Bitcoin's Base58Check encoding.
pub(super) fn base58check(text: &str) -> bool {
    const ALPHABET: &[u8] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    let mut bytes = [0u8; 25];
    for byte in text.bytes() {
        let Some(value) = ALPHABET.iter().position(|known| *known == byte) else { return false };
        let mut carry = u32::try_from(value).expect("below 58");
        for slot in bytes.iter_mut().rev() {
            carry += u32::from(*slot) * 58;
            *slot = (carry & 0xff) as u8;
            carry >>= 8;
        }
        if carry != 0 {
            return false;
        }
    }
    let sum = Sha256::digest(Sha256::digest(&bytes[..21]));
    sum[..4] == bytes[21..] && bytes.iter().any(|byte| *byte != 0)
}

/// A Bech32 or Bech32m address: BIP 173 and BIP 350.
pub(super) fn bech32(text: &str) -> bool {
    const ALPHABET: &[u8] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    let Some((prefix, data)) = text.rsplit_once('1') else { return false };
    let step = |sum: u32, value: u32| {
        let top = sum >> 25;
        let sum = (sum & 0x1ff_ffff) << 5 ^ value;
        [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3]
            .iter()
            .enumerate()
            .filter(|(bit, _)| top >> bit & 1 == 1)
            .fold(sum, |sum, (_, generator)| sum ^ generator)
    };
    let lower = |byte: u8| u32::from(byte.to_ascii_lowercase());
    let mut sum = prefix.bytes().fold(1, |sum, byte| step(sum, lower(byte) >> 5));
    sum = step(sum, 0);
    sum = prefix.bytes().fold(sum, |sum, byte| step(sum, lower(byte) & 31));
    for byte in data.bytes() {
        let Some(value) = ALPHABET.iter().position(|known| *known == byte.to_ascii_lowercase()) else {
            return false;
        };
        sum = step(sum, u32::try_from(value).expect("below 32"));
    }
    sum == 1 || sum == 0x2bc8_30a3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn devices_and_vehicles() {
        assert!(imei("490154203237518") && imei("49-015420-323751-8") && !imei("490154203237519"));
        assert!(vin("1M8GDM9AXKP042788") && !vin("1M8GDM9A1KP042788") && !vin("11111111111111111"));
        assert!(vin_shape("WVWZZZ1JZ3W386752") && !vin_shape("WVWZZZ1JZ3W38675A"));
    }

    #[test]
    fn plates_beside_counts() {
        assert!(
            plate("M-XY 123")
                && plate("AB123CD")
                && plate("А123ВС 77")
                && plate("ABC-1")
                && plate_digits("85-086-95")
        );
        assert!(
            !plate("12")
                && !plate("ABCD")
                && !plate("2024")
                && !plate("ICE 435")
                && !plate("AB 1")
                && !plate("120x90 cm")
                && !plate_digits("85-086")
                && plate_beside_car("GU 482 RT")
                && !plate_beside_car("BMW 320")
                && !plate_beside_car("A4 2019")
                && !plate_beside_car("5W30")
                && !plate_beside_car("ICE 435")
                && !plate_beside_car("KTX 780 8")
                && plate_beside_car("RE AB 435")
                && plate_no_train("W 50021X")
                && !plate_no_train("ICE 435")
        );
    }

    #[test]
    fn wallets() {
        assert!(
            base58check("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")
                && !base58check("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb")
        );
        assert!(base58check("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy"));
        assert!(
            bech32("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4")
                && !bech32("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5")
        );
    }
}
