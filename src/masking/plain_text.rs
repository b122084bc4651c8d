//! Plain text in, masked text out: the same rules and windows as for a string in JSON.

use std::sync::Arc;

use bytes::Bytes;

use super::people::Dictionary;
use super::ruleset::Ruleset;
use super::scan::Scope;
use super::tally::{Counts, Tally};
use super::text::{Look, Sink, TextStream};
use super::view::Encoding;
use crate::api::People;
use crate::json::{Error, Pieces, Transform, Utf8Gate};

/// Masks plain UTF-8 text of any length.
pub struct TextMasker {
    rules: Arc<Ruleset>,
    people: Option<Dictionary>,
    gate: Utf8Gate,
    stream: TextStream,
    counts: Counts,
}

impl TextMasker {
    /// A masker for one text; `people` are looked for in it.
    pub fn new(rules: Arc<Ruleset>, people: &People) -> Self {
        let people = Dictionary::new(people, 1, rules.engine.people);
        let mut stream = TextStream::default();
        stream.start();
        Self { rules, people, gate: Utf8Gate::default(), stream, counts: Counts::default() }
    }
}

impl Transform for TextMasker {
    type Facts = Tally;

    fn push(&mut self, input: Bytes, out: &mut Pieces) -> Result<(), Error> {
        let (completed, rest) = self.gate.push(input)?;
        let engine = &self.rules.engine;
        let look = Look { engine, people: self.people.as_ref(), encoding: Encoding::Text, scope: Scope::All };
        let mut sink = PieceSink { look, out, counts: &mut self.counts };
        engine.with_workspace(|space| {
            for chunk in completed.iter().chain([&rest]) {
                let text = std::str::from_utf8(chunk).expect("the gate lets only whole characters through");
                self.stream.push(text, look, space, &mut sink);
            }
        });
        Ok(())
    }

    fn finish(&mut self, out: &mut Pieces) -> Result<Tally, Error> {
        self.gate.finish()?;
        let engine = &self.rules.engine;
        let look = Look { engine, people: self.people.as_ref(), encoding: Encoding::Text, scope: Scope::All };
        let mut sink = PieceSink { look, out, counts: &mut self.counts };
        engine.with_workspace(|space| self.stream.finish(look, space, &mut sink));
        Ok(self.counts.tally(&engine.labels))
    }
}

/// Takes what leaves a text that comes in pieces.
pub(crate) struct PieceSink<'a> {
    pub(crate) look: Look<'a>,
    pub(crate) out: &'a mut Pieces,
    pub(crate) counts: &'a mut Counts,
}

impl Sink for PieceSink<'_> {
    fn clean(&mut self, raw: &str) {
        self.out.push(Bytes::copy_from_slice(raw.as_bytes()));
    }

    fn masked(&mut self, rule: usize, bytes: u64) {
        self.out.push(self.look.engine.labels[rule].replacement.clone());
        self.counts.found(rule, bytes);
    }
}
