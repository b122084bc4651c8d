//! Streets: what tells "12 Main Street" from "12 minutes down the street".
//!
//! Patterns only say where a street can stand: a number, some words, a kind. Which words they may be, and where the
//! address ends, is judged here, because automata that count words grow with every count.

use super::spelling::in_folded;
use super::street_tail::{Gap, Word, is_year, postcode, tail, words};
use super::street_words as known;

/// A number, a name, and a kind last: "221B Baker Street", "3/27 high st", "1880 Hwy 61 S".
pub(super) fn street_kind_last(text: &str) -> bool {
    let mut spelled = String::new();
    let Some(words) = words(text, &mut spelled) else { return false };
    if words.len() < 3 || !words[0].is_house() {
        return false;
    }
    (1..words.len().min(7)).any(|kind| {
        let (name, word) = (&words[1..kind], &words[kind]);
        if known::is_numbered_road(word.folded) && name.len() <= 2 && name.iter().all(names_a_street) {
            let numbered = words.get(kind + 1).is_some_and(|next| next.is_house() && next.gap == Gap::Space);
            if numbered && tail(&words[kind + 2..]) {
                return true;
            }
        }
        if name.is_empty() || !known::is_kind_last(word.folded) || word.gap != Gap::Space {
            return false;
        }
        let rest = &words[kind + 1..];
        // "3 için Dr." is a doctor, not a drive.
        let named = (word.text.len() > 2
            && (known::is_strong_last(word.folded) || known::is_weak_last(word.folded)))
            || name.iter().any(|word| word.is_capital() || word.has_digit());
        // Nor is "12 March, Dr. Jones" or, in Turkish, "15 Mart'ta Av. Kaya": what only can be a kind of street follows
        // no day, and no name with letters that English lacks.
        let other = name.iter().any(|word| {
            let stem = word.folded.split(['\'', '’']).next().unwrap_or_default();
            known::is_counted(stem)
                || known::is_measure(stem)
                || word.text.contains(['ı', 'İ', 'ğ', 'Ğ', 'ş', 'Ş'])
        });
        let coded = (0..rest.len()).any(|at| postcode(&rest[at..]) > 0);
        if other && !coded && !known::is_strong_last(word.folded) {
            return false;
        }
        let sure = (word.is_capital() && named)
            || known::is_strong_last(word.folded)
            || (words[0].text.len() >= 3 && known::is_weak_last(word.folded))
            || coded;
        // "119 The Crescent" is a street, "5 the road" is none.
        let article = name.len() == 1 && name[0].folded == "the" && !known::is_strong_last(word.folded);
        sure && (article || is_name(name)) && tail(rest)
    })
}

/// Whether a text that starts with a number has a kind of street in it that may be one, for [`street_kind_last`]: a sure one,
/// one with a capital, or any with a number behind that may be a postcode.
pub(super) fn has_kind_ahead(text: &str) -> bool {
    let number = text.bytes().take_while(|byte| !byte.is_ascii_whitespace()).count();
    let (house, rest) = text.split_at(number);
    let coded = || rest.bytes().any(|byte| byte.is_ascii_digit());
    let long = house.len() >= 3;
    let ends = |char: char| char.is_whitespace() || char.is_ascii_punctuation() || char == '،';
    rest.split(ends).filter(|word| !word.is_empty()).any(|word| {
        in_folded(word, |folded| {
            known::is_strong_last(folded)
                || known::is_numbered_road(folded)
                || (known::is_kind_last(folded)
                    && (word.starts_with(char::is_uppercase)
                        || (long && known::is_weak_last(folded))
                        || coded()))
        })
    })
}

