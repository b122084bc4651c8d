//! Short values that were found clean, remembered for one body: "customer", "inbound" and "whatsapp" stand in every message.
//!
//! A value is looked at by itself, so what was clean once is clean again, while the people and the rules are the same.
//! Bounded: what hashes alike takes the other's place.

/// Longer values hardly repeat, in bytes.
const LONGEST: usize = 16;

const HASH_BITS: u32 = 8;

/// The values that were met last, by their hash; behind them NULs, which no value has unescaped.
#[derive(Debug)]
pub(super) struct Repeats(Box<[[u8; LONGEST]; 1 << HASH_BITS]>);

impl Default for Repeats {
    /// Of nothing but the empty value.
    fn default() -> Self {
        Self(Box::new([[0; LONGEST]; 1 << HASH_BITS]))
    }
}

impl Repeats {
    /// Whether a value, as it is spelled in JSON, is known to be clean.
    pub(super) fn has(&self, raw: &str) -> bool {
        padded(raw).is_some_and(|value| self.0[hash(&value, HASH_BITS)] == value)
    }

    /// Nothing was found in a value.
    pub(super) fn learn(&mut self, raw: &str) {
        if let Some(value) = padded(raw) {
            self.0[hash(&value, HASH_BITS)] = value;
        }
    }
}

/// A short value, made as long as all others.
#[inline]
pub(super) fn padded(raw: &str) -> Option<[u8; LONGEST]> {
    let mut value = [0; LONGEST];
    value.get_mut(..raw.len())?.copy_from_slice(raw.as_bytes());
    Some(value)
}

/// A hash of so many bits.
#[inline]
pub(super) fn hash(value: &[u8; LONGEST], bits: u32) -> usize {
    // 2^128 by the golden ratio: its product's upper bits depend on all of the factor's (Knuth, volume 3, 6.4).
    let hash = u128::from_le_bytes(*value).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835);
    (hash >> (u128::BITS - bits)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_clean_is_known() {
        let mut repeats = Repeats::default();
        assert!(repeats.has("") && !repeats.has("customer"));
        repeats.learn("customer");
        assert!(repeats.has("customer") && !repeats.has("custome") && !repeats.has("Customer"));
        let long = "a value that is long";
        repeats.learn(long);
        assert!(!repeats.has(long));
    }
}
