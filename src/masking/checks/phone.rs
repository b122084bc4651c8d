//! Telephone numbers: calling codes with their national lengths and leading digits, and what a
//! national number looks like.
//!
//! A number is judged by length and first digit only. Whether a number is in service is no business of a mask,
//! and plans change faster than programs are rolled out.

use super::read::is_filler;

/// What stands behind a calling code: national lengths (bit 0 = 4 digits, bit 8 = 12) and first digits (bit 0 = `0`).
/// Calling codes: ITU-T E.164 list of assigned codes. Lengths and digits: national numbering plans, as
/// ITU-T E.129 collects them.
#[rustfmt::skip]
const PLANS: &[(u16, u16, u16)] = &[
    (1, 0b001000000, 0b1111111100), (7, 0b001000000, 0b1110011000), (20, 0b001110000, 0b1101111110),
    (27, 0b000111100, 0b1111111110), (30, 0b001000000, 0b1111100100), (31, 0b011100000, 0b1111111110),
    (32, 0b000110000, 0b1111111110), (33, 0b000100000, 0b1111111110), (34, 0b000100000, 0b1111110000),
    (36, 0b000110000, 0b1111111110), (39, 0b011111100, 0b0100111011), (40, 0b000100100, 0b1110001100),
    (41, 0b000100000, 0b1111111100), (43, 0b111111100, 0b1111111110), (44, 0b001100000, 0b1110101110),
    (45, 0b000010000, 0b1111111100), (46, 0b000111000, 0b1111111110), (47, 0b000010000, 0b1111111101),
    (48, 0b000111000, 0b1111111110), (49, 0b011111100, 0b1111111110), (51, 0b000110000, 0b1111110010),
    (52, 0b011000000, 0b1111111110), (53, 0b001011100, 0b0111111100), (54, 0b011000000, 0b1101001110),
    (55, 0b011000000, 0b1111111110), (56, 0b000100000, 0b1111111110), (57, 0b001010000, 0b1001011010),
    (58, 0b001000000, 0b1101110100), (60, 0b001110000, 0b1111111010), (61, 0b000100000, 0b0110011110),
    (62, 0b111111000, 0b1111111111), (63, 0b001110100, 0b1111111110), (64, 0b001110000, 0b1111111110),
    (65, 0b000010000, 0b1111001010), (66, 0b000110000, 0b1111111111), (81, 0b001100000, 0b1111111111),
    (82, 0b001110100, 0b0111111111), (84, 0b001100000, 0b1111101110), (86, 0b011111000, 0b1111111110),
    (90, 0b001000000, 0b1100111100), (91, 0b001000000, 0b1111111111), (92, 0b001100000, 0b1111111110),
    (93, 0b000100000, 0b0011111100), (94, 0b000100000, 0b1111111110), (95, 0b001111100, 0b1111110110),
    (98, 0b001001100, 0b1111111110), (211, 0b000100000, 0b1000000010), (212, 0b000100000, 0b0111100000),
    (213, 0b000110000, 0b1111111110), (216, 0b000010000, 0b1110111100), (218, 0b000100000, 0b1111111100),
    (220, 0b000101000, 0b1111111100), (221, 0b000100000, 0b1110001000), (222, 0b000010000, 0b0100011100),
    (223, 0b000010000, 0b1111110100), (224, 0b000110000, 0b0011001000), (225, 0b001000000, 0b0000000101),
    (226, 0b000010000, 0b0011110101), (227, 0b000010000, 0b1110000101), (228, 0b000010000, 0b1010000100),
    (229, 0b001000000, 0b0000000001), (230, 0b000011000, 0b0111111100), (231, 0b000111000, 0b0111111100),
    (232, 0b000010000, 0b1111001100), (233, 0b000100000, 0b0100101100), (234, 0b001000000, 0b1110000100),
    (235, 0b000010000, 0b1111001100), (236, 0b000010000, 0b0111000100), (237, 0b000100000, 0b0101000100),
    (238, 0b000001000, 0b1100111100), (239, 0b000001000, 0b1000000100), (240, 0b000100000, 0b1100101100),
    (241, 0b000011000, 0b0011111111), (242, 0b000100000, 0b0100000101), (243, 0b001111000, 0b1101111110),
    (244, 0b000100000, 0b1000000100), (245, 0b000100000, 0b1000010000), (246, 0b000001000, 0b0000001000),
    (247, 0b000000010, 0b1111111111), (248, 0b000001000, 0b1101010100), (249, 0b000100000, 0b1000000010),
    (250, 0b000110000, 0b1110000101), (251, 0b000100000, 0b1110111110), (252, 0b000111100, 0b1111111110),
    (253, 0b000010000, 0b0010000100), (254, 0b000111000, 0b1111110110), (255, 0b000100000, 0b1111010100),
    (256, 0b000100000, 0b1110011100), (257, 0b000010000, 0b0011001100), (258, 0b000110000, 0b0100000100),
    (260, 0b000100000, 0b1111100100), (261, 0b000100000, 0b0000001100), (262, 0b000100000, 0b1111000100),
    (263, 0b000100000, 0b0111101100), (264, 0b000110000, 0b0101000000), (265, 0b000101000, 0b1110001110),
    (266, 0b000010000, 0b0101100100), (267, 0b000011000, 0b1111111101), (268, 0b000010000, 0b1010001101),
    (269, 0b000001000, 0b0110011000), (290, 0b000000011, 0b1101100100), (291, 0b000001000, 0b0110000010),
    (297, 0b000001000, 0b1111100100), (298, 0b000000100, 0b1111111100), (299, 0b000000100, 0b1111111110),
    (350, 0b000010000, 0b0001100100), (351, 0b000100000, 0b1111001110), (352, 0b011111111, 0b1111111100),
    (353, 0b001111000, 0b1111110110), (354, 0b000101000, 0b1111111000), (355, 0b000110000, 0b1111111100),
    (356, 0b000010000, 0b1110101100), (357, 0b000010000, 0b1110100100), (358, 0b001111110, 0b1111111110),
    (359, 0b000111100, 0b1111111101), (370, 0b000010000, 0b1111111000), (371, 0b000010000, 0b1101000100),
    (372, 0b000011000, 0b1111111000), (373, 0b000010000, 0b1111101100), (374, 0b000010000, 0b1111111110),
    (375, 0b000100000, 0b1100011110), (376, 0b000110100, 0b1111101010), (377, 0b000110000, 0b1111011000),
    (378, 0b001010000, 0b0011100001), (380, 0b000100000, 0b1111111000), (381, 0b111111000, 0b1111001110),
    (382, 0b000010000, 0b1111111100), (383, 0b111110000, 0b1100011100), (385, 0b000110000, 0b1111111110),
    (386, 0b000010000, 0b1111111110), (387, 0b000110000, 0b1111111000), (389, 0b000010000, 0b0110111100),
    (420, 0b000100000, 0b1111111100), (421, 0b000101100, 0b1101111100), (423, 0b000101000, 0b1111001100),
    (500, 0b000000010, 0b0011111100), (501, 0b000001000, 0b0111111101), (502, 0b000010000, 0b0111111110),
    (503, 0b000010000, 0b1111100100), (504, 0b000010000, 0b1110001100), (505, 0b000010000, 0b0111100110),
    (506, 0b000010000, 0b1111111100), (507, 0b000011000, 0b1111111111), (508, 0b000100100, 0b1111111100),
    (509, 0b000010000, 0b1100111100), (590, 0b000100000, 0b1111100000), (591, 0b000010000, 0b0111111100),
    (592, 0b000001000, 0b1111111100), (593, 0b000110000, 0b1011111110), (594, 0b000100000, 0b1111100000),
    (595, 0b000111000, 0b1111111100), (596, 0b000100000, 0b1111100000), (597, 0b000001100, 0b1111111100),
    (598, 0b000010000, 0b1100010111), (599, 0b000011000, 0b1011011000), (670, 0b000011000, 0b1110011100),
    (672, 0b000000100, 0b0000001010), (673, 0b000001000, 0b0110111100), (674, 0b000001000, 0b1111110100),
    (675, 0b000011000, 0b1111111110), (676, 0b000001010, 0b1111111101), (677, 0b000001010, 0b1111111110),
    (678, 0b000001010, 0b1110111100), (679, 0b000001000, 0b1111111101), (680, 0b000001000, 0b1111111100),
    (681, 0b000000100, 0b1110000000), (682, 0b000000010, 0b0110111100), (683, 0b000001001, 0b0111110000),
    (685, 0b001001110, 0b0111111100), (686, 0b000010010, 0b0111111100), (687, 0b000000100, 0b1110111101),
    (688, 0b000001110, 0b1010000100), (689, 0b000010000, 0b0100010000), (690, 0b000001111, 0b0010011100),
    (691, 0b000001000, 0b1100001000), (692, 0b000001000, 0b0001111100), (800, 0b000010000, 0b1111111111),
    (808, 0b000010000, 0b1111111110), (850, 0b001010000, 0b0111111110), (852, 0b000010000, 0b1111111100),
    (853, 0b000010000, 0b0101000101), (855, 0b000110000, 0b1111111110), (856, 0b001110000, 0b0111111100),
    (870, 0b100100000, 0b0011101100), (878, 0b100000000, 0b0000000010), (880, 0b001111100, 0b1111111110),
    (881, 0b001100000, 0b1111001111), (882, 0b111111000, 0b1000111110), (883, 0b111110000, 0b0000111110),
    (886, 0b000110000, 0b1111111100), (888, 0b010000000, 0b1111111111), (960, 0b000001000, 0b1111011000),
    (961, 0b000011000, 0b1111111110), (962, 0b000110000, 0b1111111100), (963, 0b000110000, 0b1000111110),
    (964, 0b001110000, 0b0011111110), (965, 0b000010000, 0b1001110110), (966, 0b000100000, 0b1100100010),
    (967, 0b000111000, 0b0011111110), (968, 0b000010000, 0b1110100110), (970, 0b000110000, 0b1100110110),
    (971, 0b000110000, 0b1111111100), (972, 0b111110000, 0b1110111110), (973, 0b000010000, 0b1111001010),
    (974, 0b000010000, 0b0111111101), (975, 0b000011000, 0b0111111110), (976, 0b001110000, 0b1111100110),
    (977, 0b001010000, 0b1111111110), (979, 0b000100000, 0b1000101010), (992, 0b000100000, 0b1111111111),
    (993, 0b000010000, 0b0011111110), (994, 0b000100000, 0b1111111110), (995, 0b000100000, 0b0110111000),
    (996, 0b000100000, 0b1111101100), (998, 0b000100000, 0b1111101100),
];

