//! Names in rows and notes: who takes part, for whom a table is booked, with whom a parcel may be left.
//!
//! What announces them is short ("Table 4:", "with") and announces things, too. So here a name that is on no list must be
//! written as one, or stand beside one that is.

use super::name::{Name, person_listed, person_role};
use super::name_alone::looks_like_family;
use super::name_beside::person_beside;
use super::name_lists::{kinds, kinds_declined};
use super::name_scripts::{person_east_asian, person_uncased};
use super::name_told::person_answered;
use super::name_words::{continues, is_particle, is_title};
use super::not_persons::is_place;
use super::spelling::lower;

/// Several names in a row, one of which is on the lists: "Rupert Cazalet, Zara", "1. Nakagawa, Dale".
pub(super) fn person_row_of_people(text: &str) -> bool {
    let mut known = false;
    let mut items = parts_of(text).filter(|item| !item.is_empty()).peekable();
    let any = items.peek().is_some();
    let all = items.all(|item| {
        let named = item.split(' ').any(is_name_at_all);
        known |= named;
        named || person_role(item) || (item.starts_with(char::is_uppercase) && kinds(item).is_given_at_all())
    });
    any && all && known
}

/// The same in scripts without capitals: several, or one of two words, and none that goes on with a sentence.
pub(super) fn person_row_uncased(text: &str) -> bool {
    let mut items = parts_of(text).filter(|item| !item.is_empty());
    let more = text.contains([',', '،', '、', ';', '/', '\n', ' ']);
    more && items.all(|item| person_uncased(item) && person_east_asian(item) && item.split(' ').count() <= 4)
}

/// What stands between the marks of a row, without the numbers and titles that it starts or ends with.
fn parts_of(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', '،', '、', ';', '/', '\n', '|', '+', '&'])
        .flat_map(|part| {
            part.split(" y ").flat_map(|part| part.split(" and ").flat_map(|part| part.split(" und ")))
        })
        .map(|part| part.trim_matches(|char: char| !char.is_alphabetic() && !is_sign(char) && char != '.'))
        .map(|part| part.trim_start_matches(['.', ' ']))
}

/// A sign on a letter, which a name may end with.
fn is_sign(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{dff}' | '\u{e00}'..='\u{e7f}')
}

/// Whether a word is a given or a family name, also one that is a common word, or looks like one.
fn is_name_at_all(word: &str) -> bool {
    let kinds = kinds(word);
    word.starts_with(char::is_uppercase)
        && !is_title(word)
        && !continues(word)
        && (kinds.is_given_at_all() || kinds.is_family_at_all() || looks_like_family(word))
}

/// For whom a table is booked, where a comma or a colon announces the name: a known one, or two words that are one.
pub(super) fn person_booked(text: &str) -> bool {
    is_name_at_all(text.split(' ').next_back().unwrap_or_default()) && !continues(text)
        || (text.contains(' ') && person_row_of_people(text))
}

/// With whom something may be left: a capitalised name, and no reception, shop or neighbour.
pub(super) fn person_left_with(text: &str) -> bool {
    let place = |word: &str| PLACES.contains(&&*lower(word));
    person_beside(text) && !text.split(' ').any(place)
        || (is_name_at_all(text) && !continues(text) && !place(text))
}

/// In lower case: where parcels are left.
#[rustfmt::skip]
const PLACES: &[&str] = &[
    "reception", "rezeption", "empfang", "pforte", "portier", "kiosk", "post", "postamt", "filiale", "packstation", "paketshop", "nachbarn", "hausmeister", "hausmeisterin", "hausverwaltung", "garage", "bedarf", "ankunft", "abholung",
    "conserjería", "portería", "recepción", "mostrador", "vecinos", "portaria", "receção", "recepção", "vizinhos", "loge", "gardien", "gardienne", "concierge", "accueil", "voisins", "portineria", "portinaio", "vicini", "reception", "buren",
    "receptie", "naboen", "naboer", "grannen", "naapuri", "naapuriin", "naapurille", "security", "satpam", "pos", "guard", "lobby", "frontdesk", "desk", "neighbours", "neighbors", "dhl", "ups", "gls", "dpd", "hermes", "sousedů", "susedov", "terrasse", "terrace", "balcony", "balkon", "patio", "garten", "garden", "jardin", "jardín", "jardim", "terraza", "esplanada", "terrazza", "terrassen", "terassi", "tuin", "terras", "fenster", "window", "review", "file",
    "консьержа", "консьержки", "соседей", "соседа", "соседки", "сусідів", "сусіда", "сусідки", "охраны", "охороны", "вахтёра", "conseil", "déjeuner", "dejeuner", "producto", "produto", "review", "school", "escuela", "escola", "école",
];

/// Somebody's initials: no shortened words.
pub(super) fn person_initials(text: &str) -> bool {
    let letters: String =
        text.chars().filter(|char| char.is_alphabetic()).flat_map(char::to_lowercase).collect();
    !SHORTENED.contains(&&*letters)
}

