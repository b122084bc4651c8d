//! A small HTTP/1 client. It sends the bytes that it is given and shows the bytes that came: nothing is repaired,
//! followed, retried or decoded.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Against tests that hang; nothing is measured by it.
const PATIENCE: Duration = Duration::from_secs(20);

/// A connection.
pub(crate) struct Wire {
    stream: TcpStream,
    come: Vec<u8>,
    open: bool,
}

/// An answer.
#[derive(Debug, Clone, Default)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    /// Whether the body came to its end by its own framing.
    pub(crate) whole: bool,
}

impl Answer {
    /// The value of a header that came at most once.
    #[track_caller]
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|(known, _)| known.eq_ignore_ascii_case(name));
        let value = values.next().map(|(_, value)| value.as_str());
        assert!(values.next().is_none(), "{name} came twice: {:?}", self.headers);
        value
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    #[track_caller]
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("not JSON: {:?}", self.text()))
    }

    /// The code of an error answer; empty for data.
    pub(crate) fn code(&self) -> String {
        let body: serde_json::Value = serde_json::from_slice(&self.body).unwrap_or_default();
        body["error"]["code"].as_str().unwrap_or_default().to_owned()
    }
}

impl Wire {
    pub(crate) async fn open(addr: SocketAddr) -> Self {
        Self { stream: TcpStream::connect(addr).await.unwrap(), come: Vec::new(), open: true }
    }

    pub(crate) async fn send(&mut self, bytes: impl AsRef<[u8]>) {
        // A server that refused may have closed by now; what it said is still to be read.
        let _ = self.stream.write_all(bytes.as_ref()).await;
    }

    /// Sends a request without a body.
    pub(crate) async fn request(&mut self, method: &str, target: &str, headers: &[(&str, &str)]) {
        let mut text = format!("{method} {target} HTTP/1.1\r\nHost: test\r\n");
        for (name, value) in headers {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
        self.send(text + "\r\n").await;
    }

    /// The next answer; `None` if the connection ended before one began.
    pub(crate) async fn answer(&mut self) -> Option<Answer> {
        self.answer_to("GET").await
    }

    /// The next answer, to a request of this method.
    pub(crate) async fn answer_to(&mut self, method: &str) -> Option<Answer> {
        let head = loop {
            if let Some(end) = find(&self.come, b"\r\n\r\n") {
                break self.come.drain(..end + 4).collect::<Vec<_>>();
            }
            if !self.more().await {
                assert!(self.come.is_empty(), "half a head: {:?}", String::from_utf8_lossy(&self.come));
                return None;
            }
        };
        let head = String::from_utf8(head).unwrap();
        let mut lines = head.trim_end().split("\r\n");
        let mut words = lines.next().unwrap().splitn(3, ' ');
        let mut answer = Answer {
            status: words.nth(1).unwrap().parse().unwrap(),
            headers: lines
                .map(|line| line.split_once(':').unwrap())
                .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
                .collect(),
            ..Answer::default()
        };
        if method == "HEAD" || answer.status == 204 || answer.status == 304 {
            answer.whole = true;
        } else if let Some(length) =
            answer.header("content-length").map(|length| length.parse::<usize>().unwrap())
        {
            while self.come.len() < length && self.more().await {}
            answer.whole = self.come.len() >= length;
            answer.body = self.come.drain(..length.min(self.come.len())).collect();
        } else if answer.header("transfer-encoding") == Some("chunked") {
            answer.whole = self.chunks(&mut answer.body).await;
        } else {
            while self.more().await {}
            answer.body = std::mem::take(&mut self.come);
        }
        Some(answer)
    }

    async fn chunks(&mut self, body: &mut Vec<u8>) -> bool {
        loop {
            let line = loop {
                if let Some(end) = find(&self.come, b"\r\n") {
                    break self.come.drain(..end + 2).collect::<Vec<_>>();
                }
                if !self.more().await {
                    return false;
                }
            };
            let size = usize::from_str_radix(std::str::from_utf8(&line).unwrap().trim(), 16).unwrap();
            while self.come.len() < size + 2 && self.more().await {}
            body.extend(self.come.drain(..size.min(self.come.len())));
            if self.come.len() < 2 {
                return false;
            }
            self.come.drain(..2);
            if size == 0 {
                return true;
            }
        }
    }

    /// Waits until these bytes have come, and takes nothing of what came.
    pub(crate) async fn until(&mut self, what: &[u8]) {
        while find(&self.come, what).is_none() {
            assert!(self.more().await, "it never came: {:?}", String::from_utf8_lossy(&self.come));
        }
    }

    /// Waits until the server closes; what came until then.
    pub(crate) async fn rest(&mut self) -> Vec<u8> {
        while self.more().await {}
        std::mem::take(&mut self.come)
    }

    async fn more(&mut self) -> bool {
        if !self.open {
            return false;
        }
        let mut space = [0; 16 << 10];
        let read = tokio::time::timeout(PATIENCE, self.stream.read(&mut space)).await;
        // A reset ends the connection as an end does.
        let count = read.expect("the server neither answers nor closes").unwrap_or(0);
        self.come.extend_from_slice(&space[..count]);
        self.open = count > 0;
        self.open
    }
}

fn find(text: &[u8], what: &[u8]) -> Option<usize> {
    text.windows(what.len()).position(|window| window == what)
}

/// One request on a connection of its own.
pub(crate) async fn ask(addr: SocketAddr, method: &str, target: &str, headers: &[(&str, &str)]) -> Answer {
    let mut wire = Wire::open(addr).await;
    wire.request(method, target, headers).await;
    wire.answer_to(method).await.expect("an answer")
}

/// A GET on a connection of its own.
pub(crate) async fn get(addr: SocketAddr, target: &str, headers: &[(&str, &str)]) -> Answer {
    ask(addr, "GET", target, headers).await
}
