//! Reading digits and letters out of a match, separators left out, without allocating.

/// The digits of `text` if there are exactly `N`; everything else is a separator.
pub(super) fn digits<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut found = [0; N];
    let mut count = 0;
    for digit in all_digits(text) {
        *found.get_mut(count)? = digit;
        count += 1;
    }
    (count == N).then_some(found)
}

/// The digits (0 to 9) and the Latin letters (in upper case, as ASCII bytes) of `text` if there are exactly `N`:
/// `'1'` is `b'1'` here, not 1.
pub(super) fn characters<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut found = [0; N];
    let mut count = 0;
    for byte in all_characters(text) {
        *found.get_mut(count)? = byte;
        count += 1;
    }
    (count == N).then_some(found)
}

/// Every digit of `text`, as a number from 0 to 9.
pub(super) fn all_digits(text: &str) -> impl DoubleEndedIterator<Item = u8> + Clone + '_ {
    text.bytes().filter(u8::is_ascii_digit).map(|byte| byte - b'0')
}

/// Every digit and Latin letter of `text`, letters in upper case.
pub(super) fn all_characters(text: &str) -> impl DoubleEndedIterator<Item = u8> + Clone + '_ {
    text.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_uppercase())
}

/// The sum of the products of digits and weights; the shorter side decides how many.
pub(super) fn weighted(digits: &[u8], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| u32::from(*digit) * weight).sum()
}

/// The number that a run of digits spells, most significant first. At most 19 digits.
pub(super) fn number(digits: &[u8]) -> u64 {
    digits.iter().fold(0, |sum, digit| sum * 10 + u64::from(*digit))
}

/// Digits out of ASCII bytes, `None` when one of them is a letter.
pub(super) fn numerals<const N: usize>(bytes: &[u8]) -> Option<[u8; N]> {
    let mut found = [0; N];
    if bytes.len() != N || !bytes.iter().all(u8::is_ascii_digit) {
        return None;
    }
    for (slot, byte) in found.iter_mut().zip(bytes) {
        *slot = byte - b'0';
    }
    Some(found)
}

/// Whether a month and a day can stand in a calendar; the year is not known well enough to judge the 29th of February.
pub(super) fn is_day(month: u64, day: u64) -> bool {
    let days = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => return false,
    };
    (1..=days).contains(&day)
}

/// One digit repeated is a filler, not a number that somebody was given.
pub(super) fn is_filler(digits: &[u8]) -> bool {
    digits.windows(2).all(|pair| pair[0] == pair[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_exactly() {
        assert_eq!(digits::<3>("1-2 3"), Some([1, 2, 3]));
        assert_eq!(digits::<3>("1-2"), None);
        assert_eq!(digits::<3>("1234"), None);
        assert_eq!(characters::<4>("a-1 b2"), Some(*b"A1B2"));
    }

    #[test]
    fn days_of_months() {
        assert!(is_day(2, 29) && is_day(12, 31));
        assert!(!is_day(2, 30) && !is_day(4, 31) && !is_day(13, 1) && !is_day(1, 0));
    }
}
