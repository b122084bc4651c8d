//! What the scanner remembers of earlier texts only spares it work: it changes no finding.

use std::path::Path;

use auraveil::api::People;
use auraveil::masking::{Finding, Ruleset, RulesetOptions};

use crate::score;

/// Of all messages of a corpus, one in so many.
const ONE_IN: usize = 5;

#[test]
fn what_was_looked_at_before_changes_no_finding() {
    let messages = score::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/fifth"));
    let texts: Vec<&str> = messages.iter().step_by(ONE_IN).map(|message| message.text.as_str()).collect();
    // The same beginnings with other words behind them.
    let halves = |(text, other): (&&str, &&str)| {
        let half = |text: &str| text.char_indices().filter(|(_, char)| *char == ' ').map(|(at, _)| at).nth(3);
        Some([&text[..half(text)?], &other[half(other)?..]].concat())
    };
    let mixed: Vec<String> = texts.iter().zip(texts.iter().rev()).filter_map(halves).collect();
    let all: Vec<&str> = texts.into_iter().chain(mixed.iter().map(String::as_str)).collect();

    let scan_all = |order: &mut dyn Iterator<Item = &&str>| -> Vec<Vec<Finding>> {
        let rules = Ruleset::load(&RulesetOptions::default()).unwrap();
        let people = People::default();
        order.map(|text| rules.scan(text, &people)).collect()
    };
    let forwards = scan_all(&mut all.iter());
    let mut backwards = scan_all(&mut all.iter().rev());
    backwards.reverse();
    for ((text, forwards), backwards) in all.iter().zip(&forwards).zip(&backwards) {
        assert_eq!(forwards, backwards, "{text}");
    }
    assert!(forwards.iter().filter(|findings| !findings.is_empty()).count() > all.len() / 4);
}
