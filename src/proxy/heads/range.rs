//! Parts of a stored answer (RFC 9110 section 14): one range of bytes at a time. Several ranges in one request are
//! answered with the whole, as the RFC allows.

use http::header::{ETAG, IF_RANGE, LAST_MODIFIED, RANGE};
use http::{HeaderMap, HeaderValue};

/// What a request asks for of an answer of known length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::proxy) enum Wanted {
    /// All of it.
    Whole,
    /// From the first byte to before the second.
    Part(u64, u64),
    /// Nothing that it has.
    Unsatisfiable,
}

/// What of `length` bytes with these fields a request wants.
pub(in crate::proxy) fn wanted(request: &HeaderMap, answer: &HeaderMap, length: u64) -> Wanted {
    let mut lines = request.get_all(RANGE).iter();
    let (Some(range), None) = (lines.next(), lines.next()) else { return Wanted::Whole };
    if !holds(request.get(IF_RANGE), answer) {
        return Wanted::Whole;
    }
    range.to_str().ok().and_then(|range| part(range, length)).unwrap_or(Wanted::Whole)
}

/// Whether `If-Range` lets a part be served: it names this very answer, by a strong tag or by its date
/// (RFC 9110 section 13.1.5).
fn holds(if_range: Option<&HeaderValue>, answer: &HeaderMap) -> bool {
    let Some(named) = if_range else { return true };
    let strong = named.as_bytes().starts_with(b"\"");
    answer.get(if strong { ETAG } else { LAST_MODIFIED }) == Some(named)
}

/// One range of bytes; `None` where it is of another unit, not one, or malformed: then it is ignored.
fn part(range: &str, length: u64) -> Option<Wanted> {
    let (unit, spec) = range.split_once('=')?;
    let (first, last) = spec.trim().split_once('-')?;
    if !unit.trim().eq_ignore_ascii_case("bytes") {
        return None;
    }
    let (start, end) = if first.is_empty() {
        (length.saturating_sub(number(last)?), length)
    } else {
        let start = number(first)?;
        let last = if last.is_empty() { u64::MAX } else { number(last)? };
        if last < start {
            return None;
        }
        (start, last.saturating_add(1).min(length))
    };
    Some(if start < end { Wanted::Part(start, end) } else { Wanted::Unsatisfiable })
}

fn number(text: &str) -> Option<u64> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    // More than can be counted is past every end.
    digits.then(|| text.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_ten(lines: &[(&'static str, &'static str)]) -> Wanted {
        let map = |lines: &[(&'static str, &'static str)]| {
            lines
                .iter()
                .map(|(n, v)| (n.parse().unwrap(), HeaderValue::from_static(v)))
                .collect::<HeaderMap>()
        };
        let date = "Sun, 06 Nov 1994 08:49:37 GMT";
        wanted(&map(lines), &map(&[("etag", "\"a\""), ("last-modified", date)]), 10)
    }

    #[test]
    fn one_range_is_a_part() {
        for (range, wanted) in [
            ("bytes=0-1", Wanted::Part(0, 2)),
            ("Bytes=3-", Wanted::Part(3, 10)),
            ("bytes=-4", Wanted::Part(6, 10)),
            ("bytes=-40", Wanted::Part(0, 10)),
            ("bytes=8-99999999999999999999999", Wanted::Part(8, 10)),
            ("bytes=10-", Wanted::Unsatisfiable),
            ("bytes=-0", Wanted::Unsatisfiable),
            ("bytes=0-1,3-4", Wanted::Whole),
            ("bytes=4-3", Wanted::Whole),
            ("bytes=a-b", Wanted::Whole),
            ("bytes=-", Wanted::Whole),
            ("rows=0-1", Wanted::Whole),
            ("0-1", Wanted::Whole),
        ] {
            assert_eq!(of_ten(&[("range", range)]), wanted, "{range}");
        }
        assert_eq!(of_ten(&[]), Wanted::Whole);
        assert_eq!(of_ten(&[("range", "bytes=0-1"), ("range", "bytes=0-1")]), Wanted::Whole);
    }

    #[test]
    fn if_range_must_name_the_answer() {
        for (condition, holds) in [
            ("\"a\"", true),
            ("\"b\"", false),
            ("W/\"a\"", false),
            ("Sun, 06 Nov 1994 08:49:37 GMT", true),
            ("Sun, 06 Nov 1994 08:49:38 GMT", false),
        ] {
            let wanted = of_ten(&[("range", "bytes=0-1"), ("if-range", condition)]);
            assert_eq!(wanted == Wanted::Part(0, 2), holds, "{condition}");
        }
    }
}
