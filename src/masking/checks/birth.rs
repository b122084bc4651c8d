//! Dates that can be somebody's day of birth, where nothing says that they are.

/// The first year that a living person was born in, and the last in which somebody was who writes to a support desk.
const YEARS: std::ops::RangeInclusive<u16> = 1915..=2012;

/// A date whose year, the only group of four digits, is one that customers are born in: a record's date of an order or a
/// message is of late.
pub(super) fn birth_year(text: &str) -> bool {
    let mut years = text.split(|char: char| !char.is_ascii_digit()).filter(|group| group.len() == 4);
    years.next().and_then(|year| year.parse().ok()).is_some_and(|year| YEARS.contains(&year))
        && years.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn births_are_not_of_late() {
        for right in ["20.11.1984", "1969-01-05", "9 March 1978", "12 सितंबर 1971"] {
            assert!(birth_year(right), "{right}");
        }
        for wrong in ["20.11.2024", "20.11.84", "1884-01-05", "1969-1970"] {
            assert!(!birth_year(wrong), "{wrong}");
        }
    }
}
