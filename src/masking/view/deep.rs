//! The deep view: what people do to hide digits and addresses from a machine, undone.
//!
//! Every decision is local (a word, a separator, the token behind it), so a piece of a long text reads as it does
//! within the whole. The deep view is only ever matched against: what looks odd in it is never shown to anybody.

use super::number_words::{NumberWord, number_word};
use super::{View, fold_alike, is_word};

/// How far behind a bare " at " a spelled dot must stand for it to be an address, in bytes.
const DOT_WITHIN: usize = 64;

/// Words for `@` and for the dot in an address.
const AT: &[&str] =
    &["at", "@", "arroba", "arobase", "chiocciola", "klammeraffe", "ät", "æt", "собака", "собачка"];
const DOT: &[&str] = &["dot", ".", "punto", "ponto", "point", "punkt", "точка", "punt", "kropka"];

/// Makes the deep view of `plain`, in offsets of the same source.
pub(crate) fn deepen(plain: &View, deep: &mut View) {
    deep.clear();
    let mut reader = Reader { plain, deep, at: 0, segment: 0, joins: None };
    while reader.at < plain.text.len() {
        reader.step();
    }
    if deep.segments.is_empty() {
        deep.segments.push(super::Segment { view: 0, raw: 0, unit: 0 });
    }
}

struct Reader<'a> {
    plain: &'a View,
    deep: &'a mut View,
    at: usize,
    /// The plain view's segment that was met last.
    segment: usize,
    /// The number that has just been read, to which the next one may be joined.
    joins: Option<Kind>,
}

/// How a number was written; decides what may be joined to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// In words.
    Word,
    /// In words, tens that a unit may be added to.
    Tens(u8),
    /// One digit by itself.
    Single,
    /// A few digits by themselves.
    Group,
}

struct Number {
    kind: Kind,
    len: usize,
    value: Value,
}

enum Value {
    Said(u8),
    Times(u8),
    Written,
}

