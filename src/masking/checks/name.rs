//! Words that stand where a name could: a name, or the next word of the sentence.
//!
//! There is deliberately no list of names. A list knows the names of some countries and takes their words for names in
//! the others; what a sentence goes on with is a far shorter list, and an unknown word counts as a name.

use std::collections::HashSet;
use std::sync::LazyLock;

/// What goes on with a sentence behind "my name is", "hello", "regards" and the like, in lower case.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    // English
    "a", "about", "account", "after", "again", "agent", "all", "already", "also", "always", "am", "an", "and", "any", "anyone", "are", "as", "asking", "at",
    "back", "because", "been", "being", "best", "billing", "but", "by", "call", "called", "calling", "can", "card", "client", "colleague", "colleagues", "com", "contacting",
    "correct", "could", "customer", "customers", "did", "different", "dear", "do", "does", "everybody", "everyone", "folks", "for", "friend", "friends", "from", "getting",
    "glad", "going", "good", "great", "guys", "had", "happy", "has", "have", "having", "he", "hello", "help", "her", "here", "hey", "hi", "his", "how", "i", "if", "in",
    "incorrect", "invalid", "is", "it", "its", "just", "kind", "ladies", "like", "listed", "looking", "madam", "manager", "me", "member", "misspelled", "more", "most", "much", "my", "name",
    "need", "no", "none", "not", "nothing", "now", "of", "ok", "okay", "on", "one", "only", "or", "order", "our", "out", "please", "really", "regards", "reply", "sales", "service", "she", "sir", "so",
    "some", "someone", "sorry", "spelled", "spelt", "staff", "still", "support", "sure", "team", "test", "thank", "thanks", "that", "the", "their", "them", "then",
    "there", "these", "they", "this", "those", "to", "today", "too", "trying", "unable", "unknown", "urgent", "us", "user", "valued", "very", "was", "we", "welcome", "well", "were", "what", "when", "where",
    "which", "who", "why", "will", "with", "world", "would", "writing", "wrong", "yes", "you", "your", "yours", "n/a",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "april", "june", "july", "september", "october",
    "november", "december", "english", "spanish", "french", "german", "american", "british",
    // Spanish, Portuguese
    "agente", "al", "ao", "aqui", "aquí", "bem", "bien", "boa", "bom", "bon", "bueno", "buenos", "buena", "buenas", "cliente", "clientes", "com", "como", "con", "cual", "cuál", "da", "de", "del", "dia",
    "días", "dias", "do", "e", "el", "ela", "ele", "em", "en", "equipe", "equipo", "es", "esta", "está", "este", "esto", "favor", "gracias", "hola", "incorrecta", "incorrecto", "isso", "la", "las", "lo", "los", "mal",
    "mas", "más", "me", "mi", "mismo", "mucho", "muy", "muito", "na", "nada", "necesito", "no", "nome", "nombre", "nueva", "nuevo", "não", "o", "obrigado", "olá", "os", "otra", "otro", "para", "pelo", "pero", "por", "porque",
    "pra", "preciso", "que", "qué", "queria", "quería", "quero", "quiero", "quien", "saludos", "se", "senhor", "senhora", "señor", "señora", "señores", "ser", "si", "sim", "sin", "sou", "soy", "su", "sua", "também", "también", "tarde",
    "tardes", "tenho", "tengo", "todas", "todos", "tu", "tudo", "um", "uma", "un", "una", "usuario", "ya", "yo", "eu", "y",
    // French
    "agent", "au", "avec", "bonjour", "ce", "cette", "chez", "client", "dans", "des", "du", "elle", "et", "il", "je", "le", "les", "ma", "mais", "merci", "mes", "mon", "monsieur", "madame", "ne", "nous", "on", "ou", "où",
    "pas", "plus", "pour", "qui", "sa", "ses", "suis", "sur", "toi", "tout", "tous", "toutes", "très", "une", "vous", "votre", "à",
    "até", "bonne", "beaucoup", "schönen", "schöne", "schönes", "inconnu", "unbekannt", "desconocido", "desconhecido", "sconosciuto", "onbekend", "anonymous", "null", "undefined",
    // German
    "aber", "alle", "als", "am", "an", "auch", "auf", "aus", "bei", "bin", "bitte", "damen", "danke", "das", "dass", "dem", "den", "der", "die", "ein", "eine", "er", "es", "falsch", "frau", "für", "habe", "haben", "hallo", "herr", "herren", "ich", "ihr",
    "ihre", "ihnen", "im", "immer", "ist", "ja", "kann", "kein", "keine", "kunde", "kundin", "leider", "mein", "meine", "mich", "mir", "mit", "nach", "nein", "nicht", "noch", "nur", "oder", "schon", "sehr", "seit", "sie", "sind", "so", "und", "uns",
    "vielen", "von", "war", "was", "wegen", "wie", "wir", "wo", "zu", "zum", "zur", "zusammen", "liebe", "lieber", "geehrte", "geehrter", "support-team", "mann",
    // Italian, Dutch
    "anche", "che", "chi", "ciao", "come", "cosa", "da", "di", "ed", "gentile", "grazie", "ho", "il", "io", "lei", "ma", "mia", "mio", "molto", "nel", "non", "per", "però", "più", "qui", "salve", "sono", "stato", "sto", "tutti", "un", "uno",
    "allemaal", "bent", "dag", "dank", "dat", "de", "een", "en", "graag", "heb", "het", "hoe", "ik", "jij", "je", "klant", "maar", "meneer", "mevrouw", "mij", "mijn", "naar", "niet", "nog", "of", "ook", "op", "team", "u", "uw", "van", "voor", "wat", "wel", "zijn",
    // Polish, Russian, Ukrainian, Turkish, Nordic
    "ale", "bardzo", "czy", "dla", "do", "dzień", "jak", "jest", "jestem", "klient", "mam", "na", "nie", "państwa", "państwo", "pan", "pani", "proszę", "się", "szanowni", "to", "wszystkim", "że",
    "а", "в", "вам", "вас", "ваш", "вы", "где", "да", "для", "и", "из", "к", "как", "клиент", "коллеги", "команда", "меня", "мне", "мой", "мы", "на", "не", "нет", "но", "он", "она", "от", "по", "пожалуйста", "почему", "с", "у", "что", "это", "я",
    "bir", "bu", "çok", "de", "değil", "herkese", "için", "mi", "ne", "teşekkürler", "var", "ve", "yok", "efendi", "efendim",
    "alla", "alle", "det", "du", "er", "ett", "för", "hej", "inte", "ikke", "jag", "jeg", "kan", "kunden", "med", "men", "och", "og", "på", "som", "til", "till", "vi", "är",
];

