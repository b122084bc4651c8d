//! What program tests share: starting a sandbox and a proxy on free ports, a small HTTP client.
