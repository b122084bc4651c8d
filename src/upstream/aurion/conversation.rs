//! One conversation: Aurion's object as our public row, alone or in a list.

use jiff::Timestamp;

use super::list::channel_id;
use crate::api::ListQuery;
use crate::json::Error;
use crate::upstream::page::{Field, Members, is_container, parse, text, write_member, write_name};

/// A conversation as Aurion words it: what of it our public row has. All else is passed over.
pub(super) struct Row<'a> {
    id: Field<'a>,
    channel: Field<'a>,
    status: Field<'a>,
    participant_count: Field<'a>,
    message_count: Field<'a>,
    started_at: Field<'a>,
    ended_at: Field<'a>,
    created_at: Field<'a>,
    subject: Field<'a>,
    priority: Field<'a>,
    tags: Field<'a>,
    contact_id: Field<'a>,
    contact_name: Field<'a>,
    assigned_team_id: Field<'a>,
    assigned_agent_id: Field<'a>,
    last_activity_at: Field<'a>,
}

const NOT_A_CONVERSATION: &str = "it holds something that is no conversation";
const OUTSIDE: &str = "it has conversations outside the dates that were asked for";

impl<'a> Row<'a> {
    /// Reads a conversation.
    pub(super) fn parse(body: &'a [u8]) -> Result<Self, Error> {
        let members: Members<'a> = parse(body, NOT_A_CONVERSATION)?;
        // Of two ids nobody knows whose the rest is.
        if members.iter().filter(|(key, _)| *key == "id").count() > 1 {
            return Err(Error::Unexpected(NOT_A_CONVERSATION));
        }
        let id = members.get("id").ok_or(Error::Unexpected(NOT_A_CONVERSATION))?;
        Ok(Self {
            id: Some(id),
            channel: members.get("channel"),
            status: members.get("status"),
            participant_count: members.get("participant_count"),
            message_count: members.get("message_count"),
            started_at: members.get("started_at"),
            ended_at: members.get("ended_at"),
            created_at: members.get("created_at"),
            subject: members.get("subject"),
            priority: members.get("priority"),
            tags: members.get("tags"),
            contact_id: members.get("contact_id"),
            contact_name: members.get("contact_name"),
            assigned_team_id: members.get("assigned_team_id"),
            assigned_agent_id: members.get("assigned_agent_id"),
            last_activity_at: members.get("last_activity_at"),
        })
    }

    /// Whether the row lies in the window that was asked for: one outside means that the vendor ignored the dates,
    /// and then its total and its paging are wrong too.
    pub(super) fn check_window(&self, query: &ListQuery) -> Result<(), Error> {
        if query.from.is_none() && query.until.is_none() {
            return Ok(());
        }
        let created: Option<Timestamp> = text(self.created_at).and_then(|time| time.parse().ok());
        let inside = created.is_some_and(|created| {
            query.from.is_none_or(|from| from <= created) && query.until.is_none_or(|until| created < until)
        });
        if inside { Ok(()) } else { Err(Error::Unexpected(OUTSIDE)) }
    }
}

/// The vendor's answer to `GET /conversations/{id}` in our words.
///
/// ASSUMED: the answer is the object itself, with the fields of a row. The vendor's page shows none.
pub(super) fn translate(body: &[u8]) -> Result<Vec<u8>, Error> {
    let row = Row::parse(body)?;
    let mut out = Vec::with_capacity(1024);
    write_row(&mut out, &row)?;
    Ok(out)
}

/// Appends our public row. Values keep the vendor's spelling; what it does not say is null.
pub(super) fn write_row(out: &mut Vec<u8>, row: &Row<'_>) -> Result<(), Error> {
    out.push(b'{');
    write_scalar(out, "id", row.id)?;
    write_name(out, "channelId");
    match text(row.channel).as_deref().and_then(channel_id) {
        Some(id) => out.extend_from_slice(format!("\"{id}\"").as_bytes()),
        None => out.extend_from_slice(b"null"),
    }
    write_member(out, "campaignId", None);
    for (name, value) in [
        ("status", row.status),
        // ASSUMED: the names of the counts, of `started_at` and of `ended_at`; the vendor's pages show none of them.
        ("participantCount", row.participant_count),
        ("messageCount", row.message_count),
        // A conversation starts when it is created, unless the vendor knows better.
        ("startedAt", row.started_at.or(row.created_at)),
        ("endedAt", row.ended_at),
        ("createdAt", row.created_at),
        ("subject", row.subject),
        ("priority", row.priority),
    ] {
        write_scalar(out, name, value)?;
    }
    write_member(out, "tags", row.tags);
    for (name, value) in [
        ("contactId", row.contact_id),
        ("contactName", row.contact_name),
        ("assignedTeamId", row.assigned_team_id),
        ("assignedAgentId", row.assigned_agent_id),
        ("lastActivityAt", row.last_activity_at),
    ] {
        write_scalar(out, name, value)?;
    }
    out.push(b'}');
    Ok(())
}

