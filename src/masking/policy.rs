//! What happens to the values of a document: from its shape, the PII field names, and where one stands.

use super::engine::Engine;
use super::fields::words;
use super::keys::KeyFacts;
use crate::api::{Kind, Shape, Unknown};

/// What happens to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Policy {
    /// Every rule looks at it, and at whatever an object there says.
    Text,
    /// Text that people wrote: every rule looks at it. An object there is one that nobody knows.
    Said,
    /// Stands right under a person's key: told as this label where it is a name, and text where not.
    Named(usize),
    /// Masked whole, numbers too, and told as this label.
    Personal(usize),
    /// Strings are masked whole: nobody knows what the key means.
    Unknown,
    /// Exempt while it is an identifier.
    Id,
    /// Exempt while it is a machine's word.
    Word,
    /// Exempt while it is a time.
    Time,
    /// An object that is known.
    Object(&'static Shape),
}

/// A container that the document is in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame {
    pub(crate) object: bool,
    /// What happens to an array's elements; how an object's keys are read.
    pub(crate) policy: Policy,
    /// Whether the container stands under a key that speaks of a person.
    pub(crate) person: bool,
    /// What a member of the object said by now of another one.
    pub(crate) says: Option<Says>,
}

/// What stands under another key, as one says that was read: `{"key":"contact_phone","value":".."}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Says {
    /// A value of this group of PII fields.
    Group(usize),
    /// What may be a person's name.
    Named,
}

impl Policy {
    /// The policy of a shape's kind, for a value that stands under `key`.
    pub(crate) fn of(kind: Kind, key: &str, engine: &Engine) -> Self {
        match kind {
            Kind::Id => Self::Id,
            Kind::Word => Self::Word,
            Kind::Time => Self::Time,
            Kind::Text => Self::Said,
            Kind::Open => Self::Text,
            Kind::Personal => {
                let group = engine.fields.group_of(&words(key), false);
                Self::Personal(group.map_or(engine.unknown_field, |group| engine.first_field + group))
            }
            Kind::Object(shape) => Self::Object(shape),
        }
    }
}

impl Frame {
    /// Whether keys say in this frame what they say in the other one.
    #[inline]
    pub(crate) fn reads_keys_as(&self, other: &Self) -> bool {
        let same_policy = match (self.policy, other.policy) {
            // Shapes are few and stand still.
            (Policy::Object(shape), Policy::Object(other)) => std::ptr::eq(shape, other),
            (Policy::Object(_), _) | (_, Policy::Object(_)) => false,
            (policy, other) => policy == other,
        };
        same_policy && self.person == other.person && self.says == other.says
    }

    /// What happens to the value under `key` of this object, and whether the key is known to the shape (and so needs
    /// no look itself).
    pub(crate) fn under(&self, key: &str, facts: KeyFacts, engine: &Engine) -> (Policy, bool) {
        let said = self.says.filter(|_| facts.is_value);
        let group = || match (facts.group(self.person), said) {
            (None, Some(Says::Group(group))) => Some(group),
            (group, _) => group,
        };
        let by_field = || group().map(|group| Policy::Personal(engine.first_field + group));
        let may_be_named = facts.may_be_named || said == Some(Says::Named);
        let open = || match engine.named_field.filter(|_| may_be_named) {
            Some(label) => Policy::Named(label),
            None => Policy::Text,
        };
        match self.policy {
            Policy::Object(shape) => match (shape.field(key), shape.unknown) {
                (Some(kind), _) => (Policy::of(kind, key, engine), true),
                (None, Unknown::Mask) => (by_field().unwrap_or(Policy::Unknown), false),
                (None, Unknown::Open) => (by_field().unwrap_or_else(open), false),
            },
            Policy::Personal(label) => (Policy::Personal(label), false),
            Policy::Text | Policy::Named(_) => (by_field().unwrap_or_else(open), false),
            // Parts of a text are text; whatever else an object there has is its vendor's new idea.
            Policy::Said if facts.text => (Policy::Said, false),
            // An object where a plain value should be is as unknown as its keys.
            Policy::Said | Policy::Unknown | Policy::Id | Policy::Word | Policy::Time => {
                (by_field().unwrap_or(Policy::Unknown), false)
            }
        }
    }
}
