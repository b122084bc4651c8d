//! The lists of names: which words are common given names, and which are common family names.
//!
//! They are asked at every word of every text. So they are made one table when the program is built (`name_table.rs`), in
//! which a word is looked up by a hash of its letters (`name_key.rs`): nothing is allocated, and no word is compared.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use super::name_key::{Key, Letters};
use super::name_table::NameTable;
use super::not_persons::is_called_before;

/// What a word is on the lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Kinds(pub(super) u8);

impl Kinds {
    pub(super) const GIVEN: u8 = 1;
    /// A given name that is a common word, too.
    pub(super) const GIVEN_WORD: u8 = 2;
    /// A given name that is a town, a brand or a rarer word, too.
    pub(super) const NOT_ALONE: u8 = 4;
    pub(super) const FAMILY: u8 = 8;
    /// A family name that is a common word, too.
    pub(super) const FAMILY_WORD: u8 = 16;

    /// A given name that is nothing else, in a script without capitals.
    pub(super) const UNCASED: u8 = 32;

    /// On none of the lists.
    pub(super) fn is_none(self) -> bool {
        self.0 == 0
    }

    /// A common given name, and no common word.
    pub(super) fn is_given(self) -> bool {
        self.0 & Self::GIVEN != 0
    }

    /// The same, and nothing else that is spoken of without a person being meant.
    pub(super) fn is_given_alone(self) -> bool {
        self.0 & (Self::GIVEN | Self::NOT_ALONE | Self::GIVEN_WORD) == Self::GIVEN
    }

    /// A given name of a script without capitals that stands for a person by itself.
    pub(super) fn is_uncased_alone(self) -> bool {
        self.0 & Self::UNCASED != 0
    }

    /// A given name that may be a word.
    pub(super) fn is_given_at_all(self) -> bool {
        self.0 & (Self::GIVEN | Self::GIVEN_WORD) != 0
    }

    /// A given name that is a common word.
    pub(super) fn is_given_word(self) -> bool {
        self.0 & Self::GIVEN_WORD != 0
    }

    /// A common family name, and no common word.
    pub(super) fn is_family(self) -> bool {
        self.0 & (Self::FAMILY | Self::FAMILY_WORD) == Self::FAMILY
    }

    /// A family name that may be a word.
    pub(super) fn is_family_at_all(self) -> bool {
        self.0 & (Self::FAMILY | Self::FAMILY_WORD) != 0
    }
}

/// What `word` is on the lists, in any case and with or without its marks. Of a double name either half counts.
pub(super) fn kinds(word: &str) -> Kinds {
    let whole = kinds_of_letters(word);
    if !whole.is_none() || !word.contains('-') {
        return whole;
    }
    if word.split('-').any(is_called_before) {
        return Kinds::default();
    }
    let halves = word.split('-').filter(|half| half.chars().count() > 2);
    halves.fold(whole, |kinds, half| Kinds(kinds.0 | kinds_of_letters(half).0))
}

/// The same of a word of nothing but letters.
#[inline]
pub(super) fn kinds_of_letters(word: &str) -> Kinds {
    listed(Key::of(word))
}

/// The same of a word that may be declined, as given names are in most of Europe: "Анны", "Agnieszką", "τον Γιώργο".
pub(super) fn kinds_declined(word: &str) -> Kinds {
    let kinds = kinds(word);
    if kinds.is_none() { undeclined(word) } else { kinds }
}

/// What a word that is on no list is when it is not declined.
pub(super) fn undeclined(word: &str) -> Kinds {
    let Some(last) = word.chars().next_back().filter(|_| word.starts_with(char::is_uppercase)) else {
        return Kinds::default();
    };
    let found = BY_LAST.get(&last).into_iter().flatten().find_map(|(end, nominatives)| {
        let stem = word.strip_suffix(end)?;
        let [short, long] = STEMS;
        let least = if end.len() == 1 { long } else { short };
        stem.chars().nth(least - 1)?;
        let may_be = |stem: Option<Key>| stem.is_some_and(|stem| table().begins(stem));
        // A name has the letters of its stem, so most stems are denied by their beginning.
        if stem.is_ascii() && !may_be(stem.get(..least).map(|stem| Key::of_ascii(stem.as_bytes()))) {
            return None;
        }
        let stem = Letters::of(stem)?;
        if !may_be(stem.key(least)) {
            return None;
        }
        let name = |end: &str| listed(stem.and(end.trim_matches('_')).and_then(|name| name.key(usize::MAX)));
        nominatives.split(' ').map(name).find(|kinds| kinds.is_given_alone())
    });
    let family = || FAMILY_ENDS.iter().any(|end| word.ends_with(end));
    found.filter(|_| !family()).unwrap_or_default()
}

/// Whether a name may begin with these [`BEGINNING`] letters.
#[inline]
pub(super) fn may_begin(letters: Key) -> bool {
    table().begins(letters)
}

/// [`DECLINED`] by the last letter.
static BY_LAST: LazyLock<HashMap<char, Vec<Ends>, FixedState>> = LazyLock::new(|| {
    let mut ends: HashMap<char, Vec<Ends>, FixedState> = HashMap::default();
    for entry in DECLINED {
        let last = entry.0.chars().next_back();
        ends.entry(last.expect("no end is empty")).or_default().push(*entry);
    }
    ends
});

/// How a declined name ends, and how it may end when it is not.
type Ends = (&'static str, &'static str);

