//! The heads of our answers, built from nothing: no field of the upstream's passes, save `Last-Modified` on
//! answers that are its own bytes.

use std::fmt::Write;
use std::time::Duration;

use http::header::{AGE, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, ETAG, HeaderName, LAST_MODIFIED, VARY};
use http::{Extensions, HeaderMap, HeaderValue, Response, StatusCode};
use http_body_util::BodyExt;
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::conditional::not_modified;
use super::link::ListFacts;
use crate::api::Route;
use crate::cache::{Head, Via};
use crate::observe::{CacheOutcome, Facts};
use crate::proxy::fetch::cached::{Got, How, Obtained, Why};
use crate::proxy::{Body, Failure, full};

/// RFC 9211.
pub(in crate::proxy) const CACHE_STATUS: HeaderName = HeaderName::from_static("cache-status");
pub(in crate::proxy) const X_PII_EXCLUDED: HeaderName = HeaderName::from_static("x-pii-excluded");
pub(in crate::proxy) const X_PII_RULESET: HeaderName = HeaderName::from_static("x-pii-ruleset");

/// What the head says beside what the answer itself knows.
pub(in crate::proxy) struct Telling<'a> {
    /// The fingerprint of the rules, on masked answers.
    pub(in crate::proxy) ruleset: Option<&'a std::sync::Arc<str>>,
    /// The request's conditions.
    pub(in crate::proxy) conditions: &'a HeaderMap,
    /// Whether the body is the upstream's, byte for byte.
    pub(in crate::proxy) as_is: bool,
}

impl Telling<'_> {
    /// The response for an answer.
    pub(in crate::proxy) fn respond(&self, obtained: Obtained) -> Response<Body> {
        let Obtained { got, how } = obtained;
        let part = Part::of(how, got.head());
        let mut headers = self.head(got.head(), &part);
        let last_modified = got.head().origin.get(LAST_MODIFIED).filter(|_| self.as_is).cloned();
        let mut facts =
            Facts { cache: Some(part.outcome), ruleset: self.ruleset.cloned(), ..Facts::default() };
        let extensions = got.head().extensions.clone();

        let mut status = StatusCode::OK;
        let body = match got {
            Got::Whole(stored) => {
                headers.insert(ETAG, stored.etag().clone());
                if not_modified(self.conditions, Some(stored.etag()), last_modified.as_ref()) {
                    status = StatusCode::NOT_MODIFIED;
                    headers.remove(CONTENT_TYPE);
                    full(bytes::Bytes::new())
                } else {
                    headers.insert(CONTENT_LENGTH, HeaderValue::from(stored.body().len()));
                    facts.tally = stored.tally().clone();
                    full(stored.body().clone())
                }
            }
            Got::Flowing(head, reader) => {
                if let Some(length) = head.length {
                    headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
                }
                facts.tally = reader.tally();
                reader.map_err(|failure: Failure| failure.in_body()).boxed_unsync()
            }
        };
        if let Some(date) = last_modified {
            headers.insert(LAST_MODIFIED, date);
        }
        let mut response = Response::new(body);
        *response.status_mut() = status;
        *response.headers_mut() = headers;
        *response.extensions_mut() = extensions;
        response.extensions_mut().insert(facts);
        response
    }

    fn head(&self, head: &Head, part: &Part) -> HeaderMap {
        let since = head.since();
        let mut headers = HeaderMap::with_capacity(12);
        headers.insert(CONTENT_TYPE, head.content_type.clone());
        headers.insert(VARY, HeaderValue::from_static("Authorization, X-Api-Key, X-Exclude-PII"));
        headers.insert(CACHE_CONTROL, cache_control(head, since));
        headers.insert(CACHE_STATUS, part.status(head, since));
        if let Some(freshness) = head.freshness().filter(|_| part.from_store) {
            headers.insert(AGE, HeaderValue::from(freshness.age(since).as_secs()));
        }
        if let Some(fingerprint) = self.ruleset {
            headers.insert(X_PII_EXCLUDED, HeaderValue::from_static("true"));
            if let Ok(value) = HeaderValue::from_str(fingerprint) {
                headers.insert(X_PII_RULESET, value);
            }
        }
        headers
    }
}

/// The cache's part in an answer, told to the client and counted.
pub(in crate::proxy) struct Part {
    pub(in crate::proxy) outcome: CacheOutcome,
    pub(in crate::proxy) from_store: bool,
    /// Members of `Cache-Status` after our name, but `ttl`.
    words: &'static str,
}

impl Part {
    pub(in crate::proxy) fn of(how: How, head: &Head) -> Self {
        use CacheOutcome::{Bypass, Hit, Joined, Miss, Stale};
        let (outcome, from_store, words) = match (how, head.via) {
            (How::Hit, _) => (Hit, true, "; hit"),
            (How::Refreshing, _) => (Stale, true, "; hit; detail=stale-while-revalidate"),
            (How::Covered, _) => (Stale, true, "; fwd=stale; detail=stale-if-error"),
            // Made just now, of what was stored: the upstream was not asked for it.
            (How::Fetched { .. } | How::Alone, Via::Stored) => (Hit, true, "; hit; detail=derived"),
            (How::Fetched { .. } | How::Alone, Via::StaleIfError) => {
                (Stale, true, "; fwd=stale; detail=stale-if-error")
            }
            (How::Fetched { joined: true, .. }, _) => (Joined, false, "; fwd=miss; collapsed"),
            (How::Fetched { why: Why::Miss, .. }, _) => (Miss, false, "; fwd=miss"),
            (How::Fetched { why: Why::Stale, .. }, _) => (Miss, false, "; fwd=stale"),
            (How::Fetched { why: Why::Request, .. }, _) => (Miss, false, "; fwd=request"),
            (How::Alone, _) => (Bypass, false, "; fwd=bypass"),
        };
        Self { outcome, from_store, words }
    }

    /// RFC 9211. `ttl` is what is left of freshness, in seconds, below zero once stale; absent where it is not kept.
    pub(in crate::proxy) fn status(&self, head: &Head, since: Duration) -> HeaderValue {
        let mut text = format!("auraveil{}", self.words);
        if let Some(freshness) = head.freshness().filter(|_| self.outcome != CacheOutcome::Bypass) {
            let written = match freshness.stale_by(since) {
                Some(by) if by.as_secs() > 0 => write!(text, "; ttl=-{}", by.as_secs()),
                _ => write!(text, "; ttl={}", freshness.seconds_left(since)),
            };
            written.expect("a string takes all that is written");
        }
        HeaderValue::try_from(text).expect("the words of a Cache-Status are legal in a header")
    }
}

/// Never public: a cache on the way must not keep clear bodies. What the upstream forbids to keep, clients must not.
fn cache_control(head: &Head, since: Duration) -> HeaderValue {
    let text = match head.freshness() {
        Some(freshness) => format!("private, max-age={}", freshness.seconds_left(since)),
        None => "private, max-age=0, no-store".to_owned(),
    };
    HeaderValue::try_from(text).expect("digits are legal in a header")
}

/// What the `Link` header must know of a page of ours.
pub(in crate::proxy) fn about_list(route: &Route, ours: &[u8]) -> Extensions {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Page {
        data: Vec<IgnoredAny>,
        total_count: Option<u64>,
    }
    let mut about = Extensions::new();
    if let (Route::List(_), Ok(page)) = (route, serde_json::from_slice::<Page>(ours)) {
        about.insert(ListFacts { total: page.total_count, rows: page.data.len() });
    }
    about
}
