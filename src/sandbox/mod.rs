//! Floor 3: the fake upstream: both vendors' wires over the same made-up conversations.
//!
//! Tests, benches and the demo talk to it instead of a vendor: `/v1` (and `/api/v1`) speaks Auralytik, `/api/v2`
//! speaks Aurion. It answers as the vendors' pages show, keeps to what they say of filters and paging, and has
//! switches to misbehave ([`Faults`]). Where the pages are silent the code says `ASSUMED`.
//!
//! It shares no code with the dialects, the masker or the JSON floor, so that a mistake can't agree with itself: what
//! it sends is compared with the vendors' own examples. Deliberately absent: writing (all vendors' writes are 405),
//! TLS, scopes, rate limits of its own.
//!
//! - `server`: sockets and counting; `respond`: the order of what is checked; `body`: how an answer leaves;
//!   `answer`: what an answer is
//! - `credentials`: who may ask; `query`: what was asked; `faults`: what goes wrong
//! - `auralytik`, `aurion`, `search`: the wires
//! - [`data`]: the conversations

mod answer;
mod auralytik;
mod aurion;
mod body;
mod credentials;
pub mod data;
mod faults;
mod query;
mod respond;
mod search;
mod server;

pub use data::{Conversation, World, conversation};
pub use faults::{Drip, FaultError, Faults};
pub use server::{Sandbox, Seen, start};

use std::net::{Ipv4Addr, SocketAddr};

/// What stands in the error bodies of [`Faults::status`], and must never be relayed: an e-mail address and a
/// database's password.
pub const LEAKS: [&str; 2] = ["jane.smith@example.com", "hunter2-Pr0d"];

/// How a sandbox is set up.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// Where it listens. Port 0 takes a free one.
    pub listen: SocketAddr,
    /// How many conversations it has, at most [`World::MAX_LEN`]; those with names ([`data::named`]) are always there.
    pub conversations: usize,
    /// Which world it shows.
    pub seed: u64,
    /// The one credential that is accepted. `None` accepts any, but there must be one.
    pub key: Option<String>,
    /// With a secret, requests to Auralytik must be signed (`X-Timestamp`, `X-Signature`).
    pub hmac_secret: Option<String>,
    /// The envelopes of the vendors' newer pages: Auralytik's `pagination{}`, Aurion's `{"items":[]}`.
    pub newer_envelopes: bool,
    /// Whether WhatsApp conversations are named after a telephone: `56912345678@c.us`.
    pub phone_ids: bool,
    /// How many requests are remembered for [`Sandbox::seen`]. 0 spares the work.
    pub remember: usize,
    /// What goes wrong from the start.
    pub faults: Faults,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            conversations: 10_000,
            seed: 1,
            key: None,
            hmac_secret: None,
            newer_envelopes: false,
            phone_ids: false,
            remember: 64,
            faults: Faults::default(),
        }
    }
}
