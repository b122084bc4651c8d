//! An upstream that answers by script and remembers what it was asked.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use futures_util::future::BoxFuture;
use futures_util::stream;
use http::{HeaderMap, HeaderName, HeaderValue, Response};
use http_body::Frame;
use http_body_util::{BodyExt, StreamBody};
use tower::ServiceExt;

use crate::api::{ConversationId, ListQuery, Route};
use crate::config::{self, Client, ClientCredential, DialectKind};
use crate::masking::Ruleset;
use crate::observe::{CacheOutcome, Facts};
use crate::proxy::{
    ApiRequest, Body, Errand, Failure, Given, GivenBody, Inner, InnerParts, Origin, Problem, Question,
    Secret, Vendor, testing,
};
use crate::upstream;

pub(super) const OBJECT: u64 = 100_000;

/// What the upstream was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) path: String,
    pub(super) credential: Option<String>,
    pub(super) if_none_match: Option<String>,
    pub(super) exclude_pii: bool,
}

type Script = dyn Fn(&Asked, usize) -> Result<Given, Failure> + Send + Sync;

pub(super) struct Scripted {
    script: Box<Script>,
    asked: Mutex<Vec<Asked>>,
}

impl Origin for Scripted {
    fn ask<'a>(&'a self, question: Question<'a>) -> BoxFuture<'a, Result<Given, Failure>> {
        let asked = Asked {
            path: question.call.path().to_owned(),
            credential: question.credential.map(str::to_owned),
            if_none_match: question.validators.get("if-none-match").map(|v| v.to_str().unwrap().to_owned()),
            exclude_pii: question.exclude_pii,
        };
        Box::pin(async move {
            let count = {
                let mut all = self.asked.lock().unwrap();
                all.push(asked.clone());
                all.len()
            };
            // Whoever asks meanwhile gets the time to.
            for _ in 0..50 {
                tokio::task::yield_now().await;
            }
            (self.script)(&asked, count)
        })
    }

    fn relay<'a>(&'a self, _: Errand<'a>) -> BoxFuture<'a, Result<Response<GivenBody>, Failure>> {
        // Verbatim routes have program tests of their own.
        Box::pin(async { Err(Failure::plain(Problem::Internal)) })
    }
}

/// A proxy in front of a scripted upstream.
pub(super) struct Bench {
    pub(super) inner: Inner,
    origin: Arc<Scripted>,
    upstream: Arc<config::Upstream>,
    client: Arc<Client>,
}

impl Bench {
    /// An Auralytik that some client reads clear. The script gets what is asked, and the how manieth question it is.
    pub(super) fn new(
        script: impl Fn(&Asked, usize) -> Result<Given, Failure> + Send + Sync + 'static,
    ) -> Self {
        Self::with(DialectKind::Auralytik, true, script)
    }

    pub(super) fn with(
        dialect: DialectKind,
        keeps_clear: bool,
        script: impl Fn(&Asked, usize) -> Result<Given, Failure> + Send + Sync + 'static,
    ) -> Self {
        let mut upstream = testing::upstream("vendor");
        Arc::get_mut(&mut upstream).unwrap().dialect = dialect;
        let origin = Arc::new(Scripted { script: Box::new(script), asked: Mutex::default() });
        let vendor = Vendor {
            upstream: Arc::clone(&upstream),
            dialect: upstream::dialect(&upstream),
            origin: Arc::clone(&origin) as Arc<dyn Origin>,
            keeps_clear,
        };
        let cache = config::Cache {
            max_bytes: 4 << 20,
            max_object_bytes: OBJECT,
            ttl: Duration::from_secs(3600),
            stale_while_revalidate: Duration::from_secs(30),
            stale_if_error: Duration::from_secs(600),
        };
        let rules = Arc::new(Ruleset::load(&Default::default()).unwrap());
        let inner = Inner::new(InnerParts {
            rules,
            vendors: vec![vendor],
            cache,
            held_bytes: 1 << 20,
            cache_gauge: None,
        });
        let client = testing::client("reader", ClientCredential::Anonymous);
        Self { inner, origin, upstream, client }
    }

    /// Lets the client's cache directives count.
    pub(super) fn honouring(mut self) -> Self {
        Arc::get_mut(&mut self.client).unwrap().honour_cache_control = true;
        self
    }

    pub(super) fn asked(&self) -> Vec<Asked> {
        self.origin.asked.lock().unwrap().clone()
    }

