//! The whole product put together: what its parts tell of a request arrives at the top.

use auraveil::sandbox::Options;
use auraveil::sandbox::data::named;

use crate::support::http::get;
use crate::support::whole::{AURALYTIK_KEY, AURION_KEY, start_whole};

#[tokio::test]
async fn both_vendors_answer_one_api_and_every_part_is_counted() {
    let whole = start_whole(Options::default(), "").await;
    for key in [AURALYTIK_KEY, AURION_KEY] {
        let page = get(whole.addr, "/v1/conversations?pageSize=3", &[("X-Api-Key", key)]).await;
        assert_eq!(page.status, 200, "{}", page.text());
        let body = page.json();
        assert_eq!((body["data"].as_array().unwrap().len(), &body["pageSize"]), (3, &3.into()));
        assert!(page.header("link").unwrap().contains("rel=\"next\""), "{key}");
    }
    let world = whole.sandbox.world();
    let talk = (named::COUNT..world.len())
        .map(|index| world.conversation(index))
        .find(|talk| talk.language == "en" && talk.messages.iter().any(|message| !message.planted.is_empty()))
        .unwrap();
    let path = &format!("/v1/conversations/{}/messages", talk.id);
    for (key, calls) in [(AURALYTIK_KEY, 2), (AURION_KEY, 1)] {
        let before = whole.sandbox.requests();
        let ask = async || get(whole.addr, path, &[("X-Api-Key", key), ("X-Exclude-PII", "true")]).await;
        let first = ask().await;
        assert_eq!((first.status, first.header("x-pii-excluded")), (200, Some("true")), "{}", first.text());
        let again = ask().await;
        assert_eq!(again.body, first.body);
        assert!(again.header("cache-status").unwrap().contains("hit"));
        // One call a resource, the conversation's detail included where its people come from that.
        assert_eq!(whole.sandbox.requests() - before, calls, "{key}");
    }
    let metrics = get(whole.admin, "/metrics", &[]).await;
    let value = |name: &str| -> f64 {
        let line = metrics.text().lines().find_map(|line| line.strip_prefix(name));
        line.unwrap_or_else(|| panic!("{name} is missing:\n{}", metrics.text())).trim().parse().unwrap()
    };
    assert_eq!(value("auraveil_upstream_requests_total{outcome=\"data\",upstream=\"auralytik\"}"), 3.0);
    assert_eq!(value("auraveil_upstream_requests_total{outcome=\"data\",upstream=\"aurion\"}"), 2.0);
    assert_eq!(value("auraveil_cache_outcomes_total{outcome=\"hit\"}"), 2.0);
    assert_eq!(value("auraveil_cache_outcomes_total{outcome=\"miss\"}"), 4.0);
    assert!(value("auraveil_cache_bytes") > 0.0);
    assert!(value("auraveil_masked_bytes_total") > 0.0);
    whole.running.shutdown();
    assert!(whole.running.wait().await);
}
