//! A word where it stands in a text: what is asked about it by several rules is looked up once.

use std::cell::OnceCell;

use super::name_key::{Key, Letters};
use super::name_lists::{BEGINNING, Kinds, kinds, kinds_of_letters, may_begin, undeclined};
use crate::masking::view::{is_letter, is_spaceless};

/// The word that starts at a place of a text.
pub(crate) struct WordAt<'t> {
    text: &'t str,
    at: usize,
    word: &'t str,
    kinds: Kinds,
    undeclined: OnceCell<Kinds>,
}

impl<'t> WordAt<'t> {
    #[inline]
    pub(crate) fn new(text: &'t str, at: usize) -> Self {
        let word = first_word(&text[at..]);
        Self { text, at, word, kinds: kinds_of_letters(word), undeclined: OnceCell::new() }
    }

    /// The text before it, as far as anything may decide on it.
    pub(super) fn before(&self) -> &'t str {
        let start = (self.at.saturating_sub(REACH)..=self.at).find(|at| self.text.is_char_boundary(*at));
        &self.text[start.unwrap_or(self.at)..self.at]
    }

    /// The word, and what stands behind it, as far as anything may decide on it.
    pub(super) fn rest(&self) -> &'t str {
        let behind = self.at + self.word.len();
        let end =
            (behind..=self.text.len().min(behind + REACH)).rev().find(|at| self.text.is_char_boundary(*at));
        &self.text[self.at..end.unwrap_or(behind)]
    }

    /// The text behind it.
    pub(super) fn behind(&self) -> &'t str {
        &self.rest()[self.word().len()..]
    }

    /// The word; empty where no letter stands.
    pub(crate) fn word(&self) -> &'t str {
        self.word
    }

    /// What it is on the lists of names.
    pub(super) fn kinds(&self) -> Kinds {
        self.kinds
    }

    /// The same, if it may be declined.
    pub(super) fn kinds_declined(&self) -> Kinds {
        let undeclined = || *self.undeclined.get_or_init(|| undeclined(self.word));
        if self.kinds.is_none() { undeclined() } else { self.kinds }
    }

    /// Whether it is on a list of names, as it stands, declined, or behind a letter that is written together with it.
    pub(crate) fn is_listed(&self) -> bool {
        !self.kinds_declined().is_none() || self.bare().is_some_and(|bare| !kinds(bare).is_none())
    }

    /// Whether it is of ASCII letters, and on no list of names.
    #[inline]
    pub(crate) fn is_no_name(&self) -> bool {
        self.kinds.is_none() && self.word.is_ascii()
    }

    /// The word behind one of the letters that are written together with it: "and", "to".
    pub(super) fn bare(&self) -> Option<&'t str> {
        let bare = self.word.strip_prefix(['ל', 'ו', 'מ', 'ב', 'ש', 'و', 'ل', 'ب', 'ف'])?;
        bare.chars().nth(2).map(|_| bare)
    }

    /// How far the text decides on the word, if it is on no list; `None` where that is not known.
    pub(crate) fn decided(&self) -> Option<usize> {
        let beginning = match self.word.as_bytes().first_chunk::<BEGINNING>() {
            None => None,
            Some(letters) if letters.is_ascii() => Some((BEGINNING, Key::of_ascii(letters))),
            // What stands behind such a letter may be on a list by itself.
            Some(_) if self.bare().is_some() => return None,
            Some(_) => {
                let end = self.word.char_indices().nth(BEGINNING).map(|(end, _)| end);
                end.and_then(|end| Some((end, Letters::of(&self.word[..end])?.key(BEGINNING)?)))
            }
        };
        match beginning {
            Some((end, beginning)) => (!may_begin(beginning)).then_some(self.at + end),
            None => self.decided_whole(),
        }
    }

    /// How far the text decides on what the word is; `None` where that is not known.
    pub(crate) fn decided_whole(&self) -> Option<usize> {
        // A letter or a mark beyond ASCII could be one of the word's.
        let ends = self.behind().as_bytes().first().is_none_or(u8::is_ascii);
        ends.then_some(self.at + self.word.len() + 1)
    }
}

/// The letters that `text` starts with; of more than any name has, so many. In scripts without spaces between words, none.
#[inline]
pub(super) fn first_word(text: &str) -> &str {
    let end = ascii_letters(text.as_bytes());
    match text.as_bytes().get(end) {
        Some(byte) if !byte.is_ascii() => &text[..letters(text)],
        _ => &text[..end],
    }
}

