//! `auraveil serve`.

use std::path::Path;
use std::process::ExitCode;

pub(super) fn run(_config: &Path) -> ExitCode {
    super::say("error: this build has no server");
    ExitCode::from(1)
}
