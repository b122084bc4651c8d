//! Names every request: always our own name, in the answer's `X-Request-Id`, its error body and its audit line.
//!
//! A client's `X-Request-Id` is deliberately ignored: it could carry anything into our logs.

use std::cell::RefCell;
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use http::{HeaderName, HeaderValue, Response};
use pin_project_lite::pin_project;
use tower::Service;

use super::{Arrival, Exchange};

/// The header that carries the id.
pub(crate) const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The layer.
#[derive(Clone)]
pub struct RequestId<S> {
    inner: S,
}

impl<S> RequestId<S> {
    /// Names what `inner` is to answer.
    pub fn new(inner: S) -> Self {
        Self { inner }
    }
}

impl<S, B> Service<Arrival> for RequestId<S>
where
    S: Service<Exchange, Response = Response<B>, Error = Infallible>,
{
    type Response = Response<B>;
    type Error = Infallible;
    type Future = Naming<S::Future>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, arrival: Arrival) -> Self::Future {
        let id = fresh();
        let header = HeaderValue::from_str(&id).expect("base32 is legal in a header");
        let Arrival { head, refused } = arrival;
        let future = self.inner.call(Exchange { head, refused, id, seen: Arc::default() });
        Naming { future, header: Some(header) }
    }
}

pin_project! {
    /// The answer, soon named.
    pub struct Naming<F> {
        #[pin]
        future: F,
        header: Option<HeaderValue>,
    }
}

impl<F, B> Future for Naming<F>
where
    F: Future<Output = Result<Response<B>, Infallible>>,
{
    type Output = Result<Response<B>, Infallible>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let Ok(mut response) = ready!(this.future.poll(cx));
        if let Some(header) = this.header.take() {
            response.headers_mut().insert(X_REQUEST_ID, header);
        }
        Poll::Ready(Ok(response))
    }
}

/// `req_` and 20 characters of base32 (RFC 4648 section 6, lower case): 100 bits, drawn from a generator that each
/// thread seeds from the system. The ids are names, not secrets.
fn fresh() -> Arc<str> {
    const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    thread_local! {
        static RANDOM: RefCell<fastrand::Rng> = RefCell::new(seeded());
    }
    let mut bits = RANDOM.with_borrow_mut(|random| random.u128(..));
    let mut id = *b"req_00000000000000000000";
    for place in &mut id[4..] {
        *place = ALPHABET[(bits & 31) as usize];
        bits >>= 5;
    }
    std::str::from_utf8(&id).expect("the alphabet is ASCII").into()
}

fn seeded() -> fastrand::Rng {
    let mut seed = [0; 8];
    match getrandom::fill(&mut seed) {
        Ok(()) => fastrand::Rng::with_seed(u64::from_ne_bytes(seed)),
        // Without the system's randomness fastrand's own seed (time and thread) still tells requests apart.
        Err(_) => fastrand::Rng::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_of_one_form_and_do_not_repeat() {
        let ids: std::collections::HashSet<_> = (0..10_000).map(|_| fresh()).collect();
        assert_eq!(ids.len(), 10_000);
        for id in ids {
            let rest = id.strip_prefix("req_").unwrap();
            assert_eq!(rest.len(), 20);
            assert!(rest.bytes().all(|b| b.is_ascii_lowercase() || (b'2'..=b'7').contains(&b)));
        }
    }
}
