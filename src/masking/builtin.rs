//! The packs that are compiled in, and the operator's, read from a folder.
//!
//! `build.rs` reads and checks the packs of `rules/`, so that a start parses no TOML and no pattern of theirs.

use std::path::Path;

use super::lexicon::Lexicon;
use super::machines::Machines;
use super::rules::Rule;
use super::ruleset::RulesetError;

/// The PII field names.
pub(crate) const FIELDS: &str = include_str!("../../rules/fields.toml");

/// The rules of all packs, as `build.rs` has checked them.
const RULES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/rules.bin"));

/// Every pack of `rules/`, file name and text, in the order of [`RULES`].
const PACKS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// The automata of [`RULES`]: their tables, and which are whose.
const MACHINES: (&[u8], &[u8]) = (
    include_bytes!(concat!(env!("OUT_DIR"), "/tables.bin")),
    include_bytes!(concat!(env!("OUT_DIR"), "/plan.bin")),
);

/// The words of [`RULES`]: their dictionaries, and where they lead.
const LEXICON: (&[u8], &[u8]) = (
    include_bytes!(concat!(env!("OUT_DIR"), "/dictionaries.bin")),
    include_bytes!(concat!(env!("OUT_DIR"), "/words.bin")),
);

/// What is made of the built-in rules when the program is built.
#[derive(Debug)]
pub(crate) struct BuiltIn {
    pub(crate) machines: Machines,
    pub(crate) lexicon: Lexicon,
}

impl BuiltIn {
    /// What `build.rs` has made.
    pub(crate) fn stored() -> Self {
        let with_the_same_code = "build.rs wrote it with the same code";
        Self {
            machines: Machines::load(MACHINES.0, MACHINES.1).expect(with_the_same_code),
            lexicon: Lexicon::load(LEXICON.0, LEXICON.1).expect(with_the_same_code),
        }
    }
}

/// The built-in rules.
pub(crate) fn rules() -> Vec<Rule> {
    let mut rules: Vec<Rule> = postcard::from_bytes(RULES).expect("build.rs wrote it with the same types");
    rules.iter_mut().enumerate().for_each(|(place, rule)| rule.built_in = Some(place));
    rules
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
            let text = std::fs::read_to_string(&path).map_err(|error| unreadable(&name, error.kind()))?;
            packs.push((name, text));
        }
    }
    if packs.is_empty() {
        return Err(RulesetError(format!("rules_dir {}: no .toml file is in it", dir.display())));
    }
    packs.sort();
    Ok(packs)
}

/// What is said of a pack that is no text, or that can't be read at all.
fn unreadable(name: &str, kind: std::io::ErrorKind) -> RulesetError {
    RulesetError(match kind {
        std::io::ErrorKind::InvalidData => {
            format!("{name}: a pack must be a text in UTF-8, and this is none")
        }
        kind => format!("{name}: it can't be read: {kind}"),
    })
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
        let written = postcard::to_allocvec(&written).expect("rules can be written");
        assert_eq!(written, postcard::to_allocvec(&rules()).expect("rules can be written"));
        packs.sort();
        assert_eq!(packs, read_dir(&dir).expect("rules/ is readable"));
    }

    #[test]
    fn hardly_a_built_in_rule_has_every_text_searched_at_every_place() {
        let anywhere = BuiltIn::stored().lexicon.anywhere().to_vec();
        assert!(anywhere.len() <= 2, "let these anchors start with the space before them: {anywhere:?}");
    }
}
