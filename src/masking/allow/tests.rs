//! What is let through and what stays masked, whichever way a text is cut. Toy rules with the entities of real ones.

use std::ops::Range;
use std::sync::{Arc, LazyLock};

use bytes::Bytes;
use jiff::civil::date;
use proptest::prelude::*;

use crate::api::{Kind, People};
use crate::json::{Documents, Pieces, Transform};
use crate::masking::ruleset::{Ruleset, RulesetOptions};
use crate::masking::scan::oracle::Oracle;
use crate::masking::scan::{Hit, Scope, Work};
use crate::masking::text::WINDOW;
use crate::masking::toys;
use crate::masking::view::{Encoding, Folded, Scratch, View};
use crate::masking::{Masker, TextMasker};

const ALLOWED: &str = r#"
[[allow]]
entity = "PHONE_NUMBER"
text = "+1 800-5550199"
reason = "own hotline"
until = "2999-12-31"
[[allow]]
entity = "EMAIL_ADDRESS"
text = "info@x.io"
reason = "own address"
until = "2999-12-31"
[[allow]]
entity = "EMAIL_ADDRESS"
domain = "acme.org"
reason = "own domain"
until = "2999-12-31"
[[allow]]
entity = "EMAIL_ADDRESS"
domain = "wide.org"
subdomains = true
reason = "own domains"
until = "2999-12-31"
"#;

fn compile(allowed: &str) -> Result<Arc<Ruleset>, String> {
    let pack = format!("{}{allowed}", toys::OWN);
    let rules = toys::ruleset("toys.toml", &pack, &RulesetOptions::default());
    rules.map(Arc::new).map_err(|error| error.to_string())
}

static TOYS: LazyLock<Arc<Ruleset>> = LazyLock::new(|| compile(ALLOWED).expect("the toys are valid"));
static ORACLE: LazyLock<Oracle> = LazyLock::new(|| Oracle::new(&TOYS.engine.scanner));

fn run<T: Transform>(mut transform: T, input: &str, size: usize) -> String {
    let mut out = Pieces::new();
    for piece in input.as_bytes().chunks(size.max(1)) {
        transform.push(Bytes::copy_from_slice(piece), &mut out).expect("it is sound");
    }
    transform.finish(&mut out).map_err(|error| error.to_string()).expect("it is sound");
    String::from_utf8(out.take_all().to_vec()).expect("UTF-8 stays UTF-8")
}

fn mask(rules: &Arc<Ruleset>, text: &str, size: usize) -> String {
    run(TextMasker::new(rules.clone(), &People::default()), text, size)
}

fn mask_json(rules: &Arc<Ruleset>, people: &People, document: &str, size: usize) -> String {
    run(Masker::new(rules.clone(), Kind::Open, people).documents(Documents::Many), document, size)
}

#[test]
fn ones_own_is_let_through_and_nothing_longer_shorter_or_mixed_with_others() {
    for (text, masked) in [
        ("call +1 800-5550199.", "call +1 800-5550199."),
        ("call 1-800 555 0199", "call 1-800 555 0199"),
        ("call １８００５５５０１９９", "call １８００５５５０１９９"),
        ("call 800-5550199", "call ****"),
        ("call +1 800-5550199 7", "call ****"),
        ("call +1 800-5550198", "call ****"),
        (
            "call one eight zero zero five five five zero one nine nine",
            "call one eight zero zero five five five zero one nine nine",
        ),
        ("mail info@x.io", "mail info@x.io"),
        ("mail INFO@X.io", "mail INFO@X.io"),
        ("mail jo.info@x.io", "mail ****"),
        ("mail info@x.io.net", "mail ****"),
        ("mail jo@acme.org, jo.doe@ACME.org", "mail jo@acme.org, jo.doe@ACME.org"),
        ("mail jo (at) acme (dot) org", "mail jo (at) acme (dot) org"),
        ("mail jo@a.acme.org", "mail ****"),
        ("mail jo@wide.org jo@a.wide.org", "mail jo@wide.org jo@a.wide.org"),
        ("mail jo@awide.org", "mail ****"),
        ("mail jo@acme.org9", "mail ****9"),
        ("mail jo@acme.org-x", "mail ****-x"),
        ("mail jo@acme.org.", "mail jo@acme.org."),
        ("a@b@acme.org", "****"),
        ("mail jo@\u{430}\u{441}me.org", "mail ****"),
        ("mail inf\u{43e}@x.io", "mail ****"),
        ("mail jo@ａｃｍｅ.org", "mail jo@ａｃｍｅ.org"),
        ("mail jo=gmail.com@acme.org", "mail jo=****"),
        ("mail jo=shop.org@acme.org", "mail jo=****"),
        ("?email=jo@acme.org", "?email=jo@acme.org"),
        ("pin info@x.io", "pin ****"),
        ("acct 18005550199", "acct 18005550199"),
        ("acct 8005550199", "acct ****"),
        ("user info@x.io", "user info@x.io"),
        ("user jo@acme.org", "user ****"),
        ("+1 800 5550199 | info@x.io", "+1 800 5550199 | info@x.io"),
        ("+1 800 5550199; jo@acme.org.", "+1 800 5550199; jo@acme.org."),
        ("+1 800 5550199 | jo@b.net", "****"),
        ("+1 800 5550198 | info@x.io", "****"),
        ("+1 800 5550199 7 | info@x.io", "****"),
        ("pin 1800-5550199", "pin ****"),
    ] {
        for size in [1, 3, usize::MAX] {
            assert_eq!(mask(&TOYS, text, size), masked, "{text} in pieces of {size}");
        }
    }
}

