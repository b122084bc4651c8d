//! From a request to its answer: whose wire it is, whether it may ask, what goes wrong, and validators.

use std::sync::Arc;

use http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_TYPE, ETAG, HeaderName, HeaderValue, IF_NONE_MATCH, LOCATION, RETRY_AFTER,
    WWW_AUTHENTICATE,
};
use http::{HeaderMap, Method, Response, StatusCode};
use jiff::Timestamp;
use serde_json::json;
use sha2::{Digest, Sha256};
use tokio::sync::Notify;

use super::answer::{Answer, Ask, Source, Validator};
use super::body::AnswerBody;
use super::query::Query;
use super::server::{Seen, Shared};
use super::{Faults, LEAKS, auralytik, aurion, credentials};

/// Whose wire a path is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Vendor {
    Auralytik,
    Aurion,
}

/// A request's target, taken apart.
struct Target<'a> {
    vendor: Vendor,
    /// With the vendor's base, without the query: what a signature is of.
    path: &'a str,
    /// The segments below the vendor's base.
    below: Vec<&'a str>,
    query: &'a str,
}

impl<'a> Target<'a> {
    fn of(target: &'a str) -> Option<Self> {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let bases =
            [("/v1/", Vendor::Auralytik), ("/api/v1/", Vendor::Auralytik), ("/api/v2/", Vendor::Aurion)];
        let (below, vendor) =
            bases.into_iter().find_map(|(base, vendor)| Some((path.strip_prefix(base)?, vendor)))?;
        Some(Self { vendor, path, below: below.split('/').collect(), query })
    }

    fn is_health(&self) -> bool {
        self.vendor == Vendor::Auralytik && self.below == ["health"]
    }

    fn is_search(&self) -> bool {
        self.vendor == Vendor::Aurion && aurion::is_search(&self.below)
    }

    fn error(&self, status: StatusCode, code: &str, message: &str, request_id: &str) -> Answer {
        match self.vendor {
            Vendor::Auralytik => auralytik::error(status, &code.to_uppercase(), message, request_id),
            Vendor::Aurion => aurion::error(status, code, message),
        }
    }
}

/// Answers request number `number`.
pub(super) async fn respond(
    seen: Seen,
    number: u64,
    shared: &Arc<Shared>,
    close: &Arc<Notify>,
) -> Response<AnswerBody> {
    let request_id = format!("req_{number:06}");
    let well = Faults::default();
    let Some(target) = Target::of(&seen.target) else {
        let answer = Answer::json(StatusCode::NOT_FOUND, &json!({ "error": "not_found" }));
        return send(answer, &well, close);
    };
    if let Some(refusal) = refuse(&target, &seen, &request_id, shared) {
        return send(refusal, &well, close);
    }
    if target.is_health() {
        return send(wire(&seen, &well, shared, request_id), &well, close);
    }

    let faults = shared.next_faults();
    if !faults.latency.is_zero() {
        tokio::time::sleep(faults.latency).await;
    }
    if let Some(answer) = spoil(&target, &faults, &request_id) {
        return send(answer, &faults, close);
    }
    let reads_all_text = target.is_search() || target.query.contains("search=");
    let answer = if reads_all_text {
        let (seen, faults, shared) = (seen.clone(), faults.clone(), shared.clone());
        tokio::task::spawn_blocking(move || wire(&seen, &faults, &shared, request_id))
            .await
            .expect("the wires do not panic, and nobody aborts them")
    } else {
        wire(&seen, &faults, shared, request_id)
    };
    send(validate(answer, &seen, &faults, shared), &faults, close)
}

