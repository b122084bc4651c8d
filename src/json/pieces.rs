//! A queue of byte slices: what a transform gives out without copying what it leaves alone.

use std::collections::VecDeque;

use bytes::{Bytes, BytesMut};

/// Output of a [`Transform`](super::Transform): slices of the input, statics, a few owned buffers.
#[derive(Debug, Default)]
pub struct Pieces {
    queue: VecDeque<Bytes>,
    len: usize,
}

impl Pieces {
    /// An empty queue.
    pub fn new() -> Self {
        Self::default()
    }

    /// Appends a piece; an empty one is dropped.
    pub fn push(&mut self, piece: Bytes) {
        if !piece.is_empty() {
            self.len += piece.len();
            self.queue.push_back(piece);
        }
    }

    /// Puts a piece back, before all others; an empty one is dropped.
    pub fn push_front(&mut self, piece: Bytes) {
        if !piece.is_empty() {
            self.len += piece.len();
            self.queue.push_front(piece);
        }
    }

    /// Takes the oldest piece.
    pub fn pop(&mut self) -> Option<Bytes> {
        let piece = self.queue.pop_front()?;
        self.len -= piece.len();
        Some(piece)
    }

    /// Bytes in the queue.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether nothing is queued.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Everything queued, as one buffer; copies only where there is more than one piece.
    pub fn take_all(&mut self) -> Bytes {
        if self.queue.len() == 1 {
            return self.pop().unwrap_or_default();
        }
        let mut all = BytesMut::with_capacity(self.len);
        while let Some(piece) = self.pop() {
            all.extend_from_slice(&piece);
        }
        all.freeze()
    }
}
