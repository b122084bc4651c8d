//! The way that works everywhere, and that says what is right.

use super::{BLOCK, Sets};

pub(super) fn read<const N: usize>(sets: &Sets<N>, text: &[u8], masks: &mut Vec<[u64; N]>) {
    masks.extend(text.chunks(BLOCK).map(|text| block(sets, text)));
}

/// Whether any byte of `text` is in any of the sets.
pub(super) fn meet<const N: usize>(sets: &Sets<N>, text: &[u8]) -> bool {
    text.iter().any(|byte| sets.bytes[usize::from(*byte)] != 0)
}

/// The masks of one block or less.
pub(super) fn block<const N: usize>(sets: &Sets<N>, block: &[u8]) -> [u64; N] {
    let mut told = [0; N];
    for (at, byte) in block.iter().enumerate() {
        let members = sets.bytes[usize::from(*byte)];
        for (set, mask) in told.iter_mut().enumerate() {
            *mask |= u64::from(members >> set & 1) << at;
        }
    }
    told
}
