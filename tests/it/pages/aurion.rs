//! Aurion's page.

use auraveil::sandbox::{self, Options};
use serde_json::{Value, json};

use super::Curl;
use crate::support::front::{ALWAYS, CLEAR, Front, Setup};
use crate::support::http::ask;
use crate::support::vendor::{self, Vendor};

const LIST: &str = include_str!("../../fixtures/aurion/list.json");
const SEARCH: &str = include_str!("../../fixtures/aurion/search.request.json");
const SHARED: &str = include_str!("../../fixtures/aurion/share.json");

/// The page's other reads, behind a route of the operator's.
const READS: [(&str, &str); 6] = [
    ("/conversations/conv_abc123/children", include_str!("../../fixtures/aurion/children.json")),
    ("/conversations/conv_abc123/links", include_str!("../../fixtures/aurion/links.json")),
    ("/conversations/conv_abc123/resolution", include_str!("../../fixtures/aurion/resolution.json")),
    ("/conversations/filter-options", include_str!("../../fixtures/aurion/filter_options.json")),
    ("/conversations/tags/search?q=pass&limit=10", include_str!("../../fixtures/aurion/tags_search.json")),
    ("/conversations/share/sh_token_abc123", SHARED),
];

/// The vendor's own paths, as a route.
const ROUTE: Setup<'static> = Setup {
    sections: "[[route]]\nprefix = \"/api/v2/conversations\"\nupstream = \"vendor\"\n\
               upstream_path = \"/conversations\"\nscope = \"conversations:read\"\n\
               params = [\"status\", \"limit\", \"offset\", \"q\"]",
    settings: "",
    upstream: "",
    nobody_clear: false,
};

