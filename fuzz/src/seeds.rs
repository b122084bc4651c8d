//! What mutations start from: the files of `seeds/` and `crashers/`, and what the rule packs say of themselves.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Target;

/// An input to start from.
#[derive(Debug)]
pub struct Seed {
    /// Where it is from, for messages.
    pub from: String,
    /// The input.
    pub bytes: Vec<u8>,
}

/// The inputs of a target that were once broken: they must stay mended.
pub fn crashers(target: &Target) -> Vec<Seed> {
    files(&here().join("crashers").join(target.name))
}

/// All other inputs of a target, in an order that is the same everywhere.
pub fn seeds(target: &Target) -> Vec<Seed> {
    let mut seeds = files(&here().join("seeds").join(target.name));
    let packs = files(&here().join("../rules"));
    for pack in
        packs.iter().filter(|pack| pack.from.ends_with(".toml") && !pack.from.ends_with("fields.toml"))
    {
        match target.name {
            "scanner" => seeds.extend(examples(pack, |ids, example| format!("{ids}\n{example}"))),
            "chunks" => seeds.extend(examples(pack, |_, example| {
                let text = serde_json::Value::from(example);
                format!(r#"{{"conversationId":"c1","messages":[{{"id":"m1","content":{text}}}]}}"#)
            })),
            "rules" => seeds.extend(single_rules(pack)),
            _ => {}
        }
    }
    seeds
}

fn here() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The files of a folder, in the order of their names; none if it is not there.
fn files(folder: &Path) -> Vec<Seed> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    let read = |path: &PathBuf| Some(Seed { from: path.display().to_string(), bytes: fs::read(path).ok()? });
    paths.iter().filter_map(read).collect()
}

/// An input for each example of each rule of a pack. It gets the rule's id, and that of the rule before: rules share
/// automata.
fn examples(pack: &Seed, input: impl Fn(&str, &str) -> String) -> Vec<Seed> {
    let text = String::from_utf8_lossy(&pack.bytes);
    let table: toml::Table = toml::from_str(&text).expect("the build has read it");
    let rules = table.get("rule").and_then(toml::Value::as_array).into_iter().flatten();
    let (mut seeds, mut before) = (Vec::new(), "");
    for rule in rules {
        let id = rule.get("id").and_then(toml::Value::as_str).unwrap_or_default();
        let ids = format!("{id} {before}");
        let told = ["masks", "keeps"].into_iter().filter_map(|key| rule.get(key)?.as_array()).flatten();
        for example in told.filter_map(toml::Value::as_str) {
            let example = example.replace("[[", "").replace("]]", "");
            seeds.push(Seed {
                from: format!("{}: {id}", pack.from),
                bytes: input(&ids, &example).into_bytes(),
            });
        }
        before = id;
    }
    seeds
}

/// A pack for each rule of a pack.
fn single_rules(pack: &Seed) -> Vec<Seed> {
    let text = String::from_utf8_lossy(&pack.bytes);
    let mut parts = text.split("[[rule]]\n");
    let head = parts.next().unwrap_or_default();
    let seed = |(number, rule): (usize, &str)| Seed {
        from: format!("{}: rule {number}", pack.from),
        bytes: format!("{head}[[rule]]\n{rule}").into_bytes(),
    };
    parts.enumerate().map(seed).collect()
}
