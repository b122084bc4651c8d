//! Where names may start that nothing leads to but themselves: at a word that is on the lists, where the words around do not
//! speak of something that is called after a person.
//!
//! Every word of every text is asked about, so the first look is one hash of one word. The words beside it are looked at
//! only where that is on a list.

use super::brands::{is_brand_or_namesake, is_namesake, is_owner};
use super::name_alone::looks_like_family;
use super::name_lists::{Kinds, kinds, kinds_declined};
use super::name_shows::{
    goes_on_as_somebody_famous, is_behind_trade, is_day, is_maker_of_goods, is_of_a_show, is_of_goods,
    is_second_of_a_pair,
};
use super::name_words::continues;
use super::not_persons::{is_called_after, is_called_before, is_site_or_work};
use super::spelling::lower;
use super::word_at::{WordAt, first_word};
use super::words_of_goods::{is_goods, is_look, is_measure};
use crate::masking::view::is_letter;

/// Whether a name of several words may start there: at a given name or a family name, or an initial.
pub(super) fn name_starts(at: &WordAt<'_>) -> bool {
    let (word, behind) = (at.word(), at.behind());
    let listed = match behind.as_bytes() {
        [b'.', ..] if word.len() <= 4 && word.chars().count() <= 2 => !is_called_before(word),
        [b'-', ..] => true,
        [b' ', next, ..] if at.kinds_declined().is_none() => {
            let may_be = word.len() > 2 && !is_goods(word) && (next.is_ascii_uppercase() || !next.is_ascii());
            may_be && {
                let next = first_word(&behind[1..]);
                let named = || kinds(next).is_family() || kinds_declined(next).is_given();
                next.starts_with(char::is_uppercase) && named()
            }
        }
        _ => !at.kinds_declined().is_none() || is_apostrophe_before_capital(behind),
    };
    // "Der Roman Homo Faber": the word for a novel is a name as well. "St." and "Av." are said of streets, but of lawyers, too.
    let shortened = at.before().ends_with(". ") && goes_on_as_a_name(behind);
    let called = |(_, last): (&str, &str)| {
        (is_called_before(last) && !shortened) || (is_called_before(word) && OF_THINGS.contains(&last))
    };
    listed
        && !SAINTS.contains(&word)
        && !split_last_word(unquoted(at.before())).is_some_and(called)
        && !is_in_a_street(at.before())
        && !is_before_street(at.rest())
        && !is_run_of_a_thing(at)
        && !is_sold_by_its_name(at)
}

/// Whether a word with a capital stands next that is no street or hospital: it may be the family name.
fn goes_on_as_a_name(behind: &str) -> bool {
    let next = behind.strip_prefix(' ').map_or("", first_word);
    next.starts_with(char::is_uppercase) && !is_called_after(next)
}

/// What Greek calls saints, and their feasts: written as family names are.
const SAINTS: &[&str] = &["Αγίου", "Αγίας", "Αγίων", "Άγιος", "Αγία", "Άγιο"];

/// Whether a street is named before, with a word of rank between, as those of Malaysia are: "Jalan Tun Razak".
fn is_in_a_street(before: &str) -> bool {
    let (mut before, mut ranked) = (before, false);
    for _ in 0..MOST_OF_A_RUN {
        let Some((rest, word)) = split_last_word(before) else { return false };
        if STREETS_FIRST.contains(&&*lower(word)) {
            return ranked;
        }
        if !word.starts_with(char::is_uppercase) {
            return false;
        }
        ranked |= RANKS.contains(&word);
        before = rest;
    }
    false
}

/// Words of rank in the names of streets.
const RANKS: &[&str] = &["Tun", "Sultan", "Tuanku", "Raja", "Tengku", "Datuk", "Dato", "Haji", "Panglima"];

/// In lower case: what stands first in the name of a street.
const STREETS_FIRST: &[&str] = &["jalan", "jln", "jl", "lorong", "lebuh", "lebuhraya", "persiaran"];

