//! Which kinds of findings an organisation has itself, and when two spellings of one are the same.

use crate::api::likely;

/// How a finding and an allowed text are compared. Both are read as the rules read text before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// By the digits. All of them: `800 555 0199` is not `+1 800 555 0199`.
    Phone,
    /// In lower case: `local@host`.
    Mail,
    /// By letters and digits, in capitals: spaces, dashes, dots and slashes only group them.
    Number,
    /// In lower case, words one space apart.
    Words,
}

/// Shorter and longer allowed texts are refused, in characters.
const LENGTH: std::ops::RangeInclusive<usize> = 4..=128;

/// What may be allowed: what an organisation publishes of itself. Secrets, cards, what only persons have, and names and
/// places, which others have too, are deliberately absent.
#[rustfmt::skip]
const KINDS: &[(&str, Reading)] = &[
    ("AR_CBU", Reading::Number), ("AR_CUIT", Reading::Number), ("AU_ABN", Reading::Number),
    ("AU_BSB", Reading::Number), ("BANK_ACCOUNT", Reading::Number), ("BR_CNPJ", Reading::Number),
    ("BY_UNP", Reading::Number), ("CL_RUT", Reading::Number), ("CO_NIT", Reading::Number),
    ("DE_BLZ", Reading::Number), ("DE_STEUERNUMMER", Reading::Number), ("DO_RNC", Reading::Number),
    ("EC_RUC", Reading::Number), ("EMAIL_ADDRESS", Reading::Mail), ("ES_CCC", Reading::Number),
    ("ES_CIF", Reading::Number), ("EU_VAT", Reading::Number), ("FR_SIRET", Reading::Number),
    ("GR_AFM", Reading::Number), ("GT_NIT", Reading::Number), ("HR_OIB", Reading::Number),
    ("HU_ANUM", Reading::Number), ("IBAN_CODE", Reading::Number), ("ID_NPWP", Reading::Number),
    ("IN_GSTIN", Reading::Number), ("IN_IFSC", Reading::Number), ("IP_ADDRESS", Reading::Words),
    ("IT_VAT_CODE", Reading::Number), ("KR_BRN", Reading::Number), ("MD_IDNO", Reading::Number),
    ("MK_EDB", Reading::Number), ("MX_CLABE", Reading::Number), ("MX_RFC", Reading::Number),
    ("NATIONAL_ID", Reading::Number), // Found by the acronym, `CNPJ` or `NIF`: firms' too.
    ("NZ_IRD", Reading::Number), ("PE_RUC", Reading::Number), ("PHONE_NUMBER", Reading::Phone),
    ("PIB", Reading::Number), ("PL_NIP", Reading::Number), ("PT_NIF", Reading::Number),
    ("PY_RUC", Reading::Number), ("RUC", Reading::Number), ("RU_INN", Reading::Number),
    ("STREET_ADDRESS", Reading::Words), ("SWIFT_CODE", Reading::Number), ("TAX_ID", Reading::Number),
    ("TN_MF", Reading::Number), ("TW_UBN", Reading::Number), ("UK_SORT_CODE", Reading::Number),
    ("UK_UTR", Reading::Number), ("UPI_ID", Reading::Mail), ("USER_NAME", Reading::Words),
    ("US_BANK_ROUTING", Reading::Number), ("US_EIN", Reading::Number), ("UY_RUT", Reading::Number),
    ("VAT_NUMBER", Reading::Number), ("VE_RIF", Reading::Number), ("VN_MST", Reading::Number),
];

/// The entities that may be allowed.
pub(super) fn kinds() -> impl Iterator<Item = &'static str> {
    KINDS.iter().map(|(entity, _)| *entity)
}

impl Reading {
    /// How findings of an entity are compared, or why they can't be allowed.
    pub(super) fn of(entity: &str) -> Result<Self, String> {
        let known = KINDS.iter().find(|(known, _)| *known == entity).map(|(_, reading)| *reading);
        known.ok_or_else(|| {
            let meant = likely(entity, kinds());
            format!(
                "findings of \"{entity}\" can't be allowed{}: only what an organisation has itself and publishes: {}",
                meant.map(|name| format!(" (did you mean {name}?)")).unwrap_or_default(),
                kinds().collect::<Vec<_>>().join(", ")
            )
        })
    }

