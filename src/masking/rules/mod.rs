//! Rule packs: read, checked, compiled. `rules/README.md` is the format's page.

mod anchors;
mod compile;
mod file;

pub(crate) use anchors::Literal;
pub(crate) use compile::{Body, Lead, Rule};

use std::collections::HashSet;
use std::sync::Arc;

/// Reads packs of (file name, text) in order. The error names file, rule and what is wrong.
pub(crate) fn read(packs: &[(String, String)]) -> Result<Vec<Rule>, String> {
    let mut rules = Vec::new();
    let mut known: HashSet<Arc<str>> = HashSet::new();
    for (file, text) in packs {
        let pack: file::PackFile =
            toml::from_str(text).map_err(|error| format!("{file}: {}", error.to_string().trim()))?;
        for written in &pack.rules {
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
    Ok(rules)
}
