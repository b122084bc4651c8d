//! Words that are no names by themselves, and names that are words by themselves.

/// Whether a contact's "name" says nothing of a person: looking for it would blank whole conversations.
/// `word` is in lower case, marks folded.
pub(super) fn is_generic(word: &str) -> bool {
    GENERIC.binary_search(&word).is_ok()
}

/// Whether a part of a name is also a common word: it is then only looked for with a capital.
/// `word` is in lower case, marks folded.
pub(super) fn is_common(word: &str) -> bool {
    COMMON.binary_search(&word).is_ok() || (word.len() == 2 && word.is_ascii())
}

#[rustfmt::skip]
static GENERIC: &[&str] = &[
    "account", "accounts", "admin", "administrator", "agent", "agente", "anonimo", "anonyme", "anonymous", "asesor",
    "asistente", "assistant", "atendente", "bot", "caller", "chat", "chatbot", "client", "cliente", "company",
    "contact", "contacto", "contato", "customer", "desk", "dr", "email", "empresa", "form", "gast", "guest", "hello",
    "help", "helpdesk", "herr", "info", "inquiries", "invitado", "kunde", "kundin", "lead", "mail", "mr", "mrs", "ms",
    "n/a", "na", "no", "none", "noreply", "null", "office", "operator", "orders", "phone", "reply", "robot", "sales",
    "service", "sistema", "soporte", "sr", "sra", "srta", "supervisor", "suporte", "support", "system", "team",
    "test", "tester", "unknown", "user", "usuario", "utente", "visitante", "visiteur", "visitor", "web", "website",
    "whatsapp", "widget", "гость", "клиент", "оператор", "زائر", "عميل", "お客様", "ゲスト", "客户", "访客",
];

#[rustfmt::skip]
static COMMON: &[&str] = &[
    "abril", "alba", "alma", "amber", "and", "angel", "april", "art", "august", "baker", "bear", "bell", "berg",
    "best", "bill", "bird", "bishop", "black", "blanca", "blanco", "bloom", "blue", "bond", "bosch", "brook",
    "brooks", "brown", "bruno", "bueno", "bush", "butler", "carol", "cash", "castillo", "castle", "chance", "charity",
    "chase", "christian", "church", "clara", "clay", "cliff", "cook", "cooper", "costa", "cruz", "dawn", "day",
    "dean", "del", "der", "destiny", "die", "dolores", "dos", "drew", "earnest", "eden", "esperanza", "faith", "fern",
    "field", "fields", "fish", "fisher", "flor", "flora", "flores", "ford", "forest", "fox", "frank", "french",
    "garden", "gene", "german", "gil", "ginger", "glen", "gold", "good", "grace", "grant", "gray", "green", "guerra",
    "hand", "harmony", "hart", "heath", "heather", "hill", "holly", "hope", "house", "hunter", "iris", "iva", "ivy",
    "jack", "jade", "jasmine", "jean", "joy", "july", "june", "justice", "king", "klein", "knight", "lake", "lance",
    "lane", "las", "latin", "leal", "lee", "leon", "les", "lily", "little", "long", "los", "love", "luna", "luz",
    "major", "mar", "mark", "marks", "mars", "mason", "may", "mayer", "melody", "mercedes", "milagros", "miles",
    "miller", "mine", "misty", "money", "moon", "mora", "moreno", "morning", "nick", "noble", "nova", "olive", "page",
    "paris", "park", "parker", "pat", "patience", "paz", "pearl", "penny", "piper", "poppy", "porter", "post",
    "potter", "price", "prince", "queen", "rain", "ray", "read", "real", "reed", "reich", "rey", "reyes", "rich",
    "rios", "rivers", "rob", "robin", "rock", "rojo", "roman", "rosa", "rose", "rot", "rubio", "ruby", "rust", "sage",
    "salmon", "sandy", "santos", "schneider", "schwarz", "serena", "shaw", "short", "sierra", "silva", "sky", "smart",
    "sol", "soledad", "sommer", "spring", "star", "stark", "stein", "sterling", "stone", "storm", "street", "strong",
    "sue", "summer", "sun", "sunny", "swan", "sweet", "taylor", "the", "tierra", "trinidad", "turner", "una", "valle",
    "van", "vera", "verde", "victor", "victoria", "vida", "viola", "violet", "vogel", "von", "walker", "wall", "ward",
    "waters", "weber", "weiss", "west", "white", "will", "winter", "wise", "wolf", "wood", "woods", "young",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generic_words_and_names_that_are_words_are_known() {
        assert!(is_generic("customer") && !is_generic("jane"));
        assert!(is_common("will") && is_common("li") && !is_common("jane"));
    }

    #[test]
    fn the_lists_are_sorted_for_the_search() {
        assert!(GENERIC.is_sorted() && COMMON.is_sorted());
    }
}
