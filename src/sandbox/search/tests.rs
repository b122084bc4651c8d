//! That a search finds what it should, and nothing else.

use serde_json::{Value, json};

use super::super::data::named;
use super::*;

fn world() -> World {
    World::new(4, 400)
}

fn find(request: &Value) -> Vec<usize> {
    run(world(), request.to_string().as_bytes(), false).unwrap().rows
}

fn find_one(field: &str, operator: &str, value: &str) -> Vec<usize> {
    find(&json!({ "conditions": [{ "field": field, "operator": operator, "value": value }] }))
}

#[test]
fn conditions_hold_for_all_that_is_found_and_for_nothing_else() {
    let closed = find_one("status", "is", "closed");
    let others = find_one("status", "is_not", "closed");
    assert!(!closed.is_empty() && closed.iter().all(|i| world().meta(*i).status.aurion() == "closed"));
    assert_eq!(closed.len() + others.len(), 400);
    let two = find(&json!({ "conditions":
        [{ "field": "priority", "operator": "includes", "values": ["high", "urgent"] }] }));
    let rest = find(&json!({ "conditions":
        [{ "field": "priority", "operator": "excludes", "values": ["high", "urgent"] }] }));
    assert!(two.iter().all(|i| matches!(world().meta(*i).priority.as_str(), "high" | "urgent")));
    assert_eq!(two.len() + rest.len(), 400);
}

#[test]
fn all_means_and_any_means_or() {
    let conditions = json!([
        { "field": "status", "operator": "is", "value": "open" },
        { "field": "channel", "operator": "is", "value": "voice" },
    ]);
    let all = find(&json!({ "match": "all", "conditions": conditions })).len();
    let any = find(&json!({ "match": "any", "conditions": conditions })).len();
    let open = find_one("status", "is", "open").len();
    let voice = find_one("channel", "is", "voice").len();
    assert!(all > 0);
    assert_eq!(all + any, open + voice);
}

#[test]
fn windows_of_time_are_strict_save_between() {
    let [older, newer] =
        [50, 40].map(|i| Timestamp::from_second(world().meta(i).created).unwrap().to_string());
    let after = find_one("created_at", "after", &older);
    let before = find_one("created_at", "before", &newer);
    assert!(after.contains(&49) && !after.contains(&50));
    assert!(before.contains(&41) && !before.contains(&40));
    let between = find(&json!({ "sort_by": "created_at", "conditions":
        [{ "field": "created_at", "operator": "between", "values": [older, newer] }] }));
    assert_eq!(between, (40..=50).collect::<Vec<_>>());
    let ignored = json!({ "conditions": [{ "field": "created_at", "operator": "after", "value": older }] });
    assert_eq!(run(world(), ignored.to_string().as_bytes(), true).unwrap().rows.len(), 400);
    assert!(find_one("created_at", "in_the_last", "1m").is_empty());
}

#[test]
fn rows_are_sorted_as_asked() {
    let times = |rows: &[usize]| rows.iter().map(|i| world().meta(*i).last_activity()).collect::<Vec<_>>();
    let default = times(&find(&json!({})));
    assert!(default.is_sorted_by(|a, b| a >= b));
    let ascending = times(&find(&json!({ "sort_by": "last_activity_at", "sort_order": "asc" })));
    assert!(ascending.is_sorted());
    let created = find(&json!({ "sort_by": "created_at", "sort_order": "asc" }));
    assert_eq!(created, (0..400).rev().collect::<Vec<_>>());
}

#[test]
fn full_text_looks_into_subject_and_messages() {
    let found = find(&json!({ "search": "access EMAIL", "conditions":
        [{ "field": "contact_name", "operator": "contains", "value": "jane" }] }));
    assert_eq!(found, [named::CHILD_001, named::ABC123]);
    assert_eq!(find(&json!({ "search": "toner ORD-558120" })), [named::DEF456]);
}

#[test]
fn what_is_not_as_documented_is_refused() {
    for request in [
        json!({ "match": "some" }),
        json!({ "limit": 0 }),
        json!({ "limit": 101 }),
        json!({ "sort_by": "mood" }),
        json!({ "conditions": [{ "field": "mood", "operator": "is", "value": "x" }] }),
        json!({ "conditions": [{ "field": "status", "operator": "equals", "value": "x" }] }),
        json!({ "conditions": [{ "field": "status", "operator": "is" }] }),
        json!({ "conditions": [{ "field": "status", "operator": "before", "value": "2024-01-01" }] }),
        json!({ "conditions": [{ "field": "created_at", "operator": "before", "value": "soon" }] }),
        json!({ "conditions": [{ "field": "created_at", "operator": "between", "values": ["2024-01-01"] }] }),
        json!({ "conditions": [{ "field": "created_at", "operator": "in_the_last", "value": "9y" }] }),
    ] {
        assert!(run(world(), request.to_string().as_bytes(), false).is_err(), "{request}");
    }
    assert!(run(world(), b"{", false).is_err());
}