/// A kind, a name, and a number: "Calle Mayor 12", "ul. Długa 5", "Bd. Unirii nr. 95".
pub(super) fn street_kind_first(text: &str) -> bool {
    let mut spelled = String::new();
    let Some(words) = words(text, &mut spelled) else { return false };
    let is_number = |at: usize| {
        words[at].is_house()
            || (words[at].starts_with_digit()
                && words[at].text.bytes().all(|byte| byte.is_ascii_digit())
                && words[at].text.len() <= 5)
    };
    (1..words.len().min(9)).any(|at| {
        let name = &words[1..at];
        let labelled = name.last().is_some_and(|word| known::is_number_label(word.folded));
        let name = if labelled { &name[..name.len() - 1] } else { name };
        // "Calle 12", "Calle 5 de Mayo 23"
        is_number(at)
            && !is_time(words[at].text)
            && !is_of_the_north(&words[0], name)
            && !ends_a_sentence(name)
            && is_first_name(&words[0], name, &words[at + 1..])
            && (labelled || !name.last().is_some_and(|word| known::is_joiner(word.folded)))
            && name.iter().all(|word| word.gap != Gap::Line)
            && !name.iter().any(|word| {
                !word.is_capital() && !known::is_joiner(word.folded) && known::is_counted(word.folded)
            })
            && behind_number(&words[at + 1..])
    })
}

/// A number, a kind, and a name: "12 rue de la Paix", "5 bis, avenue des Champs-Élysées".
pub(super) fn street_kind_within(text: &str) -> bool {
    let mut spelled = String::new();
    let Some(words) = words(text, &mut spelled) else { return false };
    let kind = match words.get(1) {
        Some(word) if word.is_letter() || matches!(word.folded, "bis" | "ter" | "quater") => 2,
        _ => 1,
    };
    if words.len() <= kind + 1 || !words[0].is_house() {
        return false;
    }
    let name = &words[kind + 1..];
    let long = name
        .iter()
        .take(7)
        .enumerate()
        .take_while(|(_, word)| word.gap == Gap::Space && names_a_street(word));
    let long = long.count();
    (1..=long).rev().any(|end| {
        let named =
            name[..end].iter().any(|word| !known::is_joiner(word.folded) && word.text.chars().count() > 1);
        let joiner = known::is_joiner(name[end - 1].folded)
            || name[end - 1].is_house() && end == 1 && name[0].text.len() > 2;
        let sure = !known::is_weak_french(words[kind].folded)
            || name[..end].iter().any(Word::is_capital)
            || (end..name.len()).any(|at| postcode(&name[at..]) > 0);
        named && !joiner && sure && tail(&name[end..])
    })
}

/// A street in one word or two, and its number: "Hauptstraße 5", "kauppakatu 14 c 2", "Karl-Marx-Allee 44".
pub(super) fn street_compound(text: &str) -> bool {
    let mut spelled = String::new();
    let Some(words) = words(text, &mut spelled) else { return false };
    let Some(number) = words.iter().take(6).position(|word| word.starts_with_digit()) else { return false };
    let name = &words[..number];
    let articles = ["der", "die", "das", "den", "dem", "de", "het", "een", "ein", "eine", "the"];
    let Some(last) = name.last() else { return false };
    let article = name.len() == 2 && articles.contains(&name[0].folded);
    words[number].is_house()
        && words[number].text.len() <= 8
        && !known::is_no_street(last.folded)
        && !known::is_counted(name[0].folded)
        && !article
        && is_name(name)
        && name.iter().all(|word| word.gap == Gap::Space)
        && (!is_dutch_noun(last.folded) || is_finnish_tail(&words[number + 1..]))
        && behind_number(&words[number + 1..])
}

