//! Bodies on their way inside the proxy: flowing, or held whole where something must be known of all of them first.
//! What is held is bounded each by itself and all together.

use std::collections::VecDeque;

use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt;

use super::GivenBody;
use crate::cache::{Budget, Reservation};
use crate::json;
use crate::proxy::{Failure, Problem};

/// The largest piece that is worked on at a time, in bytes: between two of them other tasks get their turn.
pub(in crate::proxy) const PIECE: usize = 16 * 1024;

/// The same for a body whose reader takes his time. Some of its pieces wait for him, so they are small.
pub(in crate::proxy) const SMALL_PIECE: usize = 4 * 1024;

/// A body, to be taken piece by piece.
pub(in crate::proxy) struct Source {
    ready: VecDeque<Bytes>,
    rest: Option<GivenBody>,
    /// What the pieces that are ready take of the budget.
    _held: Option<Reservation>,
}

/// What came of holding a body up to a bound.
pub(in crate::proxy) enum Held {
    /// All of it.
    Whole(Bytes, Option<Reservation>),
    /// It is longer: what was read, and the rest.
    Longer(Source),
}

impl Source {
    /// A body that flows.
    pub(in crate::proxy) fn flowing(body: GivenBody) -> Self {
        Self { ready: VecDeque::new(), rest: Some(body), _held: None }
    }

    /// A body that is all at hand.
    pub(in crate::proxy) fn whole(bytes: Bytes, held: Option<Reservation>) -> Self {
        Self { ready: VecDeque::from([bytes]), rest: None, _held: held }
    }

    /// The next piece, of at most `most` bytes; `None` at the end of the body.
    pub(in crate::proxy) async fn next(&mut self, most: usize) -> Result<Option<Bytes>, Failure> {
        loop {
            if let Some(bytes) = self.ready.front_mut() {
                if bytes.len() > most {
                    return Ok(Some(bytes.split_to(most)));
                }
                return Ok(self.ready.pop_front());
            }
            let Some(rest) = &mut self.rest else { return Ok(None) };
            match rest.frame().await {
                // Trailers are not ours to pass on.
                Some(frame) => self.ready.extend(frame?.into_data().ok()),
                None => return Ok(None),
            }
        }
    }

    /// The body's first bytes, `most` of them if it has so many, however it is cut; and the body from its beginning.
    pub(in crate::proxy) async fn beginning(mut self, most: usize) -> Result<(Vec<Bytes>, Self), Failure> {
        let (mut read, mut left) = (VecDeque::new(), most);
        while left > 0 {
            let Some(piece) = self.next(left).await? else {
                self.rest = None;
                break;
            };
            left -= piece.len();
            read.push_back(piece);
        }
        let beginning = read.iter().cloned().collect();
        read.append(&mut self.ready);
        Ok((beginning, Self { ready: read, ..self }))
    }

    /// Reads the body into memory, up to `most` bytes and as far as the budget has room.
    pub(in crate::proxy) async fn hold(mut self, most: u64, budget: &Budget) -> Result<Held, Failure> {
        if self.rest.is_none() && self.ready.len() == 1 {
            let bytes = self.ready.pop_front().unwrap_or_default();
            return Ok(Held::Whole(bytes, self._held));
        }
        let (mut read, mut held, mut total) = (VecDeque::new(), budget.open(), 0);
        while let Some(piece) = self.next(PIECE).await? {
            total += piece.len() as u64;
            let room = total <= most && held.grow(piece.len() as u64);
            read.push_back(piece);
            if !room {
                read.append(&mut self.ready);
                return Ok(Held::Longer(Self { ready: read, rest: self.rest, _held: Some(held) }));
            }
        }
        let mut whole = BytesMut::with_capacity(read.iter().map(Bytes::len).sum());
        read.iter().for_each(|piece| whole.extend_from_slice(piece));
        Ok(Held::Whole(whole.freeze(), Some(held)))
    }

