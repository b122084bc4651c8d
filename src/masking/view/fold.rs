//! What single characters read as: tables from the Unicode Character Database, version 15.

use std::sync::LazyLock;

/// The plain view's reading of a character; `None` where it is invisible.
pub(super) fn fold(char: char) -> Option<char> {
    if char.is_ascii() {
        // A pasted table's columns are told apart by tabs, as words are by spaces.
        return match char {
            '\0' => None,
            '\t' => Some(' '),
            _ => Some(char),
        };
    }
    if is_invisible(char) {
        return None;
    }
    Some(digit(char).or_else(|| letter_form(char)).or_else(|| punctuation(char)).unwrap_or(char))
}

/// The deep view's reading of a letter: look-alikes of other scripts become Latin letters; `None` for a combining mark.
pub(super) fn fold_alike(char: char) -> Option<char> {
    if is_look_alike(char) { fold_letter(char) } else { Some(char) }
}

/// A letter as names and context are compared: as by `fold_alike`, and Latin letters without their marks.
pub(crate) fn fold_letter(char: char) -> Option<char> {
    if char.is_ascii() {
        return Some(char);
    }
    match char {
        // Combining marks, Hebrew and Arabic vowel signs, the Arabic stretching line.
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' => None,
        _ => Some(LETTERS.get(char as usize).copied().unwrap_or(char)),
    }
}

/// A letter as names and context are compared: in lower case, without marks, `ß` as two letters.
pub(crate) fn fold_case(char: char) -> impl Iterator<Item = char> {
    let sharp = (char == 'ß' || char == 'ẞ').then_some(['s', 's']);
    let plain = sharp.is_none().then(|| char.to_lowercase().filter_map(fold_letter));
    sharp.into_iter().flatten().chain(plain.into_iter().flatten())
}

/// Whether a letter of another script reads as a Latin one, or a mark stands on a letter.
pub(super) fn is_look_alike(char: char) -> bool {
    match char {
        '\u{300}'..='\u{36f}' => true,
        '\u{370}'..='\u{58f}' | '\u{13a0}'..='\u{13ff}' => LETTERS[char as usize] != char,
        _ => false,
    }
}

/// Whether a character belongs to a word: a letter, a digit or a mark.
pub(crate) fn is_word(char: char) -> bool {
    if char.is_ascii() {
        return char.is_ascii_alphanumeric();
    }
    char.is_alphanumeric() || matches!(char, '\u{300}'..='\u{36f}')
}

