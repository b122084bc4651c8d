//! What the number of any country's identity document looks like, where words say that it is one.

use super::phone::is_moment;
use super::read::{all_digits, is_filler};

/// The fewest digits and letters that a country gives, and the most.
const LENGTHS: std::ops::RangeInclusive<usize> = 6..=22;

/// The longest run of letters in a number: Mexico's voters and Italy's taxpayers have six.
const LONGEST_RUN: usize = 6;

/// Digits, or digits and letters, that are no day and no filler; letters stand in capitals where a space parts them
/// from the digits, so that the words of the sentence are none of them.
pub(super) fn identity(text: &str) -> bool {
    let (mut digits, mut letters, mut small) = (0, 0, 0);
    for char in text.chars() {
        digits += usize::from(char.is_ascii_digit());
        letters += usize::from(char.is_alphabetic());
        small += usize::from(char.is_lowercase());
    }
    // Capitals are written with care: a few digits among them are enough.
    let enough = match (letters, small) {
        (0, _) => digits >= *LENGTHS.start(),
        (_, 0) => digits >= 3 || (digits == 2 && letters > 4),
        _ => digits >= 3,
    };
    enough && LENGTHS.contains(&(digits + letters)) && no_words(text) && no_day_or_filler(text, letters)
}

fn no_words(text: &str) -> bool {
    let run = text.split(|char: char| !char.is_alphabetic()).map(|run| run.chars().count()).max();
    let spaced = |part: &str| {
        part.contains(|char: char| char.is_ascii_digit())
            || part.chars().all(|char| !char.is_lowercase())
            || is_number_sign(part)
    };
    run.unwrap_or(0) <= LONGEST_RUN && text.split(' ').all(spaced)
}

/// "Number" between a series and its number.
fn is_number_sign(part: &str) -> bool {
    matches!(
        part.trim_end_matches('.').to_lowercase().as_str(),
        "nr" | "no" | "nº" | "n°" | "№" | "numarul" | "numărul" | "numer" | "номер"
    )
}

/// Three pairs of digits, `12/03/24`: a day without its century, or a code of a bank's branch.
fn is_three_pairs(text: &str) -> bool {
    text.split(|char: char| !char.is_ascii_digit()).map(str::len).eq([2, 2, 2])
}

/// A year and a number within it, `FT 2024/6169`: what invoices and files are counted by.
fn is_counted_by_years(text: &str) -> bool {
    let is_year = |group: &str| group.len() == 4 && matches!(group.parse(), Ok(2000..=2039_u16));
    text.split_once('/').is_some_and(|(before, number)| {
        let year = before.rsplit(|char: char| !char.is_ascii_digit()).next();
        year.is_some_and(is_year) && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

fn no_day_or_filler(text: &str, letters: usize) -> bool {
    if is_counted_by_years(text) {
        return false;
    }
    let mut found = [0; 22];
    let mut count = 0;
    for (slot, digit) in found.iter_mut().zip(all_digits(text)) {
        *slot = digit;
        count += 1;
    }
    letters > 0 || (!is_moment(text) && !is_three_pairs(text) && !is_filler(&found[..count]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_documents() {
        for right in
            ["54092665894", "19.368.277", "RX 586682", "KB 794164", "5MZ7NU1", "m053955(a)", "18/99121152/56"]
        {
            assert!(identity(right), "{right}");
        }
        for right in ["45 99 541415", "gha-319715417-8", "RX nr. 586682", "72192950 1 NO4", "350175294525"] {
            assert!(identity(right), "{right}");
        }
        for wrong in [
            "12345",
            "is 123456",
            "2024-01-15",
            "15.01.2024 10",
            "000000000",
            "12345678 Customer",
            "AB12",
            "12/03/24",
            "FT 2024/6169",
        ] {
            assert!(!identity(wrong), "{wrong}");
        }
    }
}
