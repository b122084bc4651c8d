//! How a call says who we are: the operator's key, or the caller's own.

use std::sync::Arc;

use http::header::{AUTHORIZATION, HeaderMap, HeaderName, HeaderValue};

use super::{ClientError, UpstreamError, sign};
use crate::config::{DialectKind, Upstream, UpstreamAuth, holds_own_key};

const X_API_KEY: HeaderName = HeaderName::from_static("x-api-key");
const X_TIMESTAMP: HeaderName = HeaderName::from_static("x-timestamp");
const X_SIGNATURE: HeaderName = HeaderName::from_static("x-signature");

/// The credential of an upstream.
pub(super) struct Credential {
    auth: UpstreamAuth,
    dialect: DialectKind,
}

/// What of a call is signed.
pub(super) struct Signed<'a> {
    pub(super) timestamp: i64,
    pub(super) method: &'a str,
    /// Without query.
    pub(super) path: &'a str,
    pub(super) body: &'a [u8],
}

impl Credential {
    /// The configured credential, checked to be one that can be sent.
    pub(super) fn new(upstream: &Upstream) -> Result<Self, ClientError> {
        let key: Option<&Arc<str>> = match &upstream.auth {
            UpstreamAuth::Bearer(key) | UpstreamAuth::ApiKey(key) | UpstreamAuth::Hmac { key, .. } => {
                Some(key)
            }
            UpstreamAuth::Passthrough | UpstreamAuth::None => None,
        };
        if let Some(Err(why)) = key.map(|key| checked(key)) {
            let upstream = upstream.name.clone();
            return Err(ClientError { upstream, setting: "auth", why: why.into() });
        }
        Ok(Self { auth: upstream.auth.clone(), dialect: upstream.dialect })
    }

    /// Writes the headers: the caller's own credential where there is one, and then never the operator's.
    pub(super) fn write(
        &self,
        headers: &mut HeaderMap,
        own: Option<&str>,
        signed: &Signed<'_>,
    ) -> Result<(), UpstreamError> {
        let mut send = |name: HeaderName, prefix: &str, key: &str| {
            checked(key).map_err(UpstreamError::Credential)?;
            let mut value = HeaderValue::try_from(format!("{prefix}{key}")).map_err(|_| {
                UpstreamError::Credential("the credential has characters that no header can carry")
            })?;
            value.set_sensitive(true);
            headers.insert(name, value);
            Ok(())
        };
        match (&self.auth, own) {
            (UpstreamAuth::Bearer(_), Some(own)) => send(AUTHORIZATION, "Bearer ", own),
            (UpstreamAuth::ApiKey(_) | UpstreamAuth::Hmac { .. }, Some(own)) => send(X_API_KEY, "", own),
            (UpstreamAuth::Passthrough | UpstreamAuth::None, Some(own)) => {
                if goes_as_bearer(self.dialect, own) {
                    send(AUTHORIZATION, "Bearer ", own)
                } else {
                    send(X_API_KEY, "", own)
                }
            }
            (UpstreamAuth::Bearer(key), None) => send(AUTHORIZATION, "Bearer ", key),
            (UpstreamAuth::ApiKey(key), None) => send(X_API_KEY, "", key),
            (UpstreamAuth::Hmac { key, secret }, None) => {
                let Signed { timestamp, method, path, body } = *signed;
                send(X_API_KEY, "", key)?;
                send(X_TIMESTAMP, "", &timestamp.to_string())?;
                send(X_SIGNATURE, "", &sign::signature(secret, timestamp, method, path, body))
            }
            (UpstreamAuth::Passthrough, None) => Err(UpstreamError::Credential(
                "this upstream is asked with the caller's own credential: send one",
            )),
            (UpstreamAuth::None, None) => Ok(()),
        }
    }
}

/// Whether a credential of a caller's goes as `Authorization: Bearer`, else as `X-Api-Key`: by its form, as the
/// vendors' pages pair them, and by the conversations page of the dialect where the form says nothing.
fn goes_as_bearer(dialect: DialectKind, credential: &str) -> bool {
    if credential.starts_with("ak_live_") || credential.starts_with("itsm_sk_") {
        return false;
    }
    // A JWT (RFC 7519): three parts, the first of them base64url of `{"`.
    let is_jwt = credential.starts_with("eyJ") && credential.matches('.').count() == 2;
    is_jwt || dialect == DialectKind::Auralytik
}

