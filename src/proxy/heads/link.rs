//! Where the other pages of a list are: `Link` (RFC 8288), relative, in the list's canonical query.

use http::HeaderValue;

use crate::api::{ListQuery, MAX_PAGE_NUMBER};

/// What the inner service knows of a list answer. Travels in the response's extensions, of fetched and of stored
/// answers alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListFacts {
    /// How many conversations there are in all; `None` where the upstream does not say.
    pub total: Option<u64>,
    /// How many this page has.
    pub rows: usize,
}

/// The links of a page of `path` (as the client wrote it, so that a client of `/api/v1` stays there).
///
/// There is a next page if rows are left, or, where the total is unknown, if this one is full. `last` is told only
/// where the total is known.
pub(in crate::proxy) fn links(path: &str, query: &ListQuery, facts: ListFacts) -> Option<HeaderValue> {
    let last = facts.total.map(|total| query.last_page(total));
    let more = match last {
        Some(last) => query.page < last,
        None => facts.rows >= query.page_size as usize && query.page < MAX_PAGE_NUMBER,
    };
    // Past the end the page before is as empty as this one; the last that has rows helps more.
    let before = (query.page > 1).then(|| last.map_or(query.page - 1, |last| (query.page - 1).min(last)));
    let targets =
        [("next", more.then(|| query.page + 1)), ("prev", before), ("first", Some(1)), ("last", last)];
    let text: Vec<String> = targets
        .into_iter()
        .filter_map(|(rel, page)| Some(format!("<{path}?{}>; rel=\"{rel}\"", query.to_query_string(page?))))
        .collect();
    HeaderValue::try_from(text.join(", ")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(page: u32, total: Option<u64>, rows: usize) -> String {
        let query = ListQuery { page, page_size: 10, status: Some("on hold".into()), ..ListQuery::default() };
        let value = links("/v1/conversations", &query, ListFacts { total, rows }).unwrap();
        value.to_str().unwrap().replace("/v1/conversations?status=on%20hold&", "").replace("&pageSize=10", "")
    }

    #[test]
    fn says_where_the_other_pages_are() {
        assert_eq!(
            at(2, Some(35), 10),
            r#"<page=3>; rel="next", <page=1>; rel="prev", <page=1>; rel="first", <page=4>; rel="last""#
        );
        assert_eq!(
            at(1, Some(35), 10),
            r#"<page=2>; rel="next", <page=1>; rel="first", <page=4>; rel="last""#
        );
        assert_eq!(
            at(4, Some(35), 5),
            r#"<page=3>; rel="prev", <page=1>; rel="first", <page=4>; rel="last""#
        );
        assert_eq!(at(1, Some(0), 0), r#"<page=1>; rel="first", <page=1>; rel="last""#);
        assert_eq!(
            at(9, Some(35), 0),
            r#"<page=4>; rel="prev", <page=1>; rel="first", <page=4>; rel="last""#
        );
    }

    #[test]
    fn tells_no_last_page_where_the_total_is_unknown() {
        assert_eq!(at(2, None, 10), r#"<page=3>; rel="next", <page=1>; rel="prev", <page=1>; rel="first""#);
        assert_eq!(at(2, None, 9), r#"<page=1>; rel="prev", <page=1>; rel="first""#);
    }
}
