//! Names on no list that are told by what stands right beside them: "Ottoline was so helpful", and who wrote a line of a chat
//! that was copied ("[12.03.24, 10:22] Ottoline:").
//!
//! What stands there is looked at where the name may start, and is no part of it.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use super::brands::is_company;
use super::name::{Name, person_role};
use super::name_alone::looks_like_family;
use super::name_lists::kinds;
use super::name_words::{continues, goes_on};
use super::not_persons::{is_called_after, is_called_before};
use super::word_at::WordAt;
use crate::masking::view::is_letter;

/// Whether a capitalised name of at most three words stands there, and behind it what only follows a person.
pub(super) fn told_name_starts(at: &WordAt<'_>) -> bool {
    // Behind most words stands a small one that never follows a person.
    let alone = at.word().is_ascii() && matches!(at.behind().as_bytes(), [b' ', b'a'..=b'z', ..]);
    if alone && !is_followed(at.behind()) {
        return false;
    }
    let Some(name) = capitals(at.rest()) else { return false };
    let (before, behind) = (at.before(), &at.rest()[name.len()..]);
    (is_followed(behind) && stands_free(before)) || (behind.starts_with(':') && is_line_of_a_chat(before))
}

/// Whether what stands behind a word only follows a person.
fn is_followed(behind: &str) -> bool {
    /// [`FOLLOWS`] by their first letters.
    static BEGINNINGS: LazyLock<HashMap<[u8; SHORTEST], Vec<&str>, FixedState>> = LazyLock::new(|| {
        let mut follows: HashMap<[u8; SHORTEST], Vec<&str>, FixedState> = HashMap::default();
        for known in FOLLOWS {
            let first = known.as_bytes().first_chunk().expect("none is shorter");
            follows.entry(*first).or_default().push(known);
        }
        follows
    });
    let known = behind.as_bytes().first_chunk().and_then(|first| BEGINNINGS.get(first));
    known.is_some_and(|known| known.iter().any(|known| behind.starts_with(known)))
}

/// The shortest of [`FOLLOWS`] has so many bytes.
const SHORTEST: usize = 7;

/// A capitalised name that no sentence starts with: no role, and no company's.
pub(super) fn person_beside(text: &str) -> bool {
    let role = |word: &str| {
        goes_on(word) || is_company(word) || is_called_after(word) || is_called_before(word) || is_role(word)
    };
    person_role(text)
        && Name::read(text).is_some_and(|name| name.capital && !name.is_participle() && !name.is_acronym())
        && !text.split(' ').any(role)
}

/// Several names with commas and the like between them.
pub(super) fn person_row(text: &str) -> bool {
    let mut names =
        text.split([',', ';']).flat_map(|part| part.split(" y ")).flat_map(|part| part.split(" and "));
    names.all(|name| person_role(name.trim()))
}

/// Whom somebody says that they are, in small letters: the last word is a common family name, and none goes on with the
/// sentence.
pub(super) fn person_small_family(text: &str) -> bool {
    let (first, last) = text.split_once(' ').unwrap_or((text, ""));
    let last = last.rsplit(' ').next().unwrap_or_default();
    let (particled, kinds) = (is_particled(text), kinds(last));
    let family = kinds.is_family() || (particled && kinds.is_family_at_all() && !continues(last));
    family
        && last.chars().count() > 3
        && first.chars().count() > 2
        && !goes_on(first)
        && (particled || Name::read(text).is_some())
}

/// A given name, also one that is a common word, but none that the sentence goes on with.
pub(super) fn person_given_at_all(text: &str) -> bool {
    kinds(text).is_given_at_all() && !continues(text)
}

/// A family name on the list with "hier" behind it.
pub(super) fn person_family_hier(text: &str) -> bool {
    let name = text.strip_suffix(" hier").unwrap_or(text);
    kinds(name).is_family_at_all() && !continues(name)
}

/// A capitalised word that is a family name, or is written as one.
pub(super) fn person_family_shape(text: &str) -> bool {
    (kinds(text).is_family() || looks_like_family(text)) && !goes_on(text)
}

/// Whether small words stand inside a name in small letters: "joke van der veen".
fn is_particled(text: &str) -> bool {
    text.split(' ').skip(1).any(|word| {
        matches!(word, "van" | "von" | "der" | "den" | "de" | "di" | "del" | "da" | "la" | "ten" | "ter")
    })
}

