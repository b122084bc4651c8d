//! Dates of a list's window: ISO 8601 dates and date-times become instants.
//!
//! Windows are half-open: `dateFrom` is the first instant inside, `dateTo` the first one after. A date stands for
//! the whole day in the asked zone, so that as `dateTo` it ends where the next day starts, wherever a change of
//! the clocks puts that. A date-time is the instant itself. Deliberately absent: week and ordinal dates, a space
//! between date and time (a space stands for the `+` of an offset, which `+` decodes to in a query), and leap
//! seconds.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Offset, TimeZone};

/// Which end of the window a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// The first instant inside.
    From,
    /// The first instant after.
    Until,
}

/// The instant that `text` stands for. Without an offset of its own it is a time in `zone`.
///
/// The error says what is wrong, in words that follow "... date-time like this: ".
pub(super) fn instant(text: &str, zone: &TimeZone, end: End) -> Result<Timestamp, &'static str> {
    let mut reader = Reader(text.as_bytes());
    let (date, extended) = reader.date()?;
    if reader.0.is_empty() {
        return within_years(edge_of_day(date, zone, end), end);
    }
    if !reader.takes(b"Tt") {
        return Err("a `T` stands between date and time");
    }
    let local = DateTime::from_parts(date, reader.time(extended)?);
    let offset = reader.offset()?;
    if !reader.0.is_empty() {
        return Err("something stands behind the time that is not an offset");
    }
    let instant = match offset {
        Some(offset) => offset.to_timestamp(local),
        // Where the clocks jump over this time it is read as the time after the jump; where they show it twice,
        // as the first one (RFC 5545 section 3.3.5).
        None => zone.to_timestamp(local),
    };
    within_years(instant.ok(), end)
}

/// The zone by its IANA name, in any case. `Etc/GMT+5` may have lost its `+` to the query's encoding.
pub(super) fn zone(name: &str) -> Option<TimeZone> {
    if name.is_empty() || name.len() > 64 {
        return None;
    }
    TimeZone::get(&name.replace(' ', "+")).ok().filter(|zone| !zone.is_unknown())
}

/// An instant that RFC 3339 can spell, which has no year below zero. What is later than instants count (the last days of
/// 9999) ends a window as late as can be, for that is how "no end" is written; but nothing starts then.
fn within_years(instant: Option<Timestamp>, end: End) -> Result<Timestamp, &'static str> {
    match instant {
        Some(instant) if instant >= YEAR_ZERO => Ok(instant),
        None if end == End::Until => Ok(Timestamp::MAX),
        _ => Err(OUTSIDE),
    }
}

/// The first second of the year 0000.
const YEAR_ZERO: Timestamp = Timestamp::constant(-62_167_219_200, 0);

const OUTSIDE: &str = "it must lie in the years 0000 to 9999 of UTC";

/// Where a day starts or ends; nothing where instants can't count to it.
fn edge_of_day(date: Date, zone: &TimeZone, end: End) -> Option<Timestamp> {
    let first = match end {
        End::From => Ok(date),
        End::Until => date.tomorrow(),
    };
    first.and_then(|date| zone.to_timestamp(date.at(0, 0, 0, 0))).ok()
}

/// What of the text is not read yet.
struct Reader<'t>(&'t [u8]);

