//! Who may ask, what is sent again, what is counted.

use auraveil::sandbox::{Faults, Options, start};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use http::Method;
use sha2::Sha256;
use tokio::net::TcpStream;

use super::{call, connect, get, get_with, small};

#[tokio::test]
async fn a_credential_must_be_there_and_match_where_one_is_set() {
    let keyed = start(Options { key: Some("right".into()), ..Options::default() }).await.unwrap();
    for (headers, wanted) in [
        (&[("authorization", "Bearer right")][..], 200),
        (&[("x-api-key", "right")], 200),
        (&[("x-api-key", "wrong")], 401),
        (&[], 401),
    ] {
        for target in ["/v1/conversations", "/api/v2/conversations"] {
            let got = call(&mut connect(keyed.addr()).await, "GET", target, headers, "").await.unwrap();
            assert_eq!(got.status, wanted, "{target} {headers:?}");
        }
    }
    for target in ["/v1/health", "/api/v2/conversations/share/sh_token_abc123"] {
        let got = call(&mut connect(keyed.addr()).await, "GET", target, &[], "").await.unwrap();
        assert_eq!(got.status, 200, "{target} needs no credential");
    }
}

#[tokio::test]
async fn unsigned_requests_are_refused_where_a_secret_is_set() {
    let signed =
        start(Options { hmac_secret: Some("test_secret".into()), ..Options::default() }).await.unwrap();
    assert_eq!(get(&signed, "/v1/conversations").await.status, 401);
    // The known vector is years old: right, and out of its window.
    let stale =
        [("x-timestamp", "1700000000"), ("x-signature", "UMpCDgNiIaTwjk41F0bx75o32JrYRumBHDaDQmpVzKA=")];
    assert_eq!(get_with(&signed, "/api/v1/conversations", &stale).await.status, 401);
    assert_eq!(get(&signed, "/api/v2/conversations").await.status, 200);
    // The query is not signed, the time is.
    let now = jiff::Timestamp::now().as_second().to_string();
    let canonical = format!("{now}.GET./v1/conversations.47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    let mut mac = Hmac::<Sha256>::new_from_slice(b"test_secret").unwrap();
    mac.update(canonical.as_bytes());
    let signature = STANDARD.encode(mac.finalize().into_bytes());
    let fresh = [("x-timestamp", now.as_str()), ("x-signature", signature.as_str())];
    assert_eq!(get_with(&signed, "/v1/conversations?page=2", &fresh).await.status, 200);
    assert_eq!(get_with(&signed, "/v1/conversations/conv_123", &fresh).await.status, 401);
}

#[tokio::test]
async fn what_is_known_is_not_sent_again() {
    let sandbox = small().await;
    for target in [
        "/v1/conversations?page=2",
        "/api/v2/conversations/conv_abc123",
        "/v1/conversations/conv_long/messages",
    ] {
        let first = get(&sandbox, target).await;
        let etag = first.header("etag").unwrap();
        for known in [etag, "*", &format!("\"other\", W/{etag}")] {
            let again = get_with(&sandbox, target, &[("if-none-match", known)]).await;
            assert_eq!(
                (again.status, again.body.len(), again.header("etag")),
                (304, 0, Some(etag)),
                "{target}"
            );
        }
        let other = get_with(&sandbox, target, &[("if-none-match", "\"other\"")]).await;
        assert_eq!((other.status, other.body == first.body), (200, true), "{target}");
    }
    sandbox.set_faults(Faults { no_etag: true, ..Faults::default() });
    let got = get_with(&sandbox, "/v1/conversations", &[("if-none-match", "*")]).await;
    assert_eq!((got.status, got.header("etag")), (200, None));
}

#[tokio::test]
async fn requests_are_counted_and_remembered() {
    let sandbox = start(Options { remember: 2, ..Options::default() }).await.unwrap();
    for target in ["/v1/conversations?page=1", "/v1/conversations/conv_123", "/v1/campaigns"] {
        get_with(&sandbox, target, &[("user-agent", "somebody")]).await;
    }
    assert_eq!((sandbox.requests(), sandbox.connections()), (3, 3));
    assert_eq!(sandbox.requests_under("/v1/conversations"), 2);
    assert_eq!(sandbox.requests_under("/v1/conversations/"), 1);
    assert_eq!(sandbox.requests_under("/api"), 0);
    let seen = sandbox.seen();
    assert_eq!(
        seen.iter().map(|s| s.target.as_str()).collect::<Vec<_>>(),
        ["/v1/conversations/conv_123", "/v1/campaigns"]
    );
    assert_eq!(
        (&seen[1].method, seen[1].headers["user-agent"].to_str().unwrap()),
        (&Method::GET, "somebody")
    );
}

#[tokio::test]
async fn a_sandbox_that_was_stopped_is_gone() {
    let sandbox = small().await;
    let mut idle = connect(sandbox.addr()).await;
    let addr = sandbox.addr();
    sandbox.shutdown().await;
    assert!(call(&mut idle, "GET", "/v1/health", &[], "").await.is_err());
    assert!(TcpStream::connect(addr).await.is_err());
}