/// The words with capitals that a text starts with, three at most, and no more of them behind.
fn capitals(text: &str) -> Option<&str> {
    let mut end = 0;
    for _ in 0..4 {
        let word = &text[end..];
        let length = word.find(|char: char| !is_letter(char) && char != '-').unwrap_or(word.len());
        if length == 0 || !word.starts_with(char::is_uppercase) {
            break;
        }
        end += length + 1;
        if !text.is_char_boundary(end) || text.as_bytes().get(end - 1) != Some(&b' ') {
            break;
        }
    }
    let name = text.get(..end.checked_sub(1)?)?;
    (name.split(' ').count() <= 3).then_some(name)
}

/// Whether no word with a capital stands right before, which would be a part of the name, or of a thing's.
fn stands_free(before: &str) -> bool {
    let bare = before.trim_end_matches(' ');
    let word = bare.rsplit([' ', '\n']).next().unwrap_or_default();
    bare.len() == before.len()
        || !word.starts_with(char::is_uppercase)
        || word.ends_with(['.', '!', '?', ',', ':'])
}

/// Whether a date or a time stands before, as in an export of a chat.
fn is_line_of_a_chat(before: &str) -> bool {
    let stamp = before
        .strip_suffix("] ")
        .or_else(|| before.strip_suffix(" - "))
        .or_else(|| before.strip_suffix(" – "));
    stamp.is_some_and(|stamp| {
        stamp.ends_with(|char: char| char.is_ascii_digit()) || stamp.ends_with("AM") || stamp.ends_with("PM")
    })
}

/// Whether a word says what somebody is.
fn is_role(word: &str) -> bool {
    ROLES.contains(&word.to_lowercase().as_str())
}

/// In lower case.
#[rustfmt::skip]
const ROLES: &[&str] = &[
    "ejecutiva", "ejecutivo", "tienda", "loja", "shop", "store", "clinic", "clínica", "praxis", "werkstatt", "workshop", "garage", "kanzlei", "geschäft", "filiale", "hotline", "negozio", "magasin", "boutique", "winkel", "butik", "butikk", "butiken", "butikken", "sklep", "obchod", "prodejna", "magazin", "üzlet", "bolt", "liike", "kauppa", "mağaza", "dükkan", "toko", "kedai", "shopee", "bot", "chatbot", "assistant", "asistente", "assistente", "assistent", "agente", "agent", "soporte", "suporte", "atendimento", "магазин", "клиника", "сервис", "мастерская", "бот", "поддержка", "підтримка", "крамниця", "салон", "κατάστημα", "εξυπηρέτηση", "υποστήριξη", "reception", "rezeption", "recepción", "recepção", "accueil", "dispatch", "bank", "banco", "hotel",
    "driver", "courier", "technician", "engineer", "receptionist", "operator", "waiter", "waitress", "nurse", "doctor", "dentist", "teacher", "girl", "guy", "lady", "gentleman", "woman", "person", "people", "rep", "advisor",
    "adviser", "landlord", "neighbour", "neighbor", "husband", "wife", "mum", "mom", "dad", "brother", "sister", "son", "daughter", "boss", "owner", "guard", "concierge", "clerk", "cashier", "seller", "host", "system", "admin",
    "fahrer", "techniker", "technikerin", "nachbar", "nachbarin", "verkäufer", "verkäuferin", "kollege", "kollegin", "chef", "chefin", "bote", "zusteller", "dame", "empleado", "empleada", "chico", "chica", "señorita", "técnico",
    "repartidor", "vendedor", "vendedora", "vecino", "vecina", "asesor", "asesora", "operador", "operadora", "atendente", "moço", "moça", "rapaz", "motorista", "entregador", "vendeur", "vendeuse", "livreur", "technicien",
    "conseiller", "conseillère", "collègue", "voisin", "voisine", "dame", "operatore", "operatrice", "corriere", "tecnico", "commesso", "commessa", "signorina", "ragazzo", "ragazza", "medewerker", "monteur", "bezorger", "buurman",
    "buurvrouw", "konsultant", "konsultantka", "kurier", "technik", "оператор", "курьер", "мастер", "менеджер", "водитель", "девушка", "сотрудник", "сотрудница", "кур'єр", "майстер", "god", "santa", "covid", "everybody", "mama", "papa",
];

