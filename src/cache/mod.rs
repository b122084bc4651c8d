//! Floor 2: stored answers. What may be kept and for how long ([`decide`], pure), under which name ([`Key`]), where
//! ([`Store`], bounded by bytes), and how one fetch serves everybody who asks meanwhile ([`Flights`]).
//!
//! Knows HTTP's caching rules (RFC 9111, RFC 5861) and nothing of vendors, masking rules or sockets: what fills an
//! entry is a future that the caller brings. Two policies: [`decide`] for the calls that we spell ourselves, all of
//! whose requests are alike; [`decide_shared`] for relayed ones, where a client's own fields go along and [`Variant`]
//! selects. Deliberately absent: writes that invalidate (the proxy has none).

mod answer;
mod budget;
mod demand;
mod directives;
mod fill;
mod freshness;
mod key;
mod shared;
mod store;
mod stream;
mod vary;

pub use answer::{Head, Lineage, Stored, Via};
pub use budget::{Budget, Reservation};
pub use demand::{Demand, Verdict};
pub use fill::{Fill, Flights, Joined};
pub use freshness::{Decision, Freshness, Moment, Policy, Reason, decide, merge, remember};
pub use key::{Class, Form, Key, Salt};
pub use shared::{decide_shared, merge_shared};
pub use store::Store;
pub use stream::{Lost, Pace, Reader, Settled, WINDOW};
pub use vary::{Variant, listed};
