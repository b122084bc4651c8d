//! What is no sound request: refused, and never seen by what is behind the proxy's door.
//!
//! Compiled from RFC 9112 (message syntax, framing, smuggling: sections 2, 3, 5, 6, 11.2) and RFC 9110 (fields,
//! methods, targets: sections 5, 7.2, 8.6, 10.1.1).

use crate::support::http::Wire;
use crate::support::proxy::{KEY, start_simple};

/// A request line and header lines, sent as they are; the client's key is in each.
fn requests() -> Vec<(&'static str, Vec<u8>)> {
    let auth = format!("X-Api-Key: {KEY}\r\n");
    let get = |fields: &str| format!("GET /v1/conversations HTTP/1.1\r\n{auth}{fields}\r\n").into_bytes();
    let line = |line: &str| format!("{line}\r\nHost: a\r\n{auth}\r\n").into_bytes();
    let host = "Host: a\r\n";
    let mut all = vec![
        // Where the request ends (RFC 9112 section 6).
        ("length and chunks", get("Host: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n")),
        ("chunks and length", get("Host: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n")),
        ("chunks and no length", get("Host: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 0\r\n")),
        ("two lengths", get("Host: a\r\nContent-Length: 0\r\nContent-Length: 4\r\n")),
        ("the same length twice", get("Host: a\r\nContent-Length: 0\r\nContent-Length: 0\r\n")),
        ("a list of lengths", get("Host: a\r\nContent-Length: 0, 0\r\n")),
        ("a negative length", get("Host: a\r\nContent-Length: -1\r\n")),
        ("a signed length", get("Host: a\r\nContent-Length: +0\r\n")),
        ("a hexadecimal length", get("Host: a\r\nContent-Length: 0x0\r\n")),
        ("no length in its field", get("Host: a\r\nContent-Length:\r\n")),
        ("a length beyond all numbers", get("Host: a\r\nContent-Length: 99999999999999999999\r\n")),
        ("a body of a GET", get("Host: a\r\nContent-Length: 4\r\n")),
        ("chunks of a GET", get("Host: a\r\nTransfer-Encoding: chunked\r\n")),
        ("an unknown coding", get("Host: a\r\nTransfer-Encoding: gzip\r\n")),
        ("chunks within a coding", get("Host: a\r\nTransfer-Encoding: chunked, identity\r\n")),
        ("a coding in disguise", get("Host: a\r\nTransfer-Encoding: xchunked\r\n")),
        ("a coding after a vertical tab", get("Host: a\r\nTransfer-Encoding:\x0bchunked\r\n")),
        ("two codings", get("Host: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n")),
        ("a space before the colon of a coding", get("Host: a\r\nTransfer-Encoding : chunked\r\n")),
        // Whom it is for (RFC 9112 section 3.2, RFC 9110 section 7.2).
        ("no host", get("")),
        ("two hosts", get("Host: a\r\nHost: b\r\n")),
        ("the same host twice", get("Host: a\r\nHost: a\r\n")),
        ("an empty host", get("Host:\r\n")),
        ("a host with a user", get("Host: u@a\r\n")),
        ("a host with a path", get("Host: a/b\r\n")),
        ("a host with a space", get("Host: a b\r\n")),
        ("joined hosts", get("Host: a, b\r\n")),
        ("a host with a wild port", get("Host: a:port\r\n")),
        ("a host with a port beyond all", get("Host: a:65536\r\n")),
        // The request line (RFC 9112 section 3).
        ("the absolute form with a user", line("GET http://u@a/v1/conversations HTTP/1.1")),
        ("the absolute form without a host", line("GET http:///v1/conversations HTTP/1.1")),
        ("the authority form", line("GET a:80 HTTP/1.1")),
        ("a tunnel", line("CONNECT a:80 HTTP/1.1")),
        ("the asterisk form", line("GET * HTTP/1.1")),
        ("a relative target", line("GET v1/conversations HTTP/1.1")),
        ("a fragment", line("GET /v1/conversations#x HTTP/1.1")),
        ("a space in the target", line("GET /v1/conver sations HTTP/1.1")),
        ("two spaces", line("GET  /v1/conversations HTTP/1.1")),
        ("a tab for a space", line("GET\t/v1/conversations\tHTTP/1.1")),
        ("a space at the end", line("GET /v1/conversations HTTP/1.1 ")),
        ("a letter beyond ASCII in the target", line("GET /v1/conversations?status=é HTTP/1.1")),
        ("no method", line(" /v1/conversations HTTP/1.1")),
        ("a method that is no word", line("GE(T /v1/conversations HTTP/1.1")),
        ("no version", line("GET /v1/conversations")),
        ("HTTP/0.9", b"GET /v1/conversations\r\n\r\n".to_vec()),
        ("HTTP/1.2", line("GET /v1/conversations HTTP/1.2")),
        ("HTTP/2 in words", line("GET /v1/conversations HTTP/2.0")),
        ("HTTP/2 by its preface", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec()),
        ("a version in lower case", line("GET /v1/conversations http/1.1")),
        ("a version of two digits", line("GET /v1/conversations HTTP/1.10")),
        // Fields (RFC 9112 section 5, RFC 9110 section 5).
        ("a folded field", get("Host: a\r\nX: b\r\n c\r\n")),
        (
            "a fold before all fields",
            format!("GET /v1/conversations HTTP/1.1\r\n Host: a\r\n{auth}\r\n").into(),
        ),
        ("a space before a colon", get("Host: a\r\nX : b\r\n")),
        ("a field without a name", get("Host: a\r\n: b\r\n")),
        ("a field without a colon", get("Host: a\r\nX\r\n")),
        ("a name that is no word", get("Host: a\r\nX(Y): b\r\n")),
        ("a NUL in a value", get("Host: a\r\nX: b\0c\r\n")),
        ("a bare CR in a value", get("Host: a\r\nX: b\rY: c\r\n")),
        ("a control character in a value", get("Host: a\r\nX: b\x07\r\n")),
        ("a bare LF between fields", get("Host: a\nX: b\r\n")),
        (
            "bare LFs all over",
            format!("GET /v1/conversations HTTP/1.1\nHost: a\nX-Api-Key: {KEY}\n\n").into(),
        ),
        ("an unknown expectation", get("Host: a\r\nExpect: 200-ok\r\n")),
        ("chunks of HTTP/1.0", format!("GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n{auth}\r\n").into()),
        ("empty lines before all", [b"\r\n\r\n\r\n".to_vec(), get(host)].concat()),
        ("a TLS greeting", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n".to_vec()),
        ("a field beyond 16 KiB", get(&format!("{host}X: {}\r\n", "x".repeat(20 << 10)))),
        (
            "a target beyond 16 KiB",
            line(&format!("GET /v1/conversations?x={} HTTP/1.1", "x".repeat(20 << 10))),
        ),
        ("a hundred and one fields", get(&format!("{host}{}", "X: y\r\n".repeat(100)))),
    ];
    all.extend([("a head without an end", vec![b'x'; 17 << 10])]);
    all
}

#[tokio::test]
async fn all_are_refused_and_none_gets_through() {
    let proxy = start_simple("");
    let all = requests();
    for (what, bytes) in &all {
        let mut wire = Wire::open(proxy.addr).await;
        // What follows is what a smuggler would have taken for the next request.
        wire.send(bytes).await;
        wire.send(format!("GET /v1/conversations HTTP/1.1\r\nHost: a\r\nX-Api-Key: {KEY}\r\n\r\n")).await;
        let answer = wire.answer().await.unwrap_or_else(|| panic!("{what}: no answer"));
        assert!(matches!(answer.status, 400 | 405 | 505), "{what}: {}", answer.status);
        assert!(answer.header("x-request-id").is_some(), "{what}: {answer:?}");
        assert!(!answer.code().is_empty() && answer.whole, "{what}");
        assert_eq!(answer.header("connection"), Some("close"), "{what}");
        assert_eq!(wire.rest().await, b"", "{what}: something follows the refusal");
    }
    assert_eq!(proxy.take_seen().len(), 0);
    let text = crate::support::http::get(proxy.admin, "/metrics", &[]).await;
    let counted: f64 = text
        .text()
        .lines()
        .filter(|line| line.starts_with("auraveil_requests_total{route=\"none\""))
        .map(|line| line.rsplit(' ').next().unwrap().parse::<f64>().unwrap())
        .sum();
    assert_eq!(counted, all.len() as f64, "each refusal is counted");
}

#[tokio::test]
async fn what_is_unusual_and_sound_is_answered() {
    let proxy = start_simple("");
    let auth = format!("X-Api-Key: {KEY}\r\n");
    for (what, text) in [
        ("one empty line first", format!("\r\nGET /v1/conversations HTTP/1.1\r\nHost: a\r\n{auth}\r\n")),
        (
            "an empty body",
            format!("GET /v1/conversations HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n{auth}\r\n"),
        ),
        (
            "the known expectation",
            format!("GET /v1/conversations HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n{auth}\r\n"),
        ),
        ("an address for a host", format!("GET /v1/conversations HTTP/1.1\r\nHOST:[::1]:8080\r\n{auth}\r\n")),
        (
            "bytes beyond ASCII in a value",
            format!("GET /v1/conversations HTTP/1.1\r\nHost: a\r\nX: é\r\n{auth}\r\n"),
        ),
        (
            "an upgrade that we do not take",
            format!(
                "GET /v1/conversations HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n{auth}\r\n"
            ),
        ),
        ("HTTP/1.0 without a host", format!("GET /v1/conversations HTTP/1.0\r\n{auth}\r\n")),
    ] {
        let mut wire = Wire::open(proxy.addr).await;
        wire.send(&text).await;
        let answer = wire.answer().await.unwrap();
        assert_eq!((answer.status, answer.text()), (200, r#"{"ok":true}"#), "{what}");
    }
}

#[tokio::test]
async fn requests_come_in_any_cut_and_in_rows() {
    let proxy = start_simple("");
    let one = format!("GET /v1/conversations HTTP/1.1\r\nHost: a\r\nX-Api-Key: {KEY}\r\n\r\n");
    let mut wire = Wire::open(proxy.addr).await;
    for byte in one.bytes() {
        wire.send([byte]).await;
    }
    assert_eq!(wire.answer().await.unwrap().status, 200);
    // Many at once, more of them than the gate holds.
    wire.send(one.repeat(500)).await;
    for _ in 0..500 {
        assert_eq!(wire.answer().await.unwrap().text(), r#"{"ok":true}"#);
    }
    assert_eq!(proxy.take_seen().len(), 501);
}
