//! Personal numbers of the United States that have no check digit but numbers that are never given out.

use super::read::{digits, is_filler, number};

/// A Social Security number. Never given out: area 000, 666 and 900 to 999, group 00, serial 0000.
/// Source: Social Security Administration, "Social Security Number Randomization".
pub(super) fn us_ssn(text: &str) -> bool {
    let Some(digits) = digits::<9>(text) else { return false };
    let (area, group, serial) = parts(&digits);
    area != 0 && area != 666 && area < 900 && group != 0 && serial != 0 && !is_filler(&digits)
}

/// An Individual Taxpayer Identification number: 9xx, and a group of 50-65, 70-88, 90-92 or 94-99.
/// Source: Internal Revenue Manual 3.21.263.
pub(super) fn us_itin(text: &str) -> bool {
    let Some(digits) = digits::<9>(text) else { return false };
    let (area, group, _) = parts(&digits);
    area >= 900 && matches!(group, 50..=65 | 70..=88 | 90..=92 | 94..=99)
}

/// An Employer Identification number: the two first digits are one of the prefixes that the campuses use.
/// Source: IRS, "How EINs are assigned and valid EIN prefixes".
pub(super) fn us_ein(text: &str) -> bool {
    let Some(digits) = digits::<9>(text) else { return false };
    let prefix = digits[0] * 10 + digits[1];
    !matches!(prefix, 0 | 7..=9 | 17..=19 | 28 | 29 | 49 | 69 | 70 | 78 | 79 | 89 | 96 | 97)
}

fn parts(digits: &[u8; 9]) -> (u64, u64, u64) {
    (number(&digits[..3]), number(&digits[3..5]), number(&digits[5..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn social_security() {
        assert!(us_ssn("123-12-1034") && us_ssn("123121034") && us_ssn("536 90 4399"));
        for wrong in
            ["000-12-3456", "666-12-3456", "912-12-3456", "123-00-3456", "123-45-0000", "111111111", "12-34"]
        {
            assert!(!us_ssn(wrong), "{wrong}");
        }
    }

    #[test]
    fn taxpayers_and_employers() {
        assert!(us_itin("912-90-3456") && us_itin("900700000"));
        assert!(!us_itin("912-93-3456") && !us_itin("812-90-3456"));
        assert!(us_ein("91-1144442") && !us_ein("07-1144442"));
    }
}
