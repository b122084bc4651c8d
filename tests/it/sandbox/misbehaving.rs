//! That the sandbox misbehaves as it is told.

use std::time::Duration;

use auraveil::sandbox::{Drip, Faults, LEAKS};
use serde_json::Value;

use super::{KEY, call, connect, get, small};

#[tokio::test]
async fn a_failing_upstream_tells_what_it_should_not() {
    let sandbox = small().await;
    for (target, status) in [("/v1/conversations", 500), ("/api/v2/conversations", 503)] {
        let retry_after = Some("7".to_owned());
        sandbox.set_faults(Faults { status: Some(status), retry_after, ..Faults::default() });
        let got = get(&sandbox, target).await;
        assert_eq!((got.status, got.header("retry-after")), (status, Some("7")));
        assert!(LEAKS.iter().all(|leak| got.text().contains(leak)), "{target}");
        assert_eq!(get(&sandbox, "/v1/health").await.status, 200);
    }
}

#[tokio::test]
async fn faults_can_pass() {
    let sandbox = small().await;
    sandbox.set_faults(Faults { status: Some(500), times: Some(2), ..Faults::default() });
    let mut statuses = Vec::new();
    for _ in 0..4 {
        statuses.push(get(&sandbox, "/v1/conversations").await.status);
    }
    assert_eq!(statuses, [500, 500, 200, 200]);
}

#[tokio::test]
async fn bodies_are_cut_where_they_should_be() {
    let sandbox = small().await;
    for target in ["/v1/conversations/conv_123/messages", "/v1/conversations/conv_long/messages"] {
        sandbox.set_faults(Faults::default());
        let whole = get(&sandbox, target).await;
        assert!(whole.is_complete);
        for after in [0, 1, 100] {
            sandbox.set_faults(Faults { cut_after_bytes: Some(after), ..Faults::default() });
            let got = get(&sandbox, target).await;
            assert_eq!((got.status, got.is_complete), (200, false), "{target} after {after}");
            assert_eq!(got.body, whole.body[..after as usize], "{target}");
        }
        sandbox.set_faults(Faults { malformed_json: true, ..Faults::default() });
        let got = get(&sandbox, target).await;
        assert!(got.is_complete, "it ends politely");
        assert_eq!(got.body, whole.body[..whole.body.len() - 1], "{target}");
    }
}

#[tokio::test]
async fn bodies_drip_and_come_byte_by_byte() {
    let sandbox = small().await;
    let target = "/v1/conversations/conv_123/messages";
    let whole = get(&sandbox, target).await.body;
    let drip = Drip { bytes: 40, every: Duration::from_millis(1) };
    sandbox.set_faults(Faults { drip: Some(drip), ..Faults::default() });
    let got = get(&sandbox, target).await;
    assert_eq!((got.body == whole, got.is_complete), (true, true));
    assert!(got.frames > 1, "{}", got.frames);
    sandbox.set_faults(Faults { chunked_one_byte: true, ..Faults::default() });
    let got = get(&sandbox, target).await;
    assert_eq!((got.body == whole, got.header("content-length")), (true, None));
    assert_eq!(got.frames, whole.len());
}

#[tokio::test]
async fn answers_can_be_other_than_asked() {
    let sandbox = small().await;
    let list = "/v1/conversations?page=3&pageSize=10";
    let set = |faults: Faults| sandbox.set_faults(faults);

    set(Faults { wrong_page: true, ..Faults::default() });
    let got = get(&sandbox, list).await.json();
    assert_eq!((&got["page"], &got["pageSize"]), (&Value::from(1), &Value::from(25)));
    let got = get(&sandbox, "/api/v2/conversations?limit=5&offset=50").await.json();
    assert_eq!((&got["limit"], &got["offset"]), (&Value::from(25), &Value::from(0)));

    set(Faults { redirect: Some("https://elsewhere.example/x".into()), ..Faults::default() });
    let got = get(&sandbox, list).await;
    assert_eq!((got.status, got.header("location")), (302, Some("https://elsewhere.example/x")));

    set(Faults { no_messages: true, ..Faults::default() });
    let got = get(&sandbox, "/api/v2/conversations/conv_abc123").await.json();
    assert_eq!((got.get("messages"), &got["contact_name"]), (None, &Value::from("Jane Smith")));

    set(Faults { body: Some("[[[".into()), content_type: Some("text/html".into()), ..Faults::default() });
    let got = get(&sandbox, list).await;
    assert_eq!(
        (got.text().as_str(), got.header("content-type"), got.header("etag")),
        ("[[[", Some("text/html"), None)
    );

    let headers = vec![("Set-Cookie".to_owned(), "a=b".to_owned())];
    set(Faults { cache_control: Some("max-age=60".into()), headers, ..Faults::default() });
    let got = get(&sandbox, list).await;
    assert_eq!((got.header("cache-control"), got.header("set-cookie")), (Some("max-age=60"), Some("a=b")));
}

#[tokio::test]
async fn idle_connections_close_without_a_word() {
    let sandbox = small().await;
    let mut sender = connect(sandbox.addr()).await;
    for _ in 0..2 {
        let got = call(&mut sender, "GET", "/v1/conversations", &[KEY], "").await.unwrap();
        assert_eq!(got.header("connection"), None);
    }
    assert_eq!(sandbox.connections(), 1);
    for target in ["/v1/conversations/conv_123", "/v1/conversations/conv_long/messages"] {
        sandbox.set_faults(Faults { close_idle: true, ..Faults::default() });
        let mut sender = connect(sandbox.addr()).await;
        let got = call(&mut sender, "GET", target, &[KEY], "").await.unwrap();
        assert_eq!((got.is_complete, got.header("connection")), (true, None), "{target}");
        let again = call(&mut sender, "GET", target, &[KEY], "").await;
        assert!(again.is_err(), "{target}");
    }
}

#[tokio::test]
async fn latency_is_waited_for() {
    let sandbox = small().await;
    sandbox.set_faults(Faults { latency: Duration::from_millis(30), ..Faults::default() });
    let started = std::time::Instant::now();
    assert_eq!(get(&sandbox, "/v1/conversations").await.status, 200);
    assert!(started.elapsed() >= Duration::from_millis(30));
}
