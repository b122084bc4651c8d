//! The calls that a vendor's plan allows: a counter that refuses what would go over it.
//!
//! Windows start with the first call in them and last as long as the setting says. They are counted in this process
//! alone and forgotten with it; the vendor's own windows may start at other times, so twice the budget can fall into
//! one of them. It is a brake against running dry, not the vendor's bookkeeping.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::UpstreamError;
use crate::config::Rate;

/// A counter of calls.
#[derive(Debug)]
pub(super) struct Budget {
    rate: Rate,
    window: Mutex<Option<Window>>,
}

#[derive(Debug, Clone, Copy)]
struct Window {
    ends: Instant,
    spent: u32,
}

impl Budget {
    /// Nothing spent yet.
    pub(super) fn new(rate: Rate) -> Self {
        Self { rate, window: Mutex::new(None) }
    }

    /// Spends one call, or says how long none is left.
    pub(super) fn spend(&self) -> Result<(), UpstreamError> {
        self.spend_at(Instant::now())
    }

    fn spend_at(&self, now: Instant) -> Result<(), UpstreamError> {
        // A panic between lock and unlock is impossible; were it not, the numbers would still be sound.
        let mut window = self.window.lock().unwrap_or_else(PoisonError::into_inner);
        let spent = match *window {
            Some(current) if now < current.ends => current,
            _ => Window { ends: now + self.rate.per, spent: 0 },
        };
        if spent.spent >= self.rate.count {
            let left = spent.ends.saturating_duration_since(now).max(Duration::from_secs(1));
            return Err(UpstreamError::Budget(left));
        }
        *window = Some(Window { spent: spent.spent + 1, ..spent });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_over_the_budget_are_refused_until_its_window_ends() {
        let budget = Budget::new(Rate { count: 2, per: Duration::from_secs(60) });
        let start = Instant::now();
        let after = |seconds| budget.spend_at(start + Duration::from_secs(seconds));
        let refused_for = |seconds| Err(UpstreamError::Budget(Duration::from_secs(seconds)));
        assert_eq!(after(0), Ok(()));
        assert_eq!(after(20), Ok(()));
        assert_eq!(after(20), refused_for(40));
        assert_eq!(after(59), refused_for(1));
        assert_eq!((after(60), after(61)), (Ok(()), Ok(())));
        assert_eq!(after(61), refused_for(59));
    }
}
