//! Secrets of several words: passphrases, the words that a wallet is restored from, answers to security questions.
//!
//! They have no shape of their own. What they lack tells them from the sentence around them: its small words.

use super::name_words::goes_on;
use super::secret::is_remark;

/// Words that a clause starts with, which an answer's text does not run into.
#[rustfmt::skip]
const CLAUSES: &[&str] = &[
    "and", "but", "can", "could", "does", "doesnt", "doesn't", "i", "i'm", "im", "if", "is", "isnt", "isn't", "it", "my", "not", "please", "so", "still", "then", "was", "what", "which",
    "why", "will", "with", "you", "your", "aber", "bitte", "ich", "ist", "und", "mi", "pero", "por", "y", "e", "mas", "meu", "minha", "et", "est", "mais", "mon", "ma", "ho", "il", "ma", "en", "ik", "maar",
];

/// Words that an answer may start with, and a sentence too.
#[rustfmt::skip]
const ARTICLES: &[&str] = &[
    "a", "an", "das", "de", "der", "die", "ein", "eine", "een", "el", "het", "il", "l", "la", "las", "le", "les", "los", "ma", "mein", "meine", "mi", "min", "mit", "mon", "my", "o", "si", "sang", "the", "un", "una", "une",
];

/// Who speaks, where a transcript's line starts.
#[rustfmt::skip]
const SPEAKERS: &[&str] = &[
    "agent", "agente", "caller", "client", "cliente", "customer", "kunde", "kundin", "klant", "klient", "kund", "asiakas", "guest", "user", "usuario", "visitor", "me", "müşteri", "клиент", "клієнт", "العميل", "לקוח",
    "客户", "客戶", "顾客", "顧客", "お客様", "お客さま", "고객", "고객님", "ลูกค้า", "khách", "ग्राहक", "গ্রাহক", "مشتری", "πελάτης", "ügyfél", "zákazník", "zákaznice", "klientka", "клиентка", "клієнтка", "pelanggan", "müşteri", "clienta", "tel", "email", "mail", "name",
];

fn words(text: &str) -> impl Iterator<Item = &str> {
    let plain = |word: &str| !word.is_empty();
    text.split(|c: char| !c.is_alphabetic() && !matches!(c, '\'' | '\u{2019}' | '-'))
        .filter(move |word| plain(word))
}

fn is_small(word: &str) -> bool {
    goes_on(word) || is_remark(word)
}

/// A password of four words and more: at most one of them is a word that sentences are held together with, and that one
/// not the last.
pub(super) fn passphrase(text: &str) -> bool {
    let small = words(text).filter(|word| is_small(word)).count();
    words(text).count() >= 4 && small <= 1 && words(text).last().is_some_and(|word| !is_small(word))
}

/// The words that a wallet is restored from: 12, 15, 18, 21 or 24 of them (BIP 39), hardly any of which holds a
/// sentence together; the standard's list has words like "that" and "open", too.
pub(super) fn seed_phrase(text: &str) -> bool {
    let count = words(text).count();
    let small = words(text).filter(|word| goes_on(word)).count();
    matches!(count, 12 | 15 | 18 | 21 | 24) && small * 3 <= count
}

/// The answer to a security question: a few words that neither remark on it nor run into the next clause.
pub(super) fn secret_answer(text: &str) -> bool {
    let is = |list: &[&str], word: &str| list.contains(&word.to_lowercase().as_str());
    let mut rest = text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let Some(mut first) = rest.next() else { return false };
    let Some(last) = text.split_whitespace().last() else { return false };
    if is(ARTICLES, first) {
        let Some(next) = rest.next() else { return false };
        first = next;
    }
    !first.is_empty()
        && !is_remark(first)
        && !is(SPEAKERS, first)
        && !is(SAYS, first)
        && !rest.any(|word| is(CLAUSES, word))
        && (first == last || !goes_on(last))
}

/// In lower case: verbs that say what an answer is, and what an answer is for.
const SAYS: &[&str] = &[
    "lautet",
    "lautete",
    "heißt",
    "heisst",
    "luidt",
    "lyder",
    "brzmi",
    "zní",
    "znie",
    "hangzik",
    "kuuluu",
    "звучит",
    "звучить",
    "needs",
    "page",
    "für",
    "fuer",
    "voor",
    "för",
];

