//! Second stage of a view: HTML character references become the characters that they stand for.

use super::Unit;

/// Longer references are not undone.
const LONGEST: usize = 24;

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
        *name.get_mut(len)? = char as u8;
        len += 1;
    }
    if char_at(1 + len)? != ';' {
        return None;
    }
    let name = std::str::from_utf8(&name[..len]).expect("ASCII letters and digits");
    let found = NAMES.binary_search_by_key(&name, |(name, _)| name).ok()?;
    Some((NAMES[found].1, len + 2))
}

/// A numeric reference whose digits start at `from`. Browsers forgive a missing semicolon, so it is forgiven here.
fn number(units: &[Unit], from: usize, radix: u32) -> Option<(char, usize)> {
    let mut value = 0u32;
    let mut at = from;
    while let Some(digit) = units.get(at).and_then(|unit| unit.char.to_digit(radix)) {
        if at - from >= LONGEST {
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
    ("Uacute", 'Ú'),
    ("Ucirc", 'Û'),
    ("Ugrave", 'Ù'),
    ("Uuml", 'Ü'),
    ("Yacute", 'Ý'),
    ("Yuml", 'Ÿ'),
    ("ZeroWidthSpace", '\u{200b}'),
    ("aacute", 'á'),
    ("acirc", 'â'),
    ("acute", '´'),
    ("aelig", 'æ'),
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
    ("ensp", '\u{2002}'),
    ("equals", '='),
    ("eth", 'ð'),
    ("euml", 'ë'),
    ("excl", '!'),
    ("frac12", '½'),
    ("frac14", '¼'),
    ("frac34", '¾'),
    ("gt", '>'),
    ("hellip", '…'),
    ("hyphen", '‐'),
    ("iacute", 'í'),
    ("icirc", 'î'),
    ("iexcl", '¡'),
    ("igrave", 'ì'),
    ("iquest", '¿'),
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
    use super::NAMES;

    #[test]
    fn names_are_sorted_for_the_search() {
        assert!(NAMES.is_sorted_by_key(|(name, _)| name));
    }
}
