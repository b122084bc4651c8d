//! The heads of relayed answers: what is the upstream's passes, save what belongs to one client or to this proxy.
//!
//! The only place where an upstream's fields reach a client. Taken out are `Set-Cookie`, fields that only we may say
//! (`X-PII-...`), and who may read from a browser (`Access-Control-...`): that is for `[server.cors]` to say, and an
//! upstream's `*` would open this proxy to every page.

use bytes::Bytes;
use futures_util::stream;
use http::header::{
    AGE, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, DATE, ETAG,
    LAST_MODIFIED, SET_COOKIE, VARY,
};
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use http_body_util::{BodyExt, StreamBody};
use jiff::Timestamp;

use super::conditional::not_modified;
use super::headers::{CACHE_STATUS, Part, X_PII_EXCLUDED, X_PII_RULESET};
use super::range::{Wanted, wanted};
use crate::api::{format_http_date, parse_http_date};
use crate::observe::{CacheOutcome, Facts};
use crate::proxy::bodies::GivenBody;
use crate::proxy::fetch::cached::{Got, Obtained};
use crate::proxy::{Body, Failure, full};
use crate::upstream::Relayed;

/// What only this proxy may say.
const OURS: [HeaderName; 3] = [X_PII_EXCLUDED, X_PII_RULESET, HeaderName::from_static("x-request-id")];

/// What describes a body that a 304 does not have.
const OF_A_BODY: [HeaderName; 5] =
    [CONTENT_LENGTH, CONTENT_TYPE, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_RANGE];

/// What of an upstream's fields is passed on. `Date` is there afterwards, and sound (RFC 9110 section 6.6.1).
pub(in crate::proxy) fn passed_on(mut headers: HeaderMap, now: Timestamp) -> HeaderMap {
    headers.remove(SET_COOKIE);
    for name in &OURS {
        headers.remove(name);
    }
    let browsers: Vec<HeaderName> =
        headers.keys().filter(|name| name.as_str().starts_with("access-control-")).cloned().collect();
    for name in browsers {
        headers.remove(name);
    }
    let date = headers.get(DATE).and_then(|date| parse_http_date(date.to_str().ok()?));
    if date.is_none() {
        let now = HeaderValue::try_from(format_http_date(now)).expect("a date is legal in a header");
        headers.insert(DATE, now);
    }
    headers
}

/// How an answer is read.
pub(in crate::proxy) struct Reading<'a> {
    /// The client's fields.
    pub(in crate::proxy) request: &'a HeaderMap,
    /// Whether the client showed a key, so that other clients may be refused the same answer.
    pub(in crate::proxy) keyed: bool,
}

