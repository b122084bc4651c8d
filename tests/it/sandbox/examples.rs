//! The wires against the vendors' own examples.

use auraveil::sandbox::Faults;
use serde_json::Value;

use super::{assert_shape, call, connect, get, get_with, ids, parse, search, small};

macro_rules! fixture {
    ($name:literal) => {
        include_str!(concat!("../../fixtures/", $name, ".json"))
    };
}

/// The same JSON without the spaces between its tokens; keys keep their order.
fn compact(json: &str) -> String {
    parse(json).to_string()
}

#[tokio::test]
async fn auralytiks_list_is_the_example() {
    let sandbox = small().await;
    let got = get(&sandbox, "/v1/conversations?channelId=ch_whatsapp&page=1&pageSize=10").await;
    assert_eq!((got.status, got.header("content-type")), (200, Some("application/json")));
    let (got, example) = (got.json(), parse(fixture!("auralytik/list")));
    assert_shape(&got, &example, "list");
    assert_eq!(got["data"][0].to_string(), example["data"][0].to_string());
    assert_eq!((&got["page"], &got["pageSize"]), (&example["page"], &example["pageSize"]));
    assert_eq!(got["data"].as_array().unwrap().len(), 10);
}

#[tokio::test]
async fn auralytiks_messages_are_the_example_to_the_byte() {
    let sandbox = small().await;
    let target = "/v1/conversations/conv_123/messages";
    let masked = get_with(&sandbox, target, &[("x-exclude-pii", "TRUE")]).await;
    assert_eq!(masked.text(), compact(fixture!("auralytik/messages_masked")));
    let clear = get(&sandbox, target).await;
    assert_eq!(clear.text(), compact(fixture!("auralytik/messages_masked")).replace("****", "4421"));
    assert_ne!(clear.header("etag"), masked.header("etag"));
}

#[tokio::test]
async fn aurions_list_is_the_example() {
    let sandbox = small().await;
    let got = get(&sandbox, "/api/v2/conversations?status=open&limit=10").await.json();
    let example = parse(fixture!("aurion/list"));
    assert_shape(&got, &example, "list");
    let row = got["data"].as_array().unwrap().iter().find(|row| row["id"] == "conv_abc123").unwrap();
    assert_eq!(row.to_string(), example["data"][0].to_string());
    assert_eq!((&got["limit"], &got["offset"]), (&example["limit"], &example["offset"]));
}

#[tokio::test]
async fn aurions_other_documents_are_the_examples_to_the_byte() {
    let sandbox = small().await;
    for (target, example) in [
        ("/api/v2/conversations/conv_abc123/children", fixture!("aurion/children")),
        ("/api/v2/conversations/conv_abc123/links", fixture!("aurion/links")),
        ("/api/v2/conversations/conv_abc123/resolution", fixture!("aurion/resolution")),
        ("/api/v2/conversations/tags/search?q=pass&limit=10", fixture!("aurion/tags_search")),
        ("/api/v2/conversations/share/sh_token_abc123", fixture!("aurion/share")),
    ] {
        assert_eq!(get(&sandbox, target).await.text(), compact(example), "{target}");
    }
}

#[tokio::test]
async fn aurions_filter_options_begin_as_the_example() {
    let sandbox = small().await;
    let got = get(&sandbox, "/api/v2/conversations/filter-options").await.json();
    let example = parse(fixture!("aurion/filter_options"));
    assert_shape(&got, &example, "options");
    for (key, values) in example.as_object().unwrap() {
        let values = values.as_array().unwrap();
        assert_eq!(got[key].as_array().unwrap()[..values.len()], values[..], "{key}");
    }
}

#[tokio::test]
async fn aurions_example_search_finds_the_example() {
    let sandbox = small().await;
    let got = search(&sandbox, fixture!("aurion/search.request")).await;
    assert_eq!(got.status, 200);
    let got = got.json();
    assert_shape(&got, &parse(fixture!("aurion/list")), "search");
    assert_eq!(ids(&got["data"]), ["conv_abc123"]);
    assert_eq!((&got["total"], &got["limit"]), (&Value::from(1), &Value::from(25)));
}

#[tokio::test]
async fn errors_are_in_the_documented_forms() {
    let sandbox = small().await;
    for (target, example) in [
        ("/v1/conversations", fixture!("auralytik/rate_limited")),
        ("/api/v2/conversations", fixture!("aurion/rate_limited")),
    ] {
        sandbox.set_faults(Faults { status: Some(429), ..Faults::default() });
        let got = get(&sandbox, target).await;
        let example = parse(example);
        assert_eq!(got.status, 429);
        assert_shape(&got.json(), &example, target);
        let seconds = example.pointer("/error/retryAfter").unwrap_or(&example["retry_after"]);
        assert_eq!(got.header("retry-after"), Some(seconds.to_string().as_str()));
    }
    let got =
        call(&mut connect(sandbox.addr()).await, "GET", "/api/v2/conversations", &[], "").await.unwrap();
    assert_eq!((got.status, got.header("www-authenticate")), (401, Some("Bearer")));
    let (got, example) = (got.json(), parse(fixture!("aurion/unauthorized")));
    assert_shape(&got, &example, "unauthorized");
    assert_eq!(got["error"], example["error"]);
}
