//! A resumable JSON lexer (RFC 8259) over raw bytes: named states, named limits, may be cut anywhere.
//!
//! It validates the whole grammar and says where strings and numbers lie in the current chunk; punctuation,
//! literals and white space are checked and passed over in silence. It deliberately does not decode anything,
//! does not look at UTF-8 (see [`Utf8Gate`](super::Utf8Gate)), and accepts duplicate keys and lone surrogates,
//! which are legal.

use std::sync::LazyLock;

use super::{Error, MAX_DEPTH, MAX_NUMBER};
use crate::classify::{BLOCK, Sets};

/// What the lexer met. Positions are byte offsets into the chunk that was given to [`Lexer::next`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// `{` or `[`.
    Open(Container),
    /// `}` or `]`.
    Close(Container),
    /// A stretch of a string's content, quotes left out, still escaped.
    String {
        /// Whether it is an object's key.
        key: bool,
        /// Where it lies.
        part: Part,
    },
    /// A stretch of a number.
    Number(Part),
}

/// A stretch of a string or number. A token that a chunk border cuts comes in several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Its first byte.
    pub start: usize,
    /// Behind its last byte.
    pub end: usize,
    /// Whether the token starts here.
    pub first: bool,
    /// Whether the token ends here.
    pub last: bool,
}

/// An object or an array.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Container {
    /// `{}`
    Object,
    /// `[]`
    Array,
}

/// How many documents a body may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Documents {
    /// Exactly one (`application/json`).
    One,
    /// Any number, white space between them (NDJSON, JSON text sequences without record separators).
    Many,
}

/// The lexer. One for a body.
#[derive(Debug, Clone)]
pub struct Lexer {
    state: State,
    /// A bit for each open container, the innermost lowest: 1 is an object.
    containers: u128,
    depth: usize,
    documents: Documents,
    /// Where the next byte lies in the current chunk.
    at: usize,
    /// Bytes of earlier chunks.
    passed: u64,
    /// What is special in the block of the chunk that was looked at last.
    special: Special,
}

/// Where a block of a chunk has bytes that a string can't have as they are: quotes, backslashes, control characters.
#[derive(Debug, Clone, Copy)]
struct Special {
    /// The number of the block, [`NO_BLOCK`] before the first one.
    block: usize,
    mask: u64,
}

const NO_BLOCK: usize = usize::MAX;

