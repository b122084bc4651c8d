//! What a reload of the configuration swaps: the stack, with its rules and clients, and the TLS certificate. Listeners
//! stay bound and connections open; each request is answered by the stack that is live when its head is read.

use std::sync::Arc;

use arc_swap::{ArcSwap, ArcSwapOption};
use http::Response;
use rustls::ServerConfig;
use tower::Service;

use super::running::ServeError;
use super::tls;
use crate::config::Config;
use crate::masking::Ruleset;
use crate::observe::Metrics;
use crate::proxy::{Answer, ApiRequest, Arrival, Body, Parts, Problem, Stack, stack};

/// The service that the stack stands around.
pub trait Inner:
    Service<ApiRequest, Response = Response<Body>, Error = Problem, Future: Send + 'static>
    + Clone
    + Send
    + Sync
    + 'static
{
}

impl<S> Inner for S where
    S: Service<ApiRequest, Response = Response<Body>, Error = Problem, Future: Send + 'static>
        + Clone
        + Send
        + Sync
        + 'static
{
}

/// Why an inner service can't be made. Its words reach the operator.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct MakeError(pub String);

/// Makes the inner service from a configuration, at start and at each reload.
pub type Make<S> = Box<dyn Fn(&Config, &Arc<Ruleset>, &Arc<Metrics>) -> Result<S, MakeError> + Send + Sync>;

/// What is live.
pub(super) struct Live<S> {
    make: Make<S>,
    parts: Parts,
    stack: ArcSwap<Stack<S>>,
    ruleset: ArcSwap<Ruleset>,
    tls: ArcSwapOption<ServerConfig>,
}

impl<S: Inner> Live<S> {
    pub(super) fn new(config: &Config, make: Make<S>, parts: Parts) -> Result<Self, ServeError> {
        let Built { stack, ruleset, tls } = build(config, &make, &parts)?;
        let (stack, ruleset) = (ArcSwap::from_pointee(stack), ArcSwap::new(ruleset));
        Ok(Self { make, parts, stack, ruleset, tls: ArcSwapOption::new(tls) })
    }

    /// Makes `config` live, or says why it can't be and leaves everything as it is.
    pub(super) fn reload(&self, config: &Config) -> Result<(), ServeError> {
        let built = build(config, &self.make, &self.parts);
        self.parts.metrics.reload(built.is_ok());
        let Built { stack, ruleset, tls } = built?;
        self.stack.store(Arc::new(stack));
        self.ruleset.store(ruleset);
        self.tls.store(tls);
        self.parts.in_flight.set_cap(config.limits.in_flight as u64);
        self.parts.in_flight_bytes.set_cap(config.limits.in_flight_bytes);
        self.parts.audit.reopen();
        self.warm();
        Ok(())
    }

    /// Makes the rules ready for their first text, on another thread: nobody waits for it who asks for nothing masked.
    pub(super) fn warm(&self) {
        let ruleset = self.ruleset();
        tokio::task::spawn_blocking(move || ruleset.warm());
    }

    /// The rules that are live.
    pub(super) fn ruleset(&self) -> Arc<Ruleset> {
        self.ruleset.load_full()
    }

    pub(super) fn tls(&self) -> Option<Arc<ServerConfig>> {
        self.tls.load_full()
    }

    pub(super) async fn answer(&self, arrival: Arrival) -> Answer {
        // Each call gets a stack of its own; what is shared in it is behind an `Arc`.
        let mut stack = Stack::clone(&self.stack.load());
        let future = stack.call(arrival);
        let Ok(answer) = future.await;
        answer
    }
}

/// What a configuration makes.
struct Built<S> {
    stack: Stack<S>,
    ruleset: Arc<Ruleset>,
    tls: Option<Arc<ServerConfig>>,
}

fn build<S: Inner>(config: &Config, make: &Make<S>, parts: &Parts) -> Result<Built<S>, ServeError> {
    let Prepared { ruleset, tls } = prepare(config)?;
    let inner = make(config, &ruleset, &parts.metrics)?;
    Ok(Built { stack: stack(inner, config, &ruleset, parts), ruleset, tls })
}

/// What must be sound before anything is made of it.
pub(super) struct Prepared {
    pub(super) ruleset: Arc<Ruleset>,
    pub(super) tls: Option<Arc<ServerConfig>>,
}

/// Rules, routes and certificates, read and checked.
pub(super) fn prepare(config: &Config) -> Result<Prepared, ServeError> {
    let ruleset = Arc::new(Ruleset::load(&config.masking)?);
    let tls = config.server.tls.as_ref().map(tls::load).transpose()?;
    Ok(Prepared { ruleset, tls })
}
