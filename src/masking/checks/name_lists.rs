//! The lists of names: which words are common given names, and which are common family names.
//!
//! They are asked at every word of every text, so a word is looked up by a hash that is taken from its letters as they are
//! read, folded on the way: nothing is allocated, and no word is compared. Two words of one hash would be taken for each
//! other; among some thirty thousand of 64 bits none are.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use super::glance::Glance;
use super::not_persons::is_called_before;
use crate::masking::view::fold_letter;

/// Labels of languages with a colon, names, and lines of remarks that start with `#`.
pub(super) const GIVEN_NAMES: &str = include_str!("../../../rules/given_names.txt");
const SURNAMES: &str = include_str!("../../../rules/surnames.txt");

/// What a word is on the lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Kinds(u8);

impl Kinds {
    const GIVEN: u8 = 1;
    /// A given name that is a common word, too.
    const GIVEN_WORD: u8 = 2;
    /// A given name that is a town, a brand or a rarer word, too.
    const NOT_ALONE: u8 = 4;
    const FAMILY: u8 = 8;
    /// A family name that is a common word, too.
    const FAMILY_WORD: u8 = 16;

    /// A given name that is nothing else, in a script without capitals.
    const UNCASED: u8 = 32;

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
    let listed_so = |word: &str| {
        // Most words are denied at a glance.
        let may_be = !word.is_ascii() || LISTS.glance.may_have(word.as_bytes());
        if may_be { listed(key(word)) } else { Kinds::default() }
    };
    let whole = listed_so(word);
    if !whole.is_none() || !word.contains('-') {
        return whole;
    }
    if word.split('-').any(is_called_before) {
        return Kinds::default();
    }
    let halves = word.split('-').filter(|half| half.chars().count() > 2);
    halves.fold(whole, |kinds, half| Kinds(kinds.0 | listed_so(half).0))
}

/// The same of a word that may be declined, as given names are in most of Europe: "Анны", "Agnieszką", "τον Γιώργο".
pub(super) fn kinds_declined(word: &str) -> Kinds {
    let kinds = kinds(word);
    if !kinds.is_none() || !word.starts_with(char::is_uppercase) {
        return kinds;
    }
    let Some(ends) = word.chars().next_back().and_then(|last| BY_LAST.get(&last)) else { return kinds };
    let found = ends.iter().find_map(|(end, nominatives)| {
        let stem = word.strip_suffix(end)?;
        let [short, long] = STEMS;
        let least = if end.len() == 1 { long } else { short };
        // A name has the letters of its stem, so most stems are denied at a glance.
        if stem.is_ascii() && !LISTS.stems.may_have(stem.get(..least)?.as_bytes()) {
            return None;
        }
        stem.chars().nth(least - 1)?;
        let stem = key(stem);
        let known =
            nominatives.split(' ').map(|end| listed(end.trim_matches('_').chars().fold(stem, step_folded)));
        known.into_iter().find(|kinds| kinds.is_given_alone())
    });
    let family = || FAMILY_ENDS.iter().any(|end| word.ends_with(end));
    found.filter(|_| !family()).unwrap_or_default()
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

/// The lists, read.
struct Lists {
    kinds: HashMap<u64, Kinds, FixedState>,
    /// What may be on one of them, of words of ASCII.
    glance: Glance,
    /// The first letters of given names, as many as in [`STEMS`].
    stems: Glance,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let (mut glance, mut stems) = (Glance::default(), Glance::default());
    for (list, given) in [(GIVEN_NAMES, true), (SURNAMES, false)] {
        for (_, word) in labelled(list) {
            let mut room = [0; ROOM];
            let Some(letters) = spelled(word, &mut room) else { continue };
            glance.learn(letters);
            if given {
                STEMS.iter().filter_map(|count| letters.get(..*count)).for_each(|stem| stems.learn(stem));
            }
        }
    }
    Lists { kinds: read(), glance, stems }
});

/// No word of ASCII on the lists is longer, in bytes.
const ROOM: usize = 32;

