//! The body of an upstream's answer: a deadline between its bytes, and the way back of its connection.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use hyper::body::Incoming;
use tokio::time::{Instant, Sleep};

use super::pool::{Connection, Pool};
use super::{Deadline, UpstreamError};

/// The body of an upstream's answer. It errs where the upstream fails, is cut, or sends nothing for `frame_timeout`.
///
/// Read to its end it gives its connection back; dropped before, it closes it. Trailers are dropped.
///
/// The end of a body without a length is the end of its connection (RFC 9112 section 6.3), so over plain TCP a cut of
/// such a body looks like its end: only its JSON, or TLS, can tell.
pub struct UpstreamBody {
    incoming: Incoming,
    frame_timeout: Duration,
    /// Runs while a frame is waited for, not while the reader takes its time.
    timer: Option<Pin<Box<Sleep>>>,
    waiting: bool,
    lease: Option<(Connection, Arc<Pool>)>,
}

impl UpstreamBody {
    pub(super) fn new(
        incoming: Incoming,
        frame_timeout: Duration,
        connection: Connection,
        pool: Arc<Pool>,
    ) -> Self {
        let mut body =
            Self { incoming, frame_timeout, timer: None, waiting: false, lease: Some((connection, pool)) };
        if body.incoming.is_end_stream() {
            body.give_back();
        }
        body
    }

    fn give_back(&mut self) {
        if let Some((connection, pool)) = self.lease.take() {
            pool.put(connection);
        }
    }

    fn poll_timer(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let deadline = Instant::now() + self.frame_timeout;
        let timer = match &mut self.timer {
            Some(timer) => {
                if !self.waiting {
                    timer.as_mut().reset(deadline);
                }
                timer
            }
            none => none.insert(Box::pin(tokio::time::sleep_until(deadline))),
        };
        self.waiting = true;
        timer.as_mut().poll(context)
    }
}

impl Body for UpstreamBody {
    type Data = Bytes;
    type Error = UpstreamError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, UpstreamError>>> {
        loop {
            let Poll::Ready(frame) = Pin::new(&mut self.incoming).poll_frame(context) else {
                return self.poll_timer(context).map(|()| {
                    self.lease = None;
                    Some(Err(UpstreamError::Timeout(Deadline::Frame)))
                });
            };
            self.waiting = false;
            match frame {
                Some(Ok(frame)) => {
                    if self.incoming.is_end_stream() {
                        self.give_back();
                    }
                    if frame.is_data() {
                        return Poll::Ready(Some(Ok(frame)));
                    }
                }
                Some(Err(_)) => {
                    self.lease = None;
                    return Poll::Ready(Some(Err(UpstreamError::Cut)));
                }
                None => {
                    self.give_back();
                    return Poll::Ready(None);
                }
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.incoming.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.incoming.size_hint()
    }
}

impl std::fmt::Debug for UpstreamBody {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UpstreamBody").finish_non_exhaustive()
    }
}
