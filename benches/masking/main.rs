//! How fast the masker is: `cargo bench --bench masking`, with `-- --quick` for a first idea.
//!
//! Over sizes, scripts, shares of messages with personal data, and rule sets; beside a copy of the same bytes, and
//! beside `serde_json` reading and writing them. Machines are shared and noisy: the best of the rounds counts, and
//! ratios more than figures. The number of masks is asserted in every round, so that a fast wrong answer fails. How
//! others do is in `benches/peers`.

#[path = "../chat/mod.rs"]
mod chat;

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use auraveil::api::{Kind, MESSAGES, People};
use auraveil::json::{Pieces, Transform};
use auraveil::masking::{Masker, Ruleset, RulesetOptions};
use bytes::Bytes;
use chat::{CORE_RULES, Chat, SCRIPTS, VALUES};
use clap::Parser;

/// How large bodies are.
const SIZES: &[(&str, usize)] = &[("16 KiB", 16 << 10), ("1 MiB", 1 << 20), ("64 MiB", 64 << 20)];

/// In how many of a hundred messages personal data stands.
const DENSITIES: &[usize] = &[0, 2, 20];

/// How large the pieces are that a body comes in.
const PIECE: usize = 16 << 10;

#[derive(Parser)]
struct Arguments {
    /// Bodies up to a mebibyte, with personal data in 2 of 100 messages; each for a short time.
    #[arg(long)]
    quick: bool,
    /// What `cargo bench` passes to every bench.
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() {
    let arguments = Arguments::parse();
    let (sizes, densities, long) = match arguments.quick {
        true => (&SIZES[..2], &DENSITIES[1..2], Duration::from_millis(150)),
        false => (SIZES, DENSITIES, Duration::from_millis(600)),
    };
    bounds(long);
    for (name, only) in [("core", Some(CORE_RULES)), ("all", None)] {
        let only = only.map(|ids| ids.iter().map(|id| (*id).to_owned()).collect());
        let options = RulesetOptions { only, ..RulesetOptions::default() };
        let rules = Arc::new(Ruleset::load(&options).expect("the built-in packs are valid"));
        println!("\n{} rules ({name}), ruleset {}, MB/s:\n", rules.rules().count(), rules.fingerprint());
        println!(
            "| text |{} |",
            sizes.iter().map(|(size, _)| format!(" {size}")).collect::<Vec<_>>().join(" |")
        );
        println!("|---|{}", "--:|".repeat(sizes.len()));
        for script in SCRIPTS {
            for &density in densities {
                let cells = sizes.iter().map(|(_, bytes)| {
                    let chat = Chat::new(script, *bytes, density);
                    let body = Bytes::from(chat.body);
                    let masked = rate(&body, long, || assert_eq!(mask(&rules, &body), chat.values));
                    format!(" {masked:.0}")
                });
                println!("| {} {density} % |{} |", script.name, cells.collect::<Vec<_>>().join(" |"));
            }
        }
    }
}

/// What a mebibyte costs that is only copied, or only read and written.
fn bounds(long: Duration) {
    println!("1 MiB, {} kinds of values, MB/s:\n", VALUES.len());
    println!("| text | memcpy | serde_json, parse and write |");
    println!("|---|--:|--:|");
    for script in SCRIPTS {
        let chat = Chat::new(script, 1 << 20, 2);
        let body = Bytes::from(chat.body);
        let copied = rate(&body, long, || assert_eq!(black_box(body.to_vec()).len(), body.len()));
        let parsed = rate(&body, long, || {
            let value: serde_json::Value = serde_json::from_slice(&body).expect("JSON");
            assert_eq!(value["messages"].as_array().map(Vec::len), Some(chat.messages));
            assert_eq!(serde_json::to_vec(&value).expect("JSON").len(), body.len());
        });
        println!("| {} | {copied:.0} | {parsed:.0} |", script.name);
    }
}

/// Masks a body in pieces and gives how many masks there are in it.
fn mask(rules: &Arc<Ruleset>, body: &Bytes) -> usize {
    let mut masker = Masker::new(Arc::clone(rules), Kind::Object(&MESSAGES), &People::default());
    let (mut out, mut masks) = (Pieces::new(), 0);
    let mut count = |out: &mut Pieces| {
        while let Some(piece) = out.pop() {
            masks += usize::from(&piece[..] == b"****");
        }
    };
    for start in (0..body.len()).step_by(PIECE) {
        masker.push(body.slice(start..body.len().min(start + PIECE)), &mut out).expect("JSON");
        count(&mut out);
    }
    let tally = masker.finish(&mut out).expect("JSON");
    count(&mut out);
    assert_eq!(tally.entities.values().sum::<u64>(), masks as u64);
    masks
}

/// Megabytes a second of `job`, which goes through `body`: the best of the rounds, as noise only slows.
fn rate(body: &Bytes, long: Duration, mut job: impl FnMut()) -> f64 {
    let (start, mut best) = (Instant::now(), Duration::MAX);
    // The first round makes automata, and counts only where no other fits in.
    while best == Duration::MAX || start.elapsed() < long {
        let round = Instant::now();
        job();
        best = best.min(round.elapsed());
    }
    body.len() as f64 / 1e6 / best.as_secs_f64()
}
