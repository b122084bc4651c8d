//! How paths and queries are spelled outward: everything is percent-encoded but what RFC 3986 leaves alone.

use std::fmt::Display;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but the unreserved characters of RFC 3986 section 2.3, so that no value can end its segment or parameter.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// One segment of a path. Ids are checked to be no dot segments before they come here.
pub(super) fn segment(text: &str) -> impl Display {
    utf8_percent_encode(text, RESERVED)
}

/// A query in the making; parameters stand in the order in which they are added.
#[derive(Default)]
pub(super) struct Query(String);

impl Query {
    /// Adds a parameter.
    pub(super) fn add(&mut self, name: &str, value: impl Display) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        self.0.extend(utf8_percent_encode(name, RESERVED));
        self.0.push('=');
        self.0.extend(utf8_percent_encode(&value.to_string(), RESERVED));
    }

    /// Adds a parameter that may be absent.
    pub(super) fn add_some(&mut self, name: &str, value: Option<impl Display>) {
        if let Some(value) = value {
            self.add(name, value);
        }
    }

    /// The encoded query, without `?`.
    pub(super) fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_value_can_end_its_segment_or_parameter() {
        let mut query = Query::default();
        query.add("a b", "1&c=2#/?+%");
        query.add_some("d", Some("é"));
        query.add_some("e", None::<&str>);
        assert_eq!(query.finish(), "a%20b=1%26c%3D2%23%2F%3F%2B%25&d=%C3%A9");
        assert_eq!(segment("346@c.us/../x").to_string(), "346%40c.us%2F..%2Fx");
        assert_eq!(segment("conv-1_2.3~4").to_string(), "conv-1_2.3~4");
    }
}
