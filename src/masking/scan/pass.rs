//! One look of a scanner at one view: leads are followed, starts are judged.

mod far_ends;
mod known;
mod lessons;
mod numbers;
mod words;

use std::ops::Range;

use far_ends::FarEnds;
use words::Word;

use super::barren::Barren;
use super::context::Surroundings;
use super::glimpse::Glimpse;
use super::leads::{Hidden, SETS, SIGNS};
use super::readings::{Lesson, Met, Readings};
use super::sight::Sight;
use super::{Hit, MAX_CUE, Scanner, Scope, floor};
use crate::classify::{BLOCK, positions};
use crate::masking::automaton::{End, Ends};
use crate::masking::lexicon::Target;
use crate::masking::rules::{Body, Border, Lead};
use crate::masking::view::{Folded, View, has_broken_line};

/// What a scan works with; kept from one text to the next, so that nothing is allocated for one that is clean.
#[derive(Debug, Default)]
pub(crate) struct Work {
    /// Where digits, letters and signs stand.
    masks: Vec<[u64; SETS]>,
    /// How many bytes each sight has looked at without a glimpse.
    looked: [usize; 2],
    /// Beginnings of words that lead nowhere.
    barren: Barren,
    /// Beginnings of words that are in no context.
    strange: Barren,
    /// The text's sentences, and what each of them is to the memory.
    sentences: Vec<Range<usize>>,
    met: Vec<Met>,
    readings: Readings,
    /// The sentences whose readings are being learnt, in their order; kept behind `learning` of them for the next text.
    lessons: Vec<Lesson>,
    learning: usize,
    /// What literals lead to.
    led: Vec<Led>,
    /// The same of signs in sentences with a known reading, and where the signs stand.
    led_by_known: Vec<(usize, Led)>,
    /// Words that lead to rules, of which nothing but what stands behind decides on what is led to.
    words: Vec<Word>,
    /// While the rules to which such a word leads are judged: how far the text has decided on them. `None` where more than
    /// that decides.
    decided: Option<usize>,
    ends: Vec<End>,
    cue_ends: Vec<End>,
    around: Surroundings,
    far_ends: FarEnds,
    /// What speaks of a hidden spelling.
    hidden: Hidden,
    /// By rule: the number of the start at which it was last found, or found to be none of.
    done_at: Vec<u64>,
    starts: u64,
}

/// What a literal leads to.
#[derive(Debug, Clone, Copy)]
struct Led {
    /// Where the literal starts.
    at: usize,
    target: Target,
    /// The lesson that it is of.
    lesson: Option<usize>,
}

/// One look.
pub(super) struct Pass<'a> {
    scanner: &'a Scanner,
    sight: &'a Sight,
    glimpse: Option<&'a Glimpse>,
    view: &'a View,
    folded: &'a Folded,
    /// Every start in here is judged.
    judged: Range<usize>,
    scope: Scope,
    /// Of which of the lessons what is judged now is part. Then nothing is passed by for what stands farther away.
    lesson: Option<usize>,
    work: &'a mut Work,
    hits: &'a mut Vec<Hit>,
}

/// What ends a told secret, among what the numbers of rules end.
const SPACE: usize = usize::MAX;

/// A told secret of so many bytes may be cut by its pattern's bound; a shorter one ends where its pattern ends.
const LONG_SECRET: usize = 48;

impl<'a> Pass<'a> {
    pub(super) fn new(
        scanner: &'a Scanner,
        view: &'a View,
        folded: &'a Folded,
        judged: Range<usize>,
        scope: Scope,
        work: &'a mut Work,
        hits: &'a mut Vec<Hit>,
    ) -> Self {
        work.done_at.resize(scanner.rules.len(), 0);
        work.around.start();
        work.far_ends.clear();
        work.led.clear();
        work.led_by_known.clear();
        work.words.clear();
        work.hidden = Hidden::default();
        let sight = scanner.sight(scope);
        let looked = &mut work.looked[usize::from(scope == Scope::Ids)];
        let in_view = |rule: usize| scanner.is_in_view(scope, rule);
        let glimpse = sight.glimpse(scanner, in_view, view.text().len(), looked);
        Self { scanner, sight, glimpse, view, folded, judged, scope, lesson: None, work, hits }
    }

