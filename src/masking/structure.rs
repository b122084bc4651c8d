//! What a document's structure says of its values, in any cut: how a number is spelled. Toy rules: the field names are the built-in ones.

use std::sync::{Arc, LazyLock};

use bytes::Bytes;

use super::ruleset::{Ruleset, RulesetOptions};
use super::{Masker, toys};
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
