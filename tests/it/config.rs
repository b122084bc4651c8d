//! What a configuration may say, what is refused and in which words. `example` holds config.example.toml to the
//! defaults.

mod example;

use std::fs;
use std::path::Path;
use std::time::Duration;

use auraveil::config::{
    ClientCredential, Config, ConfigError, DateFilter, DialectKind, MessagesSource, UpstreamAuth,
};

const HASH: &str = "a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4";

/// Nothing but what has no default.
fn minimal() -> String {
    format!(
        "[[upstream]]\nname = \"up\"\ndialect = \"auralytik\"\nbase_url = \"http://127.0.0.1:9100/v1\"\n\
         [[client]]\nname = \"bi\"\nkey_sha256 = \"{HASH}\"\nupstream = \"up\"\nscopes = [\"conversations:read\"]\n"
    )
}

fn env(name: &str) -> Option<String> {
    match name {
        "AURALYTIK_API_KEY" | "AURION_API_KEY" | "THE_SECRET" => Some(format!("ak_live_{name}")),
        "AURAVEIL_ID_KEY" => Some("0123456789abcdef".repeat(8)),
        "BAD_KEY" => Some("two words quokka".into()),
        "OWN_KEY" => Some("avk_quokka".into()),
        _ => None,
    }
}

fn parse(text: &str) -> Result<Config, ConfigError> {
    Config::parse(text, Path::new("."), &env)
}

#[track_caller]
fn accepted(text: &str) -> Config {
    parse(text).unwrap_or_else(|error| panic!("{error}"))
}

#[track_caller]
fn refused(text: &str) -> String {
    match parse(text) {
        Ok(_) => panic!("accepted:\n{text}"),
        Err(error) => error.to_string(),
    }
}

/// Refused, each time saying these words.
#[track_caller]
fn refused_saying(text: &str, words: &[&str]) {
    let message = refused(text);
    for word in words {
        assert!(message.contains(word), "{word:?} is not in: {message}");
    }
}

/// The minimal configuration with another upstream section, up to the client.
fn with_upstream(more: &str) -> String {
    minimal().replace("[[client]]", &format!("{more}\n[[client]]"))
}

#[test]
fn unknown_keys_are_errors_with_a_line_and_a_guess() {
    refused_saying(
        "[cache]\n\nttll = \"30s\"",
        &["line 3", "unknown key `ttll`", "did you mean `ttl`?", "`max_bytes`"],
    );
    refused_saying("[cahce]\nttl = \"30s\"", &["line 1", "`cahce`", "did you mean `cache`?"]);
    refused_saying(
        &minimal().replace("dialect", "dialekt"),
        &["unknown key `dialekt`", "did you mean `dialect`?"],
    );
    refused_saying(
        &with_upstream("auth = { scheme = \"bearer\", key = \"quokka\" }"),
        &["unknown key `key`"],
    );
}

#[test]
fn wrong_words_and_types_are_named() {
    refused_saying("[server]\nlisten = 8080", &["line 2", "`listen`", "wrong type", "expected a string"]);
    refused_saying("[limits]\nin_flight = -1", &["line 2", "`in_flight`", "not allowed"]);
    refused_saying(
        &minimal().replace("\"auralytik\"", "\"zendesk\""),
        &["`dialect`", "`auralytik` or `aurion`"],
    );
    refused_saying("[server\n", &["line 1"]);
    refused_saying(&minimal().replace("name = \"bi\"\n", ""), &["missing field `name`"]);
}

#[test]
fn values_in_the_wrong_place_are_not_repeated() {
    for text in [
        with_upstream("auth = \"ak_live_quokka\""),
        with_upstream("auth = { scheme = \"ak_live_quokka\" }"),
        with_upstream("auth = { scheme = \"bearer\", key = \"ak_live_quokka\" }"),
        with_upstream("auth = { scheme = \"bearer\", key_env = \"ak_live_quokka\" }"),
        with_upstream("auth = { scheme = \"bearer\", key_env = [\"ak_live_quokka\"] }"),
        with_upstream("auth = { scheme = \"bearer\", key_env = \"BAD_KEY\" }"),
        with_upstream("auth = { scheme = \"bearer\", key_env = \"OWN_KEY\" }"),
        with_upstream("auth = ak_live_quokka"),
        minimal().replace("http://", "http://user:quokka@"),
        minimal().replace(HASH, "avk_quokka"),
        "[limits]\nin_flight = \"quokka\"".into(),
    ] {
        let message = refused(&text);
        assert!(!message.contains("quokka"), "{message}");
    }
}

