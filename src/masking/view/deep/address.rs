//! Addresses that are spelled out: "jane (at) example [dot] com", "jane underscore doe arroba example punto cl".

use super::{Reader, ends_touching, touches};
use crate::masking::view::is_word;

/// How far behind a word for `@` its domain may go, and how far before it a sign of the name may stand, in bytes.
const NEAR: usize = 96;

/// Words for `@` that are words of a language besides: what stands around them decides.
const AT: &[&str] =
    &["at", "@", "ät", "æt", "et", "a", "эт", "at sign", "at symbol", "at the rate", "at the rate of"];
/// Words for `@` that are little else, where a domain follows.
const AT_ALONE: &[&str] = &[
    "arroba",
    "arobase",
    "arobas",
    "chiocciola",
    "chiocciolina",
    "klammeraffe",
    "apenstaartje",
    "małpa",
    "malpa",
    "snabel-a",
    "snabela",
    "собака",
    "собачка",
    "kukac",
    "zavináč",
    "zavinac",
    "arond",
    "παπάκι",
    "равлик",
    "miukumauku",
    "krøllalfa",
    "kuyruklu a",
    "שטרודל",
    "כרוכית",
    "آت",
];
/// Words for the dot in an address.
const DOT: &[&str] = &[
    "dot",
    ".",
    "punto",
    "ponto",
    "point",
    "punkt",
    "точка",
    "крапка",
    "punt",
    "kropka",
    "nokta",
    "titik",
    "piste",
    "pont",
    "prick",
    "tečka",
    "tecka",
    "τελεία",
    "נקודה",
    "نقطة",
    "period",
    "full stop",
];
/// Words for other signs in the name or the domain.
const SIGNS: &[(char, &[&str])] = &[
    (
        '_',
        &[
            "underscore",
            "under score",
            "underline",
            "guion bajo",
            "guión bajo",
            "barra baja",
            "subrayado",
            "tiret bas",
            "sous-tiret",
            "unterstrich",
            "trattino basso",
            "sottolineato",
            "sublinhado",
            "underline",
            "liggend streepje",
            "laag streepje",
            "podkreślenie",
            "podkreślnik",
            "understreck",
            "нижнее подчеркивание",
            "подчеркивание",
            "alt çizgi",
            "alt tire",
            "garis bawah",
        ],
    ),
    (
        '-',
        &[
            "dash",
            "hyphen",
            "minus",
            "guion",
            "guión",
            "tiret",
            "bindestrich",
            "strich",
            "trattino",
            "meno",
            "traço",
            "hífen",
            "streepje",
            "koppelteken",
            "myślnik",
            "bindestreck",
            "дефис",
            "тире",
            "минус",
            "tire",
            "kısa çizgi",
            "strip",
        ],
    ),
    ('+', &["plus", "más", "mais", "più", "плюс", "artı"]),
];
/// Words for `@` and the dot in scripts without spaces.
const UNSPACED: &[(&str, char)] = &[
    ("アットマーク", '@'),
    ("アット", '@'),
    ("골뱅이", '@'),
    ("艾特", '@'),
    ("ドット", '.'),
    ("닷", '.'),
    ("点", '.'),
    ("點", '.'),
    ("\u{3002}", '.'),
];
/// Hosts of mail for everybody: nobody is "at" one of them but by an address.
const MAIL_HOSTS: &[&str] = &[
    "gmail",
    "googlemail",
    "hotmail",
    "outlook",
    "yahoo",
    "ymail",
    "icloud",
    "proton",
    "protonmail",
    "gmx",
    "aol",
    "yandex",
    "rambler",
    "msn",
    "zoho",
    "libero",
    "tiscali",
    "wanadoo",
    "ziggo",
    "uol",
    "bol",
    "naver",
    "hanmail",
    "qq",
    "rediffmail",
];
/// What stands before " at gmail.com" and is nobody's address.
const NO_NAMES: &[&str] = &[
    "me", "us", "you", "him", "her", "them", "it", "is", "am", "are", "was", "be", "look", "looking",
    "login", "in", "on", "up", "out", "over", "mail", "email", "address", "account", "inbox", "here",
    "there", "and", "or", "one", "work", "works", "working", "only", "support", "people", "team", "issue",
    "problem", "error", "still", "not", "right", "directly", "someone", "anyone",
];
/// The last labels that a domain is told by where it stands apart from its address.
const LAST_LABELS: &[&str] = &[
    "com", "net", "org", "edu", "gov", "gob", "info", "biz", "io", "co", "me", "app", "dev", "ai", "us",
    "uk", "ca", "au", "nz", "ie", "de", "at", "ch", "fr", "be", "nl", "lu", "it", "es", "pt", "br", "mx",
    "ar", "cl", "pe", "uy", "ve", "ec", "bo", "py", "cr", "gt", "do", "pa", "ni", "se", "no", "dk", "fi",
    "pl", "cz", "sk", "hu", "ro", "bg", "gr", "hr", "si", "rs", "ua", "ru", "tr", "il", "ae", "sa", "eg",
    "za", "ng", "ke", "in", "pk", "lk", "cn", "jp", "kr", "tw", "hk", "sg", "my", "th", "vn", "id", "ph",
    "eu", "tv", "cc", "xyz", "online", "shop", "store", "site", "museum", "example", "test", "рф",
];

