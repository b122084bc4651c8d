//! Auralytik v1: our public API has its shape, so this is near identity.
//!
//! The list is checked to be the page that was asked for and put into the flat envelope; rows pass with every field
//! and every spelling that they came with. A conversation and its messages are objects, and pass untouched.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::page::{is_object, parse, write_name};
use super::spell::{Query, segment};
use super::{Call, Dialect, PeopleSource, Plan, Reply, Unsupported, extra};
use crate::api::{ListQuery, Route};
use crate::config;
use crate::json::Error;

/// The vendor Auralytik.
#[derive(Debug, Clone)]
pub struct Auralytik {
    people_from_detail: bool,
}

impl Auralytik {
    /// As configured.
    pub fn new(upstream: &config::Upstream) -> Self {
        Self { people_from_detail: upstream.people_from_detail }
    }
}

impl Dialect for Auralytik {
    fn plan(&self, route: &Route) -> Result<Plan, Unsupported> {
        Ok(match route {
            Route::List(query) => Plan { call: list(query), people: PeopleSource::Answer },
            Route::Conversation(id) => Plan { call: detail(id.as_str()), people: PeopleSource::Answer },
            Route::Messages(id) => Plan {
                call: messages(id.as_str()),
                // The messages name nobody; the conversation may.
                people: if self.people_from_detail {
                    PeopleSource::Call(detail(id.as_str()))
                } else {
                    PeopleSource::None
                },
            },
            Route::Extra(read) => extra::plan(read),
            Route::Verbatim(read) => extra::verbatim(read),
        })
    }

    fn reply(&self, route: &Route) -> Reply {
        match route {
            Route::List(query) => {
                let asked = (u64::from(query.page), u64::from(query.page_size));
                Reply::Whole(Box::new(move |body| flatten(body, asked.0, asked.1)))
            }
            Route::Conversation(_) | Route::Messages(_) | Route::Extra(_) | Route::Verbatim(_) => Reply::AsIs,
        }
    }
}

fn detail(id: &str) -> Call {
    Call::get(format!("/conversations/{}", segment(id)), "").of_object()
}

fn messages(id: &str) -> Call {
    Call::get(format!("/conversations/{}/messages", segment(id)), "").of_object()
}

/// `page` and `pageSize` are always spelled out: what a vendor defaults to may change.
///
/// ASSUMED: `dateTo` is exclusive, and both dates are about the conversation's start. The vendor's page says neither.
/// Our windows are half-open, so the instants go out as they are. Should the vendor count `dateTo` in, a conversation
/// that started in that very instant is in both of two adjacent windows; nothing in the answer could tell us.
fn list(query: &ListQuery) -> Call {
    let mut out = Query::default();
    out.add_some("channelId", query.channel_id.as_ref());
    out.add_some("campaignId", query.campaign_id.as_ref());
    out.add_some("status", query.status.as_ref());
    out.add_some("dateFrom", query.from);
    out.add_some("dateTo", query.until);
    out.add("page", query.page);
    out.add("pageSize", query.page_size);
    Call::get("/conversations", out.finish())
}

/// Both envelopes: the numbers stand flat on the older pages, under `pagination` on the newer ones.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Answer<'a> {
    #[serde(borrow)]
    data: Vec<&'a RawValue>,
    page: Option<u64>,
    page_size: Option<u64>,
    total_count: Option<u64>,
    pagination: Option<Pagination>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Pagination {
    page: Option<u64>,
    page_size: Option<u64>,
    total_count: Option<u64>,
}

const NOT_A_LIST: &str = "it is no page of conversations";
const OTHER_PAGE: &str = "it is another page than the one that was asked for";
const CONTRADICTION: &str = "its two envelopes contradict each other";