#[test]
fn all_errors_are_told_at_once() {
    let text = minimal().replace("http://127.0.0.1:9100/v1", "nowhere")
        + "[limits]\nidle_timeout = \"0s\"\nin_flight = 0\n[cache]\nmax_bytes = \"1KiB\"\nttl = \"soon\"\n\
           [masking]\nreplacement = \"\"\nid_key_env = \"NOT_SET\"\n[server]\nlisten = \"localhost\"\n";
    let message = refused(&text);
    for at in [
        "upstream[0] \"up\".base_url: ",
        "limits.idle_timeout: ",
        "limits.in_flight: ",
        "cache.max_object_bytes: ",
        "cache.ttl: ",
        "masking.replacement: ",
        "masking.id_key_env: the environment variable NOT_SET is not set",
        "server.listen: ",
    ] {
        assert!(message.contains(at), "{at:?} is not in:\n{message}");
    }
    assert_eq!(message.lines().count(), 8, "{message}");
}

#[test]
fn nothing_is_refused_where_it_makes_no_sense() {
    for (section, key) in [
        ("limits", "header_timeout = \"0s\""),
        ("limits", "write_timeout = \"0s\""),
        ("limits", "in_flight_bytes = \"0\""),
        ("cache", "max_bytes = \"0\""),
        ("cache", "max_object_bytes = \"0\""),
    ] {
        refused_saying(&format!("{}[{section}]\n{key}\n", minimal()), &[key.split(' ').next().unwrap()]);
    }
    for key in ["connect_timeout", "response_timeout", "frame_timeout"] {
        refused_saying(&with_upstream(&format!("{key} = \"0s\"")), &[key]);
    }
    let off = minimal()
        + "[limits]\nshutdown_grace = \"0s\"\n[cache]\nttl = \"0s\"\nstale_while_revalidate = \"0s\"\nstale_if_error = \"0s\"\n";
    assert_eq!(accepted(&off).cache.ttl, Duration::ZERO);
    refused_saying(&minimal().replace("scopes", "rate_limit = \"0/min\"\nscopes"), &["rate_limit"]);
    refused_saying(&with_upstream("budget = \"0/month\""), &["budget"]);
}

#[test]
fn someone_must_be_there_and_names_are_unique() {
    let (upstream, client) =
        minimal().split_once("[[client]]").map(|(a, b)| (a.to_owned(), format!("[[client]]{b}"))).unwrap();
    refused_saying(&upstream, &["client: there is none"]);
    refused_saying(&client, &["upstream: there is none", "\"up\" is not defined"]);
    refused_saying(
        &format!("{upstream}{upstream}{client}"),
        &["upstream[1] \"up\": another upstream has this name"],
    );
    refused_saying(
        &format!("{upstream}{client}{client}"),
        &["client[1] \"bi\": another client has this name", "client \"bi\" has the same key_sha256"],
    );
    refused_saying(&minimal().replace("name = \"bi\"", "name = \"b i\""), &["client[0] \"b i\".name"]);
    refused_saying(
        &minimal().replace("upstream = \"up\"", "upstream = \"ups\""),
        &["client[0] \"bi\": upstream \"ups\" is not defined; defined are: \"up\""],
    );
}

#[test]
fn credentials_of_upstreams() {
    let auth = |table: &str| with_upstream(&format!("auth = {{ {table} }}"));
    let read = |table: &str| accepted(&auth(table)).upstreams[0].auth.clone();
    let key = "ak_live_AURALYTIK_API_KEY";
    assert!(
        matches!(read("scheme = \"bearer\", key_env = \"AURALYTIK_API_KEY\""), UpstreamAuth::Bearer(k) if &*k == key)
    );
    assert!(
        matches!(read("scheme = \"x-api-key\", key_env = \"AURALYTIK_API_KEY\""), UpstreamAuth::ApiKey(k) if &*k == key)
    );
    let hmac = read("scheme = \"hmac\", key_env = \"AURALYTIK_API_KEY\", secret_env = \"THE_SECRET\"");
    assert!(
        matches!(hmac, UpstreamAuth::Hmac { key: k, secret } if &*k == key && &*secret == "ak_live_THE_SECRET")
    );
    for (table, said) in [
        ("scheme = \"bearer\"", "give one of `key_env`"),
        ("scheme = \"bearer\", key_env = \"NOT_SET\"", "NOT_SET is not set"),
        ("scheme = \"bearer\", key_env = \"BAD_KEY\"", "can't stand in a header"),
        ("scheme = \"bearer\", key_env = \"OWN_KEY\"", "avk_"),
        ("scheme = \"bearer\", key_env = \"AURALYTIK_API_KEY\", key_file = \"x\"", "give one of"),
        (
            "scheme = \"bearer\", key_env = \"AURALYTIK_API_KEY\", secret_env = \"THE_SECRET\"",
            "takes no signing secret",
        ),
        ("scheme = \"hmac\", key_env = \"AURALYTIK_API_KEY\"", "give one of `secret_env`"),
        ("scheme = \"none\", key_env = \"AURALYTIK_API_KEY\"", "takes no key"),
    ] {
        refused_saying(&auth(table), &["upstream[0] \"up\".auth", said]);
    }
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("up.key"), "ak_live_file\n").unwrap();
    let config = Config::parse(&auth("scheme = \"bearer\", key_file = \"up.key\""), folder.path(), &env);
    assert!(
        matches!(&config.ok().unwrap().upstreams[0].auth, UpstreamAuth::Bearer(k) if &**k == "ak_live_file")
    );
}

