//! Notices what HTTP does not: a body that ends with its connection looks the same whole and cut (RFC 9112 section 8),
//! and a sound message can hold broken JSON, or bytes that are no UTF-8. Without this, half of a clear answer could be stored.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Body, Frame};
use http_body_util::BodyExt;

use super::GivenBody;
use crate::json::{Documents, Error, Lexer, Utf8Gate};
use crate::proxy::Failure;

/// `body`, erring at its end where its JSON is not complete, and at once where it is no JSON. It has one document or
/// several.
pub(in crate::proxy) fn complete(body: GivenBody, documents: Documents) -> GivenBody {
    Complete { body, gate: Utf8Gate::default(), lexer: Lexer::new(documents) }.boxed_unsync()
}

struct Complete {
    body: GivenBody,
    gate: Utf8Gate,
    lexer: Lexer,
}

impl Complete {
    fn check(&mut self, bytes: &Bytes) -> Result<(), Error> {
        let (completed, rest) = self.gate.push(bytes.clone())?;
        for piece in completed.iter().chain([&rest]) {
            while self.lexer.next(piece)?.is_some() {}
        }
        Ok(())
    }
}

impl Body for Complete {
    type Data = Bytes;
    type Error = Failure;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Failure>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(cx));
        let checked = match &frame {
            Some(Ok(frame)) => frame.data_ref().map_or(Ok(()), |bytes| self.check(bytes)),
            Some(Err(_)) => Ok(()),
            None => self.gate.finish().and_then(|()| self.lexer.finish()),
        };
        Poll::Ready(match checked {
            Ok(()) => frame,
            Err(error) => Some(Err(Failure::from(error))),
        })
    }
}

#[cfg(test)]
mod tests {
    use futures_util::stream;
    use http_body_util::StreamBody;

    use super::*;
    use crate::proxy::Problem;

    async fn read<P: AsRef<[u8]> + ?Sized>(
        pieces: &[&'static P],
        documents: Documents,
    ) -> Result<Bytes, Failure> {
        let frames: Vec<_> =
            pieces.iter().map(|piece| Ok(Frame::data(Bytes::from_static((*piece).as_ref())))).collect();
        let body = StreamBody::new(stream::iter(frames)).boxed_unsync();
        Ok(complete(body, documents).collect().await?.to_bytes())
    }

    #[tokio::test]
    async fn a_cut_is_noticed() {
        assert_eq!(read(&["{\"a\":", "[1]", "}"], Documents::One).await.unwrap(), "{\"a\":[1]}");
        assert_eq!(read(&["{}\n", "{}"], Documents::Many).await.unwrap(), "{}\n{}");
        for cut in [&["{\"a\":", "[1]"][..], &["{\"a\":\"b"], &[]] {
            let failure = read(cut, Documents::One).await.unwrap_err();
            assert!(matches!(failure.problem, Problem::Unmaskable(_)), "{cut:?}");
        }
    }

    #[tokio::test]
    async fn what_is_no_utf_8_is_noticed() {
        let sound = "{\"a\":\"\u{20ac}\"}";
        assert_eq!(read(&[&b"{\"a\":\"\xe2\x82"[..], b"\xac\"}"], Documents::One).await.unwrap(), sound);
        for broken in [&[&b"{\"a\":\"\xff\"}"[..]][..], &[b"{\"a\":\"\xe2\x82", b"\"}"], &[b"\"a\"\xe2"]] {
            let failure = read(broken, Documents::One).await.unwrap_err();
            assert!(matches!(failure.problem, Problem::Unmaskable(_)), "{broken:?}");
        }
    }
}
