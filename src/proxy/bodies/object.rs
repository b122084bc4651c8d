//! Notices an answer that is sound JSON and yet no object, by the first byte that is no white space. What is no
//! JSON at all is left to those who read on.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body::{Body, Frame};
use http_body_util::BodyExt;

use super::GivenBody;
use crate::json::Error;
use crate::proxy::Failure;

const NO_OBJECT: Error = Error::Unexpected("it is no JSON object");

/// `body`, erring where another JSON value than an object begins.
pub(in crate::proxy) fn an_object(body: GivenBody) -> GivenBody {
    Begins { body, begun: false }.boxed_unsync()
}

struct Begins {
    body: GivenBody,
    begun: bool,
}

impl Body for Begins {
    type Data = Bytes;
    type Error = Failure;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Failure>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(cx));
        if !self.begun
            && let Some(Ok(data)) = &frame
            && let Some(first) = data.data_ref().and_then(|bytes| first(bytes))
        {
            self.begun = true;
            if matches!(first, b'[' | b'"' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n') {
                return Poll::Ready(Some(Err(NO_OBJECT.into())));
            }
        }
        Poll::Ready(frame)
    }
}

fn first(bytes: &[u8]) -> Option<u8> {
    bytes.iter().copied().find(|byte| !matches!(byte, b' ' | b'\t' | b'\n' | b'\r'))
}

#[cfg(test)]
mod tests {
    use futures_util::stream;
    use http_body_util::StreamBody;

    use super::*;

    async fn read(pieces: &[&'static str]) -> Result<Bytes, Failure> {
        let frames: Vec<_> =
            pieces.iter().map(|piece| Ok(Frame::data(Bytes::from_static(piece.as_bytes())))).collect();
        Ok(an_object(StreamBody::new(stream::iter(frames)).boxed_unsync()).collect().await?.to_bytes())
    }

    #[tokio::test]
    async fn what_begins_another_value_is_refused_wherever_it_is_cut() {
        for pieces in [&["{\"a\":[1]}"][..], &[" ", "", "\r\n", "{", "[]}"]] {
            assert_eq!(read(pieces).await.unwrap(), pieces.concat());
        }
        for other in ["null", "true", "false", "[]", "\"a\"", "0", "-1"] {
            for pieces in [&[other][..], &["\n ", "\t", other]] {
                assert_eq!(read(pieces).await.unwrap_err(), NO_OBJECT.into(), "{pieces:?}");
            }
        }
        for no_json in ["", "<html>", "\u{feff}{}"] {
            assert_eq!(read(&[no_json]).await.unwrap(), no_json, "that is for the lexer to say");
        }
    }
}
