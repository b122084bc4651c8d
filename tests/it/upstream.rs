//! See the map in main.rs. The upstream here is scripted byte by byte.

#![allow(clippy::unwrap_used)] // A panic in a test's own helpers is the report, too.

mod scripted;
mod tls;

use std::time::Duration;

use auraveil::api::{ListQuery, Route};
use auraveil::config::{DateFilter, DialectKind, MessagesSource, Rate, Upstream, UpstreamAuth};
use auraveil::upstream::{
    Call, Deadline, Outcome, Relayed, UpstreamBody, UpstreamClient, UpstreamError, classify, dialect,
};
use base64::Engine;
use hmac::{Hmac, KeyInit, Mac};
use http::{HeaderMap, Response, StatusCode};
use http_body_util::BodyExt;
use sha2::Sha256;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::mpsc;

use scripted::{OK, PATIENCE, SOON, Scripted, closed, read_head};

fn upstream(base_url: &str) -> Upstream {
    Upstream {
        name: "vendor".into(),
        dialect: DialectKind::Auralytik,
        base_url: base_url.parse().unwrap(),
        auth: UpstreamAuth::Bearer("the-key".into()),
        date_filter: DateFilter::Search,
        people_from_detail: true,
        messages: MessagesSource::Embedded,
        connect_timeout: PATIENCE,
        response_timeout: PATIENCE,
        frame_timeout: PATIENCE,
        respect_origin: true,
        ca_file: None,
        budget: None,
    }
}

fn client(upstream: &Upstream) -> UpstreamClient {
    UpstreamClient::new(upstream).expect("a client")
}

async fn get(client: &UpstreamClient) -> Result<Response<UpstreamBody>, UpstreamError> {
    client.send(&Call::get("/conversations", "page=1"), None, &HeaderMap::new(), false).await
}

async fn text(response: Response<UpstreamBody>) -> Result<String, UpstreamError> {
    Ok(String::from_utf8(response.into_body().collect().await?.to_bytes().to_vec()).unwrap())
}

fn header<'a>(head: &'a str, name: &str) -> &'a str {
    let prefix = format!("{name}: ");
    head.lines().find_map(|line| line.strip_prefix(&prefix)).unwrap_or_else(|| panic!("{name} in {head}"))
}

#[tokio::test]
async fn the_upstream_sees_these_headers_and_no_others() {
    let server = Scripted::start().await;
    let authority = server.authority();
    let client = client(&upstream(&format!("http://{authority}/v1")));
    let mut requests = server.answer(vec![OK.into()]);

    let mut validators = HeaderMap::new();
    for (name, value) in [
        ("if-none-match", "\"abc\""),
        ("if-modified-since", "Sun, 06 Nov 1994 08:49:37 GMT"),
        ("if-match", "\"x\""),
        ("cookie", "a=b"),
        ("authorization", "Bearer other"),
    ] {
        validators.insert(name, value.parse().unwrap());
    }
    let call = Call::get("/conversations/conv_123/messages", "a=1&b=2");
    let response = client.send(&call, None, &validators, true).await.unwrap();
    assert_eq!((response.status(), text(response).await.unwrap().as_str()), (StatusCode::OK, "{}"));

    let head = requests.recv().await.unwrap();
    assert_eq!(
        head.lines().collect::<Vec<_>>(),
        [
            "GET /v1/conversations/conv_123/messages?a=1&b=2 HTTP/1.1",
            &format!("host: {authority}"),
            "accept: application/json",
            "accept-encoding: identity",
            concat!("user-agent: auraveil/", env!("CARGO_PKG_VERSION")),
            "if-none-match: \"abc\"",
            "if-modified-since: Sun, 06 Nov 1994 08:49:37 GMT",
            "x-exclude-pii: true",
            "authorization: Bearer the-key",
            "",
        ]
    );
}

