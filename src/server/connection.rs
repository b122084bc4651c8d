//! One connection: hyper between the gate and a service, until it ends or the server does.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::{HeaderValue, Response, header};
use http_body::{Body, Frame, SizeHint};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use pin_project_lite::pin_project;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::watch;

use super::gate::Gate;
use super::head::MAX_HEAD;
use super::wire::{Underway, Wire};
use crate::config::Limits;
use crate::proxy::Arrival;

/// How far a server's end has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Phase {
    /// Not begun.
    Serving,
    /// Answers under way may end; nothing new begins.
    Draining,
    /// Time is up.
    Aborting,
}

/// What hyper buffers of an answer, in bytes, before it waits for the client. No less, as it is the bound of a head, too.
const BUFFER: usize = MAX_HEAD;

/// Serves a connection to its end. Errors are the client's doing (a reset, a deadline), and the answer that they cut
/// has been told by then; so there is nothing left to say of them here.
pub(super) async fn drive<IO, A, F, B>(io: IO, limits: &Limits, answer: A, mut phase: watch::Receiver<Phase>)
where
    IO: AsyncRead + AsyncWrite + Unpin + 'static,
    A: Fn(Arrival) -> F,
    F: Future<Output = Response<B>>,
    B: Body<Data = Bytes> + 'static,
    B::Error: std::error::Error + Send + Sync + 'static,
{
    let wire = Wire::new();
    let gate = Gate::new(io, Arc::clone(&wire), limits);
    let service = service_fn(|request: http::Request<hyper::body::Incoming>| {
        let underway = Underway(Arc::clone(&wire));
        let refused = wire.take_refusal();
        let last = refused.is_some();
        // The body is dropped unread: the gate lets no request through that announces one.
        let answer = answer(Arrival { head: request.into_parts().0, refused });
        async move {
            let mut response = answer.await;
            if last {
                response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
            }
            Ok::<_, Infallible>(response.map(|body| Leaving { body, _underway: underway }))
        }
    });
    let connection = http1::Builder::new()
        // The gate keeps the deadlines: it sees a head's first byte, hyper sees only whole heads.
        .header_read_timeout(None)
        .half_close(false)
        .max_buf_size(BUFFER)
        .max_headers(100)
        .serve_connection(TokioIo::new(gate), service);
    tokio::pin!(connection);

    loop {
        tokio::select! {
            _ = connection.as_mut() => return,
            changed = phase.changed() => {
                let phase = *phase.borrow_and_update();
                if changed.is_err() || phase == Phase::Aborting {
                    return;
                }
                if phase == Phase::Draining {
                    connection.as_mut().graceful_shutdown();
                }
            }
        }
    }
}

pin_project! {
    /// A body that tells the connection when it has ended.
    struct Leaving<B> {
        #[pin]
        body: B,
        _underway: Underway,
    }
}

impl<B: Body> Body for Leaving<B> {
    type Data = B::Data;
    type Error = B::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<B::Data>, B::Error>>> {
        self.project().body.poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
