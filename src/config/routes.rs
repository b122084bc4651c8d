//! `[[route]]`: more of an upstream's read endpoints, none of which may shadow a built-in one.

use std::sync::Arc;

use super::problems::Problems;
use super::upstreams::Upstreams;
use super::{Client, ClientCredential, ExtraRoute, Upstream, UpstreamAuth, file, values};
use crate::api::{PathError, PathMatch, parse_path, under_prefix};

/// Paths above the built-in routes, which a prefix would swallow.
const ABOVE_BUILT_IN: [&str; 3] = ["/v1", "/api", "/api/v1"];

/// What the admin listener answers: there only, lest somebody watches the wrong port.
const ADMIN: [&str; 3] = ["/healthz", "/readyz", "/metrics"];

/// Reads all routes.
pub(super) fn read(
    written: Vec<file::Route>,
    upstreams: &Upstreams,
    clients: &[Arc<Client>],
    problems: &mut Problems,
) -> Vec<Arc<ExtraRoute>> {
    let mut all: Vec<Arc<ExtraRoute>> = Vec::new();
    for (index, route) in written.into_iter().enumerate() {
        let at = format!("route[{index}] {:?}", route.prefix);
        let Some(route) = one(&at, route, upstreams, problems) else { continue };
        if let Some(other) = all.iter().find(|other| overlap(&other.prefix, &route.prefix)) {
            problems.error(&at, format_args!("it overlaps the route with the prefix {:?}", other.prefix));
        }
        check_clients(&at, &route, clients, problems);
        all.push(Arc::new(route));
    }
    all
}

fn one(at: &str, written: file::Route, upstreams: &Upstreams, problems: &mut Problems) -> Option<ExtraRoute> {
    let verbatim = written.relay == file::Relay::Verbatim;
    let prefix = problems.value(format_args!("{at}.prefix"), prefix(&written.prefix, verbatim));
    let upstream = problems.value(at, upstreams.named(&written.upstream)).flatten();
    problems.value(format_args!("{at}.scope"), values::scope(&written.scope));
    // The vendors' base URLs end with the version, so the path under them goes on behind it.
    let upstream_path = match (written.upstream_path, &prefix) {
        (Some(path), _) => {
            problems.value(format_args!("{at}.upstream_path"), values::path(&path)).map(|()| path)
        }
        (None, Some(prefix)) => Some(behind_version(prefix).to_owned()),
        (None, None) => None,
    };
    if verbatim && !written.params.is_empty() {
        problems
            .error(format_args!("{at}.params"), "relay = \"verbatim\" passes all parameters: leave this out");
    }
    for (index, param) in written.params.iter().enumerate() {
        problems.value(format_args!("{at}.params"), self::param(param));
        if written.params.iter().take(index).any(|earlier| earlier == param) {
            problems.error(format_args!("{at}.params"), format_args!("{param:?} stands there twice"));
        }
    }
    Some(ExtraRoute {
        prefix: prefix?,
        upstream: upstream?,
        upstream_path: upstream_path?,
        scope: written.scope,
        params: written.params,
        verbatim,
    })
}

fn prefix(text: &str, verbatim: bool) -> Result<String, String> {
    values::path(text)?;
    let built_in = || "it overlaps the built-in /v1/conversations".to_owned();
    match parse_path(text) {
        Ok(PathMatch::Other(path)) if path == "/" && verbatim => Ok(path),
        Ok(PathMatch::Other(path)) if path == "/" => {
            Err("\"/\" is for relay = \"verbatim\": list what a strict route may read by its own prefix"
                .into())
        }
        Ok(PathMatch::Other(path)) if ABOVE_BUILT_IN.contains(&path.as_str()) => Err(built_in()),
        Ok(PathMatch::Other(path)) if ADMIN.iter().any(|admin| under_prefix(&path, admin).is_some()) => {
            Err("it overlaps what the admin listener answers: /healthz, /readyz, /metrics".into())
        }
        // `/api/v1/...` answers for every route under `/v1/...`.
        Ok(PathMatch::Other(path)) => Ok(match path.strip_prefix("/api") {
            Some(bare) if bare.starts_with("/v1/") => bare.to_owned(),
            _ => path,
        }),
        Ok(_) | Err(PathError::NotFound(_)) => Err(built_in()),
        Err(PathError::Invalid(why)) => Err(why.into()),
    }
}

