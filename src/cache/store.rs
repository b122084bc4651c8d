//! Where whole answers lie: bounded by bytes, the least useful leaves first.

use std::sync::Arc;
use std::time::{Duration, Instant};

use http::header::{ETAG, LAST_MODIFIED};
use moka::Expiry;
use prometheus::IntGauge;

use super::answer::Stored;
use super::budget::{Budget, Reservation};
use super::key::Key;

/// What an entry costs beside its key, fields and body: head, map slots, counters. A generous estimate, in bytes.
const OVERHEAD: u64 = 1024;

/// How long an answer that the upstream can confirm is kept for that alone.
const CONFIRMABLE_FOR: Duration = Duration::from_secs(3600);

/// The stored answers, and the budget of those that are being fetched.
///
/// `max_bytes` bounds both together. Up to a quarter is for fetches under way (at least one object, at most half), the
/// rest for what is stored: so neither can push the other over the bound.
#[derive(Clone)]
pub struct Store {
    entries: moka::sync::Cache<Key, Arc<Stored>>,
    held: Budget,
    fills: Budget,
    max_object: u64,
}

impl Store {
    /// An empty store of `max_bytes`, none of its objects larger than `max_object_bytes`.
    ///
    /// What is held shows on `gauge`.
    pub fn new(max_bytes: u64, max_object_bytes: u64, gauge: Option<IntGauge>) -> Self {
        let for_fills = (max_bytes / 4).max(max_object_bytes.min(max_bytes / 2));
        // moka bounds it; this counts it.
        let held = Budget::new(u64::MAX, gauge.clone());
        let counter = held.clone();
        let entries = moka::sync::Cache::builder()
            .max_capacity(max_bytes - for_fills)
            .weigher(|key, stored: &Arc<Stored>| u32::try_from(weight(key, stored)).unwrap_or(u32::MAX))
            .eviction_listener(move |key: Arc<Key>, stored, _| {
                counter.sub(weight(&key, &stored));
            })
            .expire_after(WhileUseful)
            .build();
        // An entry's weight must fit moka's 32 bits.
        let max_object = max_object_bytes.min(u64::from(u32::MAX) / 2);
        Self { entries, held, fills: Budget::new(for_fills, gauge), max_object }
    }

    /// The answer under a key, fresh or not; one whose lineage has ended is as good as gone.
    pub fn get(&self, key: &Key) -> Option<Arc<Stored>> {
        let stored = self.entries.get(key)?;
        if stored.head().lineage.has_ended() {
            self.entries.invalidate(key);
            return None;
        }
        Some(stored)
    }

    /// Keeps an answer. One that it replaces ends its lineage, unless both are of the same.
    pub fn insert(&self, key: Key, stored: Arc<Stored>) {
        if let Some(old) = self.entries.get(&key).filter(|old| !old.head().lineage.is(&stored.head().lineage))
        {
            old.head().lineage.end();
        }
        self.held.add(weight(&key, &stored));
        self.entries.insert(key, stored);
        // moka evicts in batches, of dozens of entries; by hand after each insertion the bound holds at once.
        self.entries.run_pending_tasks();
    }

    /// Drops an answer, and with it all that was derived from the same fetch.
    pub fn remove(&self, key: &Key) {
        if let Some(old) = self.entries.remove(key) {
            old.head().lineage.end();
        }
    }

    /// Bytes held now, fetches under way included.
    pub fn bytes(&self) -> u64 {
        self.held.used() + self.fills.used()
    }

    /// The largest body that may be kept, in bytes.
    pub fn max_object(&self) -> u64 {
        self.max_object
    }

    /// A share of the budget of fetches under way.
    pub(super) fn reservation(&self) -> Reservation {
        self.fills.open()
    }
}

fn weight(key: &Key, stored: &Stored) -> u64 {
    let fields = stored.head().origin.iter().map(|(name, value)| name.as_str().len() + value.len() + 64);
    OVERHEAD + (key.size() + fields.sum::<usize>() + stored.body().len()) as u64
}

/// Nothing is kept longer than it can be served in some way: old answers are a risk without a use.
struct WhileUseful;

