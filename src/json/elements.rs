//! The elements of one array of a document, one by one, whatever the size of the document.
//!
//! The array is the document itself or a member of its top object. One element is held whole, up to a bound, so that
//! it can be judged before anything of it leaves; all else is validated and passed over in constant memory. What is
//! inside an element is deliberately not looked at: that is the caller's.

use bytes::{Bytes, BytesMut};

use super::{Container, Documents, Error, Event, Lexer, Part, Utf8Gate};

/// Where the array stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Under one of these keys of the top object.
    Member(&'static [&'static str]),
    /// The document itself, or under one of these keys of the top object.
    TopOrMember(&'static [&'static str]),
}

/// Takes a document in pieces of any size and gives the elements of its array, each of them a whole object.
///
/// All of the document is checked to be JSON and UTF-8. An array that is missing, that occurs twice (under any of
/// its names), that is no array, or that holds something else than objects is [`Error::Unexpected`].
#[derive(Debug)]
pub struct Elements {
    gate: Utf8Gate,
    lexer: Lexer,
    place: Place,
    /// How many bytes an element may have.
    limit: usize,
    state: State,
    found: bool,
    /// The key being read, still escaped; longer keys than any of the names can be spelled are cut.
    key: Vec<u8>,
    /// What earlier chunks had of the element being read.
    held: BytesMut,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before the top value, or somewhere outside the array.
    Outside,
    /// Behind the array's key: its value must follow.
    Named,
    /// In the array, between elements; containers open, and where the unread gap starts in this chunk.
    Between { depth: usize, gap: usize },
    /// In an element; containers open around it, and where it starts in this chunk.
    Inside { depth: usize, start: usize },
}

const NO_ARRAY: Error = Error::Unexpected("it has no array of the elements that were asked for");
const NOT_AN_ARRAY: Error = Error::Unexpected("something else stands where an array of elements should");
const TWICE: Error = Error::Unexpected("it has the array of elements twice");
const NOT_AN_OBJECT: Error = Error::Unexpected("an element of its array is not an object");

impl Elements {
    /// Reads the array at `place`; an element may have `limit` bytes.
    pub fn new(place: Place, limit: usize) -> Self {
        Self {
            gate: Utf8Gate::default(),
            lexer: Lexer::new(Documents::One),
            place,
            limit,
            state: State::Outside,
            found: false,
            key: Vec::new(),
            held: BytesMut::new(),
        }
    }

    /// Takes the next piece of the document and hands each element that ends in it to `each`, in order.
    pub fn push(
        &mut self,
        input: Bytes,
        each: &mut impl FnMut(Bytes) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let (completed, rest) = self.gate.push(input)?;
        if let Some(character) = completed {
            self.chunk(&character, each)?;
        }
        self.chunk(&rest, each)
    }

    /// Ends the document.
    pub fn finish(&self) -> Result<(), Error> {
        self.gate.finish()?;
        self.lexer.finish()?;
        if self.found { Ok(()) } else { Err(NO_ARRAY) }
    }

    fn chunk(
        &mut self,
        chunk: &Bytes,
        each: &mut impl FnMut(Bytes) -> Result<(), Error>,
    ) -> Result<(), Error> {
        while let Some(event) = self.lexer.next(chunk)? {
            let behind = self.lexer.position();
            match self.state {
                State::Outside => self.outside(event, chunk, behind)?,
                State::Named if event == Event::Open(Container::Array) => self.enter(behind),
                State::Named => return Err(NOT_AN_ARRAY),
                State::Between { depth, gap } => match event {
                    Event::Open(Container::Object) => {
                        only_separators(&chunk[gap..behind - 1])?;
                        self.state = State::Inside { depth, start: behind - 1 };
                    }
                    Event::Close(_) => {
                        only_separators(&chunk[gap..behind - 1])?;
                        self.state = State::Outside;
                    }
                    _ => return Err(NOT_AN_OBJECT),
                },
                State::Inside { depth, start } => {
                    if matches!(event, Event::Close(_)) && self.lexer.depth() == depth {
                        self.state = State::Between { depth, gap: behind };
                        each(self.whole(chunk, start, behind)?)?;
                    }
                }
            }
        }
        match &mut self.state {
            State::Outside | State::Named => {}
            State::Between { gap, .. } => {
                only_separators(&chunk[*gap..])?;
                *gap = 0;
            }
            State::Inside { start, .. } => {
                let part = &chunk[*start..];
                if self.held.len() + part.len() > self.limit {
                    return Err(Error::TooLarge(self.limit));
                }
                self.held.extend_from_slice(part);
                *start = 0;
            }
        }
        Ok(())
    }

