//! The `auraveil` command: arguments in, exit code out. Everything else is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    auraveil::cli::run(std::env::args_os())
}
