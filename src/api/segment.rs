//! One segment of a path: decoded and judged, and written back in one canonical spelling.
//!
//! Segments are decoded once. What an upstream could read as another path than we did (dot segments, slashes and
//! backslashes in any spelling) is refused, so that a scope for one prefix never reads under another.

use percent_encoding::percent_decode_str;

use super::PathError;

/// The text of a segment, or why the path is refused.
pub(super) fn decode(segment: &str) -> Result<String, PathError> {
    if segment.is_empty() {
        return Err(PathError::Invalid("the path has an empty segment: write no `//` and no `/` at the end"));
    }
    if !segment.is_ascii() {
        return Err(PathError::Invalid("the path has characters beyond ASCII: percent-encode them"));
    }
    if !percents_are_whole(segment.as_bytes()) {
        return Err(PathError::Invalid("the path has a `%` without two hexadecimal digits after it"));
    }
    let Ok(text) = percent_decode_str(segment).decode_utf8() else {
        return Err(PathError::Invalid("the path is not UTF-8 once decoded"));
    };
    if text.contains('/') {
        return Err(PathError::Invalid("the path has an encoded slash"));
    }
    if text.contains('\\') {
        return Err(PathError::Invalid("the path has a backslash"));
    }
    if text.chars().any(char::is_control) {
        return Err(PathError::Invalid("the path has a NUL or another control character"));
    }
    if is_dots(&text) || is_encoded_twice(&text) {
        return Err(PathError::Invalid(
            "the path has a dot segment, or a dot or slash that is encoded twice",
        ));
    }
    Ok(text.into_owned())
}

/// The canonical spelling of a segment that [`decode`] accepted (RFC 3986 section 6.2.2): unreserved characters are
/// plain, hexadecimal digits are upper case, and reserved characters stay encoded or not, as they came.
pub(super) fn normalise(segment: &str, out: &mut String) {
    let bytes = segment.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        if byte == b'%' {
            let pair = bytes.get(at + 1).zip(bytes.get(at + 2));
            let pair = pair.and_then(|(high, low)| hex_value(*high).zip(hex_value(*low)));
            let (high, low) = pair.expect("invariant: the segment was decoded, so its percents are whole");
            let decoded = high << 4 | low;
            if is_unreserved(decoded) {
                out.push(char::from(decoded));
            } else {
                push_encoded(decoded, out);
            }
            at += 3;
        } else {
            if is_plain_in_segment(byte) {
                out.push(char::from(byte));
            } else {
                push_encoded(byte, out);
            }
            at += 1;
        }
    }
}

/// Appends `text` with everything encoded that is not unreserved (RFC 3986 section 2.3).
pub(super) fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if is_unreserved(byte) {
            out.push(char::from(byte));
        } else {
            push_encoded(byte, out);
        }
    }
}

/// Whether two hexadecimal digits stand after every percent sign.
pub(super) fn percents_are_whole(bytes: &[u8]) -> bool {
    memchr::memchr_iter(b'%', bytes).all(|at| {
        let digit = |offset: usize| bytes.get(at + offset).is_some_and(u8::is_ascii_hexdigit);
        digit(1) && digit(2)
    })
}

/// `.` and `..`, also with path parameters behind them: some servers drop those first and then climb.
fn is_dots(text: &str) -> bool {
    matches!(text.split(';').next(), Some("." | ".."))
}

/// Whether a server that decodes once too often would see a dot, a slash or a backslash.
fn is_encoded_twice(text: &str) -> bool {
    text.match_indices('%').any(|(at, _)| {
        let digits = text.as_bytes().get(at + 1..at + 3).unwrap_or_default();
        [b"2e", b"2f", b"5c"].iter().any(|bad| digits.eq_ignore_ascii_case(*bad))
    })
}

fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)
}

/// `pchar` of RFC 3986 section 3.3, without the percent sign.
fn is_plain_in_segment(byte: u8) -> bool {
    is_unreserved(byte) || b"!$&'()*+,;=:@".contains(&byte)
}

fn hex_value(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

fn push_encoded(byte: u8, out: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    out.push('%');
    out.push(char::from(DIGITS[usize::from(byte >> 4)]));
    out.push(char::from(DIGITS[usize::from(byte & 15)]));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_once() {
        assert_eq!(decode("a%20b").unwrap(), "a b");
        assert_eq!(decode("%C3%A9").unwrap(), "é");
        assert_eq!(decode("100%25").unwrap(), "100%");
    }

    #[test]
    fn refuses_what_another_reader_could_take_for_another_path() {
        let bad = [
            "",
            ".",
            "..",
            "%2e",
            "%2E%2e",
            ".%2e",
            "..;x",
            "%2e%2e;",
            "a%2fb",
            "a%2Fb",
            "a%5cb",
            "a\\b",
            "a%00",
            "a%0d%0a",
            "a%7f",
            "a%c2%85",
            "%",
            "%4",
            "a%zz",
            "%ff",
            "%c3",
            "é",
            "%252e",
            "%252E%252e",
            "a%252fb",
            "a%255Cb",
        ];
        for segment in bad {
            assert!(matches!(decode(segment), Err(PathError::Invalid(_))), "{segment} was let through");
        }
    }

    #[test]
    fn one_spelling_for_equal_segments() {
        for (written, canonical) in [
            ("%61b", "ab"),
            ("a%2cb", "a%2Cb"),
            ("a,b", "a,b"),
            ("a|b", "a%7Cb"),
            ("%7e", "~"),
            ("%25", "%25"),
        ] {
            let mut out = String::new();
            normalise(written, &mut out);
            assert_eq!(out, canonical);
        }
    }
}