/// A word that stands as ` word `, `(word)`, `-word-` or ` [ word ] `.
struct Spelled<'t> {
    word: &'t str,
    fence: Fence,
    /// How long it is with its fences and spaces, in bytes.
    len: usize,
}

/// What stands around a spelled sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fence {
    Brackets,
    /// Dashes, stars and the like on both sides.
    Marks,
    Spaces,
    /// Spaces on one side, the sign itself.
    HalfSpaces,
}

/// A domain, in parts.
struct Domain<'t> {
    first: &'t str,
    last: &'t str,
    /// Whether a dot of it is a word.
    spelled: bool,
}

impl Reader<'_> {
    /// A spelled sign of an address that starts here, and how long it is with what belongs to it.
    pub(super) fn address_sign(&mut self) -> Option<(char, usize)> {
        let plain = self.plain;
        let (before, rest) = plain.text.split_at(self.at);
        let first = rest.chars().next()?;
        if first.is_ascii_alphanumeric() || !before.chars().next_back().is_some_and(is_word) {
            return None;
        }
        if is_word(first) || first == '\u{3002}' {
            return self.unspaced_sign();
        }
        let Spelled { word, fence, len } = spelled(rest)?;
        let behind = &rest[len..];
        if !behind.chars().next().is_some_and(is_word) {
            return None;
        }
        let domain = || domain(behind);
        if is_one_of(word, AT) {
            let meant = match fence {
                Fence::Brackets => !matches!(word, "a" | "et") || domain().is_some(),
                Fence::Spaces if word == "@" => true,
                Fence::HalfSpaces => domain().is_some_and(|domain| is_one_of(domain.last, LAST_LABELS)),
                Fence::Marks => domain().is_some(),
                Fence::Spaces if matches!(word, "a" | "et") => {
                    domain().is_some_and(|domain| domain.spelled && is_one_of(domain.last, LAST_LABELS))
                }
                Fence::Spaces => domain().is_some_and(|domain| domain.spelled || self.is_at_host(&domain)),
            };
            return meant.then_some(('@', len));
        }
        if is_one_of(word, AT_ALONE) {
            let meant = fence == Fence::Brackets || domain().is_some();
            return meant.then_some(('@', len));
        }
        if is_one_of(word, DOT) {
            let meant = match (fence, word) {
                (Fence::Brackets | Fence::Marks, _) => true,
                (_, ".") => self.in_address() && is_one_of(label(behind), LAST_LABELS),
                (fence, _) => fence == Fence::Spaces,
            };
            return meant.then_some(('.', len));
        }
        let (sign, _) = SIGNS.iter().find(|(_, words)| is_one_of(word, words))?;
        let meant = fence != Fence::HalfSpaces && (self.in_address() || self.at_ahead(self.at + len));
        meant.then_some((*sign, len))
    }

    /// Whether what has been read last is an address up to here.
    pub(super) fn in_address(&self) -> bool {
        let text = &self.deep.text;
        let tail = &text[floor(text, text.len().saturating_sub(NEAR))..];
        tail.rsplit(char::is_whitespace).next().is_some_and(|token| token.contains('@'))
    }

    /// Whether a spelled `@` and its domain follow. No place is looked at twice.
    fn at_ahead(&mut self, from: usize) -> bool {
        let text = &self.plain.text;
        let to = floor(text, (from + NEAR).min(text.len()));
        let from = from.max(self.no_sign_before);
        let places = text.get(from..to).unwrap_or_default().char_indices();
        let is_at = |(at, char): &(usize, char)| {
            let rest = &text[from + at..];
            match char {
                '@' => domain(&rest[1..]).is_some(),
                _ if is_word(*char) => false,
                _ => spelled(rest).is_some_and(|found| {
                    (is_one_of(found.word, AT) || is_one_of(found.word, AT_ALONE))
                        && domain(&rest[found.len..]).is_some()
                }),
            }
        };
        let found = places.clone().find(is_at);
        self.no_sign_before = self.no_sign_before.max(found.map_or(to, |(at, _)| from + at));
        found.is_some()
    }

    /// A sign in a script that writes no spaces, between two words.
    fn unspaced_sign(&self) -> Option<(char, usize)> {
        let rest = self.rest();
        let (word, sign) = UNSPACED.iter().find(|(word, _)| rest.starts_with(word))?;
        let around = ends_touching(&self.plain.text[..self.at])
            && rest[word.len()..].chars().next().is_some_and(touches);
        around.then_some((*sign, word.len()))
    }

    /// Whether " at " before a plain domain can only be an address.
    fn is_at_host(&self, domain: &Domain<'_>) -> bool {
        let before = &self.plain.text[..self.at];
        let name = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        is_one_of(domain.first, MAIL_HOSTS)
            && is_one_of(domain.last, LAST_LABELS)
            && !is_one_of(name, NO_NAMES)
    }
}

