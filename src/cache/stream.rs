//! One body, written once and read by many while it arrives.
//!
//! While the body may still be kept, the writer never waits and every reader may start at the beginning. Once it may
//! not ([`Stream::keep_or_stop`]), nobody joins any more, what all readers have taken is freed, and the writer works on
//! the next piece when the slowest of them has taken the last ([`Stream::room`]).

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http_body::Frame;
use tokio::sync::Notify;
use tokio::time::Instant;

use super::answer::{Head, Stored};
use super::budget::Reservation;
use crate::masking::Tally;

/// How much of a body that is not kept is written before anybody takes anything, in bytes (and one piece): a reader may
/// wait for so much before it begins.
pub const WINDOW: u64 = 16 * 1024;

/// How far behind that the writer of such a body may be ahead of its slowest reader, in bytes (and one piece). Each
/// reader who takes his time costs this much, so it is small; but pieces that are small go together.
const AHEAD: u64 = 4 * 1024;

/// A reader who lets the writer wait for so long takes his time.
const LONG: Duration = Duration::from_millis(5);

/// How readers keep up with the writer of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// They take what there is.
    Brisk,
    /// The slowest of them takes his time.
    Slow,
}

/// The writer vanished without a word: a panic, or a runtime that shuts down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lost;

/// What a reader knows once it has waited for the beginning.
pub enum Settled {
    /// The whole answer is at hand.
    Whole(Arc<Stored>),
    /// It is longer than what was waited for, and flows: read on.
    Flowing(Arc<Head>),
}

pub(super) struct Stream<F> {
    state: Mutex<State<F>>,
    /// A reader took something: the writer may go on.
    room: Notify,
    /// The last reader left.
    emptied: Notify,
    tally: Arc<OnceLock<Tally>>,
}

struct State<F> {
    head: Option<Arc<Head>>,
    chunks: VecDeque<Chunk>,
    /// How many chunks were freed at the front.
    freed: usize,
    /// Bytes in `chunks`.
    held: u64,
    /// Bytes written in all.
    total: u64,
    /// Whether the body may still be kept whole.
    keep: bool,
    max_object: u64,
    /// As it was when the writer last waited.
    pace: Pace,
    reservation: Reservation,
    end: Option<Result<(), F>>,
    whole: Option<Arc<Stored>>,
    slots: Vec<Option<Slot>>,
    readers: usize,
}

struct Chunk {
    bytes: Bytes,
    /// How many readers have yet to take it.
    unread: usize,
}

/// A reader's place.
#[derive(Default)]
struct Slot {
    next: usize,
    waker: Option<Waker>,
}

impl<F: Clone> Stream<F> {
    pub(super) fn new(keep: bool, max_object: u64, reservation: Reservation) -> Arc<Self> {
        let state = State {
            head: None,
            chunks: VecDeque::new(),
            freed: 0,
            held: 0,
            total: 0,
            keep,
            max_object,
            pace: Pace::Brisk,
            reservation,
            end: None,
            whole: None,
            slots: Vec::new(),
            readers: 0,
        };
        let (room, emptied) = (Notify::new(), Notify::new());
        Arc::new(Self { state: Mutex::new(state), room, emptied, tally: Arc::default() })
    }

    /// A reader from the first byte on. `None` once that byte may be gone.
    pub(super) fn attach(self: &Arc<Self>) -> Option<Reader<F>> {
        let mut state = self.lock();
        if !state.keep && (state.head.is_some() || state.readers > 0) {
            return None;
        }
        for chunk in &mut state.chunks {
            chunk.unread += 1;
        }
        state.readers += 1;
        let free = state.slots.iter().position(Option::is_none);
        let slot = free.unwrap_or_else(|| {
            state.slots.push(None);
            state.slots.len() - 1
        });
        state.slots[slot] = Some(Slot::default());
        drop(state);
        Some(Reader { stream: Arc::clone(self), slot })
    }

