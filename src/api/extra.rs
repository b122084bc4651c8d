//! Reads through the operator's own routes: where they lead, and which parameters go along.

use super::ParameterError;
use super::query::{self, CACHE_BUSTER, encode_query};

/// A read through one of the operator's own `[[route]]`s.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ExtraRead {
    /// The path on the upstream, under its base URL, still percent-encoded: starts with `/`.
    pub path: String,
    /// The parameters that the route lets pass, decoded, in a canonical order.
    pub query: Vec<(String, String)>,
}

/// A read through one of the operator's verbatim routes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct VerbatimRead {
    /// The path on the upstream, under its base URL, still percent-encoded: starts with `/`.
    pub path: String,
    /// The query as it came, without `?`; empty for none.
    pub query: String,
}

/// How many characters a parameter of an operator's route may have: cursors of other APIs are long.
const MAX_VALUE: usize = 1024;

impl ExtraRead {
    /// A read on a strict route: of the `query` as it came, only the `allowed` parameters, each at most once.
    /// `rest` is what [`under_prefix`](super::under_prefix) left.
    pub fn strict(
        upstream_path: &str,
        rest: &str,
        query: &str,
        allowed: &[String],
    ) -> Result<Self, ParameterError> {
        let mut passed: Vec<(String, String)> = Vec::new();
        for pair in query::pairs(query) {
            let (name, value) = pair?;
            if name == CACHE_BUSTER {
                continue;
            }
            if !allowed.contains(&name) {
                return Err(ParameterError::unknown(&name, allowed.iter().map(String::as_str)));
            }
            if passed.iter().any(|(earlier, _)| *earlier == name) {
                return Err(ParameterError::repeated(&name));
            }
            if value.chars().nth(MAX_VALUE).is_some() || value.chars().any(char::is_control) {
                return Err(ParameterError::value(
                    &name,
                    format!("at most {MAX_VALUE} characters, without control characters"),
                ));
            }
            passed.push((name, value));
        }
        passed.sort_unstable();
        Ok(Self { path: joined(upstream_path, rest), query: passed })
    }

    /// The query for the upstream, encoded, without `?`; empty for none.
    pub fn query_string(&self) -> String {
        encode_query(self.query.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }
}

impl VerbatimRead {
    /// A read of what [`under_prefix`](super::under_prefix) left. The query is not looked at: it is the upstream's.
    pub fn new(upstream_path: &str, rest: &str, query: &str) -> Self {
        Self { path: joined(upstream_path, rest), query: query.to_owned() }
    }
}

fn joined(upstream_path: &str, rest: &str) -> String {
    let path = format!("{}{rest}", upstream_path.trim_end_matches('/'));
    if path.is_empty() { "/".into() } else { path }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed() -> Vec<String> {
        ["status", "page", "pageSize"].map(str::to_owned).to_vec()
    }

    #[test]
    fn strict_routes_pass_what_is_allowed_in_one_order() {
        let read = ExtraRead::strict("/campaigns", "/7", "status=a+b&_=17&page=2", &allowed()).unwrap();
        assert_eq!(read.path, "/campaigns/7");
        assert_eq!(read.query_string(), "page=2&status=a%20b");
        assert_eq!(ExtraRead::strict("/", "", "", &allowed()).unwrap().path, "/");
        assert_eq!(ExtraRead::strict("/", "/x", "", &allowed()).unwrap().path, "/x");
    }

    #[test]
    fn strict_routes_refuse_all_else() {
        for (query, said) in [
            ("page_size=5", "did you mean `pageSize`?"),
            ("page=1&page=2", "`page` is repeated"),
            ("status=%00", "`status` must be"),
            ("status=%", "percent-encoded"),
            ("jane%40example.org=1", "a parameter (its name is not repeated here) is unknown"),
        ] {
            let message = ExtraRead::strict("/x", "", query, &allowed()).unwrap_err().to_string();
            assert!(message.contains(said), "{message}");
        }
        let message = ExtraRead::strict("/x", "", "a=1", &[]).unwrap_err().to_string();
        assert!(message.ends_with("allowed are: none"), "{message}");
        assert!(ExtraRead::strict("/x", "", &format!("page={}", "1".repeat(MAX_VALUE)), &allowed()).is_ok());
        assert!(
            ExtraRead::strict("/x", "", &format!("page={}", "1".repeat(MAX_VALUE + 1)), &allowed()).is_err()
        );
    }

    #[test]
    fn verbatim_routes_pass_every_query_as_it_came() {
        let read = VerbatimRead::new("/", "/search", "b=2&a&%zz=+&_=9");
        assert_eq!((read.path.as_str(), read.query.as_str()), ("/search", "b=2&a&%zz=+&_=9"));
    }
}
