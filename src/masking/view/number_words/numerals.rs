//! Digits in scripts that are written without spaces: the numerals of Chinese and Japanese, and the words for digits of Japanese
//! kana, of Korean and of Thai, which stand one behind the other as digits do.
//!
//! Most of them are syllables of other words, too. So only a long row is a number, and a row may be in groups:
//! "공일공 이삼사오 육칠팔구", "ゼロ九ゼロの一二三四の五六七八".

use super::super::table::Table;

/// A digit, and how many bytes it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::masking::view) struct Numeral {
    pub(in crate::masking::view) value: u8,
    pub(in crate::masking::view) len: usize,
}

/// A row of digits that is a number.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::masking::view) struct NumeralRow {
    /// Each with the length of what stands between it and the one before.
    pub(in crate::masking::view) digits: Vec<(usize, Numeral)>,
    /// Whether they stand in groups, rather than together or each by itself.
    pub(in crate::masking::view) grouped: bool,
}

/// The forms of the digits 0 to 9 in Chinese and Japanese, those of the telephone and those of cheques among them.
const HAN: [&str; 10] =
    ["零〇", "一壹壱幺", "二两兩贰貳弐", "三叁參参", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"];

const HANGUL: [&str; 10] = ["공영", "일", "이", "삼", "사", "오", "육륙", "칠", "팔", "구"];

/// Longer ones first.
#[rustfmt::skip]
const KANA: &[(&str, u8)] = &[
    ("ゼロ", 0), ("ぜろ", 0), ("レイ", 0), ("れい", 0), ("マル", 0), ("イチ", 1), ("いち", 1), ("ワン", 1), ("ニー", 2), ("にー", 2), ("ニ", 2), ("に", 2),
    ("サン", 3), ("さん", 3), ("ヨン", 4), ("よん", 4), ("シー", 4), ("ゴー", 5), ("ごー", 5), ("ゴ", 5), ("ご", 5), ("ロク", 6), ("ろく", 6), ("ナナ", 7),
    ("なな", 7), ("シチ", 7), ("しち", 7), ("ハチ", 8), ("はち", 8), ("キュー", 9), ("きゅー", 9), ("キュウ", 9), ("きゅう", 9),
];

#[rustfmt::skip]
const THAI: &[(&str, u8)] = &[
    ("ศูนย์", 0), ("หนึ่ง", 1), ("สอง", 2), ("โท", 2), ("สาม", 3), ("สี่", 4), ("ห้า", 5), ("หก", 6), ("เจ็ด", 7), ("แปด", 8), ("เก้า", 9),
];

/// Those of them that are seldom parts of other words, and therefore call for a closer look.
#[rustfmt::skip]
const RARE: &[&str] = &[
    "ゼロ", "ぜろ", "ヨン", "よん", "ロク", "ろく", "ナナ", "なな", "ハチ", "はち", "キュー", "きゅー", "キュウ", "きゅう",
    "ศูนย์", "หนึ่ง", "สาม", "สี่", "ห้า", "เจ็ด", "แปด", "เก้า",
];

/// What stands between the groups of a number; the longer ones are words.
const BETWEEN: &[&str] = &[
    " ",
    "-",
    "－",
    ".",
    ",",
    "、",
    ", ",
    "、 ",
    "の",
    "ノ",
    " の ",
    "에 ",
    "에",
    " 다시 ",
    "다시",
    "杠",
    "横杠",
    " ขีด ",
    "ขีด",
];

/// Fewer are a year, or words. In Korean and Thai, whose years are written otherwise, a PIN has as many as this less one.
const IN_A_ROW: usize = 5;
/// So many are a number in groups of two and more, or one by one.
const IN_GROUPS: usize = 7;
/// No number has more.
const MOST: usize = 24;

/// What starts with a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Starts {
    Nothing,
    /// It is a numeral of Chinese and Japanese.
    Han,
    /// Another numeral may start with it.
    Other,
}

static STARTS: Table<Starts> = Table::new(|char| {
    let mut words = KANA.iter().chain(THAI).map(|(word, _)| *word);
    if HAN.iter().any(|forms| forms.contains(char)) {
        Starts::Han
    } else if HANGUL.iter().any(|forms| forms.contains(char)) || words.any(|word| word.starts_with(char)) {
        Starts::Other
    } else {
        Starts::Nothing
    }
});

/// The digit at the start of `rest`, if one stands there.
pub(in crate::masking::view) fn numeral(rest: &str) -> Option<Numeral> {
    let first = rest.chars().next().filter(|char| !char.is_ascii())?;
    if STARTS.get(first) == Starts::Nothing {
        return None;
    }
    let of_char = |forms: &[&str; 10]| {
        let value = forms.iter().position(|forms| forms.contains(first))?;
        Some(Numeral { value: value as u8, len: first.len_utf8() })
    };
    let of_word = |words: &[(&str, u8)]| {
        let (word, value) = words.iter().find(|(word, _)| rest.starts_with(word))?;
        Some(Numeral { value: *value, len: word.len() })
    };
    match first {
        '\u{e01}'..='\u{e5b}' => of_word(THAI),
        '\u{3041}'..='\u{30ff}' => of_word(KANA),
        '\u{ac00}'..='\u{d7a3}' => of_char(&HANGUL),
        '\u{3007}' | '\u{4e00}'..='\u{9fff}' => of_char(&HAN),
        _ => None,
    }
}

/// Whether a numeral is one of Chinese and Japanese, each of which calls for a closer look.
pub(in crate::masking::view) fn is_han(rest: &str) -> bool {
    rest.starts_with(|char| matches!(char, '\u{3007}' | '\u{4e00}'..='\u{9fff}'))
}

