//! Whether a relayed answer may be kept, and for how long: RFC 9111 as a shared cache reads it, a pure function of the
//! answer's head and the clock.
//!
//! Other than answers to our own calls (see [`decide`](super::decide)), a relayed one may depend on what a client sent
//! along: so `private` forbids keeping it, and `Vary` selects. And any status may be kept that says how long it is
//! fresh. Deliberately absent: keeping parts (206), and `no-cache` and `private` for single fields, which count for
//! the whole answer.

use std::time::Duration;

use http::header::{
    AGE, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE, DATE, EXPIRES, LAST_MODIFIED, SET_COOKIE,
};
use http::{HeaderMap, StatusCode};

use super::directives::Directives;
use super::freshness::{Decision, Freshness, Moment, Policy, Reason, between, date, freshness};
use super::vary::{MAX_FIELDS, varies_by_anything, vary};

/// Statuses that may be kept without a word on freshness (RFC 9110 section 15.1), but 206.
const HEURISTIC: [u16; 11] = [200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501];

/// Statuses whose caching rules are heeded here: what `must-understand` asks for (RFC 9111 section 5.2.2.3).
const UNDERSTOOD: [u16; 22] = [
    200, 203, 204, 300, 301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 410, 414, 451, 500, 501, 502, 503,
    504,
];

/// Without a word on freshness an answer is fresh for a tenth of its age (RFC 9111 section 4.2.2), and at most for:
const MAX_HEURISTIC: Duration = Duration::from_secs(24 * 60 * 60);

/// Decides on a relayed response to a GET.
pub fn decide_shared(status: StatusCode, headers: &HeaderMap, policy: &Policy, moment: Moment) -> Decision {
    let code = status.as_u16();
    // A 304 is no answer of its own, and a part is not the whole.
    if status.is_informational() || code == 304 || code == 206 {
        return Decision::NotStorable(Reason::Status);
    }
    if headers.contains_key(SET_COOKIE) {
        return Decision::NotStorable(Reason::SetCookie);
    }
    if varies_by_anything(headers) || vary(headers).count() > MAX_FIELDS {
        return Decision::NotStorable(Reason::VaryStar);
    }
    if !policy.respect_origin {
        let known = HEURISTIC.contains(&code);
        return if known { overridden(policy) } else { Decision::NotStorable(Reason::Status) };
    }
    let directives = Directives::read(headers);
    if directives.has("must-understand") {
        if !UNDERSTOOD.contains(&code) {
            return Decision::NotStorable(Reason::Status);
        }
    } else if directives.has("no-store") {
        return Decision::NotStorable(Reason::NoStore);
    }
    if directives.has("private") {
        return Decision::NotStorable(Reason::Private);
    }
    let explicit = directives.has("max-age") || directives.has("s-maxage") || headers.contains_key(EXPIRES);
    let may_guess = HEURISTIC.contains(&code) || directives.has("public");
    if !explicit && !may_guess {
        return Decision::NotStorable(Reason::Status);
    }
    let ttl = heuristic(headers, moment).unwrap_or(policy.ttl);
    // What is stale is served, while the upstream answers, only where the upstream itself allows it (RFC 9111
    // section 4.2.4).
    let policy = Policy { ttl, stale_while_revalidate: Duration::ZERO, ..*policy };
    Decision::Storable(freshness(headers, &directives, &policy, moment))
}

/// The fields of a stored answer after a 304, or after a HEAD that is about the same answer (RFC 9111 sections 3.2 and
/// 4.3.5): what is new replaces what was there, save what describes the stored bytes. `Date` and `Age` always are new,
/// so that an answer once old is young again.
pub fn merge_shared(stored: &HeaderMap, new: &HeaderMap) -> HeaderMap {
    let mut merged = stored.clone();
    merged.remove(DATE);
    merged.remove(AGE);
    for name in new.keys().filter(|name| ![CONTENT_LENGTH, CONTENT_ENCODING, CONTENT_RANGE].contains(name)) {
        merged.remove(name);
        for value in new.get_all(name) {
            merged.append(name, value.clone());
        }
    }
    merged
}

/// What the operator chose, whatever the upstream says.
fn overridden(policy: &Policy) -> Decision {
    Decision::Storable(Freshness {
        lifetime: policy.ttl,
        initial_age: Duration::ZERO,
        stale_while_revalidate: policy.stale_while_revalidate,
        stale_if_error: policy.stale_if_error,
        must_revalidate: false,
    })
}

/// How long an answer is fresh that says nothing but when it was last modified.
fn heuristic(headers: &HeaderMap, moment: Moment) -> Option<Duration> {
    let modified = date(headers, &LAST_MODIFIED)??;
    let sent = date(headers, &DATE).flatten().unwrap_or(moment.now);
    Some((between(modified, sent) / 10).min(MAX_HEURISTIC))
}

#[cfg(test)]
mod tests {
    use http::{HeaderName, HeaderValue};

    use super::*;

    const POLICY: Policy = Policy {
        respect_origin: true,
        ttl: Duration::from_secs(30),
        stale_while_revalidate: Duration::from_secs(20),
        stale_if_error: Duration::from_secs(600),
    };

