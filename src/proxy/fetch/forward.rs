//! One call to the upstream: what it answered, judged for what every reader needs, masked or not.
//!
//! Dialing, deadlines and the status table are the upstream client's; they stand behind [`Origin`].

use std::time::Instant;

use futures_util::future::BoxFuture;
use http::header::{
    CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED,
    TRANSFER_ENCODING,
};
use http::{Extensions, HeaderMap, HeaderValue, Response, StatusCode};
use jiff::Timestamp;

use crate::cache::{self, Head, Lineage, Moment, Policy, Stored, Variant, Via};
use crate::json::Documents;
use crate::proxy::bodies::GivenBody;
use crate::proxy::bodies::complete::complete;
use crate::proxy::bodies::object::an_object;
use crate::proxy::{Failure, Problem};
use crate::upstream::{Call, Relayed, Shape};

/// Lines of JSON documents.
const NDJSON: &str = "application/x-ndjson";

/// Where calls go: the seam between the data path and the network.
pub trait Origin: Send + Sync + 'static {
    /// Makes a call. Whatever is not data or 304 is a failure, by the contract's status table.
    fn ask<'a>(&'a self, question: Question<'a>) -> BoxFuture<'a, Result<Given, Failure>>;

    /// Relays a read. Any answer is one, whatever its status.
    fn relay<'a>(&'a self, errand: Errand<'a>) -> BoxFuture<'a, Result<Response<GivenBody>, Failure>>;
}

/// A read that is relayed.
#[derive(Clone, Copy)]
pub struct Errand<'a> {
    /// GET or HEAD.
    pub read: Relayed,
    /// What is read.
    pub call: &'a Call,
    /// The caller's own credential; `None` is the proxy's.
    pub credential: Option<&'a str>,
    /// The fields that go along.
    pub headers: &'a HeaderMap,
}

/// A call with what goes along.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    /// The call.
    pub call: &'a Call,
    /// The caller's own credential; `None` is the proxy's.
    pub credential: Option<&'a str>,
    /// `If-None-Match`, `If-Modified-Since`: the validators of what is stored.
    pub validators: &'a HeaderMap,
    /// Whether the vendor should leave PII out, where it can.
    pub exclude_pii: bool,
}

/// What an upstream gave.
pub enum Given {
    /// 200: data.
    Data(HeaderMap, GivenBody),
    /// 304: what is stored still holds.
    NotModified(HeaderMap),
}

/// What came of a call.
pub(in crate::proxy) enum Fetched {
    /// A new answer.
    Fresh(Head, GivenBody),
    /// The stored answer still holds, under a newer head.
    Confirmed(Head),
}

/// Makes a call; with something `stored`, asks whether that still holds.
pub(in crate::proxy) async fn fetch(
    origin: &dyn Origin,
    policy: &Policy,
    question: Question<'_>,
    stored: Option<&Stored>,
) -> Result<Fetched, Failure> {
    let validators = stored.map(validators).unwrap_or_default();
    let asked = Instant::now();
    let given = origin.ask(Question { validators: &validators, ..question }).await?;
    let received = Instant::now();
    let moment = Moment { now: Timestamp::now(), delay: received.saturating_duration_since(asked) };
    match given {
        Given::Data(headers, body) => {
            let head = Head {
                status: StatusCode::OK,
                variant: Variant::default(),
                content_type: media(&headers)?,
                length: headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok()),
                decision: cache::decide(StatusCode::OK, &headers, policy, moment),
                received,
                origin: cache::remember(&headers),
                lineage: Lineage::default(),
                via: Via::Upstream,
                extensions: Extensions::new(),
            };
            // Both tell a cut; without either the end of the connection ends the body.
            let delimited = headers.contains_key(CONTENT_LENGTH) || headers.contains_key(TRANSFER_ENCODING);
            let body = if delimited { body } else { complete(body, documents(&head.content_type)) };
            let body = match question.call.shape() {
                Shape::Any => body,
                Shape::Object => an_object(body),
            };
            Ok(Fetched::Fresh(head, body))
        }
        Given::NotModified(headers) => {
            // A 304 to a question without validators confirms nothing.
            let stored = stored.filter(|_| !validators.is_empty()).ok_or_else(|| {
                Failure::outage(Problem::UpstreamUnavailable(
                    "the upstream answered 304 where nothing was stored",
                ))
            })?;
            if names_another(stored, &headers) {
                // It confirms something else than what is stored (RFC 9111 section 4.3.4): so that is asked for.
                return Box::pin(fetch(origin, policy, question, None)).await;
            }
            let fields = cache::merge(&stored.head().origin, &headers);
            let head = Head {
                decision: cache::decide(StatusCode::OK, &fields, policy, moment),
                received,
                origin: cache::remember(&fields),
                via: Via::Upstream,
                ..Head::clone(stored.head())
            };
            Ok(Fetched::Confirmed(head))
        }
    }
}

