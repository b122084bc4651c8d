//! The layers around the data path, each a tower service of one duty around the next; [`mod@stack`] puts them together.

mod admit;
mod auth;
mod budget;
mod cors;
mod exchange;
mod judge;
mod known_length;
mod limit;
mod method;
mod negotiate;
mod observe;
mod refuse;
mod request_id;
mod rescue;
mod router;
mod stack;

pub use admit::Admitted;
pub use budget::Budget;
pub use exchange::{Arrival, Exchange, Known, Seen};
pub use observe::Observed;
pub use stack::{Answer, Parts, Stack, stack};