/// A name, a number, a postcode and a town: "Lidická 135, 120 00 Praha 2", "San Martín 4022, 2000 Rosario".
pub(super) fn street_in_town(text: &str) -> bool {
    let mut spelled = String::new();
    let Some(words) = words(text, &mut spelled) else { return false };
    let Some(number) = words.iter().position(|word| word.starts_with_digit()) else { return false };
    if number == 0
        || !words[number].is_house()
        || words[..number].iter().any(|word| known::is_counted(word.folded) || !names_a_street(word))
    {
        return false;
    }
    let mut rest = number + 1;
    if words.get(rest).is_some_and(|word| word.is_letter() && word.gap == Gap::Space) {
        rest += 1;
    }
    // "bus 3", "m. 12"
    while words.get(rest).is_some_and(|word| known::is_label(word.folded))
        && words.get(rest + 1).is_some_and(Word::has_digit)
    {
        rest += 2;
    }
    let town = |word: &Word<'_>| {
        word.is_capital()
            && word.text.chars().count() > 2
            && !known::is_counted(word.folded)
            && !known::is_sentence(word.lower)
    };
    let code = postcode(&words[rest..]);
    if code == 0 {
        // "Βενιζέλου 6, Χαλάνδρι 152 32"
        let after = words.get(rest).is_some_and(|word| town(word) && word.gap != Gap::Space);
        let code = after && postcode(&words[rest + 1..]) == 2 && words[rest + 1].starts_with_digit();
        return code && tail(&words[rest..]);
    }
    let year = code == 1 && is_year(words[rest].text);
    !year
        && words.get(rest + code).is_some_and(|word| town(word) && word.gap == Gap::Space)
        && tail(&words[rest..])
}

/// A postcode, a town, a street, a kind and a number: "1052 Budapest, Váci utca 61."
pub(super) fn street_behind_town(text: &str) -> bool {
    let mut spelled = String::new();
    let Some(words) = words(text, &mut spelled) else { return false };
    let Some(kind) = words.iter().take(9).position(|word| known::is_hungarian_kind(word.folded)) else {
        return false;
    };
    let name = words[..kind].iter().filter(|word| !word.has_digit());
    kind > 0
        && name
            .clone()
            .all(|word| !known::is_between(word.lower) && !matches!(word.folded, "az" | "a" | "egy"))
        && words.get(kind + 1).is_some_and(Word::is_house)
        && behind_number(&words[kind + 2..])
}

/// A Turkish street or quarter: a name, its kind, and numbers behind it: "Gül Sok. No:3 Daire 4".
pub(super) fn street_turkish(text: &str) -> bool {
    let mut spelled = String::new();
    let Some(words) = words(text, &mut spelled) else { return false };
    let Some(kind) = words.iter().rposition(|word| known::is_turkish_kind(word.folded)) else {
        return false;
    };
    let rest = &words[kind + 1..];
    let number = rest.iter().position(Word::is_house);
    let direct = match number {
        Some(0) => true,
        Some(number) => known::is_label(rest[number - 1].folded),
        None => false,
    };
    direct
        && words[..kind].iter().all(|word| !known::is_sentence(word.lower))
        && (tail(rest)
            || behind_number(&rest[1..])
            || (number > Some(0) && rest.iter().all(|word| !known::is_sentence(word.lower))))
}

/// A post box that is announced by a word of many meanings: it has a postcode and a town, or nothing passes.
pub(super) fn box_in_town(text: &str) -> bool {
    let mut spelled = String::new();
    let Some(words) = words(text, &mut spelled) else { return false };
    let Some(number) = words.iter().position(|word| word.starts_with_digit()) else { return false };
    let rest = &words[number + 1..];
    (0..rest.len()).any(|at| postcode(&rest[at..]) > 0) && tail(rest)
}

/// A post box, and the town that follows it.
pub(super) fn box_line(text: &str) -> bool {
    let mut spelled = String::new();
    let Some(words) = words(text, &mut spelled) else { return false };
    words.iter().position(|word| word.starts_with_digit()).is_some_and(|number| {
        // "Postfach 12 34 56"
        let more = words[number + 1..]
            .iter()
            .take(2)
            .take_while(|word| word.text.len() <= 3 && word.text.bytes().all(|byte| byte.is_ascii_digit()));
        (0..=more.count()).rev().any(|more| tail(&words[number + 1 + more..]))
    })
}

