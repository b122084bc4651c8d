//! Reading a vendor's bounded page: whole, strictly, and without touching the spelling of the values in it.

use serde::Deserialize;
use serde_json::error::Category;
use serde_json::value::RawValue;

use crate::json::Error;

/// A value as the vendor spelled it, or nothing: absent and `null` are the same to us.
pub(super) type Field<'a> = Option<&'a RawValue>;

/// Parses a page. `unexpected` says what is wrong with JSON that is not the page that was asked for.
///
/// Duplicates of a key that we read are refused: which of the two the vendor means, nobody knows.
pub(super) fn parse<'a, T: Deserialize<'a>>(body: &'a [u8], unexpected: &'static str) -> Result<T, Error> {
    let text = simdutf8::compat::from_utf8(body).map_err(|error| Error::Utf8(error.valid_up_to() as u64))?;
    serde_json::from_str(text).map_err(|error| match error.classify() {
        Category::Eof => Error::Truncated,
        Category::Data => Error::Unexpected(unexpected),
        Category::Syntax | Category::Io => Error::Syntax(offset(text, error.line(), error.column())),
    })
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
