//! Bank accounts and routing numbers with check digits of their own.

use super::read::{digits, weighted};

/// A routing number of the American Bankers Association: weights 3, 7, 1, and a Federal Reserve district in front.
/// Source: ABA, "Routing Number Policy and Procedures".
pub(super) fn us_aba(text: &str) -> bool {
    let Some(digits) = digits::<9>(text) else { return false };
    let district = digits[0] * 10 + digits[1];
    matches!(district, 1..=12 | 21..=32 | 61..=72 | 80)
        && weighted(&digits, &[3, 7, 1, 3, 7, 1, 3, 7, 1]).is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routing_numbers() {
        assert!(us_aba("021000021") && us_aba("111000025"));
        assert!(!us_aba("021000022") && !us_aba("991000025") && !us_aba("000000000"));
    }
}
