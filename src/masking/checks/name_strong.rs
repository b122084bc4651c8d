//! Names behind what stands before persons only: an abbreviation of a role in a note, the label of a form, "it's X here".
//!
//! Such a cue leaves no doubt that a name follows, so here a name that is a common word counts, too ("Kd. Weiß", "sou a
//! socorro"). What is no name at all must still be told: a thing, a department, a word that the sentence goes on with.

use super::brands::is_company;
use super::name::person_role;
use super::name_alone::looks_like_family;
use super::name_lists::{Kinds, kinds};
use super::name_words::{continues, is_name_and_word, is_particle, is_title};
use super::not_persons::is_place;
use super::spelling::lower;

/// Behind "Kd.", "sup.", "отв.": any capitalised name, also one that is a common word.
pub(super) fn person_strong(text: &str) -> bool {
    let parts = || words_of(text).filter(|word| !is_part_of_a_patronym(word) && !is_particle(word, false));
    let known = |word: &str| is_known(kinds(word)) || looks_like_family(word);
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let short = |word: &str| word.chars().count() < 3;
    let participle = |word: &str| word.ends_with("ed") || word.ends_with("ing");
    parts().next().is_some()
        && parts().all(|word| capital(word) && !is_company(word) && !is_of_an_office(word))
        && !parts().all(short)
        && (person_role(text) || parts().all(|word| known(word) || (!continues(word) && !short(word))))
        && !(parts().count() == 1 && parts().all(|word| !known(word) && !word.contains(char::is_lowercase)))
        && !(parts().count() == 1
            && parts().all(|word| (continues(word) || participle(word)) && !known(word)))
}

/// Who says that it is they, in small letters: every word is a given or a family name, also one that is a common word.
pub(super) fn person_small_strong(text: &str) -> bool {
    let words = || words_of(text).filter(|word| !is_particle(word, false));
    let family = |word: &str| is_known(kinds(word)) || (looks_like_family(word) && !continues(word));
    words_of(text).last().is_some_and(|last| !(is_particle(last, false) || continues(last) && last.len() < 3))
        && words().any(|word| kinds(word).is_given_at_all() && !is_called_so(word))
        && words().all(family)
}

/// "O'Dell, Hope": a family name, a comma or a bar, and a given name, either of which may be a common word.
pub(super) fn person_flipped_strong(text: &str) -> bool {
    let Some((family, given)) = text.split_once([',', '/']) else { return false };
    let (family, given) = (family.trim(), given.trim());
    let named = |word: &str| word.starts_with(char::is_uppercase) && !is_title(word) && !is_company(word);
    let last = family.split(' ').next_back().unwrap_or_default();
    let first = given.split(' ').next().unwrap_or_default();
    named(last)
        && named(first)
        && last.chars().count() > 1
        && (is_known(kinds(last)) || looks_like_family(last) || !continues(last))
        && kinds(first).is_given_at_all()
        && !is_place(last)
        && !is_of_an_office(last)
}

/// Two persons in two lines: who is greeted, and who it is.
pub(super) fn persons_on_two_lines(text: &str) -> bool {
    let mut lines = text.lines();
    let (Some(greeted), Some(who)) = (lines.next(), lines.next()) else { return false };
    let who = who.rsplit(' ').next().unwrap_or_default();
    [greeted, who].iter().all(|name| kinds(name).is_given_at_all() && !is_called_so(name))
}

/// A name in small letters with one word behind it that says that somebody is here: "saga här".
pub(super) fn person_small_strong_ahead(text: &str) -> bool {
    text.rsplit_once(' ').is_some_and(|(name, _)| person_small_strong(name))
}

/// A name in small letters with an initial inside: "mckenna a. bishop".
pub(super) fn person_small_initialled(text: &str) -> bool {
    let mut words = words_of(text);
    let (first, last) = (words.next().unwrap_or_default(), words.last().unwrap_or_default());
    kinds(first).is_given_at_all() && (is_known(kinds(last)) || !continues(last))
}

/// In lower case: what is said behind "it's", "I'm", in a greeting, of somebody whose name it is not.
fn is_called_so(word: &str) -> bool {
    const CALLED: &[&str] =
        &["angel", "pan", "reina", "rey", "rosa", "vera", "may", "will", "mark", "bill", "mai", "an", "a"];
    CALLED.contains(&&*lower(word))
}

fn is_known(kinds: Kinds) -> bool {
    kinds.is_given_at_all() || kinds.is_family_at_all()
}

fn is_part_of_a_patronym(word: &str) -> bool {
    ["bin", "binti", "bte", "bt", "a/l", "a/p", "s/o", "d/o"].contains(&&*lower(word))
}

/// Whether a word says where somebody works or what a note is about.
fn is_of_an_office(word: &str) -> bool {
    OFFICES.contains(&&*lower(word)) && !is_name_and_word(word)
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', ',', '\n'])
        .map(|word| word.trim_matches(|char: char| !char.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

/// In lower case: departments, and what notes tell of besides persons.
#[rustfmt::skip]
const OFFICES: &[&str] = &[
    "tiada", "tidak", "tak", "bilgisi", "quelqu'un", "guest", "blank", "null", "none", "nobody", "someone", "size", "colour", "color",
    "service", "support", "billing", "sales", "team", "abteilung", "technik", "vertrieb", "buchhaltung", "kasse", "lager", "zentrale", "nummer", "nr", "konto", "center", "centre", "portal", "online", "login", "service-center", "hotline",
    "soporte", "ventas", "facturación", "suporte", "vendas", "assistenza", "vendite", "ventes", "facturation", "podpora", "prodej", "technické", "oddělení", "поддержка", "отдел", "служба", "sav", "crm", "erp", "id", "no", "tel", "ref",
    "general", "técnico", "tecnico", "technique", "inicio", "reagendar", "visita", "rückruf", "ruckruf", "storno", "retoure", "reklamation", "gutschrift", "kündigung", "lieferung", "bestellung", "rechnung", "beschwerde", "anliegen",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn behind_abbreviations_names_may_be_words() {
        for name in
            ["Weiß", "Sommer", "Kühn", "Procházka", "Щербакова", "Hope", "KHAIRUL BIN GHAZALI", "Tlapa"]
        {
            assert!(person_strong(name), "{name}");
        }
        for words in ["Rückruf", "Support", "kühn", "AG", "CRM", "Nummer", "Netflix", ""] {
            assert!(!person_strong(words), "{words}");
        }
    }

    #[test]
    fn small_and_flipped_names_may_be_words() {
        assert!(person_small_strong("socorro") && person_small_strong("graça fontes"));
        assert!(!person_small_strong("cliente") && !person_small_strong("a mãe"));
        assert!(person_flipped_strong("O'Dell, Hope") && person_flipped_strong("VITALE/NICOLÒ"));
        assert!(!person_flipped_strong("Paris, France") && !person_flipped_strong("USB/HDMI"));
        assert!(person_small_strong_ahead("saga här") && !person_small_strong_ahead("det här"));
        assert!(person_small_initialled("mckenna a. bishop") && !person_small_initialled("not a. good"));
        assert!(persons_on_two_lines("hope\nits elliot\n") && !persons_on_two_lines("there\nits late\n"));
    }
}
