//! Auralytik's page.

use auraveil::sandbox::{self, Options};
use serde_json::{Value, json};

use super::Curl;
use crate::support::front::{ALWAYS, ASKS, CLEAR, Front, Setup};
use crate::support::vendor::{self, Vendor};

const LIST: &str = include_str!("../../fixtures/auralytik/list.json");
const MESSAGES: &str = include_str!("../../fixtures/auralytik/messages_masked.json");

const HOST: &str = "https://api.auralytik.com";

/// The line as the page has it: a shell sees the `&` and drops all that follows.
const LIST_LINE: &str = r#"curl https://api.auralytik.com/v1/conversations?channelId=ch_whatsapp&page=1&pageSize=10 \
  -H "Authorization: Bearer YOUR_API_KEY""#;

const MESSAGES_LINE: &str = r#"curl https://api.auralytik.com/v1/conversations/conv_123/messages \
  -H "Authorization: Bearer YOUR_API_KEY" \
  -H "X-Exclude-PII: true""#;

fn document(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// The one row of the page's list, as it is spelled there.
fn row() -> &'static str {
    let start = LIST.find("[\n    {").unwrap() + "[\n    ".len();
    let end = LIST.find("\n  ],").unwrap();
    &LIST[start..end]
}

#[tokio::test]
async fn the_list_is_the_pages() {
    for (path, credential) in [
        ("/v1/conversations", CLEAR),
        ("/v1/conversations", ALWAYS),
        ("/api/v1/conversations", CLEAR),
        ("/v1/conversations", ("Authorization", "Bearer avk_test_clear")),
    ] {
        let vendor = Vendor::saying(LIST).await;
        let front = Front::start(vendor.addr, "auralytik", Setup::default());
        let target = format!("{path}?channelId=ch_whatsapp&page=1&pageSize=10");
        let answer = front.get(&target, &[credential]).await;
        assert_eq!((answer.status, answer.json()), (200, document(LIST)), "{path} {credential:?}");
        // The row leaves as it came, spaces and all.
        assert!(answer.text().contains(row()));
        assert_eq!(answer.header("content-type"), Some("application/json"));
        assert_eq!(answer.header("x-pii-excluded"), (credential == ALWAYS).then_some("true"));
        // 523 in pages of 10.
        let link = answer.header("link").unwrap();
        let last = format!("<{path}?channelId=ch_whatsapp&page=53&pageSize=10>; rel=\"last\"");
        assert!(link.contains(&last), "{link}");

        let asked = vendor.take_asked();
        assert_eq!(asked.len(), 1);
        let wanted = "/v1/conversations?channelId=ch_whatsapp&page=1&pageSize=10";
        assert_eq!((asked[0].method.as_str(), asked[0].target.as_str()), ("GET", wanted));
        // Our key for theirs.
        assert_eq!(asked[0].header("authorization"), Some("Bearer secret"));
        assert_eq!(asked[0].header("x-api-key"), None);
    }
}

#[tokio::test]
async fn the_newer_pages_envelope_becomes_the_pages() {
    let newer = json!({
        "data": document(LIST)["data"],
        "meta": { "requestId": "req_abc123", "timestamp": "2024-01-15T10:30:00Z" },
        "pagination": { "page": 1, "pageSize": 10, "totalCount": 523, "totalPages": 53 },
    });
    let vendor = Vendor::saying(newer.to_string()).await;
    let front = Front::start(vendor.addr, "auralytik", Setup::default());
    for credential in [CLEAR, ALWAYS] {
        let answer = front.get("/v1/conversations?page=1&pageSize=10", &[credential]).await;
        assert_eq!((answer.status, answer.json()), (200, document(LIST)));
    }
}

#[tokio::test]
async fn another_page_than_the_one_asked_for_is_no_answer() {
    let vendor = Vendor::saying(LIST).await;
    let front = Front::start(vendor.addr, "auralytik", Setup::default());
    for query in ["?page=2&pageSize=10", "?page=1&pageSize=25", ""] {
        for credential in [CLEAR, ALWAYS] {
            let answer = front.get(&format!("/v1/conversations{query}"), &[credential]).await;
            let told = (answer.status, answer.code());
            assert_eq!(told, (502, "UPSTREAM_UNAVAILABLE".into()), "{query} {credential:?}");
        }
    }
}

