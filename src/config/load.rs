//! From the file as written to what it means: reads the text, then section by section.

use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::problems::{ConfigError, Problems};
use super::secrets::Surroundings;
use super::{Audit, Cache, Config, Limits, Server, TlsFiles, clients, file, routes, upstreams, values};
use crate::api::likely;
use crate::masking::RulesetOptions;

/// A larger file is no configuration.
const MAX_FILE: u64 = 1 << 20;

impl Config {
    /// Reads and checks the file at `path`, with the secrets that it names from the process's environment.
    pub fn load(path: &Path) -> Result<Self, ConfigError> {
        let unreadable = |why: String| ConfigError::Unreadable { path: path.into(), why };
        let text = fs::metadata(path)
            .map_err(|error| error.to_string())
            .and_then(|metadata| match metadata.len() > MAX_FILE {
                true => Err(format!("it has more than {MAX_FILE} bytes")),
                false => fs::read_to_string(path).map_err(|error| error.to_string()),
            })
            .map_err(unreadable)?;
        let base_dir = path.parent().unwrap_or(Path::new(""));
        Self::parse(&text, base_dir, &|name| std::env::var(name).ok())
    }

    /// Checks `text`, whose relative paths start at `base_dir` and whose secrets come from `env`.
    pub fn parse(
        text: &str,
        base_dir: &Path,
        env: &dyn Fn(&str) -> Option<String>,
    ) -> Result<Self, ConfigError> {
        let written: file::File = toml::from_str(text).map_err(|error| as_written(text, &error))?;
        let around = Surroundings { base_dir, env };
        let mut problems = Problems::default();

        let server = server(written.server, &around, &mut problems);
        let limits = limits(&written.limits, &mut problems);
        let cache = cache(&written.cache, &mut problems);
        let masking = masking(&written.masking, &around, &mut problems);
        let audit = audit(written.audit, &around, &mut problems);
        let upstreams = upstreams::read(written.upstream, &around, &mut problems);
        let clients = clients::read(written.client, &upstreams, &mut problems);
        let routes = routes::read(written.route, &upstreams, &clients, &mut problems);
        clients::warn(&clients, &routes, server.as_ref().map(|server| server.listen), &mut problems);
        upstreams::warn_unused(&upstreams, &clients, &routes, &mut problems);

        match (server, limits, cache, masking, audit) {
            (Some(server), Some(limits), Some(cache), Some(masking), Some(audit))
                if problems.errors.is_empty() =>
            {
                Ok(Self {
                    server,
                    limits,
                    cache,
                    masking,
                    audit,
                    upstreams: upstreams.into_whole(),
                    clients,
                    routes,
                    warnings: problems.warnings,
                })
            }
            _ => Err(ConfigError::Refused(problems.errors)),
        }
    }
}

fn server(written: file::Server, around: &Surroundings<'_>, problems: &mut Problems) -> Option<Server> {
    let listen = problems.value("server.listen", values::address(&written.listen));
    let admin_listen = problems.value("server.admin_listen", values::address(&written.admin_listen));
    if let (Some(public), Some(admin)) = (listen, admin_listen) {
        if public == admin && public.port() != 0 {
            problems.error("server.admin_listen", "it has to be another address than server.listen");
        }
        if !is_local(admin) {
            problems.warn("server.admin_listen", "metrics and health can be read from other machines");
        }
    }
    let tls = written.tls.map(|tls| TlsFiles {
        cert_file: readable("server.tls.cert_file", &tls.cert_file, around, problems),
        key_file: readable("server.tls.key_file", &tls.key_file, around, problems),
    });
    let mut cors_origins = Vec::new();
    for (index, origin) in written.cors.origins.iter().enumerate() {
        let at = format!("server.cors.origins[{index}]");
        cors_origins.extend(problems.value(at, values::origin(origin)));
    }
    Some(Server { listen: listen?, admin_listen: admin_listen?, tls, cors_origins })
}

fn limits(written: &file::Limits, problems: &mut Problems) -> Option<Limits> {
    if written.in_flight == 0 {
        problems.error("limits.in_flight", "write how many requests may run at once, above 0");
    }
    let header_timeout = problems.value("limits.header_timeout", values::some_time(&written.header_timeout));
    let idle_timeout = problems.value("limits.idle_timeout", values::some_time(&written.idle_timeout));
    let write_timeout = problems.value("limits.write_timeout", values::some_time(&written.write_timeout));
    let in_flight_bytes = problems.value("limits.in_flight_bytes", values::bytes(&written.in_flight_bytes));
    // Zero is legal here: requests under way are then cut at once.
    let shutdown_grace = problems.value("limits.shutdown_grace", values::duration(&written.shutdown_grace));
    Some(Limits {
        header_timeout: header_timeout?,
        idle_timeout: idle_timeout?,
        write_timeout: write_timeout?,
        in_flight: usize::try_from(written.in_flight).unwrap_or(usize::MAX),
        in_flight_bytes: in_flight_bytes?,
        shutdown_grace: shutdown_grace?,
    })
}

