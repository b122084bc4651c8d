//! What is remembered changes no answer: a text is judged alike by who sees it first and by who has seen its sentences
//! before, among whatever others.

use std::path::Path;

use super::ruleset::{Ruleset, RulesetOptions};
use super::scan::{Scanner, Scope, Work};
use super::toys;
use super::view::{Encoding, Folded, Scratch, View, deepen};

/// What is found in a text, in order, and whether it calls for its deep view.
type Found = (Vec<(std::ops::Range<usize>, usize, bool)>, bool);

fn scan(scanner: &Scanner, view: &View, work: &mut Work) -> Found {
    let (mut folded, mut hits) = (Folded::default(), Vec::new());
    folded.fold(view.text());
    let called = scanner.scan(view, &folded, 0..view.text().len(), Scope::All, work, &mut hits);
    let mut found: Vec<_> = hits.into_iter().map(|hit| (hit.raw, hit.rule, hit.open)).collect();
    found.sort_by_key(|(raw, rule, _)| (raw.start, raw.end, *rule));
    found.dedup();
    (found, called)
}

/// Holds so many texts, each of a few of the sentences, against what is found without a memory. The first of the sentences
/// come again and again. Gives how often something was found.
fn hold(scanner: &Scanner, sentences: &[&str], texts: usize, seed: u64) -> usize {
    let mut random = fastrand::Rng::with_seed(seed);
    let (mut kept, mut finds) = (Work::default(), 0);
    let (mut plain, mut deep) = (View::default(), View::default());
    for _ in 0..texts {
        let mut text = String::new();
        for _ in 0..random.usize(1..5) {
            // The lower of two: early sentences are the frequent ones.
            let number = (0..3).map(|_| random.usize(..sentences.len())).min().expect("three");
            text.push_str(sentences[number]);
            text.push_str([" ", " ", "\n", ". ", "  ", "? ", ""][random.usize(..7)]);
        }
        plain.plain(&text, Encoding::Text, true, &mut Scratch::default());
        deepen(&plain, &mut deep);
        for view in [&plain, &deep] {
            let fresh = scan(scanner, view, &mut Work::default());
            finds += fresh.0.len();
            assert_eq!(scan(scanner, view, &mut kept), fresh, "{:?}", view.text());
        }
    }
    finds
}

/// What tempts: cues and contexts whose value stands in the next sentence, digits at borders, hidden spellings.
const TEMPTING: &[&str] = &[
    "Is it 1230?",
    "pin is",
    "pin is a1.",
    "My code.",
    "code 12345674",
    "12345674.",
    "<key>",
    "b</key> ok.",
    "a@b",
    "a@",
    "b.c said so!",
    "one two three",
    "four five.",
    "1 2",
    "3 4 0.",
    "No, thanks.",
    "é 1230 é",
    "a (at) b",
    "没到。",
    "验证码1230。",
];

#[test]
fn toys_are_found_alike_in_sentences_that_come_again() {
    for (name, pack) in [("foretold", toys::FORETOLD), ("touching", toys::TOUCHING)] {
        let rules = toys::ruleset("toys.toml", pack, &RulesetOptions::default()).expect("toys are valid");
        let finds = hold(&rules.engine.scanner, TEMPTING, 3000, 3);
        assert!(finds > 1000, "{name}: {finds}");
    }
}

#[test]
fn the_built_in_rules_find_alike_in_sentences_that_come_again() {
    let rules = Ruleset::load(&RulesetOptions::default()).expect("the built-in packs are valid");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut finds = 0;
    for (seed, file) in (0..).zip(["harmless", "secret", "name", "address", "phone", "bank_birth", "tricks"])
    {
        let lines = std::fs::read_to_string(folder.join(file).with_extension("ndjson")).expect("the corpus");
        let texts: Vec<String> = lines
            .lines()
            .step_by(19)
            .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"))
            .map(|line| line["text"].as_str().expect("a text").to_owned())
            .take(40)
            .collect();
        let sentences: Vec<&str> = texts.iter().flat_map(|text| text.split_inclusive(". ")).collect();
        finds += hold(&rules.engine.scanner, &sentences, 220, seed);
    }
    assert!(finds > 2000, "{finds}");
}
