//! A finding that is made of several allowed texts: the line of a signature, `+1 800 555 0199 | help@acme.example`,
//! which some rules find as one, or up to the `@` of the address that tells them what stands before it.

use std::ops::Range;

/// A finding of more words is no line of a signature.
const MOST_WORDS: usize = 12;

/// How much of a word may stand behind the finding that ends in it, in bytes: an address's host.
const LONGEST_REST: usize = 256;

/// Whether everything in `found` that is not just punctuation belongs to a part that `is_allowed`. The word that the
/// finding ends in counts to its end.
pub(super) fn are_all(text: &str, found: Range<usize>, is_allowed: impl Fn(Range<usize>) -> bool) -> bool {
    let words = words(text, found);
    if !(2..=MOST_WORDS).contains(&words.len()) {
        return false;
    }
    // By count of words: whether so many from the first on are allowed parts.
    let mut fits = vec![true];
    for end in 1..=words.len() {
        let ends_here = |start: usize| fits[start] && is_allowed(words[start].start..words[end - 1].end);
        fits.push((0..end).any(ends_here));
    }
    fits[words.len()]
}

/// The words of a finding, without the punctuation around them.
fn words(text: &str, found: Range<usize>) -> Vec<Range<usize>> {
    let rest = text[found.end..]
        .char_indices()
        .find(|(_, char)| parts(*char))
        .map_or(text.len() - found.end, |(at, _)| at);
    let end = if rest > LONGEST_REST { found.end } else { found.end + rest };
    let mut words = Vec::new();
    let mut at = found.start;
    for word in text[found.start..end].split(parts) {
        let (behind, open) = (at + word.len(), word.trim_start_matches(is_around));
        let start = behind - open.len();
        let closed = open.trim_end_matches(is_around);
        if !closed.is_empty() {
            words.push(start..start + closed.len());
        }
        // What parts words is one character, and no other follows the last word.
        at = behind + text[behind..].chars().next().map_or(0, char::len_utf8);
    }
    words
}

/// Whether a character stands between words.
fn parts(char: char) -> bool {
    char.is_whitespace() || ",;|<>\"".contains(char)
}

/// Whether a character at a word's side is no part of it.
fn is_around(char: char) -> bool {
    !char.is_alphanumeric() && char != '+' && char != '@'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made_of(text: &str, found: &str, allowed: &[&str]) -> bool {
        let start = text.find(found).expect("it is there");
        are_all(text, start..start + found.len(), |part| allowed.contains(&&text[part]))
    }

    #[test]
    fn a_line_is_allowed_where_all_its_parts_are() {
        let own = ["+1 800", "1 800", "a@b.c"];
        assert!(made_of("+1 800 | a@b.c", "+1 800 | a@b.c", &own));
        assert!(made_of("x 1 800; a@b.c.", "1 800; a@", &own), "the last word to its end");
        assert!(made_of("(1 800) <a@b.c>", "(1 800) <a@b.c>", &own));
        assert!(!made_of("1 800 7 | a@b.c", "1 800 7 | a@b.c", &own));
        assert!(!made_of("1 800 | a@b.c.d", "1 800 | a@b.c", &own), "the last word to its end");
        assert!(!made_of("a@b.c", "a@b.c", &own), "one word is no line");
        assert!(!made_of("| ; |", "| ; |", &own), "nothing is none's own");
    }
}
