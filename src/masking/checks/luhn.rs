//! The Luhn formula (ISO/IEC 7812-1, annex B): cards, IMEIs and several national numbers.

use super::read::all_digits;

/// Whether the digits of `text` end in their own Luhn check digit.
pub(super) fn luhn(text: &str) -> bool {
    holds(all_digits(text))
}

/// The same over digits at hand.
pub(super) fn holds(digits: impl DoubleEndedIterator<Item = u8>) -> bool {
    let (mut sum, mut count, mut any) = (0u32, 0u32, false);
    for (place, digit) in digits.rev().enumerate() {
        let digit = u32::from(digit);
        sum += if place % 2 == 0 {
            digit
        } else if digit > 4 {
            digit * 2 - 9
        } else {
            digit * 2
        };
        count += 1;
        any |= digit != 0;
    }
    count > 1 && any && sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn right_beside_wrong() {
        assert!(luhn("7992 7398 713"));
        assert!(!luhn("7992 7398 710"));
        assert!(!luhn("0000000000000000"), "all zeros sum to zero, and are nobody's number");
        assert!(!luhn("0"));
    }
}
