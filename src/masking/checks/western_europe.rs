//! National numbers of western, southern and northern Europe. Each function names whose rules it follows.

use super::luhn;
use super::read::{all_characters, characters, digits, is_day, is_filler, number, numerals, weighted};
use super::sums::{mod_11_10, ten_less, verhoeff};

/// Austria, Sozialversicherungsnummer: the check digit is the fourth, the birthday stands behind it.
pub(super) fn at_svnr(text: &str) -> bool {
    let Some(digits) = digits::<10>(text) else { return false };
    let sum = weighted(&digits, &[3, 7, 9, 0, 5, 8, 4, 2, 1, 6]);
    // Where days ran out, months 13 to 15 were given.
    digits[0] != 0
        && sum % 11 == u32::from(digits[3])
        && (1..=31).contains(&number(&digits[4..6]))
        && (1..=15).contains(&number(&digits[6..8]))
}

/// Belgium, Rijksregisternummer: the remainder of 97, with a 2 in front for those born from 2000 on.
pub(super) fn be_nn(text: &str) -> bool {
    let Some(digits) = digits::<11>(text) else { return false };
    let (body, check) = (number(&digits[..9]), number(&digits[9..]));
    let month = number(&digits[2..4]);
    // BIS numbers add 20 or 40 to the month.
    (month % 20 <= 12 && month < 60)
        && number(&digits[4..6]) <= 31
        && body > 0
        && [body, body + 2_000_000_000].iter().any(|body| 97 - body % 97 == check)
}

/// Switzerland, AHV number: 756 and an EAN-13 check digit. Zentrale Ausgleichsstelle.
pub(super) fn ch_ahv(text: &str) -> bool {
    let Some(digits) = digits::<13>(text) else { return false };
    digits[..3] == [7, 5, 6]
        && ten_less(weighted(&digits[..12], &[1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3])) == u32::from(digits[12])
}

/// Germany, Identifikationsnummer: Bundeszentralamt für Steuern; one digit of the first ten stands twice or thrice.
pub(super) fn de_idnr(text: &str) -> bool {
    let Some(digits) = digits::<11>(text) else { return false };
    let mut counts = [0; 10];
    digits[..10].iter().for_each(|digit| counts[usize::from(*digit)] += 1);
    let repeated = counts.iter().filter(|count| **count > 1).count();
    digits[0] != 0 && repeated == 1 && counts.iter().all(|count| *count < 4) && mod_11_10(&digits)
}

/// The number of a German passport or identity card: nine characters, and the check digit and the nationality that the
/// card prints behind them. Source: Passverordnung, annex, and the Federal Ministry of the Interior on serial numbers.
pub(super) fn de_document(text: &str) -> bool {
    (9..=11).contains(&text.len())
}

/// Germany, Rentenversicherungsnummer: VKVV § 4; digit sums of weighted digits, the letter counting as two.
pub(super) fn de_rvnr(text: &str) -> bool {
    let Some(text) = characters::<12>(text) else { return false };
    let (Some(front), Some(back)) = (numerals::<8>(&text[..8]), numerals::<3>(&text[9..])) else {
        return false;
    };
    if !text[8].is_ascii_uppercase() {
        return false;
    }
    let letter = text[8] - b'A' + 1;
    let all = front.into_iter().chain([letter / 10, letter % 10]).chain(back[..2].iter().copied());
    let sum: u32 = all
        .zip([2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1])
        .map(|(digit, weight)| u32::from(digit) * weight)
        .map(|product| product / 10 + product % 10)
        .sum();
    sum % 10 == u32::from(back[2])
}

/// Denmark, CPR number: a day of the calendar. The check digit is not judged: numbers without it are given since 2007.
pub(super) fn dk_cpr(text: &str) -> bool {
    digits::<10>(text).is_some_and(|digits| is_day(number(&digits[2..4]), number(&digits[..2])))
}

