//! One look at the cache: serve what is stored, join or start a fetch, or stand a stale answer in for a failed one.
//!
//! Used twice on the way inward: for the form that is served, and for the upstream's own answer that it is made of.

use std::future::Future;
use std::sync::Arc;

use http::HeaderMap;

use crate::cache::{Demand, Fill, Flights, Head, Joined, Key, Reader, Settled, Stored, Verdict, Via};
use crate::proxy::{Failure, Problem};

/// An answer, and how it was come by.
pub(in crate::proxy) struct Obtained {
    pub(in crate::proxy) got: Got,
    pub(in crate::proxy) how: How,
}

/// An answer.
pub(in crate::proxy) enum Got {
    /// All of it.
    Whole(Arc<Stored>),
    /// Its head, and a body that flows.
    Flowing(Arc<Head>, Reader<Failure>),
}

/// The cache's part in an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::proxy) enum How {
    /// It was stored and good enough.
    Hit,
    /// It was stored and stale; a new one is being fetched (RFC 5861 section 3).
    Refreshing,
    /// It was stored and stale, and the upstream failed (RFC 5861 section 4).
    Covered,
    /// It was fetched.
    Fetched {
        /// Why what was stored did not do.
        why: Why,
        /// Whether another request had started the fetch.
        joined: bool,
    },
    /// It was fetched for this request alone.
    Alone,
}

/// Why the upstream was asked (RFC 9211 section 2.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::proxy) enum Why {
    /// Nothing was stored.
    Miss,
    /// What was stored is stale.
    Stale,
    /// The client's own directives.
    Request,
}

impl Got {
    /// The answer's head.
    pub(in crate::proxy) fn head(&self) -> &Arc<Head> {
        match self {
            Self::Whole(stored) => stored.head(),
            Self::Flowing(head, _) => head,
        }
    }
}

/// What is asked of the cache.
pub(in crate::proxy) struct Lookup<'a> {
    pub(in crate::proxy) flights: &'a Flights<Failure>,
    pub(in crate::proxy) key: &'a Key,
    pub(in crate::proxy) demand: &'a Demand,
    /// How many bytes of a fetched body are waited for before its answer begins.
    pub(in crate::proxy) hold: u64,
    /// All of a body is waited for that says to be no longer than this.
    pub(in crate::proxy) hold_known: u64,
    /// Whether a stale answer may be served while a new one is fetched.
    pub(in crate::proxy) may_refresh: bool,
    /// What may select among answers; `None` where all requests are alike.
    pub(in crate::proxy) request: Option<&'a HeaderMap>,
}

impl Lookup<'_> {
    /// Looks, and fetches with `produce` where it must; `produce` is given what is stored, to ask
    /// whether that still holds.
    pub(in crate::proxy) async fn obtain<Fut>(
        &self,
        produce: impl Fn(Fill<Failure>, Option<Arc<Stored>>) -> Fut,
    ) -> Result<Obtained, Failure>
    where
        Fut: Future<Output = ()> + Send + 'static,
    {
        let demand = self.demand;
        if demand.no_store {
            return self.alone(produce).await;
        }
        let found = self.flights.store().get(self.key);
        let verdict = found.as_ref().map(|stored| verdict(demand, stored.head()));
        match (&found, verdict) {
            (Some(stored), Some(Verdict::Serve)) => return Ok(Obtained::stored(stored, How::Hit)),
            (Some(stored), Some(Verdict::ServeAndRefresh)) if self.may_refresh => {
                // The reader is dropped at once: a fetch that can be stored goes on without.
                let fresh = |other: &Stored| verdict_is_serve(demand, other);
                self.flights.join(self.key, fresh, |fill| produce(fill, Some(Arc::clone(stored))));
                return Ok(Obtained::stored(stored, How::Refreshing));
            }
            _ => {}
        }
        if demand.only_if_cached {
            // Another form may be stored, from which this one can be made.
            return self.alone(produce).await;
        }
        let why = match &found {
            None => Why::Miss,
            Some(stored) if verdict_is_serve(&Demand::default(), stored) => Why::Request,
            Some(_) => Why::Stale,
        };
        let good_enough = |other: &Stored| verdict_is_serve(demand, other);
        let (mut reader, joined) =
            match self.flights.join(self.key, good_enough, |fill| produce(fill, found.clone())) {
                Joined::Stored(stored) => return Ok(Obtained::stored(&stored, How::Hit)),
                Joined::First(reader) => (reader, false),
                Joined::Later(reader) => (reader, true),
            };
        match self.settle(&mut reader).await {
            Ok(settled) => {
                let got = Got::from(settled, reader);
                if joined && !self.may_share(got.head()) {
                    return self.alone(produce).await;
                }
                Ok(Obtained { got, how: How::Fetched { why, joined } })
            }
            Err(failure) if failure.covered => match &found {
                Some(stored) if covers(stored) => Ok(Obtained::stored(stored, How::Covered)),
                _ => Err(failure),
            },
            Err(failure) => Err(failure),
        }
    }

    /// Fetches for this request alone, neither looking nor keeping.
    async fn alone<Fut>(
        &self,
        produce: impl Fn(Fill<Failure>, Option<Arc<Stored>>) -> Fut,
    ) -> Result<Obtained, Failure>
    where
        Fut: Future<Output = ()> + Send + 'static,
    {
        let mut reader = self.flights.alone(|fill| produce(fill, None));
        let settled = self.settle(&mut reader).await?;
        Ok(Obtained { got: Got::from(settled, reader), how: How::Alone })
    }

    async fn settle(&self, reader: &mut Reader<Failure>) -> Result<Settled, Failure> {
        match reader.settle(self.hold).await? {
            Settled::Flowing(head) if head.length.is_some_and(|length| length <= self.hold_known) => {
                reader.settle(u64::MAX).await
            }
            settled => Ok(settled),
        }
    }

    /// Whether an answer that another request fetched will do: `no-store` and its like forbid using it for any other
    /// request (RFC 9111 section 5.2.2.5), and it may have been made of something too old for this client.
    fn may_share(&self, head: &Head) -> bool {
        if self.request.is_some_and(|request| !head.variant.matches(request)) {
            return false;
        }
        let new = head.via != Via::Stored;
        head.freshness().is_some() && (new || verdict(self.demand, head) != Verdict::Ask)
    }
}

impl Obtained {
    fn stored(stored: &Arc<Stored>, how: How) -> Self {
        Self { got: Got::Whole(Arc::clone(stored)), how }
    }
}

impl Got {
    fn from(settled: Settled, reader: Reader<Failure>) -> Self {
        match settled {
            Settled::Whole(stored) => Self::Whole(stored),
            Settled::Flowing(head) => Self::Flowing(head, reader),
        }
    }
}

pub(in crate::proxy) fn verdict(demand: &Demand, head: &Head) -> Verdict {
    head.freshness().map_or(Verdict::Ask, |freshness| demand.verdict(freshness, head.since()))
}

fn verdict_is_serve(demand: &Demand, stored: &Stored) -> bool {
    verdict(demand, stored.head()) == Verdict::Serve
}

fn covers(stored: &Stored) -> bool {
    // The upstream may have taken it away since it was looked up.
    let head = stored.head();
    !head.lineage.has_ended()
        && head.freshness().is_some_and(|freshness| freshness.covers_errors(head.since()))
}

/// What an answer to `only-if-cached` is where nothing is (RFC 9111 section 5.2.1.7): a 504.
pub(in crate::proxy) fn not_cached() -> Failure {
    Failure::plain(Problem::NotStored)
}
