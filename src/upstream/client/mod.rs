//! The client: the only room that dials out.
//!
//! Headers are built from nothing, redirects are never followed, and everything has a deadline: the connection, the
//! whole response head (also one that drips byte by byte), each stretch of the body. A GET that meets a stale pooled
//! connection is sent once more, on a new one. What an answer's status means is said in [`classify`].

mod body;
mod budget;
mod credential;
mod dial;
mod error;
mod hops;
mod outcome;
mod pool;
mod sign;

pub use body::UpstreamBody;
pub use error::{ClientError, Deadline, UpstreamError};
pub use outcome::{Outcome, classify};

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{
    ACCEPT, ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HOST, HeaderMap, HeaderName,
    HeaderValue, IF_MODIFIED_SINCE, IF_NONE_MATCH, TRANSFER_ENCODING, USER_AGENT,
};
use http::{Method, Request, Response, StatusCode, Uri};
use http_body::Body as _;
use http_body_util::Full;
use hyper::body::Incoming;
use jiff::Timestamp;

use self::budget::Budget;
use self::credential::{Credential, Signed};
use self::dial::Dialer;
use self::pool::{Connection, Pool};
use super::Call;
use crate::config::{DialectKind, Upstream};

const JSON: HeaderValue = HeaderValue::from_static("application/json");
const AGENT: HeaderValue = HeaderValue::from_static(concat!("auraveil/", env!("CARGO_PKG_VERSION")));
const X_EXCLUDE_PII: HeaderName = HeaderName::from_static("x-exclude-pii");

/// Calls one upstream.
pub struct UpstreamClient {
    dialer: Dialer,
    pool: Arc<Pool>,
    credential: Credential,
    budget: Option<Budget>,
    dialect: DialectKind,
    /// The path of the base URL, without a slash at its end.
    base_path: String,
    host: HeaderValue,
    response_timeout: Duration,
    frame_timeout: Duration,
}

/// How a path is relayed verbatim: there is no way to spell anything that writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relayed {
    /// GET
    Get,
    /// HEAD
    Head,
}

/// Among a relayed answer's extensions: its body ends with its connection, so that a cut looks like its end.
#[derive(Debug, Clone, Copy)]
pub struct OpenEnded;

impl UpstreamClient {
    /// A client for an upstream as configured. Dials nothing yet.
    pub fn new(upstream: &Upstream) -> Result<Self, ClientError> {
        let refuse =
            |why: &str| ClientError { upstream: upstream.name.clone(), setting: "base_url", why: why.into() };
        let base = &upstream.base_url;
        if !matches!(base.scheme_str(), Some("http" | "https")) {
            return Err(refuse("it must start with http:// or https://"));
        }
        let authority = base.authority().ok_or_else(|| refuse("it must name a host"))?;
        if authority.as_str().contains('@') {
            return Err(refuse("it must not hold a user name or password: use auth"));
        }
        if base.query().is_some() {
            return Err(refuse("it must not have a query"));
        }
        let host = HeaderValue::from_str(authority.as_str())
            .map_err(|_| refuse("its host can't be sent in a header"))?;
        Ok(Self {
            dialer: Dialer::new(upstream)?,
            pool: Arc::default(),
            credential: Credential::new(upstream)?,
            budget: upstream.budget.map(Budget::new),
            dialect: upstream.dialect,
            base_path: base.path().trim_end_matches('/').to_owned(),
            host,
            response_timeout: upstream.response_timeout,
            frame_timeout: upstream.frame_timeout,
        })
    }

    /// Reads answers in small stretches: all of them are masked on their way, which takes longer than reading.
    #[must_use]
    pub fn for_masking_alone(mut self) -> Self {
        self.dialer.read_little();
        self
    }

