//! How an answer is come by: a look at the cache, and behind it a call to the upstream.
//! Neither knows what is asked for.

pub(super) mod cached;
pub(super) mod forward;