/// Whether two or three words with capitals stand before one for a street or a site with no number behind it: "Steve Biko
/// Road was closed". With a number or a mark behind it, it may be the label of what follows.
fn is_before_street(rest: &str) -> bool {
    let mut behind = rest;
    for count in 0..MOST_OF_A_RUN {
        let word = first_word(behind);
        let after = &behind[word.len()..];
        if count > 1 && STREETS_LAST.contains(&word) {
            let ends = after.strip_prefix(' ').and_then(|after| after.chars().next());
            return ends.is_some_and(char::is_lowercase);
        }
        let Some(next) = after.strip_prefix(' ').filter(|_| word.starts_with(char::is_uppercase)) else {
            return false;
        };
        behind = next;
    }
    false
}

/// What stands last in the name of a street or a site.
#[rustfmt::skip]
const STREETS_LAST: &[&str] = &[
    "Road", "Street", "Avenue", "Ave", "Rd", "Boulevard", "Highway", "Drive", "Airport", "Stadium", "Bridge",
    "Square", "gate", "gata", "gade", "vei", "vej", "väg", "plass", "plads", "plats",
];

/// Whether what stands around a name says that a show or a maker of goods bears it.
fn is_of_a_thing(before: &str, behind: &str) -> bool {
    is_of_a_show(before, behind) || is_maker_of_goods(before, behind) || is_of_goods(before, behind)
}

/// What stands before a quotation mark that a text ends with, as in `the film "Anna Karenina"`.
fn unquoted(before: &str) -> &str {
    before.strip_suffix(['«', '"', '“', '„', '‘', '\'']).unwrap_or(before)
}

/// Whether words with capitals stand before what is called after persons, "Mark Twain lecture", or, with no family name at
/// their end, beside a word for goods. Where one of them is a name and no word, a person may be meant all the same.
fn is_run_of_a_thing(at: &WordAt<'_>) -> bool {
    let rest = at.rest();
    let (mut last, mut start, mut end, mut words) = ("", 0, 0, 0);
    while words < MOST_OF_A_RUN {
        let word = first_word(&rest[start..]);
        if !word.starts_with(char::is_uppercase) {
            break;
        }
        let kinds = kinds_declined(word);
        if kinds.is_given() || kinds.is_family() {
            return false;
        }
        (last, words, end) = (word, words + 1, start + word.len());
        if rest.as_bytes().get(end) != Some(&b' ') {
            break;
        }
        start = end + 1;
    }
    let behind = &rest[end..];
    let sold = || {
        is_before_goods(behind)
            || split_last_word(at.before()).is_some_and(|(_, word)| is_goods(word) && kinds(word).is_none())
    };
    let borne = || behind.strip_prefix(' ').is_some_and(|next| is_site_or_work(first_word(next)));
    words > 1 && !looks_like_family(last) && (borne() || sold())
}

/// Whether a brand stands there that persons are called as well, and goods or shops are spoken of right beside it: "the Paul
/// Smith wallet", "the app of Georg Jensen".
fn is_sold_by_its_name(at: &WordAt<'_>) -> bool {
    if !is_namesake(at.rest()) {
        return false;
    }
    let end = at.rest().match_indices(' ').nth(1).map_or(at.rest().len(), |(end, _)| end);
    let behind = &at.rest()[end..];
    let next = behind.strip_prefix(' ').map_or("", first_word);
    is_before_goods(behind)
        || is_site_or_work(next)
        || is_called_after(next)
        || TRADED.contains(&next)
        || is_behind_trade(at.before())
}

/// What shops and makers of goods hand out or sell by their name.
#[rustfmt::skip]
const TRADED: &[&str] = &[
    "voucher", "vouchers", "polo", "polos", "gift", "giftcard", "brochure", "catalogue", "catalog", "loyalty",
    "outlet", "counter", "branded", "fragrance", "cologne", "tuxedo", "chinos", "loafers", "trainers",
    "sneakers", "sneaker", "gutschein", "filiale", "parfum", "perfume", "store",
];

/// So many words with capitals are looked at.
const MOST_OF_A_RUN: usize = 4;