/// A name, its kind, and a number that all that follows belongs to: "Savanorių pr. 255A, Kaunas".
pub(super) fn street_and_tail(text: &str) -> bool {
    let mut spelled = String::new();
    let Some(words) = words(text, &mut spelled) else { return false };
    let house = words.iter().position(Word::is_house);
    house.is_some_and(|at| {
        at > 1 && words[..at - 1].iter().all(Word::is_capital) && behind_number(&words[at + 1..])
    })
}

/// A Russian street by its ending, without the word for a street: its name is no part of a book and no measure.
pub(super) fn street_ru_adjective(text: &str) -> bool {
    const OTHERS: &[&str] = &[
        "страница",
        "страна",
        "цена",
        "длина",
        "ширина",
        "глубина",
        "первая",
        "вторая",
        "третья",
        "последняя",
        "общая",
        "разница",
        "половина",
        "сторона",
        "таблица",
        "единица",
        "новая",
        "полная",
        "главная",
        "глава",
        "этаж",
        "том",
        "часть",
        "раздел",
        "серия",
        "сезон",
        "урок",
        "статья",
        "пункт",
        "приложение",
        "вариант",
        "тема",
        "шаг",
        "версия",
        "группа",
        "отдел",
        "магазин",
        "офис",
        "склад",
        "квартира",
        "комната",
        "подъезд",
        "корпус",
        "кабинет",
        "палата",
        "вагон",
        "рейс",
        "поезд",
    ];
    let mut spelled = String::new();
    let Some(words) = words(text, &mut spelled) else { return false };
    let house = words.iter().position(Word::starts_with_digit);
    house.is_some_and(|at| {
        at > 0 && !OTHERS.contains(&words[at - 1].lower) && !known::is_counted(words[at - 1].folded)
    })
}

/// A romanised Korean street: a word of it ends as streets and wards do.
pub(super) fn street_korean_latin(text: &str) -> bool {
    let ends = |word: &str| {
        ["-ro", "-daero", "-gil", "-dong", "-gu", "-si"]
            .iter()
            .any(|end| word.trim_end_matches(',').ends_with(end))
    };
    text.split(' ').filter(|word| ends(word)).count() > 0
}