/// What people are called besides their names, where no space says where a name starts.
const EAST_ASIAN_WORDS: &[&str] = &[
    "担当",
    "関係",
    "各位",
    "皆様",
    "皆さん",
    "会社",
    "御社",
    "弊社",
    "奥様",
    "奥さん",
    "旦那",
    "客様",
    "客さん",
    "者様",
    "者さん",
    "社様",
    "店様",
    "店さん",
    "員様",
    "員さん",
    "屋さん",
    "未定",
    "不明",
    "店員",
    "店長",
    "社長",
    "部長",
    "課長",
    "サポート",
    "スタッフ",
    "ユーザー",
    "外卖",
    "客户",
    "顾客",
    "用户",
    "文件",
    "方法",
    "方便",
    "高兴",
    "高级",
    "马上",
    "何时",
    "任何",
    "常常",
    "万一",
    "白天",
    "金额",
    "文字",
    "이용자",
    "구매자",
    "신청자",
    "주문자",
    "안내",
    "사용자",
    "소비자",
    "예약자",
    "신규",
    "이것",
    "여기",
    "지금",
    "정말",
    "전화",
    "주문",
    "배송",
    "문의",
    "기사",
    "선생",
    "원장",
    "명의자",
    "하지만",
    "이용",
    "구매",
    "한국",
    "현재",
    "오늘",
    "어제",
    "고객입",
    "고객인",
];

/// Whether a match can be a name: no word of it goes on with the sentence. Small words inside a name ("de", "van") are
/// fine as long as it neither starts nor ends with one, save the particles that names start with.
pub(super) fn person_name(text: &str) -> bool {
    let capital = text.chars().next().is_some_and(char::is_uppercase);
    let mut words = text.split([' ', '\n']).filter(|word| !word.is_empty()).peekable();
    let (mut letters, mut last) = (0, 0);
    let mut first = true;
    while let Some(word) = words.next() {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let inside = !first && words.peek().is_some();
        last = word.chars().count();
        letters += last;
        let particle = matches!(
            word,
            "de" | "van" | "von" | "di" | "da" | "du" | "del" | "der" | "den" | "la" | "le" | "ter" | "ten"
        );
        let leads = first && words.peek().is_some() && particle;
        if goes_on(word) && !leads && !(inside && capital_ahead(word)) {
            return false;
        }
        first = false;
    }
    // A full stop ends a sentence, unless it stands behind an initial.
    letters >= if capital { 2 } else { 3 } && (last <= 2 || !text.ends_with('.'))
}

/// Whether a match in a script without spaces can be a name.
pub(super) fn person_east_asian(text: &str) -> bool {
    !EAST_ASIAN_WORDS.iter().any(|word| text.contains(word))
}

/// A particle of a name is written small; the same word with a capital is a word of its own.
fn capital_ahead(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_lowercase)
        && matches!(
            word,
            "de" | "del"
                | "la"
                | "los"
                | "las"
                | "da"
                | "das"
                | "do"
                | "dos"
                | "di"
                | "della"
                | "du"
                | "des"
                | "le"
                | "van"
                | "der"
                | "den"
                | "von"
                | "zu"
                | "zur"
                | "y"
                | "e"
                | "al"
                | "el"
                | "of"
        )
}

/// Whether a sentence goes on with `word`, in any case.
fn goes_on(word: &str) -> bool {
    static SET: LazyLock<HashSet<&str>> = LazyLock::new(|| WORDS.iter().copied().collect());
    let lower: String = word.chars().flat_map(char::to_lowercase).collect();
    SET.contains(lower.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_beside_sentences() {
        for name in [
            "Jane",
            "jane smith",
            "María José de la Cruz",
            "van der Berg",
            "O’Brien",
            "J. Smith",
            "Иван Петров",
        ] {
            assert!(person_name(name), "{name}");
        }
        for words in [
            "on the account",
            "Not",
            "there",
            "The Team",
            "Jane Smith.",
            "jane and",
            "Very happy",
            "not shown",
            "J",
        ] {
            assert!(!person_name(words), "{words}");
        }
        assert!(
            person_east_asian("田中さん") && !person_east_asian("担当者様") && !person_east_asian("이용자님")
        );
    }
}
