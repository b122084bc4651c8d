//! What the peers look for: the nine core patterns, and auraveil's own as far as they stand alone.

use std::fs;
use std::path::Path;

use regex_automata::meta::{Config, Regex};

use crate::chat::SCRIPTS;

/// The nine kinds of [`chat::VALUES`](crate::chat::VALUES), each by one pattern, as one writes it for a regex engine.
pub const CORE: &[&str] = &[
    r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,4}\.[A-Za-z]{2,24}",
    r"\+[0-9](?:[ ./()-]{0,2}[0-9]){6,14}",
    r"[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}",
    r"[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]){11,30}",
    r"[0-9]{3}-[0-9]{2}-[0-9]{4}",
    r"(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\.(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}",
    r"[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}",
    r"eyJ[A-Za-z0-9_-]{8,250}\.[A-Za-z0-9_-]{8,250}\.[A-Za-z0-9_-]{8,250}",
    r"(?:AKIA|ASIA)[A-Z2-7]{16}",
];

/// A pattern whose automaton takes more bytes is none for a search with hundreds of others.
const LARGEST: usize = 1 << 20;

/// The patterns of auraveil's rules that a plain regex engine can take over as they are: they need neither a cue nor a
/// word near to decide, are no larger than [`LARGEST`], and find nothing in harmless sentences although their
/// checks stay behind. The core ones stand before them: of two that start at one place a plain engine takes the first.
pub fn wide() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules");
    let entries = fs::read_dir(&folder).expect("rules/ is there");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("rules/ is readable").path()).collect();
    files.sort();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "toml"));
    let mut patterns = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("packs are UTF-8");
        let pack: toml::Table = toml::from_str(&text).expect("packs are TOML");
        let rules = pack.get("rule").and_then(toml::Value::as_array).into_iter().flatten();
        // What leads to a rule from outside its pattern decides on it, too: no plain engine knows of that.
        for rule in rules.filter(|rule| ["cue", "near", "lead"].iter().all(|key| rule.get(key).is_none())) {
            patterns.extend(rule.get("pattern").and_then(toml::Value::as_str).map(str::to_owned));
        }
    }
    patterns.retain(|pattern| finds_nothing_harmless(pattern));
    CORE.iter().map(|pattern| (*pattern).to_owned()).chain(patterns).collect()
}

fn finds_nothing_harmless(pattern: &str) -> bool {
    let config = Config::new().nfa_size_limit(Some(LARGEST));
    let Ok(regex) = Regex::builder().configure(config).build(pattern) else { return false };
    SCRIPTS.iter().all(|script| !regex.is_match(&script.sentences.join(script.between)))
}
