//! Any way of cutting a body gives the same bytes, the same tally, and the same end.
//!
//! The input is a body. It is masked as every kind of document that the proxy serves, and as plain text; once more with
//! much text before and behind it, so that it lies across the border of a window.

use std::sync::{Arc, LazyLock};

use auraveil::api::{CONVERSATION, Kind, MESSAGES, People};
use auraveil::json::{Documents, Error, Pieces, Transform};
use auraveil::masking::{Masker, Replacement, Ruleset, RulesetOptions, Tally, TextMasker};
use bytes::Bytes;

/// What mutations put in.
pub const WORDS: &[&str] = &[
    "{\"",
    "\":",
    "\"",
    "[",
    "]",
    "{",
    "}",
    ",",
    "\\u0040",
    "\\ud83d\\ude00",
    "\\\"",
    "\\\\",
    "@",
    "email",
    "name",
    "content",
    "messages",
    "id",
    "jane.doe@example.com",
    "+1 415 555 0132",
    "4111 1111 1111 1111",
    "536-22-8745",
    "Ann Pin",
    "password: ",
    "&#64;",
    "%40",
    "\u{200b}",
    "４１１１",
    "é",
    "電話",
    "a\u{301}",
    "\u{feff}",
    "four one five ",
    "-----BEGIN PRIVATE KEY-----",
    "-----END PRIVATE KEY-----",
    "1234567890",
    "12.5e3",
    "null",
    "\n",
];

/// Longer bodies take long and say no more.
const LONGEST: usize = 4096;

static RULES: LazyLock<[Arc<Ruleset>; 2]> = LazyLock::new(|| {
    let labelled = RulesetOptions {
        replacement: Replacement::Label,
        id_key: Some(Arc::new([9; 64])),
        ..RulesetOptions::default()
    };
    [RulesetOptions::default(), labelled]
        .map(|options| Arc::new(Ruleset::load(&options).expect("the built-in packs are valid")))
});

/// What a transform gave: how its bytes began, all of them if it ended well, and how it ended.
struct Outcome {
    bytes: Bytes,
    end: Result<Tally, Error>,
}

/// Holds every way of cutting `data` to the same result.
pub fn run(data: &[u8]) {
    let data = &data[..data.len().min(LONGEST)];
    let people = People { names: vec!["Ann Pin".into()], ..People::default() };
    let mut random = fastrand::Rng::with_seed(
        data.iter().fold(7, |sum: u64, byte| sum.wrapping_mul(31).wrapping_add(u64::from(*byte))),
    );
    let [plain, labelled] = &*RULES;
    let kinds =
        [(plain, Kind::Open), (labelled, Kind::Object(&MESSAGES)), (labelled, Kind::Object(&CONVERSATION))];
    for (rules, kind) in kinds {
        for documents in [Documents::One, Documents::Many] {
            same(data, &mut random, || Masker::new(rules.clone(), kind, &people).documents(documents));
        }
    }
    same(data, &mut random, || TextMasker::new(plain.clone(), &people));
    // Now and then among much text: a window holds 32 KiB, and starts are decided some KiB before its end.
    if random.u8(..16) == 0 {
        let filler = "some words é, 電話 and more of them. ";
        let before = filler.repeat(random.usize(500..1200));
        let long = [before.as_bytes(), data, filler.repeat(300).as_bytes()].concat();
        same(&long, &mut random, || TextMasker::new(plain.clone(), &people));
    }
}

/// Runs what `make` makes over `data` whole, in small pieces, and in pieces of many sizes.
fn same<T: Transform<Facts = Tally>>(data: &[u8], random: &mut fastrand::Rng, make: impl Fn() -> T) {
    let whole = cut(make(), data, || usize::MAX);
    let mut sizes = [random.usize(1..8), random.usize(8..100)].to_vec();
    if data.len() < LONGEST {
        sizes.push(1);
    }
    for size in sizes {
        agree(&whole, &cut(make(), data, || size), size);
    }
    agree(&whole, &cut(make(), data, || 1 << random.u32(..10)), 0);
}

/// Pushes `data` in pieces of the sizes that `size` gives.
fn cut<T: Transform<Facts = Tally>>(
    mut transform: T,
    data: &[u8],
    mut size: impl FnMut() -> usize,
) -> Outcome {
    let (mut out, mut rest) = (Pieces::new(), data);
    let mut end = Ok(());
    while !rest.is_empty() && end.is_ok() {
        let (piece, behind) = rest.split_at(size().clamp(1, rest.len()));
        end = transform.push(Bytes::copy_from_slice(piece), &mut out);
        rest = behind;
    }
    let end = end.and_then(|()| transform.finish(&mut out));
    Outcome { bytes: out.take_all(), end }
}

/// Two cuts end alike, and with the same bytes. Of a body that can't go through more or less may have left, but never
/// anything else: of two such outputs one begins with the other.
fn agree(whole: &Outcome, pieces: &Outcome, size: usize) {
    match (&whole.end, &pieces.end) {
        (Ok(one), Ok(other)) => {
            assert_eq!(whole.bytes, pieces.bytes, "pieces of {size} give other bytes");
            assert_eq!(one, other, "pieces of {size} give another tally");
        }
        (Err(_), Err(_)) => {
            let (one, other) = (&whole.bytes[..], &pieces.bytes[..]);
            assert!(one.starts_with(other) || other.starts_with(one), "pieces of {size} leave other bytes");
        }
        (one, other) => panic!("whole it ends with {one:?}, in pieces of {size} with {other:?}"),
    }
}