fn document(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// The page's row in our words.
fn row() -> Value {
    json!({
        "id": "conv_abc123",
        "channelId": "ch_email",
        "campaignId": null,
        "status": "open",
        "participantCount": null,
        "messageCount": null,
        "startedAt": "2026-03-08T09:15:00Z",
        "endedAt": null,
        "createdAt": "2026-03-08T09:15:00Z",
        "subject": "Cannot access email",
        "priority": "high",
        "tags": ["email", "access"],
        "contactId": "ct_456",
        "contactName": "Jane Smith",
        "assignedTeamId": "team_789",
        "assignedAgentId": "agent_012",
        "lastActivityAt": "2026-03-08T10:30:00Z",
    })
}

fn masked(mut row: Value) -> Value {
    row["contactName"] = json!("****");
    row
}

#[tokio::test]
async fn the_list_is_the_pages_in_our_words() {
    let items = json!({ "items": document(LIST)["data"] }).to_string();
    for (page, total) in [(LIST.to_owned(), json!(48)), (items, Value::Null)] {
        let vendor = Vendor::saying(page).await;
        let front = Front::start(vendor.addr, "aurion", Setup::default());
        let target = "/v1/conversations?status=open&pageSize=10";
        for (credential, row) in [(CLEAR, row()), (ALWAYS, masked(row()))] {
            let wanted = json!({ "data": [row], "page": 1, "pageSize": 10, "totalCount": total });
            let answer = front.get(target, &[credential]).await;
            assert_eq!((answer.status, answer.json()), (200, wanted));
            // Where the total is unknown, so is the last page.
            assert_eq!(answer.header("link").unwrap().contains("rel=\"last\""), !total.is_null());
        }
        let asked = vendor.take_asked();
        assert_eq!(asked.len(), 1);
        let wanted = "/api/v2/conversations?status=open&limit=10&offset=0";
        assert_eq!((asked[0].method.as_str(), asked[0].target.as_str()), ("GET", wanted));
        assert_eq!(asked[0].header("x-api-key"), Some("secret"));
    }
}

#[tokio::test]
async fn dates_are_searched_for_in_the_pages_words() {
    let vendor = Vendor::saying(LIST).await;
    let setup = Setup { upstream: "date_filter = \"search\"", ..Setup::default() };
    let front = Front::start(vendor.addr, "aurion", setup);
    let answer =
        front.clear("/v1/conversations?status=open&dateFrom=2026-03-08&dateTo=2026-03-08&pageSize=10");
    let answer = answer.await;
    let wanted = json!({ "data": [row()], "page": 1, "pageSize": 10, "totalCount": 48 });
    assert_eq!((answer.status, answer.json()), (200, wanted));

    let asked = vendor.take_asked();
    assert_eq!(
        (asked[0].method.as_str(), asked[0].target.as_str()),
        ("POST", "/api/v2/conversations/search")
    );
    assert_eq!(asked[0].header("content-type"), Some("application/json"));
    let (ours, theirs) = (document(&asked[0].body), document(SEARCH));
    for (name, value) in ours.as_object().unwrap() {
        assert!(theirs.get(name).is_some(), "the page has no {name}");
        assert_eq!(value.is_array(), theirs[name].is_array(), "{name}");
        assert_eq!(value.is_number(), theirs[name].is_number(), "{name}");
    }
    // The page's own condition, word for word.
    assert_eq!(ours["conditions"][0], theirs["conditions"][0]);
    let operators: Vec<_> = ours["conditions"].as_array().unwrap().iter().map(|c| &c["operator"]).collect();
    assert_eq!(operators, ["is", "after", "before"]);

    // The page's row lies outside of this window, so this vendor ignored it.
    let answer = front.clear("/v1/conversations?dateFrom=2026-03-09&pageSize=10").await;
    assert_eq!((answer.status, answer.code()), (502, "UPSTREAM_UNAVAILABLE".into()));
}

/// The page shows no answer of the detail: the list's row is what is known of one.
#[tokio::test]
async fn the_detail_is_the_lists_row_in_our_words() {
    let vendor = Vendor::saying(document(LIST)["data"][0].to_string()).await;
    let front = Front::start(vendor.addr, "aurion", Setup::default());
    let path = "/v1/conversations/conv_abc123";
    assert_eq!(front.clear(path).await.json(), row());
    assert_eq!(front.masked(path).await.json(), masked(row()));
    assert_eq!(vendor.take_asked()[0].target, "/api/v2/conversations/conv_abc123");
    // Where it has no messages there are none to answer with; nobody invents an empty list.
    for credential in [CLEAR, ALWAYS] {
        let answer = front.get(&format!("{path}/messages"), &[credential]).await;
        assert_eq!((answer.status, answer.code()), (502, "UPSTREAM_UNAVAILABLE".into()));
    }
}

#[tokio::test]
async fn messages_come_from_the_shared_conversations_shape() {
    let vendor = Vendor::saying(SHARED).await;
    let front = Front::start(vendor.addr, "aurion", Setup::default());
    let wanted = r#"{"conversationId":"conv_abc123","messages":[{"id":"msg_001","role":"customer","content":"I need help with my email access.","timestamp":"2026-03-08T09:15:00Z"}]}"#;
    for credential in [CLEAR, ALWAYS] {
        let answer = front.get("/api/v1/conversations/conv_abc123/messages", &[credential]).await;
        assert_eq!((answer.status, answer.text()), (200, wanted));
    }
    assert_eq!(vendor.take_asked()[0].target, "/api/v2/conversations/conv_abc123");
}

#[tokio::test]
async fn the_pages_other_reads_pass_through_a_route() {
    let vendor = Vendor::start(|asked| {
        // Parameters go out in an order of our own.
        let target = asked.target.replace("limit=10&q=pass", "q=pass&limit=10");
        let said = READS.iter().find(|(path, _)| target.strip_prefix("/api/v2") == Some(path));
        said.map_or_else(|| vendor::answer(404, &[], ""), |(_, text)| vendor::json(text))
    })
    .await;
    let front = Front::start(vendor.addr, "aurion", ROUTE);
    for (path, text) in READS {
        let target = format!("/api/v2{path}");
        let clear = front.clear(&target).await;
        assert_eq!((clear.status, clear.text()), (200, text), "{path}");
        let hidden = front.masked(&target).await;
        assert_eq!(hidden.status, 200, "{path}");
        // Names go; nothing else on the page is personal, and it stays byte for byte.
        let wanted = text.replace("Jane Smith", "****").replace("John Doe", "****");
        assert_eq!(hidden.text(), wanted, "{path}");
    }
}

#[tokio::test]
async fn the_pages_curl_lines_need_only_our_host_and_key() {
    let sandbox = sandbox::start(Options::default()).await.unwrap();
    let front = Front::start(sandbox.addr(), "aurion", ROUTE);
    let send = async |line: &str| {
        let curl = Curl::read(line, "https://apps.aurionai.net", ("ak_live_xxxx", CLEAR.1));
        curl.send(front.addr).await
    };
    // The vendor's own paths, through the operator's route.
    for (path, _) in READS {
        let key = if path.contains("/share/") { "" } else { " \\\n  -H \"X-API-Key: ak_live_xxxx\"" };
        let answer = send(&format!("curl \"https://apps.aurionai.net/api/v2{path}\"{key}")).await;
        // A share link needs no credential there; here every reader has one.
        let wanted = if key.is_empty() { 401 } else { 200 };
        assert_eq!(answer.status, wanted, "{path}: {}", answer.text());
    }
    let line = r#"curl "https://apps.aurionai.net/api/v2/conversations?status=open&limit=10" \
  -H "X-API-Key: ak_live_xxxx""#;
    let theirs = send(line).await.json();
    assert_eq!((&theirs["limit"], theirs["data"].as_array().unwrap().len()), (&json!(10), 10));
    // And the same question in our words.
    let ours = send(&line.replace("/api/v2", "/api/v1").replace("limit", "pageSize")).await.json();
    assert_eq!((&ours["pageSize"], &ours["totalCount"]), (&json!(10), &theirs["total"]));
    for (ours, theirs) in ours["data"].as_array().unwrap().iter().zip(theirs["data"].as_array().unwrap()) {
        assert_eq!((&ours["id"], &ours["contactName"]), (&theirs["id"], &theirs["contact_name"]));
    }

    // The page's writes are refused here, and never reach the vendor.
    let before = sandbox.requests();
    for (method, path) in [
        ("POST", "/api/v2/conversations"),
        ("POST", "/api/v2/conversations/search"),
        ("POST", "/api/v2/conversations/conv_abc123/reply"),
        ("PATCH", "/api/v2/conversations/conv_abc123"),
        ("PUT", "/api/v2/conversations/conv_abc123/resolution"),
        ("DELETE", "/api/v2/conversations/conv_abc123"),
    ] {
        let answer = ask(front.addr, method, path, &[CLEAR]).await;
        assert_eq!((answer.status, answer.code()), (405, "METHOD_NOT_ALLOWED".into()), "{method} {path}");
    }
    assert_eq!(sandbox.requests(), before);
}

/// No page tells how a tenant's own path of messages is paged: one page of more never passes for the whole.
#[tokio::test]
async fn a_tenants_path_that_answers_one_page_of_more_is_refused() {
    let message = r#"{"id":"m","body":"Hi","sender_type":"contact","created_at":"2026-03-08T09:15:00Z"}"#;
    for (says, status) in [
        (r#""total":1,"limit":25,"offset":0"#, 200),
        (r#""total":2,"limit":25,"offset":0"#, 502),
        (r#""has_more":true"#, 502),
        (r#""next":"/v2/conversations/a/messages?offset=25""#, 502),
    ] {
        let vendor = Vendor::start(move |asked| match asked.target.ends_with("/messages") {
            true => vendor::json(format!(r#"{{"data":[{message}],{says}}}"#)),
            false => vendor::json(r#"{"id":"conv_1"}"#),
        })
        .await;
        let upstream = "messages = \"/conversations/{id}/messages\"";
        let front = Front::start(vendor.addr, "aurion", Setup { upstream, ..Setup::default() });
        for who in [CLEAR, ALWAYS] {
            let answer = front.get("/v1/conversations/conv_1/messages", &[who]).await;
            assert_eq!(answer.status, status, "{says}: {}", answer.text());
            if status == 502 {
                assert_eq!(answer.code(), "UPSTREAM_UNAVAILABLE");
                assert!(answer.text().contains("one page of more"), "{}", answer.text());
            }
        }
    }
}
