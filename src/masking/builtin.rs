//! The packs that are compiled in, and the operator's, read from a folder.
//!
//! `build.rs` reads and checks the packs of `rules/`, so that a start parses no TOML and no pattern of theirs.

use std::path::Path;

use super::machines::Machines;
use super::rules::Rule;
use super::ruleset::RulesetError;

/// The PII field names.
pub(crate) const FIELDS: &str = include_str!("../../rules/fields.toml");

/// The rules of all packs, as `build.rs` has checked them.
const RULES: &str = include_str!(concat!(env!("OUT_DIR"), "/rules.json"));

/// Every pack of `rules/`, file name and text, in the order of [`RULES`].
const PACKS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// The automata of [`RULES`]: which are whose, and their tables.
const MACHINES: (&str, &[u8]) = (
    include_str!(concat!(env!("OUT_DIR"), "/machines.json")),
    include_bytes!(concat!(env!("OUT_DIR"), "/machines.bin")),
);

/// The built-in rules.
pub(crate) fn rules() -> Vec<Rule> {
    let mut rules: Vec<Rule> = serde_json::from_str(RULES).expect("build.rs wrote it with the same types");
    rules.iter_mut().enumerate().for_each(|(place, rule)| rule.built_in = Some(place));
    rules
}

/// The automata of the built-in rules.
pub(crate) fn machines() -> Machines {
    Machines::load(MACHINES.0, MACHINES.1).expect("build.rs wrote it with the same code")
}

/// The built-in packs: file name and text.
pub(crate) fn packs() -> Vec<(String, String)> {
    PACKS.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

/// The packs of a folder, in the order of their names.
pub(crate) fn read_dir(dir: &Path) -> Result<Vec<(String, String)>, RulesetError> {
    let failed = |error: std::io::Error| RulesetError(format!("rules_dir {}: {error}", dir.display()));
    let mut packs = Vec::new();
    for entry in std::fs::read_dir(dir).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.extension().is_some_and(|extension| extension == "toml") && !path.ends_with("fields.toml") {
            let name = path.file_name().expect("a folder's entry has a name").to_string_lossy().into_owned();
            let text =
                std::fs::read_to_string(&path).map_err(|error| RulesetError(format!("{name}: {error}")))?;
            packs.push((name, text));
        }
    }
    if packs.is_empty() {
        return Err(RulesetError(format!("rules_dir {}: no .toml file is in it", dir.display())));
    }
    packs.sort();
    Ok(packs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::masking::rules;

    #[test]
    fn what_the_build_left_are_the_rules_of_every_pack_of_the_folder() {
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
        let mut packs = packs();
        let mut written = Vec::new();
        rules::read(&packs, &mut written).expect("the built-in packs are valid");
        let mut stored = super::rules();
        stored.iter_mut().for_each(|rule| rule.built_in = None);
        assert_eq!(format!("{written:?}"), format!("{stored:?}"));
        packs.sort();
        assert_eq!(packs, read_dir(&dir).expect("rules/ is readable"));
    }
}