    /// Publishes the head. With `keep` false the body will not be kept.
    pub(super) fn open(&self, head: Arc<Head>, keep: bool) {
        let mut state = self.lock();
        state.head = Some(head);
        if !keep {
            self.stop_keeping(&mut state);
        }
        wake(state);
    }

    /// Makes room for `more` bytes of a body that is kept. False: it is not kept (any more).
    pub(super) fn keep_or_stop(&self, more: u64) -> bool {
        let mut state = self.lock();
        if state.keep && !(state.total + more <= state.max_object && state.reservation.grow(more)) {
            self.stop_keeping(&mut state);
        }
        state.keep
    }

    /// Waits until the writer may go on: for readers, and only where the body is not kept. Tells how they keep up.
    pub(super) async fn room(&self) -> Pace {
        let mut since = None;
        loop {
            {
                let mut state = self.lock();
                if state.has_room() {
                    if let Some(since) = since {
                        let long = Instant::now().duration_since(since) >= LONG;
                        state.pace = if long { Pace::Slow } else { Pace::Brisk };
                    }
                    return state.pace;
                }
            }
            since.get_or_insert_with(Instant::now);
            self.room.notified().await;
        }
    }

    /// Appends a piece, after [`keep_or_stop`](Self::keep_or_stop) for it, once there is [`room`](Self::room).
    pub(super) async fn push(&self, bytes: Bytes) {
        self.room().await;
        let mut state = self.lock();
        state.total += bytes.len() as u64;
        if state.keep || state.readers > 0 {
            state.held += bytes.len() as u64;
            let unread = state.readers;
            state.chunks.push_back(Chunk { bytes, unread });
        }
        wake(state);
    }

    /// Puts the whole answer together, if all of it is still here. The stream is not ended by this.
    pub(super) fn gather(&self) -> Option<Arc<Stored>> {
        let state = self.lock();
        let head = state.head.clone().filter(|_| state.held == state.total)?;
        // A copy even of a single piece: pieces are slices of larger buffers, which would stay alive with them.
        let mut body = BytesMut::with_capacity(state.chunks.iter().map(|chunk| chunk.bytes.len()).sum());
        state.chunks.iter().for_each(|chunk| body.extend_from_slice(&chunk.bytes));
        Some(Arc::new(Stored::new(head, body.freeze(), Arc::clone(&self.tally))))
    }

    /// Whether the body may still be kept.
    pub(super) fn is_kept(&self) -> bool {
        self.lock().keep
    }

    /// Ends the stream well. `whole` is what readers that have taken nothing yet are served from.
    pub(super) fn finish(&self, whole: Option<Arc<Stored>>) {
        let mut state = self.lock();
        if state.head.is_none() {
            state.head = whole.as_ref().map(|stored| Arc::clone(stored.head()));
        }
        state.whole = whole;
        state.end.get_or_insert(Ok(()));
        wake(state);
    }

    /// Ends the stream badly, for all readers at once; a stream that has ended stays as it ended.
    pub(super) fn fail(&self, failure: F) {
        let mut state = self.lock();
        state.end.get_or_insert(Err(failure));
        wake(state);
    }

    /// The cell of the body's tally.
    pub(super) fn tally(&self) -> &Arc<OnceLock<Tally>> {
        &self.tally
    }

    /// Returns when nobody reads and nothing can be kept: the rest of the body would serve nobody.
    pub(super) async fn abandoned(&self) {
        loop {
            {
                let state = self.lock();
                if state.readers == 0 && !state.keep && state.end.is_none() {
                    return;
                }
            }
            self.emptied.notified().await;
        }
    }

