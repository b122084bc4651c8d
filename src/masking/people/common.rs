//! Words that are no names by themselves, and names that are words by themselves.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::masking::lexicon::fold;

/// Whether a contact's "name" says nothing of a person: looking for it would blank whole conversations.
/// `word` is in lower case, marks folded.
pub(super) fn is_generic(word: &str) -> bool {
    GENERIC.contains(word)
}

/// Whether a part of a name is also a common word: it is then only looked for with a capital, or where a
/// person is introduced.
/// `word` is in lower case, marks folded.
pub(super) fn is_common(word: &str) -> bool {
    COMMON.contains(word) || (word.len() == 2 && word.is_ascii())
}

/// Whether a word of a name is a small one that starts a family name. `word` is in lower case, marks folded.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.binary_search(&word).is_ok()
}

static PARTICLES: &[&str] = &[
    "'t", "af", "al", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du",
    "el", "in", "la", "le", "ten", "ter", "van", "vom", "von", "zu", "zum", "zur",
];

#[rustfmt::skip]
static GENERIC_WORDS: &[&str] = &[
    "account", "accounts", "admin", "administrator", "agent", "agente", "anonimo", "anonyme", "anonymous", "asesor",
    "asiakas", "asistente", "assistant", "atendente", "bot", "caller", "chat", "chatbot", "client", "cliente",
    "company", "contact", "contacto", "contato", "customer", "desk", "dr", "email", "empresa", "form", "gast",
    "android", "guest", "hello", "help", "helpdesk", "herr", "info", "inquiries", "invitado", "ipad", "iphone", "klant", "kund", "kunde", "kunden",
    "kundin", "lead", "mail", "mobile", "mr", "mrs", "ms", "musteri", "müsteri", "n/a", "na", "no", "none", "noreply", "null",
    "office", "operator", "orders", "pelanggan", "phone", "reply", "robot", "sales", "service", "sistema", "soporte",
    "sr", "sra", "srta", "supervisor", "suporte", "support", "system", "team", "test", "tester", "ugyfel", "unknown",
    "user", "usuario", "utente", "visitante", "visiteur", "visitor", "web", "website", "whatsapp", "widget",
    "zakaznik", "πελατης", "гость", "клиент", "клієнт", "оператор", "زائر", "عميل", "お客様", "ゲスト", "先生", "太太", "女士",
    "客户", "小姐", "様", "访客", "경리", "고객", "누구", "손님",
];

const NAMES_THAT_ARE_WORDS: &str = include_str!("../../../rules/names_that_are_words.txt");

/// Made when the first person is read. The labels of the lines end with a colon, as no part of a name does.
static COMMON: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let lines = NAMES_THAT_ARE_WORDS.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).map(fold).collect()
});

/// [`GENERIC_WORDS`], folded.
static GENERIC: LazyLock<HashSet<String>> =
    LazyLock::new(|| GENERIC_WORDS.iter().map(|word| fold(word)).collect());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generic_words_and_names_that_are_words_are_known() {
        assert!(is_generic("customer") && is_generic(&fold("Клиент")) && !is_generic("jane"));
        assert!(is_common("will") && is_common("li") && !is_common("jane"));
        assert!(is_common(&fold("Мороз")) && is_common(&fold("Ζωή")) && is_common(&fold("Çiçek")));
    }

    #[test]
    fn the_list_is_sorted_for_the_search() {
        assert!(PARTICLES.is_sorted());
    }
}
