//! Known phone numbers, found in any grouping, with or without country code.

use std::ops::Range;

use super::written_numbers::numbers;

/// Shorter numbers, and shorter tails of numbers, are no phone numbers.
pub(super) const SHORTEST: usize = 7;
/// E.164 allows 15 digits; a trunk zero may stand before them.
pub(super) const LONGEST: usize = 16;

/// Phone numbers to look for, as digits.
#[derive(Debug, Default)]
pub(super) struct Phones(Vec<Vec<u8>>);

impl Phones {
    /// Adds the numbers of a value, in any spelling, of `most` in all.
    pub(super) fn add(&mut self, spelled: &str, most: usize) {
        for digits in numbers(spelled) {
            if self.0.len() < most && !self.0.contains(&digits) {
                self.0.push(digits);
            }
        }
    }

    /// How many numbers there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The known number that starts at `at`, which is a digit behind no other digit: all of it, or its tail.
    pub(super) fn find(&self, text: &str, at: usize) -> Option<Range<usize>> {
        if self.0.is_empty() {
            return None;
        }
        let bytes = text.as_bytes();
        let mut digits = [0; LONGEST];
        let mut ends = [0; LONGEST];
        let mut count = 0;
        let mut gap = 0;
        for (index, &byte) in bytes.iter().enumerate().skip(at) {
            match byte {
                b'0'..=b'9' if count < LONGEST => {
                    (digits[count], ends[count]) = (byte, index + 1);
                    count += 1;
                    gap = 0;
                }
                b' ' | b'-' | b'.' | b'(' | b')' | b'/' if gap < 3 => gap += 1,
                _ => break,
            }
        }
        let ends_word = |count: usize| !bytes.get(ends[count - 1]).is_some_and(u8::is_ascii_digit);
        (SHORTEST..=count).rev().filter(|count| ends_word(*count)).find_map(|count| {
            let said = &digits[..count];
            // A trunk zero is said in the country and is no part of the international number.
            let tail = said.strip_prefix(b"0").filter(|tail| tail.len() >= SHORTEST).unwrap_or(said);
            let known = self.0.iter().any(|known| known.ends_with(said) || known.ends_with(tail));
            let plus = at.checked_sub(1).is_some_and(|before| bytes[before] == b'+');
            known.then(|| at - usize::from(plus)..ends[count - 1])
        })
    }

    /// The last digits of a known number, told by themselves: "the number ending 8716", "końcówka 987". Of three digits
    /// only where somebody says that they are the last.
    pub(super) fn find_end(&self, text: &str, at: usize) -> Option<Range<usize>> {
        let bytes = text.as_bytes();
        let len = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).take(ENDS[1] + 1).count();
        let end = at + len;
        let ends_one = ENDS.contains(&len) && self.0.iter().any(|known| known.ends_with(&bytes[at..end]));
        let alone = || !goes_on(bytes[..at].iter().rev()) && !goes_on(bytes[end..].iter());
        (ends_one && alone() && (len == ENDS[1] || says_end(&text[..at]))).then_some(at..end)
    }
}

/// Whether a number goes on with these bytes, or is an amount.
fn goes_on<'b>(mut bytes: impl Iterator<Item = &'b u8>) -> bool {
    match bytes.next() {
        Some(b' ' | b'-' | b'.' | b',' | b'/' | b':') => bytes.next().is_some_and(u8::is_ascii_digit),
        Some(byte) => matches!(byte, b'%' | b'$' | b'#') || byte.is_ascii_alphanumeric(),
        None => false,
    }
}

/// Whether the last words of a text say that the end of something follows.
fn says_end(before: &str) -> bool {
    let start = (before.len().saturating_sub(NEAR)..=before.len()).find(|at| before.is_char_boundary(*at));
    let near = before[start.unwrap_or(before.len())..].to_lowercase();
    END_WORDS.iter().any(|word| near.contains(word))
}

/// In bytes before the digits.
const NEAR: usize = 48;
/// How many last digits are told of a number.
const ENDS: [usize; 2] = [3, 4];

/// What words for "ends with", "the last ones" start with, or have in them.
#[rustfmt::skip]
const END_WORDS: &[&str] = &[
    "ending", "ends", "end in", "last", "tail", "termin", "últim", "ultim", "final", "fini", "dernier", "endet", "endung", "letzt", "endziffer", "eindig", "laatste", "konč", "koncov", "končov", "końców", "kończ", "ostatni", "posledn",
    "slut", "sidste", "siste", "sista", "päätt", "lopp", "végz", "utols", "termină", "sonu", "son ", "biten", "оканч", "последн", "закінч", "останн", "λήγει", "τελευτα", "akhir", "belakang", "cuối", "đuôi", "ลงท้าย", "สุดท้าย", "尾", "末", "後四", "后四", "끝", "뒷",
    "تنتهي", "آخر", "اخر", "מסתיים", "אחרונות", "अंतिम", "आखिरी", "শেষ",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_number_is_found_in_any_grouping() {
        let mut phones = Phones::default();
        phones.add("+56 9 8765 4321", 1);
        for text in
            ["+56 9 8765 4321", "56987654321", "9 8765-4321", "(9) 87654321", "098765 4321", "8765 4321"]
        {
            let at = text.find(|char: char| char.is_ascii_digit()).expect("a digit");
            let found = phones.find(text, at).unwrap_or_else(|| panic!("{text}"));
            assert!(text[found].ends_with("21"), "{text}");
        }
        assert_eq!(phones.find("87654322", 0), None);
        assert_eq!(phones.find("876543210", 0), None);
        assert_eq!(phones.find("4321", 0), None);
    }
}
