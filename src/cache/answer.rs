//! An answer as the cache sees it: its head, and the whole of it once it is at hand.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::{Extensions, HeaderMap, HeaderValue, StatusCode};
use sha2::{Digest, Sha256};

use super::freshness::{Decision, Freshness};
use super::vary::Variant;
use crate::masking::Tally;

/// What is known of an answer before its body.
#[derive(Debug, Clone)]
pub struct Head {
    /// The status: 200 on all but relayed answers.
    pub status: StatusCode,
    /// Our `Content-Type`; not that of relayed answers, which is among their fields.
    pub content_type: HeaderValue,
    /// The body's length where it is known before its end, in bytes.
    pub length: Option<u64>,
    /// Whether the answer may be kept, and how long it is fresh.
    pub decision: Decision,
    /// When the upstream's head arrived: freshness counts from here.
    pub received: Instant,
    /// The upstream's fields that decide on caching (see [`remember`](super::remember)), never served as they are; of
    /// relayed answers all fields that are passed on.
    pub origin: HeaderMap,
    /// Which requests it is for; of answers that are not relayed, all.
    pub variant: Variant,
    /// Which fetch of the upstream's answer this comes from.
    pub lineage: Lineage,
    /// Where the upstream's answer came from when this answer was made.
    pub via: Via,
    /// What whoever made the answer wants to travel with every response of it.
    pub extensions: Extensions,
}

/// Where the material of an answer came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Via {
    /// The upstream was asked.
    Upstream,
    /// A stored answer of the upstream's that was good enough.
    Stored,
    /// A stored answer of the upstream's, because asking it failed (RFC 5861 section 4).
    StaleIfError,
}

/// Ties every form of an answer to the fetch that it was derived from: when the upstream's answer is dropped or
/// replaced, all of its forms are gone with it.
#[derive(Debug, Clone, Default)]
pub struct Lineage(Arc<AtomicBool>);

impl Lineage {
    /// Ends it: nothing of it is served from the store any more.
    pub fn end(&self) {
        self.0.store(true, Ordering::Release);
    }

    /// Whether it has ended.
    pub fn has_ended(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }

    /// Whether two answers come from the same fetch.
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Head {
    /// How long it may be served; `None` where it may not be kept.
    pub fn freshness(&self) -> Option<&Freshness> {
        match &self.decision {
            Decision::Storable(freshness) => Some(freshness),
            Decision::NotStorable(_) => None,
        }
    }

    /// Time since the upstream's head arrived.
    pub fn since(&self) -> Duration {
        self.received.elapsed()
    }
}

/// An answer whose whole body is at hand.
#[derive(Debug)]
pub struct Stored {
    head: Arc<Head>,
    body: Bytes,
    tally: Arc<OnceLock<Tally>>,
    etag: OnceLock<HeaderValue>,
}

impl Stored {
    /// Puts an answer together. `tally` is what masking counted, if it was masked.
    pub fn new(head: Arc<Head>, body: Bytes, tally: Arc<OnceLock<Tally>>) -> Self {
        Self { head, body, tally, etag: OnceLock::new() }
    }

    /// The same bytes under a newer head: the upstream confirmed them.
    #[must_use]
    pub fn renewed(&self, head: Head) -> Self {
        Self {
            head: Arc::new(head),
            body: self.body.clone(),
            tally: Arc::clone(&self.tally),
            etag: self.etag.clone(),
        }
    }

    /// Its head.
    pub fn head(&self) -> &Arc<Head> {
        &self.head
    }

    /// Its bytes.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// What masking counted; empty on clear answers.
    pub fn tally(&self) -> &Arc<OnceLock<Tally>> {
        &self.tally
    }

    /// A strong validator (RFC 9110 section 8.8.3): a hash of the bytes. Made when it is first asked for.
    pub fn etag(&self) -> &HeaderValue {
        self.etag.get_or_init(|| {
            let hash = Sha256::digest(&self.body);
            let quoted = format!("\"{}\"", hex::encode(&hash[..16]));
            HeaderValue::try_from(quoted).expect("hex digits in quotes are a legal header value")
        })
    }
}
