//! What tests of the layers need: clients and an upstream that nobody calls.

use std::sync::Arc;
use std::time::Duration;

use sha2::{Digest, Sha256};

use crate::config::{
    Client, ClientCredential, DateFilter, DialectKind, MessagesSource, Upstream, UpstreamAuth,
};

/// An upstream that nobody calls.
pub(crate) fn upstream(name: &str) -> Arc<Upstream> {
    let second = Duration::from_secs(1);
    Arc::new(Upstream {
        name: name.into(),
        dialect: DialectKind::Auralytik,
        base_url: http::Uri::from_static("http://127.0.0.1:9/v1"),
        auth: UpstreamAuth::None,
        date_filter: DateFilter::Refuse,
        people_from_detail: true,
        messages: MessagesSource::Embedded,
        connect_timeout: second,
        response_timeout: second,
        frame_timeout: second,
        respect_origin: true,
        ca_file: None,
        budget: None,
    })
}

/// A client that may read conversations, masked if it asks.
pub(crate) fn client(name: &str, credential: ClientCredential) -> Arc<Client> {
    Arc::new(Client {
        name: name.into(),
        credential,
        upstream: upstream("vendor"),
        scopes: vec!["conversations:read".into()],
        always_masked: false,
        rate_limit: None,
        not_after: None,
        honour_cache_control: false,
    })
}

/// The same, known by this key.
pub(crate) fn with_key(name: &str, key: &str) -> Arc<Client> {
    client(name, ClientCredential::KeySha256(Sha256::digest(key.as_bytes()).into()))
}