#[test]
fn dialects_have_their_own_settings() {
    let aurion = |more: &str| with_upstream(more).replace("\"auralytik\"", "\"aurion\"");
    let upstream = accepted(&aurion("date_filter = \"search\"\nmessages = \"/conversations/{id}/thread\""))
        .upstreams[0]
        .clone();
    assert_eq!((upstream.dialect, upstream.date_filter), (DialectKind::Aurion, DateFilter::Search));
    assert_eq!(upstream.messages, MessagesSource::Path("/conversations/{id}/thread".into()));
    refused_saying(&with_upstream("date_filter = \"search\""), &["date_filter", "aurion"]);
    refused_saying(&with_upstream("messages = \"/c/{id}\""), &["messages", "aurion"]);
    refused_saying(&aurion("messages = \"/c/id\""), &["messages", "{id}"]);
}

#[test]
fn a_client_shows_who_it_is_in_one_way() {
    let key = format!("key_sha256 = \"{HASH}\"");
    let by = |how: &str| minimal().replace(&key, how);
    assert_eq!(accepted(&by("anonymous = true")).clients[0].credential, ClientCredential::Anonymous);
    assert!(
        matches!(accepted(&by(&key)).clients[0].credential, ClientCredential::KeySha256(hash) if hash[0] == 0xa1)
    );
    for how in
        ["", "anonymous = false", &format!("{key}\nanonymous = true"), "anonymous = true\npassthrough = true"]
    {
        refused_saying(&by(how), &["client[0] \"bi\": give exactly one"]);
    }
    refused_saying(&by("key_sha256 = \"<hex>\""), &["client[0] \"bi\": key_sha256", "auraveil key new"]);
    let two = by("anonymous = true") + "[[client]]\nname = \"b\"\nanonymous = true\nupstream = \"up\"\n";
    refused_saying(&two, &["client[1] \"b\": client \"bi\" is anonymous too"]);
    refused_saying(&minimal().replace("scopes", "not_after = \"tomorrow\"\nscopes"), &["not_after"]);
}

#[test]
fn passthrough_goes_with_passthrough() {
    let key = format!("key_sha256 = \"{HASH}\"");
    let upstream = with_upstream("auth = { scheme = \"passthrough\" }");
    let client = |text: &str| text.replace(&key, "passthrough = true");
    let config = accepted(&client(&upstream));
    assert_eq!(config.clients[0].credential, ClientCredential::Passthrough);
    refused_saying(&upstream, &["client[0] \"bi\"", "needs passthrough = true"]);
    refused_saying(&client(&minimal()), &["client[0] \"bi\"", "scheme = \"passthrough\""]);
    let second = "[[client]]\nname = \"b\"\npassthrough = true\nupstream = \"up\"\n";
    refused_saying(&(client(&upstream) + second), &["client \"bi\" is passthrough too"]);
    // A caller's own credential goes to no other upstream, also not by a route.
    let route = "[[upstream]]\nname = \"other\"\ndialect = \"aurion\"\nbase_url = \"http://127.0.0.1:9100/api/v2\"\n\
                 [[route]]\nprefix = \"/v1/x\"\nupstream = \"other\"\nscope = \"conversations:read\"\n";
    refused_saying(&(client(&upstream) + route), &["route[0] \"/v1/x\"", "belongs to another upstream"]);
}