/// How many bytes of letters of any script a text starts with.
fn letters(text: &str) -> usize {
    let of_a_word = |char: &char| (is_letter(*char) && !is_spaceless(*char)) || is_mark(*char);
    text.chars().take(LONGEST).take_while(of_a_word).map(char::len_utf8).sum()
}

/// How many letters of ASCII a text starts with; eight are looked at at once.
#[inline]
fn ascii_letters(text: &[u8]) -> usize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    let (chunks, rest) = text.as_chunks::<8>();
    for (index, chunk) in chunks.iter().enumerate() {
        let bytes = u64::from_le_bytes(*chunk);
        // In lower case without its highest bit, a byte is at least "a" if this sets that bit, and beyond "z" if the other.
        let lower = (bytes | (0x20 * EACH)) & (0x7f * EACH);
        let (from_a, beyond_z) = (lower + (0x80 - 0x61) * EACH, lower + (0x80 - 0x7b) * EACH);
        let others = (bytes | !from_a | beyond_z) & (0x80 * EACH);
        if others != 0 {
            return index * 8 + others.trailing_zeros() as usize / 8;
        }
    }
    let others = rest.iter().position(|byte| !byte.is_ascii_alphabetic());
    text.len() - rest.len() + others.unwrap_or(rest.len())
}

/// So many bytes before and behind a word may decide on it: a text of nothing but names is looked at once for each of them.
const REACH: usize = 512;

/// No name that is asked for is longer, in characters.
const LONGEST: usize = 32;

/// Whether a sign stands on or beside a letter in the scripts of India and Arabia.
fn is_mark(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{200c}' | '\u{900}'..='\u{dff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn letters_are_counted_as_one_by_one(text in "[A-Za-z@`{z1é]{0,20}") {
            let slow = text.bytes().take_while(u8::is_ascii_alphabetic).count();
            prop_assert_eq!(ascii_letters(text.as_bytes()), slow);
        }

        #[test]
        fn nothing_behind_what_decides_matters(word in "[a-zA-Z]{0,12}", rest in "[ ,é-][a-z]{0,9}", other in "[a-zA-Z ,]{0,12}") {
            let text = word + &rest;
            let read = WordAt::new(&text, 0);
            if let Some(decided) = read.decided().filter(|_| read.kinds().is_none()) {
                // The end of the text is what decides where there is no more of it.
                let Some(kept) = text.get(..decided) else { return Ok(()) };
                prop_assert!(WordAt::new(&(kept.to_owned() + &other), 0).kinds().is_none());
            }
        }

        #[test]
        fn a_whole_word_is_what_it_is_whatever_follows(
            word in "(?:Ann|ann|Anna|José|Lucía|Karl|मोहन|محمد|ومحمد|Анны|[a-zé]{0,9})[a-zéяا]{0,3}",
            rest in "[ ,é’-][a-z]{0,9}",
            other in "[a-zéا ,]{0,12}",
        ) {
            let text = word + &rest;
            let read = WordAt::new(&text, 0);
            if let Some(kept) = read.decided_whole().and_then(|decided| text.get(..decided)) {
                let continued = kept.to_owned() + &other;
                prop_assert_eq!(WordAt::new(&continued, 0).word(), read.word());
                prop_assert_eq!(WordAt::new(&continued, 0).is_listed(), read.is_listed());
            }
        }
    }

    #[test]
    fn a_word_that_may_have_a_name_in_it_is_not_decided_by_its_beginning() {
        let decided = |text| WordAt::new(text, 0).decided();
        assert_eq!((decided("وعبدالرحات "), decided("حححححححححح ")), (None, Some(16)));
        assert_eq!(WordAt::new("ومحمد", 0).bare(), Some("محمد"));
    }

    #[test]
    fn words_end_where_letters_do() {
        for (text, word) in [
            ("Anna!", "Anna"),
            ("José María", "José"),
            ("", ""),
            ("12", ""),
            ("Annabellalotta7", "Annabellalotta"),
        ] {
            assert_eq!(WordAt::new(text, 0).word(), word);
        }
    }

    #[test]
    fn no_more_is_looked_at_than_may_decide() {
        let text = format!("{}Jane{}", "é,".repeat(1000), ",é".repeat(1000));
        let at = WordAt::new(&text, 3000);
        assert_eq!((at.word(), at.before().len(), at.behind().len()), ("Jane", REACH - 1, REACH - 1));
        let long = "a".repeat(2 * REACH);
        assert_eq!(WordAt::new(&long, 0).rest(), long);
    }
}
