//! The admin listener: `/healthz`, `/readyz`, `/metrics`, and nothing else. GET and HEAD, no credential; it belongs on
//! an address that only the operator reaches.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use bytes::Bytes;
use http::{HeaderValue, Method, Response, StatusCode, header};
use http_body_util::Full;

use crate::observe::{Audit, Metrics};
use crate::proxy::Arrival;

/// What the admin listener tells of.
#[derive(Clone)]
pub(super) struct Admin {
    pub(super) metrics: Arc<Metrics>,
    pub(super) audit: Audit,
    pub(super) draining: Arc<AtomicBool>,
}

impl Admin {
    pub(super) fn answer(&self, arrival: Arrival) -> Response<Full<Bytes>> {
        if let Some(problem) = arrival.refused {
            return text(problem.status_and_code().0, "this request can't be read\n");
        }
        let method = arrival.head.method;
        let response = match arrival.head.uri.path() {
            "/healthz" | "/readyz" | "/metrics" if method != Method::GET && method != Method::HEAD => {
                let mut refused = text(StatusCode::METHOD_NOT_ALLOWED, "GET and HEAD are allowed\n");
                refused.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
                refused
            }
            "/healthz" => text(StatusCode::OK, "ok\n"),
            // The configuration is loaded and the listeners are bound before anybody is answered here.
            "/readyz" if self.draining.load(Ordering::Relaxed) => {
                text(StatusCode::SERVICE_UNAVAILABLE, "shutting down\n")
            }
            "/readyz" if !self.audit.lets_serve() => {
                text(StatusCode::SERVICE_UNAVAILABLE, "the audit log can't be written\n")
            }
            "/readyz" => text(StatusCode::OK, "ready\n"),
            "/metrics" => {
                let mut response = Response::new(Full::from(self.metrics.render()));
                let kind = HeaderValue::from_static(prometheus::TEXT_FORMAT);
                response.headers_mut().insert(header::CONTENT_TYPE, kind);
                response
            }
            _ => text(StatusCode::NOT_FOUND, "here are /healthz, /readyz and /metrics\n"),
        };
        if method == Method::HEAD {
            let length = http_body::Body::size_hint(response.body()).exact().unwrap_or_default();
            let mut response = response.map(|_| Full::default());
            response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(length));
            return response;
        }
        response
    }
}

fn text(status: StatusCode, words: &'static str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::from(words));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
