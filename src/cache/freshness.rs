//! Whether an answer may be kept, and for how long: a pure function of the answer's head and the clock.
//!
//! The rules are those of RFC 9111 for a shared cache, with one reading that the contract fixes: towards its vendor
//! the proxy is one user, so `private` does not forbid keeping what its own credential fetched (and a caller's own
//! credential separates the key). RFC 5861 adds the two ways of serving stale answers. Deliberately absent: heuristic
//! freshness from `Last-Modified`; where the upstream says nothing, the operator's `ttl` holds.

use std::time::Duration;

use http::header::{AGE, CACHE_CONTROL, DATE, ETAG, EXPIRES, HeaderName, LAST_MODIFIED, SET_COOKIE, VARY};
use http::{HeaderMap, StatusCode};
use jiff::Timestamp;

use super::directives::{Directives, seconds};
use super::vary::varies_by_anything;
use crate::api::parse_http_date;

/// What the operator chose.
#[derive(Debug, Clone, Copy)]
pub struct Policy {
    /// Whether the upstream's own words on caching count.
    pub respect_origin: bool,
    /// Freshness where the upstream says nothing.
    pub ttl: Duration,
    /// RFC 5861 section 3, where the upstream says nothing.
    pub stale_while_revalidate: Duration,
    /// RFC 5861 section 4, where the upstream says nothing.
    pub stale_if_error: Duration,
}

/// When a response arrived.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    /// The wall clock when its head was complete.
    pub now: Timestamp,
    /// From the request's start to then.
    pub delay: Duration,
}

/// May it be kept?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// It may, and is fresh for so long.
    Storable(Freshness),
    /// It may not, nor may it answer any request but the one that fetched it.
    NotStorable(Reason),
}

/// Why an answer is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Only 200 is data; of relayed answers, those that are whole and say or imply how long they are fresh.
    Status,
    /// `Cache-Control: no-store` (RFC 9111 section 5.2.2.5).
    NoStore,
    /// `Set-Cookie` belongs to one caller.
    SetCookie,
    /// `Vary: *` matches no other request (RFC 9111 section 4.1), and neither does one that names too much.
    VaryStar,
    /// `Cache-Control: private`, on relayed answers (RFC 9111 section 5.2.2.7).
    Private,
    /// Its end is the end of its connection, so that a cut answer looks whole (RFC 9112 section 8).
    OpenEnded,
}

/// How long an answer may be served, counted from when it arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Freshness {
    /// Its whole freshness lifetime (RFC 9111 section 4.2.1).
    pub lifetime: Duration,
    /// How old it was on arrival (RFC 9111 section 4.2.3).
    pub initial_age: Duration,
    /// How long past its lifetime it may be served while a new one is fetched.
    pub stale_while_revalidate: Duration,
    /// How long past its lifetime it may be served where fetching fails.
    pub stale_if_error: Duration,
    /// Whether it must never be served stale, whatever a client is content with.
    pub must_revalidate: bool,
}

impl Freshness {
    /// Its age, `since` so long after it arrived.
    pub fn age(&self, since: Duration) -> Duration {
        self.initial_age.saturating_add(since)
    }

    /// How much of its freshness is left.
    pub fn left(&self, since: Duration) -> Duration {
        self.lifetime.saturating_sub(self.age(since))
    }

    /// How many seconds are left, with its age in whole seconds as `Age` tells it, so that both add up.
    pub fn seconds_left(&self, since: Duration) -> u64 {
        self.lifetime.as_secs().saturating_sub(self.age(since).as_secs())
    }

    /// How long it has been stale; `None` while it is fresh.
    pub fn stale_by(&self, since: Duration) -> Option<Duration> {
        self.age(since).checked_sub(self.lifetime)
    }

    /// Whether it may stand in for a failed fetch.
    pub fn covers_errors(&self, since: Duration) -> bool {
        self.stale_by(since).is_none_or(|by| by < self.stale_if_error)
    }

    /// How long after its arrival it can still be served in some way.
    pub fn useful_for(&self) -> Duration {
        let stale = self.stale_while_revalidate.max(self.stale_if_error);
        self.lifetime.saturating_add(stale).saturating_sub(self.initial_age)
    }
}

