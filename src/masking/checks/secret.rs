//! What stands behind "the password is": a secret, or a remark about it.

/// Words that go on with a sentence about a password instead of giving it, in the languages of the cues. Folded to ASCII where Latin.
#[rustfmt::skip]
const REMARKS: &[&str] = &[
    "a", "about", "above", "accepted", "again", "ahead", "already", "also", "always", "an", "and", "available", "as", "asked", "at", "bad", "be", "because", "been",
    "being", "below", "blank", "blocked", "broken", "but", "by", "case", "changed", "compromised", "confidential", "correct", "created",
    "different", "disabled", "down", "empty", "enabled", "encrypted", "entered", "expired", "expiring", "failing", "fine", "for", "forgotten", "from", "going", "gone", "good",
    "got", "hard", "hidden", "i", "if", "in", "incorrect", "invalid", "it", "its", "just", "kept", "known", "locked", "long", "lost",
    "mandatory", "missing", "must", "my", "needed", "never", "new", "no", "not", "now", "of", "ok", "okay", "old", "on", "only",
    "optional", "or", "out", "please", "protected", "rejected", "required", "reset", "right", "safe", "same", "saved", "secure", "send", "sensitive",
    "sent", "set", "shared", "short", "shown", "simple", "so", "still", "stolen", "stored", "strong", "supposed", "temporary",
    "that", "the", "there", "this", "to", "too", "unable", "unknown", "updated", "used", "valid", "very", "was", "weak", "what", "when",
    "where", "which", "working", "wrong", "you", "your", "yours",
    "al", "caducada", "caduco", "cual", "correcta", "de", "debil", "demasiado", "dela", "diferente", "el", "en", "erronea", "esta", "fue", "incorrecta",
    "invalida", "la", "las", "los", "mal", "mala", "mi", "misma", "muy", "necesaria", "nueva", "obligatoria", "olvidada", "para", "por",
    "porque", "que", "segura", "si", "sin", "su", "temporal", "tu", "un", "una", "valida", "vencida", "ya",
    "bloqueada", "com", "do", "errada", "esqueci", "expirada", "expirou", "fraca", "igual", "mais", "mesma", "minha", "muito", "nao", "necessaria",
    "nova", "para", "pra", "seu", "sua", "uma",
    "bonne", "correct", "erronee", "est", "expire", "faible", "incorrect", "incorrecte", "invalide", "le", "les", "mauvais", "meme", "mon",
    "nouveau", "obligatoire", "pas", "perdu", "pour", "que", "requis", "toujours", "tres", "trop", "valide", "votre",
    "abgelaufen", "aber", "auch", "das", "dem", "den", "der", "die", "dein", "ein", "eine", "erforderlich", "falsch", "gesperrt", "gleich",
    "gultig", "immer", "ist", "kein", "mein", "nicht", "noch", "richtig", "schon", "schwach", "sehr", "sicher", "ungultig", "unsicher",
    "vergessen", "weg", "wie", "zu", "zuruckgesetzt",
    "corretta", "da", "errata", "era", "il", "ma", "molto", "non", "scaduta", "sbagliata", "sempre", "stata", "troppo",
    "fout", "geen", "goed", "het", "mijn", "niet", "nieuw", "onjuist", "te", "verkeerd", "verlopen", "zeer",
    "неверный", "неправильный", "не", "был", "новый", "истек", "для", "на", "от",
];

/// Whether a matched word is a secret: anything but a plain word that goes on with the sentence.
pub(super) fn secret_word(text: &str) -> bool {
    let word = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    if word.is_empty() {
        return false;
    }
    // "not-working", "isn't" and "wrong/expired" are remarks as much as their first word is.
    let plain = word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '\u{2019}' | '/'));
    let first = word.split(['-', '\'', '\u{2019}', '/']).next().unwrap_or(word);
    !(plain && REMARKS.iter().any(|remark| same(remark, first)))
}

/// A secret with a mix that ordinary words and plain numbers lack: at least two of lower case, upper case, digits, marks.
pub(super) fn mixed(text: &str) -> bool {
    let kinds = [
        text.chars().any(char::is_lowercase),
        text.chars().any(char::is_uppercase),
        text.bytes().any(|byte| byte.is_ascii_digit()),
        text.bytes().any(|byte| byte.is_ascii_punctuation() && !matches!(byte, b'-' | b'.' | b'\'')),
    ];
    kinds.into_iter().filter(|kind| *kind).count() >= 2
}

/// A generated token: letters and digits both.
pub(super) fn letters_and_digits(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit()) && text.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// A word that only a secret looks like: letters and a digit or a mark that words lack, capitals inside more than once, or
/// six digits and more. For places that speak of a password without saying that this is it.
pub(super) fn secret_look(text: &str) -> bool {
    let letters = text.chars().filter(|char| char.is_alphabetic()).count();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let inner = |pair: &&[u8]| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase();
    let capitals = text.as_bytes().windows(2).filter(inner).count();
    let marked = text.chars().any(|char| "!@#$%^&*+=?~|".contains(char));
    match letters {
        0 => digits >= 6 && digits == text.len(),
        1 => digits >= 3,
        _ => digits > 0 || capitals > 1 || (marked && !text.ends_with(['!', '?'])),
    }
}

/// Digits that are no year of our days: for codes of four digits in places that may speak of something else.
pub(super) fn not_a_year(text: &str) -> bool {
    text.len() != 4 || !matches!(text.parse(), Ok(1900..=2099u16))
}

/// A secret behind a mail address and a mark, `jane@example.com / hunter2`: what dumps and notes look like.
pub(super) fn login_line(text: &str) -> bool {
    text.rsplit([' ', '/', '|', ':']).next().is_some_and(|word| word.len() >= 6 && secret_look(word))
}

/// A document's number behind its name: at least four digits, so that a plain word or a count is none.
pub(super) fn id_digits(text: &str) -> bool {
    text.bytes().filter(u8::is_ascii_digit).count() >= 4
}

fn same(remark: &str, word: &str) -> bool {
    remark.chars().eq(word.chars().flat_map(char::to_lowercase).map(bare))
}

/// The letter without the marks that the languages of the cues put on it.
fn bare(letter: char) -> char {
    match letter {
        'à'..='å' => 'a',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_beside_remarks() {
        for secret in ["hunter2", "swordfish", "Not1Really", "wrong!2", "Пароль123", "correcthorse"] {
            assert!(secret_word(secret), "{secret}");
        }
        for remark in ["wrong", "Incorrect.", "not-working", "inválida", "ungültig", "неверный", "..."]
        {
            assert!(!secret_word(remark), "{remark}");
        }
    }

    #[test]
    fn kinds_of_characters() {
        assert!(mixed("Abc") && mixed("abc1") && mixed("abc$") && !mixed("abc") && !mixed("123"));
        assert!(letters_and_digits("a1") && !letters_and_digits("a") && !letters_and_digits("1"));
        for secret in ["hunter2", "P@wolf", "123456", "KIWI_63426$", "A1234", "cahZjJHnZd"] {
            assert!(secret_look(secret), "{secret}");
        }
        for word in ["reset", "now!", "12345", "8-20", "2024-11-15", "GitHub", "e-mail"] {
            assert!(!secret_look(word), "{word}");
        }
        assert!(not_a_year("4821") && not_a_year("20240") && !not_a_year("1985"));
        assert!(login_line("@example.com / hunter2") && !login_line("@example.com / Berlin"));
        assert!(id_digits("D1234") && !id_digits("D123"));
    }
}
