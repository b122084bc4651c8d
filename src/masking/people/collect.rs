//! Collects the people that a document names, by its PII field names, from pieces of any size, in bounded memory.

use std::borrow::Cow;
use std::sync::Arc;

use bytes::Bytes;

use super::halves::Halves;
use super::{LENGTH, MOST_ENTRIES};
use crate::api::People;
use crate::json::{Container, Documents, Error, Event, Lexer, Part, Pieces, Transform, Utf8Gate};
use crate::masking::fields::{Tells, words};
use crate::masking::numbers::whole_digits;
use crate::masking::ruleset::Ruleset;
use crate::masking::view::View;

/// Longer keys and values name nobody, in bytes as they are spelled.
const LONGEST: usize = 6 * *LENGTH.end();

/// How many values are kept of contacts, and how many of others: of a page of 100 conversations, [`MOST_ENTRIES`] of
/// each.
const MOST_VALUES: usize = 100 * MOST_ENTRIES;

/// Reads a document for the people in it. Gives nothing out; its facts are the people.
pub struct PeopleCollector {
    rules: Arc<Ruleset>,
    gate: Utf8Gate,
    lexer: Lexer,
    frames: Vec<Frame>,
    next: Frame,
    held: String,
    /// The token that is held is too long to name anybody.
    too_long: bool,
    halves: Halves,
    contacts: Noted,
    others: Noted,
}

/// People and how many values they are.
#[derive(Default)]
struct Noted {
    people: People,
    values: usize,
}

