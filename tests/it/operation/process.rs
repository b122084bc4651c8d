//! The program as operators run it: a process with a configuration file, told by signals what to do.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use sha2::{Digest, Sha256};

use crate::support::http::get;

const FIRST: &str = "avk_test_first";
const SECOND: &str = "avk_test_second";

fn auraveil() -> Command {
    Command::new(env!("CARGO_BIN_EXE_auraveil"))
}

#[test]
fn the_demo_ends_well() {
    let done = auraveil().args(["demo", "--exit"]).output().unwrap();
    let tour = String::from_utf8(done.stdout).unwrap();
    assert!(done.status.success(), "{tour}\n{}", String::from_utf8_lossy(&done.stderr));
    assert_eq!(tour.matches("  ok: ").count(), 5, "{tour}");
    assert!(!tour.contains('\x1b'), "no colours where there is no terminal");
    assert_eq!(String::from_utf8_lossy(&done.stderr), "");
}

#[tokio::test]
async fn the_demo_stays_and_what_it_says_to_paste_is_right() {
    let mut child = auraveil().arg("demo").stdout(Stdio::piped()).spawn().unwrap();
    let stdout = child.stdout.take().unwrap();
    let mut demo = Served::heard_on(child, stdout);
    let base = demo.hear("BASE=http://");
    let addr = base.strip_suffix("/v1").unwrap().parse().unwrap();
    let (analyst, dashboard) = (demo.hear("ANALYST="), demo.hear("DASHBOARD="));
    let targets: Vec<_> =
        (0..3).map(|_| format!("/v1{}", demo.hear("\"$BASE").trim_end_matches('"'))).collect();
    demo.hear("Ctrl-C");
    for target in targets {
        for (key, masked) in [(&analyst, None), (&dashboard, Some("true"))] {
            let answer = get(addr, &target, &[("X-Api-Key", key)]).await;
            assert_eq!((answer.status, answer.header("x-pii-excluded")), (200, masked), "{target}");
        }
    }
    demo.signal("INT");
    assert_eq!(demo.child.wait().unwrap().code(), Some(0));
}

fn write_config(path: &Path, key: &str, more: &str) {
    let text = format!(
        "{more}[server]\nlisten = \"127.0.0.1:0\"\nadmin_listen = \"127.0.0.1:0\"\n[audit]\npath = \"audit.ndjson\"\n\
         [[upstream]]\nname = \"vendor\"\ndialect = \"auralytik\"\nbase_url = \"http://127.0.0.1:9/v1\"\n\
         auth = {{ scheme = \"none\" }}\n\
         [[client]]\nname = \"bi\"\nkey_sha256 = \"{}\"\nupstream = \"vendor\"\nscopes = [\"conversations:read\"]\n",
        hex::encode(Sha256::digest(key))
    );
    std::fs::write(path, text).unwrap();
}

/// A process that is ended with the test, whatever becomes of that.
struct Served {
    child: Child,
    said: BufReader<Box<dyn Read + Send>>,
}

impl Served {
    fn start(config: &Path) -> Self {
        let mut child =
            auraveil().args(["serve", "--config"]).arg(config).stderr(Stdio::piped()).spawn().unwrap();
        let stderr = child.stderr.take().unwrap();
        Self::heard_on(child, stderr)
    }

    fn heard_on(child: Child, said: impl Read + Send + 'static) -> Self {
        Self { child, said: BufReader::new(Box::new(said)) }
    }

    /// The rest of the next line that has `words` in it.
    fn hear(&mut self, words: &str) -> String {
        let mut heard = String::new();
        loop {
            let mut line = String::new();
            assert!(self.said.read_line(&mut line).unwrap() > 0, "it never said {words:?}, but:\n{heard}");
            if let Some((_, rest)) = line.split_once(words) {
                return rest.trim().to_owned();
            }
            heard += &line;
        }
    }

    fn signal(&self, name: &str) {
        let sent = Command::new("kill").args(["-s", name, &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test]
async fn it_reloads_and_ends_as_it_is_told() {
    let dir = tempfile::tempdir().unwrap();
    let config = dir.path().join("auraveil.toml");
    write_config(&config, FIRST, "");
    let mut served = Served::start(&config);
    let addr = served.hear("serving on http://").parse().unwrap();
    let admin = served.hear("metrics on http://").parse().unwrap();
    assert_eq!(get(admin, "/readyz", &[]).await.status, 200);
    // 404 comes after the key, 401 instead of it.
    let status = async |key| get(addr, "/v1/nothing", &[("X-Api-Key", key)]).await.status;
    assert_eq!((status(FIRST).await, status(SECOND).await), (404, 401));

    write_config(&config, SECOND, "nonsense = 1\n");
    served.signal("HUP");
    served.hear("the old configuration stays");
    assert_eq!((status(FIRST).await, status(SECOND).await), (404, 401));

    write_config(&config, SECOND, "");
    served.signal("HUP");
    served.hear("the configuration is reloaded");
    assert_eq!((status(FIRST).await, status(SECOND).await), (401, 404));
    let metrics = get(admin, "/metrics", &[]).await;
    for line in ["{result=\"accepted\"} 1", "{result=\"refused\"} 1"] {
        assert!(metrics.text().contains(&format!("auraveil_config_reloads_total{line}")));
    }

    served.signal("TERM");
    served.hear("ending");
    assert_eq!(served.child.wait().unwrap().code(), Some(0));
    let audit = std::fs::read_to_string(dir.path().join("audit.ndjson")).unwrap();
    assert_eq!(audit.lines().count(), 6);
    assert!(!audit.contains("avk_") && !audit.contains("nothing"));
}

#[test]
fn a_configuration_that_cannot_be_served_is_told_and_ends_with_2() {
    let dir = tempfile::tempdir().unwrap();
    let config = dir.path().join("auraveil.toml");
    write_config(&config, FIRST, "nonsense = 1\n");
    let done = auraveil().args(["serve", "--config"]).arg(&config).output().unwrap();
    assert_eq!(done.status.code(), Some(2));
    assert!(String::from_utf8(done.stderr).unwrap().contains("nonsense"));
    assert!(done.stdout.is_empty());
}
