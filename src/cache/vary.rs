//! Which requests an answer is for (RFC 9111 section 4.1): those that say the same as the request that fetched it in
//! the fields that its `Vary` names.
//!
//! Fields are compared in a normal form that means the same: lines joined, white space around commas gone, and letters
//! in lower case where a field's own definition says that their case means nothing. The order of members stays: some
//! servers heed it.

use bytes::Bytes;
use http::header::{ACCEPT_ENCODING, ACCEPT_LANGUAGE, HeaderName, VARY};
use http::{HeaderMap, HeaderValue};

/// How many fields may select; an answer that depends on more is not kept.
pub(super) const MAX_FIELDS: usize = 32;

/// What a request says in the fields that select among answers, in the order of their names. Empty where nothing does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Variant(Vec<(HeaderName, Option<Vec<u8>>)>);

impl Variant {
    /// What `request` says in the fields that this answer's `Vary` names.
    pub fn of(answer: &HeaderMap, request: &HeaderMap) -> Self {
        Self::in_fields(vary(answer), request)
    }

    /// What `request` says in these fields.
    pub fn in_fields(names: impl IntoIterator<Item = HeaderName>, request: &HeaderMap) -> Self {
        let mut names: Vec<_> = names.into_iter().collect();
        names.sort_unstable_by(|a, b| a.as_str().cmp(b.as_str()));
        names.dedup();
        Self(names.into_iter().map(|name| (name.clone(), normal(&name, request))).collect())
    }

    /// Whether `request` says the same.
    pub fn matches(&self, request: &HeaderMap) -> bool {
        self.0.iter().all(|(name, value)| normal(name, request) == *value)
    }

    /// Whether nothing selects.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The fields that select.
    pub fn names(&self) -> impl Iterator<Item = HeaderName> + '_ {
        self.0.iter().map(|(name, _)| name.clone())
    }

    /// The fields that select, to be read back by [`listed`].
    pub fn list(&self) -> Bytes {
        self.0.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(",").into()
    }

    pub(super) fn fields(&self) -> impl Iterator<Item = (&HeaderName, Option<&[u8]>)> {
        self.0.iter().map(|(name, value)| (name, value.as_deref()))
    }
}

/// The fields of a [`Variant::list`].
pub fn listed(list: &[u8]) -> impl Iterator<Item = HeaderName> + '_ {
    list.split(|byte| *byte == b',').filter_map(|name| HeaderName::from_bytes(name).ok())
}

/// The fields that `Vary` names. `*`, which is no field, stands in no request: what has it is not kept.
pub(super) fn vary(answer: &HeaderMap) -> impl Iterator<Item = HeaderName> + '_ {
    members(answer)
        .filter_map(|member| HeaderName::from_bytes(member).ok())
        .filter(|name| name.as_str() != "*")
}

/// Whether `Vary` says `*`: that no other request can select the answer.
pub(super) fn varies_by_anything(answer: &HeaderMap) -> bool {
    members(answer).any(|member| member == b"*")
}

fn members(answer: &HeaderMap) -> impl Iterator<Item = &[u8]> {
    answer
        .get_all(VARY)
        .iter()
        .flat_map(|line| line.as_bytes().split(|byte| *byte == b','))
        .map(<[u8]>::trim_ascii)
}

/// What a request says in a field, in its normal form; `None` where it does not have the field.
fn normal(name: &HeaderName, request: &HeaderMap) -> Option<Vec<u8>> {
    let lines: Vec<&HeaderValue> = request.get_all(name).iter().collect();
    if lines.is_empty() {
        return None;
    }
    let mut value = Vec::new();
    for (index, line) in lines.into_iter().enumerate() {
        if index > 0 {
            value.push(b',');
        }
        without_space_at_commas(line.as_bytes(), &mut value);
    }
    if *name == ACCEPT_LANGUAGE || *name == ACCEPT_ENCODING {
        value.make_ascii_lowercase();
    }
    Some(value)
}

/// Appends a line without white space around the commas that stand outside of quoted strings.
fn without_space_at_commas(line: &[u8], out: &mut Vec<u8>) {
    let (mut quoted, mut escaped, mut start) = (false, false, 0);
    for (at, byte) in line.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b',' if !quoted => {
                out.extend_from_slice(line[start..at].trim_ascii());
                out.push(b',');
                start = at + 1;
            }
            _ => {}
        }
    }
    out.extend_from_slice(line[start..].trim_ascii());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(lines: &[(&'static str, &'static str)]) -> HeaderMap {
        let mut map = HeaderMap::new();
        for (name, value) in lines {
            map.append(*name, HeaderValue::from_static(value));
        }
        map
    }

    #[test]
    fn requests_match_that_say_the_same() {
        let variant = |vary, request: &[_]| Variant::of(&map(&[("vary", vary)]), &map(request));
        let foo = variant("Foo", &[("foo", "1, 2"), ("bar", "x")]);
        for request in [
            &[("foo", "1, 2")][..],
            &[("foo", "1,2")],
            &[("foo", " 1 ,\t2 ")],
            &[("foo", "1"), ("foo", "2")],
            &[("foo", "1, 2"), ("bar", "y")],
        ] {
            assert!(foo.matches(&map(request)), "{request:?}");
        }
        for request in [&[][..], &[("foo", "")], &[("foo", "2, 1")], &[("foo", "1 2")], &[("bar", "x")]] {
            assert!(!foo.matches(&map(request)), "{request:?}");
        }
        // Without the field is only like without the field.
        assert!(variant("foo", &[]).matches(&map(&[("bar", "1")])));
        assert!(!variant("foo", &[]).matches(&map(&[("foo", "")])));
        // White space in a quoted string means something.
        assert!(!variant("foo", &[("foo", "\"a, b\"")]).matches(&map(&[("foo", "\"a,b\"")])));
        assert!(
            variant("accept-language", &[("accept-language", "en, de")])
                .matches(&map(&[("accept-language", "EN,De")]))
        );
        assert!(!variant("foo", &[("foo", "a")]).matches(&map(&[("foo", "A")])));
    }

    #[test]
    fn every_field_counts_once_in_any_order() {
        let request = map(&[("a", "1"), ("b", "2")]);
        let one = Variant::of(&map(&[("vary", "B, a,,"), ("vary", "A")]), &request);
        assert_eq!(one, Variant::of(&map(&[("vary", "a, b")]), &request));
        assert_eq!(one.list(), "a,b");
        assert_eq!(Variant::in_fields(listed(&one.list()), &request), one);
        assert!(Variant::of(&map(&[]), &request).is_empty() && listed(b"").next().is_none());
    }

    #[test]
    fn a_star_anywhere_is_seen() {
        for lines in [&[("vary", "*")][..], &[("vary", "a, *")], &[("vary", ""), ("vary", "* ,b")]] {
            assert!(varies_by_anything(&map(lines)), "{lines:?}");
        }
        assert!(!varies_by_anything(&map(&[("vary", "a, b*")])));
    }
}
