//! Finds known people in a text: whole names and their parts, in any case, possessive, glued together as in a mail
//! address; their mail addresses; their phone numbers.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use super::common::{is_common, is_generic};
use super::phones::Phones;
use super::{LENGTH, MOST_ENTRIES};
use crate::api::People;
use crate::masking::scan::{Hit, fold};
use crate::masking::view::{Encoding, Folded, Scratch, View, fold_letter, same_word};

/// Under which rules findings of known people are told.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Labels {
    pub(crate) name: usize,
    pub(crate) email: usize,
    pub(crate) phone: usize,
}

/// The people of one conversation, ready to be looked for.
#[derive(Debug)]
pub(crate) struct Dictionary {
    entries: Vec<Entry>,
    words: Option<AhoCorasick>,
    phones: Phones,
    labels: Labels,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    /// Lower case, marks folded.
    text: String,
    email: bool,
    /// Only where the text has a capital: the entry is a common word.
    capital_only: bool,
    /// Parts glued together, as in a user name: digits may follow.
    glued: bool,
    /// Of a script whose names are declined: a short ending may follow.
    declined: bool,
}

impl Dictionary {
    /// A dictionary of `people`, `None` where there is nothing to look for. `conversations` is how many the text is of:
    /// the bound on entries is for each.
    pub(crate) fn new(people: &People, conversations: usize, labels: Labels) -> Option<Self> {
        let most = MOST_ENTRIES * conversations.max(1);
        let mut builder = Builder { entries: Vec::new(), most };
        people.names.iter().for_each(|name| builder.add_name(name));
        people.emails.iter().for_each(|email| builder.add_email(email));
        let mut phones = Phones::default();
        for phone in &people.phones {
            if builder.entries.len() + phones.len() < most {
                phones.add(phone);
            }
        }
        let entries = builder.entries;
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
                if judged.contains(&start)
                    && let Some(end) = entry.end(folded, found.start(), found.end())
                    && (!entry.capital_only || view.text()[start..].starts_with(char::is_uppercase))
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
            if let Some(found) = starts.then(|| self.phones.find(view.text(), at)).flatten() {
                hits.push(Hit { raw: view.raw(found), rule: self.labels.phone, open: false });
            }
        }
    }
}

impl Entry {
    /// Where a match of the entry at `start..end` of the folded text ends as a reader sees it, if it is one.
    fn end(&self, folded: &Folded, start: usize, end: usize) -> Option<usize> {
        let text = folded.text();
        let first = text[start..].chars().next()?;
        if text[..start].chars().next_back().is_some_and(|before| same_word(before, first)) {
            return None;
        }
        let last = text[..end].chars().next_back()?;
        let rest = &text[end..];
        if !rest.chars().next().is_some_and(|next| same_word(last, next)) {
            return Some(end);
        }
        let word: usize = rest.chars().take_while(|char| same_word(last, *char)).map(char::len_utf8).sum();
        let tail = &rest[..word];
        let long = self.text.chars().count() >= 4 && !self.capital_only;
        let declined = self.declined && tail.chars().count() <= 3 && tail.chars().all(char::is_alphabetic);
        let numbered = (self.glued || long) && tail.chars().all(|char| char.is_ascii_digit());
        (numbered || long && (tail == "s" || declined)).then_some(end + word)
    }
}

/// Folding makes Latin letters of some Cyrillic ones, but never of all of a name's.
fn is_cyrillic(char: char) -> bool {
    matches!(char, '\u{400}'..='\u{52f}')
}

struct Builder {
    entries: Vec<Entry>,
    most: usize,
}

impl Builder {
    fn add_name(&mut self, name: &str) {
        let name = undisguised(name);
        self.add_spelling(&name);
        // "Müller" is written "Mueller" where a keyboard has no umlauts.
        let mut spelled_out = String::new();
        for char in name.chars() {
            match UMLAUTS.iter().find(|(umlaut, _)| *umlaut == char) {
                Some((_, letters)) => spelled_out.push_str(letters),
                None => spelled_out.push(char),
            }
        }
        if spelled_out != name {
            self.add_spelling(&spelled_out);
        }
    }