#[tokio::test]
async fn the_search_is_the_only_post_and_aurion_has_no_word_for_masking() {
    let server = Scripted::start().await;
    let authority = server.authority();
    let aurion = Upstream {
        dialect: DialectKind::Aurion,
        auth: UpstreamAuth::ApiKey("the-key".into()),
        ..upstream(&format!("http://{authority}/api/v2/"))
    };
    let client = client(&aurion);
    let query = ListQuery {
        channel_id: None,
        campaign_id: None,
        status: None,
        from: None,
        until: Some("2026-04-01T00:00:00Z".parse().unwrap()),
        page: 1,
        page_size: 25,
    };
    let call = dialect(&aurion).plan(&Route::List(query)).unwrap().call;
    let body = call.search().expect("a search").clone();
    let sending = async { client.send(&call, None, &HeaderMap::new(), true).await.unwrap() };
    let serving = async {
        let mut stream = server.accept().await;
        let head = read_head(&mut stream).await;
        let mut sent = vec![0; body.len()];
        stream.read_exact(&mut sent).await.unwrap();
        stream.write_all(OK.as_bytes()).await.unwrap();
        (head, sent)
    };
    let (_, (head, sent)) = tokio::join!(sending, serving);
    assert_eq!(sent, body);
    assert_eq!(
        head.lines().collect::<Vec<_>>(),
        [
            "POST /api/v2/conversations/search HTTP/1.1",
            &format!("host: {authority}"),
            "accept: application/json",
            "accept-encoding: identity",
            concat!("user-agent: auraveil/", env!("CARGO_PKG_VERSION")),
            "content-type: application/json",
            "x-api-key: the-key",
            &format!("content-length: {}", body.len()),
            "",
        ]
    );
}

/// Checks a signed GET the way that the vendor would, and gives its timestamp.
fn verified(head: &str, path: &str) -> i64 {
    let timestamp: i64 = header(head, "x-timestamp").parse().unwrap();
    let mut mac = Hmac::<Sha256>::new_from_slice(b"test_secret").unwrap();
    let empty = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    mac.update(format!("{timestamp}.GET.{path}.{empty}").as_bytes());
    let signature = base64::engine::general_purpose::STANDARD.decode(header(head, "x-signature")).unwrap();
    mac.verify_slice(&signature).expect("the signature is the vendor's");
    assert_eq!(header(head, "x-api-key"), "ak_live_1");
    timestamp
}

#[tokio::test]
async fn a_retry_on_a_stale_connection_is_signed_anew() {
    let server = Scripted::start().await;
    let auth = UpstreamAuth::Hmac { key: "ak_live_1".into(), secret: "test_secret".into() };
    let client = client(&Upstream { auth, ..upstream(&format!("http://{}/api/v1", server.authority())) });
    let serving = async {
        let mut stream = server.accept().await;
        read_head(&mut stream).await;
        stream.write_all(OK.as_bytes()).await.unwrap();
        // The second request on this connection gets silence and an end.
        let first = read_head(&mut stream).await;
        drop(stream);
        let mut stream = server.accept().await;
        let second = read_head(&mut stream).await;
        stream.write_all(OK.as_bytes()).await.unwrap();
        (first, second)
    };
    let asking = async {
        for _ in 0..2 {
            assert_eq!(text(get(&client).await.unwrap()).await.unwrap(), "{}");
        }
    };
    let ((first, second), ()) = tokio::join!(serving, asking);
    // The query is not signed.
    let timestamps = [&first, &second].map(|head| verified(head, "/api/v1/conversations"));
    assert!(timestamps[0] < timestamps[1], "{timestamps:?}");
}

#[tokio::test]
async fn a_connection_serves_again_and_again() {
    let server = Scripted::start().await;
    let client = client(&upstream(&format!("http://{}", server.authority())));
    let serving = async {
        let mut stream = server.accept().await;
        for answer in [
            OK,
            "HTTP/1.1 304 Not Modified\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n0\r\n\r\n",
        ] {
            read_head(&mut stream).await;
            stream.write_all(answer.as_bytes()).await.unwrap();
        }
    };
    let asking = async {
        assert_eq!(text(get(&client).await.unwrap()).await.unwrap(), "{}");
        let validators = HeaderMap::from_iter([(http::header::IF_NONE_MATCH, "\"a\"".parse().unwrap())]);
        let unchanged = client.send(&Call::get("/a", ""), None, &validators, false).await.unwrap();
        assert_eq!(classify(unchanged.status(), unchanged.headers()), Outcome::NotModified);
        assert_eq!(text(unchanged).await.unwrap(), "");
        assert_eq!(text(get(&client).await.unwrap()).await.unwrap(), "[]");
    };
    tokio::join!(serving, asking);
}

