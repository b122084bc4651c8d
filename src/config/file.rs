//! The file as written: every section and setting by its name, with its default in the file's own words. Unknown
//! keys are errors. What the words mean is decided in the other files of this folder.

use std::path::PathBuf;

use serde::Deserialize;

#[derive(Debug, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct File {
    pub(super) server: Server,
    pub(super) limits: Limits,
    pub(super) cache: Cache,
    pub(super) masking: Masking,
    pub(super) audit: Audit,
    pub(super) upstream: Vec<Upstream>,
    pub(super) client: Vec<Client>,
    pub(super) route: Vec<Route>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Server {
    pub(super) listen: String,
    pub(super) admin_listen: String,
    pub(super) tls: Option<Tls>,
    pub(super) cors: Cors,
}

impl Default for Server {
    fn default() -> Self {
        Self {
            listen: "127.0.0.1:8080".into(),
            admin_listen: "127.0.0.1:9090".into(),
            tls: None,
            cors: Cors::default(),
        }
    }
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Tls {
    pub(super) cert_file: PathBuf,
    pub(super) key_file: PathBuf,
}

#[derive(Debug, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Cors {
    pub(super) origins: Vec<String>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Limits {
    pub(super) header_timeout: String,
    pub(super) idle_timeout: String,
    pub(super) write_timeout: String,
    pub(super) in_flight: u32,
    pub(super) in_flight_bytes: String,
    pub(super) shutdown_grace: String,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            header_timeout: "10s".into(),
            idle_timeout: "60s".into(),
            write_timeout: "30s".into(),
            in_flight: 1024,
            in_flight_bytes: "256MiB".into(),
            shutdown_grace: "30s".into(),
        }
    }
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Cache {
    pub(super) max_bytes: String,
    pub(super) max_object_bytes: String,
    pub(super) ttl: String,
    pub(super) stale_while_revalidate: String,
    pub(super) stale_if_error: String,
}

impl Default for Cache {
    fn default() -> Self {
        Self {
            max_bytes: "256MiB".into(),
            max_object_bytes: "1MiB".into(),
            ttl: "30s".into(),
            stale_while_revalidate: "30s".into(),
            stale_if_error: "10m".into(),
        }
    }
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Masking {
    pub(super) replacement: String,
    pub(super) id_key_env: Option<String>,
    pub(super) id_key_file: Option<PathBuf>,
    pub(super) rules_dir: Option<PathBuf>,
}

impl Default for Masking {
    fn default() -> Self {
        Self { replacement: "****".into(), id_key_env: None, id_key_file: None, rules_dir: None }
    }
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Audit {
    pub(super) path: String,
    pub(super) on_failure: OnFailure,
}

impl Default for Audit {
    fn default() -> Self {
        Self { path: "-".into(), on_failure: OnFailure::Refuse }
    }
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum OnFailure {
    Refuse,
    Serve,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Upstream {
    pub(super) name: String,
    pub(super) dialect: Dialect,
    pub(super) base_url: String,
    #[serde(default)]
    pub(super) auth: Auth,
    #[serde(default)]
    pub(super) date_filter: DateFilter,
    #[serde(default)]
    pub(super) people: PeopleFrom,
    #[serde(default = "embedded")]
    pub(super) messages: String,
    #[serde(default = "three_seconds")]
    pub(super) connect_timeout: String,
    #[serde(default = "twenty_seconds")]
    pub(super) response_timeout: String,
    #[serde(default = "twenty_seconds")]
    pub(super) frame_timeout: String,
    #[serde(default = "yes")]
    pub(super) respect_origin: bool,
    pub(super) ca_file: Option<PathBuf>,
    pub(super) budget: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Dialect {
    Auralytik,
    Aurion,
}

#[derive(Debug, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Auth {
    pub(super) scheme: Scheme,
    pub(super) key_env: Option<String>,
    pub(super) key_file: Option<PathBuf>,
    pub(super) secret_env: Option<String>,
    pub(super) secret_file: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Scheme {
    Bearer,
    XApiKey,
    Hmac,
    Passthrough,
    #[default]
    None,
}

#[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum DateFilter {
    #[default]
    Refuse,
    Search,
}

#[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum PeopleFrom {
    #[default]
    Detail,
    None,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Client {
    pub(super) name: String,
    pub(super) key_sha256: Option<String>,
    #[serde(default)]
    pub(super) anonymous: bool,
    #[serde(default)]
    pub(super) passthrough: bool,
    pub(super) upstream: String,
    #[serde(default)]
    pub(super) scopes: Vec<String>,
    #[serde(default)]
    pub(super) masking: ClientMasking,
    pub(super) rate_limit: Option<String>,
    pub(super) not_after: Option<String>,
    #[serde(default)]
    pub(super) honour_cache_control: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum ClientMasking {
    #[default]
    Always,
    OnRequest,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Route {
    pub(super) prefix: String,
    pub(super) upstream: String,
    pub(super) upstream_path: Option<String>,
    pub(super) scope: String,
    #[serde(default)]
    pub(super) params: Vec<String>,
    #[serde(default)]
    pub(super) relay: Relay,
}

#[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Relay {
    #[default]
    Strict,
    Verbatim,
}

fn embedded() -> String {
    "embedded".into()
}

fn three_seconds() -> String {
    "3s".into()
}

fn twenty_seconds() -> String {
    "20s".into()
}

fn yes() -> bool {
    true
}