/// In lower case: two letters with full stops that nobody is.
const SHORTENED: &[&str] = &[
    "ps", "us", "uk", "eu", "am", "pm", "sa", "bv", "nv", "ag", "sl", "zb", "dh", "ua", "ia", "pd", "nb",
    "cv", "id", "tv", "it", "pc", "ev", "eg", "ie", "no", "vs", "cc", "км", "тд", "тп", "те", "тк",
];

/// Behind the question in whose name something is: any answer, and a name of three or four words in small letters one of
/// which is on the lists.
pub(super) fn person_answered_whose(text: &str) -> bool {
    let small = !text.contains(char::is_uppercase) && text.split(' ').count() > 1;
    let known = || text.split(' ').any(|word| !kinds(word).is_none() && word.chars().nth(2).is_some());
    person_answered(text) || (small && known() && !text.split(' ').any(goes_on_unless_family))
}

/// Whether a sentence goes on with a word that is no family name and no small word of one.
fn goes_on_unless_family(word: &str) -> bool {
    continues(word) && !kinds(word).is_family_at_all() && !is_particle(word, false)
}

/// Whose number it is: digits, and a given name that stands alone before a question mark, perhaps in the genitive.
pub(super) fn person_beside_number(text: &str) -> bool {
    let name = text.trim_end_matches(['?', ' ']).rsplit(' ').next().unwrap_or_default();
    let bare = || ["s", "n", "in", "'s", "’s", "ів", "а", "ου"].iter().find_map(|end| name.strip_suffix(end));
    name.starts_with(char::is_uppercase)
        && !continues(name)
        && (kinds_declined(name).is_given()
            || bare().is_some_and(|name| kinds(name).is_given())
            || looks_like_family(name))
}

/// A name in small letters behind a greeting: no word that flatters, and none that starts a request.
pub(super) fn person_greeted_small(text: &str) -> bool {
    const SAID: &[&str] =
        &["maja", "majo", "senta", "linda", "bella", "reina", "rey", "angel", "vida", "sol", "tono"];
    let first = text.split(' ').next().unwrap_or_default();
    person_listed(text) && !SAID.contains(&first)
}

/// A Turkish name with an ending that a mark parts from it, and a verb.
pub(super) fn person_turkish_to(text: &str) -> bool {
    let name = text.split(['\'', '’']).next().unwrap_or_default();
    person_left_with(name) && !is_place(name) && !ends_a_place(name)
}

/// A Turkish name with "with" behind it, and a verb of speaking.
pub(super) fn person_turkish_with(text: &str) -> bool {
    let name = text.split(" ile ").next().unwrap_or_default();
    person_left_with(name) && is_name_at_all(name.split(' ').next().unwrap_or_default())
}

/// Whether a Turkish word is a town, a bank or a department.
fn ends_a_place(name: &str) -> bool {
    const PLACES: &[&str] = &[
        "İstanbul",
        "Ankara",
        "İzmir",
        "Bursa",
        "Antalya",
        "Adana",
        "Konya",
        "Türkiye",
        "PTT",
        "Kargo",
        "Banka",
    ];
    PLACES.iter().any(|place| name.ends_with(place))
        || name.chars().filter(|char| char.is_uppercase()).count() > 2
}

/// A Hebrew name with a comma or a space and a verb of the first person behind it.
pub(super) fn person_hebrew_introduced(text: &str) -> bool {
    let name = text.split(',').next().unwrap_or_default();
    let name =
        if name.len() < text.len() { name } else { name.rsplit_once(' ').map_or("", |(name, _)| name) };
    !name.is_empty() && person_uncased(name)
}

/// A name with the Hungarian "on the name" behind it.
pub(super) fn person_hungarian_named(text: &str) -> bool {
    let name = text.rsplit_once(' ').map_or(text, |(name, _)| name);
    Name::read(name).is_some_and(|name| name.capital && name.small) || is_name_at_all(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_have_a_known_name() {
        assert!(
            person_row_of_people("Rupert Cazalet, Zara Whitlock") && person_row_of_people("Dale\n2. June")
        );
        assert!(!person_row_of_people("Lunes, Martes") && !person_row_of_people("12"));
        assert!(person_row_uncased("راضي، حازم") && !person_row_uncased("عميل"));
    }

    #[test]
    fn bookings_and_neighbours() {
        assert!(person_booked("Stenmark") && person_booked("Castelo Branco") && !person_booked("Eiche"));
        assert!(
            person_left_with("Sommer") && !person_left_with("Rezeption") && !person_left_with("Gelegenheit")
        );
    }

    #[test]
    fn small_and_short() {
        assert!(person_beside_number("47 30 Egons?") && !person_beside_number("30 Euro?"));
        assert!(person_initials("T.Q.") && !person_initials("P.S."));
        assert!(person_greeted_small("sarah") && !person_greeted_small("maja"));
        assert!(person_turkish_to("Satılmış'a bırakın") && !person_turkish_to("Ankara'ya aktarıldı"));
        assert!(person_turkish_with("Kader ile konuştum") && !person_turkish_with("Banka ile görüştüm"));
        assert!(person_hebrew_introduced("שושי, התקשרתי") && !person_hebrew_introduced("לא עובד, התקשרתי"));
        assert!(person_hungarian_named("Vörös névre") && !person_hungarian_named("más névre"));
    }
}
