//! What stands behind "the password is": a secret, or a remark about it; and what only a secret looks like.

use std::sync::LazyLock;

use super::generated::turns;
use super::name_words::goes_on;
use super::spelling::{Words, folded, in_folded};
use crate::masking::view::is_letter;

/// Words that go on with a sentence about a password instead of giving it, in the languages of the cues. Without
/// marks where Latin.
#[rustfmt::skip]
const REMARKS: &[&str] = &[
    "declined", "withheld", "skipped", "a", "about", "above", "accepted", "again", "ahead", "already", "also", "always", "an", "and", "available", "as", "asked", "at", "bad", "be", "because", "been",
    "being", "below", "blank", "blocked", "broken", "but", "by", "case", "changed", "compromised", "confidential", "correct", "created",
    "different", "disabled", "down", "empty", "enabled", "encrypted", "entered", "expired", "expiring", "failing", "fine", "for", "forgotten", "from", "going", "gone", "good",
    "got", "hard", "hidden", "i", "if", "in", "incorrect", "invalid", "it", "its", "just", "kept", "known", "locked", "long", "lost",
    "mandatory", "missing", "must", "my", "needed", "never", "new", "no", "not", "now", "of", "ok", "okay", "old", "on", "only",
    "optional", "or", "out", "please", "protected", "rejected", "required", "reset", "right", "safe", "same", "saved", "secure", "send", "sensitive",
    "sent", "set", "shared", "short", "shown", "simple", "so", "still", "stolen", "stored", "strong", "supposed", "temporary",
    "that", "the", "there", "this", "to", "too", "unable", "unknown", "updated", "used", "valid", "very", "was", "weak", "what", "when",
    "where", "which", "working", "wrong", "you", "your", "yours",
    "are", "can", "can't", "cannot", "could", "did", "does", "has", "had", "have", "is", "keeps", "may", "might", "should", "will", "works", "would", "est", "es",
    "al", "caducada", "caduco", "cual", "correcta", "de", "debil", "demasiado", "dela", "diferente", "el", "en", "erronea", "esta", "fue", "incorrecta",
    "invalida", "la", "las", "los", "mal", "mala", "mi", "misma", "muy", "necesaria", "nueva", "obligatoria", "olvidada", "para", "por",
    "porque", "que", "segura", "si", "sin", "su", "temporal", "tu", "un", "una", "valida", "vencida", "ya",
    "bloqueada", "com", "do", "errada", "esqueci", "expirada", "expirou", "fraca", "igual", "mais", "mesma", "minha", "muito", "nao", "necessaria",
    "nova", "para", "pra", "seu", "sua", "uma",
    "bonne", "correct", "erronee", "est", "expire", "faible", "incorrect", "incorrecte", "invalide", "le", "les", "mauvais", "meme", "mon",
    "nouveau", "obligatoire", "pas", "perdu", "pour", "que", "requis", "toujours", "tres", "trop", "valide", "votre",
    "tener", "que", "eerst", "vroeger", "eerder", "avant", "antes", "prima", "vorher", "fruher", "abgelaufen", "aber", "auch", "das", "dem", "den", "der", "die", "dein", "ein", "eine", "erforderlich", "falsch", "gesperrt", "gleich",
    "gultig", "immer", "ist", "kein", "mein", "nicht", "noch", "richtig", "schon", "schwach", "sehr", "sicher", "ungultig", "unsicher",
    "vergessen", "weg", "wie", "zu", "zuruckgesetzt",
    "corretta", "da", "errata", "era", "il", "ma", "molto", "non", "scaduta", "sbagliata", "sempre", "stata", "troppo",
    "fout", "geen", "goed", "het", "mijn", "niet", "nieuw", "onjuist", "te", "verkeerd", "verlopen", "zeer",
    "неверный", "неправильный", "не", "был", "новый", "истек", "для", "на", "от", "и", "уже", "больше", "какой", "старый", "забыт", "утерян",
    "невірний", "неправильний", "новий", "забув", "забула", "вже", "більше", "який", "старий",
    "bledne", "gdzie", "haslo", "jest", "jakie", "juz", "nie", "nieaktualne", "niepoprawne", "nieprawidlowe", "nieznane", "nowe", "stare", "wygaslo", "wymagane", "zapomniane", "zle",
    "chybne", "je", "jake", "nefunguje", "nespravne", "neplatne", "nove", "spatne", "spravne", "uz", "vyprselo", "zapomenute", "zle", "nespravne",
    "eronata", "este", "gresita", "incorecta", "mea", "nu", "noua", "pierduta", "uitata",
    "elfelejtett", "ervenytelen", "hibas", "helytelen", "lejart", "nem", "rossz", "uj",
    "av", "borta", "fel", "felaktigt", "fungerar", "gammalt", "glomt", "inte", "lange", "last", "nytt", "och", "ogiltigt", "ratt", "utgatt",
    "det", "en", "feil", "forkert", "glemt", "gammelt", "ikke", "langt", "og", "riktig", "rigtigt", "ugyldig", "ugyldigt", "utlopt", "udlobet",
    "ei", "hukassa", "lukittu", "oikein", "unohtunut", "uusi", "vaara", "vaarin", "vanha", "vanhentunut",
    "dogru", "gecersiz", "hatali", "ne", "unuttum", "yanlis", "yeni",
    "δεν", "ειναι", "λαθος", "λανθασμενος", "νεος", "σωστος",
    "benar", "kadaluarsa", "lupa", "salah", "tidak",
    "dung", "khong", "sai",
    "isch", "siehe", "steht", "kommt", "folgt", "liegt", "keine", "keins", "see", "ver", "voir", "aucun", "vedi", "nessuna", "ninguna", "zie", "patrz", "brak", "viz", "žádné", "lásd", "nincs", "vezi", "niciuna", "se", "ingen", "inget", "katso", "bkz", "yok", "см", "нет", "див", "немає", "none", "null", "n/a", "tbd", "unchanged", "taken", "glömt", "glemt", "salah", "lihat", "tiada", "đổi", "quên", "juste", "justo", "appunto", "eben", "simplement", "simplemente", "simplesmente", "semplicemente", "einfach", "literally", "yung", "saknas", "mangler", "puuttuu", "brakuje", "chybí", "chýba", "hiányzik", "lipsește", "eksik", "отсутствует", "відсутнє", "falta", "manca", "manque", "fehlt", "ontbreekt", "sticker", "label", "printed", "written", "unreadable", "favourite", "favorite", "file",
];

