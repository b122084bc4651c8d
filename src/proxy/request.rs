//! A request, checked and typed: what the router hands to the inner services.

use std::sync::Arc;

use http::HeaderMap;

use crate::api::Route;
use crate::config::{Client, Upstream};
use crate::upstream::Relayed;

/// A request after authentication and routing. 400, 401, 403, 404 and 405 are decided by now.
#[derive(Clone)]
pub struct ApiRequest {
    /// What is asked for.
    pub route: Route,
    /// Whose key it was.
    pub client: Arc<Client>,
    /// Where the route leads.
    pub upstream: Arc<Upstream>,
    /// Whether the answer must be masked.
    pub masked: bool,
    /// The caller's own credential, for `passthrough` clients only.
    pub passthrough: Option<Secret>,
    /// The request's conditional headers and cache directives (RFC 9110 section 13, RFC 9111 section 5.2.1); on a
    /// verbatim route all of its headers but credentials, elsewhere no others.
    pub conditions: HeaderMap,
    /// How a verbatim route is read. On all others HEAD runs as GET, and the router drops the body.
    pub read: Relayed,
    /// Our id of the request.
    pub id: Arc<str>,
}

/// A credential. Does not print itself.
#[derive(Clone)]
pub struct Secret(pub Arc<str>);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(..)")
    }
}
