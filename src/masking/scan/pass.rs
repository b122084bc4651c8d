//! One look of a scanner at one view: leads are followed, starts are judged.

use std::ops::Range;

use regex_automata::hybrid::dfa::Cache;

use super::context::Surroundings;
use super::leads::{Hidden, Singles, Target};
use super::machine::End;
use super::{Gate, Group, Hit, MAX_CUE, Scanner, Scope, ceil, floor};
use crate::masking::rules::{Body, Border, Lead};
use crate::masking::view::View;

/// What a scan works with; kept from one text to the next, because automata learn their states by walking.
#[derive(Debug, Default)]
pub(crate) struct Work {
    heads: Option<Cache>,
    mixed: Option<Cache>,
    patterns: Vec<Option<Cache>>,
    cues: Vec<Option<Cache>>,
    ends: Vec<End>,
    cue_ends: Vec<End>,
    around: Surroundings,
    /// By rule: the number of the start at which it was last found.
    found_at: Vec<u64>,
    starts: u64,
}

/// One look.
pub(super) struct Pass<'a> {
    scanner: &'a Scanner,
    view: &'a View,
    /// Every start in here is judged.
    judged: Range<usize>,
    scope: Scope,
    work: &'a mut Work,
    hits: &'a mut Vec<Hit>,
}

/// A told secret of so many bytes may be cut by its pattern's bound; a shorter one ends where its pattern ends.
const LONG_SECRET: usize = 48;

/// Which rules are walked together.
#[derive(Debug, Clone, Copy)]
enum Together {
    Heads,
    Mixed,
}

impl<'a> Pass<'a> {
    pub(super) fn new(
        scanner: &'a Scanner,
        view: &'a View,
        judged: Range<usize>,
        scope: Scope,
        work: &'a mut Work,
        hits: &'a mut Vec<Hit>,
    ) -> Self {
        let rules = scanner.rules.len();
        work.patterns.resize_with(rules, || None);
        work.cues.resize_with(rules, || None);
        work.found_at.resize(rules, 0);
        work.around.start();
        Self { scanner, view, judged, scope, work, hits }
    }

    /// Judges every start. Gives whether the text calls for its deep view to be looked at, too.
    pub(super) fn run(&mut self) -> bool {
        let singles = self.follow_bytes();
        let hidden = self.follow_literals();
        hidden || singles
    }

    /// Rules that start with a digit and the like, and rules that a digit leads to. Gives whether single digits stand in
    /// a row.
    fn follow_bytes(&mut self) -> bool {
        let leads = &self.scanner.leads;
        let bytes = self.view.text().as_bytes();
        let mut singles = Singles::default();
        let mut before = self.judged.start.checked_sub(1).map_or(b' ', |at| bytes[at]);
        // Starts up to here have been judged by the digit that leads to them.
        let mut led = self.judged.start;
        let last = (self.judged.end + leads.digit_back).min(bytes.len());
        for at in self.judged.start..last {
            let byte = bytes[at];
            let inside = byte.is_ascii_digit() && before.is_ascii_digit();
            before = byte;
            if byte.is_ascii_digit() {
                if !inside && leads.digit_back > 0 {
                    self.follow_digit(led, at);
                }
                led = at + 1;
                singles.see(bytes, at);
            }
            if at < self.judged.end && leads.heads[usize::from(byte)] && (!inside || leads.inside_digits) {
                self.judge_together(Together::Heads, at);
                self.judge_gated(at, |gate| matches!(gate, Gate::Head(heads) if heads[usize::from(byte)]));
            }
        }
        singles.in_a_row()
    }

    /// Judges the starts that the digit at `at` leads to, none before `led`.
    fn follow_digit(&mut self, led: usize, at: usize) {
        let leads = &self.scanner.leads;
        let text = self.view.text();
        let bytes = text.as_bytes();
        let first = led.max(at.saturating_sub(leads.digit_back));
        for start in first..(at + 1).min(self.judged.end) {
            let word_starts = || {
                // Most bytes are inside a word of ASCII letters, which is seen without decoding.
                let inside = start > 0
                    && bytes[start].is_ascii_alphanumeric()
                    && bytes[start - 1].is_ascii_alphanumeric();
                !inside && text.is_char_boundary(start) && Border::Word.allows_start(text, start)
            };
            if if leads.inside_words { text.is_char_boundary(start) } else { word_starts() } {
                self.judge_together(Together::Mixed, start);
                self.judge_gated(start, |gate| matches!(gate, Gate::Digit));
            }
        }
    }

    /// Judges one start for all rules of a group.
    fn judge_together(&mut self, together: Together, start: usize) {
        let bytes = self.view.text().as_bytes();
        let work = &mut *self.work;
        let (group, cache): (&Group, _) = match together {
            Together::Heads => (&self.scanner.heads, &mut work.heads),
            Together::Mixed => (&self.scanner.mixed, &mut work.mixed),
        };
        work.ends.clear();
        group.machine.walk(cache, bytes, start, &mut work.ends);
        work.starts += 1;
        let stamp = work.starts;
        // From the longest on; a rule is done with the first end that it accepts.
        for index in (0..self.work.ends.len()).rev() {
            let End { pattern, at: end } = self.work.ends[index];
            let rule = group.rules[pattern];
            if self.work.found_at[rule] != stamp && self.accepts(rule, start..end, true) {
                self.hits.push(Hit { raw: self.view.raw(start..end), rule, open: false });
                self.work.found_at[rule] = stamp;
            }
        }
    }

