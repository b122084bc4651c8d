//! The conversations with names: those of the vendors' pages, and two that are long. They are the same for every seed,
//! save the text of the long ones.
//!
//! They are the newest ones, so that the others can all lie before [`ABC123`]'s and [`VENDOR_123`]'s documented times.

use super::meta::{Channel, Meta, Priority, Status};
use super::people::JANE;
use super::talk::{Message, Planted, Sender};

/// `conv_child_001`, the child of [`ABC123`] on Aurion's page.
pub const CHILD_001: usize = 0;
/// `conv_abc123`, Aurion's example: Jane Smith cannot access her e-mail.
pub const ABC123: usize = 1;
/// `conv_def456`, linked to [`ABC123`] on Aurion's page.
pub const DEF456: usize = 2;
/// `conv_long`: 10,000 messages, none of them a note.
pub const LONG: usize = 3;
/// `conv_huge`: three messages, the second of which is 5 MB of text.
pub const HUGE: usize = 4;
/// `conv_123`, Auralytik's example. Its row counts 14 messages where its thread shows two: so does the page.
pub const VENDOR_123: usize = 5;
/// How many have names.
pub const COUNT: usize = 6;

/// How many messages [`LONG`] has.
pub const LONG_MESSAGES: u32 = 10_000;
/// How many bytes of text the second message of [`HUGE`] has at least.
pub const HUGE_BYTES: usize = 5_000_000;

/// All others began before this instant, that of [`VENDOR_123`]: 2024-01-15T10:30:00Z.
pub(super) const NEWEST_UNNAMED: i64 = 1_705_314_600;

const IDS: [&str; COUNT] =
    ["conv_child_001", "conv_abc123", "conv_def456", "conv_long", "conv_huge", "conv_123"];

pub(super) fn id(index: usize) -> Option<&'static str> {
    IDS.get(index).copied()
}

pub(super) fn index(id: &str) -> Option<usize> {
    IDS.iter().position(|known| *known == id)
}

pub(super) fn subject(index: usize) -> Option<&'static str> {
    Some(match index {
        CHILD_001 => "Follow-up: Email access",
        ABC123 => "Cannot access email",
        DEF456 => "Printer not working",
        LONG => "The longest thread",
        HUGE => "Log file",
        VENDOR_123 => "Account question",
        _ => return None,
    })
}

/// How many messages the contact can see, where that does not follow from the numbers.
pub(super) fn message_count(index: usize) -> Option<u32> {
    match index {
        VENDOR_123 => Some(14),
        ABC123 => Some(1),
        _ => None,
    }
}

pub(super) fn meta(index: usize) -> Option<Meta> {
    let base = Meta {
        index,
        created: 0,
        lasted: 0,
        status: Status::Open,
        priority: Priority::Medium,
        channel: Channel::Email,
        campaign: None,
        contact: JANE,
        team: Some(0),
        tags: 0,
        personal_tag: false,
        messages: 2,
        has_notes: false,
    };
    Some(match index {
        // 2026-03-09T14:00:00Z, an hour and a half.
        CHILD_001 => Meta { created: 1_773_064_800, lasted: 5_400, ..base },
        // 2026-03-08T09:15:00Z to 10:30:00Z; the tags are "email" and "access".
        ABC123 => {
            Meta { created: 1_772_961_300, lasted: 4_500, priority: Priority::High, tags: 0b11, ..base }
        }
        // 2026-03-08T08:05:00Z, ten minutes.
        DEF456 => Meta { created: 1_772_957_100, lasted: 600, contact: 0, ..base },
        // 2026-02-01T00:00:00Z, a week.
        LONG => Meta {
            created: 1_769_904_000,
            lasted: 604_800,
            channel: Channel::Chat,
            contact: 1,
            messages: LONG_MESSAGES,
            ..base
        },
        // 2026-01-20T16:00:00Z, an hour.
        HUGE => Meta {
            created: 1_768_924_800,
            lasted: 3_600,
            channel: Channel::Widget,
            contact: 12,
            messages: 3,
            ..base
        },
        // 2024-01-15T10:30:00Z to 10:45:22Z.
        VENDOR_123 => Meta {
            created: NEWEST_UNNAMED,
            lasted: 922,
            status: Status::Resolved,
            channel: Channel::Whatsapp,
            campaign: Some(456),
            contact: 24,
            ..base
        },
        _ => return None,
    })
}

/// The messages whose text is fixed.
pub(super) fn message(meta: &Meta, at: u32) -> Option<Message> {
    use Sender::{Agent, Contact};
    let (sender, text, planted): (Sender, &str, &[(&'static str, &str)]) = match (meta.index, at) {
        (VENDOR_123, 0) => {
            let text = "Hi, I need help with my account ending in 4421";
            (Contact, text, &[("ACCOUNT_TAIL", "in 4421")])
        }
        (VENDOR_123, 1) => (Agent, "Of course! I'd be happy to help. Let me look that up.", &[]),
        (ABC123, 0) => (Contact, "I need help with my email access.", &[]),
        (ABC123, 1) => (
            Agent,
            "Called Jane Smith on +1 (415) 555-0132: Jane's mailbox jane.smith@example.com is locked.",
            &[
                ("PERSON", "Jane Smith"),
                ("PHONE_NUMBER", "+1 (415) 555-0132"),
                ("PERSON", "Jane's"),
                ("EMAIL_ADDRESS", "jane.smith@example.com"),
            ],
        ),
        (CHILD_001, 0) => (Contact, "It works again, but my phone cannot sync.", &[]),
        (CHILD_001, 1) => {
            (Agent, "Thanks, Jane. Please remove the account and add it again.", &[("PERSON", "Jane")])
        }
        (DEF456, 0) => (Contact, "The printer on floor 3 prints blank pages since version v2.14.0.", &[]),
        (DEF456, 1) => (Agent, "Toner is on its way with order ORD-558120.", &[]),
        _ => return None,
    };
    // Auralytik's second message comes 15 seconds after the first, though the conversation lasts 15 minutes.
    let time = if meta.index == VENDOR_123 { meta.created + i64::from(at) * 15 } else { meta.time_of(at) };
    Some(Message {
        number: at + 1,
        sender,
        // Aurion's page shares the first message of `conv_abc123` alone: the second is a note.
        is_internal: (meta.index, at) == (ABC123, 1),
        text: text.to_owned(),
        time,
        escaped: false,
        planted: planted.iter().map(|(entity, text)| Planted { entity, text: (*text).to_owned() }).collect(),
        harmless: Vec::new(),
    })
}
