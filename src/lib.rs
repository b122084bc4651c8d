//! auraveil: a read-only analytics and PII-masking proxy in front of customer-conversation APIs.
//!
//! ARCHITECTURE.md is the map. Imports run downwards only, in the order of the modules below.

mod classify;

pub mod json;

pub mod api;
pub mod masking;

pub mod cache;
pub mod observe;
pub mod upstream;

pub mod proxy;
pub mod sandbox;

pub mod config;
pub mod server;

pub mod cli;
