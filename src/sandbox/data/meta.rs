//! The few numbers that filters, sorting and paging look at.

use fastrand::Rng;

use super::people::CONTACTS;
use super::{AGENTS, TAGS, TEAMS, mix, named};

/// The numbers of a conversation: cheap to make, so that a filter may look at all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meta {
    /// Its place, from the newest on.
    pub index: usize,
    /// When it began, Unix seconds.
    pub created: i64,
    /// Seconds from its first to its last message.
    pub lasted: u32,
    /// Where it stands.
    pub status: Status,
    /// How urgent it is (Aurion).
    pub priority: Priority,
    /// How it came in.
    pub channel: Channel,
    /// Its campaign (Auralytik), if it has one: `camp_<number>`.
    pub campaign: Option<u16>,
    /// The number of its contact.
    pub contact: u32,
    /// Its team (Aurion), if it is assigned: an index into the teams.
    pub team: Option<u8>,
    /// Bits of the tags that it has (Aurion).
    pub tags: u16,
    /// Whether its contact's address is a tag, too.
    pub personal_tag: bool,
    /// How many messages it has, notes included.
    pub messages: u32,
    /// Whether some of these are internal notes.
    pub has_notes: bool,
}

/// How often the conversations after the named ones begin, seconds.
const SPACING: i64 = 7_200;

/// Every so many messages is an internal note, beginning with [`FIRST_NOTE`].
const NOTE_EVERY: u32 = 7;
const FIRST_NOTE: u32 = 3;

impl Meta {
    /// The numbers of a conversation without a name.
    pub(super) fn generate(seed: u64, index: usize) -> Self {
        let mut rng = Rng::with_seed(mix(seed ^ 0x003E_7A00, index as u64));
        let age = (index + 1).saturating_sub(named::COUNT) as i64;
        let status = Status::ALL[[0, 1, 2, 2, 2, 3, 3, 3][rng.usize(..8)]];
        let mut tags = 0;
        for _ in 0..rng.u8(..4) {
            tags |= 1 << rng.usize(..TAGS.len());
        }
        Self {
            index,
            // Each in its own slot of time, so that a larger index is always older.
            created: named::NEWEST_UNNAMED - age * SPACING + rng.i64(0..SPACING),
            lasted: rng.u32(120..100_000),
            status,
            priority: Priority::ALL[rng.usize(..4)],
            channel: Channel::ALL[rng.usize(..5)],
            campaign: (rng.u8(..4) > 0).then(|| rng.u16(450..462)),
            contact: rng.u32(..CONTACTS),
            team: (rng.u8(..8) > 0).then(|| rng.u8(..TEAMS.len() as u8)),
            tags,
            personal_tag: rng.u8(..64) == 0,
            messages: rng.u32(2..=18),
            has_notes: true,
        }
    }

    /// When the last message was written, Unix seconds.
    pub fn last_activity(&self) -> i64 {
        self.created + i64::from(self.lasted)
    }

    /// When it ended, Unix seconds, if it did.
    pub fn ended(&self) -> Option<i64> {
        matches!(self.status, Status::Resolved | Status::Closed).then(|| self.last_activity())
    }

    /// When message `at` was written, Unix seconds: evenly spread from the first to the last.
    pub fn time_of(&self, at: u32) -> i64 {
        let steps = i64::from(self.messages.max(2) - 1);
        self.created + i64::from(self.lasted) * i64::from(at) / steps
    }

    /// Whether message `at` is an internal note.
    pub fn is_note(&self, at: u32) -> bool {
        self.has_notes && at % NOTE_EVERY == FIRST_NOTE
    }

    /// How many messages the contact can see, which is what Auralytik counts.
    pub fn public_messages(&self) -> u32 {
        if let Some(count) = named::message_count(self.index) {
            return count;
        }
        let notes =
            if self.has_notes { (self.messages + NOTE_EVERY - FIRST_NOTE - 1) / NOTE_EVERY } else { 0 };
        self.messages - notes
    }

    /// The id of the assigned agent, if it is assigned.
    pub fn agent_id(&self) -> Option<&'static str> {
        self.team.map(|_| AGENTS[super::people::language_of(self.contact)].0)
    }

    /// The id of the assigned team, if it is assigned.
    pub fn team_id(&self) -> Option<&'static str> {
        self.team.map(|team| TEAMS[usize::from(team)].0)
    }
}

/// Where a conversation stands, in Aurion's words (its page, "Conversation Lifecycle").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// `open`
    Open,
    /// `pending`
    Pending,
    /// `resolved`
    Resolved,
    /// `closed`
    Closed,
}

impl Status {
    /// All of them, in the order of the lifecycle.
    pub const ALL: [Self; 4] = [Self::Open, Self::Pending, Self::Resolved, Self::Closed];

    /// Aurion's word.
    pub fn aurion(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Pending => "pending",
            Self::Resolved => "resolved",
            Self::Closed => "closed",
        }
    }

    /// Auralytik's word. Its page shows `completed` alone: the others are ASSUMED.
    pub fn auralytik(self) -> &'static str {
        match self {
            Self::Open => "active",
            Self::Pending => "pending",
            Self::Resolved => "completed",
            Self::Closed => "closed",
        }
    }
}

/// How urgent a conversation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    /// `low`
    Low,
    /// `medium`
    Medium,
    /// `high`
    High,
    /// `urgent`
    Urgent,
}

impl Priority {
    /// All of them, the least first.
    pub const ALL: [Self; 4] = [Self::Low, Self::Medium, Self::High, Self::Urgent];

    /// Aurion's word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
            Self::Urgent => "urgent",
        }
    }
}

/// How a conversation came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Channel {
    /// `email`
    Email,
    /// `chat`
    Chat,
    /// `whatsapp`
    Whatsapp,
    /// `voice`
    Voice,
    /// `widget`
    Widget,
}

impl Channel {
    /// All of them, in the order of Aurion's page.
    pub const ALL: [Self; 5] = [Self::Email, Self::Chat, Self::Whatsapp, Self::Voice, Self::Widget];

    /// Aurion's word. Auralytik's id is this with `ch_` before it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Chat => "chat",
            Self::Whatsapp => "whatsapp",
            Self::Voice => "voice",
            Self::Widget => "widget",
        }
    }
}