/// As [`secret_answer`], where neither verb nor mark need stand before it: no word that a sentence goes on with comes first.
pub(super) fn secret_answer_bare(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    secret_answer(text) && (ARTICLES.contains(&first) || !goes_on(first))
}

/// The answer to a question for a word, where it is the whole line or its beginning: as [`secret_answer`], but no
/// question in turn, greeting or excuse; and its last word may be one that sentences go on with, for the line ends there.
pub(super) fn answer_of_line(text: &str) -> bool {
    #[rustfmt::skip]
    const EXCUSES: &[&str] = &[
        "http", "https", "umm", "uhm", "hm", "mmm", "erm", "err", "lol", "ähm", "äh", "euh", "ehm", "öh", "yyy", "eee", "эм", "ээ", "oh", "ah", "eh", "hi", "hello", "hey", "ok", "okay", "yes", "yeah", "yep", "nope", "sure", "sorry", "thanks", "thank", "wait", "hmm", "um", "uh", "well", "why", "what", "which", "how", "who", "don't", "dont", "didn't", "never", "forgot", "one", "let", "still", "we", "they",
        "hallo", "ja", "nein", "doch", "warum", "welches", "welche", "was", "keine", "keinen", "weiß", "weiss", "moment", "entschuldigung", "danke", "hola", "sí", "perdón", "gracias", "espere", "cuál", "qué", "olvidé", "olá", "oi", "sim", "desculpe", "obrigado", "obrigada", "qual", "bonjour", "oui", "pardon", "désolé", "désolée", "merci", "quel", "quelle", "je", "j'ai",
        "ciao", "buongiorno", "sì", "scusi", "grazie", "quale", "boh", "hoi", "nee", "welk", "geen", "sorry", "dank", "tak", "proszę", "przepraszam", "zapomniałem", "zapomniałam", "ano", "prosím", "nevím", "neviem", "zapomněl", "zapomněla", "hej", "nej", "nei", "glömt", "glemt", "vet", "kyllä", "anteeksi", "kiitos", "unohdin", "igen", "elfelejtettem", "köszönöm",
        "da", "bună", "nu", "uitat", "mulțumesc", "ναι", "όχι", "ξέχασα", "συγγνώμη", "да", "нет", "зачем", "какое", "какой", "забыл", "забыла", "здравствуйте", "спасибо", "так", "ні", "навіщо", "яке", "забув", "evet", "hayır", "unuttum", "neden", "نعم", "لا", "نسيت", "لماذا", "כן", "לא", "שכחתי", "למה", "بله", "نه", "یادم", "हाँ", "नहीं", "भूल",
        "ya", "tidak", "lupa", "tak", "apa", "dạ", "không", "quên",
    ];
    let first = words(text).next().map(str::to_lowercase);
    let is = |list: &[&str], word: &str| list.contains(&word.to_lowercase().as_str());
    first.is_some_and(|first| {
        !EXCUSES.contains(&first.as_str()) && !is_remark(&first) && !is(SPEAKERS, &first)
    }) && !words(text).skip(1).any(|word| is(CLAUSES, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_beside_sentences() {
        assert!(passphrase("correct horse battery staple") && passphrase("lemon river candle north"));
        assert!(!passphrase("not working on my phone") && !passphrase("wrong and the app says"));
        let seed = "abandon ability able about above absent absorb abstract absurd abuse access accident";
        assert!(seed_phrase(seed) && !seed_phrase("abandon ability able"));
        assert!(!seed_phrase("what i wrote down on the paper that you have sent me was not"));
    }

    #[test]
    fn answers_beside_remarks() {
        for answer in ["Rex the dog", "St Albans Primary", "Biscuit", "le chat noir", "mi primer perro"] {
            assert!(secret_answer(answer), "{answer}");
        }
        assert!(secret_answer_bare("Musti") && !secret_answer_bare("auf die Frage"));
        assert!(answer_of_line("Tangerine") && answer_of_line("torta di mele"));
        assert!(!answer_of_line("why") && !answer_of_line("umm is it") && !answer_of_line("забыл"));
        for remark in ["wrong", "Rex and I", "not accepted", "Rex but", "the wrong one", "Customer"] {
            assert!(!secret_answer(remark), "{remark}");
        }
    }
}
