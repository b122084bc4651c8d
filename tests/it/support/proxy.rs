//! The proxy around an inner service that does what the test says: the whole outer stack and the server over real
//! sockets, without an upstream.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex};

use auraveil::config::Config;
use auraveil::proxy::{ApiRequest, Body, Problem, full};
use auraveil::server::{Running, start_with};
use bytes::Bytes;
use futures_util::future::BoxFuture;
use http::Response;
use sha2::{Digest, Sha256};

/// The key of the client `bi` in [`TWO_CLIENTS`]: `conversations:read`, masked if it asks.
pub(crate) const KEY: &str = "avk_test_bi";
/// The key of the client `masked`: `conversations:read`, masked always.
pub(crate) const MASKED_KEY: &str = "avk_test_masked";
/// The key of the client `other`: no scope that reads conversations.
pub(crate) const OTHER_KEY: &str = "avk_test_other";

/// What the inner service does.
pub(crate) type Script =
    Arc<dyn Fn(ApiRequest) -> BoxFuture<'static, Result<Response<Body>, Problem>> + Send + Sync>;

/// A running proxy.
pub(crate) struct Proxy {
    pub(crate) running: Running,
    pub(crate) addr: SocketAddr,
    pub(crate) admin: SocketAddr,
    /// What reached the inner service.
    pub(crate) seen: Arc<Mutex<Vec<ApiRequest>>>,
}

impl Proxy {
    /// The requests that reached the inner service since this was asked last.
    pub(crate) fn take_seen(&self) -> Vec<ApiRequest> {
        std::mem::take(&mut self.seen.lock().unwrap())
    }

    /// The value of a metric's line.
    pub(crate) async fn metric(&self, line: &str) -> Option<f64> {
        let page = super::http::get(self.admin, "/metrics", &[]).await;
        page.text().lines().find_map(|found| found.strip_prefix(line)?.trim().parse().ok())
    }
}

/// The configuration that tests start from, with more `settings` before its clients.
pub(crate) fn config(settings: &str) -> Config {
    let hash = |key: &str| hex::encode(Sha256::digest(key.as_bytes()));
    let client = |name: &str, key: &str, scope: &str, masking: &str| {
        format!(
            "[[client]]\nname = \"{name}\"\nkey_sha256 = \"{}\"\nupstream = \"vendor\"\nscopes = [\"{scope}\"]\n\
             masking = \"{masking}\"\n",
            hash(key)
        )
    };
    let text = format!(
        "{settings}\n[[upstream]]\nname = \"vendor\"\ndialect = \"auralytik\"\nbase_url = \"http://127.0.0.1:9/v1\"\n\
         auth = {{ scheme = \"none\" }}\n{}{}{}",
        client("bi", KEY, "conversations:read", "on_request"),
        client("masked", MASKED_KEY, "conversations:read", "always"),
        client("other", OTHER_KEY, "campaigns:read", "on_request"),
    );
    parse(&text)
}

/// A configuration of this text, on free ports. Every variable of the environment is `secret`, save `ID_KEY`.
pub(crate) fn parse(text: &str) -> Config {
    let env = |name: &str| Some(if name == "ID_KEY" { "a1b2".repeat(32) } else { "secret".into() });
    let mut config = Config::parse(text, Path::new("."), &env).unwrap();
    config.server.listen = SocketAddr::from(([127, 0, 0, 1], 0));
    config.server.admin_listen = SocketAddr::from(([127, 0, 0, 1], 0));
    // Not between the tests' own lines.
    config.audit.path.get_or_insert_with(|| "/dev/null".into());
    config
}

/// Starts a proxy that answers by `script`.
pub(crate) fn start(config: &Config, script: Script) -> Proxy {
    let seen: Arc<Mutex<Vec<ApiRequest>>> = Arc::default();
    let note = Arc::clone(&seen);
    let inner = tower::service_fn(move |request: ApiRequest| {
        note.lock().unwrap().push(request.clone());
        script(request)
    });
    let running = start_with(config, Box::new(move |_, _, _| Ok(inner.clone()))).unwrap();
    Proxy { addr: running.addr(), admin: running.admin_addr(), running, seen }
}

/// Starts a proxy that answers every sound request with the same small document.
pub(crate) fn start_simple(settings: &str) -> Proxy {
    start(&config(settings), simple())
}

/// The same small document for everybody.
pub(crate) fn simple() -> Script {
    answering(|_| Ok(document(r#"{"ok":true}"#)))
}

/// A script that has its answer at once.
pub(crate) fn answering(
    answer: impl Fn(&ApiRequest) -> Result<Response<Body>, Problem> + Send + Sync + 'static,
) -> Script {
    Arc::new(move |request| {
        let answer = answer(&request);
        Box::pin(std::future::ready(answer))
    })
}

/// A JSON answer, all at hand.
pub(crate) fn document(json: &'static str) -> Response<Body> {
    Response::builder()
        .header("content-type", "application/json")
        .body(full(Bytes::from_static(json.as_bytes())))
        .unwrap()
}
