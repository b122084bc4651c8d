//! National numbers of central, eastern and south-eastern Europe. Each function names whose rules it follows.

use super::luhn;
use super::read::{all_digits, characters, digits, is_day, is_filler, number, numerals, weighted};
use super::sums::{eleven_less, mod_11_10};

/// Bulgaria, ЕГН: ГРАО; months of 1800-1899 are 20 higher, of 2000-2099 40.
pub(super) fn bg_egn(text: &str) -> bool {
    let Some(digits) = digits::<10>(text) else { return false };
    let month = number(&digits[2..4]);
    (month <= 52)
        && is_day(month % 20, number(&digits[4..6]))
        && weighted(&digits[..9], &[2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == u32::from(digits[9])
}

/// Czechia and Slovakia, rodné číslo: Act 133/2000; women add 50 to the month, and 20 more where days ran out.
pub(super) fn cz_rodne_cislo(text: &str) -> bool {
    let day = |digits: &[u8]| is_day(number(&digits[2..4]) % 50 % 20, number(&digits[4..6]));
    match digits::<10>(text) {
        // Until 1985 a remainder of ten was written as 0.
        Some(digits) => day(&digits) && number(&digits[..9]) % 11 % 10 == u64::from(digits[9]),
        // Nine digits were given until 1953.
        None => digits::<9>(text)
            .is_some_and(|digits| day(&digits) && number(&digits[..2]) < 54 && number(&digits[6..]) > 0),
    }
}

/// Estonia, isikukood, and Lithuania, asmens kodas: EVS 585; two rounds of weights.
pub(super) fn ee_lt_code(text: &str) -> bool {
    let Some(digits) = digits::<11>(text) else { return false };
    let first = weighted(&digits[..10], &[1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
    let second = weighted(&digits[..10], &[3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11 % 10;
    (1..=8).contains(&digits[0])
        && is_day(number(&digits[3..5]), number(&digits[5..7]))
        && u32::from(digits[10]) == if first == 10 { second } else { first }
}

/// Greece, ΑΦΜ: ΑΑΔΕ; powers of two.
pub(super) fn gr_afm(text: &str) -> bool {
    let Some(digits) = digits::<9>(text) else { return false };
    weighted(&digits[..8], &[256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == u32::from(digits[8])
        && !is_filler(&digits)
}

/// Greece, ΑΜΚΑ: a birthday and Luhn.
pub(super) fn gr_amka(text: &str) -> bool {
    let Some(digits) = digits::<11>(text) else { return false };
    is_day(number(&digits[2..4]), number(&digits[..2])) && luhn::holds(digits.into_iter())
}

/// Croatia, OIB: Porezna uprava; mod 11,10.
pub(super) fn hr_oib(text: &str) -> bool {
    digits::<11>(text).is_some_and(|digits| mod_11_10(&digits) && !is_filler(&digits))
}

/// Hungary, TAJ szám: weights 3 and 7.
pub(super) fn hu_taj(text: &str) -> bool {
    let Some(digits) = digits::<9>(text) else { return false };
    weighted(&digits[..8], &[3, 7, 3, 7, 3, 7, 3, 7]) % 10 == u32::from(digits[8]) && !is_filler(&digits)
}

/// Hungary, adóazonosító jel: Act CXVI of 1996; starts with 8.
pub(super) fn hu_tax(text: &str) -> bool {
    let Some(digits) = digits::<10>(text) else { return false };
    digits[0] == 8 && weighted(&digits[..9], &[1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 == u32::from(digits[9])
}

/// JMBG and EMŠO of Bosnia, Montenegro, North Macedonia, Serbia, Slovenia: a birthday and mod 11.
pub(super) fn jmbg(text: &str) -> bool {
    let Some(digits) = digits::<13>(text) else { return false };
    let rest = (11 - weighted(&digits[..12], &[7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10;
    is_day(number(&digits[2..4]), number(&digits[..2]))
        && matches!(digits[4], 0 | 8 | 9)
        && rest == u32::from(digits[12])
}

/// Latvia, personas kods: PMLP; those given since 2017 start with 32 and have neither birthday nor check digit.
pub(super) fn lv_kods(text: &str) -> bool {
    let Some(digits) = digits::<11>(text) else { return false };
    let sum = weighted(&digits[..10], &[10, 5, 8, 4, 2, 1, 6, 3, 7, 9]);
    digits[..2] == [3, 2]
        || (is_day(number(&digits[2..4]), number(&digits[..2]))
            && (1 + sum) % 11 % 10 == u32::from(digits[10]))
}

/// Moldova, IDNP: weights 7, 3, 1.
pub(super) fn md_idnp(text: &str) -> bool {
    let Some(digits) = digits::<13>(text) else { return false };
    weighted(&digits[..12], &[7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1]) % 10 == u32::from(digits[12])
        && matches!(digits[0], 0..=2)
}

/// Poland, PESEL: Act on population records; a birthday whose month tells the century.
pub(super) fn pl_pesel(text: &str) -> bool {
    let Some(digits) = digits::<11>(text) else { return false };
    let sum = weighted(&digits, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]);
    is_day(number(&digits[2..4]) % 20, number(&digits[4..6])) && sum.is_multiple_of(10)
}

/// Poland, NIP: weights 6, 5, 7, 2, 3, 4, 5, 6, 7.
pub(super) fn pl_nip(text: &str) -> bool {
    let Some(digits) = digits::<10>(text) else { return false };
    weighted(&digits[..9], &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == u32::from(digits[9]) && !is_filler(&digits)
}

/// Poland, identity card: three letters and six digits, weights 7, 3, 1 with the check digit behind the letters.
pub(super) fn pl_identity_card(text: &str) -> bool {
    let Some(text) = characters::<9>(text) else { return false };
    let Some(digits) = numerals::<6>(&text[3..]) else { return false };
    if !text[..3].iter().all(u8::is_ascii_uppercase) {
        return false;
    }
    let letters = [text[0], text[1], text[2]].map(|letter| letter - b'A' + 10);
    (weighted(&letters, &[7, 3, 1]) + weighted(&digits, &[9, 7, 3, 1, 7, 3])).is_multiple_of(10)
}

/// Romania, CNP: Act 105/1996; a birthday, a county and mod 11.
pub(super) fn ro_cnp(text: &str) -> bool {
    let Some(digits) = digits::<13>(text) else { return false };
    let sum = weighted(&digits[..12], &[2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
    digits[0] != 0
        && is_day(number(&digits[3..5]), number(&digits[5..7]))
        && u32::from(digits[12]) == if sum == 10 { 1 } else { sum }
}

/// Russia, ИНН of organisations (10 digits) and persons (12): ФНС, приказ ММВ-7-6/435.
pub(super) fn ru_inn(text: &str) -> bool {
    if let Some(digits) = digits::<10>(text) {
        return weighted(&digits[..9], &[2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == u32::from(digits[9])
            && !is_filler(&digits);
    }
    let Some(digits) = digits::<12>(text) else { return false };
    let first = weighted(&digits[..10], &[7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10;
    let second = weighted(&digits[..11], &[3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10;
    first == u32::from(digits[10]) && second == u32::from(digits[11]) && !is_filler(&digits)
}

/// Russia, СНИЛС: ПФР; the remainder of 101.
pub(super) fn ru_snils(text: &str) -> bool {
    let Some(digits) = digits::<11>(text) else { return false };
    let sum = weighted(&digits[..9], &[9, 8, 7, 6, 5, 4, 3, 2, 1]);
    u64::from(sum % 101 % 100) == number(&digits[9..]) && number(&digits[..9]) > 1_001_998
}

/// Türkiye, T.C. kimlik numarası: Nüfus ve Vatandaşlık İşleri.
pub(super) fn tr_kimlik(text: &str) -> bool {
    let Some(digits) = digits::<11>(text) else { return false };
    let odd: u32 = digits[..9].iter().step_by(2).map(|digit| u32::from(*digit)).sum();
    let even: u32 = digits[1..9].iter().step_by(2).map(|digit| u32::from(*digit)).sum();
    let tenth = (odd * 7 + 100 - even) % 10;
    digits[0] != 0 && tenth == u32::from(digits[9]) && (odd + even + tenth) % 10 == u32::from(digits[10])
}

/// Ukraine, РНОКПП: Державна податкова служба; nobody was born before 1900, which its first five digits count from.
pub(super) fn ua_rnokpp(text: &str) -> bool {
    let Some(digits) = digits::<10>(text) else { return false };
    // The first weight is -1, which is 10 in the remainder of 11.
    weighted(&digits[..9], &[10, 5, 7, 9, 4, 6, 10, 5, 7]) % 11 % 10 == u32::from(digits[9])
        && number(&digits[..5]) > 1_000
}

/// Slovenia, davčna številka: FURS.
pub(super) fn si_tax(text: &str) -> bool {
    let Some(digits) = digits::<8>(text) else { return false };
    digits[0] != 0 && eleven_less(weighted(&digits[..7], &[8, 7, 6, 5, 4, 3, 2])) == u32::from(digits[7])
}

/// Kazakhstan, ЖСН/ИИН: a birthday and two rounds of weights.
pub(super) fn kz_iin(text: &str) -> bool {
    let Some(digits) = digits::<12>(text) else { return false };
    let first = weighted(&digits[..11], &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
    let second = weighted(&digits[..11], &[3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11;
    is_day(number(&digits[2..4]), number(&digits[4..6]))
        && u32::from(digits[11]) == if first == 10 { second } else { first }
        && all_digits(text).any(|digit| digit != 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::masking::checks::Check;

    #[test]
    fn right_beside_wrong() {
        let samples: &[(Check, &str, &str)] = &[
            (bg_egn, "4109109190", "4109109191"),
            (cz_rodne_cislo, "4405262004", "4405262000"),
            (ee_lt_code, "34308062640", "34308062641"),
            (gr_afm, "372592104", "372592100"),
            (gr_amka, "10049494460", "10049494461"),
            (hr_oib, "58539783572", "58539783570"),
            (hu_taj, "296169751", "296169750"),
            (hu_tax, "8782578567", "8782578560"),
            (jmbg, "2309956502339", "2309956502330"),
            (lv_kods, "13096510390", "13096510391"),
            (md_idnp, "1375083991262", "1375083991260"),
            (pl_pesel, "96101513167", "96101513160"),
            (pl_nip, "2122965573", "2122965570"),
            (pl_identity_card, "AXZ419035", "AXZ419030"),
            (ro_cnp, "2570703406411", "2570703406410"),
            (ru_inn, "999814204097", "999814204090"),
            (ru_snils, "69611535218", "69611535210"),
            (tr_kimlik, "10000000146", "10000000140"),
            (ua_rnokpp, "1305304112", "1305304110"),
            (si_tax, "58551565", "58551560"),
            (kz_iin, "980716877253", "980716877250"),
        ];
        for (check, right, wrong) in samples {
            assert!(check(right), "{right} is right");
            assert!(!check(wrong), "{wrong} is wrong");
        }
    }
}
