//! The wires against the truth about the data: paging, filters, dates, size.

use auraveil::sandbox::data::named;
use auraveil::sandbox::{Faults, Options, World, start};
use serde_json::Value;

use super::{KEY, assert_shape, call, connect, get, ids, parse, search, small};

#[tokio::test]
async fn pages_hold_every_conversation_once_and_both_wires_agree() {
    let sandbox = small().await;
    let world = sandbox.world();
    let wanted: Vec<String> = (0..world.len()).map(|index| world.id(index)).collect();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for page in 0..5 {
        let left = get(&sandbox, &format!("/v1/conversations?page={}&pageSize=70", page + 1)).await.json();
        let right =
            get(&sandbox, &format!("/api/v2/conversations?limit=70&offset={}", page * 70)).await.json();
        assert_eq!((&left["totalCount"], &right["total"]), (&Value::from(300), &Value::from(300)));
        for (left, right) in left["data"].as_array().unwrap().iter().zip(right["data"].as_array().unwrap()) {
            assert_eq!(left["createdAt"], right["created_at"]);
            assert_eq!(
                left["channelId"].as_str().unwrap(),
                format!("ch_{}", right["channel"].as_str().unwrap())
            );
        }
        ours.extend(ids(&left["data"]));
        theirs.extend(ids(&right["data"]));
    }
    assert_eq!(ours, wanted);
    assert_eq!(theirs, wanted);
}

