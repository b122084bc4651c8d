//! What can go wrong between the proxy and an upstream. Copied freely: one failed fetch is told to all who wait for it.

use std::time::Duration;

/// Why a call got no answer, or no whole one. No URL, header or body is ever in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum UpstreamError {
    /// Name resolution or TCP failed.
    #[error("the upstream can't be reached")]
    Connect,
    /// No TLS session that can be trusted.
    #[error("the upstream's TLS can't be trusted: check its certificate, and ca_file")]
    Tls,
    /// A deadline passed.
    #[error("the upstream was too slow: {0}")]
    Timeout(Deadline),
    /// The answer is not HTTP, or is HTTP that can be read in two ways.
    #[error("the upstream's answer can't be trusted: {0}")]
    BadResponse(&'static str),
    /// The connection ended in the middle of the answer.
    #[error("the upstream ended its answer in the middle")]
    Cut,
    /// The answer has a content coding although identity was asked for, so it can be neither translated nor masked.
    #[error("the upstream's answer has a content coding that was not asked for")]
    Encoded,
    /// The budget of calls is used up for so long.
    #[error("the budget of calls to this upstream is used up for {} seconds", .0.as_secs())]
    Budget(Duration),
    /// The caller's credential is missing or may not go upstream.
    #[error("{0}")]
    Credential(&'static str),
    /// The call is spelled in a way that must not leave: a fault of ours.
    #[error("a call to the upstream is malformed: {0}")]
    BadCall(&'static str),
}

/// Which deadline passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Deadline {
    /// `connect_timeout`
    #[error("no connection within connect_timeout")]
    Connect,
    /// `response_timeout`
    #[error("no whole response head within response_timeout")]
    Head,
    /// `frame_timeout`
    #[error("no byte of the body within frame_timeout")]
    Frame,
}

/// Why no client can be made for an upstream. Names the setting, never its secret.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("upstream {upstream}: {setting}: {why}")]
pub struct ClientError {
    /// The upstream's name.
    pub upstream: String,
    /// The setting that is wrong.
    pub setting: &'static str,
    /// What is wrong with it, and what is allowed.
    pub why: String,
}
