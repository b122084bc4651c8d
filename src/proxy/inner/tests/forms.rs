//! Forms: what is fetched once and served in several ways, and what is kept where nobody reads clear.

use futures_util::future::join_all;

use super::scripted::*;
use crate::api::{ExtraRead, ListQuery, Route};
use crate::config::DialectKind;
use crate::observe::CacheOutcome::{Bypass, Hit, Joined, Miss};
use crate::proxy::{ListFacts, Problem};

const DETAIL: &str = r#"{"id":"conv_1","status":"completed"}"#;
const MESSAGES: &str = r#"{"conversationId":"conv_1","messages":[]}"#;

/// Answers details and messages of any conversation.
fn conversation(asked: &Asked, _: usize) -> Result<crate::proxy::Given, crate::proxy::Failure> {
    data(if asked.path.ends_with("/messages") { MESSAGES } else { DETAIL }, &[])
}

#[tokio::test]
async fn an_answer_is_fetched_once_for_all_forms() {
    let bench = Bench::new(conversation);
    let clear = bench.get(messages(), false).await.unwrap();
    assert_eq!((clear.outcome, clear.body.as_ref()), (Miss, MESSAGES.as_bytes()));
    assert_eq!(without_digits(clear.header("cache-status")), "auraveil; fwd=miss; ttl=");
    assert_eq!(clear.header("x-pii-excluded"), "");

    // Masked needs the people, who are in the detail; the messages are here.
    let masked = bench.get(messages(), true).await.unwrap();
    assert_eq!((masked.outcome, masked.body.as_ref()), (Hit, MESSAGES.as_bytes()));
    assert_eq!(masked.header("cache-status").split("; ttl").next(), Some("auraveil; hit; detail=derived"));
    assert_eq!(masked.header("x-pii-excluded"), "true");
    assert!(!masked.header("x-pii-ruleset").is_empty());
    assert_eq!(bench.paths(), ["/conversations/conv_1", "/conversations/conv_1/messages"]);

    // And the detail is here by now too, in both forms.
    for (route, is_masked) in [(detail(), false), (detail(), true), (messages(), false), (messages(), true)] {
        let again = bench.get(route, is_masked).await.unwrap();
        assert_eq!((again.outcome, again.counted), (Hit, is_masked), "hits report what was masked too");
        assert!(!again.header("age").is_empty());
        assert_eq!(again.header("x-pii-excluded"), if is_masked { "true" } else { "" });
    }
    assert_eq!(bench.asked().len(), 2);
    assert!(bench.asked().iter().all(|asked| !asked.exclude_pii), "clear readers need it clear");
}

#[tokio::test]
async fn what_is_sure_to_be_too_large_is_not_begun_to_be_kept() {
    for (length, second) in [(OBJECT, Hit), (3 * OBJECT, Miss)] {
        let length = length.to_string();
        let bench = Bench::with(DialectKind::Auralytik, false, move |_, _| {
            data(MESSAGES, &[("content-length", &length)])
        });
        assert_eq!(bench.get(messages(), true).await.unwrap().outcome, Miss);
        assert_eq!(bench.get(messages(), true).await.unwrap().outcome, second);
    }
}

#[tokio::test]
async fn where_all_are_masked_nothing_clear_is_kept() {
    let bench = Bench::with(DialectKind::Auralytik, false, conversation);
    assert_eq!(bench.get(messages(), true).await.unwrap().outcome, Miss);
    assert_eq!(bench.get(messages(), true).await.unwrap().outcome, Hit);
    let mut asked = bench.asked();
    asked.sort_by(|a, b| a.path.cmp(&b.path));
    let asked: Vec<_> = asked.iter().map(|asked| (asked.path.as_str(), asked.exclude_pii)).collect();
    // The vendor may mask what is served, but not the names that we must know.
    assert_eq!(asked, [("/conversations/conv_1", false), ("/conversations/conv_1/messages", true)]);

    // The detail was read for its people, and is not kept.
    assert_eq!(bench.get(detail(), true).await.unwrap().outcome, Miss);
    assert_eq!(bench.asked().len(), 3);
    // Should a clear request come nevertheless, nothing of it is kept.
    assert_eq!(bench.get(detail(), false).await.unwrap().outcome, Bypass);
    assert_eq!(bench.get(detail(), false).await.unwrap().outcome, Bypass);
    assert_eq!(bench.asked().len(), 5);
}

