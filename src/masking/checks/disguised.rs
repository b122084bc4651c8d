//! Numbers some of whose digits are letters that look like them: O for 0, I and l for 1, З for 3, б for 6.

use super::luhn;

/// The fewest digits proper: fewer are a word with a digit or two.
const DIGITS: usize = 4;

/// A telephone number with a letter among its digits: mostly digits, and no letter by itself between spaces, where it is a
/// word ("15 o 16").
pub(super) fn phone_disguised(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let letters = text.chars().filter(|char| char.is_alphabetic()).count();
    let word = |part: &str| part.chars().count() == 1 && part.chars().all(char::is_lowercase);
    letters > 0
        && digits > letters
        && (7..=15).contains(&(digits + letters))
        && !text.split(' ').skip(1).any(word)
}

/// A card's number with letters among its digits: read as what they look like, its check digit is right.
pub(super) fn card_disguised(text: &str) -> bool {
    let read = text.chars().filter_map(reading);
    let count = read.clone().count();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    (DIGITS..count).contains(&digits) && (12..=19).contains(&count) && luhn::holds(read)
}

/// The digit that a character is, or looks like.
fn reading(char: char) -> Option<u8> {
    match char {
        '0'..='9' => Some(char as u8 - b'0'),
        'O' | 'o' => Some(0),
        'I' | 'l' => Some(1),
        'З' => Some(3),
        'б' => Some(6),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_beside_words() {
        assert!(phone_disguised("O7700 9OO 123") && phone_disguised("l7O O95O 2231"));
        assert!(!phone_disguised("15 o 16 03 2024") && !phone_disguised("07700 900 123"));
        assert!(card_disguised("4ll1 llll llll 1111") && !card_disguised("4ll1 llll llll 1112"));
        assert!(!card_disguised("4111 1111 1111 1111") && !card_disguised("llll llll llll llll"));
    }
}
