//! Everything compiled that finding and replacing needs, and the room that it works in.

use std::sync::{Arc, Mutex};

use bytes::Bytes;

use super::allow::Allow;
use super::fields::Fields;
use super::people::Labels;
use super::ruleset::Replacement;
use super::scan::{Hit, Scanner, Work};
use super::view::{Folded, Scratch, View};

/// The compiled rules and what goes with them. Immutable; shared by all maskers.
#[derive(Debug)]
pub(crate) struct Engine {
    pub(crate) scanner: Scanner,
    pub(crate) allow: Allow,
    pub(crate) fields: Fields,
    pub(crate) id_key: Option<Arc<[u8; 64]>>,
    /// What findings are told as: the rules' in their order, then our own.
    pub(crate) labels: Vec<Label>,
    /// Known people's labels.
    pub(crate) people: Labels,
    /// A text that can't be read within bounds.
    pub(crate) unreadable: usize,
    /// A string under a key that the shape does not know, or in a form that its key does not have.
    pub(crate) unknown_field: usize,
    /// The first of the PII fields' labels, in the order of `fields.groups()`.
    pub(crate) first_field: usize,
    /// The PII field of names, as which those right under a person's key are told.
    pub(crate) named_field: Option<usize>,
    /// An identifier that holds PII.
    pub(crate) identifier: usize,
    spare: Mutex<Vec<Workspace>>,
}

/// How a finding is told, and what stands in for it.
#[derive(Debug, Clone)]
pub(crate) struct Label {
    pub(crate) rule: Arc<str>,
    pub(crate) entity: Arc<str>,
    pub(crate) replacement: Bytes,
}

/// What masking works in. Kept from one body to the next: automata learn by walking, and nothing is allocated for a
/// message that has no findings.
#[derive(Debug, Default)]
pub(crate) struct Workspace {
    pub(crate) work: Work,
    pub(crate) plain: View,
    pub(crate) deep: View,
    /// The view that is looked at, folded.
    pub(crate) folded: Folded,
    pub(crate) scratch: Scratch,
    pub(crate) hits: Vec<Hit>,
}

impl Engine {
    pub(crate) fn new(
        scanner: Scanner,
        allow: Allow,
        fields: Fields,
        replacement: &Replacement,
        id_key: Option<Arc<[u8; 64]>>,
    ) -> Self {
        let mut labels: Vec<Label> = Vec::new();
        let mut add = |rule: &str, entity: &str| {
            let replacement = match replacement {
                Replacement::Fixed(text) => Bytes::copy_from_slice(text.as_bytes()),
                Replacement::Label => Bytes::from(format!("[{entity}]")),
            };
            labels.push(Label { rule: rule.into(), entity: entity.into(), replacement });
            labels.len() - 1
        };
        for rule in scanner.rules() {
            add(&rule.id, &rule.entity);
        }
        let people = Labels {
            name: add("known_person", "PERSON"),
            email: add("known_email", "EMAIL_ADDRESS"),
            phone: add("known_phone", "PHONE_NUMBER"),
        };
        let unreadable = add("unreadable", "UNREADABLE_TEXT");
        let unknown_field = add("unknown_field", "UNKNOWN_FIELD");
        let identifier = add("identifier", "IDENTIFIER");
        let first_field = identifier + 1;
        for group in fields.groups() {
            add("field", &group.entity);
        }
        Self {
            named_field: fields.named_group().map(|group| first_field + group),
            scanner,
            allow,
            fields,
            id_key,
            labels,
            people,
            unreadable,
            unknown_field,
            first_field,
            identifier,
            spare: Mutex::default(),
        }
    }

    /// Lends a workspace to `job`. There are never more of them than threads that mask at once.
    pub(crate) fn with_workspace<R>(&self, job: impl FnOnce(&mut Workspace) -> R) -> R {
        let spare = || self.spare.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut space = spare().pop().unwrap_or_default();
        let result = job(&mut space);
        spare().push(space);
        result
    }
}
