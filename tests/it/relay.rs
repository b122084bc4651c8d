//! Verbatim routes: what passes, what is kept, and what is refused.

mod origin;

use std::net::SocketAddr;

use auraveil::server::{Running, start};
use sha2::{Digest, Sha256};

use self::origin::{Asked, Origin, answer};
use crate::support::http::{Answer, ask, get};
use crate::support::proxy::parse;

/// The key of a client that may read the route.
const KEY: (&str, &str) = ("X-Api-Key", "avk_test_reader");
/// The key of one that may not.
const OTHER_KEY: (&str, &str) = ("X-Api-Key", "avk_test_other");

struct Relayed {
    addr: SocketAddr,
    origin: Origin,
    _running: Running,
}

impl Relayed {
    /// A proxy whose route `/` leads to an upstream with this script.
    async fn start(script: impl Fn(&Asked, usize) -> String + Send + Sync + 'static) -> Self {
        Self::with("auralytik", "", script).await
    }

    async fn with(
        dialect: &str,
        settings: &str,
        script: impl Fn(&Asked, usize) -> String + Send + Sync + 'static,
    ) -> Self {
        let origin = Origin::start(script).await;
        let client = |name: &str, key: &str, scope: &str| {
            format!(
                "[[client]]\nname = \"{name}\"\nkey_sha256 = \"{}\"\nupstream = \"vendor\"\n\
                 scopes = [\"{scope}\"]\nmasking = \"on_request\"\n",
                hex::encode(Sha256::digest(key))
            )
        };
        let config = parse(&format!(
            "{settings}\n[[upstream]]\nname = \"vendor\"\ndialect = \"{dialect}\"\nbase_url = \"http://{}/base\"\n\
             auth = {{ scheme = \"bearer\", key_env = \"KEY\" }}\n{}{}\
             [[route]]\nprefix = \"/\"\nupstream = \"vendor\"\nscope = \"files:read\"\nrelay = \"verbatim\"\n",
            origin.addr,
            client("reader", KEY.1, "files:read"),
            client("other", OTHER_KEY.1, "conversations:read"),
        ));
        let running = start(&config).unwrap();
        Self { addr: running.addr(), origin, _running: running }
    }

    async fn get(&self, target: &str, headers: &[(&str, &str)]) -> Answer {
        get(self.addr, target, &[&[KEY], headers].concat()).await
    }

    async fn head(&self, target: &str) -> Answer {
        ask(self.addr, "HEAD", target, &[KEY]).await
    }

    /// How often the upstream was asked since this was called last.
    fn asked(&self) -> usize {
        self.origin.take_asked().len()
    }
}

/// The words of `Cache-Status` behind our name, without `ttl`.
fn status(answer: &Answer) -> &str {
    let text = answer.header("cache-status").unwrap().strip_prefix("auraveil; ").unwrap();
    text.split("; ttl=").next().unwrap()
}

#[tokio::test]
async fn what_is_end_to_end_passes_both_ways() {
    for dialect in ["auralytik", "aurion"] {
        let proxy = Relayed::with(dialect, "", |_, _| {
            answer(
                "418 Teapot",
                &[
                    "Content-Type: text/x-any",
                    "Cache-Control: public, no-cache",
                    "X-Any: 1",
                    "X-Any: 2",
                    "Set-Cookie: session=secret",
                    "Keep-Alive: timeout=5",
                    "Access-Control-Allow-Origin: *",
                    "X-PII-Excluded: true",
                    "Date: Sun, 01 Mar 2026 11:00:00 GMT",
                ],
                "short and stout",
            )
        })
        .await;
        let answer = proxy
            .get(
                "/files/%61%2Cb?q&a=1&a=%32+",
                &[
                    ("Accept", "text/x-any"),
                    ("X-Mine", "7"),
                    ("TE", "trailers"),
                    ("X-HTTP-Method-Override", "DELETE"),
                ],
            )
            .await;
        assert_eq!((answer.status, answer.text()), (418, "short and stout"));
        assert_eq!(answer.header("content-type"), Some("text/x-any"));
        assert_eq!(answer.header("cache-control"), Some("public, no-cache"));
        assert_eq!(answer.header("date"), Some("Sun, 01 Mar 2026 11:00:00 GMT"));
        assert_eq!(answer.header("vary"), Some("Authorization, X-Api-Key"));
        assert_eq!(answer.headers.iter().filter(|(name, _)| name == "x-any").count(), 2);
        for gone in ["set-cookie", "keep-alive", "access-control-allow-origin", "x-pii-excluded"] {
            assert_eq!(answer.header(gone), None, "{gone}");
        }
        assert!(answer.header("x-request-id").unwrap().starts_with("req_"));

        let asked = proxy.origin.take_asked();
        assert_eq!(asked[0].line, "GET /base/files/a%2Cb?q&a=1&a=%32+");
        assert_eq!(asked[0].header("x-mine").as_deref(), Some("7"));
        assert_eq!(asked[0].header("accept").as_deref(), Some("text/x-any"));
        assert_eq!(asked[0].header("via").as_deref(), Some("1.1 auraveil"));
        // The proxy's own credential, and nothing of the client's.
        assert_eq!(asked[0].header("authorization").as_deref(), Some("Bearer secret"));
        for gone in ["x-api-key", "te", "x-http-method-override"] {
            assert_eq!(asked[0].header(gone), None, "{gone}");
        }
    }
}

