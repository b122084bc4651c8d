//! What is wrong with a configuration, collected: an operator mends a file in one go, not error by error.

use std::fmt::Display;
use std::path::PathBuf;

/// Why a configuration is refused. Names settings and what they may be; never a secret.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// The file can't be read.
    #[error("the configuration {} cannot be read: {why}", .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The system's words.
        why: String,
    },
    /// Not TOML, an unknown key, or a value of the wrong type: this ends the reading.
    #[error("line {line}: {what}")]
    Written {
        /// Counted from 1.
        line: usize,
        /// What is wrong, and what was expected.
        what: String,
    },
    /// Settings that mean nothing, or contradict each other: all of them.
    #[error("{}", .0.join("\n"))]
    Refused(Vec<String>),
}

/// Errors and warnings so far.
#[derive(Debug, Default)]
pub(super) struct Problems {
    pub(super) errors: Vec<String>,
    pub(super) warnings: Vec<String>,
}

impl Problems {
    /// Notes that the setting `at` is wrong.
    pub(super) fn error(&mut self, at: impl Display, what: impl Display) {
        self.errors.push(format!("{at}: {what}"));
    }

    /// Notes something legal but worth a word.
    pub(super) fn warn(&mut self, at: impl Display, what: impl Display) {
        self.warnings.push(format!("{at}: {what}"));
    }

    /// The value of the setting `at`, or what is wrong with it noted.
    pub(super) fn value<T>(&mut self, at: impl Display, read: Result<T, String>) -> Option<T> {
        read.map_err(|what| self.error(at, what)).ok()
    }
}
