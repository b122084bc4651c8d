//! What happens to a body's bytes on their way out: translated into our words, then masked.

use bytes::Bytes;

use super::hold::PIECE;
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

    /// Takes a piece of the body, and translates it.
    pub(in crate::proxy) fn push(&mut self, input: Bytes) -> Result<(), Error> {
        match &mut self.translate {
            Some(translate) => translate.push(input, &mut self.between),
            None => {
                self.between.push(input);
                Ok(())
            }
        }
    }

    /// Takes the end of the body: what the translation held back.
    pub(in crate::proxy) fn end(&mut self) -> Result<(), Error> {
        self.translate.as_mut().map_or(Ok(()), |translate| translate.finish(&mut self.between))
    }

    /// Masks a step of what was taken, and gives what can leave, perhaps nothing; `None` once all of it is masked.
    ///
    /// A step is short, for what masks it holds a thread of the runtime as long: a message of 8 MiB is some hundred of
    /// them, and others get their turn in between.
    pub(in crate::proxy) fn step(&mut self) -> Result<Option<Bytes>, Error> {
        let Some(mut piece) = self.between.pop() else { return Ok(None) };
        match &mut self.mask {
            Some(mask) => {
                if piece.len() > PIECE {
                    self.between.push_front(piece.split_off(PIECE));
                }
                mask.push(piece, &mut self.out)?;
            }
            None => self.out.push(piece),
        }
        Ok(Some(self.out.take_all()))
    }

    /// Ends the body, once every step is made: what masking held back, and what it counted.
    pub(in crate::proxy) fn finish(mut self) -> Result<(Bytes, Option<Tally>), Error> {
        debug_assert!(self.between.is_empty(), "steps are left");
        let tally = match &mut self.mask {
            Some(mask) => Some(mask.finish(&mut self.out)?),
            None => None,
        };
        Ok((self.out.take_all(), tally))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::api::{Kind, People};
    use crate::masking::{Ruleset, RulesetOptions};

    #[test]
    fn a_long_message_is_masked_in_steps() {
        let rules = Arc::new(Ruleset::load(&RulesetOptions::default()).expect("the built-in rules"));
        let text = "mail jane@x.com ".repeat(8 << 10);
        let document = Bytes::from(format!("{{\"content\":\"{text}\"}}"));
        let mut pipe = Pipe::new(None, Some(Masker::new(rules, Kind::Open, &People::default())));
        pipe.push(document.clone()).expect("it is JSON");
        pipe.end().expect("nothing is held back");
        let (mut steps, mut all) = (0, Vec::new());
        while let Some(out) = pipe.step().expect("it is JSON") {
            steps += 1;
            all.extend_from_slice(&out);
        }
        all.extend_from_slice(&pipe.finish().expect("it is whole").0);
        assert_eq!(steps, document.len().div_ceil(PIECE));
        assert_eq!(all, format!("{{\"content\":\"{}\"}}", "mail **** ".repeat(8 << 10)).into_bytes());
    }
}
