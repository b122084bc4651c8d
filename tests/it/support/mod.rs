//! What program tests share.
//!
//! - `http`: a small HTTP client that shows the bytes as they came
//! - `proxy`: the proxy's stack and server around a scripted inner service
//! - `whole`: the whole product in front of the sandbox
//! - `front`: the whole product in front of one vendor, read by a client who may read clear and one who may not
//! - `vendor`: a vendor that says what a test wants, byte for byte

#![allow(clippy::unwrap_used, reason = "a panic in a test is the report, in what it calls too")]

pub(crate) mod front;
pub(crate) mod http;
pub(crate) mod proxy;
pub(crate) mod vendor;
pub(crate) mod whole;
