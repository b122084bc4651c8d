//! What the proxy says of itself: metrics, the audit log, health.

use std::sync::Arc;

use auraveil::api::Route;
use auraveil::masking::Tally;
use auraveil::observe::{CacheOutcome, Facts};
use auraveil::proxy::Problem;
use http::StatusCode;
use serde_json::Value;

use crate::support::http::{Wire, ask, get};
use crate::support::proxy::{KEY, MASKED_KEY, answering, config, document, start, start_simple};

const AUTH: (&str, &str) = ("X-Api-Key", KEY);
const PATH: &str = "/v1/conversations/conv_quokka/messages";

/// Ends the proxy, so that every line is written, and reads them.
async fn lines(proxy: crate::support::proxy::Proxy, path: &std::path::Path) -> Vec<Value> {
    proxy.running.shutdown();
    assert!(proxy.running.wait().await);
    std::fs::read_to_string(path).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[tokio::test]
async fn each_request_leaves_one_line_and_its_counts_and_never_what_it_was_about() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("audit.ndjson");
    let script = answering(|request| {
        if let Route::Conversation(_) = request.route {
            return Err(Problem::UpstreamTimeout);
        }
        let mut response = document(r#"{"content":"Mail me: ****"}"#);
        let facts =
            Facts { cache: Some(CacheOutcome::Miss), ruleset: Some("abc123".into()), ..Facts::default() };
        let tally =
            Tally { entities: [("EMAIL_ADDRESS".into(), 3)].into(), masked_bytes: 60, unknown_fields: 0 };
        facts.tally.set(tally).unwrap();
        response.extensions_mut().insert(facts);
        Ok(response)
    });
    let mut config = config("");
    config.audit.path = Some(path.clone());
    let proxy = start(&config, script);
    let masked = get(proxy.addr, PATH, &[("X-Api-Key", MASKED_KEY)]).await;
    get(proxy.addr, "/v1/conversations/conv_quokka", &[AUTH]).await;
    get(proxy.addr, "/v1/conversations?channelId=quokka&page=0", &[AUTH]).await;
    get(proxy.addr, "/v1/quokka", &[("X-Api-Key", "avk_quokka")]).await;
    ask(proxy.addr, "QUOKKA", "/v1/conversations", &[]).await;

    for (line, value) in [
        ("auraveil_requests_total{route=\"messages\",status=\"200\"}", 1.0),
        ("auraveil_requests_total{route=\"conversation\",status=\"504\"}", 1.0),
        ("auraveil_requests_total{route=\"list\",status=\"400\"}", 1.0),
        ("auraveil_requests_total{route=\"none\",status=\"401\"}", 1.0),
        ("auraveil_requests_total{route=\"none\",status=\"405\"}", 1.0),
        ("auraveil_request_duration_seconds_count{route=\"messages\",status=\"200\"}", 1.0),
        ("auraveil_cache_outcomes_total{outcome=\"miss\"}", 1.0),
        ("auraveil_pii_masked_total{entity=\"EMAIL_ADDRESS\"}", 3.0),
        ("auraveil_masked_bytes_total", 60.0),
        ("auraveil_response_endings_total{ended=\"complete\"}", 5.0),
    ] {
        assert_eq!(proxy.metric(line).await, Some(value), "{line}");
    }
    let page = get(proxy.admin, "/metrics", &[]).await;
    assert!(!page.text().to_lowercase().contains("quokka"));

    let lines = lines(proxy, &path).await;
    assert!(!std::fs::read_to_string(&path).unwrap().to_lowercase().contains("quokka"));
    let seen: Vec<_> = lines
        .iter()
        .map(|line| {
            format!(
                "{} {} {} {} {}",
                line["client"], line["method"], line["route"], line["status"], line["code"]
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            r#""masked" "GET" "messages" 200 null"#,
            r#""bi" "GET" "conversation" 504 "UPSTREAM_TIMEOUT""#,
            r#""bi" "GET" "list" 400 "INVALID_PARAMETER""#,
            r#"null "GET" "none" 401 "UNAUTHORIZED""#,
            r#"null "OTHER" "none" 405 "METHOD_NOT_ALLOWED""#,
        ]
    );
    let first = &lines[0];
    assert_eq!(first["requestId"], masked.header("x-request-id").unwrap());
    assert_eq!((&first["masked"], &first["ruleset"]), (&Value::from(true), &Value::from("abc123")));
    assert_eq!((&first["cache"], &first["ended"]), (&Value::from("miss"), &Value::from("complete")));
    assert_eq!(
        (&first["entities"]["EMAIL_ADDRESS"], &first["bytes"]),
        (&Value::from(3), &Value::from(masked.body.len()))
    );
    assert!(first["time"].as_str().unwrap().parse::<jiff::Timestamp>().is_ok());
}

#[tokio::test]
async fn a_client_that_leaves_before_its_answer_is_told_of_too() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("audit.ndjson");
    let mut config = config("");
    config.audit.path = Some(path.clone());
    let proxy = start(&config, Arc::new(|_| Box::pin(std::future::pending())));
    let mut wire = Wire::open(proxy.addr).await;
    wire.request("GET", PATH, &[AUTH]).await;
    while proxy.seen.lock().unwrap().is_empty() {
        tokio::task::yield_now().await;
    }
    drop(wire);
    while proxy.metric("auraveil_response_endings_total{ended=\"client_gone\"}").await != Some(1.0) {
        tokio::task::yield_now().await;
    }
    let lines = lines(proxy, &path).await;
    assert_eq!((&lines[0]["status"], &lines[0]["ended"]), (&Value::from(499), &Value::from("client_gone")));
    assert_eq!((&lines[0]["client"], &lines[0]["route"]), (&Value::from("bi"), &Value::from("messages")));
}

/// What a test compares of a line: all but what differs from request to request.
fn told(line: &Value) -> Value {
    let mut line = line.clone();
    for name in ["time", "requestId", "durationMs", "method", "bytes"] {
        assert!(line.as_object_mut().unwrap().remove(name).is_some(), "{name}");
    }
    line
}

#[tokio::test]
async fn an_error_is_told_of_alike_whether_get_or_head_asked() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("audit.ndjson");
    let mut config = config("");
    config.audit.path = Some(path.clone());
    let proxy = start(&config, answering(|_| Err(Problem::UpstreamTimeout)));
    let asked = [(PATH, KEY), ("/v1/conversations?page=0", KEY), ("/v1/nothing", KEY), (PATH, "avk_nobody")];
    for (target, key) in asked {
        let got = get(proxy.addr, target, &[("X-Api-Key", key)]).await;
        let head = ask(proxy.addr, "HEAD", target, &[("X-Api-Key", key)]).await;
        assert_eq!((head.status, head.body.len()), (got.status, 0), "{target}");
        assert_eq!(head.header("content-length"), got.header("content-length"), "{target}");
    }
    let lines = lines(proxy, &path).await;
    assert_eq!(lines.len(), 2 * asked.len());
    for pair in lines.chunks(2) {
        assert_eq!((&pair[0]["method"], &pair[1]["method"]), (&Value::from("GET"), &Value::from("HEAD")));
        assert_eq!(told(&pair[0]), told(&pair[1]));
        assert_eq!(pair[1]["ended"], "complete");
    }
}