/// Whether a word for goods stands next, or a size, a colour or the form of a book, as it does behind what things are called.
fn is_before_goods(behind: &str) -> bool {
    if SAID_OF_THINGS.iter().any(|said| behind.starts_with(said)) {
        return true;
    }
    let Some(next) = behind.strip_prefix(' ').or_else(|| behind.strip_prefix('-')) else { return false };
    let next = next.strip_prefix('(').unwrap_or(next);
    let word = first_word(next);
    let rest = &next[word.len()..];
    if word.is_empty() {
        let digits = next.bytes().take_while(|byte| matches!(byte, b'0'..=b'9' | b'.' | b',')).count();
        let unit = first_word(next[digits..].trim_start_matches([' ', '-']));
        // "160x90"
        let sides = || next[digits..].strip_prefix(['x', 'х', '×']).is_some_and(starts_with_digit);
        return (1..=4).contains(&digits) && (is_measure(unit) || is_goods(unit) || sides());
    }
    let sized = || {
        let size = rest.trim_start_matches(['.', ' ']);
        is_measure(word)
            && size.starts_with(|char: char| char.is_ascii_digit() || matches!(char, 'S' | 'M' | 'L' | 'X'))
    };
    let small = word.starts_with(char::is_lowercase);
    let looks_so = || {
        let second = rest.strip_prefix(' ').map_or("", first_word);
        small && (is_look(word) || (IN_WHICH.contains(&word) && is_look(second)))
    };
    (is_goods(word) && kinds(word).is_none()) || sized() || looks_so()
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|char: char| char.is_ascii_digit())
}

/// What is said of things and shows, and hardly of persons.
const SAID_OF_THINGS: &[&str] = &[
    " is showing",
    " is sold out",
    " is out of stock",
    " is back in stock",
    " is discontinued",
    " ist ausverkauft",
    " ist vergriffen",
    " ist wieder lieferbar",
    " est épuisé",
    " est en rupture",
    " está agotad",
    " está esgotad",
    " ta esgotad",
    " tá esgotad",
    " è esaurit",
    " is uitverkocht",
    " är slutsåld",
    " er udsolgt",
    " er utsolgt",
    " on loppu",
    " wyprzedan",
    " vyprodan",
    " elfogyott",
    " e epuizat",
    " распродан",
    " це назва",
    " это название",
    " ist eine marke",
    " is a brand",
    " est une marque",
    " es una marca",
    " é uma marca",
];

/// What stands before how something looks, or where it is in stock.
const IN_WHICH: &[&str] = &[
    "in", "i", "en", "em", "w", "v", "ve", "pe", "na", "în", "auf", "als", "som", "op", "på", "as", "on",
    "aus", "σε", "в", "de", "di", "ada",
];

/// Whether a family name with a comma behind it stands there.
pub(super) fn flipped_name_starts(at: &WordAt<'_>) -> bool {
    matches!(at.behind().as_bytes().first(), Some(b',' | b' ' | b'-')) && at.kinds().is_family_at_all()
}

/// The same in small letters: at a given name that is no word.
pub(super) fn small_name_starts(at: &WordAt<'_>) -> bool {
    at.kinds().is_given_alone() && !is_sold_by_its_name(at)
}

/// The same in a script without capitals.
pub(super) fn uncased_name_starts(at: &WordAt<'_>) -> bool {
    uncased_at(at).is_given_at_all() && !is_of_a_branch(at)
}

/// Whether a shop's branch is named before, which is called after the street that it is in: "فرع مصطفى كامل".
fn is_of_a_branch(at: &WordAt<'_>) -> bool {
    split_last_word(at.before()).is_some_and(|(_, last)| matches!(last, "فرع" | "בסניף" | "סניף"))
}

/// Whether a given name may stand by itself, in a script without capitals.
pub(super) fn lone_uncased_name_starts(at: &WordAt<'_>) -> bool {
    let bears_it = |last: &str| is_called_before(last) || (is_goods(last) && kinds(last).is_none());
    uncased_at(at).is_uncased_alone() && !split_last_word(at.before()).is_some_and(|(_, last)| bears_it(last))
}