fn checked(key: &str) -> Result<(), &'static str> {
    if key.is_empty() {
        return Err("the credential is empty");
    }
    // It opens the proxy.
    if holds_own_key(key) {
        return Err("a key of this proxy (avk_...) is never sent upstream: use the vendor's key");
    }
    if key.bytes().any(|byte| !(b'!'..=b'~').contains(&byte)) {
        return Err("a credential has visible ASCII characters only, and no spaces");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::upstream::tests::upstream;

    fn credential(dialect: DialectKind, auth: UpstreamAuth) -> Result<Credential, ClientError> {
        Credential::new(&Upstream { auth, ..upstream(dialect) })
    }

    fn sent(
        dialect: DialectKind,
        auth: UpstreamAuth,
        own: Option<&str>,
    ) -> Result<Vec<String>, UpstreamError> {
        let signed =
            Signed { timestamp: 1_700_000_000, method: "GET", path: "/api/v1/conversations", body: b"" };
        let mut headers = HeaderMap::new();
        credential(dialect, auth).expect("a credential").write(&mut headers, own, &signed)?;
        assert!(headers.values().all(HeaderValue::is_sensitive));
        Ok(headers.iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect())
    }

    use DialectKind::{Auralytik, Aurion};

    #[test]
    fn the_operators_key_goes_as_configured() {
        let bearer = sent(Auralytik, UpstreamAuth::Bearer("k".into()), None);
        assert_eq!(bearer, Ok(vec!["authorization: Bearer k".into()]));
        assert_eq!(sent(Aurion, UpstreamAuth::ApiKey("k".into()), None), Ok(vec!["x-api-key: k".into()]));
        assert_eq!(sent(Aurion, UpstreamAuth::None, None), Ok(vec![]));
        let hmac = UpstreamAuth::Hmac { key: "k".into(), secret: "test_secret".into() };
        assert_eq!(
            sent(Auralytik, hmac, None).unwrap(),
            [
                "x-api-key: k",
                "x-timestamp: 1700000000",
                "x-signature: UMpCDgNiIaTwjk41F0bx75o32JrYRumBHDaDQmpVzKA="
            ]
        );
    }

    #[test]
    fn a_callers_credential_goes_as_its_form_and_vendor_want_it() {
        for (dialect, own, header) in [
            (Auralytik, "key", "authorization: Bearer key"),
            (Auralytik, "ak_live_1", "x-api-key: ak_live_1"),
            (Aurion, "key", "x-api-key: key"),
            (Aurion, "itsm_sk_live_1", "x-api-key: itsm_sk_live_1"),
            (Aurion, "eyJh.eyJi.c", "authorization: Bearer eyJh.eyJi.c"),
        ] {
            assert_eq!(sent(dialect, UpstreamAuth::Passthrough, Some(own)), Ok(vec![header.into()]));
        }
    }

    #[test]
    fn a_caller_with_a_credential_never_gets_the_operators() {
        let own = sent(Auralytik, UpstreamAuth::Bearer("operator".into()), Some("own"));
        assert_eq!(own, Ok(vec!["authorization: Bearer own".into()]));
        let hmac = UpstreamAuth::Hmac { key: "operator".into(), secret: "s".into() };
        assert_eq!(sent(Auralytik, hmac, Some("own")), Ok(vec!["x-api-key: own".into()]));
    }

    #[test]
    fn what_may_not_go_upstream_is_refused() {
        for own in
            [None, Some(""), Some("avk_123"), Some("\"avk_123\""), Some("a b"), Some("a\r\nX: y"), Some("é")]
        {
            let refused = sent(Aurion, UpstreamAuth::Passthrough, own);
            assert!(matches!(refused, Err(UpstreamError::Credential(_))), "{own:?}");
        }
        for key in ["", "avk_123", "a\nb"] {
            let refused = credential(Aurion, UpstreamAuth::ApiKey(key.into())).err().expect("it is refused");
            assert_eq!((refused.upstream.as_str(), refused.setting), ("vendor", "auth"));
            assert!(key.is_empty() || !refused.to_string().contains(key), "the key is not in the message");
        }
    }
}