impl Reading<'_> {
    /// The response for an answer that the cache had a part in.
    pub(in crate::proxy) fn cached(&self, obtained: Obtained) -> Response<Body> {
        let Obtained { got, how } = obtained;
        let head = std::sync::Arc::clone(got.head());
        let (part, since) = (Part::of(how, &head), head.since());
        let mut headers = head.origin.clone();
        if let Some(freshness) = head.freshness().filter(|_| part.from_store) {
            headers.insert(AGE, HeaderValue::from(freshness.age(since).as_secs()));
        }
        headers.append(CACHE_STATUS, part.status(&head, since));

        let holds = head.status == StatusCode::OK
            && not_modified(self.request, headers.get(ETAG), headers.get(LAST_MODIFIED));
        let (status, body) = match got {
            _ if holds => {
                for name in &OF_A_BODY {
                    headers.remove(name);
                }
                (StatusCode::NOT_MODIFIED, full(Bytes::new()))
            }
            Got::Whole(stored) => {
                let (status, bytes) = self.part(head.status, &mut headers, stored.body());
                if !has_no_body(status) {
                    headers.insert(CONTENT_LENGTH, HeaderValue::from(bytes.len()));
                }
                (status, full(bytes))
            }
            Got::Flowing(_, reader) => {
                (head.status, reader.map_err(|failure: Failure| failure.in_body()).boxed_unsync())
            }
        };
        self.response(status, headers, part.outcome, body)
    }

    /// The response for an answer that went past the cache.
    pub(in crate::proxy) fn by_the_cache(
        &self,
        read: Relayed,
        response: Response<GivenBody>,
        now: Timestamp,
    ) -> Response<Body> {
        let (head, body) = response.into_parts();
        let mut headers = passed_on(head.headers, now);
        headers.append(CACHE_STATUS, HeaderValue::from_static("auraveil; fwd=bypass"));
        let body = match read {
            Relayed::Get => body.map_err(|failure: Failure| failure.in_body()).boxed_unsync(),
            // Without a length: an empty body's would be taken for the length of what GET gives.
            Relayed::Head => StreamBody::new(stream::empty()).boxed_unsync(),
        };
        self.response(head.status, headers, CacheOutcome::Bypass, body)
    }

    /// The part of a stored answer that the request wants.
    fn part(&self, status: StatusCode, headers: &mut HeaderMap, body: &Bytes) -> (StatusCode, Bytes) {
        let length = body.len() as u64;
        let wanted =
            if status == StatusCode::OK { wanted(self.request, headers, length) } else { Wanted::Whole };
        let (status, range, bytes) = match wanted {
            Wanted::Whole => return (status, body.clone()),
            Wanted::Part(start, end) => {
                let at = |offset: u64| usize::try_from(offset).unwrap_or(body.len()).min(body.len());
                let bytes = body.slice(at(start)..at(end));
                (StatusCode::PARTIAL_CONTENT, format!("bytes {start}-{}/{length}", end - 1), bytes)
            }
            Wanted::Unsatisfiable => {
                (StatusCode::RANGE_NOT_SATISFIABLE, format!("bytes */{length}"), Bytes::new())
            }
        };
        headers.insert(CONTENT_RANGE, HeaderValue::try_from(range).expect("digits are legal in a header"));
        (status, bytes)
    }

    fn response(
        &self,
        status: StatusCode,
        mut headers: HeaderMap,
        cache: CacheOutcome,
        body: Body,
    ) -> Response<Body> {
        if self.keyed {
            // A cache on the way must not serve one client's answer to somebody without a key.
            headers.append(VARY, HeaderValue::from_static("Authorization, X-Api-Key"));
        }
        let mut response = Response::new(body);
        *response.status_mut() = status;
        *response.headers_mut() = headers;
        response.extensions_mut().insert(Facts { cache: Some(cache), ..Facts::default() });
        response
    }
}

/// Whether answers of this status end with their head (RFC 9112 section 6.3).
pub(in crate::proxy) fn has_no_body(status: StatusCode) -> bool {
    status == StatusCode::NO_CONTENT || status == StatusCode::NOT_MODIFIED
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_one_clients_or_ours_does_not_pass() {
        let mut headers = HeaderMap::new();
        for (name, value) in [
            ("set-cookie", "a=b"),
            ("x-pii-excluded", "true"),
            ("x-pii-ruleset", "forged"),
            ("x-request-id", "theirs"),
            ("access-control-allow-origin", "*"),
            ("access-control-allow-credentials", "true"),
            ("date", "yesterday"),
            ("cache-control", "public, max-age=5"),
            ("x-any", "1"),
            ("x-any", "2"),
        ] {
            headers.append(name, HeaderValue::from_static(value));
        }
        let passed = passed_on(headers, "2026-03-01T09:05:03Z".parse().unwrap());
        let mut names: Vec<_> =
            passed.iter().map(|(name, value)| (name.as_str(), value.to_str().unwrap())).collect();
        names.sort_unstable();
        assert_eq!(
            names,
            [
                ("cache-control", "public, max-age=5"),
                ("date", "Sun, 01 Mar 2026 09:05:03 GMT"),
                ("x-any", "1"),
                ("x-any", "2"),
            ]
        );
    }
}
