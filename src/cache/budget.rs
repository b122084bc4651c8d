//! Bytes that may be held at once, counted: who gets no reservation holds nothing.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use prometheus::IntGauge;

/// A bound on bytes, shared by all who reserve from it.
#[derive(Debug, Clone)]
pub struct Budget(Arc<Counted>);

#[derive(Debug)]
struct Counted {
    limit: u64,
    used: AtomicU64,
    gauge: Option<IntGauge>,
}

impl Budget {
    /// A budget of `limit` bytes. What is used is added to `gauge`, and taken off again when the budget goes.
    pub fn new(limit: u64, gauge: Option<IntGauge>) -> Self {
        Self(Arc::new(Counted { limit, used: AtomicU64::new(0), gauge }))
    }

    /// A reservation of nothing yet.
    pub fn open(&self) -> Reservation {
        Reservation { budget: self.clone(), bytes: 0 }
    }

    /// Bytes reserved now.
    pub fn used(&self) -> u64 {
        self.0.used.load(Ordering::Relaxed)
    }

    /// Counts bytes that something else bounds.
    pub(super) fn add(&self, bytes: u64) {
        self.0.used.fetch_add(bytes, Ordering::Relaxed);
        self.0.show(bytes, IntGauge::add);
    }

    /// Takes off what was added.
    pub(super) fn sub(&self, bytes: u64) {
        self.0.used.fetch_sub(bytes, Ordering::Relaxed);
        self.0.show(bytes, IntGauge::sub);
    }
}

impl Counted {
    fn show(&self, bytes: u64, change: impl Fn(&IntGauge, i64)) {
        if let Some(gauge) = &self.gauge {
            change(gauge, i64::try_from(bytes).unwrap_or(i64::MAX));
        }
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        // What is still counted goes with whoever held it: a store that a new configuration replaces.
        self.show(self.used.load(Ordering::Relaxed), IntGauge::sub);
    }
}

/// A share of a [`Budget`]; given back on drop.
#[derive(Debug)]
pub struct Reservation {
    budget: Budget,
    bytes: u64,
}

impl Reservation {
    /// Reserves `more` bytes, or nothing where the budget has no room for them.
    #[must_use]
    pub fn grow(&mut self, more: u64) -> bool {
        let Counted { limit, used, .. } = &*self.budget.0;
        let taken = used.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |now| {
            now.checked_add(more).filter(|after| after <= limit)
        });
        if taken.is_ok() {
            self.bytes += more;
            self.budget.0.show(more, IntGauge::add);
        }
        taken.is_ok()
    }

    /// Gives back what is reserved beyond `bytes`.
    pub fn shrink_to(&mut self, bytes: u64) {
        if let Some(back) = self.bytes.checked_sub(bytes) {
            self.budget.sub(back);
            self.bytes = bytes;
        }
    }
}

impl Drop for Reservation {
    fn drop(&mut self) {
        self.shrink_to(0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_is_never_exceeded_and_comes_back() {
        let gauge = IntGauge::new("g", "g").unwrap();
        let budget = Budget::new(100, Some(gauge.clone()));
        let (mut one, mut two) = (budget.open(), budget.open());
        assert!(one.grow(60));
        assert!(!two.grow(41));
        assert!(two.grow(40));
        assert_eq!((budget.used(), gauge.get()), (100, 100));
        one.shrink_to(10);
        one.shrink_to(50); // larger than what is held: nothing to give back
        assert_eq!(budget.used(), 50);
        drop((one, two));
        assert_eq!((budget.used(), gauge.get()), (0, 0));
        budget.add(7);
        assert_eq!(gauge.get(), 7);
        assert!(!budget.open().grow(u64::MAX));
        drop(budget);
        assert_eq!(gauge.get(), 0);
    }
}
