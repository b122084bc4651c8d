//! An operator's packs: what they let through when served, what `rules check` and `rules list` say of them, and
//! how a bad one is refused.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use auraveil::api::People;
use auraveil::masking::{Ruleset, RulesetOptions};
use tempfile::TempDir;

use crate::support::front::{DIALECTS, Front, Setup};
use crate::support::vendor::{Asked, Step, Vendor, json};

const PACK: &str = r#"[pack]
about = "What is Acme's own"

[[allow]]
entity = "PHONE_NUMBER"
text   = "+1 800 555 0199"
reason = "own hotline"
until  = "2999-06-30"

[[allow]]
entity = "EMAIL_ADDRESS"
domain = "acme.example"
reason = "own domain"
until  = "2999-06-30"

[[allow]]
entity = "PHONE_NUMBER"
text   = "+1 800 555 0142"
reason = "own hotline of old"
until  = "2020-06-30"

[[off]]
rule   = "mac_colon"
reason = "our devices are no persons"

[[rule]]
id       = "mac_dash"
replaces = true
reason   = "only customers' networks are told so"
entity   = "MAC_ADDRESS"
pattern  = '[0-9][0-9A-F](?:-[0-9A-F]{2}){5}'
near     = { words = ["wifi"], within = 6 }
masks    = ["wifi [[00-1A-2B-3C-4D-5E]]"]
keeps    = ["00-1A-2B-3C-4D-5E"]

[[rule]]
id      = "acme_member"
entity  = "MEMBER_ID"
pattern = 'ACM-[0-9]{6}'
masks   = ["member [[ACM-123456]]"]
keeps   = ["ACM-12"]
"#;

fn folder(pack: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("acme.toml"), pack).unwrap();
    folder
}

/// Its second line is a signature that a rule finds as one; in its third, somebody else's
/// number tells of an own address.
const SAID: &str = "call +1 800 555 0199 or 1-800-555-0199, not +1 800 555 0142 or +1 800 555 0198. \
                    +1 800 555 0199 | help@acme.example. \
                    +1 800 555 0198 | help@acme.example. \
                    Ask zuleika@acme.example or zu@corp.example; member ACM-123456 has 00:1A:2B:3C:4D:5E, wifi 00-1A-2B-3C-4D-5E, and still 00-1A-2B-3C-4D-5F";

const MASKED: &str = "call +1 800 555 0199 or 1-800-555-0199, not **** or ****. \
                      +1 800 555 0199 | help@acme.example. \
                      ****. \
                      Ask **** or ****; member **** has 00:1A:2B:3C:4D:5E, wifi ****, and still 00-1A-2B-3C-4D-5F";

/// A conversation with Zuleika, in both vendors' words.
fn tell(asked: &Asked) -> Vec<Step> {
    if asked.target.starts_with("/api/v2") {
        return json(format!(
            r#"{{"id":"conv_1","subject":"x","channel":"email","status":"open","contact_name":"Zuleika Vanterpool","created_at":"2024-01-15T10:30:00Z","messages":[{{"id":"msg_1","body":"{SAID}","sender_type":"agent","created_at":"2024-01-15T10:30:00Z","is_internal":false}}]}}"#
        ));
    }
    if asked.target.ends_with("/messages") {
        return json(format!(
            r#"{{"conversationId":"conv_1","messages":[{{"id":"msg_1","role":"agent","content":"{SAID}","timestamp":"2024-01-15T10:30:00Z"}}]}}"#
        ));
    }
    json(
        r#"{"id":"conv_1","channelId":"ch_email","status":"completed","contactName":"Zuleika Vanterpool","contactPhone":"+1 800 555 0199"}"#,
    )
}

