//! The gate below hyper: of what a client sends, only sound heads get through, one at a time, each whole. What is not
//! sound is replaced by a head of our own and noted, so that it is answered, counted and audited like all else; then
//! nothing more is read. And a client that takes no byte, or dribbles its head, or idles, is ended here.
//!
//! The deadlines are kept here and not by hyper because only here a head's first byte is seen.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::{Buf, Bytes, BytesMut};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep_until};

use super::head::{MAX_HEAD, Progress, Scan, judge, looks_like_head};
use super::wire::Wire;
use crate::config::Limits;
use crate::proxy::Problem;

/// How much is read at a time.
const READ: usize = 4 << 10;

/// What a refused client may still send before it is cut off: a reset would destroy the answer that it has not read
/// yet (RFC 9112 section 9.6).
const LINGER_BYTES: usize = 256 << 10;
const LINGER: Duration = Duration::from_secs(1);

/// Stand-ins for heads that are not sound.
const REFUSED: &[u8] = b"GET / HTTP/1.1\r\nHost: refused\r\n\r\n";
const REFUSED_HEAD: &[u8] = b"HEAD / HTTP/1.1\r\nHost: refused\r\n\r\n";

/// A connection behind the gate.
pub(super) struct Gate<IO> {
    io: IO,
    wire: Arc<Wire>,
    /// Came, and is not looked at yet, or is not a whole head yet.
    raw: BytesMut,
    scan: Scan,
    /// When the first byte of an unfinished head came.
    head_since: Option<Instant>,
    /// Judged, on its way to hyper.
    sound: Bytes,
    refused: bool,
    first: bool,
    header_timeout: Duration,
    idle_timeout: Duration,
    reading: Pin<Box<Sleep>>,
    write_timeout: Duration,
    stalled: Option<Pin<Box<Sleep>>>,
    lingering: Option<(Pin<Box<Sleep>>, usize)>,
}

impl<IO> Gate<IO> {
    pub(super) fn new(io: IO, wire: Arc<Wire>, limits: &Limits) -> Self {
        Self {
            io,
            raw: BytesMut::new(),
            scan: Scan::default(),
            head_since: None,
            sound: Bytes::new(),
            refused: false,
            first: true,
            header_timeout: limits.header_timeout,
            idle_timeout: limits.idle_timeout,
            reading: Box::pin(sleep_until(Instant::now() + limits.header_timeout.min(limits.idle_timeout))),
            write_timeout: limits.write_timeout,
            stalled: None,
            lingering: None,
            wire,
        }
    }

    /// Looks whether a whole head has come.
    fn look(&mut self) {
        if self.raw.is_empty() {
            return;
        }
        let verdict = match self.scan.look(&self.raw) {
            Progress::More => {
                if self.head_since.is_none() {
                    let now = Instant::now();
                    self.head_since = Some(now);
                    self.reading.as_mut().reset(now + self.header_timeout);
                }
                return;
            }
            Progress::Bad(problem) => Err(problem),
            Progress::Head(range) => {
                let mut head = self.raw.split_to(range.end);
                head.advance(range.start);
                let verdict = judge(&head);
                if verdict.is_ok() {
                    self.sound = head.freeze();
                } else {
                    self.raw = head;
                }
                verdict
            }
        };
        self.scan = Scan::default();
        self.head_since = None;
        self.first = false;
        if self.raw.is_empty() {
            // An idle connection holds no buffer.
            self.raw = BytesMut::new();
        }
        match verdict {
            Ok(()) => self.wire.begin(None),
            Err(problem) => self.refuse(problem),
        }
    }

    fn refuse(&mut self, problem: Problem) {
        self.sound = Bytes::from_static(if looks_like_head(&self.raw) { REFUSED_HEAD } else { REFUSED });
        self.raw = BytesMut::new();
        self.refused = true;
        self.wire.begin(Some(problem));
    }

    /// Whether the client was too slow. The timer is never moved back for a request that comes whole: when it fires,
    /// it is looked at how long there really is.
    fn poll_too_slow(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        loop {
            ready!(self.reading.as_mut().poll(cx));
            let now = Instant::now();
            let deadline = match self.head_since {
                Some(since) => since + self.header_timeout,
                None if self.wire.is_busy() => now + self.idle_timeout,
                None if self.first => self.wire.idle_since() + self.header_timeout,
                None => self.wire.idle_since() + self.idle_timeout,
            };
            if deadline <= now {
                return Poll::Ready(());
            }
            let next = deadline.min(now + self.header_timeout.min(self.idle_timeout));
            self.reading.as_mut().reset(next);
        }
    }