/// The conditional headers that ask whether a stored answer still holds (RFC 9111 section 4.3.1).
pub(in crate::proxy) fn validators(stored: &Stored) -> HeaderMap {
    let mut asked = HeaderMap::new();
    for (validator, condition) in [(ETAG, IF_NONE_MATCH), (LAST_MODIFIED, IF_MODIFIED_SINCE)] {
        if let Some(value) = stored.head().origin.get(validator) {
            asked.insert(condition, value.clone());
        }
    }
    asked
}

/// Whether a 304 is about something else than what is stored (RFC 9111 section 4.3.4).
pub(in crate::proxy) fn names_another(stored: &Stored, not_modified: &HeaderMap) -> bool {
    let ours = stored.head().origin.get(ETAG).map(opaque);
    not_modified.get(ETAG).is_some_and(|theirs| ours != Some(opaque(theirs)))
}

/// An entity tag without its weakness.
pub(in crate::proxy) fn opaque(etag: &HeaderValue) -> &[u8] {
    etag.as_bytes().strip_prefix(b"W/").unwrap_or(etag.as_bytes())
}

/// Our `Content-Type` for an upstream's, where it is one that can be read as JSON: JSON, `+json`, NDJSON.
fn media(headers: &HeaderMap) -> Result<HeaderValue, Failure> {
    let refused = |why: &str| Err(Failure::plain(Problem::Unmaskable(why.to_owned())));
    let encoded = |line: &HeaderValue| !line.as_bytes().trim_ascii().eq_ignore_ascii_case(b"identity");
    if headers.get_all(CONTENT_ENCODING).iter().any(encoded) {
        return refused("it is encoded in a way that was not asked for");
    }
    let Some(line) = headers.get(CONTENT_TYPE).and_then(|line| line.to_str().ok()) else {
        return refused("it does not say what it is");
    };
    let (essence, parameters) = line.split_once(';').unwrap_or((line, ""));
    if !is_utf8(parameters) {
        return refused("it is not in UTF-8");
    }
    match essence.trim().to_ascii_lowercase().as_str() {
        "application/json" => Ok(HeaderValue::from_static("application/json")),
        "application/x-ndjson" | "application/ndjson" | "application/jsonl" => {
            Ok(HeaderValue::from_static(NDJSON))
        }
        other if other.contains('/') && other.ends_with("+json") => {
            Ok(HeaderValue::from_static("application/json"))
        }
        _ => refused("it is not JSON"),
    }
}

/// How many documents a body of this `Content-Type` of ours may have.
pub(in crate::proxy) fn documents(content_type: &HeaderValue) -> Documents {
    if content_type == NDJSON { Documents::Many } else { Documents::One }
}

/// Whether a `charset` parameter, if there is one, is UTF-8's, the only one of JSON (RFC 8259 section 8.1).
fn is_utf8(parameters: &str) -> bool {
    parameters.split(';').filter_map(|parameter| parameter.split_once('=')).all(|(name, value)| {
        let value = value.trim().trim_matches('"');
        !name.trim().eq_ignore_ascii_case("charset")
            || ["utf-8", "utf8", "us-ascii"].iter().any(|name| value.eq_ignore_ascii_case(name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[(&'static str, &str)]) -> Option<String> {
        let lines = lines.iter().map(|(name, value)| {
            (http::HeaderName::from_static(name), HeaderValue::from_str(value).unwrap())
        });
        media(&lines.collect()).ok().map(|value| value.to_str().unwrap().to_owned())
    }

    #[test]
    fn only_json_is_let_in() {
        for (written, wanted) in [
            ("application/json", "application/json"),
            ("Application/JSON; charset=\"UTF-8\"", "application/json"),
            ("application/hal+json;profile=x", "application/json"),
            ("application/x-ndjson", "application/x-ndjson"),
        ] {
            assert_eq!(read(&[("content-type", written)]).as_deref(), Some(wanted), "{written}");
        }
        for written in ["", "text/html", "text/json+html", "application/json; charset=utf-16", "+json"] {
            assert_eq!(read(&[("content-type", written)]), None, "{written}");
        }
        assert_eq!(read(&[]), None);
        let encoded = |how| read(&[("content-type", "application/json"), ("content-encoding", how)]);
        assert_eq!(encoded("gzip"), None);
        assert_eq!(encoded("identity").as_deref(), Some("application/json"));
    }
}
