//! The body of every answer, and the ways it can break off.

use bytes::Bytes;
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Full};

/// The body of an answer. An error aborts the connection: a cut body never ends politely.
pub type Body = UnsyncBoxBody<Bytes, BodyError>;

/// Why a body breaks off after its head has left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BodyError {
    /// The upstream failed, was cut, or was too slow between frames.
    #[error("the upstream failed in the middle of its answer")]
    Upstream,
    /// The rest can't be masked.
    #[error("the rest of the upstream's answer could not be masked")]
    Unmaskable,
    /// The client took no byte for too long.
    #[error("the client took no byte for too long")]
    WriteTimeout,
    /// A bound of the proxy was reached.
    #[error("a bound of the proxy was reached")]
    Overloaded,
}

/// A body that is all at hand.
pub fn full(bytes: Bytes) -> Body {
    Full::new(bytes).map_err(|never| match never {}).boxed_unsync()
}