    /// Makes a call and gives the answer's head, whatever its status, with its body behind it.
    ///
    /// `credential` is the caller's own and then goes instead of the operator's. Of `validators` only `If-None-Match`
    /// and `If-Modified-Since` are sent. `exclude_pii` asks the vendor to mask, where its dialect has a word for that:
    /// Auralytik's messages.
    pub async fn send(
        &self,
        call: &Call,
        credential: Option<&str>,
        validators: &HeaderMap,
        exclude_pii: bool,
    ) -> Result<Response<UpstreamBody>, UpstreamError> {
        let mut headers = HeaderMap::with_capacity(12);
        headers.insert(HOST, self.host.clone());
        headers.insert(ACCEPT, JSON);
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
        headers.insert(USER_AGENT, AGENT);
        let mut conditional = false;
        for name in [IF_NONE_MATCH, IF_MODIFIED_SINCE] {
            if let Some(value) = validators.get(&name) {
                headers.insert(name, value.clone());
                conditional = true;
            }
        }
        if exclude_pii && self.dialect == DialectKind::Auralytik {
            headers.insert(X_EXCLUDE_PII, HeaderValue::from_static("true"));
        }
        let method = if call.search().is_some() {
            headers.insert(CONTENT_TYPE, JSON);
            Method::POST
        } else {
            Method::GET
        };
        let response = self.exchange(method, call, credential, headers).await?;
        if response.status() == StatusCode::NOT_MODIFIED && !conditional {
            return Err(UpstreamError::BadResponse("304 to a call without a condition"));
        }
        if response.status() == StatusCode::OK && is_encoded(response.headers()) {
            return Err(UpstreamError::Encoded);
        }
        Ok(response)
    }

    /// Relays a read of `call` with a client's end-to-end headers; the credential is ours, or the caller's own.
    ///
    /// The answer comes as it is, in any status and content coding; headers of the connection are taken out.
    pub async fn relay(
        &self,
        read: Relayed,
        call: &Call,
        credential: Option<&str>,
        headers: &HeaderMap,
    ) -> Result<Response<UpstreamBody>, UpstreamError> {
        let mut ours = HeaderMap::with_capacity(headers.len() + 4);
        ours.insert(HOST, self.host.clone());
        ours.extend(hops::end_to_end(headers));
        let method = match read {
            Relayed::Get => Method::GET,
            Relayed::Head => Method::HEAD,
        };
        let mut response = self.exchange(method, call, credential, ours).await?;
        let delimited =
            [CONTENT_LENGTH, TRANSFER_ENCODING].iter().any(|it| response.headers().contains_key(it));
        if !delimited && !response.body().is_end_stream() {
            response.extensions_mut().insert(OpenEnded);
        }
        hops::strip(response.headers_mut());
        Ok(response)
    }

    /// One call within its deadline; a read is sent again, once, where its pooled connection turns out to be stale.
    async fn exchange(
        &self,
        method: Method,
        call: &Call,
        credential: Option<&str>,
        headers: HeaderMap,
    ) -> Result<Response<UpstreamBody>, UpstreamError> {
        let target = self.target(call)?;
        let outgoing = Outgoing { client: self, method, target, body: call.search(), credential, headers };
        tokio::time::timeout(self.response_timeout, outgoing.run())
            .await
            .unwrap_or(Err(UpstreamError::Timeout(Deadline::Head)))
    }

    /// The request target: the call's path under the base URL, which it must not leave.
    fn target(&self, call: &Call) -> Result<Uri, UpstreamError> {
        if !call.path().starts_with('/') || call.path().split('/').any(is_dot_segment) {
            return Err(UpstreamError::BadCall("its path leaves the base URL"));
        }
        let question = if call.query().is_empty() { "" } else { "?" };
        Uri::try_from([&self.base_path, call.path(), question, call.query()].concat())
            .map_err(|_| UpstreamError::BadCall("its path or query has characters that no URL can carry"))
    }
}

/// A call on its way.
struct Outgoing<'a> {
    client: &'a UpstreamClient,
    method: Method,
    target: Uri,
    body: Option<&'a Bytes>,
    credential: Option<&'a str>,
    headers: HeaderMap,
}

