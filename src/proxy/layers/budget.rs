//! A bound on something that is held for a while: so many requests, so many bytes.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use prometheus::IntGauge;

/// How much is held, and how much may be. Never waits: who finds no room is refused.
pub struct Budget {
    used: AtomicU64,
    cap: AtomicU64,
    gauge: IntGauge,
}

/// A share of a [`Budget`], given back when it is dropped.
pub struct Charge {
    budget: Arc<Budget>,
    amount: u64,
}

impl Budget {
    /// At most `cap` at once; what is held shows on `gauge`.
    pub fn new(cap: u64, gauge: IntGauge) -> Arc<Self> {
        Arc::new(Self { used: AtomicU64::new(0), cap: AtomicU64::new(cap), gauge })
    }

    /// Another bound from now on. What is held stays held.
    pub fn set_cap(&self, cap: u64) {
        self.cap.store(cap, Ordering::Relaxed);
    }

    /// A share, if there is room for it. A share larger than the whole is let through alone, or never could be.
    pub fn charge(self: &Arc<Self>, amount: u64) -> Option<Charge> {
        let cap = self.cap.load(Ordering::Relaxed);
        let fits = |used: u64| {
            let then = used.saturating_add(amount);
            (then <= cap || used == 0).then_some(then)
        };
        self.used.fetch_update(Ordering::Relaxed, Ordering::Relaxed, fits).ok()?;
        self.gauge.add(amount.try_into().unwrap_or(i64::MAX));
        Some(Charge { budget: Arc::clone(self), amount })
    }

    /// What is held now.
    pub fn used(&self) -> u64 {
        self.used.load(Ordering::Relaxed)
    }
}

impl Drop for Charge {
    fn drop(&mut self) {
        self.budget.used.fetch_sub(self.amount, Ordering::Relaxed);
        self.budget.gauge.sub(self.amount.try_into().unwrap_or(i64::MAX));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_refused_and_what_is_dropped_makes_room() {
        let gauge = IntGauge::new("g", "g").unwrap();
        let budget = Budget::new(10, gauge.clone());
        let six = budget.charge(6).unwrap();
        assert!(budget.charge(5).is_none());
        let four = budget.charge(4).unwrap();
        assert_eq!((budget.used(), gauge.get()), (10, 10));
        drop(six);
        assert!(budget.charge(7).is_none());
        drop(four);
        assert_eq!((budget.used(), gauge.get()), (0, 0));

        let oversized = budget.charge(11).unwrap();
        assert!(budget.charge(1).is_none());
        drop(oversized);
        budget.set_cap(1);
        assert!(budget.charge(1).is_some());
    }
}
