//! What a client demands of a stored answer (RFC 9111 section 5.2.1), and whether an answer is good enough for it.
//!
//! Advisory, and by default ignored: the caller reads a [`Demand`] only where the operator lets
//! the client's words count.

use std::time::Duration;

use http::HeaderMap;
use http::header::PRAGMA;

use super::directives::Directives;
use super::freshness::Freshness;

/// A client's demands. The default demands nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Demand {
    /// Nothing stored without asking the upstream first.
    pub no_cache: bool,
    /// Keep nothing of this exchange.
    pub no_store: bool,
    /// Nothing that is not stored.
    pub only_if_cached: bool,
    /// Nothing older than this.
    pub max_age: Option<Duration>,
    /// Nothing that is not fresh for this long still.
    pub min_fresh: Duration,
    /// Content with what has been stale for so long.
    pub max_stale: Duration,
}

/// What to do with a stored answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Serve it.
    Serve,
    /// Serve it, and fetch a new one meanwhile (RFC 5861 section 3).
    ServeAndRefresh,
    /// Ask the upstream first.
    Ask,
}

impl Demand {
    /// Reads a request's directives.
    pub fn read(headers: &HeaderMap) -> Self {
        let directives = Directives::read(headers);
        // RFC 9111 section 5.4: Pragma counts only where there is no Cache-Control.
        let pragma = headers.get(PRAGMA).is_some_and(|v| v.as_bytes().eq_ignore_ascii_case(b"no-cache"));
        let max_stale = match directives.seconds("max-stale") {
            None => Duration::ZERO,
            Some(Ok(by)) => by,
            // Without an argument: however stale.
            Some(Err(_)) if !directives.has_argument("max-stale") => Duration::MAX,
            Some(Err(_)) => Duration::ZERO,
        };
        Self {
            no_cache: directives.has("no-cache") || directives.is_empty() && pragma,
            no_store: directives.has("no-store"),
            only_if_cached: directives.has("only-if-cached"),
            max_age: directives.seconds("max-age").map(Result::unwrap_or_default),
            min_fresh: directives.seconds("min-fresh").and_then(Result::ok).unwrap_or_default(),
            max_stale,
        }
    }

    /// Whether an answer that arrived `since` ago is good enough.
    pub fn verdict(&self, freshness: &Freshness, since: Duration) -> Verdict {
        let too_old = self.max_age.is_some_and(|most| freshness.age(since) > most);
        if self.no_cache || too_old {
            return Verdict::Ask;
        }
        match freshness.stale_by(since) {
            None if freshness.left(since) >= self.min_fresh => Verdict::Serve,
            None => Verdict::Ask,
            Some(_) if !self.min_fresh.is_zero() => Verdict::Ask,
            Some(by) if by < self.max_stale && !freshness.must_revalidate => Verdict::Serve,
            Some(by) if by < freshness.stale_while_revalidate => Verdict::ServeAndRefresh,
            Some(_) => Verdict::Ask,
        }
    }
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;
    use http::header::CACHE_CONTROL;

    use super::*;

    const S: fn(u64) -> Duration = Duration::from_secs;

    fn demand(text: &str) -> Demand {
        let mut headers = HeaderMap::new();
        headers.insert(CACHE_CONTROL, HeaderValue::from_str(text).unwrap());
        Demand::read(&headers)
    }

    #[test]
    fn verdicts() {
        let freshness = Freshness {
            lifetime: S(60),
            initial_age: S(0),
            stale_while_revalidate: S(10),
            stale_if_error: S(100),
            must_revalidate: false,
        };
        for (text, since, wanted) in [
            ("", 0, Verdict::Serve),
            ("", 59, Verdict::Serve),
            ("", 60, Verdict::ServeAndRefresh),
            ("", 69, Verdict::ServeAndRefresh),
            ("", 70, Verdict::Ask),
            ("no-cache", 0, Verdict::Ask),
            ("max-age=0", 1, Verdict::Ask),
            ("max-age=30", 30, Verdict::Serve),
            ("max-age=30", 31, Verdict::Ask),
            ("max-age=junk", 1, Verdict::Ask),
            ("min-fresh=20", 40, Verdict::Serve),
            ("min-fresh=20", 41, Verdict::Ask),
            ("min-fresh=20", 65, Verdict::Ask),
            ("max-stale", 5000, Verdict::Serve),
            ("max-stale=30", 89, Verdict::Serve),
            ("max-stale=30", 90, Verdict::Ask),
            ("max-stale=junk", 75, Verdict::Ask),
        ] {
            assert_eq!(demand(text).verdict(&freshness, S(since)), wanted, "{text} after {since} s");
        }
        let strict = Freshness { must_revalidate: true, stale_while_revalidate: S(0), ..freshness };
        assert_eq!(demand("max-stale").verdict(&strict, S(61)), Verdict::Ask);
    }

    #[test]
    fn pragma_counts_only_alone() {
        let mut headers = HeaderMap::new();
        headers.insert(PRAGMA, HeaderValue::from_static("No-Cache"));
        assert!(Demand::read(&headers).no_cache);
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("max-age=5"));
        assert!(!Demand::read(&headers).no_cache);
        assert_eq!(Demand::read(&HeaderMap::new()), Demand::default());
    }
}
