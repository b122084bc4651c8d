//! A conversation with its messages, made while they are sent.
//!
//! ASSUMED, all of it but the four keys of the shared conversation's messages: the page has no example of a plain
//! conversation. More keys are those of the vendor's newer reference.

use serde::Serialize;
use serde_json::json;
use serde_json::value::RawValue;

use super::super::answer::{self, Answer, Ask, Time, at};
use super::super::data::{Channel, Contact, Message, Sender, World};
use super::rows::Row;

/// How much of the last message its snippet shows, characters.
const SNIPPET: usize = 80;

/// Every so many messages has a file attached.
const ATTACHED_EVERY: u32 = 9;

/// A message as in the shared conversation, whose keys the vendor's page shows.
#[derive(Serialize)]
pub(super) struct SharedMessage {
    id: String,
    body: Box<RawValue>,
    sender_type: &'static str,
    created_at: Time,
}

impl SharedMessage {
    pub(super) fn new(message: &Message) -> Self {
        Self {
            id: message.id(),
            body: answer::text(&message.text, message.escaped),
            sender_type: match message.sender {
                Sender::Contact => "contact",
                Sender::Agent => "agent",
                Sender::System => "system",
            },
            created_at: at(message.time),
        }
    }
}

#[derive(Serialize)]
struct FullMessage<'a> {
    #[serde(flatten)]
    shared: SharedMessage,
    is_internal: bool,
    sender_id: Option<&'a str>,
    content_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    body_html: Option<String>,
    attachments: Vec<Attachment<'a>>,
}

#[derive(Serialize)]
struct Attachment<'a> {
    id: &'static str,
    filename: String,
    content_type: &'static str,
    size_bytes: u32,
    thumbnail_url: Option<String>,
    uploader_name: &'a str,
}

#[derive(Serialize)]
struct Detail<'a> {
    #[serde(flatten)]
    row: Row,
    contact_email: &'a str,
    contact_phone: String,
    assignee_user_name: Option<&'static str>,
    last_message_snippet: String,
}

/// The conversation, its messages last.
pub(super) fn conversation(world: World, index: usize, ask: &Ask<'_>) -> Answer {
    let meta = world.meta(index);
    let contact = world.contact(&meta);
    let detail = Detail {
        row: Row::new(world, index),
        contact_email: &contact.email,
        contact_phone: contact.phone.international(""),
        assignee_user_name: meta.team.map(|_| world.agent(&meta).1),
        last_message_snippet: world.snippet(index, SNIPPET),
    };
    if ask.faults.no_messages {
        return Answer::ok(&detail);
    }
    let mut head = serde_json::to_string(&detail).expect("the sandbox's documents have string keys only");
    assert_eq!(head.pop(), Some('}'), "an object ends with a brace");
    head.push_str(r#","messages":["#);
    Answer::source(answer::list(head, items(world, index), "]}"))
}

/// The same messages without their conversation.
pub(super) fn alone(world: World, index: usize) -> Answer {
    let id = answer::text(&world.id(index), false);
    let head = format!(r#"{{"conversation_id":{id},"messages":["#);
    Answer::source(answer::list(head, items(world, index), "]}"))
}

fn items(world: World, index: usize) -> impl Iterator<Item = Vec<u8>> + Send + Sync + 'static {
    let meta = world.meta(index);
    let contact = world.contact(&meta);
    let agent_id = meta.agent_id().unwrap_or("agent_045");
    let is_mail = meta.channel == Channel::Email;
    world.messages(index).map(move |message| {
        let full = FullMessage {
            shared: SharedMessage::new(&message),
            is_internal: message.is_internal,
            sender_id: match message.sender {
                Sender::Contact => Some(&contact.id),
                Sender::Agent => Some(agent_id),
                Sender::System => None,
            },
            content_type: if is_mail { "text/html" } else { "text/plain" },
            body_html: is_mail.then(|| html(&message.text)),
            attachments: attachments(&message, &contact),
        };
        serde_json::to_vec(&full).expect("the sandbox's documents have string keys only")
    })
}

fn attachments<'a>(message: &Message, contact: &'a Contact) -> Vec<Attachment<'a>> {
    if message.sender != Sender::Contact || !message.number.is_multiple_of(ATTACHED_EVERY) {
        return Vec::new();
    }
    vec![Attachment {
        id: "att_001",
        filename: format!("passport {}.pdf", contact.name),
        content_type: "application/pdf",
        size_bytes: 48_213,
        thumbnail_url: None,
        uploader_name: &contact.name,
    }]
}

fn html(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    format!("<p>{text}</p>")
}

/// What a share token shows: see the vendor's page.
pub(super) fn shared(world: World, index: usize, resolution: &serde_json::Value) -> Answer {
    let meta = world.meta(index);
    let head = json!({
        "id": world.id(index),
        "subject": world.subject(index),
        "channel": meta.channel.as_str(),
        "status": meta.status.aurion(),
    });
    let mut head = head.to_string();
    assert_eq!(head.pop(), Some('}'), "an object ends with a brace");
    head.push_str(r#","messages":["#);
    let items = world.messages(index).filter(|message| !message.is_internal).map(|message| {
        serde_json::to_vec(&SharedMessage::new(&message))
            .expect("the sandbox's documents have string keys only")
    });
    // Links live for a month of 31 days: so does the one on the page.
    let expires_at = at(meta.created + 31 * 86_400);
    let tail = format!(
        r#"],"resolution":{resolution},"attachments":[],"expires_at":"{expires_at}","permission":"view_only"}}"#
    );
    Answer::source(answer::list(head, items, tail))
}
