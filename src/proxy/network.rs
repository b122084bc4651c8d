//! The network as an [`Origin`]: the upstream client's answers and errors, judged by the contract's status table, and
//! counted. Calls are counted here and not at the top of the stack, because they outlive and outnumber requests.

use std::sync::Arc;

use futures_util::future::BoxFuture;
use http::{HeaderMap, Response, StatusCode};
use http_body_util::BodyExt;

use super::{Errand, Failure, Given, GivenBody, InnerParts, Origin, Problem, Question, Vendor};
use crate::config::{Client, Config, Upstream};
use crate::masking::Ruleset;
use crate::observe::{Metrics, UpstreamOutcome};
use crate::upstream::{ClientError, Outcome, UpstreamClient, UpstreamError, classify, dialect};

impl InnerParts {
    /// The parts of a data path to the configured upstreams. Dials nothing yet.
    pub fn from_config(
        config: &Config,
        rules: &Arc<Ruleset>,
        metrics: &Arc<Metrics>,
    ) -> Result<Self, ClientError> {
        let vendors = config.upstreams.iter().map(|upstream| Vendor::new(upstream, &config.clients, metrics));
        Ok(Self {
            rules: Arc::clone(rules),
            vendors: vendors.collect::<Result<_, _>>()?,
            cache: config.cache.clone(),
            held_bytes: config.limits.in_flight_bytes,
            cache_gauge: Some(metrics.cache_bytes.clone()),
        })
    }
}

impl Vendor {
    /// An upstream as configured, read by these clients.
    pub fn new(
        upstream: &Arc<Upstream>,
        clients: &[Arc<Client>],
        metrics: &Arc<Metrics>,
    ) -> Result<Self, ClientError> {
        let is_read_clear =
            |client: &Arc<Client>| client.upstream.name == upstream.name && !client.always_masked;
        let keeps_clear = clients.iter().any(is_read_clear);
        let client = UpstreamClient::new(upstream)?;
        Ok(Self {
            dialect: dialect(upstream),
            origin: Arc::new(Network {
                client: if keeps_clear { client } else { client.for_masking_alone() },
                name: upstream.name.clone(),
                metrics: Arc::clone(metrics),
            }),
            keeps_clear,
            upstream: Arc::clone(upstream),
        })
    }
}

/// An upstream over the network.
struct Network {
    client: UpstreamClient,
    name: String,
    metrics: Arc<Metrics>,
}

impl Origin for Network {
    fn ask<'a>(&'a self, question: Question<'a>) -> BoxFuture<'a, Result<Given, Failure>> {
        let Question { call, credential, validators, exclude_pii } = question;
        Box::pin(async move {
            let sent = self.client.send(call, credential, validators, exclude_pii).await;
            if let Some(outcome) = outcome(&sent) {
                self.metrics.upstream(&self.name, outcome);
            }
            let (head, body) = sent?.into_parts();
            // The body of an error is dropped unread: it is never relayed, and may hold anything.
            if accept(head.status, &head.headers)? {
                Ok(Given::Data(head.headers, body.map_err(Failure::from).boxed_unsync()))
            } else {
                Ok(Given::NotModified(head.headers))
            }
        })
    }

    fn relay<'a>(&'a self, errand: Errand<'a>) -> BoxFuture<'a, Result<Response<GivenBody>, Failure>> {
        let Errand { read, call, credential, headers } = errand;
        Box::pin(async move {
            let sent = self.client.relay(read, call, credential, headers).await;
            if let Some(outcome) = outcome(&sent) {
                self.metrics.upstream(&self.name, outcome);
            }
            Ok(sent?.map(|body| body.map_err(Failure::from).boxed_unsync()))
        })
    }
}

/// How a call went; `None` where nothing was sent.
fn outcome<B>(sent: &Result<Response<B>, UpstreamError>) -> Option<UpstreamOutcome> {
    Some(match sent {
        Ok(response) => match classify(response.status(), response.headers()) {
            Outcome::Data | Outcome::NotModified => UpstreamOutcome::Data,
            Outcome::NotFound => UpstreamOutcome::NotFound,
            Outcome::RateLimited(_) => UpstreamOutcome::RateLimited,
            Outcome::Rejected => UpstreamOutcome::Rejected,
            Outcome::Unavailable => UpstreamOutcome::Unavailable,
        },
        Err(UpstreamError::Timeout(_)) => UpstreamOutcome::Timeout,
        Err(UpstreamError::Budget(_) | UpstreamError::Credential(_) | UpstreamError::BadCall(_)) => {
            return None;
        }
        Err(_) => UpstreamOutcome::Unavailable,
    })
}

