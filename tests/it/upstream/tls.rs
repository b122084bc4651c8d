//! TLS towards the upstream. The certificates in fixtures/tls were made for these tests: `ca.pem` signed `server.pem`
//! (127.0.0.1), `other-ca.pem` signed nothing. They are valid for a hundred years.

use std::path::PathBuf;
use std::sync::Arc;

use auraveil::config::Upstream;
use auraveil::upstream::{Deadline, UpstreamClient, UpstreamError};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::io::AsyncWriteExt;

use super::scripted::{OK, SOON, Scripted, closed, read_head};
use super::{client, get, text, upstream};

fn fixture(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests/fixtures/tls", name].iter().collect()
}

/// Accepts one TLS connection with the test certificate and answers a request on it.
async fn serve_tls(server: &Scripted) -> std::io::Result<()> {
    let certificate = CertificateDer::from_pem_file(fixture("server.pem")).unwrap();
    let key = PrivateKeyDer::from_pem_file(fixture("server.key")).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    let stream = server.accept().await;
    let mut stream = tokio_rustls::TlsAcceptor::from(Arc::new(config)).accept(stream).await?;
    read_head(&mut stream).await;
    stream.write_all(OK.as_bytes()).await?;
    stream.flush().await
}

#[tokio::test]
async fn tls_is_trusted_by_the_roots_that_the_operator_names() {
    let server = Scripted::start().await;
    let url = format!("https://{}", server.authority());
    let trusting = client(&Upstream { ca_file: Some(fixture("ca.pem")), ..upstream(&url) });
    let (served, response) = tokio::join!(serve_tls(&server), get(&trusting));
    served.unwrap();
    assert_eq!(text(response.unwrap()).await.unwrap(), "{}");

    // The server's certificate is signed for its address; another root of trust vouches for nothing of it.
    let wary = client(&Upstream { ca_file: Some(fixture("other-ca.pem")), ..upstream(&url) });
    let (served, refused) = tokio::join!(serve_tls(&server), get(&wary));
    assert!(served.is_err());
    assert_eq!(refused.unwrap_err(), UpstreamError::Tls);
}

#[tokio::test]
async fn a_tls_handshake_that_hangs_meets_the_connect_deadline() {
    let server = Scripted::start().await;
    let url = format!("https://{}", server.authority());
    let client =
        client(&Upstream { connect_timeout: SOON, ca_file: Some(fixture("ca.pem")), ..upstream(&url) });
    let (stream, refused) = tokio::join!(server.accept(), get(&client));
    assert_eq!(refused.unwrap_err(), UpstreamError::Timeout(Deadline::Connect));
    closed(stream).await;
}

#[test]
fn a_ca_file_that_holds_no_root_of_trust_is_refused() {
    for file in ["none.pem", "server.key"] {
        let upstream = Upstream { ca_file: Some(fixture(file)), ..upstream("https://127.0.0.1") };
        let refused = UpstreamClient::new(&upstream).err().expect("it is refused");
        assert_eq!((refused.upstream.as_str(), refused.setting), ("vendor", "ca_file"), "{file}");
    }
}
