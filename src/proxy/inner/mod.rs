//! Everything behind the router: a typed request in, an answer out.
//!
//! [`Inner`] decides which form is served and under which key; [`cached`](crate::proxy::fetch::cached)
//! looks for it, [`masked`] makes it, [`material`] gets what it is made of. Verbatim routes go their own way, through
//! [`mod@relay`].

mod masked;
mod material;
mod relay;

use std::collections::HashMap;
use std::sync::Arc;
use std::task::{Context, Poll};

use futures_util::future::BoxFuture;
use http::Response;
use prometheus::IntGauge;
use tower::Service;

use crate::api::Route;
use crate::cache::{Budget, Class, Demand, Flights, Form, Key, Policy, Salt, Store, WINDOW};
use crate::config;
use crate::masking::Ruleset;
use crate::proxy::fetch::forward::Origin;
use crate::proxy::heads::headers::Telling;
use crate::proxy::{ApiRequest, Body, Failure, Problem, Secret};
use crate::upstream::{Dialect, Plan, Reply};
use relay::relay;

/// How many bytes of an answer are waited for before its head leaves: an answer that ends before is judged whole.
const HOLD: u64 = 16 * 1024;
// Else a body that is not kept would never come so far.
const _: () = assert!(HOLD <= WINDOW);

/// What the data path is built from.
pub struct InnerParts {
    /// The rules of all masked answers.
    pub rules: Arc<Ruleset>,
    /// The upstreams.
    pub vendors: Vec<Vendor>,
    /// Bounds and defaults of the cache.
    pub cache: config::Cache,
    /// Bytes of bodies that may be held whole at once, outside of the cache.
    pub held_bytes: u64,
    /// Shows what the cache holds.
    pub cache_gauge: Option<IntGauge>,
}

/// One upstream.
pub struct Vendor {
    /// Its configuration.
    pub upstream: Arc<config::Upstream>,
    /// Its words.
    pub dialect: Box<dyn Dialect>,
    /// Where its calls go.
    pub origin: Arc<dyn Origin>,
    /// Whether some client reads it clear. Else only masked forms are ever kept.
    pub keeps_clear: bool,
}

/// The data path as a service. Clones share everything.
#[derive(Clone)]
pub struct Inner(Arc<Core>);

/// What all requests share.
struct Core {
    rules: Arc<Ruleset>,
    flights: Flights<Failure>,
    holds: Budget,
    vendors: HashMap<String, Arc<Supplier>>,
    salt: Salt,
}

/// An upstream with what follows from the configuration.
struct Supplier {
    upstream: Arc<config::Upstream>,
    dialect: Box<dyn Dialect>,
    origin: Arc<dyn Origin>,
    keeps_clear: bool,
    policy: Policy,
}

/// What one request wants. Shared with the fetches that it starts, which may outlive it.
struct Want {
    core: Arc<Core>,
    vendor: Arc<Supplier>,
    route: Route,
    masked: bool,
    credential: Option<Secret>,
    class: Class,
    demand: Demand,
}

impl Inner {
    /// Builds the data path, with an empty cache.
    pub fn new(parts: InnerParts) -> Self {
        let InnerParts { rules, vendors, cache, held_bytes, cache_gauge } = parts;
        let supplier = |vendor: Vendor| {
            let policy = Policy {
                respect_origin: vendor.upstream.respect_origin,
                ttl: cache.ttl,
                stale_while_revalidate: cache.stale_while_revalidate,
                stale_if_error: cache.stale_if_error,
            };
            let Vendor { upstream, dialect, origin, keeps_clear } = vendor;
            (upstream.name.clone(), Arc::new(Supplier { upstream, dialect, origin, keeps_clear, policy }))
        };
        Self(Arc::new(Core {
            rules,
            flights: Flights::new(Store::new(cache.max_bytes, cache.max_object_bytes, cache_gauge)),
            holds: Budget::new(held_bytes, None),
            vendors: vendors.into_iter().map(supplier).collect(),
            salt: Salt::random(),
        }))
    }

    /// Bytes that the cache holds, fetches under way included.
    pub fn cache_bytes(&self) -> u64 {
        self.0.flights.store().bytes()
    }
}

impl Service<ApiRequest> for Inner {
    type Response = Response<Body>;
    type Error = Problem;
    type Future = BoxFuture<'static, Result<Response<Body>, Problem>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Problem>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: ApiRequest) -> Self::Future {
        Box::pin(answer(Arc::clone(&self.0), request))
    }
}

async fn answer(core: Arc<Core>, request: ApiRequest) -> Result<Response<Body>, Problem> {
    let vendor = Arc::clone(core.vendors.get(&request.upstream.name).ok_or(Problem::Internal)?);
    if matches!(request.route, Route::Verbatim(_)) {
        return relay(core, vendor, request).await;
    }
    let ApiRequest { route, client, masked, passthrough, conditions, .. } = request;
    let demand = if !masked && !vendor.keeps_clear {
        // No client of this upstream reads clear, so this request should not be: at least nothing is kept of it.
        Demand { no_store: true, ..Demand::default() }
    } else if client.honour_cache_control {
        Demand::read(&conditions)
    } else {
        Demand::default()
    };
    let class = core.salt.class(passthrough.as_ref().map(|secret| &*secret.0));
    // Read once: the rules can change by themselves, when an entry of an allow-list ends.
    let ruleset = masked.then(|| Arc::clone(core.rules.fingerprint()));
    let want = Arc::new(Want { core, vendor, route, masked, credential: passthrough, class, demand });
    let (obtained, as_is) = want.obtain(ruleset.as_deref()).await?;
    Ok(Telling { ruleset: ruleset.as_ref(), conditions: &conditions, as_is }.respond(obtained))
}

impl Want {
    /// The answer, masked by a ruleset or clear, and whether it is the upstream's own bytes.
    async fn obtain(
        self: &Arc<Self>,
        ruleset: Option<&str>,
    ) -> Result<(crate::proxy::fetch::cached::Obtained, bool), Problem> {
        let upstream = &self.vendor.upstream.name;
        if let Some(ruleset) = ruleset {
            let form = Form::Masked(ruleset);
            let key = Key::answer(upstream, &self.class, &self.route, form);
            return Ok((self.made(&key, HOLD).await.map_err(|failure| failure.problem)?, false));
        }
        // Where nothing is translated, the clear form is the upstream's answer itself.
        let as_is = matches!(self.vendor.dialect.reply(&self.route), Reply::AsIs);
        let obtained = if as_is {
            let plan = self.plan().map_err(Failure::for_clear_reader)?;
            self.raw(&plan.call, HOLD, true).await
        } else {
            let key = Key::answer(upstream, &self.class, &self.route, Form::Clear);
            self.made(&key, HOLD).await
        };
        Ok((obtained.map_err(Failure::for_clear_reader)?, as_is))
    }

    /// The calls that answer the route.
    fn plan(&self) -> Result<Plan, Failure> {
        let refused = |why: crate::upstream::Unsupported| Problem::UnsupportedFilter(why.to_string());
        self.vendor.dialect.plan(&self.route).map_err(|why| Failure::plain(refused(why)))
    }
}

#[cfg(test)]
mod tests;
