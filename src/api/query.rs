//! Query strings: cut into decoded pairs, and written back in one canonical spelling.
//!
//! `+` is a space, as in HTML forms (WHATWG URL, `application/x-www-form-urlencoded`), but unlike there a broken
//! percent-encoding is an error: what we would guess, an upstream could guess differently.

use std::borrow::Cow;
use std::fmt;

use percent_encoding::percent_decode_str;

use super::likely::{folded, likely};
use super::segment;

/// Why a query can't be honoured: 400 `INVALID_PARAMETER`. Names parameters, never their values.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParameterError {
    /// The percent-encoding of a name or value is broken, or what it stands for is not UTF-8.
    #[error("{0} is not percent-encoded UTF-8: write `%25` for a percent sign, or check the encoding")]
    Encoding(ParameterName),
    /// Nothing that can be asked for here.
    #[error("{name} is unknown{}; allowed are: {allowed}", did_you_mean(.likely.as_deref()))]
    Unknown {
        /// What was written.
        name: ParameterName,
        /// What was probably meant.
        likely: Option<String>,
        /// All that may be asked for.
        allowed: String,
    },
    /// Given twice; which one counts would be a guess.
    #[error("{0} is repeated: give it once")]
    Repeated(ParameterName),
    /// A known parameter with a value that is not allowed.
    #[error("{name} must be {allowed}")]
    Value {
        /// The parameter.
        name: ParameterName,
        /// What its value may be.
        allowed: String,
    },
}

impl ParameterError {
    pub(super) fn value(name: &str, allowed: impl Into<String>) -> Self {
        Self::Value { name: ParameterName::new(name), allowed: allowed.into() }
    }

    pub(super) fn repeated(name: &str) -> Self {
        Self::Repeated(ParameterName::new(name))
    }

    pub(super) fn unknown<'k>(name: &str, allowed: impl Iterator<Item = &'k str> + Clone) -> Self {
        Self::Unknown {
            name: ParameterName::new(name),
            likely: meant(name, allowed.clone()).map(str::to_owned),
            allowed: allowed.clone().next().map_or("none".into(), |_| allowed.collect::<Vec<_>>().join(", ")),
        }
    }
}

/// A parameter's name as far as it may be repeated: a caller can put anything there, an address too, so only what
/// looks like a name is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParameterName(Option<String>);

impl ParameterName {
    fn new(written: &str) -> Self {
        let looks_like_a_name = written.len() <= 32
            && written.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-[]".contains(&byte))
            && written.bytes().filter(u8::is_ascii_digit).count() <= 3;
        Self((looks_like_a_name && !written.is_empty()).then(|| written.to_owned()))
    }
}

impl fmt::Display for ParameterName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(name) => write!(f, "the parameter `{name}`"),
            None => f.write_str("a parameter (its name is not repeated here)"),
        }
    }
}

/// Cuts a query (without `?`) into decoded names and values, in their order. Empty stretches between `&` are
/// skipped; a name without `=` has the empty value.
pub(super) fn pairs(query: &str) -> impl Iterator<Item = Result<(String, String), ParameterError>> {
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let name = decode(name).ok_or(ParameterError::Encoding(ParameterName(None)))?;
        let value = decode(value).ok_or_else(|| ParameterError::Encoding(ParameterName::new(&name)))?;
        Ok((name, value))
    })
}

/// Writes pairs as a query (without `?`), everything encoded that is not unreserved (RFC 3986 section 2.3).
pub fn encode_query<'p>(pairs: impl IntoIterator<Item = (&'p str, &'p str)>) -> String {
    let mut out = String::new();
    for (name, value) in pairs {
        if !out.is_empty() {
            out.push('&');
        }
        segment::encode(name, &mut out);
        out.push('=');
        segment::encode(value, &mut out);
    }
    out
}

/// The parameter that browsers' libraries add to get past caches. Ignored everywhere.
pub(super) const CACHE_BUSTER: &str = "_";

fn decode(text: &str) -> Option<String> {
    if !segment::percents_are_whole(text.as_bytes()) {
        return None;
    }
    let spaced: Cow<'_, str> = if text.contains('+') { text.replace('+', " ").into() } else { text.into() };
    percent_decode_str(&spaced).decode_utf8().ok().map(Cow::into_owned)
}

