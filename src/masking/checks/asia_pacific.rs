//! National numbers of Asia and the Pacific. Each function names whose rules it follows.

use super::luhn;
use super::read::{all_digits, characters, digits, is_day, is_filler, number, numerals, weighted};
use super::sums::verhoeff;

/// Australia, Tax File Number: Australian Taxation Office; weights 1, 4, 3, 7, 5, 8, 6, 9, 10.
pub(super) fn au_tfn(text: &str) -> bool {
    let Some(digits) = digits::<9>(text) else { return false };
    weighted(&digits, &[1, 4, 3, 7, 5, 8, 6, 9, 10]).is_multiple_of(11) && !is_filler(&digits)
}

/// Australia, Medicare card of ten or eleven digits: Services Australia.
pub(super) fn au_medicare(text: &str) -> bool {
    let mut found = [0; 11];
    let count = all_digits(text).take(11).zip(&mut found).map(|(digit, slot)| *slot = digit).count();
    matches!(all_digits(text).count(), 10 | 11)
        && count >= 10
        && (2..=6).contains(&found[0])
        && weighted(&found[..8], &[1, 3, 7, 9, 1, 3, 7, 9]) % 10 == u32::from(found[8])
        && found[9] != 0
}

/// Australia, ABN: Australian Business Register; the remainder of 89, the first digit less one.
pub(super) fn au_abn(text: &str) -> bool {
    let Some(mut digits) = digits::<11>(text) else { return false };
    let Some(first) = digits[0].checked_sub(1) else { return false };
    digits[0] = first;
    weighted(&digits, &[10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]).is_multiple_of(89)
}

/// Canada, Social Insurance Number: Luhn; numbers that start with 0 or 8 are given to no person.
pub(super) fn ca_sin(text: &str) -> bool {
    let Some(digits) = digits::<9>(text) else { return false };
    !matches!(digits[0], 0 | 8) && luhn::holds(digits.into_iter())
}

