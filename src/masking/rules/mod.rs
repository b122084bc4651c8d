//! Rule packs: read, checked, compiled. `rules/README.md` is the format's page.
//!
//! The build script includes this room: it reads the built-in packs, refuses what is wrong with them, and leaves their
//! rules for [`builtin`](super::builtin) to load. So nothing in here may know the scanner.

mod anchors;
mod compile;
mod file;
mod rule;

pub(crate) use rule::{Body, Border, Context, Lead, MAX_CUE, MAX_REACH, MAX_WITHIN, MAX_WORD, Rule};

use std::collections::HashSet;
use std::sync::Arc;

/// The examples of one rule.
#[derive(Debug)]
pub(crate) struct Examples {
    /// The pack's file, for messages.
    pub(crate) file: String,
    pub(crate) rule: String,
    /// Texts in which the rule finds exactly what is marked.
    pub(crate) masks: Vec<String>,
    /// Texts in which it finds nothing.
    pub(crate) keeps: Vec<String>,
}

/// Appends the rules of packs, each a file name and its text, to `rules`. The error names file, rule and what is wrong.
pub(crate) fn read(packs: &[(String, String)], rules: &mut Vec<Rule>) -> Result<(), String> {
    let mut known: HashSet<Arc<str>> = rules.iter().map(|rule| rule.id.clone()).collect();
    for (file, text) in packs {
        for written in &pack(file, text)?.rules {
            let rule = compile::compile(file, written)
                .map_err(|why| format!("{file}: rule \"{}\": {why}", written.id))?;
            if !known.insert(rule.id.clone()) {
                return Err(format!(
                    "{file}: rule \"{}\": this id is taken; ids are unique over all packs",
                    rule.id
                ));
            }
            rules.push(rule);
        }
    }
    Ok(())
}

/// The examples of all rules of packs.
pub(crate) fn examples(packs: &[(String, String)]) -> Result<Vec<Examples>, String> {
    let mut all = Vec::new();
    for (file, text) in packs {
        all.extend(pack(file, text)?.rules.into_iter().map(|rule| Examples {
            file: file.clone(),
            rule: rule.id,
            masks: rule.masks,
            keeps: rule.keeps,
        }));
    }
    Ok(all)
}

fn pack(file: &str, text: &str) -> Result<file::PackFile, String> {
    toml::from_str(text).map_err(|error| format!("{file}: {}", error.to_string().trim()))
}
