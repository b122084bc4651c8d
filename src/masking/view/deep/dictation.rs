//! Numbers as they are dictated: in words, digit by digit, in words and digits mixed.

use super::{Reader, ends_touching, floor, is_indic_mark, separator, touches};
use crate::masking::view::is_word;
use crate::masking::view::number_words::{
    ANY, ENGLISH, Languages, NumberWord, NumeralRow, Said, TEENS_APART, is_and, is_apostrophe, is_dash,
    is_han, is_link, is_plus, number_word, numeral, numeral_row, run_of_numerals,
};

/// The number that has been read last, and what the next one may add to it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dictated {
    open: Open,
    languages: Languages,
    /// Whether an "and" stood behind it.
    and: bool,
}

/// What a number leaves room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    /// A ten that units are added to: "dix-sept", "on yedi".
    Ten,
    /// A unit: "thirty four".
    Unit,
    /// A unit, or eleven to nineteen: "soixante-douze".
    Score(u16),
    /// A French four: "quatre-vingt".
    Four,
    /// So many zeros: "two hundred and six".
    Zeros(u8),
}

struct Number {
    len: usize,
    value: Value,
}

enum Value {
    Said(Said),
    /// Numerals of a script without spaces, a digit each.
    Numerals(NumeralRow),
    /// Digits.
    Written,
}

/// What stands between two numbers.
struct Gap {
    len: usize,
    /// Whether there is a word in it.
    worded: bool,
    and: bool,
}

const FRENCH: Languages = 1 << 3;
/// A longer run of digits is no part of a dictated number.
const LONGEST_GROUP: usize = 19;
/// "four one five, um, dash, five": so many words may stand between two numbers.
const LINKS_BETWEEN: usize = 2;