#[tokio::test]
async fn nothing_clear_leaves_where_masking_is_asked_for() {
    let proxy =
        Relayed::start(|_, _| answer("200 OK", &["Cache-Control: max-age=60"], "jane@example.org")).await;
    assert_eq!(proxy.get("/a", &[("X-Exclude-PII", "false")]).await.text(), "jane@example.org");
    let asked = proxy.origin.take_asked();
    assert_eq!(asked[0].header("x-exclude-pii"), None);
    for word in ["true", "TRUE", "perhaps"] {
        let refused = proxy.get("/a", &[("X-Exclude-PII", word)]).await;
        assert_eq!((refused.status, refused.code().as_str()), (400, "INVALID_HEADER"));
        assert!(!refused.text().contains("jane"));
    }
    assert_eq!(proxy.asked(), 0);
}

#[tokio::test]
async fn only_its_scope_reads_and_nothing_writes_or_climbs() {
    let proxy = Relayed::start(|_, _| answer("200 OK", &[], "{}")).await;
    let told = async |method, target, key| {
        let answer = ask(proxy.addr, method, target, &[key]).await;
        (answer.status, answer.code())
    };
    assert_eq!(told("GET", "/a", OTHER_KEY).await, (403, "FORBIDDEN".into()));
    assert_eq!(told("PUT", "/a", KEY).await, (405, "METHOD_NOT_ALLOWED".into()));
    assert_eq!(told("DELETE", "/a", KEY).await, (405, "METHOD_NOT_ALLOWED".into()));
    assert_eq!(told("GET", "/a/%2e%2e/b", KEY).await, (400, "INVALID_PATH".into()));
    assert_eq!(told("GET", "/a%2Fb", KEY).await, (400, "INVALID_PATH".into()));
    // What is built in is not the route's.
    assert_eq!(told("GET", "/v1/conversations", KEY).await, (403, "FORBIDDEN".into()));
    assert_eq!(proxy.asked(), 0);
}

#[tokio::test]
async fn a_fresh_answer_is_fetched_once_for_all() {
    let proxy = Relayed::start(|_, count| {
        answer("404 Not Found", &["Cache-Control: max-age=60", "Age: 7"], &count.to_string())
    })
    .await;
    let first = proxy.get("/a?x=1", &[]).await;
    assert_eq!((first.status, first.text(), status(&first)), (404, "1", "fwd=miss"));
    let again = proxy.get("/a?x=1", &[]).await;
    assert_eq!((again.status, again.text(), status(&again)), (404, "1", "hit"));
    assert!(again.header("age").unwrap().parse::<u64>().unwrap() >= 7);
    assert_eq!(again.header("cache-control"), Some("max-age=60"));
    assert_eq!(proxy.get("/a?x=2", &[]).await.text(), "2");
    assert_eq!(proxy.get("/a", &[]).await.text(), "3");
    assert_eq!(proxy.asked(), 3);

    let crowd = futures_util::future::join_all((0..20).map(|_| proxy.get("/crowd", &[]))).await;
    assert!(crowd.iter().all(|answer| answer.text() == "1"));
    assert_eq!(proxy.asked(), 1);
}

