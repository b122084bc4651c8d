//! What stands right under a person's key: a name is masked whole, and anything else is text.

use bytes::Bytes;

use super::super::engine::{Engine, Workspace};
use super::{Body, LONGEST_HELD, Output, Token, decode, look_at_string};
use crate::json::Part;

impl Body {
    /// A part of what stands right under a person's key.
    pub(super) fn named_part(
        &mut self,
        part: Part,
        label: usize,
        engine: &Engine,
        space: &mut Workspace,
        output: &mut Output<'_>,
    ) {
        let slice = output.part(part);
        if part.first && part.last && slice.len() <= LONGEST_HELD {
            return self.named_at_hand(part, label, engine, space, output);
        }
        output.pass(part.start);
        output.left = part.end;
        self.hold(slice, part.first);
        let value = std::mem::take(&mut self.held);
        if value.len() > LONGEST_HELD {
            // Too long for a name: it is a text.
            self.token = Token::Text;
            self.stream.start();
            self.stream_text(&value, part.last, engine, space, output);
        } else if part.last {
            let copy = Bytes::copy_from_slice(value.as_bytes());
            let mut held = Output::new(&copy, output.out);
            let whole = Part { start: 0, end: copy.len(), first: true, last: true };
            self.named_at_hand(whole, label, engine, space, &mut held);
            held.pass(copy.len());
        }
        self.held = value;
    }

    /// What stands right under a person's key, and lies whole in the chunk.
    pub(super) fn named_at_hand(
        &mut self,
        part: Part,
        label: usize,
        engine: &Engine,
        space: &mut Workspace,
        output: &mut Output<'_>,
    ) {
        let raw = output.part(part);
        let value = &*decode(raw);
        if !engine.fields.is_name(value) {
            return self.text_at_hand(part, engine, space, output);
        }
        // A rule that takes all of it knows better what it is: an address, a phone number, somebody known.
        self.joined.clear();
        look_at_string(engine, self.people.as_ref()).whole(raw, space, &mut self.joined);
        let rule = match self.joined.as_slice() {
            [found] if found.start == 0 && found.end == raw.len() as u64 => found.rule,
            _ => label,
        };
        self.hide(part, rule, engine, output);
    }
}