/// The longest number that E.164 allows, calling code included.
const LONGEST: usize = 15;

/// A number with `+`, `00`, `011` or `0011` before a calling code, and a national number of that plan behind it.
/// A trunk `0` that people leave in, `+49 (0) 171 ...`, is seen through.
pub(super) fn phone_international(text: &str) -> bool {
    let Some((digits, count)) = dialled(text) else { return false };
    let digits = &digits[..count];
    if text.trim_start_matches(['(', ' ']).starts_with(['+', '\u{ff0b}']) {
        return is_e164(digits);
    }
    [[0, 0, 1, 1].as_slice(), &[0, 1, 1], &[0, 0]]
        .iter()
        .any(|prefix| digits.strip_prefix(*prefix).is_some_and(is_e164))
}

/// The same number without anything before the calling code, as WhatsApp writes it.
pub(super) fn phone_with_code(text: &str) -> bool {
    dialled(text).is_some_and(|(digits, count)| is_e164(&digits[..count]))
}

/// The same in groups, with nothing that says that it is a telephone's: no row of sizes or numbers that only happens to
/// start as a calling code does.
pub(super) fn phone_coded(text: &str) -> bool {
    let groups = || text.split(|char: char| !char.is_ascii_digit()).filter(|group| !group.is_empty());
    let pairs = groups().all(|group| group.len() == 2);
    // Norway and Denmark write pairs.
    let written_so = !pairs || text.starts_with("47") || text.starts_with("45");
    let rises = groups().zip(groups().skip(1)).all(|(one, next)| one < next);
    let is_year = |group: &str| group.len() == 4 && matches!(group.parse(), Ok(1900..=2099_u16));
    let dated = groups().zip(groups().skip(1)).any(|(month, year)| month.len() <= 2 && is_year(year));
    phone_area(text) && phone_with_code(text) && !is_amount(text) && written_so && !dated && !(pairs && rises)
}

