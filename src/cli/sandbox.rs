//! `auraveil sandbox`: the fake upstream on a port of its own.

use std::net::SocketAddr;

use super::Failure;

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
}

/// Serves until Ctrl-C. `sandbox::start` takes these three and is called here.
pub(super) fn run(options: &Options) -> Result<(), Failure> {
    let Options { listen, conversations, seed } = options;
    Err(Failure::Failed(format!(
        "this build has no sandbox to serve {conversations} conversations of seed {seed} on {listen}"
    )))
}
