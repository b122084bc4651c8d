//! A layer that lets a request through, as the next one wants it, or refuses it: what the layers that only judge have
//! in common. What is judged is theirs to say.

use std::sync::Arc;
use std::task::{Context, Poll};

use futures_util::future::{Either, Ready, ready};
use tower::Service;

use crate::proxy::Problem;

/// Judges requests on their way inward.
pub trait Judge<R> {
    /// What the next layer gets of a request.
    type Passed;

    /// Lets a request through, or says why not.
    fn judge(&self, request: R) -> Result<Self::Passed, Problem>;
}

/// The layer of a judge.
pub struct Judged<J, S> {
    judge: Arc<J>,
    inner: S,
}

impl<J, S> Judged<J, S> {
    /// Lets through to `inner` what `judge` lets through.
    pub fn new(judge: J, inner: S) -> Self {
        Self { judge: Arc::new(judge), inner }
    }
}

impl<J, S: Clone> Clone for Judged<J, S> {
    fn clone(&self) -> Self {
        Self { judge: Arc::clone(&self.judge), inner: self.inner.clone() }
    }
}

impl<R, J, S> Service<R> for Judged<J, S>
where
    J: Judge<R>,
    S: Service<J::Passed, Error = Problem>,
{
    type Response = S::Response;
    type Error = Problem;
    type Future = Either<Ready<Result<S::Response, Problem>>, S::Future>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Problem>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: R) -> Self::Future {
        match self.judge.judge(request) {
            Ok(passed) => Either::Right(self.inner.call(passed)),
            Err(problem) => Either::Left(ready(Err(problem))),
        }
    }
}