    /// The paths that were asked for, sorted.
    pub(super) fn paths(&self) -> Vec<String> {
        let mut paths: Vec<_> = self.asked().into_iter().map(|asked| asked.path).collect();
        paths.sort();
        paths
    }

    pub(super) fn request(&self, route: Route, masked: bool) -> ApiRequest {
        ApiRequest {
            read: upstream::Relayed::Get,
            route,
            client: Arc::clone(&self.client),
            upstream: Arc::clone(&self.upstream),
            masked,
            passthrough: None,
            conditions: HeaderMap::new(),
            id: "req".into(),
        }
    }

    pub(super) async fn send(&self, request: ApiRequest) -> Result<Response<Body>, Problem> {
        self.inner.clone().oneshot(request).await
    }

    pub(super) async fn get(&self, route: Route, masked: bool) -> Result<Served, Problem> {
        self.get_with(route, masked, &[]).await
    }

    pub(super) async fn get_with(
        &self,
        route: Route,
        masked: bool,
        conditions: &[(&str, &str)],
    ) -> Result<Served, Problem> {
        let mut request = self.request(route, masked);
        request.conditions = headers(conditions);
        Served::read(self.send(request).await?).await
    }

    pub(super) async fn get_as(&self, credential: &str, route: Route) -> Result<Served, Problem> {
        let mut request = self.request(route, false);
        request.passthrough = Some(Secret(credential.into()));
        Served::read(self.send(request).await?).await
    }
}

/// An answer, read to its end.
#[derive(Debug)]
pub(super) struct Served {
    pub(super) status: u16,
    headers: HeaderMap,
    pub(super) outcome: CacheOutcome,
    /// Whether there is a tally of what was masked.
    pub(super) counted: bool,
    pub(super) list: Option<crate::proxy::ListFacts>,
    pub(super) body: Bytes,
}

impl Served {
    async fn read(response: Response<Body>) -> Result<Self, Problem> {
        let (head, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        let facts = head.extensions.get::<Facts>().unwrap();
        Ok(Self {
            counted: facts.tally.get().is_some(),
            status: head.status.as_u16(),
            outcome: facts.cache.unwrap(),
            list: head.extensions.get().copied(),
            headers: head.headers,
            body,
        })
    }

    /// A header, or "" where there is none.
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

/// A text without its digits: for what counts seconds, which a slow machine may have let pass.
pub(super) fn without_digits(text: &str) -> String {
    text.chars().filter(|c| !c.is_ascii_digit()).collect()
}

pub(super) fn headers(lines: &[(&str, &str)]) -> HeaderMap {
    let pair = |(name, value): &(&str, &str)| {
        (HeaderName::try_from(*name).unwrap(), HeaderValue::from_str(value).unwrap())
    };
    lines.iter().map(pair).collect()
}

/// 200 with a JSON body and more headers.
pub(super) fn data(body: impl Into<Bytes>, more: &[(&str, &str)]) -> Result<Given, Failure> {
    pieces(vec![Ok(body.into())], more)
}

/// 200 with a JSON body in pieces, the last of which may be a failure.
pub(super) fn pieces(pieces: Vec<Result<Bytes, Failure>>, more: &[(&str, &str)]) -> Result<Given, Failure> {
    let mut head = headers(more);
    head.entry("content-type").or_insert(HeaderValue::from_static("application/json"));
    let frames = pieces.into_iter().map(|piece| piece.map(Frame::data));
    Ok(Given::Data(head, StreamBody::new(stream::iter(frames)).boxed_unsync()))
}

pub(super) fn not_modified(more: &[(&str, &str)]) -> Result<Given, Failure> {
    Ok(Given::NotModified(headers(more)))
}

pub(super) fn outage() -> Failure {
    Failure::outage(Problem::UpstreamUnavailable("scripted"))
}

pub(super) fn id(text: &str) -> ConversationId {
    ConversationId::parse(text).unwrap()
}

pub(super) fn detail() -> Route {
    Route::Conversation(id("conv_1"))
}

pub(super) fn messages() -> Route {
    Route::Messages(id("conv_1"))
}

pub(super) fn list() -> Route {
    Route::List(ListQuery { page: 1, page_size: 10, ..ListQuery::default() })
}

/// Lets every task that can run do so.
pub(super) async fn settle_down() {
    for _ in 0..500 {
        tokio::task::yield_now().await;
    }
}
