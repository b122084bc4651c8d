//! Who may ask.
//!
//! Auralytik takes `Authorization: Bearer` or `X-Api-Key`, Aurion `X-API-Key` or a bearer token: the pages of either
//! vendor show both. The sandbox is no vault: it compares credentials as they are.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use http::HeaderMap;
use sha2::{Digest, Sha256};

/// How far a signature's time may be off, seconds. The vendor does not say (ASSUMED).
const REPLAY_WINDOW: i64 = 300;

/// Whether the headers carry a credential that is accepted: any at all, or exactly `key`.
pub(super) fn accepted(headers: &HeaderMap, key: Option<&str>) -> bool {
    let bearer = text(headers, "authorization").and_then(|value| value.strip_prefix("Bearer "));
    match bearer.or_else(|| text(headers, "x-api-key")) {
        Some(given) => !given.is_empty() && key.is_none_or(|key| key == given),
        None => false,
    }
}

/// Whether a request is signed with this secret, at about this time (Unix seconds).
pub(super) fn signed(
    headers: &HeaderMap,
    secret: &str,
    method: &str,
    path: &str,
    body: &[u8],
    now: i64,
) -> bool {
    let Some(timestamp) = text(headers, "x-timestamp") else { return false };
    let Some(signature) = text(headers, "x-signature") else { return false };
    let fresh = timestamp.parse::<i64>().is_ok_and(|then| now.abs_diff(then) <= REPLAY_WINDOW.unsigned_abs());
    fresh && signature == sign(secret, timestamp, method, path, body)
}

/// `Base64(HMAC-SHA256(secret, "{timestamp}.{METHOD}.{path}.{Base64(SHA-256(body))}"))`; the path is without query.
fn sign(secret: &str, timestamp: &str, method: &str, path: &str, body: &[u8]) -> String {
    let canonical = format!("{timestamp}.{method}.{path}.{}", STANDARD.encode(Sha256::digest(body)));
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("HMAC takes keys of any length");
    mac.update(canonical.as_bytes());
    STANDARD.encode(mac.finalize().into_bytes())
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(n, v)| (http::HeaderName::from_static(n), HeaderValue::from_static(v))).collect()
    }

    #[test]
    fn any_credential_does_unless_one_is_set() {
        for pair in [("authorization", "Bearer one"), ("x-api-key", "one")] {
            let given = headers(&[pair]);
            assert!(accepted(&given, None) && accepted(&given, Some("one")));
            assert!(!accepted(&given, Some("two")));
        }
        for given in
            [headers(&[]), headers(&[("authorization", "Basic b25l")]), headers(&[("x-api-key", "")])]
        {
            assert!(!accepted(&given, None));
        }
    }

    /// Made with another implementation from the words of the vendor's page.
    #[test]
    fn signatures_agree_with_the_known_vector() {
        let given = headers(&[
            ("x-timestamp", "1700000000"),
            ("x-signature", "UMpCDgNiIaTwjk41F0bx75o32JrYRumBHDaDQmpVzKA="),
        ]);
        let signed = |secret, method, path, now| signed(&given, secret, method, path, b"", now);
        assert!(signed("test_secret", "GET", "/api/v1/conversations", 1_700_000_000));
        assert!(signed("test_secret", "GET", "/api/v1/conversations", 1_700_000_300));
        assert!(!signed("test_secret", "GET", "/api/v1/conversations", 1_700_000_301));
        assert!(!signed("other_secret", "GET", "/api/v1/conversations", 1_700_000_000));
        assert!(!signed("test_secret", "HEAD", "/api/v1/conversations", 1_700_000_000));
        assert!(!signed("test_secret", "GET", "/api/v1/conversations/", 1_700_000_000));
        assert!(!super::signed(&headers(&[]), "test_secret", "GET", "/", b"", 1_700_000_000));
    }
}
