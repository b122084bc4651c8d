//! Names that nothing leads to but themselves: a given name with a family name, in either order, and given names that are
//! hardly ever anything else.
//!
//! Where they may start is told by the words around (`name_starts`); what tells a person from a town, a brand or a street in
//! here is the second word, and the lists of what is called after persons.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use super::brands::{is_brand, is_company};
use super::name_lists::{Kinds, kinds, kinds_declined};
use super::name_starts::{is_apostrophe_before_capital, uncased_kinds};
use super::name_words::{continues, goes_on, goes_on_uncased, is_particle};
use super::not_persons::{is_called_after, is_called_before, is_place};
use super::spelling::in_lower;
use crate::masking::view::is_letter;

/// A name of two or more words that needs no cue: a given name with a family name, in either order.
pub(super) fn person_whole(text: &str) -> bool {
    let mut words = Words::default();
    let all_known = text.split(' ').all(|word| words.take(word));
    all_known && words.read() && !is_brand(text) && !text.split(' ').all(is_company) && !is_of_a_firm(text)
}

/// Whether a word that is on no list stands before a firm or a day that families are called by, too: "Pralka Bosch",
/// "Wiedervorlage Freitag".
fn is_of_a_firm(text: &str) -> bool {
    const DAYS: &[&str] = &["Freitag", "Sonntag", "Montag"];
    text.split_once(' ').is_some_and(|(thing, last)| {
        kinds_declined(thing).is_none()
            && !looks_like_family(thing)
            && (is_company(last) || DAYS.contains(&last))
    })
}

/// "Smith, John": a family name, a comma and a given name.
pub(super) fn person_flipped(text: &str) -> bool {
    let Some((family, given)) = text.split_once(", ") else { return false };
    let [family, given] = [family, given].map(|words| words.split(' ').next().unwrap_or_default());
    let (of_family, named) = (kinds(family), kinds(given));
    let either = of_family.is_family() && named.is_given();
    (either || (of_family.is_family_at_all() && named.is_given_alone()))
        && !is_place(family)
        && !is_place(given)
}

/// The same as [`person_whole`] in small letters: every word is on the lists.
pub(super) fn person_whole_small(text: &str) -> bool {
    let mut words = text.split(' ');
    let first = words.next().unwrap_or_default();
    let mut named = false;
    let listed = words.all(|word| {
        let kinds = kinds(word);
        named = (kinds.is_given_alone() || kinds.is_family_at_all()) && !continues(word) && word.len() > 2;
        named || is_particle(word, false)
    });
    let plain = !first.contains(['\'', '’']);
    listed
        && named
        && plain
        && kinds(first).is_given_alone()
        && !is_brand(text)
        && !text.split(' ').any(is_called_after)
}

/// The same in a script without capitals.
pub(super) fn person_whole_uncased(text: &str) -> bool {
    let mut words = text.split(' ');
    let first = words.next().map(uncased_kinds).unwrap_or_default();
    let (mut named, mut sure) = (false, first.is_given());
    let listed = words.all(|word| {
        let kinds = kinds(word);
        let article = word.strip_prefix("ال").is_some_and(|rest| rest.chars().count() > 2);
        let joins = UNCASED_PARTICLES.contains(&word);
        named = !joins;
        sure |= kinds.is_family();
        joins
            || ((kinds.is_given_at_all() || kinds.is_family_at_all() || (article && first.is_given()))
                && !goes_on_uncased(word))
    });
    first.is_given_at_all() && listed && named && sure && !is_brand(text)
}

/// A given name by itself, in a script without capitals.
pub(super) fn person_alone_uncased(text: &str) -> bool {
    uncased_kinds(text).is_uncased_alone()
}

/// "Son of", "daughter of", "father of", "house of", "servant of".
const UNCASED_PARTICLES: &[&str] = &["بن", "ابن", "بنت", "أبو", "ابو", "أبي", "آل", "عبد", "בן", "בת", "בר"];

/// A given name by itself.
pub(super) fn person_alone(text: &str) -> bool {
    let letters = text.chars().count();
    let small = text.chars().any(char::is_lowercase);
    letters >= if small { 3 } else { 5 }
        && kinds_declined(text).is_given_alone()
        && !goes_on(text)
        && !is_place(text)
        && !is_company(text)
        && text != "Mikä"
}

/// The words of a match, as far as they tell a name.
#[derive(Default)]
struct Words {
    count: usize,
    initials: usize,
    first: Kinds,
    last: Kinds,
    /// Whether any word but the first is a given name, or a family name, and no word.
    given_behind: bool,
    family_behind: bool,
    /// Whether the last word looks like a family name, though it is on no list.
    last_looks: bool,
    last_plain: bool,
    last_initial: bool,
    /// Whether a word is on no list.
    unlisted: bool,
    small: bool,
    /// Whether the first says that what follows is called after somebody.
    called: bool,
    /// Whether the first looks like a family name.
    first_looks: bool,
    /// Whether the first is a family name of Vietnam, behind which any syllables may be a name.
    vietnamese: bool,
    /// Whether a small word stands in it.
    particles: bool,
}