    /// An event outside the array: its key is looked for among those of the top object.
    fn outside(&mut self, event: Event, chunk: &[u8], behind: usize) -> Result<(), Error> {
        match event {
            Event::String { key: true, part }
                if self.lexer.depth() == 1 && self.key_is_named(chunk, part) =>
            {
                if self.found {
                    return Err(TWICE);
                }
                self.state = State::Named;
            }
            Event::Open(Container::Array) if self.lexer.depth() == 1 => match self.place {
                Place::TopOrMember(_) => self.enter(behind),
                Place::Member(_) => return Err(NO_ARRAY),
            },
            _ => {}
        }
        Ok(())
    }

    /// Collects a key of the top object; true when it has ended and is one of the names.
    fn key_is_named(&mut self, chunk: &[u8], part: Part) -> bool {
        let (Place::Member(names) | Place::TopOrMember(names)) = self.place;
        // A character of a name can be spelled in up to six bytes (\u006d).
        let longest = 6 * names.iter().map(|name| name.len()).max().unwrap_or(0);
        if part.first {
            self.key.clear();
        }
        // One byte more than the longest spelling keeps a longer key different from every name.
        let room = longest + 1 - self.key.len();
        self.key.extend(chunk[part.start..part.end].iter().take(room));
        part.last && self.key.len() <= longest && names.iter().any(|name| spells(&self.key, name))
    }

    fn enter(&mut self, behind: usize) {
        self.found = true;
        self.state = State::Between { depth: self.lexer.depth(), gap: behind };
    }

    /// The element that ends at `end`: a slice of this chunk, or joined with what earlier chunks had of it.
    fn whole(&mut self, chunk: &Bytes, start: usize, end: usize) -> Result<Bytes, Error> {
        if self.held.len() + (end - start) > self.limit {
            return Err(Error::TooLarge(self.limit));
        }
        if self.held.is_empty() {
            return Ok(chunk.slice(start..end));
        }
        self.held.extend_from_slice(&chunk[start..end]);
        Ok(std::mem::take(&mut self.held).freeze())
    }
}

/// The lexer passes over literals in silence, so a `null` among the elements shows only in the gap between them.
fn only_separators(gap: &[u8]) -> Result<(), Error> {
    let separator = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b',');
    if gap.iter().all(separator) { Ok(()) } else { Err(NOT_AN_OBJECT) }
}

/// Whether a key, still escaped, is this name. Names are ASCII letters and digits, which only `\uXXXX` can escape.
fn spells(key: &[u8], name: &str) -> bool {
    let mut rest = key;
    for &wanted in name.as_bytes() {
        let (spelled, length) = match rest {
            [b'\\', b'u', digits @ ..] => (digits.get(..4).and_then(hex), 6),
            [byte, ..] => (Some(u32::from(*byte)), 1),
            [] => (None, 0),
        };
        if spelled != Some(u32::from(wanted)) {
            return false;
        }
        rest = &rest[length..];
    }
    rest.is_empty()
}

