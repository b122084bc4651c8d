//! What program tests share.
//!
//! - `http`: a small HTTP client that shows the bytes as they came
//! - `proxy`: the proxy's stack and server around a scripted inner service

pub(crate) mod http;
pub(crate) mod proxy;
