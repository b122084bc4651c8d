//! Methods, paths, parameters and headers of requests; the form of answers and errors.

use auraveil::api::Route;
use auraveil::proxy::{Body, BodyError, ListFacts};
use bytes::Bytes;
use futures_util::StreamExt;
use http::Response;
use http_body::Frame;
use http_body_util::{BodyExt, StreamBody};

use crate::support::http::{Wire, ask, get};
use crate::support::proxy::{KEY, answering, config, document, start, start_simple};

const AUTH: (&str, &str) = ("X-Api-Key", KEY);
const PATH: &str = "/v1/conversations/conv_1";

/// A body whose length nobody knows before its end. Its pieces come one by one, so that each leaves before the next.
fn streamed(pieces: Vec<Result<&'static str, BodyError>>) -> Response<Body> {
    let frames = futures_util::stream::iter(pieces).then(async |piece| {
        tokio::task::yield_now().await;
        piece.map(|text| Frame::data(Bytes::from_static(text.as_bytes())))
    });
    Response::new(StreamBody::new(frames).boxed_unsync())
}

#[tokio::test]
async fn every_request_has_a_name_of_ours() {
    let proxy = start_simple("");
    let mut ids = Vec::new();
    for headers in [&[AUTH, ("X-Request-Id", "mine")][..], &[AUTH], &[]] {
        let answer = get(proxy.addr, PATH, headers).await;
        let id = answer.header("x-request-id").unwrap().to_owned();
        assert!(id.starts_with("req_") && id.len() == 24, "{id}");
        if answer.status != 200 {
            assert_eq!(answer.json()["error"]["requestId"], id);
        }
        ids.push(id);
    }
    ids.dedup();
    assert_eq!(ids.len(), 3);
}

#[tokio::test]
async fn only_reads_get_in() {
    let proxy = start_simple("");
    for method in ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get"] {
        let answer = ask(proxy.addr, method, PATH, &[AUTH]).await;
        assert_eq!((answer.status, answer.code().as_str()), (405, "METHOD_NOT_ALLOWED"), "{method}");
        assert_eq!(answer.header("allow"), Some("GET, HEAD, OPTIONS"));
    }
    let mut wire = Wire::open(proxy.addr).await;
    wire.send(format!(
        "POST {PATH} HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{{}}GET {PATH} HTTP/1.1\r\n"
    ))
    .await;
    let answer = wire.answer().await.unwrap();
    assert_eq!((answer.status, answer.header("allow")), (405, Some("GET, HEAD, OPTIONS")));
    assert_eq!(wire.rest().await, b"");

    for target in [PATH, "*"] {
        let answer = ask(proxy.addr, "OPTIONS", target, &[]).await;
        assert_eq!((answer.status, answer.header("allow")), (204, Some("GET, HEAD, OPTIONS")));
    }
    assert!(proxy.take_seen().is_empty());
}

