//! A conversation's messages: Aurion's array, element by element, as our document.
//!
//! Internal notes are for the vendor's staff and never leave, whatever the reader's scopes: so a message is held whole
//! until it is known to be none. The rest of the conversation is passed over in constant memory.

use bytes::Bytes;

use super::internal::is_internal;
use super::paging::Paging;
use crate::api::ConversationId;
use crate::config::MessagesSource;
use crate::json::{Elements, Error, Pieces, Place, Transform};
use crate::upstream::page::{Members, is_container, parse, text, write_member, write_name};

/// How large one message may be, in bytes.
pub(super) const MAX_MESSAGE: usize = 8 << 20;

/// Translates a conversation (or an answer of a tenant's messages path) into our messages document.
pub(super) struct Messages {
    elements: Elements,
    translator: Translator,
    /// Where the answer could be a page of more.
    paging: Option<Paging>,
    /// How many messages came, internal ones too.
    came: usize,
}

impl Messages {
    /// For the conversation that was asked for. Its id is answered as it was asked, not as the vendor spells it.
    pub(super) fn new(id: &ConversationId, source: &MessagesSource) -> Self {
        let place = match source {
            MessagesSource::Embedded => Place::Member(&["messages"]),
            // ASSUMED: a tenant's own path answers with an array, or with one under a name that the vendor uses
            // for lists elsewhere: no page describes it. All messages must come at once; see `paging`.
            MessagesSource::Path(_) => Place::TopOrMember(&["messages", "data", "items"]),
        };
        let paging = matches!(source, MessagesSource::Path(_)).then(Paging::new);
        let translator = Translator { id: id.clone(), wrote: Wrote::Nothing, out: Vec::new() };
        Self { elements: Elements::new(place, MAX_MESSAGE), translator, paging, came: 0 }
    }
}

impl Transform for Messages {
    type Facts = ();

    fn push(&mut self, input: Bytes, out: &mut Pieces) -> Result<(), Error> {
        let (translator, came) = (&mut self.translator, &mut self.came);
        self.elements.push(input.clone(), &mut |element| {
            *came += 1;
            translator.element(&element)
        })?;
        if let Some(paging) = &mut self.paging {
            paging.push(&input)?;
        }
        out.push(std::mem::take(&mut translator.out).into());
        Ok(())
    }

    fn finish(&mut self, out: &mut Pieces) -> Result<(), Error> {
        self.elements.finish()?;
        if let Some(paging) = &self.paging {
            paging.finish(self.came)?;
        }
        self.translator.close();
        out.push(std::mem::take(&mut self.translator.out).into());
        Ok(())
    }
}

/// Writes our document.
struct Translator {
    id: ConversationId,
    wrote: Wrote,
    /// What has not left yet.
    out: Vec<u8>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Wrote {
    Nothing,
    Opening,
    Messages,
}

const NOT_A_MESSAGE: &str = "it holds something that is no message";

impl Translator {
    fn element(&mut self, element: &[u8]) -> Result<(), Error> {
        let message: Members<'_> = parse(element, NOT_A_MESSAGE)?;
        if is_internal(&message) {
            return Ok(());
        }
        let fields @ [id, sender_type, body, created_at] =
            ["id", "sender_type", "body", "created_at"].map(|name| message.get(name));
        if fields.into_iter().flatten().any(is_container) {
            return Err(Error::Unexpected(NOT_A_MESSAGE));
        }
        self.open();
        if self.wrote == Wrote::Messages {
            self.out.push(b',');
        }
        self.wrote = Wrote::Messages;
        self.out.push(b'{');
        write_member(&mut self.out, "id", id);
        if text(sender_type).as_deref() == Some("contact") {
            write_name(&mut self.out, "role");
            self.out.extend_from_slice(b"\"customer\"");
        } else {
            write_member(&mut self.out, "role", sender_type);
        }
        write_member(&mut self.out, "content", body);
        write_member(&mut self.out, "timestamp", created_at);
        self.out.push(b'}');
        Ok(())
    }

    /// Opens the document. Ids have no character that JSON escapes.
    fn open(&mut self) {
        if self.wrote == Wrote::Nothing {
            self.out.extend_from_slice(b"{\"conversationId\":\"");
            self.out.extend_from_slice(self.id.as_str().as_bytes());
            self.out.extend_from_slice(b"\",\"messages\":[");
            self.wrote = Wrote::Opening;
        }
    }

