//! The masker: JSON in, masked JSON out, in pieces of any size, in bounded memory.
//!
//! No tree is built and no body is held. What stays leaves as slices of the input; a token that a chunk border cuts is
//! the only thing that is copied. What is not JSON ends the stream, closed.

mod exempt;
mod key;
mod named;
mod number;
mod output;
mod pair;

use std::borrow::Cow;
use std::sync::Arc;

use bytes::Bytes;
use output::{Output, StreamSink};

use super::engine::{Engine, Workspace};
use super::fields::Naming;
use super::identifiers::{LONGEST_ID, is_time};
use super::join::Joined;
use super::keys::Keys;
use super::people::Dictionary;
use super::policy::{Frame, Policy};
use super::repeats::Repeats;
use super::ruleset::Ruleset;
use super::scan::Scope;
use super::tally::{Counts, Tally};
use super::text::{Look, TextStream, WINDOW};
use super::view::Encoding;
use crate::api::{Kind, People};
use crate::json::{Container, Documents, Error, Event, Lexer, Part, Pieces, Transform, Utf8Gate};

/// The longest key, in bytes as it is spelled.
const LONGEST_KEY: usize = 4096;

/// The longest value that is held to be judged whole: an identifier, every character escaped.
const LONGEST_HELD: usize = 6 * LONGEST_ID;

/// The length of a day without a time, `YYYY-MM-DD`.
const DAY: usize = 10;

/// Masks one JSON document, or a sequence of documents (NDJSON).
pub struct Masker {
    gate: Utf8Gate,
    body: Body,
}

struct Body {
    rules: Arc<Ruleset>,
    people: Option<Dictionary>,
    lexer: Lexer,
    root: Policy,
    frames: Vec<Frame>,
    /// What happens to the value behind the key that was read last, and whether that key speaks of a person.
    next: (Policy, bool),
    /// The key that was read last, decoded, where a number below it may need its words.
    key: String,
    keys: Keys,
    repeats: Repeats,
    /// The same of machines' words, at which fewer rules look.
    words: Repeats,
    /// What the string behind that key says of the other members of its object, and what came of it.
    naming: Option<Naming>,
    heard: String,
    token: Token,
    /// A key, number or short value that a chunk border cuts.
    held: String,
    stream: TextStream,
    joined: Vec<Joined>,
    counts: Counts,
}

/// What a token that may go on in the next chunk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    /// Not in a string or number that goes on.
    None,
    /// Held until its end.
    Held,
    /// Masked whole; whether that has been told.
    Whole(usize, bool),
    /// Held until it is a name, which is masked whole and told as this label, or text.
    Named(usize),
    /// Streams through the rules.
    Text,
}

impl Masker {
    /// A masker for one body whose top is `root`; `people` are looked for in its text.
    pub fn new(rules: Arc<Ruleset>, root: Kind, people: &People) -> Self {
        Self::of_conversations(rules, root, people, 1)
    }

    /// A masker for a page of `conversations`, whose people are all in `people`.
    pub fn of_conversations(rules: Arc<Ruleset>, root: Kind, people: &People, conversations: usize) -> Self {
        let engine = &rules.engine;
        let people = Dictionary::new(people, conversations, engine.people);
        let root = Policy::of(root, "", engine);
        let body = Body {
            people,
            lexer: Lexer::new(Documents::One),
            root,
            frames: Vec::new(),
            next: (Policy::Text, false),
            key: String::new(),
            keys: Keys::default(),
            repeats: Repeats::default(),
            words: Repeats::default(),
            naming: None,
            heard: String::new(),
            token: Token::None,
            held: String::new(),
            stream: TextStream::default(),
            joined: Vec::new(),
            counts: Counts::default(),
            rules,
        };
        Self { gate: Utf8Gate::default(), body }
    }

    /// Lets the body be any number of documents with white space between them.
    #[must_use]
    pub fn documents(mut self, documents: Documents) -> Self {
        self.body.lexer = Lexer::new(documents);
        self
    }
}

impl Transform for Masker {
    type Facts = Tally;

    fn push(&mut self, input: Bytes, out: &mut Pieces) -> Result<(), Error> {
        let (completed, rest) = self.gate.push(input)?;
        let rules = self.body.rules.clone();
        rules.engine.with_workspace(|space| {
            for chunk in completed.into_iter().chain([rest]) {
                self.body.chunk(&chunk, &rules.engine, space, out)?;
            }
            Ok(())
        })
    }

    fn finish(&mut self, out: &mut Pieces) -> Result<Tally, Error> {
        self.gate.finish()?;
        self.body.lexer.finish()?;
        let rules = self.body.rules.clone();
        rules.engine.with_workspace(|space| {
            if self.body.lexer.in_number() {
                // Only the end of the body tells that a number at the top is whole.
                let number = std::mem::take(&mut self.body.held);
                let masked = self.body.masks_number(&number, &rules.engine, space);
                out.push(masked.unwrap_or_else(|| Bytes::from(number)));
            }
        });
        Ok(self.body.counts.tally(&rules.engine.labels))
    }
}

