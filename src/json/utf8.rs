//! Lets only whole, valid UTF-8 characters through, whatever the chunk borders.

use bytes::Bytes;

use super::Error;

/// Cuts a byte stream at character borders and refuses what is not UTF-8.
///
/// Keeps at most three bytes back; chunks pass as slices of the input.
#[derive(Debug, Default)]
pub struct Utf8Gate {
    /// The start of a character that the last chunk cut.
    carry: [u8; 4],
    carried: usize,
    passed: u64,
}

impl Utf8Gate {
    /// Takes a chunk; gives a completed character that was cut before (or nothing), and the
    /// whole characters of the chunk.
    pub fn push(&mut self, mut input: Bytes) -> Result<(Option<Bytes>, Bytes), Error> {
        let mut completed = None;
        while self.carried > 0 && !input.is_empty() && completed.is_none() {
            self.carry[self.carried] = input[0];
            self.carried += 1;
            input = input.slice(1..);
            match std::str::from_utf8(&self.carry[..self.carried]) {
                Ok(_) => {
                    completed = Some(Bytes::copy_from_slice(&self.carry[..self.carried]));
                    self.passed += self.carried as u64;
                    self.carried = 0;
                }
                Err(error) if error.error_len().is_some() => return Err(Error::Utf8(self.passed)),
                Err(_) => {}
            }
        }
        if simdutf8::basic::from_utf8(&input).is_err() {
            let error = match std::str::from_utf8(&input) {
                Ok(_) => unreachable!("simdutf8 and std agree on what is UTF-8"),
                Err(error) => error,
            };
            if error.error_len().is_some() {
                return Err(Error::Utf8(self.passed + error.valid_up_to() as u64));
            }
            let tail = input.split_off(error.valid_up_to());
            self.carry[..tail.len()].copy_from_slice(&tail);
            self.carried = tail.len();
        }
        self.passed += input.len() as u64;
        Ok((completed, input))
    }

    /// Whether the stream may end here: not inside a character.
    pub fn finish(&self) -> Result<(), Error> {
        if self.carried > 0 { Err(Error::Utf8(self.passed)) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn run(bytes: &[u8], size: usize) -> Result<Vec<u8>, Error> {
        let mut gate = Utf8Gate::default();
        let mut out = Vec::new();
        for chunk in bytes.chunks(size) {
            let (completed, rest) = gate.push(Bytes::copy_from_slice(chunk))?;
            for piece in completed.iter().chain([&rest]) {
                assert!(std::str::from_utf8(piece).is_ok(), "pieces are whole characters");
                out.extend_from_slice(piece);
            }
        }
        gate.finish()?;
        Ok(out)
    }

    proptest! {
        #[test]
        fn valid_text_passes_for_any_cut(text in "\\PC{0,40}", size in 1usize..9) {
            prop_assert_eq!(run(text.as_bytes(), size), Ok(text.into_bytes()));
        }

        #[test]
        fn it_refuses_what_std_refuses(bytes in prop::collection::vec(any::<u8>(), 0..12), size in 1usize..5) {
            prop_assert_eq!(run(&bytes, size).is_ok(), std::str::from_utf8(&bytes).is_ok());
        }
    }
}
