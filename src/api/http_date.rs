//! Dates of HTTP headers (RFC 9110 section 5.6.7): recipients accept three formats, two of them obsolete, and senders
//! write one.
//!
//! Strict where a loose reading would make an answer fresh that its sender did not mean to be: widths, separators and
//! the zone are as the grammar says. Letters may be of any case, and the day of the week is not held against the date:
//! the date is what counts.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The instant of an HTTP date, or `None` where it is malformed.
///
/// A two-digit year of the obsolete RFC 850 format is read as 1969 to 2068.
pub fn parse(text: &str) -> Option<Timestamp> {
    let text = text.trim_matches([' ', '\t']);
    let civil = fixed(text).or_else(|| rfc_850(text)).or_else(|| asctime(text))?;
    civil.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
}

/// An instant in the format that senders write, without what is below a second.
pub fn format(at: Timestamp) -> String {
    at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

/// `Sun, 06 Nov 1994 08:49:37 GMT`
fn fixed(text: &str) -> Option<DateTime> {
    let (name, rest) = text.split_once(", ")?;
    let [day, month, year, clock, zone] = fields(rest, ' ')?;
    (is_short_day(name) && zone.eq_ignore_ascii_case("GMT")).then_some(())?;
    date_time(number(year, 4)?, month, number(day, 2)?, clock)
}

/// `Sunday, 06-Nov-94 08:49:37 GMT`
fn rfc_850(text: &str) -> Option<DateTime> {
    let (name, rest) = text.split_once(", ")?;
    let [date, clock, zone] = fields(rest, ' ')?;
    let [day, month, year] = fields(date, '-')?;
    let known = DAYS.iter().any(|day| day.eq_ignore_ascii_case(name));
    (known && zone.eq_ignore_ascii_case("GMT")).then_some(())?;
    let year = number(year, 2)?;
    date_time(if year < 69 { 2000 + year } else { 1900 + year }, month, number(day, 2)?, clock)
}

/// `Sun Nov  6 08:49:37 1994`
fn asctime(text: &str) -> Option<DateTime> {
    let (name, rest) = text.split_once(' ')?;
    let (month, rest) = rest.split_once(' ')?;
    let (day, rest) = rest.split_at_checked(2)?;
    let [clock, year] = fields(rest.strip_prefix(' ')?, ' ')?;
    is_short_day(name).then_some(())?;
    let day = day.strip_prefix(' ').map_or_else(|| number(day, 2), |day| number(day, 1))?;
    date_time(number(year, 4)?, month, day, clock)
}

fn date_time(year: i16, month: &str, day: i16, clock: &str) -> Option<DateTime> {
    let [hour, minute, second] = fields(clock, ':')?;
    let month = (1_i8..).zip(MONTHS).find(|(_, name)| name.eq_ignore_ascii_case(month))?.0;
    let small = |value: i16| i8::try_from(value).ok();
    let (hour, minute) = (small(number(hour, 2)?)?, small(number(minute, 2)?)?);
    // A leap second is as good as the second before it.
    let second = number(second, 2).filter(|second| *second <= 60)?.min(59);
    DateTime::new(year, month, small(day)?, hour, minute, small(second)?, 0).ok()
}

/// The parts of a text between separators, if it has just so many.
fn fields<const N: usize>(text: &str, separator: char) -> Option<[&str; N]> {
    text.split(separator).collect::<Vec<_>>().try_into().ok()
}

/// A number of just so many digits.
fn number(text: &str, digits: usize) -> Option<i16> {
    let legal = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    legal.then(|| text.parse().ok())?
}

fn is_short_day(name: &str) -> bool {
    name.len() == 3 && DAYS.iter().any(|day| day[..3].eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_three_formats_are_read() {
        // The examples of RFC 9110 section 5.6.7, and spellings that mean the same.
        let wanted: Timestamp = "1994-11-06T08:49:37Z".parse().unwrap();
        for text in [
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
            "SUN, 06 NOV 1994 08:49:37 gmt",
            "Mon, 06 Nov 1994 08:49:37 GMT",
            " Sun, 06 Nov 1994 08:49:37 GMT\t",
        ] {
            assert_eq!(parse(text), Some(wanted), "{text}");
        }
        assert_eq!(parse("Sun Nov 16 08:49:37 1994"), Some("1994-11-16T08:49:37Z".parse().unwrap()));
        assert_eq!(parse("Thursday, 18-Aug-50 02:01:18 GMT"), Some("2050-08-18T02:01:18Z".parse().unwrap()));
        assert_eq!(parse("Sat, 31 Dec 2016 23:59:60 GMT"), Some("2016-12-31T23:59:59Z".parse().unwrap()));
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "0",
            "-1",
            "1994-11-06T08:49:37Z",
            "Sun, 06 Nov 1994",
            "Sun, 06 Nov 1994 08:49:37 PST",
            "Sun, 06 Nov 1994 08:49:37 UTC",
            "Sun, 06 Nov 94 08:49:37 GMT",
            "Sun 06 Nov 1994 08:49:37 GMT",
            "Sun, 06  Nov  1994 08:49:37 GMT",
            "Sun, 06-Nov-1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 08.49.37 GMT",
            "Sun, 06 Nov 1994 8:49:37 GMT",
            "Sun, 6 Nov 1994 08:49:37 GMT",
            "Sun, 31 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 24:49:37 GMT",
            "Sun, 06 Nov 1994 08:49:61 GMT",
            "Xyz, 06 Nov 1994 08:49:37 GMT",
            "Sun, +6 Nov 1994 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994 GMT",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let at: Timestamp = "2026-03-01T09:05:03.7Z".parse().unwrap();
        assert_eq!(format(at), "Sun, 01 Mar 2026 09:05:03 GMT");
        assert_eq!(parse(&format(at)), Some("2026-03-01T09:05:03Z".parse().unwrap()));
    }
}