/// Whether a given name may stand there by itself: one that is hardly ever anything else, where no other name and nothing
/// that is called after somebody stands beside it.
pub(super) fn lone_name_starts(at: &WordAt<'_>) -> bool {
    // Some letters that patterns take for capitals are small ones: "žena".
    if !at.kinds_declined().is_given_alone() || at.word().starts_with(char::is_lowercase) {
        return false;
    }
    let (text, word, behind) = (at.before(), at.word(), at.behind());
    let owned = behind.starts_with("'s") || behind.starts_with("’s");
    let bears_it = |last: &str, before: &str| {
        is_called_before(last)
            || (last.starts_with(char::is_uppercase)
                && split_last_word(before).is_some_and(|(_, model)| is_model(model)))
            || (is_goods(last) && kinds(last).is_none())
            || is_way_to(before, last)
            || ARTICLES.contains(&last)
            || (!owned && IN_PLACES.contains(&last))
            || is_pair_of_a_brand(last, word)
            || (is_thing(last)
                && split_last_word(before).is_some_and(|(_, article)| OF_THINGS.contains(&article)))
            || is_spelled_out(before, last)
    };
    !is_named_on(word, behind)
        && !is_quoted(text, behind)
        && !is_second_of_a_pair(text, word)
        && !is_in_a_street(text)
        && !split_last_word(text).is_some_and(|(before, last)| bears_it(last, before))
        && !is_day(text, word)
        && (is_behind_a_name(text) || !is_of_a_thing(text, behind))
}

/// Whether the word before is a family name with a capital, which leaves no doubt: "tickets for MORI Sakura".
fn is_behind_a_name(before: &str) -> bool {
    split_last_word(before)
        .is_some_and(|(_, last)| last.starts_with(char::is_uppercase) && kinds(last).is_family_at_all())
}

/// What no language of many puts before a person's name. "Die Anna", "o João", "la Maria" are said.
const ARTICLES: &[&str] = &[
    "the", "The", "an", "An", "les", "Les", "des", "un", "Un", "une", "Une", "los", "Los", "las", "Las",
    "el", "El", "das", "Das", "ein", "Ein", "eine", "Eine", "einen", "einem", "einer", "het", "Het", "een",
    "Een", "ett", "Ett", "et", "uno", "gli", "um", "uma",
];

/// What stands before towns, and hardly before persons: "in", "from".
const IN_PLACES: &[&str] = &[
    "in", "In", "nach", "Nach", "aus", "naar", "uit", "em", "Em", "w", "we", "W", "v", "ve", "V", "в", "во",
    "В", "în", "În",
];

/// Whether two words are a brand: "Laura Ashley".
fn is_pair_of_a_brand(before: &str, word: &str) -> bool {
    before.starts_with(char::is_uppercase) && is_brand_or_namesake(&[before, word].join(" "))
}

/// Whether a word in small letters is none that a sentence goes on with. With an article before it, what stands right
/// behind it is what a thing is called, "el vestido Rocío". Whose role or kin is told, rules with a cue find.
fn is_thing(last: &str) -> bool {
    last.starts_with(char::is_lowercase) && last.chars().nth(3).is_some() && !continues(last)
}

/// Whether a word says that the next ones with capitals are what a thing of its kind is called: "modelo Peu Cami".
fn is_model(word: &str) -> bool {
    is_called_before(word) && word.to_lowercase().starts_with("mod")
}

/// Whether a flight or a train goes there: "vuelo a Leticia".
fn is_way_to(before: &str, last: &str) -> bool {
    TOWARDS.contains(&last) && split_last_word(before).is_some_and(|(_, way)| WAYS.contains(&&*lower(way)))
}

/// "To", towards a town.
const TOWARDS: &[&str] =
    &["to", "a", "à", "para", "pour", "per", "till", "til", "do", "ke", "до", "в", "på", "via"];

/// In lower case: what goes there.
const WAYS: &[&str] = &[
    "flight",
    "flights",
    "vuelo",
    "vuelos",
    "voo",
    "voos",
    "vol",
    "vols",
    "volo",
    "voli",
    "flug",
    "flüge",
    "train",
    "trains",
    "tren",
    "trem",
    "treno",
    "zug",
    "bus",
    "buses",
    "autobús",
    "ônibus",
    "ferry",
    "ferries",
    "pasaje",
    "pasajes",
    "boleto",
    "passagem",
    "рейс",
    "рейса",
    "поезд",
    "автобус",
    "потяг",
    "lot",
    "pociąg",
    "let",
    "vlak",
    "fly",
    "flyg",
    "tog",
    "tåg",
    "penerbangan",
    "kereta",
    "express",
    "ghan",
];

