//! Labels in place of what was masked, and conversations that are named after a telephone.

use auraveil::sandbox::{self, Options, Sandbox};
use serde_json::Value;

use super::readable;
use super::scripted::{Documents, PATHS};
use crate::support::front::{CLEAR, DIALECTS, Front, Setup};
use crate::support::vendor::Vendor;

#[tokio::test]
async fn labels_say_what_was_masked() {
    for dialect in DIALECTS {
        let documents = Documents::new(dialect, 1);
        let vendor = Vendor::start(move |asked| documents.tell(asked)).await;
        let settings = "[masking]\nreplacement = \"label\"";
        let front = Front::start(vendor.addr, dialect, Setup { settings, ..Setup::default() });
        let messages = front.masked(PATHS[2]).await.json();
        assert_eq!(
            messages["messages"][0]["content"],
            "ask [PERSON] about [PERSON]'s parcel, write to [EMAIL_ADDRESS], or ring [PHONE_NUMBER] for [PERSON]; it went \
             on card [CREDIT_CARD]",
            "{dialect}"
        );
        assert_eq!(front.masked(PATHS[1]).await.json()["contactName"], "[PERSON]");
        // Other words for what was masked are another set of rules.
        let stars = Front::start(vendor.addr, dialect, Setup::default());
        let (labels, stars) = (front.masked(PATHS[2]).await, stars.masked(PATHS[2]).await);
        assert_ne!(labels.header("x-pii-ruleset"), stars.header("x-pii-ruleset"));
    }
}

const KEYED: Setup<'static> =
    Setup { settings: "[masking]\nid_key_env = \"ID_KEY\"", upstream: "", sections: "", nobody_clear: false };

const LIST: &str = "/v1/conversations?channelId=ch_whatsapp&pageSize=20";

/// Where WhatsApp's conversations are named `569...@c.us`.
async fn telephones() -> Sandbox {
    let options = Options { conversations: 120, phone_ids: true, ..Options::default() };
    sandbox::start(options).await.unwrap()
}

fn ids(list: &Value) -> Vec<String> {
    list["data"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_telephone_in_an_id_becomes_a_name_that_leads_back() {
    for dialect in DIALECTS {
        let sandbox = telephones().await;
        let front = Front::start(sandbox.addr(), dialect, KEYED);
        let clear = front.clear(LIST).await.json();
        let list = front.masked(LIST).await;
        assert_eq!(list.status, 200);
        let (clear, pids) = (ids(&clear), ids(&list.json()));
        let named: Vec<_> = clear.iter().zip(&pids).filter(|(id, _)| id.ends_with("@c.us")).collect();
        assert!(named.len() > 10, "{clear:?}");
        for (id, pid) in &named {
            assert!(pid.starts_with("pid_"), "{pid}");
            let digits = id.strip_suffix("@c.us").unwrap();
            assert!(!readable(&list).contains(digits), "{digits}");
        }
        // Other ids are nobody's.
        for (id, pid) in clear.iter().zip(&pids).filter(|(id, _)| !id.ends_with("@c.us")) {
            assert_eq!(id, pid);
        }

        for (id, pid) in named.iter().take(4) {
            for prefix in ["/v1", "/api/v1"] {
                let detail = front.masked(&format!("{prefix}/conversations/{pid}")).await;
                assert_eq!((detail.status, &detail.json()["id"]), (200, &Value::from(pid.as_str())));
                let messages = front.masked(&format!("{prefix}/conversations/{pid}/messages")).await;
                assert_eq!(messages.json()["conversationId"], pid.as_str(), "{dialect}");
                assert!(!messages.json()["messages"].as_array().unwrap().is_empty());
                for answer in [&detail, &messages] {
                    assert!(!readable(answer).contains(id.strip_suffix("@c.us").unwrap()));
                }
                // The id itself is as good a path, and the answer is the same.
                let by_id = front.masked(&format!("{prefix}/conversations/{id}/messages")).await;
                assert_eq!(by_id.body, messages.body);
            }
            // Who reads clear may have it from somebody who doesn't.
            let clear = front.clear(&format!("/v1/conversations/{pid}")).await;
            assert_eq!((clear.status, &clear.json()["id"]), (200, &Value::from(id.as_str())));
        }
        // The vendor never sees the name.
        let seen = sandbox.seen();
        assert!(seen.iter().any(|seen| seen.target.contains("c.us")));
        assert!(seen.iter().all(|seen| !seen.target.contains("pid_")));

        // The same name in every proxy that has the key.
        let other = Front::start(sandbox.addr(), dialect, KEYED);
        assert_eq!(ids(&other.masked(LIST).await.json()), pids);
        // A name that the key did not make leads nowhere.
        let pid = named[0].1;
        let last = if pid.ends_with('A') { "B" } else { "A" };
        for wrong in [format!("{}{last}", &pid[..pid.len() - 1]), "pid_".into(), "pid_AAAA".into()] {
            let answer = front.get(&format!("/v1/conversations/{wrong}/messages"), &[CLEAR]).await;
            assert_eq!((answer.status, answer.code()), (404, "NOT_FOUND".into()), "{wrong}");
        }
    }
}

#[tokio::test]
async fn without_a_key_such_an_id_is_masked_and_leads_nowhere() {
    for dialect in DIALECTS {
        let sandbox = telephones().await;
        let front = Front::start(sandbox.addr(), dialect, Setup::default());
        let clear = ids(&front.clear(LIST).await.json());
        let masked = ids(&front.masked(LIST).await.json());
        let id = clear.iter().find(|id| id.ends_with("@c.us")).unwrap();
        for (id, masked) in clear.iter().zip(&masked) {
            assert_eq!(masked, if id.ends_with("@c.us") { "****" } else { id });
        }
        let messages = front.masked(&format!("/v1/conversations/{id}/messages")).await;
        assert_eq!((messages.status, &messages.json()["conversationId"]), (200, &Value::from("****")));
        assert!(!readable(&messages).contains(id.strip_suffix("@c.us").unwrap()));
        let keyed = Front::start(sandbox.addr(), dialect, KEYED);
        let pid =
            ids(&keyed.masked(LIST).await.json()).into_iter().find(|id| id.starts_with("pid_")).unwrap();
        assert_eq!(front.masked(&format!("/v1/conversations/{pid}")).await.status, 404);
    }
}
