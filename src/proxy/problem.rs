//! The one door of errors: what can go wrong with a request, and the status, code and words for it.
//!
//! Words are our own: no URL, body, key, value or matched text is ever in a message.

use std::time::Duration;

use http::StatusCode;

/// Why a request gets no data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// No credential, or a wrong one.
    #[error("{0}")]
    Unauthorized(&'static str),
    /// The key lacks this scope.
    #[error("this key lacks the scope {0}; ask the operator of this proxy for it")]
    Forbidden(String),
    /// No such resource.
    #[error("{0}")]
    NotFound(&'static str),
    /// Not GET, HEAD or OPTIONS.
    #[error("this API is read-only: GET, HEAD and OPTIONS are allowed")]
    MethodNotAllowed,
    /// A parameter is wrong: its name, and what is allowed. Never its value.
    #[error("{0}")]
    InvalidParameter(String),
    /// A header is wrong: its name, and what is allowed. Never its value.
    #[error("{0}")]
    InvalidHeader(String),
    /// The path breaks the grammar, or the request target is of the wrong form.
    #[error("{0}")]
    InvalidPath(&'static str),
    /// A filter that the upstream can't honour.
    #[error("{0}")]
    UnsupportedFilter(String),
    /// The client accepts nothing that we serve.
    #[error("answers are application/json: accept that, or */*")]
    NotAcceptable,
    /// Too many requests, here or at the vendor.
    #[error("too many requests: retry in {} s", whole_seconds(.0))]
    RateLimited(Duration),
    /// The upstream's answer can't be masked, so none of it is served.
    #[error("the upstream's answer could not be masked, so nothing of it is served: {0}")]
    Unmaskable(String),
    /// The upstream can't be reached, or failed.
    #[error("{0}")]
    UpstreamUnavailable(&'static str),
    /// The upstream answered in time and in full, but something else than what was asked: what it is instead.
    #[error("the upstream's answer is not what was asked for, so nothing of it is served: {0}")]
    UpstreamUnexpected(&'static str),
    /// The upstream failed, or answered something else than was asked, by its status.
    #[error("the upstream failed")]
    UpstreamFailed(StatusCode),
    /// The upstream refused the call, with this status.
    #[error(
        "the upstream refused this call; its base_url or auth, as the operator of this proxy set them, may be wrong"
    )]
    UpstreamRejected(StatusCode),
    /// A bound of the proxy is reached.
    #[error("too much at once: retry in a moment")]
    Overloaded,
    /// The audit log can't be written, and the operator wants no answer without its line.
    #[error("the audit log can't be written, so nothing is served: retry in a moment")]
    AuditUnavailable,
    /// The upstream did not answer in time.
    #[error("the upstream did not answer in time")]
    UpstreamTimeout,
    /// The client wants what is stored or nothing (`only-if-cached`), and nothing is.
    #[error(
        "nothing is stored that may be served, and the request's only-if-cached forbids to ask the upstream"
    )]
    NotStored,
    /// An HTTP version that we do not speak, or one that the answer is too long for.
    #[error(
        "speak HTTP/1.1 here: HTTP/1.0 has no way to send a long answer of unknown length, and no other version is known"
    )]
    HttpVersion,
    /// A fault of ours.
    #[error("an error of the proxy; its log knows more under this request id")]
    Internal,
}

impl Problem {
    /// The status and the code that clients match on.
    pub fn status_and_code(&self) -> (StatusCode, &'static str) {
        match self {
            Self::Unauthorized(_) => (StatusCode::UNAUTHORIZED, "UNAUTHORIZED"),
            Self::Forbidden(_) => (StatusCode::FORBIDDEN, "FORBIDDEN"),
            Self::NotFound(_) => (StatusCode::NOT_FOUND, "NOT_FOUND"),
            Self::MethodNotAllowed => (StatusCode::METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED"),
            Self::InvalidParameter(_) => (StatusCode::BAD_REQUEST, "INVALID_PARAMETER"),
            Self::InvalidHeader(_) => (StatusCode::BAD_REQUEST, "INVALID_HEADER"),
            Self::InvalidPath(_) => (StatusCode::BAD_REQUEST, "INVALID_PATH"),
            Self::UnsupportedFilter(_) => (StatusCode::BAD_REQUEST, "UNSUPPORTED_FILTER"),
            Self::NotAcceptable => (StatusCode::NOT_ACCEPTABLE, "NOT_ACCEPTABLE"),
            Self::RateLimited(_) => (StatusCode::TOO_MANY_REQUESTS, "RATE_LIMIT_EXCEEDED"),
            Self::Unmaskable(_) => (StatusCode::BAD_GATEWAY, "UNMASKABLE_RESPONSE"),
            Self::UpstreamUnavailable(_) | Self::UpstreamUnexpected(_) | Self::UpstreamFailed(_) => {
                (StatusCode::BAD_GATEWAY, "UPSTREAM_UNAVAILABLE")
            }
            Self::UpstreamRejected(_) => (StatusCode::BAD_GATEWAY, "UPSTREAM_REJECTED"),
            Self::Overloaded | Self::AuditUnavailable => (StatusCode::SERVICE_UNAVAILABLE, "OVERLOADED"),
            Self::UpstreamTimeout => (StatusCode::GATEWAY_TIMEOUT, "UPSTREAM_TIMEOUT"),
            Self::NotStored => (StatusCode::GATEWAY_TIMEOUT, "UPSTREAM_TIMEOUT"),
            Self::HttpVersion => (StatusCode::HTTP_VERSION_NOT_SUPPORTED, "HTTP_VERSION"),
            Self::Internal => (StatusCode::INTERNAL_SERVER_ERROR, "INTERNAL"),
        }
    }

    /// The status of the upstream's that it comes of: for the operator, never for the client.
    pub fn upstream_status(&self) -> Option<StatusCode> {
        match self {
            Self::UpstreamFailed(status) | Self::UpstreamRejected(status) => Some(*status),
            _ => None,
        }
    }
}

/// A wait in whole seconds, rounded up: who comes back to the second must not be too early (RFC 9110 section 10.2.3).
pub(super) fn whole_seconds(wait: &Duration) -> u64 {
    (wait.as_secs() + u64::from(wait.subsec_nanos() > 0)).max(1)
}
