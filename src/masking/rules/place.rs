//! Where something stands in a pack, for messages that name the line.

use std::ops::Range;

/// What is wrong with a pack, and where in its text.
#[derive(Debug)]
pub(crate) struct Fault {
    at: usize,
    what: String,
}

impl Fault {
    /// A fault of what stands at `span`.
    pub(crate) fn new(span: Range<usize>, what: impl Into<String>) -> Self {
        Self { at: span.start, what: what.into() }
    }
}

/// A pack's file and its text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'t> {
    pub(crate) file: &'t str,
    pub(crate) text: &'t str,
}

impl Place<'_> {
    /// The line of a byte of the text, counted from 1.
    pub(crate) fn line(self, at: usize) -> usize {
        let before = self.text.as_bytes().get(..at).unwrap_or(self.text.as_bytes());
        1 + before.iter().filter(|byte| **byte == b'\n').count()
    }

    /// A message that names the line of a fault.
    pub(crate) fn of(self, Fault { at, what }: Fault) -> String {
        format!("{}:{}: {what}", self.file, self.line(at))
    }

    /// The same for a fault of a rule.
    pub(crate) fn of_rule(self, rule: &str, Fault { at, what }: Fault) -> String {
        format!("{}:{}: rule \"{rule}\": {what}", self.file, self.line(at))
    }
}
