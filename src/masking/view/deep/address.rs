//! Addresses that are spelled out: "jane (at) example [dot] com", "jane underscore doe arroba example punto cl".

use std::collections::HashSet;
use std::sync::LazyLock;

use super::{Reader, ends_touching, floor, is_indic_mark, touches};
use crate::masking::view::address_words::{
    AT, AT_ALONE, DOTS, LAST_LABELS, MAIL_HOSTS, NO_NAMES, SIGNS, UNSPACED,
};
use crate::masking::view::is_word;

/// How far behind a word for `@` its domain may go, and how far before it a sign of the name may stand, in bytes.
const NEAR: usize = 96;

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
    pub(super) fn address_sign(&mut self) -> Option<(&'static [char], usize)> {
        let plain = self.plain;
        let (before, rest) = plain.text.split_at(self.at);
        let first = rest.chars().next()?;
        if first.is_ascii_alphanumeric() || !before.chars().next_back().is_some_and(is_word) {
            return None;
        }
        if is_word(first) || first == '\u{3002}' {
            return self.unspaced_sign();
        }
        if let Some(suffix) = whole_suffix(rest).filter(|_| self.in_address()) {
            return Some(suffix);
        }
        let Spelled { word, fence, len } = spelled(rest)?;
        let behind = &rest[len..];
        if !may_be_sign(word) || !behind.chars().next().is_some_and(is_word) {
            return None;
        }
        let domain = || domain(behind);
        if is_one_of(word, AT) {
            let meant = match fence {
                Fence::Brackets => !matches!(word, "a" | "et") || domain().is_some(),
                Fence::Spaces if word == "@" => true,
                Fence::HalfSpaces => domain().is_some_and(|domain| is_last_label(domain.last)),
                Fence::Marks => domain().is_some(),
                Fence::Spaces if matches!(word, "a" | "et") => {
                    domain().is_some_and(|domain| domain.spelled && is_last_label(domain.last))
                }
                Fence::Spaces => domain().is_some_and(|domain| self.is_at(&domain)),
            };
            return meant.then_some((&['@'], len));
        }
        if is_one_of(word, AT_ALONE) {
            let meant = fence == Fence::Brackets || domain().is_some();
            return meant.then_some((&['@'], len));
        }
        if is_dot(word) {
            let meant = match (fence, word) {
                (Fence::Brackets | Fence::Marks, _) => true,
                (_, ".") => self.in_address() && is_last_label(label(behind)),
                (fence, _) => fence == Fence::Spaces,
            };
            return meant.then_some((&['.'], len));
        }
        let (sign, _) = SIGNS.iter().find(|(_, words)| is_one_of(word, words))?;
        let meant = fence != Fence::HalfSpaces && (self.in_address() || self.at_ahead(self.at + len));
        meant.then_some((std::slice::from_ref(sign), len))
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
    fn unspaced_sign(&self) -> Option<(&'static [char], usize)> {
        let rest = self.rest();
        let (word, sign) = UNSPACED.iter().find(|(word, _)| rest.starts_with(word))?;
        // ".com" ends an address.
        let last = sign.len() > 1;
        let around = ends_touching(&self.plain.text[..self.at])
            && (last || rest[word.len()..].chars().next().is_some_and(touches));
        around.then_some((*sign, word.len()))
    }

    /// Whether " at " before a domain can only be an address.
    fn is_at(&self, domain: &Domain<'_>) -> bool {
        let before = &self.plain.text[..self.at];
        let name = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        let host = is_one_of(domain.first, MAIL_HOSTS) && is_last_label(domain.last);
        (domain.spelled || host) && !is_one_of(name, NO_NAMES)
    }
}

/// What the word behind a space is that says the end of a domain together with its dot, and how long it is: " 닷컴".
fn whole_suffix(rest: &str) -> Option<(&'static [char], usize)> {
    let word = rest.strip_prefix(' ')?;
    let (known, sign) = UNSPACED.iter().find(|(known, sign)| sign.len() > 1 && word.starts_with(known))?;
    Some((sign, 1 + known.len()))
}

/// The word that stands fenced at the start of `rest`, if one does.
fn spelled(rest: &str) -> Option<Spelled<'_>> {
    let open = fence(rest);
    let inner = &rest[open.len()..];
    let word = match inner.chars().next()? {
        sign @ ('@' | '.') => {
            &inner[..inner.bytes().take(LONGEST_SIGN).take_while(|byte| *byte == sign as u8).count()]
        }
        _ => longest_word(inner)?,
    };
    let close = fence(&inner[word.len()..]);
    let len = open.len() + word.len() + close.len();
    // "first, dot, last, at, gmail, dot com" as it is dictated.
    let bare = |fence: &'_ str| fence.trim_matches(|char: char| char.is_whitespace() || char == ',').len();
    let (left, right) = if bare(open) + bare(close) == 0 { ("", "") } else { (open.trim(), close.trim()) };
    // "jane@@example..com"
    let doubled = word.len() > 1 && word.starts_with(['@', '.']);
    let word = if doubled { &word[..1] } else { word };
    let fence = match (left.is_empty(), right.is_empty()) {
        (false, false) if left.ends_with(OPENING) && right.starts_with(CLOSING) => Fence::Brackets,
        (false, false) if !left.ends_with(OPENING) && !right.starts_with(CLOSING) => Fence::Marks,
        (true, true) if !open.is_empty() && !close.is_empty() => Fence::Spaces,
        (true, true) if (doubled || open.len() + close.len() > 0) && (word == "@" || word == ".") => {
            Fence::HalfSpaces
        }
        _ => return None,
    };
    Some(Spelled { word, fence, len })
}

