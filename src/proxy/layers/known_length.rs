//! HTTP/1.0 clients get bodies of known length only: without chunks (RFC 9112 section 7.1) a body that breaks off
//! looks like one that ended, and a cut answer must never look whole.
//!
//! A body whose length no head says is held until its end, at most [`MAX_HELD`]; a longer one is 505 with the advice to
//! speak HTTP/1.1. Everybody else's answers pass untouched.

use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use futures_util::future::{BoxFuture, Either, FutureExt};
use http::header::CONTENT_LENGTH;
use http::{Method, Response, Version};
use http_body_util::BodyExt;
use tower::Service;

use super::{Budget, Known};
use crate::proxy::{Body, BodyError, Problem, full};

/// How much is held for an HTTP/1.0 client, in bytes.
const MAX_HELD: usize = 1 << 20;

/// The layer.
#[derive(Clone)]
pub struct KnownLength<S> {
    inner: S,
    bytes: Arc<Budget>,
}

impl<S> KnownLength<S> {
    /// Holds what `inner` answers, where it must be held, as long as there are `bytes` for it.
    pub fn new(inner: S, bytes: Arc<Budget>) -> Self {
        Self { inner, bytes }
    }
}

impl<S> Service<Known> for KnownLength<S>
where
    S: Service<Known, Response = Response<Body>, Error = Problem>,
    S::Future: Send + 'static,
{
    type Response = Response<Body>;
    type Error = Problem;
    type Future = Either<S::Future, BoxFuture<'static, Result<Response<Body>, Problem>>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Problem>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, known: Known) -> Self::Future {
        let head = &known.exchange.head;
        // A HEAD has no body to cut.
        let must_hold = head.version < Version::HTTP_11 && head.method != Method::HEAD;
        let answer = self.inner.call(known);
        if !must_hold {
            return Either::Left(answer);
        }
        let bytes = Arc::clone(&self.bytes);
        Either::Right(async move { hold(answer.await?, &bytes).await }.boxed())
    }
}

async fn hold(response: Response<Body>, bytes: &Arc<Budget>) -> Result<Response<Body>, Problem> {
    // Where a head says the length, a cut shows: hyper ends the connection short of it.
    let known = http_body::Body::size_hint(response.body()).exact().is_some();
    if known || response.headers().contains_key(CONTENT_LENGTH) {
        return Ok(response);
    }
    // How much it will be is not known, so all that it may be is charged, until Admit charges what it is.
    let _held = bytes.charge(MAX_HELD as u64).ok_or(Problem::Overloaded)?;
    let (head, mut body) = response.into_parts();
    let mut held = BytesMut::new();
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| match error {
            BodyError::Upstream => {
                Problem::UpstreamUnavailable("the upstream failed in the middle of its answer")
            }
            BodyError::Unmaskable => Problem::Unmaskable("it broke off".into()),
            BodyError::WriteTimeout | BodyError::Overloaded => Problem::Overloaded,
        })?;
        // Trailers are none that HTTP/1.0 knows.
        let Ok(data) = frame.into_data() else { continue };
        if held.len() + data.len() > MAX_HELD {
            return Err(Problem::HttpVersion);
        }
        held.extend_from_slice(&data);
    }
    Ok(Response::from_parts(head, full(Bytes::from(held))))
}

#[cfg(test)]
mod tests {
    use http_body::Frame;
    use http_body_util::StreamBody;

    use super::*;

    fn streamed(pieces: Vec<Result<&'static [u8], BodyError>>) -> Response<Body> {
        let frames = pieces.into_iter().map(|piece| piece.map(|data| Frame::data(Bytes::from_static(data))));
        Response::new(StreamBody::new(futures_util::stream::iter(frames)).boxed_unsync())
    }

    #[tokio::test]
    async fn a_body_gets_a_length_or_is_refused_whole() {
        let gauge = prometheus::IntGauge::new("g", "g").unwrap();
        let bytes = Budget::new(MAX_HELD as u64, gauge);
        let hold = async |response| hold(response, &bytes).await;
        let held = hold(streamed(vec![Ok(b"ab"), Ok(b"c")])).await.unwrap();
        assert_eq!(http_body::Body::size_hint(held.body()).exact(), Some(3));
        assert_eq!(held.into_body().collect().await.unwrap().to_bytes(), "abc");

        static HALF: [u8; MAX_HELD / 2 + 1] = [b'x'; MAX_HELD / 2 + 1];
        let problem = hold(streamed(vec![Ok(&HALF), Ok(&HALF)])).await.map(|_| ()).unwrap_err();
        assert_eq!(problem, Problem::HttpVersion);
        let mut told = streamed(vec![Ok(&HALF), Ok(&HALF)]);
        told.headers_mut().insert(CONTENT_LENGTH, http::HeaderValue::from(2 * HALF.len()));
        let flowing = hold(told).await.unwrap().into_body();
        assert_eq!(flowing.collect().await.unwrap().to_bytes().len(), 2 * HALF.len());

        let problem =
            hold(streamed(vec![Ok(b"ab"), Err(BodyError::Unmaskable)])).await.map(|_| ()).unwrap_err();
        assert_eq!(problem.status_and_code().1, "UNMASKABLE_RESPONSE");

        let _others = bytes.charge(1).unwrap();
        let problem = hold(streamed(vec![Ok(b"ab")])).await.map(|_| ()).unwrap_err();
        assert_eq!(problem, Problem::Overloaded);
    }
}
