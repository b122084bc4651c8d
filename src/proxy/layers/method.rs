//! Only GET, HEAD and OPTIONS: everything else is 405 before a credential is looked at, so that no spelling of a
//! write ever gets further than this file.
//!
//! OPTIONS is answered here too, without a credential, because browsers send none in a preflight (Fetch standard,
//! section 3.3.2). It tells the methods of this API and nothing of what is behind it.

use std::task::{Context, Poll};

use futures_util::future::{Either, Ready, ready};
use http::{HeaderValue, Method, Response, StatusCode, header};
use tower::Service;

use super::Exchange;
use crate::proxy::{Body, Problem, full};

/// What is allowed, for `Allow` (RFC 9110 section 10.2.1).
pub(super) const ALLOW: &str = "GET, HEAD, OPTIONS";

/// The layer.
#[derive(Clone)]
pub struct Methods<S> {
    inner: S,
}

impl<S> Methods<S> {
    /// Lets GET and HEAD through to `inner`.
    pub fn new(inner: S) -> Self {
        Self { inner }
    }
}

impl<S> Service<Exchange> for Methods<S>
where
    S: Service<Exchange, Response = Response<Body>, Error = Problem>,
{
    type Response = Response<Body>;
    type Error = Problem;
    type Future = Either<Ready<Result<Response<Body>, Problem>>, S::Future>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Problem>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, exchange: Exchange) -> Self::Future {
        match exchange.head.method {
            Method::GET | Method::HEAD => Either::Right(self.inner.call(exchange)),
            Method::OPTIONS => Either::Left(ready(Ok(options()))),
            _ => Either::Left(ready(Err(Problem::MethodNotAllowed))),
        }
    }
}

fn options() -> Response<Body> {
    let mut response = Response::new(full(bytes::Bytes::new()));
    *response.status_mut() = StatusCode::NO_CONTENT;
    response.headers_mut().insert(header::ALLOW, HeaderValue::from_static(ALLOW));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
