//! National numbers of the Middle East and Africa. Each function names whose rules it follows.

use super::luhn;
use super::read::{digits, is_day, is_filler, number, weighted};

/// United Arab Emirates, Emirates ID: 784, a year of birth, and Luhn.
pub(super) fn ae_emirates_id(text: &str) -> bool {
    let Some(digits) = digits::<15>(text) else { return false };
    digits[..3] == [7, 8, 4]
        && (1900..2100).contains(&number(&digits[3..7]))
        && luhn::holds(digits.into_iter())
}

/// Egypt, national number: a century, a birthday, a governorate.
pub(super) fn eg_national(text: &str) -> bool {
    let Some(digits) = digits::<14>(text) else { return false };
    matches!(digits[0], 2 | 3)
        && is_day(number(&digits[3..5]), number(&digits[5..7]))
        && matches!(number(&digits[7..9]), 1..=4 | 11..=19 | 21..=29 | 31..=35 | 88)
}

/// Israel, teudat zehut: the Luhn formula over nine digits, zeros in front included.
pub(super) fn il_id(text: &str) -> bool {
    digits::<9>(text).is_some_and(|digits| luhn::holds(digits.into_iter()) && !is_filler(&digits))
}

/// Iran, کد ملی: the remainder of 11.
pub(super) fn ir_national(text: &str) -> bool {
    let Some(digits) = digits::<10>(text) else { return false };
    let rest = weighted(&digits[..9], &[10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    u32::from(digits[9]) == if rest < 2 { rest } else { 11 - rest } && !is_filler(&digits)
}

/// Kuwait, civil ID: a century, a birthday, mod 11.
pub(super) fn kw_civil(text: &str) -> bool {
    let Some(digits) = digits::<12>(text) else { return false };
    let check = 11 - weighted(&digits[..11], &[2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11;
    matches!(digits[0], 1..=3)
        && is_day(number(&digits[3..5]), number(&digits[5..7]))
        && check == u32::from(digits[11])
}

/// Saudi Arabia, national ID (1) and iqama (2): Luhn.
pub(super) fn sa_id(text: &str) -> bool {
    digits::<10>(text).is_some_and(|digits| matches!(digits[0], 1 | 2) && luhn::holds(digits.into_iter()))
}

/// South Africa, identity number: a birthday, citizenship, and Luhn. Identification Act 68 of 1997.
pub(super) fn za_id(text: &str) -> bool {
    let Some(digits) = digits::<13>(text) else { return false };
    is_day(number(&digits[2..4]), number(&digits[4..6])) && digits[10] <= 2 && luhn::holds(digits.into_iter())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::masking::checks::Check;

    #[test]
    fn right_beside_wrong() {
        let samples: &[(Check, &str, &str)] = &[
            (ae_emirates_id, "784196455981355", "784196455981350"),
            (eg_national, "29001010123456", "29001010023456"),
            (il_id, "123456782", "123456780"),
            (ir_national, "1598310348", "1598310340"),
            (kw_civil, "266030335993", "266030335990"),
            (sa_id, "1984988574", "1984988570"),
            (za_id, "8001015009087", "8001015009080"),
        ];
        for (check, right, wrong) in samples {
            assert!(check(right), "{right} is right");
            assert!(!check(wrong), "{wrong} is wrong");
        }
    }
}
