//! Finds known people in a text: their names and mail addresses in all their [`spellings`](super::spellings), and their
//! phone numbers.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use super::entry::Entry;
use super::phones::Phones;
use super::spellings::Spellings;
use super::{MOST_ENTRIES, MOST_SPELLINGS};
use crate::api::People;
use crate::masking::scan::Hit;
use crate::masking::view::{Folded, View};

/// Under which rules findings of known people are told.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Labels {
    pub(crate) name: usize,
    pub(crate) email: usize,
    pub(crate) phone: usize,
}

/// Of a page of conversations, which have few people each, so many spellings are looked for per entry that it may have.
const ROOM_ON_A_PAGE: usize = 4;

/// The people of one conversation, ready to be looked for.
#[derive(Debug)]
pub(crate) struct Dictionary {
    entries: Vec<Entry>,
    words: Option<AhoCorasick>,
    phones: Phones,
    labels: Labels,
}

impl Dictionary {
    /// A dictionary of `people`, `None` where there is nothing to look for. `conversations` is how many the text is of:
    /// the bound on entries is for each.
    pub(crate) fn new(people: &People, conversations: usize, labels: Labels) -> Option<Self> {
        let most = MOST_ENTRIES * conversations.max(1);
        // No kind may cost another its room: a conversation has many names and few addresses.
        let [calls, mails] = [&people.phones, &people.emails].map(|list| list.len().min(most / 4));
        let mut phones = Phones::default();
        let (told, named) = (&people.phones[..calls], people.names.iter().take(most - calls - mails));
        told.iter().for_each(|phone| phones.add(phone, most / 4));
        // Messengers show who is in nobody's address book by number.
        let numbers = named.clone().chain(people.emails[..mails].iter().filter(|email| !email.contains('@')));
        numbers.for_each(|name| phones.add(name, most / 2));
        let mut spellings = Spellings::new((MOST_ENTRIES * MOST_SPELLINGS).max(ROOM_ON_A_PAGE * most));
        people.emails[..mails].iter().for_each(|email| spellings.add_email(email));
        named.for_each(|name| spellings.add_name(name));
        let entries = spellings.into_entries();
        if entries.is_empty() && phones.len() == 0 {
            return None;
        }
        let words = (!entries.is_empty()).then(|| {
            let texts = entries.iter().map(|entry| &entry.text);
            AhoCorasick::builder()
                .match_kind(MatchKind::Standard)
                .build(texts)
                .expect("a few thousand short entries fit")
        });
        Some(Self { entries, words, phones, labels })
    }

    /// Appends where people stand whose first letter or digit is within `judged`.
    pub(crate) fn scan(&self, view: &View, folded: &Folded, judged: Range<usize>, hits: &mut Vec<Hit>) {
        self.scan_phones(view, judged.clone(), hits);
        if let Some(words) = &self.words {
            for found in words.find_overlapping_iter(folded.text()) {
                let entry = &self.entries[found.pattern()];
                let start = folded.place(found.start());
                let capital = || view.text()[start..].starts_with(char::is_uppercase);
                if judged.contains(&start)
                    && let Some(end) = entry.end(folded, found.start(), found.end(), capital())
                {
                    let rule = if entry.email { self.labels.email } else { self.labels.name };
                    hits.push(Hit { raw: view.raw(start..folded.place(end)), rule, open: false });
                }
            }
        }
    }

