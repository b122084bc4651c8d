//! Holds the built-in rules to what they are known to reach on the labelled corpora.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use auraveil::masking::{Finding, Ruleset, RulesetOptions};
use serde::Deserialize;

use crate::score::{self, Alarms, Leaks, Message, Totals};

/// The `floors.toml` of a corpus.
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

/// The corpora, each a folder below the repository's own, with its `floors.toml`.
const FIRST: &str = "tests/corpus";
const NUMBERS: &str = "tests/corpus/second/numbers";
const PEOPLE: &str = "tests/corpus/second/people";
const WEST: &str = "tests/corpus/third/west";
const WORLD: &str = "tests/corpus/third/world";
const FOURTH: &str = "tests/corpus/fourth";
const FIFTH: &str = "tests/corpus/fifth";
const SIXTH_NUMBERS: &str = "tests/corpus/sixth/numbers";
const SIXTH_PEOPLE: &str = "tests/corpus/sixth/people";
const SEVENTH: &str = "tests/corpus/seventh";
const EIGHTH: &str = "tests/corpus/eighth";
const NINTH_NUMBERS: &str = "tests/corpus/ninth/numbers";
const NINTH_PEOPLE: &str = "tests/corpus/ninth/people";

fn folder(corpus: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(corpus)
}

/// Each corpus is a test of its own: they run side by side, and the name of the one that fails says which it was.
#[test]
fn no_family_gets_worse() {
    hold_to_floors(FIRST);
}

#[test]
fn no_family_of_the_second_corpus_numbers_gets_worse() {
    hold_to_floors(NUMBERS);
}

#[test]
fn no_family_of_the_second_corpus_people_gets_worse() {
    hold_to_floors(PEOPLE);
}

#[test]
fn no_family_of_the_third_corpus_west_gets_worse() {
    hold_to_floors(WEST);
}

#[test]
fn no_family_of_the_third_corpus_world_gets_worse() {
    hold_to_floors(WORLD);
}

#[test]
fn no_family_of_the_fourth_corpus_gets_worse() {
    hold_to_floors(FOURTH);
}

#[test]
fn no_family_of_the_fifth_corpus_gets_worse() {
    hold_to_floors(FIFTH);
}

#[test]
fn no_family_of_the_sixth_corpus_numbers_gets_worse() {
    hold_to_floors(SIXTH_NUMBERS);
}

#[test]
fn no_family_of_the_sixth_corpus_people_gets_worse() {
    hold_to_floors(SIXTH_PEOPLE);
}

#[test]
fn no_family_of_the_seventh_corpus_gets_worse() {
    hold_to_floors(SEVENTH);
}

#[test]
fn no_family_of_the_eighth_corpus_gets_worse() {
    hold_to_floors(EIGHTH);
}

#[test]
fn no_family_of_the_ninth_corpus_numbers_gets_worse() {
    hold_to_floors(NINTH_NUMBERS);
}

#[test]
fn no_family_of_the_ninth_corpus_people_gets_worse() {
    hold_to_floors(NINTH_PEOPLE);
}

fn hold_to_floors(corpus: &str) {
    let floors = std::fs::read_to_string(folder(corpus).join("floors.toml")).unwrap();
    let floors: Floors = toml::from_str(&floors).unwrap();
    let rules = Ruleset::load(&RulesetOptions::default()).unwrap();
    let messages = score::read(&folder(corpus));
    let mut totals = Totals::default();
    for message in &messages {
        totals.add(message, &score::judge(&rules, message));
    }

    let mut worse = Vec::new();
    let families: Vec<_> = totals.families.keys().collect();
    assert_eq!(
        families,
        floors.leaked.keys().collect::<Vec<_>>(),
        "{corpus}/floors.toml names other families"
    );
    for (family, Leaks { values, leaked }) in &totals.families {
        let floor = &floors.leaked[family];
        assert_eq!(*values, floor.of_values, "{corpus}/floors.toml is of another corpus: {family}");
        if *leaked > floor.at_most {
            worse.push(format!("{family}: {leaked} of {values} values leak, at most {} did", floor.at_most));
        }
    }
    let texts = [
        ("harmless", totals.harmless, &floors.false_alarms.harmless),
        ("labelled", totals.labelled, &floors.false_alarms.labelled),
    ];
    for (text, Alarms { words, alarms }, floor) in texts {
        assert_eq!(words, floor.in_words, "{corpus}/floors.toml is of another corpus: {text} messages");
        if alarms > floor.at_most {
            worse.push(format!(
                "{text} messages: {alarms} false alarms in {words} words, at most {} were",
                floor.at_most
            ));
        }
    }
    assert!(
        worse.is_empty(),
        "the rules got worse on {corpus} (tests/corpus/README.md says what to do):\n{}",
        worse.join("\n")
    );
}

#[test]
fn the_corpora_are_as_large_and_as_clean_as_they_say() {
    for (corpus, languages, harmless, with_values) in
        [(FIRST, 15, 1200, 3000), (NUMBERS, 20, 700, 3000), (PEOPLE, 20, 800, 2500)]
    {
        let messages = score::read(&folder(corpus));
        assert_large(corpus, &messages, languages, harmless, with_values);
        messages.iter().for_each(assert_clean);
    }
}

fn assert_large(corpus: &str, messages: &[Message], languages: usize, harmless: usize, with_values: usize) {
    let distinct = |of: fn(&Message) -> &str| messages.iter().map(of).collect::<BTreeSet<_>>().len();
    assert_eq!(distinct(|message| &message.id), messages.len(), "{corpus}: an id stands twice");
    // Where a corpus tells regions apart, as in `es-MX`, only the language counts.
    let of_corpus = distinct(|message| message.lang.split('-').next().unwrap());
    assert!(of_corpus >= languages, "{corpus}: {of_corpus} languages");
    let empty = messages.iter().filter(|message| message.values.is_empty()).count();
    assert!(
        empty >= harmless && messages.len() >= with_values + empty,
        "{corpus}: {empty} of {} are harmless",
        messages.len()
    );
    let held = messages.iter().filter(|message| message.held).count();
    assert!((3..=4).contains(&(10 * held / messages.len())), "{corpus}: {held} of {}", messages.len());
}

fn assert_clean(message: &Message) {
    let mut values = message.values.iter().filter(|value| value.family == "government_id");
    assert!(values.all(|value| value.kind.is_some()), "{}: of which country?", message.id);
    // Every label is found in its text: comparing panics otherwise. With nothing masked, everything leaks.
    let verdict = score::compare(message, Vec::new());
    assert!(verdict.values.iter().all(|(_, leaked)| *leaked), "{}", message.id);
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
