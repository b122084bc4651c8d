//! Auralytik's wire, below `/v1`: conversations and campaigns.
//!
//! Key names, types and order are those of the vendor's page. ASSUMED, as the page does not say: the order of a list
//! (newest first), that filters read `startedAt`, that a conversation alone is its row with the people's details
//! added, that an unknown word in a filter matches nothing, and the words of errors.

mod campaigns;

use http::StatusCode;
use http::header::RETRY_AFTER;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;
use serde_json::value::RawValue;

use super::answer::{self, Answer, Ask, Time, Validator, at};
use super::data::{Message, Meta, Sender, World};
use super::query::Unreadable;

/// A page's default size and its largest, as on the vendor's page.
const PAGE_SIZE: usize = 25;
const MAX_PAGE_SIZE: usize = 100;

/// Answers a GET.
pub(super) fn answer(world: World, ask: &Ask<'_>) -> Answer {
    let answered = match ask.path {
        ["health"] => Ok(Answer::ok(&json!({ "status": "ok" })).validated(Validator::None)),
        ["conversations"] => conversations(world, ask),
        ["conversations", id] => {
            Ok(find(world, id).map(|index| conversation(world, index)).unwrap_or_else(|| not_found(ask)))
        }
        ["conversations", id, "messages"] => {
            Ok(find(world, id).map(|index| messages(world, index, ask)).unwrap_or_else(|| not_found(ask)))
        }
        ["campaigns"] => campaigns::list(ask),
        ["campaigns", id] => Ok(campaigns::one(id).unwrap_or_else(|| not_found(ask))),
        _ => Ok(not_found(ask)),
    };
    answered.unwrap_or_else(|refused| {
        error(StatusCode::BAD_REQUEST, "INVALID_PARAMETER", &format!("{refused}."), &ask.request_id)
    })
}

/// An error in the form of the vendor's newer pages.
pub(super) fn error(status: StatusCode, code: &str, message: &str, request_id: &str) -> Answer {
    Answer::json(status, &json!({ "error": { "code": code, "message": message, "requestId": request_id } }))
}

/// The documented 429.
pub(super) fn rate_limited(retry_after: &str, request_id: &str) -> Answer {
    let seconds: u32 = retry_after.parse().unwrap_or(30);
    let document = json!({ "error": {
        "code": "RATE_LIMIT_EXCEEDED",
        "message": "Too many requests.",
        "requestId": request_id,
        "retryAfter": seconds,
    }});
    Answer::json(StatusCode::TOO_MANY_REQUESTS, &document).with(RETRY_AFTER, retry_after)
}

fn not_found(ask: &Ask<'_>) -> Answer {
    error(StatusCode::NOT_FOUND, "NOT_FOUND", "No such resource.", &ask.request_id)
}

fn find(world: World, id: &str) -> Option<usize> {
    world.index(&percent_encoding::percent_decode_str(id).decode_utf8().ok()?)
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    id: String,
    channel_id: String,
    campaign_id: Option<String>,
    status: &'static str,
    participant_count: u32,
    message_count: u32,
    started_at: Time,
    ended_at: Option<Time>,
    created_at: Time,
}

