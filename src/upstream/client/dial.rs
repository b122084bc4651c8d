//! New connections: name resolution, TCP, TLS 1.2 or newer, all within `connect_timeout`.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use http::Uri;
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::connect::HttpConnector;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use tower::ServiceExt;

use super::pool::Connection;
use super::{ClientError, Deadline, UpstreamError};
use crate::config::Upstream;

/// How large a response head may be, in bytes.
const MAX_HEAD: usize = 16 << 10;

/// How much of an answer is read at a time, in bytes. Of a body whose reader takes his time two such stretches are held:
/// the one that is worked on, and the one behind it.
const READ: usize = 32 << 10;

/// The same where masking is slower than reading, however little is read at a time. There is always room for a head.
const SMALL_READ: usize = MAX_HEAD;

/// How many headers a response may have.
const MAX_HEADERS: usize = 128;

/// Dials one upstream.
pub(super) struct Dialer {
    connector: HttpsConnector<HttpConnector>,
    target: Uri,
    timeout: Duration,
    read: usize,
}

impl Dialer {
    /// Loads the roots of trust where the upstream speaks TLS.
    pub(super) fn new(upstream: &Upstream) -> Result<Self, ClientError> {
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        tcp.set_connect_timeout(Some(upstream.connect_timeout));
        let roots = if upstream.base_url.scheme_str() == Some("https") {
            roots(upstream)?
        } else {
            // Nothing is ever trusted with these, and loading the system's costs milliseconds at start.
            RootCertStore::empty()
        };
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let tls = ClientConfig::builder_with_provider(provider)
            .with_protocol_versions(&[&rustls::version::TLS13, &rustls::version::TLS12])
            .expect("ring speaks TLS 1.2 and 1.3")
            .with_root_certificates(roots)
            .with_no_client_auth();
        let connector = HttpsConnector::from((tcp, tls));
        let (target, timeout) = (upstream.base_url.clone(), upstream.connect_timeout);
        Ok(Self { connector, target, timeout, read: READ })
    }

    /// Reads little at a time from now on.
    pub(super) fn read_little(&mut self) {
        self.read = SMALL_READ;
    }

    /// A new connection.
    pub(super) async fn dial(&self) -> Result<Connection, UpstreamError> {
        let connecting = self.connector.clone().oneshot(self.target.clone());
        let stream = tokio::time::timeout(self.timeout, connecting)
            .await
            .map_err(|_| UpstreamError::Timeout(Deadline::Connect))?
            .map_err(|error| if is_tls(&*error) { UpstreamError::Tls } else { UpstreamError::Connect })?;
        let (sender, connection) = hyper::client::conn::http1::Builder::new()
            .max_buf_size(self.read)
            .max_header_size(MAX_HEAD)
            .max_headers(MAX_HEADERS)
            .handshake(stream)
            .await
            .map_err(|_| UpstreamError::Connect)?;
        let task = tokio::spawn(async move {
            // What goes wrong here reaches whoever waits for the answer; an idle connection may simply end.
            let _ = connection.await;
        });
        Ok(Connection::new(sender, task.abort_handle()))
    }
}

/// The system's roots of trust, and the operator's.
fn roots(upstream: &Upstream) -> Result<RootCertStore, ClientError> {
    let refuse =
        |setting, why: &str| ClientError { upstream: upstream.name.clone(), setting, why: why.into() };
    let mut roots = RootCertStore::empty();
    // Certificates of the system that can't be read are passed over, as other clients do: many systems have some.
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if let Some(file) = &upstream.ca_file {
        let unreadable = |_| refuse("ca_file", "it can't be read as a PEM file with certificates");
        let mut found = false;
        for certificate in CertificateDer::pem_file_iter(file).map_err(unreadable)? {
            roots
                .add(certificate.map_err(unreadable)?)
                .map_err(|_| refuse("ca_file", "it holds a certificate that can't be a root of trust"))?;
            found = true;
        }
        if !found {
            return Err(refuse("ca_file", "it holds no certificate in PEM form"));
        }
    }
    if roots.is_empty() {
        return Err(refuse(
            "base_url",
            "https needs roots of trust, and this system has none: name some in ca_file",
        ));
    }
    Ok(roots)
}

/// Whether a connection failed for what its TLS is. The reason lies in wrappers of I/O errors.
fn is_tls(error: &(dyn std::error::Error + Send + Sync + 'static)) -> bool {
    match error.downcast_ref::<io::Error>() {
        Some(wrapper) => wrapper.get_ref().is_some_and(is_tls),
        None => error.is::<rustls::Error>(),
    }
}
