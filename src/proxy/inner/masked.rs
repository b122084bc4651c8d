//! Our answers, made of the upstream's: translated into our words and, where they must be, masked.
//!
//! Nothing leaves before the conversation's people are known, and a fault anywhere ends the answer: before its first
//! byte as a problem, after it as a body that breaks off. Nothing here looks at who reads: one answer is made for all
//! who asked for the same form.

use std::sync::Arc;

use bytes::Bytes;
use futures_util::future::try_join;
use http::header::{ETAG, LAST_MODIFIED};

use super::material::{Made, Material, Purpose};
use super::{HOLD, Want};
use crate::api::{Kind, People, Route};
use crate::cache::{Fill, Head, Key, Pace, Stored};
use crate::json::{Documents, Pieces, Transform};
use crate::masking::{Masker, PeopleCollector};
use crate::proxy::bodies::hold::{Held, PIECE, SMALL_PIECE, Source};
use crate::proxy::bodies::pipe::Pipe;
use crate::proxy::bodies::twice::{FirstReading, changed};
use crate::proxy::fetch::cached::{Lookup, Obtained};
use crate::proxy::fetch::forward::documents;
use crate::proxy::{Failure, Problem};
use crate::upstream::{Call, MAX_PAGE, PeopleSource, Reply};

/// How many bytes of messages are looked at for people that they name, before the first of them is masked.
const NAMED_WITHIN: usize = HOLD as usize;

/// An answer about to flow.
struct Prepared {
    head: Head,
    source: Source,
    /// How many bytes the source has, where the upstream says so.
    length: Option<u64>,
    pipe: Pipe,
}

/// What there is to pour.
enum Next {
    Pour(Box<Prepared>),
    /// What is stored still holds.
    Same(Stored),
}

impl Want {
    /// Our answer under `key`, through the cache.
    pub(super) async fn made(self: &Arc<Self>, key: &Key, hold: u64) -> Result<Obtained, Failure> {
        let flights = &self.core.flights;
        let lookup = Lookup {
            flights,
            key,
            demand: &self.demand,
            hold,
            may_refresh: true,
            hold_known: 0,
            request: None,
        };
        lookup
            .obtain(|mut fill: Fill<Failure>, stored| {
                let want = Arc::clone(self);
                async move {
                    match want.prepare(stored).await {
                        Err(failure) => {
                            let gone = failure.gone;
                            fill.fail(failure, gone);
                        }
                        Ok(Next::Same(stored)) => fill.renew(stored),
                        Ok(Next::Pour(prepared)) => {
                            if let Some(length) = prepared.length {
                                fill.is_made_of(length);
                            }
                            fill.open(prepared.head);
                            pour(prepared.source, prepared.pipe, fill).await;
                        }
                    }
                }
            })
            .await
    }

    async fn prepare(self: &Arc<Self>, stored: Option<Arc<Stored>>) -> Result<Next, Failure> {
        let plan = self.plan()?;
        // Where people come from another call, they may have changed while the messages have not: so what is stored
        // is made anew each time, and never merely confirmed.
        let people_elsewhere = self.masked && matches!(plan.people, PeopleSource::Call(_));
        let stored = stored.filter(|_| !people_elsewhere);
        let call = self.material(&plan.call, Purpose::Serve, stored.as_deref());
        let (made, mut people) = match &plan.people {
            PeopleSource::Call(detail) if self.masked => try_join(call, self.people_of(detail)).await?,
            _ => (call.await?, People::default()),
        };
        let material = match (made, stored) {
            (Made::Confirmed(head), Some(stored)) => return Ok(Next::Same(stored.renewed(head))),
            (Made::Confirmed(_), None) => return Err(Failure::plain(Problem::Internal)),
            (Made::New(new), Some(stored)) if new.head.lineage.is(&stored.head().lineage) => {
                // Made of the very answer that the upstream confirmed.
                let extensions = stored.head().extensions.clone();
                return Ok(Next::Same(stored.renewed(Head { extensions, length: None, ..new.head })));
            }
            (Made::New(new), _) => new,
        };

        let names = self.masked && plan.people == PeopleSource::Answer;
        let length = material.head.length;
        let mut head = Head { length: None, ..material.head };
        let (translate, source) = match self.vendor.dialect.reply(&self.route) {
            Reply::Whole(translate) => {
                let (page, held) = material.body.page(MAX_PAGE, &self.core.holds).await?;
                if names {
                    people = self.people_in(&page)?;
                }
                let ours = Bytes::from(translate(&page)?);
                head.extensions.extend(crate::proxy::heads::headers::about_list(&self.route, &ours));
                (None, Source::whole(ours, held))
            }
            Reply::AsIs if names => {
                let (page, held) = material.body.page(MAX_PAGE, &self.core.holds).await?;
                people = self.people_in(&page)?;
                (None, Source::whole(page, held))
            }
            Reply::AsIs if self.masked && self.is_talk() => {
                (None, self.named_early(material.body, &mut people).await?)
            }
            Reply::AsIs => (None, material.body),
            Reply::Stream(translate) if names => {
                let (found, source) = self
                    .people_and_body(&plan.call, Material { head: head.clone(), body: material.body })
                    .await?;
                people = found;
                (Some(translate), source)
            }
            Reply::Stream(translate) if self.masked && self.is_talk() => {
                (Some(translate), self.named_early(material.body, &mut people).await?)
            }
            Reply::Stream(translate) => (Some(translate), material.body),
        };
        let pipe = Pipe::new(translate, self.masker(&people, documents(&head.content_type)));
        Ok(Next::Pour(Box::new(Prepared { head, source, length, pipe })))
    }

