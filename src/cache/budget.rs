//! Bytes that may be held at once, counted: who gets no reservation holds nothing.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A bound on bytes, shared by all who reserve from it.
#[derive(Debug, Clone)]
pub struct Budget(Arc<Counted>);

#[derive(Debug)]
struct Counted {
    limit: u64,
    used: AtomicU64,
}

impl Budget {
    /// A budget of `limit` bytes.
    pub fn new(limit: u64) -> Self {
        Self(Arc::new(Counted { limit, used: AtomicU64::new(0) }))
    }

    /// A reservation of nothing yet.
    pub fn open(&self) -> Reservation {
        Reservation { budget: self.clone(), bytes: 0 }
    }

    /// Bytes reserved now.
    pub fn used(&self) -> u64 {
        self.0.used.load(Ordering::Relaxed)
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
        let Counted { limit, used } = &*self.budget.0;
        let taken = used.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |now| {
            now.checked_add(more).filter(|after| after <= limit)
        });
        if taken.is_ok() {
            self.bytes += more;
        }
        taken.is_ok()
    }

    /// Gives back what is reserved beyond `bytes`.
    pub fn shrink_to(&mut self, bytes: u64) {
        if let Some(back) = self.bytes.checked_sub(bytes) {
            self.budget.0.used.fetch_sub(back, Ordering::Relaxed);
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
        let budget = Budget::new(100);
        let (mut one, mut two) = (budget.open(), budget.open());
        assert!(one.grow(60));
        assert!(!two.grow(41));
        assert!(two.grow(40));
        assert_eq!(budget.used(), 100);
        one.shrink_to(10);
        one.shrink_to(50); // larger than what is held: nothing to give back
        assert_eq!(budget.used(), 50);
        drop((one, two));
        assert_eq!(budget.used(), 0);
        assert!(!budget.open().grow(u64::MAX));
    }
}
