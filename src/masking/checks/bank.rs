//! Bank accounts and routing numbers with check digits of their own.

use super::phone::is_moment;
use super::read::{all_digits, digits, is_filler, numerals, weighted};

/// A routing number of the American Bankers Association: weights 3, 7, 1, and a Federal Reserve district in front.
/// Source: ABA, "Routing Number Policy and Procedures".
pub(super) fn us_aba(text: &str) -> bool {
    let Some(digits) = digits::<9>(text) else { return false };
    let district = digits[0] * 10 + digits[1];
    matches!(district, 1..=12 | 21..=32 | 61..=72 | 80)
        && weighted(&digits, &[3, 7, 1, 3, 7, 1, 3, 7, 1]).is_multiple_of(10)
}

/// An account of any country beside a word for it: 6 to 26 digits that are no day and no filler.
pub(super) fn account(text: &str) -> bool {
    let mut digits = all_digits(text);
    let Some(first) = digits.next() else { return false };
    (5..=25).contains(&digits.clone().count()) && !digits.all(|digit| digit == first) && !is_moment(text)
}

/// The codes of the banks that pay within Czechia. Source: Czech National Bank, "Codes of the Payment System".
#[rustfmt::skip]
const CZ_BANKS: &[u16] = &[
    100, 300, 600, 710, 800, 2010, 2020, 2060, 2070, 2100, 2200, 2220, 2250, 2260, 2275, 2600, 2700, 3030, 3050, 3060, 3500, 4000, 4300, 5500, 5800,
    6000, 6100, 6200, 6210, 6300, 6363, 6700, 6800, 7910, 7950, 7960, 7970, 7990, 8030, 8040, 8060, 8090, 8150, 8190, 8198, 8199, 8200, 8220, 8230,
    8240, 8250, 8255, 8265, 8270, 8280, 8291, 8293, 8299, 8500,
];

/// A Czech account, `prefix-number/bank`: prefix and number are each divisible by 11 with weights that are powers of
/// two. Source: Czech National Bank, Decree 169/2011, annex.
pub(super) fn cz_account(text: &str) -> bool {
    const WEIGHTS: [u32; 10] = [6, 3, 7, 9, 10, 5, 8, 4, 2, 1];
    let Some((account, bank)) = text.split_once('/') else { return false };
    let (prefix, number) = account.split_once('-').unwrap_or(("0", account));
    let valid = |part: &str| {
        let weights = WEIGHTS.iter().rev();
        let sum: u32 =
            all_digits(part).rev().zip(weights).map(|(digit, weight)| u32::from(digit) * weight).sum();
        (1..=WEIGHTS.len()).contains(&part.len()) && sum.is_multiple_of(11)
    };
    let filler = numerals::<10>(number.as_bytes()).is_some_and(|digits| is_filler(&digits));
    let known = bank.parse().is_ok_and(|bank| CZ_BANKS.binary_search(&bank).is_ok());
    known
        && valid(prefix)
        && valid(number)
        && !filler
        && all_digits(number).filter(|digit| *digit != 0).count() > 1
}

/// A Portuguese account (NIB): 21 digits, modulo 97 is 1.
/// Source: Banco de Portugal, "Número de Identificação Bancária", the IBAN's check digits without its country.
pub(super) fn pt_nib(text: &str) -> bool {
    let Some(digits) = digits::<21>(text) else { return false };
    let rest = digits.iter().fold(0, |rest, digit| (rest * 10 + u32::from(*digit)) % 97);
    rest == 1 && !is_filler(&digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_of_any_country() {
        assert!(account("66838967") && account("1234-5678-90") && account("12345600000785"));
        assert!(!account("12.03.2024") && !account("00000000") && !account("12345") && !account(""));
    }

    #[test]
    fn accounts_with_check_digits() {
        assert!(CZ_BANKS.is_sorted());
        assert!(cz_account("19-2000145399/0800") && cz_account("2000145399/0800"));
        assert!(
            !cz_account("2000145398/0800")
                && !cz_account("2000145399/1234")
                && !cz_account("0000000000/0800")
        );
        assert!(pt_nib("000201231234567890154") && !pt_nib("000201231234567890155"));
    }

    #[test]
    fn routing_numbers() {
        assert!(us_aba("021000021") && us_aba("111000025"));
        assert!(!us_aba("021000022") && !us_aba("991000025") && !us_aba("000000000"));
    }
}