impl Noted {
    fn add(&mut self, tells: Tells, value: String) {
        if self.values >= MOST_VALUES {
            return;
        }
        let list = match tells {
            Tells::Names => &mut self.people.names,
            Tells::Emails => &mut self.people.emails,
            Tells::Phones => &mut self.people.phones,
        };
        if !list.contains(&value) {
            list.push(value);
            self.values += 1;
        }
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Frame {
    object: bool,
    /// What the values here tell, by the key above them.
    tells: Option<Tells>,
    person: bool,
    /// Whether strings right here may be names.
    named: bool,
    /// Whether the key above speaks of the conversation's contact.
    contact: bool,
}

impl PeopleCollector {
    /// A collector for one document.
    pub fn new(rules: Arc<Ruleset>) -> Self {
        Self {
            rules,
            gate: Utf8Gate::default(),
            lexer: Lexer::new(Documents::One),
            frames: Vec::new(),
            next: Frame::default(),
            held: String::new(),
            too_long: false,
            halves: Halves::default(),
            contacts: Noted::default(),
            others: Noted::default(),
        }
    }

    /// The people of a document that is at hand.
    pub fn collect(rules: Arc<Ruleset>, document: Bytes) -> Result<People, Error> {
        let mut collector = Self::new(rules);
        collector.push(document, &mut Pieces::new())?;
        collector.finish(&mut Pieces::new())
    }

    /// The people whom what came by now names: of a document that is not read to its end.
    ///
    /// Contacts stand first: the bound on entries must not cost the one whose conversation it is, wherever it is
    /// named. Of several the last does, which is who is named beside the conversation rather than in its history.
    pub fn so_far(self) -> People {
        let mut people = self.contacts.people;
        for list in [&mut people.names, &mut people.emails, &mut people.phones] {
            list.reverse();
        }
        people.join(self.others.people);
        people
    }

    fn chunk(&mut self, input: &Bytes) -> Result<(), Error> {
        while let Some(event) = self.lexer.next(input)? {
            match event {
                Event::Open(container) => {
                    let above = self.value();
                    self.frames.push(Frame { object: container == Container::Object, ..above });
                }
                Event::Close(_) => {
                    self.halves.leave(self.frames.len());
                    self.frames.pop();
                }
                Event::String { key, part } => {
                    self.hold(input, part);
                    if part.last {
                        if key { self.enter_key() } else { self.note_string() }
                    }
                }
                Event::Number(part) => {
                    self.hold(input, part);
                    if part.last
                        && let Some(tells) = self.value().tells
                    {
                        if let Some(Cow::Owned(digits)) = whole_digits(&self.held) {
                            self.held = digits;
                        }
                        self.note(tells);
                    }
                }
            }
        }
        Ok(())
    }

    fn hold(&mut self, input: &Bytes, part: Part) {
        if part.first {
            self.held.clear();
            self.too_long = false;
        }
        self.too_long |= self.held.len() + (part.end - part.start) > LONGEST;
        if !self.too_long {
            let text = std::str::from_utf8(&input[part.start..part.end]);
            self.held.push_str(text.expect("the gate lets only whole characters through"));
        }
    }

    fn value(&self) -> Frame {
        match self.frames.last() {
            Some(frame) if frame.object => self.next,
            Some(frame) => *frame,
            None => Frame::default(),
        }
    }

    fn enter_key(&mut self) {
        let above = *self.frames.last().expect("a key stands in an object");
        let fields = &self.rules.engine.fields;
        let key = words(&decoded(&self.held));
        self.halves.enter(&key);
        let told = fields.group_of(&key, above.person).and_then(|group| fields.groups()[group].people);
        // `{"contactName": {"first": "Jane"}}`: what stands above tells, unless the key says better.
        self.next = Frame {
            object: false,
            tells: told.or(above.tells),
            person: fields.is_person(&key) || above.person && fields.is_group(&key),
            named: fields.may_be_named(&key),
            contact: above.contact || is_contact(&key),
        };
    }

    fn note_string(&mut self) {
        let Frame { tells, named, .. } = self.value();
        if let Some(tells) = tells {
            self.note(tells);
        } else if named && !self.too_long {
            let value = decoded(&self.held);
            if self.rules.engine.fields.is_name(&value) {
                // What has no letters passes for a name only where it is a messenger's number.
                self.note(match value {
                    _ if value.contains('@') && !value.contains(char::is_whitespace) => Tells::Emails,
                    _ if !value.chars().any(char::is_alphabetic) => Tells::Phones,
                    _ => Tells::Names,
                });
            }
        }
    }

    fn note(&mut self, tells: Tells) {
        let contact = self.value().contact;
        let mut value = decoded(&self.held);
        if tells == Tells::Names
            && let Some((end, _)) = value.char_indices().nth(*LENGTH.end())
        {
            // What is too long for a name may still start with one. Addresses and numbers may be a list of them.
            value.truncate(end);
        }
        // What the vendor has masked itself names nobody.
        let names = value.chars().any(char::is_alphanumeric) && value.chars().count() >= *LENGTH.start();
        if self.too_long || !names {
            return;
        }
        let tells = if is_messengers(&value) { Tells::Phones } else { tells };
        let noted = if contact { &mut self.contacts } else { &mut self.others };
        let in_object = self.frames.last().is_some_and(|frame| frame.object);
        if tells == Tells::Names
            && in_object
            && let Some(whole) = self.halves.complete(self.frames.len(), &value)
        {
            noted.add(tells, whole);
        }
        noted.add(tells, value);
    }
}

impl Transform for PeopleCollector {
    type Facts = People;

    fn push(&mut self, input: Bytes, _out: &mut Pieces) -> Result<(), Error> {
        let (completed, rest) = self.gate.push(input)?;
        if let Some(completed) = completed {
            self.chunk(&completed)?;
        }
        self.chunk(&rest)
    }

    fn finish(&mut self, _out: &mut Pieces) -> Result<People, Error> {
        self.gate.finish()?;
        self.lexer.finish()?;
        Ok(std::mem::replace(self, Self::new(Arc::clone(&self.rules))).so_far())
    }
}

/// Whether a key of these words speaks of the one who contacts.
fn is_contact(key: &[String]) -> bool {
    let contacts = ["contact", "customer", "client", "caller", "guest", "visitor", "user"];
    key.first().is_some_and(|word| contacts.contains(&word.as_str()))
}

/// Whether a value is a messenger's account (`447911123456@c.us`, `447911123456:2@s.whatsapp.net` of a second device),
/// which is its owner's phone, whatever field it is in.
fn is_messengers(value: &str) -> bool {
    let account = ["@c.us", "@s.whatsapp.net"].iter().find_map(|end| value.strip_suffix(end));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    account.is_some_and(|account| match account.split_once(':') {
        Some((number, device)) => digits(number) && digits(device),
        None => digits(account),
    })
}

fn decoded(raw: &str) -> String {
    let mut view = View::default();
    view.unescape(raw);
    view.text().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(document: &str) -> People {
        let rules = Arc::new(Ruleset::load(&Default::default()).unwrap());
        PeopleCollector::collect(rules, Bytes::copy_from_slice(document.as_bytes())).unwrap()
    }

    #[test]
    fn the_contact_is_first_behind_however_many_others() {
        let others: Vec<_> =
            (0..2 * MOST_VALUES).map(|n| format!(r#"{{"agentName":"Agent{n} Vo"}}"#)).collect();
        let found = people(&format!(
            r#"{{"seen":[{}],"contactName":"Zuleika Vanterpool","contactPhone":"+56998765432"}}"#,
            others.join(",")
        ));
        assert_eq!(found.names[0], "Zuleika Vanterpool");
        assert_eq!(found.phones, ["+56998765432"]);
        assert_eq!(found.names.len(), MOST_VALUES + 1);
    }

    #[test]
    fn names_in_two_fields_are_one_too() {
        for (document, wanted) in [
            (r#"{"contact":{"firstName":"Zorblat","lastName":"Quimby"}}"#, "Zorblat Quimby"),
            (r#"{"contact":{"last_name":"Quimby","id":7,"first_name":"Zorblat"}}"#, "Zorblat Quimby"),
            (r#"{"contactName":{"first":"Zorblat","family":"Quimby"}}"#, "Zorblat Quimby"),
            (
                r#"{"agentFirstName":"A1","contactFirstName":"Zorblat","contactLastName":"Quimby"}"#,
                "Zorblat Quimby",
            ),
            (r#"{"user":{"vorname":"Zorblat","nachname":"Quimby"}}"#, "Zorblat Quimby"),
        ] {
            assert!(people(document).names.iter().any(|name| name == wanted), "{document}");
        }
        for apart in [
            r#"{"agentFirstName":"Zorblat","contactLastName":"Quimby"}"#,
            r#"{"agents":[{"firstName":"Zorblat"},{"lastName":"Quimby"}]}"#,
            r#"{"contact":{"firstName":"Zorblat","spouse":{"lastName":"Quimby"}}}"#,
        ] {
            assert!(people(apart).names.iter().all(|name| !name.contains(' ')), "{apart}");
        }
    }

    #[test]
    fn a_messengers_account_is_a_phone() {
        for field in ["contactName", "contactEmail", "contactPhone"] {
            let found = people(&format!(r#"{{"{field}":"447911123456@c.us"}}"#));
            assert_eq!((found.phones.len(), found.names.len(), found.emails.len()), (1, 0, 0), "{field}");
        }
        assert_eq!(people(r#"{"contactName":"447911123456:12@s.whatsapp.net"}"#).phones.len(), 1);
        assert_eq!(people(r#"{"contactEmail":"jane7@c.us"}"#).emails.len(), 1);
    }

    #[test]
    fn a_number_is_its_digits_in_any_spelling() {
        for number in ["56987654321", "56987654321.0", "5.6987654321e10"] {
            assert_eq!(
                people(&format!(r#"{{"contactPhone":{number}}}"#)).phones,
                ["56987654321"],
                "{number}"
            );
        }
    }

    #[test]
    fn what_the_vendor_masked_names_nobody() {
        assert!(people(r#"{"contactName":"****","contactEmail":"***","contactPhone":"**-**"}"#).is_empty());
    }
}
