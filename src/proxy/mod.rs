//! Floor 3: the tower stack: one layer or service a file.
//!
//! [`mod@stack`] is the list of the layers, outermost last, with a sentence for each. The services inside it, from the
//! cache to the upstream, answer an [`ApiRequest`] and know nothing of HTTP's credentials, methods and paths.

mod admit;
mod auth;
mod body;
mod budget;
mod cached;
mod complete;
mod conditional;
mod cors;
mod exchange;
mod failure;
mod forward;
mod headers;
mod hold;
mod inner;
mod known_length;
mod limit;
mod link;
mod masked;
mod material;
mod method;
mod negotiate;
mod observe;
mod origin;
mod pipe;
mod problem;
mod range;
mod refuse;
mod relay;
mod relayed;
mod request;
mod request_id;
mod rescue;
mod router;
mod stack;
#[cfg(test)]
mod testing;

pub use admit::Admitted;
pub use body::{Body, BodyError, full};
pub use budget::Budget;
pub use exchange::{Arrival, Exchange, Known, Seen};
pub use failure::Failure;
pub use forward::{Errand, Given, GivenBody, Origin, Question};
pub use inner::{Inner, InnerParts, Vendor};
pub use link::ListFacts;
pub use observe::Observed;
pub use problem::Problem;
pub use request::{ApiRequest, Secret};
pub use stack::{Answer, Parts, Stack, stack};