fn cache(written: &file::Cache, problems: &mut Problems) -> Option<Cache> {
    let max_bytes = problems.value("cache.max_bytes", values::bytes(&written.max_bytes));
    let max_object_bytes = problems.value("cache.max_object_bytes", values::bytes(&written.max_object_bytes));
    if let (Some(all), Some(one)) = (max_bytes, max_object_bytes)
        && one > all
    {
        problems.error("cache.max_object_bytes", "one object may not be larger than cache.max_bytes");
    }
    // Zero is legal for these three: nothing is fresh unless the upstream says so; nothing is served stale.
    let ttl = problems.value("cache.ttl", values::duration(&written.ttl));
    let stale_while_revalidate =
        problems.value("cache.stale_while_revalidate", values::duration(&written.stale_while_revalidate));
    let stale_if_error = problems.value("cache.stale_if_error", values::duration(&written.stale_if_error));
    Some(Cache {
        max_bytes: max_bytes?,
        max_object_bytes: max_object_bytes?,
        ttl: ttl?,
        stale_while_revalidate: stale_while_revalidate?,
        stale_if_error: stale_if_error?,
    })
}

fn masking(
    written: &file::Masking,
    around: &Surroundings<'_>,
    problems: &mut Problems,
) -> Option<RulesetOptions> {
    let replacement = problems.value("masking.replacement", values::replacement(&written.replacement));
    let id_key = if written.id_key_env.is_some() || written.id_key_file.is_some() {
        let secret = around.secret("id_key", written.id_key_env.as_deref(), written.id_key_file.as_deref());
        problems.value("masking.id_key_env", secret.and_then(|text| values::id_key(&text))).map(Arc::new)
    } else {
        problems.warn(
            "masking.id_key_env",
            "it is not set, so an id that holds personal data (a phone number, an address) becomes the replacement \
             in masked answers: rows can't be told apart by it, and masked clients can't open that conversation",
        );
        None
    };
    let rules_dir = written.rules_dir.as_deref().map(|folder| around.path(folder));
    if let Some(folder) = &rules_dir
        && !folder.is_dir()
    {
        problems.error("masking.rules_dir", format_args!("{} is no folder", folder.display()));
    }
    Some(RulesetOptions { replacement: replacement?, id_key, rules_dir, only: None })
}

fn audit(written: file::Audit, around: &Surroundings<'_>, problems: &mut Problems) -> Option<Audit> {
    let path = match written.path.as_str() {
        "" => {
            problems.error("audit.path", "write a file's path, or \"-\" for stderr");
            return None;
        }
        "-" => None,
        path => Some(around.path(Path::new(path))),
    };
    if let Some(path) = &path {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        if path.is_dir() || !folder.is_dir() {
            problems
                .error("audit.path", format_args!("{} is no file in a folder that is there", path.display()));
        }
    }
    Some(Audit { path, refuse_on_failure: written.on_failure == file::OnFailure::Refuse })
}

/// The path of a file that has to be there; what is wrong with it is noted, so the path won't be used then.
pub(super) fn readable(
    at: impl std::fmt::Display,
    written: &Path,
    around: &Surroundings<'_>,
    problems: &mut Problems,
) -> PathBuf {
    problems.value(at, around.readable(written)).unwrap_or_default()
}

/// Whether only this machine can reach a listener.
pub(super) fn is_local(listener: SocketAddr) -> bool {
    listener.ip().is_loopback()
}

/// The reader's error without the line that it stands in and without the value: either could be a secret that
/// somebody put into the wrong place.
fn as_written(text: &str, error: &toml::de::Error) -> ConfigError {
    let start = error.span().map_or(0, |span| span.start.min(text.len()));
    let before = text.as_bytes().get(..start).unwrap_or_default();
    let line = memchr::memchr_iter(b'\n', before).count() + 1;
    let message = error.message();

    let what = if let Some((key, allowed)) = unknown_key(message) {
        let meant = likely(key, allowed.split('`').skip(1).step_by(2));
        let meant = meant.map(|name| format!(" (did you mean `{name}`?)")).unwrap_or_default();
        format!("unknown key `{key}`{meant}{allowed}")
    } else {
        let key = text.lines().nth(line - 1).and_then(key_of_line).map(|key| format!("`{key}`: "));
        format!("{}{}", key.unwrap_or_default(), without_value(message))
    };
    ConfigError::Written { line, what }
}

/// Serde's words for an unknown key: the key, and ", expected ..." behind it.
fn unknown_key(message: &str) -> Option<(&str, &str)> {
    message.strip_prefix("unknown field `")?.split_once('`')
}

/// Serde's words for a wrong value, without the value.
fn without_value(message: &str) -> String {
    let wrong = [
        ("invalid type: ", "the value is of the wrong type"),
        ("invalid value: ", "the value is not allowed"),
        ("unknown variant ", "the value is not one of the words for this setting"),
    ];
    match wrong.into_iter().find(|(start, _)| message.starts_with(start)) {
        Some((_, said)) => {
            let expected = message.rfind(", expected ").and_then(|at| message.get(at..)).unwrap_or_default();
            format!("{said}{expected}")
        }
        None => message.lines().collect::<Vec<_>>().join(", "),
    }
}

fn key_of_line(line: &str) -> Option<&str> {
    let key = line.split_once('=')?.0.trim();
    let is_key =
        !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_lowercase() || b"_.".contains(&byte));
    is_key.then_some(key)
}