/// The page shows no answer of the detail: the list's row is what is known of one.
#[tokio::test]
async fn the_detail_passes_byte_for_byte() {
    let vendor = Vendor::saying(row()).await;
    let front = Front::start(vendor.addr, "auralytik", Setup::default());
    for credential in [CLEAR, ALWAYS] {
        let answer = front.get("/v1/conversations/conv_123", &[credential]).await;
        assert_eq!((answer.status, answer.text()), (200, row()), "{credential:?}");
    }
    assert_eq!(vendor.take_asked()[0].target, "/v1/conversations/conv_123");
}

#[tokio::test]
async fn the_messages_pass_byte_for_byte() {
    let vendor = Vendor::start(|asked| {
        vendor::json(if asked.target.ends_with("/messages") { MESSAGES } else { row() })
    })
    .await;
    let front = Front::start(vendor.addr, "auralytik", Setup::default());
    for headers in [&[CLEAR][..], &[CLEAR, ASKS], &[ALWAYS]] {
        for prefix in ["/v1", "/api/v1"] {
            let answer = front.get(&format!("{prefix}/conversations/conv_123/messages"), headers).await;
            assert_eq!((answer.status, answer.text()), (200, MESSAGES), "{headers:?}");
        }
    }
}

#[tokio::test]
async fn the_vendor_is_asked_to_mask_only_where_nobody_reads_clear() {
    for (nobody_clear, wanted) in [(false, None), (true, Some("true"))] {
        let vendor = Vendor::start(|asked| {
            vendor::json(if asked.target.ends_with("/messages") { MESSAGES } else { row() })
        })
        .await;
        let front = Front::start(vendor.addr, "auralytik", Setup { nobody_clear, ..Setup::default() });
        let answer = front.masked("/v1/conversations/conv_123/messages").await;
        assert_eq!((answer.status, answer.text()), (200, MESSAGES));
        for asked in vendor.take_asked() {
            // Who is in the conversation must come clear, or nobody could be looked for.
            let wanted = wanted.filter(|_| asked.target.ends_with("/messages"));
            assert_eq!(asked.header("x-exclude-pii"), wanted, "{}", asked.target);
        }
    }
}

/// The page's masked answer, made of the clear one that must have been behind it.
#[tokio::test]
async fn the_pages_masked_messages_come_of_the_clear_ones() {
    let sandbox = sandbox::start(Options { conversations: 10, ..Options::default() }).await.unwrap();
    let front = Front::start(sandbox.addr(), "auralytik", Setup::default());
    let path = "/v1/conversations/conv_123/messages";
    let clear = front.clear(path).await;
    assert!(clear.text().contains("my account ending in 4421"), "{}", clear.text());
    assert_eq!(front.masked(path).await.json(), document(MESSAGES));
    assert_eq!(front.get(path, &[CLEAR, ASKS]).await.json(), document(MESSAGES));
}

#[tokio::test]
async fn the_pages_curl_lines_need_only_our_host_and_key() {
    let sandbox = sandbox::start(Options::default()).await.unwrap();
    let front = Front::start(sandbox.addr(), "auralytik", Setup::default());
    let key = ("YOUR_API_KEY", CLEAR.1);
    let send = async |line: &str| Curl::read(line, HOST, key).send(front.addr).await;

    // As it stands, the shell cuts it, credential and all.
    let cut = Curl::read(LIST_LINE, HOST, key);
    assert_eq!((cut.target.as_str(), cut.headers.len()), ("/v1/conversations?channelId=ch_whatsapp", 0));
    assert_eq!(cut.send(front.addr).await.status, 401);

    let quoted = LIST_LINE.replacen("https", "\"https", 1).replacen("=10", "=10\"", 1);
    let answer = send(&quoted).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let page = answer.json();
    let rows = page["data"].as_array().unwrap();
    assert_eq!((&page["page"], &page["pageSize"], rows.len()), (&json!(1), &json!(10), 10));
    assert!(rows.iter().all(|row| row["channelId"] == "ch_whatsapp"));
    assert_eq!(rows[0], document(LIST)["data"][0]);

    let answer = send(MESSAGES_LINE).await;
    assert_eq!((answer.status, answer.json()), (200, document(MESSAGES)));
    assert_eq!(answer.header("x-pii-excluded"), Some("true"));

    // The newer pages' base and credential.
    let newer = |line: &str| {
        line.replace("api.auralytik.com/v1", "api.auralytik.com/api/v1")
            .replace("Authorization: Bearer", "X-Api-Key:")
    };
    assert_eq!(send(&newer(&quoted)).await.json(), page);
    assert_eq!(send(&newer(MESSAGES_LINE)).await.json(), document(MESSAGES));
}