/// Articles, and numbers of things.
const OF_THINGS: &[&str] = &[
    "the", "The", "a", "A", "an", "el", "El", "la", "La", "un", "una", "le", "Le", "une", "du", "il", "Il",
    "lo", "o", "O", "um", "uma", "der", "Der", "die", "Die", "das", "Das", "den", "dem", "ein", "eine",
    "einen", "de", "De", "het", "Het", "een", "en", "et",
];

/// Whether a word stands between quotation marks, as what a thing is called does: "the sofa «Victoria»".
fn is_quoted(before: &str, behind: &str) -> bool {
    before.ends_with(['«', '"', '“', '„', '”', '‘', '\''])
        && behind.starts_with(['»', '"', '”', '“', '’', '\''])
}

/// What firms with two names are called behind the first.
const FIRMS_BEHIND: &[&str] = &[
    " & Co",
    " & Gallet",
    " & Spencer",
    " & Fitch",
    " & Gabbana",
    " & Young",
    " & Wesson",
    " & Decker",
    " & Johnson",
    " & Cloppenburg",
    " & Voltaire",
    " & Olufsen",
    " & Boch",
    " & Chandon",
];

/// Whether the next word is another part of a name, or says what is called so: "Wendy's", "Amy's Kitchen".
fn is_named_on(named: &str, behind: &str) -> bool {
    let owned = ["'s", "’s"].iter().find_map(|mark| behind.strip_prefix(mark));
    if owned.is_some() && is_owner(named) {
        return true;
    }
    let behind = owned.unwrap_or(behind);
    // "FRITZ!Box"
    let joined = behind.strip_prefix('!').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    // The day of prayer in Hausa is "Juma'a".
    let day = behind.starts_with("'a ") || behind.starts_with("'a,");
    if joined
        || day
        || FIRMS_BEHIND.iter().any(|firm| behind.starts_with(firm))
        || goes_on_as_somebody_famous(behind)
    {
        return true;
    }
    let Some(next) = behind.strip_prefix([' ', '-']) else { return false };
    let word = first_word(next);
    let capital = word.starts_with(char::is_uppercase);
    is_called_after(word)
        || is_site_or_work(word)
        || TRADED.contains(&word)
        || (capital && is_brand_or_namesake(&[named, " ", word].concat()))
        || is_before_goods(behind)
        || (capital
            && (is_apostrophe_before_capital(&next[word.len()..]) || (word.len() > 1 && !continues(word))))
}

/// Whether a name stands for its first letter: "P as in Paula".
fn is_spelled_out(before: &str, last: &str) -> bool {
    let spells = matches!(
        last,
        "wie"
            | "comme"
            | "como"
            | "come"
            | "in"
            | "for"
            | "som"
            | "jak"
            | "als"
            | "jako"
            | "kao"
            | "ca"
            | "kuin"
    );
    let before = before.strip_suffix(" as").unwrap_or(before);
    spells && split_last_word(before).is_some_and(|(_, letter)| letter.chars().count() == 1 && letter != "I")
}

/// Whether a word goes on as "O'Brien" does.
pub(super) fn is_apostrophe_before_capital(rest: &str) -> bool {
    rest.strip_prefix(['\'', '’']).is_some_and(|behind| behind.starts_with(char::is_uppercase))
}

/// What a word is on the lists, behind one of the letters that are written together with it: "and", "to".
pub(super) fn uncased_kinds(word: &str) -> Kinds {
    uncased_at(&WordAt::new(word, 0))
}

fn uncased_at(at: &WordAt<'_>) -> Kinds {
    let whole = at.kinds();
    if whole.is_none() { at.bare().map(kinds).unwrap_or_default() } else { whole }
}

