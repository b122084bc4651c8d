//! Names that stand right under a person's key, in no object of their own: `{"assignee":"Kim Vo"}`.
//!
//! Nothing in such a value says that it is a name, so the key says it, and the value only may object: vendors put enums,
//! identifiers, times and whole sentences under the same keys. What is wrongly taken for a name is masked; what is not is
//! read by all rules, as text.

use std::collections::HashSet;

use serde::Deserialize;

use super::fields::words;
use super::identifiers::{is_id, is_time};

/// Longer values are no names, in characters.
const LONGEST: usize = 128;

/// Values of more words are sentences.
const MOST_WORDS: usize = 6;

/// How `rules/fields.toml` says it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonFile {
    ends: Vec<String>,
    whole: Vec<String>,
    never: Vec<String>,
    groups: Vec<String>,
    roles: HashSet<String>,
    handles: HashSet<String>,
}

/// The keys whose strings are names, and the values that are none.
#[derive(Debug)]
pub(super) struct Persons {
    ends: Vec<Vec<String>>,
    whole: Vec<Vec<String>>,
    never: Vec<Vec<String>>,
    groups: Vec<Vec<String>>,
    roles: HashSet<String>,
    handles: HashSet<String>,
}

impl Persons {
    pub(super) fn new(file: PersonFile) -> Self {
        let phrases = |written: Vec<String>| written.iter().map(|phrase| words(phrase)).collect();
        Self {
            ends: phrases(file.ends),
            whole: phrases(file.whole),
            never: phrases(file.never),
            groups: phrases(file.groups),
            roles: file.roles,
            handles: file.handles,
        }
    }

    /// Whether a string right under a key of these words may be a name.
    pub(super) fn has(&self, key: &[String]) -> bool {
        let ends = |phrases: &[Vec<String>]| phrases.iter().any(|phrase| key.ends_with(phrase));
        (ends(&self.ends) || self.whole.iter().any(|phrase| key == phrase)) && !ends(&self.never)
    }

    /// Whether an object under such a key tells more of the person above it.
    pub(super) fn is_group(&self, key: &[String]) -> bool {
        self.groups.iter().any(|phrase| key == phrase)
    }

    /// Whether a value right under a person's key is a name.
    pub(super) fn is_name(&self, value: &str) -> bool {
        let value = value.trim();
        if value.bytes().all(|byte| byte.is_ascii_lowercase()) || value.chars().count() > LONGEST {
            return false;
        }
        if !value.chars().any(char::is_alphabetic) {
            return is_bare_phone(value);
        }
        let is_sentence = value.contains(['?', '!']) || value.split_whitespace().count() > MOST_WORDS;
        !is_sentence
            && !value.contains("://")
            && !is_time(value)
            && !self.is_role(value)
            && !self.is_handle(value)
    }

    /// "End user", "agent_045": nobody's name.
    fn is_role(&self, value: &str) -> bool {
        let plain = |char: char| char.is_ascii_alphanumeric() || matches!(char, ' ' | '_' | '-' | '/');
        let number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
        value.chars().all(plain) && words(value).iter().all(|word| self.roles.contains(word) || number(word))
    }

    /// Whether a value reads as an identifier: a UUID, `usr_8f3k2`, `5f2b8c1e9a`.
    fn is_handle(&self, value: &str) -> bool {
        let digits = value.bytes().filter(u8::is_ascii_digit).count();
        if digits == 0 || !is_id(value) || value.contains(['@', '.', '+', '~']) {
            return false;
        }
        let hex = |byte: u8| byte.is_ascii_hexdigit() || byte == b'-';
        if value.len() >= 16 && value.bytes().all(hex) {
            return true;
        }
        let (first, rest) = value.split_once(['_', '-', ':']).unwrap_or(("", value));
        let first = first.to_ascii_lowercase();
        if self.handles.contains(&first) || self.roles.contains(&first) {
            return rest.bytes().any(|byte| byte.is_ascii_digit());
        }
        // Digits behind a name are common, digits between its letters are not.
        let turns = value
            .as_bytes()
            .windows(2)
            .filter(|pair| pair[0].is_ascii_digit() && pair[1].is_ascii_alphabetic());
        value.len() >= 8 && turns.count() >= 2
    }
}

/// Whether digits alone read as an international phone number: messengers write those without a plus. Seconds and
/// milliseconds of our time have the same lengths, and start with a one.
fn is_bare_phone(value: &str) -> bool {
    let is_time = value.starts_with('1') && matches!(value.len(), 10 | 13);
    (10..=15).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_digit()) && !is_time
}

#[cfg(test)]
mod tests {
    use crate::masking::fields::{Fields, words};

    #[test]
    fn names_are_told_from_what_vendors_put_beside_them() {
        let fields = Fields::builtin().expect("fields.toml is valid");
        for name in [
            "Kim Vo",
            "kim vo",
            "Kim",
            "Vo, Kim",
            "王小明",
            "Иван",
            "Dr. Kim Vo-Lang",
            "kim.vo",
            "kim_vo84",
            "KimVo1984",
            "Kim Vo (Sales)",
            "jane@example.org",
            "Kim Vo <kim@example.org>",
            "16505551234",
            "56987654321",
            "Agent Smith",
        ] {
            assert!(fields.is_name(name), "{name}");
        }
        for other in [
            "",
            "agent",
            "customer",
            "in",
            "END_USER",
            "Live Agent",
            "agent_045",
            "Agent 7",
            "user12",
            "usr_8f3k2",
            "cus_NffrFeUfNV2Hib",
            "12345",
            "5f2b8c1e-9a00-4e5d-8f3a-0123456789ab",
            "8f3a2k9x0",
            "2024-01-15",
            "2024-01-15T10:30:00Z",
            "1700000000",
            "1700000000000",
            "https://example.org/kim",
            ">=",
            "10:30",
            "Hello, how can I help you today, sir?",
            "I have been waiting for my order since Monday",
        ] {
            assert!(!fields.is_name(other), "{other}");
        }
    }

    #[test]
    fn keys_of_persons_are_known() {
        let fields = Fields::builtin().expect("fields.toml is valid");
        for key in [
            "customer",
            "assignee",
            "createdBy",
            "updated_by",
            "assigned_to",
            "participants",
            "from",
            "To",
            "agent_2",
            "ticketOwner",
        ] {
            assert!(fields.may_be_named(&words(key)), "{key}");
        }
        for key in [
            "user_agent",
            "sort_by",
            "valid_from",
            "status",
            "team",
            "customer_id",
            "group_by",
            "link_to",
            "userAgent",
        ] {
            assert!(!fields.may_be_named(&words(key)), "{key}");
        }
        assert!(fields.is_group(&words("details")) && !fields.is_group(&words("company")));
    }
}