    /// Judges every start. Gives whether the text calls for its deep view to be looked at, too.
    pub(super) fn run(&mut self) -> bool {
        self.sight.leads.sets.read(self.view.text().as_bytes(), &mut self.work.masks);
        self.meet_sentences();
        self.see_signs();
        self.wake();
        if self.scope != Scope::Ids || self.scanner.ids_need_words {
            self.see_words();
        }
        self.follow_literals();
        let singles = self.follow_numbers();
        self.recall();
        self.remember();
        singles || self.work.hidden.calls_for_the_deep_view() || has_broken_line(self.view.text())
    }

    /// Looks for literals of nothing but signs.
    fn see_signs(&mut self) {
        let (leads, bytes) = (&self.sight.leads, self.view.text().as_bytes());
        for block in 0..self.work.masks.len() {
            for bit in positions(self.work.masks[block][SIGNS]) {
                let at = block * BLOCK + bit;
                let known = self.enter(at);
                for sign in &leads.signs[usize::from(bytes[at])] {
                    self.reads_sign(at, sign);
                    let start = at.checked_sub(sign.at);
                    if start.is_some_and(|start| bytes[start..].starts_with(sign.text.as_bytes())) {
                        for target in &sign.targets {
                            match *target {
                                Target::Spelling { .. } => self.work.hidden.see_spelling(),
                                Target::Context(word) => {
                                    let start = at - sign.at;
                                    self.work.around.see(word, start..start + sign.text.len());
                                }
                                target => {
                                    let led = Led { at: at - sign.at, target, lesson: self.lesson };
                                    let Work { led: all, led_by_known, .. } = &mut *self.work;
                                    if known { led_by_known.push((at, led)) } else { all.push(led) }
                                }
                            }
                        }
                    }
                }
            }
        }
        self.lesson = None;
    }

    /// Rules that a literal leads to.
    fn follow_literals(&mut self) {
        let text = self.view.text();
        let from = floor(text, self.judged.start.saturating_sub(MAX_CUE));
        let led = std::mem::take(&mut self.work.led);
        let words = std::mem::take(&mut self.work.words);
        let mut followed = 0;
        for word in words.iter().filter(|word| word.start >= from) {
            self.follow(&led[followed..word.led.start], from);
            self.follow_word(word, &led);
            followed = word.led.end;
        }
        self.follow(&led[followed..], from);
        (self.work.led, self.work.words) = (led, words);
    }

    /// Rules that literals lead to which start at `from` or behind it.
    fn follow(&mut self, led: &[Led], from: usize) {
        for &Led { at, target, lesson } in led.iter().filter(|led| led.at >= from) {
            self.lesson = lesson;
            match target {
                Target::Prefix(rule) => self.judge(rule, at, true),
                Target::Inner { rule, back } => self.judge_before(rule, at, back),
                Target::Cue(rule) => self.judge_behind_cue(rule, at),
                Target::Context(_) | Target::Number | Target::Spelling { .. } => {}
            }
        }
        self.lesson = None;
    }

    /// The text up to `end` has decided; or more than what stands there, for `None`.
    fn decides(&mut self, end: Option<usize>) {
        self.work.decided = self.work.decided.zip(end).map(|(before, end)| before.max(end));
    }

    /// Judges the starts that stand at most `back` characters before an inner literal.
    fn judge_before(&mut self, rule: usize, literal: usize, back: usize) {
        let scanner = self.scanner;
        let text = self.view.text();
        let first = literal.saturating_sub(4 * back);
        // Where a lesson is learnt, what its pattern reads is less than where a digit might stand.
        if !self.in_scope(rule) || self.lesson.is_none() && !self.has_digit(rule, first, literal) {
            return;
        }
        if self.sight.places[rule].is_some() {
            // Most such literals are signs that stand anywhere, where no word is near.
            self.see_contexts();
            if self.is_asleep(rule, literal) {
                return;
            }
        }
        let mut start = literal;
        self.judge(rule, start, true);
        let machine = scanner.patterns[rule].as_ref().expect("a rule that a literal leads to is in no group");
        let ways = scanner.ways_back[rule].as_ref().expect("a rule that a literal leads to has a way back");
        let whole_words = matches!(scanner.rules[rule].border, Border::Word | Border::Token);
        for char in text[..literal].chars().rev().take(back) {
            self.reads_before(start);
            let (foreign, may_start) = ways.read(char, || {
                let start = text.as_bytes()[start - char.len_utf8()];
                (machine.is_foreign(&scanner.machines, char), machine.may_start(&scanner.machines, start))
            });
            if foreign {
                // No match has this character in it, so none starts before it and reaches the literal.
                return;
            }
            start -= char.len_utf8();
            let inside = || whole_words && splits_word(text, start);
            if may_start && !inside() {
                self.judge(rule, start, true);
            }
        }
    }

