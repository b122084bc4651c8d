//! What was asked: parameters, decoded, and the dates in them.
//!
//! Parameters that a vendor's page does not list are ignored, as web services commonly do (ASSUMED): a filter that is
//! sent to the wrong place shows in wrong rows, not in an error.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use percent_encoding::percent_decode_str;

/// Decoded parameters, in their order.
#[derive(Debug, Default)]
pub(super) struct Query(Vec<(String, String)>);

/// A parameter whose value can't be read.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{name} must be {wanted}")]
pub(super) struct Unreadable {
    pub(super) name: &'static str,
    pub(super) wanted: String,
}

impl Query {
    /// Reads the part of a target behind its `?`.
    pub(super) fn parse(text: &str) -> Self {
        let pairs = text.split('&').filter(|pair| !pair.is_empty());
        Self(
            pairs
                .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
                .map(|(name, value)| (decode(name), decode(value)))
                .collect(),
        )
    }

    /// The first value of a parameter; an empty one counts as none.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
            .filter(|v| !v.is_empty())
    }

    /// A number within bounds, or its default.
    pub(super) fn number(
        &self,
        name: &'static str,
        default: usize,
        allowed: std::ops::RangeInclusive<usize>,
    ) -> Result<usize, Unreadable> {
        let Some(text) = self.get(name) else { return Ok(default) };
        text.parse().ok().filter(|n| allowed.contains(n)).ok_or_else(|| {
            let wanted = match *allowed.end() {
                usize::MAX => format!("an integer from {}", allowed.start()),
                end => format!("an integer from {} to {end}", allowed.start()),
            };
            Unreadable { name, wanted }
        })
    }

    /// An instant at which a window begins.
    pub(super) fn from(&self, name: &'static str) -> Result<Option<Timestamp>, Unreadable> {
        self.get(name).map(|text| instant(text).ok_or_else(|| not_a_date(name))).transpose()
    }

    /// An instant at which a window ends. Windows are half-open; a date alone means its whole day (ASSUMED, both:
    /// Auralytik's page on exports calls its dates inclusive).
    pub(super) fn until(&self, name: &'static str) -> Result<Option<Timestamp>, Unreadable> {
        let Some(text) = self.get(name) else { return Ok(None) };
        let read = match date(text) {
            Some(day) => day
                .checked_add(1.day())
                .ok()
                .and_then(|day| in_utc(day.to_datetime(jiff::civil::Time::midnight()))),
            None => instant(text),
        };
        read.ok_or_else(|| not_a_date(name)).map(Some)
    }
}

/// An instant of ISO 8601: with an offset, or in UTC (ASSUMED), or a date's midnight.
pub(super) fn instant(text: &str) -> Option<Timestamp> {
    if let Ok(instant) = text.parse() {
        return Some(instant);
    }
    in_utc(text.parse::<DateTime>().ok()?)
}

fn date(text: &str) -> Option<Date> {
    // jiff reads the date of a date-time, too; a date alone is ten characters.
    (text.len() == 10).then(|| text.parse().ok()).flatten()
}

fn in_utc(time: DateTime) -> Option<Timestamp> {
    TimeZone::UTC.to_timestamp(time).ok()
}

fn not_a_date(name: &'static str) -> Unreadable {
    Unreadable { name, wanted: "an ISO 8601 date or date-time".into() }
}

fn decode(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn parameters_are_decoded() {
        let query = Query::parse("a=1&b=x%26y+z&a=2&empty=&flag");
        assert_eq!(query.get("a"), Some("1"));
        assert_eq!(query.get("b"), Some("x&y z"));
        assert_eq!(query.get("empty"), None);
        assert_eq!(query.get("flag"), None);
    }

    #[test]
    fn numbers_keep_to_their_bounds() {
        let query = Query::parse("page=0&size=101&limit=7&word=x");
        assert_eq!(query.number("limit", 25, 1..=100), Ok(7));
        assert_eq!(query.number("absent", 25, 1..=100), Ok(25));
        let refused = query.number("size", 25, 1..=100).unwrap_err();
        assert_eq!(refused.to_string(), "size must be an integer from 1 to 100");
        assert!(query.number("page", 1, 1..=usize::MAX).is_err());
        assert!(query.number("word", 1, 1..=usize::MAX).is_err());
    }

    #[test]
    fn a_date_alone_ends_with_its_day() {
        let query = Query::parse("d=2024-01-15&t=2024-01-15T10:30:00-03:00&n=2024-01-15T10:30:00&x=15.1.24");
        assert_eq!(query.from("d"), Ok(Some(at("2024-01-15T00:00:00Z"))));
        assert_eq!(query.until("d"), Ok(Some(at("2024-01-16T00:00:00Z"))));
        assert_eq!(query.until("t"), Ok(Some(at("2024-01-15T13:30:00Z"))));
        assert_eq!(query.until("n"), Ok(Some(at("2024-01-15T10:30:00Z"))));
        assert!(query.from("x").is_err() && query.until("x").is_err());
        assert_eq!(query.until("absent"), Ok(None));
    }
}