/// What remarks begin with: that it is forgotten, lost, refused, required, taken, unknown, or will come.
#[rustfmt::skip]
const REMARK_STEMS: &[&str] = &[
    "forgot", "vergess", "vergass", "vergä", "oubli", "olvid", "esquec", "dimenticat", "scordat", "zapomen", "zapomn", "zapomin", "zapomněl", "zabudn", "zaborav", "pozabi", "pamirš", "aizmirs", "unustas", "uitat", "elfelejt", "unohtu", "unohd", "unutt", "забы", "забув", "забул", "забра", "ξεχα", "ξέχα", "ξεχνά", "نسي", "نسيت", "ناسي", "شكلي نسي", "שכח", "भूल", "ভুলে", "ভুলি", "quên", "nakalimut", "ลืม", "忘", "잊", "까먹", "모르", "모름",
    "verloren", "perdid", "perdut", "zgubi", "ztrac", "straten", "tappat", "mistet", "kadonn", "elvesz", "pierdut", "потеря", "загуб", "kaybet", "hilang", "مفقود", "refus", "rechaz", "recusad", "rifiutat", "abgelehn", "geweigerd", "odrzucon", "odmít", "zamietn", "avvis", "hylät", "elutas", "respins", "redded", "отклон", "відхил", "ditolak", "مرفوض",
    "obligat", "obbligat", "obrigat", "requerid", "richiest", "verplicht", "erforder", "wymagan", "vyžadov", "požadov", "povinn", "kötelez", "obvezn", "zorunlu", "обязател", "обов", "υποχρεωτ", "pakollin", "pflicht", "påkräv", "påkræv", "påkrev", "wajib", "مطلوب", "إجباري", "اجباري", "חובה", "נדרש", "identi", "gsperrt", "gesperrt", "blockier", "bloquead", "bloccat", "zablok",
    "upptag", "optag", "opptat", "varattu", "belegt", "vergeben", "bezet", "zajęt", "obsazen", "obsaden", "foglalt", "ocupat", "ocupad", "occupé", "занят", "зайнят", "inexist", "unbekannt", "desconoc", "desconhec", "inconnu", "sconosciut", "onbekend", "nieznan", "neznám", "ismeretlen", "necunosc", "неизвест", "невідом", "bilinm", "verschickt", "zugeschickt", "zugesandt", "enviad", "envoyé", "inviat", "verstuurd", "wysłan", "odeslán", "skickas", "sendes", "lähete", "küldjük", "trimis", "придет", "придёт", "прийде", "gönderil", "dikirim",
    "هيوصل", "بيوصل", "يوصل", "سيصل", "هتوصل", "بتوصل", "توصل", "ستصل", "يجي", "يصل", "יישלח", "נשלח", "תישלח", "מגיע", "別送", "郵送", "邮寄", "郵寄", "우편", "발송", "อยู่", "ส่ง",
];

