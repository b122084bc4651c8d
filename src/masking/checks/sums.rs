//! Check digit systems that several countries share.

/// ISO/IEC 7064 mod 11,10 over all digits, the check digit included.
pub(super) fn mod_11_10(digits: &[u8]) -> bool {
    let Some((check, body)) = digits.split_last() else { return false };
    let product = body.iter().fold(10, |product, digit| {
        let sum = (product + u32::from(*digit)) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    (product + u32::from(*check)) % 10 == 1
}

/// The Verhoeff scheme: J. Verhoeff, "Error Detecting Decimal Codes", 1969. The check digit is the last one.
pub(super) fn verhoeff(digits: impl DoubleEndedIterator<Item = u8>) -> bool {
    const PRODUCT: [[u8; 10]; 10] = [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
        [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
        [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
        [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
        [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
        [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
        [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
        [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
        [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
        [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
    ];
    const TURN: [u8; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
    digits.rev().enumerate().fold(0, |sum, (place, digit)| {
        let turned = (0..place % 8).fold(digit, |digit, _| TURN[usize::from(digit)]);
        PRODUCT[usize::from(sum)][usize::from(turned)]
    }) == 0
}

/// `11 - sum mod 11`, where 10 and 11 become 0: the most common way to make a digit of a weighted sum.
pub(super) fn eleven_less(sum: u32) -> u32 {
    match 11 - sum % 11 {
        rest @ 0..=9 => rest,
        _ => 0,
    }
}

/// `10 - sum mod 10`, where 10 becomes 0.
pub(super) fn ten_less(sum: u32) -> u32 {
    (10 - sum % 10) % 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn right_beside_wrong() {
        assert!(mod_11_10(&[7, 9, 4, 6, 2, 3]) && !mod_11_10(&[7, 9, 4, 6, 2, 4]));
        assert!(verhoeff([2, 3, 6, 3].into_iter()) && !verhoeff([2, 3, 6, 4].into_iter()));
        assert_eq!(
            [eleven_less(10), eleven_less(11), eleven_less(12), ten_less(20), ten_less(3)],
            [1, 0, 0, 0, 7]
        );
    }
}
