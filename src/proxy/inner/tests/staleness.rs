//! Freshness over requests: revalidation, stale answers, what must not be kept. Ages come from
//! the script, not the clock.

use super::scripted::*;
use crate::observe::CacheOutcome::{Bypass, Hit, Miss, Stale};
use crate::proxy::{Failure, Problem};

const BODY: &str = r#"{"id":"conv_1"}"#;

#[tokio::test]
async fn a_stale_answer_is_served_while_a_new_one_is_fetched() {
    for masked in [false, true] {
        let bench = Bench::new(|_, n| match n {
            1 => data(
                r#"{"id":"old"}"#,
                &[("cache-control", "max-age=10, stale-while-revalidate=9999"), ("age", "15")],
            ),
            _ => data(r#"{"id":"new"}"#, &[]),
        });
        bench.get(detail(), masked).await.unwrap();
        let stale = bench.get(detail(), masked).await.unwrap();
        assert_eq!((stale.outcome, stale.body.as_ref()), (Stale, br#"{"id":"old"}"#.as_slice()));
        assert!(stale.header("cache-status").contains("hit; detail=stale-while-revalidate; ttl=-"));
        assert!(stale.header("age").parse::<u32>().unwrap() >= 15);
        assert_eq!(stale.header("cache-control"), "private, max-age=0");
        settle_down().await;
        let fresh = bench.get(detail(), masked).await.unwrap();
        assert_eq!((fresh.outcome, fresh.body.as_ref()), (Hit, br#"{"id":"new"}"#.as_slice()));
        assert_eq!(bench.asked().len(), 2);
    }
}

#[tokio::test]
async fn a_stale_answer_stands_in_for_an_outage_only() {
    let stale =
        [("cache-control", "max-age=10, stale-while-revalidate=0, stale-if-error=9999"), ("age", "15")];
    for masked in [false, true] {
        let bench = Bench::new(move |_, n| match n {
            1 => data(BODY, &stale),
            2 | 5 => Err(outage()),
            3 => Err(Failure::plain(Problem::UpstreamRejected(http::StatusCode::BAD_REQUEST))),
            _ => Err(Failure::gone(Problem::NotFound("scripted"))),
        });
        bench.get(detail(), masked).await.unwrap();
        let covered = bench.get(detail(), masked).await.unwrap();
        assert_eq!((covered.outcome, covered.body.as_ref()), (Stale, BODY.as_bytes()));
        assert!(covered.header("cache-status").contains("fwd=stale; detail=stale-if-error"));
        assert_eq!(
            bench.get(detail(), masked).await.unwrap_err(),
            Problem::UpstreamRejected(http::StatusCode::BAD_REQUEST)
        );
        assert!(matches!(bench.get(detail(), masked).await, Err(Problem::NotFound(_))));
        // Gone is gone: now there is nothing to stand in, in any form.
        assert!(matches!(bench.get(detail(), masked).await, Err(Problem::UpstreamUnavailable(_))));
        assert!(matches!(bench.get(detail(), !masked).await, Err(Problem::NotFound(_))));
    }
}

#[tokio::test]
async fn what_is_gone_is_gone_in_all_forms() {
    let bench = Bench::new(|_, n| match n {
        1 => data(BODY, &[]),
        _ => Err(Failure::gone(Problem::NotFound("scripted"))),
    })
    .honouring();
    bench.get(detail(), true).await.unwrap();
    assert_eq!(bench.get(detail(), true).await.unwrap().outcome, Hit);
    let asked_anew = bench.get_with(detail(), false, &[("cache-control", "no-cache")]).await;
    assert!(matches!(asked_anew, Err(Problem::NotFound(_))));
    assert!(matches!(bench.get(detail(), true).await, Err(Problem::NotFound(_))), "though still fresh");
}

#[tokio::test]
async fn the_upstream_confirms_what_is_stored() {
    let first = [("cache-control", "no-cache"), ("etag", "\"v1\"")];
    for keeps_clear in [true, false] {
        let bench = Bench::with(crate::config::DialectKind::Auralytik, keeps_clear, move |asked, _| {
            match asked.if_none_match.as_deref() {
                None => data(BODY, &first),
                Some("\"v1\"") => not_modified(&[("cache-control", "max-age=60")]),
                Some(_) => Err(outage()),
            }
        });
        bench.get(detail(), true).await.unwrap();
        let confirmed = bench.get(detail(), true).await.unwrap();
        assert_eq!((confirmed.outcome, confirmed.body.as_ref()), (Miss, BODY.as_bytes()));
        assert!(confirmed.header("cache-status").starts_with("auraveil; fwd=stale; ttl="));
        assert_eq!(bench.get(detail(), true).await.unwrap().outcome, Hit);
        assert_eq!(bench.asked().len(), 2);
    }
}

#[tokio::test]
async fn a_304_for_another_answer_confirms_nothing() {
    let bench = Bench::new(|asked, n| match (n, asked.if_none_match.is_some()) {
        (1, _) => data(r#"{"id":"old"}"#, &[("cache-control", "no-cache"), ("etag", "\"v1\"")]),
        (_, true) => not_modified(&[("etag", "\"v2\"")]),
        (_, false) => data(r#"{"id":"new"}"#, &[]),
    });
    bench.get(detail(), false).await.unwrap();
    assert_eq!(bench.get(detail(), false).await.unwrap().body, r#"{"id":"new"}"#);
}

#[tokio::test]
async fn masked_messages_are_made_anew_though_confirmed_because_people_change() {
    let bench = Bench::with(crate::config::DialectKind::Auralytik, false, |asked, _| {
        assert_eq!(asked.if_none_match, None);
        let body = if asked.path.ends_with("/messages") { r#"{"messages":[]}"# } else { BODY };
        data(body, &[("cache-control", "no-cache"), ("etag", "\"v1\"")])
    });
    bench.get(messages(), true).await.unwrap();
    bench.get(messages(), true).await.unwrap();
    assert_eq!(bench.asked().len(), 4);
}

/// A document that tells which answer it is.
fn numbered(n: usize) -> String {
    format!(r#"{{"n":{n}}}"#)
}

#[tokio::test]
async fn what_must_not_be_kept_is_used_for_one_request_only() {
    for forbidding in [("cache-control", "no-store"), ("set-cookie", "a=b"), ("vary", "*")] {
        for masked in [false, true] {
            let bench = Bench::new(move |_, n| data(numbered(n), &[forbidding]));
            let (one, two) = tokio::join!(bench.get(detail(), masked), bench.get(detail(), masked));
            let three = bench.get(detail(), masked).await.unwrap();
            let (one, two) = (one.unwrap(), two.unwrap());
            assert!(one.body != two.body && two.body != three.body, "{forbidding:?}");
            assert_eq!(three.header("cache-control"), "private, max-age=0, no-store");
            assert_eq!(three.header("set-cookie"), "");
            assert_eq!(bench.asked().len(), 3);
            assert_eq!(bench.inner.cache_bytes(), 0);
        }
    }
}

#[tokio::test]
async fn a_clients_directives_count_only_where_the_operator_says_so() {
    let script =
        |_: &Asked, n: usize| data(numbered(n), &[("cache-control", "max-age=100000"), ("age", "50000")]);
    for masked in [false, true] {
        let ignoring = Bench::new(script);
        for directive in ["no-cache", "no-store", "max-age=0", "only-if-cached"] {
            let served = ignoring.get_with(detail(), masked, &[("cache-control", directive)]).await.unwrap();
            assert_eq!(served.body, numbered(1), "{directive}");
        }

        let bench = Bench::new(script).honouring();
        let get = async |directive| bench.get_with(detail(), masked, &[("cache-control", directive)]).await;
        assert!(matches!(get("only-if-cached").await, Err(Problem::NotStored)));
        assert_eq!(bench.asked().len(), 0);
        assert_eq!(get("max-age=90000").await.unwrap().body, numbered(1));
        assert_eq!(get("only-if-cached").await.unwrap().body, numbered(1));
        assert_eq!(get("no-cache").await.unwrap().body, numbered(2));
        assert_eq!(get("max-age=90000").await.unwrap().body, numbered(2));
        assert_eq!(get("max-age=20000").await.unwrap().body, numbered(3));
        let bypassed = get("no-store").await.unwrap();
        assert_eq!((bypassed.outcome, bypassed.body.as_ref()), (Bypass, numbered(4).as_bytes()));
        assert_eq!(get("min-fresh=20000").await.unwrap().body, numbered(3));
        assert_eq!(get("min-fresh=80000").await.unwrap().body, numbered(5));
    }
}
