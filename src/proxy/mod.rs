//! Floor 3: the proxy itself, a tower service from the connection to the upstream client.
//!
//! Its rooms, from the bottom up; each imports what stands before it and nothing behind it:
//!
//! - this one's own files: what all rooms speak of. A [`Problem`] or [`Failure`] where there is no answer, the [`Body`]
//!   where there is one, and the [`ApiRequest`] that asked for it;
//! - [`bodies`]: what happens to bytes on their way through: told cuts, held, translated, masked;
//! - [`fetch`]: how an answer is come by: a look at the cache, a call to the upstream;
//! - [`heads`]: what an answer's head says, ours and a relayed one's;
//! - [`inner`]: the way of a typed request to its answer, verbatim routes too;
//! - [`network`]: what the data path is built from in earnest, and its calls on the wire;
//! - [`layers`]: the stack around it, where HTTP becomes a typed request. [`stack()`] is their list, with a sentence
//!   for each.
//!
//! Everything inside the layers answers an [`ApiRequest`] and knows nothing of HTTP's credentials, methods and paths.

mod bodies;
mod body;
mod failure;
mod fetch;
mod heads;
mod inner;
mod layers;
mod network;
mod problem;
mod request;
#[cfg(test)]
mod testing;

pub use bodies::GivenBody;
pub use body::{Body, BodyError, full};
pub use failure::Failure;
pub use fetch::forward::{Errand, Given, Origin, Question};
pub use heads::link::ListFacts;
pub use inner::{Inner, InnerParts, Vendor};
pub use layers::{Admitted, Answer, Arrival, Budget, Exchange, Known, Observed, Parts, Seen, Stack, stack};
pub use problem::Problem;
pub use request::{ApiRequest, Secret};
