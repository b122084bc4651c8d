//! Dates of HTTP headers (RFC 9110 section 5.6.7): recipients accept three formats, two of them obsolete.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// The instant of an HTTP date, or `None` where it is malformed.
///
/// A two-digit year of the obsolete RFC 850 format is read as 1969 to 2068.
pub fn parse(text: &str) -> Option<Timestamp> {
    const FORMATS: [&str; 3] =
        ["%a, %d %b %Y %H:%M:%S GMT", "%A, %d-%b-%y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y"];
    FORMATS
        .iter()
        .find_map(|format| DateTime::strptime(format, text.trim()).ok())
        .and_then(|civil| civil.to_zoned(TimeZone::UTC).ok())
        .map(|zoned| zoned.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_three_formats_are_read() {
        // The examples of RFC 9110 section 5.6.7.
        let wanted: Timestamp = "1994-11-06T08:49:37Z".parse().unwrap();
        for text in
            ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"]
        {
            assert_eq!(parse(text), Some(wanted), "{text}");
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for text in
            ["", "0", "-1", "1994-11-06T08:49:37Z", "Sun, 06 Nov 1994 08:49:37 PST", "Sun, 06 Nov 1994"]
        {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
