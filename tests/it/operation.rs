//! What operators rely on: bounds and deadlines, metrics and the audit log, health, reloads, a graceful end.

#![allow(clippy::unwrap_used, reason = "a panic in a test is the report, in what it calls too")]

mod bounds;
mod ending;
mod observation;
mod process;
mod tls;
mod whole;
