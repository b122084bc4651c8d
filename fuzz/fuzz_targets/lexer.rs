//! libFuzzer's way to the promise of `auraveil_fuzz::lexer`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| auraveil_fuzz::lexer::run(data));
