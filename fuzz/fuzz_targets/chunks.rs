//! libFuzzer's way to the promise of `auraveil_fuzz::chunks`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| auraveil_fuzz::chunks::run(data));