impl Outgoing<'_> {
    async fn run(&self) -> Result<Response<UpstreamBody>, UpstreamError> {
        let timestamp = Timestamp::now().as_second();
        let mut request = self.request(timestamp)?;
        self.spend()?;
        if let Some(connection) = self.client.pool.take().await {
            match self.attempt(connection, request).await {
                Err(Failed::Stale) if self.method != Method::POST => {
                    // The upstream may have seen the first signature, and must not take the second for a replay.
                    request = self.request(Timestamp::now().as_second().max(timestamp + 1))?;
                    // What was sent in vain counts: the vendor may have counted it.
                    self.spend()?;
                }
                done => return done.map_err(Failed::error),
            }
        }
        let connection = self.client.dialer.dial().await?;
        self.attempt(connection, request).await.map_err(Failed::error)
    }

    async fn attempt(
        &self,
        mut connection: Connection,
        request: Request<Full<Bytes>>,
    ) -> Result<Response<UpstreamBody>, Failed> {
        let response = connection.sender.send_request(request).await.map_err(|error| Failed::of(&error))?;
        check_framing(&response)?;
        Ok(response.map(|incoming| {
            UpstreamBody::new(incoming, self.client.frame_timeout, connection, Arc::clone(&self.client.pool))
        }))
    }

    fn spend(&self) -> Result<(), UpstreamError> {
        self.client.budget.as_ref().map_or(Ok(()), Budget::spend)
    }

    fn request(&self, timestamp: i64) -> Result<Request<Full<Bytes>>, UpstreamError> {
        let body = self.body.cloned().unwrap_or_default();
        let mut request = Request::new(Full::new(body.clone()));
        *request.method_mut() = self.method.clone();
        *request.uri_mut() = self.target.clone();
        *request.headers_mut() = self.headers.clone();
        let (method, path) = (self.method.as_str(), self.target.path());
        let signed = Signed { timestamp, method, path, body: &body };
        self.client.credential.write(request.headers_mut(), self.credential, &signed)?;
        Ok(request)
    }
}

/// Why an attempt failed, and whether its connection may be to blame.
enum Failed {
    /// The connection ended before a whole response head; on a pooled one, most likely before the request.
    Stale,
    /// Another try would not help.
    For(UpstreamError),
}

impl Failed {
    fn of(error: &hyper::Error) -> Self {
        if error.is_parse_too_large() {
            Self::For(UpstreamError::BadResponse("its head is too large"))
        } else if error.is_parse() {
            Self::For(UpstreamError::BadResponse("its head is not HTTP/1.1"))
        } else if error.is_user() {
            Self::For(UpstreamError::BadCall("it can't be sent"))
        } else {
            Self::Stale
        }
    }

    fn error(self) -> UpstreamError {
        match self {
            Self::Stale => UpstreamError::Cut,
            Self::For(error) => error,
        }
    }
}

impl From<UpstreamError> for Failed {
    fn from(error: UpstreamError) -> Self {
        Self::For(error)
    }
}

/// Refuses framing that another reader could understand in another way (RFC 9112 section 6.3).
fn check_framing(response: &Response<Incoming>) -> Result<(), UpstreamError> {
    let headers = response.headers();
    let mut codings = headers.get_all(TRANSFER_ENCODING).iter();
    let Some(coding) = codings.next() else { return Ok(()) };
    if codings.next().is_some() || !coding.as_bytes().eq_ignore_ascii_case(b"chunked") {
        return Err(UpstreamError::BadResponse("it has a transfer coding other than chunked"));
    }
    if headers.contains_key(CONTENT_LENGTH) {
        return Err(UpstreamError::BadResponse("it has both Content-Length and Transfer-Encoding"));
    }
    Ok(())
}

/// Whether an answer has a content coding. An unreadable one counts.
fn is_encoded(headers: &HeaderMap) -> bool {
    let plain = |value: &HeaderValue| {
        value.to_str().is_ok_and(|value| {
            value
                .split(',')
                .map(str::trim)
                .all(|coding| coding.is_empty() || coding.eq_ignore_ascii_case("identity"))
        })
    };
    !headers.get_all(CONTENT_ENCODING).iter().all(plain)
}

/// Whether a segment means this folder or the one above, in any spelling.
fn is_dot_segment(segment: &str) -> bool {
    let mut rest = segment;
    let mut dots = 0;
    while let Some(after) =
        rest.strip_prefix('.').or_else(|| rest.strip_prefix("%2e")).or_else(|| rest.strip_prefix("%2E"))
    {
        dots += 1;
        rest = after;
    }
    rest.is_empty() && (dots == 1 || dots == 2)
}