/// A number beside a word such as `phone`: 7 to 13 digits that are no date, no filler and no amount.
pub(super) fn phone_national(text: &str) -> bool {
    let Some((digits, count)) = dialled(text) else { return false };
    if !(7..=13).contains(&count) || is_filler(&digits[..count]) {
        return false;
    }
    // Nothing but digits has no marks that a clock, a calendar or an amount would have.
    if count == text.len() {
        return count != 8 || !is_date(text);
    }
    !is_date(text) && !has_calendar(text) && !is_span_of_time(text) && !is_amount(text)
}

/// A number in a grouping that only telephones have: 9 to 13 digits without a date among them.
pub(super) fn phone_area(text: &str) -> bool {
    let Some((digits, count)) = dialled(text) else { return false };
    (9..=13).contains(&count) && !is_filler(&digits[..count]) && !has_calendar(text) && !is_span_of_time(text)
}

/// A number of the North American plan, its trunk `1` or not: area and exchange start with 2 to 9 and are no `N11`.
/// Source: ATIS-0300051, Central Office Code Assignment Guidelines.
pub(super) fn phone_nanp(text: &str) -> bool {
    let Some((digits, count)) = dialled(text) else { return false };
    let digits = &digits[..count];
    let digits = if count == 11 { digits.strip_prefix(&[1]).unwrap_or(digits) } else { digits };
    let block = |part: &[u8]| part[0] >= 2 && part[1..3] != [1, 1];
    digits.len() == 10 && block(&digits[..3]) && block(&digits[3..6]) && digits[1] != 9
}