#[test]
fn known_people_fields_and_examples_ask_nobody() {
    let jo = People {
        emails: vec!["jo@acme.org".into()],
        phones: vec!["+1 800 5550199".into()],
        ..People::default()
    };
    let document =
        r#"{"text":"jo@acme.org or flo@acme.org or +1 800-5550199","email":"flo@acme.org","18005550199":1}"#;
    assert_eq!(
        mask_json(&TOYS, &jo, document, 5),
        r#"{"text":"**** or flo@acme.org or ****","email":"****","****":1}"#
    );
    assert_eq!(
        mask_json(&TOYS, &People::default(), document, 5),
        r#"{"text":"jo@acme.org or flo@acme.org or +1 800-5550199","email":"****","18005550199":1}"#
    );
    // `compile` has run the example of a rule whose finding is allowed.
    let own = ALLOWED.replace("info@x.io", "a@bb");
    compile(&own).expect("examples say what rules find");
}

#[test]
fn an_entry_ends_with_its_day_for_good_and_changes_the_fingerprint() {
    let first = ALLOWED.replacen("2999-12-31", "2500-06-30", 1);
    let rules = compile(&first).expect("the toys are valid");
    let text = "call +1 800-5550199 or info@x.io";
    let before = rules.fingerprint().clone();
    assert_eq!(mask(&rules, text, 7), text);
    assert!(rules.warnings().is_empty());

    rules.engine.allow.pass_until(date(2500, 6, 30));
    assert_eq!(mask(&rules, text, 7), text, "its last day is one of its days");
    assert_eq!(*rules.fingerprint(), before);

    rules.engine.allow.pass_until(date(2500, 7, 1));
    assert_eq!(mask(&rules, text, 7), "call **** or info@x.io");
    assert_ne!(*rules.fingerprint(), before);
    let warnings = rules.warnings();
    assert_eq!(warnings.len(), 1);
    assert!(
        warnings[0].starts_with("toys.toml:") && warnings[0].contains("ended on 2500-06-30"),
        "{warnings:?}"
    );

    rules.engine.allow.pass_until(date(2400, 1, 1));
    assert_eq!(mask(&rules, text, 7), "call **** or info@x.io", "time does not come back");
}

#[test]
fn an_ended_entry_leaves_no_trace_in_the_fingerprint() {
    let entry = |until: &str| {
        format!(
            "[[allow]]\nentity = \"PHONE_NUMBER\"\ntext = \"+1 800 5550199\"\nreason = \"own\"\nuntil = \"{until}\"\n"
        )
    };
    let fingerprint = |allowed: &str| compile(allowed).expect("the toys are valid").fingerprint().clone();
    assert_eq!(fingerprint(&entry("2020-01-01")), fingerprint(""));
    assert_eq!(fingerprint(&entry("2999-01-01")), fingerprint(&entry("2998-01-01")));
    assert_ne!(fingerprint(&entry("2999-01-01")), fingerprint(""));
}

