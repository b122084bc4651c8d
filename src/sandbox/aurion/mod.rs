//! Aurion's wire, below `/api/v2`: conversations and what belongs to them.
//!
//! Key names, types and order are those of the vendor's page ("A" of its generations), and of the list `items` of its
//! newer ones where that is asked for. ASSUMED, as no page says: the order of a list (newest first), that several
//! tags ask for any of them, that an unknown word in a filter matches nothing, that the plain conversation carries
//! its `messages` with the newer pages' fields, and that `/messages` alone wraps the same array.
//!
//! The list has no date filter, and ignores one as it ignores all unknown parameters: only the search has.

mod extras;
mod messages;
mod rows;

use http::StatusCode;
use http::header::RETRY_AFTER;
use serde_json::json;

use super::answer::{Answer, Ask};
use super::data::{Channel, Meta, Priority, Status, TAGS, World};
use super::query::Unreadable;
use super::search::{self, mentions};
use rows::Row;

/// A list's default size and its largest, as on the vendor's page; the newer pages' default.
const LIMIT: usize = 25;
const NEWER_LIMIT: usize = 50;
const MAX_LIMIT: usize = 100;

/// Answers a GET, or a POST of a search.
pub(super) fn answer(world: World, ask: &Ask<'_>) -> Answer {
    let below = match ask.path {
        ["conversations", below @ ..] => below,
        _ => return not_found(),
    };
    match below {
        [] => list(world, ask).unwrap_or_else(|refused| invalid(&refused.to_string())),
        ["search"] => searched(world, ask),
        ["filter-options"] => extras::filter_options(),
        ["tags", "search"] => extras::tags(ask).unwrap_or_else(|refused| invalid(&refused.to_string())),
        ["share", token] => extras::shared(world, token),
        [id, below @ ..] => match find(world, id) {
            Some(index) => of_conversation(world, index, below, ask),
            None => not_found(),
        },
    }
}

/// Whether a path below the base is the search, the one POST that reads.
pub(super) fn is_search(path: &[&str]) -> bool {
    path == ["conversations", "search"]
}

/// Whether a path below the base is a shared conversation, which needs no credential: the token is one.
pub(super) fn is_shared(path: &[&str]) -> bool {
    matches!(path, ["conversations", "share", _])
}

/// An error in the form of the vendor's page.
pub(super) fn error(status: StatusCode, error: &str, message: &str) -> Answer {
    Answer::json(status, &json!({ "error": error, "message": message }))
}

/// The documented 429.
pub(super) fn rate_limited(retry_after: &str) -> Answer {
    let seconds: u32 = retry_after.parse().unwrap_or(12);
    let document =
        json!({ "error": "rate_limit_exceeded", "message": "Too many requests.", "retry_after": seconds });
    Answer::json(StatusCode::TOO_MANY_REQUESTS, &document).with(RETRY_AFTER, retry_after)
}

fn of_conversation(world: World, index: usize, below: &[&str], ask: &Ask<'_>) -> Answer {
    match below {
        [] => messages::conversation(world, index, ask),
        ["messages"] => messages::alone(world, index),
        ["children"] => extras::children(world, index),
        ["links"] => extras::links(world, index),
        ["resolution"] => extras::resolution(world, index).unwrap_or_else(not_found),
        ["attachments", id, "download"] => extras::attachment(id),
        _ => not_found(),
    }
}

fn list(world: World, ask: &Ask<'_>) -> Result<Answer, Unreadable> {
    let limit = ask.query.number("limit", if ask.newer { NEWER_LIMIT } else { LIMIT }, 1..=MAX_LIMIT)?;
    let offset = ask.query.number("offset", 0, 0..=usize::MAX)?;
    let word = |name: &str| ask.query.get(name);
    let (status, priority, channel) = (word("status"), word("priority"), word("channel"));
    let (team, agent, contact) = (word("assigned_team_id"), word("assigned_agent_id"), word("contact_id"));
    let tags: Option<Vec<&str>> = word("tags").map(|tags| tags.split(',').map(str::trim).collect());
    let words = word("search").map(search::words);

    let matches = |index: usize| {
        let meta = world.meta(index);
        status.is_none_or(|wanted| wanted == meta.status.aurion())
            && priority.is_none_or(|wanted| wanted == meta.priority.as_str())
            && channel.is_none_or(|wanted| wanted == meta.channel.as_str())
            && team.is_none_or(|wanted| meta.team_id() == Some(wanted))
            && agent.is_none_or(|wanted| meta.agent_id() == Some(wanted))
            && contact.is_none_or(|wanted| world.contact_id(&meta) == wanted)
            && tags.as_ref().is_none_or(|wanted| has_any_tag(world, &meta, wanted))
            && words.as_ref().is_none_or(|words| mentions(world, index, words))
    };
    let is_filtered = tags.is_some()
        || words.is_some()
        || [status, priority, channel, team, agent, contact].iter().any(Option::is_some);
    let found = if is_filtered {
        Found::These((0..world.len()).filter(|i| matches(*i)).collect())
    } else {
        Found::All
    };
    Ok(page(world, &found, limit, offset, ask))
}

fn has_any_tag(world: World, meta: &Meta, wanted: &[&str]) -> bool {
    world.tags(meta).iter().any(|tag| wanted.contains(&tag.as_str()))
}

fn searched(world: World, ask: &Ask<'_>) -> Answer {
    match search::run(world, &ask.body, ask.faults.ignore_dates) {
        Ok(found) => {
            let rows = Found::These(found.rows);
            page(world, &rows, found.limit, found.offset, ask)
        }
        Err(refused) => error(StatusCode::UNPROCESSABLE_ENTITY, "validation_error", &refused.to_string()),
    }
}

/// Which conversations a list is of.
enum Found {
    All,
    These(Vec<usize>),
}

fn page(world: World, found: &Found, limit: usize, offset: usize, ask: &Ask<'_>) -> Answer {
    let (limit, offset) = if ask.faults.wrong_page { (LIMIT, 0) } else { (limit, offset) };
    let row = |index: usize| Row::new(world, index);
    let (rows, total): (Vec<Row>, usize) = match found {
        Found::All => ((0..world.len()).skip(offset).take(limit).map(row).collect(), world.len()),
        Found::These(all) => (all.iter().copied().skip(offset).take(limit).map(row).collect(), all.len()),
    };
    if ask.newer {
        return Answer::ok(&json!({ "items": rows }));
    }
    Answer::ok(&json!({ "data": rows, "total": total, "limit": limit, "offset": offset }))
}

fn find(world: World, id: &str) -> Option<usize> {
    world.index(&percent_encoding::percent_decode_str(id).decode_utf8().ok()?)
}

fn not_found() -> Answer {
    error(StatusCode::NOT_FOUND, "not_found", "Conversation not found")
}

fn invalid(message: &str) -> Answer {
    error(StatusCode::BAD_REQUEST, "invalid_request", message)
}