    /// Ends the document; only after all of the vendor's was seen to be sound, so that a cut one never ends politely.
    fn close(&mut self) {
        self.open();
        self.out.extend_from_slice(b"]}");
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn run(source: &MessagesSource, body: &[u8], size: usize) -> Result<String, Error> {
        let mut messages = Messages::new(&ConversationId("conv_1".into()), source);
        let mut out = Pieces::new();
        for chunk in body.chunks(size) {
            messages.push(Bytes::copy_from_slice(chunk), &mut out)?;
        }
        messages.finish(&mut out)?;
        Ok(String::from_utf8(out.take_all().to_vec()).expect("UTF-8"))
    }

    fn embedded(body: &str) -> Result<String, Error> {
        run(&MessagesSource::Embedded, body.as_bytes(), 4096)
    }

    fn document(messages: &str) -> String {
        format!(r#"{{"conversationId":"conv_1","messages":[{messages}]}}"#)
    }

    const SHARED: &str = r#"{
  "id": "conv_abc123",
  "subject": "Cannot access email",
  "channel": "email",
  "status": "open",
  "messages": [
    {
      "id": "msg_001",
      "body": "I need help with my email access.",
      "sender_type": "contact",
      "created_at": "2026-03-08T09:15:00Z"
    }
  ],
  "resolution": null,
  "attachments": [],
  "expires_at": "2026-04-08T09:15:00Z",
  "permission": "view_only"
}"#;

    #[test]
    fn the_vendors_example_is_translated() {
        let wanted = document(
            r#"{"id":"msg_001","role":"customer","content":"I need help with my email access.","timestamp":"2026-03-08T09:15:00Z"}"#,
        );
        for size in 1..=SHARED.len() {
            let ours = run(&MessagesSource::Embedded, SHARED.as_bytes(), size);
            assert_eq!(ours.as_ref(), Ok(&wanted), "pieces of {size}");
        }
    }

    #[test]
    fn roles_are_mapped_and_spellings_kept() {
        let body = r#"{"messages":[
            {"created_at":"t","sender_type":"agent","body":"caf\u00e9 \ud83d","id":1.0,"body_html":"<p>"},
            {"sender_type":"system","body":null},{"sender_type":"cont\u0061ct"},{}]}"#;
        assert_eq!(
            embedded(body).unwrap(),
            document(concat!(
                r#"{"id":1.0,"role":"agent","content":"caf\u00e9 \ud83d","timestamp":"t"},"#,
                r#"{"id":null,"role":"system","content":null,"timestamp":null},"#,
                r#"{"id":null,"role":"customer","content":null,"timestamp":null},"#,
                r#"{"id":null,"role":null,"content":null,"timestamp":null}"#
            ))
        );
    }

