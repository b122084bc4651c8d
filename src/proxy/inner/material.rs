//! The upstream's own answers, which ours are made of: through the cache where clear bytes may be kept, else straight
//! from the upstream and kept nowhere.

use std::sync::Arc;

use futures_util::future::BoxFuture;
use http_body_util::BodyExt;

use super::Want;
use crate::cache::{Fill, Head, Key, Pace, Stored, Via};
use crate::proxy::Failure;
use crate::proxy::bodies::GivenBody;
use crate::proxy::bodies::complete::complete;
use crate::proxy::bodies::hold::{SMALL_PIECE, Source};
use crate::proxy::fetch::cached::{Got, How, Lookup, Obtained, not_cached};
use crate::proxy::fetch::forward::{Fetched, Question, documents, fetch};
use crate::upstream::{Call, Shape};

/// An answer of the upstream's.
pub(super) struct Material {
    pub(super) head: Head,
    pub(super) body: Source,
}

/// What came of asking for it.
pub(super) enum Made {
    /// An answer.
    New(Material),
    /// What was made of the last answer still holds.
    Confirmed(Head),
}

/// Why a call is made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Its answer is what gets served.
    Serve,
    /// Its answer names the conversation's people; so the vendor must not mask them.
    People,
}

impl Want {
    /// The upstream's answer to `call`. Where it is not kept, `stored` is what was last made of it: the upstream may
    /// confirm that.
    pub(super) async fn material(
        self: &Arc<Self>,
        call: &Call,
        purpose: Purpose,
        stored: Option<&Stored>,
    ) -> Result<Made, Failure> {
        if self.vendor.keeps_clear {
            return self.raw(call, 0, false).await.map(|obtained| Made::New(material(obtained)));
        }
        if self.demand.only_if_cached {
            return Err(not_cached());
        }
        let exclude_pii = self.masked && purpose == Purpose::Serve;
        Ok(match self.fetch(call, exclude_pii, stored).await? {
            Fetched::Fresh(head, body) => Made::New(Material { head, body: Source::flowing(body) }),
            Fetched::Confirmed(head) => Made::Confirmed(head),
        })
    }

    /// The upstream's answer to `call` in its own words, through the cache.
    pub(super) async fn raw(
        self: &Arc<Self>,
        call: &Call,
        hold: u64,
        may_refresh: bool,
    ) -> Result<Obtained, Failure> {
        let search = call.search().map(|body| body.as_ref());
        let object = call.shape() == Shape::Object;
        let upstream = &self.vendor.upstream.name;
        let key = Key::call(upstream, &self.class, call.path(), call.query(), search, object);
        let flights = &self.core.flights;
        let lookup = Lookup {
            flights,
            key: &key,
            demand: &self.demand,
            hold,
            may_refresh,
            hold_known: 0,
            request: None,
        };
        lookup.obtain(|fill, stored| Arc::clone(self).fill_raw(call.clone(), fill, stored)).await
    }

    fn fill_raw(
        self: Arc<Self>,
        call: Call,
        fill: Fill<Failure>,
        stored: Option<Arc<Stored>>,
    ) -> BoxFuture<'static, ()> {
        Box::pin(async move {
            if self.demand.only_if_cached {
                return fill.fail(not_cached(), false);
            }
            // Kept clear, so asked for clear: the vendor must not mask what clear readers get too.
            match self.fetch(&call, false, stored.as_deref()).await {
                Err(failure) => {
                    let gone = failure.gone;
                    fill.fail(failure, gone);
                }
                Ok(Fetched::Confirmed(head)) => match stored {
                    Some(stored) => fill.renew(stored.renewed(head)),
                    None => drop(fill),
                },
                Ok(Fetched::Fresh(head, body)) => {
                    // What is no JSON is not kept: masked readers would meet it long after the vendor has recovered.
                    let body = complete(body, documents(&head.content_type));
                    pour(head, body, fill).await;
                }
            }
        })
    }

    async fn fetch(
        &self,
        call: &Call,
        exclude_pii: bool,
        stored: Option<&Stored>,
    ) -> Result<Fetched, Failure> {
        let question = Question {
            call,
            credential: self.credential.as_ref().map(|secret| &*secret.0),
            validators: &http::HeaderMap::new(),
            exclude_pii,
        };
        fetch(&*self.vendor.origin, &self.vendor.policy, question, stored).await
    }
}

/// Pours an upstream's body into a fill as it comes.
pub(super) async fn pour(head: Head, body: GivenBody, mut fill: Fill<Failure>) {
    fill.open(head);
    let mut source = Source::flowing(body);
    loop {
        let most = match fill.room().await {
            // Nothing is done with a piece, so it may be as large as it came.
            Pace::Brisk => usize::MAX,
            Pace::Slow => SMALL_PIECE,
        };
        match source.next(most).await {
            Ok(Some(bytes)) => fill.push(bytes).await,
            Ok(None) => return fill.finish(None),
            Err(failure) => return fill.fail(failure, false),
        }
    }
}

fn material(obtained: Obtained) -> Material {
    let Obtained { got, how } = obtained;
    let mut head = Head::clone(got.head());
    head.via = match how {
        How::Hit | How::Refreshing => Via::Stored,
        How::Covered => Via::StaleIfError,
        How::Fetched { .. } | How::Alone => head.via,
    };
    let body = match got {
        Got::Whole(stored) => Source::whole(stored.body().clone(), None),
        Got::Flowing(_, reader) => Source::flowing(reader.boxed_unsync()),
    };
    Material { head, body }
}
