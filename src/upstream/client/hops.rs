//! Headers that belong to one connection, not to the message (RFC 9110 section 7.6.1): they never pass.

use http::header::{
    self, CONNECTION, CONTENT_LENGTH, EXPECT, HOST, HeaderMap, HeaderName, PROXY_AUTHENTICATE,
    PROXY_AUTHORIZATION, TE, TRAILER, TRANSFER_ENCODING, UPGRADE,
};

use crate::config::holds_own_key;

/// Always of one connection; `Keep-Alive` and `Proxy-Connection` are no standard, but common.
const HOP_BY_HOP: [HeaderName; 9] = [
    CONNECTION,
    HeaderName::from_static("keep-alive"),
    HeaderName::from_static("proxy-connection"),
    PROXY_AUTHENTICATE,
    PROXY_AUTHORIZATION,
    TE,
    TRAILER,
    TRANSFER_ENCODING,
    UPGRADE,
];

/// What a relayed request must not bring along either: where it goes, its framing, and who it comes from are ours.
const OURS: [HeaderName; 10] = [
    HOST,
    CONTENT_LENGTH,
    EXPECT,
    header::AUTHORIZATION,
    HeaderName::from_static("x-authorization"),
    HeaderName::from_static("x-api-key"),
    HeaderName::from_static("x-timestamp"),
    HeaderName::from_static("x-signature"),
    HeaderName::from_static("x-original-url"),
    HeaderName::from_static("x-rewrite-url"),
];

/// Words of names under which servers take another method than the request's, or another resource: no word may turn a
/// read into a write.
const TURNS: [&str; 2] = ["method", "override"];

/// Removes the headers of one connection, those that `Connection` names included.
pub(super) fn strip(headers: &mut HeaderMap) {
    let named: Vec<HeaderName> = headers
        .get_all(CONNECTION)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(|name| name.trim().parse().ok())
        .collect();
    for name in named.iter().chain(&HOP_BY_HOP) {
        headers.remove(name);
    }
}

/// What of a client's headers a relayed request brings along.
pub(super) fn end_to_end(headers: &HeaderMap) -> HeaderMap {
    let mut passed = headers.clone();
    strip(&mut passed);
    let held_back: Vec<HeaderName> = passed
        .iter()
        .filter(|(name, value)| {
            is_held_back(name) || holds_own_key(&String::from_utf8_lossy(value.as_bytes()))
        })
        .map(|(name, _)| name.clone())
        .collect();
    for name in &held_back {
        passed.remove(name);
    }
    passed
}

/// Whether a field is none of the client's to send. Gateways that make variables of names read all signs in them alike:
/// `X_HTTP_Method_Override` is the one with dashes to them.
fn is_held_back(name: &HeaderName) -> bool {
    let dashed: String =
        name.as_str().chars().map(|char| if char.is_ascii_alphanumeric() { char } else { '-' }).collect();
    let turns = || dashed.split('-').any(|word| TURNS.contains(&word));
    OURS.iter().chain(&HOP_BY_HOP).any(|ours| *ours == dashed.as_str())
        || turns() && !dashed.starts_with("access-control-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_end_to_end_headers_that_are_not_ours_pass() {
        let mut headers = HeaderMap::new();
        for (name, value) in [
            ("connection", "close, X-Hop"),
            ("connection", "x-other"),
            ("x-hop", "1"),
            ("x-other", "1"),
            ("keep-alive", "timeout=5"),
            ("transfer-encoding", "chunked"),
            ("te", "trailers"),
            ("upgrade", "websocket"),
            ("host", "proxy.example"),
            ("authorization", "Bearer avk_1"),
            ("x-api-key", "avk_1"),
            ("content-length", "3"),
            ("x-http-method-override", "DELETE"),
            ("x_http_method_override", "DELETE"),
            ("x-http_method", "DELETE"),
            ("x-method", "DELETE"),
            ("x-original-method", "DELETE"),
            ("x-rewrite-url", "/v1/admin"),
            ("x_authorization", "Bearer key"),
            ("x_api_key", "key"),
            ("x_signature", "1"),
            ("transfer_encoding", "chunked"),
            ("content_length", "7"),
            ("cookie", "key=avk_1"),
            ("range", "bytes=0-1"),
            ("x-kept", "1"),
        ] {
            headers.append(name, value.parse().unwrap());
        }
        let passed = end_to_end(&headers);
        let names: Vec<_> = passed.keys().map(HeaderName::as_str).collect();
        assert_eq!(names.len(), 2, "{names:?}");
        assert!(passed.contains_key("range") && passed.contains_key("x-kept"));
    }
}
