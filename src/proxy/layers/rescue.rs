//! The one door of errors: every [`Problem`] becomes an answer in our own words, and a panic becomes 500 `INTERNAL`.
//!
//! Nothing of the panic is repeated: Rust quotes the text that a slice missed in some of its messages.

use std::convert::Infallible;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_util::FutureExt;
use futures_util::future::CatchUnwind;
use http::{HeaderValue, Response, header};
use pin_project_lite::pin_project;
use serde::Serialize;
use tower::Service;

use super::method::ALLOW;
use super::{Admitted, Exchange};
use crate::observe::Facts;
use crate::proxy::heads::headers::CACHE_STATUS;
use crate::proxy::problem::whole_seconds;
use crate::proxy::{Problem, full};

/// When to come back where we can't know better: what overloads us passes quickly or not at all.
const OVERLOADED_RETRY: Duration = Duration::from_secs(1);

/// The layer.
#[derive(Clone)]
pub struct Rescue<S> {
    inner: S,
}

impl<S> Rescue<S> {
    /// Answers for `inner` where it fails.
    pub fn new(inner: S) -> Self {
        Self { inner }
    }
}

impl<S> Service<Exchange> for Rescue<S>
where
    S: Service<Exchange, Response = Response<Admitted>, Error = Problem>,
{
    type Response = Response<Admitted>;
    type Error = Infallible;
    type Future = Rescued<S::Future>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        // A service that is not ready to be called fails the call; there is nobody else to ask.
        self.inner.poll_ready(cx).map(|_| Ok(()))
    }

    fn call(&mut self, exchange: Exchange) -> Self::Future {
        let id = Arc::clone(&exchange.id);
        // The state that a panic could leave behind is the request's own, and it goes with the request.
        let future = catch_unwind(AssertUnwindSafe(|| self.inner.call(exchange))).ok();
        Rescued { future: future.map(|future| AssertUnwindSafe(future).catch_unwind()), id }
    }
}

pin_project! {
    /// An answer, whatever happens.
    pub struct Rescued<F> {
        #[pin]
        future: Option<CatchUnwind<AssertUnwindSafe<F>>>,
        id: Arc<str>,
    }
}

impl<F> Future for Rescued<F>
where
    F: Future<Output = Result<Response<Admitted>, Problem>>,
{
    type Output = Result<Response<Admitted>, Infallible>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let result = match this.future.as_pin_mut() {
            Some(future) => ready!(future.poll(cx)).unwrap_or(Err(Problem::Internal)),
            None => Err(Problem::Internal),
        };
        Poll::Ready(Ok(result.unwrap_or_else(|problem| answer(&problem, this.id))))
    }
}

/// The answer that says what is wrong.
fn answer(problem: &Problem, id: &str) -> Response<Admitted> {
    let (status, code) = problem.status_and_code();
    let retry_after = match problem {
        Problem::RateLimited(wait) => Some(whole_seconds(wait)),
        Problem::Overloaded | Problem::AuditUnavailable => Some(OVERLOADED_RETRY.as_secs()),
        _ => None,
    };
    let message = problem.to_string();
    let error = ErrorBody { error: Error { code, message: &message, request_id: id, retry_after } };
    let body = serde_json::to_vec(&error).expect("an error is plain data");

    let mut response = Response::new(Admitted::freely(full(Bytes::from(body))));
    *response.status_mut() = status;
    response.extensions_mut().insert(Facts {
        problem: Some(code),
        upstream_status: problem.upstream_status().map(|status| status.as_u16()),
        ..Facts::default()
    });
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Some(seconds) = retry_after {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    match problem {
        // RFC 9110 section 11.6.1. Basic is understood but not offered: browsers would open a password window.
        Problem::Unauthorized(_) => {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"auraveil\""));
        }
        Problem::MethodNotAllowed => {
            headers.insert(header::ALLOW, HeaderValue::from_static(ALLOW));
        }
        // The cache's part was to have nothing; neither a hit nor a forward (RFC 9211 section 2).
        Problem::NotStored => {
            headers.insert(CACHE_STATUS, HeaderValue::from_static("auraveil; detail=only-if-cached"));
        }
        _ => {}
    }
    response
}

#[derive(Serialize)]
struct ErrorBody<'a> {
    error: Error<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Error<'a> {
    code: &'static str,
    message: &'a str,
    request_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    retry_after: Option<u64>,
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt;

    use super::*;

    async fn told(problem: Problem) -> (http::response::Parts, String) {
        let (head, body) = answer(&problem, "req_x").into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        (head, String::from_utf8(body.to_vec()).unwrap())
    }

    #[tokio::test]
    async fn an_error_says_code_message_and_request_and_is_not_stored() {
        let (head, body) = told(Problem::Forbidden("campaigns:read".into())).await;
        assert_eq!(head.status, 403);
        assert_eq!(head.headers[header::CACHE_CONTROL], "no-store");
        assert_eq!(head.headers[header::CONTENT_TYPE], "application/json");
        assert_eq!(
            body,
            r#"{"error":{"code":"FORBIDDEN","message":"this key lacks the scope campaigns:read; ask the operator of this proxy for it","requestId":"req_x"}}"#
        );
    }

    #[tokio::test]
    async fn each_status_has_the_header_that_its_rfc_asks_for() {
        let (head, body) = told(Problem::RateLimited(Duration::from_millis(1_200))).await;
        assert_eq!((head.status.as_u16(), &head.headers[header::RETRY_AFTER]), (429, &HeaderValue::from(2)));
        assert!(body.contains(r#""retryAfter":2"#) && body.contains("retry in 2 s"), "{body}");
        let (head, body) = told(Problem::RateLimited(Duration::ZERO)).await;
        assert_eq!(head.headers[header::RETRY_AFTER], "1");
        assert!(body.contains("retry in 1 s"), "{body}");
        let (head, _) = told(Problem::Overloaded).await;
        assert_eq!((head.status.as_u16(), &head.headers[header::RETRY_AFTER]), (503, &HeaderValue::from(1)));
        let (head, _) = told(Problem::MethodNotAllowed).await;
        assert_eq!(head.headers[header::ALLOW], "GET, HEAD, OPTIONS");
        let (head, _) = told(Problem::Unauthorized("no")).await;
        assert_eq!(head.headers[header::WWW_AUTHENTICATE], "Bearer realm=\"auraveil\"");
    }
}
