//! Listeners, TLS, graceful shutdown.