    /// Whether a rule that no number leads to needs a word near its matches which is not there, as far as words have been
    /// looked for.
    fn is_asleep(&mut self, rule: usize, start: usize) -> bool {
        let place = self.sight.places[rule].filter(|place| self.sleeps(*place, start));
        if let (Some(place), Some(lesson)) = (place, self.lesson()) {
            lesson.slept.insert(place as usize);
        }
        place.is_some()
    }

    /// The same of what has a place behind the gates.
    fn sleeps(&mut self, place: u32, start: usize) -> bool {
        let sight = self.sight;
        let around = &mut self.work.around;
        around.are_seen() && !around.awake(start, |word| &sight.needed_by[word as usize]).has(place as usize)
    }

    fn judge_behind_cue(&mut self, rule: usize, cue_at: usize) {
        if !self.in_scope(rule) {
            return;
        }
        let scanner = self.scanner;
        let cue = scanner.cues[rule].as_ref().expect("a cue target's rule has a cue");
        let mut cue_ends = std::mem::take(&mut self.work.cue_ends);
        cue_ends.clear();
        let decided = cue.walk(&scanner.machines, self.view.text(), cue_at, Ends::All, &mut cue_ends);
        self.decides(decided);
        self.reads_to(decided);
        for end in &cue_ends {
            self.judge(rule, end.at, false);
        }
        self.work.cue_ends = cue_ends;
    }

    /// Judges one start for one rule. `border`: whether the rule's border holds on the left, where no cue stands.
    fn judge(&mut self, rule: usize, start: usize, border: bool) {
        let text = self.view.text();
        let written = &self.scanner.rules[rule];
        if border {
            self.reads_before(start);
        }
        if !self.judged.contains(&start)
            || !self.in_scope(rule)
            || (border && !written.border.allows_start(text, start))
        {
            return self.decides(None);
        }
        if self.lesson.is_none() && !self.has_digit(rule, start, start) {
            return self.decides(written.digit.map(|within| start + within + 1));
        }
        // Where the text itself may decide, it is remembered if it does.
        if self.work.decided.is_none() && self.is_asleep(rule, start) {
            return;
        }
        let whole_words = matches!(written.border, Border::Word | Border::Token);
        let may_pass = || !whole_words || written.check.is_none_or(|check| check.may_pass(&text[start..]));
        // What the pattern matches says how far an answer of the check goes.
        let learns = self.work.decided.is_some() || self.lesson.is_some();
        if !learns && !may_pass() {
            return;
        }
        let machine =
            self.scanner.patterns[rule].as_ref().expect("a rule that is judged alone is in no group");
        self.work.ends.clear();
        let of = if whole_words { Ends::OfWords } else { Ends::All };
        let decided = machine.walk(&self.scanner.machines, text, start, of, &mut self.work.ends);
        self.decides(decided);
        self.reads_to(decided);
        if learns && !may_pass() {
            return;
        }
        let mut found = false;
        for index in (0..self.work.ends.len()).rev() {
            let end = self.work.ends[index].at;
            self.reads_to(Some(end + 1));
            if (whole_words && splits_word(text, end)) || !self.accepts(rule, start..end, false) || found {
                continue;
            }
            let hit = self.hit(rule, start..end);
            self.hits.push(hit);
            found = true;
            // A shorter end may be the one that is found where the same sentence stands among other words.
            if self.lesson.is_none() || written.has_no_context() {
                return;
            }
        }
    }

