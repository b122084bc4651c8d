//! What an upstream's answer means to us: one table, pure.

use std::time::Duration;

use http::header::{DATE, HeaderMap, RETRY_AFTER};
use http::{HeaderValue, StatusCode};
use jiff::Timestamp;

use crate::api::parse_http_date;

/// What an answer means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// 200: the document that was asked for.
    Data,
    /// 304: what is stored is still good.
    NotModified,
    /// 404 and 410: there is no such thing.
    NotFound,
    /// 429: not before this time has passed; one second to one day.
    RateLimited(Duration),
    /// 3xx and 4xx: the call was refused, redirects included.
    Rejected,
    /// Everything else: the upstream failed, or answered what was not asked.
    Unavailable,
}

/// How long we wait where a 429 does not say.
const DEFAULT_RETRY: Duration = Duration::from_secs(30);

/// How long we wait at most, whatever a 429 says.
const MAX_RETRY: Duration = Duration::from_secs(24 * 60 * 60);

/// What an answer with this status and these headers means.
pub fn classify(status: StatusCode, headers: &HeaderMap) -> Outcome {
    match status.as_u16() {
        200 => Outcome::Data,
        304 => Outcome::NotModified,
        404 | 410 => Outcome::NotFound,
        429 => Outcome::RateLimited(retry_after(headers)),
        300..=499 => Outcome::Rejected,
        _ => Outcome::Unavailable,
    }
}

/// `Retry-After` (RFC 9110 section 10.2.3): seconds, or a date that the answer's own `Date` is measured against.
fn retry_after(headers: &HeaderMap) -> Duration {
    let said = headers.get(RETRY_AFTER).and_then(|value| {
        seconds(value).or_else(|| {
            let wait = http_date(value)?.as_second() - http_date(headers.get(DATE)?)?.as_second();
            Some(Duration::from_secs(u64::try_from(wait).unwrap_or(0)))
        })
    });
    said.unwrap_or(DEFAULT_RETRY).clamp(Duration::from_secs(1), MAX_RETRY)
}

fn seconds(value: &HeaderValue) -> Option<Duration> {
    let digits = value.to_str().ok()?.trim();
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // More digits than a number holds are still a number: a very long time.
    Some(Duration::from_secs(digits.parse().unwrap_or(u64::MAX)))
}

fn http_date(value: &HeaderValue) -> Option<Timestamp> {
    parse_http_date(value.to_str().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(status: u16, headers: &[(&'static str, &str)]) -> Outcome {
        let headers =
            headers.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect();
        classify(StatusCode::from_u16(status).unwrap(), &headers)
    }

    #[test]
    fn only_200_is_data() {
        for (wanted, statuses) in [
            (Outcome::Data, &[200][..]),
            (Outcome::NotModified, &[304]),
            (Outcome::NotFound, &[404, 410]),
            (Outcome::Rejected, &[300, 301, 302, 303, 307, 308, 400, 401, 403, 405, 409, 418, 422, 451]),
            (Outcome::Unavailable, &[101, 201, 202, 204, 206, 299, 500, 502, 503, 504, 599, 600, 999]),
        ] {
            for &status in statuses {
                assert_eq!(outcome(status, &[]), wanted, "{status}");
            }
        }
    }

    #[test]
    fn a_429_says_how_long_within_bounds() {
        let date = ("date", "Sun, 06 Nov 1994 08:49:37 GMT");
        for (headers, seconds) in [
            (vec![("retry-after", "12")], 12),
            (vec![], 30),
            (vec![("retry-after", "0")], 1),
            (vec![("retry-after", "99999999999999999999999")], 86_400),
            (vec![("retry-after", "-5")], 30),
            (vec![("retry-after", "soon")], 30),
            (vec![date, ("retry-after", "Sun, 06 Nov 1994 08:50:37 GMT")], 60),
            (vec![date, ("retry-after", "Sunday, 06-Nov-94 08:50:37 GMT")], 60),
            (vec![date, ("retry-after", "Sun Nov  6 08:50:37 1994")], 60),
            (vec![date, ("retry-after", "Sun, 06 Nov 1994 08:00:00 GMT")], 1),
            (vec![date, ("retry-after", "Mon, 06 Nov 2034 08:00:00 GMT")], 86_400),
            (vec![("retry-after", "Sun, 06 Nov 1994 08:50:37 GMT")], 30),
        ] {
            assert_eq!(
                outcome(429, &headers),
                Outcome::RateLimited(Duration::from_secs(seconds)),
                "{headers:?}"
            );
        }
    }
}