/// The word that stands fenced at the start of `rest`, if one does.
fn spelled(rest: &str) -> Option<Spelled<'_>> {
    let open = fence(rest);
    let inner = &rest[open.len()..];
    let word = match inner.chars().next()? {
        '@' | '.' => &inner[..1],
        _ => longest_word(inner)?,
    };
    let close = fence(&inner[word.len()..]);
    let (left, right) = (open.trim(), close.trim());
    let fence = match (left.is_empty(), right.is_empty()) {
        (false, false) if "([{<«‹".contains(left) && ")]}>»›".contains(right) => Fence::Brackets,
        (false, false) if !left.contains(BRACKETS) && !right.contains(BRACKETS) => Fence::Marks,
        (true, true) if !open.is_empty() && !close.is_empty() => Fence::Spaces,
        (true, true) if open.len() + close.len() > 0 && (word == "@" || word == ".") => Fence::HalfSpaces,
        _ => return None,
    };
    Some(Spelled { word, fence, len: open.len() + word.len() + close.len() })
}

const BRACKETS: [char; 10] = ['(', ')', '[', ']', '{', '}', '<', '>', '«', '»'];

/// What stands around a spelled sign, at the start of `rest`.
fn fence(rest: &str) -> &str {
    let may = |char: char| {
        char.is_whitespace()
            || BRACKETS.contains(&char)
            || matches!(
                char,
                '‹' | '›' | '-' | '_' | '/' | '|' | '*' | '~' | '=' | '"' | '\'' | '`' | ':' | '#'
            )
    };
    let len = rest.chars().take(4).take_while(|char| may(*char)).map(char::len_utf8).sum();
    &rest[..len]
}