    fn stop_keeping(&self, state: &mut State<F>) {
        if std::mem::replace(&mut state.keep, false) {
            state.free_front();
            if state.readers == 0 {
                self.emptied.notify_one();
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, State<F>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<F> State<F> {
    fn has_room(&self) -> bool {
        self.keep || self.total < WINDOW || self.held < AHEAD
    }

    /// Frees what all readers have taken.
    fn free_front(&mut self) {
        while self.chunks.front().is_some_and(|chunk| chunk.unread == 0) {
            if let Some(chunk) = self.chunks.pop_front() {
                self.held -= chunk.bytes.len() as u64;
                self.freed += 1;
            }
        }
        self.reservation.shrink_to(self.held);
    }

    /// Leaves a waker for a reader that must wait.
    fn wait(&mut self, slot: usize, waker: &Waker) {
        if let Some(slot) = self.slots[slot].as_mut() {
            match &mut slot.waker {
                Some(old) => old.clone_from(waker),
                none => *none = Some(waker.clone()),
            }
        }
    }
}

/// Wakes all waiting readers, outside of the lock.
fn wake<F>(mut state: MutexGuard<'_, State<F>>) {
    let wakers: Vec<Waker> = state.slots.iter_mut().flatten().filter_map(|slot| slot.waker.take()).collect();
    drop(state);
    wakers.into_iter().for_each(Waker::wake);
}

/// One reader of a stream, from its first byte on. As a body it ends with the writer's
/// failure, if that is how it ended.
pub struct Reader<F: Clone> {
    stream: Arc<Stream<F>>,
    slot: usize,
}

impl<F: Clone> Reader<F> {
    /// Waits until `hold` bytes are here, or all of them. With 0, until the head is. Must come before any reading.
    pub async fn settle(&mut self, hold: u64) -> Result<Settled, F> {
        std::future::poll_fn(|cx| {
            let mut state = self.stream.lock();
            if let Some(Err(failure)) = &state.end {
                return Poll::Ready(Err(failure.clone()));
            }
            if let Some(whole) = &state.whole {
                return Poll::Ready(Ok(Settled::Whole(Arc::clone(whole))));
            }
            match &state.head {
                Some(head) if state.total >= hold || state.end.is_some() => {
                    Poll::Ready(Ok(Settled::Flowing(Arc::clone(head))))
                }
                _ => {
                    state.wait(self.slot, cx.waker());
                    Poll::Pending
                }
            }
        })
        .await
    }

    /// The cell where the body's tally appears at its end.
    pub fn tally(&self) -> Arc<OnceLock<Tally>> {
        Arc::clone(self.stream.tally())
    }
}

impl<F: Clone> http_body::Body for Reader<F> {
    type Data = Bytes;
    type Error = F;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, F>>> {
        let mut guard = self.stream.lock();
        let state = &mut *guard;
        if let Some(Err(failure)) = &state.end {
            return Poll::Ready(Some(Err(failure.clone())));
        }
        let slot = state.slots[self.slot].as_mut().expect("a reader's slot is its own until it is dropped");
        let Some(chunk) = state.chunks.get_mut(slot.next - state.freed) else {
            if state.end.is_some() {
                return Poll::Ready(None);
            }
            state.wait(self.slot, cx.waker());
            return Poll::Pending;
        };
        slot.next += 1;
        chunk.unread -= 1;
        let bytes = chunk.bytes.clone();
        if !state.keep {
            state.free_front();
            self.stream.room.notify_one();
        }
        Poll::Ready(Some(Ok(Frame::data(bytes))))
    }
}

impl<F: Clone> Drop for Reader<F> {
    fn drop(&mut self) {
        let mut guard = self.stream.lock();
        let state = &mut *guard;
        if let Some(slot) = state.slots[self.slot].take() {
            for chunk in state.chunks.iter_mut().skip(slot.next - state.freed) {
                chunk.unread -= 1;
            }
        }
        state.readers -= 1;
        if !state.keep {
            state.free_front();
            self.stream.room.notify_one();
            if state.readers == 0 {
                self.stream.emptied.notify_one();
            }
        }
    }
}
