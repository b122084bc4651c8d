//! Beginnings of words that lead nowhere, remembered.
//!
//! People use the same words over and over. Where the next few bytes have been found to begin nothing, whatever stands
//! behind them, the same bytes begin nothing again. Bounded: what hashes alike takes the other's place.

/// So many bytes are a beginning.
pub(super) const LENGTH: usize = 8;

const HASH_BITS: u32 = 12;
const PLACES: usize = 1 << HASH_BITS;

/// The beginnings that were met last, by their hash. One of NULs, which no view has, stands for none.
#[derive(Debug)]
pub(super) struct Barren(Box<[u64]>);

impl Default for Barren {
    fn default() -> Self {
        Self(vec![0; PLACES].into())
    }
}

impl Barren {
    /// Whether a word that starts with these bytes is known to lead nowhere.
    #[inline]
    pub(super) fn has(&self, beginning: [u8; LENGTH]) -> bool {
        self.0[place(beginning)] == u64::from_le_bytes(beginning)
    }

    /// A word that starts with these bytes leads nowhere, whatever stands behind them.
    pub(super) fn learn(&mut self, beginning: [u8; LENGTH]) {
        self.0[place(beginning)] = u64::from_le_bytes(beginning);
    }
}

#[inline]
fn place(beginning: [u8; LENGTH]) -> usize {
    // 2^64 by the golden ratio: its product's upper bits depend on all of the factor's (Knuth, volume 3, 6.4).
    (u64::from_le_bytes(beginning).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - HASH_BITS)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_learnt_is_known() {
        let mut barren = Barren::default();
        assert!(!barren.has(*b"the next"));
        barren.learn(*b"the next");
        assert!(barren.has(*b"the next") && !barren.has(*b"The next") && !barren.has(*b"the nexT"));
    }
}
