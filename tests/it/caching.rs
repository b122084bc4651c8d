//! The cache over real sockets: the whole proxy in front of the sandbox, which counts what it is asked.

use std::net::SocketAddr;
use std::time::Duration;

use auraveil::proxy::{Inner, InnerParts};
use auraveil::sandbox::{self, Faults, Options, Sandbox};
use auraveil::server::{MakeError, Running, start_with};
use futures_util::future::join_all;

use super::support::http::{Answer, ask, get};
use super::support::proxy::parse;

const MESSAGES: &str = "/v1/conversations/conv_123/messages";
const MASKED: (&str, &str) = ("X-Exclude-PII", "true");

/// A sandbox and a proxy in front of it, for an anonymous client.
struct Bench {
    sandbox: Sandbox,
    proxy: Running,
}

impl Bench {
    /// `settings` stand before the upstream, `masking` is the client's.
    async fn start(dialect: &str, masking: &str, settings: &str) -> Self {
        let sandbox = sandbox::start(Options { conversations: 200, ..Options::default() }).await.unwrap();
        let base = if dialect == "aurion" { "api/v2" } else { "v1" };
        let config = parse(&format!(
            "{settings}\n[[upstream]]\nname = \"vendor\"\ndialect = \"{dialect}\"\n\
             base_url = \"http://{}/{base}\"\nauth = {{ scheme = \"x-api-key\", key_env = \"KEY\" }}\n\
             [[client]]\nname = \"reader\"\nanonymous = true\nupstream = \"vendor\"\n\
             scopes = [\"conversations:read\"]\nmasking = \"{masking}\"\n",
            sandbox.addr()
        ));
        let make = |config: &_, rules: &_, metrics: &_| {
            let parts = InnerParts::from_config(config, rules, metrics);
            Ok(Inner::new(parts.map_err(|error| MakeError(error.to_string()))?))
        };
        let proxy = start_with(&config, Box::new(make)).unwrap();
        Self { sandbox, proxy }
    }

    fn addr(&self) -> SocketAddr {
        self.proxy.addr()
    }

    async fn clear(&self, target: &str) -> Answer {
        get(self.addr(), target, &[]).await
    }

    async fn masked(&self, target: &str) -> Answer {
        get(self.addr(), target, &[MASKED]).await
    }
}

fn status(answer: &Answer) -> &str {
    answer.header("cache-status").unwrap_or_default().split("; ttl").next().unwrap_or_default()
}

#[tokio::test]
async fn each_resource_is_fetched_once_whatever_forms_are_read() {
    let bench = Bench::start("auralytik", "on_request", "").await;
    let first = bench.clear(MESSAGES).await;
    assert_eq!((first.status, status(&first)), (200, "auraveil; fwd=miss"));
    let again = bench.clear(MESSAGES).await;
    assert_eq!((status(&again), &again.body), ("auraveil; hit", &first.body));
    assert!(again.header("age").is_some() && first.header("age").is_none());
    assert_eq!(again.header("etag"), first.header("etag"));

    let masked = bench.masked(MESSAGES).await;
    assert_eq!(masked.header("x-pii-excluded"), Some("true"));
    assert_ne!(masked.body, first.body);
    assert_ne!(masked.header("etag"), first.header("etag"));
    assert_eq!(bench.masked(MESSAGES).await.body, masked.body);
    // The messages, and the conversation for its people, which is then here for whoever wants it.
    assert_eq!(bench.sandbox.requests(), 2);
    assert_eq!(bench.clear("/v1/conversations/conv_123").await.status, 200);
    assert_eq!(bench.sandbox.requests(), 2);
}

#[tokio::test]
async fn aurions_conversation_and_messages_are_one_call() {
    let bench = Bench::start("aurion", "on_request", "").await;
    for target in ["/v1/conversations/conv_abc123", "/v1/conversations/conv_abc123/messages"] {
        for _ in 0..2 {
            assert_eq!(bench.clear(target).await.status, 200);
            assert_eq!(bench.masked(target).await.status, 200);
        }
    }
    assert_eq!(bench.sandbox.requests(), 1);
}

#[tokio::test]
async fn a_hundred_clients_at_a_cold_key_make_one_call() {
    let bench = Bench::start("auralytik", "on_request", "").await;
    let slow = Faults { latency: Duration::from_millis(100), ..Faults::default() };
    bench.sandbox.set_faults(slow.clone());
    let answers = join_all((0..100).map(|_| bench.clear(MESSAGES))).await;
    assert!(answers.iter().all(|answer| answer.status == 200 && answer.body == answers[0].body));
    assert_eq!(bench.sandbox.requests(), 1);

    // Also when it fails.
    bench.sandbox.set_faults(Faults { status: Some(503), ..slow });
    let answers = join_all((0..100).map(|_| bench.clear("/v1/conversations/conv_000010"))).await;
    assert!(answers.iter().all(|answer| answer.code() == "UPSTREAM_UNAVAILABLE"));
    assert!(answers.iter().all(|answer| !answer.text().contains(sandbox::LEAKS[0])));
    assert_eq!(bench.sandbox.requests(), 2);
}

#[tokio::test]
async fn who_has_the_bytes_gets_304() {
    let bench = Bench::start("auralytik", "on_request", "").await;
    let etag = bench.masked(MESSAGES).await.header("etag").unwrap().to_owned();
    let again = get(bench.addr(), MESSAGES, &[MASKED, ("If-None-Match", &etag)]).await;
    assert_eq!((again.status, again.header("etag")), (304, Some(etag.as_str())));
    let head = ask(bench.addr(), "HEAD", MESSAGES, &[MASKED, ("If-None-Match", &etag)]).await;
    assert_eq!(
        (head.status, head.header("content-length")),
        (304, None),
        "a length would be that of what GET gives"
    );
    // The masked form's validator says nothing of the clear one.
    assert_eq!(get(bench.addr(), MESSAGES, &[("If-None-Match", &etag)]).await.status, 200);
}