/// What follows a house number: a letter of its own, "bis", and then what follows every street.
fn behind_number(rest: &[Word<'_>]) -> bool {
    if tail(rest) {
        return true;
    }
    let added = |word: &Word<'_>| word.gap == Gap::Space && (word.is_letter() || word.folded == "bis");
    match rest {
        // "24 c 2"
        [letter, number, more @ ..]
            if added(letter) && number.is_house() && number.text.len() <= 3 && tail(more) =>
        {
            true
        }
        [letter, more @ ..] if added(letter) => tail(more),
        _ => false,
    }
}

/// Whether these words name a street: none belongs to a sentence, and one is more than a joiner.
fn is_name(name: &[Word<'_>]) -> bool {
    name.iter().all(names_a_street) && name.iter().any(|word| !known::is_joiner(word.folded))
}

/// Whether a staircase, or a postcode and a town, follow a number.
fn is_finnish_tail(rest: &[Word<'_>]) -> bool {
    rest.first().is_some_and(Word::is_letter)
        || (rest.len() > 1 && rest[0].text.len() == 5 && postcode(rest) == 1 && !rest[1].has_digit())
}

/// Whether a name stands between a kind and a number. "Calle 12" has none; written small, more must follow it, and a
/// name that is written small has a word of four letters: "la plaza 3" is no street.
fn is_first_name(kind: &Word<'_>, name: &[Word<'_>], rest: &[Word<'_>]) -> bool {
    let small = !kind.is_capital() && !kind.dot;
    match name {
        // "str. 38" is a size.
        [] => kind.folded != "str" && (!small || !rest.is_empty()),
        _ => {
            let capital = name.iter().any(Word::is_capital);
            is_name(name)
                && (!small
                    || capital
                    || name
                        .iter()
                        .any(|word| word.text.chars().count() > 3 && !known::is_joiner(word.folded)))
        }
    }
}

/// Whether a number tells the time: "19h40".
fn is_time(word: &str) -> bool {
    let (hour, minute) = word.split_once('h').unwrap_or_default();
    hour.len() <= 2 && minute.len() == 2 && [hour, minute].iter().all(|part| part.parse::<u8>().is_ok())
}

/// Whether "av" is the "of" of a Scandinavian sentence, which streets of Spain and America know as an avenue.
fn is_of_the_north(kind: &Word<'_>, name: &[Word<'_>]) -> bool {
    const WORDS: &[&str] = &[
        "til", "till", "fra", "från", "kl", "på", "og", "och", "med", "eller", "som", "ikke", "inte", "ved",
        "vid",
    ];
    matches!(kind.folded, "av" | "str") && name.iter().any(|word| WORDS.contains(&word.lower))
}

/// Whether a sentence ends within a name, and another starts: "solslyng. Reisegaranti". Words that are shortened are short.
fn ends_a_sentence(name: &[Word<'_>]) -> bool {
    name.windows(2).any(|pair| {
        pair[0].dot && !pair[0].is_capital() && pair[0].text.chars().count() > 5 && pair[1].is_capital()
    })
}

/// Whether a word that ends like a Finnish road may be a Dutch noun: "referentie", "garantie", "transactie".
fn is_dutch_noun(word: &str) -> bool {
    ["atie", "antie", "entie", "ctie", "itie", "ptie", "otie"].iter().any(|end| word.ends_with(end))
}

/// Whether a word can be part of a street's name: it joins others, or is no word of a
/// sentence, or is written as a name.
pub(super) fn names_a_street(word: &Word<'_>) -> bool {
    (word.is_capital() && !known::is_measure(word.folded))
        || known::is_joiner(word.folded)
        || !known::is_between(word.lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streets_beside_sentences() {
        assert!(
            street_kind_last("123 main street") && street_kind_last("1880 Hwy 61 S, Duluth, MN 55802-1437")
        );
        assert!(street_kind_last("12 Oak Dr") && !street_kind_last("15 için Dr"));
        assert!(!street_kind_last("5 minutes down the road") && !street_kind_last("5 Minutes Drive"));
        assert!(street_kind_first("Calle de la Rosa 5") && !street_kind_first("via mail in 5"));
        assert!(street_kind_first("av providencia 1234") && !street_kind_first("av til lørdag kl. 17"));
        assert!(
            !street_kind_first("av solslyng. Reisegaranti fra 30")
                && !street_kind_first("Plaza suất 19h40")
                && !street_kind_first("str. 38 er")
        );
        assert!(street_kind_within("5 bis, avenue des Champs") && !street_kind_within("2 places libres"));
        assert!(
            street_compound("Marktplatz 1")
                && !street_compound("Der Platz 5")
                && !street_compound("Parkplatz 5")
        );
        assert!(street_in_town("Lidická 136\n602 00 Brno") && !street_in_town("Windows 11, 2023 Update"));
        assert!(box_in_town("bp 31, 44000 nantes") && !box_in_town("BP 120"));
        assert!(street_behind_town("1052 budapest bartók béla út 110/c"));
    }

    #[test]
    fn streets_told_by_what_stands_around_them() {
        assert!(street_and_tail("Savanorių pr. 255A, Kaunas") && !street_and_tail("mnt 5"));
        assert!(street_ru_adjective("Лесная 14-57, Пермь") && !street_ru_adjective("Страница 12-14"));
        assert!(
            street_korean_latin("12 Noksapyeong-daero, Yongsan-gu")
                && !street_korean_latin("12 Pedro, Maria")
        );
        assert!(!street_kind_last("15 Mart'ta Dr") && !street_kind_last("250 TL Park"));
    }
}
