//! `auraveil key new`: a fresh key, shown once. The configuration knows only its hash.

use std::io::{self, Write};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use super::{Failure, say};
use crate::config::KEY_PREFIX;

#[derive(clap::Subcommand)]
pub(super) enum Command {
    /// Print a fresh client key once, and the key_sha256 line for the configuration
    New {
        /// Print a key for identifiers instead: 128 hexadecimal digits for masking.id_key_env
        #[arg(long)]
        id: bool,
    },
}

pub(super) fn run(command: &Command) -> Result<(), Failure> {
    let Command::New { id } = command;
    let lines = if *id {
        say(
            "For the environment variable that masking.id_key_env names. Keep it: another key means other pid_... ids.",
        );
        format!("{}\n", hex::encode(random::<64>()?))
    } else {
        say("The key is shown this once; the second line goes into a [[client]] section.");
        let key = fresh()?;
        format!("{key}\nkey_sha256 = \"{}\"\n", hex::encode(Sha256::digest(&key)))
    };
    let mut stdout = io::stdout().lock();
    stdout.write_all(lines.as_bytes()).and_then(|()| stdout.flush()).map_err(Failure::output)
}

/// A key that nobody has yet.
pub(super) fn fresh() -> Result<String, Failure> {
    Ok(format!("{KEY_PREFIX}{}", URL_SAFE_NO_PAD.encode(random::<32>()?)))
}

fn random<const N: usize>() -> Result<[u8; N], Failure> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .map_err(|error| Failure::Failed(format!("the system gives no random bytes: {error}")))?;
    Ok(bytes)
}
