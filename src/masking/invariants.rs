//! What the masker promises, as properties: every way of cutting the input gives the same bytes, the decoded values are
//! those of a slow and simple search, and what is not JSON never gets out clear. Toy rules: the
//! promises are the engine's.

use std::sync::{Arc, LazyLock};

use bytes::Bytes;
use proptest::prelude::*;
use serde_json::Value;

use super::fields::words;
use super::ruleset::{Ruleset, RulesetOptions};
use super::scan::oracle::Oracle;
use super::scan::{Hit, Scope, Work};
use super::text::WINDOW;
use super::toys;
use super::view::{Encoding, Folded, Scratch, View, deepen};
use super::{Masker, Replacement, TextMasker};
use crate::api::{self, Kind, People};
use crate::json::{Documents, Error, Pieces, Transform};

static TOYS: LazyLock<Arc<Ruleset>> = LazyLock::new(|| Arc::new(toys_with(&RulesetOptions::default())));
static ORACLE: LazyLock<Oracle> = LazyLock::new(|| Oracle::new(&TOYS.engine.scanner));

fn toys_with(options: &RulesetOptions) -> Ruleset {
    toys::ruleset("toys.toml", toys::FORETOLD, options).expect("toys are valid")
}

/// Runs a transform over `input` cut at every `size` bytes.
fn run<T: Transform>(mut transform: T, input: &[u8], size: usize) -> Result<(Vec<u8>, T::Facts), Error> {
    let mut out = Pieces::new();
    for piece in input.chunks(size.max(1)) {
        transform.push(Bytes::copy_from_slice(piece), &mut out)?;
    }
    let facts = transform.finish(&mut out)?;
    Ok((out.take_all().to_vec(), facts))
}

fn mask_at(
    rules: &Arc<Ruleset>,
    root: Kind,
    people: &People,
    input: &str,
    size: usize,
) -> Result<String, Error> {
    let masker = Masker::new(rules.clone(), root, people).documents(Documents::Many);
    run(masker, input.as_bytes(), size).map(|(out, _)| String::from_utf8(out).expect("UTF-8 stays UTF-8"))
}

fn mask(input: &str) -> String {
    mask_at(&TOYS, Kind::Open, &People::default(), input, usize::MAX).expect("JSON")
}

/// What stands after masking one text, by the slow search over the views that it calls for.
fn slowly(text: &str) -> String {
    let (mut plain, mut deep) = (View::default(), View::default());
    plain.plain(text, Encoding::Text, true, &mut Scratch::default());
    deepen(&plain, &mut deep);
    let scanner = &TOYS.engine.scanner;
    let mut hits: Vec<Hit> = ORACLE.search(scanner, &plain);
    let all = 0..plain.text().len();
    let mut folded = Folded::default();
    folded.fold(plain.text());
    let called = scanner.scan(&plain, &folded, all, Scope::All, &mut Work::default(), &mut Vec::new());
    if plain.mixes_scripts() || called {
        hits.extend(ORACLE.search(scanner, &deep));
    }
    hits.sort_by_key(|hit| hit.raw.start);
    let mut joined: Vec<std::ops::Range<usize>> = Vec::new();
    for hit in hits {
        match joined.last_mut() {
            Some(last) if hit.raw.start < last.end => last.end = last.end.max(hit.raw.end),
            _ => joined.push(hit.raw),
        }
    }
    let mut masked = text.to_owned();
    for range in joined.into_iter().rev() {
        masked.replace_range(range, "****");
    }
    masked
}

fn slowly_everywhere(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(slowly(&text)),
        Value::Array(items) => Value::Array(items.into_iter().map(slowly_everywhere).collect()),
        Value::Object(map) => Value::Object(
            map.into_iter().map(|(key, value)| (slowly(&key), slowly_everywhere(value))).collect(),
        ),
        other => other,
    }
}

fn has_fields(value: &Value) -> bool {
    let fields = &TOYS.engine.fields;
    match value {
        Value::Array(items) => items.iter().any(has_fields),
        Value::Object(map) => map.iter().any(|(key, value)| {
            let key = words(key);
            fields.group_of(&key, true).is_some() || fields.may_be_named(&key) || has_fields(value)
        }),
        _ => false,
    }
}

