//! `GET /conversations`: our filters in Aurion's words, and its page in ours.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::conversation::{Row, write_row};
use crate::api::ListQuery;
use crate::json::Error;
use crate::upstream::page::{parse, write_name};
use crate::upstream::spell::Query;
use crate::upstream::{Call, Unsupported};

/// The vendor's words for a status.
const STATUSES: [&str; 4] = ["open", "pending", "resolved", "closed"];

/// The vendor's channels. Ours are the same words behind `ch_`.
const CHANNELS: [&str; 5] = ["email", "chat", "whatsapp", "voice", "widget"];

/// What our filters are in Aurion's words.
pub(super) struct Filters<'a> {
    /// One of the four words.
    pub(super) status: Option<&'a str>,
    /// One of the five channels, without `ch_`.
    pub(super) channel: Option<&'a str>,
    /// How many rows.
    pub(super) limit: u64,
    /// How many rows are skipped.
    pub(super) offset: u64,
}

impl<'a> Filters<'a> {
    /// Translates the filters, or says which of them this vendor can't honour.
    pub(super) fn of(query: &'a ListQuery) -> Result<Self, Unsupported> {
        if query.campaign_id.is_some() {
            let why = "the upstream knows no campaigns; leave it out".into();
            return Err(Unsupported { parameter: "campaignId", why });
        }
        let status = query.status.as_deref();
        if status.is_some_and(|status| !STATUSES.contains(&status)) {
            let why = format!("the upstream knows {}", STATUSES.join(", "));
            return Err(Unsupported { parameter: "status", why });
        }
        let channel = match query.channel_id.as_deref() {
            None => None,
            Some(id) => Some(channel_of(id).ok_or_else(|| Unsupported {
                parameter: "channelId",
                why: format!(
                    "the upstream knows {}",
                    CHANNELS.map(|channel| format!("ch_{channel}")).join(", ")
                ),
            })?),
        };
        let limit = u64::from(query.page_size);
        Ok(Self { status, channel, limit, offset: (u64::from(query.page) - 1) * limit })
    }
}

fn channel_of(channel_id: &str) -> Option<&str> {
    channel_id.strip_prefix("ch_").filter(|word| CHANNELS.contains(word))
}

/// Our id of one of the vendor's channels.
pub(super) fn channel_id(channel: &str) -> Option<String> {
    CHANNELS.contains(&channel).then(|| format!("ch_{channel}"))
}

/// The call for a list without dates. Limit and offset are always spelled out: the vendor's pages disagree on defaults.
///
/// ASSUMED: the order of the list is stable between two pages. It takes no `sort_by`, and no page names its order.
pub(super) fn call(query: &ListQuery) -> Result<Call, Unsupported> {
    let filters = Filters::of(query)?;
    let mut out = Query::default();
    out.add_some("status", filters.status);
    out.add_some("channel", filters.channel);
    out.add("limit", filters.limit);
    out.add("offset", filters.offset);
    Ok(Call::get("/conversations", out.finish()))
}

/// The vendor's page: rows under `data` on its conversations page, under `items` in its generated reference.
#[derive(Deserialize)]
struct Answer<'a> {
    #[serde(borrow)]
    data: Option<Vec<&'a RawValue>>,
    items: Option<Vec<&'a RawValue>>,
    total: Option<u64>,
    limit: Option<u64>,
    offset: Option<u64>,
}

const NOT_A_LIST: &str = "it is no page of conversations";
const OTHER_PAGE: &str = "it is another page than the one that was asked for";

