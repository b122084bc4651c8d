//! One spelling that is looked for: where it stands by itself in a text, and where it ends with what languages put to
//! names.

use super::endings::{is_ending, is_ending_of_stem, is_glued};
use super::introduced::is_introduced;
use crate::masking::view::{Folded, same_word};

/// One spelling, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// Lower case, marks folded.
    pub(super) text: String,
    pub(super) email: bool,
    /// Only where the text has a capital, or introduces a person: the entry is a common word.
    pub(super) capital_only: bool,
    /// Parts glued together, as in a user name: digits may follow.
    pub(super) glued: bool,
    /// What a name leaves before an ending is put to it: only with a capital, and with an ending.
    pub(super) stem: bool,
}

impl Entry {
    /// Where a match of the entry at `start..end` of the folded text ends as a reader sees it, if it is one. `capital`:
    /// whether it starts with one.
    pub(super) fn end(&self, folded: &Folded, start: usize, end: usize, capital: bool) -> Option<usize> {
        let text = folded.text();
        if self.stem && !capital || !self.may_start(text, start) {
            return None;
        }
        if self.capital_only && !capital && !is_introduced(text, start, end) {
            return None;
        }
        let last = text[..end].chars().next_back()?;
        let rest = &text[end..];
        let word: usize = rest.chars().take_while(|char| same_word(last, *char)).map(char::len_utf8).sum();
        let tail = &rest[..word];
        if tail.is_empty() {
            return (!self.stem).then_some(end);
        }
        let long = self.text.chars().count() >= LONG && !self.capital_only;
        let numbered = (self.glued || long) && tail.chars().all(|char| char.is_ascii_digit());
        let genitive = tail == "s" && (long || capital && !self.capital_only);
        // Short Latin names are the start of many words; in lower case nothing tells these apart.
        let sure = capital || !self.text.is_ascii() || self.text.len() > LONG;
        let ends = if self.stem { is_ending_of_stem } else { is_ending };
        let declined = (self.stem || long) && sure && ends(&self.text, tail);
        (numbered || genitive || declined).then_some(end + word)
    }

    /// Whether nothing stands before `start` that reads as one word with it, save what some languages glue to names.
    fn may_start(&self, text: &str, start: usize) -> bool {
        let Some(first) = text[start..].chars().next() else { return false };
        // Thai leaves no space between words, so a short name is inside many of them.
        if is_thai(first) && self.text.chars().count() < LONG && text[..start].ends_with(is_thai) {
            return BEFORE_THAI.iter().any(|word| text[..start].ends_with(word));
        }
        let before = text[..start].char_indices().rev().take_while(|(_, char)| same_word(*char, first));
        before.take(LONGEST_PREFIX + 1).last().is_none_or(|(at, _)| is_glued(&text[at..start], &self.text))
    }
}

fn is_thai(char: char) -> bool {
    matches!(char, '\u{e01}'..='\u{e4e}')
}

/// What stands before a Thai name: forms of address, "is called", "to".
const BEFORE_THAI: &[&str] = &["คุณ", "พี่", "น้อง", "ชื่อ", "นาย", "นาง", "สาว", "ป้า", "ลุง", "ให้", "ของ"];

/// Names of so many letters are told inside a longer word.
const LONG: usize = 4;
/// The longest prefix that is glued to names, in letters.
const LONGEST_PREFIX: usize = 2;
