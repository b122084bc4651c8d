//! config.example.toml and README.md show every setting, with its default.

use std::fs;
use std::time::Duration;

use auraveil::config::{Client, Config, DateFilter, MessagesSource, Rate, UpstreamAuth};
use auraveil::masking::Replacement;

use super::{accepted, env, minimal, refused};

const EXAMPLE: &str = include_str!("../../../config.example.toml");

const README: &str = include_str!("../../../README.md");

/// README's chapter on the configuration.
fn readme() -> &'static str {
    let (_, chapter) = README.split_once("\n## Configuration\n").expect("README has the chapter");
    chapter.split("\n## ").next().unwrap_or_default()
}

#[test]
fn the_example_shows_the_defaults() {
    let example = accepted(EXAMPLE);
    let built_in = accepted(&minimal());

    assert_eq!(example.server.listen, built_in.server.listen);
    assert_eq!(example.server.admin_listen, built_in.server.admin_listen);
    assert_eq!(example.server.cors_origins, built_in.server.cors_origins);
    assert!(example.server.tls.is_none() && built_in.server.tls.is_none());
    assert_eq!(format!("{:?}", example.limits), format!("{:?}", built_in.limits));
    assert_eq!(format!("{:?}", example.cache), format!("{:?}", built_in.cache));
    assert_eq!(format!("{:?}", example.masking), format!("{:?}", built_in.masking));
    assert_eq!(format!("{:?}", example.audit), format!("{:?}", built_in.audit));

    let default = &built_in.upstreams[0];
    for upstream in &example.upstreams {
        assert_eq!(upstream.date_filter, default.date_filter);
        assert_eq!(upstream.people_from_detail, default.people_from_detail);
        assert_eq!(upstream.messages, default.messages);
        assert_eq!(upstream.connect_timeout, default.connect_timeout);
        assert_eq!(upstream.response_timeout, default.response_timeout);
        assert_eq!(upstream.frame_timeout, default.frame_timeout);
        assert_eq!(upstream.respect_origin, default.respect_origin);
        assert_eq!(upstream.ca_file, default.ca_file);
        assert_eq!(upstream.budget, default.budget);
    }
    for client in &example.clients {
        let default: &Client = &built_in.clients[0];
        assert_eq!(client.always_masked, default.always_masked);
        assert_eq!(client.rate_limit, default.rate_limit);
        assert_eq!(client.not_after, default.not_after);
        assert_eq!(client.honour_cache_control, default.honour_cache_control);
    }
    let route = "[[route]]\nprefix = \"/v1/campaigns\"\nupstream = \"up\"\nscope = \"campaigns:read\"\n";
    let default = &accepted(&(minimal() + route)).routes[0];
    assert_eq!(example.routes[0].verbatim, default.verbatim);
    assert_eq!(example.routes[0].upstream_path, default.upstream_path);
    assert!(default.params.is_empty());
}

