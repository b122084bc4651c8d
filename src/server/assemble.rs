//! The product put together: the data path behind the stack, the stack behind the listeners.

use std::sync::Arc;

use super::live::{MakeError, Prepared, prepare};
use super::running::{Running, ServeError, start_with};
use crate::config::Config;
use crate::masking::Ruleset;
use crate::observe::Metrics;
use crate::proxy::{Inner, InnerParts};

/// Binds both listeners and serves `config`, on the current runtime. Everything that can be refused is refused before
/// a port is bound. Each reload begins with an empty cache: what was kept under other rules is never served.
pub fn start(config: &Config) -> Result<Running, ServeError> {
    start_with(config, Box::new(data_path))
}

/// Refuses what [`start`] would refuse of `config`, save what only the machine can tell: whether addresses are free and
/// the audit log can be written. Gives the rules that would mask.
pub fn check(config: &Config) -> Result<Arc<Ruleset>, ServeError> {
    let Prepared { ruleset, .. } = prepare(config)?;
    data_path(config, &ruleset, &Metrics::new())?;
    Ok(ruleset)
}

fn data_path(config: &Config, rules: &Arc<Ruleset>, metrics: &Arc<Metrics>) -> Result<Inner, MakeError> {
    let parts =
        InnerParts::from_config(config, rules, metrics).map_err(|error| MakeError(error.to_string()))?;
    Ok(Inner::new(parts))
}
