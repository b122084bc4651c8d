//! Escapes of a text inside of a text: somebody pasted JSON, or a bot sent it as its message, and `\n`, `\"` and `\u00e9` are
//! what one reads (RFC 8259 section 7; `\x41` as in most programming languages).
//!
//! A backslash is undone in the deep view only: in a password it may stand for itself.

use super::super::fold::fold;
use super::{Reader, fold_alike};

impl Reader<'_> {
    /// Reads an escape. Gives whether there was one.
    pub(super) fn read_escape(&mut self) -> bool {
        let Some((char, len)) = escape(self.rest()) else { return false };
        match fold(char).and_then(fold_alike) {
            Some(folded) => self.push(&[folded], len),
            None => self.at += len,
        }
        true
    }
}

/// The character that an escape stands for which `text` starts with, and the escape's length. Texts that were escaped several
/// times have several backslashes.
fn escape(text: &str) -> Option<(char, usize)> {
    let slashes = text.bytes().take(MOST_SLASHES).take_while(|&byte| byte == b'\\').count();
    let spelled = text.get(slashes..).filter(|_| slashes > 0)?;
    let kind = spelled.chars().next()?;
    let (char, len) = match kind {
        'n' | 'r' => ('\n', 1),
        't' => (' ', 1),
        '"' | '\'' | '/' => (kind, 1),
        'x' => (char::from(hex(spelled, 1..3)? as u8), 3),
        'u' => return unicode(spelled, slashes),
        _ => return None,
    };
    Some((char, slashes + len))
}

/// The character of `u00e9`, or of two such with `slashes` between that are a pair of surrogates.
fn unicode(spelled: &str, slashes: usize) -> Option<(char, usize)> {
    let high = hex(spelled, 1..5)?;
    if let Some(char) = char::from_u32(high) {
        return Some((char, slashes + 5));
    }
    let behind = spelled.get(5 + slashes..)?;
    let low = hex(behind.strip_prefix('u')?, 0..4)?;
    let pair = (0xD800..0xDC00).contains(&high) && (0xDC00..0xE000).contains(&low);
    let char = char::from_u32(0x10000 + ((high & 0x3FF) << 10 | (low & 0x3FF))).filter(|_| pair)?;
    Some((char, 2 * slashes + 10))
}

fn hex(text: &str, digits: std::ops::Range<usize>) -> Option<u32> {
    let digits = text.get(digits).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    u32::from_str_radix(digits, 16).ok()
}

/// A text that was escaped three times has seven before a quotation mark.
const MOST_SLASHES: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_spell_characters() {
        for (text, char, len) in [
            (r"\n4111", '\n', 2),
            (r"\\n", '\n', 3),
            (r#"\"x"#, '"', 2),
            (r"\u00e9!", 'é', 6),
            (r"\\u00E9", 'é', 7),
            (r"\ud83d\ude00", '😀', 12),
            (r"\x41", 'A', 4),
        ] {
            assert_eq!(escape(text), Some((char, len)), "{text}");
        }
        for text in [r"\", r"\q", r"\u00g9", r"\ud83d", r"\ud83d\u0041", r"\x4", "n", "", r"\é"] {
            assert_eq!(escape(text), None, "{text}");
        }
    }
}
