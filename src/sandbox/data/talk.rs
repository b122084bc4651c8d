//! What is said: sentences with their slots filled, and the truth about what was put in.

use std::fmt::Write as _;

use fastrand::Rng;
use jiff::Timestamp;

use super::languages::Language;
use super::meta::Meta;
use super::named::HUGE_BYTES;
use super::people::Contact;
use super::{numbers, spelling};

/// A message of a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its number in the conversation, from 1: `msg_001`.
    pub number: u32,
    /// Who wrote it.
    pub sender: Sender,
    /// Whether it is a note that the contact can't see. Aurion has these, Auralytik does not.
    pub is_internal: bool,
    /// What it says, decoded.
    pub text: String,
    /// When it was written, Unix seconds.
    pub time: i64,
    /// Whether the wire spells it with `\u` escapes where it need not.
    pub escaped: bool,
    /// The personal data in it.
    pub planted: Vec<Planted>,
    /// What looks like personal data in it, and is none.
    pub harmless: Vec<String>,
}

/// Who writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sender {
    /// The customer.
    Contact,
    /// Somebody of the help desk.
    Agent,
    /// The help desk itself.
    System,
}

/// A piece of personal data, where a text has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planted {
    /// What it is, in Presidio's words; `ACCOUNT_TAIL` and `VERIFICATION_CODE` for those that it has none for.
    pub entity: &'static str,
    /// The text as it stands there, spelling and all. Account tails and codes are a few digits, which may occur
    /// elsewhere and mean nothing: they come with the characters before them that say what they are.
    pub text: String,
}

impl Message {
    /// Its id, as on both vendors' pages.
    pub fn id(&self) -> String {
        format!("msg_{:03}", self.number)
    }
}

/// Puts sentences together for one conversation.
#[derive(Debug)]
pub(super) struct Composer {
    pub(super) text: String,
    pub(super) planted: Vec<Planted>,
    pub(super) harmless: Vec<String>,
    scene: Scene,
}

/// Whose conversation it is, and when.
struct Scene {
    language: &'static Language,
    contact: Contact,
    agent: &'static str,
    created: i64,
}

impl std::fmt::Debug for Scene {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Scene").field("language", &self.language.code).finish_non_exhaustive()
    }
}

impl Composer {
    /// An empty text of a conversation that began at `created` (Unix seconds).
    pub(super) fn new(
        language: &'static Language,
        contact: &Contact,
        agent: &'static str,
        created: i64,
    ) -> Self {
        let scene = Scene { language, contact: contact.clone(), agent, created };
        Self { text: String::new(), planted: Vec::new(), harmless: Vec::new(), scene }
    }

    /// Message `at` of a conversation. Customers write the even ones, agents the odd ones and the notes.
    pub(super) fn message(mut self, meta: &Meta, at: u32, rng: &mut Rng) -> Message {
        let language = self.scene.language;
        let is_internal = meta.is_note(at);
        let (sender, sentences) = match at {
            _ if is_internal => (Sender::Agent, language.notes),
            0 => (Sender::Contact, language.openings),
            1 => (Sender::Agent, &language.says[..1]),
            _ if at % 11 == 10 => (Sender::System, SYSTEM),
            _ if at.is_multiple_of(2) => (Sender::Contact, language.tells),
            _ => (Sender::Agent, language.says),
        };
        self.add(pick(sentences, rng), rng);
        if sender == Sender::Contact && at > 0 && rng.bool() {
            self.text.push(' ');
            self.add(pick(sentences, rng), rng);
        }
        self.finish(meta, at, sender, is_internal, rng)
    }

    /// A customer's message of at least [`HUGE_BYTES`]: a page of what customers tell, over and over, line by line.
    pub(super) fn huge_message(mut self, meta: &Meta, at: u32, rng: &mut Rng) -> Message {
        for sentence in self.scene.language.tells.iter().cycle().take(40) {
            self.add(sentence, rng);
            self.text.push('\n');
        }
        let page = std::mem::take(&mut self.text);
        self.text.reserve(HUGE_BYTES + page.len() + 16);
        let mut line = 0;
        while self.text.len() < HUGE_BYTES {
            line += 1;
            writeln!(self.text, "[page {line}]").expect("writing to a String succeeds");
            self.text.push_str(&page);
        }
        self.finish(meta, at, Sender::Contact, false, rng)
    }

    fn finish(self, meta: &Meta, at: u32, sender: Sender, is_internal: bool, rng: &mut Rng) -> Message {
        Message {
            number: at + 1,
            sender,
            is_internal,
            text: self.text,
            time: meta.time_of(at),
            escaped: rng.u8(..8) == 0,
            planted: self.planted,
            harmless: self.harmless,
        }
    }

