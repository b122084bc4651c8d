//! Numbers of JSON: masked where their field, their key's words or a known person's phone say so.

use bytes::Bytes;

use super::super::engine::{Engine, Workspace};
use super::super::fields;
use super::super::numbers::{SHORTEST_NUMBER, whole_digits};
use super::super::policy::Policy;
use super::super::scan::{Scope, floor};
use super::super::text::{Look, WINDOW};
use super::super::view::Encoding;
use super::{Body, Output};
use crate::json::Part;

impl Body {
    pub(super) fn number_part(
        &mut self,
        part: Part,
        engine: &Engine,
        space: &mut Workspace,
        output: &mut Output<'_>,
    ) {
        let slice = output.part(part);
        if part.first && part.last {
            if let Some(replacement) = self.masks_number(slice, engine, space) {
                output.replace(part, replacement);
            }
            return;
        }
        output.pass(part.start);
        output.left = part.end;
        self.hold(slice, part.first);
        if part.last {
            let number = std::mem::take(&mut self.held);
            let masked = self.masks_number(&number, engine, space);
            output.out.push(masked.unwrap_or_else(|| Bytes::copy_from_slice(number.as_bytes())));
            self.held = number;
        }
    }

    /// What stands in for a number that is personal: by its field, by a rule with a checksum and context, for which the
    /// key's words are the context, or because it is a known person's phone number.
    pub(super) fn masks_number(
        &mut self,
        number: &str,
        engine: &Engine,
        space: &mut Workspace,
    ) -> Option<Bytes> {
        let label = match self.value().0 {
            Policy::Personal(label) => label,
            Policy::Text | Policy::Said | Policy::Named(_) | Policy::Unknown => {
                let digits = whole_digits(number)?;
                if digits.len() < SHORTEST_NUMBER {
                    return None;
                }
                let mut said = fields::words(&self.key).join(" ");
                said.truncate(floor(&said, WINDOW / 2));
                said.push_str(": ");
                let start = said.len() as u64;
                said.push_str(&digits);
                let people = self.people.as_ref();
                let look = Look { engine, people, encoding: Encoding::Text, scope: Scope::Numbers };
                self.joined.clear();
                look.whole(&said, space, &mut self.joined);
                self.joined.iter().find(|found| found.end > start)?.rule
            }
            _ => return None,
        };
        self.counts.found(label, number.len() as u64);
        let replacement = &engine.labels[label].replacement;
        Some(Bytes::from([b"\"", replacement.as_ref(), b"\""].concat()))
    }
}
