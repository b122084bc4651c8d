//! Counts the calls to an upstream by how they went. A decorator of [`Origin`], so that background refreshes, which
//! belong to no request, are counted too.

use std::sync::Arc;

use futures_util::future::{BoxFuture, FutureExt};

use super::{Failure, Given, Origin, Problem, Question};
use crate::observe::{Metrics, UpstreamOutcome};

/// An origin whose calls are counted under its upstream's name.
pub struct Counted {
    origin: Arc<dyn Origin>,
    upstream: String,
    metrics: Arc<Metrics>,
}

impl Counted {
    /// Counts what `origin` does as the doing of `upstream`.
    pub fn new(origin: Arc<dyn Origin>, upstream: &str, metrics: Arc<Metrics>) -> Arc<Self> {
        Arc::new(Self { origin, upstream: upstream.to_owned(), metrics })
    }
}

impl Origin for Counted {
    fn ask<'a>(&'a self, question: Question<'a>) -> BoxFuture<'a, Result<Given, Failure>> {
        let asked = self.origin.ask(question);
        async move {
            let given = asked.await;
            self.metrics.upstream(&self.upstream, outcome(&given));
            given
        }
        .boxed()
    }
}

fn outcome(given: &Result<Given, Failure>) -> UpstreamOutcome {
    match given.as_ref().map_err(|failure| &failure.problem) {
        Ok(_) => UpstreamOutcome::Data,
        Err(Problem::NotFound(_)) => UpstreamOutcome::NotFound,
        Err(Problem::RateLimited(_)) => UpstreamOutcome::RateLimited,
        Err(Problem::UpstreamTimeout) => UpstreamOutcome::Timeout,
        Err(Problem::UpstreamRejected | Problem::Unauthorized(_)) => UpstreamOutcome::Rejected,
        Err(_) => UpstreamOutcome::Unavailable,
    }
}

#[cfg(test)]
mod tests {
    use http::HeaderMap;

    use super::*;
    use crate::upstream::Call;

    struct Failing(Problem);

    impl Origin for Failing {
        fn ask<'a>(&'a self, _: Question<'a>) -> BoxFuture<'a, Result<Given, Failure>> {
            std::future::ready(Err(Failure::plain(self.0.clone()))).boxed()
        }
    }

    #[tokio::test]
    async fn calls_are_counted_by_what_came_of_them() {
        let metrics = Metrics::new();
        let call = Call::get("/x", "");
        for (problem, word) in [
            (Problem::NotFound("no"), "not_found"),
            (Problem::UpstreamTimeout, "timeout"),
            (Problem::UpstreamRejected, "rejected"),
            (Problem::UpstreamUnavailable("no"), "unavailable"),
        ] {
            let origin = Counted::new(Arc::new(Failing(problem)), "vendor", Arc::clone(&metrics));
            let validators = HeaderMap::new();
            let question =
                Question { call: &call, credential: None, validators: &validators, exclude_pii: false };
            assert!(origin.ask(question).await.is_err());
            let text = String::from_utf8(metrics.render()).unwrap();
            let line =
                format!("auraveil_upstream_requests_total{{outcome=\"{word}\",upstream=\"vendor\"}} 1");
            assert!(text.contains(&line), "{text}");
        }
    }
}
