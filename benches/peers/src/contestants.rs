//! Who takes part. The peers get every favour: they are told which strings to look at, keep no order among rules, see
//! through no tricks of spelling, need no checksum, and have the whole body at once.

use std::sync::Arc;

use auraveil::api::{Kind as Root, MESSAGES, People};
use auraveil::json::{Pieces, Transform};
use auraveil::masking::{Masker, Ruleset, RulesetOptions};
use bytes::Bytes;
use dd_sds::{MatchAction, Path, PathSegment, RegexRuleConfig, RootRuleConfig, RuleConfig, Scanner, Scope};
use regex_automata::meta;
use serde_json::Value;

use crate::chat::CORE_RULES;
use crate::patterns::{CORE, wide};

/// Room for the states of a lazy automaton, and for what it is made of: as much as it could want.
const ROOM: usize = 256 << 20;

/// A body in, what became of it out.
type Run = Box<dyn Fn(&Bytes) -> Vec<u8>>;

/// One that takes part.
pub struct Contestant {
    pub name: &'static str,
    pub kind: Kind,
    /// Whether it masks the values and nothing else.
    pub exact: bool,
    pub run: Run,
}

/// What a contestant does with a body.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Gives it back.
    Copies,
    /// Masks what so many patterns find.
    Masks { patterns: usize },
}

/// All of them, the whole of auraveil last.
pub fn contestants() -> Vec<Contestant> {
    let (core, wide) = (CORE.iter().map(|pattern| (*pattern).to_owned()).collect::<Vec<_>>(), wide());
    vec![
        copies("memcpy", |body| body.to_vec()),
        copies("sonic-rs", |body| {
            let value: sonic_rs::Value = sonic_rs::from_slice(body).expect("JSON");
            sonic_rs::to_vec(&value).expect("JSON")
        }),
        copies("serde_json", |body| {
            let value: Value = serde_json::from_slice(body).expect("JSON");
            serde_json::to_vec(&value).expect("JSON")
        }),
        regex("regex-automata, core", &core),
        regex("regex-automata, wide", &wide),
        datadog("dd scanner, core", &core),
        datadog("dd scanner, wide", &wide),
        auraveil("auraveil, core", Some(CORE_RULES)),
        auraveil("auraveil, all", None),
    ]
}

fn copies(name: &'static str, run: impl Fn(&Bytes) -> Vec<u8> + 'static) -> Contestant {
    Contestant { name, kind: Kind::Copies, exact: true, run: Box::new(run) }
}

/// Parse, search each message with all patterns at once, write. Borders are ASCII: Unicode
/// ones cost several times more.
fn regex(name: &'static str, patterns: &[String]) -> Contestant {
    let bordered: Vec<String> = patterns
        .iter()
        .map(|pattern| format!(r"(?-u:\b{{start-half}})(?:{pattern})(?-u:\b{{end-half}})"))
        .collect();
    let config = meta::Config::new().nfa_size_limit(Some(ROOM)).hybrid_cache_capacity(ROOM);
    let regex =
        meta::Regex::builder().configure(config).build_many(&bordered).expect("the rules are patterns");
    let run = move |body: &Bytes| {
        let mut value: Value = serde_json::from_slice(body).expect("JSON");
        for message in value["messages"].as_array_mut().expect("they are there") {
            let Value::String(text) = &mut message["content"] else { continue };
            let mut masked = String::new();
            let mut left = 0;
            for found in regex.find_iter(&*text) {
                masked.push_str(&text[left..found.start()]);
                masked.push_str("****");
                left = found.end();
            }
            if left > 0 {
                masked.push_str(&text[left..]);
                *text = masked;
            }
        }
        serde_json::to_vec(&value).expect("JSON")
    };
    let kind = Kind::Masks { patterns: patterns.len() };
    Contestant { name, kind, exact: patterns.len() == CORE.len(), run: Box::new(run) }
}

/// Parse, let the scanner redact the messages, write. Its dialect of patterns has no one-sided borders, and does not
/// know all of our syntax: patterns that it refuses are left out.
fn datadog(name: &'static str, patterns: &[String]) -> Contestant {
    let content =
        Path::from(vec![PathSegment::Field("messages".into()), PathSegment::Field("content".into())]);
    let rule = |pattern: &String| {
        let rule = RootRuleConfig::new(RegexRuleConfig::new(pattern).build() as Arc<dyn RuleConfig>)
            .match_action(MatchAction::redact("****"))
            .scope(Scope::include(vec![content.clone()]));
        let alone = Scanner::builder(std::slice::from_ref(&rule)).build();
        alone.is_ok().then_some(rule)
    };
    let rules: Vec<_> = patterns.iter().filter_map(rule).collect();
    let scanner = Scanner::builder(&rules)
        .with_implicit_wildcard_indexes_for_scopes(true)
        .with_multipass_v0(false)
        .build()
        .expect("each rule was taken alone");
    let run = move |body: &Bytes| {
        let mut value: Value = serde_json::from_slice(body).expect("JSON");
        scanner.scan(&mut value).expect("the scanner scans");
        serde_json::to_vec(&value).expect("JSON")
    };
    let kind = Kind::Masks { patterns: rules.len() };
    Contestant { name, kind, exact: rules.len() == CORE.len(), run: Box::new(run) }
}

/// As the proxy does it: a body in pieces of 16 KiB, with all of its rules or some of them, in every string and key.
/// The output is copied together only because the others' is in one piece, too.
fn auraveil(name: &'static str, only: Option<&[&str]>) -> Contestant {
    let only = only.map(|ids| ids.iter().map(|id| (*id).to_owned()).collect());
    let options = RulesetOptions { only, ..RulesetOptions::default() };
    let rules = Arc::new(Ruleset::load(&options).expect("the built-in packs are valid"));
    let patterns = rules.rules().count();
    let run = move |body: &Bytes| {
        let mut masker = Masker::new(Arc::clone(&rules), Root::Object(&MESSAGES), &People::default());
        let (mut out, mut output) = (Pieces::new(), Vec::with_capacity(body.len()));
        for start in (0..body.len()).step_by(16 << 10) {
            masker.push(body.slice(start..body.len().min(start + (16 << 10))), &mut out).expect("JSON");
            while let Some(piece) = out.pop() {
                output.extend_from_slice(&piece);
            }
        }
        masker.finish(&mut out).expect("JSON");
        while let Some(piece) = out.pop() {
            output.extend_from_slice(&piece);
        }
        output
    };
    Contestant { name, kind: Kind::Masks { patterns }, exact: true, run: Box::new(run) }
}