fn hex(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |value, &digit| Some(value << 4 | char::from(digit).to_digit(16)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const MESSAGES: Place = Place::Member(&["messages"]);
    const ANY: Place = Place::TopOrMember(&["messages", "items"]);

    fn elements(place: Place, limit: usize, text: &[u8], size: usize) -> Result<Vec<String>, Error> {
        let mut elements = Elements::new(place, limit);
        let mut seen = Vec::new();
        for chunk in text.chunks(size) {
            elements.push(Bytes::copy_from_slice(chunk), &mut |element| {
                seen.push(String::from_utf8(element.to_vec()).expect("elements are UTF-8"));
                Ok(())
            })?;
        }
        elements.finish()?;
        Ok(seen)
    }

    fn whole(place: Place, text: &str) -> Result<Vec<String>, Error> {
        elements(place, 1024, text.as_bytes(), text.len().max(1))
    }

    const DOCUMENT: &str = r#" {"a":{"messages":[{"no":1}]},"b":["messages",{}], "messag\u0065s" : [ {"x":"é]}"} ,{},
        {"y":[{"z":{}}]}],"c":[[]],"messages\u0020":[1]} "#;

    #[test]
    fn every_cut_gives_the_same_elements() {
        let wanted = vec!["{\"x\":\"é]}\"}".to_owned(), "{}".into(), "{\"y\":[{\"z\":{}}]}".into()];
        for size in 1..=DOCUMENT.len() {
            let seen = elements(MESSAGES, 1024, DOCUMENT.as_bytes(), size);
            assert_eq!(seen.as_ref(), Ok(&wanted), "pieces of {size}");
        }
    }

    #[test]
    fn the_document_itself_may_be_the_array_where_the_place_says_so() {
        assert_eq!(whole(ANY, r#"[{"a":1},{}]"#), Ok(vec![r#"{"a":1}"#.into(), "{}".into()]));
        assert_eq!(whole(ANY, r#"{"items":[{}]}"#), Ok(vec!["{}".into()]));
        assert_eq!(whole(MESSAGES, "[{}]"), Err(NO_ARRAY));
        assert_eq!(whole(ANY, "[]"), Ok(vec![]));
    }

    #[test]
    fn what_is_not_the_array_is_refused_for_every_cut() {
        for (text, error) in [
            ("{}", NO_ARRAY),
            ("null", NO_ARRAY),
            ("7", NO_ARRAY),
            (r#"{"a":{"messages":[]}}"#, NO_ARRAY),
            (r#"{"messages":null}"#, NOT_AN_ARRAY),
            (r#"{"messages":null,"a":1}"#, NOT_AN_ARRAY),
            (r#"{"messages":"a"}"#, NOT_AN_ARRAY),
            (r#"{"messages":{}}"#, NOT_AN_ARRAY),
            (r#"{"messages":[],"messages":[]}"#, TWICE),
            (r#"{"messages":[],"\u006dessages":1}"#, TWICE),
            (r#"{"messages":[1]}"#, NOT_AN_OBJECT),
            (r#"{"messages":["a"]}"#, NOT_AN_OBJECT),
            (r#"{"messages":[[]]}"#, NOT_AN_OBJECT),
            (r#"{"messages":[{},null]}"#, NOT_AN_OBJECT),
            (r#"{"messages":[true ,{}]}"#, NOT_AN_OBJECT),
            (r#"{"messages":[]} x"#, Error::Syntax(16)),
            (r#"{"messages":[]}{}"#, Error::Syntax(15)),
            (r#"{"messages":[{}"#, Error::Truncated),
            ("", Error::Truncated),
        ] {
            for size in 1..=text.len().max(1) {
                let seen = elements(MESSAGES, 1024, text.as_bytes(), size);
                assert_eq!(seen, Err(error), "{text} in pieces of {size}");
            }
        }
    }

    #[test]
    fn an_element_over_the_limit_is_refused_and_the_rest_of_the_document_is_not_held() {
        let text = format!(r#"{{"a":"{}","messages":[{{"b":"{}"}}]}}"#, "x".repeat(5000), "y".repeat(92));
        for size in [1, 7, 64, text.len()] {
            assert!(elements(MESSAGES, 100, text.as_bytes(), size).is_ok(), "pieces of {size}");
            assert_eq!(elements(MESSAGES, 99, text.as_bytes(), size), Err(Error::TooLarge(99)));
        }
    }

    #[test]
    fn bad_utf8_is_refused_outside_the_array_too() {
        assert_eq!(elements(MESSAGES, 99, b"{\"a\":\"\xff\",\"messages\":[]}", 99), Err(Error::Utf8(6)));
    }

    proptest! {
        #[test]
        fn it_agrees_with_a_parser_that_reads_all(
            rows in prop::collection::vec("(\\{\\}|\\{\"a\":\"[\\]\\}é]{0,3}\"\\}|\\{\"b\":\\[\\{\\}\\]\\})", 0..5),
            before in "(\"[a-z]{1,9}\":(1|\\[\\{\\}\\]|\"messages\"|\\{\"messages\":\\[\\]\\}),){0,3}",
            size in 1usize..9,
        ) {
            let text = format!("{{{before}\"messages\":[{}]}}", rows.join(" ,"));
            prop_assert_eq!(elements(MESSAGES, 1024, text.as_bytes(), size), Ok(rows), "{}", text);
        }
    }
}
