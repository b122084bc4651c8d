//! One look of a scanner at one view: leads are followed, starts are judged.

use std::ops::Range;

use super::barren::Barren;
use super::context::Surroundings;
use super::gates::{Start, Tried, Way};
use super::groups::Group;
use super::leads::{DIGITS, Hidden, LETTERS, SIGNS, Singles};
use super::sight::Sight;
use super::{Hit, MAX_CUE, Scanner, Scope, floor};
use crate::classify::{BLOCK, positions};
use crate::masking::automaton::End;
use crate::masking::lexicon::Target;
use crate::masking::rules::{Body, Border, Lead};
use crate::masking::view::{Folded, View};

/// What a scan works with; kept from one text to the next, so that nothing is allocated for one that is clean.
#[derive(Debug, Default)]
pub(crate) struct Work {
    /// Where digits, letters and signs stand.
    masks: Vec<[u64; 3]>,
    /// Beginnings of words that lead nowhere.
    barren: Barren,
    /// What literals lead to, and where they start.
    led: Vec<(usize, Target)>,
    ends: Vec<End>,
    cue_ends: Vec<End>,
    around: Surroundings,
    /// What speaks of a hidden spelling.
    hidden: Hidden,
    /// By rule: the number of the start at which it was last found.
    found_at: Vec<u64>,
    starts: u64,
}

