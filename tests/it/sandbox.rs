//! The fake upstream. What its tests share: a small client, and how documents are compared.
//!
//! - `examples`: the wires against the vendors' own examples
//! - `wires`: the wires against the truth about the data
//! - `access`: credentials, conditional requests, counting
//! - `misbehaving`: faults
#![allow(clippy::unwrap_used)] // A panic here is the report, as in the tests themselves.

mod access;
mod examples;
mod misbehaving;
mod wires;

use std::net::SocketAddr;

use auraveil::sandbox::{Options, Sandbox, start};
use bytes::Bytes;
use http::{HeaderMap, Request};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1::{self, SendRequest};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::net::TcpStream;

/// An answer, whole or broken off.
struct Reply {
    status: u16,
    headers: HeaderMap,
    body: Vec<u8>,
    /// Whether the body ended as it should.
    is_complete: bool,
    /// How many frames it came in.
    frames: usize,
}

impl Reply {
    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|e| panic!("{e}: {}", self.text()))
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    fn header(&self, name: &str) -> Option<&str> {
        Some(self.headers.get(name)?.to_str().unwrap())
    }
}

async fn connect(addr: SocketAddr) -> SendRequest<Full<Bytes>> {
    let (sender, connection) =
        http1::handshake(TokioIo::new(TcpStream::connect(addr).await.unwrap())).await.unwrap();
    tokio::spawn(connection);
    sender
}

async fn call(
    sender: &mut SendRequest<Full<Bytes>>,
    method: &str,
    target: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Result<Reply, hyper::Error> {
    let mut request = Request::builder().method(method).uri(target).header("host", "sandbox");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Full::new(Bytes::copy_from_slice(body.as_bytes()))).unwrap();
    let (parts, mut incoming) = sender.send_request(request).await?.into_parts();
    let (mut body, mut frames, mut is_complete) = (Vec::new(), 0, true);
    while let Some(frame) = incoming.frame().await {
        match frame {
            Ok(frame) => {
                frames += 1;
                body.extend_from_slice(frame.data_ref().unwrap());
            }
            Err(_) => {
                is_complete = false;
                break;
            }
        }
    }
    Ok(Reply { status: parts.status.as_u16(), headers: parts.headers, body, is_complete, frames })
}

const KEY: (&str, &str) = ("x-api-key", "ak_live_test");

async fn get(sandbox: &Sandbox, target: &str) -> Reply {
    get_with(sandbox, target, &[]).await
}

async fn get_with(sandbox: &Sandbox, target: &str, headers: &[(&str, &str)]) -> Reply {
    let headers: Vec<_> = headers.iter().copied().chain([KEY]).collect();
    call(&mut connect(sandbox.addr()).await, "GET", target, &headers, "").await.unwrap()
}

async fn search(sandbox: &Sandbox, body: &str) -> Reply {
    let target = "/api/v2/conversations/search";
    call(&mut connect(sandbox.addr()).await, "POST", target, &[KEY], body).await.unwrap()
}

async fn small() -> Sandbox {
    start(Options { conversations: 300, ..Options::default() }).await.unwrap()
}

fn parse(json: &str) -> Value {
    serde_json::from_str(json).unwrap()
}

/// Asserts that two values have the same keys in the same order, and the same types. Where the example has a value,
/// null is allowed; rows of an array are all held against the example's first.
fn assert_shape(got: &Value, example: &Value, place: &str) {
    match (got, example) {
        (Value::Object(got), Value::Object(example)) => {
            assert!(got.keys().eq(example.keys()), "{place}: {got:?} is not built as {example:?}");
            for (key, value) in got {
                assert_shape(value, &example[key], &format!("{place}.{key}"));
            }
        }
        (Value::Array(got), Value::Array(example)) => {
            for value in got {
                assert_shape(value, &example[0], &format!("{place}[]"));
            }
        }
        (Value::Null, _) => {}
        _ => assert_eq!(
            std::mem::discriminant(got),
            std::mem::discriminant(example),
            "{place}: {got} is not of the type of {example}"
        ),
    }
}

fn ids(rows: &Value) -> Vec<String> {
    rows.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
}
