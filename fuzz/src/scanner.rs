//! The scanner finds what the plain search finds: every rule, every start, every end, by brute force.
//!
//! The input's first line names built-in rules by id, at most [`RULES`] of which are taken; a line that names none means
//! a few toy rules that touch each other everywhere. What follows is the text.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use auraveil::masking::fuzzing::TwoWays;

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

/// The plain search is quadratic.
const LONGEST: usize = 160;

/// How many rules are looked for at once, and how many such choices are kept ready.
const RULES: usize = 3;
const KEPT: usize = 64;

/// Rules that touch each other everywhere: one for each way that leads to a start.
const TOYS: &str = r#"
pack = { about = "toys", source = "none" }
[[rule]]
id = "digits"
entity = "TOY"
pattern = '[0-9](?:[ -]?[0-9]){3,6}'
check = "luhn"
masks = ["[[1230]]"]
keeps = ["1231"]
[[rule]]
id = "near"
entity = "TOY"
pattern = '[0-9]{2,3}'
near = { words = ["pin", "код"], within = 4 }
not_near = { words = ["no"], within = 3 }
masks = ["pin [[12]]"]
keeps = ["12"]
[[rule]]
id = "mail"
entity = "TOY"
pattern = '[a-z0-9.]{1,6}@[a-z]{1,5}'
anchor = "@"
back = 6
masks = ["[[a@b]]"]
keeps = ["a"]
[[rule]]
id = "cue"
entity = "TOY"
cue = '(?i)pin(?: is)? '
pattern = '[a-z0-9]{1,4}'
masks = ["pin [[a]]"]
keeps = ["a"]
[[rule]]
id = "inner"
entity = "TOY"
border = "none"
pattern = '00[0-9]'
masks = ["a[[001]]"]
keeps = ["01"]
[[rule]]
id = "mixed"
entity = "TOY"
pattern = '[a-c]{1,2}[ -]?[0-9]{2}[a-c0-9]{0,2}'
masks = ["[[a12]]"]
keeps = ["a"]
[[rule]]
id = "mixed_near"
entity = "TOY"
pattern = '[a-c]{0,2}[ -]?[0-9]{2}'
near = { words = ["no"], within = 6 }
masks = ["no [[a12]]"]
keeps = ["a12"]
"#;

static TOY_RULES: LazyLock<Arc<TwoWays>> =
    LazyLock::new(|| Arc::new(TwoWays::of_pack(TOYS).expect("toys are valid")));

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
    let chosen = TwoWays::of_built_in(&ids);
    let rules = if chosen.is_empty() { TOY_RULES.clone() } else { Arc::new(chosen) };
    if made.len() == KEPT {
        made.clear();
    }
    made.insert(line.to_owned(), rules.clone());
    rules
}
