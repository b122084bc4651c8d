//! A glance at a word: whether a list of words can have it at all.
//!
//! Behind a weak cue stands a word of no list nearly always. One bit for its first letters and its length says so, before
//! the word is put into lower case, hashed and compared. A bit that is set proves nothing.

/// A bit for each beginning and length that words of a list have.
#[derive(Debug)]
pub(super) struct Glance(Box<[u64]>);

/// Bits are told by so many bits of a hash.
const HASH_BITS: u32 = 17;

impl Default for Glance {
    /// Of no words.
    fn default() -> Self {
        Self(vec![0; (1 << HASH_BITS) / 64].into())
    }
}

impl Glance {
    /// What a glance knows of `words`, which are in lower case.
    pub(super) fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut glance = Self::default();
        words.for_each(|word| glance.learn(word.as_bytes()));
        glance
    }

    /// Takes in a word in lower case.
    pub(super) fn learn(&mut self, word: &[u8]) {
        let at = place(word);
        self.0[at / 64] |= 1 << (at % 64);
    }

    /// Whether the list may have `word`, a word of ASCII in any case.
    pub(super) fn may_have(&self, word: &[u8]) -> bool {
        let at = place(word);
        self.0[at / 64] >> (at % 64) & 1 == 1
    }
}

/// The bit of a word.
fn place(word: &[u8]) -> usize {
    let mut head = [0; 8];
    match word.first_chunk() {
        Some(letters) => head = *letters,
        None => head[..word.len()].copy_from_slice(word),
    }
    // What tells the cases of a letter apart is set in all of them.
    let lower = u64::from_le_bytes(head) | 0x2020_2020_2020_2020;
    // 2^64 by the golden ratio: its product's upper bits depend on all of the factor's (Knuth, volume 3, 6.4).
    let hash = (lower ^ word.len() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (hash >> (64 - HASH_BITS)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_of_the_list_is_denied_and_most_others_are() {
        let glance = Glance::of(["ann", "bartholomew", "bartholomäus"].into_iter());
        for word in ["ann", "ANN", "Bartholomew"] {
            assert!(glance.may_have(word.as_bytes()), "{word}");
        }
        let others = ["", "an", "anna", "bart", "the", "order", "bartholomewx"];
        assert!(others.iter().all(|word| !glance.may_have(word.as_bytes())));
    }
}