/// Ends of names that are declined, and what the names end with when they are not; "_" in place of nothing. One plain vowel
/// is the end of too many words: it counts behind longer stems only.
#[rustfmt::skip]
const DECLINED: &[Ends] = &[
    ("а", "_"), ("у", "_ а"), ("ы", "а"), ("и", "а я ь"), ("е", "а _ я"), ("ю", "й ь я"), ("я", "й ь"), ("ой", "а"), ("ей", "я а"), ("ою", "а"), ("ом", "_ о"), ("ем", "й ь"), ("ию", "ия"), ("ии", "ия"), ("ией", "ия"), ("ієм", "ій"),
    ("і", "а я"), ("ї", "я"), ("єю", "я"), ("єм", "й"), ("ові", "_ о"), ("еві", "ь й"), ("євi", "й"), ("а", "о"), ("у", "о"),
    ("ą", "a"), ("ę", "a"), ("y", "a"), ("ie", "a _"), ("owi", "_"), ("em", "_"), ("iem", "_"), ("a", "_"), ("u", "_ a o"), ("ii", "ia"), ("ią", "ia"), ("ię", "ia"), ("ce", "ka"), ("dze", "ga"), ("rze", "ra r"),
    ("ou", "a"), ("ě", "a"), ("ovi", "_ a"), ("om", "_ a o"), ("ie", "ia"), ("iu", "ia"), ("ii", "ie"), ("ií", "ie"), ("e", "a"), ("i", "a"),
    ("ui", "as us"), ("ą", "as"), ("ės", "ė"), ("ei", "ė e"), ("ę", "ė"), ("os", "a"), ("iui", "is ius"), ("į", "is"), ("im", "is"), ("am", "s"), ("ai", "a"), ("as", "a"),
    ("nak", "_"), ("nek", "_"), ("ának", "a"), ("ének", "e"), ("ával", "a"), ("ével", "e"), ("át", "a"), ("ét", "e"), ("ától", "a"), ("tól", "_"), ("től", "_"), ("lle", "_"), ("lta", "_"), ("ltä", "_"), ("lla", "_"), ("llä", "_"), ("sta", "_"),
    ("ο", "ος"), ("ου", "ος"), ("η", "ης"), ("ας", "α"), ("ης", "η"), ("ή", "ής"), ("ά", "άς"), ("α", "ας"), ("ó", "ós"), ("ei", "a"), ("nin", "_"),
];

/// What Cyrillic family names end with, and towns: "Киров" is nobody called "Кир".
const FAMILY_ENDS: &[&str] = &["ов", "ев", "ёв", "ин", "ын", "ів", "їв"];

/// So many letters a stem has at least, behind which a name is declined: with an end of several letters, and of one.
pub(super) const STEMS: [usize; 2] = [3, 5];

/// So many letters of a longer word are looked at to see whether it can be a name at all.
pub(super) const BEGINNING: usize = 8;

fn listed(key: Option<Key>) -> Kinds {
    key.map(|key| table().kinds(key)).unwrap_or_default()
}

/// The lists as a table.
#[cfg(name_table)]
#[inline]
fn table() -> &'static NameTable {
    const { &NameTable::STORED }
}

/// The build script has none yet.
#[cfg(not(name_table))]
fn table() -> &'static NameTable {
    static TABLE: LazyLock<NameTable> = LazyLock::new(|| NameTable::of(super::name_source::table()));
    &TABLE
}

#[cfg(test)]
mod tests {
    use super::super::name_key::is_vietnamese;
    use super::super::name_source::words;
    use super::super::spelling::folded;
    use super::*;

    #[test]
    fn words_are_known_in_any_spelling() {
        assert!(
            kinds("MARÍA").is_given_alone() && kinds("maria").is_given_alone() && kinds("Łukasz").is_given()
        );
        assert!(
            kinds("Kowalska").is_family() && kinds("gonzález").is_family() && kinds("GONZALEZ").is_family()
        );
        assert!(kinds("Jean-Pierre").is_given() && kinds("Wiśniewska-Kłos").is_family_at_all());
        assert!(kinds_declined("Анны").is_given() && kinds("Анны").is_none());
        assert!(kinds("the").is_none() && kinds("").is_none() && kinds("Lần").is_none());
        assert!(kinds("Will").is_given_at_all() && !kinds("Will").is_given());
    }

    #[test]
    fn every_word_is_found_and_no_two_are_taken_for_each_other() {
        let mut spelled: HashMap<u64, String> = HashMap::new();
        for word in words() {
            assert!(!kinds(word).is_none(), "{word}");
            let read = if is_vietnamese(word) { word.to_lowercase() } else { folded(word) };
            assert!(!kinds(&read).is_none(), "{read}");
            let Key(hash) = Key::of(word).expect("no name is too long");
            // What the table tells words apart by.
            let known = spelled.entry(hash >> 16).or_insert_with(|| read.clone());
            assert_eq!(*known, read);
        }
    }

    #[test]
    fn beginnings_are_those_of_names() {
        for word in words() {
            let beginning = Letters::of(word).and_then(|letters| letters.key(BEGINNING));
            assert!(beginning.is_none_or(may_begin), "{word}");
        }
        let others = ["tracking", "delivery", "purchase", "customer", "whatever"];
        let known = others.iter().filter(|word| may_begin(Key::of_ascii(word.as_bytes())));
        assert!(known.count() < others.len());
    }
}
