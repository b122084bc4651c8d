//! Keys: what each says of the value behind it, and whether it stays itself.

use bytes::Bytes;

use super::super::engine::{Engine, Workspace};
use super::super::keys::{Entered, KeyIs};
use super::super::policy::Policy;
use super::{Body, LONGEST_KEY, Output, decode};
use crate::json::{Error, Part};

impl Body {
    pub(super) fn key_part(
        &mut self,
        part: Part,
        engine: &Engine,
        space: &mut Workspace,
        output: &mut Output<'_>,
    ) -> Result<(), Error> {
        let slice = output.part(part);
        if part.first && part.last {
            if slice.len() > LONGEST_KEY {
                return Err(Error::TooLarge(LONGEST_KEY));
            }
            match self.enter_key(slice, engine) {
                KeyIs::Clean => {}
                KeyIs::Personal(label) => self.hide(part, label, engine, output),
                KeyIs::Unseen => {
                    self.mask_at_hand(part, engine, space, output);
                    if self.joined.is_empty() {
                        self.keys.is_clean(slice);
                    }
                }
            }
            return Ok(());
        }
        output.pass(part.start);
        self.hold(slice, part.first);
        if self.held.len() > LONGEST_KEY {
            return Err(Error::TooLarge(LONGEST_KEY));
        }
        output.left = part.end;
        if part.last {
            let key = std::mem::take(&mut self.held);
            let copy = Bytes::copy_from_slice(key.as_bytes());
            let whole = Part { start: 0, end: copy.len(), first: true, last: true };
            let mut held = Output::new(&copy, output.out);
            match self.enter_key(&key, engine) {
                KeyIs::Clean => {}
                KeyIs::Personal(label) => self.hide(whole, label, engine, &mut held),
                KeyIs::Unseen => self.mask_at_hand(whole, engine, space, &mut held),
            }
            held.pass(copy.len());
            self.held = key;
        }
        Ok(())
    }

    /// Reads a key: decides on the value behind it, and on the key itself.
    pub(super) fn enter_key(&mut self, raw: &str, engine: &Engine) -> KeyIs {
        let frame = *self.frames.last().expect("a key stands in an object");
        if let Some(entered) = self.keys.entered(raw, &frame) {
            if !entered.known {
                self.key.clear();
                self.key.push_str(raw);
            }
            self.next = (entered.policy, entered.person);
            self.naming = entered.naming;
            return entered.is;
        }
        let key = &*decode(raw);
        let facts = self.keys.facts(key, &engine.fields);
        let (policy, known) = frame.under(key, facts, engine);
        if !known {
            self.key.clear();
            self.key.push_str(key);
        }
        self.next = (policy, !known && facts.speaks_of_person(frame.person));
        self.naming = facts.naming.filter(|_| !known);
        let is = match frame.policy {
            // Phone numbers by kind, or kinds by phone number: nothing says which, but for the words of the keys.
            Policy::Personal(label) if !facts.plain => KeyIs::Personal(label),
            _ if known || facts.clean => KeyIs::Clean,
            _ => KeyIs::Unseen,
        };
        if !raw.contains('\\') {
            self.keys.enters(
                raw,
                frame,
                Entered { policy, known, person: self.next.1, naming: self.naming, is },
            );
        }
        is
    }
}
