//! The lexer accepts what `serde_json` accepts, and says the same of it, however the body is cut.
//!
//! Where the two differ is written down here and nowhere else: nesting over `MAX_DEPTH` and numbers over `MAX_NUMBER`
//! bytes are refused by the lexer alone; duplicate keys, lone surrogates and numbers that no float holds are fine by
//! it, and by `serde_json` as long as nobody asks for their values.

use std::fmt;

use auraveil::json::{Documents, Error, Event, Lexer, Utf8Gate};
use bytes::Bytes;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// What mutations put in.
pub const WORDS: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "\"\"",
    "\\",
    "\\\"",
    "\\u",
    "\\u0000",
    "\\ud800",
    "\\udc00",
    "\\ud83d\\ude00",
    "true",
    "false",
    "null",
    "0",
    "-",
    "-0",
    "1.5",
    "1e5",
    "1E+5",
    ".",
    "e",
    "01",
    " ",
    "\n",
    "\t",
    "\r",
    "\u{feff}",
    "é",
    "\u{1}",
    "\u{7f}",
    "{\"a\":1}",
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
    "11111111111111111111111111111111",
    "1e999",
];

/// What a document says, in its order; strings decoded.
#[derive(Debug, PartialEq)]
enum Said {
    Open,
    Close,
    Key(String),
    Text(String),
    Number(f64),
}

/// An event with its bytes, when all pieces of a token are put together.
#[derive(Debug, PartialEq)]
enum Token {
    Open,
    Close,
    Key(Vec<u8>),
    Text(Vec<u8>),
    Number(Vec<u8>),
}

/// Holds the lexer to `serde_json` on `data`.
pub fn run(data: &[u8]) {
    let ours = lex(data, Documents::One, usize::MAX);
    for size in [1, 2, 3, 7] {
        let cut = lex(data, Documents::One, size);
        assert!(alike(&ours, &cut), "whole: {ours:?}, in pieces of {size}: {cut:?}");
    }
    let valid = std::str::from_utf8(data).is_ok();
    let theirs = valid && serde_json::from_slice::<IgnoredAny>(data).is_ok();
    match &ours {
        Err(Error::TooDeep | Error::LongNumber) => {}
        Ok(_) => assert!(theirs, "the lexer takes what serde_json refuses"),
        Err(error) => assert!(!theirs, "the lexer refuses what serde_json takes: {error:?}"),
    }
    if let Ok(tokens) = &ours
        && let Some(said) = said(data)
    {
        assert_eq!(decoded(tokens), said, "the lexer and serde_json read different things");
    }
    let many = lex(data, Documents::Many, usize::MAX);
    assert!(alike(&many, &lex(data, Documents::Many, 1)), "many documents, cut at every byte");
    match &many {
        Err(Error::TooDeep | Error::LongNumber) => {}
        many => assert_eq!(many.is_ok(), valid && are_documents(data), "many documents: {many:?}"),
    }
}

/// All tokens of a body that is cut at every `size` bytes.
fn lex(data: &[u8], documents: Documents, size: usize) -> Result<Vec<Token>, Error> {
    let (mut gate, mut lexer, mut tokens) = (Utf8Gate::default(), Lexer::new(documents), Vec::new());
    for piece in data.chunks(size.clamp(1, data.len().max(1))) {
        let (completed, rest) = gate.push(Bytes::copy_from_slice(piece))?;
        for chunk in completed.into_iter().chain([rest]) {
            while let Some(event) = lexer.next(&chunk)? {
                take(event, &chunk, &mut tokens);
            }
        }
    }
    gate.finish()?;
    lexer.finish()?;
    Ok(tokens)
}

fn take(event: Event, chunk: &[u8], tokens: &mut Vec<Token>) {
    let part = match event {
        Event::Open(_) => return tokens.push(Token::Open),
        Event::Close(_) => return tokens.push(Token::Close),
        Event::String { part, .. } | Event::Number(part) => part,
    };
    if part.first {
        tokens.push(match event {
            Event::String { key: true, .. } => Token::Key(Vec::new()),
            Event::String { key: false, .. } => Token::Text(Vec::new()),
            _ => Token::Number(Vec::new()),
        });
    }
    match (tokens.last_mut(), event) {
        (Some(Token::Key(bytes)), Event::String { key: true, .. })
        | (Some(Token::Text(bytes)), Event::String { key: false, .. })
        | (Some(Token::Number(bytes)), Event::Number(_)) => bytes.extend(&chunk[part.start..part.end]),
        (last, event) => panic!("{event:?} goes on where {last:?} was"),
    }
}

/// Both took the body as the same tokens, or both refused it. Why may differ: whole, bad UTF-8 is met first.
fn alike(one: &Result<Vec<Token>, Error>, other: &Result<Vec<Token>, Error>) -> bool {
    match (one, other) {
        (Ok(one), Ok(other)) => one == other,
        (Err(_), Err(_)) => true,
        _ => false,
    }
}

/// The tokens' values, as `serde_json` reads a string or number that stands alone.
fn decoded(tokens: &[Token]) -> Vec<Said> {
    let text = |raw: &[u8]| {
        serde_json::from_slice(&[b"\"", raw, b"\""].concat())
            .expect("serde_json has read this string already")
    };
    let number = |raw: &[u8]| serde_json::from_slice(raw).expect("serde_json has read this number already");
    let said = |token: &Token| match token {
        Token::Open => Said::Open,
        Token::Close => Said::Close,
        Token::Key(raw) => Said::Key(text(raw)),
        Token::Text(raw) => Said::Text(text(raw)),
        Token::Number(raw) => Said::Number(number(raw)),
    };
    tokens.iter().map(said).collect()
}

/// What `serde_json` reads in a document, or nothing where a value of it can't be had (a lone surrogate, `1e999`).
fn said(data: &[u8]) -> Option<Vec<Said>> {
    let mut said = Vec::new();
    let mut documents = serde_json::Deserializer::from_slice(data);
    Listener(&mut said).deserialize(&mut documents).ok()?;
    Some(said)
}

/// Whether `data` is JSON documents with white space between them.
fn are_documents(data: &[u8]) -> bool {
    let mut documents = serde_json::Deserializer::from_slice(data).into_iter::<IgnoredAny>();
    while let Some(document) = documents.next() {
        let behind = data.get(documents.byte_offset());
        if document.is_err() || !matches!(behind, None | Some(b' ' | b'\t' | b'\n' | b'\r')) {
            return false;
        }
    }
    true
}

/// Notes what a deserializer comes by.
struct Listener<'a>(&'a mut Vec<Said>);

impl<'de> DeserializeSeed<'de> for Listener<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Listener<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, number: u64) -> Result<(), E> {
        self.0.push(Said::Number(number as f64));
        Ok(())
    }

    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        self.0.push(Said::Number(number as f64));
        Ok(())
    }

    fn visit_f64<E>(self, number: f64) -> Result<(), E> {
        self.0.push(Said::Number(number));
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.0.push(Said::Text(text.to_owned()));
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        self.0.push(Said::Open);
        while items.next_element_seed(Listener(self.0))?.is_some() {}
        self.0.push(Said::Close);
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        self.0.push(Said::Open);
        while let Some(key) = members.next_key::<String>()? {
            self.0.push(Said::Key(key));
            members.next_value_seed(Listener(self.0))?;
        }
        self.0.push(Said::Close);
        Ok(())
    }
}