    /// Appends a sentence, its slots filled.
    pub(super) fn add(&mut self, sentence: &str, rng: &mut Rng) {
        let mut rest = sentence;
        while let Some((before, slot, after)) = next_slot(rest) {
            self.text.push_str(before);
            // An English possessive is part of the name that it is on.
            let (tail, after) = match after.strip_prefix("'s") {
                Some(after) if slot == "first" => ("'s", after),
                _ => ("", after),
            };
            self.fill(slot, tail, rng);
            rest = after;
        }
        self.text.push_str(rest);
    }

    fn fill(&mut self, slot: &str, tail: &str, rng: &mut Rng) {
        let language = self.scene.language;
        let contact = &self.scene.contact;
        match slot {
            "name" => self.plant("PERSON", spelling::name(contact, rng)),
            "first" => self.plant("PERSON", format!("{}{tail}", contact.first)),
            "family" => self.plant("PERSON", contact.family.clone()),
            "agent" => self.plant("PERSON", self.scene.agent.to_owned()),
            "email" => self.plant("EMAIL_ADDRESS", spelling::email(&contact.email, rng)),
            "phone" => self.plant("PHONE_NUMBER", spelling::phone(&contact.phone, language, rng)),
            "local" => self.plant("PHONE_NUMBER", contact.phone.national()),
            "card" => self.plant("CREDIT_CARD", spelling::card(numbers::card(rng), rng)),
            "iban" => {
                let (country, national) = language.iban;
                self.plant("IBAN_CODE", spelling::iban(&numbers::iban(country, national, rng), rng));
            }
            "id" => {
                let kind = language.ids[rng.usize(..language.ids.len())];
                self.text.push_str(kind.label());
                self.text.push(' ');
                self.plant(kind.entity(), kind.make(rng));
            }
            "password" => self.plant("PASSWORD", password(rng)),
            "address" => {
                let street = pick(language.addresses, rng);
                self.plant("STREET_ADDRESS", street.replace('#', &rng.u16(1..400).to_string()));
            }
            "code" => self.plant_with_cue("VERIFICATION_CODE", numbers::fill("dddddd", rng)),
            "tail" => self.plant_with_cue("ACCOUNT_TAIL", numbers::fill("dddd", rng)),
            "order" => self.leave(numbers::fill("ORD-dddddd", rng)),
            "price" => self.leave(numbers::fill(language.price, rng)),
            "version" => self.leave(numbers::fill("v3.1d.d", rng)),
            "date" => {
                let day = Timestamp::from_second(self.scene.created - rng.i64(0..30) * 86_400)
                    .expect("the data lies within jiff's years");
                self.leave(day.strftime("%Y-%m-%d").to_string());
            }
            _ => unreachable!("the sentences of every language are tried by a test: {slot}"),
        }
    }

    fn plant(&mut self, entity: &'static str, text: String) {
        self.text.push_str(&text);
        self.planted.push(Planted { entity, text });
    }

    /// A few digits mean nothing without the characters before them.
    fn plant_with_cue(&mut self, entity: &'static str, digits: String) {
        let cue = self.text.char_indices().rev().nth(2).map_or(0, |(at, _)| at);
        let text = format!("{}{digits}", &self.text[cue..]);
        self.text.push_str(&digits);
        self.planted.push(Planted { entity, text });
    }

    fn leave(&mut self, text: String) {
        self.text.push_str(&text);
        self.harmless.push(text);
    }
}

/// What the help desk itself says.
const SYSTEM: &[&str] = &[
    "Conversation assigned to {agent}.",
    "Satisfaction survey sent to {email}",
    "Order {order} was linked to this conversation.",
];

fn pick<'a>(choices: &[&'a str], rng: &mut Rng) -> &'a str {
    choices[rng.usize(..choices.len())]
}

fn next_slot(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (slot, after) = rest.split_once('}')?;
    Some((before, slot, after))
}

/// A word, digits and a mark, as people make them.
fn password(rng: &mut Rng) -> String {
    const WORDS: [&str; 6] = ["Falcon", "Quasar", "Tulipan", "Kompass", "Lumiere", "Zephyr"];
    const MARKS: [char; 4] = ['!', '#', '$', '?'];
    let word = WORDS[rng.usize(..WORDS.len())];
    format!("{word}{}{}", numbers::fill("dddd", rng), MARKS[rng.usize(..MARKS.len())])
}
