//! What happens to a body's bytes on their way out: translated into our words, then masked.

use bytes::Bytes;

use crate::json::{Error, Pieces, Transform};
use crate::masking::{Masker, Tally};

/// A translation, a masker, both or none, as one.
pub(in crate::proxy) struct Pipe {
    translate: Option<Box<dyn Transform<Facts = ()>>>,
    mask: Option<Masker>,
    between: Pieces,
    out: Pieces,
}

impl Pipe {
    /// A pipe of what is there.
    pub(in crate::proxy) fn new(
        translate: Option<Box<dyn Transform<Facts = ()>>>,
        mask: Option<Masker>,
    ) -> Self {
        Self { translate, mask, between: Pieces::new(), out: Pieces::new() }
    }

    /// Takes a piece of the body; gives what can leave, perhaps nothing.
    pub(in crate::proxy) fn push(&mut self, input: Bytes) -> Result<Bytes, Error> {
        match &mut self.translate {
            Some(translate) => translate.push(input, &mut self.between)?,
            None => self.between.push(input),
        }
        self.mask_between()?;
        Ok(self.out.take_all())
    }

    /// Ends the body: what was held back, and what masking counted.
    pub(in crate::proxy) fn finish(mut self) -> Result<(Bytes, Option<Tally>), Error> {
        if let Some(translate) = &mut self.translate {
            translate.finish(&mut self.between)?;
        }
        self.mask_between()?;
        let tally = match &mut self.mask {
            Some(mask) => Some(mask.finish(&mut self.out)?),
            None => None,
        };
        Ok((self.out.take_all(), tally))
    }

    fn mask_between(&mut self) -> Result<(), Error> {
        while let Some(piece) = self.between.pop() {
            match &mut self.mask {
                Some(mask) => mask.push(piece, &mut self.out)?,
                None => self.out.push(piece),
            }
        }
        Ok(())
    }
}
