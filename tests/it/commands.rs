//! The command line, run as a process: what goes to stdout, what to stderr, and the exit code.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use sha2::{Digest, Sha256};

const DONE: i32 = 0;
const FAILED: i32 = 1;
const USAGE: i32 = 2;

fn auraveil(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_auraveil"));
    command.args(args).env_remove("AURALYTIK_API_KEY").env_remove("AURION_API_KEY");
    command
}

/// Runs it to the end with `input` on stdin.
fn run(mut command: Command, input: &str) -> Said {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary is built for this test");
    let mut stdin = child.stdin.take().expect("it is piped");
    // Inputs here fit into a pipe; a command that does not read them may be gone already.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    Said::from(child.wait_with_output().expect("it runs to its end"))
}

struct Said {
    code: i32,
    out: String,
    err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().expect("no signal ended it"),
            out: String::from_utf8(output.stdout).expect("stdout is UTF-8"),
            err: String::from_utf8(output.stderr).expect("stderr is UTF-8"),
        }
    }
}

#[test]
fn usage_errors_end_with_2_and_leave_stdout_empty() {
    for args in [
        &[][..],
        &["frobnicate"],
        &["serve"],
        &["scan"],
        &["scan", "--format", "csv"],
        &["key"],
        &["config", "check"],
        &["mask", "--markdown"],
        &["sandbox", "--conversations", "0"],
        &["sandbox", "--listen", "here"],
        &["demo", "--exit", "now"],
    ] {
        let said = run(auraveil(args), "");
        assert_eq!(said.code, USAGE, "{args:?}: {}", said.err);
        assert!(
            said.out.is_empty() && said.err.contains("Usage:") || said.err.contains("--help"),
            "{args:?}"
        );
    }
}

