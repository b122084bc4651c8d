//! A rule file never makes the loader panic, nor hang, nor lets it take what then fails on a text.
//!
//! The input is a pack. What loads has run its examples; it is then looked for in the pack's own text.

use std::sync::Arc;

use auraveil::api::People;
use auraveil::masking::fuzzing::load_pack;

/// What mutations put in.
pub const WORDS: &[&str] = &[
    "[[rule]]\n",
    "id = \"x\"\n",
    "entity = \"X\"\n",
    "pattern = '",
    "cue = '",
    "start = '",
    "until = '",
    "anchor = \"@\"\n",
    "back = 8\n",
    "border = \"none\"\n",
    "border = \"digit\"\n",
    "check = \"luhn\"\n",
    "check = \"card\"\n",
    "ids = true\n",
    "near = { words = [\"a\"], within = 9 }\n",
    "not_near = { words = [\"b*\"], within = 9 }\n",
    "masks = [\"[[1]]\"]\n",
    "keeps = [\"2\"]\n",
    "[0-9]",
    "[a-z]",
    "\\d",
    "\\s",
    "\\p{L}",
    "\\b",
    "(?i)",
    "(?:",
    ")",
    "|",
    "{1,3}",
    "{0,512}",
    "{99999}",
    "*",
    "+",
    "?",
    "^",
    "$",
    "[^",
    "]",
    "(?-u:\\xff)",
    "é",
    "[[",
    "]]",
    "'",
    "\"",
    "\n",
    "\\x27",
    "\\u{10ffff}",
    "(?x) #",
    "&&",
    "~~",
];

/// Longer packs take long and say no more.
const LONGEST: usize = 4096;

/// Loads `data` as a pack and, where that works, uses it.
pub fn run(data: &[u8]) {
    let text = String::from_utf8_lossy(&data[..data.len().min(LONGEST)]);
    match load_pack(&text) {
        Ok(rules) => {
            let rules = Arc::new(rules);
            for finding in rules.scan(&text, &People::default()) {
                assert!(text.get(finding.range.clone()).is_some(), "{finding:?} is not on character borders");
            }
        }
        Err(error) => assert!(error.0.contains("fuzz.toml"), "the message names no file: {error}"),
    }
}