#[test]
fn routes_do_not_overlap_and_verbatim_ones_serve_no_masked_client() {
    let route = |prefix: &str, more: &str| {
        format!("[[route]]\nprefix = \"{prefix}\"\nupstream = \"up\"\nscope = \"campaigns:read\"\n{more}\n")
    };
    let config = accepted(
        &(minimal()
            + &route("/api/v1/campaigns", "params = [\"status\"]")
            + &route("/", "relay = \"verbatim\"")),
    );
    assert_eq!(
        (config.routes[0].prefix.as_str(), config.routes[0].upstream_path.as_str()),
        ("/v1/campaigns", "/campaigns")
    );
    assert!(config.routes[1].verbatim && config.routes[1].upstream_path == "/");

    refused_saying(&(minimal() + &route("/v1/conversations", "")), &["route[0]", "built-in"]);
    refused_saying(&(minimal() + &route("/healthz", "")), &["admin listener"]);
    refused_saying(&(minimal() + &route("/", "")), &["verbatim"]);
    refused_saying(&(minimal() + &route("/v1/x", "params = [\"_\"]")), &["params"]);
    refused_saying(&(minimal() + &route("/v1/x", "params = [\"a\", \"a\"]")), &["twice"]);
    refused_saying(
        &(minimal() + &route("/v1/x", "relay = \"verbatim\"\nparams = [\"a\"]")),
        &["all parameters"],
    );
    refused_saying(&(minimal() + &route("/v1/x", "upstream_path = \"x\"")), &["upstream_path"]);
    refused_saying(
        &(minimal() + &route("/v1/campaigns", "") + &route("/v1/campaigns/7", "")),
        &["route[1] \"/v1/campaigns/7\": it overlaps the route with the prefix \"/v1/campaigns\""],
    );

    let holder = minimal().replace("conversations:read", "campaigns:read");
    let verbatim = route("/", "relay = \"verbatim\"");
    refused_saying(
        &(holder.clone() + &verbatim),
        &["route[0] \"/\"", "client \"bi\"", "masked always", "on_request"],
    );
    assert!(
        accepted(&(holder.replace("scopes", "masking = \"on_request\"\nscopes") + &verbatim)).routes[0]
            .verbatim
    );
}

#[test]
fn listeners_and_origins() {
    let server = |more: &str| format!("{}[server]\n{more}\n", minimal());
    refused_saying(&server("listen = \"127.0.0.1:9090\""), &["server.admin_listen", "another address"]);
    assert_eq!(
        accepted(&server("listen = \"127.0.0.1:0\"\nadmin_listen = \"127.0.0.1:0\"")).server.listen.port(),
        0
    );
    refused_saying(
        &server("cors = { origins = [\"https://a.example.org\", \"*\"] }"),
        &["server.cors.origins[1]"],
    );
    refused_saying(
        &server("tls = { cert_file = \"no.pem\", key_file = \"no.key\" }"),
        &["server.tls.cert_file", "server.tls.key_file"],
    );
}

#[test]
fn legal_but_worth_a_word() {
    let warns = |text: &str, said: &str| {
        let warnings = accepted(text).warnings;
        assert!(warnings.iter().any(|warning| warning.contains(said)), "{said:?} is not in {warnings:?}");
    };
    let key = format!("key_sha256 = \"{HASH}\"");
    let open = minimal().replace(&key, "anonymous = true");
    warns(
        &format!("{open}[server]\nlisten = \"0.0.0.0:8080\"\n"),
        "anonymous, and server.listen is not loopback",
    );
    assert!(!accepted(&open).warnings.iter().any(|warning| warning.contains("anonymous")));
    warns(&minimal(), "masking.id_key_env");
    warns(&format!("{}[server]\nadmin_listen = \"0.0.0.0:9090\"\n", minimal()), "admin_listen");
    warns(
        &minimal().replace("conversations:read", "conversation:read"),
        "did you mean \"conversations:read\"?",
    );
    warns(&minimal().replace("\"conversations:read\"", ""), "it may read nothing");
    warns(&minimal().replace("scopes", "not_after = \"2001-01-01T00:00:00Z\"\nscopes"), "not_after is over");
    warns(
        &with_upstream("auth = { scheme = \"bearer\", key_env = \"AURALYTIK_API_KEY\" }")
            .replace("127.0.0.1:9100", "api.example.org"),
        "in the clear",
    );
    warns(
        &with_upstream(
            "[[upstream]]\nname = \"idle\"\ndialect = \"aurion\"\nbase_url = \"https://example.org\"",
        ),
        "upstream \"idle\": no client",
    );
    let with_id_key = minimal() + "[masking]\nid_key_env = \"AURAVEIL_ID_KEY\"\n";
    assert_eq!(accepted(&with_id_key).warnings, Vec::<String>::new());
}

#[test]
fn files_that_cannot_be_read_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("auraveil.toml");
    let message = Config::load(&file).err().unwrap().to_string();
    assert!(message.contains("auraveil.toml cannot be read"), "{message}");
    fs::write(&file, "#".repeat((1 << 20) + 1)).unwrap();
    assert!(Config::load(&file).err().unwrap().to_string().contains("1048576 bytes"));
    fs::write(&file, minimal() + "[audit]\npath = \"audit.log\"\n").unwrap();
    let config = Config::load(&file).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(config.audit.path, Some(folder.path().join("audit.log")));
    fs::write(&file, minimal() + "[audit]\npath = \"no/such/audit.log\"\n").unwrap();
    assert!(Config::load(&file).err().unwrap().to_string().contains("audit.path"));
    fs::write(&file, minimal() + "[masking]\nrules_dir = \"no-rules\"\n").unwrap();
    assert!(Config::load(&file).err().unwrap().to_string().contains("masking.rules_dir"));
}
