//! The data behind both wires: conversations that never happened, the same ones for the same seed.
//!
//! Nothing is kept. A conversation follows from the seed and its index, cheapest things first: [`Meta`] is a few
//! numbers (filters and paging look at no more), the contact and the messages are made when they are asked for, each
//! message by itself. So a sandbox of any size starts at once, and a thread of 10,000 messages needs the memory of one.
//!
//! Indexes run from the newest conversation to the oldest. The first few are the ones with names, see [`named`].

mod languages;
mod meta;
pub mod named;
mod numbers;
mod people;
mod spelling;
mod talk;

pub use meta::{Channel, Meta, Priority, Status};
pub(in crate::sandbox) use people::{AGENTS, TEAMS};
pub use people::{Contact, Phone};
pub use talk::{Message, Planted, Sender};

use fastrand::Rng;
use languages::{LANGUAGES, Language};
use talk::Composer;

/// The tags in use, in the order in which they are listed. The first five are those of Aurion's page.
pub(in crate::sandbox) const TAGS: [&str; 16] = [
    "email",
    "access",
    "password",
    "password-reset",
    "passthrough",
    "billing",
    "delivery",
    "refund",
    "invoice",
    "vip",
    "bug",
    "mobile-app",
    "duplicate",
    "escalated",
    "follow-up",
    "resolved",
];

/// All conversations of a seed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct World {
    seed: u64,
    len: usize,
    phone_ids: bool,
}

/// A conversation, whole, with the truth about what is in it: for tests, which compare it with what left a proxy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversation {
    /// Its id on both wires.
    pub id: String,
    /// ISO 639-1 code of the language that it is held in.
    pub language: &'static str,
    /// Its numbers.
    pub meta: Meta,
    /// Who wrote.
    pub contact: Contact,
    /// Who answered.
    pub agent: &'static str,
    /// Aurion's subject line.
    pub subject: String,
    /// Aurion's tags.
    pub tags: Vec<String>,
    /// All messages, internal notes included.
    pub messages: Vec<Message>,
    /// Personal data in subject, tags and messages, spelled as it stands there.
    pub planted: Vec<Planted>,
    /// Order numbers, prices, versions and dates in subject and messages: nobody's, so masking should leave them.
    pub harmless: Vec<String>,
}

/// A conversation of a seed by its index; see [`World::conversation`].
///
/// # Panics
/// If the index is [`World::MAX_LEN`] or more.
pub fn conversation(seed: u64, index: usize) -> Conversation {
    World::new(seed, index + 1).conversation(index)
}

impl World {
    /// The most that there can be: the last ones are of the eighteenth century.
    pub const MAX_LEN: usize = 1_000_000;

    /// The first `len` conversations of a seed: at least those with names, at most [`Self::MAX_LEN`].
    pub fn new(seed: u64, len: usize) -> Self {
        Self { seed, len: len.clamp(named::COUNT, Self::MAX_LEN), phone_ids: false }
    }

    /// The same world, where WhatsApp conversations are named after a telephone (`56912345678@c.us`).
    pub fn with_phone_ids(self) -> Self {
        Self { phone_ids: true, ..self }
    }

    /// The seed.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// How many conversations there are; never 0.
    #[allow(clippy::len_without_is_empty)]
    pub fn len(&self) -> usize {
        self.len
    }

    /// The numbers of a conversation.
    pub fn meta(&self, index: usize) -> Meta {
        named::meta(index).unwrap_or_else(|| Meta::generate(self.seed, index))
    }

    /// The id of a conversation.
    pub fn id(&self, index: usize) -> String {
        match named::id(index) {
            Some(id) => id.to_owned(),
            None if self.phone_ids && self.meta(index).channel == Channel::Whatsapp => {
                format!("569{:08}@c.us", PHONE_ID_BASE + index)
            }
            None => format!("conv_{index:06}"),
        }
    }

    /// The conversation with this id.
    pub fn index(&self, id: &str) -> Option<usize> {
        let guess = named::index(id).or_else(|| id.strip_prefix("conv_")?.parse().ok()).or_else(|| {
            id.strip_prefix("569")?.strip_suffix("@c.us")?.parse::<usize>().ok()?.checked_sub(PHONE_ID_BASE)
        })?;
        // There is one spelling of an id: leading zeros or a plus sign make another one.
        (guess < self.len && self.id(guess) == id).then_some(guess)
    }

    /// Who wrote.
    pub fn contact(&self, meta: &Meta) -> Contact {
        people::contact(self.seed, meta.contact)
    }

