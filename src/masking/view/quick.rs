//! The plain view of a text that has no HTML entity and no percent-escape: in one go, copying what stays as it is.
//!
//! Nearly all texts are such. For the others the stages run one after the other, as each may make work for the next.

use super::View;
use super::character::Character;
use super::fold::fold;
use super::source::{Encoding, escape};
use super::table::Reader;

/// Makes the plain view of `raw` in `view`, which is empty; `false` if the stages are needed, whatever is in `view` then.
pub(super) fn plain(view: &mut View, raw: &str, encoding: Encoding, last: bool) -> bool {
    let bytes = raw.as_bytes();
    let mut writer = Writer { view, raw, copied: 0, kinds: Character::reader() };
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if byte < 0x80 && !is_special(byte) {
            at += 1;
            continue;
        }
        let (read, len) = match byte {
            0x80.. => {
                at = writer.read_to_special(at);
                continue;
            }
            b'\\' if encoding == Encoding::Json => match escape(&bytes[at..], last) {
                Some(('&' | '%', _)) => return false,
                Some(decoded) => decoded,
                None => break,
            },
            b'&' if bytes
                .get(at + 1)
                .is_none_or(|&next| next == b'#' || next.is_ascii_alphabetic() || next == b'\\') =>
            {
                return false;
            }
            b'%' if bytes.get(at + 1).is_none_or(|&next| next.is_ascii_hexdigit() || next == b'\\') => {
                return false;
            }
            _ => (char::from(byte), 1),
        };
        let kind = writer.kinds.get(read);
        if kind.changes() || len != read.len_utf8() {
            writer.replace(at, len, if kind.changes() { fold(read) } else { Some(read) });
        }
        at += len;
    }
    writer.finish(at);
    true
}

/// What may be anything else than it looks.
fn is_special(byte: u8) -> bool {
    matches!(byte, b'\\' | b'&' | b'%' | b'\t' | 0)
}

struct Writer<'v> {
    view: &'v mut View,
    raw: &'v str,
    /// Everything before this is in the view.
    copied: usize,
    kinds: Reader<Character>,
}

impl Writer<'_> {
    /// Reads on from `at`, where a character beyond ASCII stands, and gives where something special stands, or the end.
    fn read_to_special(&mut self, mut at: usize) -> usize {
        for char in self.raw[at..].chars() {
            if char.is_ascii() {
                if is_special(char as u8) {
                    break;
                }
                at += 1;
                continue;
            }
            let kind = self.kinds.get(char);
            self.view.alike |= kind.is_alike();
            if kind.changes() {
                self.replace(at, char.len_utf8(), fold(char));
            }
            at += char.len_utf8();
        }
        at
    }

    /// A character is read for `len` bytes of the source, or nothing.
    fn replace(&mut self, at: usize, len: usize, read: Option<char>) {
        self.copy(at);
        self.copied = at + len;
        if let Some(char) = read {
            self.view.alike |= self.kinds.get(char).is_alike();
            self.view.push_read(char, at as u32, (at + len) as u32);
        }
    }

    /// Copies what stands before `to`.
    fn copy(&mut self, to: usize) {
        if self.copied < to {
            self.view.push_run(&self.raw[self.copied..to], self.copied as u32);
        }
    }

    fn finish(mut self, end: usize) {
        self.copy(end);
        self.view.settle();
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Scratch, View};
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_reads_as_the_stages_do(raw in "[a1&%4٤\u{200b}é\u{301}漢\t９ ]{0,30}", json: bool) {
            let (raw, encoding) = match json {
                true => (raw.replace('a', "\\u00e9\\n").replace('4', "\\ud83d\\u0031"), Encoding::Json),
                false => (raw, Encoding::Text),
            };
            let (mut quickly, mut staged) = (View::default(), View::default());
            if plain(&mut quickly, &raw, encoding, true) {
                staged.staged(&raw, encoding, true, &mut Scratch::default());
                prop_assert_eq!(quickly.text(), staged.text());
                let borders: Vec<usize> =
                    staged.text().char_indices().map(|(at, _)| at).chain([staged.text().len()]).collect();
                for pair in borders.windows(2) {
                    prop_assert_eq!(quickly.raw(pair[0]..pair[1]), staged.raw(pair[0]..pair[1]));
                    prop_assert_eq!(quickly.position_of(staged.raw_start(pair[0])), pair[0]);
                }
            }
        }
    }
}
