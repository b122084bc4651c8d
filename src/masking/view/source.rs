//! First stage of a view: the source's bytes become characters.

use std::sync::LazyLock;

use super::Unit;
use crate::classify::Sets;

/// How the source spells its characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// The content of a JSON string, escaped (RFC 8259 section 7), already validated by the lexer.
    Json,
    /// As they are.
    Text,
}

/// Whether the view of `raw` is `raw` itself: ASCII without escapes, entities or percent-escapes.
pub(super) fn is_plain(raw: &str, encoding: Encoding) -> bool {
    raw.is_ascii() && (!SUSPICIOUS.meet(raw.as_bytes()) || !has_escapes(raw, encoding))
}

/// What may be anything else than it looks.
static SUSPICIOUS: LazyLock<Sets<1>> =
    LazyLock::new(|| Sets::new([&|byte| matches!(byte, b'\\' | b'&' | b'%' | b'\t' | 0)]));

/// Whether anything in ASCII text has to be undone: a lone `%` or `&` does not.
fn has_escapes(raw: &str, encoding: Encoding) -> bool {
    let bytes = raw.as_bytes();
    memchr::memchr2(b'\t', 0, bytes).is_some()
        || memchr::memchr3_iter(b'\\', b'&', b'%', bytes).any(|at| match bytes[at] {
            b'\\' => encoding == Encoding::Json,
            b'%' => bytes.get(at + 1).is_none_or(u8::is_ascii_hexdigit),
            _ => bytes.get(at + 1).is_none_or(|&next| next == b'#' || next.is_ascii_alphabetic()),
        })
}

/// Appends the characters of `raw` to `units`, which is cleared first. Without `last`, half an escape or half a
/// surrogate pair at the end is left out, because the next piece may complete it.
pub(super) fn decode(raw: &str, encoding: Encoding, last: bool, units: &mut Vec<Unit>) {
    units.clear();
    if encoding == Encoding::Text {
        units.extend(raw.char_indices().map(|(at, char)| Unit {
            char,
            start: at as u32,
            end: (at + char.len_utf8()) as u32,
        }));
        return;
    }
    let mut rest = raw;
    let mut at = 0;
    while let Some(char) = rest.chars().next() {
        let (char, len) = match char {
            '\\' => match escape(rest.as_bytes(), last) {
                Some(decoded) => decoded,
                None => break,
            },
            _ => (char, char.len_utf8()),
        };
        units.push(Unit { char, start: at as u32, end: (at + len) as u32 });
        at += len;
        rest = &rest[len..];
    }
}

/// The character that an escape stands for, and how long the escape is; `None` where it is cut off.
/// A lone surrogate is legal JSON and reads as U+FFFD.
pub(super) fn escape(bytes: &[u8], last: bool) -> Option<(char, usize)> {
    let simple = match bytes.get(1)? {
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'u' => return unicode_escape(bytes, last),
        &other => char::from(other),
    };
    Some((simple, 2))
}

fn unicode_escape(bytes: &[u8], last: bool) -> Option<(char, usize)> {
    let high = hex4(bytes.get(2..6)?);
    if !(0xD800..0xDC00).contains(&high) {
        return Some((char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER), 6));
    }
    let cut = bytes.len() < 12 && b"\\u".starts_with(&bytes[6..bytes.len().min(8)]);
    if cut && !last {
        return None;
    }
    let low = match bytes.get(6..12) {
        Some([b'\\', b'u', digits @ ..]) => hex4(digits),
        _ => 0,
    };
    if !(0xDC00..0xE000).contains(&low) {
        return Some((char::REPLACEMENT_CHARACTER, 6));
    }
    let char = char::from_u32(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
    Some((char.expect("a surrogate pair is a character"), 12))
}

fn hex4(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |value, &digit| value << 4 | char::from(digit).to_digit(16).unwrap_or(0))
}