/// Spain, number of the Seguridad Social: the province and the number read as one, modulo 97. A number below ten millions
/// has seven digits. Source: Real Decreto 84/1996, and the Tesorería General's notes on it.
pub(super) fn es_nuss(text: &str) -> bool {
    let Some(digits) = digits::<12>(text) else { return false };
    let number = digits[..10].iter().fold(0, |number, digit| number * 10 + u64::from(*digit));
    let (province, rest) = (number / 100_000_000, number % 100_000_000);
    let read = if rest < 10_000_000 { province * 10_000_000 + rest } else { number };
    read % 97 == u64::from(digits[10]) * 10 + u64::from(digits[11]) && (1..=99).contains(&province)
}

/// Spain, DNI, NIE and the NIFs K, L and M: Real Decreto 1553/2005; the letter is the remainder of 23.
pub(super) fn es_nif(text: &str) -> bool {
    let mut text = match characters::<9>(text) {
        Some(text) => text,
        None => return false,
    };
    text[0] = match text[0] {
        b'X' | b'K' | b'L' | b'M' => b'0',
        b'Y' => b'1',
        b'Z' => b'2',
        other => other,
    };
    numerals::<8>(&text[..8]).is_some_and(|digits| {
        let rest = usize::try_from(number(&digits) % 23).expect("below 23");
        b"TRWAGMYFPDXBNJZSQVHLCKE"[rest] == text[8]
    })
}

/// Spain, CIF of organisations: Decreto 2423/1975; the check character is a digit or its letter.
pub(super) fn es_cif(text: &str) -> bool {
    let Some(text) = characters::<9>(text) else { return false };
    let Some(digits) = numerals::<7>(&text[1..8]) else { return false };
    let sum: u32 = digits
        .iter()
        .zip([2, 1, 2, 1, 2, 1, 2])
        .map(|(digit, weight)| u32::from(*digit) * weight)
        .map(|product| product / 10 + product % 10)
        .sum();
    let check = ten_less(sum);
    let letter = b"JABCDEFGHI"[usize::try_from(check).expect("a digit")];
    b"ABCDEFGHJNPQRSUVW".contains(&text[0])
        && (text[8] == letter || u32::from(text[8]) == u32::from(b'0') + check)
}

/// Finland, henkilötunnus: Digi- ja väestötietovirasto; the remainder of 31.
pub(super) fn fi_hetu(text: &str) -> bool {
    let mut all = text.bytes();
    let (mut digits, mut check) = ([0u8; 9], b' ');
    for place in 0..11 {
        let Some(byte) = all.next() else { return false };
        match place {
            6 => {}
            10 => check = byte.to_ascii_uppercase(),
            _ if byte.is_ascii_digit() => digits[if place < 6 { place } else { place - 1 }] = byte - b'0',
            _ => return false,
        }
    }
    let rest = usize::try_from(number(&digits) % 31).expect("below 31");
    all.next().is_none()
        && is_day(number(&digits[2..4]), number(&digits[..2]))
        && b"0123456789ABCDEFHJKLMNPRSTUVWXY"[rest] == check
}

/// France, numéro de sécurité sociale (NIR) with its key: INSEE; Corsica's 2A and 2B count as 19 and 18.
pub(super) fn fr_nir(text: &str) -> bool {
    let Some(mut text) = characters::<15>(text) else { return false };
    if let [b'2', letter @ (b'A' | b'B')] = text[5..7] {
        text[5..7].copy_from_slice(if letter == b'A' { b"19" } else { b"18" });
    }
    let Some(digits) = numerals::<15>(&text) else { return false };
    let month = number(&digits[3..5]);
    matches!(digits[0], 1..=4 | 7 | 8)
        && ((1..=12).contains(&month) || month >= 20)
        && 97 - number(&digits[..13]) % 97 == number(&digits[13..])
}

/// United Kingdom, National Insurance number: HMRC, NIM39110; prefixes that are never given.
pub(super) fn gb_nino(text: &str) -> bool {
    let mut all = all_characters(text);
    let (Some(first), Some(second)) = (all.next(), all.next()) else { return false };
    let never = matches!(&[first, second], b"BG" | b"GB" | b"KN" | b"NK" | b"NT" | b"TN" | b"ZZ");
    !never && !b"DFIQUV".contains(&first) && !b"DFIQUVO".contains(&second)
}