#[tokio::test]
async fn an_end_without_an_answer_is_not_retried_on_a_new_connection() {
    let server = Scripted::start().await;
    let client = client(&upstream(&format!("http://{}", server.authority())));
    // Were there a second attempt, its answer would come.
    let mut requests = server.answer(vec![String::new(), OK.into()]);
    assert_eq!(get(&client).await.unwrap_err(), UpstreamError::Cut);
    requests.recv().await.unwrap();
    assert!(requests.try_recv().is_err());
}

#[tokio::test]
async fn a_dripped_head_meets_the_deadline_and_loses_its_connection() {
    let server = Scripted::start().await;
    let url = format!("http://{}", server.authority());
    let client = client(&Upstream { response_timeout: SOON, ..upstream(&url) });
    let serving = async {
        let mut stream = server.accept().await;
        let mut head = OK.split_at(OK.len() - 6).0.bytes().chain(std::iter::repeat(b'x'));
        // A byte now and then, until the client hangs up.
        while stream.write_u8(head.next().unwrap()).await.is_ok() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    let asking =
        async { assert_eq!(get(&client).await.unwrap_err(), UpstreamError::Timeout(Deadline::Head)) };
    tokio::time::timeout(PATIENCE, async { tokio::join!(serving, asking) })
        .await
        .expect("the connection is closed");
}

#[tokio::test]
async fn a_body_that_stops_meets_the_deadline_and_loses_its_connection() {
    let server = Scripted::start().await;
    let url = format!("http://{}", server.authority());
    let client = client(&Upstream { frame_timeout: SOON, ..upstream(&url) });
    let serving = async {
        let mut stream = server.accept().await;
        read_head(&mut stream).await;
        stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"a\"").await.unwrap();
        closed(stream).await;
    };
    let asking = async {
        let mut body = get(&client).await.unwrap().into_body();
        assert_eq!(body.frame().await.unwrap().unwrap().into_data().unwrap(), "{\"a\"");
        assert_eq!(body.frame().await.unwrap().unwrap_err(), UpstreamError::Timeout(Deadline::Frame));
    };
    tokio::join!(serving, asking);
}

#[tokio::test]
async fn a_slow_reader_is_no_slow_upstream() {
    let server = Scripted::start().await;
    let url = format!("http://{}", server.authority());
    let frame_timeout = SOON * 4;
    let client = client(&Upstream { frame_timeout, ..upstream(&url) });
    // The upstream sends a chunk whenever the reader says that it now waits for one.
    let (waits, mut reader) = mpsc::unbounded_channel();
    let serving = async {
        let mut stream = server.accept().await;
        read_head(&mut stream).await;
        stream.write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n").await.unwrap();
        while reader.recv().await.is_some() {
            stream.write_all(b"1\r\n7\r\n").await.unwrap();
        }
        stream.write_all(b"0\r\n\r\n").await.unwrap();
    };
    let asking = async {
        let mut body = get(&client).await.unwrap().into_body();
        for _ in 0..2 {
            waits.send(()).unwrap();
            assert_eq!(body.frame().await.unwrap().unwrap().into_data().unwrap(), "7");
            tokio::time::sleep(frame_timeout + SOON / 2).await;
        }
        drop(waits);
        assert!(body.frame().await.is_none());
    };
    tokio::join!(serving, asking);
}

