//! Conditional requests (RFC 9110 section 13): does the client have these very bytes already?

use http::header::{IF_MODIFIED_SINCE, IF_NONE_MATCH};
use http::{HeaderMap, HeaderValue};

use crate::api::parse_http_date;
use crate::proxy::fetch::forward::opaque;

/// Whether the answer is 304. `etag` is our strong validator, or a relayed answer's own; `last_modified` only stands on
/// answers that are the upstream's own bytes, so that masked and rewritten ones ignore dates: a rule that got stricter
/// must reach the client.
pub(in crate::proxy) fn not_modified(
    conditions: &HeaderMap,
    etag: Option<&HeaderValue>,
    last_modified: Option<&HeaderValue>,
) -> bool {
    // If-None-Match, where present, decides alone (RFC 9110 section 13.2.2).
    if conditions.contains_key(IF_NONE_MATCH) {
        return conditions
            .get_all(IF_NONE_MATCH)
            .iter()
            .any(|line| matches(line.as_bytes(), etag.map(opaque)));
    }
    let date = |value: Option<&HeaderValue>| value.and_then(|line| parse_http_date(line.to_str().ok()?));
    match (date(conditions.get(IF_MODIFIED_SINCE)), date(last_modified)) {
        (Some(since), Some(modified)) => modified <= since,
        _ => false,
    }
}

/// Whether `*` or a list of entity tags names `etag`, by weak comparison (RFC 9110 section 8.8.3.2).
fn matches(line: &[u8], etag: Option<&[u8]>) -> bool {
    let mut rest = line.trim_ascii();
    if rest == b"*" {
        return true;
    }
    loop {
        while let [b',' | b' ' | b'\t', after @ ..] = rest {
            rest = after;
        }
        rest = rest.strip_prefix(b"W/").unwrap_or(rest);
        let Some(end) = rest.strip_prefix(b"\"").and_then(|tag| tag.iter().position(|&b| b == b'"')) else {
            return false;
        };
        let (tag, after) = rest.split_at(end + 2);
        if Some(tag) == etag {
            return true;
        }
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODIFIED: &str = "Sun, 06 Nov 1994 08:49:37 GMT";

    fn ask(lines: &[(&'static str, &'static str)], last_modified: Option<&'static str>) -> bool {
        let mut conditions = HeaderMap::new();
        for (name, value) in lines {
            conditions.append(*name, HeaderValue::from_static(value));
        }
        let last_modified = last_modified.map(HeaderValue::from_static);
        not_modified(&conditions, Some(&HeaderValue::from_static("\"abc\"")), last_modified.as_ref())
    }

    #[test]
    fn entity_tags() {
        for line in [
            "\"abc\"",
            "W/\"abc\"",
            "*",
            " * ",
            "\"x\", \"abc\"",
            "\"x\",,W/\"abc\" , \"y\"",
            "\"a,b\", \"abc\"",
        ] {
            assert!(ask(&[("if-none-match", line)], None), "{line}");
        }
        for line in ["\"ab\"", "abc", "\"\"", "", "\"x\" junk \"abc\"", "w/\"abc\"", "\"x, \\\"abc\\\"", "**"]
        {
            assert!(!ask(&[("if-none-match", line)], None), "{line}");
        }
        assert!(ask(&[("if-none-match", "\"x\""), ("if-none-match", "\"abc\"")], None));
    }

    #[test]
    fn dates_count_only_without_tags_and_only_where_the_answer_has_one() {
        let since = ("if-modified-since", MODIFIED);
        assert!(ask(&[since], Some(MODIFIED)));
        assert!(!ask(&[since], None));
        assert!(!ask(&[since], Some("Sun, 06 Nov 1994 08:49:38 GMT")));
        assert!(!ask(&[since, ("if-none-match", "\"x\"")], Some(MODIFIED)));
        assert!(!ask(&[("if-modified-since", "yesterday")], Some(MODIFIED)));
        assert!(!ask(&[], Some(MODIFIED)));
    }
}
