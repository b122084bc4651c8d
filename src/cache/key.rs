//! The name of what is stored. Two requests share a key only where they may share an answer.
//!
//! A key is the fields themselves, each with its length before it, and no hash of them: so two different requests
//! can't collide, by accident or by intent. Keys hold parameters and ids, and therefore do not print themselves.

use std::sync::Arc;

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::vary::Variant;
use crate::api::Route;

/// A cache key.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Key(Arc<[u8]>);

/// Whose credential fetched an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Class {
    /// The proxy's own: all of its clients share.
    Own,
    /// A caller's, by its salted hash: shared with nobody else.
    Caller([u8; 32]),
}

/// A random value of this process, so that hashes of credentials are worth nothing outside of it.
pub struct Salt([u8; 32]);

/// How an answer to one of our routes is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form<'a> {
    /// Translated, nothing masked.
    Clear,
    /// Masked by the rules of this fingerprint.
    Masked(&'a str),
}

impl Key {
    /// The upstream's own answer to a call: path and query as they are sent, and the body of a search. One that was
    /// seen to be an object is kept apart from one that may be anything.
    pub fn call(
        upstream: &str,
        class: &Class,
        path: &str,
        query: &str,
        search: Option<&[u8]>,
        object: bool,
    ) -> Self {
        let mut parts = Parts::new(b'c', upstream, class);
        parts.part(path.as_bytes());
        parts.part(query.as_bytes());
        parts.option(search);
        parts.tag(u8::from(object));
        parts.key()
    }

    /// Our answer to a route, in one form. The route is canonical by its type.
    pub fn answer(upstream: &str, class: &Class, route: &Route, form: Form<'_>) -> Self {
        let mut parts = Parts::new(b'a', upstream, class);
        match form {
            Form::Clear => parts.tag(b'c'),
            Form::Masked(fingerprint) => {
                parts.tag(b'm');
                parts.part(fingerprint.as_bytes());
            }
        }
        parts.route(route);
        parts.key()
    }

    /// The answer to requests that select this variant of what the key names; the key itself where nothing selects.
    #[must_use]
    pub fn variant(&self, variant: &Variant) -> Self {
        if variant.is_empty() {
            return self.clone();
        }
        let mut parts = Parts(Vec::with_capacity(self.0.len() + 64));
        parts.tag(b'v');
        parts.part(&self.0);
        for (name, value) in variant.fields() {
            parts.part(name.as_str().as_bytes());
            parts.option(value);
        }
        parts.key()
    }

    /// Where it is noted which fields of a request select among the variants.
    #[must_use]
    pub fn index(&self) -> Self {
        let mut parts = Parts(Vec::with_capacity(self.0.len() + 16));
        parts.tag(b'i');
        parts.part(&self.0);
        parts.key()
    }

    /// Bytes that the key takes.
    pub fn size(&self) -> usize {
        self.0.len()
    }
}

impl Salt {
    /// A fresh one.
    pub fn random() -> Self {
        let mut salt = [0; 32];
        getrandom::fill(&mut salt).expect("the operating system gives random bytes");
        Self(salt)
    }

    /// The class of a request: `None` is the proxy's own credential.
    pub fn class(&self, credential: Option<&str>) -> Class {
        match credential {
            None => Class::Own,
            Some(secret) => {
                Class::Caller(Sha256::new().chain_update(self.0).chain_update(secret).finalize().into())
            }
        }
    }
}

/// A key under construction. What follows a tag is fixed by the tag, so the fields are read back in one way only.
struct Parts(Vec<u8>);

impl Parts {
    fn new(kind: u8, upstream: &str, class: &Class) -> Self {
        let mut parts = Self(Vec::with_capacity(160));
        parts.tag(kind);
        parts.part(upstream.as_bytes());
        match class {
            Class::Own => parts.tag(b'o'),
            Class::Caller(hash) => {
                parts.tag(b'p');
                parts.part(hash);
            }
        }
        parts
    }

    fn tag(&mut self, tag: u8) {
        self.0.push(tag);
    }

    fn part(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
        self.0.extend_from_slice(bytes);
    }

    fn option(&mut self, bytes: Option<&[u8]>) {
        match bytes {
            None => self.tag(0),
            Some(bytes) => {
                self.tag(1);
                self.part(bytes);
            }
        }
    }

    fn instant(&mut self, instant: Option<Timestamp>) {
        let nanoseconds = instant.map(|at| at.as_nanosecond().to_le_bytes());
        self.option(nanoseconds.as_ref().map(|bytes| bytes.as_slice()));
    }

