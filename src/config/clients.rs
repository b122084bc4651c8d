//! `[[client]]`: who may ask, and for what.

use std::net::SocketAddr;
use std::sync::Arc;

use jiff::Timestamp;

use super::load::is_local;
use super::problems::Problems;
use super::upstreams::Upstreams;
use super::{Client, ClientCredential, ExtraRoute, UpstreamAuth, file, values};
use crate::api::likely;

/// The scope of the built-in routes.
const CONVERSATIONS: &str = "conversations:read";

/// Reads all clients. One whose upstream is broken is left out: the upstream's own error is enough.
pub(super) fn read(
    written: Vec<file::Client>,
    upstreams: &Upstreams,
    problems: &mut Problems,
) -> Vec<Arc<Client>> {
    if written.is_empty() {
        problems.error("client", "there is none, so nobody could ask anything: write a [[client]] section");
    }
    let mut all: Vec<Arc<Client>> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    for (index, client) in written.into_iter().enumerate() {
        let at = format!("client[{index}] {:?}", client.name);
        problems.value(format_args!("{at}.name"), values::name(&client.name));
        if names.contains(&client.name) {
            problems.error(&at, "another client has this name");
        }
        names.push(client.name.clone());
        let Some(client) = one(&at, client, upstreams, problems) else { continue };
        if let Some(other) = all.iter().find(|other| other.credential == client.credential) {
            let why = match client.credential {
                ClientCredential::KeySha256(_) => "has the same key_sha256",
                ClientCredential::Anonymous => "is anonymous too: one may be",
                ClientCredential::Passthrough => {
                    "is passthrough too: one may be, as nothing tells their callers apart"
                }
            };
            problems.error(&at, format_args!("client {:?} {why}", other.name));
        }
        all.push(Arc::new(client));
    }
    all
}

/// Warns of what is legal but hardly meant.
pub(super) fn warn(
    clients: &[Arc<Client>],
    routes: &[Arc<ExtraRoute>],
    listen: Option<SocketAddr>,
    problems: &mut Problems,
) {
    let scopes = || [CONVERSATIONS].into_iter().chain(routes.iter().map(|route| route.scope.as_str()));
    for client in clients {
        let at = format!("client {:?}", client.name);
        if client.credential == ClientCredential::Anonymous && listen.is_some_and(|listen| !is_local(listen))
        {
            problems
                .warn(&at, "anonymous, and server.listen is not loopback: whoever reaches the port may read");
        }
        if client.not_after.is_some_and(|end| end <= Timestamp::now()) {
            problems.warn(&at, "its not_after is over: its key is refused");
        }
        if client.scopes.is_empty() {
            problems.warn(
                &at,
                format_args!("it has no scopes, so it may read nothing ({CONVERSATIONS:?} is one)"),
            );
        }
        for scope in client.scopes.iter().filter(|scope| !scopes().any(|known| known == *scope)) {
            let meant = likely(scope, scopes()).map(|meant| format!(" (did you mean {meant:?}?)"));
            problems.warn(
                &at,
                format_args!("no route asks for the scope {scope:?}{}", meant.unwrap_or_default()),
            );
        }
    }
}

fn one(at: &str, written: file::Client, upstreams: &Upstreams, problems: &mut Problems) -> Option<Client> {
    let credential = problems.value(at, credential(&written));
    let upstream = problems.value(at, upstreams.named(&written.upstream)).flatten();
    for scope in &written.scopes {
        problems.value(format_args!("{at}.scopes"), values::scope(scope));
    }
    let rate_limit = match written.rate_limit.as_deref() {
        None => Some(None),
        Some(text) => problems.value(format_args!("{at}.rate_limit"), values::rate(text)).map(Some),
    };
    let not_after = match written.not_after.as_deref() {
        None => Some(None),
        Some(text) => problems.value(format_args!("{at}.not_after"), instant(text)).map(Some),
    };
    let (credential, upstream) = (credential?, upstream?);
    match (&credential, &upstream.auth) {
        (ClientCredential::Passthrough, UpstreamAuth::Passthrough) => {}
        (ClientCredential::Passthrough, _) => problems.error(
            at,
            format_args!(
                "passthrough = true needs an upstream with auth = {{ scheme = \"passthrough\" }}, and {:?} has a \
                 credential of its own",
                upstream.name
            ),
        ),
        (_, UpstreamAuth::Passthrough) => problems.error(
            at,
            format_args!(
                "upstream {:?} takes the caller's own credential, so its client needs passthrough = true",
                upstream.name
            ),
        ),
        _ => {}
    }
    Some(Client {
        name: written.name,
        credential,
        upstream,
        scopes: written.scopes,
        always_masked: written.masking == file::ClientMasking::Always,
        rate_limit: rate_limit?,
        not_after: not_after?,
        honour_cache_control: written.honour_cache_control,
    })
}

fn credential(written: &file::Client) -> Result<ClientCredential, String> {
    match (&written.key_sha256, written.anonymous, written.passthrough) {
        (Some(hash), false, false) => {
            values::sha256(hash).map(ClientCredential::KeySha256).map_err(|why| format!("key_sha256: {why}"))
        }
        (None, true, false) => Ok(ClientCredential::Anonymous),
        (None, false, true) => Ok(ClientCredential::Passthrough),
        _ => Err("give exactly one of key_sha256, anonymous = true and passthrough = true".into()),
    }
}

fn instant(text: &str) -> Result<Timestamp, String> {
    text.parse().map_err(|_| "write an instant like \"2027-01-31T00:00:00Z\"".into())
}
