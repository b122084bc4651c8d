//! Long threads flow while the vendor still sends, and an answer's bytes don't depend on how they came in.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use auraveil::sandbox::{self, Drip, Faults, Options};
use tokio::sync::Notify;

use super::scripted::{Documents, MASKED, PATHS, SECRETS, halting};
use crate::support::front::{ALWAYS, DIALECTS, Front, Setup};
use crate::support::http::Wire;
use crate::support::vendor::{Vendor, json};

/// So many messages are more than twice the 16 KiB that are held back.
const MANY: usize = 300;

#[tokio::test]
async fn the_first_masked_bytes_arrive_while_the_vendor_still_sends() {
    for dialect in DIALECTS {
        for nobody_clear in [false, true] {
            let until = Arc::new(Notify::new());
            let documents = Documents::new(dialect, MANY);
            let readings = AtomicUsize::new(0);
            let wait = Arc::clone(&until);
            let vendor = Vendor::start(move |asked| {
                let text = documents.of(asked);
                let reading = readings.fetch_add(1, Ordering::Relaxed);
                // Aurion's conversation is read once for its people, and flows when it is read again.
                let flows =
                    if dialect == "aurion" { reading == 1 } else { asked.target.ends_with("/messages") };
                if flows { halting(json(&text), &wait) } else { json(text) }
            })
            .await;
            let settings = "[cache]\nmax_object_bytes = \"32KiB\"";
            let front =
                Front::start(vendor.addr, dialect, Setup { settings, nobody_clear, ..Setup::default() });
            let mut wire = Wire::open(front.addr).await;
            wire.request("GET", PATHS[2], &[ALWAYS]).await;
            // Without streaming this would never come: the vendor waits for it.
            wire.until(b"ask **** about").await;
            until.notify_one();
            let answer = wire.answer().await.unwrap();
            assert_eq!((answer.status, answer.whole), (200, true), "{dialect} {nobody_clear}");
            assert_eq!(answer.header("content-length"), None);
            let document = answer.json();
            let messages = document["messages"].as_array().unwrap();
            assert_eq!(messages.len(), MANY);
            assert!(messages.iter().all(|message| message["content"] == MASKED));
        }
    }
}

#[tokio::test]
async fn what_was_sent_before_a_vendor_hangs_up_is_masked_and_has_no_end() {
    let until = Arc::new(Notify::new());
    let documents = Documents::new("auralytik", MANY);
    let wait = Arc::clone(&until);
    let vendor = Vendor::start(move |asked| {
        let text = documents.of(asked);
        if !asked.target.ends_with("/messages") {
            return json(text);
        }
        let mut steps = halting(json(&text), &wait);
        steps.pop();
        steps
    })
    .await;
    let front = Front::start(vendor.addr, "auralytik", Setup::default());
    let mut wire = Wire::open(front.addr).await;
    wire.request("GET", PATHS[2], &[ALWAYS]).await;
    wire.until(b"ask **** about").await;
    until.notify_one();
    let answer = wire.answer().await.unwrap();
    assert_eq!((answer.status, answer.whole), (200, false));
    let seen = String::from_utf8_lossy(&answer.body).to_lowercase();
    assert!(SECRETS.iter().all(|secret| !seen.contains(secret)));
}

#[tokio::test]
async fn bytes_do_not_depend_on_how_they_came_in() {
    // Nothing is kept, so that each is masked anew.
    let unkept = Faults { cache_control: Some("no-store".into()), ..Faults::default() };
    let ways = [
        unkept.clone(),
        Faults { chunked_one_byte: true, ..unkept.clone() },
        Faults { drip: Some(Drip { bytes: 61, every: Duration::from_micros(10) }), ..unkept },
    ];
    let sandbox = sandbox::start(Options { conversations: 60, ..Options::default() }).await.unwrap();
    let world = sandbox.world();
    // One of each language, more or less.
    let paths = (10..22).flat_map(|index| {
        let path = format!("/v1/conversations/{}", world.id(index));
        [format!("{path}/messages"), path]
    });
    let paths: Vec<_> = paths.chain(["/v1/conversations?pageSize=20".to_owned()]).collect();
    for dialect in DIALECTS {
        for nobody_clear in [false, true] {
            let front = Front::start(sandbox.addr(), dialect, Setup { nobody_clear, ..Setup::default() });
            for path in &paths {
                let mut bodies = Vec::new();
                for way in &ways {
                    sandbox.set_faults(way.clone());
                    let before = sandbox.requests();
                    let answer = front.masked(path).await;
                    assert_eq!((answer.status, answer.whole), (200, true), "{dialect} {path} {way:?}");
                    assert!(sandbox.requests() > before, "{dialect} {path}: it was kept");
                    bodies.push(answer.body);
                }
                assert!(bodies.windows(2).all(|pair| pair[0] == pair[1]), "{dialect} {path}");
            }
        }
    }
}
