//! Reading a vendor's bounded page: whole, strictly, and without touching the spelling of the values in it.

use std::fmt;

use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde_json::error::Category;
use serde_json::value::RawValue;

use crate::json::Error;

/// A value as the vendor spelled it, or nothing: absent and `null` are the same to us.
pub(super) type Field<'a> = Option<&'a RawValue>;

/// Parses a page. `unexpected` says what is wrong with JSON that is not the page that was asked for.
///
/// Duplicates of a key of a page itself are refused: by which of two totals it is paged, nobody knows. Its rows are read
/// as [`Members`], which have more that is not ours.
pub(super) fn parse<'a, T: Deserialize<'a>>(body: &'a [u8], unexpected: &'static str) -> Result<T, Error> {
    let text = simdutf8::compat::from_utf8(body).map_err(|error| Error::Utf8(error.valid_up_to() as u64))?;
    serde_json::from_str(text).map_err(|error| match error.classify() {
        Category::Eof => Error::Truncated,
        Category::Data => Error::Unexpected(unexpected),
        Category::Syntax | Category::Io => Error::Syntax(offset(text, error.line(), error.column())),
    })
}

/// The members of an object, in order, as the vendor spelled their values. Keys are decoded; a lone surrogate in one,
/// which is JSON and no Unicode, is as good as any other character that we know no key with.
pub(super) struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'a> Members<'a> {
    /// The value under a key; of several the last, as most readers of JSON have it.
    pub(super) fn get(&self, name: &str) -> Field<'a> {
        let value = self.0.iter().rev().find(|(key, _)| key == name).map(|(_, value)| *value);
        value.filter(|value| value.get() != "null")
    }

    /// All of them.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &'a RawValue)> {
        self.0.iter().map(|(key, value)| (key.as_str(), *value))
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read;
        impl<'de> Visitor<'de> for Read {
            type Value = Vec<(String, &'de RawValue)>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
                let mut members = Vec::new();
                while let Some(Key(key)) = map.next_key()? {
                    members.push((key, map.next_value()?));
                }
                Ok(members)
            }
        }
        deserializer.deserialize_map(Read).map(Members)
    }
}

struct Key(String);

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read;
        impl Visitor<'_> for Read {
            type Value = Key;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a key")
            }

            fn visit_bytes<E: de::Error>(self, key: &[u8]) -> Result<Key, E> {
                Ok(Key(String::from_utf8_lossy(key).into_owned()))
            }
        }
        // As bytes: a lone surrogate has no other form.
        deserializer.deserialize_bytes(Read)
    }
}

/// A value that must be a string, decoded; `None` for everything else.
pub(super) fn text(field: Field<'_>) -> Option<String> {
    field.and_then(|raw| serde_json::from_str(raw.get()).ok())
}

/// Whether a value holds other values, and so is no string, number or boolean.
pub(super) fn is_container(raw: &RawValue) -> bool {
    raw.get().starts_with(['{', '['])
}

/// Whether a value is an object.
pub(super) fn is_object(raw: &RawValue) -> bool {
    raw.get().starts_with('{')
}

/// Appends `"name":value`, with a comma before it where one is needed; nothing becomes `null`.
pub(super) fn write_member(out: &mut Vec<u8>, name: &str, value: Field<'_>) {
    write_name(out, name);
    out.extend_from_slice(value.map_or("null", RawValue::get).as_bytes());
}

/// Appends `"name":`, with a comma before it where one is needed. Names are ours and need no escaping.
pub(super) fn write_name(out: &mut Vec<u8>, name: &str) {
    if out.last() != Some(&b'{') {
        out.push(b',');
    }
    out.push(b'"');
    out.extend_from_slice(name.as_bytes());
    out.extend_from_slice(b"\":");
}

/// The byte of a line and column as `serde_json` counts them: both from one, columns in bytes.
fn offset(text: &str, line: usize, column: usize) -> u64 {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    (before + column.saturating_sub(1)) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize)]
    struct Sample<'a> {
        #[serde(borrow)]
        a: Field<'a>,
    }

    #[test]
    fn values_keep_their_spelling() {
        let sample: Sample<'_> = parse(br#"{"b":1, "a" : 1.50e+3 }"#, "x").expect("a sample");
        assert_eq!(sample.a.map(RawValue::get), Some("1.50e+3"));
        let sample: Sample<'_> = parse(br#"{"a":null}"#, "x").expect("a sample");
        assert!(sample.a.is_none());
    }

    #[test]
    fn members_are_read_whatever_their_keys_are() {
        let body = br#"{"a":1,"\ud83d":[2],"\u0062":"x\ud83d","a":1.50,"c":null}"#;
        let members: Members<'_> = parse(body, "x").expect("members");
        assert_eq!(members.iter().count(), 5);
        assert_eq!(members.get("a").map(RawValue::get), Some("1.50"));
        assert_eq!(members.get("b").map(RawValue::get), Some("\"x\\ud83d\""));
        assert!(members.get("c").is_none() && members.get("d").is_none());
        assert!(parse::<Members<'_>>(b"[]", "x").is_err());
    }

    #[test]
    fn what_is_wrong_is_told_apart() {
        for (body, error) in [
            (&b"{\"a\":"[..], Error::Truncated),
            (b"", Error::Truncated),
            (b"{\n\"a\":x}", Error::Syntax(6)),
            (b"{} x", Error::Syntax(3)),
            (b"{\"a\":\"\xff\"}", Error::Utf8(6)),
            (b"3", Error::Unexpected("x")),
            (b"{\"a\":1,\"a\":2}", Error::Unexpected("x")),
        ] {
            let parsed = parse::<Sample<'_>>(body, "x");
            assert_eq!(parsed.expect_err("it is refused"), error, "{}", String::from_utf8_lossy(body));
        }
    }
}
