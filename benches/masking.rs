//! How fast the masker is, beside what bounds it, in one run: `cargo bench --bench masking`.
//!
//! Machines are shared and noisy: the ratios count. Every figure's result is asserted, so that a fast wrong answer
//! fails. Bodies are chat JSON of our own making, with personal data in two messages of a hundred.

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use auraveil::api::{Kind, MESSAGES, People};
use auraveil::json::{Pieces, Transform};
use auraveil::masking::{Masker, Ruleset, RulesetOptions};
use bytes::Bytes;

/// How large a body is, in messages: about a mebibyte.
const COUNT: usize = 6_000;
/// One message of so many holds personal data.
const EVERY: usize = 50;
/// How long each figure is measured for.
const LONG: Duration = Duration::from_secs(2);

fn main() {
    let rules = Arc::new(Ruleset::load(&RulesetOptions::default()).expect("the built-in packs are valid"));
    println!("ruleset {}, {} rules\n", rules.fingerprint(), rules.rules().count());
    println!("| text | MB | memcpy | serde_json, parse and write | masked | masked / serde_json |");
    println!("|---|--:|--:|--:|--:|--:|");
    for (script, words, secret) in TEXTS {
        let body = Bytes::from(body(words, secret));
        let size = body.len() as f64 / 1e6;
        let copied = rate(size, || assert_eq!(black_box(body.to_vec()).len(), body.len()));
        let parsed = rate(size, || {
            let value: serde_json::Value = serde_json::from_slice(&body).expect("JSON");
            assert_eq!(serde_json::to_vec(&value).expect("JSON").len(), body.len());
        });
        let masked = rate(size, || assert_eq!(mask(&rules, &body), COUNT / EVERY));
        println!(
            "| {script} | {size:.1} | {copied:.0} | {parsed:.0} | {masked:.0} | {:.2} |",
            masked / parsed
        );
    }
}

/// Masks a body in pieces of 16 KiB and gives how many masks there are in it.
fn mask(rules: &Arc<Ruleset>, body: &Bytes) -> usize {
    let mut masker = Masker::new(Arc::clone(rules), Kind::Object(&MESSAGES), &People::default());
    let (mut out, mut masks) = (Pieces::new(), 0);
    let mut count = |out: &mut Pieces| {
        while let Some(piece) = out.pop() {
            masks += usize::from(&piece[..] == b"****");
        }
    };
    for start in (0..body.len()).step_by(16 << 10) {
        masker.push(body.slice(start..body.len().min(start + (16 << 10))), &mut out).expect("JSON");
        count(&mut out);
    }
    let tally = masker.finish(&mut out).expect("JSON");
    count(&mut out);
    assert_eq!(tally.entities.values().sum::<u64>(), masks as u64);
    masks
}

/// Megabytes a second of `job`, which goes through `size` megabytes: the best of the rounds, as noise only slows.
fn rate(size: f64, mut job: impl FnMut()) -> f64 {
    job();
    let (start, mut best) = (Instant::now(), Duration::MAX);
    while start.elapsed() < LONG {
        let round = Instant::now();
        job();
        best = best.min(round.elapsed());
    }
    size / best.as_secs_f64()
}

/// A conversation's messages, as the proxy serves them.
fn body(words: &[&str], secret: &str) -> String {
    let mut random = fastrand::Rng::with_seed(7);
    let messages: Vec<String> = (0..COUNT)
        .map(|number| {
            let mut text: Vec<&str> = (0..random.usize(8..24)).map(|_| words[random.usize(..words.len())]).collect();
            if number % EVERY == 0 {
                text.push(secret);
            }
            format!(
                r#"{{"id":"msg_{number:06}","role":"customer","content":"{}","timestamp":"2024-01-15T10:{:02}:00Z"}}"#,
                text.join(" "),
                number % 60
            )
        })
        .collect();
    format!(r#"{{"conversationId":"conv_1","messages":[{}]}}"#, messages.join(","))
}

/// A script, harmless words of it, and a piece of personal data.
const TEXTS: &[(&str, &[&str], &str)] = &[
    (
        "Latin",
        &[
            "the", "parcel", "arrives", "tomorrow", "please", "wait", "while", "screen", "button", "blue",
            "invoice", "refund", "thanks", "delivery", "was", "late", "again", "shop", "size", "colour",
            "basket", "page", "loads", "slowly",
        ],
        "jane.doe@example.com",
    ),
    (
        "Arabic",
        &[
            "الطرد",
            "يصل",
            "غدا",
            "شكرا",
            "الفاتورة",
            "لون",
            "الصفحة",
            "بطيئة",
            "المتجر",
            "الحجم",
            "ننتظر",
            "التوصيل",
        ],
        "jane.doe@example.com",
    ),
    (
        "Japanese",
        &["荷物", "は", "明日", "届き", "ます", "ページ", "が", "遅い", "返品", "したい", "色", "サイズ"],
        " jane.doe@example.com",
    ),
];
