//! Context words near a match: the simple, explainable half of telling personal numbers from others.

use super::border::same_word;
use crate::masking::view::fold_letter;

/// Words that must, or must not, stand near a match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Context {
    words: Vec<Word>,
    /// How far from either side of the match a word may end or start, in characters.
    within: usize,
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
        let words = words
            .iter()
            .map(|word| Word { text: fold(word.trim_end_matches('*')), stem: word.ends_with('*') });
        Self { words: words.collect(), within }
    }

    /// Whether one of the words stands near `start..end` of `text`. `room` is scratch space.
    pub(crate) fn is_near(&self, text: &str, start: usize, end: usize, room: &mut String) -> bool {
        // A word that reaches into the distance counts whole, so the longest word's length is added.
        let reach = self.within + self.words.iter().map(|word| word.text.len()).max().unwrap_or(0);
        let from = text[..start].char_indices().rev().take(reach).last().map_or(start, |(at, _)| at);
        let to = text[end..].char_indices().nth(reach).map_or(text.len(), |(at, _)| end + at);
        [&text[from..start], &text[end..to]].into_iter().enumerate().any(|(side, part)| {
            room.clear();
            room.extend(part.chars().flat_map(char::to_lowercase).filter_map(fold_letter));
            let total = room.chars().count();
            self.words.iter().any(|word| {
                word.stands_in(room, |word_start, word_end| {
                    let distance = match side {
                        0 => room[word_end..].chars().count(),
                        _ => room[..word_start].chars().count(),
                    };
                    distance <= self.within.min(total)
                })
            })
        })
    }
}

impl Word {
    /// Whether the word stands in `text`, at word borders, at a place that `counts`.
    fn stands_in(&self, text: &str, counts: impl Fn(usize, usize) -> bool) -> bool {
        let edge = |a: Option<char>, b: Option<char>| a.zip(b).is_none_or(|(a, b)| !same_word(a, b));
        text.match_indices(&self.text).any(|(start, found)| {
            let end = start + found.len();
            edge(text[..start].chars().next_back(), found.chars().next())
                && (self.stem || edge(found.chars().next_back(), text[end..].chars().next()))
                && counts(start, end)
        })
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