/// Checks that a list is the page that was asked for, and puts its rows into the flat envelope.
fn flatten(body: &[u8], page: u64, page_size: u64) -> Result<Vec<u8>, Error> {
    let answer: Answer<'_> = parse(body, NOT_A_LIST)?;
    let nested = answer.pagination.unwrap_or_default();
    // Both of the vendor's envelopes name the page, so an answer that doesn't is none that we know.
    if one(answer.page, nested.page)? != Some(page)
        || one(answer.page_size, nested.page_size)? != Some(page_size)
        || answer.data.len() as u64 > page_size
    {
        return Err(Error::Unexpected(OTHER_PAGE));
    }
    let total = one(answer.total_count, nested.total_count)?;

    let mut out = Vec::with_capacity(body.len() + 64);
    out.extend_from_slice(b"{\"data\":[");
    for (index, row) in answer.data.iter().enumerate() {
        if !is_object(row) {
            return Err(Error::Unexpected(NOT_A_LIST));
        }
        if index > 0 {
            out.push(b',');
        }
        out.extend_from_slice(row.get().as_bytes());
    }
    out.push(b']');
    for (name, number) in [("page", Some(page)), ("pageSize", Some(page_size)), ("totalCount", total)] {
        write_name(&mut out, name);
        let number = number.map_or_else(|| "null".to_owned(), |number| number.to_string());
        out.extend_from_slice(number.as_bytes());
    }
    out.push(b'}');
    Ok(out)
}