#[tokio::test]
async fn a_cut_body_never_ends_politely() {
    for answer in [
        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"a\"",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{\"a\"\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{\"a\"",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{\"a\"\r\nx\r\n",
    ] {
        let server = Scripted::start().await;
        let client = client(&upstream(&format!("http://{}", server.authority())));
        let _requests = server.answer(vec![answer.into()]);
        assert_eq!(text(get(&client).await.unwrap()).await, Err(UpstreamError::Cut), "{answer}");
    }
}

#[tokio::test]
async fn a_body_that_nobody_reads_on_closes_its_connection() {
    let server = Scripted::start().await;
    let client = client(&upstream(&format!("http://{}", server.authority())));
    let serving = async {
        let mut stream = server.accept().await;
        read_head(&mut stream).await;
        stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"a\"").await.unwrap();
        closed(stream).await;
    };
    let (_, ()) = tokio::join!(async { drop(get(&client).await.unwrap()) }, serving);
}

#[tokio::test]
async fn redirects_are_told_not_followed() {
    let server = Scripted::start().await;
    let client = client(&upstream(&format!("http://{}", server.authority())));
    let answer = format!(
        "HTTP/1.1 302 Found\r\nLocation: http://{}/b\r\nContent-Length: 0\r\n\r\n",
        server.authority()
    );
    let mut requests = server.answer(vec![answer, OK.into()]);
    let response = get(&client).await.unwrap();
    assert_eq!(classify(response.status(), response.headers()), Outcome::Rejected);
    requests.recv().await.unwrap();
    assert!(requests.try_recv().is_err());
}

#[tokio::test]
async fn answers_that_cannot_be_trusted_are_refused() {
    let many = "X-Header: value\r\n".repeat(200);
    let large = format!("X-Large: {}\r\n", "x".repeat(70_000));
    let ok = |headers: &str| format!("HTTP/1.1 200 OK\r\n{headers}\r\n");
    for (answer, wanted) in [
        ("hello\r\n\r\n".into(), "its head is not HTTP/1.1"),
        (ok(&large), "its head is too large"),
        (ok(&many), "its head is too large"),
        (ok("Content-Length: 2\r\nContent-Length: 3\r\n"), "its head is not HTTP/1.1"),
        (
            ok("Content-Length: 2\r\nTransfer-Encoding: chunked\r\n"),
            "it has both Content-Length and Transfer-Encoding",
        ),
        (ok("Transfer-Encoding: gzip, chunked\r\n"), "it has a transfer coding other than chunked"),
        (ok("Transfer-Encoding: identity\r\n"), "it has a transfer coding other than chunked"),
        ("HTTP/1.1 304 Not Modified\r\n\r\n".into(), "304 to a call without a condition"),
    ] {
        let server = Scripted::start().await;
        let client = client(&upstream(&format!("http://{}", server.authority())));
        let _requests = server.answer(vec![answer]);
        assert_eq!(get(&client).await.unwrap_err(), UpstreamError::BadResponse(wanted));
    }
}

#[tokio::test]
async fn a_head_of_up_to_16_kib_is_read_however_little_is_read_at_a_time() {
    for (size, is_read) in [(15 << 10, true), (17 << 10, false)] {
        for masking_alone in [false, true] {
            let server = Scripted::start().await;
            let mut client = client(&upstream(&format!("http://{}", server.authority())));
            if masking_alone {
                client = client.for_masking_alone();
            }
            let large = "x".repeat(size);
            let _requests = server.answer(vec![format!(
                "HTTP/1.1 200 OK\r\nX-Large: {large}\r\nContent-Length: 2\r\n\r\n{{}}"
            )]);
            let got = get(&client).await;
            assert_eq!(got.is_ok(), is_read, "{size}, for masking alone: {masking_alone}");
        }
    }
}

#[tokio::test]
async fn a_content_coding_that_was_not_asked_for_is_refused() {
    for (coding, wanted) in [("gzip", Some(UpstreamError::Encoded)), ("Identity", None)] {
        let server = Scripted::start().await;
        let client = client(&upstream(&format!("http://{}", server.authority())));
        let _requests = server.answer(vec![format!(
            "HTTP/1.1 200 OK\r\nContent-Encoding: {coding}\r\nContent-Length: 0\r\n\r\n"
        )]);
        assert_eq!(get(&client).await.err(), wanted, "{coding}");
    }
}

#[tokio::test]
async fn a_budget_that_is_used_up_is_told_before_anything_is_sent() {
    let server = Scripted::start().await;
    let budget = Some(Rate { count: 1, per: Duration::from_secs(3600) });
    let client = client(&Upstream { budget, ..upstream(&format!("http://{}", server.authority())) });
    let mut requests = server.answer(vec![OK.into(), OK.into()]);
    text(get(&client).await.unwrap()).await.unwrap();
    assert!(matches!(get(&client).await, Err(UpstreamError::Budget(_))));
    requests.recv().await.unwrap();
    assert!(requests.try_recv().is_err());
}

#[tokio::test]
async fn nothing_is_sent_for_a_bad_path_or_a_key_of_our_own() {
    let server = Scripted::start().await;
    let url = format!("http://{}", server.authority());
    let client = client(&Upstream { auth: UpstreamAuth::Passthrough, ..upstream(&url) });
    let none = HeaderMap::new();
    for path in ["/../admin", "/a/%2e%2E/b", "/.", "a", "/a b"] {
        let refused = client.send(&Call::get(path, ""), Some("k"), &none, false).await;
        assert!(matches!(refused, Err(UpstreamError::BadCall(_))), "{path}");
    }
    for own in [None, Some("avk_secret")] {
        let refused = client.send(&Call::get("/a", ""), own, &none, false).await;
        assert!(matches!(refused, Err(UpstreamError::Credential(_))));
    }
    let mut requests = server.answer(vec![OK.into()]);
    client.send(&Call::get("/a..b/...", ""), Some("caller"), &none, false).await.unwrap();
    let head = requests.recv().await.unwrap();
    assert!(head.starts_with("GET /a..b/... HTTP/1.1\r\n"), "{head}");
    assert_eq!(header(&head, "authorization"), "Bearer caller");
}

#[tokio::test]
async fn an_upstream_that_is_not_there_cannot_be_reached() {
    let authority = Scripted::start().await.authority();
    let client = client(&upstream(&format!("http://{authority}")));
    assert_eq!(get(&client).await.unwrap_err(), UpstreamError::Connect);
}

#[tokio::test]
async fn a_relay_passes_end_to_end_headers_and_any_answer() {
    let server = Scripted::start().await;
    let authority = server.authority();
    let client = client(&upstream(&format!("http://{authority}/v1")));
    let mut requests = server.answer(vec![
        "HTTP/1.1 206 Partial Content\r\nConnection: close, X-Hop\r\nX-Hop: 1\r\nContent-Encoding: gzip\r\n\
         Content-Length: 40\r\n\r\n"
            .into(),
    ]);
    let mut headers = HeaderMap::new();
    for (name, value) in [
        ("host", "proxy.example"),
        ("connection", "x-mine"),
        ("x-mine", "1"),
        ("authorization", "Bearer avk_secret"),
        ("range", "bytes=0-3"),
        ("accept-encoding", "gzip"),
    ] {
        headers.insert(name, value.parse().unwrap());
    }
    let response = client.relay(Relayed::Head, &Call::get("/files/a", "x=1"), None, &headers).await.unwrap();
    assert_eq!(response.status(), StatusCode::PARTIAL_CONTENT);
    let names: Vec<_> = response.headers().keys().map(|name| name.as_str()).collect();
    assert_eq!(names, ["content-encoding", "content-length"]);
    assert_eq!(text(response).await.unwrap(), "");

    let head = requests.recv().await.unwrap();
    let mut lines: Vec<_> = head.lines().collect();
    lines[2..].sort_unstable();
    assert_eq!(
        lines,
        [
            "HEAD /v1/files/a?x=1 HTTP/1.1",
            &format!("host: {authority}"),
            "",
            "accept-encoding: gzip",
            "authorization: Bearer the-key",
            "range: bytes=0-3",
        ]
    );
}

#[test]
fn a_client_is_refused_by_the_name_of_the_setting() {
    let with = |change: fn(&mut Upstream)| {
        let mut upstream = upstream("http://127.0.0.1:1");
        change(&mut upstream);
        UpstreamClient::new(&upstream).err().expect("it is refused").setting
    };
    assert_eq!(with(|u| u.base_url = "ftp://127.0.0.1".parse().unwrap()), "base_url");
    assert_eq!(with(|u| u.base_url = "http://user:pass@127.0.0.1".parse().unwrap()), "base_url");
    assert_eq!(with(|u| u.base_url = "http://127.0.0.1/?a=1".parse().unwrap()), "base_url");
    assert_eq!(with(|u| u.auth = UpstreamAuth::ApiKey("avk_1".into())), "auth");
}
