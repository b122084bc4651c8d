//! Aurion's search: conditions, full text, order.
//!
//! The page names the operators and the keys `value` and `values`. ASSUMED, as it says no more: `before` and `after`
//! are strict, `between` takes two `values` and includes both, `in_the_last` takes `30m`, `24h` or `7d`,
//! `updated_at` is the last activity, full text finds conversations that have all its words, and what can't be read
//! is 422.

use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use super::data::{Meta, World};
use super::query::instant;

/// Largest and default page, as on the page.
const MAX_LIMIT: usize = 100;
const LIMIT: usize = 50;

/// What was found, all of it, and the page that was asked for.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) rows: Vec<usize>,
    pub(super) limit: usize,
    pub(super) offset: usize,
}

/// A search that can't be read.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub(super) struct Refused(String);

#[derive(Deserialize)]
struct Request {
    #[serde(default)]
    r#match: Match,
    #[serde(default)]
    conditions: Vec<Condition>,
    search: Option<String>,
    #[serde(default)]
    sort_by: SortBy,
    #[serde(default)]
    sort_order: SortOrder,
    limit: Option<usize>,
    #[serde(default)]
    offset: usize,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "lowercase")]
enum Match {
    #[default]
    All,
    Any,
}

#[derive(Deserialize, Default, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum SortBy {
    CreatedAt,
    #[default]
    UpdatedAt,
    LastActivityAt,
    Priority,
    Status,
}

#[derive(Deserialize, Default, PartialEq)]
#[serde(rename_all = "lowercase")]
enum SortOrder {
    Asc,
    #[default]
    Desc,
}

#[derive(Deserialize)]
struct Condition {
    field: Field,
    operator: Operator,
    value: Option<String>,
    values: Option<Vec<String>>,
}

#[derive(Deserialize, Clone, Copy, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Field {
    Status,
    Priority,
    Channel,
    AssignedAgentId,
    AssignedTeamId,
    ContactId,
    ContactName,
    Subject,
    Tags,
    CreatedAt,
    UpdatedAt,
    LastActivityAt,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum Operator {
    Is,
    IsNot,
    Includes,
    Excludes,
    Contains,
    DoesNotContain,
    InTheLast,
    Before,
    After,
    Between,
}

/// A condition, understood.
enum Test {
    /// Of an instant: later than the first, earlier than the second; or equal, where that counts.
    Window { field: Field, from: Option<Timestamp>, until: Option<Timestamp>, inclusive: bool },
    /// Of words: whether one of them is, or contains, one of these.
    Words { field: Field, wanted: Vec<String>, partly: bool, negated: bool },
    /// Of nothing.
    Always,
}

/// Runs a search. `ignore_dates` takes conditions on instants as true.
pub(super) fn run(world: World, body: &[u8], ignore_dates: bool) -> Result<Found, Refused> {
    let request: Request = serde_json::from_slice(body)
        .map_err(|error| Refused(format!("the search is not as documented, line {}", error.line())))?;
    let limit = request.limit.unwrap_or(LIMIT);
    if !(1..=MAX_LIMIT).contains(&limit) {
        return Err(Refused(format!("limit must be 1 to {MAX_LIMIT}")));
    }
    let now = Timestamp::now();
    let tests: Vec<Test> = request
        .conditions
        .into_iter()
        .map(|condition| Test::new(condition, now, ignore_dates))
        .collect::<Result<_, _>>()?;
    let all = matches!(request.r#match, Match::All) || tests.is_empty();
    let needles = request.search.as_deref().map(words).unwrap_or_default();

    let mut rows: Vec<Meta> = (0..world.len())
        .map(|index| world.meta(index))
        .filter(|meta| {
            if all {
                tests.iter().all(|t| t.holds(world, meta))
            } else {
                tests.iter().any(|t| t.holds(world, meta))
            }
        })
        .filter(|meta| needles.is_empty() || mentions(world, meta.index, &needles))
        .collect();
    // Equal ones keep the order of the list, the newest first.
    rows.sort_by_cached_key(|meta| {
        let key = sort_key(request.sort_by, meta);
        if request.sort_order == SortOrder::Desc { -key } else { key }
    });
    Ok(Found { rows: rows.into_iter().map(|meta| meta.index).collect(), limit, offset: request.offset })
}

/// The words of a full text search, in small letters.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_lowercase).collect()
}

/// Whether subject and messages of a conversation have all these words. Makes every message: not cheap.
pub(super) fn mentions(world: World, index: usize, words: &[String]) -> bool {
    let mut missing: Vec<&String> = words.iter().collect();
    let texts =
        std::iter::once(world.subject(index)).chain(world.messages(index).map(|message| message.text));
    for text in texts {
        let text = text.to_lowercase();
        missing.retain(|word| !text.contains(word.as_str()));
        if missing.is_empty() {
            return true;
        }
    }
    false
}