#[tokio::test]
async fn a_head_is_a_get_without_its_body() {
    let proxy = start(
        &config(""),
        answering(|request| {
            Ok(match &request.route {
                Route::Messages(_) => streamed(vec![Ok("abc"), Ok("d")]),
                _ => document(r#"{"ok":true}"#),
            })
        }),
    );
    let mut wire = Wire::open(proxy.addr).await;
    wire.request("HEAD", PATH, &[AUTH]).await;
    let answer = wire.answer_to("HEAD").await.unwrap();
    assert_eq!((answer.status, answer.header("content-length")), (200, Some("11")));
    wire.request("HEAD", "/v1/conversations/conv_1/messages", &[AUTH]).await;
    let answer = wire.answer_to("HEAD").await.unwrap();
    assert_eq!((answer.status, answer.header("content-length")), (200, None));
    wire.request("HEAD", "/v1/nothing", &[AUTH]).await;
    let answer = wire.answer_to("HEAD").await.unwrap();
    assert_eq!(answer.status, 404);
    // The connection is in step: no body followed any of them.
    wire.request("GET", PATH, &[AUTH]).await;
    assert_eq!(wire.answer().await.unwrap().text(), r#"{"ok":true}"#);
}

#[tokio::test]
async fn paths_lead_where_they_should() {
    let proxy = start_simple(
        "[[route]]\nprefix = \"/v1/campaigns\"\nupstream = \"vendor\"\nupstream_path = \"/camp\"\n\
         scope = \"conversations:read\"\nparams = [\"status\"]\n",
    );
    for (path, status, code) in [
        ("/v1/conversations", 200, ""),
        ("/api/v1/conversations", 200, ""),
        ("/v1/conversations/conv_1/messages", 200, ""),
        ("/v1/conversations/conv_1?_=17", 200, ""),
        ("/v1/campaigns/7?status=on", 200, ""),
        ("/api/v1/campaigns", 200, ""),
        ("/v1/campaignsx", 404, "NOT_FOUND"),
        ("/v1", 404, "NOT_FOUND"),
        ("/", 404, "NOT_FOUND"),
        ("/metrics", 404, "NOT_FOUND"),
        ("/v1/conversations/search", 404, "NOT_FOUND"),
        ("/v1/conversations/conv_1/reply", 404, "NOT_FOUND"),
        ("/v1/conversations/", 400, "INVALID_PATH"),
        ("/v1//conversations", 400, "INVALID_PATH"),
        ("/v1/conversations/a%2Fmessages", 400, "INVALID_PATH"),
        ("/v1/conversations/..", 400, "INVALID_PATH"),
        ("/v1/conversations/%2e%2e/campaigns", 400, "INVALID_PATH"),
        ("/v1/conversations/a\\b", 400, "INVALID_PATH"),
        ("/v1/conversations?page=0", 400, "INVALID_PARAMETER"),
        ("/v1/conversations?page=1&page=2", 400, "INVALID_PARAMETER"),
        ("/v1/conversations?pagesize=2", 400, "INVALID_PARAMETER"),
        ("/v1/conversations/conv_1?page=1", 400, "INVALID_PARAMETER"),
        ("/v1/campaigns?page=1", 400, "INVALID_PARAMETER"),
    ] {
        let answer = get(proxy.addr, path, &[AUTH]).await;
        assert_eq!((answer.status, answer.code().as_str()), (status, code), "{path}");
        assert_eq!(proxy.take_seen().len(), usize::from(status == 200), "{path}");
        if status != 200 {
            assert_eq!(answer.header("cache-control"), Some("no-store"));
            assert_eq!(answer.header("content-type"), Some("application/json"));
        }
    }
    get(proxy.addr, "/v1/campaigns/7?status=on", &[AUTH]).await;
    match &proxy.take_seen()[0].route {
        Route::Extra(read) => {
            assert_eq!((read.path.as_str(), read.query_string()), ("/camp/7", "status=on".into()))
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_parameter_is_named_with_what_was_meant_and_never_its_value() {
    let proxy = start_simple("");
    let answer = get(proxy.addr, "/v1/conversations?page_size=quokka", &[AUTH]).await;
    let message = answer.json()["error"]["message"].as_str().unwrap().to_owned();
    assert!(message.contains("page_size") && message.contains("pageSize"), "{message}");
    assert!(!message.contains("quokka"));
}

#[tokio::test]
async fn what_is_not_acceptable_is_told_before_it_is_fetched() {
    let proxy = start_simple("");
    let answer = get(proxy.addr, PATH, &[AUTH, ("Accept", "text/html")]).await;
    assert_eq!((answer.status, answer.code().as_str()), (406, "NOT_ACCEPTABLE"));
    assert!(proxy.take_seen().is_empty());
    assert_eq!(get(proxy.addr, PATH, &[AUTH, ("Accept", "text/html, */*;q=0.1")]).await.status, 200);
}

#[tokio::test]
async fn of_a_requests_headers_only_conditions_go_inward() {
    let proxy = start_simple("");
    let sent =
        [AUTH, ("If-None-Match", "\"a\""), ("Cookie", "c=1"), ("Cache-Control", "no-cache"), ("X-Evil", "1")];
    get(proxy.addr, PATH, &sent).await;
    let seen = proxy.take_seen();
    let names: Vec<_> = seen[0].conditions.keys().map(|name| name.as_str()).collect();
    assert_eq!(names, ["if-none-match", "cache-control"]);
}

#[tokio::test]
async fn lists_say_where_the_other_pages_are() {
    let proxy = start(
        &config(""),
        answering(|request| {
            let mut response = document(r#"{"data":[]}"#);
            let Route::List(query) = &request.route else { return Ok(response) };
            let total = (query.status.is_none()).then_some(25);
            response.extensions_mut().insert(ListFacts { total, rows: 10 });
            Ok(response)
        }),
    );
    let answer = get(proxy.addr, "/api/v1/conversations?pageSize=10&page=2&_=9", &[AUTH]).await;
    let at = |page| format!("</api/v1/conversations?page={page}&pageSize=10>");
    assert_eq!(
        answer.header("link").unwrap(),
        format!(
            "{}; rel=\"next\", {}; rel=\"prev\", {}; rel=\"first\", {}; rel=\"last\"",
            at(3),
            at(1),
            at(1),
            at(3)
        )
    );
    let answer = get(proxy.addr, "/v1/conversations?status=on%3Ehold&pageSize=10", &[AUTH]).await;
    let links = answer.header("link").unwrap();
    assert!(links.contains("<?status=on%3Ehold") || links.contains("?status=on%3Ehold&page=2"), "{links}");
    assert!(!links.contains("rel=\"last\""));
    assert_eq!(get(proxy.addr, PATH, &[AUTH]).await.header("link"), None);
}

#[tokio::test]
async fn pages_of_the_operators_origins_may_read_answers() {
    let proxy = start_simple("[server.cors]\norigins = [\"https://bi.example\"]\n");
    let from = ("Origin", "https://bi.example");
    let preflight =
        [from, ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "authorization")];
    let answer = ask(proxy.addr, "OPTIONS", PATH, &preflight).await;
    assert_eq!(
        (answer.status, answer.header("access-control-allow-origin")),
        (204, Some("https://bi.example"))
    );
    assert_eq!(answer.header("access-control-allow-methods"), Some("GET, HEAD"));
    for name in ["authorization", "x-api-key", "x-exclude-pii", "if-none-match"] {
        assert!(answer.header("access-control-allow-headers").unwrap().contains(name), "{name}");
    }

    for headers in [&[AUTH, from][..], &[from]] {
        let answer = get(proxy.addr, PATH, headers).await;
        assert_eq!(answer.header("access-control-allow-origin"), Some("https://bi.example"));
        assert_eq!(answer.header("access-control-allow-credentials"), None);
        assert_eq!(answer.header("vary"), Some("Origin"));
        assert!(answer.header("access-control-expose-headers").unwrap().contains("x-request-id"));
    }
    let answer = get(proxy.addr, PATH, &[AUTH, ("Origin", "https://evil.example")]).await;
    assert_eq!((answer.status, answer.header("access-control-allow-origin")), (200, None));
    assert_eq!(answer.header("vary"), Some("Origin"));
}

#[tokio::test]
async fn an_old_client_gets_a_length_or_nothing() {
    let long: &'static str = "x".repeat(700_000).leak();
    let proxy = start(
        &config(""),
        answering(move |request| {
            Ok(match &request.route {
                Route::Conversation(_) => streamed(vec![Ok("ab"), Ok("cd")]),
                Route::Messages(_) => streamed(vec![Ok("ab"), Err(BodyError::Upstream)]),
                _ => streamed(vec![Ok(long), Ok(long)]),
            })
        }),
    );
    let old = async |path: &str| {
        let mut wire = Wire::open(proxy.addr).await;
        wire.send(format!("GET {path} HTTP/1.0\r\nX-Api-Key: {KEY}\r\n\r\n")).await;
        wire.answer().await.unwrap()
    };
    let answer = old(PATH).await;
    assert_eq!((answer.status, answer.header("content-length"), answer.text()), (200, Some("4"), "abcd"));
    assert_eq!(old("/v1/conversations/conv_1/messages").await.code(), "UPSTREAM_UNAVAILABLE");
    let answer = old("/v1/conversations").await;
    assert_eq!((answer.status, answer.code().as_str()), (505, "HTTP_VERSION"));
    // Who speaks HTTP/1.1 gets all of it.
    assert_eq!(get(proxy.addr, "/v1/conversations", &[AUTH]).await.body.len(), 1_400_000);
}

#[tokio::test]
async fn a_cut_body_never_looks_whole() {
    let proxy = start(
        &config(""),
        answering(|request| {
            let why = match &request.route {
                Route::Messages(_) => BodyError::Unmaskable,
                _ => BodyError::Upstream,
            };
            Ok(streamed(vec![Ok("some of it"), Err(why)]))
        }),
    );
    for path in [PATH, "/v1/conversations/conv_1/messages"] {
        let answer = get(proxy.addr, path, &[AUTH]).await;
        assert!(!answer.whole, "{path}");
    }
    for ended in ["upstream_failed", "mask_failed"] {
        let line = format!("auraveil_response_endings_total{{ended=\"{ended}\"}}");
        assert_eq!(proxy.metric(&line).await, Some(1.0));
    }
}

#[tokio::test]
async fn a_target_may_be_a_whole_url() {
    let proxy = start_simple("");
    for (target, status) in [
        (format!("http://elsewhere.example{PATH}"), 200),
        (format!("HTTPS://[::1]:8443{PATH}"), 200),
        ("http://elsewhere.example/v1/conversations?page=2".into(), 200),
        ("http://elsewhere.example?page=2".into(), 404),
        ("http://elsewhere.example".into(), 404),
        (format!("http://elsewhere.example:/{PATH}"), 400),
    ] {
        let mut wire = Wire::open(proxy.addr).await;
        wire.send(format!("GET {target} HTTP/1.1\r\nHost: here\r\nX-Api-Key: {KEY}\r\n\r\n")).await;
        let answer = wire.answer().await.unwrap();
        assert_eq!(answer.status, status, "{target}: {}", answer.text());
        assert!(answer.header("x-request-id").is_some(), "the answer is ours: {target}");
    }
}

#[tokio::test]
async fn dates_beyond_the_calendar_are_refused() {
    let proxy = start_simple("");
    for query in [
        "dateFrom=9999-12-31T23:59:59&timezone=Pacific/Honolulu",
        "dateFrom=0000-01-01&timezone=Asia/Tokyo",
        "dateTo=0000-01-01T00:00&timezone=Asia/Tokyo",
    ] {
        let answer = get(proxy.addr, &format!("/v1/conversations?{query}"), &[AUTH]).await;
        assert_eq!((answer.status, answer.code().as_str()), (400, "INVALID_PARAMETER"), "{query}");
        assert!(answer.text().contains("0000 to 9999"), "{}", answer.text());
    }
}
