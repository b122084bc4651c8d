//! Reloads and the graceful end.

use std::sync::Arc;

use auraveil::server::{MakeError, ServeError, start_with};
use tokio::sync::Semaphore;

use crate::support::http::{Wire, get};
use crate::support::proxy::{KEY, Proxy, Script, config, document, parse, simple, start, start_simple};

const AUTH: (&str, &str) = ("X-Api-Key", KEY);
const PATH: &str = "/v1/conversations/conv_1";

fn waiting(gate: Arc<Semaphore>) -> Script {
    Arc::new(move |_| {
        let gate = Arc::clone(&gate);
        Box::pin(async move {
            gate.acquire().await.unwrap().forget();
            Ok(document(r#"{"ok":true}"#))
        })
    })
}

async fn under_way(proxy: &Proxy) -> Wire {
    let mut wire = Wire::open(proxy.addr).await;
    wire.request("GET", PATH, &[AUTH]).await;
    while proxy.seen.lock().unwrap().is_empty() {
        tokio::task::yield_now().await;
    }
    wire
}

#[tokio::test]
async fn answers_under_way_end_and_nothing_new_begins() {
    let gate = Arc::new(Semaphore::new(0));
    let proxy = start(&config(""), waiting(Arc::clone(&gate)));
    let mut resting = Wire::open(proxy.addr).await;
    resting.request("GET", "/v1/nothing", &[AUTH]).await;
    assert_eq!(resting.answer().await.unwrap().status, 404);
    let mut busy = under_way(&proxy).await;

    let (addr, admin) = (proxy.addr, proxy.admin);
    proxy.running.shutdown();
    assert_eq!(resting.rest().await, b"");
    let ready = get(admin, "/readyz", &[]).await;
    assert_eq!((ready.status, ready.text()), (503, "shutting down\n"));
    let end = tokio::spawn(proxy.running.wait());
    gate.add_permits(1);
    let answer = busy.answer().await.unwrap();
    assert_eq!((answer.status, answer.whole, answer.header("connection")), (200, true, Some("close")));
    assert!(end.await.unwrap(), "nothing had to be cut");
    assert!(tokio::net::TcpStream::connect(addr).await.is_err());
    assert!(tokio::net::TcpStream::connect(admin).await.is_err());
}

#[tokio::test]
async fn what_has_not_ended_in_time_is_cut() {
    let proxy = start(
        &config("[limits]\nshutdown_grace = \"30ms\"\n"),
        Arc::new(|_| Box::pin(std::future::pending())),
    );
    let mut busy = under_way(&proxy).await;
    proxy.running.shutdown();
    assert!(!proxy.running.wait().await);
    assert_eq!(busy.rest().await, b"");
}

#[tokio::test]
async fn a_reload_swaps_clients_without_closing_connections_and_a_bad_one_changes_nothing() {
    let proxy = start_simple("");
    let mut wire = Wire::open(proxy.addr).await;
    let mut status = async || {
        wire.request("GET", PATH, &[AUTH]).await;
        wire.answer().await.unwrap().status
    };
    assert_eq!(status().await, 200);

    let mut refused = config("");
    refused.server.tls = Some(auraveil::config::TlsFiles {
        cert_file: "/nowhere/cert.pem".into(),
        key_file: "/nowhere/key.pem".into(),
    });
    assert!(matches!(proxy.running.reload(&refused), Err(ServeError::Tls(_))));
    assert_eq!(status().await, 200);

    let stranger = parse(
        "[[upstream]]\nname = \"vendor\"\ndialect = \"auralytik\"\nbase_url = \"http://127.0.0.1:9/v1\"\n\
         auth = { scheme = \"none\" }\n\
         [[client]]\nname = \"x\"\nkey_sha256 = \"aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00aa00\"\n\
         upstream = \"vendor\"\nscopes = [\"conversations:read\"]\n",
    );
    proxy.running.reload(&stranger).unwrap();
    assert_eq!(status().await, 401);
    proxy.running.reload(&config("")).unwrap();
    assert_eq!(status().await, 200);
    assert_eq!(proxy.metric("auraveil_config_reloads_total{result=\"accepted\"}").await, Some(2.0));
    assert_eq!(proxy.metric("auraveil_config_reloads_total{result=\"refused\"}").await, Some(1.0));
}

#[tokio::test]
async fn what_cannot_be_served_is_refused_before_a_port_is_bound() {
    let script = simple();
    let begun = |config: &auraveil::config::Config| {
        let script = Arc::clone(&script);
        let inner = tower::service_fn(move |request| script(request));
        start_with(config, Box::new(move |_, _, _| Ok(inner.clone()))).err().map(|error| error.to_string())
    };
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let mut clash = config("");
    clash.server.listen = taken.local_addr().unwrap();
    assert!(begun(&clash).unwrap().starts_with("server.listen = "));

    let mut unwritable = config("");
    unwritable.audit.path = Some("/nowhere/audit.ndjson".into());
    assert!(begun(&unwritable).unwrap().starts_with("audit.path: "));

    let failing =
        start_with::<fn_service::Never>(&config(""), Box::new(|_, _, _| Err(MakeError("no roots".into()))));
    assert_eq!(failing.err().map(|error| error.to_string()).as_deref(), Some("no roots"));
}

mod fn_service {
    //! A service that is never made.

    use std::future::Ready;
    use std::task::{Context, Poll};

    use auraveil::proxy::{ApiRequest, Body, Problem};
    use http::Response;

    #[derive(Clone)]
    pub(super) enum Never {}

    impl tower::Service<ApiRequest> for Never {
        type Response = Response<Body>;
        type Error = Problem;
        type Future = Ready<Result<Response<Body>, Problem>>;

        fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Problem>> {
            match *self {}
        }

        fn call(&mut self, _: ApiRequest) -> Self::Future {
            match *self {}
        }
    }
}
