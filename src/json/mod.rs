//! Floor 0: JSON as bytes. Knows no vendor, no PII and no I/O.
//!
//! Bodies are never parsed into trees on the way through: a [`Transform`] takes them in pieces of any size and
//! gives back pieces, most of them slices of what came in.

mod elements;
mod lexer;
mod pieces;
mod utf8;

pub use elements::{Elements, Place};
pub use lexer::{Container, Documents, Event, Lexer, Part};
pub use pieces::Pieces;
pub use utf8::Utf8Gate;

use bytes::Bytes;

/// Bytes in, bytes out. The output must be the same for every way of cutting the input.
pub trait Transform: Send {
    /// What was seen on the way: counts, never text.
    type Facts;

    /// Takes the next piece of the body and appends what can leave to `out`.
    ///
    /// After an error nothing more may be pushed, and what was held back must not leave.
    fn push(&mut self, input: Bytes, out: &mut Pieces) -> Result<(), Error>;

    /// Ends the body: what was held back leaves, or the error says why it can't.
    fn finish(&mut self, out: &mut Pieces) -> Result<Self::Facts, Error>;
}

/// Why a body can't go through. Every one of these fails closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Not JSON (RFC 8259), at this byte of the body.
    #[error("the body is not JSON (byte {0})")]
    Syntax(u64),
    /// A byte order mark stands before a document, where RFC 8259 section 8.1 forbids it.
    #[error("the body has a byte order mark (EF BB BF) before a document; JSON must be UTF-8 without one")]
    ByteOrderMark,
    /// Not UTF-8.
    #[error("the body is not UTF-8 (byte {0})")]
    Utf8(u64),
    /// The body ended inside a value, or was empty.
    #[error("the body ends in the middle of a JSON value")]
    Truncated,
    /// Arrays and objects nested more than [`MAX_DEPTH`] deep.
    #[error("the body is nested more than {MAX_DEPTH} levels deep")]
    TooDeep,
    /// A number of more than [`MAX_NUMBER`] bytes.
    #[error("the body has a number of more than {MAX_NUMBER} bytes")]
    LongNumber,
    /// A value that must be held whole is larger than its bound, in bytes.
    #[error("the body has a value of more than {0} bytes that must be held whole")]
    TooLarge(usize),
    /// JSON, but not the document that the upstream was asked for.
    #[error("the body is not the document that was asked for: {0}")]
    Unexpected(&'static str),
}

/// How deep arrays and objects may nest.
pub const MAX_DEPTH: usize = 128;

/// How many bytes a number may have.
pub const MAX_NUMBER: usize = 64;
