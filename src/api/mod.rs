//! Floor 1: the public API's nouns, in Auralytik's words. Knows no vendor, no sockets and no masking engine.
//!
//! What a client may ask ([`Route`], [`ListQuery`]) and how it is read from a path and a query
//! ([`parse_path`], [`ListQuery::parse`]), how our documents are built ([`Shape`]), and the people that a
//! conversation names ([`People`]).
//!
//! Errors here become the client's 400: they name the parameter, what is wrong and what is allowed, and never
//! repeat what was sent.

mod date;
mod extra;
mod http_date;
mod id;
mod likely;
mod list;
mod path;
mod people;
mod query;
mod segment;
mod shape;

pub use extra::{ExtraRead, VerbatimRead};
pub use http_date::{format as format_http_date, parse as parse_http_date};
pub use id::{ConversationId, IdError};
pub use likely::likely;
pub use list::{LIST_PARAMETERS, ListQuery, MAX_PAGE_NUMBER, MAX_PAGE_SIZE};
pub use path::{PathError, PathMatch, parse_path, under_prefix};
pub use people::People;
pub use query::{ParameterError, ParameterName, encode_query};
pub use shape::{CONVERSATION, Kind, LIST, MESSAGES, Shape, Unknown};

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
    /// A path under one of the operator's verbatim `[[route]]` prefixes.
    Verbatim(VerbatimRead),
}
