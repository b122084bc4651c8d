//! What a connection's two halves know of each other: the gate below hyper, which reads heads, and the service above
//! it, which answers them.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Waker;
use std::time::Duration;

use futures_util::task::AtomicWaker;
use tokio::time::Instant;

use crate::proxy::Problem;

/// The state of one connection. One request at a time: the next head is let through when the answer to this one has
/// ended, so what the gate leaves here is always about the request that the service is called with.
pub(super) struct Wire {
    opened: Instant,
    busy: AtomicBool,
    refusal: Mutex<Option<Problem>>,
    /// When the last answer ended, in milliseconds after the opening.
    idle_since: AtomicU64,
    /// Whether somebody reads on as soon as the answer has ended.
    waiting: AtomicBool,
    waker: AtomicWaker,
}

impl Wire {
    pub(super) fn new() -> Arc<Self> {
        Arc::new(Self {
            opened: Instant::now(),
            busy: AtomicBool::new(false),
            refusal: Mutex::new(None),
            idle_since: AtomicU64::new(0),
            waiting: AtomicBool::new(false),
            waker: AtomicWaker::new(),
        })
    }

    /// A head is handed to hyper; with a refusal, it stands in for one that is not sound.
    pub(super) fn begin(&self, refusal: Option<Problem>) {
        if refusal.is_some() {
            *self.refusal.lock().unwrap_or_else(PoisonError::into_inner) = refusal;
        }
        self.busy.store(true, Ordering::Release);
    }

    /// Whether an answer is under way.
    pub(super) fn is_busy(&self) -> bool {
        self.busy.load(Ordering::Acquire)
    }

    /// Whether an answer is under way; if so, `waker` is woken when it has ended.
    pub(super) fn is_busy_else_wake(&self, waker: &Waker) -> bool {
        self.waker.register(waker);
        self.waiting.store(true, Ordering::Release);
        self.is_busy()
    }

    /// When the last answer ended, or the connection was opened.
    pub(super) fn idle_since(&self) -> Instant {
        self.opened + Duration::from_millis(self.idle_since.load(Ordering::Relaxed))
    }

    /// Why the request that the service is called with must be refused, if it must.
    pub(super) fn take_refusal(&self) -> Option<Problem> {
        self.refusal.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// The answer has ended.
    fn end(&self) {
        let idle_for = u64::try_from(self.opened.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.idle_since.store(idle_for, Ordering::Relaxed);
        self.busy.store(false, Ordering::Release);
        if self.waiting.swap(false, Ordering::AcqRel) {
            self.waker.wake();
        }
    }
}

/// Ends an answer when it is dropped.
pub(super) struct Underway(pub(super) Arc<Wire>);

impl Drop for Underway {
    fn drop(&mut self) {
        self.0.end();
    }
}
