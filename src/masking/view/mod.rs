//! Text as a person reads it, with offsets back to how it was spelled.
//!
//! Two views are made of a text. The **plain** view undoes what machines and typography do: JSON escapes, HTML
//! entities, percent-escapes (each once, in that order), digits of other scripts, full-width forms, letters apart from
//! their marks, invisible characters, exotic spaces and dashes. The **deep** view, made only where something calls for it, undoes what
//! people do to hide: look-alike letters, digits that stand one by one, digits in words, `(at)` and
//! `[dot]`. Rules run over both; a finding is always told in offsets of the original spelling.

mod address_words;
mod character;
mod deep;
mod fold;
mod folded;
mod html;
mod number_words;
mod percent;
mod quick;
mod source;
mod table;

pub(crate) use address_words::spellings as address_spellings;
use character::{Character, is_mark};
pub(crate) use character::{is_spaceless, same_word};
pub(crate) use deep::{NumberRow, deepen, has_broken_line};
use fold::fold_alike;
pub(crate) use fold::{fold_case, fold_letter, fold_lower, is_letter, is_word};
pub(crate) use folded::Folded;
pub(crate) use number_words::trigger_words;
pub(crate) use source::Encoding;

use std::ops::Range;

use unicode_normalization::char::compose;

/// A normalised text that knows where each of its bytes came from.
#[derive(Debug, Default)]
pub(crate) struct View {
    text: String,
    /// In order, without overlap, covering `text`. Empty where the text is the source itself, byte for byte.
    segments: Vec<Segment>,
    /// Whether there may be letters in it that only look Latin.
    alike: bool,
}

/// A stretch of the view and the stretch of the source that it stands for.
#[derive(Debug, Clone, Copy)]
struct Segment {
    view: u32,
    raw: u32,
    /// Length of the source stretch, which stands or falls as one; 0 where bytes correspond one to one.
    unit: u32,
}

impl Segment {
    /// Where the source of the view's byte `at`, which is in this segment, starts.
    fn start_of(&self, at: usize) -> usize {
        self.raw as usize + if self.unit == 0 { at - self.view as usize } else { 0 }
    }

    /// Where the source of what ends at `end`, whose last byte is in this segment, ends.
    fn end_of(&self, end: usize) -> usize {
        self.raw as usize + if self.unit == 0 { end - self.view as usize } else { self.unit as usize }
    }
}

/// One character on its way through the stages, with the stretch of source that it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Unit {
    char: char,
    start: u32,
    end: u32,
}

/// Buffers that are kept from one text to the next.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    units: Vec<Unit>,
    spare: Vec<Unit>,
}

impl View {
    /// Makes the plain view of `raw`. Without `last`, what might continue in the next piece (half an escape) is left out.
    ///
    /// `raw` must be at most 4 GiB, which the windows above see to.
    pub(crate) fn plain(&mut self, raw: &str, encoding: Encoding, last: bool, scratch: &mut Scratch) {
        self.clear();
        if source::is_plain(raw, encoding) {
            self.text.push_str(raw);
            return;
        }
        if !quick::plain(self, raw, encoding, last) {
            self.clear();
            self.staged(raw, encoding, last, scratch);
        }
    }

    /// The plain view, stage by stage. It is empty before.
    fn staged(&mut self, raw: &str, encoding: Encoding, last: bool, scratch: &mut Scratch) {
        self.alike = true;
        source::decode(raw, encoding, last, &mut scratch.units);
        html::decode(&mut scratch.units, &mut scratch.spare);
        percent::decode(&mut scratch.units, &mut scratch.spare);
        for &unit in &scratch.units {
            if let Some(folded) = fold::fold(unit.char) {
                self.push_read(folded, unit.start, unit.end);
            }
        }
        self.settle();
    }

    /// Ends a view that may differ from its source.
    fn settle(&mut self) {
        if self.segments.is_empty() {
            // Nothing is visible; an empty list would claim that the text is the source.
            self.segments.push(Segment { view: 0, raw: 0, unit: 0 });
        }
    }

    /// Undoes nothing but JSON escapes.
    pub(crate) fn unescape(&mut self, raw: &str) {
        self.clear();
        let mut units = Vec::new();
        source::decode(raw, Encoding::Json, true, &mut units);
        units.iter().for_each(|unit| self.push_unit(unit.char, unit.start, unit.end));
    }

    /// Whether letters that only look Latin stand in one word or address with ASCII letters or digits.
    pub(crate) fn mixes_scripts(&self) -> bool {
        self.alike && Character::mix_in(&self.text)
    }

    /// The text to match against.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The stretch of the source that `range` of the view stands for. `range` must not be empty.
    pub(crate) fn raw(&self, range: Range<usize>) -> Range<usize> {
        debug_assert!(range.start < range.end && range.end <= self.text.len(), "a stretch of the view");
        self.raw_start(range.start)..self.raw_end(range.end)
    }

    /// The same for a reader that goes forward; `hint` is the segment that it met last.
    fn raw_behind(&self, hint: &mut usize, range: Range<usize>) -> Range<usize> {
        let mut segment_of = |at: usize| {
            while self.segments.get(*hint + 1).is_some_and(|next| next.view as usize <= at) {
                *hint += 1;
            }
            self.segments.get(*hint).copied().unwrap_or(Segment { view: 0, raw: 0, unit: 0 })
        };
        let (first, last) = (segment_of(range.start), segment_of(range.end - 1));
        first.start_of(range.start)..last.end_of(range.end)
    }

