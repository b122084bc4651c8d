//! Program tests: everything here goes over real sockets on loopback, against the sandbox or a scripted upstream.
//!
//! - `sandbox`: the fake upstream's wire, against the vendors' own examples
//! - `upstream`: the client's deadlines, pool and status table, against a scripted server
//! - `config`: the example configuration and what is refused
//! - `public_api`: routes, parameters, credentials, headers, errors
//! - `pages`: every example of the vendors' pages, sent through the proxy
//! - `masking`: masked answers over the wire, known people, fail closed
//! - `caching`: hits, single flight, forms
//! - `relay`: verbatim routes: what passes, what is kept, what is refused
//! - `own_rules`: an operator's packs: served, laid over `mask` and `scan`, checked, listed
//! - `operation`: metrics, audit, health, shutdown
//! - `accuracy`: the built-in rules against the labelled corpus (no socket)
//! - `order`: what was masked before changes nothing (no socket)
//! - `commands`: the command line, run as a process

#![allow(clippy::unwrap_used, reason = "in a test a panic is the report")]

#[path = "../corpus/score.rs"]
mod score;
mod support;

mod accuracy;
mod caching;
mod commands;
mod config;
mod masking;
mod operation;
mod order;
mod own_rules;
mod pages;
mod public_api;
mod relay;
mod sandbox;
mod upstream;
