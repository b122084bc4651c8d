//! Verbatim routes: a plain caching proxy for clear readers, GET and HEAD. A shared cache by RFC 9111 stands between;
//! what passes is said in [`relayed`](crate::proxy::heads::relayed).
//!
//! A GET is fetched whole and without the client's conditions, so that what comes is for everybody; conditions are
//! judged here. A HEAD, or a request for a part, is served from what is stored, or goes by the cache as it is; so does
//! what only the upstream can judge (`If-Match`, `If-Unmodified-Since`).

use std::sync::Arc;
use std::time::Instant;

use futures_util::future::BoxFuture;
use http::header::{
    CONTENT_LENGTH, ETAG, IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_RANGE, IF_UNMODIFIED_SINCE,
    LAST_MODIFIED, RANGE, VIA,
};
use http::{Extensions, HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use jiff::Timestamp;

use super::material::pour;
use super::{Core, HOLD, Supplier};
use crate::cache::{
    Decision, Demand, Fill, Form, Head, Key, Lineage, Moment, Reason, Stored, Variant, Verdict, Via,
    decide_shared, listed, merge_shared,
};
use crate::config::ClientCredential;
use crate::proxy::bodies::GivenBody;
use crate::proxy::fetch::cached::{Got, How, Lookup, Obtained, not_cached, verdict};
use crate::proxy::fetch::forward::{Errand, Fetched, names_another, validators};
use crate::proxy::heads::relayed::{Reading, passed_on};
use crate::proxy::{ApiRequest, Body, Failure, Problem, Secret};
use crate::upstream::{Call, OpenEnded, Relayed};

/// The conditions that a cache judges by itself, and what asks for a part.
const JUDGED_HERE: [HeaderName; 4] = [IF_NONE_MATCH, IF_MODIFIED_SINCE, IF_RANGE, RANGE];

/// The conditions that only the upstream can judge (RFC 9111 section 4.3.2).
const JUDGED_THERE: [HeaderName; 2] = [IF_MATCH, IF_UNMODIFIED_SINCE];

/// One relayed read. Shared with the fetches that it starts, which may outlive it.
struct Relay {
    core: Arc<Core>,
    vendor: Arc<Supplier>,
    call: Call,
    /// Names what is read, for whatever request.
    key: Key,
    credential: Option<Secret>,
    demand: Demand,
    /// The client's fields.
    headers: HeaderMap,
}

/// Answers a request for a verbatim route.
pub(super) async fn relay(
    core: Arc<Core>,
    vendor: Arc<Supplier>,
    request: ApiRequest,
) -> Result<Response<Body>, Problem> {
    let ApiRequest { route, client, masked, passthrough, conditions: mut headers, read, .. } = request;
    if masked {
        // The router refuses this before; nothing clear leaves to somebody who is to read masked.
        return Err(Problem::Internal);
    }
    let call = vendor.dialect.plan(&route).map_err(|why| Problem::UnsupportedFilter(why.to_string()))?.call;
    let class = core.salt.class(passthrough.as_ref().map(|secret| &*secret.0));
    let key = Key::answer(&vendor.upstream.name, &class, &route, Form::Clear);
    let demand = Demand::read(&headers);
    if read == Relayed::Head {
        // A part is of a GET alone (RFC 9110 section 14.2).
        headers.remove(RANGE);
        headers.remove(IF_RANGE);
    }
    headers.append(VIA, HeaderValue::from_static("1.1 auraveil"));
    let keyed = client.credential != ClientCredential::Anonymous;
    let relay = Arc::new(Relay { core, vendor, call, key, credential: passthrough, demand, headers });

    let reading = Reading { request: &relay.headers, keyed };
    let goes_by = JUDGED_THERE.iter().any(|name| relay.headers.contains_key(name));
    if read == Relayed::Head || relay.headers.contains_key(RANGE) || goes_by {
        return match relay.stored().filter(|_| !goes_by) {
            Some(stored) => Ok(reading.cached(Obtained { got: Got::Whole(stored), how: How::Hit })),
            None => relay.by_the_cache(read, &reading).await.map_err(Failure::for_clear_reader),
        };
    }
    let obtained = relay.through_the_cache().await.map_err(Failure::for_clear_reader)?;
    Ok(reading.cached(obtained))
}

impl Relay {
    /// What is stored, if it is good enough.
    fn stored(&self) -> Option<Arc<Stored>> {
        if self.demand.no_store {
            return None;
        }
        let stored = self.core.flights.store().get(&self.selected())?;
        (verdict(&self.demand, stored.head()) == Verdict::Serve).then_some(stored)
    }

    /// The key of the answer that this request selects, as far as is known which fields select.
    fn selected(&self) -> Key {
        match self.core.flights.store().get(&self.key.index()) {
            Some(index) => self.key.variant(&Variant::in_fields(listed(index.body()), &self.headers)),
            None => self.key.clone(),
        }
    }

    async fn through_the_cache(self: &Arc<Self>) -> Result<Obtained, Failure> {
        let key = self.selected();
        let lookup = Lookup {
            flights: &self.core.flights,
            key: &key,
            demand: &self.demand,
            // What is relayed may be slow by intent, so it goes as it comes. A short answer of known length is judged
            // whole: a cut one is a 502, and who has the whole of one finds it stored.
            hold: 0,
            hold_known: HOLD,
            may_refresh: true,
            request: Some(&self.headers),
        };
        lookup.obtain(|fill, stored| Arc::clone(self).fill(key.clone(), fill, stored)).await
    }

    fn fill(
        self: Arc<Self>,
        key: Key,
        mut fill: Fill<Failure>,
        stored: Option<Arc<Stored>>,
    ) -> BoxFuture<'static, ()> {
        Box::pin(async move {
            // A shared one renews what such a request was served, and others may have joined it.
            if self.demand.only_if_cached && !fill.is_shared() {
                return fill.fail(not_cached(), false);
            }
            match (self.fetch(stored.as_deref()).await, stored) {
                (Err(failure), _) => fill.fail(failure, false),
                (Ok(Fetched::Confirmed(head)), Some(stored)) => {
                    self.file(&mut fill, &head);
                    fill.renew(stored.renewed(head));
                }
                // Only what was asked with validators can be confirmed.
                (Ok(Fetched::Confirmed(_)), None) => drop(fill),
                (Ok(Fetched::Fresh(head, _)), Some(stored)) if stands_in(&stored, head.status) => {
                    fill.fail(Failure::outage(Problem::UpstreamFailed(head.status)), false);
                }
                (Ok(Fetched::Fresh(head, body)), stored) => {
                    if stored.is_some() && took_away(head.status) {
                        self.core.flights.store().remove(&key);
                    }
                    self.file(&mut fill, &head);
                    pour(head, body, fill).await;
                }
            }
        })
    }

    /// Files an answer that may be kept under what selects it, and notes which fields those are.
    fn file(&self, fill: &mut Fill<Failure>, head: &Head) {
        if !fill.is_shared() || head.freshness().is_none() {
            return;
        }
        let store = self.core.flights.store();
        let index = self.key.index();
        let known = store.get(&index);
        // Fields that once selected go on doing so: an answer that does not name them is one for each of their values.
        let earlier = known.iter().flat_map(|index| listed(index.body()));
        let variant = Variant::in_fields(head.variant.names().chain(earlier), &self.headers);
        let list = variant.list();
        if known.map_or(!list.is_empty(), |known| *known.body() != list) {
            let origin = [ETAG, LAST_MODIFIED]
                .into_iter()
                .filter_map(|name| Some((name.clone(), head.origin.get(name)?.clone())))
                .collect();
            let head = Head { lineage: Lineage::default(), origin, ..head.clone() };
            store.insert(index, Arc::new(Stored::new(Arc::new(head), list, Arc::default())));
        }
        fill.file_under(self.key.variant(&variant));
    }

    /// The upstream's answer for everybody; with something `stored`, whether that still holds.
    async fn fetch(&self, stored: Option<&Stored>) -> Result<Fetched, Failure> {
        let mut headers = self.headers.clone();
        for name in &JUDGED_HERE {
            headers.remove(name);
        }
        let validators = stored.map(validators).unwrap_or_default();
        let asks = !validators.is_empty();
        headers.extend(validators);
        let asked = Instant::now();
        let response = self.ask(Relayed::Get, &headers).await?;
        let received = Instant::now();
        let moment = Moment { now: Timestamp::now(), delay: received.saturating_duration_since(asked) };

        let open_ended = response.extensions().get::<OpenEnded>().is_some();
        let (head, body) = response.into_parts();
        if head.status != StatusCode::NOT_MODIFIED {
            let head = self.head(head.status, head.headers, open_ended, received, moment);
            return Ok(Fetched::Fresh(head, body));
        }
        let Some(stored) = stored.filter(|_| asks) else {
            return Err(Failure::outage(Problem::UpstreamUnavailable(
                "the upstream answered 304 where nothing was stored",
            )));
        };
        if names_another(stored, &head.headers) {
            return Box::pin(self.fetch(None)).await;
        }
        Ok(Fetched::Confirmed(self.confirmed(stored, &head.headers, received, moment)))
    }

    async fn ask(&self, read: Relayed, headers: &HeaderMap) -> Result<Response<GivenBody>, Failure> {
        let credential = self.credential.as_ref().map(|secret| &*secret.0);
        self.vendor.origin.relay(Errand { read, call: &self.call, credential, headers }).await
    }

    fn head(
        &self,
        status: StatusCode,
        headers: HeaderMap,
        open_ended: bool,
        received: Instant,
        moment: Moment,
    ) -> Head {
        let decision = if open_ended {
            Decision::NotStorable(Reason::OpenEnded)
        } else {
            decide_shared(status, &headers, &self.vendor.policy, moment)
        };
        let origin = passed_on(headers, moment.now);
        Head {
            status,
            content_type: HeaderValue::from_static("application/octet-stream"),
            length: origin.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok()),
            decision,
            received,
            variant: Variant::of(&origin, &self.headers),
            origin,
            lineage: Lineage::default(),
            via: Via::Upstream,
            extensions: Extensions::new(),
        }
    }

    /// The head of a stored answer that the upstream confirmed with these fields.
    fn confirmed(&self, stored: &Stored, new: &HeaderMap, received: Instant, moment: Moment) -> Head {
        let merged = merge_shared(&stored.head().origin, new);
        let head = self.head(stored.head().status, merged, false, received, moment);
        Head { lineage: stored.head().lineage.clone(), ..head }
    }

    /// The upstream's answer to this request alone, past the cache.
    async fn by_the_cache(&self, read: Relayed, reading: &Reading<'_>) -> Result<Response<Body>, Failure> {
        if self.demand.only_if_cached {
            return Err(not_cached());
        }
        let asked = Instant::now();
        let response = self.ask(read, &self.headers).await?;
        let received = Instant::now();
        let moment = Moment { now: Timestamp::now(), delay: received.saturating_duration_since(asked) };
        if read == Relayed::Head && !self.demand.no_store {
            self.freshen(response.status(), response.headers(), received, moment);
        }
        Ok(reading.by_the_cache(read, response, moment.now))
    }

    /// What the answer to a HEAD tells of a stored answer to GET (RFC 9111 section 4.3.5).
    fn freshen(&self, status: StatusCode, new: &HeaderMap, received: Instant, moment: Moment) {
        let (store, key) = (self.core.flights.store(), self.selected());
        let Some(stored) = store.get(&key) else { return };
        if status == StatusCode::OK && stored.head().status == StatusCode::OK {
            let length = HeaderValue::from(stored.body().len());
            let ours = |name: &HeaderName| match *name {
                CONTENT_LENGTH => Some(&length),
                _ => stored.head().origin.get(name),
            };
            let same = |name: &HeaderName| new.get(name).is_none_or(|new| ours(name) == Some(new));
            if !names_another(&stored, new) && same(&LAST_MODIFIED) && same(&CONTENT_LENGTH) {
                let head = self.confirmed(&stored, new, received, moment);
                if head.freshness().is_some() && head.variant == stored.head().variant {
                    store.insert(key, Arc::new(stored.renewed(head)));
                }
            } else {
                store.remove(&key);
            }
        } else if took_away(status) {
            store.remove(&key);
        }
    }
}

/// Whether a stored answer stands in for one of this status (RFC 5861 section 4).
fn stands_in(stored: &Stored, status: StatusCode) -> bool {
    let head = stored.head();
    matches!(status.as_u16(), 500 | 502 | 503 | 504)
        && head.freshness().is_some_and(|freshness| freshness.covers_errors(head.since()))
}

/// Whether the upstream says that a stored answer is not to be had any more.
fn took_away(status: StatusCode) -> bool {
    matches!(status.as_u16(), 401 | 403 | 404 | 410)
}
