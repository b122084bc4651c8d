//! Members that say what another one of the same object is: `{"key":"contact_phone","value":".."}`.

use super::super::engine::Engine;
use super::super::fields::{Naming, words};
use super::super::policy::Says;
use super::{Body, decode};
use crate::json::Part;

/// Longer strings name no field, in bytes as they are spelled.
const LONGEST: usize = 256;

impl Body {
    /// A part of a string under a key that says so.
    pub(super) fn hear(&mut self, slice: &str, part: Part, naming: Naming, engine: &Engine) {
        if !self.frames.last().is_some_and(|frame| frame.object) {
            return;
        }
        if part.first {
            self.heard.clear();
        }
        if self.heard.len() <= LONGEST {
            self.heard.extend(slice.chars().take(LONGEST + 1));
        }
        if !part.last {
            return;
        }
        self.naming = None;
        let frame = self.frames.last_mut().expect("it was there");
        if self.heard.len() > LONGEST {
            return;
        }
        let (fields, said) = (&engine.fields, words(&decode(&self.heard)));
        match naming {
            Naming::Field => {
                let group = fields.group_of(&said, frame.person).map(Says::Group);
                frame.says = group.or_else(|| fields.may_be_named(&said).then_some(Says::Named));
            }
            Naming::Kind => frame.person |= fields.is_person(&said),
        }
    }
}
