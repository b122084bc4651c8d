//! Key names whose values are personal, whatever they hold: `rules/fields.toml`, matched on the words of a name.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use serde::Deserialize;

use super::builtin;

/// The PII field names, ready to be asked.
#[derive(Debug)]
pub(crate) struct Fields {
    groups: Vec<Group>,
    /// By their last word, so that most keys are settled by one look.
    phrases: HashMap<String, Vec<Phrase>>,
    /// Last words of parents under which some key is personal.
    parents: HashSet<String>,
    /// Keys of free text, which are personal by no name.
    text: Vec<Vec<String>>,
}

/// Keys of one meaning.
#[derive(Debug)]
pub(crate) struct Group {
    /// What such a value is.
    pub(crate) entity: Arc<str>,
    /// What it tells of a conversation's people.
    pub(crate) people: Option<Tells>,
    after: HashSet<String>,
    under: bool,
}

/// What a value tells of a conversation's people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Tells {
    Names,
    Emails,
    Phones,
}

#[derive(Debug)]
struct Phrase {
    group: usize,
    words: Vec<String>,
    whole: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    field: Vec<FieldFile>,
    text: TextFile,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FieldFile {
    entity: String,
    people: Option<Tells>,
    #[serde(default)]
    ends: Vec<String>,
    #[serde(default)]
    after: Vec<String>,
    #[serde(default)]
    under: Vec<String>,
    #[serde(default)]
    whole: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TextFile {
    ends: Vec<String>,
}

impl Fields {
    /// The built-in field names.
    pub(crate) fn builtin() -> Result<Self, String> {
        Self::parse(builtin::FIELDS).map_err(|error| format!("fields.toml: {error}"))
    }

    fn parse(text: &str) -> Result<Self, String> {
        let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
        let mut fields = Self {
            groups: Vec::new(),
            phrases: HashMap::new(),
            parents: file.field.iter().flat_map(|field| field.under.iter().cloned()).collect(),
            text: file.text.ends.iter().map(|phrase| words(phrase)).collect(),
        };
        for (group, written) in file.field.into_iter().enumerate() {
            for (phrases, whole) in [(&written.ends, false), (&written.whole, true)] {
                for phrase in phrases {
                    let words = words(phrase);
                    let last = words.last().ok_or("a phrase needs a word")?.clone();
                    fields.phrases.entry(last).or_default().push(Phrase { group, words, whole });
                }
            }
            fields.groups.push(Group {
                entity: written.entity.into(),
                people: written.people,
                after: written.after.into_iter().collect(),
                under: !written.under.is_empty(),
            });
        }
        Ok(fields)
    }

    /// The groups, in the order of the file.
    pub(crate) fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// The group that a key belongs to. `under_person`: whether the object stands under a parent for which
    /// [`is_person`](Self::is_person) holds.
    pub(crate) fn group_of(&self, key: &str, under_person: bool) -> Option<usize> {
        let key = words(key);
        let candidates = self.phrases.get(key.last()?)?;
        if self.text.iter().any(|phrase| key.ends_with(phrase)) {
            return None;
        }
        let found = candidates.iter().filter(|phrase| {
            let group = &self.groups[phrase.group];
            let before = key.strip_suffix(phrase.words.as_slice()).and_then(|before| before.last());
            let alone = key == phrase.words;
            match group.after.is_empty() && !group.under {
                true => alone || !phrase.whole && key.ends_with(&phrase.words),
                false => {
                    before.is_some_and(|word| group.after.contains(word))
                        || alone && group.under && under_person
                }
            }
        });
        found.map(|phrase| phrase.group).min()
    }

    /// Whether a key's name speaks of a person, so that a bare `name` below it is personal.
    pub(crate) fn is_person(&self, key: &str) -> bool {
        words(key).last().is_some_and(|word| self.parents.contains(word))
    }
}

/// The words of a camel, snake, kebab or spaced name, in lower case. `e-mail` in any of them is `email`.
pub(crate) fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut before = ' ';
    let mut chars = name.chars().peekable();
    while let Some(char) = chars.next() {
        let ends_acronym = before.is_uppercase()
            && char.is_uppercase()
            && chars.peek().is_some_and(|next| next.is_lowercase());
        let digit_starts = char.is_ascii_digit() && before.is_alphabetic();
        let hump = digit_starts
            || char.is_uppercase() && (before.is_lowercase() || before.is_ascii_digit())
            || ends_acronym;
        if (hump || !char.is_alphanumeric()) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if char.is_alphanumeric() {
            word.extend(char.to_lowercase());
        }
        before = char;
    }
    if !word.is_empty() {
        words.push(word);
    }
    while let Some(at) = words.windows(2).position(|pair| pair == ["e", "mail"]) {
        words.splice(at..at + 2, ["email".to_owned()]);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_into_words() {
        for (name, expected) in [
            ("contactEmail", "contact email"),
            ("contact_e-mail", "contact email"),
            ("CONTACT_PHONE", "contact phone"),
            ("userSSNNumber", "user ssn number"),
            ("EMail", "email"),
            ("phone2", "phone 2"),
            ("Last Name", "last name"),
        ] {
            assert_eq!(words(name).join(" "), expected, "{name}");
        }
    }

    #[test]
    fn the_built_in_names_do_what_the_contract_says() {
        let fields = Fields::builtin().expect("fields.toml is valid");
        for key in [
            "contactEmail",
            "e-mail",
            "email",
            "work_phone",
            "mobile",
            "billingAddress",
            "contact_name",
            "customerName",
            "agent-name",
            "firstName",
            "last_name",
            "fullName",
            "uploader_name",
            "assignee_user_name",
            "author_name",
        ] {
            assert!(fields.group_of(key, false).is_some(), "{key}");
        }
        for key in ["name", "id", "subject", "file_type", "channel", "status", "created_at", "teamName"] {
            assert!(fields.group_of(key, false).is_none(), "{key}");
        }
        assert!(fields.group_of("name", true).is_some());
        assert!(fields.is_person("contact") && fields.is_person("agents") && !fields.is_person("teams"));
    }
}
