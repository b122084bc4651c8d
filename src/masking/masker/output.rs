//! Where what is masked goes: slices of the chunk, and what stands in for its findings.

use bytes::Bytes;

use super::super::engine::Engine;
use super::super::tally::Counts;
use super::super::text::Sink;
use crate::json::{Part, Pieces};

/// Where a chunk's output goes.
pub(super) struct Output<'a> {
    input: &'a Bytes,
    /// The same as text.
    text: &'a str,
    /// Everything before this has left or was masked.
    pub(super) left: usize,
    pub(super) out: &'a mut Pieces,
}

impl<'a> Output<'a> {
    pub(super) fn new(input: &'a Bytes, out: &'a mut Pieces) -> Self {
        let text = simdutf8::basic::from_utf8(input).expect("the gate lets only whole characters through");
        Self { input, text, left: 0, out }
    }

    /// What a part of it is.
    pub(super) fn part(&self, part: Part) -> &'a str {
        &self.text[part.start..part.end]
    }

    /// Lets everything before `to` leave that has not.
    pub(super) fn pass(&mut self, to: usize) {
        if self.left < to {
            self.out.push(self.input.slice(self.left..to));
            self.left = to;
        }
    }

    /// Puts `replacement` where `part` stands.
    pub(super) fn replace(&mut self, part: Part, replacement: Bytes) {
        self.pass(part.start);
        self.out.push(replacement);
        self.left = part.end;
    }
}

/// Takes what leaves a text that comes in pieces.
pub(super) struct StreamSink<'a> {
    pub(super) engine: &'a Engine,
    pub(super) out: &'a mut Pieces,
    pub(super) counts: &'a mut Counts,
}

impl Sink for StreamSink<'_> {
    fn clean(&mut self, raw: &str) {
        self.out.push(Bytes::copy_from_slice(raw.as_bytes()));
    }

    fn masked(&mut self, rule: usize, bytes: u64) {
        self.out.push(self.engine.labels[rule].replacement.clone());
        self.counts.found(rule, bytes);
    }
}
