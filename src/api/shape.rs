//! How the documents that we serve are built: what each key's value is, as far as masking must know.
//!
//! Identifiers are a closed list, and a known object has no other string fields than these: a string under a key
//! that is not listed is masked whole, so that a field which a vendor adds tomorrow cannot leak.

use super::Route;

/// What stands under a key. Arrays are seen through: their elements are what their key says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An identifier: at most 128 characters of the conversation id's alphabet.
    Id,
    /// A machine's word (`completed`, `customer`): at most 40 of letters, digits, `_` and `-`.
    Word,
    /// A time of RFC 3339.
    Time,
    /// Text that people wrote: looked at by every rule.
    Text,
    /// Personal: strings and numbers below are masked whole.
    Personal,
    /// An object that we know.
    Object(&'static Shape),
    /// Anything: the PII field names decide, and the rules.
    Open,
}

/// An object that we know, key by key. Numbers, booleans and null are legal under every key.
#[derive(Debug, PartialEq, Eq)]
pub struct Shape {
    /// The keys that we know.
    pub fields: &'static [(&'static str, Kind)],
    /// What happens to strings under all other keys.
    pub unknown: Unknown,
}

/// What happens to strings under keys that a [`Shape`] does not list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// Masked whole, and counted.
    Mask,
    /// Treated as [`Kind::Open`].
    Open,
}

impl Kind {
    /// What stands at the top of the answer to a route, whichever vendor is behind it.
    pub fn of(route: &Route) -> Self {
        match route {
            Route::List(_) => Self::Object(&LIST),
            Route::Conversation(_) => Self::Object(&CONVERSATION),
            Route::Messages(_) => Self::Object(&MESSAGES),
            Route::Extra(_) | Route::Verbatim(_) => Self::Open,
        }
    }
}

impl Shape {
    /// What stands under `key`.
    pub fn field(&self, key: &str) -> Option<Kind> {
        self.fields.iter().find(|(name, _)| *name == key).map(|(_, kind)| *kind)
    }
}

/// A conversation, alone or as a row of a list.
pub static CONVERSATION: Shape = Shape {
    fields: &[
        ("id", Kind::Id),
        ("channelId", Kind::Id),
        ("campaignId", Kind::Id),
        ("status", Kind::Word),
        ("participantCount", Kind::Word),
        ("messageCount", Kind::Word),
        ("startedAt", Kind::Time),
        ("endedAt", Kind::Time),
        ("createdAt", Kind::Time),
        ("subject", Kind::Text),
        ("priority", Kind::Word),
        ("tags", Kind::Text),
        ("contactId", Kind::Id),
        ("contactName", Kind::Personal),
        ("assignedTeamId", Kind::Id),
        ("assignedAgentId", Kind::Id),
        ("lastActivityAt", Kind::Time),
    ],
    unknown: Unknown::Mask,
};

/// A page of conversations.
pub static LIST: Shape = Shape { fields: &[("data", Kind::Object(&CONVERSATION))], unknown: Unknown::Mask };

/// A conversation's messages.
pub static MESSAGES: Shape = Shape {
    fields: &[("conversationId", Kind::Id), ("messages", Kind::Object(&MESSAGE))],
    unknown: Unknown::Mask,
};

static MESSAGE: Shape = Shape {
    fields: &[("id", Kind::Id), ("role", Kind::Word), ("content", Kind::Text), ("timestamp", Kind::Time)],
    unknown: Unknown::Mask,
};
