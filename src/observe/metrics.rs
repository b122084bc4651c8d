//! Every metric of the proxy, in one struct, on a registry of its own (Prometheus text format 0.0.4).
//!
//! Labels are closed sets: routes by name, statuses that we can spell, the operator's own names for clients and
//! upstreams, the ruleset's entities. Never an id, a path or text; there is deliberately no way to pass a free label.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use prometheus::{
    Encoder, Histogram, HistogramOpts, HistogramVec, IntCounter, IntCounterVec, IntGauge, Opts, Registry,
    TextEncoder,
};

use super::{CacheOutcome, Ended};
use crate::masking::Tally;

/// The route of a request, as metrics and the audit line call it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum RouteName {
    /// A list of conversations.
    List,
    /// One conversation.
    Conversation,
    /// A conversation's messages.
    Messages,
    /// One of the operator's own routes.
    Extra,
    /// Refused or answered before it had a route.
    #[default]
    None,
}

impl RouteName {
    /// Its word in metrics and in the audit line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Conversation => "conversation",
            Self::Messages => "messages",
            Self::Extra => "extra",
            Self::None => "none",
        }
    }
}

/// How a call to an upstream went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UpstreamOutcome {
    /// 200, or 304 to our own validators.
    Data,
    /// 404 or 410.
    NotFound,
    /// 429.
    RateLimited,
    /// It refused the call.
    Rejected,
    /// It could not be reached, failed, or answered something else than what was asked.
    Unavailable,
    /// It did not answer in time.
    Timeout,
}

impl UpstreamOutcome {
    fn as_str(self) -> &'static str {
        match self {
            Self::Data => "data",
            Self::NotFound => "not_found",
            Self::RateLimited => "rate_limited",
            Self::Rejected => "rejected",
            Self::Unavailable => "unavailable",
            Self::Timeout => "timeout",
        }
    }
}

/// Upper bounds in seconds: from a cache hit (tens of microseconds) to the slowest upstream.
const BUCKETS: &[f64] = &[
    0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0,
    30.0,
];

/// The statuses that a relay can pass (RFC 9110 section 15: 100 to 599).
const STATUSES: usize = 500;
const ROUTES: usize = 5;

/// Every family. Cheap to update: the series of a route and status are looked up once and then kept.
pub struct Metrics {
    registry: Registry,
    requests: IntCounterVec,
    duration: HistogramVec,
    series: Box<[OnceLock<(IntCounter, Histogram)>]>,
    endings: IntCounterVec,
    upstream: IntCounterVec,
    cache: IntCounterVec,
    pii: IntCounterVec,
    masked_bytes: IntCounter,
    unknown_fields: IntCounter,
    rate_limited: IntCounterVec,
    audit_lost: IntCounter,
    reloads: IntCounterVec,
    /// Requests that are being answered.
    pub in_flight: IntGauge,
    /// Bytes of answers that are charged to `in_flight_bytes`.
    pub in_flight_bytes: IntGauge,
    /// Bytes that the cache holds, fills in flight included.
    pub cache_bytes: IntGauge,
    /// Connections to the public listener.
    pub connections: IntGauge,
}

impl Metrics {
    /// All families at zero.
    pub fn new() -> Arc<Self> {
        let registry = Registry::new();
        let build =
            counters(&registry, "auraveil_build_info", "The version that runs; always 1.", &["version"]);
        build.with_label_values(&[env!("CARGO_PKG_VERSION")]).inc();
        let duration = HistogramVec::new(
            HistogramOpts::new(
                "auraveil_request_duration_seconds",
                "From the request's head to the last byte of its answer, by route and status.",
            )
            .buckets(BUCKETS.to_vec()),
            &["route", "status"],
        )
        .expect("the names are valid");
        registry.register(Box::new(duration.clone())).expect("each family is registered once");
        Arc::new(Self {
            requests: counters(
                &registry,
                "auraveil_requests_total",
                "Requests answered, by route and status.",
                &["route", "status"],
            ),
            duration,
            series: (0..ROUTES * STATUSES).map(|_| OnceLock::new()).collect(),
            endings: counters(
                &registry,
                "auraveil_response_endings_total",
                "How the bodies of answers ended.",
                &["ended"],
            ),
            upstream: counters(
                &registry,
                "auraveil_upstream_requests_total",
                "Calls to upstreams, by upstream and outcome.",
                &["upstream", "outcome"],
            ),
            cache: counters(
                &registry,
                "auraveil_cache_outcomes_total",
                "The cache's part in answers.",
                &["outcome"],
            ),
            pii: counters(&registry, "auraveil_pii_masked_total", "Findings masked, by entity.", &["entity"]),
            masked_bytes: counter(&registry, "auraveil_masked_bytes_total", "Bytes that were masked away."),
            unknown_fields: counter(
                &registry,
                "auraveil_unknown_fields_masked_total",
                "Strings masked whole because their field is unknown: a vendor may have added one.",
            ),
            rate_limited: counters(
                &registry,
                "auraveil_rate_limited_total",
                "Requests refused by a client's own rate limit.",
                &["client"],
            ),
            audit_lost: counter(
                &registry,
                "auraveil_audit_lines_lost_total",
                "Requests that left no audit line because the log could not take it.",
            ),
            reloads: counters(
                &registry,
                "auraveil_config_reloads_total",
                "Reloads of the configuration, by result.",
                &["result"],
            ),
            in_flight: gauge(&registry, "auraveil_in_flight_requests", "Requests that are being answered."),
            in_flight_bytes: gauge(
                &registry,
                "auraveil_in_flight_bytes",
                "Bytes held for answers on their way out.",
            ),
            cache_bytes: gauge(
                &registry,
                "auraveil_cache_bytes",
                "Bytes that the cache holds, fills included.",
            ),
            connections: gauge(&registry, "auraveil_connections", "Connections to the public listener."),
            registry,
        })
    }

