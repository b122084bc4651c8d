//! What somebody probably meant who wrote an unknown name.

/// The one of `known` that `written` probably stands for: the same words in another case or with other joints,
/// or a slip of the pen.
pub fn likely<'k>(written: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let written = folded(written);
    // Longer names are compared at a bounded price, and nobody means a short name with them.
    if written.is_empty() || written.len() > 40 {
        return None;
    }
    known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&written, &folded(name)), name))
        .filter(|(slips, name)| *slips <= name.len() / 3)
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, name)| name)
}

/// Letters and digits in lower case: `page_size`, `page-size` and `PageSize` are one name.
pub(super) fn folded(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_other_spellings_and_slips() {
        let known = ["page", "pageSize", "dateFrom", "dateTo", "status"];
        for (written, meant) in [
            ("page_size", "pageSize"),
            ("pagesize", "pageSize"),
            ("PAGE-SIZE", "pageSize"),
            ("datefrom", "dateFrom"),
            ("dateForm", "dateFrom"),
            ("staus", "status"),
            ("pge", "page"),
        ] {
            assert_eq!(likely(written, known), Some(meant), "{written}");
        }
    }

    #[test]
    fn does_not_guess_wildly() {
        for written in ["", "x", "colour", "filter[x]", "____"] {
            assert_eq!(likely(written, ["page", "pageSize", "status"]), None, "{written}");
        }
        assert_eq!(likely(&"page".repeat(1000), ["page"]), None);
    }
}