/// Appends a member whose value holds no other values: our row has no room for keys of the vendor's.
fn write_scalar(out: &mut Vec<u8>, name: &str, value: Field<'_>) -> Result<(), Error> {
    if value.is_some_and(is_container) {
        return Err(Error::Unexpected(NOT_A_CONVERSATION));
    }
    write_member(out, name, value);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ours(body: &str) -> Result<String, Error> {
        translate(body.as_bytes()).map(|bytes| String::from_utf8(bytes).expect("UTF-8"))
    }

    const NOTHING: &str = concat!(
        r#"{"id":"a","channelId":null,"campaignId":null,"status":null,"participantCount":null,"#,
        r#""messageCount":null,"startedAt":null,"endedAt":null,"createdAt":null,"subject":null,"#,
        r#""priority":null,"tags":null,"contactId":null,"contactName":null,"assignedTeamId":null,"#,
        r#""assignedAgentId":null,"lastActivityAt":null}"#
    );

    #[test]
    fn of_a_key_that_comes_twice_the_last_counts() {
        let body = r#"{"id":"a","contact_name":"Zorblat","contact_name":"Quimby","\ud83d":1}"#;
        let wanted = NOTHING.replace(r#""contactName":null"#, r#""contactName":"Quimby""#);
        assert_eq!(ours(body).unwrap(), wanted);
    }

    #[test]
    fn what_the_vendor_does_not_say_is_null() {
        assert_eq!(ours(r#"{"id":"a"}"#).unwrap(), NOTHING);
    }

    #[test]
    fn what_our_row_does_not_have_is_not_carried() {
        let body = r#"{"id":"a","contact_email":"jane@example.com","contact_phone":"+1 202 555 0143",
            "company_name":"Acme","last_message_snippet":"hi","assignee_user_name":"Ann","messages":[{"id":"m"}],
            "channel":"fax"}"#;
        assert_eq!(ours(body).unwrap(), NOTHING);
    }

    #[test]
    fn the_vendors_child_conversation_is_answered() {
        let body = r#"{
    "id": "conv_child_001",
    "subject": "Follow-up: Email access",
    "status": "open",
    "priority": "medium",
    "channel": "email",
    "contact_name": "Jane Smith",
    "created_at": "2026-03-09T14:00:00Z",
    "updated_at": "2026-03-09T15:30:00Z"
  }"#;
        assert_eq!(
            ours(body).unwrap(),
            concat!(
                r#"{"id":"conv_child_001","channelId":"ch_email","campaignId":null,"status":"open","#,
                r#""participantCount":null,"messageCount":null,"startedAt":"2026-03-09T14:00:00Z","#,
                r#""endedAt":null,"createdAt":"2026-03-09T14:00:00Z","subject":"Follow-up: Email access","#,
                r#""priority":"medium","tags":null,"contactId":null,"contactName":"Jane Smith","#,
                r#""assignedTeamId":null,"assignedAgentId":null,"lastActivityAt":null}"#
            )
        );
    }

    #[test]
    fn given_counts_and_times_are_carried_as_they_are_spelled() {
        let body = r#"{"id":7,"participant_count":2,"message_count":14,"created_at":"c","started_at":"s","ended_at":"e",
            "subject":"caf\u00e9"}"#;
        let row = ours(body).unwrap();
        for part in [
            r#""id":7,"#,
            r#""participantCount":2,"messageCount":14,"startedAt":"s","endedAt":"e","createdAt":"c","#,
            r#""subject":"caf\u00e9""#,
        ] {
            assert!(row.contains(part), "{part} in {row}");
        }
    }

    #[test]
    fn all_five_channels_are_mapped_back() {
        for channel in ["email", "chat", "whatsapp", "voice", "widget"] {
            let row = ours(&format!(r#"{{"id":"a","channel":"{channel}"}}"#)).unwrap();
            assert!(row.contains(&format!(r#""channelId":"ch_{channel}""#)), "{row}");
        }
    }

    #[test]
    fn what_is_no_conversation_is_refused() {
        for body in [
            "{}",
            "[]",
            "null",
            r#"{"id":null}"#,
            r#"{"id":{}}"#,
            r#"{"id":"a","id":"b"}"#,
            r#"{"id":"a","subject":{"text":"b"}}"#,
            r#"{"data":{"id":"a"}}"#,
        ] {
            assert_eq!(ours(body), Err(Error::Unexpected(NOT_A_CONVERSATION)), "{body}");
        }
        assert_eq!(ours(r#"{"id":"a"} {}"#), Err(Error::Syntax(11)));
    }

    #[test]
    fn the_window_is_half_open_and_a_row_without_a_time_is_outside() {
        let window = ListQuery {
            from: Some("2026-03-08T00:00:00Z".parse().unwrap()),
            until: Some("2026-03-09T00:00:00Z".parse().unwrap()),
            ..ListQuery::default()
        };
        for (created, inside) in [
            (r#""2026-03-08T00:00:00Z""#, true),
            (r#""2026-03-08T23:59:59.999Z""#, true),
            (r#""2026-03-09T00:30:00+01:00""#, true),
            (r#""2026-03-09T00:00:00Z""#, false),
            (r#""2026-03-07T23:59:59Z""#, false),
            (r#""yesterday""#, false),
            ("null", false),
            ("1772928000", false),
        ] {
            let body = format!(r#"{{"id":"a","created_at":{created}}}"#);
            let row = Row::parse(body.as_bytes()).unwrap();
            assert_eq!(row.check_window(&window).is_ok(), inside, "{created}");
            assert!(row.check_window(&ListQuery::default()).is_ok(), "no window, no check");
        }
    }
}
