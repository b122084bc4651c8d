//! Finds known people in a text: whole names and their parts, in any case, possessive, glued together as in a mail
//! address; their mail addresses; their phone numbers.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use super::common::{is_common, is_generic, is_particle};
use super::endings::{is_ending, is_ending_of_stem, is_glued, stem};
use super::phones::Phones;
use super::{LENGTH, MOST_ENTRIES};
use crate::api::People;
use crate::masking::lexicon::fold;
use crate::masking::scan::Hit;
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
    /// What a name leaves before an ending is put to it: only with a capital, and with an ending.
    stem: bool,
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
            if let Some(found) = starts.then(|| self.phones.find(view.text(), at)).flatten() {
                hits.push(Hit { raw: view.raw(found), rule: self.labels.phone, open: false });
            }
        }
    }
}

impl Entry {
    /// Where a match of the entry at `start..end` of the folded text ends as a reader sees it, if it is one. `capital`:
    /// whether it starts with one.
    fn end(&self, folded: &Folded, start: usize, end: usize, capital: bool) -> Option<usize> {
        let text = folded.text();
        if (self.capital_only || self.stem) && !capital || !self.may_start(text, start) {
            return None;
        }
        let last = text[..end].chars().next_back()?;
        let rest = &text[end..];
        let word: usize = rest.chars().take_while(|char| same_word(last, *char)).map(char::len_utf8).sum();
        let tail = &rest[..word];
        if tail.is_empty() {
            return (!self.stem).then_some(end);
        }
        let long = self.text.chars().count() >= LONG && !self.capital_only;
        let numbered = (self.glued || long) && tail.chars().all(|char| char.is_ascii_digit());
        let genitive = tail == "s" && (long || capital && !self.capital_only);
        // Short Latin names are the start of many words; in lower case nothing tells these apart.
        let sure = capital || !self.text.is_ascii() || self.text.len() > LONG;
        let ends = if self.stem { is_ending_of_stem } else { is_ending };
        let declined = (self.stem || long) && sure && ends(&self.text, tail);
        (numbered || genitive || declined).then_some(end + word)
    }

    /// Whether nothing stands before `start` that reads as one word with it, save what some languages glue to names.
    fn may_start(&self, text: &str, start: usize) -> bool {
        let Some(first) = text[start..].chars().next() else { return false };
        // Thai leaves no space between words, so a short name is inside many of them.
        if is_thai(first) && self.text.chars().count() < LONG && text[..start].ends_with(is_thai) {
            return BEFORE_THAI.iter().any(|word| text[..start].ends_with(word));
        }
        let before = text[..start].char_indices().rev().take_while(|(_, char)| same_word(*char, first));
        before.take(LONGEST_PREFIX + 1).last().is_none_or(|(at, _)| is_glued(&text[at..start], &self.text))
    }
}

fn is_thai(char: char) -> bool {
    matches!(char, '\u{e01}'..='\u{e4e}')
}

/// What stands before a Thai name: forms of address, "is called", "to".
const BEFORE_THAI: &[&str] = &["คุณ", "พี่", "น้อง", "ชื่อ", "นาย", "นาง", "สาว", "ป้า", "ลุง", "ให้", "ของ"];

/// Names of so many letters are told inside a longer word.
const LONG: usize = 4;
/// The longest prefix that is glued to names, in letters.
const LONGEST_PREFIX: usize = 2;

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
            self.add_with_particles(&whole);
        }
        for part in &parts {
            if !is_generic(part) {
                self.add(part, false, is_common(part), false);
                self.add_spaceless_parts(part);
            }
        }
        for stem in parts.iter().filter(|part| !is_common(part)).filter_map(|part| stem(part)) {
            self.add_entry(Entry { text: stem, email: false, capital_only: false, glued: false, stem: true });
        }
        if parts.len() > 2 {
            parts.windows(2).for_each(|pair| self.add(&pair.join(" "), false, false, false));
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

    /// A family name with its small words, and the whole as lists write it: "S. van der Velde" is "van der Velde", too, and
    /// "Velde, S. van der".
    fn add_with_particles(&mut self, whole: &str) {
        if let Some((rest, last)) = whole.rsplit_once(' ') {
            self.add(&format!("{last}, {rest}"), false, false, false);
        }
        let words = whole.match_indices(' ').map(|(at, _)| &whole[at + 1..]);
        if let Some(family) = words.into_iter().find(|words| words.split(' ').next().is_some_and(is_particle))
        {
            self.add(family, false, false, false);
        }
    }

    /// Family and given name of a name that no space parts: 王小明, 김철수, 山田太郎, 長谷川健太.
    fn add_spaceless_parts(&mut self, name: &str) {
        let chars: Vec<char> = name.chars().collect();
        let spaceless = chars.iter().all(|char| !same_word(*char, *char));
        let parts: &[&[char]] = match chars.len() {
            3 if spaceless => &[&chars[1..], &chars[..2]],
            4 if spaceless => &[&chars[..2], &chars[2..], &chars[..3]],
            5 if spaceless => &[&chars[..3], &chars[3..], &chars[..2], &chars[2..]],
            _ => &[],
        };
        for part in parts.iter().map(|part| part.iter().collect::<String>()) {
            if !is_generic(&part) {
                self.add(&part, false, false, false);
            }
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
        self.add_entry(Entry { text: text.to_owned(), email, capital_only, glued, stem: false });
    }

    fn add_entry(&mut self, entry: Entry) {
        let long_enough = LENGTH.contains(&entry.text.chars().count());
        let room = self.entries.len() < self.most;
        if long_enough && room && !self.entries.iter().any(|known| known.text == entry.text) {
            self.entries.push(entry);
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
