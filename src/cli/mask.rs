//! `auraveil mask`: stdin to stdout through the proxy's own masker, in bounded memory.

use std::io::{self, Read, Write};
use std::sync::Arc;

use bytes::BytesMut;

use super::Failure;
use super::rules::Packs;
use crate::api::{Kind, People};
use crate::json::{Documents, Error, Pieces, Transform};
use crate::masking::{Masker, Tally, TextMasker};

/// How much is read at a time.
const READ: usize = 64 << 10;

pub(super) fn run(text: bool, packs: Packs) -> Result<(), Failure> {
    let rules = Arc::new(packs.load()?);
    let masker: Box<dyn Transform<Facts = Tally>> = if text {
        Box::new(TextMasker::new(rules, &People::default()))
    } else {
        Box::new(Masker::new(rules, Kind::Open, &People::default()).documents(Documents::Many))
    };
    stream(io::stdin().lock(), io::stdout().lock(), masker)
}

/// Nothing is written once something was found that can't be masked: what is on stdout by then was masked, and what
/// is missing was not.
fn stream(
    mut input: impl Read,
    mut output: impl Write,
    mut masker: Box<dyn Transform<Facts = Tally>>,
) -> Result<(), Failure> {
    let mut lines = Lines::default();
    let mut pieces = Pieces::new();
    let mut buffer = BytesMut::new();
    loop {
        buffer.resize(READ, 0);
        let count = match input.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(Failure::input(error)),
        };
        let chunk = buffer.split_to(count).freeze();
        masker.push(chunk.clone(), &mut pieces).map_err(|error| lines.unmaskable(error, &chunk))?;
        lines.pass(&chunk);
        write_all(&mut pieces, &mut output)?;
    }
    masker.finish(&mut pieces).map_err(|error| lines.unmaskable(error, b""))?;
    write_all(&mut pieces, &mut output)
}

/// Counts lines, so that a fault can be found in a file of many.
#[derive(Default)]
struct Lines {
    bytes: u64,
    ended: u64,
}

impl Lines {
    fn pass(&mut self, chunk: &[u8]) {
        self.bytes += chunk.len() as u64;
        self.ended += memchr::memchr_iter(b'\n', chunk).count() as u64;
    }

    /// What is said of a fault in `chunk`, which has not passed.
    fn unmaskable(&self, error: Error, chunk: &[u8]) -> Failure {
        let line = match error {
            Error::Syntax(at) | Error::Utf8(at) => {
                let within = usize::try_from(at.saturating_sub(self.bytes)).unwrap_or(chunk.len());
                let before = &chunk[..within.min(chunk.len())];
                format!(", in line {}", self.ended + memchr::memchr_iter(b'\n', before).count() as u64 + 1)
            }
            _ => String::new(),
        };
        Failure::Failed(format!("stdin can't be masked: {error}{line}"))
    }
}

/// Writes what is ready, to the last byte: the reader may be a person.
fn write_all(pieces: &mut Pieces, output: &mut impl Write) -> Result<(), Failure> {
    if pieces.is_empty() {
        return Ok(());
    }
    // Pieces can be as small as a mask, and stdout looks for a line's end in each write.
    output.write_all(&pieces.take_all()).and_then(|()| output.flush()).map_err(Failure::output)
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::*;

    /// Repeats its input in capitals, and fails at a `!`.
    struct Loud;

    impl Transform for Loud {
        type Facts = Tally;

        fn push(&mut self, input: Bytes, out: &mut Pieces) -> Result<(), Error> {
            out.push(input.to_ascii_uppercase().into());
            if input.contains(&b'!') { Err(Error::Truncated) } else { Ok(()) }
        }

        fn finish(&mut self, out: &mut Pieces) -> Result<Tally, Error> {
            out.push(Bytes::from_static(b"."));
            Ok(Tally::default())
        }
    }

    /// Gives one slice a read.
    struct Slices(Vec<&'static [u8]>);

    impl Read for Slices {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let slice = if self.0.is_empty() { &b""[..] } else { self.0.remove(0) };
            buffer[..slice.len()].copy_from_slice(slice);
            Ok(slice.len())
        }
    }

    struct Gone;

    impl Write for Gone {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn all_of_the_input_goes_through() {
        let mut output = Vec::new();
        stream(Slices(vec![b"a", b"bc", b"d"]), &mut output, Box::new(Loud)).unwrap();
        assert_eq!(output, b"ABCD.");
    }

    #[test]
    fn nothing_is_written_after_a_fault() {
        let mut output = Vec::new();
        let end = stream(Slices(vec![b"ab", b"c!", b"d"]), &mut output, Box::new(Loud));
        assert!(matches!(end, Err(Failure::Failed(why)) if why.contains("ends in the middle")));
        assert_eq!(output, b"AB");
    }

    #[test]
    fn a_fault_is_told_with_its_line() {
        let mut lines = Lines::default();
        lines.pass(b"{}\n{}\n");
        lines.pass(b"{");
        let chunk = b"}\n\n{]";
        for (error, wanted) in [
            (Error::Syntax(11), "(byte 11), in line 5"),
            (Error::Utf8(3), "(byte 3), in line 3"),
            (Error::Truncated, "value"),
        ] {
            let Failure::Failed(why) = lines.unmaskable(error, chunk) else { panic!("it is a fault") };
            assert!(why.ends_with(wanted), "{why}");
        }
    }

    #[test]
    fn a_reader_that_is_gone_is_no_error() {
        let end = stream(Slices(vec![b"ab"]), Gone, Box::new(Loud));
        assert!(matches!(end, Err(Failure::ReaderGone)));
    }
}