#[tokio::test]
async fn ones_own_is_served_and_everything_else_stays_masked() {
    let folder = folder(PACK);
    let settings = format!("[masking]\nrules_dir = \"{}\"", folder.path().display());
    for dialect in DIALECTS {
        let vendor = Vendor::start(tell).await;
        let front = Front::start(vendor.addr, dialect, Setup { settings: &settings, ..Setup::default() });
        let path = "/v1/conversations/conv_1/messages";
        let answer = front.masked(path).await;
        // Auralytik's contact has the hotline for a number, and what is known of people is never let through.
        let masked = match dialect {
            "auralytik" => MASKED
                .replace("+1 800 555 0199 or 1-800-555-0199", "**** or ****")
                .replace("+1 800 555 0199 | help@acme.example", "****"),
            _ => MASKED.to_owned(),
        };
        assert_eq!(answer.json()["messages"][0]["content"], masked, "{dialect}");
        let detail = front.masked("/v1/conversations/conv_1").await.json();
        assert_eq!(detail["contactName"], "****", "{dialect}");

        let without = Front::start(vendor.addr, dialect, Setup::default());
        let strict = without.masked(path).await;
        assert!(!strict.text().contains("0199") && !strict.text().contains("acme.example"));
        assert_ne!(strict.header("x-pii-ruleset"), answer.header("x-pii-ruleset"));
    }
}

