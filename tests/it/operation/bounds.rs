//! Rates, requests at once, bytes at once, and clients that are slow on purpose.

use std::sync::Arc;
use std::time::Duration;

use auraveil::api::Route;
use auraveil::proxy::{Body, full};
use bytes::Bytes;
use http::Response;
use http_body::Frame;
use http_body_util::{BodyExt, StreamBody};
use tokio::sync::Semaphore;

use crate::support::http::{Wire, get};
use crate::support::proxy::{
    KEY, MASKED_KEY, Script, answering, config, document, parse, simple, start, start_simple,
};

const AUTH: (&str, &str) = ("X-Api-Key", KEY);
const PATH: &str = "/v1/conversations/conv_1";

/// Answers once `gate` lets it; another conversation's messages at once.
fn waiting(gate: Arc<Semaphore>) -> Script {
    Arc::new(move |request| {
        let gate = Arc::clone(&gate);
        Box::pin(async move {
            if !matches!(request.route, Route::Messages(_)) {
                gate.acquire().await.unwrap().forget();
            }
            Ok(document(r#"{"ok":true}"#))
        })
    })
}

#[tokio::test]
async fn a_client_that_asks_too_fast_is_told_when_to_come_back() {
    let mut text = String::from(
        "[[upstream]]\nname = \"vendor\"\ndialect = \"auralytik\"\nbase_url = \"http://127.0.0.1:9/v1\"\n\
         auth = { scheme = \"none\" }\n",
    );
    for (name, key, rate) in [("slow", KEY, "rate_limit = \"2/hour\"\n"), ("free", MASKED_KEY, "")] {
        use sha2::Digest;
        let hash = hex::encode(sha2::Sha256::digest(key.as_bytes()));
        text.push_str(&format!(
            "[[client]]\nname = \"{name}\"\nkey_sha256 = \"{hash}\"\nupstream = \"vendor\"\n\
             scopes = [\"conversations:read\"]\n{rate}"
        ));
    }
    let proxy = start(&parse(&text), simple());
    assert_eq!(get(proxy.addr, PATH, &[AUTH]).await.status, 200);
    assert_eq!(get(proxy.addr, "/v1/nothing", &[AUTH]).await.status, 404);
    let answer = get(proxy.addr, PATH, &[AUTH]).await;
    assert_eq!((answer.status, answer.code().as_str()), (429, "RATE_LIMIT_EXCEEDED"));
    let wait: u64 = answer.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=1800).contains(&wait), "{wait}");
    assert_eq!(answer.json()["error"]["retryAfter"], wait);
    assert_eq!(get(proxy.addr, PATH, &[("X-Api-Key", MASKED_KEY)]).await.status, 200);
    assert_eq!(proxy.metric("auraveil_rate_limited_total{client=\"slow\"}").await, Some(1.0));
}

#[tokio::test]
async fn more_requests_than_there_is_room_for_are_refused_until_one_has_ended() {
    let gate = Arc::new(Semaphore::new(0));
    let proxy = start(&config("[limits]\nin_flight = 1\n"), waiting(Arc::clone(&gate)));
    let mut first = Wire::open(proxy.addr).await;
    first.request("GET", PATH, &[AUTH]).await;
    while proxy.seen.lock().unwrap().is_empty() {
        tokio::task::yield_now().await;
    }
    assert_eq!(proxy.metric("auraveil_in_flight_requests").await, Some(1.0));
    let answer = get(proxy.addr, "/v1/conversations/conv_1/messages", &[AUTH]).await;
    assert_eq!((answer.status, answer.code().as_str()), (503, "OVERLOADED"));
    assert_eq!(answer.header("retry-after"), Some("1"));

    gate.add_permits(1);
    assert_eq!(first.answer().await.unwrap().status, 200);
    assert_eq!(get(proxy.addr, "/v1/conversations/conv_1/messages", &[AUTH]).await.status, 200);
    assert_eq!(proxy.metric("auraveil_in_flight_requests").await, Some(0.0));
}

/// A body that never ends, for clients that never read.
fn endless() -> Response<Body> {
    let frames = futures_util::stream::repeat_with(|| Ok(Frame::data(Bytes::from_static(&[b'x'; 16 << 10]))));
    Response::new(StreamBody::new(frames).boxed_unsync())
}

