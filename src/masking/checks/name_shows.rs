//! Names that shows, brands and days bear, told by what else the sentence speaks of: tickets and seats, sizes and shelves.
//!
//! A film that is called after somebody is named as that person would be; only that it has a row and a cinema tells. What is
//! asked here is asked where a name would be found otherwise, so it may look at a whole sentence.

use super::spelling::{in_lower, lower};
use super::word_at::first_word;
use super::words_of_goods::{is_goods, is_look, is_measure};

/// Whether tickets are spoken of before or behind a name in its line, and a hall or a showing on either side. A seat alone
/// tells nothing: whoever flies has one.
pub(super) fn is_of_a_show(before: &str, behind: &str) -> bool {
    let line =
        (before.rsplit('\n').next().unwrap_or_default(), behind.split('\n').next().unwrap_or_default());
    let near = [end_of(line.0, NEAR), start_of(line.1, NEAR)];
    let ticket =
        |text: &str| has_word(text, |word| is_stemmed(word, TICKETS) || TICKETS_WHOLE.contains(&word));
    let show = |text: &str| has_word(text, |word| is_stemmed(word, SHOWS) || SHOWS_WHOLE.contains(&word));
    near.into_iter().any(ticket) && near.into_iter().any(show)
}

/// Whether a word for goods and a word for "from" stand before, as in "the dress from Malene", or a word for sizes and one
/// for "at" or "model".
pub(super) fn is_maker_of_goods(before: &str, behind: &str) -> bool {
    let mut words = before.rsplit(' ').filter(|word| !word.is_empty());
    let (Some(link), Some(goods)) = (words.next(), words.next()) else { return false };
    let sized = || {
        let near = [end_of(before, NEAR), start_of(behind, NEAR)];
        near.into_iter().any(|text| has_word(text, |word| SIZES.contains(&word)))
    };
    FROM.contains(&link) && (is_goods(goods) || sized()) && (sized() || is_said_of_goods(behind))
}

/// Whether a text ends with goods or a shop, and perhaps a word for "from": "the dress by ", "the app of ".
pub(super) fn is_behind_trade(before: &str) -> bool {
    let mut words = before.rsplit([' ', '\n', '\'', '’']).filter(|word| !word.is_empty());
    let is_trade = |word: &str| is_goods(word) || in_lower(word, |word| is_stemmed(word, SHOPS));
    words
        .next()
        .is_some_and(|last| is_trade(last) || (FROM.contains(&last) && words.next().is_some_and(is_trade)))
}

/// Whether a name with goods right before it has a size or a look behind it: "tas Sophie Martin warna hitam".
pub(super) fn is_of_goods(before: &str, behind: &str) -> bool {
    let last = before.trim_end_matches(' ').rsplit(' ').next().unwrap_or_default();
    is_goods(last) && is_said_of_goods(behind)
}

/// Whether the name of a month with a day before it stands there: "3 Maja", "1. August".
pub(super) fn is_day(before: &str, word: &str) -> bool {
    let before = before.trim_end_matches(' ');
    let before = before.strip_suffix('.').unwrap_or(before);
    let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits) && MONTHS.contains(&&*lower(word))
}

/// Whether a name is the second of two who are hardly spoken of apart: "Romeo and Juliet".
pub(super) fn is_second_of_a_pair(before: &str, name: &str) -> bool {
    let mut words = before.trim_end_matches(' ').rsplit(' ');
    let (Some(_and), Some(first)) = (words.next(), words.next()) else { return false };
    let first = first.trim_start_matches(['«', '"', '“', '„', '(']);
    FAMOUS_PAIRS.iter().any(|(one, other)| first == *one && name.starts_with(other))
}

/// Whether a given name goes on as that of somebody famous: "Leonardo da Vinci".
pub(super) fn goes_on_as_somebody_famous(behind: &str) -> bool {
    FAMOUS_RESTS.iter().any(|rest| behind.starts_with(rest))
}

/// Whether what stands behind says how big or of what colour something is.
fn is_said_of_goods(behind: &str) -> bool {
    let mut words = behind.split([' ', ',']).filter(|word| !word.is_empty()).take(3);
    words.any(|word| {
        let word = first_word(word);
        is_look(word) || is_measure(word) || SIZES.contains(&&*lower(word))
    })
}

