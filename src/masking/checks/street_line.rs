//! Address lines behind a cue, in whatever words: what tells "Flat 2, The Willows" from what
//! else is said of an address.
//!
//! The cue is the rule's; here a line must have a number that a house can have, and nothing
//! that a sentence goes on with.

use super::spelling::in_folded;
use super::street::names_a_street;
use super::street_tail::{Gap, Word, is_year, postcode, tail, words};
use super::street_words as known;
use crate::masking::rules::MAX_REACH;

/// An address in its own words, behind a cue: it has a number, does not start with a remark, and stops where a sentence
/// goes on.
pub(super) fn address_line(text: &str) -> bool {
    numbered_words(text, &mut String::new()).is_some_and(|words| {
        is_line(&words)
            && (is_known_place(&words)
                || words.iter().enumerate().any(|(at, word)| word.is_house() && is_named(&words, at)))
    })
}

/// An address behind a weak cue: it has a postcode or the kind of a street, too.
pub(super) fn address_place(text: &str) -> bool {
    numbered_words(text, &mut String::new()).is_some_and(|words| is_line(&words) && is_known_place(&words))
}

/// Whether a number follows at all: most of what is said behind "I live" or "a lot of" has none,
/// and needs no closer look.
pub(super) fn has_number_ahead(text: &str) -> bool {
    // Without a branch inside, the compiler looks at many bytes at once.
    let has_digit = |chunk: &[u8]| chunk.iter().fold(false, |has, byte| has | byte.is_ascii_digit());
    text.as_bytes()[..text.len().min(MAX_REACH)].chunks(64).any(has_digit)
}

/// Whether a text starts as [`address_labelled`] does: a number stands before the first word, written small, that is in no such
/// address.
pub(super) fn starts_labelled(text: &str) -> bool {
    let belongs = |word: &str| {
        known::is_label(word) || known::is_area(word) || known::is_joiner(word) || !known::is_between(word)
    };
    // One with other letters, or with signs that may stand inside a word, is left to those who read it whole.
    let is_small = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
    let mut end = 0;
    for word in text.split(' ').take(MOST_LABELLED) {
        if end > 0 && is_small(word) && !in_folded(word, belongs) {
            return has_number_ahead(&text[..end]);
        }
        end += word.len() + 1;
    }
    has_number_ahead(text)
}

/// So many words are looked at before those who read all of them are asked.
const MOST_LABELLED: usize = 16;

fn numbered_words<'t>(text: &'t str, spelled: &'t mut String) -> Option<Vec<Word<'t>>> {
    if has_number_ahead(text) { words(text, spelled) } else { None }
}

/// Whether a postcode, a flat or the kind of a street tells that a line is an address.
fn is_known_place(words: &[Word<'_>]) -> bool {
    let kind = |word: &Word<'_>| {
        known::is_kind(word.folded) || known::is_compound(word.folded) || (word.dot && word.folded == "r")
    };
    let house = words.iter().position(Word::has_digit);
    let code = house.is_some_and(|house| {
        has_postcode(&words[house + 1..]) || (house > 2 && postcode(&words[house..]) == 2)
    });
    let part = house.is_some_and(|house| parts(&words[house + 1..]) > 0);
    let town = house.is_some_and(|house| is_in_town(words, house));
    let named = |word: &Word<'_>| {
        !word.has_digit() && word.text.chars().count() > 2 && (kind(word) || !known::is_label(word.folded))
    };
    words.iter().any(named) && (code || part || town || words.iter().any(kind))
}