impl Reader<'_> {
    /// Reads the number or the plus of one that starts here, with the separator behind it if another number follows that
    /// belongs to it. Gives whether there was one.
    pub(super) fn read_number(&mut self) -> bool {
        if self.read_plus() {
            return true;
        }
        let Some(number) = self.number(self.at) else { return false };
        match number.value {
            Value::Written => self.copy(number.len),
            Value::Numerals(ref row) => {
                for (gap, numeral) in &row.digits {
                    match gap {
                        0 => {}
                        _ if row.grouped => self.push(&[' '], *gap),
                        _ => self.at += gap,
                    }
                    self.push(&[digit(u16::from(numeral.value))], numeral.len);
                }
            }
            Value::Said(said) => {
                if said.weak && !self.in_company(&number, said) {
                    return false;
                }
                return self.read_said(number.len, said);
            }
        }
        let single = matches!(number.value, Value::Written) && number.len == 1;
        self.join_next(single, false, Open::Nothing, ANY);
        true
    }

    /// Behind digits that stood apart: joins another that stands by itself.
    pub(super) fn join_next_single(&mut self) {
        if self.plain.text[..self.at].ends_with(|char: char| char.is_ascii_digit()) {
            let text = &self.plain.text[..self.at];
            let before = text[..text.len() - 1].chars().next_back();
            self.join_next(!before.is_some_and(touches), false, Open::Nothing, ANY);
        }
    }

    fn read_said(&mut self, len: usize, said: Said) -> bool {
        let before = self.dictated.take();
        let open = match said.word {
            NumberWord::Value(value) => self.push_value(value, len, said, before),
            NumberWord::Score(80) if before.is_some_and(|before| before.open == Open::Four) => {
                // "quatre-vingts": its s says that nothing follows.
                self.pop();
                self.push_digits(80, len);
                Open::Nothing
            }
            NumberWord::Score(value) => {
                self.push_digits(value, len);
                Open::Score(value)
            }
            NumberWord::Zeros(zeros) => {
                // A hundred by itself is one hundred.
                let one = before.is_none().then_some('1');
                let digits: Vec<char> =
                    one.into_iter().chain(std::iter::repeat_n('0', usize::from(zeros))).collect();
                self.push(&digits, len);
                Open::Zeros(zeros)
            }
            NumberWord::Times(times) => {
                let gap = separator(&self.plain.text[self.at + len..]);
                let next = self.number(self.at + len + gap).filter(|_| gap > 0);
                let Some((next, value)) =
                    next.and_then(|next| Some((next.len, self.one_digit(self.at + len + gap, &next)?)))
                else {
                    return false;
                };
                self.push(&vec![digit(value); usize::from(times)], len + gap + next);
                Open::Nothing
            }
        };
        self.join_next(false, true, open, said.languages);
        true
    }

    /// Appends a value, or puts it where the number before it has left room. Gives what it leaves room for.
    fn push_value(&mut self, value: u16, len: usize, said: Said, before: Option<Dictated>) -> Open {
        let french = said.languages & FRENCH != 0;
        if let Some(Dictated { open, languages, and }) = before {
            let french = french && languages & FRENCH != 0;
            let apart = said.languages & languages & TEENS_APART != 0;
            let one_number = and || said.languages & ENGLISH == 0;
            let (taken, value, now) = match (open, value) {
                (Open::Unit | Open::Score(_), 1..=9) => (1, value, Open::Nothing),
                (Open::Ten, 7..=9) if french => (1, value, Open::Nothing),
                (Open::Ten, 1..=9) if apart => (1, value, Open::Nothing),
                (Open::Score(score), 10..=19) => {
                    (2, score + value, if value == 10 { Open::Ten } else { Open::Nothing })
                }
                (Open::Four, 20) if french => (1, 80, Open::Score(80)),
                (Open::Zeros(_), 1..=9) if one_number => (1, value, Open::Nothing),
                (Open::Zeros(_), 10..=99) => (2, value, opened(value, false)),
                (Open::Zeros(3), 100..) => (3, value, opened(value, false)),
                _ => (0, value, opened(value, french)),
            };
            (0..taken).for_each(|_| self.pop());
            self.push_digits(value, len);
            return now;
        }
        self.push_digits(value, len);
        opened(value, french)
    }

    fn push_digits(&mut self, value: u16, len: usize) {
        let digits: Vec<char> = value.to_string().chars().collect();
        self.push(&digits, len);
    }

    /// "plus four four", "+ - 4 - 4".
    fn read_plus(&mut self) -> bool {
        let rest = self.rest();
        let sign = usize::from(rest.starts_with('+'));
        let len = if sign > 0 { sign } else { word(rest).len() };
        if len == 0 || (sign == 0 && (ends_touching(&self.plain.text[..self.at]) || !is_plus(word(rest)))) {
            return false;
        }
        let gap = separator(&rest[len..]);
        if (gap == 0 && sign == 0) || self.number(self.at + len + gap).is_none() {
            return false;
        }
        self.push(&['+'], len);
        self.at += gap;
        self.dictated = None;
        true
    }

    /// Whether a word that may mean something else stands beside a number of its language.
    fn in_company(&self, number: &Number, said: Said) -> bool {
        let of_language = |languages: Languages| languages & said.languages != 0;
        if let Some(before) = &self.dictated {
            return of_language(before.languages);
        }
        let end = self.at + number.len;
        let gap = separator(&self.plain.text[end..]);
        let next = self.number(end + gap).filter(|_| gap > 0);
        matches!(next, Some(Number { value: Value::Said(next), .. }) if of_language(next.languages))
    }

    /// Drops what stands between this number and the next, if they belong together.
    fn join_next(&mut self, single: bool, spoken: bool, open: Open, languages: Languages) {
        self.dictated = None;
        let Some(gap) = self.gap(languages) else { return };
        let Some(next) = self.number(self.at + gap.len) else { return };
        let joined = match next.value {
            Value::Said(said) => {
                // Behind digits of no language a weak word belongs to the number if the number goes on behind it.
                let company = match languages {
                    ANY => self.number_behind(self.at + gap.len + next.len),
                    _ => said.languages & languages != 0,
                };
                (spoken || !gap.worded) && (!said.weak || company)
            }
            Value::Numerals(_) => spoken,
            Value::Written => spoken || (single && next.len == 1 && !gap.worded),
        };
        if joined {
            self.at += gap.len;
            self.dictated = Some(Dictated { open, languages, and: gap.and });
        }
    }

    /// Whether another number follows what ends at `end`.
    fn number_behind(&self, end: usize) -> bool {
        let gap = separator(&self.plain.text[end..]);
        gap > 0 && self.number(end + gap).is_some()
    }

    /// What stands between here and the next number; a word that is a number of `languages` is no link ("um").
    fn gap(&self, languages: Languages) -> Option<Gap> {
        let rest = self.rest();
        let mut gap = Gap { len: separator(rest), worded: false, and: false };
        if gap.len == 0 {
            return None;
        }
        for _ in 0..LINKS_BETWEEN {
            let link = word(&rest[gap.len..]);
            let behind = separator(&rest[gap.len + link.len()..]);
            if link.is_empty()
                || behind == 0
                || !is_link(link)
                || number_word(link).is_some_and(|said| !said.weak || said.languages & languages != 0)
            {
                break;
            }
            gap.len += link.len() + behind;
            gap.worded = true;
            gap.and |= is_and(link);
        }
        Some(gap)
    }

    /// The number that starts at `at`, if one does: a word, or digits that no letter or digit touches.
    fn number(&self, at: usize) -> Option<Number> {
        let text = &self.plain.text;
        let rest = &text[at..];
        let first = rest.chars().next()?;
        if numeral(rest).is_some() {
            let row = numeral_row(text, at)?;
            let len = row.digits.iter().map(|(gap, digit)| gap + digit.len).sum();
            return Some(Number { len, value: Value::Numerals(row) });
        }
        if ends_touching(&text[..at]) {
            return None;
        }
        // "7dashar", "wa7ed"
        let mixed = mixed_word(rest);
        if let Some(said) = (!mixed.is_empty()).then(|| number_word(mixed)).flatten() {
            return Some(Number { len: mixed.len(), value: Value::Said(said) });
        }
        if first.is_ascii_digit() {
            let len = rest.bytes().take(LONGEST_GROUP + 1).take_while(u8::is_ascii_digit).count();
            let free = len <= LONGEST_GROUP && !rest[len..].chars().next().is_some_and(touches);
            return free.then_some(Number { len, value: Value::Written });
        }
        let word = word(rest);
        let said = number_word(word)?;
        let free = !rest[word.len()..].chars().next().is_some_and(touches);
        free.then_some(Number { len: word.len(), value: Value::Said(said) })
    }

    /// The one digit that a number is, if it is one.
    fn one_digit(&self, at: usize, number: &Number) -> Option<u16> {
        match number.value {
            Value::Said(Said { word: NumberWord::Value(value @ 0..=9), .. }) => Some(value),
            Value::Written if number.len == 1 => Some(u16::from(self.plain.text.as_bytes()[at] - b'0')),
            _ => None,
        }
    }
}