#[tokio::test]
async fn the_operator_is_told_the_vendors_status_and_the_client_is_not() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("audit.ndjson");
    let script = answering(|request| {
        Err(match request.route {
            Route::Messages(_) => Problem::UpstreamRejected(StatusCode::IM_A_TEAPOT),
            Route::List(_) => Problem::UpstreamFailed(StatusCode::INSUFFICIENT_STORAGE),
            _ => Problem::UpstreamUnavailable("the upstream can't be reached"),
        })
    });
    let mut config = config("");
    config.audit.path = Some(path.clone());
    let proxy = start(&config, script);
    for target in [PATH, "/v1/conversations", "/v1/conversations/conv_1"] {
        let answer = get(proxy.addr, target, &[AUTH]).await;
        let all = format!("{:?}{}", answer.headers, answer.json()["error"]["message"]);
        assert!(answer.status == 502 && !all.contains("418") && !all.contains("507"), "{all}");
    }
    let told: Vec<_> = lines(proxy, &path)
        .await
        .iter()
        .map(|line| format!("{} {} {}", line["status"], line["code"], line["upstreamStatus"]))
        .collect();
    assert_eq!(
        told,
        [
            r#"502 "UPSTREAM_REJECTED" 418"#,
            r#"502 "UPSTREAM_UNAVAILABLE" 507"#,
            r#"502 "UPSTREAM_UNAVAILABLE" null"#,
        ]
    );
}