    #[test]
    fn internal_notes_never_leave() {
        for mark in [
            r#""is_internal":true"#,
            r#""is_\u0069nternal":true"#,
            r#""is_internal":"true""#,
            r#""is_internal":"yes""#,
            r#""is_internal":1"#,
            r#""is_internal":{}"#,
            r#""is_internal":[]"#,
            r#""is_internal":"""#,
            r#""type":"note""#,
            r#""type":"Note""#,
            r#""is_internal":false,"type":"note""#,
            r#""isInternal":true"#,
            r#""internal":true"#,
            r#""is_private":true"#,
            r#""message_type":"note""#,
            r#""visibility":"internal""#,
            r#""sender_type":"note""#,
            r#""type":"internal""#,
            r#""type":"Private Note""#,
            r#""type":"privateNote""#,
            r#""type":" note ""#,
            r#""type":["note"]"#,
            r#""sender_type":"internal""#,
            r#""public":false"#,
            r#""isPublic":"no""#,
            r#""is_note":true"#,
            r#""note":true"#,
            r#""kind":"note""#,
            r#""Is_Internal":true"#,
            r#""visibility":"agents""#,
            r#""is_internal":"0""#,
            // Of two that contradict each other each counts.
            r#""is_internal":true,"is_internal":false"#,
            r#""is_internal":false,"private":true"#,
        ] {
            let body = format!(r#"{{"messages":[{{"id":"a","body":"secret",{mark}}},{{"id":"b"}}]}}"#);
            let wanted = document(r#"{"id":"b","role":null,"content":null,"timestamp":null}"#);
            assert_eq!(embedded(&body), Ok(wanted), "{mark}");
        }
    }

    #[test]
    fn public_messages_stay_however_publicness_is_spelled() {
        for mark in [
            r#""is_internal":false"#,
            r#""is_internal":null"#,
            r#""is_internal":0"#,
            r#""type":"reply""#,
            r#""is_internal":false,"private":false"#,
            r#""type":"text","message_type":"incoming""#,
            r#""visibility":"public""#,
            r#""public":true"#,
            r#""note":false"#,
            r#""is_\u0069nternal":false,"\ud83d":1"#,
        ] {
            let body = format!(r#"{{"messages":[{{"id":"a",{mark}}}]}}"#);
            assert!(embedded(&body).unwrap().contains(r#""id":"a""#), "{mark}");
        }
    }

    #[test]
    fn of_a_key_that_comes_twice_the_last_counts() {
        let wanted = document(r#"{"id":null,"role":null,"content":"b","timestamp":null}"#);
        assert_eq!(embedded(r#"{"messages":[{"body":"a","body":"b"}]}"#), Ok(wanted));
    }

    #[test]
    fn no_messages_is_an_error_and_none_is_a_list() {
        assert_eq!(embedded(r#"{"id":"a","messages":[]}"#).unwrap(), document(""));
        for body in [r#"{"id":"a"}"#, r#"{"messages":null}"#, r#"{"messages":{}}"#, r#"[]"#] {
            assert!(matches!(embedded(body), Err(Error::Unexpected(_))), "{body}");
        }
        assert!(matches!(embedded(r#"{"messages":[],"messages":[]}"#), Err(Error::Unexpected(_))));
        assert_eq!(embedded(r#"{"messages":[]},"#), Err(Error::Syntax(15)));
        assert_eq!(embedded(r#"{"messages":[{}]"#), Err(Error::Truncated));
        assert_eq!(embedded(r#"{"messages":[{"body":{"a":1}}]}"#), Err(Error::Unexpected(NOT_A_MESSAGE)));
    }

    #[test]
    fn a_cut_conversation_never_ends_politely() {
        let mut messages = Messages::new(&ConversationId("conv_1".into()), &MessagesSource::Embedded);
        let mut out = Pieces::new();
        messages.push(Bytes::from_static(br#"{"messages":[{"id":"a"}]"#), &mut out).unwrap();
        assert_eq!(messages.finish(&mut out), Err(Error::Truncated));
        assert!(!out.take_all().ends_with(b"]}"));
    }

    #[test]
    fn a_message_over_the_bound_is_refused() {
        let body = format!(r#"{{"messages":[{{"body":"{}"}}]}}"#, "x".repeat(MAX_MESSAGE));
        for size in [65_536, body.len()] {
            let ours = run(&MessagesSource::Embedded, body.as_bytes(), size);
            assert_eq!(ours, Err(Error::TooLarge(MAX_MESSAGE)), "pieces of {size}");
        }
    }

    #[test]
    fn a_tenants_path_may_answer_with_an_array_of_any_usual_name() {
        let source = MessagesSource::Path("/x/{id}".into());
        let wanted = document(r#"{"id":"a","role":null,"content":null,"timestamp":null}"#);
        for body in [
            r#"[{"id":"a"}]"#,
            r#"{"messages":[{"id":"a"}]}"#,
            r#"{"data":[{"id":"a"}]}"#,
            r#"{"items":[{"id":"a"}]}"#,
        ] {
            assert_eq!(run(&source, body.as_bytes(), 3), Ok(wanted.clone()), "{body}");
        }
        assert!(run(&source, br#"{"data":[],"items":[]}"#, 3).is_err());
        // Whatever counts or leads on must not lead to more: an internal note counts, too.
        let noted = r#"{"data":[{"id":"a"},{"id":"b","is_internal":true}],"total":2,"limit":50,"offset":0}"#;
        assert_eq!(run(&source, noted.as_bytes(), 3), Ok(wanted));
        for page in [r#"{"data":[{"id":"a"}],"total":2}"#, r#"{"has_more":true,"data":[{"id":"a"}]}"#] {
            assert!(matches!(run(&source, page.as_bytes(), 3), Err(Error::Unexpected(_))), "{page}");
        }
    }

    proptest! {
        #[test]
        fn any_cut_gives_the_same_bytes(
            rows in prop::collection::vec(
                "\\{\"body\":\"[a-zé\\]\\}]{0,5}\"(,\"is_internal\":(true|false|1))?(,\"sender_type\":\"(contact|agent)\")?\\}",
                0..6,
            ),
            cuts in prop::collection::vec(1usize..20, 1..40),
        ) {
            let body = format!(r#"{{"tags":["messages",{{}}],"messages":[{}],"x":[[1]]}}"#, rows.join(", "));
            let whole = embedded(&body).expect("a document");
            let mut messages = Messages::new(&ConversationId("conv_1".into()), &MessagesSource::Embedded);
            let (mut out, mut rest) = (Pieces::new(), Bytes::from(body));
            for cut in cuts {
                let piece = rest.split_to(cut.min(rest.len()));
                messages.push(piece, &mut out).expect("sound");
            }
            messages.push(rest, &mut out).expect("sound");
            messages.finish(&mut out).expect("sound");
            prop_assert_eq!(out.take_all(), Bytes::from(whole));
        }
    }
}
