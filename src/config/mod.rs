//! The configuration: the file as written (`file`) becomes [`Config`], what it means. Everything is checked
//! before a port is bound, and all that is wrong is told at once.
//!
//! Two types on purpose: the written one has the operator's words and refuses unknown ones, the meant one has
//! nothing left to parse. Deliberately absent: secrets in the file, and settings that only code could check.

mod clients;
mod file;
mod load;
mod problems;
mod routes;
mod secrets;
mod upstreams;
mod values;

pub use problems::ConfigError;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use crate::masking::RulesetOptions;

/// What the keys that we hand out begin with. Such a credential is never sent upstream.
pub const KEY_PREFIX: &str = "avk_";

/// Whether a credential has one of our keys in it, however it is wrapped: in quotes, behind a name. At the start of a word
/// in any case; inside of one as we write it, where a vendor's token has those four letters by chance once in ten thousand.
pub fn holds_own_key(credential: &str) -> bool {
    let bytes = credential.as_bytes();
    bytes.windows(KEY_PREFIX.len()).enumerate().any(|(at, window)| {
        let starts = || at == 0 || !bytes[at - 1].is_ascii_alphanumeric();
        window == KEY_PREFIX.as_bytes() || window.eq_ignore_ascii_case(KEY_PREFIX.as_bytes()) && starts()
    })
}

/// What the operator means. Secrets are in it, so it does not print itself.
pub struct Config {
    /// `[server]`
    pub server: Server,
    /// `[limits]`
    pub limits: Limits,
    /// `[cache]`
    pub cache: Cache,
    /// `[masking]`
    pub masking: RulesetOptions,
    /// `[audit]`
    pub audit: Audit,
    /// `[[upstream]]`
    pub upstreams: Vec<Arc<Upstream>>,
    /// `[[client]]`
    pub clients: Vec<Arc<Client>>,
    /// `[[route]]`
    pub routes: Vec<Arc<ExtraRoute>>,
    /// What is legal but worth a word at start.
    pub warnings: Vec<String>,
}

/// Listeners.
pub struct Server {
    /// The public listener.
    pub listen: SocketAddr,
    /// `/healthz`, `/readyz`, `/metrics`.
    pub admin_listen: SocketAddr,
    /// Certificate and key, PEM.
    pub tls: Option<TlsFiles>,
    /// Origins that browsers may call from.
    pub cors_origins: Vec<String>,
}

/// Certificate chain and private key, PEM files.
#[derive(Debug, Clone)]
pub struct TlsFiles {
    /// The chain, leaf first.
    pub cert_file: PathBuf,
    /// The private key.
    pub key_file: PathBuf,
}

/// Deadlines and bounds.
#[derive(Debug, Clone)]
pub struct Limits {
    /// From a request's first byte to the end of its head.
    pub header_timeout: Duration,
    /// Between requests of a connection.
    pub idle_timeout: Duration,
    /// No byte taken by the client.
    pub write_timeout: Duration,
    /// Requests at once.
    pub in_flight: usize,
    /// Body bytes at once.
    pub in_flight_bytes: u64,
    /// How long in-flight answers may take after a shutdown signal.
    pub shutdown_grace: Duration,
}

/// Bounds and defaults of the cache.
#[derive(Debug, Clone)]
pub struct Cache {
    /// Everything held, fills in flight included; bytes.
    pub max_bytes: u64,
    /// Larger bodies stream through, uncached; bytes.
    pub max_object_bytes: u64,
    /// Where the upstream says nothing about freshness.
    pub ttl: Duration,
    /// RFC 5861 section 3.
    pub stale_while_revalidate: Duration,
    /// RFC 5861 section 4.
    pub stale_if_error: Duration,
}

/// The audit log.
#[derive(Debug, Clone)]
pub struct Audit {
    /// `None` is stderr.
    pub path: Option<PathBuf>,
    /// Whether requests are refused while the log can't be written (the default), or served.
    pub refuse_on_failure: bool,
}

