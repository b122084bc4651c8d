//! The masker: JSON in, masked JSON out, in pieces of any size, in bounded memory.
//!
//! No tree is built and no body is held. What stays leaves as slices of the input; a token that a chunk border cuts is
//! the only thing that is copied. What is not JSON ends the stream, closed.

use std::borrow::Cow;
use std::sync::Arc;

use bytes::Bytes;

use super::engine::{Engine, Workspace};
use super::fields;
use super::identifiers::{LONGEST_ID, is_id, is_time, is_word, pseudonym};
use super::join::Joined;
use super::keys::{Entered, KeyIs, Keys};
use super::numbers::{SHORTEST_NUMBER, whole_digits};
use super::people::Dictionary;
use super::policy::{Frame, Policy};
use super::repeats::Repeats;
use super::ruleset::Ruleset;
use super::scan::{Scope, floor};
use super::tally::{Counts, Tally};
use super::text::{Look, Sink, TextStream, WINDOW};
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

/// Where a chunk's output goes.
struct Output<'a> {
    input: &'a Bytes,
    /// The same as text.
    text: &'a str,
    /// Everything before this has left or was masked.
    left: usize,
    out: &'a mut Pieces,
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
                    self.frames.push(Frame { object: container == Container::Object, policy, person });
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

    fn key_part(
        &mut self,
        part: Part,
        engine: &Engine,
        space: &mut Workspace,
        output: &mut Output<'_>,
    ) -> Result<(), Error> {
        let slice = output.part(part);
        if part.first && part.last {
            if slice.len() > LONGEST_KEY {
                return Err(Error::TooLarge(LONGEST_KEY));
            }
            match self.enter_key(slice, engine) {
                KeyIs::Clean => {}
                KeyIs::Personal(label) => self.hide(part, label, engine, output),
                KeyIs::Unseen => {
                    self.mask_at_hand(part, engine, space, output);
                    if self.joined.is_empty() {
                        self.keys.is_clean(slice);
                    }
                }
            }
            return Ok(());
        }
        output.pass(part.start);
        self.hold(slice, part.first);
        if self.held.len() > LONGEST_KEY {
            return Err(Error::TooLarge(LONGEST_KEY));
        }
        output.left = part.end;
        if part.last {
            let key = std::mem::take(&mut self.held);
            let copy = Bytes::copy_from_slice(key.as_bytes());
            let whole = Part { start: 0, end: copy.len(), first: true, last: true };
            let mut held = Output::new(&copy, output.out);
            match self.enter_key(&key, engine) {
                KeyIs::Clean => {}
                KeyIs::Personal(label) => self.hide(whole, label, engine, &mut held),
                KeyIs::Unseen => self.mask_at_hand(whole, engine, space, &mut held),
            }
            held.pass(copy.len());
            self.held = key;
        }
        Ok(())
    }

    /// Reads a key: decides on the value behind it, and on the key itself.
    fn enter_key(&mut self, raw: &str, engine: &Engine) -> KeyIs {
        let frame = *self.frames.last().expect("a key stands in an object");
        if let Some(entered) = self.keys.entered(raw, &frame) {
            if !entered.known {
                self.key.clear();
                self.key.push_str(raw);
            }
            self.next = (entered.policy, entered.person);
            return entered.is;
        }
        let key = &*decode(raw);
        let facts = self.keys.facts(key, &engine.fields);
        let (policy, known) = frame.under(key, facts, engine);
        if !known {
            self.key.clear();
            self.key.push_str(key);
        }
        self.next = (policy, !known && facts.speaks_of_person(frame.person));
        let is = match frame.policy {
            // Phone numbers by kind, or kinds by phone number: nothing says which, but for the words of the keys.
            Policy::Personal(label) if !facts.plain => KeyIs::Personal(label),
            _ if known || facts.clean => KeyIs::Clean,
            _ => KeyIs::Unseen,
        };
        if !raw.contains('\\') {
            self.keys.enters(raw, frame, Entered { policy, known, person: self.next.1, is });
        }
        is
    }

    fn string_part(&mut self, part: Part, engine: &Engine, space: &mut Workspace, output: &mut Output<'_>) {
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

    /// A part of what stands right under a person's key.
    fn named_part(
        &mut self,
        part: Part,
        label: usize,
        engine: &Engine,
        space: &mut Workspace,
        output: &mut Output<'_>,
    ) {
        let slice = output.part(part);
        if part.first && part.last && slice.len() <= LONGEST_HELD {
            return self.named_at_hand(part, label, engine, space, output);
        }
        output.pass(part.start);
        output.left = part.end;
        self.hold(slice, part.first);
        let value = std::mem::take(&mut self.held);
        if value.len() > LONGEST_HELD {
            // Too long for a name: it is a text.
            self.token = Token::Text;
            self.stream.start();
            self.stream_text(&value, part.last, engine, space, output);
        } else if part.last {
            let copy = Bytes::copy_from_slice(value.as_bytes());
            let mut held = Output::new(&copy, output.out);
            let whole = Part { start: 0, end: copy.len(), first: true, last: true };
            self.named_at_hand(whole, label, engine, space, &mut held);
            held.pass(copy.len());
        }
        self.held = value;
    }

    /// What stands right under a person's key, and lies whole in the chunk.
    fn named_at_hand(
        &mut self,
        part: Part,
        label: usize,
        engine: &Engine,
        space: &mut Workspace,
        output: &mut Output<'_>,
    ) {
        let raw = output.part(part);
        let value = &*decode(raw);
        if !engine.fields.is_name(value) {
            return self.text_at_hand(part, engine, space, output);
        }
        // A rule that takes all of it knows better what it is: an address, a phone number, somebody known.
        self.joined.clear();
        look_at_string(engine, self.people.as_ref()).whole(raw, space, &mut self.joined);
        let rule = match self.joined.as_slice() {
            [found] if found.start == 0 && found.end == raw.len() as u64 => found.rule,
            _ => label,
        };
        self.hide(part, rule, engine, output);
    }

    /// A part of a value that is exempt only while it looks as it should.
    fn held_part(&mut self, part: Part, engine: &Engine, space: &mut Workspace, output: &mut Output<'_>) {
        let slice = output.part(part);
        if part.first && part.last {
            if let Some((label, replacement)) = self.refuses(slice, engine, space) {
                output.replace(part, replacement);
                self.counts.found(label, slice.len() as u64);
            }
            return;
        }
        output.pass(part.start);
        output.left = part.end;
        self.hold(slice, part.first);
        if part.last {
            let value = std::mem::take(&mut self.held);
            match self.refuses(&value, engine, space) {
                Some((label, replacement)) => {
                    output.out.push(replacement);
                    self.counts.found(label, value.len() as u64);
                }
                None => output.out.push(Bytes::copy_from_slice(value.as_bytes())),
            }
            self.held = value;
        } else if self.held.len() > LONGEST_HELD {
            // Too long for what it should be, whatever follows.
            output.out.push(engine.labels[engine.unknown_field].replacement.clone());
            self.counts.found(engine.unknown_field, self.held.len() as u64);
            self.token = Token::Whole(engine.unknown_field, true);
        }
    }

    /// What stands in for a value that does not look as its key says, or that holds PII.
    fn refuses(&mut self, raw: &str, engine: &Engine, space: &mut Workspace) -> Option<(usize, Bytes)> {
        let policy = self.value().0;
        if raw.is_empty() || (policy == Policy::Word && self.words.has(raw)) {
            return None;
        }
        let value = &*decode(raw);
        let as_it_should = match policy {
            Policy::Id => is_id(value),
            Policy::Word => is_word(value),
            _ => is_time(value),
        };
        if !as_it_should {
            return Some((engine.unknown_field, engine.labels[engine.unknown_field].replacement.clone()));
        }
        if policy == Policy::Time {
            return None;
        }
        let look = Look { engine, people: None, encoding: Encoding::Text, scope: Scope::Ids };
        self.joined.clear();
        look.whole(value, space, &mut self.joined);
        let Some(found) = self.joined.first() else {
            if policy == Policy::Word && space.hits.is_empty() {
                self.words.learn(raw);
            }
            return None;
        };
        let pseudonym = match policy {
            Policy::Id => engine.id_key.as_deref().and_then(|key| pseudonym(value, key)),
            _ => None,
        };
        let replacement = pseudonym
            .map(Bytes::from)
            .unwrap_or_else(|| engine.labels[engine.identifier].replacement.clone());
        Some((found.rule, replacement))
    }

    fn number_part(&mut self, part: Part, engine: &Engine, space: &mut Workspace, output: &mut Output<'_>) {
        let slice = output.part(part);
        if part.first && part.last {
            if let Some(replacement) = self.masks_number(slice, engine, space) {
                output.replace(part, replacement);
            }
            return;
        }
        output.pass(part.start);
        output.left = part.end;
        self.hold(slice, part.first);
        if part.last {
            let number = std::mem::take(&mut self.held);
            let masked = self.masks_number(&number, engine, space);
            output.out.push(masked.unwrap_or_else(|| Bytes::copy_from_slice(number.as_bytes())));
            self.held = number;
        }
    }

    /// What stands in for a number that is personal: by its field, by a rule with a checksum and context, for which the
    /// key's words are the context, or because it is a known person's phone number.
    fn masks_number(&mut self, number: &str, engine: &Engine, space: &mut Workspace) -> Option<Bytes> {
        let label = match self.value().0 {
            Policy::Personal(label) => label,
            Policy::Text | Policy::Said | Policy::Named(_) | Policy::Unknown => {
                let digits = whole_digits(number)?;
                if digits.len() < SHORTEST_NUMBER {
                    return None;
                }
                let mut said = fields::words(&self.key).join(" ");
                said.truncate(floor(&said, WINDOW / 2));
                said.push_str(": ");
                let start = said.len() as u64;
                said.push_str(&digits);
                let people = self.people.as_ref();
                let look = Look { engine, people, encoding: Encoding::Text, scope: Scope::Numbers };
                self.joined.clear();
                look.whole(&said, space, &mut self.joined);
                self.joined.iter().find(|found| found.end > start)?.rule
            }
            _ => return None,
        };
        self.counts.found(label, number.len() as u64);
        let replacement = &engine.labels[label].replacement;
        Some(Bytes::from([b"\"", replacement.as_ref(), b"\""].concat()))
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

impl<'a> Output<'a> {
    fn new(input: &'a Bytes, out: &'a mut Pieces) -> Self {
        let text = simdutf8::basic::from_utf8(input).expect("the gate lets only whole characters through");
        Self { input, text, left: 0, out }
    }

    /// What a part of it is.
    fn part(&self, part: Part) -> &'a str {
        &self.text[part.start..part.end]
    }

    /// Lets everything before `to` leave that has not.
    fn pass(&mut self, to: usize) {
        if self.left < to {
            self.out.push(self.input.slice(self.left..to));
            self.left = to;
        }
    }

    /// Puts `replacement` where `part` stands.
    fn replace(&mut self, part: Part, replacement: Bytes) {
        self.pass(part.start);
        self.out.push(replacement);
        self.left = part.end;
    }
}

/// Takes what leaves a text that comes in pieces.
struct StreamSink<'a> {
    engine: &'a Engine,
    out: &'a mut Pieces,
    counts: &'a mut Counts,
}

impl Sink for StreamSink<'_> {
    fn clean(&mut self, raw: &str) {
        self.out.push(Bytes::copy_from_slice(raw.as_bytes()));
    }

    fn masked(&mut self, rule: usize, bytes: u64) {
        self.out.push(self.engine.labels[rule].replacement.clone());
        self.counts.found(rule, bytes);
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