    /// What is compared of `text`; `None` where it has anything that such a text never has.
    pub(super) fn read(self, text: &str) -> Option<String> {
        let text = text.trim();
        match self {
            Self::Phone => {
                let joints = |char: char| char.is_whitespace() || "+()-./".contains(char);
                let known = text.chars().all(|char| char.is_ascii_digit() || joints(char));
                known.then(|| text.chars().filter(char::is_ascii_digit).collect())
            }
            Self::Mail => {
                let (local, host) = text.rsplit_once('@')?;
                let plain = |char: char| char.is_alphanumeric() || ".!#$%&'*+-/=?^_`{|}~".contains(char);
                let known = !local.is_empty()
                    && local.chars().all(plain)
                    && host.chars().all(|char| char.is_alphanumeric() || "-._".contains(char));
                known.then(|| text.to_lowercase())
            }
            Self::Number => {
                let joints = |char: char| char.is_whitespace() || "-./".contains(char);
                let known = text.chars().all(|char| char.is_ascii_alphanumeric() || joints(char));
                known.then(|| {
                    let read = text.chars().filter(char::is_ascii_alphanumeric);
                    read.map(|char| char.to_ascii_uppercase()).collect()
                })
            }
            Self::Words => Some(text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")),
        }
    }

    /// What is compared of an operator's text, or why it can't be allowed.
    pub(super) fn of_allowed(self, text: &str) -> Result<String, String> {
        if !LENGTH.contains(&text.chars().count()) {
            return Err(format!("text must have {} to {} characters", LENGTH.start(), LENGTH.end()));
        }
        if text.contains('*') {
            return Err("text must be the whole finding: there are no wildcards".into());
        }
        let form = match self {
            Self::Phone => "a phone number of 5 to 15 digits, as it is dialled",
            Self::Mail => "one address",
            Self::Number => "letters and digits, which spaces, dashes, dots and slashes may group",
            Self::Words => "words",
        };
        let read = self.read(text).filter(|read| match self {
            Self::Phone => (5..=15).contains(&read.len()),
            _ => read.chars().count() >= *LENGTH.start(),
        });
        read.ok_or_else(|| format!("text must be {form}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::masking::Ruleset;

    #[test]
    fn what_may_be_allowed_is_what_built_in_rules_find() {
        assert!(kinds().is_sorted());
        let rules = Ruleset::load(&Default::default()).expect("the built-in packs are valid");
        for kind in kinds() {
            assert!(rules.rules().any(|rule| &*rule.entity == kind), "{kind}");
        }
        for never in ["CREDIT_CARD", "PASSWORD", "US_SSN", "PERSON", "API_KEY", "DATE_OF_BIRTH", "TOY"] {
            assert!(Reading::of(never).is_err(), "{never}");
        }
        assert!(Reading::of("PHONE_NUMBR").expect_err("no entity").contains("(did you mean PHONE_NUMBER?)"));
    }

    #[test]
    fn spellings_of_one_thing_read_the_same_and_others_do_not() {
        for (reading, a, b, same) in [
            (Reading::Phone, "+1 800 555 0199", "1-(800)-555.0199", true),
            (Reading::Phone, "+1 800 555 0199", "800 555 0199", false),
            (Reading::Phone, "+1 800 555 0199", "+1 800 555 0199 x2", false),
            (Reading::Phone, "+1 800 555 0199", "18005550199@c.us", false),
            (Reading::Mail, "Help@Acme.example", "help@acme.EXAMPLE", true),
            (Reading::Mail, "help@acme.example", "hélp@acme.example", false),
            (Reading::Mail, "help@acme.example", "\"a\" help@acme.example", false),
            (Reading::Number, "DE89 3704-0044 0532", "de89370400440532", true),
            (Reading::Number, "DE89", "DÉ89", false),
            (Reading::Words, "1 High  Street", "1 HIGH Street", true),
            (Reading::Words, "1.23.4.5", "12.3.4.5", false),
        ] {
            let read = |text| reading.read(text);
            assert_eq!(read(a).is_some() && read(a) == read(b), same, "{a} and {b}");
        }
    }
}
