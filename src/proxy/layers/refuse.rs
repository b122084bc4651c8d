//! Answers the requests that are refused before anything of them is looked at: a head that is not sound (the
//! listener saw it), or an audit log that can't take the request's line.
//!
//! It stands inside Rescue so that these refusals are answered, counted and audited like all others.

use super::Exchange;
use super::judge::Judge;
use crate::proxy::Problem;

/// Lets only sound requests through.
pub struct Refuse;

impl Judge<Exchange> for Refuse {
    type Passed = Exchange;

    fn judge(&self, mut exchange: Exchange) -> Result<Exchange, Problem> {
        exchange.refused.take().map_or(Ok(exchange), Err)
    }
}