#[test]
fn what_would_allow_more_than_ones_own_is_refused_with_its_line_and_without_its_text() {
    let entry = |what: &str| {
        format!("[[allow]]\nentity = \"PHONE_NUMBER\"\n{what}\nreason = \"own\"\nuntil = \"2999-12-31\"\n")
    };
    let of = |entity: &str, what: &str| entry(what).replace("PHONE_NUMBER", entity);
    for (entry, said) in [
        (of("CREDIT_CARD", "text = \"4111 1111 1111 1111\""), "\"CREDIT_CARD\" can't be allowed"),
        (of("PIN", "text = \"12345\""), "\"PIN\" can't be allowed"),
        (of("PHONE_NUMBR", "text = \"12345678\""), "(did you mean PHONE_NUMBER?)"),
        (of("BANK_ACCOUNT", "text = \"4111 1111 1111 1111\""), "text is a card number"),
        (entry("text = \"\""), "text must have 4 to 128 characters"),
        (entry("text = \"+1 800*\""), "there are no wildcards"),
        (entry("text = \"call us\""), "text must be a phone number"),
        (entry("text = \"+1 2 3\""), "text must be a phone number of 5 to 15 digits"),
        (of("EMAIL_ADDRESS", "text = \"@acme.example\""), "text must be one address"),
        (of("EMAIL_ADDRESS", "text = \"a@b.org c@d.org\""), "text must be one address"),
        (entry("domain = \"acme.org\""), "domain goes with entity = \"EMAIL_ADDRESS\""),
        (of("EMAIL_ADDRESS", "domain = \"org\""), "domain must be a whole host name"),
        (of("EMAIL_ADDRESS", "domain = \"*.acme.org\""), "domain must be a whole host name"),
        (of("EMAIL_ADDRESS", "domain = \"@acme.org\""), "domain must be a whole host name"),
        (of("EMAIL_ADDRESS", "domain = \"Gmail.com\""), "domain is a mail provider's"),
        (of("EMAIL_ADDRESS", "domain = \"co.uk\"\nsubdomains = true"), "domain is a registry's"),
        (of("EMAIL_ADDRESS", "text = \"a@b.org\"\nsubdomains = true"), "subdomains goes with domain"),
        (entry("text = \"+1 800 5550199\"\ndomain = \"acme.org\""), "either text = \"...\" or domain"),
        (entry(""), "either text = \"...\" or domain"),
        (entry("text = \"+1 800 5550199\"").replace("2999-12-31", "2999-02-30"), "until must be a day"),
        (entry("text = \"+1 800 5550199\"").replace("2999-12-31", "never"), "until must be a day"),
        (entry("text = 18005550199"), "the value is of the wrong type, expected a string"),
        (
            entry("text = \"+1 800 5550199\"").replace("\"2999-12-31\"", "2999-12-31"),
            "the value is of the wrong type",
        ),
        (entry("text = \"+1 800 5550199\"").replace("until = \"2999-12-31\"\n", ""), "missing field `until`"),
        (entry("text = \"+1 800 5550199\"").replace("\"own\"", "\"\""), "reason must be a line"),
        (
            entry("text = \"+1 800 5550199\"") + &entry("text = \"1-800-5550199\""),
            "allow: the same is allowed at toys.toml:",
        ),
        (
            (0..257).map(|at| entry(&format!("text = \"+1 800 5550{at:03}\""))).collect(),
            "more than 256 entries",
        ),
    ] {
        let error = compile(&entry).expect_err(said);
        let line = error.strip_prefix("toys.toml:").and_then(|rest| rest.split(':').next()?.parse().ok());
        let lines = toys::OWN.lines().count()..=toys::OWN.lines().count() + entry.lines().count();
        assert!(error.contains(said) && lines.contains(&line.unwrap_or(0)), "wanted {said}\ngot {error}");
        assert!(
            !["4111", "call us", "800 555", "12345678"].iter().any(|text| error.contains(text)),
            "{error}"
        );
    }
}

fn is_hotline(said: &str) -> bool {
    said.replace(['+', ' ', '-'], "") == "18005550199"
}

