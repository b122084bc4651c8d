//! What people call themselves at a service: a word that is none of the sentence, or one that no sentence has.

use super::name_lists::kinds_of_letters;
use super::name_words::goes_on;
use super::secret::{begins_remark, is_thing};
use super::spelling::in_lower;

/// Words that go on with a sentence about a user name, besides those that go on behind a name's cue.
#[rustfmt::skip]
const REMARKS: &[&str] = &[
    "http", "https", "forgot", "forgotten", "usual", "normal", "changed", "blocked", "taken", "locked", "disabled", "missing", "invalid", "required", "expired", "screen", "page", "form", "failed", "failure", "fails", "issue", "issues", "attempt", "attempts", "button", "link", "data", "session", "verification",
    "heet", "heißt", "lautet", "live", "ajeno", "antiguo", "azonosito", "bez", "e-mail", "email", "errado", "erroneo", "exist", "existe", "falsch", "felhasználó", "gelöscht", "ikke", "invalide", "inte", "jest", "ninguno", "nou", "noua", "nová", "nové", "nový", "nowa", "nowy", "nytt", "odebrán", "oublié", "olvidado", "password", "passwort", "senha", "contraseña",
    "passord", "salasana", "heslo", "hasło", "jelszó", "parola", "şifre", "perdu", "salah", "špatné", "vergessen", "vergeten", "verloren", "väärä", "wachtwoord", "zapomniałem", "zły", "żle", "bloqueado", "inválido", "falsch", "gesperrt", "ungültig", "incorrect", "sbagliato", "errado", "ongeldig", "geblokkeerd", "verkeerd", "credentials", "support", "guest", "demo", "admin", "web", "app", "pagina", "página", "aplicación", "aplicacion", "site", "sitio", "portal", "dung", "cua", "bi", "khong", "say", "dey", "isch", "wey", "yung", "gast", "gäst", "gjest", "gæst", "invitado", "convidado", "ospite", "invité", "gość", "host", "hosť", "vendég", "vieras", "misafir", "number", "nummer", "numero", "inexistente",
];

/// Whether a match can be a user name: a word with a letter, or a number of digits, that does
/// not go on with the sentence.
pub(super) fn user_name(text: &str) -> bool {
    let word = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let lower = word.to_ascii_lowercase();
    let remark = || word.chars().all(char::is_alphabetic) && begins_remark(word);
    word.len() >= 3 && !goes_on(word) && !REMARKS.contains(&lower.as_str()) && !remark() && !is_event(&lower)
}

/// Whether a word in small letters is what a log calls an event, "login_failed".
fn is_event(word: &str) -> bool {
    let about = |part: &str| part == "login" || part == "user" || REMARKS.contains(&part);
    word.contains('_') && word.split('_').all(about)
}

/// Whether a match looks like a user name and like nothing else: a digit behind a letter, a mark inside, or a capital
/// inside that is not all capitals.
pub(super) fn user_name_like(text: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphabetic();
    let bytes = text.as_bytes();
    let pairs = || bytes.windows(2).map(|pair| (pair[0], pair[1]));
    let digit = bytes.first().copied().is_some_and(letter) && bytes.iter().any(u8::is_ascii_digit);
    let mark = bytes.contains(&b'_') || (text.contains('.') && bytes.iter().copied().any(letter));
    let capital = pairs().any(|(a, b)| a.is_ascii_lowercase() && b.is_ascii_uppercase());
    user_name(text) && (digit || mark || capital)
}

/// A user name with letters, for scripts whose sentences have no Latin letters: nearly any Latin word is one.
pub(super) fn user_name_whole(text: &str) -> bool {
    user_name(text) && text.bytes().filter(u8::is_ascii_alphabetic).count() >= 2
}

/// A user name by its look alone, for sentences that speak of an account: small letters, at least three in all, and a
/// digit; neither a device nor a month with its year.
pub(super) fn user_name_alone(text: &str) -> bool {
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let small = text.bytes().any(|byte| byte.is_ascii_lowercase());
    text.len() >= 5 && letters >= 3 && digits >= 1 && small && user_name_like(text) && !is_thing(text)
}

