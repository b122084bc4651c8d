//! Auralytik's HMAC request signing.
//!
//! The vendor's words: `X-Timestamp` is Unix seconds; `X-Signature` is Base64(HMAC-SHA256(secret, canonical)), where
//! canonical is `{timestamp}.{METHOD}.{path}.{Base64(SHA-256(body))}`, the path without host and query. The query is
//! not signed.
//!
//! ASSUMED: the path is signed as it is spelled in the request, percent-encoding included.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// The signature of a request.
pub(super) fn signature(secret: &str, timestamp: i64, method: &str, path: &str, body: &[u8]) -> String {
    let canonical = format!("{timestamp}.{method}.{path}.{}", STANDARD.encode(Sha256::digest(body)));
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("HMAC takes keys of any length");
    mac.update(canonical.as_bytes());
    STANDARD.encode(mac.finalize().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made from the vendor's words, and computed outside this project.
    #[test]
    fn the_known_vector_holds() {
        assert_eq!(STANDARD.encode(Sha256::digest(b"")), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assert_eq!(
            signature("test_secret", 1_700_000_000, "GET", "/api/v1/conversations", b""),
            "UMpCDgNiIaTwjk41F0bx75o32JrYRumBHDaDQmpVzKA="
        );
    }

    #[test]
    fn every_part_is_signed() {
        let base = signature("s", 1, "GET", "/a", b"");
        for other in [
            signature("t", 1, "GET", "/a", b""),
            signature("s", 2, "GET", "/a", b""),
            signature("s", 1, "POST", "/a", b""),
            signature("s", 1, "GET", "/b", b""),
            signature("s", 1, "GET", "/a", b"x"),
        ] {
            assert_ne!(base, other);
        }
    }
}
