//! Who asks: a key becomes its client, and the key goes no further.
//!
//! Three ways to show one key: `Authorization: Bearer KEY` (RFC 6750), `X-Api-Key: KEY`, and `Authorization: Basic`
//! (RFC 7617) with the key as password. Two that differ, or one that can't be read, are 401: which of them counts
//! would be a guess. Keys are known by their SHA-256 alone, and compared with all clients' in constant time.
//!
//! A request that shows a wrong key never falls back to the `anonymous` client. Only where there is a `passthrough`
//! client is an unknown credential a caller's own at the vendor; one that has a key like ours (`avk_...`) in it never is.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use http::{HeaderMap, HeaderName, Uri, header};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use subtle::{Choice, ConditionallySelectable, ConstantTimeEq};

use super::judge::Judge;
use super::{Exchange, Known};
use crate::config::{Client, ClientCredential, holds_own_key};
use crate::proxy::{Problem, Secret};

const X_API_KEY: HeaderName = HeaderName::from_static("x-api-key");

/// Longer credentials are refused unread; vendors' tokens (JWT) stay well below.
const MAX_CREDENTIAL: usize = 4096;

const MISSING: Problem = Problem::Unauthorized(
    "no credential: send Authorization: Bearer KEY, X-Api-Key: KEY, or the key as Basic password",
);
/// What comes of a command line whose URL is not quoted: the shell ends the command at the first `&`, so the request
/// has one parameter and no header.
const CUT_OFF: Problem = Problem::Unauthorized(
    "no credential: send Authorization: Bearer KEY, X-Api-Key: KEY, or the key as Basic password. From a shell, quote \
     the URL: an unquoted & ends the command before its headers",
);
const WRONG: Problem = Problem::Unauthorized("this key is not known here");
const ENDED: Problem =
    Problem::Unauthorized("this key has ended; ask the operator of this proxy for a new one");
const MALFORMED: Problem = Problem::Unauthorized(
    "the credential can't be read: send it once, as Authorization: Bearer KEY, X-Api-Key: KEY, or the key as Basic password",
);
const DIFFERENT: Problem = Problem::Unauthorized("two different credentials in one request: send one");

/// Lets the clients of the configuration through.
pub struct Auth {
    keyed: Vec<([u8; 32], Arc<Client>)>,
    anonymous: Option<Arc<Client>>,
    passthrough: Option<Arc<Client>>,
}

impl Judge<Exchange> for Auth {
    type Passed = Known;

    fn judge(&self, mut exchange: Exchange) -> Result<Known, Problem> {
        let identity = self.identify(&exchange.head.headers, Timestamp::now());
        exchange.head.headers.remove(header::AUTHORIZATION);
        exchange.head.headers.remove(X_API_KEY);
        let (client, passthrough) = identity.map_err(|problem| {
            if problem == MISSING && has_one_parameter(&exchange.head.uri) { CUT_OFF } else { problem }
        })?;
        let _ = exchange.seen.client.set(Arc::clone(&client));
        Ok(Known { exchange, client, passthrough })
    }
}

fn has_one_parameter(uri: &Uri) -> bool {
    uri.query().is_some_and(|query| !query.is_empty() && !query.contains('&'))
}

impl Auth {
    /// Knows `clients` by what they show.
    pub fn new(clients: &[Arc<Client>]) -> Self {
        let with =
            |wanted: &ClientCredential| clients.iter().find(|client| client.credential == *wanted).cloned();
        Self {
            keyed: clients
                .iter()
                .filter_map(|client| match client.credential {
                    ClientCredential::KeySha256(hash) => Some((hash, Arc::clone(client))),
                    _ => None,
                })
                .collect(),
            anonymous: with(&ClientCredential::Anonymous),
            passthrough: with(&ClientCredential::Passthrough),
        }
    }

