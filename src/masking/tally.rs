//! What was masked in one body: counts, never text.

use std::collections::BTreeMap;
use std::sync::Arc;

/// Counts of one masked body.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Findings by entity (`EMAIL_ADDRESS`, ...). Entities are a closed set: those of the ruleset and of the fields.
    pub entities: BTreeMap<Arc<str>, u64>,
    /// Bytes of the body that were masked away.
    pub masked_bytes: u64,
    /// Strings masked whole because the shape does not know their key.
    pub unknown_fields: u64,
}
