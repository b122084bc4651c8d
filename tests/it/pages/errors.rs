//! What the vendors say when they refuse or fail: we say it in our words, and nothing of theirs goes through.

use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};

use jiff::{SignedDuration, Timestamp};

use crate::support::front::{ALWAYS, CLEAR, DIALECTS, Front, Setup};
use crate::support::http::Answer;
use crate::support::vendor::{self, Vendor};

const LIMITED: [(&str, &str, u64); 2] = [
    ("auralytik", include_str!("../../fixtures/auralytik/rate_limited.json"), 30),
    ("aurion", include_str!("../../fixtures/aurion/rate_limited.json"), 12),
];

const PATHS: [&str; 3] =
    ["/v1/conversations", "/v1/conversations/conv_123", "/v1/conversations/conv_123/messages"];

const JSON: (&str, &str) = ("Content-Type", "application/json");

/// The answer's code, after a look that it is an error of ours and nothing else.
#[track_caller]
fn code(answer: &Answer) -> String {
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(answer.header("content-type"), Some("application/json"));
    let body = answer.json();
    let error = body["error"].as_object().expect("an error");
    assert_eq!(body.as_object().unwrap().len(), 1);
    assert_eq!(error["requestId"], answer.header("x-request-id").unwrap());
    for name in error.keys() {
        assert!(["code", "message", "requestId", "retryAfter"].contains(&name.as_str()), "{name}");
    }
    answer.code()
}

#[tokio::test]
async fn their_bodies_never_go_through() {
    // A word of each body, which no answer of ours may have.
    let bodies = [
        include_str!("../../fixtures/aurion/unauthorized.json").replace("...", "tell-tale"),
        r#"{"error":{"code":"TELL-TALE","message":"tell-tale jane.smith@example.com","requestId":"tell-tale"}}"#.into(),
        r#"{"detail":[{"loc":["query","tell-tale"],"msg":"tell-tale","type":"value_error"}]}"#.into(),
        "<html>tell-tale</html>".into(),
    ];
    let refusals = [
        (400, (502, "UPSTREAM_REJECTED")),
        (401, (502, "UPSTREAM_REJECTED")),
        (403, (502, "UPSTREAM_REJECTED")),
        (404, (404, "NOT_FOUND")),
        (410, (404, "NOT_FOUND")),
        (422, (502, "UPSTREAM_REJECTED")),
        (202, (502, "UPSTREAM_UNAVAILABLE")),
        (302, (502, "UPSTREAM_REJECTED")),
        (500, (502, "UPSTREAM_UNAVAILABLE")),
        (503, (502, "UPSTREAM_UNAVAILABLE")),
    ];
    for dialect in DIALECTS {
        let (status, bodies) = (Arc::new(AtomicU16::new(0)), bodies.clone());
        let now = Arc::clone(&status);
        let vendor = Vendor::start(move |_| {
            let status = now.load(Ordering::Relaxed);
            let location = ("Location", "http://127.0.0.1:1/tell-tale");
            let body = &bodies[usize::from(status) % bodies.len()];
            vendor::answer(status, &[JSON, location, ("X-Tell-Tale", "tell-tale")], body)
        })
        .await;
        let front = Front::start(vendor.addr, dialect, Setup::default());
        for (refusal, wanted) in refusals {
            status.store(refusal, Ordering::Relaxed);
            for path in PATHS {
                for credential in [CLEAR, ALWAYS] {
                    let answer = front.get(path, &[credential]).await;
                    let told = (answer.status, code(&answer));
                    assert_eq!(told, (wanted.0, wanted.1.to_owned()), "{dialect} {refusal} {path}");
                    let all = format!("{:?}{}", answer.headers, answer.text()).to_lowercase();
                    assert!(!all.contains("tell-tale") && !all.contains("jane"), "{all}");
                }
            }
        }
    }
}

#[tokio::test]
async fn who_must_wait_is_told_how_long() {
    for (dialect, body, seconds) in LIMITED {
        let vendor =
            Vendor::start(move |_| vendor::answer(429, &[JSON, ("Retry-After", &seconds.to_string())], body))
                .await;
        let front = Front::start(vendor.addr, dialect, Setup::default());
        for path in PATHS {
            for credential in [CLEAR, ALWAYS] {
                let answer = front.get(path, &[credential]).await;
                assert_eq!((answer.status, code(&answer)), (429, "RATE_LIMIT_EXCEEDED".into()));
                assert_eq!(answer.header("retry-after"), Some(seconds.to_string().as_str()), "{path}");
                assert_eq!(answer.json()["error"]["retryAfter"], seconds);
                assert!(!answer.text().contains("req_abc123"));
            }
        }
    }
}

#[tokio::test]
async fn a_date_to_wait_for_becomes_seconds() {
    // RFC 9110 section 10.2.3: a date is as good as a delay.
    let until = Timestamp::now() + SignedDuration::from_secs(300);
    let date = until.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string();
    for dialect in DIALECTS {
        let date = date.clone();
        let vendor = Vendor::start(move |_| vendor::answer(429, &[JSON, ("Retry-After", &date)], "{}")).await;
        let front = Front::start(vendor.addr, dialect, Setup::default());
        let answer = front.clear(PATHS[0]).await;
        assert_eq!((answer.status, code(&answer)), (429, "RATE_LIMIT_EXCEEDED".into()));
        let seconds: u64 = answer.header("retry-after").unwrap().parse().unwrap();
        assert!((1..=301).contains(&seconds), "{seconds}");
        assert_eq!(answer.json()["error"]["retryAfter"], seconds);
    }
}