/// A word as it is asked for without its marks, if that is ASCII. Nothing is allocated: a first text waits for the lists.
fn spelled<'r>(word: &str, room: &'r mut [u8; ROOM]) -> Option<&'r [u8]> {
    let mut length = 0;
    for char in word.chars().flat_map(char::to_lowercase).filter_map(fold_letter) {
        *room.get_mut(length)? = u8::try_from(char).ok().filter(u8::is_ascii)?;
        length += 1;
    }
    Some(&room[..length])
}

/// So many letters a stem has at least, behind which a name is declined: with an end of several letters, and of one.
const STEMS: [usize; 2] = [3, 5];

fn listed(key: u64) -> Kinds {
    LISTS.kinds.get(&key).copied().unwrap_or_default()
}

fn read() -> HashMap<u64, Kinds, FixedState> {
    let mut lists: HashMap<u64, Kinds, FixedState> =
        HashMap::with_capacity_and_hasher(1 << 16, FixedState::default());
    let given = |label: &str| match label {
        "also-words:" => Kinds::GIVEN_WORD,
        "alone-uncased:" => Kinds::GIVEN | Kinds::UNCASED,
        "not-alone:" => Kinds::GIVEN | Kinds::NOT_ALONE,
        _ => Kinds::GIVEN,
    };
    let family = |label: &str| if label == "also-words:" { Kinds::FAMILY_WORD } else { Kinds::FAMILY };
    for (label, word) in labelled(GIVEN_NAMES) {
        lists.entry(key(word)).or_default().0 |= given(label);
    }
    for (label, word) in labelled(SURNAMES) {
        lists.entry(key(word)).or_default().0 |= family(label);
    }
    lists
}

/// The words of a list, each with the label that it stands behind.
pub(super) fn labelled(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let words = list.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
    let mut label = "";
    words.filter_map(move |word| {
        if word.ends_with(':') {
            label = word;
            return None;
        }
        Some((label, word))
    })
}

/// Stands for a word, folded. One with letters that only Vietnamese has keeps its marks: "lần" is no "Lan".
fn key(word: &str) -> u64 {
    if is_vietnamese(word) {
        return word.chars().flat_map(char::to_lowercase).fold(!SEED, step);
    }
    word.chars().fold(SEED, step_folded)
}

const SEED: u64 = 0x9e37_79b9_7f4a_7c15;

#[inline]
fn step_folded(key: u64, char: char) -> u64 {
    if char.is_ascii() {
        return step(key, char.to_ascii_lowercase());
    }
    char.to_lowercase().filter_map(fold_letter).fold(key, step)
}

#[inline]
fn step(key: u64, char: char) -> u64 {
    (key.rotate_left(5) ^ u64::from(char)).wrapping_mul(0x517c_c1b7_2722_0a95)
}

/// Whether `word` has letters that only Vietnamese has.
pub(super) fn is_vietnamese(word: &str) -> bool {
    !word.is_ascii() && word.contains(|c| matches!(c, 'ơ' | 'Ơ' | 'ư' | 'Ư' | '\u{1ea0}'..='\u{1ef9}'))
}

#[cfg(test)]
mod tests {
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
    fn no_word_is_denied_at_a_glance() {
        for (_, word) in [GIVEN_NAMES, SURNAMES].into_iter().flat_map(labelled) {
            assert!(!kinds(word).is_none(), "{word}");
            let bare = super::super::spelling::folded(word);
            assert!(is_vietnamese(word) || !kinds(&bare).is_none(), "{bare}");
        }
    }

    #[test]
    fn no_two_words_have_one_hash() {
        let mut words: Vec<String> =
            [GIVEN_NAMES, SURNAMES]
                .into_iter()
                .flat_map(labelled)
                .map(|(_, word)| {
                    if is_vietnamese(word) {
                        word.to_lowercase()
                    } else {
                        super::super::spelling::folded(word)
                    }
                })
                .collect();
        words.sort_unstable();
        words.dedup();
        let mut keys: Vec<u64> = words.iter().map(|word| key(word)).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), words.len());
    }
}
