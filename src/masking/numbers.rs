//! Numbers of a document, as the digits that a reader of the value would see: `4.111e3` is 4111.

use std::borrow::Cow;

use crate::json::MAX_NUMBER;

/// Numbers of fewer digits are nobody's.
pub(crate) const SHORTEST_NUMBER: usize = 7;

/// The digits of an integer in any spelling that JSON has for it, without its sign. `None` for one that is none, and
/// for one of more digits than a number may be long.
pub(crate) fn whole_digits(number: &str) -> Option<Cow<'_, str>> {
    let number = number.strip_prefix('-').unwrap_or(number);
    if number.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(number.into());
    }
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let point = i64::try_from(whole.len()).ok()?.checked_add(exponent.parse().ok()?)?;
    let mut digits = format!("{whole}{fraction}");
    // Zeros behind the last digit that counts say only where the point is.
    digits.truncate(digits.trim_end_matches('0').len());
    let length = usize::try_from(point).ok().filter(|length| (digits.len()..=MAX_NUMBER).contains(length))?;
    digits.extend(std::iter::repeat_n('0', length - digits.len()));
    let leading = digits.len() - digits.trim_start_matches('0').len();
    digits.drain(..leading);
    Some(digits.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_read_the_same_in_any_spelling() {
        for (number, digits) in [
            ("4111111111111111", Some("4111111111111111")),
            ("-4111111111111111", Some("4111111111111111")),
            ("4111111111111111.0", Some("4111111111111111")),
            ("4.111111111111111e15", Some("4111111111111111")),
            ("4.111111111111111E+15", Some("4111111111111111")),
            ("41111111111111110e-1", Some("4111111111111111")),
            ("0.0041e4", Some("41")),
            ("12e3", Some("12000")),
            ("0", Some("0")),
            ("0.0", Some("")),
            ("41.5", None),
            ("1e-3", None),
            ("1e999", None),
            ("1e99999999999999999999", None),
        ] {
            assert_eq!(whole_digits(number).as_deref(), digits, "{number}");
        }
    }
}
