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
    #[inline]
    pub(super) fn get(&self, char: char) -> F {
        let code = char as usize;
        match self.block(code / BLOCK) {
            Some(facts) => facts[code % BLOCK],
            None => (self.of)(char),
        }
    }

    /// What is true of the characters of a block, unless it is beyond the Basic Multilingual Plane.
    #[inline]
    fn block(&self, block: usize) -> Option<&[F; BLOCK]> {
        let facts = self.blocks.get(block)?.get_or_init(|| {
            let first = (block * BLOCK) as u32;
            // Surrogates are no characters, and nobody asks for them.
            let of = |offset| char::from_u32(first + offset as u32).map_or((self.of)('\0'), self.of);
            Box::new(std::array::from_fn(of))
        });
        Some(facts)
    }

    /// A reader of a text, most of whose characters stand beside each other here.
    pub(super) fn reader(&'static self) -> Reader<F> {
        let ascii = self.block(0).expect("ASCII is in the Basic Multilingual Plane");
        Reader { table: self, ascii, block: 0, facts: ascii }
    }
}

/// Looks characters up, and remembers where the last one was.
pub(super) struct Reader<F: 'static> {
    table: &'static Table<F>,
    ascii: &'static [F; BLOCK],
    /// The block of the last character beyond the first one.
    block: usize,
    facts: &'static [F; BLOCK],
}

impl<F: Copy> Reader<F> {
    /// What is true of `char`.
    #[inline]
    pub(super) fn get(&mut self, char: char) -> F {
        let (block, place) = (char as usize / BLOCK, char as usize % BLOCK);
        if block == 0 {
            return self.ascii[place];
        }
        if block == self.block { self.facts[place] } else { self.get_of_another_block(char) }
    }

    #[cold]
    fn get_of_another_block(&mut self, char: char) -> F {
        let block = char as usize / BLOCK;
        let Some(facts) = self.table.block(block) else { return (self.table.of)(char) };
        (self.block, self.facts) = (block, facts);
        facts[char as usize % BLOCK]
    }
}
