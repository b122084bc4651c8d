//! What is true of each character, worked out when a text first has one of its neighbourhood.

use std::sync::OnceLock;

/// Characters in a block.
const BLOCK: usize = 256;
/// Blocks of the Basic Multilingual Plane.
const BLOCKS: usize = 0x1_0000 / BLOCK;

/// A fact about characters. Those beyond the Basic Multilingual Plane are worked out every time.
#[derive(Debug)]
pub(super) struct ByCharacter<F>(Box<[OnceLock<Box<[F; BLOCK]>>]>);

impl<F> Default for ByCharacter<F> {
    fn default() -> Self {
        Self((0..BLOCKS).map(|_| OnceLock::new()).collect())
    }
}

impl<F: Copy> ByCharacter<F> {
    /// What is true of `char`, which `of` works out.
    #[inline]
    pub(super) fn get(&self, char: char, of: impl Fn(char) -> F) -> F {
        let code = char as usize;
        let Some(block) = self.0.get(code / BLOCK) else { return of(char) };
        let facts = block.get_or_init(|| {
            let first = (code / BLOCK * BLOCK) as u32;
            // Surrogates are no characters, and nobody asks for them.
            let of = |offset: usize| of(char::from_u32(first + offset as u32).unwrap_or_default());
            Box::new(std::array::from_fn(of))
        });
        facts[code % BLOCK]
    }
}
