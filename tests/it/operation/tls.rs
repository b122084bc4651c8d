//! TLS on the public listener. The certificate is the tests' own, for `localhost`, and made for nothing else.

use std::path::PathBuf;
use std::sync::Arc;

use auraveil::config::TlsFiles;
use auraveil::server::ServeError;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use crate::support::http::Wire;
use crate::support::proxy::{KEY, Proxy, config, simple, start};

fn fixture(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "fixtures", "tls", name].iter().collect()
}

fn over_tls(settings: &str) -> Proxy {
    let mut config = config(settings);
    config.server.tls = Some(TlsFiles { cert_file: fixture("cert.pem"), key_file: fixture("key.pem") });
    start(&config, simple())
}

#[tokio::test]
async fn requests_are_answered_over_tls() {
    let proxy = over_tls("");
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_file(fixture("cert.pem")).unwrap()).unwrap();
    let client = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let stream = TcpStream::connect(proxy.addr).await.unwrap();
    let name = ServerName::try_from("localhost").unwrap();
    let mut stream = TlsConnector::from(Arc::new(client)).connect(name, stream).await.unwrap();
    let request = format!(
        "GET /v1/conversations HTTP/1.1\r\nHost: localhost\r\nX-Api-Key: {KEY}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.ends_with(r#"{"ok":true}"#), "{answer}");
}

#[tokio::test]
async fn who_speaks_no_tls_or_never_ends_its_handshake_is_not_served() {
    let proxy = over_tls("[limits]\nheader_timeout = \"100ms\"\n");
    let mut plain = Wire::open(proxy.addr).await;
    plain.send(format!("GET /v1/conversations HTTP/1.1\r\nHost: a\r\nX-Api-Key: {KEY}\r\n\r\n")).await;
    assert!(!String::from_utf8_lossy(&plain.rest().await).contains("HTTP/"));
    let mut silent = Wire::open(proxy.addr).await;
    silent.send(b"\x16\x03\x01").await;
    silent.rest().await;
    assert!(proxy.take_seen().is_empty());
}

#[tokio::test]
async fn files_that_make_no_server_are_named_before_a_port_is_bound() {
    for (cert, key, named) in [
        ("cert.pem", "nowhere.pem", "nowhere.pem"),
        ("key.pem", "key.pem", "key.pem"),
        ("nowhere.pem", "key.pem", "nowhere.pem"),
    ] {
        let mut config = config("");
        config.server.tls = Some(TlsFiles { cert_file: fixture(cert), key_file: fixture(key) });
        let script = simple();
        let inner = tower::service_fn(move |request| script(request));
        let refused = auraveil::server::start_with(&config, Box::new(move |_, _, _| Ok(inner.clone()))).err();
        assert!(
            matches!(&refused, Some(ServeError::Tls(error)) if error.to_string().contains(named)),
            "{named}"
        );
    }
}