impl Words {
    /// Takes the next word; whether a name may go on with it.
    fn take(&mut self, written: &str) -> bool {
        let starts = self.count + self.initials == 0;
        if !starts && written.starts_with(char::is_lowercase) && !written.contains(char::is_uppercase) {
            self.ends();
            self.particles = true;
            return is_particle(written, false);
        }
        let bare = written.trim_end_matches('.');
        let letters = bare.chars().filter(|char| is_letter(*char)).count();
        let initial = letters <= 2 && (written.len() > bare.len() || letters == 1);
        if initial {
            self.initials += 1;
            self.last_initial = true;
            return written.len() > bare.len() || !starts;
        }
        if written.len() > bare.len() && !SHORTENED.contains(&bare) {
            return false;
        }
        // Only "O'Brien" is written with a mark inside, not "Maria's".
        let mark = bare.find(['\'', '’']);
        if mark.is_some_and(|at| !is_apostrophe_before_capital(&bare[at..])) {
            return false;
        }
        let kinds = kinds_declined(bare);
        let hill =
            !starts && self.first.is_given_alone() && NAMES_OF_PLACES.contains(&bare.to_lowercase().as_str());
        if (is_called_after(bare) && !hill)
            || (kinds.is_none() && !self.vietnamese && goes_on(bare))
            || (!kinds.is_family_at_all() && !self.vietnamese && continues(bare))
        {
            return false;
        }
        let looks = looks_like_family(bare);
        if self.count == 0 {
            self.first = kinds;
            self.called = is_called_before(bare);
            self.first_looks = looks;
            self.vietnamese = VIETNAMESE.contains(&bare.to_lowercase().as_str());
        } else {
            self.given_behind |= kinds.is_given() || (kinds.is_given_at_all() && bare.contains('-'));
            self.family_behind |= kinds.is_family() || looks;
        }
        self.count += 1;
        self.small |= bare.contains(char::is_lowercase);
        self.unlisted |= kinds.is_none() && !looks;
        self.last = kinds;
        self.last_looks = looks;
        self.last_plain = bare.contains(char::is_lowercase) && letters > 2;
        self.last_initial = false;
        true
    }

    /// A small word is no end of a name.
    fn ends(&mut self) {
        (self.last_initial, self.last_plain, self.last_looks) = (false, false, false);
        self.last = Kinds::default();
    }

    /// Whether the words are a person's.
    fn read(&self) -> bool {
        if self.last_initial {
            return self.count == 1 && self.first.is_given_alone();
        }
        let ends = !self.last.is_none() || self.last_looks;
        if !(ends || self.last_plain || self.vietnamese) || (self.unlisted && !self.small && !self.vietnamese)
        {
            return false;
        }
        if self.initials > 0 && self.count == 1 {
            return self.first.is_family() && self.last_plain;
        }
        if self.count < 2 {
            return false;
        }
        let first = self.first;
        if first.is_given_alone() {
            return true;
        }
        if first.is_given() {
            return self.given_behind || self.last.is_family_at_all() || self.last_looks;
        }
        if self.particles {
            return false;
        }
        if first.is_none() {
            let family_behind = self.last.is_family() && self.count == 2;
            return !self.called && self.small && (family_behind || (self.first_looks && self.given_behind));
        }
        if first.is_given_at_all() {
            return self.family_behind || self.given_behind && first.is_family_at_all();
        }
        let two_of_family = self.count == 2 && self.small && self.last.is_family();
        first.is_family() && (self.given_behind && !self.unlisted || self.vietnamese || two_of_family)
    }
}

/// In lower case.
const VIETNAMESE: &[&str] = &[
    "nguyễn", "nguyen", "trần", "tran", "phạm", "pham", "huỳnh", "huynh", "hoàng", "hoang", "đặng", "bùi",
    "đỗ", "ngô", "dương", "trương", "truong", "phùng", "phung", "đinh", "trịnh", "trinh", "đoàn", "vương",
    "vuong", "lê", "phan", "võ", "lương", "đào", "tôn", "quách", "lâm", "châu",
];

/// In lower case: family names that say what a place is, too.
const NAMES_OF_PLACES: &[&str] =
    &["hill", "hall", "park", "lane", "church", "day", "post", "storm", "ring", "house"];

/// Given names that are shortened with a full stop.
const SHORTENED: &[&str] = &["Mohd", "Md", "Muhd", "Wm", "Chas", "Geo", "Jos", "Thos", "Ma"];

/// Whether a word is written as family names of many languages are, by its end or its beginning.
pub(super) fn looks_like_family(word: &str) -> bool {
    let begins = ["Mc", "Mac", "O'", "O’", "D'", "D’", "Al-", "El-", "Fitz", "Bin-", "Ben-"]
        .iter()
        .any(|start| word.strip_prefix(start).is_some_and(|rest| rest.starts_with(char::is_uppercase)));
    if begins && word.chars().count() > 4 {
        return true;
    }
    let last = word.rsplit('-').next().unwrap_or(word);
    let letters = last.chars().count();
    in_lower(last, |lower| {
        let ends = lower.chars().next_back().and_then(|last| ENDS_BY_LAST.get(&last));
        let ends_so = |(end, least): &End| letters >= *least && lower.ends_with(end);
        ends.is_some_and(|ends| ends.iter().any(ends_so))
    })
}

