//! Bounds what is under way: requests, and bytes of answers. What finds no room is refused at once (503
//! `OVERLOADED`) rather than queued: a queue only makes everybody late.
//!
//! Both permits travel in the answer's body and are given back when it ends or is dropped, not when its head leaves:
//! a thousand clients that read slowly are a thousand requests under way.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_util::future::{Either, Ready, ready as now};
use http::Response;
use http_body::{Frame, SizeHint};
use pin_project_lite::pin_project;
use tower::Service;

use super::Exchange;
use super::budget::{Budget, Charge};
use crate::proxy::{Body, BodyError, Problem};

/// An answer of unknown or greater length flows: this is what it may hold at a time, the connection's buffer and the
/// piece in hand. Shorter answers may be held whole, so all of their length is charged.
const FLOWING: u64 = 128 << 10;
const HELD_WHOLE: u64 = crate::upstream::MAX_PAGE as u64;

/// The layer.
#[derive(Clone)]
pub struct Admit<S> {
    inner: S,
    requests: Arc<Budget>,
    bytes: Arc<Budget>,
}

impl<S> Admit<S> {
    /// Lets as many through to `inner` as there are `requests` and `bytes` for.
    pub fn new(inner: S, requests: Arc<Budget>, bytes: Arc<Budget>) -> Self {
        Self { inner, requests, bytes }
    }
}

impl<S> Service<Exchange> for Admit<S>
where
    S: Service<Exchange, Response = Response<Body>, Error = Problem>,
{
    type Response = Response<Admitted>;
    type Error = Problem;
    type Future = Either<Ready<Result<Self::Response, Problem>>, Admission<S::Future>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Problem>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, exchange: Exchange) -> Self::Future {
        let Some(request) = self.requests.charge(1) else {
            return Either::Left(now(Err(Problem::Overloaded)));
        };
        let future = self.inner.call(exchange);
        Either::Right(Admission { future, request: Some(request), bytes: Arc::clone(&self.bytes) })
    }
}

pin_project! {
    /// The answer, soon with its permits.
    pub struct Admission<F> {
        #[pin]
        future: F,
        request: Option<Charge>,
        bytes: Arc<Budget>,
    }
}

impl<F> Future for Admission<F>
where
    F: Future<Output = Result<Response<Body>, Problem>>,
{
    type Output = Result<Response<Admitted>, Problem>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let response = ready!(this.future.poll(cx))?;
        let length =
            http_body::Body::size_hint(response.body()).exact().filter(|length| *length <= HELD_WHOLE);
        let bytes = this.bytes.charge(length.unwrap_or(FLOWING)).ok_or(Problem::Overloaded)?;
        let permits = this.request.take().map(|request| [request, bytes]);
        Poll::Ready(Ok(response.map(|body| Admitted { body, permits })))
    }
}

/// A body that holds its share of the bounds.
pub struct Admitted {
    body: Body,
    permits: Option<[Charge; 2]>,
}

impl Admitted {
    /// A body that is small and our own, such as an error's: it needs no permit.
    pub(super) fn freely(body: Body) -> Self {
        Self { body, permits: None }
    }
}

impl http_body::Body for Admitted {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(cx));
        if !matches!(frame, Some(Ok(_))) {
            self.permits = None;
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
