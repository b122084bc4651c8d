//! The whole product in front of one vendor, be it the sandbox or a scripted one.

use std::net::SocketAddr;

use auraveil::server::{Running, start};
use sha2::{Digest, Sha256};

use super::http::{self, Answer};
use super::proxy::parse;

/// The credential of a client who is masked if it asks.
pub(crate) const CLEAR: (&str, &str) = ("X-Api-Key", "avk_test_clear");
/// The credential of a client who is masked always.
pub(crate) const ALWAYS: (&str, &str) = ("X-Api-Key", "avk_test_always");
/// What a client sends to be masked.
pub(crate) const ASKS: (&str, &str) = ("X-Exclude-PII", "true");

/// Both vendors.
pub(crate) const DIALECTS: [&str; 2] = ["auralytik", "aurion"];

/// How a proxy is set up.
#[derive(Clone, Copy, Default)]
pub(crate) struct Setup<'a> {
    /// At the top of the configuration.
    pub(crate) settings: &'a str,
    /// More of the upstream.
    pub(crate) upstream: &'a str,
    /// Sections behind the clients.
    pub(crate) sections: &'a str,
    /// Whether there is nobody who reads clear: then nothing clear is kept.
    pub(crate) nobody_clear: bool,
}

/// A running proxy.
pub(crate) struct Front {
    pub(crate) addr: SocketAddr,
    /// Runs until this is dropped.
    _running: Running,
}

impl Front {
    /// Starts one in front of a vendor that speaks `dialect` at `vendor`.
    pub(crate) fn start(vendor: SocketAddr, dialect: &str, setup: Setup<'_>) -> Self {
        let Setup { settings, upstream, sections, nobody_clear } = setup;
        let (base, scheme) = if dialect == "aurion" { ("api/v2", "x-api-key") } else { ("v1", "bearer") };
        let client = |name: &str, key: &str, masking: &str| {
            format!(
                "[[client]]\nname = \"{name}\"\nkey_sha256 = \"{}\"\nupstream = \"vendor\"\n\
                 scopes = [\"conversations:read\"]\nmasking = \"{masking}\"\n",
                hex::encode(Sha256::digest(key))
            )
        };
        let clear = if nobody_clear { String::new() } else { client("clear", CLEAR.1, "on_request") };
        let config = parse(&format!(
            "{settings}\n[[upstream]]\nname = \"vendor\"\ndialect = \"{dialect}\"\n\
             base_url = \"http://{vendor}/{base}\"\nauth = {{ scheme = \"{scheme}\", key_env = \"KEY\" }}\n\
             {upstream}\n{clear}{}{sections}\n",
            client("always", ALWAYS.1, "always")
        ));
        let running = start(&config).unwrap();
        Self { addr: running.addr(), _running: running }
    }

    /// A GET with these headers.
    pub(crate) async fn get(&self, target: &str, headers: &[(&str, &str)]) -> Answer {
        http::get(self.addr, target, headers).await
    }

    /// What the client who may read clear gets.
    pub(crate) async fn clear(&self, target: &str) -> Answer {
        self.get(target, &[CLEAR]).await
    }

    /// What the client gets who is masked always.
    pub(crate) async fn masked(&self, target: &str) -> Answer {
        self.get(target, &[ALWAYS]).await
    }
}
