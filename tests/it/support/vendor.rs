//! A vendor that says what a test wants, byte for byte, and tells what it was asked.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::task::JoinHandle;

/// A request as it arrived.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) method: String,
    /// Path and query.
    pub(crate) target: String,
    head: String,
    pub(crate) body: String,
}

impl Asked {
    /// The value of a header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.filter(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value).next()
    }
}

/// What the vendor does for an answer. When all is done it closes the connection.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    Say(Vec<u8>),
    /// Waits until the test says so.
    Wait(Arc<Notify>),
}

/// A running vendor. Dropping it stops it.
pub(crate) struct Vendor {
    pub(crate) addr: SocketAddr,
    asked: Arc<Mutex<Vec<Asked>>>,
    accepting: JoinHandle<()>,
}

impl Vendor {
    /// Starts one that answers each request by `script`, on a connection of its own.
    pub(crate) async fn start(script: impl Fn(&Asked) -> Vec<Step> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let addr = listener.local_addr().unwrap();
        let asked: Arc<Mutex<Vec<Asked>>> = Arc::default();
        let (note, script) = (Arc::clone(&asked), Arc::new(script));
        let accepting = tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let (note, script) = (Arc::clone(&note), Arc::clone(&script));
                tokio::spawn(async move { serve(stream, &note, &*script).await });
            }
        });
        Self { addr, asked, accepting }
    }

    /// One that answers everything with the same bytes as a JSON document.
    pub(crate) async fn saying(document: impl Into<Vec<u8>>) -> Self {
        let document = document.into();
        Self::start(move |_| json(&document)).await
    }

    /// What was asked since this was called last.
    pub(crate) fn take_asked(&self) -> Vec<Asked> {
        std::mem::take(&mut self.asked.lock().unwrap())
    }
}

impl Drop for Vendor {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

/// A 200 with this document.
pub(crate) fn json(document: impl AsRef<[u8]>) -> Vec<Step> {
    answer(200, &[("Content-Type", "application/json")], document)
}

/// An answer of known length.
pub(crate) fn answer(status: u16, headers: &[(&str, &str)], body: impl AsRef<[u8]>) -> Vec<Step> {
    cut(status, headers, body, usize::MAX)
}

/// An answer whose connection breaks after so many bytes of its body.
pub(crate) fn cut(status: u16, headers: &[(&str, &str)], body: impl AsRef<[u8]>, after: usize) -> Vec<Step> {
    let body = body.as_ref();
    let mut head =
        format!("HTTP/1.1 {status} Said\r\nContent-Length: {}\r\nConnection: close\r\n", body.len());
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    vec![Step::Say([head.as_bytes(), &body[..after.min(body.len())]].concat())]
}

async fn serve(
    mut stream: TcpStream,
    note: &Mutex<Vec<Asked>>,
    script: &(dyn Fn(&Asked) -> Vec<Step> + Send + Sync),
) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        // A connection that was opened and is not used.
        let Ok(byte) = stream.read_u8().await else { return };
        head.push(byte);
    }
    let head = String::from_utf8(head).unwrap();
    let mut words = head.split(' ').map(str::to_owned);
    let (method, target) = (words.next().unwrap(), words.next().unwrap());
    let mut asked = Asked { method, target, head, body: String::new() };
    let length = asked.header("content-length").map_or(0, |length| length.parse().unwrap());
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.unwrap();
    asked.body = String::from_utf8(body).unwrap();

    note.lock().unwrap().push(asked.clone());
    for step in script(&asked) {
        match step {
            Step::Wait(until) => until.notified().await,
            Step::Say(bytes) => {
                // Whoever asked may have hung up.
                if stream.write_all(&bytes).await.is_err() {
                    return;
                }
            }
        }
    }
}
