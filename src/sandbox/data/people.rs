//! The people of the data: contacts, and the agents who answer them.

use fastrand::Rng;

use super::languages::{LANGUAGES, Language, PhonePlan};
use super::{mix, numbers};

/// How many contacts there are besides those of the vendors' pages. Conversations share them, so that a filter by
/// contact finds several.
pub(super) const CONTACTS: u32 = 3_000;

/// The number of Jane Smith, the contact of Aurion's page.
pub(super) const JANE: u32 = u32::MAX;

/// The teams of the help desk: id and name. The first is the one of Aurion's page.
pub(in crate::sandbox) const TEAMS: [(&str, &str); 4] = [
    ("team_789", "IT Support"),
    ("team_790", "Billing"),
    ("team_791", "Logistics"),
    ("team_792", "Accounts"),
];

/// The agents: id and name, one for each language. The first is the one of Aurion's page.
pub(in crate::sandbox) const AGENTS: [(&str, &str); 12] = [
    ("agent_012", "John Doe"),
    ("agent_013", "Valentina Oyarzún"),
    ("agent_014", "Rafaela Moreira"),
    ("agent_015", "Aurélien Delacroix"),
    ("agent_016", "Ingeborg Baumgartner"),
    ("agent_017", "Tommaso Ferrero"),
    ("agent_018", "Liesbeth Verhoeven"),
    ("agent_019", "Zbigniew Sikora"),
    ("agent_020", "Людмила Орлова"),
    ("agent_021", "سعاد الخطيب"),
    ("agent_022", "मीनाक्षी अय्यर"),
    ("agent_023", "伊藤 千尋"),
];

/// Domains set aside for documentation (RFC 2606 section 3).
const DOMAINS: [&str; 5] =
    ["example.com", "example.org", "example.net", "mail.example.com", "correo.example.org"];

/// Somebody who writes to the help desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// As Aurion names it: `ct_000123`.
    pub id: String,
    /// The full name, in the order of its language.
    pub name: String,
    /// The first name alone.
    pub first: String,
    /// The family name alone.
    pub family: String,
    /// The e-mail address.
    pub email: String,
    /// The telephone number.
    pub phone: Phone,
}

/// A telephone number, in its groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// The country code, without `+`.
    pub code: &'static str,
    /// What is dialled before it inside the country; often nothing.
    pub trunk: &'static str,
    /// The digits after the country code, in their usual groups.
    pub groups: Vec<String>,
}

impl Phone {
    /// `+34 612 345 678`, with this between the groups.
    pub fn international(&self, separator: &str) -> String {
        format!("+{}{separator}{}", self.code, self.groups.join(separator))
    }

    /// `0612 345 678`: as it is dialled inside the country.
    pub fn national(&self) -> String {
        format!("{}{}", self.trunk, self.groups.join(" "))
    }
}

/// The language of a contact.
pub(super) fn language_of(contact: u32) -> usize {
    if contact == JANE { 0 } else { contact as usize % LANGUAGES.len() }
}

/// The contact of this number.
pub(super) fn contact(seed: u64, number: u32) -> Contact {
    if number == JANE {
        return jane_smith();
    }
    let language: &Language = LANGUAGES[language_of(number)];
    let mut rng = Rng::with_seed(mix(seed ^ 0xC0_47AC7, u64::from(number)));
    let (first, first_mail) = language.first[rng.usize(..language.first.len())];
    let (family, family_mail) = language.last[rng.usize(..language.last.len())];
    let name = if language.family_first { format!("{family} {first}") } else { format!("{first} {family}") };
    let domain = DOMAINS[rng.usize(..DOMAINS.len())];
    let email = match rng.u8(..3) {
        0 => format!("{first_mail}.{family_mail}@{domain}"),
        1 => format!("{first_mail}_{family_mail}{}@{domain}", rng.u8(10..99)),
        _ => format!("{}{family_mail}.{number}@{domain}", &first_mail[..1]),
    };
    let plan: &PhonePlan = &language.phones[rng.usize(..language.phones.len())];
    let groups = plan.groups.iter().map(|group| numbers::fill(group, &mut rng)).collect();
    Contact {
        id: contact_id(number),
        name,
        first: first.to_owned(),
        family: family.to_owned(),
        email,
        phone: Phone { code: plan.code, trunk: plan.trunk, groups },
    }
}

/// The id of the contact of this number.
pub(super) fn contact_id(number: u32) -> String {
    if number == JANE { "ct_456".to_owned() } else { format!("ct_{number:06}") }
}

/// Her id and name are Aurion's; the rest is ours.
fn jane_smith() -> Contact {
    let groups = ["415", "555", "0132"].map(str::to_owned).to_vec();
    Contact {
        id: contact_id(JANE),
        name: "Jane Smith".into(),
        first: "Jane".into(),
        family: "Smith".into(),
        email: "jane.smith@example.com".into(),
        phone: Phone { code: "1", trunk: "", groups },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contacts_are_the_same_every_time_and_differ_by_seed() {
        assert_eq!(contact(7, 1234), contact(7, 1234));
        let differ = (0..CONTACTS).filter(|n| contact(7, *n) != contact(8, *n)).count();
        assert!(differ > 2_900, "{differ}");
    }

    #[test]
    fn every_language_has_contacts() {
        let mut seen = [false; LANGUAGES.len()];
        for number in 0..CONTACTS {
            seen[language_of(number)] = true;
        }
        assert_eq!(seen, [true; LANGUAGES.len()]);
    }

    #[test]
    fn phones_have_at_least_eight_digits() {
        for number in 0..CONTACTS {
            let phone = contact(1, number).phone;
            let digits = phone.international("").chars().filter(char::is_ascii_digit).count();
            assert!((8..=15).contains(&digits), "{}", phone.international(" "));
        }
    }
}