/// A user name where little but its look tells: a digit or an underscore among its letters, and neither a device nor the
/// name of a host or a file.
pub(super) fn user_name_marked(text: &str) -> bool {
    let host = text.rsplit_once('.').is_some_and(|(_, end)| {
        (2..=4).contains(&end.len()) && end.bytes().all(|byte| byte.is_ascii_lowercase())
    });
    let marked = text.contains('_') || text.bytes().any(|byte| byte.is_ascii_digit());
    marked && !host && user_name_like(text) && !is_thing(text)
}

/// A user name behind words that hardly lead to anything else: one that looks like it, is joined of two words, or begins
/// with a given name and goes on ("jessicaxfag").
pub(super) fn user_name_of_person(text: &str) -> bool {
    let parts = || text.split(['-', '_', '.']).filter(|part| part.len() >= 2);
    let words = parts().count() >= 2 && parts().any(named);
    let host = text.rsplit_once('.').is_some_and(|(_, end)| (2..=3).contains(&end.len()));
    let shape = user_name_marked(text) && (text.contains('_') || !text.contains('-'));
    user_name(text) && !is_thing(text) && !host && (shape || words || runs_on(text) || is_camel(text))
}

/// Whether a word is a given name with another word right behind, both with a capital: "CallumKapibara".
fn is_camel(word: &str) -> bool {
    let at = word
        .bytes()
        .zip(word.bytes().skip(1))
        .position(|(a, b)| a.is_ascii_lowercase() && b.is_ascii_uppercase());
    let letters = word.bytes().all(|byte| byte.is_ascii_alphabetic());
    letters
        && word.starts_with(|first: char| first.is_ascii_uppercase())
        && at.is_some_and(|at| {
            at >= 2 && word.len() >= at + 4 && kinds_of_letters(&word[..=at]).is_given_alone()
        })
}

/// A user name behind words that lead to one: by its look, or joined of words that no sentence has joined.
pub(super) fn user_name_joined(text: &str) -> bool {
    /// Words that are joined in sentences about accounts, or a part of such.
    #[rustfmt::skip]
    const PARTS: &[&str] = &[
        "e", "wi", "fi", "two", "multi", "single", "built", "add", "plug", "opt", "sign", "log", "check", "pop", "drop", "read", "on", "off", "self", "full", "part", "long", "short", "up", "face", "touch", "auto", "non", "pre", "re", "co", "semi", "ex", "anti", "super", "well", "case", "user", "login", "account", "kunden", "online", "app", "web", "mail", "sms", "id", "pin", "tan", "chat", "top", "out", "in", "over", "end", "real", "time", "factor", "step", "business", "admin", "guest", "gast",
        "mein", "my", "apple", "google", "micro", "office", "windows", "e-mail", "factory", "third", "first", "second", "last", "cross", "high", "low", "mid", "post", "free", "pay", "know", "day", "week", "year", "old", "new", "premium", "basic", "prepaid", "standard", "ultra", "hyper", "moi", "toi", "vous", "nous", "même", "meme", "est", "ce", "là", "la", "ci", "rendez", "peut", "grand", "demi", "quelqu",
    ];
    let lower = text.to_ascii_lowercase();
    let parts = || lower.split(['-', '.', '_']).filter(|part| !part.is_empty());
    let plain = |part: &str| part.len() >= 2 && !PARTS.contains(&part) && !goes_on(part);
    let host = lower.rsplit_once('.').is_some_and(|(_, end)| (2..=3).contains(&end.len()));
    let joined = parts().count() == 2
        && text.len() >= 6
        && !text.contains(char::is_uppercase)
        && parts().all(plain)
        && !host;
    user_name_of_person(text) || user_name_marked(text) && !lower.contains('-') || (user_name(text) && joined)
}

/// Whether a part of a name is a given name, or its beginning is.
fn named(part: &str) -> bool {
    kinds_of_letters(part).is_given_at_all() || runs_on(part)
}

