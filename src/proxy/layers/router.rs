//! HTTP becomes a typed [`ApiRequest`]: path, scope, headers and query are judged here, once, in this order. A
//! stranger was told 401 before; a client without the scope is told 403 before anything of its query is looked at.
//!
//! On the way out it adds what only the one who read the request can: `Link` on lists, and for HEAD the answer of GET
//! without its body (RFC 9110 section 9.3.2).

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_util::future::{Either, Ready, ready as now};
use http::{HeaderValue, Method, Response, header};
use pin_project_lite::pin_project;
use tower::Service;
use tower::util::{Oneshot, ServiceExt};

use super::Known;
use super::negotiate::{accepts_json, conditions, excludes_pii, relayed};
use crate::api::{
    ConversationId, ExtraRead, IdError, ListQuery, PathError, PathMatch, Route, VerbatimRead, parse_path,
    under_prefix,
};
use crate::config::{Client, ClientCredential, ExtraRoute, Upstream};
use crate::masking::Ruleset;
use crate::observe::RouteName;
use crate::proxy::heads::link::{ListFacts, links};
use crate::proxy::heads::relayed::has_no_body;
use crate::proxy::{ApiRequest, Body, Problem, full};
use crate::upstream::Relayed;

/// What the built-in routes ask for.
const CONVERSATIONS_READ: &str = "conversations:read";

/// What an id that stands for another begins with.
const PSEUDONYM: &str = "pid_";

const NOT_FOUND: Problem = Problem::NotFound("no such resource; the conversations are at /v1/conversations");

/// Why `X-Exclude-PII: true` is refused where nothing can be masked.
const NEVER_MASKED: &str = "X-Exclude-PII: this route relays the upstream's answers as they are and masks nothing; \
     ask for masked data on the other routes, or leave the header out here";

/// The service that all layers stand around.
#[derive(Clone)]
pub struct Router<S> {
    inner: S,
    routes: Arc<[Arc<ExtraRoute>]>,
    ruleset: Arc<Ruleset>,
}

impl<S> Router<S> {
    /// Routes to `inner`; the operator's own `routes` stand behind the built-in ones.
    pub fn new(inner: S, routes: &[Arc<ExtraRoute>], ruleset: Arc<Ruleset>) -> Self {
        // The longest prefix first: whole segments, so that the more special of two routes answers.
        let mut routes = routes.to_vec();
        routes.sort_by_key(|route| std::cmp::Reverse(route.prefix.len()));
        Self { inner, routes: routes.into(), ruleset }
    }

    fn read(&self, known: Known) -> Result<(ApiRequest, Finish), Problem> {
        let Known { exchange, client, passthrough } = known;
        let (head, seen) = (&exchange.head, &exchange.seen);
        let path = head.uri.path();
        let query = head.uri.query().unwrap_or_default();

        let target = self.target(path, &client)?;
        let _ = seen.route.set(target.name());
        if !client.scopes.iter().any(|scope| scope == target.scope()) {
            return Err(Problem::Forbidden(target.scope().to_owned()));
        }
        // The header can strengthen and never weaken.
        let masked = client.always_masked | excludes_pii(&head.headers)?;
        let _ = seen.masked.set(masked);
        if target.is_verbatim() {
            if masked {
                return Err(Problem::InvalidHeader(NEVER_MASKED.into()));
            }
        } else if !accepts_json(&head.headers) {
            return Err(Problem::NotAcceptable);
        }
        let upstream = target.upstream().unwrap_or(&client.upstream).clone();
        let verbatim = target.is_verbatim();
        let route = self.route(target, query)?;

        let finish = Finish {
            head: head.method == Method::HEAD,
            page: match &route {
                Route::List(query) => Some((path.to_owned(), query.clone())),
                _ => None,
            },
        };
        let conditions = if verbatim { relayed(&head.headers) } else { conditions(&head.headers) };
        let read = if verbatim && finish.head { Relayed::Head } else { Relayed::Get };
        let id = exchange.id;
        Ok((ApiRequest { route, client, upstream, masked, passthrough, conditions, read, id }, finish))
    }

