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

/// Whether a word of a name is a small one that starts a family name. `word` is in lower case, marks folded.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.binary_search(&word).is_ok()
}

static PARTICLES: &[&str] = &[
    "'t", "af", "al", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du",
    "el", "in", "la", "le", "ten", "ter", "van", "vom", "von", "zu", "zum", "zur",
];

#[rustfmt::skip]
static GENERIC: &[&str] = &[
    "account", "accounts", "admin", "administrator", "agent", "agente", "anonimo", "anonyme", "anonymous", "asesor",
    "asiakas", "asistente", "assistant", "atendente", "bot", "caller", "chat", "chatbot", "client", "cliente",
    "company", "contact", "contacto", "contato", "customer", "desk", "dr", "email", "empresa", "form", "gast",
    "guest", "hello", "help", "helpdesk", "herr", "info", "inquiries", "invitado", "klant", "kund", "kunde", "kunden",
    "kundin", "lead", "mail", "mr", "mrs", "ms", "musteri", "müsteri", "n/a", "na", "no", "none", "noreply", "null",
    "office", "operator", "orders", "pelanggan", "phone", "reply", "robot", "sales", "service", "sistema", "soporte",
    "sr", "sra", "srta", "supervisor", "suporte", "support", "system", "team", "test", "tester", "ugyfel", "unknown",
    "user", "usuario", "utente", "visitante", "visiteur", "visitor", "web", "website", "whatsapp", "widget",
    "zakaznik", "πελατης", "гость", "клиент", "клієнт", "оператор", "زائر", "عميل", "お客様", "ゲスト", "先生", "太太", "女士",
    "客户", "小姐", "様", "访客", "경리", "고객", "누구", "손님",
];

#[rustfmt::skip]
static COMMON: &[&str] = &[
    "abril", "alba", "allegra", "alma", "amber", "and", "angel", "april", "art", "august", "backer", "bagus", "baker",
    "bakker", "banks", "baris", "bas", "bauer", "bear", "bell", "berg", "best", "bianco", "bill", "bird", "bishop",
    "black", "blanc", "blanca", "blanco", "bloom", "blue", "bond", "bosch", "boucher", "boulanger", "brook", "brooks",
    "brown", "bruno", "bueno", "bush", "butler", "can", "carol", "cash", "castillo", "castle", "celeste", "cem",
    "cerny", "chance", "charity", "chase", "christian", "church", "clara", "clay", "cliff", "conti", "cook", "cooper",
    "costa", "cruz", "cuesta", "dawn", "day", "dean", "del", "deniz", "der", "destiny", "die", "dolores", "domingo",
    "dos", "drew", "earnest", "eden", "engel", "ernst", "esperanza", "estrella", "faith", "feher", "fekete", "fern",
    "field", "fields", "fish", "fisher", "flor", "flora", "flores", "fontaine", "ford", "forest", "fox", "frank",
    "french", "garden", "gene", "german", "gil", "ginger", "gioia", "glen", "gloria", "gold", "good", "graca",
    "grace", "grand", "grant", "gray", "green", "groot", "guerra", "gunes", "haan", "hand", "harmony", "hart",
    "heath", "heather", "hill", "holly", "hope", "house", "hruba", "hunter", "indah", "iris", "iva", "ivy", "jack",
    "jade", "jasmine", "jean", "joke", "joy", "july", "june", "jung", "justice", "kaiser", "king", "kis", "klein",
    "knight", "koch", "kok", "koning", "kurz", "lake", "lance", "lane", "lang", "las", "latin", "leal", "lee",
    "leite", "leon", "les", "lily", "little", "long", "los", "love", "luce", "luna", "luz", "major", "maly", "mar",
    "marchand", "mark", "marks", "mars", "mason", "may", "mayer", "melody", "mercedes", "milagros", "miles", "miller",
    "mine", "minh", "misty", "money", "moon", "mora", "moreno", "morning", "nagy", "natale", "neve", "nick", "noble",
    "noir", "nova", "odd", "olive", "onur", "page", "paris", "park", "parker", "pat", "patience", "paz", "pearl",
    "penny", "petit", "pilar", "piper", "poppy", "porter", "post", "potter", "price", "primo", "prince", "prins",
    "putra", "putri", "queen", "rain", "ray", "read", "real", "reed", "reich", "rey", "reyes", "rich", "rio", "rios",
    "rivers", "rob", "robin", "rock", "rojo", "roman", "rosa", "rose", "rot", "rouge", "roux", "rubio", "ruby",
    "rust", "sage", "salmon", "salvador", "sandy", "santiago", "santos", "savas", "schneider", "schwarz", "serena",
    "shaw", "short", "sierra", "silva", "skog", "skov", "sky", "smart", "sol", "soledad", "sommer", "spring", "star",
    "stark", "stein", "sterling", "stone", "storm", "street", "strong", "sturm", "sue", "summer", "sun", "sunny",
    "swan", "sweet", "taylor", "the", "tierra", "trinidad", "turner", "una", "valle", "van", "vera", "verde",
    "vesela", "vesely", "victor", "victoria", "vida", "viola", "violet", "virag", "virta", "vogel", "von", "voros",
    "walker", "wall", "ward", "waters", "weber", "weiss", "west", "white", "will", "winter", "wise", "wolf", "wood",
    "woods", "yildiz", "young", "белый", "весна", "зима", "мороз",
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
        assert!(GENERIC.is_sorted() && COMMON.is_sorted() && PARTICLES.is_sorted());
    }
}