#[tokio::test]
async fn what_belongs_to_one_is_not_shared() {
    for (status, lines) in [
        ("200 OK", &["Cache-Control: max-age=60, private"][..]),
        ("200 OK", &["Cache-Control: max-age=60, no-store"]),
        ("200 OK", &["Cache-Control: max-age=60", "Set-Cookie: a=b"]),
        ("200 OK", &["Cache-Control: max-age=60", "Vary: Accept, *"]),
        ("206 Partial Content", &["Cache-Control: max-age=60", "Content-Range: bytes 0-0/9"]),
        ("503 Service Unavailable", &["Last-Modified: Sun, 01 Mar 2020 11:00:00 GMT"]),
        ("200 OK", &["Expires: 0"]),
    ] {
        let proxy = Relayed::start(move |_, count| answer(status, lines, &count.to_string())).await;
        assert_eq!(proxy.get("/a", &[]).await.text(), "1", "{lines:?}");
        assert_eq!(proxy.get("/a", &[]).await.text(), "2", "{lines:?}");
    }
    // The end of this body is the end of its connection: a cut would look the same.
    let proxy = Relayed::start(|_, count| {
        format!("HTTP/1.1 200 OK\r\nConnection: close\r\nCache-Control: max-age=60\r\n\r\n{count}")
    })
    .await;
    assert_eq!(proxy.get("/a", &[]).await.text(), "1");
    assert_eq!(proxy.get("/a", &[]).await.text(), "2");
}

#[tokio::test]
async fn vary_selects() {
    let proxy = Relayed::start(|asked, _| {
        let lang = asked.header("accept-language").unwrap_or_default();
        answer("200 OK", &["Cache-Control: max-age=60", "Vary: Accept-Language"], &lang)
    })
    .await;
    let asking = async |lang: &[(&str, &str)]| {
        let answer = proxy.get("/a", lang).await;
        (answer.text().to_owned(), status(&answer).to_owned())
    };
    for (asked, text, cache) in [
        (&[("Accept-Language", "en, de")][..], "en, de", "fwd=miss"),
        (&[("Accept-Language", "fr")], "fr", "fwd=miss"),
        (&[], "", "fwd=miss"),
        (&[("Accept-Language", "EN,de"), ("X-Other", "1")], "en, de", "hit"),
        (&[("Accept-Language", "en"), ("Accept-Language", "de")], "en, de", "hit"),
        (&[("Accept-Language", "fr")], "fr", "hit"),
        (&[], "", "hit"),
    ] {
        assert_eq!(asking(asked).await, (text.to_owned(), cache.to_owned()), "{asked:?}");
    }
    assert_eq!(proxy.asked(), 3);
}

#[tokio::test]
async fn a_stale_answer_is_confirmed_and_its_fields_renewed() {
    let proxy = Relayed::start(|asked, count| match asked.header("if-none-match").as_deref() {
        None => answer("200 OK", &["Cache-Control: no-cache", "ETag: W/\"a\"", "X-Any: old"], "body"),
        Some("W/\"a\"") => {
            let any = format!("X-Any: {count}");
            format!(
                "HTTP/1.1 304 Not Modified\r\nConnection: close\r\nCache-Control: max-age=60\r\n{any}\r\n\r\n"
            )
        }
        Some(_) => answer("500 Wrong", &[], ""),
    })
    .await;
    assert_eq!(proxy.get("/a", &[]).await.header("x-any"), Some("old"));
    for cache in ["fwd=stale", "hit"] {
        let answer = proxy.get("/a", &[("If-None-Match", "\"other\"")]).await;
        assert_eq!((answer.status, answer.text(), status(&answer)), (200, "body", cache));
        assert_eq!(answer.header("x-any"), Some("2"));
        assert_eq!(answer.header("cache-control"), Some("max-age=60"));
    }
    // The client's own conditions are judged here.
    let answer = proxy.get("/a", &[("If-None-Match", "\"x\", \"a\"")]).await;
    assert_eq!((answer.status, answer.header("etag"), answer.text()), (304, Some("W/\"a\""), ""));
    assert_eq!(answer.header("content-length"), None);
    assert_eq!(proxy.asked(), 2);
}