    fn headers(lines: &[(&'static str, &'static str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        headers
    }

    fn decide_on(status: u16, lines: &[(&'static str, &'static str)], policy: &Policy) -> Decision {
        let moment = Moment { now: "2026-03-01T12:00:00Z".parse().unwrap(), delay: Duration::ZERO };
        decide_shared(StatusCode::from_u16(status).unwrap(), &headers(lines), policy, moment)
    }

    #[test]
    fn what_is_kept_and_for_how_long() {
        const CC: &str = "cache-control";
        let modified = ("last-modified", "Sun, 01 Mar 2026 11:00:00 GMT");
        for (status, lines, seconds) in [
            (200, &[][..], 30),
            (404, &[], 30),
            (200, &[modified], 360),
            (200, &[modified, ("date", "Sun, 01 Mar 2026 11:10:00 GMT")], 60),
            (200, &[("last-modified", "Sun, 01 Mar 2020 11:00:00 GMT")], 86_400),
            (200, &[("last-modified", "Sun, 01 Mar 2026 13:00:00 GMT")], 0),
            (200, &[("last-modified", "long ago")], 30),
            (599, &[(CC, "public"), modified], 360),
            (299, &[(CC, "max-age=9")], 9),
            (500, &[(CC, "s-maxage=9, max-age=3")], 9),
            (302, &[("expires", "Sun, 01 Mar 2026 12:00:07 GMT")], 7),
            (200, &[(CC, "max-age=9, no-store, must-understand")], 9),
            (200, &[(CC, "no-cache, max-age=9"), ("vary", "accept")], 0),
        ] {
            let Decision::Storable(freshness) = decide_on(status, lines, &POLICY) else {
                panic!("{status} {lines:?} is not kept")
            };
            assert_eq!(freshness.lifetime.as_secs(), seconds, "{status} {lines:?}");
        }
    }

    #[test]
    fn stale_answers_are_for_the_upstream_to_allow_save_where_it_fails() {
        for (control, seconds) in [
            ("max-age=9", (0, 600)),
            ("public", (0, 600)),
            ("max-age=9, stale-while-revalidate=5, stale-if-error=7", (5, 7)),
            ("max-age=9, must-revalidate", (0, 0)),
        ] {
            let Decision::Storable(f) = decide_on(200, &[("cache-control", control)], &POLICY) else {
                panic!("{control} is not kept")
            };
            assert_eq!(
                (f.stale_while_revalidate.as_secs(), f.stale_if_error.as_secs()),
                seconds,
                "{control}"
            );
        }
    }

    #[test]
    fn what_is_not_kept() {
        const CC: &str = "cache-control";
        let modified = ("last-modified", "Sun, 01 Mar 2026 11:00:00 GMT");
        for (status, lines, reason) in [
            (206, &[(CC, "max-age=9")][..], Reason::Status),
            (304, &[(CC, "max-age=9")], Reason::Status),
            (201, &[modified], Reason::Status),
            (503, &[modified], Reason::Status),
            (599, &[(CC, "max-age=9, no-store, must-understand")], Reason::Status),
            (200, &[(CC, "max-age=9, No-Store")], Reason::NoStore),
            (200, &[(CC, "max-age=9, private")], Reason::Private),
            (200, &[(CC, "max-age=9, private=\"x-name\"")], Reason::Private),
            (200, &[(CC, "max-age=9"), ("set-cookie", "a=b")], Reason::SetCookie),
            (200, &[(CC, "max-age=9"), ("vary", "a, *")], Reason::VaryStar),
        ] {
            assert_eq!(
                decide_on(status, lines, &POLICY),
                Decision::NotStorable(reason),
                "{status} {lines:?}"
            );
        }
    }

    #[test]
    fn the_operators_word_goes_before_the_upstreams_but_not_before_whom_an_answer_is_for() {
        let policy = Policy { respect_origin: false, ..POLICY };
        let cc = ("cache-control", "no-store, private");
        let Decision::Storable(freshness) = decide_on(200, &[cc], &policy) else { panic!("not kept") };
        assert_eq!(freshness.lifetime, policy.ttl);
        assert_eq!(decide_on(500, &[cc], &policy), Decision::NotStorable(Reason::Status));
        assert_eq!(decide_on(200, &[("vary", "*")], &policy), Decision::NotStorable(Reason::VaryStar));
    }

    #[test]
    fn a_304_updates_all_but_what_describes_the_bytes() {
        let stored = headers(&[
            ("etag", "\"a\""),
            ("content-length", "3"),
            ("content-encoding", "gzip"),
            ("x-a", "1"),
            ("x-a", "2"),
            ("x-b", "1"),
            ("age", "50"),
            ("date", "Sun, 01 Mar 2026 11:00:00 GMT"),
        ]);
        let new = headers(&[("x-a", "3"), ("x-c", "1"), ("content-length", "9"), ("content-encoding", "br")]);
        let merged = merge_shared(&stored, &new);
        let wanted = headers(&[
            ("etag", "\"a\""),
            ("content-length", "3"),
            ("content-encoding", "gzip"),
            ("x-a", "3"),
            ("x-b", "1"),
            ("x-c", "1"),
        ]);
        assert_eq!(merged, wanted);
    }
}