/// Decides on a response.
pub fn decide(status: StatusCode, headers: &HeaderMap, policy: &Policy, moment: Moment) -> Decision {
    if status != StatusCode::OK {
        return Decision::NotStorable(Reason::Status);
    }
    if headers.contains_key(SET_COOKIE) {
        return Decision::NotStorable(Reason::SetCookie);
    }
    if !policy.respect_origin {
        return Decision::Storable(Freshness {
            lifetime: policy.ttl,
            initial_age: Duration::ZERO,
            stale_while_revalidate: policy.stale_while_revalidate,
            stale_if_error: policy.stale_if_error,
            must_revalidate: false,
        });
    }
    let directives = Directives::read(headers);
    if directives.has("no-store") {
        return Decision::NotStorable(Reason::NoStore);
    }
    if varies_by_anything(headers) {
        return Decision::NotStorable(Reason::VaryStar);
    }
    Decision::Storable(freshness(headers, &directives, policy, moment))
}

/// The fields that later decisions need: kept with the answer, and updated by a 304.
pub fn remember(headers: &HeaderMap) -> HeaderMap {
    let mut kept = HeaderMap::new();
    for name in REMEMBERED {
        for value in headers.get_all(&name) {
            kept.append(&name, value.clone());
        }
    }
    kept
}

/// The fields of a stored answer after a 304 (RFC 9111 section 3.2): what the 304 has replaces what was there. `Date`
/// and `Age` always are the 304's, so that an answer once old is young again.
pub fn merge(stored: &HeaderMap, not_modified: &HeaderMap) -> HeaderMap {
    let mut merged = remember(not_modified);
    for name in REMEMBERED.into_iter().filter(|name| *name != DATE && *name != AGE) {
        if !merged.contains_key(&name) {
            for value in stored.get_all(&name) {
                merged.append(&name, value.clone());
            }
        }
    }
    // A cookie of the 304 is a reason like one of a 200.
    if let Some(cookie) = not_modified.get(SET_COOKIE) {
        merged.insert(SET_COOKIE, cookie.clone());
    }
    merged
}

const REMEMBERED: [HeaderName; 7] = [CACHE_CONTROL, EXPIRES, DATE, AGE, VARY, ETAG, LAST_MODIFIED];

pub(super) fn freshness(
    headers: &HeaderMap,
    directives: &Directives,
    policy: &Policy,
    moment: Moment,
) -> Freshness {
    let date = date(headers, &DATE).flatten();
    let age = headers.get(AGE).and_then(|line| line.to_str().ok()).and_then(|line| line.split(',').next());
    let age = age.and_then(|first| seconds(first.trim())).unwrap_or_default();
    let apparent = date.map(|date| between(date, moment.now)).unwrap_or_default();

    let no_cache = directives.has("no-cache");
    let shared = directives.seconds("s-maxage");
    let lifetime = if no_cache {
        Duration::ZERO
    } else if let Some(explicit) = shared.as_ref().or(directives.seconds("max-age").as_ref()) {
        // What is malformed counts as stale (RFC 9111 section 4.2.1).
        explicit.as_ref().copied().unwrap_or_default()
    } else if let Some(expires) = self::date(headers, &EXPIRES) {
        expires.map(|at| between(date.unwrap_or(moment.now), at)).unwrap_or_default()
    } else {
        policy.ttl
    };

    let must_revalidate = no_cache || directives.has("must-revalidate") || directives.has("proxy-revalidate");
    // RFC 9111 section 5.2.2.10: s-maxage forbids stale answers too, save where the upstream allows them in words.
    let default_allowed = !must_revalidate && shared.is_none();
    let stale = |name, default| match directives.seconds(name) {
        _ if must_revalidate => Duration::ZERO,
        Some(explicit) => explicit.unwrap_or_default(),
        None if default_allowed => default,
        None => Duration::ZERO,
    };
    Freshness {
        lifetime,
        initial_age: apparent.max(age.saturating_add(moment.delay)),
        stale_while_revalidate: stale("stale-while-revalidate", policy.stale_while_revalidate),
        stale_if_error: stale("stale-if-error", policy.stale_if_error),
        must_revalidate: must_revalidate || shared.is_some(),
    }
}

