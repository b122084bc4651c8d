//! Dates that can be somebody's day of birth.

use super::read::{is_day, number, numerals};

/// The first year that a living person was born in, and the last in which somebody was who writes to a support desk.
const YEARS: std::ops::RangeInclusive<u16> = 1915..=2012;

/// The same with two digits: below them are the years that records of orders and messages are of.
const SHORT_YEARS: std::ops::RangeInclusive<u16> = 30..=99;

/// Years as calendars count them in which somebody alive, or their child, was born: Gregorian, Buddhist, and the
/// Islamic calendars of moon and sun.
const CALENDARS: [std::ops::RangeInclusive<u64>; 3] = [1900..=2039, 2443..=2582, 1300..=1460];

/// A date whose year, the only group of four digits, is one that customers are born in: a record's date of an
/// order or a message is of late.
pub(super) fn birth_year(text: &str) -> bool {
    let mut years = text.split(|char: char| !char.is_ascii_digit()).filter(|group| group.len() == 4);
    years.next().and_then(|year| year.parse().ok()).is_some_and(|year| YEARS.contains(&year))
        && years.next().is_none()
}

/// Groups of digits that are a day of a calendar in one of the orders that people write: three of them, or a day and a
/// year with the month in letters.
pub(super) fn birth_date(text: &str) -> bool {
    let mut groups = text.split(|char: char| !char.is_ascii_digit()).filter(|group| !group.is_empty());
    let (Some(first), Some(second)) = (groups.next(), groups.next()) else { return false };
    let third = groups.next();
    if groups.next().is_some() {
        return false;
    }
    match third {
        Some(third) => {
            (is_year(third) && is_day_and_month(first, second))
                || (is_year(first) && is_day_and_month(second, third))
        }
        None => (is_year(second) && is_day_of_month(first)) || (is_year(first) && is_day_of_month(second)),
    }
}

/// A day of a calendar of long enough ago to be somebody's birth, where only a person says so: its year has four digits
/// and is one that customers are born in, or two that are no year of late.
pub(super) fn birth_long_ago(text: &str) -> bool {
    let mut groups = text.split(|char: char| !char.is_ascii_digit()).filter(|group| !group.is_empty());
    let long_ago = |year: &str| match year.len() {
        2 => year.parse().is_ok_and(|year: u16| SHORT_YEARS.contains(&year)),
        4 => year.parse().is_ok_and(|year: u16| YEARS.contains(&year)),
        _ => false,
    };
    let whole = groups.clone().any(|group| group.len() == 4);
    let year = if whole { groups.find(|group| group.len() == 4) } else { groups.next_back() };
    year.is_some_and(long_ago) && birth_date(text)
}

/// Six or eight digits that are a day, a month and a year, or a year, a month and a day.
pub(super) fn birth_digits(text: &str) -> bool {
    match text.len() {
        8 => {
            let Some(digits) = numerals::<8>(text.as_bytes()) else { return false };
            let year = |digits: &[u8]| CALENDARS.iter().any(|years| years.contains(&number(digits)));
            (year(&digits[4..]) && in_calendar(&digits[..2], &digits[2..4]))
                || (year(&digits[..4]) && is_day(number(&digits[4..6]), number(&digits[6..])))
        }
        6 => {
            let Some(digits) = numerals::<6>(text.as_bytes()) else { return false };
            in_calendar(&digits[..2], &digits[2..4]) || is_day(number(&digits[2..4]), number(&digits[4..]))
        }
        _ => false,
    }
}

/// A day and a month of two or one digits each, in either order: no price and no part of a whole.
pub(super) fn birth_day_digits(text: &str) -> bool {
    let mut groups = text.split(|char: char| !char.is_ascii_digit()).filter(|group| !group.is_empty());
    let (Some(first), Some(second), None) = (groups.next(), groups.next(), groups.next()) else {
        return false;
    };
    first.len() + second.len() > 2 && is_day_and_month(first, second)
}

/// Four digits of a year that somebody is born in, or its last two or three: `84`, and `73` or `113` of the Republic.
fn is_year(group: &str) -> bool {
    match group.len() {
        2 | 3 => true,
        4 => group.parse().is_ok_and(|year| CALENDARS.iter().any(|years| years.contains(&year))),
        _ => false,
    }
}

fn is_day_of_month(group: &str) -> bool {
    group.len() <= 2 && group.parse().is_ok_and(|day: u64| (1..=31).contains(&day))
}

/// A day and a month, in either order.
fn is_day_and_month(first: &str, second: &str) -> bool {
    let (Ok(first), Ok(second)) = (first.parse(), second.parse()) else { return false };
    is_day(second, first) || is_day(first, second)
}

fn in_calendar(first: &[u8], second: &[u8]) -> bool {
    let (first, second) = (number(first), number(second));
    is_day(second, first) || is_day(first, second)
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

    #[test]
    fn days_of_long_ago() {
        for right in ["4/8/52", "04.08.1952", "1952-08-04", "12 March 2004", "4. August 1952"] {
            assert!(birth_long_ago(right), "{right}");
        }
        for wrong in ["4/8/24", "04.08.2024", "12.40.99", "1952", "12 March 2024"] {
            assert!(!birth_long_ago(wrong), "{wrong}");
        }
    }

    #[test]
    fn days_in_the_orders_that_people_write() {
        for right in
            ["20.11.1984", "11/20/84", "1984-11-20", "4 Ιουνίου 1984", "1946. október 16.", "6 พ.ค. 2495"]
        {
            assert!(birth_date(right), "{right}");
        }
        for right in ["5/6 1989", "04May70", "82年9月7日", "73年5月6日"] {
            assert!(birth_date(right), "{right}");
        }
        for wrong in ["31.31.1990", "12 boxes of 1750", "20.11.1984.1", "1984", "40 May 1984", "12.40.99"] {
            assert!(!birth_date(wrong), "{wrong}");
        }
    }

    #[test]
    fn days_without_a_year() {
        assert!(birth_day_digits("14/03") && birth_day_digits("3/14") && birth_day_digits("14.3"));
        assert!(!birth_day_digits("1/2") && !birth_day_digits("12.50") && !birth_day_digits("14/03/1983"));
    }

    #[test]
    fn days_without_marks() {
        for right in ["20111984", "11201984", "19841120", "06052495", "201184", "841120"] {
            assert!(birth_digits(right), "{right}");
        }
        for wrong in ["99887766", "31021984", "20111750", "994499", "2011198", "١٢٣٤٥٦"] {
            assert!(!birth_digits(wrong), "{wrong}");
        }
    }
}