/// What stands after masking, from the slow search's findings: each is judged by itself, then the unions.
/// `None` where the text's deep view is looked at too: other things may be found in that.
fn slowly(text: &str) -> Option<String> {
    let mut view = View::default();
    view.plain(text, Encoding::Text, true, &mut Scratch::default());
    let scanner = &TOYS.engine.scanner;
    let mut folded = Folded::default();
    folded.fold(view.text());
    if scanner.scan(&view, &folded, 0..view.text().len(), Scope::All, &mut Work::default(), &mut Vec::new()) {
        return None;
    }
    let hits: Vec<Hit> = ORACLE.search(scanner, &view);
    let is_own = |hit: &Hit| {
        let said = &text[hit.raw.clone()];
        match hit.rule {
            0 => is_hotline(said),
            3 => {
                let at = said.rfind([' ', '|', ';']).expect("a joint");
                let from = hit.raw.start + at + 1;
                let word = text[from..].split([' ', ',', ';', '|']).next().expect("a first piece");
                let mail = word.trim_end_matches(|char: char| !char.is_alphanumeric());
                let host = mail.split_once('@').expect("the finding ends in it").1;
                is_hotline(said[..at].trim_end_matches([' ', '|', ';']))
                    && (mail == "info@x.io" || host == "acme.org" || host == "a.wide.org")
            }
            1 => {
                let host = said.split_once('@').expect("an address").1;
                let rest = &text[hit.raw.end..];
                let rest = rest.strip_prefix(['.', '-', '_']).unwrap_or(rest);
                let ends = !rest.starts_with(char::is_alphanumeric);
                said == "info@x.io" || ((host == "acme.org" || host == "a.wide.org") && ends)
            }
            _ => false,
        }
    };
    const PIN: usize = 2;
    let entity = |hit: &Hit| scanner.rules()[hit.rule].entity.clone();
    let is_text = |hit: &Hit| match hit.rule {
        0 => true,
        1 => &text[hit.raw.clone()] == "info@x.io",
        _ => false,
    };
    let own: Vec<Hit> = hits.iter().filter(|hit| is_own(hit)).cloned().collect();
    let within = |hit: &Hit| {
        own.iter().any(|own| {
            let of_it = entity(own) == entity(hit) || (is_text(own) && hit.rule != PIN);
            of_it && own.raw.start <= hit.raw.start && hit.raw.end <= own.raw.end
        })
    };
    let mut spans: Vec<(Range<usize>, bool)> =
        hits.iter().map(|hit| (hit.raw.clone(), within(hit))).collect();
    spans.sort_by_key(|(span, _)| span.start);
    let mut unions: Vec<(Range<usize>, bool)> = Vec::new();
    for (span, allowed) in spans {
        match unions.last_mut() {
            Some((last, all)) if span.start < last.end => {
                last.end = last.end.max(span.end);
                *all &= allowed;
            }
            _ => unions.push((span, allowed)),
        }
    }
    let mut masked = text.to_owned();
    for (span, _) in unions.into_iter().rev().filter(|(_, allowed)| !allowed) {
        masked.replace_range(span, "****");
    }
    Some(masked)
}

fn texts() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "+1 800-5550199",
        "18005550199",
        "800 5550199",
        "info@x.io",
        "jo@acme.org",
        "@acme.org",
        "@a.wide.org",
        "@b.net",
        "pin ",
        "acct ",
        "user ",
        "jo.",
        "jo",
        " ",
        " ",
        "-",
        "7",
        ", ",
        " | ",
        "é",
    ]);
    prop::collection::vec(parts, 0..10).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_is_let_through_is_what_the_slow_search_says_in_any_cut(text in texts(), size in 1usize..9) {
        let whole = mask(&TOYS, &text, usize::MAX);
        prop_assert_eq!(&mask(&TOYS, &text, size), &whole, "{}", text);
        if let Some(expected) = slowly(&text) {
            prop_assert_eq!(whole, expected, "{}", text);
        }
        let document = serde_json::to_string(&text).expect("a string");
        let masked = mask_json(&TOYS, &People::default(), &document, size);
        prop_assert_eq!(masked, mask_json(&TOYS, &People::default(), &document, usize::MAX));
    }
}

#[test]
fn windows_change_nothing() {
    let parts = [
        "call +1 800-5550199 now ",
        "or 800 5550199, ",
        "info@x.io ",
        "jo.info@x.io ",
        "a@b@acme.org, ",
        "é ",
    ];
    for shift in [0, 1, 7, 15, 28] {
        let mut text = "x".repeat(shift);
        text.push(' ');
        while text.len() < WINDOW + 2 * 4096 {
            parts.iter().for_each(|part| text.push_str(part));
        }
        let expected = "x".repeat(shift)
            + " "
            + &{
                let masked = "call +1 800-5550199 now or ****, info@x.io **** ****, é ";
                masked.repeat((text.len() - shift - 1) / parts.concat().len())
            };
        for size in [1000, WINDOW, usize::MAX] {
            assert!(mask(&TOYS, &text, size) == expected, "shifted by {shift} in pieces of {size}");
        }
    }
}
