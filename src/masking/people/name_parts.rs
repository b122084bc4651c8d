//! What the parts of a name are, whatever stands between and around them: spaces, emoji, signs, quotation marks, markup.

use std::sync::LazyLock;

use regex_syntax::hir::{Class, ClassUnicode, HirKind};

use super::common::is_particle;
use crate::masking::view::{Encoding, Scratch, View, fold_letter};

/// Shorter parts of a name that is glued together are no parts: "McDonald", "DeLuca".
const SHORTEST_HUMP: usize = 3;

/// What starts a family name that has a second capital in it.
const STARTS_OF_ONE: &[&str] = &["mac", "fitz", "saint"];

/// A stored name as a person reads it: the vendor's own spelling may be disguised, too.
pub(super) fn undisguised(name: &str) -> String {
    let mut view = View::default();
    view.plain(&without_signs(name), Encoding::Text, true, &mut Scratch::default());
    match view.mixes_scripts() {
        true => view.text().chars().filter_map(fold_letter).collect(),
        false => view.text().to_owned(),
    }
}

/// The parts of a folded name.
pub(super) fn parts(name: &str) -> Vec<&str> {
    name.split(parts_names).map(without_quotes).filter(|part| !part.is_empty()).collect()
}

/// The name without tags of markup, if it has some: "<b>Jane</b> Smith".
pub(super) fn without_tags(name: &str) -> Option<String> {
    let (mut plain, mut rest) = (String::new(), name);
    while let Some((before, behind)) = rest.split_once('<') {
        plain.push_str(before);
        match behind.split_once('>') {
            Some((tag, after)) if is_tag(tag) => rest = after,
            _ => {
                plain.push('<');
                rest = behind;
            }
        }
    }
    plain.push_str(rest);
    (plain != name).then_some(plain)
}

/// The name with a space where only a capital parts it, if it has such places: "JaneSmith".
pub(super) fn parted_at_humps(name: &str) -> Option<String> {
    let words: Vec<String> = name.split_inclusive(parts_names).map(parted_word).collect();
    let parted = words.concat();
    (parted != name).then_some(parted)
}

fn parted_word(word: &str) -> String {
    let (mut humps, mut before) = (vec![String::new()], ' ');
    for char in word.chars() {
        if char.is_uppercase() && before.is_lowercase() {
            humps.push(String::new());
        }
        humps.last_mut().expect("there is one").push(char);
        before = char;
    }
    let first = humps[0].to_lowercase();
    let letters = |hump: &String| hump.chars().filter(|char| char.is_alphabetic()).count();
    let whole = humps.iter().any(|hump| letters(hump) < SHORTEST_HUMP)
        || is_particle(&first)
        || STARTS_OF_ONE.contains(&&*first);
    if whole { word.to_owned() } else { humps.join(" ") }
}

/// Flags and trade marks are signs to a reader, though the view reads letters in them.
fn without_signs(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let (mut plain, mut at) = (String::with_capacity(name.len()), 0);
    while let Some(&char) = chars.get(at) {
        let flag = chars[at..].iter().take_while(|char| is_letter_of_flag(**char)).count();
        match char {
            _ if flag == 2 => plain.push(' '),
            '©' | '®' | '™' | '℠' | '℗' | 'ª' | 'º' => plain.push(' '),
            _ if flag > 0 => plain.extend(&chars[at..at + flag]),
            _ => plain.push(char),
        }
        at += flag.max(1);
    }
    plain
}

fn is_letter_of_flag(char: char) -> bool {
    matches!(char, '\u{1f1e6}'..='\u{1f1ff}')
}

fn is_tag(tag: &str) -> bool {
    let name = tag.strip_prefix('/').unwrap_or(tag);
    name.starts_with(|char: char| char.is_ascii_alphabetic()) && !tag.contains(['<', '@'])
}

/// An apostrophe belongs to a name inside of it ("O'Neill"), and in front of a small word ("'t Hart"); elsewhere it
/// quotes, or speaks of what is somebody's ("Jane's phone").
fn without_quotes(part: &str) -> &str {
    if is_particle(part) {
        return part;
    }
    let part = part.trim_matches('\'');
    part.strip_suffix("'s").unwrap_or(part)
}

/// Whether a character stands between the parts of a name: whatever is neither a letter nor a mark on one, as vowel
/// signs are.
pub(super) fn parts_names(char: char) -> bool {
    match char {
        '\'' => false,
        _ if char.is_ascii() => !char.is_ascii_alphabetic(),
        _ => !char.is_alphabetic() && !is_mark(char),
    }
}

fn is_mark(char: char) -> bool {
    let order = |range: &regex_syntax::hir::ClassUnicodeRange| {
        if range.end() < char {
            std::cmp::Ordering::Less
        } else if range.start() > char {
            std::cmp::Ordering::Greater
        } else {
            std::cmp::Ordering::Equal
        }
    };
    MARKS.ranges().binary_search_by(order).is_ok()
}

/// Marks that stand on letters or beside them, made when a name first has something that is no letter.
static MARKS: LazyLock<ClassUnicode> = LazyLock::new(|| {
    let marks = regex_syntax::parse(r"[\p{Mn}\p{Mc}]").expect("classes of Unicode");
    match marks.into_kind() {
        HirKind::Class(Class::Unicode(marks)) => marks,
        _ => unreachable!("a class is a class"),
    }
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::masking::lexicon::fold;

    #[test]
    fn parts_are_what_stands_between_signs() {
        for (name, wanted) in [
            ("Zorblat🌸", "zorblat"),
            ("👑Zorblat👑 Quimby", "zorblat quimby"),
            ("Zorblat🇨🇱", "zorblat"),
            ("Zorblat™", "zorblat"),
            ("¡Zorblat!", "zorblat"),
            ("꧁༺Zorblat༻꧂", "zorblat"),
            ("♡Zorblat❤", "zorblat"),
            ("Zorblat 'Zork' «Zed» Quimby", "zorblat zork zed quimby"),
            ("Zorblat’s phone", "zorblat phone"),
            ("O'Neill", "o'neill"),
            ("Jan 't Hart", "jan 't hart"),
            ("दीपक शर्मा", "दीपक शर्मा"),
            ("Zorblat・Quimby", "zorblat quimby"),
            ("佐々木", "佐々木"),
        ] {
            assert_eq!(parts(&fold(&undisguised(name))).join(" "), wanted, "{name}");
        }
    }

    #[test]
    fn markup_and_humps_are_undone() {
        assert_eq!(without_tags("<b>Zorblat</b> Quimby").as_deref(), Some("Zorblat Quimby"));
        assert_eq!(without_tags("Zorblat <zq@x.org> < 3"), None);
        assert_eq!(parted_at_humps("ZorblatQuimby84 Vo").as_deref(), Some("Zorblat Quimby84 Vo"));
        for whole in ["Zorblat", "McDonald", "MacArthur", "DeLuca", "ZORBLAT", "iPhone"] {
            assert_eq!(parted_at_humps(whole), None, "{whole}");
        }
    }
}
