//! Why no answer could be made, as the data path sees it: the problem to tell, and what it means for what is stored.

use crate::cache::Lost;
use crate::json;

use super::{BodyError, Problem};

/// A failure on the way from the upstream to an answer. Told to everybody who waits for the same answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What to tell the client, where nothing has left yet.
    pub problem: Problem,
    /// Whether a stored answer may stand in for it (RFC 5861 section 4): the upstream failed, was unreachable or slow.
    pub covered: bool,
    /// Whether the upstream said that the stored answer is not to be had any more: 401, 403, 404, 410.
    pub gone: bool,
}

impl Failure {
    /// The upstream failed, can't be reached, or was too slow: a stored answer may stand in.
    pub fn outage(problem: Problem) -> Self {
        Self { problem, covered: true, gone: false }
    }

    /// The upstream took the resource away: what is stored is dropped.
    pub fn gone(problem: Problem) -> Self {
        Self { problem, covered: false, gone: true }
    }

    /// Anything else: nothing stands in, nothing is dropped.
    pub fn plain(problem: Problem) -> Self {
        Self { problem, covered: false, gone: false }
    }

    /// How a body breaks off by it, once its head has left.
    pub(super) fn in_body(&self) -> BodyError {
        match self.problem {
            Problem::Unmaskable(_) => BodyError::Unmaskable,
            Problem::Overloaded => BodyError::Overloaded,
            _ => BodyError::Upstream,
        }
    }

    /// The problem for a reader of clear answers, to whom a broken document is no matter of masking.
    pub(super) fn for_clear_reader(self) -> Problem {
        match self.problem {
            Problem::Unmaskable(_) => Problem::UpstreamUnavailable(
                "the upstream's answer is not the JSON document that was asked for",
            ),
            other => other,
        }
    }
}

impl From<json::Error> for Failure {
    fn from(error: json::Error) -> Self {
        Self::plain(match error {
            json::Error::Unexpected(what) => Problem::UpstreamUnexpected(what),
            other => Problem::Unmaskable(other.to_string()),
        })
    }
}

impl From<Lost> for Failure {
    fn from(_: Lost) -> Self {
        Self::plain(Problem::Internal)
    }
}
