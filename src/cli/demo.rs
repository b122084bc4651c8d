//! `auraveil demo`: the product in one minute, without a configuration file: a fake vendor and the proxy on loopback,
//! and a tour over real HTTP that a newcomer can repeat by hand.

mod client;
mod columns;
mod tour;

use std::io::{self, IsTerminal, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;

use sha2::{Digest, Sha256};
use tokio::signal::unix::{SignalKind, signal};

use self::columns::Style;
use self::tour::Tour;
use super::serve::{refused, runtime};
use super::{Failure, key};
use crate::config::Config;
use crate::{sandbox, server};

/// As many conversations as a small team has in a quarter.
const CONVERSATIONS: usize = 523;

pub(super) fn run(exit: bool) -> Result<(), Failure> {
    runtime()?.block_on(show(exit))
}

async fn show(exit: bool) -> Result<(), Failure> {
    let keys = Keys { analyst: key::fresh()?, dashboard: key::fresh()? };
    let options = sandbox::Options {
        listen: ANY,
        conversations: CONVERSATIONS,
        key: Some(VENDOR_KEY.into()),
        ..sandbox::Options::default()
    };
    let vendor = sandbox::start(options)
        .await
        .map_err(|error| Failure::Failed(format!("the sandbox can't listen on loopback: {error}")))?;
    let start = |ports| Ok::<_, Failure>(server::start(&config(&keys, vendor.addr(), ports)?));
    // A tour that ends is nobody's to visit; and a port that was free may be another's by now.
    let usual = if exit { None } else { start([free(8080), free(9090)])?.ok() };
    let running = usual.map_or_else(|| start([ANY, ANY])?.map_err(refused), Ok)?;

    let style = Style::of(io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none());
    let mut out = io::stdout();
    let tour = Tour { proxy: running.addr(), vendor: &vendor, keys: &keys, style };
    let went_well = tour.run(&mut out).await?;
    if !exit {
        // Before Ctrl-C is offered, or a quick one would kill the demo.
        let mut interrupt = signal(SignalKind::interrupt())
            .map_err(|error| Failure::Failed(format!("signals can't be listened for: {error}")))?;
        tour.what_to_paste(&mut out, running.admin_addr())?;
        out.flush().map_err(Failure::output)?;
        interrupt.recv().await;
    }
    running.shutdown();
    running.wait().await;
    if went_well { Ok(()) } else { Err(Failure::Failed("the tour did not go as it should".into())) }
}

/// What the embedded vendor accepts. No secret: it guards made-up conversations on loopback.
const VENDOR_KEY: &str = "ak_live_demo0000000000000000000000000";

/// The keys of the demo's clients, fresh in every run.
struct Keys {
    /// Reads clear, and masked when it asks for that.
    analyst: String,
    /// Masked always.
    dashboard: String,
}

/// Any port that is free.
const ANY: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0);

/// This port if it is free, else any that is.
fn free(port: u16) -> SocketAddr {
    let usual = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    if TcpListener::bind(usual).is_ok() { usual } else { ANY }
}

/// The configuration that a user would write, with the demo's keys in it.
fn config(keys: &Keys, vendor: SocketAddr, [listen, admin]: [SocketAddr; 2]) -> Result<Config, Failure> {
    let hash = |key: &str| hex::encode(Sha256::digest(key));
    let text = format!(
        r#"
[server]
listen = "{listen}"
admin_listen = "{admin}"

[audit]
path = "/dev/null"

[[upstream]]
name = "auralytik"
dialect = "auralytik"
base_url = "http://{vendor}/v1"
auth = {{ scheme = "bearer", key_env = "DEMO_VENDOR_KEY" }}

[[client]]
name = "analyst"
key_sha256 = "{analyst}"
upstream = "auralytik"
scopes = ["conversations:read"]
masking = "on_request"

[[client]]
name = "dashboard"
key_sha256 = "{dashboard}"
upstream = "auralytik"
scopes = ["conversations:read"]
masking = "always"
"#,
        analyst = hash(&keys.analyst),
        dashboard = hash(&keys.dashboard),
    );
    let environment = |name: &str| (name == "DEMO_VENDOR_KEY").then(|| VENDOR_KEY.to_owned());
    Config::parse(&text, Path::new("."), &environment).map_err(|error| Failure::Failed(error.to_string()))
}