    fn masker(&self, people: &People, documents: Documents) -> Option<Masker> {
        // The bound on known people is one for each conversation, and a page has many.
        let conversations = match &self.route {
            Route::List(query) => query.page_size as usize,
            _ => 1,
        };
        self.masked.then(|| {
            let (rules, top) = (Arc::clone(&self.core.rules), Kind::of(&self.route));
            Masker::of_conversations(rules, top, people, conversations).documents(documents)
        })
    }

    /// The people that another call's answer names.
    async fn people_of(self: &Arc<Self>, detail: &Call) -> Result<People, Failure> {
        match self.material(detail, Purpose::People, None).await? {
            Made::New(material) => {
                let (page, _held) = material.body.page(MAX_PAGE, &self.core.holds).await?;
                self.people_in(&page)
            }
            // Only what was asked with validators can be confirmed.
            Made::Confirmed(_) => Err(Failure::plain(Problem::Internal)),
        }
    }

    fn people_in(&self, document: &Bytes) -> Result<People, Failure> {
        Ok(PeopleCollector::collect(Arc::clone(&self.core.rules), document.clone())?)
    }

    /// Whether messages are what is answered: whoever is named beside them is spoken of in them.
    fn is_talk(&self) -> bool {
        matches!(self.route, Route::Messages(_))
    }

    /// Adds the people that the beginning of a body of messages names (who wrote which), and gives the body from its
    /// beginning. So much of it is waited for as of its answer; to hold more would keep long talks from flowing.
    async fn named_early(&self, body: Source, people: &mut People) -> Result<Source, Failure> {
        let (beginning, body) = body.beginning(NAMED_WITHIN).await?;
        let mut collector = PeopleCollector::new(Arc::clone(&self.core.rules));
        for piece in beginning {
            collector.push(piece, &mut Pieces::new())?;
        }
        people.join(collector.so_far());
        Ok(body)
    }

    /// The people that a body names, and the body from its beginning. A body that may be held is read once. A larger
    /// one is read through for its people and then asked for again: memory stays bounded, and a name that stands
    /// behind the messages is known before the first of them leaves. Nothing leaves that the first reading did not have.
    async fn people_and_body(
        self: &Arc<Self>,
        call: &Call,
        material: Material,
    ) -> Result<(People, Source), Failure> {
        let most = self.core.flights.store().max_object();
        let mut source = match material.body.hold(most, &self.core.holds).await? {
            Held::Whole(bytes, held) => return Ok((self.people_in(&bytes)?, Source::whole(bytes, held))),
            Held::Longer(source) => source,
        };
        let mut collector = PeopleCollector::new(Arc::clone(&self.core.rules));
        let (mut out, mut first) = (Pieces::new(), FirstReading::default());
        while let Some(piece) = source.next(PIECE).await? {
            first.push(&piece)?;
            collector.push(piece, &mut out)?;
            out = Pieces::new();
        }
        let people = collector.finish(&mut out)?;
        drop(source);
        match self.material(call, Purpose::Serve, None).await? {
            Made::New(again) if is_same_version(&again.head, &material.head) => {
                Ok((people, first.again(again.body)))
            }
            _ => Err(changed()),
        }
    }
}

/// Whether two readings of a resource are of one version, as far as the upstream lets us know. Where it says nothing of
/// versions, their bytes tell.
fn is_same_version(one: &Head, other: &Head) -> bool {
    [ETAG, LAST_MODIFIED].iter().all(|name| one.origin.get(name) == other.origin.get(name))
}

/// Pours a body through a pipe into a fill, piece by piece.
async fn pour(mut source: Source, mut pipe: Pipe, mut fill: Fill<Failure>) {
    let ended: Result<_, Failure> = async {
        loop {
            let most = match fill.room().await {
                Pace::Brisk => PIECE,
                Pace::Slow => SMALL_PIECE,
            };
            let Some(piece) = source.next(most).await? else { break };
            pipe.push(piece)?;
            pour_steps(&mut pipe, &mut fill).await?;
        }
        pipe.end()?;
        pour_steps(&mut pipe, &mut fill).await?;
        let (last, tally) = pipe.finish()?;
        fill.push(last).await;
        Ok(tally)
    }
    .await;
    match ended {
        Ok(tally) => fill.finish(tally),
        Err(failure) => fill.fail(failure, false),
    }
}

/// Pours what the pipe has. A body that is all at hand never waits: so others get their turn between its steps.
async fn pour_steps(pipe: &mut Pipe, fill: &mut Fill<Failure>) -> Result<(), Failure> {
    while let Some(piece) = pipe.step()? {
        fill.push(piece).await;
        tokio::task::yield_now().await;
    }
    Ok(())
}