/// What devices, standards and services are called that have a digit in their names.
#[rustfmt::skip]
const THINGS: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "ene", "abr", "ago", "dic", "fev", "set", "out", "dez", "mai", "okt", "week", "day", "page", "phase", "level", "step", "room", "floor", "flat", "unit", "section", "item", "file", "image", "screenshot", "img", "photo", "video", "doc", "scan", "vers", "beta", "alpha", "release", "error", "windowsxp", "ubuntu", "debian", "python", "java", "vitamin", "formula", "euro", "usd",
    "android", "base", "chrome", "covid", "firefox", "galaxy", "html", "http", "https", "ikev", "ios", "ipad", "iphone", "ipv", "log4j", "macbook", "macos", "mp3", "mp4", "office",
    "note", "oauth", "pixel", "playstation", "rsa", "safari", "sha", "surface", "tls", "utf", "version", "web", "wifi", "win", "windows", "wordpress", "wpa", "xbox",
];

/// Whether a matched word is a secret: anything but a plain word that goes on with the sentence.
pub(super) fn secret_word(text: &str) -> bool {
    let word = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    if word.is_empty() {
        return false;
    }
    // "not-working", "isn't" and "wrong/expired" are remarks as much as their first word is;
    // "correct-horse-battery" is none.
    let joint = |c: char| matches!(c, '-' | '\'' | '\u{2019}' | '/');
    let plain = word.chars().all(|c| c.is_alphabetic() || joint(c));
    let first = word.split(joint).next().unwrap_or(word);
    !(plain && word.matches(joint).count() < 2 && is_remark(first))
}

/// As [`secret_word`] behind a label, where a long secret may go on behind the match: the beginning of a remark is none
/// either.
pub(super) fn labelled_secret(text: &str) -> bool {
    let starts_remark = |word: &str| {
        let all = || REMARKS.iter().chain(REMARK_STEMS);
        word.chars().all(is_letter) && all().any(|remark| folded(remark).starts_with(word))
    };
    secret_word(text) && !in_folded(text, starts_remark)
}

/// Whether a sentence about a secret goes on with `word` instead of giving it.
pub(super) fn is_remark(word: &str) -> bool {
    static SET: LazyLock<Words<String>> =
        LazyLock::new(|| REMARKS.iter().map(|remark| folded(remark)).collect());
    in_folded(word, |word| SET.contains(word)) || begins_remark(word)
}

/// Whether `word` begins as words do that say of a password or a name that it is forgotten, refused, taken or to come.
pub(super) fn begins_remark(word: &str) -> bool {
    static STEMS: LazyLock<Words<String>> =
        LazyLock::new(|| REMARK_STEMS.iter().map(|stem| folded(stem)).collect());
    in_folded(word, |word| {
        word.char_indices().any(|(at, char)| STEMS.contains(&word[..at + char.len_utf8()]))
    })
}

