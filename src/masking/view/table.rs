//! What is true of each character, worked out when a text first has one of its neighbourhood.

use std::sync::OnceLock;

/// Characters in a block.
const BLOCK: usize = 256;
/// Blocks of the Basic Multilingual Plane.
const BLOCKS: usize = 0x1_0000 / BLOCK;

/// A fact about characters. Those beyond the Basic Multilingual Plane are worked out every time.
pub(super) struct Table<F: 'static> {
    blocks: [OnceLock<Box<[F; BLOCK]>>; BLOCKS],
    of: fn(char) -> F,
}

impl<F: Copy> Table<F> {
    pub(super) const fn new(of: fn(char) -> F) -> Self {
        Self { blocks: [const { OnceLock::new() }; BLOCKS], of }
    }

    /// What is true of `char`.
    pub(super) fn get(&self, char: char) -> F {
        let code = char as usize;
        let Some(block) = self.blocks.get(code / BLOCK) else { return (self.of)(char) };
        let facts = block.get_or_init(|| {
            let first = (code / BLOCK * BLOCK) as u32;
            // Surrogates are no characters, and nobody asks for them.
            let of = |offset| char::from_u32(first + offset as u32).map_or((self.of)('\0'), self.of);
            Box::new(std::array::from_fn(of))
        });
        facts[code % BLOCK]
    }
}