#[tokio::test]
async fn both_wires_tell_the_same_messages_and_notes_are_aurions_alone() {
    let sandbox = small().await;
    let world = sandbox.world();
    let mut notes = 0;
    for index in 10..40 {
        let truth = world.conversation(index);
        let ours = get(&sandbox, &format!("/v1/conversations/{}/messages", truth.id)).await.json();
        let theirs = get(&sandbox, &format!("/api/v2/conversations/{}", truth.id)).await.json();
        let public: Vec<&str> =
            truth.messages.iter().filter(|m| !m.is_internal).map(|m| m.text.as_str()).collect();
        let all: Vec<&str> = truth.messages.iter().map(|m| m.text.as_str()).collect();
        let texts = |rows: &Value, key: &str| -> Vec<String> {
            rows.as_array().unwrap().iter().map(|row| row[key].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!(texts(&ours["messages"], "content"), public);
        assert_eq!(texts(&theirs["messages"], "body"), all);
        assert_eq!(theirs["contact_email"], truth.contact.email);
        notes += theirs["messages"].as_array().unwrap().iter().filter(|m| m["is_internal"] == true).count();
        let row = get(&sandbox, &format!("/v1/conversations/{}", truth.id)).await.json();
        assert_eq!(row["messageCount"], public.len());
        assert_eq!(row["contactName"], truth.contact.name);
    }
    assert!(notes > 0);
}

#[tokio::test]
async fn filters_find_what_matches_and_count_it() {
    let sandbox = small().await;
    let world = sandbox.world();
    let count = |matches: &dyn Fn(usize) -> bool| (0..world.len()).filter(|i| matches(*i)).count();
    let channel = count(&|i| world.meta(i).channel.as_str() == "voice");
    let campaign = count(&|i| world.meta(i).campaign == Some(456));
    let resolved = count(&|i| world.meta(i).status.aurion() == "resolved");
    let tagged = count(&|i| world.tags(&world.meta(i)).iter().any(|t| t == "vip" || t == "bug"));
    let someone = world.contact(&world.meta(77));
    let same = count(&|i| world.contact(&world.meta(i)).id == someone.id);
    let escaped_contact = format!("contact_id={}", someone.id);
    for (target, key, total) in [
        ("/v1/conversations?channelId=ch_voice".into(), "totalCount", channel),
        ("/v1/conversations?campaignId=camp_456".into(), "totalCount", campaign),
        ("/v1/conversations?status=completed".into(), "totalCount", resolved),
        ("/v1/conversations?status=no_such_word".into(), "totalCount", 0),
        ("/api/v2/conversations?channel=voice".into(), "total", channel),
        ("/api/v2/conversations?status=resolved".into(), "total", resolved),
        ("/api/v2/conversations?tags=vip,bug".into(), "total", tagged),
        (format!("/api/v2/conversations?{escaped_contact}"), "total", same),
        ("/api/v2/conversations?search=printer+version&assigned_team_id=team_789".into(), "total", 1),
        // Not a parameter of this list: ignored, which is the trap.
        ("/api/v2/conversations?created_after=2026-01-01".into(), "total", 300),
    ] {
        let got = get(&sandbox, &target).await.json();
        assert_eq!(got[key], total, "{target}");
        assert!(total == 0 || !got["data"].as_array().unwrap().is_empty(), "{target}");
    }
    assert!(channel > 10 && campaign > 5 && tagged > 5 && same >= 1);
}

#[tokio::test]
async fn windows_of_dates_are_half_open() {
    let sandbox = small().await;
    let total = async |query: &str| {
        get(&sandbox, &format!("/v1/conversations?{query}")).await.json()["totalCount"].clone()
    };
    assert_eq!(total("dateFrom=2024-01-15T10:30:00Z&dateTo=2024-01-15T10:30:01Z").await, 1);
    assert_eq!(total("dateFrom=2024-01-15T10:30:00Z&dateTo=2024-01-15T10:30:00Z").await, 0);
    assert_eq!(total("dateFrom=2024-01-15T07:30:00-03:00").await, 6);
    // A date alone is its whole day.
    assert_eq!(total("dateFrom=2026-03-08&dateTo=2026-03-08").await, 2);
    sandbox.set_faults(Faults { ignore_dates: true, ..Faults::default() });
    assert_eq!(total("dateFrom=2026-03-08&dateTo=2026-03-08").await, 300);
}

#[tokio::test]
async fn what_cannot_be_read_is_400_and_what_is_not_there_404() {
    let sandbox = small().await;
    for target in [
        "/v1/conversations?page=0",
        "/v1/conversations?pageSize=101",
        "/v1/conversations?dateFrom=yesterday",
        "/api/v2/conversations?limit=101",
        "/api/v2/conversations?offset=-1",
        "/api/v2/conversations/tags/search?limit=51",
    ] {
        assert_eq!(get(&sandbox, target).await.status, 400, "{target}");
    }
    assert_eq!(search(&sandbox, "{\"limit\":0}").await.status, 422);
    for target in [
        "/",
        "/v2/conversations",
        "/v1/conversations/conv_999999",
        "/v1/conversations/conv_123/notes",
        "/v1/conversations/",
        "/api/v2/conversations/nobody",
        "/api/v2/conversations/conv_000007/attachments/att_9/download",
        "/api/v2/conversations/share/nothing",
    ] {
        assert_eq!(get(&sandbox, target).await.status, 404, "{target}");
    }
    assert_eq!(get(&sandbox, "/api/v2/conversations/share/sh_token_expired").await.status, 410);
    let file = get(&sandbox, "/api/v2/conversations/conv_abc123/attachments/att_001/download").await;
    assert_eq!(file.status, 302);
    assert!(file.header("location").unwrap().contains("Signature="));
}

#[tokio::test]
async fn only_reads_are_answered() {
    let sandbox = small().await;
    for (method, target, allow) in [
        ("POST", "/v1/conversations", "GET, HEAD"),
        ("DELETE", "/api/v2/conversations/conv_abc123", "GET, HEAD"),
        ("PATCH", "/api/v2/conversations/conv_abc123/read", "GET, HEAD"),
        ("GET", "/api/v2/conversations/search", "POST"),
    ] {
        let got = call(&mut connect(sandbox.addr()).await, method, target, &[KEY], "").await.unwrap();
        assert_eq!((got.status, got.header("allow")), (405, Some(allow)), "{method} {target}");
    }
    let target = "/v1/conversations/conv_123/messages";
    let head = call(&mut connect(sandbox.addr()).await, "HEAD", target, &[KEY], "").await.unwrap();
    let full = get(&sandbox, target).await;
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.header("content-length"), full.header("content-length"));
}

#[tokio::test]
async fn the_newer_envelopes_hold_the_same_rows() {
    let options = Options { conversations: 300, newer_envelopes: true, ..Options::default() };
    let (older, newer) = (small().await, start(options).await.unwrap());
    let target = "/v1/conversations?page=2&pageSize=40";
    let (flat, nested) = (get(&older, target).await.json(), get(&newer, target).await.json());
    assert_eq!(nested["data"], flat["data"]);
    let wanted = parse(r#"{"page":2,"pageSize":40,"totalCount":300,"totalPages":8}"#);
    assert_eq!(nested["pagination"].to_string(), wanted.to_string());
    assert_shape(
        &nested["meta"],
        &parse(r#"{"requestId":"req_1","timestamp":"2024-01-15T10:30:00Z"}"#),
        "meta",
    );
    let target = "/api/v2/conversations?limit=40&offset=40";
    let (documented, items) = (get(&older, target).await.json(), get(&newer, target).await.json());
    assert_eq!(items, serde_json::json!({ "items": documented["data"] }));
}

#[tokio::test]
async fn campaigns_are_there_for_operators_own_routes() {
    let sandbox = small().await;
    let got = get(&sandbox, "/v1/campaigns?status=completed&pageSize=5").await.json();
    assert_eq!((&got["totalCount"], got["data"].as_array().unwrap().len()), (&Value::from(11), 5));
    let one = get(&sandbox, "/v1/campaigns/camp_456").await.json();
    let keys =
        ["id", "name", "description", "type", "status", "channelType", "startDate", "endDate", "createdAt"];
    assert!(one.as_object().unwrap().keys().eq(keys));
    assert_eq!(get(&sandbox, "/v1/campaigns/camp_1").await.status, 404);
}

#[tokio::test]
async fn a_large_sandbox_pages_as_deep_as_it_is() {
    let sandbox = start(Options { conversations: World::MAX_LEN, ..Options::default() }).await.unwrap();
    let got = get(&sandbox, "/v1/conversations?page=10000&pageSize=100").await.json();
    assert_eq!(ids(&got["data"]).last().map(String::as_str), Some("conv_999999"));
    let refused = start(Options { conversations: World::MAX_LEN + 1, ..Options::default() }).await;
    assert_eq!(refused.unwrap_err().kind(), std::io::ErrorKind::InvalidInput);
}

#[tokio::test]
async fn the_long_thread_has_all_its_messages_on_both_wires() {
    let sandbox = small().await;
    let id = sandbox.world().id(named::LONG);
    for target in [format!("/v1/conversations/{id}/messages"), format!("/api/v2/conversations/{id}")] {
        let got = get(&sandbox, &target).await;
        assert_eq!(got.header("content-length"), None, "{target} is made while it is sent");
        assert_eq!(
            got.json()["messages"].as_array().unwrap().len(),
            named::LONG_MESSAGES as usize,
            "{target}"
        );
    }
}

#[tokio::test]
async fn the_huge_message_is_huge_on_both_wires() {
    let sandbox = small().await;
    let id = sandbox.world().id(named::HUGE);
    for (target, pointer) in [
        (format!("/v1/conversations/{id}/messages"), "/messages/1/content"),
        (format!("/api/v2/conversations/{id}"), "/messages/1/body"),
    ] {
        let got = get(&sandbox, &target).await.json();
        assert!(got.pointer(pointer).unwrap().as_str().unwrap().len() >= named::HUGE_BYTES, "{target}");
    }
}

#[tokio::test]
async fn whatsapp_conversations_can_be_named_after_telephones() {
    let options = Options { conversations: 300, phone_ids: true, ..Options::default() };
    let sandbox = start(options).await.unwrap();
    let got = get(&sandbox, "/v1/conversations?channelId=ch_whatsapp").await.json();
    let found = ids(&got["data"]);
    let id = found.iter().find(|id| id.ends_with("@c.us")).unwrap();
    let one = get(&sandbox, &format!("/v1/conversations/{}", id.replace('@', "%40"))).await.json();
    assert_eq!(one["id"], *id);
}
