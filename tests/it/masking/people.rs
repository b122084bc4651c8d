//! The names, addresses and numbers that a conversation tells of itself are masked in its messages too.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::sync::Notify;

use super::readable;
use super::scripted::{Documents, MASKED, PATHS, SAID, SECRETS, number, paths};
use crate::support::front::{DIALECTS, Front, Setup};
use crate::support::vendor::{self, Step, Vendor};

const MESSAGES: &str = PATHS[2];

#[tokio::test]
async fn they_are_masked_in_parts_in_any_case_and_inside_of_addresses() {
    for dialect in DIALECTS {
        for nobody_clear in [false, true] {
            let documents = Documents::new(dialect, 2);
            let vendor = Vendor::start(move |asked| documents.tell(asked)).await;
            let front = Front::start(vendor.addr, dialect, Setup { nobody_clear, ..Setup::default() });
            let masked = front.masked(MESSAGES).await.json();
            for message in masked["messages"].as_array().unwrap() {
                assert_eq!(message["content"], MASKED, "{dialect}");
            }
            if !nobody_clear {
                assert_eq!(front.clear(MESSAGES).await.json()["messages"][1]["content"], SAID);
            }
        }
    }
}

/// Aurion's conversation may name them before its messages or behind them, large or small.
#[tokio::test]
async fn they_may_stand_behind_the_messages() {
    let people = r#""contact_name":"Zuleika Vanterpool","contact_email":"zuleika.vanterpool@corp.example.com","contact_phone":"+56998765432","assignee_user_name":"Quillon Abernethy""#;
    for count in [2, 150] {
        let message = format!(r#"{{"id":"m","body":"{SAID}","sender_type":"agent"}}"#);
        let messages = vec![message.as_str(); count].join(",");
        for document in [
            format!(r#"{{"id":"conv_1",{people},"messages":[{messages}]}}"#),
            format!(r#"{{"id":"conv_1","messages":[{messages}],{people}}}"#),
        ] {
            let vendor = Vendor::saying(document).await;
            let settings = "[cache]\nmax_object_bytes = \"16KiB\"";
            let front = Front::start(vendor.addr, "aurion", Setup { settings, ..Setup::default() });
            let masked = front.masked(MESSAGES).await.json();
            let messages = masked["messages"].as_array().unwrap();
            assert_eq!(messages.len(), count);
            assert!(messages.iter().all(|message| message["content"] == MASKED));
        }
    }
}

/// A conversation that is too large to be held is read twice. Where its vendor sends no validators, only its bytes tell
/// that it is another one by then, and whoever the first reading named is not who the second one speaks of.
#[tokio::test]
async fn a_conversation_that_changes_between_its_two_readings_is_not_served() {
    let filling = "x ".repeat(100_000);
    let told = AtomicUsize::new(0);
    let vendor = Vendor::start(move |_| {
        let who = ["Alice Wonder", "Zuleika Vanterpool"][told.fetch_add(1, Ordering::Relaxed) % 2];
        vendor::json(format!(
            r#"{{"id":"conv_1","contact_name":"{who}","messages":[{{"body":"{filling}"}},{{"body":"ok, so {who} came"}}]}}"#
        ))
    })
    .await;
    let settings = "[cache]\nmax_object_bytes = \"16KiB\"";
    let front = Front::start(vendor.addr, "aurion", Setup { settings, ..Setup::default() });
    let answer = front.masked(MESSAGES).await;
    assert_eq!((answer.status, answer.code()), (502, "UPSTREAM_UNAVAILABLE".into()));
    assert!(answer.text().contains("changed while it was read"), "{}", answer.text());
}

/// An operator may spare the call. Then names that nothing introduces stay; what has a form of
/// its own is masked as ever.
#[tokio::test]
async fn without_people_the_rules_are_alone() {
    let documents = Documents::new("auralytik", 1);
    let vendor = Vendor::start(move |asked| documents.tell(asked)).await;
    let setup = Setup { upstream: "people = \"none\"", ..Setup::default() };
    let front = Front::start(vendor.addr, "auralytik", setup);
    let masked = front.masked(MESSAGES).await.json();
    let wanted = "ask zuleika about VANTERPOOL's parcel, write to ****, or ring **** for quillon; it went on card ****";
    assert_eq!(masked["messages"][0]["content"], wanted);
    let asked: Vec<_> = vendor.take_asked().into_iter().map(|asked| asked.target).collect();
    assert_eq!(asked, ["/v1/conversations/conv_1/messages"]);
    // The conversation's own fields are masked by their names, whoever is looked for.
    let detail = front.masked(PATHS[1]).await;
    assert!(SECRETS.iter().all(|secret| !readable(&detail).contains(secret)), "{}", detail.text());
}

#[tokio::test]
async fn where_they_cannot_be_known_there_are_no_messages() {
    const JSON: (&str, &str) = ("Content-Type", "application/json");
    const FAILING: [(&str, u16, &str); 13] = [
        ("500", 502, "UPSTREAM_UNAVAILABLE"),
        ("401", 502, "UPSTREAM_REJECTED"),
        ("404", 404, "NOT_FOUND"),
        ("429", 429, "RATE_LIMIT_EXCEEDED"),
        ("silent", 504, "UPSTREAM_TIMEOUT"),
        ("cut", 502, "UPSTREAM_UNAVAILABLE"),
        ("broken", 502, "UNMASKABLE_RESPONSE"),
        ("html", 502, "UNMASKABLE_RESPONSE"),
        // Sound JSON that names nobody because it is no conversation.
        ("null", 502, "UPSTREAM_UNAVAILABLE"),
        (" [{}]", 502, "UPSTREAM_UNAVAILABLE"),
        ("\"Zuleika Vanterpool\"", 502, "UPSTREAM_UNAVAILABLE"),
        ("7", 502, "UPSTREAM_UNAVAILABLE"),
        ("false", 502, "UPSTREAM_UNAVAILABLE"),
    ];
    // Both where the vendor has a call for messages.
    let path = "messages = \"/conversations/{id}/messages\"";
    for (dialect, upstream) in [("auralytik", ""), ("aurion", path)] {
        for nobody_clear in [false, true] {
            let documents = Documents::new(dialect, 2);
            let vendor = Vendor::start(move |asked| match FAILING[number(asked)].0 {
                _ if asked.target.ends_with("/messages") => documents.tell(asked),
                "silent" => vec![Step::Wait(Arc::new(Notify::new()))],
                "cut" => vendor::cut(200, &[JSON], &documents.detail, documents.detail.len() - 1),
                "broken" => vendor::json(documents.detail.replace(':', "=")),
                "html" => vendor::answer(200, &[("Content-Type", "text/html")], "<html>"),
                told => match told.parse() {
                    Ok(status @ 100..) => vendor::answer(status, &[JSON], "{}"),
                    _ => vendor::json(told),
                },
            })
            .await;
            let upstream = format!("{upstream}\nresponse_timeout = \"300ms\"");
            let setup = Setup { upstream: &upstream, nobody_clear, ..Setup::default() };
            let front = Front::start(vendor.addr, dialect, setup);
            for (number, (what, status, code)) in FAILING.into_iter().enumerate() {
                let path = &paths(number)[2];
                let answer = front.masked(path).await;
                let told = (answer.status, answer.code());
                assert_eq!(told, (status, code.into()), "{dialect} {what} {nobody_clear}");
                assert!(!readable(&answer).contains("parcel"), "{dialect} {what}");
                // Who reads clear needs nobody's name.
                if !nobody_clear {
                    assert_eq!(front.clear(path).await.status, 200, "{dialect} {what}");
                }
            }
        }
    }
}

/// What is no object is none of the vendor's answers, whoever reads it and however it is kept.
#[tokio::test]
async fn a_conversation_or_messages_that_are_no_object_are_refused() {
    const OTHERS: [&str; 5] = ["null", "[]", "\"a\"", "7", "\n true"];
    for nobody_clear in [false, true] {
        let vendor = Vendor::start(|asked| vendor::json(OTHERS[number(asked)])).await;
        let front = Front::start(vendor.addr, "auralytik", Setup { nobody_clear, ..Setup::default() });
        for (number, other) in OTHERS.into_iter().enumerate() {
            for path in &paths(number)[1..] {
                for _ in 0..2 {
                    let answer = front.masked(path).await;
                    assert_eq!(
                        (answer.status, answer.code()),
                        (502, "UPSTREAM_UNAVAILABLE".into()),
                        "{other}"
                    );
                    assert!(answer.text().contains("no JSON object"), "{}", answer.text());
                    if !nobody_clear {
                        let answer = front.clear(path).await;
                        assert_eq!((answer.status, answer.code()), (502, "UPSTREAM_UNAVAILABLE".into()));
                    }
                }
            }
        }
    }
}

/// Who wrote a message may be said beside it, and nowhere else. That is looked for in what was said as far as the
/// answer is held anyway, so in all messages of a short talk, in whatever pieces it comes.
#[tokio::test]
async fn who_is_named_beside_the_messages_is_masked_in_them() {
    let said = "ask zuleika about VANTERPOOL's parcel";
    let message = |n: usize, who: &str| format!(r#"{{"id":"m{n}","{{body}}":"{said}"{who}}}"#);
    let named = r#","senderName":"Zuleika Vanterpool","senderPhone":"****""#;
    let path = "messages = \"/conversations/{id}/messages\"";
    for (dialect, body, upstream) in [("auralytik", "content", "people = \"none\""), ("aurion", "body", path)]
    {
        for nobody_clear in [false, true] {
            // The name stands behind the first message; in the third talk behind what is looked at.
            for (count, names_at, masked) in [(3, 2, true), (2000, 100, true), (2000, 1500, false)] {
                let messages: Vec<_> = (0..count)
                    .map(|n| message(n, if n == names_at { named } else { "" }).replace("{body}", body))
                    .collect();
                let talk = format!(r#"{{"conversationId":"conv_1","messages":[{}]}}"#, messages.join(","));
                let vendor = Vendor::start(move |asked| match asked.target.ends_with("/messages") {
                    true => vendor::json(&talk),
                    false => vendor::json(r#"{"id":"conv_1"}"#),
                })
                .await;
                let setup = Setup { upstream, nobody_clear, ..Setup::default() };
                let front = Front::start(vendor.addr, dialect, setup);
                let answer = front.masked(MESSAGES).await;
                let told = answer.json();
                let messages = told["messages"].as_array().unwrap();
                assert_eq!(messages.len(), count);
                let wanted = if masked { "ask **** about ****'s parcel" } else { said };
                assert!(messages.iter().all(|message| message["content"] == wanted), "{dialect} {count}");
                assert!(!answer.text().contains("Zuleika"), "the field itself is masked wherever it stands");
            }
        }
    }
}
