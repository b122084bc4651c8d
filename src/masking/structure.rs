//! What a document's structure says of its values, in any cut: who stands under which key, what an object is where a text
//! should be, how a number is spelled. Toy rules: the field names are the built-in ones.

use std::sync::{Arc, LazyLock};

use bytes::Bytes;

use super::ruleset::{Ruleset, RulesetOptions};
use super::{Masker, collect_people, toys};
use crate::api::{self, Kind, People};
use crate::json::{Pieces, Transform};

static TOYS: LazyLock<Arc<Ruleset>> = LazyLock::new(|| {
    let rules = toys::ruleset("toys.toml", toys::FORETOLD, &RulesetOptions::default());
    Arc::new(rules.expect("toys are valid"))
});

#[track_caller]
fn check(root: Kind, people: &People, document: &str, masked: &str) {
    for size in [1, 2, 3, 7, usize::MAX] {
        let mut masker = Masker::new(TOYS.clone(), root, people);
        let mut out = Pieces::new();
        for piece in document.as_bytes().chunks(size) {
            masker.push(Bytes::copy_from_slice(piece), &mut out).expect("JSON");
        }
        masker.finish(&mut out).expect("JSON");
        assert_eq!(std::str::from_utf8(&out.take_all()), Ok(masked), "in pieces of {size}");
    }
}

#[track_caller]
fn open(document: &str, masked: &str) {
    check(Kind::Open, &People::default(), document, masked);
}

#[test]
fn numbered_and_old_fields_are_fields() {
    open(
        r#"{"password2":"x","passwordOld":"y","phone_1":5551234,"name2":"z","error_822":"w"}"#,
        r#"{"password2":"****","passwordOld":"****","phone_1":"****","name2":"z","error_822":"w"}"#,
    );
}

