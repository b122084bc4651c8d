//! Payment cards: Luhn, and a brand that issues numbers of that length.

use super::luhn;
use super::read::{all_digits, is_filler};

/// The first six digits from and to, and the lengths that the brand issues.
/// ISO/IEC 7812 leaves the ranges to the brands; these are the ranges that the brands publish for their acquirers.
const BRANDS: &[(u32, u32, &[usize])] = &[
    (220_000, 220_499, &[16, 17, 18, 19]),             // Mir
    (220_500, 220_599, &[16]),                         // Borica
    (222_100, 272_099, &[16]),                         // Mastercard
    (300_000, 305_999, &[14, 16, 17, 18, 19]),         // Diners Club
    (308_800, 309_999, &[14, 16, 17, 18, 19]),         // JCB, Diners Club
    (340_000, 349_999, &[15]),                         // American Express
    (352_800, 358_999, &[16, 17, 18, 19]),             // JCB; LankaPay and RuPay within
    (360_000, 369_999, &[14, 16, 17, 18, 19]),         // Diners Club
    (370_000, 379_999, &[15]),                         // American Express
    (380_000, 399_999, &[14, 16, 17, 18, 19]),         // Diners Club
    (400_000, 499_999, &[13, 16, 18, 19]),             // Visa; Elo and Dankort within
    (500_000, 509_999, &[13, 14, 15, 16, 17, 18, 19]), // Maestro, Elo, Verve, RuPay, Meeza
    (510_000, 559_999, &[16]),                         // Mastercard
    (560_000, 589_999, &[13, 14, 15, 16, 17, 18, 19]), // Maestro, Naranja, Cabal
    (600_000, 699_999, &[13, 14, 15, 16, 17, 18, 19]), // Discover, UnionPay, RuPay, Maestro, Hipercard, Troy, Elo
    (810_000, 829_999, &[16, 17, 18, 19]),             // UnionPay, RuPay
    (860_000, 860_099, &[16]),                         // Uzcard
    (979_200, 979_299, &[16]),                         // Troy
    (986_000, 986_099, &[16]),                         // Humo
];

/// A card number of a known brand: length, first digits and Luhn.
pub(super) fn card(text: &str) -> bool {
    let digits = all_digits(text);
    let count = digits.clone().count();
    let head = digits.clone().take(6).fold(0, |sum, digit| sum * 10 + u32::from(digit));
    BRANDS.iter().any(|(from, to, lengths)| (*from..=*to).contains(&head) && lengths.contains(&count))
        && luhn::holds(digits)
        && !filler(text)
}

/// Any number with a Luhn digit that is long enough for a card (12 to 19 digits): for places that speak of cards anyway.
pub(super) fn card_any_brand(text: &str) -> bool {
    (12..=19).contains(&all_digits(text).count()) && luhn::luhn(text) && !filler(text)
}

fn filler(text: &str) -> bool {
    let mut digits = all_digits(text);
    let mut two = [0; 2];
    let Some(first) = digits.next() else { return true };
    two[0] = first;
    digits.all(|digit| {
        two[1] = digit;
        is_filler(&two)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    // The numbers that brands and processors publish for tests.
    #[test]
    fn every_brand() {
        for right in [
            "4111 1111 1111 1111",
            "4222222222222",
            "5555-5555-5555-4444",
            "2223 0031 2200 3222",
            "3782 822463 10005",
            "3056 9309 0259 04",
            "3852 0000 0232 37",
            "6011111111111117",
            "3530.1113.3330.0000",
            "6200 0000 0000 0005",
            "6759649826438453",
            "2200 0000 0000 0004",
            "6362970000457013",
            "5066991111111118",
            "6062826786276634",
        ] {
            assert!(card(right), "{right}");
        }
    }

    #[test]
    fn wrong_digit_length_or_brand() {
        for wrong in
            ["4111 1111 1111 1112", "411111111111111", "9111 1111 1111 1111", "0000 0000 0000 0000", "12"]
        {
            assert!(!card(wrong), "{wrong}");
        }
        assert!(card_any_brand("1354 1234 5678 911"));
        assert!(!card_any_brand("1354 1234 5678 912"));
    }
}
