//! The tour's own HTTP client: one request, one connection.

use std::net::SocketAddr;

use bytes::Bytes;
use http::{HeaderMap, Request, StatusCode, header};
use http_body_util::{BodyExt, Empty};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use crate::cli::Failure;

/// An answer, read whole.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: serde_json::Value,
}

impl Answer {
    /// A header's text; empty if there is none.
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

/// GET `target` with these headers.
pub(super) async fn get(addr: SocketAddr, target: &str, headers: &[(&str, &str)]) -> Result<Answer, Failure> {
    let failed =
        |error: &dyn std::fmt::Display| Failure::Failed(format!("the demo's own request failed: {error}"));
    let stream = TcpStream::connect(addr).await.map_err(|error| failed(&error))?;
    let (mut sender, connection) =
        http1::handshake(TokioIo::new(stream)).await.map_err(|error| failed(&error))?;
    tokio::spawn(connection);
    let mut request = Request::get(target).header(header::HOST, addr.to_string());
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Empty::<Bytes>::new()).map_err(|error| failed(&error))?;
    let (head, body) = sender.send_request(request).await.map_err(|error| failed(&error))?.into_parts();
    let body = body.collect().await.map_err(|error| failed(&error))?.to_bytes();
    let body = serde_json::from_slice(&body).map_err(|error| failed(&error))?;
    Ok(Answer { status: head.status, headers: head.headers, body })
}