#[tokio::test]
async fn the_upstreams_etag_spares_its_bodies() {
    let bench = Bench::start("auralytik", "on_request", "").await;
    bench.sandbox.set_faults(Faults { cache_control: Some("no-cache".into()), ..Faults::default() });
    let first = bench.clear(MESSAGES).await;
    let again = bench.clear(MESSAGES).await;
    assert_eq!((status(&again), &again.body), ("auraveil; fwd=stale", &first.body));
    let asked = bench.sandbox.seen();
    assert_eq!(asked.len(), 2);
    assert!(
        !asked[0].headers.contains_key("if-none-match") && asked[1].headers.contains_key("if-none-match")
    );
}

#[tokio::test]
async fn a_stale_answer_stands_in_for_an_outage_and_not_for_a_404() {
    let bench = Bench::start("auralytik", "on_request", "").await;
    let stale = "max-age=0, stale-while-revalidate=0, stale-if-error=600";
    bench.sandbox.set_faults(Faults { cache_control: Some(stale.into()), ..Faults::default() });
    let first = bench.clear(MESSAGES).await;
    bench.sandbox.set_faults(Faults { status: Some(503), ..Faults::default() });
    let covered = bench.clear(MESSAGES).await;
    assert_eq!((covered.status, &covered.body), (200, &first.body));
    assert_eq!(status(&covered), "auraveil; fwd=stale; detail=stale-if-error");
    bench.sandbox.set_faults(Faults { status: Some(404), ..Faults::default() });
    assert_eq!(bench.clear(MESSAGES).await.status, 404);
    bench.sandbox.set_faults(Faults { status: Some(503), ..Faults::default() });
    assert_eq!(bench.clear(MESSAGES).await.status, 502, "dropped by the 404");
}

/// `conv_long` is larger than `max_object_bytes`, and larger than what is held for its people.
async fn a_large_body_streams_through(dialect: &str) {
    const LONG: &str = "/v1/conversations/conv_long/messages";
    let bench = Bench::start(dialect, "on_request", "").await;
    let (clear, masked) = (bench.clear(LONG).await, bench.masked(LONG).await);
    for answer in [&clear, &masked] {
        assert!(answer.whole);
        assert_eq!(answer.header("etag"), None);
        assert_eq!(answer.json()["messages"].as_array().unwrap().len(), 10_000);
    }
    assert_ne!(clear.body, masked.body);
    let before = bench.sandbox.requests();
    assert!(bench.clear(LONG).await.body == clear.body);
    assert_eq!(bench.sandbox.requests(), before + 1, "not kept");
}

#[tokio::test]
async fn auralytiks_large_messages_stream_through() {
    a_large_body_streams_through("auralytik").await;
}

#[tokio::test]
async fn aurions_large_conversations_stream_through_though_people_may_come_last() {
    a_large_body_streams_through("aurion").await;
}

#[tokio::test]
async fn where_all_are_masked_the_detail_is_asked_again_for_itself() {
    let bench = Bench::start("auralytik", "always", "").await;
    for _ in 0..2 {
        assert_eq!(bench.clear(MESSAGES).await.header("x-pii-excluded"), Some("true"));
    }
    assert_eq!(bench.sandbox.requests(), 2);
    assert_eq!(bench.clear("/v1/conversations/conv_123").await.status, 200);
    assert_eq!(bench.sandbox.requests(), 3, "what was read for its people is not kept");
}

#[tokio::test]
async fn a_cut_body_is_never_stored() {
    let bench = Bench::start("auralytik", "on_request", "").await;
    bench.sandbox.set_faults(Faults { cut_after_bytes: Some(100), ..Faults::default() });
    for _ in 0..2 {
        assert_eq!(bench.clear(MESSAGES).await.code(), "UPSTREAM_UNAVAILABLE");
        assert_eq!(bench.masked(MESSAGES).await.status, 502);
    }
    bench.sandbox.set_faults(Faults::default());
    let whole = bench.clear(MESSAGES).await;
    assert_eq!((whole.status, status(&whole)), (200, "auraveil; fwd=miss"));
}

#[tokio::test]
async fn broken_json_is_never_stored() {
    let bench = Bench::start("auralytik", "on_request", "").await;
    bench.sandbox.set_faults(Faults { malformed_json: true, ..Faults::default() });
    assert_eq!(bench.clear(MESSAGES).await.status, 502);
    assert_eq!(bench.masked(MESSAGES).await.status, 502);
    bench.sandbox.set_faults(Faults::default());
    assert_eq!(bench.clear(MESSAGES).await.status, 200);
    assert_eq!(bench.masked(MESSAGES).await.status, 200);
}

#[tokio::test]
async fn the_metrics_tell_what_the_cache_did() {
    let bench = Bench::start("auralytik", "on_request", "").await;
    for _ in 0..3 {
        bench.clear(MESSAGES).await;
    }
    let page = get(bench.proxy.admin_addr(), "/metrics", &[]).await;
    let value = |line: &str| {
        page.text().lines().find_map(|found| found.strip_prefix(line)?.trim().parse::<f64>().ok())
    };
    assert_eq!(value("auraveil_cache_outcomes_total{outcome=\"hit\"}"), Some(2.0));
    assert_eq!(value("auraveil_upstream_requests_total{outcome=\"data\",upstream=\"vendor\"}"), Some(1.0));
    assert!(value("auraveil_cache_bytes").unwrap() > 0.0);
}
