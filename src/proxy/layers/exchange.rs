//! A request on its way inward: what each layer learns of it is in the type that it hands on.

use std::sync::{Arc, OnceLock};

use http::request::Parts;

use crate::config::Client;
use crate::observe::RouteName;
use crate::proxy::{Problem, Secret};

/// A request as the listener read it. There is no body: requests that announce one are refused unread.
#[derive(Debug)]
pub struct Arrival {
    /// Its head.
    pub head: Parts,
    /// Why it must be refused, if its head was not sound; then `head` stands in for what can't be read.
    pub refused: Option<Problem>,
}

/// A request that has a name.
#[derive(Debug)]
pub struct Exchange {
    /// Its head.
    pub head: Parts,
    /// Why it must be refused before anything else is looked at.
    pub refused: Option<Problem>,
    /// Our id of it.
    pub id: Arc<str>,
    /// What inner layers learn, for the audit line of requests that never get far too.
    pub seen: Arc<Seen>,
}

/// A request whose client is known. Its credential is gone, save where it must go upstream.
pub struct Known {
    /// The request.
    pub exchange: Exchange,
    /// Whose key it was.
    pub client: Arc<Client>,
    /// The caller's own credential, for `passthrough` clients only.
    pub passthrough: Option<Secret>,
}

/// What inner layers learned of a request, told upward while it is still going inward, so that a request which is
/// refused or abandoned half way is audited with what was known by then.
#[derive(Default)]
pub struct Seen {
    /// Whose key it was.
    pub client: OnceLock<Arc<Client>>,
    /// What was asked for.
    pub route: OnceLock<RouteName>,
    /// Whether the answer must be masked.
    pub masked: OnceLock<bool>,
}

impl std::fmt::Debug for Seen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Seen")
            .field("route", &self.route)
            .field("masked", &self.masked)
            .finish_non_exhaustive()
    }
}