    fn identify(
        &self,
        headers: &HeaderMap,
        now: Timestamp,
    ) -> Result<(Arc<Client>, Option<Secret>), Problem> {
        let (client, passthrough) = match credential(headers)? {
            None => (self.anonymous.as_ref().ok_or(MISSING)?, None),
            Some(key) => match (self.by_key(&key), &self.passthrough) {
                (Some(client), _) => (client, None),
                (None, Some(client)) if !holds_own_key(&key) => (client, Some(Secret(key.as_str().into()))),
                _ => return Err(WRONG),
            },
        };
        if client.not_after.is_some_and(|end| now >= end) {
            return Err(ENDED);
        }
        Ok((Arc::clone(client), passthrough))
    }

    /// Looks at every client, whichever it is: the time taken tells nothing of the key or of who is configured.
    fn by_key(&self, key: &str) -> Option<&Arc<Client>> {
        let hash: [u8; 32] = Sha256::digest(key.as_bytes()).into();
        let mut found = u32::MAX;
        for (index, (known, _)) in (0_u32..).zip(&self.keyed) {
            let same: Choice = known.ct_eq(&hash);
            found.conditional_assign(&index, same);
        }
        self.keyed.get(found as usize).map(|(_, client)| client)
    }
}

/// The one credential that a request shows, if it shows any.
fn credential(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let authorization = single(headers, &header::AUTHORIZATION)?.map(from_authorization).transpose()?;
    let api_key = single(headers, &X_API_KEY)?.map(str::to_owned);
    if let (Some(one), Some(other)) = (&authorization, &api_key)
        && !bool::from(one.as_bytes().ct_eq(other.as_bytes()))
    {
        return Err(DIFFERENT);
    }
    let credential = authorization.or(api_key);
    // Visible ASCII (RFC 6750 section 2.1 allows less): what else comes is a mistake, and must not reach a vendor.
    if credential
        .as_ref()
        .is_some_and(|key| key.is_empty() || !key.bytes().all(|byte| byte.is_ascii_graphic()))
    {
        return Err(MALFORMED);
    }
    Ok(credential)
}

/// The value of a header that may come once.
fn single<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Result<Option<&'h str>, Problem> {
    let mut values = headers.get_all(name).iter();
    let Some(value) = values.next() else { return Ok(None) };
    if values.next().is_some() || value.len() > MAX_CREDENTIAL {
        return Err(MALFORMED);
    }
    value.to_str().map(|value| Some(value.trim_matches([' ', '\t']))).map_err(|_| MALFORMED)
}