impl Row {
    fn new(world: World, index: usize) -> Self {
        let meta = world.meta(index);
        Self {
            id: world.id(index),
            channel_id: channel_id(&meta),
            campaign_id: meta.campaign.map(campaign_id),
            status: meta.status.auralytik(),
            participant_count: 2,
            message_count: meta.public_messages(),
            started_at: at(meta.created),
            ended_at: meta.ended().map(at),
            created_at: at(meta.created),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Detail {
    #[serde(flatten)]
    row: Row,
    contact_name: String,
    contact_email: String,
    contact_phone: String,
    agent_name: &'static str,
}

fn conversation(world: World, index: usize) -> Answer {
    let meta = world.meta(index);
    let contact = world.contact(&meta);
    Answer::ok(&Detail {
        row: Row::new(world, index),
        contact_name: contact.name,
        contact_email: contact.email,
        contact_phone: contact.phone.international(""),
        agent_name: world.agent(&meta).1,
    })
}

fn conversations(world: World, ask: &Ask<'_>) -> Result<Answer, Unreadable> {
    let page = Page::of(ask)?;
    let dates = !ask.faults.ignore_dates;
    let from = ask.query.from("dateFrom")?.filter(|_| dates);
    let until = ask.query.until("dateTo")?.filter(|_| dates);
    let (channel, campaign, status) =
        (ask.query.get("channelId"), ask.query.get("campaignId"), ask.query.get("status"));
    let matches = |meta: &Meta| {
        channel.is_none_or(|wanted| wanted.strip_prefix("ch_") == Some(meta.channel.as_str()))
            && campaign.is_none_or(|wanted| meta.campaign.is_some_and(|n| campaign_id(n) == wanted))
            && status.is_none_or(|wanted| wanted == meta.status.auralytik())
            && from.is_none_or(|from| at(meta.created).0 >= from)
            && until.is_none_or(|until| at(meta.created).0 < until)
    };
    let is_filtered =
        [channel, campaign, status].iter().any(Option::is_some) || from.is_some() || until.is_some();
    let (rows, total): (Vec<usize>, usize) = if is_filtered {
        let found: Vec<usize> = (0..world.len()).filter(|index| matches(&world.meta(*index))).collect();
        let total = found.len();
        (found.into_iter().skip(page.skip()).take(page.size).collect(), total)
    } else {
        ((0..world.len()).skip(page.skip()).take(page.size).collect(), world.len())
    };
    let rows: Vec<Row> = rows.into_iter().map(|index| Row::new(world, index)).collect();
    Ok(page.envelope(&rows, total, ask))
}

/// A page that was asked for.
struct Page {
    number: usize,
    size: usize,
}

impl Page {
    fn of(ask: &Ask<'_>) -> Result<Self, Unreadable> {
        let number = ask.query.number("page", 1, 1..=usize::MAX)?;
        let size = ask.query.number("pageSize", PAGE_SIZE, 1..=MAX_PAGE_SIZE)?;
        if ask.faults.wrong_page {
            return Ok(Self { number: 1, size: PAGE_SIZE });
        }
        Ok(Self { number, size })
    }

    fn skip(&self) -> usize {
        (self.number - 1).saturating_mul(self.size)
    }

    fn envelope(&self, data: &impl Serialize, total: usize, ask: &Ask<'_>) -> Answer {
        if !ask.newer {
            return Answer::ok(
                &json!({ "data": data, "page": self.number, "pageSize": self.size, "totalCount": total }),
            );
        }
        let document = json!({
            "data": data,
            "meta": { "requestId": ask.request_id, "timestamp": at(Timestamp::now().as_second()) },
            "pagination": {
                "page": self.number,
                "pageSize": self.size,
                "totalCount": total,
                "totalPages": total.div_ceil(self.size),
            },
        });
        Answer::ok(&document).validated(Validator::Weak)
    }
}

#[derive(Serialize)]
struct WireMessage {
    id: String,
    role: &'static str,
    content: Box<RawValue>,
    timestamp: Time,
}

fn messages(world: World, index: usize, ask: &Ask<'_>) -> Answer {
    let exclude_pii =
        ask.headers.get("x-exclude-pii").is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"true"));
    let head = format!(r#"{{"conversationId":{},"messages":["#, answer::text(&world.id(index), false));
    let items = world.messages(index).filter(|message| !message.is_internal).map(move |message| {
        serde_json::to_vec(&wire_message(&message, exclude_pii)).expect("a message is JSON")
    });
    Answer::source(answer::list(head, items, "]}"))
}

fn wire_message(message: &Message, exclude_pii: bool) -> WireMessage {
    let content = if exclude_pii {
        answer::text(&crudely_masked(&message.text), message.escaped)
    } else {
        answer::text(&message.text, message.escaped)
    };
    let role = match message.sender {
        Sender::Contact => "customer",
        Sender::Agent => "agent",
        Sender::System => "system",
    };
    WireMessage { id: message.id(), role, content, timestamp: at(message.time) }
}

/// The vendor's own masking, of which its page says that it hides "phone numbers and other personally identifiable
/// information". ASSUMED to be crude: runs of four digits and more, and plain e-mail addresses. Nobody should rely
/// on it.
fn crudely_masked(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end();
        if bare.bytes().filter(u8::is_ascii_digit).count() >= 4 || bare.contains('@') {
            masked.push_str("****");
            masked.push_str(&word[bare.len()..]);
        } else {
            masked.push_str(word);
        }
    }
    masked
}

fn campaign_id(number: u16) -> String {
    format!("camp_{number}")
}

fn channel_id(meta: &Meta) -> String {
    format!("ch_{}", meta.channel.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vendors_masking_is_crude() {
        assert_eq!(crudely_masked("my account ending in 4421"), "my account ending in ****");
        assert_eq!(crudely_masked("I'm Jane, a@b.example\nor +1-415-555-0132."), "I'm Jane, ****\nor ****");
        assert_eq!(crudely_masked("Room 101"), "Room 101");
    }
}