/// Texts that are full of what matters here.
fn texts() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "pin",
        "PIN is ",
        " ",
        "12",
        "30",
        "1230",
        "1",
        "4",
        "code ",
        "12345674",
        "a@b",
        "@",
        ".",
        "-",
        "é",
        "電",
        "\u{200b}",
        "１",
        "٢",
        "&#49;",
        "%31",
        "&",
        "%",
        "\n",
        "\"",
        "\\",
        "\u{7}",
        "😀",
        "four ",
        "one two three",
        "(at)",
        " dot ",
        "а",
        "x",
    ]);
    prop::collection::vec(parts, 0..12).prop_map(|parts| parts.concat())
}

/// JSON of such texts, some of it spelled with escapes that need not be there.
fn documents() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        texts().prop_map(|text| serde_json::to_string(&text).expect("a string")),
        texts().prop_map(|text| {
            let escaped: String = text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
            format!("\"{escaped}\"")
        }),
        Just("1234567".to_owned()),
        Just("-1.5e3".to_owned()),
        Just("null".to_owned()),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(|items| format!("[{}]", items.join(" ,"))),
            prop::collection::vec((texts(), inner), 0..4).prop_map(|members| {
                let members: Vec<String> = members
                    .iter()
                    .map(|(key, value)| format!("{}: {value}", serde_json::to_string(key).expect("a string")))
                    .collect();
                format!("{{{}}}", members.join(","))
            }),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_cut_gives_the_same_bytes(document in documents(), size in 1usize..9) {
        let people = People { names: vec!["Ann Pin".into()], ..People::default() };
        let whole = mask_at(&TOYS, Kind::Open, &people, &document, usize::MAX);
        prop_assert_eq!(mask_at(&TOYS, Kind::Open, &people, &document, size), whole);
    }

    #[test]
    fn values_are_those_of_the_slow_search(document in documents()) {
        let masked = mask_at(&TOYS, Kind::Open, &People::default(), &document, usize::MAX).expect("JSON");
        let ours: Value = serde_json::from_str(&masked).expect("still JSON");
        let parsed: Value = serde_json::from_str(&document).expect("JSON");
        // The slow search knows no PII fields.
        prop_assume!(!has_fields(&parsed));
        // Objects whose keys become alike by masking can't be compared as maps.
        prop_assume!(!document.contains("****"));
        let slow = slowly_everywhere(parsed);
        prop_assert_eq!(ours, slow, "{}", document);
    }

    #[test]
    fn plain_text_is_masked_as_the_slow_search_does(text in texts(), size in 1usize..7) {
        let (masked, _) = run(TextMasker::new(TOYS.clone(), &People::default()), text.as_bytes(), size).expect("UTF-8");
        prop_assert_eq!(String::from_utf8(masked).expect("UTF-8"), slowly(&text));
    }

    #[test]
    fn a_cut_body_is_never_ended_politely(document in documents(), cut in 0.0f64..1.0) {
        prop_assume!(document.starts_with(['{', '[', '"']));
        let mut at = (document.len() as f64 * cut) as usize;
        while !document.is_char_boundary(at) { at -= 1; }
        let masker = Masker::new(TOYS.clone(), Kind::Open, &People::default());
        prop_assert!(run(masker, &document.as_bytes()[..at], 5).is_err());
    }
}

/// A long text with findings every few bytes, so that some lie across every border of a window.
fn long_text(bytes: usize) -> String {
    let mut text = String::new();
    let mut at = 0usize;
    while text.len() < bytes {
        at += 1;
        match at % 7 {
            0 => text.push_str("1230 "),
            1 => text.push_str("some words é "),
            2 => text.push_str("ann@site.org "),
            3 => text.push_str("pin is 77 "),
            4 => text.push_str("code \u{200b}12345674 "),
            5 => text.push_str(&"y".repeat(at % 50)),
            _ => text.push_str("電話 １２３０ "),
        }
    }
    text
}

#[test]
fn findings_across_window_borders_are_found() {
    let text = long_text(3 * WINDOW + 100);
    let expected = slowly_in_words(&text);
    for size in [1000, WINDOW, WINDOW + 1, usize::MAX] {
        let (masked, _) =
            run(TextMasker::new(TOYS.clone(), &People::default()), text.as_bytes(), size).expect("UTF-8");
        assert_eq!(String::from_utf8(masked).expect("UTF-8"), expected, "pieces of {size}");
    }
    let document = serde_json::to_string(&text).expect("a string");
    let masked = mask(&document);
    assert_eq!(serde_json::from_str::<String>(&masked).expect("still a string"), expected);
}

/// The slow search is cubic, so it is asked about stretches that no finding crosses.
fn slowly_in_words(text: &str) -> String {
    text.split_inclusive("some words é ").map(slowly).collect()
}