#[test]
fn a_string_right_under_a_persons_key_is_a_name() {
    open(
        r#"{"customer":"Kim Vo","createdBy":"kim vo","participants":["Kim Vo",["An\u0061 Ruiz"],"agent_045",""],"from":"customer","sender":"Agent"}"#,
        r#"{"customer":"****","createdBy":"****","participants":["****",["****"],"agent_045",""],"from":"customer","sender":"Agent"}"#,
    );
    // Objects below are read as everywhere, and what they group is the same person's.
    open(
        r#"{"customer":{"plan":"Gold 1230","name":"Kim","details":{"name":"Vo","company":{"name":"Acme"}}},"assignee":5,"owner":"2024-01-15T10:30:00Z"}"#,
        r#"{"customer":{"plan":"Gold ****","name":"****","details":{"name":"****","company":{"name":"Acme"}}},"assignee":5,"owner":"2024-01-15T10:30:00Z"}"#,
    );
    // Sentences are read by the rules.
    open(
        r#"{"agent":"Did you say 1230?","customer":"yes it was 1230 as I have told you"}"#,
        r#"{"agent":"Did you say ****?","customer":"yes it was **** as I have told you"}"#,
    );
    let long = "so it goes ".repeat(200);
    open(&format!(r#"{{"agent":"{long}1230"}}"#), &format!(r#"{{"agent":"{long}****"}}"#));
}

#[test]
fn what_a_pair_or_a_kind_says_is_taken_for_what_it_says() {
    open(
        r#"{"contact":{"first":"Zorblat","last":"Quimby","given":"Zorblat","family":"Quimby"},"first":"Zorblat"}"#,
        r#"{"contact":{"first":"****","last":"****","given":"****","family":"****"},"first":"Zorblat"}"#,
    );
    open(
        r#"[{"name":"phone","value":"912"},{"key":"contact_n\u0061me","value":["Zorblat"]},{"label":"Customer","value":"Zorblat Quimby"}]"#,
        r#"[{"name":"phone","value":"****"},{"key":"contact_n\u0061me","value":["****"]},{"label":"Customer","value":"****"}]"#,
    );
    open(
        r#"[{"name":"plan","value":"Gold"},{"value":"Gold","name":"phone"},{"name":["phone"],"value":"Gold"},{"name":"phone","a":{"value":"Gold"}}]"#,
        r#"[{"name":"plan","value":"Gold"},{"value":"Gold","name":"phone"},{"name":["phone"],"value":"Gold"},{"name":"phone","a":{"value":"Gold"}}]"#,
    );
    open(
        r#"[{"type":"contact","attributes":{"name":"Zorblat"}},{"type":"team","attributes":{"name":"Gold"}}]"#,
        r#"[{"type":"contact","attributes":{"name":"****"}},{"type":"team","attributes":{"name":"Gold"}}]"#,
    );
}

#[test]
fn a_rule_that_takes_all_of_a_name_tells_what_it_is() {
    let mut masker = Masker::new(TOYS.clone(), Kind::Open, &People::default());
    let mut out = Pieces::new();
    masker.push(Bytes::from_static(br#"{"from":"a@b","to":"a@b c"}"#), &mut out).expect("JSON");
    let tally = masker.finish(&mut out).expect("JSON");
    assert_eq!(out.take_all(), r#"{"from":"****","to":"****"}"#);
    let counts: Vec<(&str, u64)> = tally.entities.iter().map(|(entity, count)| (&**entity, *count)).collect();
    assert_eq!(counts, [("MAIL", 1), ("PERSON", 1)]);
}

#[test]
fn people_are_known_from_where_they_are_masked() {
    let document = r#"{"assignee":"Kim Vo","participants":["Ana Ruiz","agent","bob@example.org"],"from":"16505551234",
        "contact":{"details":{"name":"Li Wu","company":{"name":"Acme"}}},"sender":"agent_045","owner":16505551235}"#;
    let people = collect_people(&TOYS, document.as_bytes()).expect("JSON");
    assert_eq!(people.names, ["Li Wu", "Kim Vo", "Ana Ruiz"]);
    assert_eq!(people.emails, ["bob@example.org"]);
    assert_eq!(people.phones, ["16505551234"]);
}

#[test]
fn a_number_is_its_digits_however_it_is_spelled() {
    open(
        r#"{"code":[12345674.0,1.2345674e7,-12345674,1234567400E-2,12345674.5],"count":12345674.0}"#,
        r#"{"code":["****","****","****","****",12345674.5],"count":12345674.0}"#,
    );
}

#[test]
fn a_number_that_is_a_known_phone_is_masked() {
    let people = People { phones: vec!["+56 9 8765 4321".into()], ..People::default() };
    check(
        Kind::Open,
        &people,
        r#"{"a":56987654321,"b_2":[987654321,87654321.0,5.6987654321e10],"c":8765432,"d":187654321,"e":4321}"#,
        r#"{"a":"****","b_2":["****","****","****"],"c":8765432,"d":187654321,"e":4321}"#,
    );
    check(
        Kind::Object(&api::CONVERSATION),
        &people,
        r#"{"id":987654321,"messageCount":987654321,"newField":987654321}"#,
        r#"{"id":987654321,"messageCount":987654321,"newField":"****"}"#,
    );
}

#[test]
fn an_object_where_a_text_should_be_is_unknown_but_for_its_texts() {
    check(
        Kind::Object(&api::MESSAGES),
        &People::default(),
        r#"{"messages":[{"content":{"type":"contact_card","card":{"fn":"Kim Vo","sender":"Kim Vo"},"recipient":"Kim Vo"}},
            {"content":["hi 1230",{"text":"hi 1230","subject":{"a":"b"}}]}]}"#,
        r#"{"messages":[{"content":{"type":"****","card":{"fn":"****","sender":"****"},"recipient":"****"}},
            {"content":["hi ****",{"text":"hi ****","subject":{"a":"****"}}]}]}"#,
    );
    check(
        Kind::Object(&api::CONVERSATION),
        &People::default(),
        r#"{"tags":["hi",{"label":"Kim Vo","created_by":"Kim Vo","value":"987654321"}]}"#,
        r#"{"tags":["hi",{"label":"****","created_by":"****","value":"****"}]}"#,
    );
}

#[test]
fn keys_below_a_personal_one_stay_where_they_are_words() {
    open(
        r#"{"contactPhones":{"98765432":"mobile","Kim Vo":{"Home":1,"areaCode2":"x"},"":null,"firstName":"y","k9876":true}}"#,
        r#"{"contactPhones":{"****":"****","****":{"Home":"****","areaCode2":"****"},"":null,"firstName":"****","****":true}}"#,
    );
}
