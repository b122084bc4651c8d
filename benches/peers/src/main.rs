//! The masker beside its peers, in one run: chat JSON in, masked JSON out.
//!
//! Contestants take turns, round after round, and the best run of each counts, in time on the processor: on a shared
//! machine noise only slows, and it slows all. What each made of a body is checked before it is timed, and its number
//! of masks after every run.

#[path = "../../chat/mod.rs"]
mod chat;
mod contestants;
mod patterns;

use std::time::{Duration, Instant};

use bytes::Bytes;
use chat::{Chat, SCRIPTS, VALUES};
use contestants::{Contestant, Kind, contestants};
use rustix::time::{ClockId, clock_gettime};

/// The sizes of bodies, and how often one is masked in a turn: a small one several times, since the turns of others
/// leave the processor's caches cold.
const SIZES: &[(&str, usize, usize)] = &[("16 KiB", 16 << 10, 8), ("1 MiB", 1 << 20, 1)];

/// How long contestants take turns with one body.
const LONG: Duration = Duration::from_secs(4);

/// In how many of a hundred messages personal data stands.
const DENSITIES: &[usize] = &[0, 2, 20];

/// What stands in for masked text.
const MASK: &[u8] = b"****";

fn main() {
    let contestants = contestants();
    let mut excess = vec![0; contestants.len()];
    for (size, bytes, runs) in SIZES {
        println!("\n{size}, MB/s (and how many times the last column's):\n");
        println!("| text | {} |", contestants.iter().map(|one| one.name).collect::<Vec<_>>().join(" | "));
        println!("|---|{}", "--:|".repeat(contestants.len()));
        for script in SCRIPTS {
            for &density in DENSITIES {
                let chat = Chat::new(script, *bytes, density);
                let rates = rates(&contestants, &chat, *runs, &mut excess);
                println!("| {} {density} % | {} |", script.name, cells(&rates).join(" | "));
            }
        }
    }
    println!("\nMasks in these bodies beyond the values that are in them:\n");
    for (one, excess) in contestants.iter().zip(excess) {
        if let Kind::Masks { patterns } = one.kind {
            println!("- {} ({patterns} patterns): {excess}", one.name);
        }
    }
}

/// Megabytes a second of each contestant, with one body. Adds to `excess` what each masked beyond the values.
fn rates(contestants: &[Contestant], chat: &Chat, runs: usize, excess: &mut [usize]) -> Vec<f64> {
    let body = Bytes::copy_from_slice(chat.body.as_bytes());
    let masks: Vec<usize> = contestants.iter().map(|one| check(one, chat, &body)).collect();
    for (excess, masks) in excess.iter_mut().zip(&masks) {
        *excess += masks.saturating_sub(chat.values);
    }
    let best = best(contestants, &body, &masks, runs);
    best.iter().map(|best| body.len() as f64 / 1e6 / best.as_secs_f64()).collect()
}

/// Each rate, and how many times the last one it is.
fn cells(rates: &[f64]) -> Vec<String> {
    let ours = rates.last().expect("auraveil takes part");
    let cell = |rate: &f64| match rate / ours {
        many if many >= 10.0 => format!("{rate:.0} ({many:.0})"),
        few => format!("{rate:.0} ({few:.2})"),
    };
    rates.iter().map(cell).collect()
}

/// Holds what a contestant makes of a body to what it says it does, and gives how many masks are in it.
fn check(one: &Contestant, chat: &Chat, body: &Bytes) -> usize {
    let output = (one.run)(body);
    let masks = count(&output);
    match one.kind {
        Kind::Copies => assert_eq!(output, &body[..], "{} copies", one.name),
        Kind::Masks { .. } => {
            let text = std::str::from_utf8(&output).expect("UTF-8 stays UTF-8");
            for value in VALUES {
                assert!(!text.contains(value), "{} lets {value} through", one.name);
            }
            let document: serde_json::Value = serde_json::from_str(text).expect("JSON stays JSON");
            let messages = document["messages"].as_array().expect("they are there").len();
            assert_eq!(messages, chat.messages, "{} keeps every message", one.name);
            assert!(masks >= chat.values, "{} masks every value", one.name);
            assert!(
                !one.exact || masks == chat.values,
                "{}: {masks} masks, {} values",
                one.name,
                chat.values
            );
        }
    }
    masks
}

/// The best time of each contestant. They take turns of so many runs.
fn best(contestants: &[Contestant], body: &Bytes, masks: &[usize], runs: usize) -> Vec<Duration> {
    let mut best = vec![Duration::MAX; contestants.len()];
    let start = Instant::now();
    while start.elapsed() < LONG {
        for ((one, best), masks) in contestants.iter().zip(&mut best).zip(masks) {
            for _ in 0..runs {
                let before = on_the_processor();
                let output = std::hint::black_box((one.run)(body));
                *best = (on_the_processor() - before).min(*best);
                assert_eq!(count(&output), *masks, "{} makes the same of the same", one.name);
            }
        }
    }
    best
}

/// How long this thread has run. None of the contestants uses another.
fn on_the_processor() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).expect("less than a second"))
}

fn count(output: &[u8]) -> usize {
    output.windows(MASK.len()).filter(|window| *window == MASK).count()
}
