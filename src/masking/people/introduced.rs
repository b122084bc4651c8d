//! What stands before a name that is a common word, too, where people write without capitals: "hi its hope", "soy azul",
//! "это вера".

use std::sync::LazyLock;

use crate::masking::lexicon::fold;
use crate::masking::view::same_word;

/// Whether the text before `start` introduces or addresses a person, or nothing stands before and behind: an answer.
/// `text` is folded, and the name ends at `end`.
pub(super) fn is_introduced(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].trim_end_matches([' ', ',', ':']);
    if start - before.len() > LONGEST_GAP {
        return false;
    }
    if before.is_empty() || before.ends_with('\n') {
        let mut behind = text[end..].chars().take(LONGEST_GAP);
        return behind.find(|char| !matches!(char, ' ' | '.' | '!' | ',')).is_none_or(|char| char == '\n');
    }
    INTRODUCTIONS.iter().any(|words| {
        let rest = before.strip_suffix(words.as_str());
        rest.is_some_and(|rest| rest.chars().next_back().is_none_or(|last| !same_word(last, 'a')))
    })
}

/// In bytes between the introduction and the name, in characters between an answer and the end of its line.
const LONGEST_GAP: usize = 3;

/// [`LINES`] phrase by phrase, folded.
static INTRODUCTIONS: LazyLock<Vec<String>> =
    LazyLock::new(|| LINES.iter().flat_map(|line| line.split(", ")).map(fold).collect());

#[rustfmt::skip]
const LINES: &[&str] = &[
    "i'm, i’m, im, i am, this is, it's, it’s, its, name is, named, dear, hi, hello, hey, mr, mrs, ms, miss, mr., mrs., ms., ask for, speak to, talk to, spoke to, spoke with, speak with, regards, cheers",
    "soy, me llamo, mi nombre es, le habla, de parte de, hola, sra, sra., sr., señora, don, doña, pregunten por, pregunta por, preguntar por, preguntan por, a nombre de",
    "sou, sou a, sou o, me chamo, aqui é, aqui é a, aqui é o, oi é a, oi é o, alô é a, alô é, fala a, fala o, falar com a, falar com o, dona, oi, olá",
    "je suis, c'est, c’est, m'appelle, m’appelle, bonjour, bonsoir, salut, allo, allô, madame, mme, demandez, demander, de la part de",
    "ich bin, i bin, bin die, bin der, hier ist, hier, ich heiße, heiße, name ist, mein name, hallo, frau, herr, liebe, lieber, verlangen sie, fragen sie nach, servus, grüezi",
    "sono, sono la, sono il, mi chiamo, ciao, buongiorno, chieda di, chiedere di, signora, signor",
    "hoi met, hallo met, dag met, goedemorgen met, goedemiddag met, spreekt met, ik ben, ik heet, hoi, hallo, mevrouw, meneer, vraag naar",
    "jag heter, heter, hej, hei, hejsa, jeg hedder, hedder, jeg heter, det är, det er, mvh, hilsen, hälsningar",
    "moi, moikka, terve, tässä, nimeni on, olen, terveisin",
    "merhaba ben, selam ben, slm ben, mrb ben, ben, adım, ismim, merhaba, selam, slm",
    "jestem, nazywam się, z tej strony, mówi, cześć, pani, tu",
    "jsem, jmenuji se, tady, u telefonu, ahoj, paní, som, volám sa, tu je",
    "a nevem, nevem, itt, szia",
    "sunt, mă numesc, mă cheamă, aici, la telefon, doamna, domnul, bună",
    "ja sam, zovem se, ovdje, ovde, sem, ime mi je",
    "это, меня зовут, зовут, здравствуйте, привет, я, це, мене звати, звати, звуть, вітаю, аз съм, казвам се",
    "είμαι, είμαι η, είμαι ο, με λένε, λέγομαι, εδώ, γεια σας είμαι η",
    "saya, aku, sy, nama saya, nama, ini, halo, pak, bu, kak, mas, mbak",
    "ako si, ako po si, si, kay, mimi ni, naitwa, jina langu ni, main, mera naam, naam",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn introductions_stand_right_before_and_answers_stand_alone() {
        let introduced = |text: &str, name: &str| {
            let (text, name) = (fold(text), fold(name));
            let start = text.find(&name).expect("the name is in its text");
            is_introduced(&text, start, start + name.len())
        };
        for (text, name) in [
            ("hi its hope", "hope"),
            ("soy azul", "azul"),
            ("это вера, нет", "вера"),
            ("who?\nhope.", "hope"),
        ] {
            assert!(introduced(text, name), "{text}");
        }
        for (text, name) in
            [("i hope so", "hope"), ("hope so", "hope"), ("hits hope", "hope"), ("hi\n\n\n\nhope so", "hope")]
        {
            assert!(!introduced(text, name), "{text}");
        }
    }
}