    /// Whether a match of the rule that starts within `first..=last` could have the digit that it must have.
    fn has_digit(&self, rule: usize, first: usize, last: usize) -> bool {
        let bytes = self.view.text().as_bytes();
        self.scanner.rules[rule].digit.is_none_or(|within| {
            bytes[first..bytes.len().min(last + within + 1)].iter().any(u8::is_ascii_digit)
        })
    }

    /// The hit of an accepted match: the match itself, or all the open-ended secret that it starts.
    fn hit(&mut self, rule: usize, range: Range<usize>) -> Hit {
        let view = self.view;
        if let Body::Pattern { lead, .. } = &self.scanner.rules[rule].body {
            if matches!(lead, Lead::Cue { .. }) && self.goes_on(&range) {
                return self.hit_to_the_space(rule, range);
            }
            return Hit { raw: view.raw(range), rule, open: false };
        }
        let find = || self.scanner.find_until(rule, view, range.end);
        match self.work.far_ends.first(rule, range.end, find) {
            Some(until) => Hit { raw: view.raw(range.start..until.end), rule, open: false },
            None => Hit { raw: view.raw(range.start..view.text().len()), rule, open: true },
        }
    }

    /// Whether a told secret is longer than its pattern: a key of a thousand characters is one secret.
    fn goes_on(&self, range: &Range<usize>) -> bool {
        let bytes = self.view.text().as_bytes();
        range.len() >= LONG_SECRET
            && bytes[range.end - 1].is_ascii_graphic()
            && bytes.get(range.end).is_some_and(u8::is_ascii_alphanumeric)
    }

    /// The hit of a told secret up to the next space, or to the string's end.
    fn hit_to_the_space(&mut self, rule: usize, range: Range<usize>) -> Hit {
        let text = self.view.text();
        let ends = |char: char| char.is_whitespace() || matches!(char, '"' | '\'' | '<' | '>');
        let find = || text[range.end..].find(ends).map(|at| range.end + at..range.end + at + 1);
        let end = self.work.far_ends.first(SPACE, range.end, find);
        let to = end.as_ref().map_or(text.len(), |end| end.start);
        Hit { raw: self.view.raw(range.start..to), rule, open: end.is_none() }
    }

    /// Whether a stretch that the rule's pattern matches is a finding: borders, check, context. `border`: whether the
    /// border on the left is still to be judged.
    fn accepts(&mut self, rule: usize, range: Range<usize>, border: bool) -> bool {
        let text = self.view.text();
        let written = &self.scanner.rules[rule];
        if border {
            self.reads_before(range.start);
        }
        if !self.in_scope(rule) || (border && !written.border.allows_start(text, range.start)) {
            return false;
        }
        self.reads_behind(range.end);
        if !written.border.allows_end(text, range.end) {
            self.decides(Some(range.end + Border::LOOKS_AT));
            return false;
        }
        let passes = || written.check.is_none_or(|check| check.passes(&text[range.clone()]));
        if written.has_no_context() {
            return passes() && self.is_candidate(rule, &range);
        }
        // Words that have been looked for are the quicker answer, but one that holds for this text alone.
        let learns = self.work.decided.is_some() || self.lesson.is_some();
        let checked = !self.work.around.are_seen() || learns;
        if checked && !(passes() && self.is_candidate(rule, &range)) {
            return false;
        }
        self.decides(None);
        self.see_contexts();
        self.scanner.has_context(rule, text, range.clone(), &self.work.around) && (checked || passes())
    }

    fn in_scope(&self, index: usize) -> bool {
        let rule = &self.scanner.rules[index];
        match self.scope {
            Scope::All => true,
            Scope::Ids => rule.ids,
            Scope::Numbers => rule.check.is_some() && rule.near.is_some(),
            Scope::Rule(only) => index == only,
        }
    }
}

/// Whether letters or digits, both ASCII, stand on both sides: most ends of most patterns are such, inside a word.
fn splits_word(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    at > 0 && bytes[at - 1].is_ascii_alphanumeric() && bytes.get(at).is_some_and(u8::is_ascii_alphanumeric)
}
