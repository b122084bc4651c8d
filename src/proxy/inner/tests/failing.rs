//! Failures: before the first byte a problem, after it a body that breaks off; never a stored one.

use bytes::Bytes;
use futures_util::future::join_all;
use http_body_util::BodyExt;

use super::scripted::*;
use crate::config::DialectKind;
use crate::proxy::{BodyError, Failure, Problem};

#[tokio::test]
async fn a_failure_is_told_to_all_who_wait_and_not_kept() {
    for masked in [false, true] {
        let bench = Bench::new(|_, n| if n == 1 { Err(outage()) } else { data("{}", &[]) });
        let all = join_all((0..100).map(|_| bench.get(detail(), masked))).await;
        assert!(all.iter().all(|one| matches!(one, Err(Problem::UpstreamUnavailable(_)))));
        assert_eq!(bench.asked().len(), 1);
        assert_eq!(bench.get(detail(), masked).await.unwrap().body, "{}");
    }
}

#[tokio::test]
async fn only_json_is_served() {
    for more in [[("content-type", "text/html")], [("content-encoding", "br")]] {
        let bench = Bench::new(move |_, _| data("<html>jane@example.com</html>", &more));
        assert!(matches!(bench.get(detail(), true).await, Err(Problem::Unmaskable(_))));
        assert!(matches!(bench.get(detail(), false).await, Err(Problem::UpstreamUnavailable(_))));
    }
}

#[tokio::test]
async fn a_short_answer_that_is_cut_is_a_problem_every_time() {
    let bench = Bench::new(|_, _| pieces(vec![Ok(Bytes::from_static(b"{\"id\":")), Err(outage())], &[]));
    for masked in [false, true, false, true] {
        assert!(matches!(bench.get(detail(), masked).await, Err(Problem::UpstreamUnavailable(_))));
    }
    assert_eq!(bench.asked().len(), 4);
    assert_eq!(bench.inner.cache_bytes(), 0);
}

#[tokio::test]
async fn a_long_answer_that_is_cut_never_ends_politely() {
    for keeps_clear in [true, false] {
        let bench = Bench::with(DialectKind::Auralytik, keeps_clear, |asked, _| {
            if !asked.path.ends_with("/messages") {
                return data("{}", &[]);
            }
            let text =
                format!(r#"{{"messages":[{{"id":"m","role":"agent","content":"{}"#, "x".repeat(90_000));
            pieces(vec![Ok(text.into()), Ok(Bytes::from_static(b"\"}")), Err(outage())], &[])
        });
        for masked in [true, keeps_clear, true] {
            let request = bench.request(messages(), masked || !keeps_clear);
            // The failure may be known before the head leaves, or break the body.
            match bench.send(request).await {
                Ok(response) => {
                    let broken = response.into_body().collect().await.map(|body| body.to_bytes().len());
                    assert_eq!(broken, Err(BodyError::Upstream));
                }
                Err(problem) => assert!(matches!(problem, Problem::UpstreamUnavailable(_))),
            }
        }
        settle_down().await;
        assert!(bench.inner.cache_bytes() < 10_000, "at most the detail");
    }
}

const REJECTED: Problem = Problem::UpstreamRejected(http::StatusCode::BAD_REQUEST);

#[tokio::test]
async fn without_the_people_no_masked_message_leaves() {
    for (failure, wanted) in [
        (outage(), Problem::UpstreamUnavailable("scripted")),
        (Failure::gone(Problem::NotFound("scripted")), Problem::NotFound("scripted")),
        (Failure::plain(REJECTED), REJECTED),
    ] {
        let bench = Bench::new(move |asked, _| match asked.path.ends_with("/messages") {
            true => data(r#"{"messages":[]}"#, &[]),
            false => Err(failure.clone()),
        });
        assert_eq!(bench.get(messages(), true).await.unwrap_err(), wanted);
        assert_eq!(bench.get(messages(), false).await.unwrap().status, 200, "clear reading needs nobody");
    }
}

#[tokio::test]
async fn what_the_vendor_cannot_filter_is_refused_unasked() {
    let bench = Bench::with(DialectKind::Aurion, true, |_, _| data("{}", &[]));
    let query =
        crate::api::ListQuery { campaign_id: Some("c".into()), page: 1, page_size: 25, ..Default::default() };
    for masked in [false, true] {
        let refused = bench.get(crate::api::Route::List(query.clone()), masked).await.unwrap_err();
        assert!(matches!(refused, Problem::UnsupportedFilter(_)));
    }
    assert_eq!(bench.asked().len(), 0);
}
