//! National numbers of Latin America. Each function names whose rules it follows.

use super::luhn;
use super::read::{
    all_characters, all_digits, characters, digits, is_day, is_filler, number, numerals, weighted,
};
use super::sums::{eleven_less, ten_less};

/// Argentina, CUIT and CUIL: AFIP, Resolución General 1.
pub(super) fn ar_cuit(text: &str) -> bool {
    let Some(digits) = digits::<11>(text) else { return false };
    let rest = match (11 - weighted(&digits[..10], &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 {
        10 => 9,
        rest => rest,
    };
    matches!(digits[0] * 10 + digits[1], 20 | 23..=27 | 30 | 33 | 34 | 50 | 51 | 55)
        && rest == u32::from(digits[10])
}

/// Argentina, CBU and CVU of a bank account: BCRA, Comunicación A 2622.
pub(super) fn ar_cbu(text: &str) -> bool {
    let Some(digits) = digits::<22>(text) else { return false };
    const WEIGHTS: [u32; 4] = [3, 1, 7, 9];
    let block = |part: &[u8]| {
        let (check, body) = part.split_last().expect("a block has digits");
        let sum = body.iter().rev().zip(WEIGHTS.iter().cycle()).map(|(d, w)| u32::from(*d) * w).sum();
        ten_less(sum) == u32::from(*check)
    };
    block(&digits[..8]) && block(&digits[8..]) && !is_filler(&digits)
}

/// Brazil, CPF: Receita Federal, Instrução Normativa 1548.
pub(super) fn br_cpf(text: &str) -> bool {
    let Some(digits) = digits::<11>(text) else { return false };
    let first = weighted(&digits, &[10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10;
    let second = weighted(&digits, &[11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10;
    first == u32::from(digits[9]) && second == u32::from(digits[10]) && !is_filler(&digits)
}

/// Brazil, PIS, PASEP and NIS: Caixa Econômica Federal, the eleventh digit by weights modulo 11.
pub(super) fn br_pis(text: &str) -> bool {
    let Some(digits) = digits::<11>(text) else { return false };
    let check = weighted(&digits, &[3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10;
    check == u32::from(digits[10]) && !is_filler(&digits)
}

/// Brazil, CNPJ with digits, and with letters as given since 2026: Receita Federal, Nota Técnica 49/2024.
pub(super) fn br_cnpj(text: &str) -> bool {
    let Some(text) = characters::<14>(text) else { return false };
    if !text[12].is_ascii_digit()
        || !text[13].is_ascii_digit()
        || text.windows(2).all(|pair| pair[0] == pair[1])
    {
        return false;
    }
    let values = text.map(|byte| byte - b'0');
    let check = |count: usize| {
        let sum: u32 =
            values[..count].iter().rev().zip((2..=9).cycle()).map(|(v, w)| u32::from(*v) * w).sum();
        eleven_less(sum)
    };
    check(12) == u32::from(values[12]) && check(13) == u32::from(values[13])
}

/// Chile, RUT and RUN: weights 2 to 7 from the right, `K` for ten. Registro Civil.
pub(super) fn cl_rut(text: &str) -> bool {
    let mut characters = all_characters(text).rev();
    let Some(check) = characters.next() else { return false };
    let (mut sum, mut count) = (0, 0);
    for (byte, weight) in characters.zip((2..=7u32).cycle()) {
        if !byte.is_ascii_digit() {
            return false;
        }
        sum += u32::from(byte - b'0') * weight;
        count += 1;
    }
    let expected = match 11 - sum % 11 {
        11 => b'0',
        10 => b'K',
        rest => b'0' + u8::try_from(rest).expect("below ten"),
    };
    (6..=8).contains(&count) && sum > 0 && check == expected
}

/// Colombia, NIT with its digit: DIAN, Orden Administrativa 4 of 1989.
pub(super) fn co_nit(text: &str) -> bool {
    const WEIGHTS: [u32; 10] = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43];
    let mut from_right = all_digits(text).rev();
    let Some(check) = from_right.next() else { return false };
    let count = from_right.clone().count();
    let sum: u32 = from_right.zip(WEIGHTS).map(|(digit, weight)| u32::from(digit) * weight).sum();
    let expected = if sum % 11 > 1 { 11 - sum % 11 } else { sum % 11 };
    (8..=10).contains(&count) && sum > 0 && u32::from(check) == expected
}

/// Dominican Republic, cédula: Junta Central Electoral, Luhn.
pub(super) fn do_cedula(text: &str) -> bool {
    digits::<11>(text).is_some_and(|digits| luhn::holds(digits.into_iter()) && !is_filler(&digits))
}

/// Dominican Republic, RNC: Dirección General de Impuestos Internos.
pub(super) fn do_rnc(text: &str) -> bool {
    let Some(digits) = digits::<9>(text) else { return false };
    let sum = weighted(&digits[..8], &[7, 9, 8, 6, 5, 4, 3, 2]);
    (10 + 11 - sum % 11) % 11 % 9 + 1 == u32::from(digits[8]) && !is_filler(&digits)
}

/// Ecuador, cédula: province, kind of person, and the Luhn formula. Registro Civil.
pub(super) fn ec_cedula(text: &str) -> bool {
    digits::<10>(text).is_some_and(|digits| ec_person(&digits))
}

/// Ecuador, RUC of persons, of companies and of the state: Servicio de Rentas Internas.
pub(super) fn ec_ruc(text: &str) -> bool {
    let Some(digits) = digits::<13>(text) else { return false };
    match digits[2] {
        0..=5 => ec_person(&digits[..10]) && digits[10..] != [0, 0, 0],
        6 => ec_state(&digits) || ec_person(&digits[..10]),
        9 => ec_state(&digits) || ec_company(&digits),
        _ => false,
    }
}

fn ec_state(digits: &[u8; 13]) -> bool {
    let sum = weighted(digits, &[3, 2, 7, 6, 5, 4, 3, 2, 1]);
    ec_province(digits) && sum.is_multiple_of(11) && digits[9..] != [0; 4]
}

fn ec_company(digits: &[u8; 13]) -> bool {
    let sum = weighted(digits, &[4, 3, 2, 7, 6, 5, 4, 3, 2, 1]);
    ec_province(digits) && sum.is_multiple_of(11) && digits[10..] != [0; 3]
}

fn ec_person(digits: &[u8]) -> bool {
    ec_province(digits) && digits[2] <= 6 && luhn::holds(digits.iter().copied())
}

fn ec_province(digits: &[u8]) -> bool {
    matches!(digits[0] * 10 + digits[1], 1..=24 | 30 | 50)
}

/// Guatemala, NIT: SAT; `K` for ten.
pub(super) fn gt_nit(text: &str) -> bool {
    let mut characters = all_characters(text).rev();
    let Some(check) = characters.next() else { return false };
    let (mut sum, mut count) = (0, 0);
    for (byte, weight) in characters.zip(2u32..) {
        if !byte.is_ascii_digit() {
            return false;
        }
        sum += u32::from(byte - b'0') * weight;
        count += 1;
    }
    let expected = match (11 - sum % 11) % 11 {
        10 => b'K',
        rest => b'0' + u8::try_from(rest).expect("below ten"),
    };
    (5..=11).contains(&count) && sum > 0 && check == expected
}

/// Guatemala, CUI (the number of the DPI): RENAP; department 01 to 22.
pub(super) fn gt_cui(text: &str) -> bool {
    let Some(digits) = digits::<13>(text) else { return false };
    let sum = weighted(&digits[..8], &[2, 3, 4, 5, 6, 7, 8, 9]);
    sum % 11 == u32::from(digits[8])
        && (1..=22).contains(&number(&digits[9..11]))
        && number(&digits[11..]) > 0
}

/// Mexico, CLABE: CECOBAN; weights 3, 7, 1.
pub(super) fn mx_clabe(text: &str) -> bool {
    let Some(digits) = digits::<18>(text) else { return false };
    let sum: u32 =
        digits[..17].iter().zip([3, 7, 1].iter().cycle()).map(|(d, w)| u32::from(*d) * w % 10).sum();
    ten_less(sum) == u32::from(digits[17]) && digits[..3] != [0, 0, 0] && !is_filler(&digits)
}

/// Mexico, CURP: RENAPO, Instructivo normativo; a day of the calendar and the check digit.
pub(super) fn mx_curp(text: &str) -> bool {
    let Some(text) = characters::<18>(text) else { return false };
    let Some(date) = numerals::<6>(&text[4..10]) else { return false };
    // The alphabet has an Ñ behind the N.
    let value = |byte: u8| match byte {
        b'0'..=b'9' => u32::from(byte - b'0'),
        b'A'..=b'N' => u32::from(byte - b'A') + 10,
        _ => u32::from(byte - b'A') + 11,
    };
    let sum: u32 = text[..17].iter().zip((2..=18).rev()).map(|(byte, weight)| value(*byte) * weight).sum();
    is_day(number(&date[2..4]), number(&date[4..])) && value(text[17]) == ten_less(sum)
}

/// Mexico, RFC: SAT, article 27 of the Código Fiscal; the day of birth or founding. Its last digit is not judged,
/// because many true ones disagree with the formula.
pub(super) fn mx_rfc(text: &str) -> bool {
    let mut date = all_digits(text);
    let mut next = || u64::from(date.next().unwrap_or(0));
    let (_year, month, day) = (next() * 10 + next(), next() * 10 + next(), next() * 10 + next());
    is_day(month, day)
}

/// Peru, RUC: SUNAT.
pub(super) fn pe_ruc(text: &str) -> bool {
    let Some(digits) = digits::<11>(text) else { return false };
    let rest = (11 - weighted(&digits[..10], &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 10;
    matches!(digits[0] * 10 + digits[1], 10 | 15 | 16 | 17 | 20) && rest == u32::from(digits[10])
}

/// Paraguay, RUC: Ministerio de Hacienda, DNIT.
pub(super) fn py_ruc(text: &str) -> bool {
    let mut from_right = all_digits(text).rev();
    let Some(check) = from_right.next() else { return false };
    let count = from_right.clone().count();
    let sum: u32 = from_right.zip(2..).map(|(digit, weight)| u32::from(digit) * weight).sum();
    (5..=8).contains(&count) && sum > 0 && eleven_less(sum) == u32::from(check)
}

/// El Salvador, DUI: Registro Nacional de las Personas Naturales.
pub(super) fn sv_dui(text: &str) -> bool {
    let Some(digits) = digits::<9>(text) else { return false };
    ten_less(weighted(&digits[..8], &[9, 8, 7, 6, 5, 4, 3, 2])) == u32::from(digits[8]) && !is_filler(&digits)
}

/// Uruguay, cédula of seven or eight digits: Dirección Nacional de Identificación Civil.
pub(super) fn uy_cedula(text: &str) -> bool {
    let count = all_digits(text).count();
    let sum: u32 =
        all_digits(text).rev().skip(1).zip([4, 3, 6, 7, 8, 9, 2]).map(|(d, w)| u32::from(d) * w).sum();
    (7..=8).contains(&count) && sum > 0 && all_digits(text).next_back().map(u32::from) == Some(ten_less(sum))
}

/// Uruguay, RUT: Dirección General Impositiva.
pub(super) fn uy_rut(text: &str) -> bool {
    let Some(digits) = digits::<12>(text) else { return false };
    let rest = (11 - weighted(&digits[..11], &[4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11;
    (1..=22).contains(&number(&digits[..2])) && digits[8..11] == [0, 0, 1] && rest == u32::from(digits[11])
}

/// Venezuela, RIF: SENIAT; the letter counts four times its place in V, E, J, P, G.
pub(super) fn ve_rif(text: &str) -> bool {
    let Some(text) = characters::<10>(text) else { return false };
    let Some(digits) = numerals::<9>(&text[1..]) else { return false };
    let kind = match text[0] {
        b'V' => 4,
        b'E' => 8,
        b'J' | b'C' => 12,
        b'P' => 16,
        b'G' => 20,
        _ => return false,
    };
    eleven_less(kind + weighted(&digits[..8], &[3, 2, 7, 6, 5, 4, 3, 2])) == u32::from(digits[8])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::masking::checks::Check;

    #[test]
    fn right_beside_wrong() {
        let samples: &[(Check, &str, &str)] = &[
            (ar_cuit, "20-26756539-3", "20-26756539-0"),
            (ar_cbu, "2850590940090418135201", "2850590940090418135200"),
            (br_cpf, "529.982.247-25", "529.982.247-20"),
            (br_cnpj, "12.ABC.345/01DE-35", "12.ABC.345/01DE-30"),
            (cl_rut, "12.345.678-5", "12.345.678-0"),
            (co_nit, "58308133601", "58308133600"),
            (do_cedula, "001-1391820-5", "001-1391820-0"),
            (do_rnc, "691382397", "691382390"),
            (ec_cedula, "1710034065", "1710034060"),
            (ec_ruc, "1404794388001", "1404794388000"),
            (gt_nit, "576937-K", "576937-A"),
            (gt_cui, "2276849580101", "2276849580100"),
            (mx_clabe, "032180000118359719", "032180000118359710"),
            (mx_curp, "JUQR300323HDFMQXA0", "JUQR300323HDFMQXA1"),
            (mx_rfc, "VECJ880326XK4", "VECJ880336XK4"),
            (pe_ruc, "20228670392", "20228670390"),
            (py_ruc, "956574254", "956574250"),
            (sv_dui, "054909646", "054909640"),
            (uy_cedula, "56762391", "56762390"),
            (uy_rut, "176037590010", "176037590011"),
            (ve_rif, "G197577934", "G197577930"),
        ];
        for (check, right, wrong) in samples {
            assert!(check(right), "{right} is right");
            assert!(!check(wrong), "{wrong} is wrong");
        }
    }
}
