//! What single characters read as: tables from the Unicode Character Database, version 15.

use std::sync::LazyLock;

use super::table::Table;

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
        REGIONAL_A..=REGIONAL_Z => char::from_u32(char as u32 - REGIONAL_A as u32 + 0x41),
        _ => Some(LETTERS.get(char as usize).copied().unwrap_or(char)),
    }
}

/// The same in lower case, which is one letter at most: of the two that "İ" has, one is a mark.
pub(crate) fn fold_lower(char: char) -> Option<char> {
    static FOLDED: Table<Option<char>> =
        Table::new(|char| char.to_lowercase().filter_map(fold_letter).next());
    if char.is_ascii() { Some(char.to_ascii_lowercase()) } else { FOLDED.get(char) }
}

/// A letter as names and context are compared: in lower case, without marks, `ß` as two letters.
pub(crate) fn fold_case(char: char) -> impl Iterator<Item = char> {
    let sharp = two_letters(char);
    let plain = sharp.is_none().then(|| char.to_lowercase().filter_map(fold_letter));
    sharp.into_iter().flatten().chain(plain.into_iter().flatten())
}

/// The two letters that a letter is compared as. No other is compared as more than one.
pub(super) fn two_letters(char: char) -> Option<[char; 2]> {
    (char == 'ß' || char == 'ẞ').then_some(['s', 's'])
}

/// The letters that flags are spelled with.
const REGIONAL_A: char = '\u{1f1e6}';
const REGIONAL_Z: char = '\u{1f1ff}';

/// Whether a letter of another script reads as a Latin one, or a mark stands on a letter.
pub(super) fn is_look_alike(char: char) -> bool {
    match char {
        '\u{300}'..='\u{36f}' => true,
        '\u{370}'..='\u{58f}' | '\u{13a0}'..='\u{13ff}' => LETTERS[char as usize] != char,
        REGIONAL_A..=REGIONAL_Z => true,
        _ => false,
    }
}

/// Whether a character is a letter (Unicode's property Alphabetic).
pub(crate) fn is_letter(char: char) -> bool {
    static LETTERS: Table<bool> = Table::new(char::is_alphabetic);
    if char.is_ascii() { char.is_ascii_alphabetic() } else { LETTERS.get(char) }
}

/// Whether a character belongs to a word: a letter, a digit or a mark.
pub(crate) fn is_word(char: char) -> bool {
    if char.is_ascii() {
        return char.is_ascii_alphanumeric();
    }
    char.is_alphanumeric() || matches!(char, '\u{300}'..='\u{36f}')
}

/// Characters that take no room and are not read: control characters but for the end of a line, format characters, joiners, variation selectors, fillers, tags.
fn is_invisible(char: char) -> bool {
    matches!(char,
        '\u{80}'..='\u{84}' | '\u{86}'..='\u{9f}' | '\u{ad}' | '\u{334}'..='\u{338}' | '\u{34f}' | '\u{2800}' | '\u{61c}' | '\u{70f}' | '\u{8e2}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{1809}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{2060}'..='\u{206f}' | '\u{20d0}'..='\u{20f0}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffc}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
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
        0x1F100 | 0x1F10B | 0x1F10C => 0,
        0x3021..=0x3029 => code - 0x3020,
        0xFF10..=0xFF19 => code - 0xFF10,
        0x1F101..=0x1F10A => code - 0x1F101,
        0x1D7CE..=0x1D7FF => (code - 0x1D7CE) % 10,
        _ => {
            let zero = ZEROS[ZEROS.partition_point(|&zero| zero <= code).checked_sub(1)?];
            Some(code - zero).filter(|value| *value < 10)?
        }
    };
    char::from_digit(value, 10)
}

