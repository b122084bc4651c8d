//! A text in sentences, more or less: what support talk repeats is whole ones.

use std::ops::Range;

/// Whether a sentence may end with a byte of ASCII.
pub(super) fn may_end_with(byte: u8) -> bool {
    matches!(byte, b'.' | b'?' | b'!' | b'\n')
}

/// Divides `text` behind the signs that end sentences, and the white space behind them. `signs`: where those of ASCII
/// stand. Every byte is in one of the sentences, and no word goes on where one starts.
pub(super) fn divide(text: &str, signs: impl Iterator<Item = usize>, sentences: &mut Vec<Range<usize>>) {
    sentences.clear();
    let bytes = text.as_bytes();
    let mut start = 0;
    let mut ends_at = |sign: usize, spaced: bool| {
        let behind = &bytes[sign + 1..];
        let spaces = behind.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        if sign >= start && (spaces > 0 || !spaced) && spaces < behind.len() {
            let end = sign + 1 + spaces;
            sentences.push(start..end);
            start = end;
        }
    };
    if text.is_ascii() {
        signs.for_each(|sign| ends_at(sign, true));
    } else {
        for (at, char) in text.char_indices() {
            match char {
                '。' | '！' | '？' => ends_at(at + char.len_utf8() - 1, false),
                '।' | '؟' | '…' => ends_at(at + char.len_utf8() - 1, true),
                _ if char.is_ascii() && may_end_with(char as u8) => ends_at(at, true),
                _ => {}
            }
        }
    }
    if start < bytes.len() {
        sentences.push(start..bytes.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn divided(text: &str) -> Vec<&str> {
        let signs = text.bytes().enumerate().filter(|(_, byte)| may_end_with(*byte)).map(|(at, _)| at);
        let mut sentences = Vec::new();
        divide(text, signs, &mut sentences);
        sentences.into_iter().map(|sentence| &text[sentence]).collect()
    }

    #[test]
    fn sentences_end_behind_their_white_space() {
        assert_eq!(divided("Hi!  Is it 19.99?\nYes... no. "), ["Hi!  ", "Is it 19.99?\n", "Yes... ", "no. "]);
        assert_eq!(divided("没到。在哪？ 谢谢"), ["没到。", "在哪？ ", "谢谢"]);
        assert_eq!(divided("وصل؟ لا"), ["وصل؟ ", "لا"]);
        assert_eq!((divided("a\n\nb"), divided(". ")), (vec!["a\n\n", "b"], vec![". "]));
        assert!(divided("").is_empty());
    }
}