    fn route(&mut self, route: &Route) {
        match route {
            Route::List(query) => {
                self.tag(b'l');
                for filter in [&query.channel_id, &query.campaign_id, &query.status] {
                    self.option(filter.as_deref().map(str::as_bytes));
                }
                self.instant(query.from);
                self.instant(query.until);
                self.part(&query.page.to_le_bytes());
                self.part(&query.page_size.to_le_bytes());
            }
            Route::Conversation(id) => {
                self.tag(b'd');
                self.part(id.as_str().as_bytes());
            }
            Route::Messages(id) => {
                self.tag(b'm');
                self.part(id.as_str().as_bytes());
            }
            Route::Extra(read) => {
                self.tag(b'x');
                self.part(read.path.as_bytes());
                self.part(&(read.query.len() as u64).to_le_bytes());
                for (name, value) in &read.query {
                    self.part(name.as_bytes());
                    self.part(value.as_bytes());
                }
            }
            Route::Verbatim(read) => {
                self.tag(b'v');
                self.part(read.path.as_bytes());
                self.part(read.query.as_bytes());
            }
        }
    }

    fn key(self) -> Key {
        Key(self.0.into())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::api::{ConversationId, ExtraRead, ListQuery, VerbatimRead};

    /// Short strings over few letters, so that unequal neighbours with equal concatenations do come up.
    fn word() -> impl Strategy<Value = String> {
        "[ab/&=]{0,3}"
    }

    fn route() -> impl Strategy<Value = Route> {
        let instant = || proptest::option::of((0..3i64).prop_map(|s| Timestamp::from_second(s).unwrap()));
        let filter = || proptest::option::of(word());
        prop_oneof![
            (filter(), filter(), filter(), instant(), instant(), 1..3u32, 1..3u32).prop_map(
                |(channel_id, campaign_id, status, from, until, page, page_size)| Route::List(ListQuery {
                    channel_id,
                    campaign_id,
                    status,
                    from,
                    until,
                    page,
                    page_size
                })
            ),
            word().prop_map(|id| Route::Conversation(ConversationId(id))),
            word().prop_map(|id| Route::Messages(ConversationId(id))),
            (word(), proptest::collection::vec((word(), word()), 0..3))
                .prop_map(|(path, query)| Route::Extra(ExtraRead { path, query })),
            (word(), word()).prop_map(|(path, query)| Route::Verbatim(VerbatimRead { path, query })),
        ]
    }

    fn class() -> impl Strategy<Value = Class> {
        prop_oneof![Just(Class::Own), (0..2u8).prop_map(|b| Class::Caller([b; 32]))]
    }

    type Answer = (String, Class, Route, Option<String>);

    fn answer() -> impl Strategy<Value = Answer> {
        (word(), class(), route(), proptest::option::of(word()))
    }

    fn key_of((upstream, class, route, mask): &Answer) -> Key {
        Key::answer(upstream, class, route, mask.as_deref().map_or(Form::Clear, Form::Masked))
    }

    type Called = (String, Class, String, String, Option<String>, bool);

    fn called() -> impl Strategy<Value = Called> {
        (word(), class(), word(), word(), proptest::option::of(word()), proptest::bool::ANY)
    }

    fn key_of_call((upstream, class, path, query, search, object): &Called) -> Key {
        Key::call(upstream, class, path, query, search.as_deref().map(str::as_bytes), *object)
    }

    proptest! {
        #[test]
        fn answers_share_a_key_only_where_they_are_the_same(a in answer(), b in answer()) {
            prop_assert_eq!(a == b, key_of(&a) == key_of(&b));
            prop_assert!(key_of(&a) == key_of(&a.clone()));
        }

        #[test]
        fn calls_share_a_key_only_where_they_are_the_same(a in called(), b in called(), c in answer()) {
            prop_assert_eq!(a == b, key_of_call(&a) == key_of_call(&b));
            prop_assert!(key_of_call(&a) == key_of_call(&a.clone()));
            prop_assert!(key_of_call(&a) != key_of(&c));
        }
    }

    #[test]
    fn variants_have_keys_of_their_own() {
        let key = Key::call("up", &Class::Own, "/a", "", None, false);
        let of = |vary: &'static str, lines: &[(&'static str, &'static str)]| {
            let request =
                lines.iter().map(|(n, v)| (n.parse().unwrap(), http::HeaderValue::from_static(v))).collect();
            key.variant(&Variant::of(
                &[(http::header::VARY, vary.parse().unwrap())].into_iter().collect(),
                &request,
            ))
        };
        assert!(of("", &[("foo", "1")]) == key);
        assert!(of("foo", &[("foo", "1")]) == of("Foo", &[("foo", "1"), ("bar", "2")]));
        let different = [
            key.clone(),
            key.index(),
            of("foo", &[]),
            of("foo", &[("foo", "")]),
            of("foo", &[("foo", "1")]),
            of("foo", &[("foo", "2")]),
            of("foo, bar", &[("foo", "1")]),
        ];
        let distinct: std::collections::HashSet<_> = different.iter().cloned().collect();
        assert_eq!(distinct.len(), different.len());
    }

    #[test]
    fn credentials_have_classes_of_their_own() {
        let salt = Salt::random();
        assert!(salt.class(None) == Class::Own);
        assert!(salt.class(Some("a")) == salt.class(Some("a")));
        assert!(salt.class(Some("a")) != salt.class(Some("b")));
        assert!(salt.class(Some("a")) != Salt::random().class(Some("a")));
    }
}