impl Body {
    fn chunk(
        &mut self,
        input: &Bytes,
        engine: &Engine,
        space: &mut Workspace,
        out: &mut Pieces,
    ) -> Result<(), Error> {
        let mut output = Output::new(input, out);
        while let Some(event) = self.lexer.next(input)? {
            match event {
                Event::Open(container) => {
                    let (policy, person) = self.value();
                    self.frames.push(Frame {
                        object: container == Container::Object,
                        policy,
                        person,
                        says: None,
                    });
                }
                Event::Close(_) => {
                    self.frames.pop();
                }
                Event::String { key: true, part } => self.key_part(part, engine, space, &mut output)?,
                Event::String { key: false, part } => self.string_part(part, engine, space, &mut output),
                Event::Number(part) => self.number_part(part, engine, space, &mut output),
            }
        }
        output.pass(input.len());
        Ok(())
    }

    /// What happens to the value that stands next, and whether its name speaks of a person.
    fn value(&self) -> (Policy, bool) {
        match self.frames.last() {
            Some(frame) if frame.object => self.next,
            Some(frame) => (frame.policy, frame.person),
            None => (self.root, false),
        }
    }

    fn string_part(&mut self, part: Part, engine: &Engine, space: &mut Workspace, output: &mut Output<'_>) {
        if let Some(naming) = self.naming {
            self.hear(output.part(part), part, naming, engine);
        }
        if part.first {
            self.token = match self.value().0 {
                Policy::Text | Policy::Said => Token::Text,
                Policy::Named(label) => Token::Named(label),
                Policy::Personal(label) => Token::Whole(label, false),
                Policy::Unknown | Policy::Object(_) => Token::Whole(engine.unknown_field, false),
                Policy::Id | Policy::Word | Policy::Time => Token::Held,
            };
        }
        match self.token {
            Token::Text if part.first && part.last && part.end - part.start <= WINDOW => {
                self.text_at_hand(part, engine, space, output);
            }
            Token::Text => {
                output.pass(part.start);
                output.left = part.end;
                if part.first {
                    self.stream.start();
                }
                self.stream_text(output.part(part), part.last, engine, space, output);
            }
            Token::Named(label) => self.named_part(part, label, engine, space, output),
            Token::Whole(label, told) => {
                if part.start < part.end {
                    output.pass(part.start);
                    output.left = part.end;
                    if !told {
                        output.out.push(engine.labels[label].replacement.clone());
                        self.counts.found(label, 0);
                        self.token = Token::Whole(label, true);
                    }
                    self.counts.bytes((part.end - part.start) as u64);
                }
            }
            Token::Held => self.held_part(part, engine, space, output),
            Token::None => unreachable!("a string's first part says what it is"),
        }
    }

    /// A text that lies whole in the chunk.
    fn text_at_hand(&mut self, part: Part, engine: &Engine, space: &mut Workspace, output: &mut Output<'_>) {
        let text = output.part(part);
        // Times are never touched, whatever field they are in. A day alone may be one of birth.
        if self.repeats.has(text) || (text.len() > DAY && is_time(text)) {
            return;
        }
        self.mask_at_hand(part, engine, space, output);
        if space.hits.is_empty() {
            self.repeats.learn(output.part(part));
        }
    }

    /// The next piece of a text that streams through the rules.
    fn stream_text(
        &mut self,
        text: &str,
        last: bool,
        engine: &Engine,
        space: &mut Workspace,
        output: &mut Output<'_>,
    ) {
        let look = look_at_string(engine, self.people.as_ref());
        let mut sink = StreamSink { engine, out: output.out, counts: &mut self.counts };
        self.stream.push(text, look, space, &mut sink);
        if last {
            self.stream.finish(look, space, &mut sink);
        }
    }

    /// Looks at a text that lies whole in the chunk.
    fn mask_at_hand(&mut self, part: Part, engine: &Engine, space: &mut Workspace, output: &mut Output<'_>) {
        self.joined.clear();
        look_at_string(engine, self.people.as_ref()).whole(output.part(part), space, &mut self.joined);
        for found in &self.joined {
            let (start, end) = (part.start + found.start as usize, part.start + found.end as usize);
            let hidden = Part { start, end, ..part };
            output.replace(hidden, engine.labels[found.rule].replacement.clone());
            self.counts.found(found.rule, found.end - found.start);
        }
    }

    /// Masks a token that lies whole in the chunk.
    fn hide(&mut self, part: Part, label: usize, engine: &Engine, output: &mut Output<'_>) {
        self.counts.found(label, (part.end - part.start) as u64);
        output.replace(part, engine.labels[label].replacement.clone());
    }

    fn hold(&mut self, slice: &str, first: bool) {
        if first {
            self.held.clear();
        }
        self.held.push_str(slice);
    }
}

/// How a string of the document is looked at.
fn look_at_string<'l>(engine: &'l Engine, people: Option<&'l Dictionary>) -> Look<'l> {
    Look { engine, people, encoding: Encoding::Json, scope: Scope::All }
}

/// The value of a string's content. Lone surrogates, which no `String` can hold, become U+FFFD.
fn decode(raw: &str) -> Cow<'_, str> {
    if !raw.contains('\\') {
        return raw.into();
    }
    let mut view = super::view::View::default();
    view.unescape(raw);
    view.text().to_owned().into()
}