/// The last bytes of a text, from a character on.
fn end_of(text: &str, most: usize) -> &str {
    let start = (text.len().saturating_sub(most)..=text.len()).find(|at| text.is_char_boundary(*at));
    &text[start.unwrap_or(text.len())..]
}

/// The first bytes of a text, up to a character.
fn start_of(text: &str, most: usize) -> &str {
    let end = (0..=text.len().min(most)).rev().find(|at| text.is_char_boundary(*at));
    &text[..end.unwrap_or(0)]
}

fn has_word(text: &str, is: impl Fn(&str) -> bool) -> bool {
    text.split(|char: char| !char.is_alphanumeric()).any(|word| !word.is_empty() && in_lower(word, &is))
}

fn is_stemmed(word: &str, stems: &[&str]) -> bool {
    stems.iter().any(|stem| word.starts_with(stem))
}

/// So many bytes on either side are looked at.
const NEAR: usize = 96;

/// In lower case: what words for tickets start with.
#[rustfmt::skip]
const TICKETS: &[&str] = &[
    "entradas", "bilhete", "ingresso", "billet", "bigliett", "ticket", "tiket", "kaartje", "kinokarte", "theaterkarte", "konzertkarte", "biljett", "liput", "lippu", "bilet", "vstupenk", "lístk",
    "lístok", "lístek", "jegy", "mozijegy", "билет", "квитк", "квиток", "εισιτήρι", "εισιτηρι", "bileti", "karcis", "כרטיס", "تذكر", "تذاكر",
];

/// In lower case, whole.
const TICKETS_WHOLE: &[&str] = &["vé", "entrada", "karten", "boletos", "seats", "butacas", "tix"];

/// In lower case: what words for halls, seats and showings start with.
#[rustfmt::skip]
const SHOWS: &[&str] = &[
    "cinema", "cinéma", "cine", "kino", "kina", "kinie", "biograf", "elokuva", "teatr", "theat", "théât", "divadl", "színház", "tiyatro", "teater", "teatteri", "musical", "muzikál", "miuzikl", "мюзикл", "спектакл",
    "вистав", "сеанс", "seans", "séance", "sesión", "sesion", "sessão", "sessao", "showtime", "screening", "vorstellung", "voorstelling", "föreställning", "forestilling", "näytö", "näytän", "esitys", "előadás",
    "představen", "predstaven", "spettacol", "spectacle", "funkcj", "función", "funcion", "matinee", "matinée", "platea", "plateia", "poltron", "balkon", "balcon", "anfiteatro", "parterre", "konsert", "koncert", "concert", "konzert", "концерт",
    "concierto", "concerto", "gösterim", "salon", "cinemax", "cinepolis", "cinemark", "multikino", "helios", "kinepolis", "pathé", "imax", "κινηματογρ", "θέατρ", "παράσταση", "سينما", "مسرح", "קולנוע", "תיאטרון", "кинотеатр", "кіно",
    "aréna", "arena", "opera", "opéra", "operaen", "operan", "bioskop", "panggung", "pawagam", "rạp", "suất",
];

/// In lower case, whole.
#[rustfmt::skip]
const SHOWS_WHOLE: &[&str] = &[
    "live", "show", "movie", "film", "tour", "rang", "gsc", "xxi", "cgv", "pvr", "inox", "bio",
];

/// In lower case: what words for shops, and for what firms show themselves in, start with.
const SHOPS: &[&str] = &[
    "app",
    "shop",
    "store",
    "boutique",
    "butik",
    "butiq",
    "tienda",
    "loja",
    "negozi",
    "magasin",
    "laden",
    "filiale",
    "winkel",
    "sklep",
    "obchod",
    "predajn",
    "prodejn",
    "magaz",
    "магазин",
    "сайт",
    "site",
    "website",
    "webshop",
    "outlet",
    "marca",
    "marque",
    "catalog",
    "katalog",
    "catálogo",
];