    /// Progress of the writing side ends a stall; none begins one, or ends the connection.
    fn poll_stalled<T>(
        &mut self,
        cx: &mut Context<'_>,
        progress: Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        if progress.is_ready() {
            self.stalled = None;
            return progress;
        }
        let timeout = self.write_timeout;
        let stalled = self.stalled.get_or_insert_with(|| Box::pin(sleep_until(Instant::now() + timeout)));
        ready!(stalled.as_mut().poll(cx));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl<IO: AsyncRead + Unpin> Gate<IO> {
    fn poll_more(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<usize>> {
        let mut space = [0; READ];
        let mut buf = ReadBuf::new(&mut space[..READ.min(MAX_HEAD - self.raw.len())]);
        ready!(Pin::new(&mut self.io).poll_read(cx, &mut buf))?;
        self.raw.extend_from_slice(buf.filled());
        Poll::Ready(Ok(buf.filled().len()))
    }

    /// Throws away what a refused client still sends, until it has read our answer and closes, or long enough.
    fn poll_linger(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        let (until, left) = self
            .lingering
            .get_or_insert_with(|| (Box::pin(sleep_until(Instant::now() + LINGER)), LINGER_BYTES));
        let mut space = [0; READ];
        while *left > 0 {
            let mut buf = ReadBuf::new(&mut space);
            match Pin::new(&mut self.io).poll_read(cx, &mut buf) {
                Poll::Ready(Ok(())) if !buf.filled().is_empty() => {
                    *left = left.saturating_sub(buf.filled().len())
                }
                Poll::Ready(_) => return Poll::Ready(()),
                Poll::Pending => return until.as_mut().poll(cx),
            }
        }
        Poll::Ready(())
    }
}

impl<IO: AsyncRead + Unpin> AsyncRead for Gate<IO> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = &mut *self;
        loop {
            if !this.sound.is_empty() {
                let some = this.sound.split_to(this.sound.len().min(buf.remaining()));
                buf.put_slice(&some);
                return Poll::Ready(Ok(()));
            }
            if this.refused {
                // Neither more nor an end: an end would tell hyper that nobody waits for the answer.
                return Poll::Pending;
            }
            if !this.wire.is_busy() {
                this.look();
                if !this.sound.is_empty() {
                    continue;
                }
            }
            let full = this.raw.len() >= MAX_HEAD;
            if (full || !this.raw.is_empty()) && this.wire.is_busy() {
                // The next request is here already. It waits its turn, and no more than a head is held of it.
                if !this.wire.is_busy_else_wake(cx.waker()) {
                    continue;
                }
                if full {
                    return Poll::Pending;
                }
            }
            match this.poll_more(cx) {
                Poll::Ready(Ok(0)) => return Poll::Ready(Ok(())),
                Poll::Ready(Ok(_)) => {}
                Poll::Ready(Err(error)) => return Poll::Ready(Err(error)),
                Poll::Pending => {
                    ready!(this.poll_too_slow(cx));
                    // An end, as if the client had closed: there is nothing to answer.
                    return Poll::Ready(Ok(()));
                }
            }
        }
    }
}

impl<IO: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Gate<IO> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, data: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.io).poll_write(cx, data);
        self.poll_stalled(cx, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        data: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.io).poll_write_vectored(cx, data);
        self.poll_stalled(cx, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.io).poll_flush(cx);
        // Over plain TCP there is nothing to flush, and this must not pass for progress of a write that waits.
        match flushed {
            Poll::Ready(result) => Poll::Ready(result),
            Poll::Pending => self.poll_stalled(cx, Poll::Pending),
        }
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        if self.lingering.is_none() {
            let shut = Pin::new(&mut self.io).poll_shutdown(cx);
            ready!(self.poll_stalled(cx, shut))?;
        }
        if self.refused {
            ready!(self.poll_linger(cx));
        }
        Poll::Ready(Ok(()))
    }
}