    fn scan_phones(&self, view: &View, judged: Range<usize>, hits: &mut Vec<Hit>) {
        if self.phones.len() == 0 {
            return;
        }
        let bytes = view.text().as_bytes();
        for at in judged {
            let starts = bytes[at].is_ascii_digit() && (at == 0 || !bytes[at - 1].is_ascii_digit());
            let find = || self.phones.find(view.text(), at).or_else(|| self.phones.find_end(view.text(), at));
            if let Some(found) = starts.then(find).flatten() {
                hits.push(Hit { raw: view.raw(found), rule: self.labels.phone, open: false });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::masking::view::{Encoding, Scratch};

    fn found(people: &People, text: &str) -> Vec<String> {
        let mut view = View::default();
        view.plain(text, Encoding::Text, true, &mut Scratch::default());
        let labels = Labels { name: 0, email: 1, phone: 2 };
        let mut hits = Vec::new();
        let mut folded = Folded::default();
        folded.fold(view.text());
        if let Some(dictionary) = Dictionary::new(people, 1, labels) {
            dictionary.scan(&view, &folded, 0..view.text().len(), &mut hits);
        }
        hits.sort_by_key(|hit| (hit.raw.start, std::cmp::Reverse(hit.raw.end)));
        let mut last = 0;
        hits.retain(|hit| {
            let inside = hit.raw.end <= last;
            last = last.max(hit.raw.end);
            !inside
        });
        hits.into_iter().map(|hit| text[hit.raw].to_owned()).collect()
    }

    fn named(name: &str) -> People {
        People { names: vec![name.into()], ..People::default() }
    }

    #[test]
    fn names_are_found_whole_in_parts_in_any_case_and_glued() {
        let jane = named("Jane Smith");
        assert_eq!(found(&jane, "I am JANE SMITH."), ["JANE SMITH"]);
        assert_eq!(found(&jane, "jane's order, Smiths order"), ["jane", "Smiths"]);
        assert_eq!(found(&jane, "mail janesmith84@x.com or jsmith@x.com"), ["janesmith84", "jsmith"]);
        assert!(found(&jane, "Janet is a blacksmith").is_empty());
        assert_eq!(found(&named("José Núñez"), "jose nunez; JOSÉ; Nuñez"), ["jose nunez", "JOSÉ", "Nuñez"]);
        assert_eq!(found(&named("Иван Петров"), "позвоните Ивану Петрову"), ["Ивану", "Петрову"]);
        assert_eq!(found(&named("山田太郎"), "私は山田太郎です"), ["山田太郎"]);
        assert_eq!(found(&named("李雷"), "李雷您好"), ["李雷"]);
        assert_eq!(found(&named("김 철수"), "철수야"), ["철수"]);
        assert_eq!(found(&named("王小明"), "小明"), ["小明"]);
        assert_eq!(found(&named("दीपक शर्मा"), "श्री शर्मा जी"), ["शर्मा"]);
        assert_eq!(found(&named("Γιώργος Παπάς"), "ΓΙΩΡΓΟΣ παπας"), ["ΓΙΩΡΓΟΣ παπας"]);
        assert_eq!(found(&named("Anna Weiß"), "WEISS, Weiss"), ["WEISS", "Weiss"]);
        assert_eq!(found(&named("Jan Müller"), "Mueller"), ["Mueller"]);
        assert_eq!(found(&named("مُحَمَّد علي"), "محمد"), ["محمد"]);
        assert_eq!(found(&named("José Núñez"), "josenunez, José1"), ["josenunez", "José1"]);
        assert_eq!(found(&jane, "Done, J.S. Bye, j.s. and J. S. too"), ["J.S.", "J. S."]);
    }

    #[test]
    fn names_that_the_vendor_disguised_are_found() {
        for stored in ["Ｋｕｎｉｇｕｎｄｅ Ｒｏｔｈ", "Kuni\u{200b}gunde R\u{ad}oth", "Кunigunde Roth"]
        {
            assert_eq!(
                found(&named(stored), "Kunigunde Roth; Kunigunde"),
                ["Kunigunde Roth", "Kunigunde"],
                "{stored}"
            );
        }
    }

    #[test]
    fn many_people_with_long_names_cost_nobody_a_phone() {
        let names: Vec<String> =
            (0..60).map(|n| format!("Hans-Jürgen Müller-Lüdenscheidt von Böhm{n} Quilltop{n}")).collect();
        let people =
            People { names, emails: vec!["jane.smith@x.com".into()], phones: vec!["+56 9 8765 4321".into()] };
        assert_eq!(found(&people, "so 987654321, Quilltop59"), ["987654321", "Quilltop59"]);
        assert_eq!(found(&people, "Frau Mueller, boehm7@x.de"), ["Mueller", "boehm7"]);
        assert_eq!(found(&people, "ask jane.smith@x.com"), ["jane.smith@x.com"]);
    }

    #[test]
    fn entries_are_bounded() {
        let people = People {
            names: (0..100).map(|n| format!("Quilltop{n:02}x")).collect(),
            emails: (0..100).map(|n| format!("rothbart{n:02}x@x.com")).collect(),
            phones: (0..100).map(|n| format!("+56 9 8765 43{n:02}")).collect(),
        };
        assert_eq!(found(&people, "Quilltop31x, 987654315"), ["Quilltop31x", "987654315"]);
        assert_eq!(found(&people, "rothbart15x@x.com"), ["rothbart15x@x.com"]);
        assert!(found(&people, "Quilltop32x, 987654316, rothbart16x@x.com").is_empty());
    }

    #[test]
    fn names_are_found_behind_whatever_stands_beside_them() {
        for name in [
            "Zorblat🌸",
            "🌸Zorblat🌸 Quimby",
            "Zorblat❤",
            "★Zorblat★",
            "Zorblat🇨🇱",
            "Zorblat™",
            "¡Zorblat!",
            "꧁Zorblat꧂",
            "Quimby 'Zorblat' Vo",
            "Quimby «Zorblat» Vo",
            "@zorblat",
            "Zorblat’s phone",
            "ZorblatQuimby",
            "zq@x.org (Zorblat Quimby)",
            "Zorblat@Quimby Ltd",
            "<b>Zorblat</b> Quimby",
        ] {
            assert_eq!(found(&named(name), "ok, so Zorblat came"), ["Zorblat"], "{name}");
        }
        assert_eq!(found(&named("<b>Zorblat</b> Quimby"), "zorblatquimby"), ["zorblatquimby"]);
        assert_eq!(found(&named("zq@x.org (Zorblat Quimby)"), "to zq@x.org"), ["zq@x.org"]);
        assert_eq!(
            found(&named("O'Zorblat"), "OZorblat, O’Zorblat, zorblat"),
            ["OZorblat", "O’Zorblat", "zorblat"]
        );
        assert_eq!(found(&named("🌹Rose🌹 Hope"), "a rose for Rose, i hope"), ["Rose"]);
        assert!(found(&named("🌸Customer🌸"), "the customer's phone").is_empty());
        assert!(found(&named("Vo’s iPhone"), "my phone is an iphone").is_empty());
    }

    #[test]
    fn lists_of_addresses_and_phones_are_read() {
        let phone = |phone: &str| People { phones: vec![phone.into()], ..People::default() };
        for known in [
            phone("+56 9 8765 4321 ext 12"),
            phone("tel:+56987654321;ext=9"),
            phone("+56911112222, +56987654321"),
            phone("٠٩٨٧٦٥٤٣٢١"),
            named("+56987654321"),
            named("Zorblat 56987654321"),
            named("whatsapp:+56987654321"),
            People { emails: vec!["+56987654321".into()], ..People::default() },
        ] {
            assert_eq!(found(&known, "ok 98765 4321 then, 12"), ["98765 4321"], "{known:?}");
        }
        for emails in
            ["a@x.co, zorblat@x.co", "a@x.co;zorblat@x.co", "Zorblat Vo <zv@x.co>", "mailto:zorblat@x.co"]
        {
            let known = People { emails: vec![emails.into()], ..People::default() };
            assert_eq!(found(&known, "I am zorblat"), ["zorblat"], "{emails}");
        }
    }

    #[test]
    fn words_blank_no_conversation() {
        assert!(found(&named("Customer"), "the customer said").is_empty());
        assert!(found(&named("J"), "J said").is_empty());
        assert_eq!(found(&named("Will Rose"), "I will ask Will about the rose"), ["Will"]);
    }

    #[test]
    fn addresses_and_phones_are_found() {
        let people = People {
            emails: vec!["jane.smith@x.com".into()],
            phones: vec!["+1 415 555 2671".into()],
            ..People::default()
        };
        assert_eq!(found(&people, "Jane.Smith@X.com, (415) 555-2671"), ["Jane.Smith@X.com", "415) 555-2671"]);
        assert_eq!(found(&people, "ask for Jane"), ["Jane"]);
        assert_eq!(found(&people, "the number ending 2671, or 2671"), ["2671", "2671"]);
        assert_eq!(found(&people, "końcówka 671"), ["671"]);
        assert!(found(&people, "671 things, order 12671, 2671-3, 2671.50, 2671%, A2671, at 671").is_empty());
    }
}