#[tokio::test]
async fn without_its_log_nothing_is_served_unless_the_operator_says_so() {
    for (choice, status) in [("refuse", 503), ("serve", 200)] {
        let mut config = config(&format!("[audit]\non_failure = \"{choice}\"\n"));
        // Accepts every open and no write: a full disk.
        config.audit.path = Some("/dev/full".into());
        let proxy = start(&config, crate::support::proxy::simple());
        // The first line finds out, some time behind its answer; it is kept, and those behind it get no place.
        let lost = async || proxy.metric("auraveil_audit_lines_lost_total").await;
        while lost().await == Some(0.0) {
            get(proxy.addr, PATH, &[AUTH]).await;
        }
        // Who would rather serve without the log must not be taken out of service for it.
        assert_eq!(get(proxy.admin, "/readyz", &[]).await.status, status, "{choice}");
        proxy.take_seen();
        let answer = get(proxy.addr, PATH, &[AUTH]).await;
        assert_eq!(answer.status, status, "{choice}");
        assert_eq!(proxy.take_seen().len(), usize::from(status == 200));
        assert!(lost().await.unwrap() >= 2.0, "the metric tells");
        if status == 503 {
            assert_eq!(answer.code(), "OVERLOADED");
        }
    }
}

#[tokio::test]
async fn a_panic_is_an_answer_and_not_the_end() {
    let script = answering(|request| match request.route {
        Route::Messages(_) => panic!("quokka"),
        _ => Ok(document(r#"{"ok":true}"#)),
    });
    let proxy = start(&config(""), script);
    let mut wire = Wire::open(proxy.addr).await;
    wire.request("GET", PATH, &[AUTH]).await;
    let answer = wire.answer().await.unwrap();
    assert_eq!((answer.status, answer.code().as_str()), (500, "INTERNAL"));
    assert!(!answer.text().contains("panicked"));
    wire.request("GET", "/v1/conversations", &[AUTH]).await;
    assert_eq!(wire.answer().await.unwrap().status, 200);
    assert_eq!(proxy.metric("auraveil_in_flight_requests").await, Some(0.0));
}

#[tokio::test]
async fn the_admin_listener_has_three_pages() {
    let proxy = start_simple("");
    for (method, path, status) in [
        ("GET", "/healthz", 200),
        ("GET", "/readyz", 200),
        ("GET", "/metrics", 200),
        ("HEAD", "/metrics", 200),
        ("POST", "/metrics", 405),
        ("GET", "/", 404),
        ("GET", "/v1/conversations", 404),
    ] {
        assert_eq!(ask(proxy.admin, method, path, &[AUTH]).await.status, status, "{method} {path}");
    }
    let page = get(proxy.admin, "/metrics", &[]).await;
    assert!(page.header("content-type").unwrap().starts_with("text/plain; version=0.0.4"));
    assert_eq!(get(proxy.addr, "/metrics", &[AUTH]).await.status, 404);
    assert!(proxy.take_seen().is_empty());
}
