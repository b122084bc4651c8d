//! The bounded run: every seed and crasher as it is, then so many mutations. The same seed gives the same inputs, so
//! that what fails on one machine fails on all.

use std::panic::{self, AssertUnwindSafe};
use std::time::{Duration, Instant};

use fastrand::Rng;

use crate::Target;
use crate::mutate::mutated;
use crate::seeds::{Seed, crashers, seeds};

/// What one target went through.
#[derive(Debug)]
pub struct Passed {
    /// Inputs from files and packs.
    pub seeds: usize,
    /// Inputs made by mutation.
    pub cases: usize,
    /// How long the slowest of all inputs took.
    pub slowest: Duration,
}

/// An input that breaks a target's promise, made as small as a simple search gets it.
#[derive(Debug)]
pub struct Broken {
    /// Where the input came from.
    pub from: String,
    /// What the panic said.
    pub message: String,
    /// The input.
    pub input: Vec<u8>,
}

/// Runs a target over its seeds and `cases` mutations of them.
pub fn run(target: &Target, seed: u64, cases: usize) -> Result<Passed, Box<Broken>> {
    let (crashers, mut all) = (crashers(target), seeds(target));
    all.extend(crashers);
    let mut passed = Passed { seeds: all.len(), cases, slowest: Duration::ZERO };
    for Seed { from, bytes } in &all {
        attempt(target, bytes, || from.clone(), &mut passed)?;
    }
    for case in 0..cases {
        // Each case has its own generator: one alone can be repeated.
        let mut random = Rng::with_seed(seed ^ (case as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let input = mutated(&mut random, &all, target.words);
        attempt(target, &input, || format!("case {case} of seed {seed}"), &mut passed)?;
    }
    Ok(passed)
}

fn attempt(
    target: &Target,
    input: &[u8],
    from: impl Fn() -> String,
    passed: &mut Passed,
) -> Result<(), Box<Broken>> {
    let start = Instant::now();
    let message = panics(target, input);
    passed.slowest = passed.slowest.max(start.elapsed());
    match message {
        None => Ok(()),
        Some(message) => {
            let input = smaller(target, input.to_vec());
            let message = panics(target, &input).unwrap_or(message);
            Err(Box::new(Broken { from: from(), message, input }))
        }
    }
}

/// What the target says against an input, if anything.
fn panics(target: &Target, input: &[u8]) -> Option<String> {
    let caught = panic::catch_unwind(AssertUnwindSafe(|| (target.run)(input))).err()?;
    let said = caught.downcast_ref::<String>().cloned();
    Some(said.or_else(|| Some((*caught.downcast_ref::<&str>()?).to_owned())).unwrap_or_default())
}

/// Takes out of a broken input what it needs not, in pieces from the half of it down to a byte.
fn smaller(target: &Target, mut input: Vec<u8>) -> Vec<u8> {
    let mut size = input.len().div_ceil(2);
    while size > 0 {
        let mut at = 0;
        while at < input.len() {
            let mut less = input.clone();
            less.drain(at..(at + size).min(input.len()));
            match panics(target, &less) {
                Some(_) => input = less,
                None => at += size,
            }
        }
        size /= 2;
    }
    input
}
