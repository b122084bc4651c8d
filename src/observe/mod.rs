//! Floor 2: what the proxy says of itself: metrics, the audit line, and the facts that both are made of.
//!
//! Facts flow up: inner code fills [`Facts`]; only the top of the stack counts and audits.

mod audit;
mod facts;
mod metrics;

pub use audit::{Audit, AuditFull, Line, Slot};
pub use facts::{CacheOutcome, Ended, Facts, TallyCell};
pub use metrics::{Metrics, RouteName, UpstreamOutcome};
