//! Inputs made of other inputs, by chance that a seed repeats.

use fastrand::Rng;

use crate::seeds::Seed;

/// The longest input that is made.
const LONGEST: usize = 8192;

/// An input made of one of `seeds` by a few changes; pieces of other seeds and `words` get in.
pub fn mutated(random: &mut Rng, seeds: &[Seed], words: &[&str]) -> Vec<u8> {
    let mut input = pick(random, seeds).to_vec();
    for _ in 0..random.usize(1..6) {
        change(random, &mut input, seeds, words);
    }
    input.truncate(LONGEST);
    input
}

fn pick<'a>(random: &mut Rng, seeds: &'a [Seed]) -> &'a [u8] {
    random.choice(seeds).map_or(&[], |seed| &seed.bytes)
}

fn change(random: &mut Rng, input: &mut Vec<u8>, seeds: &[Seed], words: &[&str]) {
    let at = random.usize(..=input.len());
    let to = (at + random.usize(..24)).min(input.len());
    match random.u8(..10) {
        // A word in, or in place of something.
        0..=2 => {
            let word = random.choice(words).copied().unwrap_or_default();
            input.splice(at..at, word.bytes());
        }
        3 => {
            let word = random.choice(words).copied().unwrap_or_default();
            input.splice(at..to, word.bytes());
        }
        // Something out, twice, or elsewhere.
        4 => drop(input.drain(at..to)),
        5 => {
            let copy = input[at..to].to_vec();
            input.splice(at..at, copy.repeat(random.usize(1..4)));
        }
        6 => {
            let moved: Vec<u8> = input.drain(at..to).collect();
            let there = random.usize(..=input.len());
            input.splice(there..there, moved);
        }
        // A piece of another seed.
        7 => {
            let other = pick(random, seeds);
            let from = random.usize(..=other.len());
            let end = (from + random.usize(..200)).min(other.len());
            input.splice(at..to, other[from..end].iter().copied());
        }
        // Another digit, so that checksums and lengths are met and missed; another byte.
        8 => {
            let digits: Vec<usize> = (0..input.len()).filter(|at| input[*at].is_ascii_digit()).collect();
            if let Some(&digit) = random.choice(&digits) {
                input[digit] = random.u8(b'0'..=b'9');
            }
        }
        _ => {
            if let Some(byte) = input.get_mut(at) {
                *byte = random.u8(..);
            }
        }
    }
}
