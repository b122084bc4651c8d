//! `auraveil demo`.

use std::process::ExitCode;

pub(super) fn run(_exit: bool) -> ExitCode {
    super::say("error: this build has no demo");
    ExitCode::from(1)
}
