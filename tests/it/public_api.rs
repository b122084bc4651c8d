//! The public API around its data: routes, parameters, credentials, headers, errors, and what is no HTTP at all.

mod credentials;
mod malformed;
mod requests;