/// What only follows a person's name: a space, and words.
#[rustfmt::skip]
const FOLLOWS: &[&str] = &[
    " reckons", " said you", " says you", " asked me to", " me contestó", " me respondió", " me llamó", " me ligou", " me respondeu", " m'a rappelé", " hat mich angerufen", " hat versprochen", " rief mich", " mi ha chiamato", " mi ha risposto", " heeft mij gebeld", " belde me", " ringde mig", " ringte meg", " ringede til mig", " soitti minulle", " zadzwonił do", " zadzwoniła do", " mi volal", " felhívott", " m-a sunat", " beni aradı", " мне позвонил", " мне звонил", " мені дзвонив",
    " to call me", " to ring me", " to phone me", " to contact me", " to email me", " to text me", " to get back to me", " to call back", " to speak to me", " told me", " promised me", " helped me", " assured me", " advised me",
    " was so helpful", " was very helpful", " was really helpful", " was super helpful", " was extremely helpful", " was so kind", " was very kind", " was really kind", " was so nice", " was very nice", " was really nice", " was so patient",
    " was very patient", " was lovely", " was so lovely", " was so rude", " was very rude", " was really rude", " was super nice", " was so polite", " was very polite", " was friendly", " was so sweet", " phoned me", " rang me", " called me back",
    " emailed me", " texted me", " picked up the phone", " signed for it", " me atendió", " me dijo", " me ayudó", " me prometió", " fue muy amable", " me atendeu", " me disse", " me ajudou", " me prometeu", " foi muito simpátic",
    " foi muito atencios", " m'a dit", " m’a dit", " m'a aidé", " m’a aidé", " m'a promis", " m'a répondu", " a été très gentil", " a été très aimable", " hat mir gesagt", " hat mir geholfen", " hat mir versprochen", " hat mir zugesagt",
    " sagte mir", " war sehr nett", " war sehr freundlich", " war sehr hilfsbereit", " mi ha detto", " mi ha aiutato", " mi ha promesso", " è stato gentilissim", " è stata gentilissim", " è stato molto gentile", " è stata molto gentile",
    " heeft me geholpen", " heeft mij geholpen", " heeft me gezegd", " zei tegen mij", " zei me", " was erg vriendelijk", " was heel vriendelijk", " hjälpte mig", " sa till mig", " lovade mig", " hjalp mig", " sagde til mig", " lovede mig",
    " hjalp meg", " sa til meg", " lovet meg", " auttoi minua", " sanoi minulle", " lupasi minulle", " mi powiedział", " powiedział mi", " powiedziała mi", " mi pomógł", " mi pomogła", " obiecał mi", " obiecała mi", " mi řekl", " mi řekla",
    " mi pomohl", " mi slíbil", " mi povedal", " mi pomohol", " mi je rekao", " mi je rekla", " mi je pomog", " mi je obeća", " mi a spus", " mi-a spus", " m-a ajutat", " mi-a promis", " azt mondta nekem", " segített nekem",
    " bana söyledi", " bana yardım", " bana dedi", " мне сказал", " сказал мне", " сказала мне", " мне помог", " помогла мне", " помог мне", " обещал мне", " обещала мне", " мені сказа", " сказав мені", " сказала мені", " допоміг мені",
    " допомогла мені", " ми каза", " ми помогна", " μου είπε", " με βοήθησε", " μου υποσχέθηκε", " bilang sama saya", " bilang ke saya", " đã giúp", " nói với tôi",
];

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a told name may start at the bar.
    fn at_bar(marked: &str) -> bool {
        let (before, behind) = marked.split_once('|').expect("a bar");
        told_name_starts(&WordAt::new(&[before, behind].concat(), before.len()))
    }

    #[test]
    fn what_follows_a_name_tells_it() {
        for text in [
            "ask |Quendolin to call me back",
            "|Ottoline Blenkin was so helpful",
            "[12.03.24, 10:22] |Ottoline: hi",
            "12/03/2024, 10:22 - |Quendolin Fox: hi",
            "ok. |Quendolin told me",
        ] {
            assert!(at_bar(text), "{text}");
        }
        for text in [
            "ask |Quendolin to go",
            "ask |quendolin to call me",
            "Big |Quendolin told me",
            "note: |Ottoline: hi",
            "|É",
        ] {
            assert!(!at_bar(text), "{text}");
        }
        assert!(person_beside("Quendolin") && !person_beside("Technician") && !person_beside("Nobody"));
    }

    #[test]
    fn rows_and_small_letters() {
        assert!(person_row("Jane Smith, Bob Ek y Eva Ruiz") && !person_row("the, Jane Smith"));
        assert!(person_small_family("eudoxia mendizabal") && person_small_family("joke van der veen"));
        assert!(!person_small_family("so tired") && !person_small_family("eudoxia"));
    }
}
