//! What is fuzzed: four promises, each a function that takes any bytes and panics where the promise is broken.
//!
//! A target knows nothing of what drives it: libFuzzer (`fuzz_targets/`), or the seeded [`smoke`] run on a stable
//! toolchain.

pub mod chunks;
pub mod lexer;
pub mod mutate;
pub mod rules;
pub mod scanner;
pub mod seeds;
pub mod smoke;

/// A promise that is fuzzed.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// Its name: that of its seeds' folder and of its libFuzzer binary.
    pub name: &'static str,
    /// Panics where the promise is broken.
    pub run: fn(&[u8]),
    /// Words that mutations put in, because chance alone would not spell them.
    pub words: &'static [&'static str],
    /// How many mutations the bounded run makes: some ten seconds' worth.
    pub cases: usize,
}

/// All of them.
pub const TARGETS: &[Target] = &[
    Target { name: "chunks", run: chunks::run, words: chunks::WORDS, cases: 2_000 },
    Target { name: "lexer", run: lexer::run, words: lexer::WORDS, cases: 100_000 },
    Target { name: "scanner", run: scanner::run, words: scanner::WORDS, cases: 3_000 },
    Target { name: "rules", run: rules::run, words: rules::WORDS, cases: 3_000 },
];