/// Whether a word of small letters is on no list, and begins with a given name of five letters and more and goes on.
fn runs_on(word: &str) -> bool {
    /// Words that begin as names do.
    #[rustfmt::skip]
    const WORDS: &[&str] = &["angelegt", "annahme", "christmas", "marketing", "martial", "michigan", "victorian", "victoria's", "carolina", "georgian", "alexandria", "dominant", "stefanie", "clarification", "clarify", "grandfather", "gracefully", "franchise", "francisco", "januar", "january", "angelic", "rosette", "jordanian", "jasminetea", "marinated", "julianisch"];
    let bytes = word.as_bytes();
    let plain =
        bytes.len() >= 7 && bytes.iter().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    plain
        && !WORDS.contains(&word)
        && !word.starts_with("regist")
        && kinds_of_letters(word).is_none()
        && (5..=word.len() - 2).any(|end| kinds_of_letters(&word[..end]).is_given_alone())
}

/// A user name with its `@`.
pub(super) fn user_handle(text: &str) -> bool {
    text.strip_prefix('@').is_some_and(user_name)
}

/// A handle with the sign of its platform, `@` or `$`, and a letter: "$jane" is one, "$250" a sum.
pub(super) fn handle_of_platform(text: &str) -> bool {
    text.strip_prefix(['@', '$'])
        .is_some_and(|name| user_name(name) && name.starts_with(|first: char| first.is_ascii_alphabetic()))
}

/// The same of a person, where anybody's are spoken of: firms say in theirs what they do.
pub(super) fn handle_of_person(text: &str) -> bool {
    #[rustfmt::skip]
    const FIRMS: &[&str] = &[
        "app", "bank", "care", "cares", "customer", "global", "help", "helps", "hq", "info", "media", "news", "official", "oficial", "sales", "service", "shop", "soporte", "store", "support", "suporte", "team", "tech",
        "de", "es", "eu", "fr", "in", "it", "uk", "us", "usa",
    ];
    let mut parts = text.split(['@', '_', '.']);
    user_handle(text) && !parts.any(|part| in_lower(part, |part| FIRMS.contains(&part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn user_names_beside_remarks() {
        assert!(user_name("jdoe") && user_name("jane.doe92") && !user_name("wrong") && !user_name("locked"));
        assert!(user_handle("@jane") && !user_handle("@support"));
        assert!(handle_of_person("@night.rider10") && !handle_of_person("@acme_Support"));
        assert!(
            handle_of_platform("$jane") && !handle_of_platform("$250") && !handle_of_platform("@support")
        );
        assert!(user_name_of_person("CallumKapibara") && !user_name_of_person("PayPal"));
        assert!(!user_name("login_failed") && !user_name("https") && user_name("login_jane"));
        for name in ["jane_doe", "jane92", "jane.doe", "xJanex", "wolf-2985"] {
            assert!(user_name_like(name), "{name}");
        }
        assert!(user_name_alone("lena99") && !user_name_alone("jan2024") && !user_name_alone("iphone14"));
        assert!(user_name_marked("nachteule42") && user_name_marked("lachlan_p"));
        assert!(
            !user_name_marked("shop2.example.com")
                && !user_name_marked("iphone14")
                && !user_name_marked("uhu")
        );
        for name in ["jessicaxfag", "pooja-pillai", "memo.tapia", "svenja_k", "wolfboy783", "bastien-garnier"]
        {
            assert!(user_name_of_person(name), "{name}");
        }
        assert!(
            user_name_joined("wolf-kling")
                && user_name_joined("roxy-toro")
                && user_name_joined("patience_bello")
        );
        for word in ["two-factor", "log-in", "shop.com", "face-id", "iphone14", "well-known", "gast"] {
            assert!(!user_name_joined(word), "{word}");
        }
        for word in ["marketing", "page", "log-in", "well-known", "iphone14", "credentials", "jessica.com"] {
            assert!(!user_name_of_person(word), "{word}");
        }
        for word in ["jane", "JANE", "well-known", "1234", "Wrong"] {
            assert!(!user_name_like(word), "{word}");
        }
    }
}
