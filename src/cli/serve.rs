//! `auraveil serve`: the proxy, until it is told to end.
//!
//! SIGTERM and SIGINT end it gracefully, a second one at once. SIGHUP reads the configuration again: a bad file is
//! told and changes nothing.

use std::path::Path;

use tokio::signal::unix::{Signal, SignalKind, signal};

use super::{Failure, config, say};
use crate::server::{self, Running, ServeError};

pub(super) fn run(file: &Path) -> Result<(), Failure> {
    let config = config::load(file)?;
    runtime()?.block_on(async {
        let mut signals = Signals::new()?;
        let running = server::start(&config).map_err(refused)?;
        config::warn(&running.ruleset());
        let scheme = if config.server.tls.is_some() { "https" } else { "http" };
        say(format_args!("auraveil: serving on {scheme}://{}", running.addr()));
        say(format_args!("auraveil: health and metrics on http://{}", running.admin_addr()));
        until_told_to_end(file, &running, &mut signals).await;

        say("auraveil: ending; answers under way may finish");
        running.shutdown();
        tokio::select! {
            in_time = running.wait() => {
                if !in_time {
                    say("auraveil: limits.shutdown_grace is over; what was still under way is cut");
                }
            }
            () = signals.end() => say("auraveil: told again; what was still under way is cut"),
        }
        Ok(())
    })
}

/// The runtime of commands that serve.
pub(super) fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::Failed(format!("the system gives no threads: {error}")))
}

/// Addresses and files are this machine's state, all else is the configuration's doing.
pub(super) fn refused(error: ServeError) -> Failure {
    match error {
        ServeError::Bind { .. } | ServeError::Audit(_) => Failure::Failed(error.to_string()),
        _ => Failure::Configuration(error.to_string()),
    }
}

async fn until_told_to_end(file: &Path, running: &Running, signals: &mut Signals) {
    loop {
        if signals.next().await == Told::End {
            return;
        }
        // Rules compile for a while; other threads go on answering.
        tokio::task::block_in_place(|| match config::load(file) {
            Ok(config) => match running.reload(&config) {
                Ok(()) => {
                    config::warn(&running.ruleset());
                    say("auraveil: the configuration is reloaded; addresses and deadlines stay as they were");
                }
                Err(error) => say(format_args!("error: {error}\nauraveil: the old configuration stays")),
            },
            Err(failure) => {
                running.reload_refused();
                say(format_args!("error: {failure}\nauraveil: the old configuration stays"));
            }
        });
    }
}

/// What tells a serving command to end, or to read its configuration again.
pub(super) struct Signals {
    terminate: Signal,
    interrupt: Signal,
    reload: Signal,
}

impl Signals {
    pub(super) fn new() -> Result<Self, Failure> {
        let listen = |kind| {
            signal(kind).map_err(|error| Failure::Failed(format!("signals can't be listened for: {error}")))
        };
        Ok(Self {
            terminate: listen(SignalKind::terminate())?,
            interrupt: listen(SignalKind::interrupt())?,
            reload: listen(SignalKind::hangup())?,
        })
    }

    async fn next(&mut self) -> Told {
        tokio::select! {
            _ = self.terminate.recv() => Told::End,
            _ = self.interrupt.recv() => Told::End,
            _ = self.reload.recv() => Told::Reload,
        }
    }

    /// Waits until the command is told to end.
    pub(super) async fn end(&mut self) {
        while self.next().await != Told::End {}
    }
}

/// What the system may tell us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    End,
    Reload,
}