/// In lower case: what sizes of clothes are called.
const SIZES: &[&str] = &[
    "size",
    "sizes",
    "talla",
    "tallas",
    "taille",
    "tamanho",
    "taglia",
    "größe",
    "grösse",
    "groesse",
    "gr",
    "maat",
    "storlek",
    "str",
    "størrelse",
    "koko",
    "rozmiar",
    "rozm",
    "velikost",
    "veľkosť",
    "méret",
    "méretben",
    "mărime",
    "mărimea",
    "размер",
    "размера",
    "розмір",
    "розміру",
    "beden",
    "ukuran",
    "saiz",
    "νούμερο",
    "μέγεθος",
    "מידה",
    "مقاس",
    "cỡ",
];

/// In lower case: what stands between goods and who makes them.
const FROM: &[&str] = &[
    "from",
    "by",
    "de",
    "da",
    "do",
    "di",
    "del",
    "of",
    "van",
    "von",
    "från",
    "fra",
    "av",
    "af",
    "od",
    "от",
    "від",
    "של",
    "chez",
    "bei",
    "modelo",
    "model",
    "modèle",
    "modell",
    "modello",
    "модель",
    "dari",
];

/// In lower case: months that persons are called, too.
const MONTHS: &[&str] = &[
    "maja",
    "mája",
    "maj",
    "mai",
    "may",
    "maya",
    "mayo",
    "mars",
    "mart",
    "marta",
    "april",
    "abril",
    "avril",
    "june",
    "juni",
    "juna",
    "july",
    "juli",
    "júla",
    "julia",
    "august",
    "augusta",
    "août",
    "марта",
    "мая",
    "маја",
    "августа",
];

/// Two who are hardly spoken of apart: the first one, and what the second one starts with.
const FAMOUS_PAIRS: &[(&str, &str)] = &[
    ("Romeo", "Jul"),
    ("Roméo", "Jul"),
    ("Romeo", "Giul"),
    ("Ромео", "Джул"),
    ("Tristan", "Isold"),
    ("Bonnie", "Clyde"),
    ("Thelma", "Louise"),
    ("Ben", "Jerry"),
    ("Tom", "Jerry"),
    ("Hänsel", "Gretel"),
    ("Max", "Moritz"),
    ("Мастер", "Маргарит"),
    ("Мастера", "Маргарит"),
    ("Руслан", "Людмил"),
    ("Руслана", "Людмил"),
    ("Tristan", "Isolde"),
    ("Bonnie", "Clyde"),
    ("Lilo", "Stitch"),
    ("Adam", "Eve"),
];

/// What famous names go on with behind the given name.
const FAMOUS_RESTS: &[&str] =
    &[" da Vinci", " de Gaulle", " van Gogh", " von Bingen", " de Cervantes", " de Assis"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_have_seats() {
        assert!(is_of_a_show("2 kaartjes voor ", " live zaterdag 14:00 rij 21"));
        assert!(!is_of_a_show("my ticket: ", ", row 12, seat F"));
        assert!(!is_of_a_show("2 tickets\n", "\nshow at 8"));
        assert!(is_of_a_show("", " için 18.15 seansına 2 bilet aldım"));
        assert!(!is_of_a_show("2 kaartjes voor ", " graag") && !is_of_a_show("row 5 for ", ""));
    }

    #[test]
    fn pairs_are_pairs() {
        assert!(is_second_of_a_pair("tickets for Romeo and ", "Juliet"));
        assert!(!is_second_of_a_pair("Ben and ", "Sarah") && !is_second_of_a_pair("and ", "Jerry"));
    }

    #[test]
    fn goods_have_makers_and_sizes() {
        assert!(is_maker_of_goods("de jas van ", " maat M is er"));
        assert!(is_maker_of_goods("je fais la taille 2 chez ", ", merci"));
        assert!(!is_maker_of_goods("een brief van ", " is er") && !is_maker_of_goods("from ", ""));
        assert!(is_of_goods("vestido ", " talla M") && !is_of_goods("vestido ", " llegó"));
        assert!(is_day("w 3 ", "Maja") && is_day("1. ", "Mai") && !is_day("room 3 ", "Anna"));
    }
}