/// The first value of a date field: `Some(None)` where it is malformed.
pub(super) fn date(headers: &HeaderMap, name: &HeaderName) -> Option<Option<Timestamp>> {
    headers.get(name).map(|line| line.to_str().ok().and_then(parse_http_date))
}

/// From `start` to `end`; zero where `end` comes first.
pub(super) fn between(start: Timestamp, end: Timestamp) -> Duration {
    Duration::try_from(end.duration_since(start)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    const NOW: &str = "2026-03-01T12:00:00Z";

    fn policy() -> Policy {
        Policy {
            respect_origin: true,
            ttl: Duration::from_secs(30),
            stale_while_revalidate: Duration::from_secs(20),
            stale_if_error: Duration::from_secs(600),
        }
    }

    fn headers(lines: &[(&str, &str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(HeaderName::try_from(*name).unwrap(), HeaderValue::from_str(value).unwrap());
        }
        headers
    }

    fn decide_on(lines: &[(&str, &str)], policy: &Policy) -> Decision {
        let moment = Moment { now: NOW.parse().unwrap(), delay: Duration::from_secs(1) };
        decide(StatusCode::OK, &headers(lines), policy, moment)
    }

    /// (lifetime, age, stale-while-revalidate, stale-if-error) in seconds.
    fn figures(lines: &[(&str, &str)]) -> (u64, u64, u64, u64) {
        match decide_on(lines, &policy()) {
            Decision::Storable(f) => (
                f.lifetime.as_secs(),
                f.initial_age.as_secs(),
                f.stale_while_revalidate.as_secs(),
                f.stale_if_error.as_secs(),
            ),
            Decision::NotStorable(reason) => panic!("not storable: {reason:?}"),
        }
    }

    #[test]
    fn how_long_an_answer_is_fresh() {
        const CC: &str = "cache-control";
        type Row<'a> = (&'a [(&'a str, &'a str)], (u64, u64, u64, u64));
        let table: &[Row<'_>] = &[
            // Nothing said: the operator's defaults.
            (&[], (30, 1, 20, 600)),
            (&[(CC, "public")], (30, 1, 20, 600)),
            // One user towards the vendor: private does not forbid.
            (&[(CC, "private, max-age=60")], (60, 1, 20, 600)),
            (&[(CC, "max-age=60")], (60, 1, 20, 600)),
            (&[(CC, "max-age=60, s-maxage=5")], (5, 1, 0, 0)),
            (&[(CC, "s-maxage=5, stale-while-revalidate=7")], (5, 1, 7, 0)),
            // Over Expires; Expires counts from Date.
            (&[(CC, "max-age=60"), ("expires", "Sun, 01 Mar 2026 13:00:00 GMT")], (60, 1, 20, 600)),
            (&[("expires", "Sun, 01 Mar 2026 12:01:40 GMT")], (100, 1, 20, 600)),
            (
                &[("expires", "Sun, 01 Mar 2026 12:01:40 GMT"), ("date", "Sun, 01 Mar 2026 11:59:50 GMT")],
                (110, 10, 20, 600),
            ),
            // Malformed or past: stale at once.
            (&[("expires", "0")], (0, 1, 20, 600)),
            (&[("expires", "Sun, 01 Mar 2026 11:00:00 GMT")], (0, 1, 20, 600)),
            (&[(CC, "max-age=soon")], (0, 1, 20, 600)),
            (&[(CC, "max-age=soon, max-age=5")], (0, 1, 20, 600)),
            // Kept, but asked again every time.
            (&[(CC, "max-age=0")], (0, 1, 20, 600)),
            (&[(CC, "no-cache, max-age=60")], (0, 1, 0, 0)),
            (&[(CC, "no-cache, stale-while-revalidate=9")], (0, 1, 0, 0)),
            // Never stale.
            (&[(CC, "max-age=60, must-revalidate")], (60, 1, 0, 0)),
            (&[(CC, "max-age=60, proxy-revalidate, stale-if-error=9")], (60, 1, 0, 0)),
            // RFC 5861 in the upstream's own words.
            (&[(CC, "max-age=60, stale-while-revalidate=1, stale-if-error=2")], (60, 1, 1, 2)),
            (&[(CC, "max-age=60, stale-while-revalidate=x")], (60, 1, 0, 600)),
            // Age: the larger of what caches on the way say and what the clocks say.
            (&[("age", "40")], (30, 41, 20, 600)),
            (&[("age", "40, 7")], (30, 41, 20, 600)),
            (&[("age", "old")], (30, 1, 20, 600)),
            (&[("age", "5"), ("date", "Sun, 01 Mar 2026 11:59:30 GMT")], (30, 30, 20, 600)),
            (&[("date", "Sun, 01 Mar 2026 12:30:00 GMT")], (30, 1, 20, 600)),
            // All calls of a key carry the same headers.
            (&[("vary", "Accept, Authorization")], (30, 1, 20, 600)),
        ];
        for (lines, wanted) in table {
            assert_eq!(figures(lines), *wanted, "{lines:?}");
        }
    }

    #[test]
    fn what_is_never_kept() {
        for (lines, reason) in [
            ([("cache-control", "no-store")], Reason::NoStore),
            ([("cache-control", "max-age=60, No-Store")], Reason::NoStore),
            ([("set-cookie", "a=b")], Reason::SetCookie),
            ([("vary", "accept, *")], Reason::VaryStar),
        ] {
            assert_eq!(decide_on(&lines, &policy()), Decision::NotStorable(reason), "{lines:?}");
        }
        let moment = Moment { now: NOW.parse().unwrap(), delay: Duration::ZERO };
        for status in [201, 204, 206, 301, 404, 500] {
            let status = StatusCode::from_u16(status).unwrap();
            let decision = decide(status, &HeaderMap::new(), &policy(), moment);
            assert_eq!(decision, Decision::NotStorable(Reason::Status));
        }
    }

    #[test]
    fn the_operator_may_override_the_upstream_but_not_share_cookies() {
        let policy = Policy { respect_origin: false, ..policy() };
        let lines = [("cache-control", "no-store, max-age=1"), ("age", "50"), ("vary", "*")];
        let Decision::Storable(f) = decide_on(&lines, &policy) else { panic!("not storable") };
        assert_eq!((f.lifetime, f.initial_age), (policy.ttl, Duration::ZERO));
        let cookie = decide_on(&[("set-cookie", "a=b")], &policy);
        assert_eq!(cookie, Decision::NotStorable(Reason::SetCookie));
    }

    #[test]
    fn a_304_makes_an_old_answer_young() {
        let stored = headers(&[("cache-control", "max-age=60"), ("age", "100"), ("etag", "\"a\"")]);
        let merged = merge(&stored, &headers(&[("date", "Sun, 01 Mar 2026 12:00:00 GMT")]));
        assert_eq!(merged.get(CACHE_CONTROL).unwrap(), "max-age=60");
        assert_eq!(merged.get(ETAG).unwrap(), "\"a\"");
        assert!(!merged.contains_key(AGE));
        let merged = merge(&stored, &headers(&[("cache-control", "max-age=5"), ("set-cookie", "a=b")]));
        assert_eq!(merged.get(CACHE_CONTROL).unwrap(), "max-age=5");
        assert!(merged.contains_key(SET_COOKIE));
    }

    #[test]
    fn phases_of_a_life() {
        let Decision::Storable(f) = decide_on(&[("cache-control", "max-age=60")], &policy()) else {
            panic!()
        };
        let at = Duration::from_secs;
        assert_eq!((f.left(at(0)), f.left(at(58)), f.left(at(59))), (at(59), at(1), at(0)));
        assert_eq!(f.seconds_left(Duration::from_millis(58_999)), 1);
        assert_eq!(
            (f.stale_by(at(58)), f.stale_by(at(59)), f.stale_by(at(70))),
            (None, Some(at(0)), Some(at(11)))
        );
        assert!(f.covers_errors(at(0)) && f.covers_errors(at(658)) && !f.covers_errors(at(659)));
        assert_eq!(f.useful_for(), at(659));
    }
}
