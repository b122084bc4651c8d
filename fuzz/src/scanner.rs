//! The scanner finds what the plain search finds: every rule, every start, every end, by brute force.
//!
//! The input's first line names built-in rules by id, at most [`RULES`] of which are taken; a line that names none
//! means a few toy rules that touch each other everywhere. What follows is the text.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use auraveil::masking::fuzzing::{BuiltInRules, TwoWays};

/// What mutations put in.
pub const WORDS: &[&str] = &[
    "pin",
    "PIN is ",
    " ",
    "12",
    "00",
    "1",
    "no",
    "код",
    "a@b",
    "@",
    ".",
    "-",
    "é",
    "电",
    "0000 0000",
    "4111 1111 1111 1111",
    "+1 415 555 0132",
    "jane@example.com",
    "\u{200b}",
    "\u{a0}",
    "１",
    "٢",
    "&#49;",
    "%31",
    "four one ",
    "(at)",
    " dot ",
    "а",
    "my ",
    "is ",
    "number ",
    "phone ",
    "card ",
    "code ",
    "account ",
    ": ",
    "\n",
    "#",
    "/",
    "(",
    ")",
];

/// More than any rule reaches; the slow search is quadratic.
const LONGEST: usize = 640;

/// How many rules are looked for at once, and how many such choices are kept ready.
const RULES: usize = 3;
const KEPT: usize = 64;

static BUILT_IN: LazyLock<BuiltInRules> = LazyLock::new(BuiltInRules::load);
static TOYS: LazyLock<Arc<TwoWays>> = LazyLock::new(|| Arc::new(TwoWays::of_toys()));

/// Scanners that were made before, by the line that named their rules.
static MADE: LazyLock<Mutex<HashMap<String, Arc<TwoWays>>>> = LazyLock::new(Mutex::default);

/// Holds the quick search to the slow one on `data`.
pub fn run(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let (ids, text) = text.split_once('\n').unwrap_or(("", &text));
    let end = (0..=text.len().min(LONGEST)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let text = &text[..end];
    for (view, (quick, slow)) in ["plain", "deep"].into_iter().zip(rules(ids).find(text)) {
        assert_eq!(quick, slow, "{view} view of {text:?}, rules {ids:?}: the quick search, then the slow");
    }
}

fn rules(line: &str) -> Arc<TwoWays> {
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(rules) = made.get(line) {
        return rules.clone();
    }
    let ids: Vec<&str> = line.split_ascii_whitespace().take(RULES).collect();
    let rules = BUILT_IN.choose(&ids).map_or_else(|| TOYS.clone(), Arc::new);
    if made.len() == KEPT {
        made.clear();
    }
    made.insert(line.to_owned(), rules.clone());
    rules
}
