//! The whole product: the proxy in front of the sandbox, over real sockets.

use std::net::SocketAddr;

use auraveil::config::Config;
use auraveil::sandbox::{self, Sandbox};
use auraveil::server::{Running, start};
use sha2::{Digest, Sha256};

use super::proxy::parse;

/// The key of a client that reads Auralytik's side of the sandbox, masked if it asks.
pub(crate) const AURALYTIK_KEY: &str = "avk_test_auralytik";
/// The key of a client that reads Aurion's side, masked if it asks.
pub(crate) const AURION_KEY: &str = "avk_test_aurion";

/// A proxy and the vendors behind it.
pub(crate) struct Whole {
    pub(crate) addr: SocketAddr,
    pub(crate) admin: SocketAddr,
    pub(crate) running: Running,
    pub(crate) sandbox: Sandbox,
}

/// The configuration of a proxy in front of a sandbox at `vendor`, with more `settings` at its start.
pub(crate) fn config(vendor: SocketAddr, settings: &str) -> Config {
    let client = |name: &str, key: &str, upstream: &str| {
        format!(
            "[[client]]\nname = \"{name}\"\nkey_sha256 = \"{}\"\nupstream = \"{upstream}\"\n\
             scopes = [\"conversations:read\"]\nmasking = \"on_request\"\n",
            hex::encode(Sha256::digest(key))
        )
    };
    parse(&format!(
        "{settings}\n\
         [[upstream]]\nname = \"auralytik\"\ndialect = \"auralytik\"\nbase_url = \"http://{vendor}/v1\"\n\
         auth = {{ scheme = \"bearer\", key_env = \"KEY\" }}\n\
         [[upstream]]\nname = \"aurion\"\ndialect = \"aurion\"\nbase_url = \"http://{vendor}/api/v2\"\n\
         auth = {{ scheme = \"x-api-key\", key_env = \"KEY\" }}\ndate_filter = \"search\"\n\
         {}{}",
        client("auralytik", AURALYTIK_KEY, "auralytik"),
        client("aurion", AURION_KEY, "aurion"),
    ))
}

/// Starts both. The sandbox listens where `options` says, by default on a free port.
pub(crate) async fn start_whole(options: sandbox::Options, settings: &str) -> Whole {
    let sandbox = sandbox::start(options).await.unwrap();
    let running = start(&config(sandbox.addr(), settings)).unwrap();
    Whole { addr: running.addr(), admin: running.admin_addr(), running, sandbox }
}
