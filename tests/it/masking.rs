//! Masked answers over the wire: the whole product, the sandbox or a scripted vendor behind it.
//!
//! - `leaks`: what the sandbox planted and what it says is harmless, in the answers of both dialects
//! - `always`: a client who is masked always, whatever it sends and whatever the cache holds
//! - `closed`: what can't be masked is not served
//! - `people`: the names, addresses and numbers that a conversation tells of itself
//! - `streaming`: long threads flow, and come out the same however they came in
//! - `identifiers`: labels, and conversations that are named after a telephone
//! - `scripted`: the conversation that scripted vendors tell

mod always;
mod closed;
mod identifiers;
mod leaks;
mod people;
mod scripted;
mod streaming;

use serde_json::Value;

use crate::support::http::Answer;

/// All text of an answer as a reader sees it, keys included: every string decoded, a line each, in lower case. What
/// is no JSON stays as it is.
fn readable(answer: &Answer) -> String {
    let mut text = String::from_utf8_lossy(&answer.body).to_lowercase();
    if let Ok(document) = serde_json::from_slice(&answer.body) {
        collect(&document, &mut text);
    }
    text
}

fn collect(value: &Value, text: &mut String) {
    let mut add = |found: &str| {
        text.push('\n');
        text.push_str(&found.to_lowercase());
    };
    match value {
        Value::String(found) => add(found),
        Value::Array(elements) => elements.iter().for_each(|element| collect(element, text)),
        Value::Object(members) => {
            for (name, value) in members {
                text.push('\n');
                text.push_str(&name.to_lowercase());
                collect(value, text);
            }
        }
        Value::Number(number) => add(&number.to_string()),
        Value::Null | Value::Bool(_) => {}
    }
}