/// The vendor's page in our words, checked to be the one that was asked for.
pub(super) fn translate(body: &[u8], query: &ListQuery) -> Result<Vec<u8>, Error> {
    let answer: Answer<'_> = parse(body, NOT_A_LIST)?;
    let limit = u64::from(query.page_size);
    let offset = (u64::from(query.page) - 1) * limit;
    let rows = match (answer.data, answer.items) {
        (Some(rows), None) | (None, Some(rows)) => rows,
        _ => return Err(Error::Unexpected(NOT_A_LIST)),
    };
    // ASSUMED: a page that does not echo limit and offset honoured them; the generated reference shows none that does.
    if answer.limit.is_some_and(|echo| echo != limit)
        || answer.offset.is_some_and(|echo| echo != offset)
        || rows.len() as u64 > limit
    {
        return Err(Error::Unexpected(OTHER_PAGE));
    }

    let mut out = Vec::with_capacity(body.len() + 64 + 256 * rows.len());
    out.extend_from_slice(b"{\"data\":[");
    for (index, raw) in rows.into_iter().enumerate() {
        let row = Row::parse(raw.get().as_bytes())?;
        row.check_window(query)?;
        if index > 0 {
            out.push(b',');
        }
        write_row(&mut out, &row)?;
    }
    out.push(b']');
    let total = answer.total.map_or_else(|| "null".to_owned(), |total| total.to_string());
    for (name, number) in
        [("page", query.page.to_string()), ("pageSize", query.page_size.to_string()), ("totalCount", total)]
    {
        write_name(&mut out, name);
        out.extend_from_slice(number.as_bytes());
    }
    out.push(b'}');
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vendors_example_is_called() {
        let query = ListQuery { status: Some("open".into()), page_size: 10, ..ListQuery::default() };
        assert_eq!(call(&query), Ok(Call::get("/conversations", "status=open&limit=10&offset=0")));
    }

    #[test]
    fn pages_become_offsets_and_channels_lose_their_prefix() {
        let query = ListQuery {
            channel_id: Some("ch_whatsapp".into()),
            page: 1_000_000,
            page_size: 100,
            ..ListQuery::default()
        };
        let wanted = Call::get("/conversations", "channel=whatsapp&limit=100&offset=99999900");
        assert_eq!(call(&query), Ok(wanted));
    }

    #[test]
    fn what_the_vendor_cannot_filter_by_is_refused_with_what_it_can() {
        for (query, parameter, named) in [
            (
                ListQuery { campaign_id: Some("c".into()), ..ListQuery::default() },
                "campaignId",
                "no campaigns",
            ),
            (
                ListQuery { status: Some("completed".into()), ..ListQuery::default() },
                "status",
                "open, pending, resolved, closed",
            ),
            (ListQuery { status: Some("Open".into()), ..ListQuery::default() }, "status", "open"),
            (
                ListQuery { channel_id: Some("ch_fax".into()), ..ListQuery::default() },
                "channelId",
                "ch_email, ch_chat, ch_whatsapp, ch_voice, ch_widget",
            ),
            (
                ListQuery { channel_id: Some("whatsapp".into()), ..ListQuery::default() },
                "channelId",
                "ch_whatsapp",
            ),
        ] {
            let refused = call(&query).expect_err("it is refused");
            assert_eq!(refused.parameter, parameter);
            assert!(refused.why.contains(named), "{}", refused.why);
        }
    }

    const EXAMPLE: &str = r#"{
  "data": [
    {
      "id": "conv_abc123",
      "subject": "Cannot access email",
      "status": "open",
      "priority": "high",
      "channel": "email",
      "contact_id": "ct_456",
      "contact_name": "Jane Smith",
      "assigned_team_id": "team_789",
      "assigned_agent_id": "agent_012",
      "tags": ["email", "access"],
      "created_at": "2026-03-08T09:15:00Z",
      "last_activity_at": "2026-03-08T10:30:00Z"
    }
  ],
  "total": 48,
  "limit": 10,
  "offset": 0
}"#;

    fn ours(body: &str, query: &ListQuery) -> Result<String, Error> {
        translate(body.as_bytes(), query).map(|bytes| String::from_utf8(bytes).expect("UTF-8"))
    }

    #[test]
    fn the_vendors_example_is_answered() {
        let query = ListQuery { page_size: 10, ..ListQuery::default() };
        assert_eq!(
            ours(EXAMPLE, &query).unwrap(),
            concat!(
                r#"{"data":[{"id":"conv_abc123","channelId":"ch_email","campaignId":null,"status":"open","#,
                r#""participantCount":null,"messageCount":null,"startedAt":"2026-03-08T09:15:00Z","#,
                r#""endedAt":null,"createdAt":"2026-03-08T09:15:00Z","subject":"Cannot access email","#,
                r#""priority":"high","tags":["email", "access"],"contactId":"ct_456","#,
                r#""contactName":"Jane Smith","assignedTeamId":"team_789","assignedAgentId":"agent_012","#,
                r#""lastActivityAt":"2026-03-08T10:30:00Z"}],"page":1,"pageSize":10,"totalCount":48}"#
            )
        );
    }

    #[test]
    fn the_generated_references_page_has_items_and_no_total() {
        let query = ListQuery { page: 3, page_size: 10, ..ListQuery::default() };
        assert_eq!(
            ours(r#"{"items":[]}"#, &query).unwrap(),
            r#"{"data":[],"page":3,"pageSize":10,"totalCount":null}"#
        );
    }

    #[test]
    fn an_answer_to_another_question_is_refused() {
        let query = ListQuery { page: 2, page_size: 1, ..ListQuery::default() };
        for (body, why) in [
            (r#"{"data":[],"limit":25,"offset":1}"#, OTHER_PAGE),
            (r#"{"data":[],"limit":1,"offset":0}"#, OTHER_PAGE),
            (r#"{"data":[{"id":"a"},{"id":"b"}]}"#, OTHER_PAGE),
            (r#"{"data":[],"items":[]}"#, NOT_A_LIST),
            (r#"{"total":0,"limit":1,"offset":1}"#, NOT_A_LIST),
            (r#"[]"#, NOT_A_LIST),
            (r#"{"data":[],"total":-1}"#, NOT_A_LIST),
        ] {
            assert_eq!(ours(body, &query), Err(Error::Unexpected(why)), "{body}");
        }
    }
}