/// How many digits stand at the start of `rest`, whatever stands between them; counted up to a few.
pub(in crate::masking::view) fn run_of_numerals(rest: &str) -> usize {
    digits(rest).take(IN_A_ROW).count()
}

/// The longest row of digits at `at` that is a number, if there is one.
pub(in crate::masking::view) fn numeral_row(text: &str, at: usize) -> Option<NumeralRow> {
    let rest = &text[at..];
    numeral(rest)?;
    let before = text[..at].chars().next_back();
    let korean = is_hangul(rest.chars().next()?);
    // The middle of another row is no start, nor is a syllable of a longer Korean word.
    if before.is_some_and(|char| STARTS.get(char) == Starts::Han || (korean && is_hangul(char))) {
        return None;
    }
    let mut digits: Vec<(usize, Numeral)> = digits(rest).take(MOST).collect();
    drop_particle(rest, &mut digits);
    while !digits.is_empty() && !is_number(rest, &digits) {
        digits.pop();
    }
    let grouped = digits.iter().any(|(gap, _)| *gap > 0) && digits.get(1).is_some_and(|(gap, _)| *gap == 0);
    (!digits.is_empty()).then_some(NumeralRow { digits, grouped })
}

fn is_hangul(char: char) -> bool {
    matches!(char, '\u{ac00}'..='\u{d7a3}')
}

/// The digits at the start of `rest`, each with the length of what stands before it.
fn digits(rest: &str) -> impl Iterator<Item = (usize, Numeral)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let here = &rest[at..];
        let (gap, found) = match numeral(here) {
            Some(found) => (0, found),
            None if at == 0 => return None,
            None => BETWEEN
                .iter()
                .filter(|gap| here.starts_with(**gap))
                .find_map(|gap| Some((gap.len(), numeral(&here[gap.len()..])?)))?,
        };
        at += gap + found.len;
        Some((gap, found))
    })
}

/// In Korean "이" is two, and what a noun's verb begins with: "구팔칠육이에요".
fn drop_particle(rest: &str, digits: &mut Vec<(usize, Numeral)>) {
    let end: usize = digits.iter().map(|(gap, digit)| gap + digit.len).sum();
    if rest[..end].ends_with('이') && rest[end..].starts_with(is_hangul) {
        digits.pop();
    }
}

/// Whether a row of digits is long enough for a number: in one piece, in groups, or each by itself.
fn is_number(rest: &str, digits: &[(usize, Numeral)]) -> bool {
    let groups: Vec<usize> = digits[1..].iter().fold(vec![1], |mut groups, (gap, _)| {
        match (gap, groups.last_mut()) {
            (0, Some(last)) => *last += 1,
            _ => groups.push(1),
        }
        groups
    });
    let first = rest.chars().next().unwrap_or_default();
    let enough =
        if is_hangul(first) || matches!(first, '\u{e01}'..='\u{e5b}') { IN_A_ROW - 1 } else { IN_A_ROW };
    match groups.as_slice() {
        [one] => *one >= enough,
        _ => {
            digits.len() >= IN_GROUPS
                && (groups.iter().all(|len| *len > 1) || groups.iter().all(|len| *len == 1))
        }
    }
}

/// What calls for a closer look: all of Han, rare words, and Korean syllables by two.
pub(super) fn triggers() -> impl Iterator<Item = String> {
    let han = HAN.iter().flat_map(|forms| forms.chars()).map(String::from);
    let syllables = || HANGUL.iter().flat_map(|forms| forms.chars());
    let pairs = syllables().flat_map(move |first| {
        syllables().flat_map(move |second| [format!("{first}{second}"), format!("{first} {second}")])
    });
    han.chain(RARE.iter().map(|word| (*word).to_owned())).chain(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(text: &str) -> Option<String> {
        let row = numeral_row(text, 0)?;
        Some(row.digits.iter().map(|(_, digit)| digit.value.to_string()).collect())
    }

    #[test]
    fn digits_of_four_scripts() {
        let value = |text| numeral(text).map(|digit| digit.value);
        assert_eq!((value("玖"), value("幺"), value("十")), (Some(9), Some(1), None));
        assert_eq!((value("キュー"), value("きゅう"), value("ア")), (Some(9), Some(9), None));
        assert_eq!((value("공"), value("แปด"), value("강")), (Some(0), Some(8), None));
    }

    #[test]
    fn long_rows_are_numbers() {
        for (text, digits) in [
            ("一三八一二三", "138123"),
            ("九二七三 四一八六", "92734186"),
            ("一 三 九 一 二 三 四", "1391234"),
            ("ゼロ九ゼロ、一二三四、五六七八です", "09012345678"),
            ("きゅうぜろ いちにさんよん ごろくななはち", "9012345678"),
            ("ゼロ ハチ ゼロ イチ ニ サン ヨン", "0801234"),
            ("공일공 이삼사오 육칠팔구예요", "01023456789"),
            ("공일공에 이삼사오에 육칠팔이에요", "0102345678"),
            ("삼팔이칠", "3827"),
            ("ศูนย์แปดเก้า สองสามสี่", "089234"),
            ("ศูนย์แปดเก้าสองสามสี่ห้า", "0892345"),
        ] {
            let read = row(text);
            let wanted = (text != "ศูนย์แปดเก้า สองสามสี่").then(|| digits.to_owned());
            assert_eq!(read, wanted, "{text}");
        }
    }

    #[test]
    fn short_rows_are_words() {
        for text in [
            "二〇二四年",
            "二〇二四 三月",
            "一三",
            "さんにん",
            "일이 많아요",
            "이 사람 이 일",
            "สามสี่คน",
            "ゼロに",
        ] {
            assert_eq!(row(text), None, "{text}");
        }
        assert_eq!(numeral_row("사이일이삼사", 3), None, "the middle of a word is no start");
    }
}
