//! The stack: the life of a request on one page.

use std::sync::Arc;

use http::Response;
use tower::Service;

use super::admit::Admit;
use super::auth::Auth;
use super::cors::Cors;
use super::judge::Judged;
use super::known_length::KnownLength;
use super::limit::Limit;
use super::method::Methods;
use super::observe::Observe;
use super::refuse::Refuse;
use super::request_id::RequestId;
use super::rescue::Rescue;
use super::router::Router;
use super::{Admitted, Budget, Observed};
use crate::config::Config;
use crate::masking::Ruleset;
use crate::observe::{Audit, Metrics};
use crate::proxy::{ApiRequest, Body, Problem};

/// What the stack answers.
pub type Answer = Response<Observed<Admitted>>;

/// What the layers share, and what outlives a reload of the configuration.
#[derive(Clone)]
pub struct Parts {
    /// Where everything is counted.
    pub metrics: Arc<Metrics>,
    /// Where a line is written of every request.
    pub audit: Audit,
    /// Requests under way.
    pub in_flight: Arc<Budget>,
    /// Bytes of answers under way.
    pub in_flight_bytes: Arc<Budget>,
}

/// The stack around an inner service `S`. Answers an [`Arrival`](super::Arrival), and never fails.
pub type Stack<S> = RequestId<Observe<Cors<Rescue<Judged<Refuse, Admit<Methods<Clients<S>>>>>>>>;

/// The inner part of the stack, for those who are let in.
type Clients<S> = Judged<Auth, Judged<Limit, KnownLength<Router<S>>>>;

/// Builds the stack around `inner`, innermost layer first.
pub fn stack<S>(inner: S, config: &Config, ruleset: &Arc<Ruleset>, parts: &Parts) -> Stack<S>
where
    S: Service<ApiRequest, Response = Response<Body>, Error = Problem> + Clone + Send + 'static,
    S::Future: Send,
{
    // HTTP becomes a typed request. Everything about path, scope, headers and query is refused here, once.
    let service = Router::new(inner, &config.routes, Arc::clone(ruleset));
    // HTTP/1.0 knows no chunks: its clients' bodies are held until their length is known. Inside Limit and Admit,
    // because what is held counts as under way.
    let service = KnownLength::new(service, Arc::clone(&parts.in_flight_bytes));
    // Each client at its own rate. After Auth, because who asks must be known; before the router, because a wrong
    // question costs a share too.
    let service = Judged::new(Limit::new(&config.clients, Arc::clone(&parts.metrics)), service);
    // A key becomes its client, and the key stops here. Before the router: a stranger learns nothing of what exists.
    let service = Judged::new(Auth::new(&config.clients), service);
    // Reads only. Before Auth: a write is refused whoever sends it, and a browser's preflight has no credential.
    let service = Methods::new(service);
    // So many requests, so many bytes. The permits travel in the answer's body, until its last byte.
    let service = Admit::new(service, Arc::clone(&parts.in_flight), Arc::clone(&parts.in_flight_bytes));
    // A head that is not sound, or a log that can't be written: refused before anything is spent on it.
    let service = Judged::new(Refuse, service);
    // The one door of errors: whatever went wrong inside becomes an answer in our own words.
    let service = Rescue::new(service);
    // Pages of the operator's origins may read every answer, errors included; so it stands outside of Rescue.
    let service = Cors::new(service, &config.server.cors_origins);
    // The clock, the counters and the audit line: over every answer, until its body has ended one way or another.
    let service = Observe::new(service, Arc::clone(&parts.metrics), parts.audit.clone());
    // Our name for the request, which everything inside refers to.
    RequestId::new(service)
}
