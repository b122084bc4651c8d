//! Holds the built-in rules to what they are known to reach on the labelled corpus.

use std::collections::BTreeMap;
use std::path::Path;

use auraveil::masking::{Finding, Ruleset, RulesetOptions};
use serde::Deserialize;

#[path = "../corpus/score.rs"]
mod score;

use score::{Alarms, Leaks, Message, Totals};

/// `tests/corpus/floors.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Floors {
    leaked: BTreeMap<String, LeakFloor>,
    false_alarms: AlarmFloors,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LeakFloor {
    at_most: usize,
    of_values: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AlarmFloors {
    harmless: AlarmFloor,
    labelled: AlarmFloor,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AlarmFloor {
    at_most: usize,
    in_words: usize,
}

fn corpus() -> Vec<Message> {
    score::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus"))
}

#[test]
fn no_family_gets_worse() {
    let floors = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/floors.toml");
    let floors: Floors = toml::from_str(&std::fs::read_to_string(floors).unwrap()).unwrap();
    let rules = Ruleset::load(&RulesetOptions::default()).unwrap();
    let messages = corpus();
    let mut totals = Totals::default();
    for message in &messages {
        totals.add(message, &score::judge(&rules, message));
    }

    let mut worse = Vec::new();
    let families: Vec<_> = totals.families.keys().collect();
    assert_eq!(families, floors.leaked.keys().collect::<Vec<_>>(), "floors.toml names other families");
    for (family, Leaks { values, leaked }) in &totals.families {
        let floor = &floors.leaked[family];
        assert_eq!(*values, floor.of_values, "floors.toml is of another corpus: {family}");
        if *leaked > floor.at_most {
            worse.push(format!("{family}: {leaked} of {values} values leak, at most {} did", floor.at_most));
        }
    }
    let texts = [
        ("harmless", totals.harmless, &floors.false_alarms.harmless),
        ("labelled", totals.labelled, &floors.false_alarms.labelled),
    ];
    for (text, Alarms { words, alarms }, floor) in texts {
        assert_eq!(words, floor.in_words, "floors.toml is of another corpus: {text} messages");
        if alarms > floor.at_most {
            worse.push(format!(
                "{text} messages: {alarms} false alarms in {words} words, at most {} were",
                floor.at_most
            ));
        }
    }
    assert!(
        worse.is_empty(),
        "the rules got worse (tests/corpus/README.md says what to do):\n{}",
        worse.join("\n")
    );
}

#[test]
fn the_corpus_is_as_large_and_as_clean_as_it_says() {
    let messages = corpus();
    let mut ids: Vec<_> = messages.iter().map(|message| message.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), messages.len(), "an id stands twice");
    let mut languages: Vec<_> = messages.iter().map(|message| message.lang.as_str()).collect();
    languages.sort_unstable();
    languages.dedup();
    assert!(languages.len() >= 15, "{languages:?}");
    let harmless = messages.iter().filter(|message| message.values.is_empty()).count();
    assert!(harmless >= 1200 && messages.len() >= 3000 + harmless, "{harmless} of {}", messages.len());
    let held = messages.iter().filter(|message| message.held).count();
    assert!((3..=4).contains(&(10 * held / messages.len())), "{held} of {} are held out", messages.len());
    for message in &messages {
        let mut values = message.values.iter().filter(|value| value.family == "government_id");
        assert!(values.all(|value| value.kind.is_some()), "{}: of which country?", message.id);
        // Every label is found in its text: comparing panics otherwise. With nothing masked, everything leaks.
        let verdict = score::compare(message, Vec::new());
        assert!(verdict.values.iter().all(|(_, leaked)| *leaked), "{}", message.id);
    }
}

#[test]
fn leaks_and_false_alarms_are_counted_as_the_readme_says() {
    let message = r#"{"id":"a","lang":"en","text":"code 1234, not 12-34 by 5/27","values":[
        {"family":"secret","value":"1234"},{"family":"neutral","value":"5/27"}]}"#;
    let message: Message = serde_json::from_str(message).unwrap();
    let found = |ranges: &[(usize, usize)]| {
        let finding = |&(start, end): &(usize, usize)| Finding {
            entity: "ANY".into(),
            rule: "any".into(),
            range: start..end,
        };
        let verdict = score::compare(&message, ranges.iter().map(finding).collect());
        (verdict.values[0].1, verdict.alarms.len(), verdict.findings)
    };
    assert_eq!(found(&[]), (true, 0, 0));
    assert_eq!(found(&[(5, 7)]), (true, 0, 1), "half of it stays readable");
    assert_eq!(found(&[(5, 8)]), (false, 0, 1));
    assert_eq!(found(&[(4, 9)]), (false, 0, 1));
    assert_eq!(found(&[(5, 6), (7, 9)]), (false, 0, 2), "findings add up");
    assert_eq!(found(&[(15, 20)]), (true, 1, 1), "a finding beside the value");
    assert_eq!(found(&[(24, 28)]), (true, 0, 1), "what only accompanies a value is no false alarm");
}
