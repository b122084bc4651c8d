//! The commands, one file each: arguments in, exit code out.
//!
//! Data goes to stdout, all else to stderr. Exit codes: 0 done, 1 failed, 2 usage or configuration.

mod config;
mod demo;
mod key;
mod mask;
mod rules;
mod sandbox;
mod scan;
mod serve;

use std::ffi::OsString;
use std::fmt::Display;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Runs the command line `args` (with the program's name first).
pub fn run(args: impl Iterator<Item = OsString>) -> ExitCode {
    let command = match Cli::try_parse_from(args) {
        Ok(cli) => cli.command,
        Err(error) => {
            // Help and version are data and end with 0. Nobody is left to tell when this can't be written.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    say_only_where_panics_are();
    let done = match command {
        Command::Demo { exit } => demo::run(exit),
        Command::Serve { config } => serve::run(&config),
        Command::Sandbox(options) => sandbox::run(&options),
        Command::Mask { text, packs } => mask::run(text, packs),
        Command::Scan { format: ScanFormat::Ndjson, packs } => scan::run(packs),
        Command::Rules(command) => rules::run(&command),
        Command::Key(command) => key::run(&command),
        Command::Config(command) => config::run(&command),
    };
    match done {
        Ok(()) | Err(Failure::ReaderGone) => ExitCode::SUCCESS,
        Err(failure) => {
            say(format_args!("error: {failure}"));
            ExitCode::from(if matches!(failure, Failure::Configuration(_)) { 2 } else { 1 })
        }
    }
}

/// Some of Rust's own panic messages quote the text that they stumbled over, and text here may be anybody's: a panic
/// says where it was and nothing else. Each is also a bug, so the place is what a report needs.
fn say_only_where_panics_are() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or("an unknown place".into(), ToString::to_string);
        say(format_args!("auraveil: a bug: panic at {place}; please report it"));
    }));
}

/// A read-only analytics and PII-masking proxy in front of customer-conversation APIs.
#[derive(Parser)]
#[command(name = "auraveil", version, propagate_version = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Show the proxy at work: a fake upstream and the proxy on loopback, with demo keys and no config file
    Demo {
        /// End after the tour, with status 0 only if every step answered as it should
        #[arg(long)]
        exit: bool,
    },
    /// Serve the proxy
    Serve {
        /// The configuration, as in config.example.toml
        #[arg(long, value_name = "FILE")]
        config: PathBuf,
    },
    /// Serve a fake upstream: Auralytik's wire under /v1, Aurion's under /api/v2, the same data
    Sandbox(sandbox::Options),
    /// Mask personal data in JSON or NDJSON, from stdin to stdout
    Mask {
        /// The input is plain text
        #[arg(long)]
        text: bool,
        #[command(flatten)]
        packs: rules::Packs,
    },
    /// Find personal data in texts: a line in, a line out
    ///
    /// In: {"id","text"[,"contact":{"contact_name","contact_email","contact_phone"}]}.
    /// Out: {"id","masked","findings":[{"entity","rule","start","end"}]}, where start and end are byte offsets into the
    /// UTF-8 of "text".
    Scan {
        /// How lines are written
        #[arg(long, value_enum)]
        format: ScanFormat,
        #[command(flatten)]
        packs: rules::Packs,
    },
    /// The masking rules
    #[command(subcommand)]
    Rules(rules::Command),
    /// Keys of clients
    #[command(subcommand)]
    Key(key::Command),
    /// The configuration
    #[command(subcommand)]
    Config(config::Command),
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum ScanFormat {
    /// One JSON object a line
    Ndjson,
}

/// Why a command did not do what it was asked.
#[derive(Debug, thiserror::Error)]
enum Failure {
    /// Exit code 1.
    #[error("{0}")]
    Failed(String),
    /// Exit code 2.
    #[error("{0}")]
    Configuration(String),
    /// Whoever read our stdout has seen enough, as `head` does: no error.
    #[error("the reader of stdout is gone")]
    ReaderGone,
}

impl Failure {
    /// What came of writing to stdout.
    fn output(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::ReaderGone,
            _ => Self::Failed(format!("stdout can't be written: {error}")),
        }
    }

    /// What came of reading from stdin.
    fn input(error: io::Error) -> Self {
        Self::Failed(format!("stdin can't be read: {error}"))
    }
}

/// Writes a line to stderr. When that is closed there is nobody to tell.
fn say(line: impl Display) {
    let _ = writeln!(io::stderr(), "{line}");
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }
}