/// The digits up to an extension, at most 18 of them (`0011` and 14 more), and how many.
fn dialled(text: &str) -> Option<([u8; 18], usize)> {
    let mut digits = [0; 18];
    let mut count = 0;
    for (at, byte) in text.bytes().enumerate() {
        if byte.is_ascii_digit() {
            *digits.get_mut(count)? = byte - b'0';
            count += 1;
        } else if byte.is_ascii_alphabetic()
            || matches!(byte, b'#' | b'@' | b',')
            || (text.is_char_boundary(at) && !byte.is_ascii() && text[at..].starts_with(char::is_alphabetic))
        {
            break;
        }
    }
    Some((digits, count))
}

fn is_e164(digits: &[u8]) -> bool {
    if digits.len() < 7 || digits[0] == 0 {
        return false;
    }
    // No code is the start of another one, so the first that fits is the one.
    let mut code = 0;
    for (place, digit) in digits.iter().enumerate().take(3) {
        code = code * 10 + u16::from(*digit);
        if let Ok(found) = PLANS.binary_search_by_key(&code, |plan| plan.0) {
            let (national, plan) = (&digits[place + 1..], PLANS[found]);
            return fits(national, plan) || national.strip_prefix(&[0]).is_some_and(|rest| fits(rest, plan));
        }
    }
    false
}

fn fits(national: &[u8], (code, lengths, leads): (u16, u16, u16)) -> bool {
    let code_digits = if code < 10 {
        1
    } else if code < 100 {
        2
    } else {
        3
    };
    let Some(first) = national.first() else { return false };
    (4..=12).contains(&national.len())
        && national.len() + code_digits <= LONGEST
        && lengths >> (national.len() - 4) & 1 == 1
        && leads >> first & 1 == 1
        && !is_filler(national)
}

/// Whether digits are a day, hours, or what else a calendar or a clock puts beside them.
pub(super) fn is_moment(text: &str) -> bool {
    is_date(text) || has_calendar(text) || is_span_of_time(text)
}

/// A month or a year beside a year anywhere, `01.02.2024 10`, `2024-01-15 10` or `2019-2024`: times behind a date
/// make it as long as a number.
fn has_calendar(text: &str) -> bool {
    let mut before: Option<&str> = None;
    let mut mark = None;
    for piece in text.split_inclusive(|c: char| !c.is_ascii_digit()) {
        let group = piece.trim_end_matches(|c: char| !c.is_ascii_digit());
        let is_year = |year: &str| year.len() == 4 && matches!(year.parse(), Ok(1900..=2099u16));
        let is_month = |month: &str| month.len() <= 2 && matches!(month.parse(), Ok(1..=12u8));
        // Two years are a span of time.
        let dated = |first: &str, second: &str| is_year(second) && (is_month(first) || is_year(first));
        if let (Some(before), Some('.' | '/' | '-')) = (before, mark)
            && (dated(before, group) || dated(group, before))
        {
            return true;
        }
        before = Some(group);
        mark = piece[group.len()..].chars().next();
    }
    false
}

/// `2024-01-15`, `15.01.2024`, `1/15/2024`, `20240115`: three numbers that a calendar has.
fn is_date(text: &str) -> bool {
    let mut parts = [(0u64, 0usize); 3];
    let mut count = 0;
    for part in text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()) {
        let Some(slot) = parts.get_mut(count) else { return false };
        let Ok(value) = part.parse() else { return false };
        *slot = (value, part.len());
        count += 1;
    }
    let year = |(value, width): (u64, usize)| width == 4 && (1900..=2099).contains(&value);
    let day = |(value, width): (u64, usize)| width <= 2 && (1..=31).contains(&value);
    let month = |(value, width): (u64, usize)| width <= 2 && (1..=12).contains(&value);
    let [a, b, c] = parts;
    match count {
        3 => (year(a) && month(b) && day(c)) || (year(c) && day(a) && day(b) && (month(a) || month(b))),
        1 if a.1 == 8 => {
            let front = (a.0 / 10_000, a.0 / 100 % 100, a.0 % 100);
            (1900..=2099).contains(&front.0) && (1..=12).contains(&front.1) && (1..=31).contains(&front.2)
        }
        _ => false,
    }
}

