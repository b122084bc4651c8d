//! Collects the people that a document names, by its PII field names, from pieces of any size, in bounded memory.

use std::borrow::Cow;
use std::sync::Arc;

use bytes::Bytes;

use super::halves::Halves;
use super::{LENGTH, MOST_ENTRIES};
use crate::api::People;
use crate::json::{Container, Documents, Error, Event, Lexer, Part, Pieces, Transform, Utf8Gate};
use crate::masking::fields::{Naming, Tells, words};
use crate::masking::identifiers::is_id;
use crate::masking::numbers::whole_digits;
use crate::masking::ruleset::Ruleset;
use crate::masking::view::View;

/// Longer keys and values name nobody, in bytes as they are spelled.
const LONGEST: usize = 6 * *LENGTH.end();

/// Longer texts are not read for a document in them, in bytes as they are spelled.
const LONGEST_DOCUMENT: usize = 16 * 1024;

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
    /// What the string behind the key that was read last says of the other members of its object.
    naming: Option<Naming>,
    /// That key, where it is somebody's name if an object stands behind it.
    keyed: Option<String>,
    /// Whether the document stands in a text of another one.
    inside: bool,
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
    /// Whether the key above speaks of several people, so that keys right here may be their names.
    several: bool,
    /// What the values of the pair tell that the object is, as its first half says: `{"key":"contact_name","value":..}`.
    pair_tells: Option<Tells>,
    /// Whether strings there may be names.
    pair_named: bool,
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
            naming: None,
            keyed: None,
            inside: false,
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
                    let (object, in_object) = (container == Container::Object, self.in_object());
                    if let Some(name) = self.keyed.take().filter(|_| object && in_object) {
                        self.note_value(Tells::Names, name);
                    }
                    let several = above.several && in_object;
                    let (pair_tells, pair_named) = (None, false);
                    self.frames.push(Frame { object, several, pair_tells, pair_named, ..above });
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
        let start = if self.held.is_empty() {
            input[part.start..part.end].first()
        } else {
            self.held.as_bytes().first()
        };
        let is_document = matches!(start, Some(b'{' | b'[')) && !self.inside;
        let longest = if is_document { LONGEST_DOCUMENT } else { LONGEST };
        self.too_long |= self.held.len() + (part.end - part.start) > longest;
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
        self.naming = fields.naming(&key);
        let name = decoded(&self.held);
        let is_somebody = above.several && !fields.is_plain(&name, &key) && fields.is_name(&name);
        self.keyed = is_somebody.then_some(name);
        let in_pair = fields.is_value(&key);
        let told = fields.group_of(&key, above.person).and_then(|group| fields.groups()[group].people);
        // `{"contactName": {"first": "Jane"}}`: what stands above tells, unless the key says better.
        self.next = Frame {
            object: false,
            tells: told.or(above.tells).or(above.pair_tells.filter(|_| in_pair)),
            person: fields.is_person(&key) || above.person && fields.is_group(&key),
            named: fields.may_be_named(&key) || in_pair && above.pair_named,
            contact: above.contact || is_contact(&key),
            several: fields.may_be_named(&key) && key.last().is_some_and(|word| is_plural(word)),
            pair_tells: None,
            pair_named: false,
        };
    }

    /// What a string says of the other members of its object.
    fn hear(&mut self, naming: Naming) {
        let fields = &self.rules.engine.fields;
        let said = words(&decoded(&self.held));
        let Some(frame) = self.frames.last_mut().filter(|frame| frame.object) else { return };
        match naming {
            Naming::Field => {
                let group = fields.group_of(&said, frame.person);
                frame.pair_tells = group.and_then(|group| fields.groups()[group].people);
                frame.pair_named = fields.may_be_named(&said);
                frame.contact |= is_contact(&said);
            }
            Naming::Kind => frame.person |= fields.is_person(&said),
        }
    }

    /// The people of a document that stands in a text, as far as it is one.
    fn read_inside(&mut self) {
        let mut inner = Self { inside: true, ..Self::new(Arc::clone(&self.rules)) };
        // What is no document after all has named whom it named.
        let _ = inner.push(decoded(&self.held).into(), &mut Pieces::new());
        for (mine, theirs) in [(&mut self.contacts, inner.contacts), (&mut self.others, inner.others)] {
            let People { names, emails, phones } = theirs.people;
            for (tells, values) in [(Tells::Names, names), (Tells::Emails, emails), (Tells::Phones, phones)] {
                values.into_iter().for_each(|value| mine.add(tells, value));
            }
        }
    }

    fn in_object(&self) -> bool {
        self.frames.last().is_some_and(|frame| frame.object)
    }

    fn note_string(&mut self) {
        if let Some(naming) = self.naming.take().filter(|_| !self.too_long) {
            self.hear(naming);
        }
        if self.held.starts_with(['{', '[']) && !self.inside && !self.too_long {
            self.read_inside();
            self.too_long = self.held.len() > LONGEST;
        }
        let Frame { tells, named, contact, .. } = self.value();
        if let Some(tells) = tells {
            self.note(tells);
        } else if !named && !self.too_long && self.held.contains('@') {
            // Identifiers are accounts, too: of a messenger, or a contact's mail address.
            let value = decoded(&self.held);
            if is_messengers(&value) || contact && is_id(&value) && is_address(&value) {
                self.note_value(Tells::Emails, value);
            }
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
        if !self.too_long {
            self.note_value(tells, decoded(&self.held));
        }
    }

    fn note_value(&mut self, tells: Tells, mut value: String) {
        let contact = self.value().contact;
        if tells == Tells::Names
            && let Some((end, _)) = value.char_indices().nth(*LENGTH.end())
        {
            // What is too long for a name may still start with one. Addresses and numbers may be a list of them.
            value.truncate(end);
        }
        // What the vendor has masked itself names nobody.
        let names = value.chars().any(char::is_alphanumeric) && value.chars().count() >= *LENGTH.start();
        if !names {
            return;
        }
        let tells = if is_messengers(&value) { Tells::Phones } else { tells };
        let in_object = self.in_object();
        let noted = if contact { &mut self.contacts } else { &mut self.others };
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

/// Whether a word speaks of several.
fn is_plural(word: &str) -> bool {
    word.ends_with('s') || word == "people"
}

/// Whether an identifier has the form of a mail address.
fn is_address(id: &str) -> bool {
    id.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.'))
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
        assert_eq!(people(r#"{"id":"447911123456@c.us"}"#).phones.len(), 1);
        assert_eq!(
            people(r#"{"contactId":"jane@example.org","id":"x@example.org"}"#).emails,
            ["jane@example.org"]
        );
        assert_eq!(people(r#"{"contactEmail":"jane7@c.us"}"#).emails.len(), 1);
    }

    #[test]
    fn people_are_known_in_whatever_form_they_are_told() {
        for document in [
            r#"{"contact":{"first":"Zorblat","last":"Quimby"}}"#,
            r#"{"contact":{"given":"Zorblat","family":"Quimby"}}"#,
            r#"{"from_name":"Zorblat Quimby"}"#,
            r#"{"whatsappName":"Zorblat Quimby"}"#,
            r#"{"notifyName":"Zorblat Quimby"}"#,
            r#"{"requested_for":"Zorblat Quimby"}"#,
            r#"{"lead":"Zorblat Quimby"}"#,
            r#"{"cliente":{"nombre":"Zorblat Quimby"}}"#,
            r#"{"nombreCliente":"Zorblat Quimby"}"#,
            r#"{"contact":{"nombre":"Zorblat Quimby"}}"#,
            r#"{"contacts":{"Zorblat Quimby":{"id":1}}}"#,
            r#"{"customFields":[{"key":"contact_name","value":"Zorblat Quimby"}]}"#,
            r#"{"customFields":[{"name":"Customer","value":"Zorblat Quimby"}]}"#,
            r#"{"metadata":"{\"contactName\":\"Zorblat Quimby\"}"}"#,
            r#"{"included":[{"type":"contact","attributes":{"name":"Zorblat Quimby"}}]}"#,
        ] {
            assert!(people(document).names.iter().any(|name| name == "Zorblat Quimby"), "{document}");
        }
        let long = format!(r#"{{"metadata":"[\"{}\",{{\"contactName\":\"Zorblat\"}}]"}}"#, "x".repeat(2000));
        assert_eq!(people(&long).names, ["Zorblat"]);
        for nobody in [
            r#"{"customFields":[{"key":"plan","value":"Gold Plus"},{"value":"Gold Plus","key":"contact_name"}]}"#,
            r#"{"contact":{"Custom Fields":{"a":1},"Last Order":{"b":2}},"contacts":[{"Last Order":{"b":2}}]}"#,
            r#"{"contacts":{"items":{"a":1},"5f2b8c1e-9a00-4e5d-8f3a-0123456789ab":{"a":1}}}"#,
            r#"{"included":[{"type":"team","attributes":{"name":"Gold Plus"}}],"name":"Gold Plus"}"#,
            r#"{"text":"[image]"}"#,
        ] {
            assert!(people(nobody).is_empty(), "{nobody}");
        }
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
