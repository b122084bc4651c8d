//! Context words near a match: the simple, explainable half of telling personal numbers from others.

use std::sync::OnceLock;

use aho_corasick::AhoCorasick;

use super::border::same_word;
use crate::masking::view::fold_letter;

/// Words that must, or must not, stand near a match.
#[derive(Debug, Clone)]
pub(crate) struct Context {
    words: Vec<Word>,
    /// How far from either side of the match a word may end or start, in characters.
    within: usize,
    /// How far to look for the start of a word that ends within, in characters.
    reach: usize,
    /// Finds the words; made when the context is first asked for.
    finder: OnceLock<AhoCorasick>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    /// Lower case, marks folded.
    text: String,
    /// Whether the word may go on (`passw*`).
    stem: bool,
}

impl Context {
    /// From words as a pack writes them.
    pub(crate) fn new(words: &[String], within: usize) -> Self {
        let words: Vec<Word> = words
            .iter()
            .map(|word| Word { text: fold(word.trim_end_matches('*')), stem: word.ends_with('*') })
            .collect();
        let longest = words.iter().map(|word| word.text.chars().count()).max().unwrap_or(0);
        Self { words, within, reach: within + longest, finder: OnceLock::new() }
    }

    /// Whether one of the words stands near `start..end` of `text`. `room` is scratch space.
    pub(crate) fn is_near(&self, text: &str, start: usize, end: usize, room: &mut String) -> bool {
        let from = text[..start].char_indices().rev().take(self.reach).last().map_or(start, |(at, _)| at);
        let to = text[end..].char_indices().nth(self.reach).map_or(text.len(), |(at, _)| end + at);
        self.stands_in(&text[from..start], Side::Before, room)
            || self.stands_in(&text[end..to], Side::Behind, room)
    }

    fn stands_in(&self, part: &str, side: Side, room: &mut String) -> bool {
        room.clear();
        match part.is_ascii() {
            true => room.extend(part.chars().map(|char| char.to_ascii_lowercase())),
            false => room.extend(part.chars().flat_map(char::to_lowercase).filter_map(fold_letter)),
        }
        let finder = self.finder.get_or_init(|| {
            AhoCorasick::new(self.words.iter().map(|word| &word.text)).expect("a few hundred short words fit")
        });
        finder.find_overlapping_iter(room.as_str()).any(|found| {
            let distance = match side {
                Side::Before => room[found.end()..].chars().count(),
                Side::Behind => room[..found.start()].chars().count(),
            };
            distance <= self.within
                && self.words[found.pattern()].stands_free(room, found.start(), found.end())
        })
    }
}

#[derive(Debug, Clone, Copy)]
enum Side {
    Before,
    Behind,
}

impl Word {
    /// Whether the word at `start..end` of `text` is one by itself.
    fn stands_free(&self, text: &str, start: usize, end: usize) -> bool {
        let edge = |a: Option<char>, b: Option<char>| a.zip(b).is_none_or(|(a, b)| !same_word(a, b));
        edge(text[..start].chars().next_back(), self.text.chars().next())
            && (self.stem || edge(self.text.chars().next_back(), text[end..].chars().next()))
    }
}

/// Lower case, marks and look-alikes folded, as context is compared.
pub(crate) fn fold(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).filter_map(fold_letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(words: &[&str], within: usize, text: &str) -> bool {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let start = text.find('1').expect("the match is a run of ones");
        let end = text.rfind('1').expect("the match is a run of ones") + 1;
        Context::new(&words, within).is_near(text, start, end, &mut String::new())
    }

    #[test]
    fn words_count_within_their_distance_at_word_borders_in_any_case() {
        assert!(near(&["ssn"], 10, "My SSN is 111"));
        assert!(near(&["ssn"], 10, "111 (ssn)"));
        assert!(!near(&["ssn"], 3, "SSN: it is 111"));
        assert!(!near(&["pin"], 10, "pink 111"));
        assert!(near(&["pin*"], 10, "pink 111"));
        assert!(near(&["cédula"], 10, "CEDULA 111"));
        assert!(near(&["пароль"], 10, "Пароль 111"));
        assert!(near(&["身份证"], 10, "我的身份证是111"));
    }
}