    /// Reads a bounded page into memory.
    pub(in crate::proxy) async fn page(
        self,
        most: usize,
        budget: &Budget,
    ) -> Result<(Bytes, Option<Reservation>), Failure> {
        match self.hold(most as u64, budget).await? {
            Held::Whole(bytes, held) if bytes.len() <= most => Ok((bytes, held)),
            Held::Whole(..) => Err(json::Error::TooLarge(most).into()),
            Held::Longer(source) if source.ready.iter().map(Bytes::len).sum::<usize>() > most => {
                Err(json::Error::TooLarge(most).into())
            }
            Held::Longer(_) => Err(Failure::plain(Problem::Overloaded)),
        }
    }
}

#[cfg(test)]
mod tests {
    use futures_util::stream;
    use http_body::Frame;
    use http_body_util::StreamBody;

    use super::*;

    fn flowing(pieces: &[usize]) -> Source {
        let frames: Vec<_> =
            pieces.iter().map(|&size| Ok(Frame::data(Bytes::from(vec![b'x'; size])))).collect();
        Source::flowing(StreamBody::new(stream::iter(frames)).boxed_unsync())
    }

    async fn rest(mut source: Source) -> usize {
        let mut total = 0;
        while let Some(piece) = source.next(PIECE).await.unwrap() {
            assert!(piece.len() <= PIECE);
            total += piece.len();
        }
        total
    }

    #[tokio::test]
    async fn pieces_are_as_large_as_they_may_be() {
        for (most, wanted) in [(usize::MAX, &[10, 25][..]), (10, &[10, 10, 10, 5]), (20, &[10, 20, 5])] {
            let (mut source, mut sizes) = (flowing(&[10, 25]), Vec::new());
            while let Some(piece) = source.next(most).await.unwrap() {
                sizes.push(piece.len());
            }
            assert_eq!(sizes, wanted, "{most}");
        }
    }

    #[tokio::test]
    async fn a_beginning_is_the_same_for_every_cut_and_nothing_is_lost() {
        for (sizes, most, wanted) in
            [(&[10, 25][..], 20, 20), (&[35], 20, 20), (&[1, 34], 40, 35), (&[], 5, 0)]
        {
            let (beginning, source) = flowing(sizes).beginning(most).await.unwrap();
            assert_eq!(beginning.iter().map(Bytes::len).sum::<usize>(), wanted, "{sizes:?}");
            assert_eq!(rest(source).await, sizes.iter().sum::<usize>(), "{sizes:?}");
        }
    }

    #[tokio::test]
    async fn what_fits_is_held_and_the_budget_comes_back() {
        let budget = Budget::new(1000, None);
        let Held::Whole(bytes, held) = flowing(&[400, 600]).hold(1000, &budget).await.unwrap() else {
            panic!("does not fit")
        };
        assert_eq!((bytes.len(), budget.used()), (1000, 1000));
        drop(held);
        assert_eq!(budget.used(), 0);
    }

    #[tokio::test]
    async fn what_does_not_fit_loses_nothing() {
        for (most, budget) in [(500, 100_000), (1_000_000, 500)] {
            let budget = Budget::new(budget, None);
            let sizes = [400, 300_000, 7];
            let Held::Longer(source) = flowing(&sizes).hold(most, &budget).await.unwrap() else {
                panic!("fits")
            };
            assert_eq!(rest(source).await, 300_407);
            assert_eq!(budget.used(), 0);
        }
    }

    #[tokio::test]
    async fn pages_are_bounded_each_and_together() {
        let too_large = flowing(&[60, 60]).page(100, &Budget::new(1000, None)).await.unwrap_err();
        assert!(matches!(too_large.problem, Problem::Unmaskable(_)));
        let too_many = flowing(&[60]).page(100, &Budget::new(50, None)).await.unwrap_err();
        assert_eq!(too_many.problem, Problem::Overloaded);
        let whole =
            Source::whole(Bytes::from_static(b"too large"), None).page(3, &Budget::new(1000, None)).await;
        assert!(matches!(whole.unwrap_err().problem, Problem::Unmaskable(_)));
        assert_eq!(rest(Source::whole(Bytes::from(vec![0; 200_000]), None)).await, 200_000);
    }
}