    /// The id of who wrote, without making the contact.
    pub fn contact_id(&self, meta: &Meta) -> String {
        people::contact_id(meta.contact)
    }

    /// The agent who answers: id and name.
    pub fn agent(&self, meta: &Meta) -> (&'static str, &'static str) {
        AGENTS[people::language_of(meta.contact)]
    }

    /// The subject line.
    pub fn subject(&self, index: usize) -> String {
        let meta = self.meta(index);
        self.compose_subject(&meta, &self.contact(&meta)).text
    }

    /// The tags. One conversation in 64 has its contact's e-mail address among them, as happens in life.
    pub fn tags(&self, meta: &Meta) -> Vec<String> {
        let mut tags: Vec<String> = TAGS
            .iter()
            .enumerate()
            .filter(|(bit, _)| meta.tags & (1 << bit) != 0)
            .map(|(_, tag)| (*tag).to_owned())
            .collect();
        if meta.personal_tag {
            tags.push(self.contact(meta).email);
        }
        tags
    }

    /// The messages, notes included, one by one as they are asked for.
    pub fn messages(&self, index: usize) -> impl Iterator<Item = Message> + Send + Sync + use<> {
        let world = *self;
        let meta = self.meta(index);
        let contact = self.contact(&meta);
        (0..meta.messages).map(move |at| world.message(&meta, &contact, at))
    }

    /// The beginning of the last message that the contact can see, in so many characters.
    pub(in crate::sandbox) fn snippet(&self, index: usize, characters: usize) -> String {
        let meta = self.meta(index);
        let contact = self.contact(&meta);
        let last =
            (0..meta.messages).rev().map(|at| self.message(&meta, &contact, at)).find(|m| !m.is_internal);
        last.map(|message| message.text.chars().take(characters).collect()).unwrap_or_default()
    }

    /// The whole conversation, and the truth about it.
    ///
    /// # Panics
    /// If there is no such index.
    pub fn conversation(&self, index: usize) -> Conversation {
        assert!(index < self.len, "no conversation {index}: there are {}", self.len);
        let meta = self.meta(index);
        let contact = self.contact(&meta);
        let subject = self.compose_subject(&meta, &contact);
        let tags = self.tags(&meta);
        let (mut planted, mut harmless) = (subject.planted, subject.harmless);
        if meta.personal_tag {
            planted.push(Planted { entity: "EMAIL_ADDRESS", text: contact.email.clone() });
        }
        let messages: Vec<Message> = self.messages(index).collect();
        for message in &messages {
            planted.extend(message.planted.iter().cloned());
            harmless.extend(message.harmless.iter().cloned());
        }
        Conversation {
            id: self.id(index),
            language: self.language(&meta).code,
            agent: self.agent(&meta).1,
            subject: subject.text,
            meta,
            contact,
            tags,
            messages,
            planted,
            harmless,
        }
    }

    fn language(&self, meta: &Meta) -> &'static Language {
        LANGUAGES[people::language_of(meta.contact)]
    }

    fn compose_subject(&self, meta: &Meta, contact: &Contact) -> Composer {
        let mut rng = self.rng(meta.index, u64::MAX);
        let language = self.language(meta);
        let mut composer = Composer::new(language, contact, self.agent(meta).1, meta.created);
        match named::subject(meta.index) {
            Some(subject) => composer.text.push_str(subject),
            None => composer.add(language.subjects[rng.usize(..language.subjects.len())], &mut rng),
        }
        composer
    }

    fn message(&self, meta: &Meta, contact: &Contact, at: u32) -> Message {
        if let Some(message) = named::message(meta, at) {
            return message;
        }
        let mut rng = self.rng(meta.index, u64::from(at));
        let composer = Composer::new(self.language(meta), contact, self.agent(meta).1, meta.created);
        if meta.index == named::HUGE && at == 1 {
            return composer.huge_message(meta, at, &mut rng);
        }
        composer.message(meta, at, &mut rng)
    }

    fn rng(&self, index: usize, stream: u64) -> Rng {
        Rng::with_seed(mix(mix(self.seed, index as u64), stream))
    }
}

/// Ids after telephones are eight digits from here on, so that none starts with a zero.
const PHONE_ID_BASE: usize = 10_000_000;

/// Mixes two numbers so that neighbours have nothing in common (the finaliser of SplitMix64, Steele et al. 2014).
pub(in crate::sandbox) fn mix(seed: u64, number: u64) -> u64 {
    let mut z = seed ^ number.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests;
