//! How a person who is known by name and mail address may be written in a text: whole, in parts, turned round, glued
//! together as in a user name, spelled without marks.

use std::collections::HashSet;

use super::common::{is_common, is_generic, is_particle};
use super::endings::stem;
use super::entry::Entry;
use super::listed::addresses;
use super::name_parts::{parted_at_humps, parts, undisguised, without_tags};
use super::{LENGTH, MOST_SPELLINGS};
use crate::masking::lexicon::fold;
use crate::masking::view::same_word;

/// Shorter ends of names behind an apostrophe are words, in letters.
const SHORTEST_BEHIND: usize = 4;

/// Collects the spellings of people, at most so many, and at most so many of each.
pub(super) struct Spellings {
    entries: Vec<Entry>,
    known: HashSet<String>,
    most: usize,
    /// How many there may be with those of the entry that is read.
    most_now: usize,
}

impl Spellings {
    /// None yet, and room for `most`.
    pub(super) fn new(most: usize) -> Self {
        Self { entries: Vec::new(), known: HashSet::new(), most, most_now: 0 }
    }

    /// All of them.
    pub(super) fn into_entries(self) -> Vec<Entry> {
        self.entries
    }

    /// Those of a name: whole, in parts, glued together.
    pub(super) fn add_name(&mut self, name: &str) {
        self.next_entry();
        let name = undisguised(name);
        self.add_name_and_addresses(&name);
        for other in [without_tags(&name), parted_at_humps(&name)].into_iter().flatten() {
            self.add_name_and_addresses(&other);
        }
        // "Müller" is written "Mueller" where a keyboard has no umlauts.
        let mut spelled_out = String::new();
        for char in name.chars() {
            match UMLAUTS.iter().find(|(umlaut, _)| *umlaut == char) {
                Some((_, letters)) => spelled_out.push_str(letters),
                None => spelled_out.push(char),
            }
        }
        if spelled_out != name {
            self.add_name_and_addresses(&spelled_out);
        }
    }

    /// What reads as a mail address is no name, whatever field it stood in; what stands beside one may be.
    fn add_name_and_addresses(&mut self, value: &str) {
        let (addresses, beside) = addresses(value, false);
        addresses.iter().for_each(|address| self.add_address(address));
        match addresses.is_empty() {
            true => self.add_spelling(value),
            false => self.add_spelling(&beside),
        }
    }

    fn add_spelling(&mut self, name: &str) {
        let whole = fold(name.trim());
        let parts = parts(&whole);
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
                self.add_behind_apostrophe(part);
            }
        }
        for stem in parts.iter().filter(|part| !is_common(part)).filter_map(|part| stem(part)) {
            self.add_entry(Entry { text: stem, email: false, capital_only: false, glued: false, stem: true });
        }
        self.add_initials(&parts);
        if parts.len() > 2 {
            parts.windows(2).for_each(|pair| self.add(&pair.join(" "), false, false, false));
        }
        // "Chase M. Underwood" is "chase underwood", and in lists "underwood chase".
        if let [first, .., last] = parts[..] {
            self.add(&format!("{first} {last}"), false, false, false);
            self.add(&format!("{last} {first}"), false, false, false);
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

    /// "J.S.", "J. S.": with the full stops, as letters without them are words.
    fn add_initials(&mut self, parts: &[&str]) {
        let letters: Vec<char> =
            parts.iter().filter(|part| !is_particle(part)).filter_map(|part| part.chars().next()).collect();
        if let [first, .., last] = letters[..] {
            let cased = first.is_ascii() || first.to_uppercase().next() != Some(first);
            let whole = letters.len() > 2;
            let every = letters.iter().map(|letter| format!("{letter}.")).collect::<String>();
            for text in [format!("{first}.{last}."), format!("{first}. {last}.")] {
                self.add(&text, false, cased, false);
            }
            if whole {
                self.add(&every, false, cased, false);
            }
        }
    }

    /// A family name with its small words, and the whole as lists write it: "S. van der Velde" is "van der Velde",
    /// too, and "Velde, S. van der".
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

    /// "O'Neill" is written "ONeill", too, and "Neill".
    fn add_behind_apostrophe(&mut self, part: &str) {
        if let Some((before, behind)) = part.split_once('\'')
            && behind.chars().count() >= SHORTEST_BEHIND
        {
            self.add(&format!("{before}{behind}"), false, is_common(behind), false);
            self.add(behind, false, is_common(behind), false);
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

    /// Those of a mail address, whose parts may be a name's; of several, and of a name beside them.
    pub(super) fn add_email(&mut self, email: &str) {
        self.next_entry();
        let (addresses, beside) = addresses(email, true);
        if addresses.is_empty() {
            return self.add_address(email);
        }
        addresses.iter().for_each(|address| self.add_address(address));
        self.add_spelling(&undisguised(&beside));
    }

    fn next_entry(&mut self) {
        self.most_now = self.most.min(self.entries.len() + MOST_SPELLINGS);
    }

    fn add_address(&mut self, email: &str) {
        let whole = fold(email.trim());
        self.add(&whole, true, false, false);
        let Some((local, _)) = whole.split_once('@') else { return };
        if is_generic(local) || local.chars().count() < 4 {
            return;
        }
        self.add(local, true, is_common(local), true);
        let parts: Vec<&str> = local.split(|char: char| !char.is_alphabetic()).collect();
        let long = |part: &str| part.chars().count() >= 4 && !is_generic(part);
        for part in parts.iter().filter(|part| long(part)) {
            self.add(part, false, is_common(part), false);
        }
        if let [first, second] = parts[..]
            && long(first)
            && long(second)
        {
            self.add(&format!("{first}{second}"), false, false, true);
            self.add(&format!("{second}{first}"), false, false, true);
        }
    }

    fn add(&mut self, text: &str, email: bool, capital_only: bool, glued: bool) {
        self.add_entry(Entry { text: text.to_owned(), email, capital_only, glued, stem: false });
    }

    fn add_entry(&mut self, entry: Entry) {
        let long_enough = LENGTH.contains(&entry.text.chars().count());
        let room = self.entries.len() < self.most_now;
        if long_enough && room && self.known.insert(entry.text.clone()) {
            self.entries.push(entry);
        }
    }
}

/// Letters that are spelled out where a keyboard doesn't have them.
#[rustfmt::skip]
const UMLAUTS: &[(char, &str)] = &[
    ('ä', "ae"), ('ö', "oe"), ('ü', "ue"), ('ø', "oe"), ('æ', "ae"), ('å', "aa"), ('þ', "th"), ('ð', "d"),
    ('Ä', "Ae"), ('Ö', "Oe"), ('Ü', "Ue"), ('Ø', "Oe"), ('Æ', "Ae"), ('Å', "Aa"), ('Þ', "Th"), ('Ð', "D"),
];

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