fn from_authorization(value: &str) -> Result<String, Problem> {
    // RFC 9110 section 11.4: the scheme in any case, then one or more spaces.
    let (scheme, rest) = value.split_once(' ').ok_or(MALFORMED)?;
    let rest = rest.trim_start_matches(' ');
    if scheme.eq_ignore_ascii_case("bearer") {
        return Ok(rest.to_owned());
    }
    if !scheme.eq_ignore_ascii_case("basic") {
        return Err(MALFORMED);
    }
    let decoded = STANDARD.decode(rest).or_else(|_| STANDARD_NO_PAD.decode(rest)).map_err(|_| MALFORMED)?;
    let text = String::from_utf8(decoded).map_err(|_| MALFORMED)?;
    let (_user, key) = text.split_once(':').ok_or(MALFORMED)?;
    Ok(key.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proxy::testing::{client, with_key};

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let mut map = HeaderMap::new();
        for (name, value) in pairs {
            map.append(*name, value.parse().unwrap());
        }
        map
    }

    fn basic(user_and_key: &str) -> String {
        format!("Basic {}", STANDARD.encode(user_and_key))
    }

    fn told(auth: &Auth, pairs: &[(&'static str, &str)]) -> Result<(String, Option<String>), Problem> {
        let (client, secret) = auth.identify(&headers(pairs), Timestamp::UNIX_EPOCH)?;
        Ok((client.name.clone(), secret.map(|secret| secret.0.to_string())))
    }

    fn named(name: &str) -> Result<(String, Option<String>), Problem> {
        Ok((name.to_owned(), None))
    }

    #[test]
    fn three_ways_to_show_a_key() {
        let clients = Auth::new(&[with_key("one", "avk_1"), with_key("two", "avk_2")]);
        for pairs in [
            [("authorization", "Bearer avk_2")],
            [("authorization", "bEARER   avk_2")],
            [("x-api-key", "avk_2")],
            [("authorization", &*basic("anyone:avk_2"))],
            [("authorization", &*basic(":avk_2"))],
        ] {
            assert_eq!(told(&clients, &pairs), named("two"), "{pairs:?}");
        }
        assert_eq!(
            told(&clients, &[("authorization", "Bearer avk_1"), ("x-api-key", "avk_1")]),
            named("one")
        );
    }

    #[test]
    fn what_is_missing_wrong_doubled_or_unreadable_is_refused() {
        let clients = Auth::new(&[with_key("one", "avk_1"), with_key("two", "avk_2")]);
        for (pairs, problem) in [
            (&[][..], MISSING),
            (&[("authorization", "Bearer avk_3")], WRONG),
            (&[("x-api-key", "AVK_1")], WRONG),
            (&[("authorization", "Bearer avk_1"), ("x-api-key", "avk_2")], DIFFERENT),
            (&[("authorization", "Bearer avk_1"), ("authorization", "Bearer avk_1")], MALFORMED),
            (&[("x-api-key", "avk_1"), ("x-api-key", "avk_1")], MALFORMED),
            (&[("authorization", "avk_1")], MALFORMED),
            (&[("authorization", "Bearer ")], MALFORMED),
            (&[("authorization", "Digest avk_1")], MALFORMED),
            (&[("authorization", "Basic avk_1")], MALFORMED),
            (&[("authorization", &*basic("avk_1"))], MALFORMED),
            (&[("x-api-key", "avk_1 avk_1")], MALFORMED),
            (&[("x-api-key", "")], MALFORMED),
        ] {
            assert_eq!(told(&clients, pairs), Err(problem), "{pairs:?}");
        }
    }

    #[test]
    fn anonymous_is_for_who_shows_nothing_and_passthrough_for_who_shows_a_stranger() {
        let clients = Auth::new(&[
            with_key("keyed", "avk_1"),
            client("nobody", ClientCredential::Anonymous),
            client("caller", ClientCredential::Passthrough),
        ]);
        assert_eq!(told(&clients, &[]), named("nobody"));
        assert_eq!(told(&clients, &[("x-api-key", "avk_1")]), named("keyed"));
        assert_eq!(
            told(&clients, &[("authorization", "Bearer ak_live_x")]),
            Ok(("caller".into(), Some("ak_live_x".into())))
        );
        for ours in [
            "avk_2",
            "AVK_2",
            "\"avk_2\"",
            "'avk_1'",
            "key=avk_1",
            "Bearer:avk_1",
            "<avk_1>",
            "x:avk_1",
            "%20avk_1",
        ] {
            assert_eq!(told(&clients, &[("x-api-key", ours)]), Err(WRONG), "{ours}");
        }
        assert_eq!(told(&clients, &[("authorization", &*basic("a:b:avk_1"))]), Err(WRONG));
        let strict = Auth::new(&[client("nobody", ClientCredential::Anonymous)]);
        assert_eq!(told(&strict, &[("x-api-key", "avk_1")]), Err(WRONG));
    }

    #[test]
    fn a_key_ends_when_it_should() {
        let mut ending = Arc::into_inner(with_key("one", "avk_1")).unwrap();
        ending.not_after = Some(Timestamp::from_second(100).unwrap());
        let clients = Auth::new(&[Arc::new(ending)]);
        let shown = headers(&[("x-api-key", "avk_1")]);
        let at = |second| clients.identify(&shown, Timestamp::from_second(second).unwrap()).map(|_| ());
        assert_eq!(at(99), Ok(()));
        assert_eq!(at(100), Err(ENDED));
    }
}