impl Reader<'_> {
    /// `2024-01-15` or `20240115`; the flag tells that it was the first.
    fn date(&mut self) -> Result<(Date, bool), &'static str> {
        const DATE: &str = "it must begin with year, month and day";
        let year = self.digits(4).ok_or(DATE)?;
        let extended = self.takes(b"-");
        let month = self.digits(2).ok_or(DATE)?;
        if extended && !self.takes(b"-") {
            return Err(DATE);
        }
        let day = self.digits(2).ok_or(DATE)?;
        let small = |number: u32| i8::try_from(number).unwrap_or(i8::MAX);
        let date = Date::new(i16::try_from(year).unwrap_or(i16::MAX), small(month), small(day));
        Ok((date.map_err(|_| "there is no such day")?, extended))
    }

    /// `10:30`, `10:30:00` or `10:30:00.123456789`; without the colons behind a date without dashes.
    fn time(&mut self, extended: bool) -> Result<Time, &'static str> {
        const TIME: &str = "the time needs two digits each for hours and minutes";
        let hour = self.digits(2).ok_or(TIME)?;
        if extended && !self.takes(b":") {
            return Err(TIME);
        }
        let minute = self.digits(2).ok_or(TIME)?;
        let (mut second, mut nanosecond) = (0, 0);
        if if extended { self.takes(b":") } else { self.0.first().is_some_and(u8::is_ascii_digit) } {
            second = self.digits(2).ok_or("the seconds need two digits")?;
            if self.takes(b".,") {
                nanosecond = self.fraction()?;
            }
        }
        let small = |number: u32| i8::try_from(number).unwrap_or(i8::MAX);
        Time::new(small(hour), small(minute), small(second), nanosecond)
            .map_err(|_| "hours are 00 to 23, minutes and seconds 00 to 59")
    }

    /// Up to nine digits of a second's fraction, as nanoseconds.
    fn fraction(&mut self) -> Result<i32, &'static str> {
        let count = self.0.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if !(1..=9).contains(&count) {
            return Err("a fraction of a second has one to nine digits");
        }
        let digits = self.digits(count).and_then(|number| i32::try_from(number).ok());
        let scale = (count..9).fold(1, |scale, _| scale * 10);
        Ok(digits.expect("invariant: nine digits fit") * scale)
    }

    /// `Z`, `+02:00`, `+0200` or `+02`, also with a space for the `+`; nothing where the text ends.
    fn offset(&mut self) -> Result<Option<Offset>, &'static str> {
        const OFFSET: &str = "an offset is `Z` or like `+02:00`";
        if self.0.is_empty() {
            return Ok(None);
        }
        if self.takes(b"Zz") {
            return Ok(Some(Offset::UTC));
        }
        let sign = if self.takes(b"-") {
            -1
        } else if self.takes(b"+ ") {
            1
        } else {
            return Err(OFFSET);
        };
        let hours = self.digits(2).ok_or(OFFSET)?;
        let minutes = if self.takes(b":") {
            self.digits(2).ok_or(OFFSET)?
        } else if self.0.is_empty() {
            0
        } else {
            self.digits(2).ok_or(OFFSET)?
        };
        if hours > 23 || minutes > 59 {
            return Err(OFFSET);
        }
        let seconds = i32::try_from(hours * 3600 + minutes * 60).map_err(|_| OFFSET)?;
        Offset::from_seconds(sign * seconds).map(Some).map_err(|_| OFFSET)
    }

    fn digits(&mut self, count: usize) -> Option<u32> {
        let (digits, rest) = self.0.split_at_checked(count)?;
        let mut number = 0;
        for digit in digits {
            number = number * 10 + char::from(*digit).to_digit(10)?;
        }
        self.0 = rest;
        Some(number)
    }

    fn takes(&mut self, one_of: &[u8]) -> bool {
        match self.0.split_first() {
            Some((first, rest)) if one_of.contains(first) => {
                self.0 = rest;
                true
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str, zone_name: &str, end: End) -> String {
        instant(text, &zone(zone_name).unwrap(), end).map_or_else(str::to_owned, |at| at.to_string())
    }

    fn utc(text: &str) -> String {
        at(text, "UTC", End::Until)
    }

    #[test]
    fn date_times_in_all_their_spellings() {
        for text in [
            "2024-01-15T10:30:00Z",
            "2024-01-15t10:30:00z",
            "2024-01-15T10:30Z",
            "2024-01-15T10:30",
            "2024-01-15T12:30:00+02:00",
            "2024-01-15T12:30:00 02:00",
            "2024-01-15T12:30:00+0200",
            "2024-01-15T12:30:00+02",
            "2024-01-15T08:00:00-02:30",
            "2024-01-15T10:30:00.000-00:00",
            "20240115T103000Z",
            "20240115T1230+0200",
        ] {
            assert_eq!(utc(text), "2024-01-15T10:30:00Z", "{text}");
        }
        assert_eq!(utc("2024-01-15T10:30:00.5Z"), "2024-01-15T10:30:00.5Z");
        assert_eq!(utc("2024-01-15T10:30:00,123456789Z"), "2024-01-15T10:30:00.123456789Z");
    }

    #[test]
    fn a_date_is_the_whole_day_in_its_zone() {
        assert_eq!(at("2024-01-15", "UTC", End::From), "2024-01-15T00:00:00Z");
        assert_eq!(at("2024-01-15", "UTC", End::Until), "2024-01-16T00:00:00Z");
        assert_eq!(at("20240115", "America/Santiago", End::From), "2024-01-15T03:00:00Z");
        assert_eq!(at("2024-12-31", "Europe/Madrid", End::Until), "2024-12-31T23:00:00Z");
        assert_eq!(at("2024-02-29", "asia/kolkata", End::Until), "2024-02-29T18:30:00Z");
    }

    #[test]
    fn changes_of_the_clocks() {
        // 23 and 25 hours.
        assert_eq!(at("2024-03-31", "Europe/Madrid", End::From), "2024-03-30T23:00:00Z");
        assert_eq!(at("2024-03-31", "Europe/Madrid", End::Until), "2024-03-31T22:00:00Z");
        assert_eq!(at("2024-10-27", "Europe/Madrid", End::Until), "2024-10-27T23:00:00Z");
        // In Santiago the clocks jump at midnight: the 8th of September 2024 starts at one o'clock.
        assert_eq!(at("2024-09-08", "America/Santiago", End::From), "2024-09-08T04:00:00Z");
        assert_eq!(at("2024-09-07", "America/Santiago", End::Until), "2024-09-08T04:00:00Z");
        // A time that never was, and one that was twice.
        assert_eq!(at("2024-03-31T02:30", "Europe/Madrid", End::From), "2024-03-31T01:30:00Z");
        assert_eq!(at("2024-10-27T02:30", "Europe/Madrid", End::From), "2024-10-27T00:30:00Z");
        // Samoa had no 30th of December 2011.
        assert_eq!(at("2011-12-30", "Pacific/Apia", End::From), at("2011-12-30", "Pacific/Apia", End::Until));
    }

    #[test]
    fn an_offset_wins_over_the_zone() {
        assert_eq!(at("2024-01-15T10:30:00Z", "Asia/Tokyo", End::From), "2024-01-15T10:30:00Z");
        assert_eq!(at("2024-01-15T10:30:00", "Asia/Tokyo", End::From), "2024-01-15T01:30:00Z");
    }

    #[test]
    fn the_ends_of_the_calendar() {
        for (text, zone) in [
            ("9999-12-31", "UTC"),
            ("9999-12-31T23:59:59Z", "UTC"),
            ("9999-12-31T23:59:59", "Pacific/Honolulu"),
        ] {
            assert_eq!(at(text, zone, End::From), OUTSIDE, "{text}: nothing starts then");
        }
        for end in [End::From, End::Until] {
            assert_eq!(at("0000-01-01T00:00", "Asia/Tokyo", end), OUTSIDE);
            assert_eq!(at("0000-01-01T00:00:00Z", "UTC", end), "0000-01-01T00:00:00Z");
        }
        assert_eq!(at("0000-01-01", "Asia/Tokyo", End::From), OUTSIDE);
        assert_eq!(utc("9999-12-31"), Timestamp::MAX.to_string());
        assert_eq!(utc("9999-12-31T23:59:59Z"), Timestamp::MAX.to_string());
        assert_eq!(at("0001-01-01", "UTC", End::From), "0001-01-01T00:00:00Z");
    }

    #[test]
    fn all_else_is_refused() {
        for text in [
            "",
            "today",
            "2024",
            "2024-01",
            "2024-1-5",
            "2024-13-01",
            "2023-02-29",
            "2024-01-00",
            "15/01/2024",
            "2024-0115",
            "202401-15",
            "2024-01-15T",
            "2024-01-15Z",
            "2024-01-15 10:30:00",
            "2024-01-15+02:00",
            "2024-01-15T10",
            "2024-01-15T1030",
            "2024-01-15T24:00:00",
            "2024-01-15T10:60",
            "2024-01-15T10:30:60Z",
            "2024-01-15T10:30:00.",
            "2024-01-15T10:30:00.1234567890Z",
            "2024-01-15T10:30:00+24:00",
            "2024-01-15T10:30:00+2",
            "2024-01-15T10:30:00+02:0",
            "2024-01-15T10:30:00ZZ",
            "2024-01-15T10:30:00[Europe/Madrid]",
            "2024-W03-1",
            "1705314600",
            "+02024-01-15",
            "２０２４-01-15",
        ] {
            assert!(instant(text, &TimeZone::UTC, End::From).is_err(), "{text}");
        }
    }

    #[test]
    fn zones_are_iana_names() {
        for name in ["UTC", "Europe/Madrid", "america/sao_paulo", "Etc/GMT+5", "Etc/GMT 5"] {
            assert!(zone(name).is_some(), "{name}");
        }
        for name in ["", "Mars/Olympus", "+02:00", "../etc/passwd", "Etc/Unknown", "Europe/Madrid\0"] {
            assert!(zone(name).is_none(), "{name}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_judged(text in "[0-9TtZz:.,+ -]{0,40}") {
            let _ = instant(&text, &TimeZone::UTC, End::From);
        }

        #[test]
        fn instants_read_back(seconds in -2_000_000_000_i64..4_000_000_000, nanosecond in 0..1_000_000_000_i32) {
            let written = Timestamp::new(seconds, nanosecond).unwrap();
            prop_assert_eq!(instant(&written.to_string(), &TimeZone::UTC, End::Until), Ok(written));
        }

        #[test]
        fn a_day_starts_before_it_ends(day in 0..20_000_i32) {
            let date = Date::new(1970, 1, 1).unwrap().checked_add(jiff::Span::new().days(day)).unwrap();
            for name in ["UTC", "America/Santiago", "America/Sao_Paulo", "Asia/Kathmandu"] {
                let zone = zone(name).unwrap();
                let text = date.to_string();
                prop_assert!(instant(&text, &zone, End::From) < instant(&text, &zone, End::Until));
                let next = date.tomorrow().unwrap().to_string();
                prop_assert_eq!(instant(&text, &zone, End::Until), instant(&next, &zone, End::From));
            }
        }
    }
}