/// A secret with a mix that ordinary words and plain numbers lack: at least two of lower case,
/// upper case, digits, marks.
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

/// A word that only a secret looks like: letters and a digit or a mark that words lack, capitals inside more than once,
/// or six digits and more. For places that speak of a password without saying that this is it.
pub(super) fn secret_look(text: &str) -> bool {
    let letters = text.chars().filter(|char| is_letter(*char)).count();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let inner = |pair: &&[u8]| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase();
    let capitals = text.as_bytes().windows(2).filter(inner).count();
    let is_mark =
        |byte| matches!(byte, b'!' | b'@' | b'#'..=b'&' | b'*' | b'+' | b'=' | b'?' | b'^' | b'~' | b'|');
    let marked = text.bytes().any(is_mark);
    match letters {
        0 => digits >= 6 && digits == text.len(),
        1 => digits >= 3,
        _ => (digits > 0 || capitals > 1 || (marked && !text.ends_with(['!', '?']))) && !is_count(text),
    }
}

/// Whether a text is a line of a log that counts, "attempt=2".
fn is_count(text: &str) -> bool {
    text.split_once('=').is_some_and(|(name, count)| {
        name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
            && (1..=3).contains(&count.len())
            && count.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// A password by its look alone, for sentences that speak of one somewhere: letters and at least two digits, or a digit
/// and a mark, with a small letter, in six to forty characters; no address, path, reference or device.
pub(super) fn password_alone(text: &str) -> bool {
    let count = |of: fn(&u8) -> bool| text.bytes().filter(of).count();
    let (digits, letters) = (count(u8::is_ascii_digit), count(u8::is_ascii_alphabetic));
    let marks = count(|byte| b"!@#$%^&*+=?~_".contains(byte));
    let host = text.split_once('@').is_some_and(|(_, host)| host.contains('.'));
    (6..=40).contains(&text.len())
        && letters >= 3
        && (digits >= 2 || (digits >= 1 && marks >= 1))
        && text.bytes().any(|byte| byte.is_ascii_lowercase())
        && !host
        && !is_count(text)
        && !is_file(text)
        && !is_thing(text)
        && !(hexadecimal(text) && turns(text) > 2)
}

/// A password by a shape that hardly anything else has: words and digits joined by marks inside, or letters and digits
/// as a password mixes them. For sentences that only may speak of one.
pub(super) fn password_shape(text: &str) -> bool {
    let bytes = text.as_bytes();
    let letters = bytes.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
    let digits = bytes.iter().filter(|byte| byte.is_ascii_digit()).count();
    // A mark between two letters or digits: "Purple$Rain84", "Pisco.Sour7".
    let inside = |marks: &[u8]| {
        bytes.windows(3).any(|three| {
            marks.contains(&three[1])
                && three[0].is_ascii_alphanumeric()
                && (three[2].is_ascii_alphanumeric() || marks.contains(&three[2]))
        })
    };
    let words = text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() >= 3).count();
    let joined = inside(b"_.") && words >= 2;
    let marked = inside(b"!@#$%^&*+=?~>") || (digits >= 2 && text.ends_with(['!', '$', '#', '?', '*']));
    let capital = bytes.first().is_some_and(u8::is_ascii_uppercase)
        && bytes.iter().any(u8::is_ascii_lowercase)
        && letters >= 5
        && (digits >= 2 || bytes.last().is_some_and(u8::is_ascii_lowercase));
    // "ch33seburger", "Liv3rp00l": digits between letters of one word.
    let within = bytes.windows(3).any(|three| {
        three[0].is_ascii_lowercase() && three[1].is_ascii_digit() && !three[2].is_ascii_uppercase()
    }) && letters >= 6
        && bytes.last().is_some_and(u8::is_ascii_alphabetic)
        && (2..=3).contains(&digits);
    letters >= 4
        && digits >= 1
        && text.len() >= 7
        && (joined || marked || capital || within)
        && !is_named_thing(text)
}

/// A word behind the word for a password that no sentence has: with a digit, a mark inside, or joined of words.
pub(super) fn word_for_password(text: &str) -> bool {
    let letters = text.chars().filter(|char| is_letter(*char)).count();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let parts = |mark: char| {
        let words = text.split(mark).filter(|part| part.chars().filter(|c| is_letter(*c)).count() >= 2);
        words.count()
    };
    let joined = parts('_') >= 2 || (parts('.') >= 2 && !text.contains('/') && !text.contains(".."));
    let dashed = parts('-') >= 2 && digits > 0;
    let marked = text.trim_end_matches(['!', '?', '*']).contains(|c: char| "!@#$%^&*+=?~>".contains(c));
    let mixed = digits > 0 && !text.contains(['-', '/', ':', '.']) && !is_arabic_in_latin(text);
    // "Ferrari.458"
    let numbered = text.split_once('.').is_some_and(|(word, number)| {
        word.len() >= 4 && word.chars().all(is_letter) && (2..=4).contains(&number.len())
    }) && digits >= 2;
    letters >= 3
        && text.chars().count() >= 5
        && (joined || dashed || marked || mixed || numbered || secret_turns(text))
        && !is_named_thing(text)
}

/// Whether a word is Arabic written with Latin letters, where one digit stands for a letter: "beyo2oly".
fn is_arabic_in_latin(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let inside = text.trim_start_matches(|c: char| c.is_ascii_lowercase());
    let small = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    small && digits == 1 && inside.len() < text.len() && inside.len() > 1
}

/// Capitals behind small letters more than once, as no word has them.
fn secret_turns(text: &str) -> bool {
    text.as_bytes()
        .windows(2)
        .filter(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase())
        .count()
        > 1
}

/// Digits of a code, with the keys pressed around them: no year that sentences name, and no round number.
pub(super) fn bare_code(text: &str) -> bool {
    let digits = text.trim_matches(['#', '*']);
    match digits.len() {
        4 => digits == "0000" || (!digits.ends_with("00") && !matches!(digits.parse(), Ok(1930..=2035u16))),
        _ => !digits.ends_with("000"),
    }
}

/// What has digits or marks in its name and is no secret: a mail address, a host, a file, a device, a hash.
fn is_named_thing(text: &str) -> bool {
    #[rustfmt::skip]
    const HOSTS: &[&str] = &[
        "com", "net", "org", "info", "app", "shop", "online", "store", "site", "dev", "edu", "gov", "www", "co", "uk", "us", "eu", "de", "at", "ch", "fr", "be", "nl", "es", "pt", "it", "pl", "cz", "sk", "hu", "ro", "bg", "gr", "se", "dk", "no", "fi",
        "ru", "ua", "tr", "br", "mx", "ar", "cl", "pe", "io", "ai", "in", "id", "my", "vn", "th", "jp", "kr", "cn", "tw", "hk", "sg", "il", "ir", "sa", "ae", "za", "ng", "ke", "au", "nz", "ca", "ie", "js", "net", "exe", "apk", "php", "html",
    ];
    let trimmed = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let host = trimmed
        .rsplit_once('.')
        .is_some_and(|(_, end)| HOSTS.iter().any(|host| end.eq_ignore_ascii_case(host)));
    let mail = text.split_once('@').is_some_and(|(_, host)| host.contains('.'));
    host || mail
        || is_file(text)
        || is_thing(text)
        || text.contains("//")
        || (hexadecimal(text) && turns(text) > 2)
}

/// Whether a word is a file's name, by its ending.
fn is_file(text: &str) -> bool {
    #[rustfmt::skip]
    const ENDINGS: &[&str] = &[
        "pdf", "txt", "jpg", "jpeg", "png", "gif", "heic", "doc", "docx", "xls", "xlsx", "csv", "zip", "mp3", "mp4", "mov", "html", "json", "xml", "log",
    ];
    text.rsplit_once('.').is_some_and(|(_, end)| ENDINGS.iter().any(|known| end.eq_ignore_ascii_case(known)))
}

/// Whether a word with a digit is a device, a standard, a month or the like: "iphone14", "sha256", "jan2024".
pub(super) fn is_thing(text: &str) -> bool {
    let letters: String =
        text.chars().take_while(char::is_ascii_alphabetic).flat_map(char::to_lowercase).collect();
    THINGS.contains(&letters.as_str())
}

/// A password by its look alone with a mark in it that words and names lack.
pub(super) fn password_marked(text: &str) -> bool {
    password_alone(text) && text.contains(|c: char| "!@#$%^&*+=?~".contains(c))
}

/// Small and capital letters with a mark between them, and no digit: "szDu&iPwDB", "Sommer#haus". A sign that joins names
/// ("Marks&Spencer") needs capitals inside besides.
pub(super) fn password_marked_inside(text: &str) -> bool {
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let cased = text.bytes().any(|byte| byte.is_ascii_lowercase())
        && text.bytes().any(|byte| byte.is_ascii_uppercase());
    let inside = |marks: &str| {
        text.find(|char| marks.contains(char)).is_some_and(|at| {
            at >= 3 && text[at + 1..].bytes().filter(u8::is_ascii_alphanumeric).count() >= 2
        })
    };
    let capital = text.as_bytes().windows(2);
    let capital = capital.filter(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase()).count();
    letters >= 6
        && cased
        && (inside("#$%*^~!") || (inside("&+=") && capital >= 2) || (inside("@?") && capital >= 2))
        && !is_named_thing(text)
}

/// Four groups of four small letters, as mail services make passwords for apps: no words in a row.
pub(super) fn app_password(text: &str) -> bool {
    let groups = || text.split([' ', '-']);
    let voiceless = |group: &str| !group.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    let run = |group: &str| {
        let vowel = |byte: &u8| b"aeiouy".contains(byte);
        group.as_bytes().windows(3).any(|three| !three.iter().any(vowel))
    };
    groups().all(|group| group.len() == 4 && !goes_on(group))
        && groups().any(|group| voiceless(group) || run(group))
}

/// The key that is printed on a router: letters and digits in turns, hexadecimal digits, or capitals with digits in a long
/// row; no device.
pub(super) fn router_key(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let small = text.bytes().any(|byte| byte.is_ascii_lowercase());
    let row = !small && text.len() >= 12;
    text.len() >= 10
        && digits >= 1
        && letters_and_digits(text)
        && (row || (digits >= 2 && (turns(text) >= 4 || hexadecimal(text))))
        && !is_thing(text)
}

/// Digits and the letters a to f, as hashes and identifiers are written.
fn hexadecimal(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

/// A user and a password as command lines take them: `name:secret`, and no time or port.
pub(super) fn user_and_password(text: &str) -> bool {
    text.split_once(':').is_some_and(|(user, word)| {
        user.bytes().any(|byte| byte.is_ascii_alphabetic()) && word.len() >= 3 && !word.starts_with('/')
    })
}

/// A recovery code: eight and more letters and digits, and at least two of them digits; or eight digits in all.
pub(super) fn recovery_code(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let letters = text.bytes().filter(u8::is_ascii_alphabetic).count();
    let words = text
        .split([' ', '-'])
        .any(|part| part.len() > 3 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    digits + letters >= 8 && (digits >= 8 || (digits >= 1 && letters >= 1)) && !(words && text.contains(' '))
}

/// Digits that are no year of our days: for codes of four digits in places that may speak of something else.
pub(super) fn not_a_year(text: &str) -> bool {
    text.len() != 4 || !matches!(text.parse(), Ok(1900..=2099u16))
}

/// Digits that are no round sum: codes by message beside what was sent, paid or won.
pub(super) fn no_round_sum(text: &str) -> bool {
    !text.ends_with("000")
}

/// A secret behind a mail address and a mark, `jane@example.com / hunter2`: what dumps and notes look like.
pub(super) fn login_line(text: &str) -> bool {
    text.rsplit([' ', '/', '|', ':']).next().is_some_and(|word| word.len() >= 6 && secret_look(word))
}

/// A document's number behind its name: at least four digits, so that a plain word or a count is none.
pub(super) fn id_digits(text: &str) -> bool {
    text.bytes().filter(u8::is_ascii_digit).count() >= 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_that_services_make() {
        assert!(app_password("dkul wzab wfur eqzr") && app_password("huhy-lwhq-cgyn-ratk"));
        assert!(!app_password("page will load very") && !app_password("that will work with"));
        for marked in ["cQGU#CkBLY", "szDu&iPwDB", "Sommer#haus"] {
            assert!(password_marked_inside(marked), "{marked}");
        }
        for name in ["AT&T", "R&D", "C#based", "Johnson&Johnson", "Jane@example.com", "sommer#haus"] {
            assert!(!password_marked_inside(name), "{name}");
        }
        assert!(!secret_look("attempt=2") && !password_alone("attempt=12") && secret_look("Blau=2"));
    }

    #[test]
    fn secrets_beside_remarks() {
        for secret in [
            "hunter2",
            "swordfish",
            "Not1Really",
            "wrong!2",
            "Пароль123",
            "correcthorse",
            "correct-horse-battery",
        ] {
            assert!(secret_word(secret), "{secret}");
        }
        for remark in [
            "wrong",
            "Incorrect.",
            "not-working",
            "inválida",
            "ungültig",
            "неверный",
            "väärä",
            "yanlış",
            "...",
        ] {
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
        assert!(no_round_sum("739201") && !no_round_sum("150000"));
        assert!(login_line("@example.com / hunter2") && !login_line("@example.com / Berlin"));
        assert!(recovery_code("r8hhb-pplhw") && recovery_code("4821 9930 1177") && !recovery_code("page 12"));
        assert!(id_digits("D1234") && !id_digits("D123"));
        assert!(
            user_and_password("admin:S3rv1ce!pw")
                && !user_and_password("10:30")
                && !user_and_password("https://x")
        );
    }

    #[test]
    fn secrets_by_their_look_alone() {
        for password in ["ilovepizza5332", "galatasaray37$", "pokemon_422", "azer@Matrix53", "Winter2024!"] {
            assert!(password_alone(password), "{password}");
        }
        for word in [
            "iphone14",
            "ORD-123456",
            "windows11",
            "jane99@example.com",
            "e3b0c44298fc",
            "reset",
            "wpa2",
            "my_file_v22.pdf",
            "2024-11-15",
        ] {
            assert!(!password_alone(word), "{word}");
        }
        for password in [
            "Purple$Rain84",
            "ch33seburger!",
            "Pisco.Sour7",
            "Bunda_sayang7",
            "Brondby1964",
            "jollof>rest1",
            "Gavros7asteria",
            "Winter2024Winter",
        ] {
            assert!(password_shape(password), "{password}");
        }
        for word in [
            "iphone14",
            "ord_12345",
            "shop2.example.com",
            "my_file_v22.pdf",
            "2024-11-15",
            "v2.3.1",
            "Office365",
            "jane99@example.com",
        ] {
            assert!(!password_shape(word), "{word}");
        }
        for word in ["sparta_do_toho", "Ferrari.458", "cica.mica", "hund-kat-7", "Rcw24bBf", "jollof>rest1"] {
            assert!(word_for_password(word), "{word}");
        }
        for word in ["e-mail", "log-in", "shop.example.com", "nefunguje", "wlan:", "beyo2oly"] {
            assert!(!word_for_password(word), "{word}");
        }
        assert!(
            bare_code("5329")
                && bare_code("#0000")
                && !bare_code("2024")
                && !bare_code("1500")
                && !bare_code("12000")
        );
        for key in ["6f0f42288081", "TL82XG8WAV58J2DF", "MXLHVMDGXSQE2VFX"] {
            assert!(router_key(key), "{key}");
        }
        assert!(!router_key("ac1200dual") && !router_key("iphone14promax") && !router_key("123456789012"));
    }
}
