//! TLS for the public listener: TLS 1.2 and 1.3 by rustls on ring, no client certificates.

use std::path::Path;
use std::sync::Arc;

use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};

use crate::config::TlsFiles;

/// Why the files make no server. Names the file, never what is in it.
#[derive(Debug, thiserror::Error)]
#[error("server.tls: {file}: {why}")]
pub struct TlsError {
    file: String,
    why: String,
}

/// Reads and checks certificate chain and key.
pub(super) fn load(files: &TlsFiles) -> Result<Arc<ServerConfig>, TlsError> {
    let failed = |file: &Path, why: String| TlsError { file: file.display().to_string(), why };
    let chain = CertificateDer::pem_file_iter(&files.cert_file)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(|error| failed(&files.cert_file, format!("can't be read as PEM certificates: {error}")))?;
    if chain.is_empty() {
        return Err(failed(&files.cert_file, "holds no PEM certificate (BEGIN CERTIFICATE)".into()));
    }
    let key = PrivateKeyDer::from_pem_file(&files.key_file)
        .map_err(|error| failed(&files.key_file, format!("can't be read as a PEM private key: {error}")))?;
    let mut config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("ring has the ciphers of TLS 1.2 and 1.3")
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .map_err(|error| failed(&files.cert_file, format!("does not go with the key: {error}")))?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}