    /// Where the source of the view's byte `at` starts; at the view's end, where the last byte's source ends.
    pub(crate) fn raw_start(&self, at: usize) -> usize {
        if self.segments.is_empty() {
            return at;
        }
        if at >= self.text.len() {
            return if at == 0 { 0 } else { self.raw_end(at) };
        }
        self.segment(at).start_of(at)
    }

    fn raw_end(&self, end: usize) -> usize {
        if self.segments.is_empty() {
            return end;
        }
        self.segment(end - 1).end_of(end)
    }

    /// The first position of the view whose source starts at or behind `raw`.
    pub(crate) fn position_of(&self, raw: usize) -> usize {
        if self.segments.is_empty() {
            return raw.min(self.text.len());
        }
        let index = self.segments.partition_point(|segment| (segment.raw as usize) < raw);
        let next = self.segments.get(index).map_or(self.text.len(), |segment| segment.view as usize);
        match index.checked_sub(1).map(|before| self.segments[before]) {
            Some(Segment { view, raw: start, unit: 0 }) => next.min(view as usize + (raw - start as usize)),
            _ => next,
        }
    }

    fn segment(&self, at: usize) -> Segment {
        let behind = self.segments.partition_point(|segment| segment.view as usize <= at);
        self.segments[behind - 1]
    }

    fn clear(&mut self) {
        self.text.clear();
        self.segments.clear();
        self.alike = false;
    }

    /// Appends a stretch of the source, which starts at `start` of it, as it is.
    fn push_run(&mut self, run: &str, start: u32) {
        let view = self.text.len() as u32;
        let last = self.segments.last();
        if !last.is_some_and(|last| last.unit == 0 && last.raw + (view - last.view) == start) {
            self.segments.push(Segment { view, raw: start, unit: 0 });
        }
        self.text.push_str(run);
    }

    /// Appends a character that stands for `start..end` of the source. A letter and the mark behind it are one, as some
    /// systems store all letters with marks (canonical composition, Unicode Standard Annex 15).
    fn push_read(&mut self, char: char, start: u32, end: u32) {
        let before = is_mark(char).then(|| self.text.chars().next_back()).flatten();
        match before.and_then(|before| compose(before, char)) {
            Some(whole) => {
                let start = self.pop();
                self.push_unit(whole, start, end);
            }
            None => self.push_unit(char, start, end),
        }
    }

    /// Takes the last character away, and gives where its source starts.
    fn pop(&mut self) -> u32 {
        self.text.pop();
        let at = self.text.len();
        let start = self.segment(at).start_of(at) as u32;
        self.segments.pop_if(|last| last.view as usize == at);
        start
    }

    /// Appends a character that stands for `start..end` of the source.
    fn push_unit(&mut self, char: char, start: u32, end: u32) {
        let view = self.text.len() as u32;
        let one_to_one = char.is_ascii() && end - start == 1;
        let continues = one_to_one
            && self
                .segments
                .last()
                .is_some_and(|last| last.unit == 0 && last.raw + (view - last.view) == start);
        if !continues {
            self.segments.push(Segment { view, raw: start, unit: if one_to_one { 0 } else { end - start } });
        }
        self.text.push(char);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain(raw: &str) -> View {
        let mut view = View::default();
        view.plain(raw, Encoding::Json, true, &mut Scratch::default());
        view
    }

    #[test]
    fn machine_spellings_are_undone_once_and_in_order() {
        for (raw, text) in [
            ("plain text, 20% off", "plain text, 20% off"),
            (r"a\u0040b\n\/", "a@b\n/"),
            ("jane&#64;x.com &amp;#64;", "jane@x.com &#64;"),
            ("jane%40x.com %2540", "jane@x.com %40"),
            ("&#37;40", "@"),
            ("%26commat;", "&commat;"),
            ("٤١١١ ４１１１", "4111 4111"),
            ("4\u{200b}1\u{ad}1\u{fe0f}\u{20e3}", "411"),
            ("a\u{a0}b\u{2011}c", "a b-c"),
            (r"\ud83d\ude00 \ud83d", "\u{1f600} \u{fffd}"),
            ("%E2%80%8B1%c3%a9%ff", "1é%ff"),
            ("Jose\u{301} e\u{200b}\u{302}\u{301} \u{1112}\u{1161}\u{11ab} \u{304b}\u{3099}", "José ế 한 が"),
            ("n&#771;o", "ño"),
            ("\u{200b}", ""),
        ] {
            assert_eq!(plain(raw).text(), text, "{raw}");
        }
    }

    #[test]
    fn offsets_lead_back_to_the_original_spelling() {
        let raw = r"x \u0034&#49;1\u200b1 y";
        let view = plain(raw);
        let at = view.text().find("4111").expect("the digits are seen");
        assert_eq!(&raw[view.raw(at..at + 4)], r"\u0034&#49;1\u200b1");
        assert_eq!(view.position_of(raw.find("y").expect("y")), view.text().find('y').expect("y"));
    }

    proptest! {
        #[test]
        fn every_stretch_maps_to_whole_characters(raw in "[a1&#;%4٤\u{200b}é\u{301}\\\\]{0,30}") {
            let raw = raw.replace('\\', "\\n");
            let view = plain(&raw);
            let borders: Vec<usize> = view.text().char_indices().map(|(at, _)| at).chain([view.text().len()]).collect();
            for pair in borders.windows(2) {
                let range = view.raw(pair[0]..pair[1]);
                prop_assert!(raw.is_char_boundary(range.start) && raw.is_char_boundary(range.end));
                prop_assert!(range.start < range.end);
                prop_assert_eq!(view.position_of(range.start), pair[0]);
            }
        }
    }
}