/// `09.00-12.30 14.00` or `01/05/24 - 31/05/24`: pairs of digits with marks of several kinds between them are hours or
/// days; a number in pairs has one kind.
fn is_span_of_time(text: &str) -> bool {
    let pairs = text.split(|c: char| !c.is_ascii_digit()).all(|group| group.len() <= 2);
    let marks = [' ', '.', '-', '/'].iter().filter(|mark| text.trim().contains(**mark)).count();
    pairs && marks > 1 && !is_area_and_pairs(text)
}

/// `08-48 13 69`: an area, one dash, and pairs that no clock and no calendar has all of.
fn is_area_and_pairs(text: &str) -> bool {
    let Some((area, rest)) = text.trim().split_once(['-', '/']) else { return false };
    area.starts_with('0')
        && rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ')
        && rest.split(' ').filter(|group| !group.is_empty()).count() > 2
}

/// `1.234.567` or `12,345,678`: groups of three behind a shorter one, with the same dot or comma.
fn is_amount(text: &str) -> bool {
    [',', '.'].iter().any(|mark| {
        let mut groups = text.split(*mark);
        let first = groups.next().unwrap_or_default();
        let three = |group: &str| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
        (1..=2).contains(&first.len()) && text.matches(*mark).count() > 1 && groups.all(three)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plans_are_sorted_for_the_search() {
        assert!(PLANS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn codes_without_a_plus() {
        for right in ["31 6 86371811", "44 7374 062632", "47 40 58 66 89", "254 20 3015678", "36 1 597 4122"]
        {
            assert!(phone_coded(right), "{right}");
        }
        for wrong in
            ["36 37 38 39 40", "45 46 47 48 49", "44 12 2024 10", "31 12 2024 14 30", "49 999 999 999"]
        {
            assert!(!phone_coded(wrong), "{wrong}");
        }
    }

    #[test]
    fn international() {
        for right in [
            "+1 (415) 555-2671",
            "+56 9 8765 4321",
            "0056987654321",
            "+49 (0) 171 1234567",
            "(+44) 7911 123456",
            "+5511987654321",
            "+52 1 55 1234 5678",
            "011 44 20 7946 0958",
            "0011 64 21 123 456",
            "+91-98765-43210",
            "+39 06 698 12345",
            "+49 30 901820 ext. 12",
        ] {
            assert!(phone_international(right), "{right}");
        }
        for wrong in [
            "+1 415 555",
            "+999 1234 5678",
            "+33 1 23 45 67",
            "0012",
            "+0 123 456 789",
            "4155552671",
            "+11111111111",
            "+1 015 555 2671",
        ] {
            assert!(!phone_international(wrong), "{wrong}");
        }
    }

    #[test]
    fn without_a_plus() {
        assert!(phone_with_code("56987654321"));
        assert!(phone_with_code("5511987654321@c.us"));
        assert!(!phone_with_code("99912345678"));
    }

    #[test]
    fn beside_a_word() {
        for right in ["(11) 98765-4321", "0171 1234567", "555-2671", "310.123.4567", "98765 43210"] {
            assert!(phone_national(right), "{right}");
        }
        for wrong in [
            "2024-01-15",
            "15.01.2024",
            "20240115",
            "1.234.567",
            "12,345,678",
            "0000000",
            "123456",
            "2019-2024",
        ] {
            assert!(!phone_national(wrong), "{wrong}");
        }
    }

    #[test]
    fn groupings() {
        assert!(phone_area("(11) 98765-4321") && phone_area("06 12 34 56 78"));
        assert!(phone_national("08-48 13 69") && !phone_national("09-12 14-18"));
        assert!(!phone_area("09.00-12.30 14.00") && !phone_area("01/05/24 - 31/05"));
        assert!(!phone_area("01.02.2024 1030") && !phone_area("(12) 34") && !phone_area("0 0000 0000"));
    }

    #[test]
    fn north_america() {
        assert!(phone_nanp("(415) 555-2671") && phone_nanp("1-212-736-5000"));
        assert!(!phone_nanp("115-555-2671") && !phone_nanp("415-155-2671") && !phone_nanp("911-555-2671"));
    }
}
