//! Tables written down when the program is built, and read again without a copy of their rows.
//!
//! All numbers are little-endian; sizes are four bytes, all else two, characters' columns one.

use std::borrow::Cow;

use super::Automata;
use super::alphabet::Alphabet;
use super::table::Table;

impl Automata {
    /// Appends the tables to `out`.
    #[allow(dead_code, reason = "the build script stores them")]
    pub(crate) fn store(&self, out: &mut Vec<u8>) {
        let pairs = |out: &mut Vec<u8>, pairs: &[[u8; 2]]| {
            size(out, pairs.len());
            out.extend(pairs.as_flattened());
        };
        size(out, self.alphabet.letters);
        pairs(out, &self.alphabet.index);
        pairs(out, &self.alphabet.blocks);
        pairs(out, &self.rows);
        size(out, self.tables.len());
        for table in &self.tables {
            size(out, table.width);
            size(out, table.from);
            out.extend(table.start.to_le_bytes());
            out.extend(table.first_end.to_le_bytes());
            size(out, table.ends.len());
            for ends in &table.ends {
                pairs(out, &ends.iter().map(|end| end.to_le_bytes()).collect::<Vec<_>>());
            }
            out.extend(table.ascii.iter());
            size(out, table.columns.len());
            out.extend(&table.columns);
        }
    }

    /// Reads what [`store`](Self::store) wrote; `None` if it is anything else.
    pub(crate) fn load(stored: &'static [u8]) -> Option<Self> {
        let mut rest = Reader(stored);
        let letters = rest.size()?;
        let alphabet = Alphabet::stored(letters, rest.pairs()?, rest.pairs()?);
        let rows = Cow::Borrowed(rest.pairs()?);
        let tables = (0..rest.size()?)
            .map(|_| {
                Some(Table {
                    width: rest.size()?,
                    from: rest.size()?,
                    start: rest.two()?,
                    first_end: rest.two()?,
                    ends: (0..rest.size()?)
                        .map(|_| Some(rest.pairs()?.iter().map(|pair| u16::from_le_bytes(*pair)).collect()))
                        .collect::<Option<_>>()?,
                    ascii: Box::new(rest.bytes(128)?.try_into().ok()?),
                    columns: {
                        let len = rest.size()?;
                        rest.bytes(len)?.to_vec()
                    },
                })
            })
            .collect::<Option<_>>()?;
        Some(Self { alphabet, tables, rows })
    }
}

#[allow(dead_code, reason = "the build script stores them")]
fn size(out: &mut Vec<u8>, size: usize) {
    out.extend(u32::try_from(size).expect("tables are far smaller than 4 GiB").to_le_bytes());
}

struct Reader(&'static [u8]);

impl Reader {
    fn bytes(&mut self, len: usize) -> Option<&'static [u8]> {
        let (head, rest) = self.0.split_at_checked(len)?;
        self.0 = rest;
        Some(head)
    }

    fn two(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes(self.bytes(2)?.try_into().ok()?))
    }

    fn size(&mut self) -> Option<usize> {
        Some(u32::from_le_bytes(self.bytes(4)?.try_into().ok()?) as usize)
    }

    fn pairs(&mut self) -> Option<&'static [[u8; 2]]> {
        let len = self.size()?;
        let (pairs, rest) = self.bytes(2 * len)?.as_chunks();
        rest.is_empty().then_some(pairs)
    }
}
