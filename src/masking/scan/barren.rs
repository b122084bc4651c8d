//! Beginnings of words that lead nowhere, remembered.
//!
//! People use the same words over and over. Where the next few bytes have been found to begin nothing, whatever stands
//! behind them, the same bytes begin nothing again. Bounded: what hashes alike takes the other's place.

/// Most of the beginnings that a language is full of have a place.
const HASH_BITS: u32 = 15;

/// So many bytes are a beginning of ASCII; of others, whose letters have two bytes or three, twice as many are.
const SHORT: usize = 8;
const LONG: usize = 16;

/// The beginnings that were met last, by their hash. One of NULs, which no view has, stands for none. 768 KiB, where
/// texts of both kinds are met.
#[derive(Debug, Default)]
pub(super) struct Barren {
    short: Memory<SHORT>,
    long: Memory<LONG>,
}

impl Barren {
    /// How much of `text`, whose word starts with it, is a beginning; `None` if there is less of it.
    #[inline]
    pub(super) fn length(text: &[u8]) -> Option<usize> {
        let length = if text[0].is_ascii() { SHORT } else { LONG };
        (length <= text.len()).then_some(length)
    }

    /// Whether a word that starts so is known to lead nowhere.
    #[inline]
    pub(super) fn has(&self, text: &[u8]) -> bool {
        let short = || text.first_chunk().is_some_and(|beginning| self.short.has(beginning));
        let long = || text.first_chunk().is_some_and(|beginning| self.long.has(beginning));
        if text[0].is_ascii() { short() } else { long() }
    }

    /// A word that starts as `text` does leads nowhere, whatever stands behind its [`length`](Self::length).
    pub(super) fn learn(&mut self, text: &[u8]) {
        match (text.first_chunk(), text.first_chunk()) {
            (Some(beginning), _) if text[0].is_ascii() => self.short.learn(*beginning),
            (_, Some(beginning)) if !text[0].is_ascii() => self.long.learn(*beginning),
            _ => {}
        }
    }
}

/// Beginnings of one length. Takes no room before it has learnt anything.
#[derive(Debug, Default)]
struct Memory<const LENGTH: usize>(Vec<[u8; LENGTH]>);

impl<const LENGTH: usize> Memory<LENGTH> {
    #[inline]
    fn has(&self, beginning: &[u8; LENGTH]) -> bool {
        self.0.get(place(beginning)).is_some_and(|known| known == beginning)
    }

    fn learn(&mut self, beginning: [u8; LENGTH]) {
        self.0.resize(1 << HASH_BITS, [0; LENGTH]);
        self.0[place(&beginning)] = beginning;
    }
}

#[inline]
fn place(beginning: &[u8]) -> usize {
    // 2^64 by the golden ratio: its product's upper bits depend on all of the factor's (Knuth, volume 3, 6.4).
    let mix = |hash: u64, chunk: &[u8; 8]| {
        (hash.rotate_left(32) ^ u64::from_le_bytes(*chunk)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    };
    (beginning.as_chunks().0.iter().fold(0, mix) >> (64 - HASH_BITS)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_learnt_is_known() {
        let mut barren = Barren::default();
        assert!(!barren.has(b"the next one"));
        barren.learn(b"the next one");
        assert!(barren.has(b"the next") && barren.has(b"the next week"));
        assert!(!barren.has(b"The next") && !barren.has(b"the nexT") && !barren.has(b"the nex"));
    }

    #[test]
    fn letters_of_other_scripts_are_beginnings_as_long() {
        let mut barren = Barren::default();
        let [short, text, other] = ["заказ не", "заказ не пришёл", "заказ не прошёл"].map(str::as_bytes);
        assert_eq!([short, text].map(Barren::length), [None, Some(LONG)]);
        barren.learn(text);
        assert!(barren.has(text) && !barren.has(short));
        // What differs stands behind the beginning.
        assert!(barren.has(other) && !barren.has("заказ мой".as_bytes()));
    }
}
