//! A text as names and words are compared: in lower case, without marks, look-alikes as what they look like.
//!
//! Made once for each view, and used by everything that looks for words: cues, context, known people. In it stands, too,
//! where words start, which is where all of them look.

use super::character::Character;
use super::fold::{fold_lower, two_letters};

/// A folded text that knows where each of its bytes came from.
#[derive(Debug, Default)]
pub(crate) struct Folded {
    text: String,
    /// Where the places in the two texts stop to run alike. Empty where they never do.
    jumps: Vec<Jump>,
    /// Where words start, unless the text is ASCII.
    starts: Vec<Start>,
    ascii: bool,
}

/// From `folded` on, the places run alike from `source` on.
#[derive(Debug, Clone, Copy)]
struct Jump {
    folded: u32,
    source: u32,
}

/// No character is longer, in bytes.
const LONGEST: usize = 4;

/// A place where a word may start: a letter or digit behind none of its word, or any sign beyond ASCII.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Start {
    pub(crate) folded: u32,
    pub(crate) source: u32,
}

impl Folded {
    /// Folds another text.
    pub(crate) fn fold(&mut self, text: &str) {
        self.text.clear();
        self.jumps.clear();
        self.starts.clear();
        self.ascii = text.is_ascii();
        if self.ascii {
            self.text.push_str(text);
            self.text.make_ascii_lowercase();
            return;
        }
        self.fold_characters(text);
    }

    fn fold_characters(&mut self, text: &str) {
        let (mut before, mut kinds) = (Character::NONE, Character::reader());
        // What stays as it is is copied in one go.
        let mut copied = 0;
        for (at, char) in text.char_indices() {
            let kind = kinds.get(char);
            let starts = if kind.is_word() { !before.joins(kind) } else { !char.is_ascii() };
            before = kind;
            if !kind.folds() {
                if starts {
                    self.start(self.text.len() + at - copied, at);
                }
                continue;
            }
            self.text.push_str(&text[copied..at]);
            copied = at + char.len_utf8();
            if !self.fold_character(char, at, starts) {
                self.jump(copied);
            }
        }
        self.text.push_str(&text[copied..]);
    }

    /// Appends what the character at `at` of the source is compared as. Gives whether the places behind it run on alike.
    fn fold_character(&mut self, char: char, at: usize, starts: bool) -> bool {
        let Some(one) = fold_lower(char) else { return false };
        if starts {
            self.start(self.text.len(), at);
        }
        let Some(two) = two_letters(char) else {
            self.text.push(one);
            return one.len_utf8() == char.len_utf8();
        };
        for letter in two {
            // Each of them stands for the whole character.
            self.jump(at);
            self.text.push(letter);
        }
        false
    }

    fn start(&mut self, folded: usize, source: usize) {
        self.starts.push(Start { folded: folded as u32, source: source as u32 });
    }

    fn jump(&mut self, source: usize) {
        let jump = Jump { folded: self.text.len() as u32, source: source as u32 };
        match self.jumps.last_mut() {
            Some(last) if last.folded == jump.folded => *last = jump,
            _ => self.jumps.push(jump),
        }
    }

    /// The folded text.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Where words start; `None` where the text is ASCII, in which any letter or digit behind none starts one.
    pub(crate) fn starts(&self) -> Option<&[Start]> {
        (!self.ascii).then_some(&self.starts)
    }

    /// The place in the source of a place between two folded characters; marks that were dropped belong to the letter
    /// before them.
    pub(crate) fn place(&self, at: usize) -> usize {
        match self.jumps_until(at).last() {
            Some(jump) => jump.source as usize + at - jump.folded as usize,
            None => at,
        }
    }

    /// How far in the source what stands before a place decides on what stands there, folded.
    pub(crate) fn decided(&self, at: usize) -> usize {
        let place = self.place(at);
        match self.jumps_until(at) {
            // Between the letters that one character stands for.
            [.., first, second] if first.source == second.source => place + LONGEST,
            _ => place,
        }
    }

    fn jumps_until(&self, at: usize) -> &[Jump] {
        &self.jumps[..self.jumps.partition_point(|jump| jump.folded as usize <= at)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::masking::view::{fold_case, is_word, same_word};
    use proptest::prelude::*;

    fn folded(text: &str) -> Folded {
        let mut folded = Folded::default();
        folded.fold(text);
        folded
    }

    #[test]
    fn letters_read_as_what_they_are_compared_as() {
        for (text, read) in [
            ("Hello WORLD 1", "hello world 1"),
            ("José NÚÑEZ", "jose nunez"),
            ("STRAẞE Straße", "strasse strasse"),
            ("e\u{301}a", "ea"),
            ("مُحَمَّد", "محمد"),
        ] {
            assert_eq!(folded(text).text(), read);
        }
    }

    #[test]
    fn places_lead_back() {
        let text = "ñ ß e\u{301}x";
        let folded = folded(text);
        assert_eq!(folded.text(), "n ss ex");
        let places: Vec<usize> = (0..=folded.text().len()).map(|at| folded.place(at)).collect();
        assert_eq!(places, [0, 2, 3, 3, 5, 6, 9, 10]);
    }

    proptest! {
        #[test]
        fn words_start_where_a_reader_sees_them_start(text in "[aB1 éЖж漢かด\u{301}\u{64f}م。,٣]{0,20}") {
            let folded = folded(&text);
            prop_assert_eq!(folded.text(), text.chars().flat_map(fold_case).collect::<String>());
            if let Some(starts) = folded.starts() {
                let told: Vec<usize> = starts.iter().map(|start| start.source as usize).collect();
                let wanted: Vec<usize> = text.char_indices().filter(|&(at, char)| {
                    let before = text[..at].chars().next_back();
                    let sign = !char.is_ascii() && !is_word(char);
                    let word = is_word(char) && !before.is_some_and(|before| same_word(before, char));
                    (sign || word) && fold_case(char).next().is_some()
                }).map(|(at, _)| at).collect();
                prop_assert_eq!(told, wanted);
                for start in starts {
                    prop_assert_eq!(folded.place(start.folded as usize), start.source as usize);
                }
            }
        }
    }
}
