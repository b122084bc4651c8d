//! How an answer's bytes leave: in frames, slowly, cut, or whole.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::{Buf, Bytes};
use http_body::{Body, Frame, SizeHint};
use tokio::sync::Notify;
use tokio::time::{Sleep, sleep};

use super::answer::{FRAME, Source};
use super::faults::{Drip, Faults};

/// A body that goes out as its [`Faults`] say.
pub(super) struct AnswerBody {
    now: Bytes,
    later: Option<Box<dyn Iterator<Item = Bytes> + Send + Sync>>,
    frame: usize,
    says_length: bool,
    drip: Option<Drip>,
    pause: Option<Pin<Box<Sleep>>>,
    /// Bytes until the connection breaks.
    until_cut: Option<u64>,
    /// Whether hyper had the time to flush what comes before the cut.
    has_flushed: bool,
    _closing: Option<Closing>,
}

/// Tells the connection, when the body is done with, that it should close.
struct Closing(Arc<Notify>);

impl Drop for Closing {
    fn drop(&mut self) {
        self.0.notify_one();
    }
}

impl AnswerBody {
    /// A body with these faults. `close` is told when it is done with, if the connection shall close then.
    pub(super) fn new(source: Source, faults: &Faults, close: &Arc<Notify>) -> Self {
        let source = if faults.malformed_json { without_last_byte(source) } else { source };
        let (now, later) = match source {
            Source::Whole(bytes) => (bytes, None),
            Source::Pieces(pieces) => (Bytes::new(), Some(pieces)),
        };
        let frame = match faults.drip {
            _ if faults.chunked_one_byte => 1,
            Some(drip) => drip.bytes.max(1),
            None => FRAME,
        };
        Self {
            says_length: later.is_none() && !faults.chunked_one_byte,
            now,
            later,
            frame,
            drip: faults.drip,
            pause: None,
            until_cut: faults.cut_after_bytes,
            has_flushed: false,
            _closing: faults.close_idle.then(|| Closing(close.clone())),
        }
    }

    /// No body at all.
    pub(super) fn empty(faults: &Faults, close: &Arc<Notify>) -> Self {
        let whole = Faults { close_idle: faults.close_idle, ..Faults::default() };
        Self::new(Source::Whole(Bytes::new()), &whole, close)
    }

    /// Breaks the connection, but not before what was already given has left.
    fn cut(&mut self, cx: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        if !std::mem::replace(&mut self.has_flushed, true) {
            cx.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(io::Error::other("cut, as was asked for"))))
    }
}

impl Body for AnswerBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        let this = &mut *self;
        if this.until_cut == Some(0) {
            return this.cut(cx);
        }
        if let Some(pause) = &mut this.pause {
            ready!(pause.as_mut().poll(cx));
            this.pause = None;
        }
        while !this.now.has_remaining() {
            match this.later.as_mut().and_then(Iterator::next) {
                Some(piece) => this.now = piece,
                None => return Poll::Ready(None),
            }
        }
        let mut size = this.frame.min(this.now.len());
        if let Some(left) = &mut this.until_cut {
            size = usize::try_from(*left).map_or(size, |left| size.min(left));
            *left -= size as u64;
        }
        this.pause = this.drip.map(|drip| Box::pin(sleep(drip.every)));
        Poll::Ready(Some(Ok(Frame::data(this.now.split_to(size)))))
    }

    fn is_end_stream(&self) -> bool {
        !self.now.has_remaining() && self.later.is_none() && self.until_cut != Some(0)
    }

    fn size_hint(&self) -> SizeHint {
        if self.says_length { SizeHint::with_exact(self.now.len() as u64) } else { SizeHint::default() }
    }
}

fn without_last_byte(source: Source) -> Source {
    match source {
        Source::Whole(mut bytes) => {
            bytes.truncate(bytes.len().saturating_sub(1));
            Source::Whole(bytes)
        }
        Source::Pieces(pieces) => {
            let mut pieces = pieces.peekable();
            Source::Pieces(Box::new(std::iter::from_fn(move || {
                let mut piece = pieces.next()?;
                if pieces.peek().is_none() {
                    piece.truncate(piece.len().saturating_sub(1));
                }
                Some(piece)
            })))
        }
    }
}
