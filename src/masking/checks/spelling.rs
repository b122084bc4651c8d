//! Words as lists are compared with them: in lower case, or folded (marks and look-alikes, too).

use crate::masking::view::fold_letter;

/// A word in lower case, with its marks: "số" is no "so".
pub(super) fn lower(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.chars().flat_map(char::to_lowercase).collect()
}

/// A word folded: in lower case and without marks.
pub(super) fn folded(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.chars().flat_map(char::to_lowercase).filter_map(fold_letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stay_in_lower_case_and_go_when_folded() {
        for (word, in_lower_case, without_marks) in
            [("ANNA", "anna", "anna"), ("JOSÉ", "josé", "jose"), ("Đường", "đường", "duong"), ("", "", "")]
        {
            assert_eq!((lower(word), folded(word)), (in_lower_case.into(), without_marks.into()));
        }
    }
}
