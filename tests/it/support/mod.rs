//! What program tests share.
//!
//! - `http`: a small HTTP client that shows the bytes as they came
//! - `proxy`: the proxy's stack and server around a scripted inner service
//! - `whole`: the whole product in front of the sandbox

#![allow(clippy::unwrap_used, reason = "a panic in a test is the report, in what it calls too")]

pub(crate) mod http;
pub(crate) mod proxy;
pub(crate) mod whole;
