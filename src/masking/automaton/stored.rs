//! Tables written down when the program is built, and read again without a copy of their rows.
//!
//! All numbers are little-endian; sizes are four bytes, a table's states two, its characters' columns one.

use std::borrow::Cow;

use super::Automata;
use super::alphabet::Alphabet;
use super::prefilter::{Cells, Glance, Prefilter, Step};
use super::table::Table;

impl Automata {
    /// Appends the tables to `out`.
    #[allow(dead_code, reason = "the build script stores them")]
    pub(crate) fn store(&self, out: &mut Vec<u8>) {
        self.alphabet.store(out);
        arrays(out, &self.rows);
        size(out, self.tables.len());
        for table in &self.tables {
            size(out, table.width);
            size(out, table.from);
            out.extend(table.start.to_le_bytes());
            out.extend(table.first_end.to_le_bytes());
            arrays(out, &table.ends_from);
            arrays(out, &table.ends);
            out.extend(table.ascii.iter());
            size(out, table.columns.len());
            out.extend(table.columns.iter());
        }
    }

    /// Reads what [`store`](Self::store) wrote; `None` if it is anything else.
    pub(crate) fn load(rest: &mut Reader) -> Option<Self> {
        let alphabet = Alphabet::load(rest)?;
        let rows = Cow::Borrowed(rest.arrays()?);
        let tables = (0..rest.size()?)
            .map(|_| {
                Some(Table {
                    width: rest.size()?,
                    from: rest.size()?,
                    start: rest.two()?,
                    first_end: rest.two()?,
                    ends_from: Cow::Borrowed(rest.arrays()?),
                    ends: Cow::Borrowed(rest.arrays()?),
                    ascii: Cow::Borrowed(rest.bytes(128)?.try_into().ok()?),
                    columns: {
                        let len = rest.size()?;
                        Cow::Borrowed(rest.bytes(len)?)
                    },
                })
            })
            .collect::<Option<_>>()?;
        Some(Self { alphabet, tables, rows })
    }
}

impl Prefilter {
    /// Appends it to `out`.
    #[allow(dead_code, reason = "the build script stores it")]
    pub(crate) fn store(&self, out: &mut Vec<u8>) {
        self.alphabet.store(out);
        size(out, self.cells.start.0 as usize);
        arrays(out, &self.cells.cells);
        let glance = self.glance.as_ref().map_or(&[][..], |glance| &glance.0[..]);
        size(out, glance.len());
        out.extend(glance);
        arrays(out, &self.tales_of);
        arrays(out, &self.tales);
        self.following.store(out);
        size(out, self.sets.len());
        out.extend(self.sets.iter());
    }

    /// Reads what [`store`](Self::store) wrote; `None` if it is anything else.
    pub(crate) fn load(rest: &mut Reader) -> Option<Self> {
        Some(Self {
            alphabet: Alphabet::load(rest)?,
            cells: Cells { start: Step(rest.size()? as u32), cells: Cow::Borrowed(rest.arrays()?) },
            glance: {
                let len = rest.size()?;
                let bits = rest.bytes(len)?;
                if bits.is_empty() { None } else { Some(Glance(Cow::Borrowed(bits))) }
            },
            tales_of: Cow::Borrowed(rest.arrays()?),
            tales: Cow::Borrowed(rest.arrays()?),
            following: Alphabet::load(rest)?,
            sets: {
                let len = rest.size()?;
                Cow::Borrowed(rest.bytes(len)?)
            },
        })
    }
}

impl Alphabet {
    #[allow(dead_code, reason = "the build script stores it")]
    fn store(&self, out: &mut Vec<u8>) {
        size(out, self.letters);
        arrays(out, &self.index);
        arrays(out, &self.blocks);
    }

    fn load(rest: &mut Reader) -> Option<Self> {
        Some(Self::stored(rest.size()?, rest.arrays()?, rest.arrays()?))
    }
}

#[allow(dead_code, reason = "the build script stores them")]
fn arrays<const N: usize>(out: &mut Vec<u8>, arrays: &[[u8; N]]) {
    size(out, arrays.len());
    out.extend(arrays.as_flattened());
}

#[allow(dead_code, reason = "the build script stores them")]
fn size(out: &mut Vec<u8>, size: usize) {
    out.extend(u32::try_from(size).expect("tables are far smaller than 4 GiB").to_le_bytes());
}

/// Reads what was stored, from the front on.
pub(crate) struct Reader(pub(crate) &'static [u8]);

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

    fn arrays<const N: usize>(&mut self) -> Option<&'static [[u8; N]]> {
        let len = self.size()?;
        let (arrays, rest) = self.bytes(N * len)?.as_chunks();
        rest.is_empty().then_some(arrays)
    }
}