/// U+FEFF in UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before a document.
    Start,
    /// Behind a document; a separator must follow before another one.
    End,
    /// A value must follow.
    Value,
    /// Behind `[`.
    ValueOrClose,
    /// Behind `{`.
    KeyOrClose,
    /// Behind `,` in an object.
    Key,
    /// Behind a key.
    Colon,
    /// Behind a value in a container.
    CommaOrClose,
    /// In a string.
    Str { key: bool, started: bool, escape: Escape },
    /// In a number, so many bytes into it.
    Num { grammar: Num, len: u8 },
    /// In `true`, `false` or `null`, so many bytes into it.
    Literal { word: &'static [u8], matched: u8 },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Escape {
    None,
    Backslash,
    /// In `\uXXXX`; so many digits still missing.
    Hex(u8),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Num {
    Minus,
    Zero,
    Integer,
    Point,
    Fraction,
    E,
    Sign,
    Exponent,
}

impl Num {
    /// The state behind `byte`, or `None` where the number ends before it.
    fn step(self, byte: u8) -> Option<Self> {
        Some(match (self, byte) {
            (Self::Minus, b'0') => Self::Zero,
            (Self::Minus, b'1'..=b'9') | (Self::Integer, b'0'..=b'9') => Self::Integer,
            (Self::Zero | Self::Integer, b'.') => Self::Point,
            (Self::Point | Self::Fraction, b'0'..=b'9') => Self::Fraction,
            (Self::Zero | Self::Integer | Self::Fraction, b'e' | b'E') => Self::E,
            (Self::E, b'+' | b'-') => Self::Sign,
            (Self::E | Self::Sign | Self::Exponent, b'0'..=b'9') => Self::Exponent,
            _ => return None,
        })
    }

    fn may_end(self) -> bool {
        matches!(self, Self::Zero | Self::Integer | Self::Fraction | Self::Exponent)
    }
}

impl Lexer {
    /// A lexer at the start of a body.
    pub fn new(documents: Documents) -> Self {
        Self {
            state: State::Start,
            containers: 0,
            depth: 0,
            documents,
            at: 0,
            passed: 0,
            special: Special::NONE,
        }
    }

    /// The next event in `chunk`, or `None` where the chunk is used up; the next call then gets the next chunk.
    pub fn next(&mut self, chunk: &[u8]) -> Result<Option<Event>, Error> {
        while self.at < chunk.len() {
            let byte = chunk[self.at];
            match self.state {
                State::Str { key, started, escape } => {
                    return self.string(chunk, key, !started, escape).map(Some);
                }
                // What stands between strings nearly always.
                State::Colon if byte == b':' => {
                    self.at += 1;
                    self.state = State::Value;
                }
                State::CommaOrClose if byte == b',' => {
                    self.at += 1;
                    self.state = self.behind_comma();
                }
                State::Value | State::Key if byte == b'"' => {
                    let key = self.state == State::Key;
                    self.at += 1;
                    self.state = State::Str { key, started: false, escape: Escape::None };
                    if let Some(event) = self.string_at_hand(chunk, key) {
                        return Ok(Some(event));
                    }
                }
                State::Num { grammar, len } => return self.number(chunk, grammar, len).map(Some),
                State::Literal { word, matched } => {
                    if word[usize::from(matched)] != byte {
                        return Err(self.syntax());
                    }
                    self.at += 1;
                    self.state = if usize::from(matched) + 1 == word.len() {
                        self.behind_value()
                    } else {
                        State::Literal { word, matched: matched + 1 }
                    };
                }
                _ if matches!(byte, b' ' | b'\t' | b'\n' | b'\r') => {
                    self.at += 1;
                    if self.state == State::End && self.documents == Documents::Many {
                        self.state = State::Start;
                    }
                }
                State::Start if chunk[self.at..].starts_with(BYTE_ORDER_MARK) => {
                    return Err(Error::ByteOrderMark);
                }
                _ => {
                    if let Some(event) = self.punctuation(byte)? {
                        return Ok(Some(event));
                    }
                }
            }
        }
        self.passed += chunk.len() as u64;
        self.at = 0;
        self.special = Special::NONE;
        Ok(None)
    }

    /// Whether the body may end here. A number at the very end of a body ends with it.
    pub fn finish(&self) -> Result<(), Error> {
        match self.state {
            State::End => Ok(()),
            State::Start if self.documents == Documents::Many => Ok(()),
            State::Num { grammar, .. } if self.depth == 0 && grammar.may_end() => Ok(()),
            _ => Err(Error::Truncated),
        }
    }

    /// Whether the body may end here, but inside a number: the number is then whole, though no event said so.
    pub fn in_number(&self) -> bool {
        matches!(self.state, State::Num { .. })
    }

    /// Where the next byte to be read lies in the current chunk: right behind the event that was given last.
    pub fn position(&self) -> usize {
        self.at
    }

    /// How many containers are open.
    pub fn depth(&self) -> usize {
        self.depth
    }

    /// One byte of structure, or the first byte of a value.
    fn punctuation(&mut self, byte: u8) -> Result<Option<Event>, Error> {
        let value_may_start = matches!(self.state, State::Start | State::Value | State::ValueOrClose);
        let mut event = None;
        match byte {
            b'"' if value_may_start => {
                self.state = State::Str { key: false, started: false, escape: Escape::None };
            }
            b'"' if matches!(self.state, State::Key | State::KeyOrClose) => {
                self.state = State::Str { key: true, started: false, escape: Escape::None };
            }
            b':' if self.state == State::Colon => self.state = State::Value,
            b',' if self.state == State::CommaOrClose => self.state = self.behind_comma(),
            b'{' | b'[' if value_may_start => {
                if self.depth == MAX_DEPTH {
                    return Err(Error::TooDeep);
                }
                self.depth += 1;
                let object = byte == b'{';
                self.containers = self.containers << 1 | u128::from(object);
                self.state = if object { State::KeyOrClose } else { State::ValueOrClose };
                event = Some(Event::Open(if object { Container::Object } else { Container::Array }));
            }
            b'}' if self.containers & 1 == 1
                && matches!(self.state, State::KeyOrClose | State::CommaOrClose) =>
            {
                event = Some(self.close(Container::Object));
            }
            b']' if self.depth > 0
                && self.containers & 1 == 0
                && matches!(self.state, State::ValueOrClose | State::CommaOrClose) =>
            {
                event = Some(self.close(Container::Array));
            }
            b'-' if value_may_start => {
                self.state = State::Num { grammar: Num::Minus, len: 0 };
                return Ok(None);
            }
            b'0'..=b'9' if value_may_start => {
                // The first digit is read by `number`, as if behind a minus.
                self.state = State::Num { grammar: Num::Minus, len: 0 };
                return Ok(None);
            }
            b't' if value_may_start => self.state = State::Literal { word: b"true", matched: 1 },
            b'f' if value_may_start => self.state = State::Literal { word: b"false", matched: 1 },
            b'n' if value_may_start => self.state = State::Literal { word: b"null", matched: 1 },
            _ => return Err(self.syntax()),
        }
        self.at += 1;
        Ok(event)
    }

    fn close(&mut self, container: Container) -> Event {
        self.depth -= 1;
        self.containers >>= 1;
        self.state = self.behind_value();
        Event::Close(container)
    }

    /// A string that starts at hand, if it is whole in the chunk and has nothing escaped.
    #[inline]
    fn string_at_hand(&mut self, chunk: &[u8], key: bool) -> Option<Event> {
        let start = self.at;
        let end = self.special.at_or_behind(start, chunk);
        if chunk.get(end) != Some(&b'"') {
            return None;
        }
        self.at = end + 1;
        self.state = if key { State::Colon } else { self.behind_value() };
        Some(Event::String { key, part: Part { start, end, first: true, last: true } })
    }

    fn string(&mut self, chunk: &[u8], key: bool, first: bool, mut escape: Escape) -> Result<Event, Error> {
        let start = self.at;
        let mut at = start;
        while at < chunk.len() {
            match escape {
                Escape::None => {
                    at = self.special.at_or_behind(at, chunk);
                    match chunk.get(at) {
                        None => break,
                        Some(b'"') => {
                            self.at = at + 1;
                            self.state = if key { State::Colon } else { self.behind_value() };
                            return Ok(Event::String {
                                key,
                                part: Part { start, end: at, first, last: true },
                            });
                        }
                        Some(b'\\') => escape = Escape::Backslash,
                        Some(_) => return Err(Error::Syntax(self.passed + at as u64)),
                    }
                }
                Escape::Backslash => match chunk[at] {
                    b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => escape = Escape::None,
                    b'u' => escape = Escape::Hex(4),
                    _ => return Err(Error::Syntax(self.passed + at as u64)),
                },
                Escape::Hex(missing) => {
                    if !chunk[at].is_ascii_hexdigit() {
                        return Err(Error::Syntax(self.passed + at as u64));
                    }
                    escape = if missing == 1 { Escape::None } else { Escape::Hex(missing - 1) };
                }
            }
            at += 1;
        }
        self.at = chunk.len();
        self.state = State::Str { key, started: true, escape };
        Ok(Event::String { key, part: Part { start, end: chunk.len(), first, last: false } })
    }

    fn number(&mut self, chunk: &[u8], mut grammar: Num, len: u8) -> Result<Event, Error> {
        let start = self.at;
        let mut total = usize::from(len);
        for (index, &byte) in chunk[start..].iter().enumerate() {
            if total == 0 && byte == b'-' {
                total = 1;
                continue;
            }
            match grammar.step(byte) {
                Some(next) => grammar = next,
                None if grammar.may_end() && total > 0 => {
                    self.at = start + index;
                    self.state = self.behind_value();
                    let part = Part { start, end: self.at, first: len == 0, last: true };
                    return Ok(Event::Number(part));
                }
                None => return Err(Error::Syntax(self.passed + (start + index) as u64)),
            }
            total += 1;
            if total > MAX_NUMBER {
                return Err(Error::LongNumber);
            }
        }
        self.at = chunk.len();
        self.state = State::Num { grammar, len: total as u8 };
        Ok(Event::Number(Part { start, end: chunk.len(), first: len == 0, last: false }))
    }

    fn behind_comma(&self) -> State {
        if self.containers & 1 == 1 { State::Key } else { State::Value }
    }

    fn behind_value(&self) -> State {
        if self.depth == 0 { State::End } else { State::CommaOrClose }
    }

    fn syntax(&self) -> Error {
        Error::Syntax(self.passed + self.at as u64)
    }
}

static SPECIAL: LazyLock<Sets<1>> =
    LazyLock::new(|| Sets::new([&|byte| byte < 0x20 || matches!(byte, b'"' | b'\\')]));

impl Special {
    const NONE: Self = Self { block: NO_BLOCK, mask: 0 };

    /// The first special byte of `chunk` from `at` on, or its end.
    fn at_or_behind(&mut self, mut at: usize, chunk: &[u8]) -> usize {
        while at < chunk.len() {
            let block = at / BLOCK;
            if self.block != block {
                let [mask] = SPECIAL.first(&chunk[block * BLOCK..]);
                *self = Self { block, mask };
            }
            let ahead = self.mask >> (at % BLOCK);
            if ahead != 0 {
                return at + ahead.trailing_zeros() as usize;
            }
            at = (block + 1) * BLOCK;
        }
        chunk.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Runs the lexer over `text` cut into pieces of `size` and gives the strings and numbers it saw, rejoined.
    fn tokens(text: &[u8], size: usize, documents: Documents) -> Result<Vec<String>, Error> {
        let mut lexer = Lexer::new(documents);
        let mut seen = Vec::new();
        let mut open = String::new();
        for chunk in text.chunks(size) {
            while let Some(event) = lexer.next(chunk)? {
                match event {
                    Event::Open(container) => seen.push(format!("open {container:?}")),
                    Event::Close(container) => seen.push(format!("close {container:?}")),
                    Event::String { part, .. } | Event::Number(part) => {
                        if part.first {
                            open.clear();
                        }
                        open.push_str(&String::from_utf8_lossy(&chunk[part.start..part.end]));
                        if part.last {
                            seen.push(open.clone());
                        }
                    }
                }
            }
        }
        lexer.finish()?;
        if lexer.in_number() {
            seen.push(open);
        }
        Ok(seen)
    }

    const SAMPLE: &[u8] =
        br#" {"a":[1,-2.5e+10,0],"b\"\u00e9":{"c":null,"d":true,"e":[]},"f":"x\\\/","g":{},"h":[[],{"i":false}]} "#;

    #[test]
    fn any_cut_sees_the_same_tokens() {
        let whole = tokens(SAMPLE, SAMPLE.len(), Documents::One).expect("valid JSON");
        for size in 1..SAMPLE.len() {
            assert_eq!(tokens(SAMPLE, size, Documents::One).as_ref(), Ok(&whole), "pieces of {size}");
        }
    }

    #[test]
    fn what_is_not_json_is_refused_at_its_byte() {
        for (text, at) in [
            ("{\"a\":1,}", 7),
            ("[1 2]", 3),
            ("{a:1}", 1),
            ("[01]", 2),
            ("\"\\x\"", 2),
            ("\"a\nb\"", 2),
            ("]", 0),
            ("[}", 1),
            ("{]", 1),
            ("1 2", 2),
            ("tru_", 3),
            ("\u{fffe}1", 0),
            ("\"\\u12g4\"", 5),
            ("-a", 1),
            ("--1", 1),
        ] {
            assert_eq!(tokens(text.as_bytes(), 64, Documents::One), Err(Error::Syntax(at)), "{text}");
        }
    }

    #[test]
    fn a_byte_order_mark_is_named() {
        for text in ["\u{feff}1", "{}\n\u{feff}{}"] {
            assert_eq!(tokens(text.as_bytes(), 64, Documents::Many), Err(Error::ByteOrderMark), "{text}");
        }
    }

    #[test]
    fn what_is_cut_is_refused() {
        for text in ["", " ", "{", "[1", "\"a", "{\"a\"", "{\"a\":", "-", "1.", "1e", "nul"] {
            assert_eq!(tokens(text.as_bytes(), 64, Documents::One), Err(Error::Truncated), "{text}");
        }
    }

    #[test]
    fn bounds_hold() {
        let deep = |n: usize| "[".repeat(n) + &"]".repeat(n);
        assert!(tokens(deep(MAX_DEPTH).as_bytes(), 7, Documents::One).is_ok());
        assert_eq!(tokens(deep(MAX_DEPTH + 1).as_bytes(), 7, Documents::One), Err(Error::TooDeep));
        assert!(tokens("1".repeat(MAX_NUMBER).as_bytes(), 7, Documents::One).is_ok());
        assert_eq!(tokens("1".repeat(MAX_NUMBER + 1).as_bytes(), 7, Documents::One), Err(Error::LongNumber));
    }

    #[test]
    fn a_sequence_needs_white_space_between_documents() {
        assert_eq!(tokens(b"1\n\"a\"\n\n{}", 3, Documents::Many).expect("three documents").len(), 4);
        assert!(tokens(b"", 3, Documents::Many).is_ok());
        assert!(tokens(b"{}{}", 3, Documents::Many).is_err());
    }

    proptest! {
        #[test]
        fn it_agrees_with_serde_json_on_what_is_json(text in "[\\[\\]{}:,\"\\\\a1u0.e+ tn-]{0,24}", size in 1usize..8) {
            let ours = tokens(text.as_bytes(), size, Documents::One).is_ok();
            let theirs = serde_json::from_str::<&serde_json::value::RawValue>(&text).is_ok();
            prop_assert_eq!(ours, theirs, "{}", text);
        }
    }
}