impl WhileUseful {
    fn keep_for(stored: &Stored) -> Duration {
        let head = stored.head();
        let Some(freshness) = head.freshness() else { return Duration::ZERO };
        let confirmable = head.origin.contains_key(ETAG) || head.origin.contains_key(LAST_MODIFIED);
        let least = if confirmable { CONFIRMABLE_FOR } else { Duration::ZERO };
        freshness.useful_for().max(least).saturating_sub(head.since())
    }
}

impl Expiry<Key, Arc<Stored>> for WhileUseful {
    fn expire_after_create(&self, _: &Key, stored: &Arc<Stored>, _: Instant) -> Option<Duration> {
        Some(Self::keep_for(stored))
    }

    fn expire_after_update(
        &self,
        _: &Key,
        stored: &Arc<Stored>,
        _: Instant,
        _: Option<Duration>,
    ) -> Option<Duration> {
        Some(Self::keep_for(stored))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use bytes::Bytes;
    use http::{HeaderMap, HeaderValue};

    use super::*;
    use crate::cache::{Class, Decision, Freshness, Head, Lineage, Reason, Via};

    /// A head of an answer that is fresh for a minute.
    pub(in crate::cache) fn head(lineage: &Lineage) -> Head {
        Head {
            status: http::StatusCode::OK,
            variant: crate::cache::Variant::default(),
            content_type: HeaderValue::from_static("application/json"),
            length: None,
            decision: Decision::Storable(Freshness {
                lifetime: Duration::from_secs(60),
                initial_age: Duration::ZERO,
                stale_while_revalidate: Duration::ZERO,
                stale_if_error: Duration::ZERO,
                must_revalidate: false,
            }),
            received: Instant::now(),
            origin: HeaderMap::new(),
            lineage: lineage.clone(),
            via: Via::Upstream,
            extensions: http::Extensions::new(),
        }
    }

    pub(in crate::cache) fn key(name: &str) -> Key {
        Key::call("up", &Class::Own, name, "", None, false)
    }

    fn stored(lineage: &Lineage, size: usize) -> Arc<Stored> {
        Arc::new(Stored::new(Arc::new(head(lineage)), Bytes::from(vec![b'x'; size]), Arc::default()))
    }

    #[test]
    fn the_bound_holds_after_every_insertion() {
        let store = Store::new(256 * 1024, 16 * 1024, None);
        for n in 0..200 {
            store.insert(key(&n.to_string()), stored(&Lineage::default(), 10_000));
            assert!(store.bytes() <= 192 * 1024, "{} bytes after {n}", store.bytes());
        }
        assert!(store.bytes() > 100 * 1024, "and is made use of");
    }

    #[test]
    fn an_answer_takes_its_forms_with_it() {
        let store = Store::new(1 << 20, 1 << 16, None);
        let lineage = Lineage::default();
        store.insert(key("raw"), stored(&lineage, 10));
        store.insert(key("masked"), stored(&lineage, 10));
        assert!(store.get(&key("masked")).is_some());
        store.remove(&key("raw"));
        assert!(store.get(&key("raw")).is_none() && store.get(&key("masked")).is_none());

        // Replaced by a new fetch: the old one's forms go; confirmed: they stay.
        let (old, new) = (Lineage::default(), Lineage::default());
        store.insert(key("raw"), stored(&old, 10));
        store.insert(key("masked"), stored(&old, 10));
        store.insert(key("raw"), stored(&old, 10));
        assert!(store.get(&key("masked")).is_some());
        store.insert(key("raw"), stored(&new, 10));
        assert!(store.get(&key("masked")).is_none());
        assert!(store.get(&key("raw")).is_some());
    }

    #[test]
    fn what_serves_nobody_is_not_kept() {
        let store = Store::new(1 << 20, 1 << 16, None);
        let mut useless = head(&Lineage::default());
        useless.decision = Decision::NotStorable(Reason::NoStore);
        let useless = Stored::new(Arc::new(useless), Bytes::from_static(b"{}"), Arc::default());
        store.insert(key("a"), Arc::new(useless));
        assert!(store.get(&key("a")).is_none());
    }

    #[test]
    fn validators_are_of_the_bytes() {
        let lineage = Lineage::default();
        let (a, b, c) = (stored(&lineage, 1), stored(&lineage, 1), stored(&lineage, 2));
        assert_eq!(a.etag(), b.etag());
        assert_ne!(a.etag(), c.etag());
        assert_eq!(a.renewed(head(&lineage)).etag(), a.etag());
        assert_eq!(a.etag().len(), 34);
    }
}