#[test]
fn help_and_version_are_data() {
    let said = run(auraveil(&["--help"]), "");
    assert_eq!((said.code, said.err.as_str()), (DONE, ""));
    for command in ["demo", "serve", "sandbox", "mask", "scan", "rules", "key", "config"] {
        assert!(said.out.contains(command), "{command}");
    }
    let said = run(auraveil(&["--version"]), "");
    assert_eq!((said.code, said.out), (DONE, format!("auraveil {}\n", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn key_new_prints_a_key_once_and_its_hash() {
    let key = || {
        let said = run(auraveil(&["key", "new"]), "");
        assert_eq!(said.code, DONE);
        let (key, setting) = said.out.split_once('\n').unwrap();
        let random = key.strip_prefix("avk_").unwrap();
        assert!(
            random.len() >= 32 && random.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
        );
        assert_eq!(setting, format!("key_sha256 = \"{}\"\n", hex::encode(Sha256::digest(key))));
        assert!(!said.err.contains(random));
        key.to_owned()
    };
    assert_ne!(key(), key());
}

#[test]
fn key_new_id_prints_a_key_that_the_configuration_takes() {
    let said = run(auraveil(&["key", "new", "--id"]), "");
    assert_eq!(said.code, DONE);
    let key = said.out.trim_end();
    assert!(key.len() == 128 && key.bytes().all(|b| b.is_ascii_hexdigit()));
    assert!(said.err.contains("masking.id_key_env") && !said.err.contains(key));

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("auraveil.toml");
    fs::write(&file, format!("{SMALL}[masking]\nid_key_env = \"THE_ID_KEY\"\n")).unwrap();
    let mut check = check(&file);
    check.env("THE_ID_KEY", key);
    let said = run(check, "");
    assert_eq!((said.code, said.err.as_str()), (DONE, "ok\n"));
}

const SMALL: &str = "[[upstream]]\nname = \"up\"\ndialect = \"auralytik\"\nbase_url = \"http://127.0.0.1:9100/v1\"\n\
                     [[client]]\nname = \"bi\"\nanonymous = true\nupstream = \"up\"\nscopes = [\"conversations:read\"]\n";

fn check(file: &Path) -> Command {
    auraveil(&["config", "check", file.to_str().expect("temporary folders have plain names")])
}

#[test]
fn config_check_accepts_the_example() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("config.example.toml");
    let mut check = check(&example);
    check.env("AURALYTIK_API_KEY", "ak_live_quokka").env("AURION_API_KEY", "ak_live_quokka");
    let said = run(check, "");
    assert_eq!((said.code, said.out.as_str()), (DONE, ""), "{}", said.err);
    assert!(said.err.ends_with("ok\n") && !said.err.contains("quokka"), "{}", said.err);
    assert!(said.err.contains("warning: ") && said.err.contains("masking.id_key_env"), "{}", said.err);
}

#[test]
fn config_check_tells_what_serve_would_refuse() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("auraveil.toml");

    let said = run(check(&file), "");
    assert!(said.code == USAGE && said.err.contains("auraveil.toml cannot be read"), "{}", said.err);

    fs::write(&file, SMALL.replace("dialect", "dialekt")).unwrap();
    let said = run(check(&file), "");
    assert_eq!((said.code, said.out.as_str()), (USAGE, ""));
    assert!(said.err.contains("auraveil.toml: line 3: unknown key `dialekt`"), "{}", said.err);

    fs::write(&file, format!("{SMALL}[cache]\nttl = \"soon\"\n[limits]\nin_flight = 0\n")).unwrap();
    let said = run(check(&file), "");
    assert_eq!(said.code, USAGE);
    let lines: Vec<&str> = said.err.lines().collect();
    assert_eq!(lines.len(), 2, "{}", said.err);
    assert!(lines.iter().all(|line| line.starts_with("error: ") && line.contains("auraveil.toml: ")));
    assert!(lines[0].contains("limits.in_flight") && lines[1].contains("cache.ttl"), "{}", said.err);
}

#[test]
fn mask_leaves_clean_documents_byte_for_byte() {
    for document in ["{\"a\": [1, true, null, \"fine\"]}\n", "{\"a\":1}\n{\"b\":2}\n", "[ ]"] {
        let said = run(auraveil(&["mask"]), document);
        assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (DONE, document, ""));
    }
    let said = run(auraveil(&["mask", "--text"]), "fine so far\nand on\n");
    assert_eq!((said.code, said.out.as_str()), (DONE, "fine so far\nand on\n"));
}

#[test]
fn mask_ends_quietly_when_its_reader_is_gone() {
    let mut child = auraveil(&["mask"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    let document = format!("[{}1]", "1,".repeat(1 << 20));
    // It may be gone before it has read all of this.
    let _ = stdin.write_all(document.as_bytes());
    drop(stdin);
    let said = Said::from(child.wait_with_output().unwrap());
    assert_eq!((said.code, said.err.as_str()), (DONE, ""));
}

#[test]
fn scan_answers_line_by_line() {
    let said = run(
        auraveil(&["scan", "--format", "ndjson"]),
        "{\"id\":\"one\",\"text\":\"fine so far\"}\n{\"id\":2,\"text\":\"\",\"contact\":{\"contact_name\":null}}\n",
    );
    assert_eq!((said.code, said.err.as_str()), (DONE, ""));
    assert_eq!(
        said.out,
        "{\"id\":\"one\",\"masked\":\"fine so far\",\"findings\":[]}\n{\"id\":2,\"masked\":\"\",\"findings\":[]}\n"
    );
}

#[test]
fn scan_names_a_bad_line_and_does_not_repeat_it() {
    let said = run(
        auraveil(&["scan", "--format", "ndjson"]),
        "{\"id\":\"one\",\"text\":\"fine\"}\n{\"id\":2,\"text\":\"quokka\"\n{\"id\":3,\"text\":\"fine\"}\n",
    );
    assert_eq!(said.code, FAILED);
    assert_eq!(said.out.lines().count(), 1);
    assert!(said.err.contains("line 2") && !said.err.contains("quokka"), "{}", said.err);
}

#[test]
fn rules_check_wants_a_folder() {
    assert_eq!(run(auraveil(&["rules", "check"]), "").code, DONE);
    let said = run(auraveil(&["rules", "check", "no-such-folder"]), "");
    assert!(said.code == USAGE && said.err.contains("no-such-folder"), "{}", said.err);
    assert!(!run(auraveil(&["rules", "list"]), "").out.is_empty());
}