/// A vendor's API.
pub struct Upstream {
    /// Its name in this file, in metrics and in cache keys.
    pub name: String,
    /// Whose wire it speaks.
    pub dialect: DialectKind,
    /// Scheme, host, port and path prefix. No trailing slash, except that the path of a bare host reads as `/`.
    pub base_url: http::Uri,
    /// How calls are authenticated.
    pub auth: UpstreamAuth,
    /// What date filters do where the vendor's list has none.
    pub date_filter: DateFilter,
    /// Whether the conversation's detail is asked for its people before masked messages leave.
    pub people_from_detail: bool,
    /// Where messages come from.
    pub messages: MessagesSource,
    /// TCP and TLS.
    pub connect_timeout: Duration,
    /// From the call to the whole response head.
    pub response_timeout: Duration,
    /// Between body frames.
    pub frame_timeout: Duration,
    /// Whether the upstream's freshness counts.
    pub respect_origin: bool,
    /// More roots of trust, PEM.
    pub ca_file: Option<PathBuf>,
    /// Calls that the vendor's plan allows.
    pub budget: Option<Rate>,
}

/// Whose wire an upstream speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DialectKind {
    /// Auralytik v1.
    Auralytik,
    /// AurionAI v2.
    Aurion,
}

/// How calls to an upstream are authenticated. Keys are read from the environment when the file is loaded.
#[derive(Clone)]
pub enum UpstreamAuth {
    /// `Authorization: Bearer KEY`
    Bearer(Arc<str>),
    /// `X-Api-Key: KEY`
    ApiKey(Arc<str>),
    /// `X-Api-Key` with `X-Timestamp` and `X-Signature`.
    Hmac {
        /// The key.
        key: Arc<str>,
        /// The signing secret.
        secret: Arc<str>,
    },
    /// The caller's own credential.
    Passthrough,
    /// None.
    None,
}

/// What date filters do at a vendor whose list has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateFilter {
    /// 400 `UNSUPPORTED_FILTER`.
    Refuse,
    /// Through the vendor's search.
    Search,
}

/// Where a vendor keeps a conversation's messages.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum MessagesSource {
    /// In the conversation itself.
    Embedded,
    /// At a path of their own, under the base URL; `{id}` stands for the conversation's id.
    Path(String),
}

/// So many in a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// How many.
    pub count: u32,
    /// In how long.
    pub per: Duration,
}

/// Who may ask, and for what.
pub struct Client {
    /// Its name in this file, in the audit log and in metrics.
    pub name: String,
    /// How it shows who it is.
    pub credential: ClientCredential,
    /// Where its requests lead.
    pub upstream: Arc<Upstream>,
    /// What it may read.
    pub scopes: Vec<String>,
    /// Whether its answers are masked whatever it sends.
    pub always_masked: bool,
    /// Its share.
    pub rate_limit: Option<Rate>,
    /// When its key ends.
    pub not_after: Option<Timestamp>,
    /// Whether its `Cache-Control` counts.
    pub honour_cache_control: bool,
}

/// How a client shows who it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClientCredential {
    /// SHA-256 of its key.
    KeySha256([u8; 32]),
    /// No credential: trusted networks and tests.
    Anonymous,
    /// Its own credential at the upstream.
    Passthrough,
}

/// More of an upstream's read endpoints.
pub struct ExtraRoute {
    /// The public prefix, whole segments (`/v1/campaigns`).
    pub prefix: String,
    /// Where it leads.
    pub upstream: Arc<Upstream>,
    /// The path under the base URL that the prefix becomes: `/`, or without a slash at its end.
    pub upstream_path: String,
    /// What a client needs.
    pub scope: String,
    /// The parameters that may pass.
    pub params: Vec<String>,
    /// Whether it is a plain caching relay for clear readers.
    pub verbatim: bool,
}