#[tokio::test]
async fn bytes_are_held_until_the_client_has_taken_them() {
    let settings = "[limits]\nin_flight_bytes = \"200KiB\"\nwrite_timeout = \"1h\"\n";
    let script = answering(|request| {
        Ok(match request.route {
            Route::List(_) => endless(),
            _ => Response::new(full(Bytes::from_static(&[b'x'; 100 << 10]))),
        })
    });
    let proxy = start(&config(settings), script);
    assert_eq!(get(proxy.addr, PATH, &[AUTH]).await.body.len(), 100 << 10);
    let mut idle = Wire::open(proxy.addr).await;
    idle.request("GET", "/v1/conversations", &[AUTH]).await;
    while proxy.metric("auraveil_in_flight_bytes").await != Some(f64::from(128 << 10)) {
        tokio::task::yield_now().await;
    }
    assert_eq!(get(proxy.addr, PATH, &[AUTH]).await.status, 503);
    drop(idle);
    while proxy.metric("auraveil_in_flight_bytes").await != Some(0.0) {
        tokio::task::yield_now().await;
    }
    assert_eq!(get(proxy.addr, PATH, &[AUTH]).await.status, 200);
}

#[tokio::test]
async fn a_client_that_takes_no_byte_is_ended() {
    let script = answering(|_| Ok(endless()));
    let proxy = start(&config("[limits]\nwrite_timeout = \"100ms\"\n"), script);
    let mut idle = Wire::open(proxy.addr).await;
    idle.request("GET", PATH, &[AUTH]).await;
    // It never reads; the request ends all the same, as one whose client is gone.
    while proxy.metric("auraveil_response_endings_total{ended=\"client_gone\"}").await != Some(1.0) {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert_eq!(proxy.metric("auraveil_in_flight_requests").await, Some(0.0));
}

/// Only where the system tells soon that something was taken.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_client_that_takes_its_bytes_slowly_is_served() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    let script = answering(|_| Ok(endless()));
    let proxy = start(&config("[limits]\nwrite_timeout = \"1s\"\n"), script);
    let socket = tokio::net::TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(4096).unwrap();
    let mut slow = socket.connect(proxy.addr).await.unwrap();
    let (name, key) = AUTH;
    let request = format!("GET {PATH} HTTP/1.1\r\nHost: a\r\n{name}: {key}\r\n\r\n");
    slow.write_all(request.as_bytes()).await.unwrap();
    // Some 400 KB/s, over four times the deadline.
    let mut taken = vec![0; 4096];
    for _ in 0..400 {
        slow.read_exact(&mut taken).await.unwrap();
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert_eq!(proxy.metric("auraveil_in_flight_requests").await, Some(1.0));
}

#[tokio::test]
async fn heads_that_dribble_and_connections_that_rest_are_ended() {
    let proxy = start_simple("[limits]\nheader_timeout = \"150ms\"\nidle_timeout = \"150ms\"\n");
    let mut silent = Wire::open(proxy.addr).await;
    assert_eq!(silent.rest().await, b"");

    let mut dribbling = Wire::open(proxy.addr).await;
    dribbling.send("GET / HTTP/1.1\r\nHost: a\r\nX: ").await;
    assert_eq!(dribbling.rest().await, b"");

    let mut resting = Wire::open(proxy.addr).await;
    resting.request("GET", PATH, &[AUTH]).await;
    assert_eq!(resting.answer().await.unwrap().status, 200);
    assert_eq!(resting.rest().await, b"");
    assert_eq!(proxy.take_seen().len(), 1);
}

#[tokio::test]
async fn an_answer_that_takes_long_is_no_idle_connection() {
    let gate = Arc::new(Semaphore::new(0));
    let proxy = start(
        &config("[limits]\nheader_timeout = \"20ms\"\nidle_timeout = \"20ms\"\n"),
        waiting(Arc::clone(&gate)),
    );
    let mut wire = Wire::open(proxy.addr).await;
    wire.request("GET", PATH, &[AUTH]).await;
    // Longer than both deadlines, several times over.
    tokio::time::sleep(Duration::from_millis(120)).await;
    gate.add_permits(1);
    assert_eq!(wire.answer().await.unwrap().status, 200);
}
