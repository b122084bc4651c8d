//! Lets pages of the configured origins read our answers (Fetch standard, section 3.3), errors included: a page
//! that may not see a 401 can't tell its user to sign in.
//!
//! Credentials are headers that the page sets itself; cookies and client certificates are deliberately not allowed
//! (`Access-Control-Allow-Credentials` is never sent), and neither is the origin `*` next to keys.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use http::{HeaderMap, HeaderValue, Method, Response, header};
use pin_project_lite::pin_project;
use tower::Service;

use super::Exchange;

/// What a page may send. `If-None-Match` is for pages that keep answers themselves; browsers ask for leave then.
const MAY_SEND: HeaderValue =
    HeaderValue::from_static("authorization, x-api-key, x-exclude-pii, cache-control, if-none-match");
/// What a page may read besides the headers that are always readable.
const MAY_READ: HeaderValue = HeaderValue::from_static(
    "x-request-id, x-pii-excluded, x-pii-ruleset, link, etag, age, cache-status, retry-after",
);
/// How long a browser may remember a preflight, in seconds.
const REMEMBER: HeaderValue = HeaderValue::from_static("600");

/// The layer.
#[derive(Clone)]
pub struct Cors<S> {
    inner: S,
    origins: Arc<[HeaderValue]>,
}

impl<S> Cors<S> {
    /// Opens what `inner` answers to pages of these origins; to none if there are none.
    pub fn new(inner: S, origins: &[String]) -> Self {
        let origins = origins.iter().filter_map(|origin| HeaderValue::from_str(origin).ok()).collect();
        Self { inner, origins }
    }
}

impl<S, B> Service<Exchange> for Cors<S>
where
    S: Service<Exchange, Response = Response<B>, Error = Infallible>,
{
    type Response = Response<B>;
    type Error = Infallible;
    type Future = Opening<S::Future>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, exchange: Exchange) -> Self::Future {
        let access = if self.origins.is_empty() {
            Access::NotConfigured
        } else {
            let headers = &exchange.head.headers;
            match headers
                .get(header::ORIGIN)
                .and_then(|from| self.origins.iter().find(|known| *known == from))
            {
                Some(origin) => Access::Granted {
                    origin: origin.clone(),
                    preflight: exchange.head.method == Method::OPTIONS
                        && headers.contains_key(header::ACCESS_CONTROL_REQUEST_METHOD),
                },
                None => Access::None,
            }
        };
        Opening { future: self.inner.call(exchange), access }
    }
}

enum Access {
    /// No origin is: answers are the same for all.
    NotConfigured,
    /// This one isn't.
    None,
    Granted {
        origin: HeaderValue,
        preflight: bool,
    },
}

impl Access {
    fn apply(&self, headers: &mut HeaderMap) {
        if matches!(self, Self::NotConfigured) {
            return;
        }
        headers.append(header::VARY, HeaderValue::from_static("Origin"));
        let Self::Granted { origin, preflight } = self else { return };
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
        if *preflight {
            headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET, HEAD"));
            headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, MAY_SEND);
            headers.insert(header::ACCESS_CONTROL_MAX_AGE, REMEMBER);
        } else {
            headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, MAY_READ);
        }
    }
}

pin_project! {
    /// The answer, soon readable by who may read it.
    pub struct Opening<F> {
        #[pin]
        future: F,
        access: Access,
    }
}

impl<F, B> Future for Opening<F>
where
    F: Future<Output = Result<Response<B>, Infallible>>,
{
    type Output = Result<Response<B>, Infallible>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let Ok(mut response) = ready!(this.future.poll(cx));
        this.access.apply(response.headers_mut());
        Poll::Ready(Ok(response))
    }
}