#[tokio::test]
async fn heads_are_built_from_nothing() {
    let bench = Bench::new(|_, _| {
        data(
            DETAIL,
            &[("x-powered-by", "vendor"), ("etag", "\"theirs\""), ("content-type", "application/vnd.v+json")],
        )
    });
    for masked in [false, true] {
        let served = bench.get(detail(), masked).await.unwrap();
        assert_eq!(served.header("x-powered-by"), "");
        assert_eq!(served.header("content-type"), "application/json");
        assert_eq!(served.header("content-length"), DETAIL.len().to_string());
        assert_eq!(served.header("vary"), "Authorization, X-Api-Key, X-Exclude-PII");
        assert_eq!(without_digits(served.header("cache-control")), "private, max-age=");
        assert!(served.header("etag").len() == 34 && served.header("etag") != "\"theirs\"");
    }
}

#[tokio::test]
async fn who_has_the_bytes_is_told_so() {
    let bench = Bench::new(|_, _| data(DETAIL, &[("last-modified", "Sun, 06 Nov 1994 08:49:37 GMT")]));
    let since = ("if-modified-since", "Sun, 06 Nov 1994 08:49:37 GMT");
    for masked in [false, true] {
        let etag = bench.get(detail(), masked).await.unwrap().header("etag").to_owned();
        let again = bench.get_with(detail(), masked, &[("if-none-match", &etag)]).await.unwrap();
        assert_eq!((again.status, again.body.len()), (304, 0));
        assert_eq!((again.header("etag"), again.header("content-length")), (etag.as_str(), ""));
        let other = bench.get_with(detail(), masked, &[("if-none-match", "\"other\"")]).await.unwrap();
        assert_eq!((other.status, other.body.as_ref()), (200, DETAIL.as_bytes()));
        // A date speaks of the upstream's bytes only.
        let dated = bench.get_with(detail(), masked, &[since]).await.unwrap();
        assert_eq!(dated.status, if masked { 200 } else { 304 });
        assert_eq!(dated.header("last-modified").is_empty(), masked);
    }
}

#[tokio::test]
async fn a_thousand_clients_make_one_call() {
    let bench = Bench::new(conversation);
    for masked in [false, true] {
        let all = join_all((0..1000).map(|_| bench.get(detail(), masked))).await;
        let outcomes: Vec<_> = all.into_iter().map(|served| served.unwrap().outcome).collect();
        let first = if masked { Hit } else { Miss };
        assert_eq!(outcomes.iter().filter(|outcome| **outcome == first).count() % 999, 1);
        assert!(masked || outcomes.iter().filter(|outcome| **outcome == Joined).count() == 999);
    }
    assert_eq!(bench.asked().len(), 1);
}

