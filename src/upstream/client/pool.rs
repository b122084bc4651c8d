//! Connections to one upstream that wait for their next call.
//!
//! They wait for a few seconds only: an upstream that closes idle connections without a word would otherwise answer a
//! call on each of them with silence. Deliberately not here: a bound on connections in use, which the number of
//! requests in flight is.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use bytes::Bytes;
use http_body_util::Full;
use hyper::client::conn::http1::SendRequest;
use tokio::task::AbortHandle;

/// How long a connection may wait for its next call.
const MAX_IDLE: Duration = Duration::from_secs(5);

/// How many connections may wait.
const MAX_WAITING: usize = 128;

/// An HTTP/1.1 connection. Dropping it closes it, whatever it is doing.
pub(super) struct Connection {
    pub(super) sender: SendRequest<Full<Bytes>>,
    task: AbortHandle,
}

impl Connection {
    /// A connection that `task` drives.
    pub(super) fn new(sender: SendRequest<Full<Bytes>>, task: AbortHandle) -> Self {
        Self { sender, task }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// The waiting connections of one upstream.
#[derive(Default)]
pub(super) struct Pool {
    waiting: Mutex<Waiting>,
}

#[derive(Default)]
struct Waiting {
    /// The one that waits longest is in front.
    connections: VecDeque<(Instant, Connection)>,
    /// Whether a task looks after those that wait too long.
    swept: bool,
}

impl Pool {
    /// A connection that has served before and can take a call now.
    pub(super) async fn take(&self) -> Option<Connection> {
        loop {
            let mut connection = self.pop(Instant::now())?;
            // Its task may still be between two calls; one that was closed meanwhile is an error here.
            if connection.sender.ready().await.is_ok() {
                return Some(connection);
            }
        }
    }

    /// Gives a connection back whose answer was read to its end.
    pub(super) fn put(self: &Arc<Self>, connection: Connection) {
        if connection.sender.is_closed() {
            return;
        }
        let mut waiting = self.lock();
        if waiting.connections.len() == MAX_WAITING {
            waiting.connections.pop_front();
        }
        waiting.connections.push_back((Instant::now(), connection));
        if !std::mem::replace(&mut waiting.swept, true) {
            tokio::spawn(sweep(Arc::downgrade(self)));
        }
    }

    /// The connection that waits shortest: it is the likeliest to be alive.
    fn pop(&self, now: Instant) -> Option<Connection> {
        let mut waiting = self.lock();
        let (since, connection) = waiting.connections.pop_back()?;
        if now.duration_since(since) >= MAX_IDLE {
            // All others wait longer.
            waiting.connections.clear();
            return None;
        }
        Some(connection)
    }

    /// Closes what waits too long; false when nothing waits any more.
    fn close_idle(&self, now: Instant) -> bool {
        let mut waiting = self.lock();
        while waiting.connections.front().is_some_and(|(since, _)| now.duration_since(*since) >= MAX_IDLE) {
            waiting.connections.pop_front();
        }
        waiting.swept = !waiting.connections.is_empty();
        waiting.swept
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        // Nothing in here panics while it holds the lock, and the queue would be sound if it did.
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Looks after a pool until nothing waits in it.
async fn sweep(pool: Weak<Pool>) {
    loop {
        tokio::time::sleep(MAX_IDLE).await;
        if !pool.upgrade().is_some_and(|pool| pool.close_idle(Instant::now())) {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use hyper_util::rt::TokioIo;
    use tokio::io::{AsyncReadExt, DuplexStream};

    use super::*;

    /// A connection, and the upstream's side of it.
    async fn connection() -> (Connection, DuplexStream) {
        let (ours, theirs) = tokio::io::duplex(64);
        let (sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(ours)).await.unwrap();
        let task = tokio::spawn(async move {
            let _ = connection.await;
        });
        (Connection::new(sender, task.abort_handle()), theirs)
    }

    async fn is_closed(mut theirs: DuplexStream) -> bool {
        theirs.read(&mut [0]).await.unwrap() == 0
    }

    #[tokio::test]
    async fn what_waits_too_long_is_never_used_and_closed() {
        let pool = Arc::new(Pool::default());
        let (first, first_theirs) = connection().await;
        let (second, second_theirs) = connection().await;
        pool.put(first);
        pool.put(second);
        assert!(pool.pop(Instant::now() + MAX_IDLE).is_none());
        assert!(is_closed(first_theirs).await && is_closed(second_theirs).await);
        assert!(pool.take().await.is_none());
    }

    #[tokio::test]
    async fn the_sweep_ends_when_nothing_waits() {
        let pool = Arc::new(Pool::default());
        let (waiting, theirs) = connection().await;
        pool.put(waiting);
        assert!(pool.close_idle(Instant::now()), "it has just come");
        assert!(!pool.close_idle(Instant::now() + MAX_IDLE));
        assert!(is_closed(theirs).await);
    }

    #[tokio::test]
    async fn a_connection_that_was_closed_while_it_waited_is_passed_over() {
        let pool = Arc::new(Pool::default());
        let (alive, _theirs) = connection().await;
        let (dead, dead_theirs) = connection().await;
        pool.put(alive);
        pool.put(dead);
        drop(dead_theirs);
        assert!(pool.take().await.is_some_and(|connection| !connection.sender.is_closed()));
        assert!(pool.take().await.is_none());
    }

    #[tokio::test]
    async fn no_more_than_the_bound_wait() {
        let pool = Arc::new(Pool::default());
        let (oldest, theirs) = connection().await;
        pool.put(oldest);
        let mut others = Vec::new();
        for _ in 0..MAX_WAITING {
            let (connection, theirs) = connection().await;
            pool.put(connection);
            others.push(theirs);
        }
        assert!(is_closed(theirs).await);
        assert_eq!(pool.lock().connections.len(), MAX_WAITING);
    }
}