/// Whether a name and a number are followed by a comma and a town, or by a town and its state: "Het Laagt 214, Amsterdam",
/// "1422 Willowmere, Austin TX".
fn is_in_town(words: &[Word<'_>], house: usize) -> bool {
    let name = |word: &Word<'_>| {
        word.is_capital()
            && word.text.chars().count() > 2
            && !known::is_counted(word.folded)
            && !known::is_measure(word.folded)
            && !known::is_sentence(word.lower)
    };
    let Some(comma) = (house + 1..words.len()).find(|at| words[*at].gap == Gap::Comma) else { return false };
    let (street, town) = words.split_at(comma);
    let state = |word: &Word<'_>| {
        (2..=3).contains(&word.text.len()) && word.text.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    let labelled = house > 0 && known::is_number_label(words[house - 1].folded);
    let named = match house {
        1 if labelled => street.len() > 2 && street[2..].iter().all(name),
        0 => street.len() > 1 && street[1..].iter().all(name),
        _ => {
            street[..house].iter().all(|word| name(word) || known::is_joiner(word.folded) && house > 1)
                && name(&street[house - 1])
        }
    };
    // What starts with a number is often something counted: there the state must stand behind the town.
    let placed = match town {
        [one] => (house > 0 || street.len() > 2) && name(one),
        [front @ .., last] => {
            front.iter().all(|word| name(word) || state(word))
                && (state(last) || (house > 0 && name(last) && town.len() < 4))
        }
        [] => false,
    };
    let long = words[house].text.len() > 1 || street.len() > 2;
    words[house].is_house() && words[house].text.len() <= 5 && long && named && placed
}

/// Whether a name stands beside the number of a house: "Los Aromos 445", "7 Foo Farm", "Melati No. 44". Words written
/// small stand before measures, too, so there the number is longer, and nothing small follows it.
fn is_named(words: &[Word<'_>], house: usize) -> bool {
    let next = words.get(house + 1);
    let before = house.checked_sub(1).map(|at| &words[at]);
    let labelled =
        before.is_some_and(|word| known::is_label(word.folded) || known::is_number_label(word.folded));
    let name = |word: &Word<'_>| {
        !word.has_digit() && !known::is_joiner(word.folded) && !known::is_between(word.lower)
    };
    let small_next = next.is_some_and(|next| {
        next.gap == Gap::Space
            && !next.is_capital()
            && !next.is_letter()
            && !next.has_digit()
            && !known::is_part(next.folded)
            && !known::is_label(next.folded)
            && !known::is_area(next.folded)
            && !known::is_joiner(next.folded)
    });
    match before {
        Some(_) if labelled => words.iter().any(|word| name(word) && word.text.chars().count() > 2),
        Some(before) if before.is_capital() => name(before) && !small_next,
        Some(before) => {
            name(before)
                && before.text.chars().count() > 3
                && words[house].text.len() > 1
                && !is_year(words[house].text)
                && !small_next
        }
        None => next.is_some_and(|next| {
            name(next) && (next.is_capital() || (next.is_uncased() && next.gap == Gap::Comma))
        }),
    }
}

/// An address that starts with a flat, a plot or a house with a name: it has a postcode, or many parts.
pub(super) fn address_labelled(text: &str) -> bool {
    let mut spelled = String::new();
    let Some(words) = numbered_words(text, &mut spelled) else { return false };
    let belongs = |word: &Word<'_>| {
        word.is_capital()
            || known::is_label(word.folded)
            || known::is_area(word.folded)
            || names_a_street(word)
    };
    // Most lines have a word that belongs to none, which is soon told.
    if !words.iter().all(belongs) || !words.iter().any(Word::is_capital) {
        return false;
    }
    let commas = words.iter().any(|word| word.gap != Gap::Space);
    let code = || has_postcode(&words[2.min(words.len())..]);
    ((commas && code()) || parts(&words) > 2) && is_line(&words)
}

/// An address told by the words for its parts, which need no postcode: two of them with a number, or three.
pub(super) fn address_parts(text: &str) -> bool {
    let mut spelled = String::new();
    let Some(words) = words(text, &mut spelled) else { return false };
    let labels = words.iter().filter(|word| known::is_part_label(word.folded)).count();
    let digits = words.iter().any(Word::has_digit);
    let belongs = |word: &Word<'_>| word.is_capital() || word.has_digit() || is_small_part(word.folded);
    let named = words.iter().any(|word| word.is_capital() && !known::is_part_label(word.folded));
    let ends = words.last().is_some_and(|last| last.is_capital() || last.has_digit());
    labels >= if digits { 2 } else { 3 }
        && named
        && ends
        && words.len() > FEWEST_PARTS
        && words.iter().all(belongs)
        && !words.windows(2).any(|pair| pair[0].ends_sentence() && pair[1].gap == Gap::Space)
}

/// So many words are no address of parts yet.
const FEWEST_PARTS: usize = 3;