#[tokio::test]
async fn callers_with_credentials_of_their_own_share_nothing() {
    let told = |credential: &str| format!(r#"{{"id":"{credential}"}}"#);
    let bench = Bench::new(move |asked, _| data(told(asked.credential.as_deref().unwrap_or("")), &[]));
    for _ in 0..2 {
        for credential in ["alice", "bob"] {
            let served = bench.get_as(credential, detail()).await.unwrap();
            assert_eq!(served.body, told(credential));
        }
        assert_eq!(bench.get(detail(), false).await.unwrap().body, told(""));
    }
    assert_eq!(bench.asked().len(), 3);
}

#[tokio::test]
async fn lists_tell_of_their_pages_stored_or_not() {
    let bench = Bench::new(|_, _| {
        data(r#"{"data":[{"id":"a"},{"id":"b"}],"pagination":{"page":1,"pageSize":10,"totalCount":2}}"#, &[])
    });
    for masked in [false, true] {
        for _ in 0..2 {
            let served = bench.get(list(), masked).await.unwrap();
            assert_eq!(
                served.body,
                r#"{"data":[{"id":"a"},{"id":"b"}],"page":1,"pageSize":10,"totalCount":2}"#
            );
            assert_eq!(served.list, Some(ListFacts { total: Some(2), rows: 2 }));
        }
    }
    assert_eq!(bench.asked().len(), 1);
    let wrong = Bench::new(|_, _| data(r#"{"data":[],"page":2,"pageSize":10,"totalCount":2}"#, &[]));
    for masked in [false, true] {
        assert!(matches!(wrong.get(list(), masked).await, Err(Problem::UpstreamUnexpected(_))));
    }
}

#[tokio::test]
async fn what_is_too_large_to_keep_streams_through() {
    let text = "x".repeat(500_000);
    let body = format!(
        r#"{{"conversationId":"conv_1","messages":[{{"id":"m","role":"agent","content":"{text}"}}]}}"#
    );
    let scripted = body.clone();
    let bench = Bench::new(move |asked, _| match asked.path.ends_with("/messages") {
        true => data(scripted.clone(), &[]),
        false => data(DETAIL, &[]),
    });
    for masked in [false, true] {
        for _ in 0..2 {
            let served = bench.get(messages(), masked).await.unwrap();
            assert_eq!((served.outcome, served.counted), (Miss, masked));
            assert_eq!(served.header("etag"), "");
            assert!(served.body == body);
        }
    }
    assert_eq!(bench.paths().iter().filter(|path| path.ends_with("/messages")).count(), 4);
}

#[tokio::test]
async fn a_conversation_too_large_to_hold_is_read_for_its_people_first() {
    let text = "x".repeat(200_000);
    let scripted = format!(
        r#"{{"id":"conv_1","messages":[{{"id":"m1","body":"{text}","sender_type":"agent","created_at":"2024-01-15T10:30:00Z"}}],"contact_name":"Jane Smith"}}"#
    );
    let etag = std::sync::Arc::new(std::sync::Mutex::new(vec!["\"1\"", "\"1\"", "\"2\"", "\"3\""]));
    let bench = Bench::with(DialectKind::Aurion, true, move |_, _| {
        let etag = etag.lock().unwrap().remove(0);
        data(scripted.clone(), &[("etag", etag)])
    });
    let served = bench.get(messages(), true).await.unwrap();
    assert!(served.body.len() > 200_000);
    assert_eq!(bench.asked().len(), 2);
    // It changed between the two readings: a name may be new.
    assert!(matches!(bench.get(messages(), true).await, Err(Problem::UpstreamUnavailable(_))));
}

#[tokio::test]
async fn a_page_is_masked_by_the_people_of_all_of_its_conversations() {
    let mut rows = vec![r#"{"id":"c0","subject":"Zyxo called back"}"#.to_owned()];
    rows.extend((0..99).map(|n| {
        let name = if n == 98 { "Zyxo Quandle".to_owned() } else { format!("Brom{n}ix Wolt{n}ek") };
        format!(r#"{{"id":"c{}","contactName":"{name}"}}"#, n + 1)
    }));
    let page = format!(r#"{{"data":[{}],"page":1,"pageSize":100,"totalCount":100}}"#, rows.join(","));
    let bench = Bench::new(move |_, _| data(page.clone(), &[]));
    let query = ListQuery { page: 1, page_size: 100, ..ListQuery::default() };
    let masked = bench.get(Route::List(query), true).await.unwrap();
    let text = std::str::from_utf8(&masked.body).unwrap();
    assert!(text.contains("called back") && !text.contains("Zyxo") && !text.contains("ix Wolt"));
}

#[tokio::test]
async fn lines_of_documents_are_masked_each() {
    let lines = "{\"note\":\"jane@example.com\"}\n{\"note\":\"joe@example.com\"}\n";
    let bench = Bench::new(move |_, _| data(lines, &[("content-type", "application/x-ndjson")]));
    let route = Route::Extra(ExtraRead { path: "/export".into(), query: Vec::new() });
    let clear = bench.get(route.clone(), false).await.unwrap();
    let masked = bench.get(route, true).await.unwrap();
    assert_eq!(clear.body, lines);
    assert_eq!(masked.body, "{\"note\":\"****\"}\n{\"note\":\"****\"}\n");
    assert_eq!(masked.header("content-type"), "application/x-ndjson");
}
