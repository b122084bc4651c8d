//! What a client asks for in headers: masking (`X-Exclude-PII`), a media type (`Accept`), and conditions.

use http::{HeaderMap, HeaderName, header};

use crate::proxy::Problem;

const X_EXCLUDE_PII: &str = "x-exclude-pii";

/// Whether this is the name of the header that asks for masking, dashes and underscores being one.
fn is_exclude_pii(name: &HeaderName) -> bool {
    let name = name.as_str();
    name.len() == X_EXCLUDE_PII.len()
        && name
            .bytes()
            .zip(X_EXCLUDE_PII.bytes())
            .all(|(byte, wanted)| byte == wanted || byte == b'_' && wanted == b'-')
}

/// Whether the client asks for masking. The word may be repeated, if it is always the same one. The header counts with
/// underscores too, as some programs and gateways spell it: passed over, it would mean clear text.
pub(super) fn excludes_pii(headers: &HeaderMap) -> Result<bool, Problem> {
    let mut asked = None;
    for (_, value) in headers.iter().filter(|(name, _)| is_exclude_pii(name)) {
        let value = value.as_bytes().trim_ascii();
        let this = if value.eq_ignore_ascii_case(b"true") {
            true
        } else if value.eq_ignore_ascii_case(b"false") {
            false
        } else {
            return Err(Problem::InvalidHeader("X-Exclude-PII must be true or false".into()));
        };
        if *asked.get_or_insert(this) != this {
            return Err(Problem::InvalidHeader("X-Exclude-PII is given twice with different values".into()));
        }
    }
    Ok(asked.unwrap_or(false))
}

/// Whether the client takes JSON (RFC 9110 section 12.5.1): of the ranges that match, the most specific one counts.
/// What is no media range is passed over; a header without any that is one accepts everything.
pub(super) fn accepts_json(headers: &HeaderMap) -> bool {
    let mut best: Option<(u8, bool)> = None;
    let mut ranges = 0;
    for element in
        headers.get_all(header::ACCEPT).iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(','))
    {
        let mut parts = element.split(';').map(str::trim);
        let range = parts.next().unwrap_or_default();
        if !range.contains('/') {
            continue;
        }
        ranges += 1;
        let specific = if range.eq_ignore_ascii_case("application/json") {
            2
        } else if range.eq_ignore_ascii_case("application/*") {
            1
        } else if range == "*/*" {
            0
        } else {
            continue;
        };
        // A weight of zero is a refusal; one that can't be read is none.
        let refused = parts.filter_map(|part| part.split_once('=')).any(|(name, weight)| {
            name.trim().eq_ignore_ascii_case("q")
                && weight.trim().parse::<f32>().is_ok_and(|weight| weight == 0.0)
        });
        best = match best {
            Some((known, wanted)) if known == specific => Some((known, wanted || !refused)),
            Some((known, wanted)) if known > specific => Some((known, wanted)),
            _ => Some((specific, !refused)),
        };
    }
    best.map_or(ranges == 0, |(_, wanted)| wanted)
}

/// The fields that a relayed read takes along: what is asked of us alone is spent.
pub(super) fn relayed(headers: &HeaderMap) -> HeaderMap {
    let rest = headers.iter().filter(|(name, _)| !is_exclude_pii(name));
    rest.map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// What asks whether the client's copy still holds, and cache directives (RFC 9110 section 13.1, RFC 9111 section
/// 5.2.1), and no others. `If-Range` is left out with `Range`: answers are always whole. `If-Match` and
/// `If-Unmodified-Since` guard writes, and are not for a cache to judge (RFC 9111 section 4.3.2).
pub(super) fn conditions(headers: &HeaderMap) -> HeaderMap {
    let mut kept = HeaderMap::new();
    for name in [header::IF_NONE_MATCH, header::IF_MODIFIED_SINCE, header::CACHE_CONTROL, header::PRAGMA] {
        for value in headers.get_all(&name) {
            kept.append(name.clone(), value.clone());
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: &'static str, values: &[&str]) -> HeaderMap {
        let mut map = HeaderMap::new();
        for value in values {
            map.append(name, value.parse().unwrap());
        }
        map
    }

    #[test]
    fn masking_is_asked_for_in_one_way_only() {
        let asked = |values: &[&str]| excludes_pii(&headers("x-exclude-pii", values)).ok();
        assert_eq!(asked(&[]), Some(false));
        assert_eq!(asked(&["true"]), Some(true));
        assert_eq!(asked(&["TRUE", "True"]), Some(true));
        assert_eq!(asked(&["False"]), Some(false));
        for bad in [&["yes"][..], &["1"], &[""], &["true, true"], &["true", "false"], &["truee"]] {
            assert_eq!(asked(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn underscores_are_dashes_in_the_name_that_asks_for_masking() {
        for name in ["x_exclude_pii", "x-exclude_pii", "x_exclude-pii"] {
            assert_eq!(excludes_pii(&headers(name, &["true"])), Ok(true), "{name}");
            assert!(excludes_pii(&headers(name, &["1"])).is_err(), "{name}");
            let mut both = headers(name, &["true"]);
            both.extend(headers("x-exclude-pii", &["false"]));
            assert!(excludes_pii(&both).is_err(), "{name}");
        }
        assert_eq!(excludes_pii(&headers("x-exclude-pi", &["true"])), Ok(false));
    }

    #[test]
    fn what_asks_for_masking_is_not_relayed() {
        let mut all = headers("x_exclude-pii", &["false"]);
        all.extend(headers("x-exclude-pii", &["false"]));
        all.extend(headers("accept", &["a/b", "c/d"]));
        let relayed = relayed(&all);
        assert_eq!(relayed.len(), 2);
        assert_eq!(relayed.get_all("accept").iter().count(), 2);
    }

    #[test]
    fn json_is_accepted_where_the_most_specific_range_says_so() {
        let accepted = |values: &[&str]| accepts_json(&headers("accept", values));
        for good in [
            &[][..],
            &["*/*"],
            &["application/json"],
            &["Application/JSON; charset=utf-8"],
            &["text/html", "application/*;q=0.1"],
            &["application/json, */*;q=0"],
            &[""],
        ] {
            assert!(accepted(good), "{good:?}");
        }
        for bad in [
            &["text/html"][..],
            &["application/xml, text/*"],
            &["*/*, application/json;q=0"],
            &["application/json;q=0.000"],
            &["application/*; q=0, */*"],
        ] {
            assert!(!accepted(bad), "{bad:?}");
        }
    }

    #[test]
    fn only_conditions_pass() {
        let mut all = headers("if-none-match", &["\"a\"", "\"b\""]);
        all.extend(headers("cookie", &["x=1"]));
        all.extend(headers("range", &["bytes=0-1"]));
        all.extend(headers("cache-control", &["no-cache"]));
        let kept = conditions(&all);
        assert_eq!(kept.len(), 3);
        assert_eq!(kept.get_all("if-none-match").iter().count(), 2);
    }
}
