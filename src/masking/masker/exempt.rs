//! Identifiers, machines' words and times: exempt while they look as they should and hold no PII.

use bytes::Bytes;

use super::super::engine::{Engine, Workspace};
use super::super::identifiers::{is_id, is_time, is_word, pseudonym};
use super::super::policy::Policy;
use super::super::scan::Scope;
use super::super::text::Look;
use super::super::view::Encoding;
use super::{Body, LONGEST_HELD, Output, Token, decode};
use crate::json::Part;

impl Body {
    /// A part of a value that is exempt only while it looks as it should.
    pub(super) fn held_part(
        &mut self,
        part: Part,
        engine: &Engine,
        space: &mut Workspace,
        output: &mut Output<'_>,
    ) {
        let slice = output.part(part);
        if part.first && part.last {
            if let Some((label, replacement)) = self.refuses(slice, engine, space) {
                output.replace(part, replacement);
                self.counts.found(label, slice.len() as u64);
            }
            return;
        }
        output.pass(part.start);
        output.left = part.end;
        self.hold(slice, part.first);
        if part.last {
            let value = std::mem::take(&mut self.held);
            match self.refuses(&value, engine, space) {
                Some((label, replacement)) => {
                    output.out.push(replacement);
                    self.counts.found(label, value.len() as u64);
                }
                None => output.out.push(Bytes::copy_from_slice(value.as_bytes())),
            }
            self.held = value;
        } else if self.held.len() > LONGEST_HELD {
            // Too long for what it should be, whatever follows.
            output.out.push(engine.labels[engine.unknown_field].replacement.clone());
            self.counts.found(engine.unknown_field, self.held.len() as u64);
            self.token = Token::Whole(engine.unknown_field, true);
        }
    }

    /// What stands in for a value that does not look as its key says, or that holds PII.
    pub(super) fn refuses(
        &mut self,
        raw: &str,
        engine: &Engine,
        space: &mut Workspace,
    ) -> Option<(usize, Bytes)> {
        let policy = self.value().0;
        if raw.is_empty() || (policy == Policy::Word && self.words.has(raw)) {
            return None;
        }
        let value = &*decode(raw);
        let as_it_should = match policy {
            Policy::Id => is_id(value),
            Policy::Word => is_word(value),
            _ => is_time(value),
        };
        if !as_it_should {
            return Some((engine.unknown_field, engine.labels[engine.unknown_field].replacement.clone()));
        }
        if policy == Policy::Time {
            return None;
        }
        let look = Look { engine, people: None, encoding: Encoding::Text, scope: Scope::Ids };
        self.joined.clear();
        look.whole(value, space, &mut self.joined);
        let Some(found) = self.joined.first() else {
            if policy == Policy::Word && space.hits.is_empty() {
                self.words.learn(raw);
            }
            return None;
        };
        let pseudonym = match policy {
            Policy::Id => engine.id_key.as_deref().and_then(|key| pseudonym(value, key)),
            _ => None,
        };
        let replacement = pseudonym
            .map(Bytes::from)
            .unwrap_or_else(|| engine.labels[engine.identifier].replacement.clone());
        Some((found.rule, replacement))
    }
}
