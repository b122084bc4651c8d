//! What was masked in one body: counts, never text.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::engine::Label;

/// Counts of one masked body.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Findings by entity (`EMAIL_ADDRESS`, ...). Entities are a closed set: those of the ruleset and of the fields.
    pub entities: BTreeMap<Arc<str>, u64>,
    /// Bytes of the body that were masked away.
    pub masked_bytes: u64,
    /// Strings masked whole because their key is not known, or because they are not what their key says.
    pub unknown_fields: u64,
}

/// Counts on their way, by label.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    by_label: Vec<u64>,
    bytes: u64,
}

impl Counts {
    /// A finding of a label, of so many bytes.
    pub(crate) fn found(&mut self, label: usize, bytes: u64) {
        if self.by_label.len() <= label {
            self.by_label.resize(label + 1, 0);
        }
        self.by_label[label] += 1;
        self.bytes += bytes;
    }

    /// More bytes of a finding that was told before.
    pub(crate) fn bytes(&mut self, bytes: u64) {
        self.bytes += bytes;
    }

    /// The counts by entity.
    pub(crate) fn tally(&self, labels: &[Label]) -> Tally {
        let mut tally = Tally { masked_bytes: self.bytes, ..Tally::default() };
        for (label, count) in labels.iter().zip(&self.by_label).filter(|(_, count)| **count > 0) {
            *tally.entities.entry(label.entity.clone()).or_default() += count;
            if &*label.rule == "unknown_field" {
                tally.unknown_fields += count;
            }
        }
        tally
    }
}
