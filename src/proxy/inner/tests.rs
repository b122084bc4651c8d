//! The data path against a scripted upstream: who gets which bytes, and what the upstream was asked for it.

mod failing;
mod forms;
mod scripted;
mod staleness;
