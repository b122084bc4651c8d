//! A server from its start to its end.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio_rustls::TlsAcceptor;

use super::admin::Admin;
use super::connection::{Phase, drive};
use super::listener::{accept, bind};
use super::live::{Inner, Live, Make, MakeError};
use super::tls::TlsError;
use crate::config::{Config, Limits};
use crate::masking::{Ruleset, RulesetError};
use crate::observe::{Audit, Metrics};
use crate::proxy::{Budget, Parts};

/// Why nothing is served.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// A listener can't be bound.
    #[error("{setting} = \"{addr}\": {why}; free the port, or choose another address")]
    Bind {
        /// The setting that names the address.
        setting: &'static str,
        /// The address.
        addr: SocketAddr,
        /// The system's word for it.
        why: std::io::ErrorKind,
    },
    /// The audit log can't be opened.
    #[error("audit.path: the log can't be opened: {0}; make its folder writable, or use \"-\" for stderr")]
    Audit(std::io::ErrorKind),
    /// The rules don't load.
    #[error("{0}")]
    Rules(#[from] RulesetError),
    /// Certificate or key don't load.
    #[error("{0}")]
    Tls(#[from] TlsError),
    /// The services behind the stack can't be made.
    #[error("{0}")]
    Inner(#[from] MakeError),
}

/// Open connections for every request that may be under way: most of them rest between two requests.
const CONNECTIONS_PER_REQUEST: usize = 4;

/// The admin listener's: a monitor or two.
const ADMIN_CONNECTIONS: usize = 32;

/// How long the audit log may take for its last lines.
const LAST_LINES: Duration = Duration::from_secs(5);

/// A server that runs. Dropping it ends it at once; [`shutdown`](Self::shutdown) and [`wait`](Self::wait) end it
/// gracefully.
pub struct Running {
    addr: SocketAddr,
    admin_addr: SocketAddr,
    phase: watch::Sender<Phase>,
    /// The admin listener's own: it answers until everything else has ended.
    admin_phase: watch::Sender<Phase>,
    draining: Arc<AtomicBool>,
    metrics: Arc<Metrics>,
    grace: Duration,
    audit: Audit,
    reload: Reload,
    ruleset: LiveRules,
}

/// Makes another configuration live, whatever the inner service's type.
type Reload = Box<dyn Fn(&Config) -> Result<(), ServeError> + Send + Sync>;

/// The rules that are live, whatever the inner service's type.
type LiveRules = Box<dyn Fn() -> Arc<Ruleset> + Send + Sync>;

/// Binds both listeners and serves, on the current runtime. `make` makes the service that the stack stands around.
/// Everything that can be refused is refused before a port is bound.
pub fn start_with<S: Inner>(config: &Config, make: Make<S>) -> Result<Running, ServeError> {
    let limits = Arc::new(config.limits.clone());
    let metrics = Metrics::new();
    let audit = Audit::open(config.audit.path.as_deref(), config.audit.refuse_on_failure, limits.in_flight)
        .map_err(|error| ServeError::Audit(error.kind()))?;
    let parts = Parts {
        in_flight: Budget::new(limits.in_flight as u64, metrics.in_flight.clone()),
        in_flight_bytes: Budget::new(limits.in_flight_bytes, metrics.in_flight_bytes.clone()),
        audit: audit.clone(),
        metrics: Arc::clone(&metrics),
    };
    let live = Arc::new(Live::new(config, make, parts)?);

    let bound = |setting, addr| {
        let failed = |error: std::io::Error| ServeError::Bind { setting, addr, why: error.kind() };
        let listener = bind(addr).map_err(failed)?;
        let addr = listener.local_addr().map_err(failed)?;
        Ok::<_, ServeError>((listener, addr))
    };
    let (listener, addr) = bound("server.listen", config.server.listen)?;
    let (admin_listener, admin_addr) = bound("server.admin_listen", config.server.admin_listen)?;

    let (phase, watched) = watch::channel(Phase::Serving);
    let (admin_phase, admin_watched) = watch::channel(Phase::Serving);
    let draining = Arc::new(AtomicBool::new(false));
    let admin =
        Admin { metrics: Arc::clone(&metrics), audit: audit.clone(), draining: Arc::clone(&draining) };
    tokio::spawn(serve_admin(admin_listener, admin, Arc::clone(&limits), admin_watched));
    tokio::spawn(serve_public(
        listener,
        Arc::clone(&live),
        Arc::clone(&metrics),
        Arc::clone(&limits),
        watched,
    ));
    live.warm();

    let ruleset = Box::new({
        let live = Arc::clone(&live);
        move || live.ruleset()
    });
    let reload = Box::new(move |config: &Config| live.reload(config));
    let grace = limits.shutdown_grace;
    Ok(Running { addr, admin_addr, phase, admin_phase, draining, metrics, grace, audit, reload, ruleset })
}

impl Running {
    /// Where the public API is.
    pub fn addr(&self) -> SocketAddr {
        self.addr
    }

    /// Where health and metrics are.
    pub fn admin_addr(&self) -> SocketAddr {
        self.admin_addr
    }

    /// Makes another configuration live: clients, upstreams, routes, rules, cache, in-flight bounds, CORS and the TLS
    /// certificate; the audit log's file is opened anew. Addresses, deadlines and where the audit log goes stay as
    /// they were at start. A configuration that can't be served changes nothing.
    pub fn reload(&self, config: &Config) -> Result<(), ServeError> {
        (self.reload)(config)
    }

    /// The rules that mask.
    pub fn ruleset(&self) -> Arc<Ruleset> {
        (self.ruleset)()
    }

    /// Counts a new configuration that could not even be read.
    pub fn reload_refused(&self) {
        self.metrics.reload(false);
    }

    /// Begins the end: nothing new is accepted, answers under way go on.
    pub fn shutdown(&self) {
        self.draining.store(true, Ordering::Relaxed);
        self.phase.send_if_modified(|phase| {
            let begins = *phase == Phase::Serving;
            if begins {
                *phase = Phase::Draining;
            }
            begins
        });
    }

    /// Waits for the end: until [`shutdown`](Self::shutdown) was called and every answer has ended, or its grace time
    /// is over; then the rest is cut. True if nothing had to be cut.
    pub async fn wait(self) -> bool {
        let mut phase = self.phase.subscribe();
        let _ = phase.wait_for(|phase| *phase >= Phase::Draining).await;
        drop(phase);
        // The listeners and every connection hold a receiver.
        let in_time = tokio::time::timeout(self.grace, self.phase.closed()).await.is_ok();
        if !in_time {
            self.phase.send_replace(Phase::Aborting);
            self.phase.closed().await;
        }
        self.admin_phase.send_replace(Phase::Aborting);
        self.admin_phase.closed().await;
        let audit = self.audit;
        // A log that can't be written has told so; it does not hold up the end.
        let _ = tokio::task::spawn_blocking(move || audit.flush(LAST_LINES)).await;
        in_time
    }
}

async fn serve_public<S: Inner>(
    listener: tokio::net::TcpListener,
    live: Arc<Live<S>>,
    metrics: Arc<Metrics>,
    limits: Arc<Limits>,
    phase: watch::Receiver<Phase>,
) {
    let at_most =
        limits.in_flight.saturating_mul(CONNECTIONS_PER_REQUEST).min(tokio::sync::Semaphore::MAX_PERMITS);
    accept(listener, at_most, phase.clone(), |stream, permit| {
        let (live, limits, phase) = (Arc::clone(&live), Arc::clone(&limits), phase.clone());
        let open = Open::new(&metrics);
        tokio::spawn(async move {
            let _held = (permit, open);
            let answer = |arrival| {
                let live = Arc::clone(&live);
                async move { live.answer(arrival).await }
            };
            match live.tls() {
                None => drive(stream, &limits, answer, phase).await,
                Some(tls) => {
                    if let Some(stream) =
                        handshake(TlsAcceptor::from(tls), stream, &limits, &mut phase.clone()).await
                    {
                        drive(stream, &limits, answer, phase).await;
                    }
                }
            }
        });
    })
    .await;
}

/// A handshake has as long as a head has; and it is nothing that a shutdown waits for.
async fn handshake(
    acceptor: TlsAcceptor,
    stream: TcpStream,
    limits: &Limits,
    phase: &mut watch::Receiver<Phase>,
) -> Option<tokio_rustls::server::TlsStream<TcpStream>> {
    tokio::select! {
        _ = phase.wait_for(|phase| *phase >= Phase::Draining) => None,
        done = tokio::time::timeout(limits.header_timeout, acceptor.accept(stream)) => done.ok()?.ok(),
    }
}

async fn serve_admin(
    listener: tokio::net::TcpListener,
    admin: Admin,
    limits: Arc<Limits>,
    phase: watch::Receiver<Phase>,
) {
    accept(listener, ADMIN_CONNECTIONS, phase.clone(), |stream, permit| {
        let (admin, limits, phase) = (admin.clone(), Arc::clone(&limits), phase.clone());
        tokio::spawn(async move {
            let _permit = permit;
            drive(stream, &limits, |arrival| std::future::ready(admin.answer(arrival)), phase).await;
        });
    })
    .await;
}

/// Counts a connection while it is open.
struct Open(prometheus::IntGauge);

impl Open {
    fn new(metrics: &Metrics) -> Self {
        metrics.connections.inc();
        Self(metrics.connections.clone())
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.0.dec();
    }
}