fn behind_version(prefix: &str) -> &str {
    prefix.strip_prefix("/v1").filter(|rest| rest.starts_with('/')).unwrap_or(prefix)
}

fn param(name: &str) -> Result<(), String> {
    let legal = |byte: u8| byte.is_ascii_alphanumeric() || b"_.-[]".contains(&byte);
    if name == "_" {
        Err("`_` is ignored everywhere, as it only gets past caches".into())
    } else if (1..=64).contains(&name.len()) && name.bytes().all(legal) {
        Ok(())
    } else {
        Err("a parameter's name is 1 to 64 of the characters A-Z a-z 0-9 _ . - [ ]".into())
    }
}

/// Whether a path could be under both. The root takes what the others leave.
fn overlap(a: &str, b: &str) -> bool {
    a == b || a != "/" && b != "/" && (under_prefix(a, b).is_some() || under_prefix(b, a).is_some())
}

/// What the clients who hold the route's scope would be served.
fn check_clients(at: &str, route: &ExtraRoute, clients: &[Arc<Client>], problems: &mut Problems) {
    let holders: Vec<_> = clients.iter().filter(|client| client.scopes.contains(&route.scope)).collect();
    if holders.is_empty() {
        problems.warn(at, format_args!("no client has the scope {:?}, so nobody may read here", route.scope));
    }
    for client in holders {
        if route.verbatim && client.always_masked {
            problems.error(
                at,
                format_args!(
                    "relay = \"verbatim\" serves clear answers, and client {:?}, who holds its scope, is masked \
                     always: give that client masking = \"on_request\", or this route another scope",
                    client.name
                ),
            );
        }
        let passes = |upstream: &Upstream| matches!(upstream.auth, UpstreamAuth::Passthrough);
        let strange = !Arc::ptr_eq(&client.upstream, &route.upstream);
        if strange && (passes(&route.upstream) || client.credential == ClientCredential::Passthrough) {
            problems.error(
                at,
                format_args!(
                    "client {:?}, who holds its scope, belongs to another upstream, and a caller's own credential \
                     goes to no other: give this route another scope",
                    client.name
                ),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes() {
        assert_eq!(prefix("/v1/campaigns", false).as_deref(), Ok("/v1/campaigns"));
        assert_eq!(prefix("/api/v1/campaigns", false).as_deref(), Ok("/v1/campaigns"));
        assert_eq!(prefix("/v2", false).as_deref(), Ok("/v2"));
        assert_eq!(prefix("/", true).as_deref(), Ok("/"));
        for text in [
            "/",
            "",
            "v1/campaigns",
            "/v1/campaigns/",
            "/v1",
            "/api",
            "/api/v1",
            "/v1/conversations",
            "/api/v1/conversations",
            "/v1/conversations/search",
            "/v1/conversations/x/y",
            "/healthz",
            "/metrics/x",
            "/v1/a?b",
        ] {
            assert!(prefix(text, false).is_err(), "{text}");
        }
        assert!(prefix("/v1", true).is_err());
    }

    #[test]
    fn overlaps_are_of_whole_segments() {
        assert!(overlap("/v1/a", "/v1/a") && overlap("/v1/a", "/v1/a/b") && overlap("/v1/a/b", "/v1/a"));
        assert!(overlap("/", "/"));
        assert!(!overlap("/v1/a", "/v1/ab") && !overlap("/", "/v1/a"));
    }

    #[test]
    fn the_version_is_in_the_base_url() {
        assert_eq!(behind_version("/v1/campaigns"), "/campaigns");
        assert_eq!(behind_version("/v10/campaigns"), "/v10/campaigns");
        assert_eq!(behind_version("/"), "/");
    }

    #[test]
    fn parameters() {
        assert!(param("pageSize").is_ok() && param("filter[x]").is_ok());
        assert!(param("_").is_err() && param("").is_err() && param("a b").is_err());
    }
}
