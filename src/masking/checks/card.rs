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
        && grouped_as_a_card(text)
}

/// Any number with a Luhn digit that is long enough for a card (12 to 19 digits): for places
/// that speak of cards anyway.
pub(super) fn card_any_brand(text: &str) -> bool {
    (12..=19).contains(&all_digits(text).count())
        && luhn::luhn(text)
        && !filler(text)
        && grouped_as_a_card(text)
}

/// A card with its expiry and its code behind it, `4111 1111 1111 1111 12/27 123`: the slash is the expiry's.
pub(super) fn card_line(text: &str) -> bool {
    let Some((before, _)) = text.rsplit_once('/') else { return false };
    let before = before.trim_end();
    let number = before.get(..before.len().saturating_sub(2)).unwrap_or_default();
    card(number.trim_end_matches(|char: char| !char.is_ascii_digit()))
}

/// Groups as people write a card. Spaces may stand anywhere; what dashes or dots join are fours, 4-6-5 and its kin, or
/// pairs and single digits. Order numbers (`027-6013180-3126556`) and book numbers are joined otherwise, and one in ten
/// of them passes Luhn.
fn grouped_as_a_card(text: &str) -> bool {
    let groups = || text.split(|char: char| !char.is_ascii_digit()).map(str::len).filter(|len| *len > 0);
    let count = groups().count();
    let first = groups().next().unwrap_or_default();
    let front = || groups().take(count.saturating_sub(1));
    // "66 1787 3595 8816 0711" is what stands behind the country of an IBAN.
    let account = count > 3 && first < 4 && groups().skip(1).all(|len| len == 4);
    if account {
        return false;
    }
    count == 1
        || !text.contains(['-', '.'])
        || (first <= 4 && front().all(|len| len == first))
        || front().all(|len| len.is_multiple_of(4))
        || (first == 4 && front().skip(1).all(|len| len == 6))
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
        assert!(
            card("4111-11111111-1111")
                && card("4 111 11 111 11111 11")
                && card("3782-822463-10005")
                && card("4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1")
        );
        assert!(
            !card("411-1111111-111111") && !card("411-1-1111-1111-1111") && !card("41.1111.1111.1111.11")
        );
        // 19 digits that are a card, but not in the groups of an IBAN.
        assert!(card("6200000000000001230") && !card("620 0000 0000 0000 1230"));
        assert!(card_line("4111 1111 1111 1111 12/27 123") && card_line("378282246310005;03/2028;1234"));
        assert!(!card_line("4111 1111 1111 1112 12/27 123") && !card_line("12/27 123"));
        assert!(card_any_brand("1354 1234 5678 911"));
        assert!(!card_any_brand("1354 1234 5678 912"));
    }
}
