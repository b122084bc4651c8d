//! The packs that are compiled in, and the operator's, read from a folder.

use std::path::Path;

use super::ruleset::RulesetError;

/// The PII field names.
pub(crate) const FIELDS: &str = include_str!("../../rules/fields.toml");

/// Every pack of `rules/`, in the order that decides between findings of one length.
static PACKS: &[(&str, &str)] = &[
    ("email.toml", include_str!("../../rules/email.toml")),
    ("url_credentials.toml", include_str!("../../rules/url_credentials.toml")),
    ("phone.toml", include_str!("../../rules/phone.toml")),
    ("card.toml", include_str!("../../rules/card.toml")),
    ("iban.toml", include_str!("../../rules/iban.toml")),
    ("network.toml", include_str!("../../rules/network.toml")),
    ("account_tail.toml", include_str!("../../rules/account_tail.toml")),
    ("secrets.toml", include_str!("../../rules/secrets.toml")),
    ("us_ids.toml", include_str!("../../rules/us_ids.toml")),
    ("latin_america.toml", include_str!("../../rules/latin_america.toml")),
    ("western_europe.toml", include_str!("../../rules/western_europe.toml")),
    ("eastern_europe.toml", include_str!("../../rules/eastern_europe.toml")),
    ("asia_pacific.toml", include_str!("../../rules/asia_pacific.toml")),
    ("middle_east_africa.toml", include_str!("../../rules/middle_east_africa.toml")),
    ("document.toml", include_str!("../../rules/document.toml")),
    ("finance.toml", include_str!("../../rules/finance.toml")),
    ("person.toml", include_str!("../../rules/person.toml")),
    ("birth.toml", include_str!("../../rules/birth.toml")),
    ("address.toml", include_str!("../../rules/address.toml")),
];

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

    #[test]
    fn every_pack_of_the_folder_is_compiled_in() {
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules");
        let mut known: Vec<String> = packs().into_iter().map(|(name, _)| name).collect();
        known.sort();
        let found: Vec<String> =
            read_dir(&dir).expect("rules/ is readable").into_iter().map(|(name, _)| name).collect();
        assert_eq!(known, found);
    }
}
