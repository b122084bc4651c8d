//! `POST /conversations/search`: the one POST that the proxy can spell. It reads, and only it knows dates.
//!
//! Its key needs `conversations:write`, because the vendor lists its search there: so the operator decides.

use bytes::Bytes;
use jiff::{RoundMode, SignedDuration, Timestamp, TimestampRound, Unit};
use serde::Serialize;

use super::list::Filters;
use crate::api::ListQuery;
use crate::upstream::{Call, Unsupported};

/// A search as the vendor's page words it.
#[derive(Serialize)]
struct Search<'a> {
    r#match: &'static str,
    conditions: Vec<Condition<'a>>,
    sort_by: &'static str,
    sort_order: &'static str,
    limit: u64,
    offset: u64,
}

#[derive(Serialize)]
struct Condition<'a> {
    field: &'static str,
    operator: &'static str,
    value: std::borrow::Cow<'a, str>,
}

/// The refusal of a date filter that the operator has not allowed.
pub(super) fn not_allowed(parameter: &'static str) -> Unsupported {
    let why = "the upstream's list has no date filter; its search has one, which the operator of this proxy can allow \
               with date_filter = \"search\" for the upstream";
    Unsupported { parameter, why: why.into() }
}

/// The search for a list with dates. The order is spelled out, so that pages don't shift with every update of a row.
///
/// ASSUMED: `before` and `after` take one RFC 3339 time as `value`, as `is` takes its word; the page gives no example.
///
/// ASSUMED: both are strict, as in plain English. Our window counts `from` in, so `after` names the last microsecond
/// before it. Should the vendor's `after` count its own instant in, no row of whole microseconds is added by that; a
/// row outside the window is seen by [`Row::check_window`](super::conversation::Row::check_window).
pub(super) fn call(query: &ListQuery) -> Result<Call, Unsupported> {
    let filters = Filters::of(query)?;
    let mut conditions = Vec::new();
    for (field, word) in [("status", filters.status), ("channel", filters.channel)] {
        conditions.extend(word.map(|word| Condition { field, operator: "is", value: word.into() }));
    }
    for (operator, time) in [("after", query.from.map(just_before)), ("before", query.until)] {
        let value = |time: Timestamp| time.to_string().into();
        conditions.extend(time.map(|time| Condition { field: "created_at", operator, value: value(time) }));
    }
    let search = Search {
        r#match: "all",
        conditions,
        sort_by: "created_at",
        sort_order: "desc",
        limit: filters.limit,
        offset: filters.offset,
    };
    let body = serde_json::to_vec(&search).expect("strings and numbers can always be written as JSON");
    Ok(Call::aurion_search(Bytes::from(body)))
}

/// The last whole microsecond before `time`: the finest step that common date types don't round away.
fn just_before(time: Timestamp) -> Timestamp {
    let floor = TimestampRound::new().smallest(Unit::Microsecond).mode(RoundMode::Floor);
    time.checked_sub(SignedDuration::from_nanos(1)).and_then(|earlier| earlier.round(floor)).unwrap_or(time)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(query: &ListQuery) -> String {
        let call = call(query).expect("a call");
        assert_eq!((call.path(), call.query()), ("/conversations/search", ""));
        String::from_utf8(call.search().expect("a search").to_vec()).expect("UTF-8")
    }

    #[test]
    fn the_window_and_the_filters_are_conditions_that_all_must_hold() {
        let query = ListQuery {
            status: Some("open".into()),
            channel_id: Some("ch_email".into()),
            from: Some("2026-03-01T00:00:00Z".parse().unwrap()),
            until: Some("2026-04-01T00:00:00Z".parse().unwrap()),
            page: 3,
            page_size: 25,
            ..ListQuery::default()
        };
        assert_eq!(
            body(&query),
            concat!(
                r#"{"match":"all","conditions":[{"field":"status","operator":"is","value":"open"},"#,
                r#"{"field":"channel","operator":"is","value":"email"},"#,
                r#"{"field":"created_at","operator":"after","value":"2026-02-28T23:59:59.999999Z"},"#,
                r#"{"field":"created_at","operator":"before","value":"2026-04-01T00:00:00Z"}],"#,
                r#""sort_by":"created_at","sort_order":"desc","limit":25,"offset":50}"#
            )
        );
    }

    #[test]
    fn half_a_window_is_one_condition() {
        let query =
            ListQuery { until: Some("2026-04-01T00:00:00Z".parse().unwrap()), ..ListQuery::default() };
        assert!(body(&query).contains(r#""conditions":[{"field":"created_at","operator":"before","#));
    }

    #[test]
    fn just_before_is_the_last_whole_microsecond_before() {
        for (time, before) in [
            ("2026-03-01T00:00:00Z", "2026-02-28T23:59:59.999999Z"),
            ("2026-03-01T00:00:00.0000005Z", "2026-03-01T00:00:00Z"),
            ("2026-03-01T00:00:00.000001Z", "2026-03-01T00:00:00Z"),
        ] {
            let time: Timestamp = time.parse().unwrap();
            assert_eq!(just_before(time).to_string(), before);
        }
        assert_eq!(just_before(Timestamp::MIN), Timestamp::MIN);
    }

    #[test]
    fn other_filters_are_still_refused() {
        let query = ListQuery {
            campaign_id: Some("c".into()),
            from: Some(Timestamp::UNIX_EPOCH),
            ..ListQuery::default()
        };
        assert_eq!(call(&query).expect_err("it is refused").parameter, "campaignId");
    }
}
