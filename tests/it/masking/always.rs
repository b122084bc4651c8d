//! A client who is masked always, whatever it sends and whatever the cache holds.

use super::readable;
use super::scripted::{Documents, MASKED, PATHS, SECRETS};
use crate::support::front::{ALWAYS, ASKS, CLEAR, DIALECTS, Front, Setup};
use crate::support::http::{Answer, Wire, ask};
use crate::support::vendor::Vendor;

#[track_caller]
fn assert_masked(answer: &Answer, what: &str) {
    let seen = format!("{:?}\n{}", answer.headers, readable(answer)).to_lowercase();
    for secret in SECRETS {
        assert!(!seen.contains(secret), "{what}: {secret} in {seen}");
    }
}

async fn start(dialect: &str) -> (Vendor, Front) {
    let documents = Documents::new(dialect, 2);
    let vendor = Vendor::start(move |asked| documents.tell(asked)).await;
    let front = Front::start(vendor.addr, dialect, Setup::default());
    (vendor, front)
}

#[tokio::test]
async fn nothing_that_is_sent_weakens_it() {
    for dialect in DIALECTS {
        let (_vendor, front) = start(dialect).await;
        for path in PATHS {
            // A reader of clear answers has filled the cache, and holds their validator.
            let clear = front.clear(path).await;
            assert_eq!(clear.status, 200);
            assert!(SECRETS.iter().any(|secret| readable(&clear).contains(secret)));
            let etag = clear.header("etag").unwrap();
            let masked = front.masked(path).await;
            assert_eq!(masked.header("x-pii-excluded"), Some("true"), "{dialect} {path}");
            assert_masked(&masked, path);
            assert_ne!(masked.header("etag"), clear.header("etag"));

            for headers in [
                &[("X-Exclude-PII", "false")][..],
                &[("x-exclude-pii", "FALSE")],
                &[ASKS],
                &[("Cache-Control", "no-cache")],
                &[("Cache-Control", "no-store"), ("Pragma", "no-cache")],
                &[("If-None-Match", etag)],
                &[("If-None-Match", "*")],
                &[("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")],
                &[("Range", "bytes=0-50")],
                &[("Accept", "*/*"), ("Accept-Encoding", "gzip")],
                &[("X-PII-Excluded", "true"), ("X-Forwarded-For", "127.0.0.1")],
            ] {
                for path in [path.to_owned(), format!("/api{path}"), format!("{path}#clear")] {
                    let headers = [&[ALWAYS], headers].concat();
                    let what = format!("{dialect} {path} {headers:?}");
                    for method in ["GET", "HEAD"] {
                        let answer = ask(front.addr, method, &path, &headers).await;
                        assert_masked(&answer, &what);
                        if answer.status == 200 {
                            assert_eq!(answer.header("x-pii-excluded"), Some("true"), "{what}");
                            // A HEAD says how long the masked body is, not the clear one.
                            let length = masked.body.len().to_string();
                            assert_eq!(answer.header("content-length"), Some(length.as_str()), "{what}");
                            assert!(method == "HEAD" || answer.body == masked.body, "{what}");
                        } else {
                            // A fragment is no part of a request; `*` is whatever there is.
                            let told = (path.contains('#'), answer.status);
                            assert!(matches!(told, (true, 400) | (false, 304)), "{what}: {}", answer.status);
                        }
                    }
                }
            }
            // The validator of the clear bytes says nothing of the masked ones.
            let answer = front.get(path, &[ALWAYS, ("If-None-Match", etag)]).await;
            assert_eq!((answer.status, &answer.body), (200, &masked.body));
            let contradiction = [ALWAYS, ("X-Exclude-PII", "false"), ("X-Exclude-PII", "true")];
            let answer = front.get(path, &contradiction).await;
            assert_eq!((answer.status, answer.code()), (400, "INVALID_HEADER".into()));
            let both = front.get(path, &[ALWAYS, ("Authorization", &format!("Bearer {}", CLEAR.1))]).await;
            assert_eq!((both.status, both.code()), (401, "UNAUTHORIZED".into()));
        }
    }
}

#[tokio::test]
async fn old_clients_are_masked_too() {
    for dialect in DIALECTS {
        let (_vendor, front) = start(dialect).await;
        for cached in [false, true] {
            for path in PATHS {
                let mut wire = Wire::open(front.addr).await;
                wire.send(format!("GET {path} HTTP/1.0\r\n{}: {}\r\n\r\n", ALWAYS.0, ALWAYS.1)).await;
                let answer = wire.answer().await.unwrap();
                assert_eq!((answer.status, answer.whole), (200, true), "{dialect} {path} {cached}");
                assert_masked(&answer, path);
            }
        }
    }
}

#[tokio::test]
async fn the_order_of_readers_makes_no_difference() {
    for dialect in DIALECTS {
        let mut bodies = Vec::new();
        for clear_first in [false, true] {
            let (vendor, front) = start(dialect).await;
            for path in PATHS {
                if clear_first {
                    front.clear(path).await;
                }
                let masked = front.masked(path).await;
                let again = front.masked(path).await;
                assert_eq!(again.body, masked.body);
                assert!(again.header("cache-status").unwrap().contains("hit"));
                // Who asks for it is served the same bytes, and who doesn't the clear ones.
                assert_eq!(front.get(path, &[CLEAR, ASKS]).await.body, masked.body);
                let clear = front.clear(path).await;
                assert!(readable(&clear).contains("zuleika"), "{dialect} {path}");
                assert_eq!(clear.header("x-pii-excluded"), None);
                bodies.push(masked.body);
            }
            // A call a document of the vendor's: whoever came first, all was made of the same answers.
            assert_eq!(vendor.take_asked().len(), if dialect == "aurion" { 2 } else { 3 });
        }
        let (first, second) = bodies.split_at(PATHS.len());
        assert_eq!(first, second, "{dialect}");
        let messages: serde_json::Value = serde_json::from_slice(&first[2]).unwrap();
        assert_eq!(messages["messages"][1]["content"], MASKED);
    }
}