#[tokio::test]
async fn heads_and_parts_come_from_what_is_stored_or_go_by() {
    let proxy = Relayed::start(|asked, _| {
        if asked.line.starts_with("HEAD") {
            return "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 10\r\nX-By: head\r\n\r\n".into();
        }
        match asked.header("range") {
            Some(_) => answer("206 Partial Content", &["Content-Range: bytes 0-1/10"], "by"),
            None => answer("200 OK", &["Cache-Control: max-age=60", "ETag: \"a\""], "0123456789"),
        }
    })
    .await;
    let head = proxy.head("/a").await;
    assert_eq!(
        (head.status, head.header("x-by"), head.header("content-length")),
        (200, Some("head"), Some("10"))
    );
    let part = proxy.get("/a", &[("Range", "bytes=0-1")]).await;
    assert_eq!((part.status, part.text(), status(&part)), (206, "by", "fwd=bypass"));
    assert_eq!(proxy.asked(), 2);

    assert_eq!(proxy.get("/a", &[]).await.text(), "0123456789");
    let head = proxy.head("/a").await;
    assert_eq!((head.status, head.header("x-by"), head.header("content-length")), (200, None, Some("10")));
    for (range, status, range_told, text) in [
        ("bytes=2-3", 206, Some("bytes 2-3/10"), "23"),
        ("bytes=7-", 206, Some("bytes 7-9/10"), "789"),
        ("bytes=-2", 206, Some("bytes 8-9/10"), "89"),
        ("bytes=10-", 416, Some("bytes */10"), ""),
        ("bytes=0-1,3-4", 200, None, "0123456789"),
    ] {
        let part = proxy.get("/a", &[("Range", range), ("If-Range", "\"a\"")]).await;
        assert_eq!(
            (part.status, part.header("content-range"), part.text()),
            (status, range_told, text),
            "{range}"
        );
        assert_eq!(part.header("content-length").unwrap(), text.len().to_string());
    }
    assert_eq!(proxy.get("/a", &[("Range", "bytes=2-3"), ("If-Range", "\"b\"")]).await.status, 200);
    let whole = ask(proxy.addr, "HEAD", "/a", &[KEY, ("Range", "bytes=2-3")]).await;
    assert_eq!(
        (whole.status, whole.header("content-length"), whole.header("content-range")),
        (200, Some("10"), None)
    );
    let same = ask(proxy.addr, "HEAD", "/a", &[KEY, ("If-None-Match", "\"a\"")]).await;
    assert_eq!((same.status, same.header("content-length")), (304, None));
    assert_eq!(proxy.asked(), 1);
    // What only the upstream can judge is asked there.
    assert_eq!(status(&proxy.get("/a", &[("If-Match", "\"a\"")]).await), "fwd=bypass");
    assert_eq!(proxy.origin.take_asked()[0].header("if-match").as_deref(), Some("\"a\""));
}

#[tokio::test]
async fn a_head_tells_of_what_is_stored() {
    let proxy = Relayed::start(|asked, _| {
        let told = if asked.line.ends_with("/same") { "\"a\"" } else { "\"b\"" };
        if asked.line.starts_with("HEAD") {
            let lines = format!("Cache-Control: max-age=60\r\nETag: {told}\r\nX-Any: new");
            return format!("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 4\r\n{lines}\r\n\r\n");
        }
        answer("200 OK", &["Cache-Control: max-age=0", "ETag: \"a\"", "X-Any: old"], "body")
    })
    .await;
    for (target, cache, any) in [("/same", "hit", "new"), ("/other", "fwd=miss", "old")] {
        proxy.get(target, &[]).await;
        assert_eq!(proxy.head(target).await.header("x-any"), Some("new"));
        let after = proxy.get(target, &[]).await;
        assert_eq!((status(&after), after.header("x-any"), after.text()), (cache, Some(any), "body"));
    }
}

