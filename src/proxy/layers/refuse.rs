//! Answers the requests that are refused before anything of them is looked at: a head that is not sound (the
//! listener saw it), or an audit log that can't take the request's line.
//!
//! It stands inside Rescue so that these refusals are answered, counted and audited like all others.

use std::task::{Context, Poll};

use futures_util::future::{Either, Ready, ready};
use tower::Service;

use super::Exchange;
use crate::proxy::Problem;

/// The layer.
#[derive(Clone)]
pub struct Refuse<S> {
    inner: S,
}

impl<S> Refuse<S> {
    /// Lets only sound requests through to `inner`.
    pub fn new(inner: S) -> Self {
        Self { inner }
    }
}

impl<S> Service<Exchange> for Refuse<S>
where
    S: Service<Exchange, Error = Problem>,
{
    type Response = S::Response;
    type Error = Problem;
    type Future = Either<Ready<Result<S::Response, Problem>>, S::Future>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Problem>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, mut exchange: Exchange) -> Self::Future {
        match exchange.refused.take() {
            Some(problem) => Either::Left(ready(Err(problem))),
            None => Either::Right(self.inner.call(exchange)),
        }
    }
}