/// Whether a word, folded, may stand in an address of parts without a capital.
fn is_small_part(word: &str) -> bool {
    known::is_part_label(word)
        || known::is_area(word)
        || known::is_joiner(word)
        || matches!(word, "wa" | "ya" | "cu" | "dan")
}

/// Whether an address of parts can be what a text starts with: in most sentences with a "house" or a "block" the next
/// words say that it is none.
pub(super) fn starts_parts(text: &str) -> bool {
    let mut words = text.split([' ', '\n']).filter(|word| !word.is_empty()).take(FEWEST_PARTS + 1);
    words.all(|word| {
        let bare = word.trim_end_matches([',', '.']);
        let small = bare.bytes().all(|byte| byte.is_ascii_lowercase());
        !small || bare.is_empty() || is_small_part(bare)
    })
}

/// A farm or a village, and what follows it: it has a postcode.
pub(super) fn address_coded(text: &str) -> bool {
    words(text, &mut String::new()).is_some_and(|words| {
        has_postcode(&words)
            && words.iter().all(|word| word.is_capital() || word.has_digit() || names_a_street(word))
    })
}

/// A Malaysian address that is written small, too: a lot or a street, a postcode, and a town.
pub(super) fn address_coded_ms(text: &str) -> bool {
    words(text, &mut String::new()).is_some_and(|words| {
        let said = |word: &Word<'_>| {
            known::is_sentence(word.lower) || matches!(word.lower, "sudah" | "kali" | "ke" | "telah")
        };
        let labels = words.iter().filter(|word| known::is_part_label(word.folded)).count();
        labels >= 1 && !words.iter().any(said)
    })
}

/// A number, a name, and commas up to a postcode that the pattern ends with.
pub(super) fn street_coded(text: &str) -> bool {
    words(text, &mut String::new()).is_some_and(|words| {
        let commas = words.iter().filter(|word| word.gap != Gap::Space).count();
        let said = |word: &Word<'_>| {
            known::is_sentence(word.lower)
                || (!word.is_capital() && known::is_between(word.lower) && !known::is_joiner(word.folded))
        };
        commas > 0 && words.get(1).is_some_and(Word::is_capital) && !words[1..].iter().any(said)
    })
}

/// The same, told by two commas and more.
pub(super) fn street_commas(text: &str) -> bool {
    text.matches(',').count() > 2
}

