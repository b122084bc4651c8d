//! What belongs to conversations: filter options, tags, share links, relatives, resolutions, attachments.

use http::StatusCode;
use http::header::{LOCATION, RETRY_AFTER};
use serde_json::{Value, json};

use super::super::answer::{Answer, Ask, Validator, at};
use super::super::data::{AGENTS, named};
use super::super::query::Unreadable;
use super::{Channel, Priority, Status, TAGS, World, error, find, messages};

/// Every so many conversations is linked to the next one.
const LINKED_EVERY: usize = 8;

/// What the inbox can filter by.
pub(super) fn filter_options() -> Answer {
    let named = |pairs: &[(&str, &str)]| -> Vec<Value> {
        pairs.iter().map(|(id, name)| json!({ "id": id, "name": name })).collect()
    };
    Answer::ok(&json!({
        "statuses": Status::ALL.map(Status::aurion),
        "priorities": Priority::ALL.map(Priority::as_str),
        "channels": Channel::ALL.map(Channel::as_str),
        "teams": named(&super::super::data::TEAMS),
        "agents": named(&AGENTS),
        "tags": TAGS,
    }))
}

/// Tags that begin with `q`.
pub(super) fn tags(ask: &Ask<'_>) -> Result<Answer, Unreadable> {
    let limit = ask.query.number("limit", 15, 1..=50)?;
    let start = ask.query.get("q").unwrap_or_default();
    if start.chars().count() > 120 {
        return Err(Unreadable { name: "q", wanted: "at most 120 characters".into() });
    }
    let found: Vec<&str> = TAGS.into_iter().filter(|tag| tag.starts_with(start)).take(limit).collect();
    Ok(Answer::ok(&json!({ "items": found })))
}

/// A shared conversation: `sh_token_abc123` is the page's, `sh_token_expired` has expired, and `sh_` before any
/// conversation's id shares that one.
pub(super) fn shared(world: World, token: &str) -> Answer {
    let index = match token {
        "sh_token_expired" => {
            return error(StatusCode::GONE, "gone", "This share link has expired");
        }
        "sh_token_abc123" => Some(named::ABC123),
        _ => token.strip_prefix("sh_").and_then(|id| find(world, id)),
    };
    let Some(index) = index else { return super::not_found() };
    let ended = world.meta(index).ended().is_some();
    // The page's conversation has a resolution, and its share shows none: it is still open.
    let resolution = if ended { resolution_of(world, index) } else { None };
    messages::shared(world, index, &resolution.unwrap_or(Value::Null))
}

/// Conversations that follow up on this one. Only the page's has one.
pub(super) fn children(world: World, index: usize) -> Answer {
    let children: &[usize] = if index == named::ABC123 { &[named::CHILD_001] } else { &[] };
    let rows: Vec<Value> = children
        .iter()
        .map(|child| {
            let meta = world.meta(*child);
            json!({
                "id": world.id(*child),
                "subject": world.subject(*child),
                "status": meta.status.aurion(),
                "priority": meta.priority.as_str(),
                "channel": meta.channel.as_str(),
                "contact_name": world.contact(&meta).name,
                "created_at": at(meta.created),
                "updated_at": at(meta.last_activity()),
            })
        })
        .collect();
    Answer::ok(&rows)
}

/// Conversations linked to this one.
pub(super) fn links(world: World, index: usize) -> Answer {
    let next = index + 1;
    let linked = match index {
        // 2026-03-08T11:00:00Z, as on the page.
        named::ABC123 => Some((named::DEF456, 1_772_967_600)),
        _ if index >= named::COUNT && index.is_multiple_of(LINKED_EVERY) && next < world.len() => {
            Some((next, world.meta(index).last_activity()))
        }
        _ => None,
    };
    let rows: Vec<Value> = linked
        .iter()
        .map(|(other, created)| {
            let meta = world.meta(*other);
            json!({
                "id": "link_001",
                "linked_conversation_id": world.id(*other),
                "link_type": "related",
                "subject": world.subject(*other),
                "status": meta.status.aurion(),
                "priority": meta.priority.as_str(),
                "created_at": at(*created),
            })
        })
        .collect();
    Answer::ok(&rows)
}

/// How a conversation was resolved, if it was.
pub(super) fn resolution(world: World, index: usize) -> Option<Answer> {
    resolution_of(world, index).map(|found| Answer::ok(&found))
}

fn resolution_of(world: World, index: usize) -> Option<Value> {
    let meta = world.meta(index);
    let (id, root_cause, actions_taken, resolution) = if index == named::ABC123 {
        (
            "res_001".to_owned(),
            "Expired Active Directory password".to_owned(),
            "Reset password and updated group policy".to_owned(),
            "User can now access email normally".to_owned(),
        )
    } else {
        meta.ended()?;
        let contact = world.contact(&meta);
        (
            format!("res_{index:06}"),
            "Payment was booked twice".to_owned(),
            format!("Called {} at {}", contact.name, contact.phone.international(" ")),
            format!("Confirmed by mail to {}", contact.email),
        )
    };
    Some(json!({
        "id": id,
        "conversation_id": world.id(index),
        "root_cause": root_cause,
        "actions_taken": actions_taken,
        "resolution": resolution,
        "ai_generated": false,
    }))
}

/// A file: elsewhere, behind a link that is itself a credential; or still being scanned; or quarantined.
pub(super) fn attachment(id: &str) -> Answer {
    match id {
        "att_001" => Answer::json(StatusCode::FOUND, &json!({})).with(
            LOCATION,
            "https://files.example.com/att_001.pdf?X-Amz-Expires=300&X-Amz-Signature=7f3c9e1b",
        ),
        "att_scanning" => Answer::json(StatusCode::ACCEPTED, &json!({ "status": "scanning" }))
            .with(RETRY_AFTER, "5")
            .validated(Validator::None),
        "att_quarantined" => error(StatusCode::GONE, "gone", "This file is quarantined"),
        _ => super::not_found(),
    }
}