/// Latin letters that are full-width, mathematical, in circles, brackets or squares, small capitals, superscripts, or
/// Roman numerals.
fn letter_form(char: char) -> Option<char> {
    let code = char as u32;
    if let Ok(found) = FORMS.binary_search_by_key(&char, |(form, _)| *form) {
        return Some(FORMS[found].1);
    }
    let ascii = match code {
        0xFF01..=0xFF5E => code - 0xFF01 + 0x21,
        0x1D400..=0x1D6A3 => match (code - 0x1D400) % 52 {
            upper @ 0..26 => 0x41 + upper,
            lower => 0x61 + lower - 26,
        },
        0x249C..=0x24B5 => code - 0x249C + 0x61,
        0x24B6..=0x24CF => code - 0x24B6 + 0x41,
        0x24D0..=0x24E9 => code - 0x24D0 + 0x61,
        0x1F110..=0x1F129 => code - 0x1F110 + 0x41,
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
        '\u{2010}'..='\u{2015}'
        | '\u{2043}'
        | '\u{2212}'
        | '\u{2796}'
        | '\u{5be}'
        | '\u{1806}'
        | '\u{207b}'
        | '\u{208b}'
        | '\u{2e3a}'
        | '\u{2e3b}'
        | '\u{fe58}'
        | '\u{fe63}' => '-',
        '\u{207a}' | '\u{208a}' | '\u{2795}' | '\u{fe62}' => '+',
        '\u{207d}' | '\u{208d}' => '(',
        '\u{207e}' | '\u{208e}' => ')',
        '\u{203f}' | '\u{fe4d}'..='\u{fe4f}' => '_',
        '\u{2024}' | '\u{fe52}' | '\u{ff61}' => '.',
        '\u{fe6b}' => '@',
        '\u{2d0}' | '\u{2236}' | '\u{a789}' | '\u{fe55}' => ':',
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{201f}' | '\u{2033}' => '"',
        '\u{2044}' | '\u{2215}' | '\u{29f8}' => '/',
        _ => return None,
    })
}

