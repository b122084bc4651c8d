//! Second stage of a view: HTML character references become the characters that they stand for.

use super::Unit;

/// Longer names are not looked up.
const LONGEST: usize = 24;

/// Numeric references of more digits are not undone: most of them are zeros, which browsers pass over.
const MOST_DIGITS: usize = 72;

/// Undoes HTML character references, once. What is none stays.
pub(super) fn decode(units: &mut Vec<Unit>, spare: &mut Vec<Unit>) {
    if !units.iter().any(|unit| unit.char == '&') {
        return;
    }
    spare.clear();
    let mut at = 0;
    while at < units.len() {
        let (char, len) = reference(&units[at..]).unwrap_or((units[at].char, 1));
        spare.push(Unit { char, start: units[at].start, end: units[at + len - 1].end });
        at += len;
    }
    std::mem::swap(units, spare);
}

/// The character that a reference at the start of `units` stands for, and how many units it is long.
fn reference(units: &[Unit]) -> Option<(char, usize)> {
    let char_at = |at: usize| units.get(at).map(|unit| unit.char);
    if char_at(0)? != '&' {
        return None;
    }
    if char_at(1)? == '#' {
        let hex = matches!(char_at(2)?, 'x' | 'X');
        return number(units, if hex { 3 } else { 2 }, if hex { 16 } else { 10 });
    }
    let mut name = [0; LONGEST];
    let mut len = 0;
    while let Some(char) = char_at(1 + len).filter(char::is_ascii_alphanumeric) {
        let Some(place) = name.get_mut(len) else { break };
        *place = char as u8;
        len += 1;
    }
    let name = std::str::from_utf8(&name[..len]).expect("ASCII letters and digits");
    if char_at(1 + len) == Some(';') {
        let found = NAMES.binary_search_by_key(&name, |(name, _)| name).ok()?;
        return Some((NAMES[found].1, len + 2));
    }
    // What browsers read without its semicolon, whatever follows: the digits of "&nbsp4111".
    FORGIVEN
        .iter()
        .find(|(forgiven, _)| name.starts_with(forgiven))
        .map(|(name, char)| (*char, name.len() + 1))
}

/// References of HTML's first days that are read without a semicolon and part or hide what they stand in.
static FORGIVEN: &[(&str, char)] = &[("nbsp", '\u{a0}'), ("shy", '\u{ad}')];

/// A numeric reference whose digits start at `from`. Browsers forgive a missing semicolon, so it is forgiven here.
fn number(units: &[Unit], from: usize, radix: u32) -> Option<(char, usize)> {
    let mut value = 0u32;
    let mut at = from;
    while let Some(digit) = units.get(at).and_then(|unit| unit.char.to_digit(radix)) {
        if at - from >= MOST_DIGITS {
            return None;
        }
        value = value.saturating_mul(radix).saturating_add(digit);
        at += 1;
    }
    if at == from {
        return None;
    }
    let semicolon = units.get(at).is_some_and(|unit| unit.char == ';');
    Some((char::from_u32(value)?, at + usize::from(semicolon)))
}