fn sort_key(by: SortBy, meta: &Meta) -> i64 {
    match by {
        SortBy::CreatedAt => meta.created,
        SortBy::UpdatedAt | SortBy::LastActivityAt => meta.last_activity(),
        SortBy::Priority => meta.priority as i64,
        SortBy::Status => meta.status as i64,
    }
}

impl Test {
    fn new(condition: Condition, now: Timestamp, ignore_dates: bool) -> Result<Self, Refused> {
        let Condition { field, operator, value, values } = condition;
        if matches!(field, Field::CreatedAt | Field::UpdatedAt | Field::LastActivityAt) {
            let window = Self::window(field, operator, value, values, now)?;
            return Ok(if ignore_dates { Self::Always } else { window });
        }
        let one = || value.clone().map(|value| vec![value]).ok_or_else(|| refused("a value"));
        let many = || values.clone().ok_or_else(|| refused("values"));
        let (wanted, partly, negated) = match operator {
            Operator::Is => (one()?, false, false),
            Operator::IsNot => (one()?, false, true),
            Operator::Includes => (many()?, false, false),
            Operator::Excludes => (many()?, false, true),
            Operator::Contains => (one()?, true, false),
            Operator::DoesNotContain => (one()?, true, true),
            _ => return Err(refused("a field with a time, or another operator")),
        };
        let wanted = if partly { wanted.iter().map(|w| w.to_lowercase()).collect() } else { wanted };
        Ok(Self::Words { field, wanted, partly, negated })
    }

    fn window(
        field: Field,
        operator: Operator,
        value: Option<String>,
        values: Option<Vec<String>>,
        now: Timestamp,
    ) -> Result<Self, Refused> {
        let time = |text: &str| instant(text).ok_or_else(|| refused("ISO 8601 times"));
        let one = value.as_deref().ok_or_else(|| refused("a value"));
        let (from, until, inclusive) = match operator {
            Operator::Before => (None, Some(time(one?)?), false),
            Operator::After => (Some(time(one?)?), None, false),
            Operator::Between => match values.as_deref() {
                Some([from, until]) => (Some(time(from)?), Some(time(until)?), true),
                _ => return Err(refused("two values")),
            },
            Operator::InTheLast => {
                let span = span(one?).ok_or_else(|| refused("a span such as 24h"))?;
                let from = now.checked_sub(span).map_err(|_| refused("a shorter span"))?;
                (Some(from), None, true)
            }
            _ => return Err(refused("before, after, between or in_the_last for a time")),
        };
        Ok(Self::Window { field, from, until, inclusive })
    }

    fn holds(&self, world: World, meta: &Meta) -> bool {
        match self {
            Self::Always => true,
            Self::Window { field, from, until, inclusive } => {
                let seconds = if *field == Field::CreatedAt { meta.created } else { meta.last_activity() };
                let time = Timestamp::from_second(seconds).expect("the data lies within jiff's years");
                from.is_none_or(|from| time > from || (*inclusive && time == from))
                    && until.is_none_or(|until| time < until || (*inclusive && time == until))
            }
            Self::Words { field, wanted, partly, negated } => {
                let is_wanted = |word: &str| {
                    if *partly {
                        let word = word.to_lowercase();
                        wanted.iter().any(|w| word.contains(w.as_str()))
                    } else {
                        wanted.iter().any(|w| w == word)
                    }
                };
                any_word(*field, world, meta, is_wanted) != *negated
            }
        }
    }
}

/// Whether one of the words that a field holds is wanted.
fn any_word(field: Field, world: World, meta: &Meta, is_wanted: impl Fn(&str) -> bool) -> bool {
    match field {
        Field::Status => is_wanted(meta.status.aurion()),
        Field::Priority => is_wanted(meta.priority.as_str()),
        Field::Channel => is_wanted(meta.channel.as_str()),
        Field::AssignedAgentId => meta.agent_id().is_some_and(is_wanted),
        Field::AssignedTeamId => meta.team_id().is_some_and(is_wanted),
        Field::ContactId => is_wanted(&world.contact_id(meta)),
        Field::ContactName => is_wanted(&world.contact(meta).name),
        Field::Subject => is_wanted(&world.subject(meta.index)),
        Field::Tags => world.tags(meta).iter().any(|tag| is_wanted(tag)),
        Field::CreatedAt | Field::UpdatedAt | Field::LastActivityAt => {
            unreachable!("conditions on times are windows")
        }
    }
}

fn span(text: &str) -> Option<SignedDuration> {
    let (number, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit())?);
    let number: i64 = number.parse().ok()?;
    let minutes = match unit {
        "m" => 1,
        "h" => 60,
        "d" => 24 * 60,
        _ => return None,
    };
    Some(SignedDuration::from_secs(number.checked_mul(minutes * 60)?))
}

fn refused(wanted: &str) -> Refused {
    Refused(format!("a condition wants {wanted}"))
}

#[cfg(test)]
mod tests;
