//! Which messages are notes among the vendor's staff. Whatever is not plainly public is internal.
//!
//! ASSUMED: all but `is_internal`. The vendor calls a reply of the type `note` private; its pages don't say whether a
//! message that is read back carries the type. Other names that flags, types and audiences could have in another
//! generation of the API are taken for them: a note that leaves can't be called back, a message that is missing can be
//! asked for.

use serde_json::value::RawValue;

use crate::upstream::page::{Members, is_container, text};

/// What is false only where a message is public.
#[rustfmt::skip]
const FLAGS: &[&str] = &[
    "isinternal", "internal", "internalonly", "isinternalonly", "isprivate", "private", "isnote", "note", "isinternalnote", "internalnote", "isprivatenote", "privatenote", "ishidden", "hidden", "staffonly",
    "agentonly", "agentsonly", "iswhisper", "whisper",
];

/// What is true only where a message is public.
const PUBLIC_FLAGS: &[&str] = &[
    "public",
    "ispublic",
    "visibletocontact",
    "isvisibletocontact",
    "visibletocustomer",
    "isvisibletocustomer",
    "customervisible",
    "contactvisible",
];

/// What says of which kind a message is.
const KINDS: &[&str] = &[
    "type",
    "messagetype",
    "kind",
    "messagekind",
    "subtype",
    "messagesubtype",
    "category",
    "replytype",
    "sendertype",
];

/// Words of kinds that are the staff's.
const KINDS_OF_STAFF: &[&str] = &["note", "notes", "internal", "private", "whisper", "hidden", "staffonly"];

/// What says who may see a message, and who that is of a public one.
const AUDIENCES: &[&str] = &["visibility", "audience", "visibleto"];
const EVERYBODY: &[&str] =
    &["public", "external", "everyone", "everybody", "all", "contact", "customer", "any"];

/// Whether a message is internal. Of a key that comes twice, each counts.
pub(super) fn is_internal(message: &Members<'_>) -> bool {
    message.iter().filter(|(_, value)| value.get() != "null").any(|(key, value)| {
        let key: String = letters(key);
        let among = |keys: &[&str]| keys.contains(&key.as_str());
        if among(FLAGS) {
            !matches!(value.get(), "false" | "\"false\"" | "0")
        } else if among(PUBLIC_FLAGS) {
            !matches!(value.get(), "true" | "\"true\"" | "1")
        } else if among(KINDS) {
            is_container(value) || words(value).any(|word| KINDS_OF_STAFF.contains(&word.as_str()))
        } else if among(AUDIENCES) {
            is_container(value) || !words(value).all(|word| EVERYBODY.contains(&word.as_str()))
        } else {
            false
        }
    })
}

/// The letters and digits of a text, in lower case.
fn letters(text: &str) -> String {
    text.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The words of a value, in lower case; of "privateNote" both.
fn words(value: &RawValue) -> impl Iterator<Item = String> {
    let said = text(Some(value)).unwrap_or_default();
    let mut words = vec![String::new()];
    let mut before = ' ';
    for char in said.chars() {
        if !char.is_alphanumeric() || char.is_uppercase() && before.is_lowercase() {
            words.push(String::new());
        }
        if char.is_alphanumeric() {
            words.last_mut().expect("there is one").extend(char.to_lowercase());
        }
        before = char;
    }
    words.into_iter().filter(|word| !word.is_empty())
}