    /// Judges one start for the rules that need a word near, where one is, and that the number leads to.
    fn judge_gated(&mut self, start: usize, leads: impl Fn(&Gate) -> bool) {
        let scanner = self.scanner;
        self.work.around.look(start, start, self.view.text(), scanner.vocabulary());
        for index in 0..self.work.around.rules().len() {
            let rule = self.work.around.rules()[index];
            if scanner.gates[rule].as_ref().is_some_and(&leads) {
                self.judge(rule, start, true);
            }
        }
    }

    /// Rules that a literal leads to. Gives whether something speaks of a hidden spelling.
    fn follow_literals(&mut self) -> bool {
        let (scanner, text) = (self.scanner, self.view.text());
        let from = floor(text, self.judged.start.saturating_sub(MAX_CUE));
        let to = ceil(text, (self.judged.end + scanner.leads.longest_back).min(text.len()));
        let mut hidden = Hidden::default();
        scanner.leads.literals.find(text, from..to, |at, end, targets| {
            for target in targets {
                match *target {
                    Target::Prefix(rule) => self.judge(rule, at, true),
                    Target::Inner { rule, back } => self.judge_before(rule, at, back),
                    Target::Cue(rule) => self.judge_behind_cue(rule, at),
                    Target::Number => hidden.see_number(text, at, end),
                    Target::Address => hidden.see_address(),
                }
            }
        });
        hidden.calls_for_the_deep_view()
    }

    /// Judges the starts that stand at most `back` characters before an inner literal.
    fn judge_before(&mut self, rule: usize, literal: usize, back: usize) {
        let text = self.view.text();
        let mut start = literal;
        if !self.has_digit(rule, literal.saturating_sub(4 * back), literal) {
            return;
        }
        self.judge(rule, start, true);
        for char in text[..literal].chars().rev().take(back) {
            start -= char.len_utf8();
            self.judge(rule, start, true);
        }
    }

    fn judge_behind_cue(&mut self, rule: usize, cue_at: usize) {
        let text = self.view.text();
        if !Border::Word.allows_start(text, cue_at) {
            return;
        }
        let cue = self.scanner.cues[rule].as_ref().expect("a cue target's rule has a cue");
        let mut cue_ends = std::mem::take(&mut self.work.cue_ends);
        cue_ends.clear();
        cue.walk(&mut self.work.cues[rule], text.as_bytes(), cue_at, &mut cue_ends);
        for end in &cue_ends {
            self.judge(rule, end.at, false);
        }
        self.work.cue_ends = cue_ends;
    }

    /// Judges one start for one rule. `border`: whether the rule's border holds on the left, where no cue stands.
    fn judge(&mut self, rule: usize, start: usize, border: bool) {
        let text = self.view.text();
        if !self.judged.contains(&start)
            || !self.in_scope(rule)
            || (border && !self.scanner.rules[rule].border.allows_start(text, start))
            || !self.has_digit(rule, start, start)
        {
            return;
        }
        let machine = self.scanner.patterns[rule].as_ref().expect("a rule without a head has a machine");
        self.work.ends.clear();
        machine.walk(&mut self.work.patterns[rule], text.as_bytes(), start, &mut self.work.ends);
        for index in (0..self.work.ends.len()).rev() {
            let end = self.work.ends[index].at;
            if self.accepts(rule, start..end, false) {
                let hit = self.hit(rule, start..end);
                self.hits.push(hit);
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
    fn hit(&self, rule: usize, range: Range<usize>) -> Hit {
        let view = self.view;
        if let Body::Pattern { lead, .. } = &self.scanner.rules[rule].body {
            if matches!(lead, Lead::Cue { .. }) && self.goes_on(&range) {
                return self.hit_to_the_space(rule, range);
            }
            return Hit { raw: view.raw(range), rule, open: false };
        }
        match self.scanner.find_until(rule, view, range.end) {
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
    fn hit_to_the_space(&self, rule: usize, range: Range<usize>) -> Hit {
        let text = self.view.text();
        let end = text[range.end..]
            .find(|char: char| char.is_whitespace() || matches!(char, '"' | '\'' | '<' | '>'));
        let to = end.map_or(text.len(), |at| range.end + at);
        Hit { raw: self.view.raw(range.start..to), rule, open: end.is_none() }
    }

    /// Whether a stretch that the rule's pattern matches is a finding: borders, check, context. `border`: whether the
    /// border on the left is still to be judged.
    fn accepts(&mut self, rule: usize, range: Range<usize>, border: bool) -> bool {
        let text = self.view.text();
        let written = &self.scanner.rules[rule];
        self.in_scope(rule)
            && written.border.allows_end(text, range.end)
            && (!border || written.border.allows_start(text, range.start))
            && written.check.is_none_or(|check| check.passes(&text[range.clone()]))
            && self.scanner.has_context(rule, text, range, &mut self.work.around)
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