/// [`ENDS`] by the last letter, each with the number of letters that a name with it has at least.
static ENDS_BY_LAST: LazyLock<HashMap<char, Vec<End>, FixedState>> = LazyLock::new(|| {
    let mut ends: HashMap<char, Vec<End>, FixedState> = HashMap::default();
    for end in ENDS {
        let last = end.chars().next_back().expect("no end is empty");
        ends.entry(last).or_default().push((end, end.chars().count() + 3));
    }
    ends
});

type End = (&'static str, usize);

/// Ends of family names, in lower case: such as are hardly the end of any other word that is written with a capital.
#[rustfmt::skip]
const ENDS: &[&str] = &[
    "sson", "sdóttir", "dottir", "ssen", "rsen", "nsen", "lsen", "ström", "strom", "qvist", "quist", "lund", "gren", "blom", "berg", "gaard", "gård", "haug", "stedt", "holm", "dahl", "bjerg", "skov", "feld", "mann", "meier", "meyer", "hofer", "huber",
    "stein", "ová", "ský", "ská", "ski", "ską", "skiego", "skiej", "skiemu", "cki", "cka", "wicz", "czyk", "czak", "ović", "ević", "ovič", "evič", "ić", "enko", "chuk", "czuk", "ov", "ova", "ev", "eva",
    "yan", "ian", "dze", "shvili", "oğlu", "oglu", "opoulos", "opoulou", "akis", "aki", "idis", "idou", "iadis", "escu", "eanu", "eșteanu", "oiu", "elli", "etti", "ucci", "acci", "zzi", "iello",
    "ínez", "inez", "ández", "andez", "ález", "alez", "íguez", "iguez", "ez", "enez", "inho", "eira", "eiro", "ães", "ões", "nen", "auskas", "auskienė", "auskaitė", "evičius", "avičius", "aitis", "ytė", "ienė", "aitė", "utė",
    "iņš", "iņa", "bergs", "sons", "mägi", "stra", "sma", "inga", "kamp", "horst", "bakker", "zadeh", "pour", "nejad", "walla", "swamy", "appa", "murthy", "singhe", "wardena", "ratne",
    "ов", "ова", "ову", "овой", "овым", "ев", "ева", "еву", "евой", "евым", "ёв", "ёва", "ин", "ина", "иной", "ину", "ский", "ская", "ской", "скую", "ского", "скому", "цкий", "цкая", "енко", "чук", "юк", "ян", "дзе", "швили",
    "ўскі", "ўская", "цкі", "цкая", "евіч", "овіч", "эвіч", "ёнак", "евич", "ович", "ски", "ска", "евски", "овски", "әлиев", "ұлы", "қызы", "беков", "бекова", "zadə", "zade", "məmmədov", "ovski", "evski", "ovska", "evska",
    "ський", "ська", "ської", "ською", "цький", "цька", "ић", "ців", "ів", "ук", "ак",
    "όπουλος", "οπούλου", "όπουλο", "άκης", "άκη", "ίδης", "ίδου", "ιάδης", "ιάδου", "έας", "ίου", "άτος",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_without_a_cue() {
        for name in [
            "Maria Gonzalez",
            "Maria Gonzalez Lopez",
            "MARIA GONZALEZ LOPEZ",
            "Kovács Anna",
            "Sanne van der Veen",
            "Will Johnson",
            "Craig D.",
            "J. Kowalski",
            "Анна Петрова",
            "Jean-Pierre Lefebvre",
            "Jessica Price",
            "Priyanka Xyzabad",
            "Jessica Hill",
            "Kim Min-jun",
            "Иванову Сергею",
            "HUYNH THI LAN ANH",
        ] {
            assert!(person_whole(name), "{name}");
        }
        for words in [
            "Maria Please",
            "Will Power",
            "Victoria Street",
            "Paris Saint-Germain",
            "Tim Hortons",
            "Maria and",
            "The Smith",
            "MARIA ORDER",
            "J. Order",
            "Harry Potter",
            "Ralph Lauren",
            "Pralka Bosch",
            "Wiedervorlage Freitag",
        ] {
            assert!(!person_whole(words), "{words}");
        }
    }

    #[test]
    fn names_in_other_spellings() {
        assert!(person_flipped("Kowalski, Anna") && !person_flipped("London, Anna"));
        assert!(person_whole_small("maria gonzalez") && person_whole_small("sanne van der veen"));
        assert!(!person_whole_small("maria please") && !person_whole_small("will smith"));
        assert!(person_whole_uncased("محمد الحربي") && !person_whole_uncased("محمد طلب"));
        assert!(
            person_alone("Priyanka")
                && !person_alone("Paris")
                && !person_alone("Will")
                && !person_alone("Alexa")
        );
    }
}