#[tokio::test]
async fn a_clients_directives_count() {
    let proxy =
        Relayed::start(|_, count| answer("200 OK", &["Cache-Control: max-age=60"], &count.to_string())).await;
    let nothing = proxy.get("/a", &[("Cache-Control", "only-if-cached")]).await;
    assert_eq!((nothing.status, nothing.code().as_str()), (504, "UPSTREAM_TIMEOUT"));
    assert_eq!(nothing.header("cache-status"), Some("auraveil; detail=only-if-cached"));
    assert!(nothing.text().contains("nothing is stored"), "{}", nothing.text());
    assert_eq!(proxy.head("/never-asked").await.status, 200);
    assert_eq!(proxy.asked(), 1);
    assert_eq!(proxy.get("/a", &[]).await.text(), "1");
    assert_eq!(proxy.get("/a", &[("Cache-Control", "only-if-cached")]).await.text(), "1");
    let again = proxy.get("/a", &[("Cache-Control", "no-cache")]).await;
    assert_eq!((again.text(), status(&again)), ("2", "fwd=request"));
    assert_eq!(proxy.get("/a", &[("Cache-Control", "min-fresh=100")]).await.text(), "3");
    assert_eq!(proxy.get("/a", &[("Pragma", "no-cache")]).await.text(), "4");
    assert_eq!(proxy.get("/a", &[("Cache-Control", "no-store")]).await.text(), "5");
    assert_eq!(proxy.get("/a", &[]).await.text(), "4", "what no-store fetched was kept");
}

#[tokio::test]
async fn a_stored_answer_stands_in_for_a_failing_upstream_and_for_none_that_took_it_away() {
    let proxy = Relayed::start(|_, count| match count {
        1 => answer("200 OK", &["Cache-Control: max-age=0"], "old"),
        2 => answer("503 Service Unavailable", &[], "down"),
        3 => String::new(),
        4 => answer("403 Forbidden", &["Cache-Control: no-store"], "no"),
        _ => answer("503 Service Unavailable", &[], "down"),
    })
    .await;
    assert_eq!(proxy.get("/a", &[]).await.text(), "old");
    let asking = [("Cache-Control", "max-age=0")];
    for _ in 0..2 {
        let covered = proxy.get("/a", &asking).await;
        assert_eq!((covered.status, covered.text()), (200, "old"));
        assert_eq!(status(&covered), "fwd=stale; detail=stale-if-error");
    }
    assert_eq!(proxy.get("/a", &asking).await.text(), "no");
    let down = proxy.get("/a", &asking).await;
    assert_eq!((down.status, down.text()), (503, "down"));
}

#[tokio::test]
async fn a_stale_answer_is_served_while_it_is_renewed_where_the_upstream_allows_it() {
    const LINES: [&str; 1] = ["Cache-Control: max-age=0, stale-while-revalidate=60"];
    let proxy = Relayed::start(|_, count| answer("200 OK", &LINES, &count.to_string())).await;
    assert_eq!(proxy.get("/a", &[]).await.text(), "1");
    // Even for a request that is content with what is stored.
    let stale = proxy.get("/a", &[("Cache-Control", "only-if-cached")]).await;
    assert_eq!((stale.text(), status(&stale)), ("1", "hit; detail=stale-while-revalidate"));
    while proxy.get("/a", &[]).await.text() == "1" {}

    // Nobody allowed it here.
    let proxy =
        Relayed::start(|_, count| answer("200 OK", &["Cache-Control: max-age=0"], &count.to_string())).await;
    for count in ["1", "2"] {
        assert_eq!(proxy.get("/a", &[]).await.text(), count);
    }
}

#[tokio::test]
async fn a_cut_answer_never_ends_politely() {
    let settings = "[cache]\nstale_if_error = \"0s\"";
    let proxy = Relayed::with("auralytik", settings, |asked, _| {
        let length = if asked.line.ends_with("/small") { 10 } else { 100_000 };
        let lines = "Connection: close\r\nCache-Control: max-age=60";
        format!("HTTP/1.1 200 OK\r\n{lines}\r\nContent-Length: {length}\r\n\r\nhalf")
    })
    .await;
    for _ in 0..2 {
        let small = proxy.get("/small", &[]).await;
        assert_eq!((small.status, small.code().as_str()), (502, "UPSTREAM_UNAVAILABLE"));
        assert!(!proxy.get("/large", &[]).await.whole);
    }
    assert_eq!(proxy.asked(), 4);
}

#[tokio::test]
async fn a_large_answer_flows_uncached() {
    let settings = "[cache]\nmax_object_bytes = \"1KiB\"";
    let proxy = Relayed::with("auralytik", settings, |_, _| {
        answer("200 OK", &["Cache-Control: max-age=60"], &"x".repeat(300_000))
    })
    .await;
    for _ in 0..2 {
        let whole = proxy.get("/a", &[]).await;
        assert!(whole.whole && whole.body.len() == 300_000);
        assert_eq!(whole.header("content-length"), Some("300000"));
    }
    assert_eq!(proxy.asked(), 2);
}