/// One look.
pub(super) struct Pass<'a> {
    scanner: &'a Scanner,
    sight: &'a Sight,
    view: &'a View,
    folded: &'a Folded,
    /// Every start in here is judged.
    judged: Range<usize>,
    scope: Scope,
    work: &'a mut Work,
    hits: &'a mut Vec<Hit>,
}

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
        work.found_at.resize(scanner.rules.len(), 0);
        work.around.start();
        work.led.clear();
        work.hidden = Hidden::default();
        Self { scanner, sight: scanner.sight(), view, folded, judged, scope, work, hits }
    }

    /// Judges every start. Gives whether the text calls for its deep view to be looked at, too.
    pub(super) fn run(&mut self) -> bool {
        self.sight.leads.sets.read(self.view.text().as_bytes(), &mut self.work.masks);
        if self.scope != Scope::Ids || self.scanner.ids_need_words {
            self.see_words();
        }
        self.see_signs();
        self.follow_literals();
        let singles = self.follow_numbers();
        singles || self.work.hidden.calls_for_the_deep_view()
    }

    /// Looks for what starts where a word does.
    fn see_words(&mut self) {
        self.at_words(Self::see_word);
        let folded = self.folded;
        for anywhere in &self.sight.leads.anywhere {
            for at in anywhere.places(folded.text()) {
                let at = folded.place(at);
                self.work.led.extend(anywhere.targets.iter().map(|target| (at, *target)));
            }
        }
    }

    /// Calls `see` with each place of the folded text, and of the view, where a word starts.
    #[inline]
    fn at_words(&mut self, see: impl Fn(&mut Self, usize, usize)) {
        let folded = self.folded;
        match folded.starts() {
            Some(starts) => {
                for start in starts {
                    see(self, start.folded as usize, start.source as usize);
                }
            }
            None => {
                let mut before = 0;
                for block in 0..self.work.masks.len() {
                    let letters = self.work.masks[block][LETTERS];
                    for bit in positions(letters & !(letters << 1 | before)) {
                        see(self, block * BLOCK + bit, block * BLOCK + bit);
                    }
                    before = letters >> (BLOCK - 1);
                }
            }
        }
    }

    /// A word starts at `at` of the folded text, `source` of the view.
    #[inline]
    fn see_word(&mut self, at: usize, source: usize) {
        let (scanner, folded, work) = (self.scanner, self.folded, &mut *self.work);
        let (text, view) = (folded.text(), self.view.text());
        let asked = &self.sight.leads.asked;
        let rest = &view.as_bytes()[source..];
        let barren = work.barren.has(rest);
        if barren && !asked.looks_around(rest[0]) {
            return;
        }
        let word = asked.at(scanner, view, source, |rule| work.led.push((source, Target::Prefix(rule))));
        if barren {
            return;
        }
        let (mut leads_nowhere, mut decided) = (word.is_some(), word.unwrap_or(source));
        for set in 0..scanner.sets {
            let target_of = &scanner.openings[set];
            let read = scanner.machines[set].openings_at(view, source, |rule| {
                leads_nowhere = false;
                work.led.extend(target_of[rule].map(|target| (source, target)));
            });
            decided = decided.max(read);
            let read = scanner.lexica[set].leads_at(text, at, |behind, end| {
                leads_nowhere = false;
                if !text.as_bytes()[..at].ends_with(behind.signs.as_bytes()) {
                    return;
                }
                for target in &behind.targets {
                    match *target {
                        Target::Number => work.hidden.see_number(view, source, folded.place(end)),
                        Target::Address { ascii } => {
                            if ascii || !view[source..folded.place(end)].is_ascii() {
                                work.hidden.see_address();
                            }
                        }
                        target => work.led.push((source - behind.signs.len(), target)),
                    }
                }
            });
            decided = decided.max(folded.decided(read));
        }
        if leads_nowhere && Barren::length(rest).is_some_and(|length| decided <= source + length) {
            work.barren.learn(rest);
        }
    }

    /// Looks for words of contexts. Most texts have nothing in them that asks for any.
    fn see_contexts(&mut self) {
        if self.work.around.are_seen() {
            return;
        }
        self.at_words(Self::see_context);
        self.work.around.settle();
    }

    /// A word that may be one of a context starts at `at` of the folded text, `source` of the view.
    #[inline]
    fn see_context(&mut self, at: usize, source: usize) {
        let (folded, around) = (self.folded, &mut self.work.around);
        let text = folded.text();
        for lexicon in &self.scanner.lexica[..self.scanner.sets] {
            lexicon.contexts_at(text, at, |behind, end| {
                if !text.as_bytes()[..at].ends_with(behind.signs.as_bytes()) {
                    return;
                }
                let start = at - behind.signs.len();
                for target in &behind.targets {
                    if let Target::Context(word) = *target
                        && lexicon.vocabulary().stands_free(word, text, start, end)
                    {
                        around.see(word, source - behind.signs.len()..folded.place(end));
                    }
                }
            });
        }
    }

    /// Looks for literals of nothing but signs.
    fn see_signs(&mut self) {
        let (leads, bytes) = (&self.sight.leads, self.view.text().as_bytes());
        for block in 0..self.work.masks.len() {
            for bit in positions(self.work.masks[block][SIGNS]) {
                let at = block * BLOCK + bit;
                for sign in &leads.signs[usize::from(bytes[at])] {
                    let start = at.checked_sub(sign.at);
                    if start.is_some_and(|start| bytes[start..].starts_with(sign.text.as_bytes())) {
                        for target in &sign.targets {
                            match *target {
                                Target::Address { .. } => self.work.hidden.see_address(),
                                Target::Context(word) => {
                                    let start = at - sign.at;
                                    self.work.around.see(word, start..start + sign.text.len());
                                }
                                target => self.work.led.push((at - sign.at, target)),
                            }
                        }
                    }
                }
            }
        }
    }

    /// Rules that a literal leads to.
    fn follow_literals(&mut self) {
        let text = self.view.text();
        let from = floor(text, self.judged.start.saturating_sub(MAX_CUE));
        let led = std::mem::take(&mut self.work.led);
        for &(at, target) in led.iter().filter(|(at, _)| *at >= from) {
            match target {
                Target::Prefix(rule) => self.judge(rule, at, true),
                Target::Inner { rule, back } => self.judge_before(rule, at, back),
                Target::Cue(rule) => self.judge_behind_cue(rule, at),
                Target::Context(_) | Target::Number | Target::Address { .. } => {}
            }
        }
        self.work.led = led;
    }

    /// Rules that start with a digit and the like, and rules that a digit leads to. Gives whether single digits stand in
    /// a row.
    fn follow_numbers(&mut self) -> bool {
        let leads = &self.sight.leads;
        let bytes = self.view.text().as_bytes();
        let mut singles = Singles::default();
        // Starts up to here have been judged by the digit that leads to them.
        let mut led = self.judged.start;
        let last = (self.judged.end + leads.digit_back).min(bytes.len());
        for block in self.judged.start / BLOCK..self.work.masks.len() {
            let [digits, _, signs] = self.work.masks[block];
            for bit in positions(digits | signs) {
                let at = block * BLOCK + bit;
                if at < self.judged.start {
                    continue;
                }
                if at >= last {
                    return singles.in_a_row();
                }
                let byte = bytes[at];
                let inside = byte.is_ascii_digit() && at > 0 && bytes[at - 1].is_ascii_digit();
                if byte.is_ascii_digit() {
                    if (!inside || at == self.judged.start) && leads.digit_back > 0 {
                        self.follow_digit(led, at);
                    }
                    led = at + 1;
                    singles.see(bytes, at);
                }
                if at < self.judged.end && leads.heads[usize::from(byte)] && (!inside || leads.inside_digits)
                {
                    self.judge_number(Way::Head, at);
                }
            }
        }
        singles.in_a_row()
    }

    /// Judges the starts that the digit at `at` leads to, none before `led`.
    fn follow_digit(&mut self, led: usize, at: usize) {
        let leads = &self.sight.leads;
        let text = self.view.text();
        let bytes = text.as_bytes();
        let first = led.max(at.saturating_sub(leads.digit_back));
        for start in first..(at + 1).min(self.judged.end) {
            let byte = bytes[start];
            // Most bytes are inside a word of ASCII letters, which is seen without decoding.
            let inside =
                || byte.is_ascii_alphanumeric() && start > 0 && bytes[start - 1].is_ascii_alphanumeric();
            let word_starts = || !inside() && Border::Word.allows_start(text, start);
            if leads.mixed[usize::from(byte)]
                && text.is_char_boundary(start)
                && (leads.inside_words[usize::from(byte)] || word_starts())
            {
                self.judge_number(Way::Mixed { back: at - start }, start);
            }
        }
    }

    /// Judges one start that a number leads to.
    fn judge_number(&mut self, way: Way, at: usize) {
        let scanner = self.scanner;
        let text = self.view.text();
        let start = Start {
            way,
            text: &text.as_bytes()[at..],
            digits: self.digits_from(at).count_ones() as usize,
            run: self.digits_from(at).trailing_ones() as usize,
            free: Border::Word.allows_start(text, at),
            ids: self.scope == Scope::Ids,
        };
        let sight = self.sight;
        let mut last = None;
        for gate in sight.gates.of(way) {
            for (word, open) in gate.open(&start).into_iter().enumerate() {
                let near = open & gate.near[word];
                let mut open = open & !near;
                if near != 0 && (!start.ids || scanner.ids_need_words) {
                    self.see_contexts();
                    let awake = self.work.around.awake(at, |word| &sight.needed_by[word as usize]);
                    open |= near & awake.word(gate.first_word + word);
                }
                for bit in positions(open) {
                    match gate.tried[64 * word + bit] {
                        tried if last == Some(tried) => {}
                        Tried::Group(group) => self.judge_together(&scanner.groups[group], at, start.free),
                        Tried::Rule(rule) => self.judge(rule, at, true),
                    }
                    last = Some(gate.tried[64 * word + bit]);
                }
            }
        }
    }

    /// Where digits stand in the 64 bytes from `at` on.
    fn digits_from(&self, at: usize) -> u64 {
        let mask = |block: usize| self.work.masks.get(block).map_or(0, |masks| masks[DIGITS]);
        let (block, bit) = (at / BLOCK, at % BLOCK);
        let here = mask(block) >> bit;
        let next = if bit == 0 { 0 } else { mask(block + 1) << (BLOCK - bit) };
        here | next
    }

    /// Judges one start for all rules of a group. `free`: no word goes on at the start.
    fn judge_together(&mut self, group: &Group, start: usize, free: bool) {
        let (scanner, work) = (self.scanner, &mut *self.work);
        work.ends.clear();
        group.machine.walk(&scanner.machines, self.view.text(), start, &mut work.ends);
        if work.ends.is_empty() {
            return;
        }
        work.starts += 1;
        let stamp = work.starts;
        // From the longest on; a rule is done with the first end that it accepts.
        for index in (0..self.work.ends.len()).rev() {
            let End { pattern, at: end } = self.work.ends[index];
            let Some(rule) = group.rules[pattern] else { continue };
            let whole_words = matches!(scanner.rules[rule].border, Border::Word | Border::Token);
            if whole_words && (!free || splits_word(self.view.text(), end)) {
                continue;
            }
            if self.work.found_at[rule] != stamp && self.accepts(rule, start..end, true) {
                self.hits.push(Hit { raw: self.view.raw(start..end), rule, open: false });
                self.work.found_at[rule] = stamp;
            }
        }
    }

    /// Judges the starts that stand at most `back` characters before an inner literal.
    fn judge_before(&mut self, rule: usize, literal: usize, back: usize) {
        let scanner = self.scanner;
        let text = self.view.text();
        if !self.in_scope(rule) || !self.has_digit(rule, literal.saturating_sub(4 * back), literal) {
            return;
        }
        if let Some(place) = self.sight.places.get(&rule) {
            // Most such literals are signs that stand anywhere, where no word is near.
            self.see_contexts();
            let sight = self.sight;
            let awake = self.work.around.awake(literal, |word| &sight.needed_by[word as usize]);
            if !awake.has(*place) {
                return;
            }
        }
        let mut start = literal;
        self.judge(rule, start, true);
        let machine = scanner.patterns[rule].as_ref().expect("a rule that a literal leads to is in no group");
        let ways = scanner.ways_back[rule].as_ref().expect("a rule that a literal leads to has a way back");
        for char in text[..literal].chars().rev().take(back) {
            let (foreign, may_start) = ways.read(char, || {
                let start = text.as_bytes()[start - char.len_utf8()];
                (machine.is_foreign(&scanner.machines, char), machine.may_start(&scanner.machines, start))
            });
            if foreign {
                // No match has this character in it, so none starts before it and reaches the literal.
                return;
            }
            start -= char.len_utf8();
            if may_start {
                self.judge(rule, start, true);
            }
        }
    }

    fn judge_behind_cue(&mut self, rule: usize, cue_at: usize) {
        if !self.in_scope(rule) {
            return;
        }
        let scanner = self.scanner;
        let cue = scanner.cues[rule].as_ref().expect("a cue target's rule has a cue");
        let mut cue_ends = std::mem::take(&mut self.work.cue_ends);
        cue_ends.clear();
        cue.walk(&scanner.machines, self.view.text(), cue_at, &mut cue_ends);
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
        let written = &self.scanner.rules[rule];
        let whole_words = matches!(written.border, Border::Word | Border::Token);
        if whole_words && !written.check.is_none_or(|check| check.may_pass(&text[start..])) {
            return;
        }
        let machine =
            self.scanner.patterns[rule].as_ref().expect("a rule that is judged alone is in no group");
        self.work.ends.clear();
        machine.walk(&self.scanner.machines, text, start, &mut self.work.ends);
        for index in (0..self.work.ends.len()).rev() {
            let end = self.work.ends[index].at;
            if !(whole_words && splits_word(text, end)) && self.accepts(rule, start..end, false) {
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
        if !self.in_scope(rule)
            || !written.border.allows_end(text, range.end)
            || (border && !written.border.allows_start(text, range.start))
        {
            return false;
        }
        let passes = || written.check.is_none_or(|check| check.passes(&text[range.clone()]));
        if written.contexts().iter().all(Option::is_none) {
            return passes();
        }
        // Words that have been looked for are the quicker answer.
        let checked = !self.work.around.are_seen();
        if checked && !passes() {
            return false;
        }
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
