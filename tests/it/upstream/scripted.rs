//! A scripted TCP server: it says exactly the bytes that a test wants, and tells what it was sent.

use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;

pub(super) const OK: &str =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

/// How long a test waits for something that must come. Only a failing test waits that long.
pub(super) const PATIENCE: Duration = Duration::from_secs(20);

/// A deadline that a test wants to see pass.
pub(super) const SOON: Duration = Duration::from_millis(100);

/// A TCP server that hands out its connections one by one.
pub(super) struct Scripted {
    listener: TcpListener,
}

impl Scripted {
    pub(super) async fn start() -> Self {
        Self { listener: TcpListener::bind("127.0.0.1:0").await.unwrap() }
    }

    pub(super) fn authority(&self) -> String {
        self.listener.local_addr().unwrap().to_string()
    }

    pub(super) async fn accept(&self) -> TcpStream {
        tokio::time::timeout(PATIENCE, self.listener.accept()).await.expect("a connection comes").unwrap().0
    }

    /// Serves the given answers, one a connection, and tells every request's bytes.
    pub(super) fn answer(self, answers: Vec<String>) -> mpsc::UnboundedReceiver<String> {
        let (seen, requests) = mpsc::unbounded_channel();
        tokio::spawn(async move {
            for answer in answers {
                let mut stream = self.accept().await;
                seen.send(read_head(&mut stream).await).unwrap();
                stream.write_all(answer.as_bytes()).await.unwrap();
            }
        });
        requests
    }
}

/// Reads a request to the end of its head.
pub(super) async fn read_head(stream: &mut (impl AsyncRead + Unpin)) -> String {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let byte = tokio::time::timeout(PATIENCE, stream.read_u8()).await.expect("a request comes");
        head.push(byte.expect("the request is whole"));
    }
    String::from_utf8(head).unwrap()
}

/// Waits until the other side has closed the connection.
pub(super) async fn closed(mut stream: TcpStream) {
    let mut rest = Vec::new();
    // A reset is as good an end as a polite one.
    let _ = tokio::time::timeout(PATIENCE, stream.read_to_end(&mut rest)).await.expect("the connection ends");
}