/// Whether a postcode that is no year is among the words.
fn has_postcode(words: &[Word<'_>]) -> bool {
    (0..words.len()).any(|at| {
        let year = is_year(words[at].text);
        let code = postcode(&words[at..]);
        code == 2 || (code == 1 && !year)
    })
}

/// How many flats, floors and quarters with a number of their own are among the words.
fn parts(words: &[Word<'_>]) -> usize {
    let value = |word: &Word<'_>| word.has_digit() || word.text.chars().count() == 1;
    // Swedish "vån" is a floor, Dutch "van" is none: "3 van 5".
    words
        .windows(2)
        .filter(|pair| known::is_label(pair[0].folded) && pair[0].lower != "van" && value(&pair[1]))
        .count()
        + words.iter().filter(|word| is_floor(word)).count()
        + words.iter().filter(|word| word.folded == "urb").count()
}

/// Whether a word is a floor with its number, or where in a house it is: "3°", "5to", "pb".
fn is_floor(word: &Word<'_>) -> bool {
    let digits = word.text.bytes().take_while(u8::is_ascii_digit).count();
    let floor = matches!(&word.text[digits..], "°" | "º" | "ª" | "to" | "do" | "ro" | "er" | "vo" | "mo");
    ((1..=2).contains(&digits) && floor) || matches!(word.folded, "pb" | "fundos" | "dcha" | "izda" | "izq")
}

/// A house by its name, with its street, village or town, in capitals throughout: one of them says what it is.
pub(super) fn address_of_names(text: &str) -> bool {
    const HOUSES: &[&str] = &[
        "cottage",
        "house",
        "farm",
        "farmhouse",
        "lodge",
        "forge",
        "barn",
        "mill",
        "grange",
        "manor",
        "rectory",
        "vicarage",
        "hall",
        "croft",
        "stables",
        "cottages",
        "granary",
        "coach",
        "villa",
        "bungalow",
        "chapel",
        "schoolhouse",
        "gatehouse",
        "oast",
        "priory",
        "steading",
    ];
    words(text, &mut String::new()).is_some_and(|words| {
        let told = |word: &Word<'_>| known::is_strong_last(word.folded) || HOUSES.contains(&word.folded);
        let article = words.first().is_some_and(|word| word.lower == "the");
        let named = &words[usize::from(article)..];
        named.iter().all(|word| word.is_capital() || known::is_joiner(word.folded))
            && named.iter().any(told)
            && !named.iter().any(|word| known::is_counted(word.folded))
    })
}

/// Two streets that meet: neither is a day, a month or another word of a sentence.
pub(super) fn street_corner(text: &str) -> bool {
    words(text, &mut String::new()).is_some_and(|words| {
        let named = |word: &&Word<'_>| word.is_capital() && !word.has_digit();
        words.iter().filter(named).all(|word| {
            !known::is_counted(word.folded)
                && !known::is_sentence(word.lower)
                && !matches!(word.lower, "final" | "last" | "next" | "first" | "the")
        })
    })
}

/// A number and a name over a line of town, state and code: the name has no word that is counted.
pub(super) fn street_over_postal_line(text: &str) -> bool {
    words(text, &mut String::new()).is_some_and(|words| {
        let street = words[1..].iter().take_while(|word| word.gap == Gap::Space);
        words[0].is_house()
            && street.clone().next().is_some_and(|word| word.text.len() > 2)
            && street.clone().all(|word| {
                !known::is_counted(word.folded)
                    && !known::is_measure(word.folded)
                    && !known::is_sentence(word.lower)
            })
            && !words
                .iter()
                .any(|word| matches!(word.folded, "items" | "total" | "order" | "orders" | "units"))
    })
}

/// A number and a name before a code and its town.
pub(super) fn street_before_code(text: &str) -> bool {
    words(text, &mut String::new()).is_some_and(|words| {
        let Some(code) = (2..words.len()).find(|at| words[*at].has_digit()) else { return false };
        words[0].is_house()
            && words[1..code].iter().all(|word| {
                (word.is_capital() || known::is_joiner(word.folded))
                    && !known::is_counted(word.folded)
                    && !known::is_measure(word.folded)
                    && !known::is_sentence(word.lower)
            })
            && words[code..].iter().skip(1).all(|word| !known::is_sentence(word.lower))
            && words[1..code].iter().any(|word| word.text.chars().count() > 3)
            && (words[code].gap == Gap::Comma
                || words[1..code].iter().filter(|word| word.is_capital()).count() > 1)
    })
}

/// A name, a number, and a flat or a floor: the name is nothing that is counted or sold by number.
pub(super) fn street_with_flat(text: &str) -> bool {
    words(text, &mut String::new()).is_some_and(|words| {
        let Some(house) = words.iter().position(Word::starts_with_digit) else { return false };
        (1..=2).contains(&house)
            && words[..house].iter().all(|word| {
                !known::is_counted(word.folded)
                    && !known::is_label(word.folded)
                    && !known::is_measure(word.folded)
                    && names_a_street(word)
            })
            && !known::is_joiner(words[house - 1].folded)
            && words[house - 1].text.chars().count() > if words[house - 1].is_capital() { 2 } else { 3 }
            && words[house].is_house()
            && !is_year(words[house].text)
            && tail(&words[house + 1..])
    })
}

/// Whether the only number is that of a floor, before its word: "3. Stock, Altbau", "3 andar".
fn is_only_a_floor(words: &[Word<'_>]) -> bool {
    const FLOORS: &[&str] = &[
        "stock",
        "og",
        "etage",
        "andar",
        "piso",
        "floor",
        "fl",
        "planta",
        "piano",
        "verdieping",
        "pietro",
        "patro",
        "patre",
        "poschodie",
        "poschodi",
        "vaning",
        "van",
        "kerros",
        "kerroksessa",
        "emelet",
        "emeleten",
        "kat",
        "katta",
        "katu",
        "sal",
        "этаж",
        "этаже",
        "поверх",
        "поверсі",
        "etaj",
        "οροφος",
        "οροφο",
    ];
    let mut numbers = words.iter().enumerate().filter(|(_, word)| word.has_digit());
    let (first, second) = (numbers.next(), numbers.next());
    second.is_none()
        && first.is_some_and(|(at, _)| words.get(at + 1).is_some_and(|next| FLOORS.contains(&next.folded)))
}

fn is_line(words: &[Word<'_>]) -> bool {
    let Some(first) = words.first() else { return false };
    let said = |at: usize| {
        let word = &words[at];
        let value = at > 0 && known::is_label(words[at - 1].folded);
        let code = word.text.len() == 2 && postcode(&words[at + 1..]) > 0;
        !value && !code && !known::is_label(word.folded) && known::is_sentence(word.lower)
    };
    let new_line = |at: usize| {
        let word = &words[at];
        word.gap == Gap::Line && !(word.has_digit() || word.is_capital() || postcode(&words[at..]) > 0)
    };
    let between = |word: &Word<'_>| {
        !word.is_capital()
            && known::is_between(word.lower)
            && !known::is_joiner(word.folded)
            && !known::is_label(word.folded)
            && !known::is_area(word.folded)
    };
    words.iter().any(Word::has_digit)
        && !is_only_a_floor(words)
        && !(0..words.len()).any(|at| {
            between(&words[at])
                && (at == 0 || !known::is_label(words[at - 1].folded))
                && !(words[at].text.len() == 2 && postcode(&words[at + 1..]) > 0)
        })
        && !(known::is_remark(first.lower)
            && !(first.is_capital() && words.get(1).is_some_and(Word::is_capital)))
        && !known::is_announcing(first.text)
        && !words.last().is_some_and(|last| {
            words.len() > 1 && !last.is_letter() && !last.is_capital() && known::is_joiner(last.folded)
        })
        && !(0..words.len()).any(|at| said(at) || new_line(at))
        && !words
            .windows(2)
            .any(|pair| pair[0].ends_sentence() && pair[1].gap == Gap::Space && !pair[1].has_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_beside_remarks() {
        assert!(address_line("Flat 2, The Willows") && !address_line("The Willows"));
        assert!(!address_line("wrong since 2020") && !address_line("Flat 2 and please hurry"));
        assert!(
            address_place("27, route de vannes 75011 paris")
                && !address_place("5 stars")
                && !address_place("3 people")
        );
    }

    #[test]
    fn towns_behind_a_number_beside_measures() {
        assert!(address_place("Het Laagt 214, Amsterdam") && address_place("1422 Willowmere, Austin TX"));
        assert!(!address_place("Plan 5, Premium") && !address_place("3 van 5 sterren"));
        assert!(address_line("Skovbrynet 7B") && !address_line("Sverige sedan 2012"));
        assert!(!address_line("3. Stock, Altbau") && !address_line("3 andar e o elevador"));
    }

    #[test]
    fn streets_by_their_shape() {
        assert!(street_corner("3rd & Alder") && !street_corner("5th and Monday"));
        assert!(address_of_names("Rose Cottage, Upper Slaughter") && !address_of_names("London, England"));
        assert!(street_over_postal_line("4410 Larkmoor\nBoise, ID 83702"));
        assert!(
            street_before_code("7 les Genêts, 35400 Saint-Malo")
                && !street_before_code("5 colis pour 35400 Rennes")
        );
        assert!(street_with_flat("Kopernika 8 m. 3") && !street_with_flat("Modelo 5 piso 3"));
    }

    #[test]
    fn addresses_by_their_parts() {
        assert!(
            address_parts("thôn Đông Hạ, xã Hòa Tiến, huyện Hòa Vang, Đà Nẵng")
                && !address_parts("Block 4 of 12")
        );
        assert!(address_parts("Suite B14, Emab Plaza, Wuse II, Abuja") && !address_parts("Unit 5 is broken"));
        assert!(
            address_coded("Metsakalda talu, Kõrveküla, 60512 Tartumaa") && !address_coded("Suur talu põleb")
        );
        assert!(
            address_coded_ms("lot 553 batu 6, 83000 batu pahat")
                && !address_coded_ms("lot 5 sudah 12345 kali")
        );
        assert!(
            street_coded("9 Heol y Deri, Cardiff, CF14 6HF")
                && !street_coded("2 of the parcels, sent to CF14 6HF")
        );
        assert!(street_commas("B/12, Shantivan, Andheri, Mumbai") && !street_commas("B/12, Mumbai"));
    }
}