const OPENING: [char; 6] = ['(', '[', '{', '<', '«', '‹'];
const CLOSING: [char; 6] = [')', ']', '}', '>', '»', '›'];
/// So many of one sign are one that was typed too often.
const LONGEST_SIGN: usize = 3;

/// What stands around a spelled sign, at the start of `rest`.
fn fence(rest: &str) -> &str {
    let may = |char: char| {
        char.is_whitespace()
            || OPENING.contains(&char)
            || CLOSING.contains(&char)
            || matches!(
                char,
                ',' | '•' | '·' | '-' | '_' | '/' | '|' | '*' | '~' | '=' | '"' | '\'' | '`' | ':' | '#'
            )
    };
    let len = rest.chars().take(4).take_while(|char| may(*char)).map(char::len_utf8).sum();
    &rest[..len]
}

/// The known words of several words, or else the word, at the start of `rest`.
fn longest_word(rest: &str) -> Option<&str> {
    let letters =
        |text: &str| text.chars().take(24).take_while(|char| is_spelled(*char)).map(char::len_utf8).sum();
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
            && may_be_sign(words)
            && (known(AT) || known(AT_ALONE) || is_dot(words) || SIGNS.iter().any(|(_, list)| known(list)))
        {
            found = end;
        }
    }
    (one > 0).then_some(&rest[..found])
}

/// Whether a character belongs to a word that is spelled out.
fn is_spelled(char: char) -> bool {
    is_word(char) || is_indic_mark(char)
}

/// Whether a domain may end so; perhaps letter by letter.
fn is_last_label(label: &str) -> bool {
    is_one_of(label, LAST_LABELS) || (label.contains(' ') && is_one_of(&label.replace(' ', ""), LAST_LABELS))
}

/// Whether a word, or words with spaces or dashes between, may be one for a sign of an address: most are none, by their first
/// letter and length or, beyond ASCII, by one look into all lists.
fn may_be_sign(word: &str) -> bool {
    static LENGTHS: LazyLock<[u64; 256]> = LazyLock::new(|| {
        let mut lengths = [0; 256];
        for sign in signs() {
            lengths[usize::from(sign.as_bytes()[0])] |= length(sign);
        }
        lengths
    });
    static SIGNS_SPELLED: LazyLock<HashSet<&str>> = LazyLock::new(|| signs().collect());
    match word.as_bytes() {
        [] | [b'.'] => true,
        [first, ..] if word.is_ascii() => {
            LENGTHS[usize::from(first.to_ascii_lowercase())] & length(word) != 0
        }
        _ => {
            let lower = word.to_lowercase();
            SIGNS_SPELLED.contains(lower.as_str()) || SIGNS_SPELLED.contains(lower.replace('-', " ").as_str())
        }
    }
}

fn signs() -> impl Iterator<Item = &'static str> {
    let dots = DOTS.iter().flat_map(|(words, _)| *words);
    let others = SIGNS.iter().flat_map(|(_, words)| *words);
    AT.iter().chain(AT_ALONE).chain(dots).chain(others).copied()
}

/// A bit for a word's length.
fn length(word: &str) -> u64 {
    1 << word.len().min(63)
}

/// Whether a word, or words with spaces or dashes between, are in a list of lower case.
fn is_one_of(word: &str, list: &[&str]) -> bool {
    let same = |a: u8, b: u8| a.eq_ignore_ascii_case(&b) || (a == b'-' && b == b' ');
    let is =
        |known: &&str| known.len() == word.len() && word.bytes().zip(known.bytes()).all(|(a, b)| same(a, b));
    list.iter().any(is) || (!word.is_ascii() && list.contains(&word.to_lowercase().as_str()))
}

/// Whether a word is one for the dot, or the dot.
fn is_dot(word: &str) -> bool {
    word == "." || DOTS.iter().any(|(words, _)| is_one_of(word, words))
}

/// The domain at the start of `rest`: labels with dots between, plain or spelled.
fn domain(rest: &str) -> Option<Domain<'_>> {
    let near = &rest[..floor(rest, rest.len().min(NEAR))];
    let first = label(near);
    let mut domain = Domain { first, last: "", spelled: false };
    let mut at = first.len();
    while at > 0 {
        let behind = &near[at..];
        if let Some((_, len)) = whole_suffix(behind) {
            (domain.last, domain.spelled) = (&behind[1..len], true);
            break;
        }
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
    if let Some((word, _)) = UNSPACED.iter().find(|(word, sign)| *sign == ['.'] && rest.starts_with(word)) {
        return Some((word.len(), true));
    }
    let found = spelled(rest)?;
    is_dot(found.word).then_some((found.len, found.word != "." || found.fence != Fence::HalfSpaces))
}

/// The length of another spelled sign, or of a dash, at the start of `rest`.
fn sign(rest: &str) -> Option<usize> {
    if rest.starts_with('-')
        && rest[1..].starts_with(is_word)
        && spelled(rest).is_none_or(|found| !is_dot(found.word))
    {
        return Some(1);
    }
    let found = spelled(rest)?;
    SIGNS.iter().any(|(_, words)| is_one_of(found.word, words)).then_some(found.len)
}