/// Other APIs' words for ours.
const OTHER_WORDS: [(&str, &str); 25] = [
    ("limit", "pageSize"),
    ("perpage", "pageSize"),
    ("size", "pageSize"),
    ("count", "pageSize"),
    ("offset", "page"),
    ("skip", "page"),
    ("cursor", "page"),
    ("pagenumber", "page"),
    ("from", "dateFrom"),
    ("since", "dateFrom"),
    ("after", "dateFrom"),
    ("start", "dateFrom"),
    ("startdate", "dateFrom"),
    ("fromdate", "dateFrom"),
    ("createdafter", "dateFrom"),
    ("to", "dateTo"),
    ("until", "dateTo"),
    ("before", "dateTo"),
    ("end", "dateTo"),
    ("enddate", "dateTo"),
    ("todate", "dateTo"),
    ("createdbefore", "dateTo"),
    ("channel", "channelId"),
    ("campaign", "campaignId"),
    ("tz", "timezone"),
];

fn meant<'k>(written: &str, allowed: impl Iterator<Item = &'k str> + Clone) -> Option<&'k str> {
    let words = folded(written);
    let ours = OTHER_WORDS.iter().find(|(theirs, _)| *theirs == words).map(|(_, ours)| *ours);
    allowed.clone().find(|name| Some(*name) == ours).or_else(|| likely(written, allowed))
}

fn did_you_mean(name: Option<&str>) -> String {
    name.map(|name| format!(" (did you mean `{name}`?)")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn all(query: &str) -> Result<Vec<(String, String)>, ParameterError> {
        pairs(query).collect()
    }

    #[test]
    fn cuts_and_decodes() {
        let two = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(all("").unwrap(), []);
        assert_eq!(all("a=1&b=x%3Dy").unwrap(), [two("a", "1"), two("b", "x=y")]);
        assert_eq!(all("&&a=b=c&").unwrap(), [two("a", "b=c")]);
        assert_eq!(all("a").unwrap(), [two("a", "")]);
        assert_eq!(all("a+b=c+%2B").unwrap(), [two("a b", "c +")]);
        assert_eq!(all("n=%C3%A9").unwrap(), [two("n", "é")]);
    }

    #[test]
    fn broken_encodings_are_named_but_not_repeated() {
        for query in ["status=jane%", "status=jane%4", "status=jane%zz", "status=jane%ff"] {
            let message = all(query).unwrap_err().to_string();
            assert!(message.contains("`status`") && !message.contains("jane"), "{message}");
        }
        assert_eq!(all("%ff=1"), Err(ParameterError::Encoding(ParameterName(None))));
    }

    #[test]
    fn only_what_looks_like_a_name_is_repeated() {
        for shown in ["page_size", "filter[x]", "utm-source", "v2"] {
            assert!(ParameterName::new(shown).to_string().contains(shown));
        }
        for hidden in
            ["", "jane@example.org", "+34600111222", "600111222", "jane smith", "x".repeat(33).as_str()]
        {
            assert!(ParameterName::new(hidden).to_string().starts_with("a parameter ("), "{hidden}");
        }
    }

    #[test]
    fn other_apis_words_are_understood() {
        let allowed = ["page", "pageSize", "dateFrom", "dateTo", "status"];
        for (theirs, ours) in [
            ("limit", Some("pageSize")),
            ("per_page", Some("pageSize")),
            ("offset", Some("page")),
            ("created_after", Some("dateFrom")),
            ("endDate", Some("dateTo")),
            ("page_size", Some("pageSize")),
            ("datefrom", Some("dateFrom")),
            ("channel", None),
            ("colour", None),
        ] {
            assert_eq!(meant(theirs, allowed.into_iter()), ours, "{theirs}");
        }
    }

    proptest! {
        #[test]
        fn written_pairs_read_back(
            pairs in proptest::collection::vec(("[a-z%+&= é]{1,5}", any::<String>()), 0..4),
        ) {
            let written = encode_query(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
            prop_assert_eq!(all(&written).unwrap(), pairs);
        }

        #[test]
        fn any_text_is_judged(query in any::<String>()) {
            let _ = all(&query);
        }
    }
}