/// What a value leaves room for.
fn opened(value: u16, french: bool) -> Open {
    match value {
        4 if french => Open::Four,
        10 => Open::Ten,
        100.. if value.is_multiple_of(100) => Open::Zeros(2),
        20.. if value.is_multiple_of(10) => Open::Unit,
        _ => Open::Nothing,
    }
}

fn digit(value: u16) -> char {
    char::from(b'0' + value as u8)
}

/// The longest number word, in letters.
const LONGEST_WORD: usize = 40;

/// The word at the start of `rest`, with the marks of Indic scripts and the apostrophes inside it.
pub(super) fn word(rest: &str) -> &str {
    let part = |char: char| char.is_alphabetic() || touches(char) || is_indic_mark(char);
    let len = |from: usize| -> usize {
        rest[from..].chars().take(LONGEST_WORD).take_while(|char| part(*char)).map(char::len_utf8).sum()
    };
    let mut end = len(0);
    if let Some(apostrophe) = rest[end..].chars().next().filter(|char| end > 0 && is_apostrophe(*char)) {
        let more = len(end + apostrophe.len_utf8());
        end += if more > 0 { apostrophe.len_utf8() + more } else { 0 };
    }
    &rest[..end]
}

/// The word of letters and digits at the start of `rest`, as Arabic is typed in Latin letters; empty where it is not both.
fn mixed_word(rest: &str) -> &str {
    let len = rest.bytes().take(LONGEST_WORD).take_while(u8::is_ascii_alphanumeric).count();
    let word = &rest[..len];
    let both =
        word.bytes().any(|byte| byte.is_ascii_digit()) && word.bytes().any(|byte| byte.is_ascii_alphabetic());
    let free = !rest[len..].chars().next().is_some_and(touches);
    if both && free { word } else { "" }
}