/// A number that may stand in either envelope, or in both where they agree.
fn one(flat: Option<u64>, nested: Option<u64>) -> Result<Option<u64>, Error> {
    match (flat, nested) {
        (Some(flat), Some(nested)) if flat != nested => Err(Error::Unexpected(CONTRADICTION)),
        (flat, nested) => Ok(flat.or(nested)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::ConversationId;
    use crate::upstream::tests::{upstream, whole};

    fn dialect() -> Auralytik {
        Auralytik::new(&upstream(config::DialectKind::Auralytik))
    }

    fn messages_of(id: &str) -> Route {
        Route::Messages(ConversationId(id.into()))
    }

    #[test]
    fn the_vendors_first_example_is_called() {
        let query =
            ListQuery { channel_id: Some("ch_whatsapp".into()), page_size: 10, ..ListQuery::default() };
        let plan = dialect().plan(&Route::List(query)).expect("a plan");
        assert_eq!(plan.call, Call::get("/conversations", "channelId=ch_whatsapp&page=1&pageSize=10"));
        assert_eq!(plan.people, PeopleSource::Answer);
    }

    #[test]
    fn all_filters_go_out_and_dates_are_explicit_instants() {
        let query = ListQuery {
            channel_id: Some("a&b".into()),
            campaign_id: Some("camp_456".into()),
            status: Some("completed".into()),
            from: Some("2024-01-15T01:00:00+01:00".parse().unwrap()),
            until: Some("2024-01-16T00:00:00.5Z".parse().unwrap()),
            page: 7,
            page_size: 25,
        };
        assert_eq!(
            dialect().plan(&Route::List(query)).unwrap().call.query(),
            "channelId=a%26b&campaignId=camp_456&status=completed&dateFrom=2024-01-15T00%3A00%3A00Z\
             &dateTo=2024-01-16T00%3A00%3A00.5Z&page=7&pageSize=25"
        );
    }

    #[test]
    fn messages_ask_the_detail_for_people_first_unless_configured_otherwise() {
        let plan = dialect().plan(&messages_of("conv_123")).unwrap();
        assert_eq!(plan.call, Call::get("/conversations/conv_123/messages", "").of_object());
        assert_eq!(plan.people, PeopleSource::Call(Call::get("/conversations/conv_123", "").of_object()));

        let alone = Auralytik { people_from_detail: false };
        assert_eq!(alone.plan(&messages_of("conv_123")).unwrap().people, PeopleSource::None);
    }

    #[test]
    fn ids_are_one_encoded_segment() {
        let plan = dialect().plan(&messages_of("346@c.us:1+2")).unwrap();
        assert_eq!(plan.call.path(), "/conversations/346%40c.us%3A1%2B2/messages");
    }

    const ROW: &str = r#"{
      "id": "conv_123",
      "channelId": "ch_whatsapp",
      "campaignId": "camp_456",
      "status": "completed",
      "participantCount": 2,
      "messageCount": 14,
      "startedAt": "2024-01-15T10:30:00Z",
      "endedAt": "2024-01-15T10:45:22Z",
      "createdAt": "2024-01-15T10:30:00Z"
    }"#;

    fn asked(page: u32, page_size: u32) -> Route {
        Route::List(ListQuery { page, page_size, ..ListQuery::default() })
    }

    #[test]
    fn the_vendors_list_passes_with_its_rows_as_they_came() {
        let body = format!(r#"{{ "data": [ {ROW} ], "page": 1, "pageSize": 10, "totalCount": 523 }}"#);
        let ours = whole(&dialect(), &asked(1, 10), &body).unwrap();
        assert_eq!(ours, format!(r#"{{"data":[{ROW}],"page":1,"pageSize":10,"totalCount":523}}"#));
    }

    #[test]
    fn the_newer_envelope_becomes_the_flat_one() {
        let body = r#"{"data":[{"id":"a","new":1.50e2},{"id":"b"}],
            "meta":{"requestId":"req_1","timestamp":"2024-01-15T10:30:00Z"},
            "pagination":{"page":2,"pageSize":10,"totalCount":12,"totalPages":2}}"#;
        assert_eq!(
            whole(&dialect(), &asked(2, 10), body).unwrap(),
            r#"{"data":[{"id":"a","new":1.50e2},{"id":"b"}],"page":2,"pageSize":10,"totalCount":12}"#
        );
    }

    #[test]
    fn an_unknown_total_is_null() {
        let body = r#"{"data":[],"page":1,"pageSize":10}"#;
        assert_eq!(
            whole(&dialect(), &asked(1, 10), body).unwrap(),
            r#"{"data":[],"page":1,"pageSize":10,"totalCount":null}"#
        );
    }

    #[test]
    fn an_answer_to_another_question_is_refused() {
        for (body, why) in [
            (r#"{"data":[],"page":2,"pageSize":10,"totalCount":1}"#, OTHER_PAGE),
            (r#"{"data":[],"page":1,"pageSize":25,"totalCount":1}"#, OTHER_PAGE),
            (r#"{"data":[],"totalCount":1}"#, OTHER_PAGE),
            (r#"{"data":[{},{},{},{},{},{},{},{},{},{},{}],"page":1,"pageSize":10}"#, OTHER_PAGE),
            (r#"{"data":[],"page":1,"pageSize":10,"pagination":{"page":2}}"#, CONTRADICTION),
            (r#"{"data":[1],"page":1,"pageSize":10}"#, NOT_A_LIST),
            (r#"{"data":{},"page":1,"pageSize":10}"#, NOT_A_LIST),
            (r#"{"data":[],"data":[],"page":1,"pageSize":10}"#, NOT_A_LIST),
            (r#"{"page":1,"pageSize":10}"#, NOT_A_LIST),
            (r#"{"data":[],"page":"1","pageSize":10}"#, NOT_A_LIST),
        ] {
            assert_eq!(whole(&dialect(), &asked(1, 10), body), Err(Error::Unexpected(why)), "{body}");
        }
    }

    #[test]
    fn a_conversation_and_its_messages_pass_untouched() {
        let conversation = Route::Conversation(ConversationId("conv_123".into()));
        assert_eq!(
            dialect().plan(&conversation).unwrap().call,
            Call::get("/conversations/conv_123", "").of_object()
        );
        assert!(matches!(dialect().reply(&conversation), Reply::AsIs));
        assert!(matches!(dialect().reply(&messages_of("conv_123")), Reply::AsIs));
    }
}
