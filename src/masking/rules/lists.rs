//! Lists of words that the contexts of several rules share: `rules/words/NAME.txt`, one word a line.
//!
//! They are part of the program, so a pack of `rules_dir` names them as a built-in one does. A pack cannot add one: words of
//! its own it writes where they count.

/// The words of a list; of an unknown one, which are known.
pub(super) fn words(name: &str) -> Result<impl Iterator<Item = &'static str>, String> {
    let (_, text) = LISTS.iter().find(|(known, _)| *known == name).ok_or_else(|| {
        let known: Vec<&str> = LISTS.iter().map(|(known, _)| *known).collect();
        format!("list \"{name}\" is unknown; known are {}", known.join(", "))
    })?;
    Ok(text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')))
}

macro_rules! lists {
    ($($name:literal),+ $(,)?) => {
        /// By name.
        const LISTS: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../../rules/words/", $name, ".txt")))),+];
    };
}

lists!(
    "cards_spoken_of",
    "labels_of_goods",
    "labels_of_numbers",
    "labels_of_orders",
    "orders_and_parcels",
    "phones_spoken_of",
    "secrets_spoken_of",
    "things_with_names",
    "time_and_stars",
    "users_and_accounts",
    "whereabouts",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_say_what_they_are_for_and_repeat_nothing() {
        for (name, text) in LISTS {
            assert!(text.starts_with("# "), "{name}");
            let mut known = std::collections::HashSet::new();
            let repeated: Vec<&str> =
                words(name).expect("it is known").filter(|word| !known.insert(*word)).collect();
            assert!(repeated.is_empty() && !known.is_empty(), "{name}: {repeated:?}");
        }
        let refused = words("labels").err().expect("it is unknown");
        assert!(refused.contains("\"labels\" is unknown") && refused.contains("labels_of_orders"));
    }
}
