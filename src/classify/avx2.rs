//! The way of processors with AVX2: 32 bytes in a few instructions.
//!
//! A byte is looked up by its halves: the low half picks, for each set, a bit for each high half that makes a member;
//! the high half picks its bit. High halves beyond ASCII pick none.

#![expect(unsafe_code, reason = "vector instructions; held equal to the portable way by tests")]

use std::arch::x86_64::{
    __m256i, _mm_loadu_si128, _mm256_and_si256, _mm256_broadcastsi128_si256, _mm256_cmpeq_epi8,
    _mm256_loadu_si256, _mm256_movemask_epi8, _mm256_set1_epi8, _mm256_setzero_si256, _mm256_shuffle_epi8,
    _mm256_srli_epi16,
};

use super::{BLOCK, Sets};

/// By high half: its bit, for those of ASCII.
const BITS: [u8; 16] = [1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0];

/// Does all the work and gives `true`, if the processor can.
pub(super) fn read<const N: usize>(sets: &Sets<N>, text: &[u8], masks: &mut Vec<[u64; N]>) -> bool {
    if !is_x86_feature_detected!("avx2") {
        return false;
    }
    // SAFETY: the processor has AVX2, as was just seen.
    unsafe { read_blocks(sets, text, masks) };
    true
}

#[target_feature(enable = "avx2")]
fn read_blocks<const N: usize>(sets: &Sets<N>, text: &[u8], masks: &mut Vec<[u64; N]>) {
    let halves = tables(sets);
    let bits = table(&BITS);
    let (blocks, rest) = text.as_chunks::<BLOCK>();
    for block in blocks {
        masks.push(read_block(block, &halves, bits));
    }
    if !rest.is_empty() {
        masks.push(read_block(&filled(rest), &halves, bits));
    }
}

/// Whether any byte is in any of the sets, if the processor can tell.
pub(super) fn meet<const N: usize>(sets: &Sets<N>, text: &[u8]) -> Option<bool> {
    // SAFETY: the processor has AVX2, as is seen first.
    is_x86_feature_detected!("avx2").then(|| unsafe { meet_blocks(sets, text) })
}

#[target_feature(enable = "avx2")]
fn meet_blocks<const N: usize>(sets: &Sets<N>, text: &[u8]) -> bool {
    let halves = tables(sets);
    let bits = table(&BITS);
    let (blocks, rest) = text.as_chunks::<BLOCK>();
    for block in blocks {
        if read_block(block, &halves, bits) != [0; N] {
            return true;
        }
    }
    !rest.is_empty() && read_block(&filled(rest), &halves, bits) != [0; N]
}

/// The masks of one block or less, if the processor can.
#[inline]
pub(super) fn first<const N: usize>(sets: &Sets<N>, text: &[u8]) -> Option<[u64; N]> {
    // SAFETY: the processor has AVX2, as is seen first.
    is_x86_feature_detected!("avx2").then(|| unsafe { read_one(sets, text) })
}

#[target_feature(enable = "avx2")]
fn read_one<const N: usize>(sets: &Sets<N>, text: &[u8]) -> [u64; N] {
    let halves = tables(sets);
    match text.try_into() {
        Ok(block) => read_block(block, &halves, table(&BITS)),
        Err(_) => read_block(&filled(text), &halves, table(&BITS)),
    }
}

/// Less than a block, filled up with what is in no set: 0xFF is no ASCII character.
fn filled(text: &[u8]) -> [u8; BLOCK] {
    let mut block = [0xFF; BLOCK];
    block[..text.len()].copy_from_slice(text);
    block
}

#[target_feature(enable = "avx2")]
fn read_block<const N: usize>(block: &[u8; BLOCK], halves: &[__m256i; N], bits: __m256i) -> [u64; N] {
    let (low, high) = (half(block, 0), half(block, 32));
    // A loop, because a closure is compiled for processors without AVX2, and calls for each set.
    let mut masks = [0; N];
    for (mask, half) in masks.iter_mut().zip(halves) {
        *mask = u64::from(members(low, *half, bits)) | u64::from(members(high, *half, bits)) << 32;
    }
    masks
}

#[target_feature(enable = "avx2")]
fn half(block: &[u8; BLOCK], at: usize) -> __m256i {
    let half: &[u8] = &block[at..at + 32];
    // SAFETY: 32 bytes are read from a slice of 32; no alignment is asked for.
    unsafe { _mm256_loadu_si256(half.as_ptr().cast()) }
}

#[target_feature(enable = "avx2")]
fn members(bytes: __m256i, half: __m256i, bits: __m256i) -> u32 {
    let low = _mm256_and_si256(bytes, _mm256_set1_epi8(15));
    let high = _mm256_and_si256(_mm256_srli_epi16::<4>(bytes), _mm256_set1_epi8(15));
    let both = _mm256_and_si256(_mm256_shuffle_epi8(half, low), _mm256_shuffle_epi8(bits, high));
    !(_mm256_movemask_epi8(_mm256_cmpeq_epi8(both, _mm256_setzero_si256())).cast_unsigned())
}

#[target_feature(enable = "avx2")]
fn tables<const N: usize>(sets: &Sets<N>) -> [__m256i; N] {
    let mut tables = [_mm256_setzero_si256(); N];
    for (into, half) in tables.iter_mut().zip(&sets.halves) {
        *into = table(half);
    }
    tables
}

#[target_feature(enable = "avx2")]
fn table(half: &[u8; 16]) -> __m256i {
    // SAFETY: 16 bytes are read from an array of 16; no alignment is asked for.
    _mm256_broadcastsi128_si256(unsafe { _mm_loadu_si128(half.as_ptr().cast()) })
}
