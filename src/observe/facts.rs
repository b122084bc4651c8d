//! What inner code saw of one request, for the top of the stack to count and audit. Never text.

use std::sync::{Arc, OnceLock};

use crate::masking::Tally;

/// What is known of an answer when its head is made. Travels in the response's extensions.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The cache's part, where it had one.
    pub cache: Option<CacheOutcome>,
    /// The fingerprint of the rules, on masked answers.
    pub ruleset: Option<Arc<str>>,
    /// Why the request got no data, where it did not: the error's code.
    pub problem: Option<&'static str>,
    /// The status of the upstream's that the error comes of, where it does.
    pub upstream_status: Option<u16>,
    /// What was masked; set at the latest when the body has ended.
    pub tally: TallyCell,
}

/// Where a body's tally appears once its last byte is known.
pub type TallyCell = Arc<OnceLock<Tally>>;

/// The cache's part in an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CacheOutcome {
    /// Served from a fresh stored answer.
    Hit,
    /// Served from a stored answer past its freshness.
    Stale,
    /// Fetched; this request was the first.
    Miss,
    /// Joined a fetch that was already under way.
    Joined,
    /// Fetched past the cache (not storable, or not looked up).
    Bypass,
}

impl CacheOutcome {
    /// Its word in metrics and in the audit line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hit => "hit",
            Self::Stale => "stale",
            Self::Miss => "miss",
            Self::Joined => "joined",
            Self::Bypass => "bypass",
        }
    }
}

/// How a response's body ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ended {
    /// The last byte was handed to the client's connection.
    Complete,
    /// The upstream failed or was cut in the middle.
    UpstreamFailed,
    /// The body could not be masked to its end.
    MaskFailed,
    /// The client went away, or took no byte for too long.
    ClientGone,
    /// A bound of the proxy was reached in the middle.
    Overloaded,
}

impl Ended {
    /// Its word in metrics and in the audit line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::UpstreamFailed => "upstream_failed",
            Self::MaskFailed => "mask_failed",
            Self::ClientGone => "client_gone",
            Self::Overloaded => "overloaded",
        }
    }
}