#[test]
fn the_defaults_are_those_of_the_documentation() {
    let config = accepted(&minimal());
    let seconds = Duration::from_secs;
    assert_eq!(config.server.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(config.server.admin_listen.to_string(), "127.0.0.1:9090");
    assert_eq!(config.limits.header_timeout, seconds(10));
    assert_eq!(config.limits.idle_timeout, seconds(60));
    assert_eq!(config.limits.write_timeout, seconds(30));
    assert_eq!((config.limits.in_flight, config.limits.in_flight_bytes), (1024, 256 << 20));
    assert_eq!(config.limits.shutdown_grace, seconds(30));
    assert_eq!((config.cache.max_bytes, config.cache.max_object_bytes), (256 << 20, 1 << 20));
    assert_eq!((config.cache.ttl, config.cache.stale_while_revalidate), (seconds(30), seconds(30)));
    assert_eq!(config.cache.stale_if_error, seconds(600));
    assert_eq!(config.masking.replacement, Replacement::Fixed("****".into()));
    assert!(config.masking.id_key.is_none() && config.masking.rules_dir.is_none());
    assert!(config.audit.path.is_none() && config.audit.refuse_on_failure);
    let upstream = &config.upstreams[0];
    assert_eq!((upstream.date_filter, &upstream.messages), (DateFilter::Refuse, &MessagesSource::Embedded));
    assert!(upstream.people_from_detail && upstream.respect_origin && upstream.budget.is_none());
    assert_eq!(upstream.connect_timeout, seconds(3));
    assert_eq!((upstream.response_timeout, upstream.frame_timeout), (seconds(20), seconds(20)));
    assert!(matches!(upstream.auth, UpstreamAuth::None));
    assert!(config.clients[0].always_masked && !config.clients[0].honour_cache_control);
}

/// The reader itself lists the keys of a section when it meets an unknown one.
#[test]
fn the_example_and_the_readme_show_every_setting() {
    let sections = [
        "[{}]",
        "[server]\n{}",
        "[limits]\n{}",
        "[cache]\n{}",
        "[masking]\n{}",
        "[audit]\n{}",
        "[server.cors]\n{}",
        "[[upstream]]\n{}",
        "[[client]]\n{}",
        "[[route]]\n{}",
    ];
    let mut settings = 0;
    for section in sections {
        let unknown = if section == "[{}]" { "quokka" } else { "quokka = 1" };
        let message = refused(&section.replace("{}", unknown));
        let (_, allowed) = message.split_once("expected").expect("the reader says what it expected");
        for key in allowed.split('`').skip(1).step_by(2) {
            let shown = EXAMPLE.lines().any(|line| {
                let line = line.trim_start_matches("# ");
                line.starts_with(&format!("{key} = "))
                    || line.contains(&format!("[{key}]"))
                    || line.contains(&format!(".{key}]"))
            });
            assert!(shown, "{key} of {section:?} is not in config.example.toml");
            let told = [format!("`{key}`"), format!("`[{key}]"), format!("`[[{key}]]"), format!(".{key}]")];
            assert!(
                told.iter().any(|told| readme().contains(told)),
                "{key} of {section:?} is not in README.md"
            );
            settings += 1;
        }
    }
    assert!(settings > 50, "only {settings} settings were looked at");
}

#[test]
fn what_the_example_shows_behind_a_hash_is_legal() {
    let folder = tempfile::tempdir().unwrap();
    for file in ["cert.pem", "key.pem", "ca.pem"] {
        fs::write(folder.path().join(file), "here").unwrap();
    }
    fs::create_dir(folder.path().join("my-rules")).unwrap();
    // These three stand instead of others.
    let instead = ["# id_key_file", "# anonymous", "# passthrough"];
    let text: String = EXAMPLE
        .lines()
        .map(|line| match line.strip_prefix("# ") {
            Some(setting)
                if setting.split_once(" = ").is_some_and(|(key, _)| !key.contains(' '))
                    && !instead.iter().any(|start| line.starts_with(start)) =>
            {
                format!("{setting}\n")
            }
            _ => format!("{line}\n"),
        })
        .collect();
    let config = Config::parse(&text, folder.path(), &env).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(config.server.tls.unwrap().key_file, folder.path().join("key.pem"));
    assert_eq!(config.masking.rules_dir, Some(folder.path().join("my-rules")));
    assert!(config.masking.id_key.is_some());
    assert_eq!(
        config.upstreams[0].budget,
        Some(Rate { count: 10_000, per: Duration::from_secs(30 * 86_400) })
    );
    assert_eq!(config.upstreams[0].ca_file, Some(folder.path().join("ca.pem")));
    assert_eq!(config.clients[0].rate_limit, Some(Rate { count: 600, per: Duration::from_secs(60) }));
    assert_eq!(config.clients[0].not_after.unwrap().to_string(), "2027-01-31T00:00:00Z");
}

#[test]
fn the_readme_tells_the_examples_defaults() {
    // The example shows what these are for, and their defaults are nothing.
    let shown_otherwise = ["auth", "scopes", "params"];
    let mut told = 0;
    for row in readme().lines().filter(|line| line.starts_with("| `")) {
        let mut cells = row.split(" | ").map(|cell| cell.split('`').skip(1).step_by(2));
        let (Some(names), Some(mut defaults)) = (cells.next(), cells.next()) else { panic!("{row}") };
        let (Some(name), Some(default)) = (names.last(), defaults.next()) else { continue };
        // A path of the route's own is no default.
        if default.starts_with('/') || shown_otherwise.contains(&name) {
            continue;
        }
        let written = [format!("{name} = \"{default}\" "), format!("{name} = {default} ")];
        assert!(
            EXAMPLE.lines().any(|line| written.iter().any(|start| line.starts_with(start))),
            "{name} has another default in config.example.toml than {default}"
        );
        told += 1;
    }
    assert!(told > 20, "only {told} defaults were compared");
}

#[test]
fn the_configuration_in_the_readme_is_accepted() {
    let blocks: Vec<_> =
        README.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    let config = accepted(&blocks.join("\n"));
    assert_eq!((config.upstreams.len(), config.clients.len()), (2, 1));
}