/// The digit zero of each script that has decimal digits (general category Nd), ascending.
static ZEROS: &[u32] = &[
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0,
    0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50,
    0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0x104A0, 0x10D30, 0x10D40, 0x11066, 0x110F0,
    0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x116D0, 0x116DA, 0x11730, 0x118E0,
    0x11950, 0x11BF0, 0x11C50, 0x11D50, 0x11DA0, 0x11DE0, 0x11F50, 0x16A60, 0x16AC0, 0x16B50, 0x1CCF0,
    0x1E140, 0x1E2F0, 0x1E4F0, 0x1E5F1, 0x1E950, 0x1FBF0,
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

/// Latin letters in other forms, one by one, ascending: phonetic small capitals, modifier letters, letter-like symbols,
/// Roman numerals.
#[rustfmt::skip]
static FORMS: &[(char, char)] = &[
    ('\u{262}', 'g'), ('\u{26a}', 'i'), ('\u{274}', 'n'), ('\u{280}', 'r'), ('\u{28f}', 'y'), ('\u{299}', 'b'),
    ('\u{29c}', 'h'), ('\u{29f}', 'l'), ('\u{2b0}', 'h'), ('\u{2b2}', 'j'), ('\u{2b3}', 'r'), ('\u{2b7}', 'w'),
    ('\u{2b8}', 'y'), ('\u{2e1}', 'l'), ('\u{2e2}', 's'), ('\u{2e3}', 'x'), ('\u{1d00}', 'a'), ('\u{1d04}', 'c'),
    ('\u{1d05}', 'd'), ('\u{1d07}', 'e'), ('\u{1d0a}', 'j'), ('\u{1d0b}', 'k'), ('\u{1d0d}', 'm'), ('\u{1d0f}', 'o'),
    ('\u{1d18}', 'p'), ('\u{1d1b}', 't'), ('\u{1d1c}', 'u'), ('\u{1d20}', 'v'), ('\u{1d21}', 'w'), ('\u{1d22}', 'z'),
    ('\u{1d2c}', 'A'), ('\u{1d2e}', 'B'), ('\u{1d30}', 'D'), ('\u{1d31}', 'E'), ('\u{1d33}', 'G'), ('\u{1d34}', 'H'),
    ('\u{1d35}', 'I'), ('\u{1d36}', 'J'), ('\u{1d37}', 'K'), ('\u{1d38}', 'L'), ('\u{1d39}', 'M'), ('\u{1d3a}', 'N'),
    ('\u{1d3c}', 'O'), ('\u{1d3e}', 'P'), ('\u{1d3f}', 'R'), ('\u{1d40}', 'T'), ('\u{1d41}', 'U'), ('\u{1d42}', 'W'),
    ('\u{1d43}', 'a'), ('\u{1d47}', 'b'), ('\u{1d48}', 'd'), ('\u{1d49}', 'e'), ('\u{1d4d}', 'g'), ('\u{1d4f}', 'k'),
    ('\u{1d50}', 'm'), ('\u{1d52}', 'o'), ('\u{1d56}', 'p'), ('\u{1d57}', 't'), ('\u{1d58}', 'u'), ('\u{1d5b}', 'v'),
    ('\u{1d62}', 'i'), ('\u{1d63}', 'r'), ('\u{1d64}', 'u'), ('\u{1d65}', 'v'), ('\u{1d9c}', 'c'), ('\u{1da0}', 'f'),
    ('\u{1dbb}', 'z'), ('\u{2071}', 'i'), ('\u{207f}', 'n'), ('\u{2090}', 'a'), ('\u{2091}', 'e'), ('\u{2092}', 'o'),
    ('\u{2093}', 'x'), ('\u{2095}', 'h'), ('\u{2096}', 'k'), ('\u{2097}', 'l'), ('\u{2098}', 'm'), ('\u{2099}', 'n'),
    ('\u{209a}', 'p'), ('\u{209b}', 's'), ('\u{209c}', 't'), ('\u{2102}', 'C'), ('\u{210a}', 'g'), ('\u{210b}', 'H'),
    ('\u{210c}', 'H'), ('\u{210d}', 'H'), ('\u{210e}', 'h'), ('\u{2110}', 'I'), ('\u{2111}', 'I'), ('\u{2112}', 'L'),
    ('\u{2113}', 'l'), ('\u{2115}', 'N'), ('\u{2119}', 'P'), ('\u{211a}', 'Q'), ('\u{211b}', 'R'), ('\u{211c}', 'R'),
    ('\u{211d}', 'R'), ('\u{2124}', 'Z'), ('\u{2128}', 'Z'), ('\u{212a}', 'K'), ('\u{212c}', 'B'), ('\u{212d}', 'C'),
    ('\u{212f}', 'e'), ('\u{2130}', 'E'), ('\u{2131}', 'F'), ('\u{2133}', 'M'), ('\u{2134}', 'o'), ('\u{2139}', 'i'),
    ('\u{2145}', 'D'), ('\u{2146}', 'd'), ('\u{2147}', 'e'), ('\u{2148}', 'i'), ('\u{2149}', 'j'), ('\u{2160}', 'I'),
    ('\u{2164}', 'V'), ('\u{2169}', 'X'), ('\u{216c}', 'L'), ('\u{216d}', 'C'), ('\u{216e}', 'D'), ('\u{216f}', 'M'),
    ('\u{2170}', 'i'), ('\u{2174}', 'v'), ('\u{2179}', 'x'), ('\u{217c}', 'l'), ('\u{217d}', 'c'), ('\u{217e}', 'd'),
    ('\u{217f}', 'm'), ('\u{2c7c}', 'j'), ('\u{2c7d}', 'V'), ('\u{a730}', 'f'), ('\u{a731}', 's'), ('\u{a7af}', 'q'),
    ('\u{1d6a4}', 'i'), ('\u{1d6a5}', 'j'),
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
    fn a_letter_is_one_in_lower_case() {
        for char in (char::MIN..=char::MAX).filter(|char| is_letter(*char)) {
            let all: Vec<char> = char.to_lowercase().filter_map(fold_letter).collect();
            assert_eq!(fold_lower(char).into_iter().collect::<Vec<_>>(), all, "{char}");
        }
    }

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
        assert!(['\u{80}', '\u{84}', '\u{9f}', '\u{1809}'].into_iter().all(|char| fold(char).is_none()));
        assert_eq!(fold('\u{85}'), Some('\n'));
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
