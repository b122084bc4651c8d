//! Floor 1: the public API's nouns, in Auralytik's words. Knows no vendor, no sockets and no masking engine.
//!
//! What a client may ask ([`Route`], [`ListQuery`]), how our documents are built ([`Shape`]), and the
//! people that a conversation names ([`People`]).

mod people;
mod shape;

pub use people::People;
pub use shape::{CONVERSATION, Kind, LIST, MESSAGES, Shape, Unknown};

use jiff::Timestamp;

/// What was asked for: a read of the public API, checked and typed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Route {
    /// `GET /v1/conversations`
    List(ListQuery),
    /// `GET /v1/conversations/{id}`
    Conversation(ConversationId),
    /// `GET /v1/conversations/{id}/messages`
    Messages(ConversationId),
    /// A path under one of the operator's `[[route]]` prefixes.
    Extra(ExtraRead),
}

/// An id of a conversation as it came, decoded: 1 to 128 of `A-Z a-z 0-9 _ . ~ : @ + -`, not `.` or `..`,
/// and no word that a vendor reserves. `ConversationId::parse` is the only door.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ConversationId(pub(crate) String);

impl ConversationId {
    /// The id, decoded.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The filters of a list, checked. An absent filter is `None`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ListQuery {
    /// Only this channel (`ch_whatsapp`, ...).
    pub channel_id: Option<String>,
    /// Only this campaign.
    pub campaign_id: Option<String>,
    /// Only this status.
    pub status: Option<String>,
    /// Only conversations that started at or after this instant.
    pub from: Option<Timestamp>,
    /// Only conversations that started before this instant (half-open window).
    pub until: Option<Timestamp>,
    /// 1 to 1,000,000.
    pub page: u32,
    /// 1 to 100.
    pub page_size: u32,
}

/// A read through one of the operator's own `[[route]]`s.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ExtraRead {
    /// The path on the upstream, under its base URL, still percent-encoded: starts with `/`.
    pub path: String,
    /// The parameters that the route lets pass, decoded, in a canonical order.
    pub query: Vec<(String, String)>,
}
