//! What an answer is, before anything goes wrong with it, and how text gets into JSON.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{HeaderMap, StatusCode};
use jiff::Timestamp;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

use super::faults::Faults;
use super::query::Query;

/// A request as the wires see it: authenticated, counted, its method checked.
pub(super) struct Ask<'a> {
    /// The path below the vendor's base, in segments, still percent-encoded.
    pub(super) path: &'a [&'a str],
    pub(super) query: Query,
    pub(super) headers: &'a HeaderMap,
    pub(super) body: Bytes,
    /// Whether the newer pages' envelopes are wanted.
    pub(super) newer: bool,
    /// Names this request, in Auralytik's errors and newer envelope.
    pub(super) request_id: String,
    pub(super) faults: &'a Faults,
}

/// An answer.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Source,
    pub(super) validator: Validator,
}

/// Whether an answer is the same every time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Validator {
    /// Nobody may rely on it.
    None,
    /// The same bytes for the same request.
    Strong,
    /// The same rows in an envelope that differs.
    Weak,
}

/// The bytes of a body.
pub(super) enum Source {
    /// All at hand: goes out with a `Content-Length`.
    Whole(Bytes),
    /// Made while it is sent: goes out in chunks.
    Pieces(Box<dyn Iterator<Item = Bytes> + Send + Sync>),
}

/// How many bytes are sent at a time, more or less.
pub(super) const FRAME: usize = 16 << 10;

/// How large a list of messages may be to go out in one piece.
const WHOLE: usize = 64 << 10;

impl Answer {
    /// A 200 of JSON, the same every time.
    pub(super) fn ok(document: &impl Serialize) -> Self {
        Self { validator: Validator::Strong, ..Self::json(StatusCode::OK, document) }
    }

    /// JSON of any status.
    pub(super) fn json(status: StatusCode, document: &impl Serialize) -> Self {
        let bytes = serde_json::to_vec(document).expect("the sandbox's documents have string keys only");
        Self::of(status, Source::Whole(bytes.into()))
    }

    /// A 200 of JSON from its bytes, the same every time.
    pub(super) fn source(body: Source) -> Self {
        Self { validator: Validator::Strong, ..Self::of(StatusCode::OK, body) }
    }

    /// With one more header.
    pub(super) fn with(mut self, name: HeaderName, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.insert(name, value);
        }
        self
    }

    /// With another validator.
    pub(super) fn validated(self, validator: Validator) -> Self {
        Self { validator, ..self }
    }

    fn of(status: StatusCode, body: Source) -> Self {
        let headers = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static("application/json"))]);
        Self { status, headers, body, validator: Validator::None }
    }
}

/// An instant, as both vendors write it: `2024-01-15T10:30:00Z` (RFC 3339).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Time(pub(super) Timestamp);

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl std::fmt::Display for Time {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// An instant of the data, from Unix seconds.
pub(super) fn at(seconds: i64) -> Time {
    Time(Timestamp::from_second(seconds).expect("the data lies within jiff's years"))
}

/// A list between `head` and `tail`, its items made as they are sent. Short lists are made at once.
pub(super) fn list(
    head: String,
    items: impl Iterator<Item = Vec<u8>> + Send + Sync + 'static,
    tail: impl Into<String>,
) -> Source {
    let mut pieces =
        Joined { buffer: head.into_bytes(), items, tail: tail.into(), is_first: true, is_done: false };
    let mut start = Vec::new();
    while let Some(piece) = pieces.next() {
        start.extend_from_slice(&piece);
        if start.len() >= WHOLE {
            return Source::Pieces(Box::new(std::iter::once(Bytes::from(start)).chain(pieces)));
        }
    }
    Source::Whole(start.into())
}

/// Items with commas between them, gathered into pieces of about [`FRAME`].
struct Joined<I> {
    buffer: Vec<u8>,
    items: I,
    tail: String,
    is_first: bool,
    is_done: bool,
}

impl<I: Iterator<Item = Vec<u8>>> Iterator for Joined<I> {
    type Item = Bytes;

    fn next(&mut self) -> Option<Bytes> {
        while !self.is_done && self.buffer.len() < FRAME {
            if let Some(item) = self.items.next() {
                if !std::mem::take(&mut self.is_first) {
                    self.buffer.push(b',');
                }
                self.buffer.extend_from_slice(&item);
            } else {
                self.buffer.extend_from_slice(self.tail.as_bytes());
                self.is_done = true;
            }
        }
        let piece = std::mem::take(&mut self.buffer);
        (!piece.is_empty()).then(|| piece.into())
    }
}

/// A string of JSON. `escaped` writes all but ASCII, and some of ASCII too, as `\u` escapes (RFC 8259 section 7), as
/// some vendors' serialisers do.
pub(super) fn text(text: &str, escaped: bool) -> Box<RawValue> {
    let json = if escaped { escape(text) } else { serde_json::to_string(text).expect("a string is JSON") };
    RawValue::from_string(json).expect("what was just written is JSON")
}

fn escape(text: &str) -> String {
    use std::fmt::Write as _;

    let mut json = String::with_capacity(text.len() * 2);
    json.push('"');
    for c in text.chars() {
        match c {
            '/' => json.push_str("\\/"),
            ' '..='~' if !matches!(c, '"' | '\\' | '@' | '+' | '5') => json.push(c),
            _ => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    write!(json, "\\u{unit:04x}").expect("writing to a String succeeds");
                }
            }
        }
    }
    json.push('"');
    json
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gather(source: Source) -> (bool, Vec<u8>) {
        match source {
            Source::Whole(bytes) => (true, bytes.to_vec()),
            Source::Pieces(pieces) => (false, pieces.flatten().collect()),
        }
    }

    #[test]
    fn short_lists_are_whole_and_long_ones_come_in_pieces() {
        for (count, wanted_whole) in [(0, true), (1, true), (3, true), (30_000, false)] {
            let items = (0..count).map(|n| format!("{n:06}").into_bytes());
            let (whole, bytes) = gather(list("{\"a\":[".into(), items, "]}"));
            let inner: Vec<String> = (0..count).map(|n| format!("{n:06}")).collect();
            assert_eq!(String::from_utf8(bytes).unwrap(), format!("{{\"a\":[{}]}}", inner.join(",")));
            assert_eq!(whole, wanted_whole, "{count}");
        }
    }

    #[test]
    fn escapes_say_the_same() {
        let plain = "a \"b\" \\ / \n 5 + x@y é 😀 \u{200B}";
        for escaped in [false, true] {
            let json = text(plain, escaped);
            assert_eq!(serde_json::from_str::<String>(json.get()).unwrap(), plain);
        }
        assert_eq!(text("x@y 😀", true).get(), r#""x\u0040y \ud83d\ude00""#);
    }
}
