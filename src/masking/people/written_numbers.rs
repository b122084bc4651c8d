//! The phone numbers that a value has in it, as digits: one or several, in the digits of any script, with an extension or
//! a word beside them.

use super::phones::{LONGEST, SHORTEST};
use crate::masking::view::{Encoding, Scratch, View};

/// The numbers of a value, in any spelling.
///
/// Where enough digits stand for a number, what no number has in it (a comma, a letter, another plus) ends it; before
/// that many, signs may stand in one ("030/1234567"). What has too few digits is an extension or something else.
pub(super) fn numbers(value: &str) -> Vec<Vec<u8>> {
    let mut view = View::default();
    view.plain(value, Encoding::Text, true, &mut Scratch::default());
    let (mut numbers, mut digits) = (Vec::new(), Vec::new());
    for char in view.text().chars() {
        match char {
            '0'..='9' => digits.push(char as u8),
            ' ' | '-' | '.' | '(' | ')' | '*' => {}
            _ if char.is_alphabetic() || char == '+' || digits.len() >= SHORTEST => {
                numbers.push(std::mem::take(&mut digits));
            }
            _ => {}
        }
    }
    numbers.push(digits);
    numbers.retain(|digits| (SHORTEST..=LONGEST).contains(&digits.len()));
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_may_be_several_numbers_and_have_more_in_it() {
        for (value, wanted) in [
            ("+56 9 8765 4321", &["56987654321"][..]),
            ("+56 9 8765 4321 ext 12", &["56987654321"]),
            ("tel:+56987654321;ext=9", &["56987654321"]),
            ("+56987654321, +56911112222", &["56987654321", "56911112222"]),
            ("+56987654321+56911112222", &["56987654321", "56911112222"]),
            ("030/1234567", &["0301234567"]),
            ("０９８７６５４３２１", &["0987654321"]),
            ("٠٩٨٧٦٥٤٣٢١", &["0987654321"]),
            ("whatsapp:+56987654321", &["56987654321"]),
            ("56987654321:12@s.whatsapp.net", &["56987654321"]),
            ("Jane 2", &[]),
        ] {
            let wanted: Vec<_> = wanted.iter().map(|digits| digits.as_bytes().to_vec()).collect();
            assert_eq!(numbers(value), wanted, "{value}");
        }
    }
}
