//! `auraveil sandbox`: the fake upstream on a port of its own.

use std::net::SocketAddr;

use super::serve::{Signals, runtime};
use super::{Failure, say};
use crate::sandbox::{self, Faults};

#[derive(clap::Args)]
pub(super) struct Options {
    /// Where it listens; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:9100")]
    listen: SocketAddr,
    /// How many conversations it knows
    #[arg(long, value_name = "N", default_value_t = 523, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    conversations: u32,
    /// Another seed, other data
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Misbehave, as real upstreams do: latency=200ms, status=500, cut_after_bytes=1000, drip=16/50ms, ... May be
    /// repeated; a wrong word lists them all
    #[arg(long = "fault", value_name = "FAULT")]
    faults: Vec<String>,
}

/// Serves until Ctrl-C.
pub(super) fn run(options: &Options) -> Result<(), Failure> {
    let mut faults = Faults::default();
    for word in &options.faults {
        faults.set(word).map_err(|error| Failure::Configuration(format!("--fault: {error}")))?;
    }
    let sandbox = sandbox::Options {
        listen: options.listen,
        conversations: usize::try_from(options.conversations).expect("invariant: at most a million"),
        seed: options.seed,
        faults,
        ..sandbox::Options::default()
    };
    runtime()?.block_on(async {
        let mut signals = Signals::new()?;
        let running = sandbox::start(sandbox).await.map_err(|error| {
            Failure::Failed(format!("the sandbox can't listen on {}: {error}", options.listen))
        })?;
        let addr = running.addr();
        say(format_args!("auraveil: a made-up vendor listens; any credential will do"));
        say(format_args!(
            "  Auralytik's wire: curl -H 'Authorization: Bearer any' 'http://{addr}/v1/conversations'"
        ));
        say(format_args!(
            "  Aurion's wire:    curl -H 'X-API-Key: any' 'http://{addr}/api/v2/conversations'"
        ));
        signals.end().await;
        running.shutdown().await;
        Ok(())
    })
}