#[test]
fn what_organisations_publish_can_be_let_through_whatever_else_the_built_in_rules_take_it_for() {
    let own = [
        ("IBAN_CODE", "DE89 3704 0044 0532 0130 00", "pay to IBAN DE89370400440532013000 now"),
        ("STREET_ADDRESS", "Hauptstraße 5, 10115 Berlin", "Acme GmbH, Hauptstraße 5, 10115 Berlin"),
        ("IP_ADDRESS", "203.0.113.7", "our server is 203.0.113.7"),
        ("USER_NAME", "@acme_help", "write to us on Twitter @acme_help"),
        ("EU_VAT", "DE136695976", "our VAT number is DE136695976"),
        ("NATIONAL_ID", "11.222.333/0001-81", "our CNPJ 11.222.333/0001-81"),
        ("BR_CNPJ", "11.222.333/0001-81", "our CNPJ 11.222.333/0001-81"),
        ("BANK_ACCOUNT", "12345678", "our account number 12345678"),
        ("PHONE_NUMBER", "0800 330 1000", "ruf uns an: 0800 3301000 oder 0800/330 1000"),
        ("EMAIL_ADDRESS", "billing@acme.example", "billing@acme.example | Tel: 0800 330 1000"),
    ];
    let entry = |(entity, text, _): &(&str, &str, &str)| {
        format!(
            "[[allow]]\nentity = \"{entity}\"\ntext = '{text}'\nreason = \"own\"\nuntil = \"2999-12-31\"\n"
        )
    };
    let pack = format!("[pack]\nabout = \"own\"\n{}", own.iter().map(entry).collect::<String>());
    let folder = folder(&pack);
    let load = |rules_dir| Ruleset::load(&RulesetOptions { rules_dir, ..RulesetOptions::default() }).unwrap();
    let (rules, strict) = (load(Some(folder.path().to_owned())), load(None));
    for (_, _, text) in own {
        assert!(!strict.scan(text, &People::default()).is_empty(), "{text}");
        let found: Vec<_> =
            rules.scan(text, &People::default()).into_iter().map(|found| found.rule).collect();
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

struct Said {
    code: i32,
    out: String,
    err: String,
}

fn auraveil(command: &str, path: &Path) -> Said {
    fed(command, path, "")
}

/// With `input` on stdin, which fits into a pipe.
fn fed(command: &str, path: &Path, input: &str) -> Said {
    let mut child = Command::new(env!("CARGO_BIN_EXE_auraveil"))
        .args(command.split(' '))
        .arg(path)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that reads none of it may be gone already.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Said { code: status.code().unwrap(), out: text(stdout), err: text(stderr) }
}

#[test]
fn rules_check_counts_what_packs_change_and_warns_of_what_has_ended() {
    let folder = folder(PACK);
    let said = auraveil("rules check", folder.path());
    assert_eq!((said.code, said.out.as_str()), (0, ""), "{}", said.err);
    let mut lines = said.err.lines();
    assert_eq!(
        lines.next(),
        Some(
            "warning: acme.toml:17: allow: it has ended on 2020-06-30, so this PHONE_NUMBER is masked; renew it, or take it out"
        )
    );
    let last = lines.next().unwrap();
    assert!(
        last.starts_with("ok: ") && last.ends_with(" agree, 1 replaced, 1 switched off, 2 allowed"),
        "{last}"
    );

    let config = folder.path().join("auraveil.toml");
    let text = "[masking]\nrules_dir = \"packs\"\n[[upstream]]\nname = \"up\"\ndialect = \"auralytik\"\n\
                base_url = \"http://127.0.0.1:9100/v1\"\n[[client]]\nname = \"bi\"\nanonymous = true\nupstream = \"up\"\n\
                scopes = [\"conversations:read\"]\n";
    fs::create_dir(folder.path().join("packs")).unwrap();
    fs::rename(folder.path().join("acme.toml"), folder.path().join("packs/acme.toml")).unwrap();
    fs::write(&config, text).unwrap();
    let said = auraveil("config check", &config);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.err.contains("warning: acme.toml:17: allow: it has ended on 2020-06-30"), "{}", said.err);
}

#[test]
fn rules_list_shows_what_is_own_replaced_off_and_allowed_and_why() {
    let folder = folder(PACK);
    let said = auraveil("rules list", folder.path());
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let told: Vec<Vec<&str>> = said.out.lines().map(|line| line.split('\t').collect()).collect();
    assert!(told.iter().all(|columns| columns.len() == 5), "{}", said.out);
    let changed: Vec<_> =
        told.iter().filter(|columns| columns[4] != "built in").map(|columns| columns.join("|")).collect();
    assert_eq!(
        changed,
        [
            "mac_colon|MAC_ADDRESS|network.toml|4|off in acme.toml: our devices are no persons",
            "mac_dash|MAC_ADDRESS|acme.toml|2|replaces the built-in rule: only customers' networks are told so",
            "acme_member|MEMBER_ID|acme.toml|2|own",
            "allow|PHONE_NUMBER|acme.toml|-|+1 800 555 0199, until 2999-06-30: own hotline",
            "allow|EMAIL_ADDRESS|acme.toml|-|acme.example, until 2999-06-30: own domain",
            "allow|PHONE_NUMBER|acme.toml|-|+1 800 555 0142, ended on 2020-06-30: own hotline of old",
        ]
    );
    // The replacement stands at the place of what it replaces.
    let at = |id: &str| told.iter().position(|columns| columns[0] == id).unwrap();
    assert_eq!(at("mac_colon") + 1, at("mac_dash"));
}

#[test]
fn mask_and_scan_take_the_packs_that_serve_takes() {
    let folder = folder(PACK);
    let warning = "warning: acme.toml:17: allow: it has ended on 2020-06-30";
    let said = fed("mask --text --rules", folder.path(), SAID);
    assert_eq!((said.code, said.out.as_str()), (0, &*MASKED.replace("Ask ****", "Ask zuleika@acme.example")));
    assert!(said.err.starts_with(warning) && said.err.lines().count() == 1, "{}", said.err);

    let line =
        serde_json::json!({ "id": 1, "text": SAID, "contact": { "contact_name": "Zuleika Vanterpool" } });
    let said = fed("scan --format ndjson --rules", folder.path(), &line.to_string());
    assert_eq!(said.code, 0, "{}", said.err);
    let answer: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(answer["masked"], MASKED);
    let rules: Vec<_> =
        answer["findings"].as_array().unwrap().iter().map(|found| found["rule"].as_str().unwrap()).collect();
    assert!(rules.contains(&"mac_dash") && !rules.contains(&"mac_colon"), "{rules:?}");
    assert!(said.err.starts_with(warning), "{}", said.err);
}

#[test]
fn mask_and_scan_refuse_the_packs_that_serve_refuses() {
    for (pack, error) in [
        (PACK.replace("2020-06-30", "June"), "acme.toml:20: allow: until must be a day"),
        (PACK.replace("[[ACM-123456]]", "[[ACM-12345]]6"), "wanted \"ACM-12345\", got \"ACM-123456\""),
    ] {
        let folder = folder(&pack);
        for command in ["mask --rules", "scan --format ndjson --rules"] {
            let said = fed(command, folder.path(), "{\"id\":1,\"text\":\"+1 800 555 0198\"}");
            assert_eq!((said.code, said.out.as_str()), (2, ""), "{command}");
            assert!(
                said.err.starts_with("error: ") && said.err.contains(error),
                "wanted {error}\ngot {}",
                said.err
            );
        }
    }
    let empty = tempfile::tempdir().unwrap();
    for (path, error) in [
        (empty.path().to_owned(), "no .toml file is in it"),
        (empty.path().join("none"), "is no folder of rule packs"),
    ] {
        let said = fed("mask --rules", &path, "{}");
        assert_eq!((said.code, said.out.as_str()), (2, ""));
        assert!(said.err.contains(error), "wanted {error}\ngot {}", said.err);
    }
}

#[test]
fn a_bad_pack_is_refused_by_line_with_wanted_and_got() {
    let wrong =
        PACK.replace("keeps   = [\"ACM-12\"]", "keeps   = [\n  \"ACM-12\",\n  \"see ACM-654321\",\n]");
    let wrong = wrong.replace("[[ACM-123456]]", "[[ACM-12345]]6");
    let folder = folder(&wrong);
    let said = auraveil("rules check", folder.path());
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert_eq!(
        said.err,
        "error: acme.toml:40: rule \"acme_member\": example \"member [[ACM-12345]]6\": wanted \"ACM-12345\", got \"ACM-123456\"\n\
         error: acme.toml:43: rule \"acme_member\": example \"see ACM-654321\": wanted nothing, got \"ACM-654321\"\n"
    );

    for (from, to, error) in [
        (
            "pattern = 'ACM-[0-9]{6}'",
            "pattern = 'ACM-[0-9]+'",
            "acme.toml:39: rule \"acme_member\": pattern has no bound",
        ),
        ("pattern = 'ACM-[0-9]{6}'", "patern = 'ACM-[0-9]{6}'", "acme.toml:39: unknown field `patern`"),
        ("replaces = true\n", "", "acme.toml:28: rule \"mac_dash\": reason goes with replaces"),
        (
            "replaces = true\nreason   = \"only customers' networks are told so\"\n",
            "",
            "acme.toml:27: rule \"mac_dash\": this id is a built-in rule's (network.toml)",
        ),
        (
            "\"mac_colon\"",
            "\"mac_colun\"",
            "acme.toml:23: off: no built-in rule has the id \"mac_colun\" (did you mean \"mac_colon\"?)",
        ),
        (
            "[pack]\nabout = \"What is Acme's own\"",
            "pack = \"acme\"",
            "acme.toml:1: the value is of the wrong type, expected a table [pack] with `about`",
        ),
        ("acme.example", "gmail.com", "acme.toml:12: allow: domain is a mail provider's"),
        ("2020-06-30", "June", "acme.toml:20: allow: until must be a day"),
    ] {
        fs::write(folder.path().join("acme.toml"), PACK.replacen(from, to, 1)).unwrap();
        for command in ["rules check", "rules list"] {
            let said = auraveil(command, folder.path());
            assert!(said.code == 1 && said.err.contains(error), "wanted {error}\ngot {}", said.err);
        }
    }
    fs::write(folder.path().join("acme.toml"), b"\xff\xfe[\0p\0").unwrap();
    let said = auraveil("rules check", folder.path());
    assert!(said.code == 1 && said.err.contains("acme.toml: a pack must be a text in UTF-8"), "{}", said.err);
}
