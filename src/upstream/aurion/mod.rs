//! AurionAI v2: other words for everything, so all of our own routes are translated.
//!
//! | our route | its call | file |
//! |---|---|---|
//! | list | `GET /conversations` | [`list`] |
//! | list with dates | `POST /conversations/search`, where the operator allows it | [`search`] |
//! | conversation | `GET /conversations/{id}` | [`conversation`] |
//! | messages | the conversation's own `messages`, or a path of the tenant's | [`messages`], [`paging`] |
//!
//! Nothing is invented: what the vendor does not say is `null`. What it says beyond our public row (`contact_email`,
//! `contact_phone`, `company_name`, `last_message_snippet`, `assignee_user_name`, `metadata`, ... of its newer pages)
//! is deliberately not carried: the row is a closed list. People are still collected from all of the vendor's answer.

mod conversation;
mod internal;
mod list;
mod messages;
mod paging;
mod search;

use super::spell::segment;
use super::{Call, Dialect, PeopleSource, Plan, Reply, Unsupported, extra};
use crate::api::{ListQuery, Route};
use crate::config::{self, DateFilter, MessagesSource};

/// The vendor AurionAI.
#[derive(Debug, Clone)]
pub struct Aurion {
    date_filter: DateFilter,
    messages: MessagesSource,
    people_from_detail: bool,
}

impl Aurion {
    /// As configured.
    pub fn new(upstream: &config::Upstream) -> Self {
        Self {
            date_filter: upstream.date_filter,
            messages: upstream.messages.clone(),
            people_from_detail: upstream.people_from_detail,
        }
    }

    fn plan_messages(&self, id: &str) -> Plan {
        match &self.messages {
            // ASSUMED: the plain conversation carries `messages` as the shared conversation does. The vendor's page
            // shows no answer of GET /conversations/{id} at all.
            MessagesSource::Embedded => Plan { call: detail(id), people: PeopleSource::Answer },
            MessagesSource::Path(template) => {
                let spelled = template.replace("{id}", &segment(id).to_string());
                let (path, query) = spelled.split_once('?').unwrap_or((&spelled, ""));
                let people =
                    if self.people_from_detail { PeopleSource::Call(detail(id)) } else { PeopleSource::None };
                Plan { call: Call::get(path, query), people }
            }
        }
    }
}

impl Dialect for Aurion {
    fn plan(&self, route: &Route) -> Result<Plan, Unsupported> {
        Ok(match route {
            Route::List(query) => Plan {
                call: match (has_dates(query), self.date_filter) {
                    (None, _) => list::call(query)?,
                    (Some(_), DateFilter::Search) => search::call(query)?,
                    (Some(parameter), DateFilter::Refuse) => return Err(search::not_allowed(parameter)),
                },
                people: PeopleSource::Answer,
            },
            Route::Conversation(id) => Plan { call: detail(id.as_str()), people: PeopleSource::Answer },
            Route::Messages(id) => self.plan_messages(id.as_str()),
            Route::Extra(read) => extra::plan(read),
            Route::Verbatim(read) => extra::verbatim(read),
        })
    }

    fn reply(&self, route: &Route) -> Reply {
        match route {
            Route::List(query) => {
                let query = query.clone();
                Reply::Whole(Box::new(move |body| list::translate(body, &query)))
            }
            Route::Conversation(_) => Reply::Whole(Box::new(conversation::translate)),
            Route::Messages(id) => Reply::Stream(Box::new(messages::Messages::new(id, &self.messages))),
            Route::Extra(_) | Route::Verbatim(_) => Reply::AsIs,
        }
    }
}

fn detail(id: &str) -> Call {
    Call::get(format!("/conversations/{}", segment(id)), "").of_object()
}

/// The date parameter that was given, if any.
fn has_dates(query: &ListQuery) -> Option<&'static str> {
    query.from.map(|_| "dateFrom").or(query.until.map(|_| "dateTo"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::{ConversationId, ExtraRead};
    use crate::upstream::tests::upstream;

    fn messages_at(source: MessagesSource, people_from_detail: bool) -> Plan {
        let aurion = Aurion { date_filter: DateFilter::Refuse, messages: source, people_from_detail };
        aurion.plan(&Route::Messages(ConversationId("a:b".into()))).expect("a plan")
    }

    #[test]
    fn messages_come_from_the_conversation_itself() {
        let plan = messages_at(MessagesSource::Embedded, true);
        assert_eq!(
            plan,
            Plan { call: Call::get("/conversations/a%3Ab", "").of_object(), people: PeopleSource::Answer }
        );
    }

    #[test]
    fn or_from_a_path_of_the_tenants_with_people_from_the_conversation() {
        let path = MessagesSource::Path("/conversations/{id}/messages?limit=100".into());
        let call = Call::get("/conversations/a%3Ab/messages", "limit=100");
        let people = PeopleSource::Call(Call::get("/conversations/a%3Ab", "").of_object());
        assert_eq!(messages_at(path.clone(), true), Plan { call: call.clone(), people });
        assert_eq!(messages_at(path, false), Plan { call, people: PeopleSource::None });
    }

    #[test]
    fn dates_are_refused_by_the_name_of_the_setting_that_allows_them() {
        let aurion = Aurion::new(&upstream(config::DialectKind::Aurion));
        let from = ListQuery { from: Some("2026-03-01T00:00:00Z".parse().unwrap()), ..ListQuery::default() };
        let until = ListQuery { until: from.from, ..ListQuery::default() };
        for (query, parameter) in [(from, "dateFrom"), (until, "dateTo")] {
            let refused = aurion.plan(&Route::List(query)).expect_err("dates are refused by default");
            assert_eq!(refused.parameter, parameter);
            assert!(refused.why.contains("date_filter = \"search\""), "{}", refused.why);
        }
    }

    #[test]
    fn extra_routes_pass_as_they_are() {
        let aurion = Aurion::new(&upstream(config::DialectKind::Aurion));
        let route = Route::Extra(ExtraRead { path: "/conversations/a/links".into(), query: vec![] });
        assert_eq!(aurion.plan(&route).unwrap().call, Call::get("/conversations/a/links", ""));
        assert!(matches!(aurion.reply(&route), Reply::AsIs));
    }
}
