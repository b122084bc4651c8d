//! A body that is read twice, because it is too large to be held: the second reading gives only what the first one had.
//!
//! What was learned from the first reading (who is named, perhaps behind everything that speaks of them) is true of the
//! second one only if they are the same, and an upstream that sends no validators says nothing of that. So the first
//! reading leaves a digest of each block, and no block of the second leaves before it was found the same.

use std::collections::VecDeque;

use bytes::Bytes;
use futures_util::stream;
use http_body::Frame;
use http_body_util::{BodyExt, StreamBody};
use sha2::{Digest, Sha256};

use super::hold::{PIECE, Source};
use crate::json;
use crate::proxy::{Failure, Problem};

/// How many bytes have a digest, and are held while they are compared: few at first, since who reads waits for them.
fn block(index: usize) -> usize {
    if index < SMALL_BLOCKS { 4 * 1024 } else { 64 * 1024 }
}

/// How many blocks are small ones.
const SMALL_BLOCKS: usize = 64;

/// So many blocks are remembered at most: those of 4 GiB.
const MOST_BLOCKS: usize = 1 << 16;

/// Enough of a SHA-256 to tell one body from another.
type Short = [u8; 16];

/// What the first reading was.
#[derive(Default)]
pub(in crate::proxy) struct FirstReading {
    blocks: Vec<Short>,
    digest: Sha256,
    /// How many bytes of the last block there were.
    filled: usize,
}

/// What is said of a body that was another one when it was read again.
pub(in crate::proxy) fn changed() -> Failure {
    Failure::plain(Problem::UpstreamUnavailable("the conversation changed while it was read; ask again"))
}

impl FirstReading {
    /// Takes the next piece.
    pub(in crate::proxy) fn push(&mut self, mut piece: &[u8]) -> Result<(), Failure> {
        while !piece.is_empty() {
            let size = block(self.blocks.len());
            let (now, later) = piece.split_at(piece.len().min(size - self.filled));
            self.digest.update(now);
            self.filled += now.len();
            piece = later;
            if self.filled == size {
                self.end_block();
            }
        }
        match self.blocks.len() {
            0..MOST_BLOCKS => Ok(()),
            _ => Err(json::Error::TooLarge(MOST_BLOCKS * block(MOST_BLOCKS)).into()),
        }
    }

    fn end_block(&mut self) {
        self.blocks.push(short(self.digest.finalize_reset().into()));
        self.filled = 0;
    }

    /// The second reading, which fails where it is not as the first one was.
    pub(in crate::proxy) fn again(mut self, source: Source) -> Source {
        if self.filled > 0 {
            self.end_block();
        }
        let second = Second { source, blocks: self.blocks.into_iter(), read: 0, ready: VecDeque::new() };
        let pieces = stream::try_unfold(second, |mut second| async move {
            Ok(second.next().await?.map(|piece| (Frame::data(piece), second)))
        });
        Source::flowing(StreamBody::new(pieces).boxed_unsync())
    }
}

struct Second {
    source: Source,
    /// The blocks that must follow.
    blocks: std::vec::IntoIter<Short>,
    /// How many were.
    read: usize,
    /// Pieces that were found the same.
    ready: VecDeque<Bytes>,
}

impl Second {
    async fn next(&mut self) -> Result<Option<Bytes>, Failure> {
        if self.ready.is_empty() {
            let (size, mut filled) = (block(self.read), 0);
            let (mut digest, mut read) = (Sha256::new(), VecDeque::new());
            while filled < size
                && let Some(piece) = self.source.next(PIECE.min(size - filled)).await?
            {
                digest.update(&piece);
                filled += piece.len();
                read.push_back(piece);
            }
            let digest = (filled > 0).then(|| short(digest.finalize().into()));
            if digest != self.blocks.next() {
                return Err(changed());
            }
            self.read += 1;
            self.ready = read;
        }
        Ok(self.ready.pop_front())
    }
}

fn short(digest: [u8; 32]) -> Short {
    *digest.first_chunk().expect("it is longer")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flowing(body: &[u8], size: usize) -> Source {
        let frames: Vec<_> =
            body.chunks(size).map(|piece| Ok(Frame::data(Bytes::copy_from_slice(piece)))).collect();
        Source::flowing(StreamBody::new(stream::iter(frames)).boxed_unsync())
    }

    /// What leaves of the second reading, and whether all of it did.
    async fn read(first: &[u8], second: &[u8], size: usize) -> (Vec<u8>, bool) {
        let mut reading = FirstReading::default();
        first.chunks(1000).for_each(|piece| reading.push(piece).unwrap());
        let (mut source, mut out) = (reading.again(flowing(second, size)), Vec::new());
        loop {
            match source.next(PIECE).await {
                Ok(Some(piece)) => out.extend_from_slice(&piece),
                Ok(None) => return (out, true),
                Err(_) => return (out, false),
            }
        }
    }

    #[tokio::test]
    async fn what_is_the_same_leaves_whole_and_of_what_is_not_no_block_that_differs() {
        let ends: Vec<usize> = (0..SMALL_BLOCKS + 3)
            .scan(0, |end, index| {
                *end += block(index);
                Some(*end)
            })
            .collect();
        let last = *ends.last().unwrap();
        let body: Vec<u8> = (0..last + 77).map(|at| (at % 251) as u8).collect();
        for size in [999, block(0), body.len()] {
            assert_eq!(read(&body, &body, size).await, (body.clone(), true));
            for at in [0, ends[0] - 1, ends[0], ends[SMALL_BLOCKS] + 1, body.len() - 1] {
                let mut other = body.clone();
                other[at] ^= 1;
                let same = ends.iter().copied().filter(|end| *end <= at).max().unwrap_or(0);
                assert_eq!(read(&body, &other, size).await, (body[..same].to_vec(), false), "{at}");
            }
            let longer = [&body[..], b" "].concat();
            assert!(!read(&body, &longer, size).await.1 && !read(&longer, &body, size).await.1);
            assert!(!read(&body[..ends[1]], &body[..ends[0]], size).await.1);
            assert!(!read(&body[..ends[0]], &body[..ends[1]], size).await.1);
        }
        assert_eq!(read(b"", b"", 1).await, (Vec::new(), true));
    }
}