/// Watches for numbers in words that stand in a row: they call for a deep view.
#[derive(Debug, Default)]
pub(crate) struct NumberRow {
    /// Where the last one ends.
    end: usize,
    words: usize,
    digits: usize,
    long: bool,
}

/// So many words make a code, so many digits of them a PIN.
const WORDS_OF_A_CODE: usize = 3;
const DIGITS_OF_A_PIN: usize = 4;
/// Weak words are not told of, but count around those that are: so far, in bytes.
const AROUND: usize = 64;
/// So many numerals of Korean, Thai or kana may be the end of a number.
const NUMERALS_OF_A_ROW: usize = 3;
/// What stands between two words of a number is shorter, in bytes.
const LONGEST_GAP: usize = 32;

impl NumberRow {
    /// A number word or a numeral stands at `start..end`, perhaps inside a longer word.
    pub(crate) fn see(&mut self, text: &str, start: usize, end: usize) {
        let rest = &text[start..];
        if numeral(rest).is_some() {
            self.long = self.long
                || match is_han(rest) {
                    true => numeral_row(text, start).is_some(),
                    // What stands before the rare ones that are told of may be part of the row.
                    false => run_of_numerals(rest) >= NUMERALS_OF_A_ROW,
                };
            return;
        }
        let free = !ends_touching(&text[..start]) && !text[end..].chars().next().is_some_and(touches);
        if !free || (start < self.end && self.words > 0) {
            return;
        }
        if is_dash(&text[start..end]) {
            let digit = |char: char| char.is_ascii_digit();
            let before = text[..start].ends_with([' ', ','])
                && text[..start].trim_end_matches([' ', ',']).ends_with(digit);
            self.long |= before && text[end..].trim_start_matches([' ', ',']).starts_with(digit);
            return;
        }
        // What is folded like a number word need not be one: "bon" is four in Vietnamese only with its mark.
        let Some(said) = number_word(&text[start..end]) else { return };
        let (words, digits) = self.linked(text, start).unwrap_or_else(|| {
            let before = &text[floor(text, start.saturating_sub(AROUND))..start];
            let count = count(before.rsplit(is_between), said.languages);
            (count, count)
        });
        self.words = words + 1;
        self.digits = digits + if matches!(said.word, NumberWord::Value(10..)) { 2 } else { 1 };
        self.end = end;
        let ahead = &text[end..floor(text, (end + AROUND).min(text.len()))];
        let ahead = count(ahead.split(is_between), said.languages);
        self.long |=
            self.words + ahead >= WORDS_OF_A_CODE || (self.words > 1 && self.digits >= DIGITS_OF_A_PIN);
    }

    /// The words and digits of the row that goes on at `start`, if one does.
    fn linked(&self, text: &str, start: usize) -> Option<(usize, usize)> {
        if self.words == 0 || start - self.end > LONGEST_GAP {
            return None;
        }
        let mut more = 0;
        for word in text[self.end..start].split(is_between).filter(|word| !word.is_empty()) {
            let number = word.bytes().all(|byte| byte.is_ascii_digit()) || number_word(word).is_some();
            if !number && !is_link(word) {
                return None;
            }
            more += usize::from(number);
        }
        Some((self.words + more, self.digits + more))
    }

    /// Whether there were enough of them to hide something.
    pub(crate) fn is_long(&self) -> bool {
        self.long
    }
}

/// How many words are numbers in one of `languages`, up to the first that is none.
fn count<'t>(words: impl Iterator<Item = &'t str>, languages: Languages) -> usize {
    let of_language = |said: Said| said.languages & languages != 0;
    let is_number = |word: &&str| {
        word.bytes().all(|byte| byte.is_ascii_digit()) || number_word(word).is_some_and(of_language)
    };
    words
        .filter(|word| !word.is_empty() && (number_word(word).is_some() || !is_link(word)))
        .take(WORDS_OF_A_CODE)
        .take_while(is_number)
        .count()
}

/// Whether a character stands between words.
fn is_between(char: char) -> bool {
    !is_word(char) && !is_indic_mark(char) && !is_apostrophe(char)
}