/// China, resident identity number: GB 11643-1999 with ISO 7064 mod 11-2; a birthday.
pub(super) fn cn_resident(text: &str) -> bool {
    let Some(text) = characters::<18>(text) else { return false };
    let Some(digits) = numerals::<17>(&text[..17]) else { return false };
    let sum = weighted(&digits, &[7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
    let check = b"10X98765432"[usize::try_from(sum % 11).expect("below 11")];
    matches!(number(&digits[..2]), 11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71 | 81 | 82 | 91)
        && (1800..2100).contains(&number(&digits[6..10]))
        && is_day(number(&digits[10..12]), number(&digits[12..14]))
        && check == text[17]
}

/// Hong Kong, identity card: Immigration Department; one or two letters, six digits, a check of mod 11.
pub(super) fn hk_id(text: &str) -> bool {
    let (letters, rest): ([u32; 2], [u8; 7]) = match (characters::<9>(text), characters::<8>(text)) {
        (Some(nine), _) => ([value(nine[0]), value(nine[1])], nine[2..].try_into().expect("seven of nine")),
        (_, Some(eight)) => ([36, value(eight[0])], eight[1..].try_into().expect("seven of eight")),
        _ => return false,
    };
    let Some(digits) = numerals::<6>(&rest[..6]) else { return false };
    let check = match rest[6] {
        b'A' => 10,
        byte @ b'0'..=b'9' => u32::from(byte - b'0'),
        _ => return false,
    };
    let sum = letters[0] * 9 + letters[1] * 8 + weighted(&digits, &[7, 6, 5, 4, 3, 2]) + check;
    letters[1] >= 10 && sum.is_multiple_of(11)
}

/// Indonesia, NIK: a province, and a birthday to whose day women add 40.
pub(super) fn id_nik(text: &str) -> bool {
    let Some(digits) = digits::<16>(text) else { return false };
    let day = number(&digits[6..8]);
    matches!(number(&digits[..2]), 11..=21 | 31..=36 | 51..=53 | 61..=65 | 71..=76 | 81 | 82 | 91..=97)
        && is_day(number(&digits[8..10]), if day > 40 { day - 40 } else { day })
        && number(&digits[12..]) > 0
}

/// India, Aadhaar: UIDAI; Verhoeff, never 0 or 1 in front.
pub(super) fn in_aadhaar(text: &str) -> bool {
    let Some(digits) = digits::<12>(text) else { return false };
    digits[0] > 1 && !is_filler(&digits) && verhoeff(digits.into_iter())
}

/// India, GSTIN: a state, a PAN, and a check character of Luhn in base 36.
pub(super) fn in_gstin(text: &str) -> bool {
    let Some(text) = characters::<15>(text) else { return false };
    let sum: u32 = text[..14]
        .iter()
        .enumerate()
        .map(|(place, byte)| value(*byte) * (place as u32 % 2 + 1))
        .map(|product| product / 36 + product % 36)
        .sum();
    numerals::<2>(&text[..2]).is_some_and(|state| (1..=38).contains(&number(&state)) || number(&state) == 97)
        && value(text[14]) == (36 - sum % 36) % 36
}

/// Japan, My Number: Ministerial Ordinance 85 of 2014.
pub(super) fn jp_my_number(text: &str) -> bool {
    let Some(digits) = digits::<12>(text) else { return false };
    let rest = weighted(&digits[..11], &[6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
    u32::from(digits[11]) == if rest < 2 { 0 } else { 11 - rest } && !is_filler(&digits)
}

/// South Korea, resident registration number: a birthday and the digit for sex and century. The check digit is not
/// judged: numbers given since October 2020 have none.
pub(super) fn kr_rrn(text: &str) -> bool {
    let Some(digits) = digits::<13>(text) else { return false };
    is_day(number(&digits[2..4]), number(&digits[4..6])) && (1..=8).contains(&digits[6])
}

/// Malaysia, NRIC: a birthday and a place of birth.
pub(super) fn my_nric(text: &str) -> bool {
    let Some(digits) = digits::<12>(text) else { return false };
    is_day(number(&digits[2..4]), number(&digits[4..6]))
        && matches!(number(&digits[6..8]), 1..=16 | 21..=59 | 60..=68 | 71 | 72 | 74..=79 | 82..=93 | 98 | 99)
}

/// New Zealand, IRD number: Inland Revenue; a second round of weights where the first leaves ten.
pub(super) fn nz_ird(text: &str) -> bool {
    let mut found = [0; 9];
    let count = all_digits(text).count();
    if !matches!(count, 8 | 9) {
        return false;
    }
    all_digits(text).zip(&mut found[9 - count..]).for_each(|(digit, slot)| *slot = digit);
    let check = |weights: &[u32]| (11 - weighted(&found[..8], weights) % 11) % 11;
    let first = check(&[3, 2, 7, 6, 5, 4, 3, 2]);
    let expected = if first == 10 { check(&[7, 4, 3, 2, 5, 2, 7, 6]) } else { first };
    (10_000_000..150_000_000).contains(&number(&found)) && expected == u32::from(found[8])
}

/// Singapore, NRIC and FIN: Immigration & Checkpoints Authority; S, T, F, G and M.
pub(super) fn sg_nric(text: &str) -> bool {
    let Some(text) = characters::<9>(text) else { return false };
    let Some(digits) = numerals::<7>(&text[1..8]) else { return false };
    let sum = weighted(&digits, &[2, 7, 6, 5, 4, 3, 2]);
    let (offset, letters) = match text[0] {
        b'S' => (0, b"JZIHGFEDCBA"),
        b'T' => (4, b"JZIHGFEDCBA"),
        b'F' => (0, b"XWUTRQPNMLK"),
        b'G' => (4, b"XWUTRQPNMLK"),
        b'M' => (3, b"XWUTRQPNJLK"),
        _ => return false,
    };
    letters[usize::try_from((sum + offset) % 11).expect("below 11")] == text[8]
}

/// Thailand, citizen's number: Department of Provincial Administration.
pub(super) fn th_citizen(text: &str) -> bool {
    let Some(digits) = digits::<13>(text) else { return false };
    let sum = weighted(&digits[..12], &[13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
    digits[0] != 0 && (11 - sum % 11) % 10 == u32::from(digits[12]) && !is_filler(&digits)
}

/// Taiwan, national identification number and resident certificate: Ministry of the Interior.
pub(super) fn tw_id(text: &str) -> bool {
    let Some(text) = characters::<10>(text) else { return false };
    let Some(digits) = numerals::<9>(&text[1..]) else { return false };
    if !text[0].is_ascii_uppercase() {
        return false;
    }
    const PLACES: [u32; 26] = [
        10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30, 31,
        33,
    ];
    let place = PLACES[usize::from(text[0] - b'A')];
    let sum = place / 10 + place % 10 * 9 + weighted(&digits, &[8, 7, 6, 5, 4, 3, 2, 1, 1]);
    matches!(digits[0], 1 | 2 | 8 | 9) && sum.is_multiple_of(10)
}

/// 0 to 9, and A = 10 to Z = 35.
fn value(byte: u8) -> u32 {
    if byte.is_ascii_digit() { u32::from(byte - b'0') } else { u32::from(byte - b'A') + 10 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::masking::checks::Check;

    #[test]
    fn right_beside_wrong() {
        let samples: &[(Check, &str, &str)] = &[
            (au_tfn, "876 543 210", "876 543 211"),
            (au_medicare, "5413390561", "5413390560"),
            (au_abn, "51 824 753 556", "51 824 753 550"),
            (ca_sin, "130 692 544", "130 692 540"),
            (cn_resident, "11010519491231002X", "11010519491231002A"),
            (hk_id, "A123456(3)", "A123456(0)"),
            (id_nik, "3171011708450001", "3171011708450000"),
            (in_aadhaar, "636839209008", "636839209000"),
            (in_gstin, "33QHSPS2800A1Z8", "33QHSPS2800A1Z0"),
            (jp_my_number, "581732436165", "581732436160"),
            (kr_rrn, "900101-1234567", "900101-0234567"),
            (my_nric, "900101-14-5678", "900101-17-5678"),
            (nz_ird, "49-091-850", "49-091-851"),
            (sg_nric, "S1234567D", "S1234567A"),
            (th_citizen, "7640338737571", "7640338737570"),
            (tw_id, "A123456789", "A123456780"),
        ];
        for (check, right, wrong) in samples {
            assert!(check(right), "{right} is right");
            assert!(!check(wrong), "{wrong} is wrong");
        }
    }
}