#[test]
fn open_ended_secrets_are_masked_to_their_end_wherever_it_is() {
    for filler in [10, WINDOW - 7, WINDOW, 3 * WINDOW] {
        let text = format!("before <key>{}</key> after 1230.", "k".repeat(filler));
        assert_eq!(mask(&format!("\"{text}\"")), r#""before **** after ****.""#, "{filler}");
        let endless = format!("before <key>{} 1230", "k".repeat(filler));
        assert_eq!(mask(&format!("\"{endless}\"")), r#""before ****""#, "{filler}");
    }
}

#[test]
fn marks_on_signs_before_words_are_no_letters() {
    // Folded, a mark is gone, so that what stands before a word is shorter there.
    let rules = Arc::new(Ruleset::load(&RulesetOptions::default()).expect("the built-in packs are valid"));
    let masked = |text: &str| {
        let document = serde_json::to_string(text).expect("a string");
        mask_at(&rules, Kind::Open, &People::default(), &document, usize::MAX).expect("JSON")
    };
    for text in
        [",\u{301} n", "danke Emre,\u{308} hat geklappt", "yes eze,\u{308} na me", "ok -\u{308}\u{301} jane"]
    {
        assert!(masked(text).starts_with('"'), "{text}");
    }
    assert!(!masked("my pin is:\u{301} 4821, not 1234").contains("4821"));
}

#[test]
fn starts_of_secrets_that_never_end_cost_no_more_than_their_length() {
    // Quadratic once: each start looked for its end, in each window anew.
    let rules = Arc::new(Ruleset::load(&RulesetOptions::default()).expect("the built-in packs are valid"));
    let document = format!("\"{}\"", "eyJ".repeat(WINDOW));
    let masked = mask_at(&rules, Kind::Open, &People::default(), &document, 16 << 10).expect("JSON");
    assert_eq!(masked, r#""****""#);
    let two = format!("before <key>{0}<key>{0}</key> between <key>a</key> after", "k".repeat(WINDOW));
    assert_eq!(mask(&format!("\"{two}\"")), r#""before **** between **** after""#);
}

#[test]
fn told_secrets_of_any_length_are_masked_to_their_end() {
    let rules = Arc::new(Ruleset::load(&RulesetOptions::default()).expect("the built-in packs are valid"));
    for length in [20, 66, 400, WINDOW, 2 * WINDOW] {
        let secret: String = "Zq9xT4".chars().cycle().take(length).collect();
        for said in ["password: ", "token="] {
            let document = format!("\"{said}{secret} ok\"");
            let masked =
                mask_at(&rules, Kind::Open, &People::default(), &document, usize::MAX).expect("JSON");
            assert!(!masked.contains("xT4"), "{said}{length}");
        }
    }
}

#[test]
fn invisible_characters_are_no_way_out() {
    for (count, spelled) in [(10_000, "\u{200b}"), (10_000, r"\u200b"), (10_000, "&#8203;")] {
        let document = format!("\"see 12{}30 there\"", spelled.repeat(count));
        assert_eq!(mask(&document), r#""see **** there""#, "{count} of {spelled}");
    }
    // More than can be held: the rest of the text is masked, in constant memory.
    let document = format!("\"see 12{}30 there\"", "\u{200b}".repeat(2_000_000));
    let masked = mask(&document);
    assert!(masked.ends_with("****\"") && !masked.contains("30"), "{} bytes", masked.len());
}

#[test]
fn the_shape_decides_what_is_looked_at() {
    let people = People { names: vec!["Jane Smith".into()], ..People::default() };
    let masked = |document: &str, kind| mask_at(&TOYS, kind, &people, document, usize::MAX).expect("JSON");
    assert_eq!(
        masked(
            r#"{"id":"conv_12345674","status":"completed","createdAt":"2024-01-15T10:30:00Z","messageCount":1230,"newField":"x",
                "nested":{"deep":["y",1230,null,""]},"subject":"for jane 1230","contactName":"","tags":["a@b",null]}"#,
            Kind::Object(&api::CONVERSATION)
        ),
        r#"{"id":"conv_12345674","status":"completed","createdAt":"2024-01-15T10:30:00Z","messageCount":1230,"newField":"****",
                "nested":{"deep":["****",1230,null,""]},"subject":"for **** ****","contactName":"","tags":["****",null]}"#
    );
    assert_eq!(
        masked(
            r#"{"conversationId":"a@b","messages":[{"id":"call 1230","role":"Jane Smith","timestamp":"1230"}]}"#,
            Kind::Object(&api::MESSAGES)
        ),
        r#"{"conversationId":"****","messages":[{"id":"****","role":"****","timestamp":"****"}]}"#
    );
    assert_eq!(
        masked(
            r#"{"contact":{"name":"x","phone":5551234,"ok":true},"name":"y","code":12345674,"count":12345674,"a@b":1}"#,
            Kind::Open
        ),
        r#"{"contact":{"name":"****","phone":"****","ok":true},"name":"y","code":"****","count":12345674,"****":1}"#
    );
}

#[test]
fn known_names_in_disguise_are_found_in_the_deep_view() {
    let people =
        People { names: vec!["Kvelmor Tambrix".into(), "Нguyenvrok Vance".into()], ..People::default() };
    for name in ["Кvelmor", "КVЕLМОR ТАМВRIХ", "Нguyenvrok", "Кvеlmоr"] {
        let document = format!(r#"{{"content":"qzq {name} qzq"}}"#);
        let masked = mask_at(&TOYS, Kind::Open, &people, &document, usize::MAX).expect("JSON");
        assert_eq!(masked, r#"{"content":"qzq **** qzq"}"#, "{name}");
    }
}

/// Words that start as number words do, so that they are looked up even where few rules look; and others.
const WORDS_OF_BOTH: [&str; 12] = [
    "Severin",
    "Octavio",
    "Nina",
    "Trevor",
    "Quatermain",
    "Fivel",
    "Diego",
    "Dominga",
    "ann@site.org",
    "agent",
    "+14155550132",
    "GB33BUKB20201555555555",
];

#[test]
fn what_is_learnt_of_identifiers_is_not_taken_for_texts_nor_the_other_way_round() {
    // The memory of all words is the rules'. In many rounds, for it is used where a word is met again.
    let masked = |orders: [&str; 4]| -> Vec<Vec<String>> {
        let load = || Ruleset::load(&RulesetOptions::default()).expect("the built-in packs are valid");
        let (rules, kind) = (Arc::new(load()), Kind::Object(&api::MESSAGES));
        let mut said = vec![Vec::new(); 2];
        for order in orders {
            for word in WORDS_OF_BOTH {
                let said_of = match order {
                    "id" => vec![format!(r#"{{"id":"{word}","role":"{word}"}}"#)],
                    _ => ["", "Regards,\\n", "my name is ", "thanks "]
                        .map(|before| format!(r#"{{"content":"{before}{word}"}}"#))
                        .into(),
                };
                for message in said_of {
                    let document = format!(r#"{{"messages":[{message}]}}"#);
                    let out = mask_at(&rules, kind, &People::default(), &document, usize::MAX).expect("JSON");
                    said[usize::from(order == "id")].push(out);
                }
            }
        }
        said
    };
    let texts_first = masked(["text", "text", "id", "id"]);
    let ids_first = masked(["id", "id", "text", "text"]);
    assert_eq!(texts_first, ids_first);
    assert!(ids_first[0].iter().all(|text| !text.contains("Severin") && !text.contains("site.org")));
    assert!(ids_first[1].iter().any(|text| text.contains("Severin")));
}

#[test]
fn identifiers_that_hold_pii_get_a_pseudonym() {
    let options = RulesetOptions {
        id_key: Some(Arc::new([9; 64])),
        replacement: Replacement::Label,
        ..RulesetOptions::default()
    };
    let rules = Arc::new(toys_with(&options));
    let document = r#"{"id":"ann@site.org","subject":"1230"}"#;
    let masked =
        mask_at(&rules, Kind::Object(&api::CONVERSATION), &People::default(), document, 3).expect("JSON");
    let value: Value = serde_json::from_str(&masked).expect("JSON");
    assert_eq!(value["subject"], "[NUMBER]");
    let pid = value["id"].as_str().expect("a string");
    assert!(pid.starts_with("pid_"));
    assert_eq!(rules.reveal_id(pid).as_deref(), Some("ann@site.org"));
}

#[test]
fn counts_are_told_by_entity() {
    let masker = Masker::new(TOYS.clone(), Kind::Open, &People::default());
    let (_, tally) = run(masker, br#"{"a":"1230 and a@b","email":"x"}"#, 4).expect("JSON");
    let counts: Vec<(&str, u64)> = tally.entities.iter().map(|(entity, count)| (&**entity, *count)).collect();
    assert_eq!(counts, [("EMAIL_ADDRESS", 1), ("MAIL", 1), ("NUMBER", 1)]);
    assert_eq!(tally.masked_bytes, 4 + 3 + 1);
}
