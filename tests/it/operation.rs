//! What operators rely on: bounds and deadlines, metrics and the audit log, health, reloads, a graceful end.

mod bounds;
mod ending;
mod observation;
