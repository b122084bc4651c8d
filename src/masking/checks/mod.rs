//! The checks that a match must pass: checksums, registries' lengths, numbers that nobody is given.
//!
//! A check sees the matched text as it stands in the normalised view, separators included, and says yes or no. It
//! allocates nothing and knows nothing of what stands around the match; context is the rule's affair. Each family is a
//! file that names the source of its algorithm.

mod address;
mod bank;
mod card;
mod iban;
mod luhn;
mod name;
mod phone;
mod read;
mod secret;
mod ssn;
mod street;

/// Whether a match is what its rule looks for.
pub(crate) type Check = fn(&str) -> bool;

/// The check that rules call `name`.
pub(crate) fn by_name(name: &str) -> Option<Check> {
    all().find(|(known, _)| *known == name).map(|(_, check)| check)
}

/// The names of all checks, for a message that says what is allowed.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    all().map(|(name, _)| name)
}

fn all() -> impl Iterator<Item = (&'static str, Check)> {
    GENERAL.iter().copied()
}

/// Checks that belong to no country.
const GENERAL: &[(&str, Check)] = &[
    ("address_line", street::address_line),
    ("card", card::card),
    ("card_any_brand", card::card_any_brand),
    ("iban", iban::iban),
    ("id_digits", secret::id_digits),
    ("ipv4", address::ipv4),
    ("ipv6", address::ipv6),
    ("letters_and_digits", secret::letters_and_digits),
    ("luhn", luhn::luhn),
    ("mixed", secret::mixed),
    ("person_east_asian", name::person_east_asian),
    ("person_name", name::person_name),
    ("phone_area", phone::phone_area),
    ("phone_international", phone::phone_international),
    ("phone_nanp", phone::phone_nanp),
    ("phone_national", phone::phone_national),
    ("phone_with_code", phone::phone_with_code),
    ("secret_word", secret::secret_word),
    ("street", street::street),
    ("us_aba", bank::us_aba),
    ("us_ein", ssn::us_ein),
    ("us_itin", ssn::us_itin),
    ("us_ssn", ssn::us_ssn),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_found() {
        let mut seen: Vec<_> = names().collect();
        seen.sort_unstable();
        assert!(seen.windows(2).all(|pair| pair[0] != pair[1]));
        assert!(seen.iter().all(|name| by_name(name).is_some()));
        assert!(by_name("no_such_check").is_none());
    }

    #[test]
    fn no_check_fails_on_odd_text() {
        for (_, check) in all() {
            for odd in ["", " ", "-", "é", "\u{1f600}", "0", "A", "٣", &"9".repeat(600), &"Z".repeat(600)] {
                check(odd);
            }
        }
    }
}