/// 405 and 401, in the vendor's own words.
fn refuse(target: &Target<'_>, seen: &Seen, request_id: &str, shared: &Shared) -> Option<Answer> {
    let allowed: &[Method] = if target.is_search() { &[Method::POST] } else { &[Method::GET, Method::HEAD] };
    if !allowed.contains(&seen.method) {
        let names: Vec<&str> = allowed.iter().map(Method::as_str).collect();
        let message = "This resource does not take this method.";
        let answer = target.error(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", message, request_id);
        return Some(answer.with(ALLOW, &names.join(", ")));
    }
    if target.is_health() || (target.vendor == Vendor::Aurion && aurion::is_shared(&target.below)) {
        return None;
    }
    let options = &shared.options;
    let is_signed = || match &options.hmac_secret {
        Some(secret) if target.vendor == Vendor::Auralytik => {
            let now = Timestamp::now().as_second();
            credentials::signed(&seen.headers, secret, seen.method.as_str(), target.path, &seen.body, now)
        }
        _ => true,
    };
    if credentials::accepted(&seen.headers, options.key.as_deref()) && is_signed() {
        return None;
    }
    let message = "Missing or invalid credential.";
    let answer = target.error(StatusCode::UNAUTHORIZED, "unauthorized", message, request_id);
    Some(answer.with(WWW_AUTHENTICATE, "Bearer"))
}

/// Answers that look at nothing that was asked.
fn spoil(target: &Target<'_>, faults: &Faults, request_id: &str) -> Option<Answer> {
    if let Some(place) = &faults.redirect {
        return Some(Answer::json(StatusCode::FOUND, &json!({})).with(LOCATION, place));
    }
    if let Some(status) = faults.status.and_then(|code| StatusCode::from_u16(code).ok()) {
        let retry_after = faults.retry_after.as_deref();
        if status == StatusCode::TOO_MANY_REQUESTS {
            return Some(match target.vendor {
                Vendor::Auralytik => auralytik::rate_limited(retry_after.unwrap_or("30"), request_id),
                Vendor::Aurion => aurion::rate_limited(retry_after.unwrap_or("12")),
            });
        }
        let [email, password] = LEAKS;
        let message = format!("postgres://auralytik:{password}@db-1.internal:5432/prod failed for {email}");
        let answer = target.error(status, "internal_error", &message, request_id);
        return Some(match retry_after {
            Some(text) => answer.with(RETRY_AFTER, text),
            None => answer,
        });
    }
    let body = faults.body.clone()?;
    Some(Answer::source(Source::Whole(body)).validated(Validator::None))
}

/// What the vendor's wire says.
fn wire(seen: &Seen, faults: &Faults, shared: &Shared, request_id: String) -> Answer {
    let target = Target::of(&seen.target).expect("the target was taken apart before");
    let ask = Ask {
        path: &target.below,
        query: Query::parse(target.query),
        headers: &seen.headers,
        body: seen.body.clone(),
        newer: shared.options.newer_envelopes,
        request_id,
        faults,
    };
    match target.vendor {
        Vendor::Auralytik => auralytik::answer(shared.world, &ask),
        Vendor::Aurion => aurion::answer(shared.world, &ask),
    }
}

/// Adds the `ETag`, and turns the answer into a 304 where the request knows it (RFC 9110 sections 8.8.3, 13.1.2).
///
/// Data never changes under a sandbox, so what was asked for names the bytes that answer it.
fn validate(answer: Answer, seen: &Seen, faults: &Faults, shared: &Shared) -> Answer {
    let is_read = seen.method != Method::POST;
    if answer.validator == Validator::None || faults.no_etag || faults.spoil_content() || !is_read {
        return answer;
    }
    let mut hash = Sha256::new();
    hash.update(shared.world.seed().to_be_bytes());
    hash.update(shared.world.len().to_be_bytes());
    hash.update([u8::from(shared.options.newer_envelopes), u8::from(shared.options.phone_ids)]);
    hash.update(seen.target.as_bytes());
    hash.update([0]);
    hash.update(seen.headers.get("x-exclude-pii").map_or(&b""[..], HeaderValue::as_bytes));
    let weak = if answer.validator == Validator::Weak { "W/" } else { "" };
    let opaque = format!("\"{}\"", hex::encode(&hash.finalize()[..12]));
    let etag = format!("{weak}{opaque}");
    if !knows(&seen.headers, &opaque) {
        return answer.with(ETAG, &etag);
    }
    let mut unchanged =
        Answer { status: StatusCode::NOT_MODIFIED, body: Source::Whole(Default::default()), ..answer };
    unchanged.headers.remove(CONTENT_TYPE);
    unchanged.with(ETAG, &etag)
}

/// Whether `If-None-Match` lists this tag; the comparison is the weak one.
fn knows(headers: &HeaderMap, opaque: &str) -> bool {
    let listed = headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    listed
        .flat_map(|list| list.split(','))
        .map(str::trim)
        .any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == opaque)
}

/// The last touches: headers that faults set, and the body as they want it.
fn send(answer: Answer, faults: &Faults, close: &Arc<Notify>) -> Response<AnswerBody> {
    let has_body = answer.status != StatusCode::NOT_MODIFIED;
    let mut answer = answer;
    if has_body && let Some(kind) = &faults.content_type {
        answer = answer.with(CONTENT_TYPE, kind);
    }
    if let Some(value) = &faults.cache_control {
        answer = answer.with(CACHE_CONTROL, value);
    }
    for (name, value) in &faults.headers {
        if let Ok(name) = HeaderName::try_from(name.as_str()) {
            answer = answer.with(name, value);
        }
    }
    let body =
        if has_body { AnswerBody::new(answer.body, faults, close) } else { AnswerBody::empty(faults, close) };
    let mut response = Response::new(body);
    *response.status_mut() = answer.status;
    *response.headers_mut() = answer.headers;
    response
}