/// The word that `text` ends with, but for a space, a dash or an apostrophe, and what stands before it; none that is longer
/// than what is asked for here.
fn split_last_word(text: &str) -> Option<(&str, &str)> {
    let bare = text.strip_suffix([' ', '-', '\'', '’']).unwrap_or(text);
    let bare = bare.strip_suffix('.').unwrap_or(bare);
    let letters = bare.char_indices().rev().take(LONGEST_BEFORE).take_while(|(_, char)| is_letter(*char));
    let (start, _) = letters.last()?;
    Some((bare[..start].trim_end_matches(' '), &bare[start..]))
}

/// No word before a name that is asked for is longer, in characters.
const LONGEST_BEFORE: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a name may start at the bar.
    fn at_bar(starts: fn(&WordAt<'_>) -> bool, marked: &str) -> bool {
        let (before, behind) = marked.split_once('|').expect("a bar");
        starts(&WordAt::new(&[before, behind].concat(), before.len()))
    }

    #[test]
    fn names_start_where_a_listed_word_does() {
        for text in [
            "|Maria Xyz",
            "by |J. Xyz",
            "|O'Brien",
            "Frau |Анны",
            "für |Jean-Luc",
            "by bus to |Maria Lopez airport",
            "|Maria Xyz 2 tickets for the show",
            "la chaqueta de |Maria Xyz talla M",
            "Av. |Maria Xyz",
            "|Paul Smith called",
            "tickets for MORI |Sakura for the concert",
        ] {
            assert!(at_bar(name_starts, text), "{text}");
        }
        for text in [
            "|The end",
            "Hotel |Maria Luisa",
            "St. |Maria Street",
            "the |Lorna Jane tights",
            "|Mark Twain lecture",
            "|Hunter Xyz 160x90",
            "the |Paul Smith wallet",
            "l'app di |Paul Smith",
            "the film \"|Maria Xyz\"",
            "der |Roman Xyz Faber",
            "the |Steve Biko Road pickup",
            "er |Karl Johans gate åpen",
            "του |Αγίου Δημητρίου",
            "Jalan Tuanku |Abdul Rahman buka",
        ] {
            assert!(!at_bar(name_starts, text), "{text}");
        }
        assert!(at_bar(name_starts, "objednávka |č. 4625600590624"), "an initial in small letters");
        assert!(at_bar(small_name_starts, "|maria") && !at_bar(small_name_starts, "|will"));
        assert!(at_bar(uncased_name_starts, "|ومحمد") && !at_bar(uncased_name_starts, "|طلب"));
        assert!(!at_bar(uncased_name_starts, "عايز فرع |مصطفى كامل"));
    }

    #[test]
    fn a_lone_name_has_no_other_beside_it() {
        for text in ["|Daniel said", "Hallo |Daniel", "|Daniel Please", "I am |Daniel", "Ben and |Daniel"] {
            assert!(at_bar(lone_name_starts, text), "{text}");
        }
        for text in [
            "|Daniel Hilfiger",
            "|Daniel street",
            "San |Daniel",
            "Sant'|Daniel",
            "|Wendy's",
            "|Amy's Kitchen",
            "|Daniel O'Polo",
            "the |Daniel",
            "Jack |Daniel",
            "wohnt in |Daniel",
            "mit D wie |Daniel",
            "d as in |Daniel",
            "the film |Daniel",
            "har i |Daniel lampen",
            "lampu |Daniel warna putih",
            "máte |Daniel (sedačku)",
            "canapeaua |Daniel pe gri",
            "|Daniel ghee 1 ltr",
            "|Daniel 3 seater",
            "vuelo a |Daniel",
            "odczyt z 3 |Maja",
            "Romeo and |Juliet",
            "|Peter Pan costume",
            "bord |Daniel 160x90",
            "bank |Daniel 3-zits",
            "|žena volala",
            "|Leonardo da Vinci",
            "Jalan Tun |Razak buka",
            "a new |Morgan brochure",
            "Cologne |Roger & Gallet",
            "«Мастер и |Маргарита»",
        ] {
            assert!(!at_bar(lone_name_starts, text), "{text}");
        }
    }
}
