//! What happens to the bytes of a body on their way through: a cut is noticed, and what is no object where one must be; what must be known as a
//! whole is held, or read twice; and what leaves is translated and masked.

use bytes::Bytes;
use http_body_util::combinators::UnsyncBoxBody;

use crate::proxy::Failure;

pub(super) mod complete;
pub(super) mod hold;
pub(super) mod object;
pub(super) mod pipe;
pub(super) mod twice;

/// A body on its way from the upstream.
pub type GivenBody = UnsyncBoxBody<Bytes, Failure>;
