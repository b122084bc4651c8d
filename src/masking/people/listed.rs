//! Fields that have more in them than they say: lists of mail addresses, addresses with a name beside them.

/// What stands between the addresses of a list, and around them.
const BETWEEN: [char; 13] = [',', ';', '<', '>', '(', ')', '[', ']', '|', '"', '、', '،', '؛'];

/// The mail addresses of a value, and what stands beside them. `bare`: whether one without a dot behind its `@` is one,
/// too.
pub(super) fn addresses(value: &str, bare: bool) -> (Vec<&str>, String) {
    let (mut addresses, mut beside) = (Vec::new(), String::new());
    for word in value.split(|char: char| char.is_whitespace() || BETWEEN.contains(&char)) {
        let scheme = word.get(..MAILTO.len()).is_some_and(|start| start.eq_ignore_ascii_case(MAILTO));
        let word = if scheme { &word[MAILTO.len()..] } else { word };
        let is_one = word.split_once('@').is_some_and(|(local, domain)| {
            !local.is_empty() && !domain.is_empty() && (bare || domain.contains('.'))
        });
        if is_one {
            addresses.push(word);
        } else if !word.is_empty() {
            beside.push_str(if beside.is_empty() { "" } else { " " });
            beside.push_str(word);
        }
    }
    (addresses, beside)
}

const MAILTO: &str = "mailto:";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_split_and_names_are_kept_apart() {
        for (value, wanted, beside) in [
            ("a@x.co", &["a@x.co"][..], ""),
            ("a@x.co, b@x.co;c@x", &["a@x.co", "b@x.co", "c@x"], ""),
            ("Jane Smith <MAILTO:j@x.co>", &["j@x.co"], "Jane Smith"),
            ("@jane", &[], "@jane"),
        ] {
            assert_eq!(addresses(value, true), (wanted.to_vec(), beside.into()), "{value}");
        }
        assert!(addresses("Jane@Smith", false).0.is_empty());
    }
}
