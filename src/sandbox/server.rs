//! Sockets, counting, and what a test may ask of a running sandbox.

use std::collections::{BTreeMap, VecDeque};
use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Method, Request, Response};
use http_body_util::{BodyExt, Limited};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::task::{JoinHandle, JoinSet};

use super::body::AnswerBody;
use super::respond::respond;
use super::{Faults, Options, World};

/// How large the body of a search may be.
const MAX_SEARCH: usize = 64 << 10;

/// How many paths are counted one by one; requests for others count in total only.
const MAX_PATHS: usize = 65_536;

/// A running sandbox. Dropping it stops it.
#[derive(Debug)]
pub struct Sandbox {
    addr: SocketAddr,
    shared: Arc<Shared>,
    accepting: JoinHandle<()>,
}

/// A request as it arrived.
#[derive(Debug, Clone)]
pub struct Seen {
    /// The method.
    pub method: Method,
    /// Path and query, as they came.
    pub target: String,
    /// All headers.
    pub headers: HeaderMap,
    /// The body of a search; else empty.
    pub body: Bytes,
}

/// Starts a sandbox on the runtime that this is called on. Costs no more than binding the port, however many
/// conversations there are.
pub async fn start(options: Options) -> io::Result<Sandbox> {
    if options.conversations > World::MAX_LEN {
        let message = format!("a sandbox has at most {} conversations", World::MAX_LEN);
        return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
    }
    let listener = TcpListener::bind(options.listen).await?;
    let addr = listener.local_addr()?;
    let shared = Arc::new(Shared::new(options));
    let accepting = tokio::spawn(accept(listener, shared.clone()));
    Ok(Sandbox { addr, shared, accepting })
}

impl Sandbox {
    /// Where it listens.
    pub fn addr(&self) -> SocketAddr {
        self.addr
    }

    /// What it shows.
    pub fn world(&self) -> World {
        self.shared.world
    }

    /// How many requests arrived, refused ones included.
    pub fn requests(&self) -> u64 {
        self.shared.requests.load(Ordering::Relaxed)
    }

    /// How many of them were for a path that begins so, the query aside.
    pub fn requests_under(&self, prefix: &str) -> u64 {
        let counts = lock(&self.shared.by_path);
        counts
            .range(prefix.to_owned()..)
            .take_while(|(path, _)| path.starts_with(prefix))
            .map(|(_, n)| n)
            .sum()
    }

    /// How many connections were accepted.
    pub fn connections(&self) -> u64 {
        self.shared.connections.load(Ordering::Relaxed)
    }

    /// The last requests, the newest last; at most [`Options::remember`].
    pub fn seen(&self) -> Vec<Seen> {
        lock(&self.shared.seen).iter().cloned().collect()
    }

    /// What goes wrong from now on. [`Faults::times`] counts from here.
    pub fn set_faults(&self, faults: Faults) {
        *lock(&self.shared.faults) = Armed::new(faults);
    }

    /// Stops it, and returns when its port is free and its connections are closed.
    pub async fn shutdown(mut self) {
        self.accepting.abort();
        // The error says that it was aborted, which it was.
        let _ = (&mut self.accepting).await;
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

/// What all connections share.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) options: Options,
    pub(super) world: World,
    faults: Mutex<Armed>,
    requests: AtomicU64,
    connections: AtomicU64,
    by_path: Mutex<BTreeMap<String, u64>>,
    seen: Mutex<VecDeque<Seen>>,
}

/// Faults, and how many requests they still spoil.
#[derive(Debug)]
struct Armed {
    faults: Arc<Faults>,
    none: Arc<Faults>,
    left: Option<u32>,
}

impl Armed {
    fn new(faults: Faults) -> Self {
        Self { left: faults.times, faults: Arc::new(faults), none: Arc::default() }
    }
}

impl Shared {
    fn new(options: Options) -> Self {
        let world = World::new(options.seed, options.conversations);
        Self {
            world: if options.phone_ids { world.with_phone_ids() } else { world },
            faults: Mutex::new(Armed::new(options.faults.clone())),
            options,
            requests: AtomicU64::new(0),
            connections: AtomicU64::new(0),
            by_path: Mutex::default(),
            seen: Mutex::default(),
        }
    }

    /// The faults of the next request for data.
    pub(super) fn next_faults(&self) -> Arc<Faults> {
        let mut armed = lock(&self.faults);
        match &mut armed.left {
            Some(0) => return armed.none.clone(),
            Some(left) => *left -= 1,
            None => {}
        }
        armed.faults.clone()
    }

    /// Counts a request, and gives its number.
    fn count(&self, seen: Seen) -> u64 {
        let path = seen.target.split('?').next().unwrap_or_default();
        let mut counts = lock(&self.by_path);
        if let Some(count) = counts.get_mut(path) {
            *count += 1;
        } else if counts.len() < MAX_PATHS {
            counts.insert(path.to_owned(), 1);
        }
        drop(counts);
        if self.options.remember > 0 {
            let mut last = lock(&self.seen);
            if last.len() == self.options.remember {
                last.pop_front();
            }
            last.push_back(seen);
        }
        self.requests.fetch_add(1, Ordering::Relaxed) + 1
    }
}

/// Nothing that is done under these locks can panic half way, so a poisoned one is as good as any.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    // Dropped with this task, and all connections with it.
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    shared.connections.fetch_add(1, Ordering::Relaxed);
                    connections.spawn(connection(stream, shared.clone()));
                }
                // Out of file descriptors, most likely: some will be freed.
                Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
            },
            Some(_) = connections.join_next() => {}
        }
    }
}

async fn connection(stream: TcpStream, shared: Arc<Shared>) {
    // Best effort: without it answers are only slower.
    let _ = stream.set_nodelay(true);
    let close = Arc::new(Notify::new());
    let service = service_fn(|request| {
        let (shared, close) = (shared.clone(), close.clone());
        async move { Ok::<_, Infallible>(handle(request, &shared, &close).await) }
    });
    let mut builder = http1::Builder::new();
    // A vendor's idle connections stay open; that they close is a fault of its own.
    builder.timer(TokioTimer::new()).header_read_timeout(None);
    let connection = builder.serve_connection(TokioIo::new(stream), service);
    tokio::pin!(connection);
    loop {
        tokio::select! {
            // First the closing, or the next request might be read before.
            biased;
            // The head has left without a word of this, so the client is taken by surprise.
            () = close.notified() => connection.as_mut().graceful_shutdown(),
            // However it ended: the other side sees it, and nobody here needs to.
            _ = connection.as_mut() => return,
        }
    }
}

async fn handle(
    request: Request<Incoming>,
    shared: &Arc<Shared>,
    close: &Arc<Notify>,
) -> Response<AnswerBody> {
    let (parts, body) = request.into_parts();
    // A body that is too long or breaks off is none, and the search says so.
    let body = match parts.method {
        Method::POST => {
            Limited::new(body, MAX_SEARCH).collect().await.map(|all| all.to_bytes()).unwrap_or_default()
        }
        _ => Bytes::new(),
    };
    let target = parts.uri.path_and_query().map_or_else(String::new, ToString::to_string);
    let seen = Seen { method: parts.method, target, headers: parts.headers, body };
    let number = shared.count(seen.clone());
    respond(seen, number, shared, close).await
}
