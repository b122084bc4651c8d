//! Floor 2: the vendors behind the proxy. A [`Dialect`] says how a vendor words things (pure: no I/O, no clock,
//! no secrets); `client` is the only file that dials out.
//!
//! A new vendor is one file or folder here, a line in [`dialect`], and fixtures.

mod auralytik;
mod aurion;
mod client;
mod extra;
mod page;
mod spell;

pub use auralytik::Auralytik;
pub use aurion::Aurion;
pub use client::{
    ClientError, Deadline, OpenEnded, Outcome, Relayed, UpstreamBody, UpstreamClient, UpstreamError, classify,
};

use bytes::Bytes;

use crate::api::Route;
use crate::config::{self, DialectKind};
use crate::json::{self, Transform};

/// The dialect of an upstream: the one place where dialects are listed.
pub fn dialect(upstream: &config::Upstream) -> Box<dyn Dialect> {
    match upstream.dialect {
        DialectKind::Auralytik => Box::new(Auralytik::new(upstream)),
        DialectKind::Aurion => Box::new(Aurion::new(upstream)),
    }
}

/// How a vendor words things.
pub trait Dialect: Send + Sync {
    /// The calls that answer a route, or why this vendor can't.
    fn plan(&self, route: &Route) -> Result<Plan, Unsupported>;

    /// What must happen to the vendor's answer so that it is ours.
    fn reply(&self, route: &Route) -> Reply;
}

/// The calls that answer a route.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The call whose answer is translated and served.
    pub call: Call,
    /// Where the conversation's people come from, asked before the first masked byte leaves.
    pub people: PeopleSource,
}

/// Where a conversation's people come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PeopleSource {
    /// Nobody is known for this route.
    None,
    /// From the answer itself, all of which is read before its first byte leaves.
    Answer,
    /// From the answer of another call.
    Call(Call),
}

/// A call that the proxy can spell: a GET, or Aurion's one search. A write cannot be expressed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Call {
    path: String,
    query: String,
    search: Option<Bytes>,
    shape: Shape,
}

/// What the answer to a call must be, besides sound JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// Anything: nobody knows more of it, or who translates it looks closer.
    Any,
    /// One object.
    Object,
}

impl Call {
    /// A GET of `path` (under the base URL, percent-encoded, starts with `/`) with an encoded `query` ("" for none).
    pub fn get(path: impl Into<String>, query: impl Into<String>) -> Self {
        Self { path: path.into(), query: query.into(), search: None, shape: Shape::Any }
    }

    /// Aurion's `POST /conversations/search`, which reads though it is spelled as a POST.
    pub(in crate::upstream) fn aurion_search(body: Bytes) -> Self {
        Self {
            path: "/conversations/search".into(),
            query: String::new(),
            search: Some(body),
            shape: Shape::Any,
        }
    }

    /// The same call, whose answer must be an object. What is no object names nobody, and must not pass for a
    /// conversation without people.
    #[must_use]
    pub fn of_object(self) -> Self {
        Self { shape: Shape::Object, ..self }
    }

    /// What its answer must be.
    pub fn shape(&self) -> Shape {
        self.shape
    }

    /// The path under the base URL.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The encoded query, without `?`; empty for none.
    pub fn query(&self) -> &str {
        &self.query
    }

    /// The body of a search; `None` for a GET.
    pub fn search(&self) -> Option<&Bytes> {
        self.search.as_ref()
    }
}

/// What must happen to a vendor's 200 so that it is our answer.
pub enum Reply {
    /// Nothing: it is in our words already.
    AsIs,
    /// A bounded page, translated whole.
    Whole(WholeReply),
    /// A body of any size, translated as it streams.
    Stream(Box<dyn Transform<Facts = ()>>),
}

/// A translation of a bounded page. Pages over [`MAX_PAGE`] are refused before it is called.
pub type WholeReply = Box<dyn FnOnce(&[u8]) -> Result<Vec<u8>, json::Error> + Send>;

/// How large a page that is translated whole may be, in bytes.
pub const MAX_PAGE: usize = 8 << 20;

/// A filter that this vendor can't honour. Never dropped silently: 400 `UNSUPPORTED_FILTER`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{parameter}: {why}")]
pub struct Unsupported {
    /// The public parameter.
    pub parameter: &'static str,
    /// Why, and the way out. Never the value.
    pub why: String,
}

#[cfg(test)]
mod tests {
    //! What the dialects' own tests share.

    use std::time::Duration;

    use super::*;
    use crate::api::ListQuery;
    use crate::config::{DateFilter, MessagesSource, UpstreamAuth};

    /// An upstream with the defaults of the configuration.
    pub(super) fn upstream(dialect: DialectKind) -> config::Upstream {
        config::Upstream {
            name: "vendor".into(),
            dialect,
            base_url: "http://127.0.0.1:9100/v1".parse().unwrap(),
            auth: UpstreamAuth::None,
            date_filter: DateFilter::Refuse,
            people_from_detail: true,
            messages: MessagesSource::Embedded,
            connect_timeout: Duration::from_secs(3),
            response_timeout: Duration::from_secs(20),
            frame_timeout: Duration::from_secs(20),
            respect_origin: true,
            ca_file: None,
            budget: None,
        }
    }

    /// A whole reply's translation of `body`.
    pub(super) fn whole(dialect: &dyn Dialect, route: &Route, body: &str) -> Result<String, json::Error> {
        let Reply::Whole(translate) = dialect.reply(route) else { panic!("the reply is not whole") };
        translate(body.as_bytes()).map(|bytes| String::from_utf8(bytes).expect("UTF-8"))
    }

    #[test]
    fn every_kind_has_its_dialect() {
        let plan = |kind| {
            let query = ListQuery { page: 2, ..ListQuery::default() };
            dialect(&upstream(kind)).plan(&Route::List(query)).expect("a plan").call
        };
        assert_eq!(plan(DialectKind::Auralytik).query(), "page=2&pageSize=25");
        assert_eq!(plan(DialectKind::Aurion).query(), "limit=25&offset=25");
    }
}
