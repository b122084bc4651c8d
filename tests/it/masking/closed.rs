//! What can't be masked is not served: an error of ours before the first byte, a connection that breaks after it, and
//! never an end that looks like one.

use std::io::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::sync::Notify;

use super::readable;
use super::scripted::{Documents, PATHS, SECRETS, halting, number, paths};
use crate::support::front::{ALWAYS, ASKS, CLEAR, DIALECTS, Front, Setup};
use crate::support::http::{Answer, Wire};
use crate::support::vendor::{self, Step, Vendor};

const JSON: (&str, &str) = ("Content-Type", "application/json");

/// A way to spoil a sound answer.
type Spoil = fn(&str) -> Vec<Step>;

/// A document of these bytes.
fn json(bytes: impl AsRef<[u8]>) -> Vec<Step> {
    vendor::json(bytes)
}

/// The document with another member at its end.
fn with(text: &str, member: &str) -> Vec<Step> {
    json(format!("{},{member}}}", text.strip_suffix('}').unwrap()))
}

const SPOILED: [(&str, Spoil); 19] = [
    ("its last byte is missing", |text| json(&text[..text.len() - 1])),
    ("half of it is missing", |text| json(&text[..text.len() / 2])),
    ("all of it is missing", |_| json("")),
    ("the connection broke at its end", |text| vendor::cut(200, &[JSON], text, text.len() - 1)),
    ("the connection broke in its middle", |text| vendor::cut(200, &[JSON], text, text.len() / 2)),
    ("its brace is a bracket", |text| json(format!("{}]", text.strip_suffix('}').unwrap()))),
    ("it has a comma too many", |text| json(format!("{},}}", text.strip_suffix('}').unwrap()))),
    ("something follows it", |text| json(format!("{text}{{}}"))),
    ("it says NaN", |text| with(text, r#""n":NaN"#)),
    ("it has a raw line break in a string", |text| with(text, "\"n\":\"a\nb\"")),
    ("it is nested too deep", |text| with(text, &format!("\"n\":{}{}", "[".repeat(129), "]".repeat(129)))),
    ("it has a number without end", |text| with(text, &format!("\"n\":{}", "9".repeat(65)))),
    ("it is no UTF-8", |text| {
        json(text.as_bytes().iter().map(|&byte| if byte == b'z' { 0xFF } else { byte }).collect::<Vec<_>>())
    }),
    ("it ends in half a character", |text| {
        json([text.strip_suffix("\"}").unwrap_or(text).as_bytes(), b"\xE2\x82\"}"].concat())
    }),
    ("it says that it is text", |text| vendor::answer(200, &[("Content-Type", "text/plain")], text)),
    ("it does not say what it is", |text| vendor::answer(200, &[], text)),
    ("it says another charset", |text| {
        vendor::answer(200, &[("Content-Type", "application/json; charset=utf-16")], text)
    }),
    ("it says that it is gzipped", |text| vendor::answer(200, &[JSON, ("Content-Encoding", "gzip")], text)),
    ("it is gzipped", |text| vendor::answer(200, &[JSON, ("Content-Encoding", "gzip")], stored(text))),
];

/// Gzip without compression (RFC 1951 section 3.2.4, RFC 1952); its checksum is wrong, but nobody gets that far.
fn stored(text: &str) -> Vec<u8> {
    let length = u16::try_from(text.len()).unwrap();
    let mut out = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255, 1];
    out.extend(length.to_le_bytes());
    out.extend((!length).to_le_bytes());
    out.write_all(text.as_bytes()).unwrap();
    out.extend([0; 8]);
    out
}

#[track_caller]
fn assert_closed(answer: &Answer, what: &str) {
    assert_eq!(answer.status, 502, "{what}: {}", answer.text());
    assert!(["UNMASKABLE_RESPONSE", "UPSTREAM_UNAVAILABLE"].contains(&answer.code().as_str()), "{what}");
    assert!(answer.whole && answer.header("cache-control") == Some("no-store"), "{what}");
    assert_nothing(&answer.body, what);
}

#[track_caller]
fn assert_nothing(bytes: &[u8], what: &str) {
    let seen = String::from_utf8_lossy(bytes).to_lowercase();
    for secret in SECRETS {
        assert!(!seen.contains(secret), "{what}: {secret} in {seen}");
    }
}

/// A vendor whose conversation of each number is spoiled in its own way.
async fn spoiling(dialect: &str) -> Vendor {
    let documents = Documents::new(dialect, 2);
    Vendor::start(move |asked| (SPOILED[number(asked)].1)(&documents.of(asked))).await
}

#[tokio::test]
async fn a_small_answer_that_cannot_be_masked_is_an_error() {
    for dialect in DIALECTS {
        for nobody_clear in [false, true] {
            let vendor = spoiling(dialect).await;
            let front = Front::start(vendor.addr, dialect, Setup { nobody_clear, ..Setup::default() });
            for (number, (what, _)) in SPOILED.into_iter().enumerate() {
                for path in paths(number) {
                    let what = format!("{dialect} {path} {nobody_clear}: {what}");
                    // The second time it comes from the cache, if anything was kept by mistake.
                    for _ in 0..2 {
                        assert_closed(&front.masked(&path).await, &what);
                    }
                    if !nobody_clear {
                        assert_closed(&front.get(&path, &[CLEAR, ASKS]).await, &what);
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn a_broken_answer_that_a_clear_reader_got_is_not_masked_either() {
    let vendor = spoiling("auralytik").await;
    let front = Front::start(vendor.addr, "auralytik", Setup::default());
    for (number, (what, _)) in SPOILED.into_iter().enumerate() {
        for path in paths(number) {
            // Whether it is served clear is another matter: it needs no masking. But a cut never looks whole, and what
            // is no document of JSON's is a fault for everybody.
            let clear = front.clear(&path).await;
            if ["it is no UTF-8", "it ends in half a character", "it says NaN"].contains(&what) {
                assert_eq!((clear.status, clear.code()), (502, "UPSTREAM_UNAVAILABLE".into()), "{what}");
            }
            let is_cut = what.starts_with("the connection broke");
            assert!(!is_cut || clear.status == 502 || !clear.whole, "{what}: {}", clear.status);
            assert_closed(&front.masked(&path).await, what);
        }
    }
}

/// A length that the vendor told and that stays true goes to an old client, too, who sees a cut by it.
#[tokio::test]
async fn an_old_client_gets_a_long_clear_answer_of_known_length() {
    let documents = Documents::new("auralytik", 8 * MANY);
    let messages = documents.messages.clone();
    assert!(messages.len() > 1 << 18);
    let settings = "[cache]\nmax_object_bytes = \"64KiB\"";
    let vendor = Vendor::start(move |asked| json(documents.of(asked))).await;
    let front = Front::start(vendor.addr, "auralytik", Setup { settings, ..Setup::default() });
    let mut wire = Wire::open(front.addr).await;
    wire.send(format!("GET {} HTTP/1.0\r\n{}: {}\r\n\r\n", PATHS[2], CLEAR.0, CLEAR.1)).await;
    let answer = wire.answer().await.unwrap();
    assert_eq!((answer.status, answer.text()), (200, messages.as_str()));
    assert_eq!(answer.header("content-length"), Some(messages.len().to_string().as_str()));
}

/// So many messages are more than twice the 16 KiB that are judged whole.
const MANY: usize = 250;

/// The ways in which a large answer can turn out at its end to be no document.
const SPOILED_AT_THE_END: [&str; 7] = [
    "its last byte is missing",
    "the connection broke at its end",
    "its brace is a bracket",
    "something follows it",
    "it is nested too deep",
    "it has a number without end",
    "it ends in half a character",
];

/// Their numbers.
fn spoiled_at_the_end() -> impl Iterator<Item = usize> {
    let place = |what| SPOILED.iter().position(|(known, _)| *known == what).unwrap();
    SPOILED_AT_THE_END.into_iter().map(place)
}

/// Reads masked messages until some of them have come, lets the vendor say the rest, and sees the connection break.
async fn assert_breaks_off(front: &Front, path: &str, rest: &Notify) {
    let mut wire = Wire::open(front.addr).await;
    wire.request("GET", path, &[ALWAYS]).await;
    wire.until(b"ask **** about").await;
    rest.notify_one();
    let answer = wire.answer().await.unwrap();
    assert_eq!((answer.status, answer.whole), (200, false), "{path}");
    assert_nothing(&answer.body, path);
    assert_eq!(wire.rest().await, b"", "{path}");
}

#[tokio::test]
async fn a_large_answer_breaks_off_where_it_cannot_be_masked() {
    for nobody_clear in [false, true] {
        let rest = Arc::new(Notify::new());
        let wait = Arc::clone(&rest);
        let documents = Documents::new("auralytik", MANY);
        let vendor = Vendor::start(move |asked| {
            let (text, spoil) = (documents.of(asked), SPOILED[number(asked)].1);
            if asked.target.ends_with("/messages") { halting(spoil(&text), &wait) } else { json(text) }
        })
        .await;
        let front = Front::start(vendor.addr, "auralytik", Setup { nobody_clear, ..Setup::default() });
        for number in spoiled_at_the_end() {
            let path = &paths(number)[2];
            assert_breaks_off(&front, path, &rest).await;
            // HTTP/1.0 has no way to break off a body of unknown length, so it gets none of it.
            let mut wire = Wire::open(front.addr).await;
            wire.send(format!("GET {path} HTTP/1.0\r\n{}: {}\r\n\r\n", ALWAYS.0, ALWAYS.1)).await;
            rest.notify_one();
            assert_closed(&wire.answer().await.unwrap(), path);
        }
    }
}

/// Aurion's people stand in the conversation itself, which is read to its end before the first byte leaves. So it can
/// only break off where it is too large to be held, and the second reading of it differs from the first.
#[tokio::test]
async fn a_large_conversation_is_an_error_or_breaks_off() {
    let settings = "[cache]\nmax_object_bytes = \"16KiB\"";
    for nobody_clear in [false, true] {
        let rest = Arc::new(Notify::new());
        let wait = Arc::clone(&rest);
        let readings = [const { AtomicUsize::new(0) }; SPOILED.len()];
        let documents = Documents::new("aurion", MANY);
        let vendor = Vendor::start(move |asked| {
            let (text, number) = (documents.of(asked), number(asked));
            let spoil = SPOILED[number].1;
            match readings[number].fetch_add(1, Ordering::Relaxed) {
                0 => spoil(&text),
                1 => json(text),
                _ => halting(spoil(&text), &wait),
            }
        })
        .await;
        let front = Front::start(vendor.addr, "aurion", Setup { settings, nobody_clear, ..Setup::default() });
        for number in spoiled_at_the_end() {
            let path = &paths(number)[2];
            assert_closed(&front.masked(path).await, path);
            assert_breaks_off(&front, path, &rest).await;
        }
    }
}

#[tokio::test]
async fn what_is_not_in_the_vendors_shape_is_masked_or_refused() {
    // A string where an object should be, keys that are values, values under keys that nobody knows.
    const ODD: [&str; 10] = [
        r#""zuleika.vanterpool@corp.example.com""#,
        r#"["ring +56 9 9876 5432"]"#,
        r#"{"zuleika.vanterpool@corp.example.com":1}"#,
        r#"{"id":"conv_1","messages":"ring +56 9 9876 5432"}"#,
        r#"{"conversationId":"+56 9 9876 5432","messages":[{"ring +56 9 9876 5432":"zuleika"}]}"#,
        r#"{"id":"conv_1","new_field":"zuleika","nested":{"deeper":["vanterpool"]},"messages":[]}"#,
        r#"{"data":"zuleika","page":1,"pageSize":10}"#,
        r#"{"id":"zuleika vanterpool","status":"zuleika vanterpool","createdAt":"zuleika","messages":[]}"#,
        "null",
        "12",
    ];
    for dialect in DIALECTS {
        let vendor = Vendor::start(|asked| json(ODD[number(asked)])).await;
        let front = Front::start(vendor.addr, dialect, Setup::default());
        for (number, document) in ODD.into_iter().enumerate() {
            for path in paths(number) {
                let answer = front.masked(&path).await;
                assert!(
                    [200, 502].contains(&answer.status),
                    "{dialect} {path} {document}: {}",
                    answer.status
                );
                assert_nothing(readable(&answer).as_bytes(), document);
            }
        }
    }
}