impl Reader<'_> {
    fn step(&mut self) {
        let rest = &self.plain.text[self.at..];
        if let Some((sign, len)) = self.address_sign(rest) {
            self.push(&[sign], len);
            self.joins = None;
        } else if let Some(number) = self.number(self.at) {
            self.push_number(&number);
            self.skip_separator(number.kind);
        } else {
            let char = rest.chars().next().expect("not at the end");
            match fold_alike(char) {
                Some(folded) => self.push(&[folded], char.len_utf8()),
                None => self.at += char.len_utf8(),
            }
            self.joins = None;
        }
    }

    /// Appends `chars`, which stand for the next `len` bytes of the plain view.
    fn push(&mut self, chars: &[char], len: usize) {
        let raw = self.plain.raw_behind(&mut self.segment, self.at..self.at + len);
        for &char in chars {
            self.deep.push_unit(char, raw.start as u32, raw.end as u32);
        }
        self.at += len;
    }

    fn push_number(&mut self, number: &Number) {
        let digit = |value: u8| char::from(b'0' + value);
        match number.value {
            Value::Written => {
                for _ in 0..number.len {
                    let char = char::from(self.plain.text.as_bytes()[self.at]);
                    self.push(&[char], 1);
                }
            }
            Value::Said(value) => {
                if let Some(Kind::Tens(tens)) = self.joins
                    && (1..10).contains(&value)
                {
                    // "thirty four": the zero of the tens gives way.
                    self.deep.text.pop();
                    if self
                        .deep
                        .segments
                        .last()
                        .is_some_and(|last| last.view as usize == self.deep.text.len())
                    {
                        self.deep.segments.pop();
                    }
                    debug_assert!(tens % 10 == 0, "tens end in a zero");
                    self.push(&[digit(value)], number.len);
                } else if value < 10 {
                    self.push(&[digit(value)], number.len);
                } else {
                    self.push(&[digit(value / 10), digit(value % 10)], number.len);
                }
            }
            Value::Times(_) => self.at += number.len,
        }
        if let Value::Times(times) = number.value {
            let gap = separator(&self.plain.text[self.at..]);
            if let Some(next) = self
                .number(self.at + gap)
                .filter(|next| gap > 0 && digit_of(self.plain, self.at + gap, next).is_some())
            {
                let value = digit_of(self.plain, self.at + gap, &next).expect("just seen");
                self.push(&vec![digit(value); usize::from(times)], gap + next.len);
            }
        }
    }

    /// Behind a number: drops the separator where another number follows that belongs to it.
    fn skip_separator(&mut self, kind: Kind) {
        self.joins = None;
        let rest = &self.plain.text[self.at..];
        let mut gap = separator(rest);
        if matches!(kind, Kind::Tens(_)) && gap > 0 {
            for and in ["y ", "e ", "et ", "und ", "and "] {
                if rest[gap..].starts_with(and) {
                    gap += and.len();
                    break;
                }
            }
        }
        if gap == 0 {
            return;
        }
        let Some(next) = self.number(self.at + gap) else { return };
        let spoken = |kind| matches!(kind, Kind::Word | Kind::Tens(_));
        let joined = match (kind, next.kind) {
            (Kind::Single, Kind::Single) => true,
            (a, b) => spoken(a) || spoken(b),
        };
        if joined {
            self.at += gap;
            self.joins = Some(kind);
        }
    }

    /// The number that starts at `at`, if one does: a word, or a few digits that no letter or digit touches.
    fn number(&self, at: usize) -> Option<Number> {
        let text = &self.plain.text;
        if text[..at].chars().next_back().is_some_and(is_word) {
            return None;
        }
        let rest = &text[at..];
        let first = rest.chars().next()?;
        if first.is_ascii_digit() {
            let len = rest.bytes().take(5).take_while(u8::is_ascii_digit).count();
            let touched = rest[len..].chars().next().is_some_and(is_word);
            let kind = if len == 1 { Kind::Single } else { Kind::Group };
            return (len < 5 && !touched).then_some(Number { kind, len, value: Value::Written });
        }
        if !first.is_alphabetic() {
            return None;
        }
        let len: usize = rest.chars().take(33).take_while(|char| is_word(*char)).map(char::len_utf8).sum();
        let (kind, value) = match number_word(&rest[..len])? {
            NumberWord::Value(value @ (20 | 30 | 40 | 50 | 60 | 70 | 80 | 90)) => {
                (Kind::Tens(value), Value::Said(value))
            }
            NumberWord::Value(value) => (Kind::Word, Value::Said(value)),
            NumberWord::Times(times) => (Kind::Word, Value::Times(times)),
        };
        Some(Number { kind, len, value })
    }

    /// A spelled `@` or dot at the start of `rest`, with the brackets and spaces that belong to it.
    fn address_sign(&self, rest: &str) -> Option<(char, usize)> {
        let first = rest.chars().next()?;
        if !matches!(first, ' ' | '(' | '[' | '{' | '<') {
            return None;
        }
        let Spelled { word, bracketed, len } = spelled(rest)?;
        let sign = sign_of(word)?;
        let letter_word = word.chars().all(char::is_alphabetic);
        // A bare " at " is an English word before it is anything else.
        let meant = bracketed || (sign == '.' && letter_word) || word == "@" || dot_follows(&rest[len..]);
        let inside = self.plain.text[..self.at].chars().next_back().is_some_and(is_word)
            && rest[len..].chars().next().is_some_and(is_word);
        (meant && inside && (letter_word || bracketed || sign == '@')).then_some((sign, len))
    }
}

/// The one digit that a number is, if it is one.
fn digit_of(plain: &View, at: usize, number: &Number) -> Option<u8> {
    match number.value {
        Value::Said(value) if value < 10 => Some(value),
        Value::Written if number.len == 1 => Some(plain.text.as_bytes()[at] - b'0'),
        _ => None,
    }
}