    /// A request is over: its answer's last byte has left, or never will.
    pub fn request(&self, route: RouteName, status: http::StatusCode, took: Duration, ended: Ended) {
        let (requests, duration) = self.series(route, status);
        requests.inc();
        duration.observe(took.as_secs_f64());
        self.endings.with_label_values(&[ended.as_str()]).inc();
    }

    /// The cache had this part in an answer.
    pub fn cache(&self, outcome: CacheOutcome) {
        self.cache.with_label_values(&[outcome.as_str()]).inc();
    }

    /// A body was masked.
    pub fn masked(&self, tally: &Tally) {
        for (entity, count) in &tally.entities {
            self.pii.with_label_values(&[&**entity]).inc_by(*count);
        }
        self.masked_bytes.inc_by(tally.masked_bytes);
        self.unknown_fields.inc_by(tally.unknown_fields);
    }

    /// A call to the upstream of this name (the operator's own word) is over.
    pub fn upstream(&self, upstream: &str, outcome: UpstreamOutcome) {
        self.upstream.with_label_values(&[upstream, outcome.as_str()]).inc();
    }

    /// A request of this client (the operator's own word) was refused for its rate.
    pub fn rate_limited(&self, client: &str) {
        self.rate_limited.with_label_values(&[client]).inc();
    }

    /// A request left no audit line.
    pub fn audit_lost(&self) {
        self.audit_lost.inc();
    }

    /// The configuration was reloaded, or the new file was refused.
    pub fn reload(&self, accepted: bool) {
        self.reloads.with_label_values(&[if accepted { "accepted" } else { "refused" }]).inc();
    }

    /// Everything, as Prometheus reads it.
    pub fn render(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(16 << 10);
        TextEncoder::new()
            .encode(&self.registry.gather(), &mut out)
            .expect("writing to memory does not fail");
        out
    }

    fn series(&self, route: RouteName, status: http::StatusCode) -> (&IntCounter, &Histogram) {
        let code = usize::from(status.as_u16()).clamp(100, 599) - 100;
        let (requests, duration) = self.series[route as usize * STATUSES + code].get_or_init(|| {
            let labels = [route.as_str(), status.as_str()];
            (self.requests.with_label_values(&labels), self.duration.with_label_values(&labels))
        });
        (requests, duration)
    }
}

fn counters(registry: &Registry, name: &str, help: &str, labels: &[&str]) -> IntCounterVec {
    let family = IntCounterVec::new(Opts::new(name, help), labels).expect("the names are valid");
    registry.register(Box::new(family.clone())).expect("each family is registered once");
    family
}

fn counter(registry: &Registry, name: &str, help: &str) -> IntCounter {
    let family = IntCounter::new(name, help).expect("the name is valid");
    registry.register(Box::new(family.clone())).expect("each family is registered once");
    family
}

fn gauge(registry: &Registry, name: &str, help: &str) -> IntGauge {
    let family = IntGauge::new(name, help).expect("the name is valid");
    registry.register(Box::new(family.clone())).expect("each family is registered once");
    family
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_happened_is_rendered_under_our_names() {
        let metrics = Metrics::new();
        let took = Duration::from_millis(3);
        metrics.request(RouteName::Messages, http::StatusCode::OK, took, Ended::Complete);
        metrics.request(RouteName::None, http::StatusCode::UNAUTHORIZED, took, Ended::ClientGone);
        metrics.cache(CacheOutcome::Joined);
        metrics.upstream("auralytik", UpstreamOutcome::Timeout);
        metrics.rate_limited("bi");
        metrics.reload(false);
        metrics.masked(&Tally {
            entities: [("EMAIL_ADDRESS".into(), 2)].into(),
            masked_bytes: 31,
            unknown_fields: 1,
        });
        metrics.in_flight.set(4);
        metrics.cache_bytes.set(77);

        let text = String::from_utf8(metrics.render()).unwrap();
        for line in [
            r#"auraveil_requests_total{route="messages",status="200"} 1"#,
            r#"auraveil_requests_total{route="none",status="401"} 1"#,
            r#"auraveil_request_duration_seconds_count{route="messages",status="200"} 1"#,
            r#"auraveil_request_duration_seconds_bucket{route="messages",status="200",le="0.0025"} 0"#,
            r#"auraveil_request_duration_seconds_bucket{route="messages",status="200",le="0.005"} 1"#,
            r#"auraveil_response_endings_total{ended="client_gone"} 1"#,
            r#"auraveil_upstream_requests_total{outcome="timeout",upstream="auralytik"} 1"#,
            r#"auraveil_cache_outcomes_total{outcome="joined"} 1"#,
            r#"auraveil_pii_masked_total{entity="EMAIL_ADDRESS"} 2"#,
            "auraveil_masked_bytes_total 31",
            "auraveil_unknown_fields_masked_total 1",
            r#"auraveil_rate_limited_total{client="bi"} 1"#,
            r#"auraveil_config_reloads_total{result="refused"} 1"#,
            "auraveil_in_flight_requests 4",
            "auraveil_cache_bytes 77",
        ] {
            assert!(text.lines().any(|found| found == line), "missing {line} in\n{text}");
        }
        assert!(text.lines().all(|line| line.starts_with('#') || line.starts_with("auraveil_")));
    }
}
