//! Listeners, TLS, connections, graceful shutdown. [`start`] binds and serves; [`Running`] is the handle.
//!
//! Of a connection's bytes, `head` judges the form, `gate` lets sound heads through to hyper one at a time and ends
//! slow clients, and `connection` hands requests to the proxy's stack. HTTP/1 only: HTTP/2 belongs to the load
//! balancer in front, and is deliberately absent.

mod admin;
mod assemble;
mod connection;
mod gate;
mod head;
mod listener;
mod live;
mod running;
mod tls;
mod wire;

pub use assemble::{check, start};
pub use live::{Inner, Make, MakeError};
pub use running::{Running, ServeError, start_with};