    fn target(&self, path: &str, client: &Client) -> Result<Target<'_>, Problem> {
        let canonical = match parse_path(path) {
            Ok(PathMatch::List) => return Ok(Target::List),
            Ok(PathMatch::Conversation(id)) => return Ok(Target::Conversation(id)),
            Ok(PathMatch::Messages(id)) => return Ok(Target::Messages(id)),
            Ok(PathMatch::Other(canonical)) => canonical,
            Err(PathError::Invalid(why)) => return Err(Problem::InvalidPath(why)),
            Err(PathError::NotFound(why)) => return Err(Problem::NotFound(why)),
        };
        for route in self.routes.iter() {
            if let Some(rest) = under_prefix(&canonical, &route.prefix) {
                // A caller's own credential goes to that client's one upstream and to no other.
                if client.credential == ClientCredential::Passthrough
                    && !Arc::ptr_eq(&route.upstream, &client.upstream)
                {
                    return Err(NOT_FOUND);
                }
                return Ok(Target::Extra(route, rest.to_owned()));
            }
        }
        Err(NOT_FOUND)
    }

    fn route(&self, target: Target<'_>, query: &str) -> Result<Route, Problem> {
        let invalid = |error: crate::api::ParameterError| Problem::InvalidParameter(error.to_string());
        let none = || ExtraRead::strict("", "", query, &[]).map_err(invalid);
        Ok(match target {
            Target::List => Route::List(ListQuery::parse(query).map_err(invalid)?),
            Target::Conversation(id) => {
                none()?;
                Route::Conversation(self.revealed(id)?)
            }
            Target::Messages(id) => {
                none()?;
                Route::Messages(self.revealed(id)?)
            }
            Target::Extra(route, rest) if route.verbatim => {
                Route::Verbatim(VerbatimRead::new(&route.upstream_path, &rest, query))
            }
            Target::Extra(route, rest) => Route::Extra(
                ExtraRead::strict(&route.upstream_path, &rest, query, &route.params).map_err(invalid)?,
            ),
        })
    }

    /// The id behind one that stands for it in masked answers; every other id is what it is.
    fn revealed(&self, id: ConversationId) -> Result<ConversationId, Problem> {
        if !id.as_str().starts_with(PSEUDONYM) {
            return Ok(id);
        }
        let Some(behind) = self.ruleset.reveal_id(id.as_str()) else { return Ok(id) };
        ConversationId::new(behind).map_err(|error| match error {
            IdError::Malformed(why) => Problem::InvalidPath(why),
            IdError::Reserved => NOT_FOUND,
        })
    }
}

/// What a path names, before its query is read.
enum Target<'r> {
    List,
    Conversation(ConversationId),
    Messages(ConversationId),
    Extra(&'r ExtraRoute, String),
}

impl Target<'_> {
    fn name(&self) -> RouteName {
        match self {
            Self::List => RouteName::List,
            Self::Conversation(_) => RouteName::Conversation,
            Self::Messages(_) => RouteName::Messages,
            Self::Extra(..) => RouteName::Extra,
        }
    }

    fn is_verbatim(&self) -> bool {
        matches!(self, Self::Extra(route, _) if route.verbatim)
    }

    fn scope(&self) -> &str {
        match self {
            Self::Extra(route, _) => &route.scope,
            _ => CONVERSATIONS_READ,
        }
    }

    fn upstream(&self) -> Option<&Arc<Upstream>> {
        match self {
            Self::Extra(route, _) => Some(&route.upstream),
            _ => None,
        }
    }
}

impl<S> Service<Known> for Router<S>
where
    S: Service<ApiRequest, Response = Response<Body>, Error = Problem> + Clone,
{
    type Response = Response<Body>;
    type Error = Problem;
    type Future = Either<Ready<Result<Response<Body>, Problem>>, Finishing<Oneshot<S, ApiRequest>>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Problem>> {
        // Whether the inner service is ready is asked by the call itself, after everything that can be refused is.
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, known: Known) -> Self::Future {
        match self.read(known) {
            Ok((request, finish)) => {
                Either::Right(Finishing { future: self.inner.clone().oneshot(request), finish })
            }
            Err(problem) => Either::Left(now(Err(problem))),
        }
    }
}

/// What is left to do with the answer.
struct Finish {
    head: bool,
    page: Option<(String, ListQuery)>,
}

impl Finish {
    fn apply(&self, mut response: Response<Body>) -> Response<Body> {
        if let Some((path, query)) = &self.page
            && let Some(facts) = response.extensions_mut().remove::<ListFacts>()
            && let Some(links) = links(path, query, facts)
        {
            response.headers_mut().insert(header::LINK, links);
        }
        if !self.head {
            return response;
        }
        // What has no body for GET either has no length (RFC 9110 section 8.6).
        let length = http_body::Body::size_hint(response.body()).exact();
        if let Some(length) = length.filter(|_| !has_no_body(response.status())) {
            response.headers_mut().entry(header::CONTENT_LENGTH).or_insert(HeaderValue::from(length));
        }
        response.map(|_| full(Bytes::new()))
    }
}

pin_project! {
    /// The answer, soon finished.
    pub struct Finishing<F> {
        #[pin]
        future: F,
        finish: Finish,
    }
}

impl<F> Future for Finishing<F>
where
    F: Future<Output = Result<Response<Body>, Problem>>,
{
    type Output = Result<Response<Body>, Problem>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let response = ready!(this.future.poll(cx))?;
        Poll::Ready(Ok(this.finish.apply(response)))
    }
}
