//! Beginnings of words that lead nowhere, remembered.
//!
//! People use the same words over and over. Where the next few bytes have been found to begin nothing, whatever stands
//! behind them, the same bytes begin nothing again. Either no rule is led to, or each one that is has been judged by these
//! bytes alone. Bounded: what hashes alike takes the other's place.

/// The shortest beginnings are of ASCII alone, whose letters have a byte each.
const SHORT: usize = 8;
const MIDDLE: usize = 16;
const LONG: usize = 32;

/// The beginnings that were met last, by their hash. At most 1.25 MiB: a length takes its room when one of it is learnt.
#[derive(Debug, Default)]
pub(super) struct Barren {
    short: Memory<SHORT, 15>,
    middle: Memory<MIDDLE, 15>,
    long: Memory<LONG, 14>,
    /// A bit for each beginning that has been met, by its hash.
    met: Vec<u64>,
}

/// Beginnings that have been met are told apart by so many bits of their hash.
const MET_BITS: u32 = 16;

impl Barren {
    /// Whether a word that starts `text` is known to lead nowhere.
    #[inline]
    pub(super) fn has(&self, text: &[u8]) -> bool {
        match text.first_chunk() {
            Some(beginning) => self.has_beginning(beginning),
            None => self.has_beginning(&padded(text)),
        }
    }

    #[inline]
    fn has_beginning(&self, beginning: &[u8; LONG]) -> bool {
        let chunks = beginning.as_chunks().0;
        let short = mixed(0, &chunks[..1]);
        let middle = mixed(short, &chunks[1..2]);
        (beginning[0].is_ascii() && self.short.has(short, beginning))
            || self.middle.has(middle, beginning)
            || self.long.has(mixed(middle, &chunks[2..]), beginning)
    }

    /// Whether a beginning like that of `text` has been met before, as far as its hash tells. What stands there for the first
    /// time may well do so for the last, and is not worth being learnt.
    pub(super) fn meets_again(&mut self, text: &[u8]) -> bool {
        self.met.resize(1 << (MET_BITS - 6), 0);
        let beginning = padded(text);
        let place = mixed(0, beginning[..MIDDLE].as_chunks().0) >> (64 - MET_BITS);
        let (word, bit) = (&mut self.met[(place >> 6) as usize], 1 << (place & 63));
        let met = *word & bit != 0;
        *word |= bit;
        met
    }

    /// A word that starts `text` leads nowhere, which its first so many bytes decide.
    pub(super) fn learn(&mut self, text: &[u8], deciding: usize) {
        let beginning = padded(text);
        let hash = |length: usize| mixed(0, beginning[..length].as_chunks().0);
        // Where the end of the text is part of the beginning, all there is has decided.
        let decides = |length: usize| deciding <= length || text.len() < length;
        if beginning[0].is_ascii() && decides(SHORT) {
            self.short.learn(hash(SHORT), &beginning);
        } else if decides(MIDDLE) {
            self.middle.learn(hash(MIDDLE), &beginning);
        } else if decides(LONG) {
            self.long.learn(hash(LONG), &beginning);
        }
    }
}

/// What `text` starts with; its end reads as bytes that no text has.
fn padded(text: &[u8]) -> [u8; LONG] {
    let mut beginning = [0xff; LONG];
    let length = text.len().min(LONG);
    beginning[..length].copy_from_slice(&text[..length]);
    beginning
}

/// Beginnings of one length. Takes no room before it has learnt anything. One of NULs, with which no word starts, stands
/// for none.
#[derive(Debug, Default)]
struct Memory<const LENGTH: usize, const HASH_BITS: u32>(Vec<[u8; LENGTH]>);

impl<const LENGTH: usize, const HASH_BITS: u32> Memory<LENGTH, HASH_BITS> {
    #[inline]
    fn has(&self, hash: u64, text: &[u8; LONG]) -> bool {
        self.0.get(Self::place(hash)).is_some_and(|known| known[..] == text[..LENGTH])
    }

    fn learn(&mut self, hash: u64, text: &[u8; LONG]) {
        self.0.resize(1 << HASH_BITS, [0; LENGTH]);
        self.0[Self::place(hash)].copy_from_slice(&text[..LENGTH]);
    }

    #[inline]
    fn place(hash: u64) -> usize {
        (hash >> (64 - HASH_BITS)) as usize
    }
}

/// 2^64 by the golden ratio: its product's upper bits depend on all of the factor's (Knuth, volume 3, 6.4).
#[inline]
fn mixed(hash: u64, chunks: &[[u8; 8]]) -> u64 {
    let mix = |hash: u64, chunk: &[u8; 8]| {
        (hash.rotate_left(32) ^ u64::from_le_bytes(*chunk)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    };
    chunks.iter().fold(hash, mix)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_learnt_is_known() {
        let mut barren = Barren::default();
        let text = b"the next one of all these words here";
        assert!(!barren.has(text));
        barren.learn(text, 8);
        assert!(barren.has(text) && barren.has(b"the next week") && barren.has(b"the next"));
        assert!(!barren.has(b"The next") && !barren.has(b"the nexT one") && !barren.has(b"the nex"));
    }

    #[test]
    fn what_decides_must_be_there_again() {
        let text = b"my code is on the way, says the app";
        for (deciding, known) in [(9, 16), (16, 16), (17, 32), (32, 32)] {
            let mut barren = Barren::default();
            barren.learn(text, deciding);
            let with = |length: usize| [&text[..length], b"####################"].concat();
            assert!(barren.has(&with(known)) && !barren.has(&with(known - 1)), "{deciding}");
        }
        let mut barren = Barren::default();
        barren.learn(text, 33);
        assert!(!barren.has(text));
    }

    #[test]
    fn what_is_met_twice_is_told() {
        let mut barren = Barren::default();
        let text = b"my code is on the way, says the app";
        assert!(!barren.meets_again(text) && barren.meets_again(text));
        assert!(!barren.meets_again(&text[1..]));
    }

    #[test]
    fn an_end_decides_too() {
        let mut barren = Barren::default();
        barren.learn(b"the end", 90);
        assert!(barren.has(b"the end"));
        assert!(!barren.has(b"the end.") && !barren.has(b"the end of it all, which is longer than any"));
    }

    #[test]
    fn letters_of_other_scripts_need_longer_beginnings() {
        let mut barren = Barren::default();
        let [short, text, other] = ["заказ не", "заказ не пришёл", "заказ не прошёл"].map(str::as_bytes);
        barren.learn(text, 8);
        assert!(barren.has(text) && !barren.has(short));
        // What differs stands behind the beginning.
        assert!(barren.has(other) && !barren.has("заказ мой".as_bytes()));
    }
}
