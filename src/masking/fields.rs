//! Key names whose values are personal, whatever they hold: `rules/fields.toml`, matched on the words of a name.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use serde::Deserialize;

use super::builtin;
use super::persons::{PersonFile, Persons};

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
    /// Words at a key's end that only say which of several it is.
    variants: HashSet<String>,
    /// What tells names right under a person's key.
    persons: Persons,
    /// What says of a member of an object what another one is.
    pair: Pair,
}

/// What a member says of the other members of its object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Naming {
    /// Its value is the name of a field, whose value stands under another key.
    Field,
    /// Its value says what the object is.
    Kind,
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
    variant: VariantFile,
    pair: Pair,
    person: PersonFile,
}

/// Phrases that are whole keys.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    names: HashSet<String>,
    values: HashSet<String>,
    kinds: HashSet<String>,
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

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct VariantFile {
    words: Vec<String>,
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
            variants: file.variant.words.into_iter().collect(),
            persons: Persons::new(file.person),
            pair: file.pair,
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

    /// The group that a key of these [`words`] belongs to. `under_person`: whether the object stands under a parent for which
    /// [`is_person`](Self::is_person) holds.
    pub(crate) fn group_of(&self, key: &[String], under_person: bool) -> Option<usize> {
        self.heads(key).find_map(|key| self.group_of_head(key, under_person))
    }

    fn group_of_head(&self, key: &[String], under_person: bool) -> Option<usize> {
        let candidates = self.phrases.get(key.last()?)?;
        if self.ends_in_text(key) {
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

    /// The words of a key, and what is left of them without the last ones that only say which of several it is.
    fn heads<'k>(&self, key: &'k [String]) -> impl Iterator<Item = &'k [String]> {
        let variants = key.iter().rev().take_while(|word| self.is_variant(word)).count();
        (0..=variants.min(key.len().saturating_sub(1))).map(|count| &key[..key.len() - count])
    }

    fn is_variant(&self, word: &str) -> bool {
        self.variants.contains(word) || word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Whether a key's name speaks of a person, so that a bare `name` below it is personal.
    pub(crate) fn is_person(&self, key: &[String]) -> bool {
        self.heads(key).any(|key| key.last().is_some_and(|word| self.parents.contains(word)))
    }

    /// Whether a key's name speaks of one and the same person as the key above it.
    pub(crate) fn is_group(&self, key: &[String]) -> bool {
        self.persons.is_group(key)
    }

    /// Whether a string right under a key may be a person's name.
    pub(crate) fn may_be_named(&self, key: &[String]) -> bool {
        self.heads(key).any(|key| self.persons.has(key))
    }

    /// What a string under a key says of the other members of its object.
    pub(crate) fn naming(&self, key: &[String]) -> Option<Naming> {
        let key = key.join(" ");
        let named = self.pair.names.contains(&key).then_some(Naming::Field);
        named.or_else(|| self.pair.kinds.contains(&key).then_some(Naming::Kind))
    }

    /// Whether what stands under a key is what another member of its object names.
    pub(crate) fn is_value(&self, key: &[String]) -> bool {
        self.pair.values.contains(&key.join(" "))
    }

    /// Whether such a string is a name.
    pub(crate) fn is_name(&self, value: &str) -> bool {
        self.persons.is_name(value)
    }

    /// The group of what stands right under a person's key.
    pub(crate) fn named_group(&self) -> Option<usize> {
        self.groups.iter().position(|group| group.people == Some(Tells::Names))
    }

    /// Whether a key below a personal one reads as the name of something, as `home` and `areaCode2` do: by its form, or
    /// because all of it is known.
    pub(crate) fn is_plain(&self, key: &str, words: &[String]) -> bool {
        let head = key.trim_end_matches(|char: char| char.is_ascii_digit());
        let letters = |byte: u8| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'-');
        let by_form = !head.starts_with(|char: char| char.is_ascii_uppercase())
            && head.bytes().all(letters)
            && key.len() <= head.len() + 2
            && (key.is_empty() || !head.is_empty());
        by_form || self.group_of(words, true).is_some() || words.iter().all(|word| self.is_variant(word))
    }

    /// Whether a key's value is free text.
    pub(crate) fn is_text(&self, key: &[String]) -> bool {
        self.heads(key).any(|key| self.ends_in_text(key))
    }

    fn ends_in_text(&self, key: &[String]) -> bool {
        self.text.iter().any(|phrase| key.ends_with(phrase))
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
            assert!(fields.group_of(&words(key), false).is_some(), "{key}");
        }
        for key in [
            "name",
            "id",
            "subject",
            "file_type",
            "channel",
            "status",
            "created_at",
            "teamName",
            "first",
            "last",
            "nombre",
            "nombreArchivo",
        ] {
            assert!(fields.group_of(&words(key), false).is_none(), "{key}");
        }
        for key in ["name", "nombre", "first", "last", "given", "family"] {
            assert!(fields.group_of(&words(key), true).is_some(), "{key}");
        }
        for key in [
            "password2",
            "passwordOld",
            "pin2",
            "cvv_1",
            "phone_1",
            "mobile2",
            "ssn_1",
            "rut_1",
            "newPasswordRepeat",
            "phone_home_2",
            "contact_name_1",
            "email_confirmation",
            "address_alt",
            "from_name",
            "whatsappName",
            "notifyName",
            "nombreCliente",
            "nombre_del_cliente",
            "cliente_nombre",
        ] {
            assert!(fields.group_of(&words(key), false).is_some(), "{key}");
        }
        for key in ["name2", "id_1", "old", "2", "status_new", "password_count", "rfc2822", "error_822"] {
            assert!(fields.group_of(&words(key), false).is_none(), "{key}");
        }
        assert!(fields.is_person(&words("agent_2")));
        assert!(
            fields.is_person(&words("contact"))
                && fields.is_person(&words("agents"))
                && !fields.is_person(&words("teams"))
        );
    }
}