/// The known words of several words, or else the word, at the start of `rest`.
fn longest_word(rest: &str) -> Option<&str> {
    let letters =
        |text: &str| text.chars().take(24).take_while(|char| is_word(*char)).map(char::len_utf8).sum();
    let one: usize = letters(rest);
    let mut end = one;
    let mut found = one;
    for _ in 0..3 {
        if !rest[end..].starts_with([' ', '-']) {
            break;
        }
        let next: usize = letters(&rest[end + 1..]);
        end += 1 + next;
        let words = &rest[..end];
        let known = |list: &[&str]| is_one_of(words, list);
        if next > 0
            && (known(AT) || known(AT_ALONE) || known(DOT) || SIGNS.iter().any(|(_, list)| known(list)))
        {
            found = end;
        }
    }
    (one > 0).then_some(&rest[..found])
}

fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|known| word.eq_ignore_ascii_case(known))
        || (!word.is_ascii() && list.contains(&word.to_lowercase().as_str()))
}

/// The domain at the start of `rest`: labels with dots between, plain or spelled.
fn domain(rest: &str) -> Option<Domain<'_>> {
    let near = &rest[..floor(rest, rest.len().min(NEAR))];
    let first = label(near);
    let mut domain = Domain { first, last: "", spelled: false };
    let mut at = first.len();
    while at > 0 {
        let behind = &near[at..];
        let (len, spelled) = match dot(behind) {
            Some(found) => found,
            None => match sign(behind) {
                // "my dash shop dot com"
                Some(len) if domain.last.is_empty() => {
                    at += len + label(&behind[len..]).len();
                    continue;
                }
                _ => break,
            },
        };
        let last = label(&behind[len..]);
        if last.is_empty() {
            break;
        }
        (domain.last, domain.spelled) = (last, domain.spelled | spelled);
        at += len + last.len();
    }
    (!first.is_empty() && domain.last.len() >= 2).then_some(domain)
}

/// The label at the start of `rest`: a word, or letters that stand one by one.
fn label(rest: &str) -> &str {
    let apart = rest
        .char_indices()
        .zip(0..)
        .take_while(|((_, char), index)| if index % 2 == 0 { char.is_alphanumeric() } else { *char == ' ' })
        .count();
    if apart >= 5 {
        let chars = |count: usize| rest.chars().take(count).map(char::len_utf8).sum::<usize>();
        // The last letter may begin a word.
        let whole = apart - apart.is_multiple_of(2) as usize;
        let begun = rest[chars(whole)..].chars().next().is_some_and(is_word);
        return &rest[..chars(if begun { whole - 2 } else { whole })];
    }
    let len = rest.chars().take_while(|char| is_word(*char)).map(char::len_utf8).sum();
    &rest[..len]
}

/// The length of the dot at the start of `rest`, and whether it is spelled.
fn dot(rest: &str) -> Option<(usize, bool)> {
    if rest.starts_with('.') && rest[1..].starts_with(is_word) {
        return Some((1, false));
    }
    if let Some((word, _)) = UNSPACED.iter().find(|(word, sign)| *sign == '.' && rest.starts_with(word)) {
        return Some((word.len(), true));
    }
    let found = spelled(rest)?;
    is_one_of(found.word, DOT).then_some((found.len, found.word != "." || found.fence != Fence::HalfSpaces))
}

/// The length of another spelled sign, or of a dash, at the start of `rest`.
fn sign(rest: &str) -> Option<usize> {
    if rest.starts_with('-')
        && rest[1..].starts_with(is_word)
        && spelled(rest).is_none_or(|found| !is_one_of(found.word, DOT))
    {
        return Some(1);
    }
    let found = spelled(rest)?;
    SIGNS.iter().any(|(_, words)| is_one_of(found.word, words)).then_some(found.len)
}

/// The last character border at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}