    fn add_spelling(&mut self, name: &str) {
        let whole = fold(name.trim());
        // What reads as a mail address or a number is no name, whatever field it stood in.
        if whole.contains('@') {
            return self.add_email(name);
        }
        let parts: Vec<&str> = whole.split(parts_names).filter(|part| !part.is_empty()).collect();
        if parts.iter().all(|part| is_generic(part)) {
            return;
        }
        if parts.len() > 1 {
            self.add(&whole, false, false, false);
        }
        for part in &parts {
            if !is_generic(part) {
                self.add(part, false, is_common(part), false);
                self.add_spaceless_parts(part);
            }
        }
        for (first, second) in parts.windows(2).map(|pair| (pair[0], pair[1])).chain(ends(&parts)) {
            for glued in [
                format!("{first}{second}"),
                format!("{second}{first}"),
                initial(first, second),
                initial(second, first),
            ] {
                self.add(&glued, false, false, true);
            }
        }
    }

    /// Family and given name of a name that no space parts: 王小明, 김철수, 山田太郎.
    fn add_spaceless_parts(&mut self, name: &str) {
        let chars: Vec<char> = name.chars().collect();
        let spaceless = chars.iter().all(|char| !same_word(*char, *char));
        let parts: &[&[char]] = match chars.len() {
            3 if spaceless => &[&chars[1..]],
            4 if spaceless => &[&chars[..2], &chars[2..]],
            _ => &[],
        };
        for part in parts {
            self.add(&part.iter().collect::<String>(), false, false, false);
        }
    }

    fn add_email(&mut self, email: &str) {
        let whole = fold(email.trim());
        self.add(&whole, true, false, false);
        let Some((local, _)) = whole.split_once('@') else { return };
        if is_generic(local) || local.chars().count() < 4 {
            return;
        }
        self.add(local, true, is_common(local), true);
        for part in local.split(|char: char| !char.is_alphabetic()) {
            if part.chars().count() >= 4 && !is_generic(part) {
                self.add(part, false, is_common(part), false);
            }
        }
    }

    fn add(&mut self, text: &str, email: bool, capital_only: bool, glued: bool) {
        let long_enough = LENGTH.contains(&text.chars().count());
        if long_enough
            && self.entries.len() < self.most
            && !self.entries.iter().any(|entry| entry.text == text)
        {
            let declined = text.chars().any(is_cyrillic);
            self.entries.push(Entry { text: text.to_owned(), email, capital_only, glued, declined });
        }
    }
}

/// A stored name as a person reads it: the vendor's own spelling may be disguised, too.
fn undisguised(name: &str) -> String {
    let mut view = View::default();
    view.plain(name, Encoding::Text, true, &mut Scratch::default());
    match view.mixes_scripts() {
        true => view.text().chars().filter_map(fold_letter).collect(),
        false => view.text().to_owned(),
    }
}

/// Letters that are spelled out where a keyboard doesn't have them.
#[rustfmt::skip]
const UMLAUTS: &[(char, &str)] = &[
    ('ä', "ae"), ('ö', "oe"), ('ü', "ue"), ('ø', "oe"), ('æ', "ae"), ('å', "aa"), ('þ', "th"), ('ð', "d"),
    ('Ä', "Ae"), ('Ö', "Oe"), ('Ü', "Ue"), ('Ø', "Oe"), ('Æ', "Ae"), ('Å', "Aa"), ('Þ', "Th"), ('Ð', "D"),
];

/// Whether a character stands between the parts of a name. Vowel signs belong to their letters.
fn parts_names(char: char) -> bool {
    match char {
        '\'' => false,
        '\u{b7}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{30fb}' => true,
        _ => char.is_whitespace() || (char.is_ascii() && !char.is_ascii_alphabetic()),
    }
}

/// The first and the last part of a name of more than two.
fn ends<'p>(parts: &[&'p str]) -> Option<(&'p str, &'p str)> {
    match parts {
        [first, _, .., last] => Some((first, last)),
        _ => None,
    }
}

/// "jsmith": the way many accounts are named. Only long enough ones can't be mistaken.
fn initial(first: &str, last: &str) -> String {
    match first.chars().next() {
        Some(letter) if last.chars().count() >= 4 => format!("{letter}{last}"),
        _ => String::new(),
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
    }
}
