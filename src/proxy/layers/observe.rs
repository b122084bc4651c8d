//! The clock around a request: counts it and writes its audit line when its answer's last byte is handed to the
//! connection, or when it is certain that it never will be.
//!
//! The only place that counts and audits. Inner code hands its facts up: in [`Seen`] on the way in, in
//! [`Facts`] on the way out.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Instant;

use bytes::Bytes;
use http::{Method, Response, StatusCode};
use http_body::{Body, Frame, SizeHint};
use jiff::Timestamp;
use pin_project_lite::pin_project;
use tower::Service;

use super::{Exchange, Seen};
use crate::observe::{Audit, Ended, Facts, Line, Metrics, Slot};
use crate::proxy::{BodyError, Problem};

/// Counted where the client left before there was an answer (as nginx counts it); it is never sent.
const CLIENT_LEFT: u16 = 499;

/// The layer.
#[derive(Clone)]
pub struct Observe<S> {
    inner: S,
    metrics: Arc<Metrics>,
    audit: Audit,
}

impl<S> Observe<S> {
    /// Watches what `inner` answers.
    pub fn new(inner: S, metrics: Arc<Metrics>, audit: Audit) -> Self {
        Self { inner, metrics, audit }
    }
}

impl<S, B> Service<Exchange> for Observe<S>
where
    S: Service<Exchange, Response = Response<B>, Error = Infallible>,
    B: Body<Data = Bytes, Error = BodyError>,
{
    type Response = Response<Observed<B>>;
    type Error = Infallible;
    type Future = Observing<S::Future>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, mut exchange: Exchange) -> Self::Future {
        let slot = self.audit.slot().unwrap_or_else(|_| {
            exchange.refused.get_or_insert(Problem::AuditUnavailable);
            None
        });
        if slot.is_none() {
            self.metrics.audit_lost();
        }
        let watch = Watch {
            metrics: Arc::clone(&self.metrics),
            slot,
            started: Instant::now(),
            time: Timestamp::now(),
            id: Arc::clone(&exchange.id),
            method: method_name(&exchange.head.method),
            seen: Arc::clone(&exchange.seen),
            status: StatusCode::from_u16(CLIENT_LEFT).expect("499 is a legal status"),
            facts: Facts::default(),
            bytes: 0,
            over: false,
        };
        Observing { future: self.inner.call(exchange), watch: Some(Box::new(watch)) }
    }
}

pin_project! {
    /// The answer, under watch.
    pub struct Observing<F> {
        #[pin]
        future: F,
        watch: Option<Box<Watch>>,
    }
}

impl<F, B> Future for Observing<F>
where
    F: Future<Output = Result<Response<B>, Infallible>>,
    B: Body,
{
    type Output = Result<Response<Observed<B>>, Infallible>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let Ok(mut response) = ready!(this.future.poll(cx));
        let mut watch = this.watch.take().expect("a future is not polled after it is ready");
        watch.status = response.status();
        watch.facts = response.extensions_mut().remove().unwrap_or_default();
        Poll::Ready(Ok(response.map(|body| {
            let length = body.size_hint().exact();
            // Nobody asks the body of an answer to HEAD, and a body of no bytes, for anything.
            if length == Some(0) || watch.method == "HEAD" {
                watch.over(Ended::Complete);
            }
            Observed { body, watch, length }
        })))
    }
}

pin_project! {
    /// A body under watch.
    pub struct Observed<B> {
        #[pin]
        body: B,
        watch: Box<Watch>,
        length: Option<u64>,
    }
}

impl<B> Body for Observed<B>
where
    B: Body<Data = Bytes, Error = BodyError>,
{
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        let mut this = self.project();
        let frame = ready!(this.body.as_mut().poll_frame(cx));
        match &frame {
            Some(Ok(frame)) => {
                this.watch.bytes += frame.data_ref().map_or(0, |data| data.len() as u64);
                // Whoever knows the length stops asking at the last byte, before the end is told.
                if this.body.is_end_stream() || *this.length == Some(this.watch.bytes) {
                    this.watch.over(Ended::Complete);
                }
            }
            None => this.watch.over(Ended::Complete),
            Some(Err(BodyError::Upstream)) => this.watch.over(Ended::UpstreamFailed),
            Some(Err(BodyError::Unmaskable)) => this.watch.over(Ended::MaskFailed),
            Some(Err(BodyError::WriteTimeout)) => this.watch.over(Ended::ClientGone),
            Some(Err(BodyError::Overloaded)) => this.watch.over(Ended::Overloaded),
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

/// What is known of a request so far. Tells it once: at the end, or when it is dropped before one.
struct Watch {
    metrics: Arc<Metrics>,
    slot: Option<Slot>,
    started: Instant,
    time: Timestamp,
    id: Arc<str>,
    method: &'static str,
    seen: Arc<Seen>,
    status: StatusCode,
    facts: Facts,
    bytes: u64,
    over: bool,
}

impl Watch {
    fn over(&mut self, ended: Ended) {
        if std::mem::replace(&mut self.over, true) {
            return;
        }
        let took = self.started.elapsed();
        let route = self.seen.route.get().copied().unwrap_or_default();
        self.metrics.request(route, self.status, took, ended);
        if let Some(outcome) = self.facts.cache {
            self.metrics.cache(outcome);
        }
        let tally = self.facts.tally.get();
        if let Some(tally) = tally {
            self.metrics.masked(tally);
        }
        let Some(slot) = self.slot.take() else { return };
        slot.write(Line {
            time: self.time,
            request_id: Arc::clone(&self.id),
            client: self.seen.client.get().map(|client| client.name.as_str().into()),
            method: self.method,
            route: route.as_str(),
            masked: self.seen.masked.get().copied().unwrap_or(false),
            ruleset: self.facts.ruleset.take(),
            entities: tally.map(|tally| tally.entities.clone()).unwrap_or_default(),
            bytes: self.bytes,
            status: self.status.as_u16(),
            code: self.facts.problem,
            upstream_status: self.facts.upstream_status,
            cache: self.facts.cache.map(|outcome| outcome.as_str()),
            ended: ended.as_str(),
            duration_ms: (took.as_secs_f64() * 1e6).round() / 1e3,
        });
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.over(Ended::ClientGone);
    }
}

/// A method's name for the log; other methods are the client's own words, which do not belong there.
fn method_name(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::OPTIONS => "OPTIONS",
        _ => "OTHER",
    }
}