/// The length of a separator between digits that stand by themselves; 0 where there is none.
fn separator(rest: &str) -> usize {
    let len = rest.bytes().take(4).take_while(|byte| b" -.,_/|*+\n".contains(byte)).count();
    if len > 3 { 0 } else { len }
}

/// A word that stands as ` word `, `(word)` or ` [ word ] `.
struct Spelled<'t> {
    word: &'t str,
    bracketed: bool,
    /// How long it is with its brackets and spaces, in bytes.
    len: usize,
}

/// The word that stands so at the start of `rest`, if one does.
fn spelled(rest: &str) -> Option<Spelled<'_>> {
    let inner = rest.trim_start_matches(' ');
    let spaced = inner.len() < rest.len();
    let bracketed = inner.starts_with(['(', '[', '{', '<']);
    let inner = if bracketed { inner[1..].trim_start_matches(' ') } else { inner };
    let len = match inner.chars().next()? {
        sign @ ('@' | '.') => sign.len_utf8(),
        _ => inner.chars().take(16).take_while(|char| char.is_alphabetic()).map(char::len_utf8).sum(),
    };
    let (word, behind) = inner.split_at(len);
    let trimmed = behind.trim_start_matches(' ');
    let end = match bracketed {
        true => trimmed.strip_prefix([')', ']', '}', '>'])?.trim_start_matches(' '),
        false if trimmed.len() < behind.len() && spaced => trimmed,
        false => return None,
    };
    let len = rest.len() - end.len();
    (!word.is_empty() && len <= 40).then_some(Spelled { word, bracketed, len })
}

/// The sign that a word stands for.
fn sign_of(word: &str) -> Option<char> {
    let is = |known: &&str| word.eq_ignore_ascii_case(known);
    if AT.iter().any(is) { Some('@') } else { DOT.iter().any(is).then_some('.') }
}

/// Whether a spelled dot stands near, which makes a bare " at " part of an address.
fn dot_follows(rest: &str) -> bool {
    let mut end = rest.len().min(DOT_WITHIN);
    while !rest.is_char_boundary(end) {
        end -= 1;
    }
    let near = &rest[..end];
    near.match_indices([' ', '(', '[', '{', '<'])
        .any(|(at, _)| spelled(&near[at..]).is_some_and(|found| sign_of(found.word) == Some('.')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::masking::view::{Encoding, Scratch};

    fn deep(text: &str) -> (String, View) {
        let (mut plain, mut deep) = (View::default(), View::default());
        plain.plain(text, Encoding::Text, true, &mut Scratch::default());
        deepen(&plain, &mut deep);
        (deep.text.clone(), deep)
    }

    #[test]
    fn hidden_spellings_are_undone() {
        for (text, read) in [
            ("jane (at) example [dot] com", "jane@example.com"),
            ("jane at example dot com", "jane@example.com"),
            ("meet me at example.com", "meet me at example.com"),
            ("jane @ example.com", "jane@example.com"),
            ("jane arroba example punto cl", "jane@example.cl"),
            ("pin 4 4 2 1.", "pin 4421."),
            ("4-1-1-1", "4111"),
            ("12 34", "12 34"),
            ("four one one ONE", "4111"),
            ("double five triple zero 1", "550001"),
            ("zéro six douze trente-quatre", "061234"),
            ("vierunddreißig acht", "348"),
            ("treinta y cuatro dos", "342"),
            ("раураl Ñuñoa", "paypal Ñuñoa"),
            ("one of us", "1 of us"),
            ("stone age", "stone age"),
        ] {
            assert_eq!(deep(text).0, read, "{text}");
        }
    }

    #[test]
    fn offsets_lead_back_to_the_words() {
        let text = "call four one one one, please";
        let (read, view) = deep(text);
        let at = read.find("4111").expect("the digits are seen");
        assert_eq!(&text[view.raw(at..at + 4)], "four one one one");
    }
}
