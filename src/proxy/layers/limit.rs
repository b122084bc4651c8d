//! Each client's own rate. One that asks faster is told when to come back (429, `Retry-After`), and costs the vendor
//! behind us nothing.
//!
//! The generic cell rate algorithm (ITU-T I.371, annex A): one instant per client, and no timer. A full window's worth
//! may come at once; after that one every `per / count`.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use super::Known;
use super::judge::Judge;
use crate::config::{Client, Rate};
use crate::observe::Metrics;
use crate::proxy::Problem;

/// Lets each client through at its own rate.
pub struct Limit {
    meters: HashMap<String, Mutex<Meter>>,
    metrics: Arc<Metrics>,
}

impl Limit {
    /// Meters those of `clients` that have a rate.
    pub fn new(clients: &[Arc<Client>], metrics: Arc<Metrics>) -> Self {
        let now = Instant::now();
        let meters = clients
            .iter()
            .filter_map(|client| Some((client.name.clone(), Mutex::new(Meter::new(client.rate_limit?, now)))))
            .collect();
        Self { meters, metrics }
    }
}

impl Judge<Known> for Limit {
    type Passed = Known;

    fn judge(&self, known: Known) -> Result<Known, Problem> {
        let Some(meter) = self.meters.get(&known.client.name) else { return Ok(known) };
        // A meter is one instant: nobody can leave it half changed.
        let mut meter = meter.lock().unwrap_or_else(PoisonError::into_inner);
        if let Err(wait) = meter.admit(Instant::now()) {
            self.metrics.rate_limited(&known.client.name);
            return Err(Problem::RateLimited(wait));
        }
        Ok(known)
    }
}

/// One client's share.
struct Meter {
    /// What one request costs.
    each: Duration,
    /// How far ahead of the clock a client may run.
    window: Duration,
    /// When everything that was admitted would have been asked for at an even pace.
    paid_until: Instant,
}

impl Meter {
    fn new(rate: Rate, now: Instant) -> Self {
        Self { each: rate.per / rate.count.max(1), window: rate.per, paid_until: now }
    }

    /// Admits a request, or says how long to wait.
    fn admit(&mut self, now: Instant) -> Result<(), Duration> {
        let paid_until = self.paid_until.max(now) + self.each;
        let ahead = paid_until - now;
        if ahead > self.window {
            return Err(ahead - self.window);
        }
        self.paid_until = paid_until;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_windows_worth_at_once_and_then_an_even_pace() {
        let start = Instant::now();
        let at = |millis| start + Duration::from_millis(millis);
        let mut meter = Meter::new(Rate { count: 4, per: Duration::from_secs(2) }, start);
        for _ in 0..4 {
            assert_eq!(meter.admit(at(0)), Ok(()));
        }
        assert_eq!(meter.admit(at(0)), Err(Duration::from_millis(500)));
        assert_eq!(meter.admit(at(200)), Err(Duration::from_millis(300)));
        // Refused requests cost nothing.
        assert_eq!(meter.admit(at(500)), Ok(()));
        assert_eq!(meter.admit(at(500)), Err(Duration::from_millis(500)));
        // A pause is not saved up beyond one window.
        for _ in 0..4 {
            assert_eq!(meter.admit(at(60_000)), Ok(()));
        }
        assert!(meter.admit(at(60_000)).is_err());
    }
}