/// Named references, sorted by name: ASCII punctuation, Latin-1, typography, invisible characters
/// (HTML Standard section 13.5; rarer names stay as they are).
#[rustfmt::skip]
static NAMES: &[(&str, char)] = &[
    ("AElig", 'Æ'),
    ("Aacute", 'Á'),
    ("Acirc", 'Â'),
    ("Agrave", 'À'),
    ("ApplyFunction", '\u{2061}'),
    ("Aring", 'Å'),
    ("Atilde", 'Ã'),
    ("Auml", 'Ä'),
    ("Ccedil", 'Ç'),
    ("ETH", 'Ð'),
    ("Eacute", 'É'),
    ("Ecirc", 'Ê'),
    ("Egrave", 'È'),
    ("Euml", 'Ë'),
    ("Iacute", 'Í'),
    ("Icirc", 'Î'),
    ("Igrave", 'Ì'),
    ("InvisibleComma", '\u{2063}'),
    ("InvisibleTimes", '\u{2062}'),
    ("Iuml", 'Ï'),
    ("MediumSpace", '\u{205f}'),
    ("NegativeMediumSpace", '\u{200b}'),
    ("NegativeThickSpace", '\u{200b}'),
    ("NegativeThinSpace", '\u{200b}'),
    ("NegativeVeryThinSpace", '\u{200b}'),
    ("NewLine", '\u{a}'),
    ("NoBreak", '\u{2060}'),
    ("NonBreakingSpace", '\u{a0}'),
    ("Ntilde", 'Ñ'),
    ("OElig", 'Œ'),
    ("Oacute", 'Ó'),
    ("Ocirc", 'Ô'),
    ("Ograve", 'Ò'),
    ("Oslash", 'Ø'),
    ("Otilde", 'Õ'),
    ("Ouml", 'Ö'),
    ("Scaron", 'Š'),
    ("THORN", 'Þ'),
    ("Tab", '\u{9}'),
    ("ThinSpace", '\u{2009}'),
    ("Uacute", 'Ú'),
    ("Ucirc", 'Û'),
    ("Ugrave", 'Ù'),
    ("Uuml", 'Ü'),
    ("VeryThinSpace", '\u{200a}'),
    ("Yacute", 'Ý'),
    ("Yuml", 'Ÿ'),
    ("ZeroWidthSpace", '\u{200b}'),
    ("aacute", 'á'),
    ("acirc", 'â'),
    ("acute", '´'),
    ("aelig", 'æ'),
    ("af", '\u{2061}'),
    ("agrave", 'à'),
    ("amp", '&'),
    ("apos", '\''),
    ("aring", 'å'),
    ("ast", '*'),
    ("atilde", 'ã'),
    ("auml", 'ä'),
    ("brvbar", '¦'),
    ("bull", '•'),
    ("ccedil", 'ç'),
    ("cedil", '¸'),
    ("cent", '¢'),
    ("colon", ':'),
    ("comma", ','),
    ("commat", '@'),
    ("copy", '©'),
    ("curren", '¤'),
    ("dash", '‐'),
    ("deg", '°'),
    ("divide", '÷'),
    ("dollar", '$'),
    ("eacute", 'é'),
    ("ecirc", 'ê'),
    ("egrave", 'è'),
    ("emsp", '\u{2003}'),
    ("emsp13", '\u{2004}'),
    ("emsp14", '\u{2005}'),
    ("ensp", '\u{2002}'),
    ("equals", '='),
    ("eth", 'ð'),
    ("euml", 'ë'),
    ("excl", '!'),
    ("frac12", '½'),
    ("frac14", '¼'),
    ("frac34", '¾'),
    ("gt", '>'),
    ("hairsp", '\u{200a}'),
    ("hellip", '…'),
    ("hyphen", '‐'),
    ("iacute", 'í'),
    ("ic", '\u{2063}'),
    ("icirc", 'î'),
    ("iexcl", '¡'),
    ("igrave", 'ì'),
    ("iquest", '¿'),
    ("it", '\u{2062}'),
    ("iuml", 'ï'),
    ("laquo", '«'),
    ("ldquo", '“'),
    ("lowbar", '_'),
    ("lpar", '('),
    ("lrm", '\u{200e}'),
    ("lsqb", '['),
    ("lsquo", '‘'),
    ("lt", '<'),
    ("macr", '¯'),
    ("mdash", '—'),
    ("micro", 'µ'),
    ("middot", '·'),
    ("minus", '−'),
    ("nbsp", '\u{a0}'),
    ("ndash", '–'),
    ("not", '¬'),
    ("ntilde", 'ñ'),
    ("num", '#'),
    ("numsp", '\u{2007}'),
    ("oacute", 'ó'),
    ("ocirc", 'ô'),
    ("oelig", 'œ'),
    ("ograve", 'ò'),
    ("ordf", 'ª'),
    ("ordm", 'º'),
    ("oslash", 'ø'),
    ("otilde", 'õ'),
    ("ouml", 'ö'),
    ("para", '¶'),
    ("percnt", '%'),
    ("period", '.'),
    ("plus", '+'),
    ("plusmn", '±'),
    ("pound", '£'),
    ("puncsp", '\u{2008}'),
    ("quest", '?'),
    ("quot", '"'),
    ("raquo", '»'),
    ("rdquo", '”'),
    ("reg", '®'),
    ("rlm", '\u{200f}'),
    ("rpar", ')'),
    ("rsqb", ']'),
    ("rsquo", '’'),
    ("scaron", 'š'),
    ("sect", '§'),
    ("semi", ';'),
    ("shy", '\u{ad}'),
    ("sol", '/'),
    ("sup1", '¹'),
    ("sup2", '²'),
    ("sup3", '³'),
    ("szlig", 'ß'),
    ("thinsp", '\u{2009}'),
    ("thorn", 'þ'),
    ("times", '×'),
    ("uacute", 'ú'),
    ("ucirc", 'û'),
    ("ugrave", 'ù'),
    ("uml", '¨'),
    ("uuml", 'ü'),
    ("yacute", 'ý'),
    ("yen", '¥'),
    ("yuml", 'ÿ'),
    ("zwj", '\u{200d}'),
    ("zwnj", '\u{200c}'),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(text: &str) -> String {
        let unit =
            |(at, char): (usize, char)| Unit { char, start: at as u32, end: (at + char.len_utf8()) as u32 };
        let mut units: Vec<Unit> = text.char_indices().map(unit).collect();
        decode(&mut units, &mut Vec::new());
        units.iter().map(|unit| unit.char).collect()
    }

    #[test]
    fn spaces_and_what_takes_no_room_are_undone() {
        for name in [
            "hairsp",
            "emsp13",
            "emsp14",
            "numsp",
            "puncsp",
            "thinsp",
            "ensp",
            "emsp",
            "nbsp",
            "VeryThinSpace",
        ] {
            let text = decoded(&format!("4111&{name};1111"));
            assert!(text.chars().count() == 9 && text.contains(char::is_whitespace), "{name}");
        }
        for name in [
            "NegativeThinSpace",
            "ZeroWidthSpace",
            "NoBreak",
            "InvisibleTimes",
            "ApplyFunction",
            "shy",
            "it",
            "zwnj",
        ] {
            let text = decoded(&format!("4111&{name};1111"));
            assert!(
                text.chars().count() == 9 && text.chars().filter_map(super::super::fold::fold).count() == 8,
                "{name}"
            );
        }
        assert_eq!(decoded("4111&nbsp1111&shy1111&nbspx"), "4111\u{a0}1111\u{ad}1111\u{a0}x");
        assert_eq!(decoded("&nbspaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), "\u{a0}aaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
        assert_eq!(decoded("a&b &ampx; &ens"), "a&b &ampx; &ens");
    }

    #[test]
    fn numbers_may_start_with_many_zeros() {
        let zeros = "0".repeat(64);
        assert_eq!(decoded(&format!("&#{zeros}64;&#x{zeros}40;&#{zeros}1114111;")), "@@\u{10ffff}");
        let undone = format!("&#{};", "0".repeat(80));
        assert_eq!(decoded(&undone), undone);
    }

    #[test]
    fn names_are_sorted_for_the_search() {
        assert!(NAMES.is_sorted_by_key(|(name, _)| name));
    }
}