/// United Kingdom, NHS number: NHS Data Dictionary; modulus 11.
pub(super) fn gb_nhs(text: &str) -> bool {
    let Some(digits) = digits::<10>(text) else { return false };
    let rest = (11 - weighted(&digits[..9], &[10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11;
    rest == u32::from(digits[9]) && !is_filler(&digits)
}

/// United Kingdom, Unique Taxpayer Reference: HMRC; the check digit is the first.
pub(super) fn gb_utr(text: &str) -> bool {
    let Some(digits) = digits::<10>(text) else { return false };
    let rest = weighted(&digits[1..], &[6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11;
    let expected = if rest < 2 { 2 - rest } else { 11 - rest };
    expected == u32::from(digits[0])
}

/// Ireland, PPS number: Department of Social Protection; the remainder of 23.
pub(super) fn ie_pps(text: &str) -> bool {
    let mut all = all_characters(text);
    let mut sum = 0;
    for weight in (2..=8).rev() {
        let Some(byte @ b'0'..=b'9') = all.next() else { return false };
        sum += u32::from(byte - b'0') * weight;
    }
    let Some(check @ b'A'..=b'W') = all.next() else { return false };
    match all.next() {
        None | Some(b'W' | b'T') => {}
        Some(second @ b'A'..=b'I') => sum += u32::from(second - b'A' + 1) * 9,
        Some(_) => return false,
    }
    all.next().is_none() && b"WABCDEFGHIJKLMNOPQRSTUV"[usize::try_from(sum % 23).expect("below 23")] == check
}

/// Iceland, kennitala: Þjóðskrá.
pub(super) fn is_kennitala(text: &str) -> bool {
    let Some(digits) = digits::<10>(text) else { return false };
    // Organisations add 40 to the day.
    let day = number(&digits[..2]);
    is_day(number(&digits[2..4]), if day > 40 { day - 40 } else { day })
        && weighted(&digits, &[3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11)
        && matches!(digits[9], 0 | 8 | 9)
}

/// Italy, codice fiscale: DM 23/12/1976; letters may stand for digits (omocodia), the last letter is a remainder of 26.
pub(super) fn it_codice_fiscale(text: &str) -> bool {
    const ODD: [u8; 26] =
        [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
    let Some(text) = characters::<16>(text) else { return false };
    let index = |byte: u8| if byte.is_ascii_digit() { byte - b'0' } else { byte - b'A' };
    let sum: u32 = text[..15]
        .iter()
        .enumerate()
        .map(|(place, byte)| {
            u32::from(if place % 2 == 0 { ODD[usize::from(index(*byte))] } else { index(*byte) })
        })
        .sum();
    u32::from(text[15]) == u32::from(b'A') + sum % 26
}

/// Italy, partita IVA: Agenzia delle Entrate; Luhn.
pub(super) fn it_partita_iva(text: &str) -> bool {
    digits::<11>(text).is_some_and(|digits| luhn::holds(digits.into_iter()) && number(&digits[..7]) > 0)
}

/// Luxembourg, matricule: CTIE; Luhn and Verhoeff, one digit each.
pub(super) fn lu_matricule(text: &str) -> bool {
    let Some(digits) = digits::<13>(text) else { return false };
    is_day(number(&digits[4..6]), number(&digits[6..8]))
        && luhn::holds(digits[..12].iter().copied())
        && verhoeff(digits[..11].iter().chain(&digits[12..]).copied())
}

/// Netherlands, burgerservicenummer: the eleven test of the Wet algemene bepalingen burgerservicenummer.
pub(super) fn nl_bsn(text: &str) -> bool {
    let Some(digits) = digits::<9>(text) else { return false };
    let sum = weighted(&digits[..8], &[9, 8, 7, 6, 5, 4, 3, 2]);
    sum % 11 == u32::from(digits[8]) && !is_filler(&digits)
}

/// Norway, fødselsnummer: Skatteetaten; two check digits.
pub(super) fn no_fodselsnummer(text: &str) -> bool {
    let Some(digits) = digits::<11>(text) else { return false };
    // D numbers add 40 to the day, synthetic ones 40 or 80 to the month.
    let (day, month) = (number(&digits[..2]) % 40, number(&digits[2..4]) % 40);
    is_day(month, day)
        && weighted(&digits[..10], &[3, 7, 6, 1, 8, 9, 4, 5, 2, 1]).is_multiple_of(11)
        && weighted(&digits, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11)
}

/// Portugal, NIF: Autoridade Tributária.
pub(super) fn pt_nif(text: &str) -> bool {
    let Some(digits) = digits::<9>(text) else { return false };
    let rest = (11 - weighted(&digits[..8], &[9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10;
    digits[0] != 0 && rest == u32::from(digits[8]) && !is_filler(&digits)
}

/// Portugal, Cartão de Cidadão: Instituto dos Registos e do Notariado; Luhn over letters and digits.
pub(super) fn pt_cartao_cidadao(text: &str) -> bool {
    let Some(text) = characters::<12>(text) else { return false };
    let sum: u32 = text
        .iter()
        .rev()
        .enumerate()
        .map(|(place, byte)| {
            let value =
                if byte.is_ascii_digit() { u32::from(byte - b'0') } else { u32::from(byte - b'A') + 10 };
            match place % 2 {
                0 => value,
                _ if value > 4 => value * 2 - 9,
                _ => value * 2,
            }
        })
        .sum();
    numerals::<9>(&text[..9]).is_some() && text[11].is_ascii_digit() && sum.is_multiple_of(10)
}

/// Sweden, personnummer of ten or twelve digits: Skatteverket, SKV 704; Luhn over the last ten.
pub(super) fn se_personnummer(text: &str) -> bool {
    let ten = digits::<10>(text).or_else(|| {
        let twelve = digits::<12>(text)?;
        matches!(number(&twelve[..2]), 18..=20).then(|| twelve[2..].try_into().expect("ten of twelve"))
    });
    // Samordningsnummer add 60 to the day.
    ten.is_some_and(|digits| {
        is_day(number(&digits[2..4]), number(&digits[4..6]) % 60) && luhn::holds(digits.into_iter())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::masking::checks::Check;

    #[test]
    fn german_documents() {
        assert!(de_document("LZPKRT4WM") && de_document("C01X00T471D") && !de_document("C01X00T4"));
    }

    #[test]
    fn right_beside_wrong() {
        let samples: &[(Check, &str, &str)] = &[
            (at_svnr, "1237 010180", "1237 010181"),
            (be_nn, "65051820870", "65051820871"),
            (ch_ahv, "756.9217.0769.85", "756.9217.0769.80"),
            (de_idnr, "86095742719", "86095742710"),
            (de_rvnr, "15070649C103", "15070649C100"),
            (dk_cpr, "010180-4321", "010080-4321"),
            (es_nif, "X1234567L", "X1234567A"),
            (es_cif, "A58818501", "A58818500"),
            (fi_hetu, "120943-0025", "120943-0020"),
            (fr_nir, "193092A70207777", "193092A70207770"),
            (gb_nino, "AB 12 34 56 C", "AD 12 34 56 C"),
            (gb_nhs, "943 476 5919", "943 476 5910"),
            (gb_utr, "6142733443", "6142733440"),
            (ie_pps, "1234567T", "1234567A"),
            (is_kennitala, "2803622399", "2803622391"),
            (it_codice_fiscale, "RSSMRA85T10A562S", "RSSMRA85T10A562A"),
            (it_partita_iva, "52563431007", "52563431000"),
            (lu_matricule, "1986070306752", "1986070306750"),
            (nl_bsn, "111222333", "111222330"),
            (no_fodselsnummer, "18048964016", "18048964010"),
            (pt_nif, "390517127", "390517120"),
            (pt_cartao_cidadao, "684160179ZC9", "684160179ZC0"),
            (se_personnummer, "330820-4944", "330820-4940"),
        ];
        for (check, right, wrong) in samples {
            assert!(check(right), "{right} is right");
            assert!(!check(wrong), "{wrong} is wrong");
        }
    }
}