/// Whether an answer is data; false for a 304, and all else is a failure.
fn accept(status: StatusCode, headers: &HeaderMap) -> Result<bool, Failure> {
    Err(match (classify(status, headers), status) {
        (Outcome::Data, _) => return Ok(true),
        (Outcome::NotModified, _) => return Ok(false),
        (Outcome::NotFound, _) => Failure::gone(Problem::NotFound("there is no such resource")),
        (Outcome::RateLimited(wait), _) => Failure::plain(Problem::RateLimited(wait)),
        (Outcome::Rejected, StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN) => {
            Failure::gone(Problem::UpstreamRejected(status))
        }
        (Outcome::Rejected, _) => Failure::plain(Problem::UpstreamRejected(status)),
        (Outcome::Unavailable, _) if status.is_server_error() => {
            Failure::outage(Problem::UpstreamFailed(status))
        }
        // Another 2xx is an answer, only to something else than what was asked.
        (Outcome::Unavailable, _) => Failure::plain(Problem::UpstreamFailed(status)),
    })
}

impl From<UpstreamError> for Failure {
    fn from(error: UpstreamError) -> Self {
        let unavailable = |why| Self::outage(Problem::UpstreamUnavailable(why));
        match error {
            UpstreamError::Connect => unavailable("the upstream can't be reached"),
            UpstreamError::Tls => unavailable("the upstream's TLS can't be trusted"),
            UpstreamError::Timeout(_) => Self::outage(Problem::UpstreamTimeout),
            UpstreamError::Cut => unavailable("the upstream ended its answer in the middle"),
            UpstreamError::BadResponse(_) => unavailable("the upstream's answer is not sound HTTP"),
            UpstreamError::Encoded => Self::plain(Problem::Unmaskable(error.to_string())),
            UpstreamError::Budget(wait) => Self::plain(Problem::RateLimited(wait)),
            UpstreamError::Credential(why) => Self::plain(Problem::Unauthorized(why)),
            // A fault of ours.
            _ => Self::plain(Problem::Internal),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn what_statuses_mean_to_the_client_and_to_what_is_stored() {
        let headers = HeaderMap::new();
        let judge = |status: u16| accept(StatusCode::from_u16(status).unwrap(), &headers);
        assert_eq!((judge(200), judge(304)), (Ok(true), Ok(false)));
        // (covered by a stored answer, drops it)
        for (statuses, code, covered, gone) in [
            (&[404, 410][..], "NOT_FOUND", false, true),
            (&[401, 403], "UPSTREAM_REJECTED", false, true),
            (&[400, 422, 301, 302, 451], "UPSTREAM_REJECTED", false, false),
            (&[500, 502, 503, 504, 599], "UPSTREAM_UNAVAILABLE", true, false),
            (&[201, 202, 204, 206], "UPSTREAM_UNAVAILABLE", false, false),
            (&[429], "RATE_LIMIT_EXCEEDED", false, false),
        ] {
            for &status in statuses {
                let failure = judge(status).unwrap_err();
                let named = failure.problem.upstream_status().map(|status| status.as_u16());
                let wanted = code.starts_with("UPSTREAM").then_some(status);
                assert_eq!(named, wanted, "what the operator is told of {status}");
                let told = (failure.problem.status_and_code().1, failure.covered, failure.gone);
                assert_eq!(told, (code, covered, gone), "{status}");
            }
        }
    }

    #[test]
    fn outages_are_covered_and_refusals_are_not() {
        use crate::upstream::Deadline;
        for error in [
            UpstreamError::Connect,
            UpstreamError::Timeout(Deadline::Connect),
            UpstreamError::Timeout(Deadline::Head),
            UpstreamError::Cut,
        ] {
            assert!(Failure::from(error).covered, "{error:?}");
        }
        for error in [
            UpstreamError::Encoded,
            UpstreamError::Budget(Duration::from_secs(9)),
            UpstreamError::Credential("none"),
            UpstreamError::BadCall("no"),
        ] {
            assert!(!Failure::from(error).covered, "{error:?}");
        }
    }
}
