//! Accepts connections: bound, with a backlog, and no more at once than there is room for.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};

use super::connection::Phase;

/// Connections that the system holds until we accept them.
const BACKLOG: u32 = 1024;

/// How long to wait where the system has no descriptor left for another connection.
const EXHAUSTED: Duration = Duration::from_millis(50);

/// How much of an answer the system takes from us before it is sent, in bytes. By itself it takes megabytes, and says
/// that there is room again when a third of them is gone: then a client that reads slowly looks for minutes as if it
/// took no byte, and one that never reads costs that much.
#[cfg(target_os = "linux")]
const UNSENT: u32 = 32 << 10;

/// Binds a listener.
pub(super) fn bind(addr: SocketAddr) -> io::Result<TcpListener> {
    let socket = if addr.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
    // A restart need not wait for the connections of the last run to be forgotten.
    socket.set_reuseaddr(true)?;
    // Accepted connections have it from their listener. How much may be on its way, sent, is the system's to say still.
    #[cfg(target_os = "linux")]
    socket2::SockRef::from(&socket).set_tcp_notsent_lowat(UNSENT)?;
    socket.bind(addr)?;
    socket.listen(BACKLOG)
}

/// Accepts until the server drains. Who finds no room waits in the backlog, not here.
pub(super) async fn accept(
    listener: TcpListener,
    at_most: usize,
    mut phase: watch::Receiver<Phase>,
    serve: impl Fn(TcpStream, OwnedSemaphorePermit),
) {
    let room = Arc::new(Semaphore::new(at_most));
    loop {
        let accepted = tokio::select! {
            _ = phase.wait_for(|phase| *phase >= Phase::Draining) => return,
            accepted = async {
                let permit = Arc::clone(&room).acquire_owned().await.expect("nobody closes the semaphore");
                listener.accept().await.map(|(stream, _)| (stream, permit))
            } => accepted,
        };
        match accepted {
            Ok((stream, permit)) => {
                // Answers leave in whole writes, so waiting to fill packets only delays them. A connection that is
                // gone by now can't be told, and says so itself when it is read.
                let _ = stream.set_nodelay(true);
                serve(stream, permit);
            }
            Err(error) if is_the_connections_own(&error) => {}
            Err(_) => tokio::time::sleep(EXHAUSTED).await,
        }
    }
}

/// accept(2): a connection that failed before it was accepted; the next one may be sound.
fn is_the_connections_own(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted | io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionRefused
    )
}