/// Characters that take no room and are not read: format characters, joiners, variation selectors, fillers, tags.
fn is_invisible(char: char) -> bool {
    matches!(char,
        '\u{ad}' | '\u{34f}' | '\u{2800}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{20e3}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// Digits of every script, and digits in circles, brackets, bold, superscript or subscript.
fn digit(char: char) -> Option<char> {
    let code = char as u32;
    let value = match code {
        0xB2 | 0xB3 => code - 0xB0,
        0xB9 => 1,
        0x2070 => 0,
        0x2074..=0x2079 => code - 0x2070,
        0x2080..=0x2089 => code - 0x2080,
        0x2460..=0x2468 => code - 0x245F,
        0x2474..=0x247C => code - 0x2473,
        0x2488..=0x2490 => code - 0x2487,
        0x24EA | 0x24FF => 0,
        0x24F5..=0x24FD => code - 0x24F4,
        0x2776..=0x277E => code - 0x2775,
        0x2780..=0x2788 => code - 0x277F,
        0x278A..=0x2792 => code - 0x2789,
        0xFF10..=0xFF19 => code - 0xFF10,
        0x1D7CE..=0x1D7FF => (code - 0x1D7CE) % 10,
        _ => {
            let zero = ZEROS[ZEROS.partition_point(|&zero| zero <= code).checked_sub(1)?];
            Some(code - zero).filter(|value| *value < 10)?
        }
    };
    char::from_digit(value, 10)
}

/// Full-width, mathematical and circled Latin letters.
fn letter_form(char: char) -> Option<char> {
    let code = char as u32;
    let ascii = match code {
        0xFF01..=0xFF5E => code - 0xFF01 + 0x21,
        0x1D400..=0x1D6A3 => match (code - 0x1D400) % 52 {
            upper @ 0..26 => 0x41 + upper,
            lower => 0x61 + lower - 26,
        },
        0x24B6..=0x24CF => code - 0x24B6 + 0x41,
        0x24D0..=0x24E9 => code - 0x24D0 + 0x61,
        0x1F130..=0x1F149 => code - 0x1F130 + 0x41,
        0x1F150..=0x1F169 => code - 0x1F150 + 0x41,
        0x1F170..=0x1F189 => code - 0x1F170 + 0x41,
        _ => return None,
    };
    char::from_u32(ascii)
}

/// Spaces, dashes, dots and quotes as on a keyboard.
fn punctuation(char: char) -> Option<char> {
    Some(match char {
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        '\u{2028}' | '\u{2029}' | '\u{85}' => '\n',
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{2796}' | '\u{fe58}' | '\u{fe63}' => '-',
        '\u{2024}' | '\u{fe52}' | '\u{ff61}' => '.',
        '\u{fe6b}' => '@',
        '\u{fe55}' | '\u{2236}' => ':',
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{201f}' | '\u{2033}' => '"',
        '\u{2044}' | '\u{2215}' => '/',
        _ => return None,
    })
}

/// The digit zero of each script that has decimal digits (general category Nd), ascending.
static ZEROS: &[u32] = &[
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0,
    0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50,
    0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136,
    0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50,
    0x11DA0, 0x16A60, 0x16AC0, 0x16B50, 0x1E140, 0x1E2F0, 0x1E950, 0x1FBF0,
];

/// The reading of each letter up to the last that has one; a letter without one reads as itself.
static LETTERS: LazyLock<Box<[char]>> = LazyLock::new(|| {
    let mut letters: Vec<char> = (0..LAST_LETTER).map(|code| char::from_u32(code).unwrap_or('\0')).collect();
    for (letter, forms) in WITH_MARKS.iter().chain(ALIKE).chain(GREEK) {
        forms.chars().for_each(|form| letters[form as usize] = *letter);
    }
    letters.into()
});

/// Behind the last letter that has a reading of its own.
const LAST_LETTER: u32 = 0x1F00;

/// Latin letters with marks (their canonical decompositions), and with strokes, which have none.
#[rustfmt::skip]
static WITH_MARKS: &[(char, &str)] = &[
    ('A', "ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ"),
    ('B', "ḂḄḆ"),
    ('C', "ÇĆĈĊČḈ"),
    ('D', "ĎḊḌḎḐḒĐÐ"),
    ('E', "ÈÉÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆ"),
    ('F', "Ḟ"),
    ('G', "ĜĞĠĢǦǴḠ"),
    ('H', "ĤȞḢḤḦḨḪĦ"),
    ('I', "ÌÍÎÏĨĪĬĮİǏȈȊḬḮỈỊ"),
    ('J', "Ĵ"),
    ('K', "ĶǨḰḲḴ"),
    ('L', "ĹĻĽḶḸḺḼŁ"),
    ('M', "ḾṀṂ"),
    ('N', "ÑŃŅŇǸṄṆṈṊ"),
    ('O', "ÒÓÔÕÖŌŎŐƠǑǪǬȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢØ"),
    ('P', "ṔṖ"),
    ('R', "ŔŖŘȐȒṘṚṜṞ"),
    ('S', "ŚŜŞŠȘṠṢṤṦṨ"),
    ('T', "ŢŤȚṪṬṮṰŦ"),
    ('U', "ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ"),
    ('V', "ṼṾ"),
    ('W', "ŴẀẂẄẆẈ"),
    ('X', "ẊẌ"),
    ('Y', "ÝŶŸȲẎỲỴỶỸ"),
    ('Z', "ŹŻŽẐẒẔ"),
    ('a', "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
    ('b', "ḃḅḇ"),
    ('c', "çćĉċčḉ"),
    ('d', "ďḋḍḏḑḓđð"),
    ('e', "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
    ('f', "ḟ"),
    ('g', "ĝğġģǧǵḡ"),
    ('h', "ĥȟḣḥḧḩḫẖħ"),
    ('i', "ìíîïĩīĭįǐȉȋḭḯỉịı"),
    ('j', "ĵǰ"),
    ('k', "ķǩḱḳḵ"),
    ('l', "ĺļľḷḹḻḽł"),
    ('m', "ḿṁṃ"),
    ('n', "ñńņňǹṅṇṉṋ"),
    ('o', "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøɵ"),
    ('p', "ṕṗ"),
    ('r', "ŕŗřȑȓṙṛṝṟ"),
    ('s', "śŝşšșṡṣṥṧṩ"),
    ('t', "ţťțṫṭṯṱẗŧ"),
    ('u', "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ('v', "ṽṿ"),
    ('w', "ŵẁẃẅẇẉẘ"),
    ('x', "ẋẍ"),
    ('y', "ýÿŷȳẏẙỳỵỷỹ"),
    ('z', "źżžẑẓẕ"),
];

/// Letters of other scripts that look like Latin ones (after Unicode Technical Standard 39, single characters).
#[rustfmt::skip]
static ALIKE: &[(char, &str)] = &[
    ('A', "АΑ"),
    ('B', "ВΒ"),
    ('C', "СϹ"),
    ('D', "Ꭰ"),
    ('E', "ЕΕ"),
    ('F', "Ϝ"),
    ('G', "Ԍ"),
    ('H', "НΗ"),
    ('I', "ІΙӀ"),
    ('J', "Ј"),
    ('K', "КΚ"),
    ('L', "Ꮮ"),
    ('M', "МΜ"),
    ('N', "Ν"),
    ('O', "ОΟՕ"),
    ('P', "РΡ"),
    ('Q', "Ԛ"),
    ('S', "ЅՏ"),
    ('T', "ТΤ"),
    ('U', "Ս"),
    ('V', "Ѵ"),
    ('W', "Ԝ"),
    ('X', "ХΧ"),
    ('Y', "УΥҮ"),
    ('Z', "Ζ"),
    ('a', "аαɑ"),
    ('b', "ЬƄ"),
    ('c', "сϲ"),
    ('d', "ԁ"),
    ('e', "еє"),
    ('g', "ɡ"),
    ('h', "һ"),
    ('i', "іι"),
    ('j', "ј"),
    ('k', "κ"),
    ('l', "ӏ"),
    ('m', "м"),
    ('n', "ոп"),
    ('o', "оοօσ"),
    ('p', "рρ"),
    ('q', "ԛ"),
    ('r', "г"),
    ('s', "ѕ"),
    ('t', "т"),
    ('u', "υս"),
    ('v', "ѵν"),
    ('w', "ԝω"),
    ('x', "хχ"),
    ('y', "уγү"),
    ('z', "ᴢ"),
];

/// Greek small letters with accents, and the final sigma, as those without are read; and the Cyrillic `ё`.
static GREEK: &[(char, &str)] =
    &[('a', "ά"), ('ε', "έ"), ('η', "ή"), ('i', "ίϊΐ"), ('o', "όςσ"), ('u', "ύϋΰ"), ('w', "ώ"), ('e', "ё")];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_script_are_digits() {
        for (text, digits) in [
            ("٠١٩", "019"),
            ("०१९", "019"),
            ("０１９", "019"),
            ("𝟎𝟏𝟗", "019"),
            ("⓪①⑨", "019"),
            ("⁰¹²³⁹", "01239"),
        ] {
            assert_eq!(text.chars().filter_map(fold).collect::<String>(), digits);
        }
        assert_eq!(fold('x'), Some('x'));
        assert_eq!(fold('я'), Some('я'));
        assert_eq!(fold('\u{200d}'), None);
        assert!(ZEROS.is_sorted());
    }

    #[test]
    fn letters_read_as_the_latin_ones_they_look_like() {
        assert_eq!(
            "Ñuñoa раураl Ωmega".chars().filter_map(fold_letter).collect::<String>(),
            "Nunoa paypal Ωmega"
        );
        assert_eq!("e\u{301}".chars().filter_map(fold_letter).collect::<String>(), "e");
    }
}
