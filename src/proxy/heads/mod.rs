//! What the head of an answer says: our own heads, built from nothing, and those of relayed answers, which pass but for
//! what must not; what both have, conditions and links to other pages.

pub(super) mod conditional;
pub(super) mod headers;
pub(super) mod link;
pub(super) mod range;
pub(super) mod relayed;
