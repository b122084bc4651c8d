//! What a number leads to: starts that are digits and the like, and starts a little before a digit.

use super::super::gates::{ALL, Inside, SHORTEST, Start, Tried, Way, is_none};
use super::super::groups::Group;
use super::super::leads::{DIGITS, HEADS, LETTERS, MIXED, Singles};
use super::super::{Hit, Scope};
use super::{Pass, splits_word};
use crate::classify::{BLOCK, positions};
use crate::masking::automaton::End;
use crate::masking::rules::Border;

impl Pass<'_> {
    /// Rules that start with a digit and the like, and rules that a digit leads to. Gives whether single digits stand in
    /// a row.
    pub(super) fn follow_numbers(&mut self) -> bool {
        let leads = &self.sight.leads;
        let bytes = self.view.text().as_bytes();
        let mut singles = Singles::default();
        // Starts up to here have been judged by the digit that leads to them.
        let mut led = self.judged.start;
        let last = (self.judged.end + leads.digit_back).min(bytes.len());
        for block in self.judged.start / BLOCK..self.work.masks.len() {
            let masks = &self.work.masks[block];
            for bit in positions(masks[DIGITS] | masks[HEADS]) {
                let at = block * BLOCK + bit;
                if at < self.judged.start {
                    continue;
                }
                if at >= last {
                    self.lesson = None;
                    return singles.in_a_row();
                }
                let byte = bytes[at];
                let known = self.enter(at);
                let inside = byte.is_ascii_digit() && at > 0 && bytes[at - 1].is_ascii_digit();
                if byte.is_ascii_digit() {
                    if !known && (!inside || at == self.judged.start) && leads.digit_back > 0 {
                        self.follow_digit(led, at);
                    }
                    led = at + 1;
                    singles.see(bytes, at);
                }
                if !known
                    && at < self.judged.end
                    && leads.heads[usize::from(byte)]
                    && (!inside || leads.inside_digits && self.may_start_inside_number(at))
                {
                    self.judge_number(Way::Head, at);
                }
            }
        }
        self.lesson = None;
        singles.in_a_row()
    }

    /// Whether a rule may start with the digit at `at`, behind another one.
    fn may_start_inside_number(&self, at: usize) -> bool {
        let run = self.mask_from(DIGITS, at).trailing_ones() as usize;
        self.sight.gates.may_start_inside_number(run, self.view.text().as_bytes().get(at + run))
    }

    /// Judges the starts that the digit at `at` leads to, none before `led`.
    fn follow_digit(&mut self, led: usize, at: usize) {
        let leads = &self.sight.leads;
        let text = self.view.text();
        let bytes = text.as_bytes();
        let first = led.max(at.saturating_sub(leads.digit_back));
        // What stands before the first start, a digit or what ends no word, decides, too.
        self.reads((led as isize).max(at as isize - leads.digit_back as isize) - 1, at + 1);
        let end = (at + 1).min(self.judged.end);
        for from in (first..end).step_by(BLOCK) {
            for bit in positions(self.mixed_starts(from)).take_while(|bit| from + bit < end) {
                let start = from + bit;
                let back = at - start;
                let word_starts = || Border::Word.allows_start(text, start);
                if !text.is_char_boundary(start) {
                    continue;
                }
                let awake = || self.is_awake_inside_words(start);
                if leads.lead_to(bytes[start], back, word_starts, awake) {
                    self.judge_number(Way::Mixed { back }, start);
                }
            }
        }
    }

    /// Whether a rule to which a digit leads may start at `at`, inside a word, as far as words that such rules need near are
    /// known: every letter before a digit is such a start.
    fn is_awake_inside_words(&mut self, at: usize) -> bool {
        let (sight, around) = (self.sight, &mut self.work.around);
        self.lesson.is_some()
            || !around.are_seen()
            || sight.gates.are_awake_inside_words(around.awake(at, |word| &sight.needed_by[word as usize]))
    }

    /// Where in the 64 bytes from `from` on something may start that a digit leads to: most bytes are inside a word of
    /// ASCII, and most rules don't start there.
    fn mixed_starts(&self, from: usize) -> u64 {
        let letters = self.mask_from(LETTERS, from);
        let before = from.checked_sub(1).map_or(0, |before| self.mask_from(LETTERS, before) & 1);
        let ascii = self.folded.starts().is_none();
        let beyond = if ascii { 0 } else { self.sight.leads.mixed_beyond_ascii };
        letters & !(letters << 1 | before) | self.mask_from(MIXED, from) | beyond
    }

    /// Judges one start that a number leads to.
    fn judge_number(&mut self, way: Way, at: usize) {
        let scanner = self.scanner;
        let text = self.view.text();
        let digits = self.mask_from(DIGITS, at);
        let bytes = text.as_bytes();
        let run = digits.trailing_ones() as usize;
        self.reads_before(at);
        self.reads(at as isize, at + run.max(self.sight.gates.reach()) + 1);
        let ends = self.lesson.is_some() && bytes.len() - at <= SHORTEST;
        if ends {
            self.reads(at as isize, bytes.len() + 1);
        }
        let free = Border::Word.allows_start(text, at);
        let inside = match free {
            true => Inside::Nothing,
            false if bytes[at].is_ascii_digit() && bytes[at - 1].is_ascii_digit() => Inside::Number,
            false => Inside::Word,
        };
        let start = Start {
            way,
            text: &bytes[at..],
            // What stands farther away is no part of a lesson.
            digits: if self.lesson.is_some() { BLOCK } else { digits.count_ones() as usize },
            run,
            inside,
        };
        let sight = self.sight;
        let mut last = None;
        for gate in sight.gates.of(way) {
            let mut in_question = ALL;
            if gate.near {
                if self.scope == Scope::Ids && !scanner.ids_need_words {
                    continue;
                }
                // Looking for words costs more than this gate does, but once they are known most of it is asleep.
                if !self.work.around.are_seen() {
                    if gate.open(&start, &ALL).is_none() {
                        continue;
                    }
                    self.see_contexts();
                }
                let awake = self.work.around.awake(at, |word| &sight.needed_by[word as usize]);
                in_question = awake.bits(gate.first_word);
                if let Some(lesson) = self.lesson
                    && let Some(open) = gate.open(&start, &in_question.map(|awake| !awake))
                {
                    self.work.lessons[lesson].slept.add_bits(gate.first_word, &open);
                }
                if is_none(&in_question) {
                    continue;
                }
            }
            let Some(open) = gate.open(&start, &in_question) else { continue };
            for (word, open) in open.into_iter().enumerate().filter(|(_, open)| *open != 0) {
                for bit in positions(open) {
                    let tried = gate.tried[64 * word + bit];
                    if last == Some(tried) {
                        continue;
                    }
                    last = Some(tried);
                    match tried {
                        Tried::Group(group) => self.judge_together(&scanner.groups[group], at, free),
                        Tried::Rule(rule) => self.judge(rule, at, true),
                    }
                }
            }
        }
    }

    /// Where members of a set stand in the 64 bytes from `at` on.
    #[inline]
    fn mask_from(&self, set: usize, at: usize) -> u64 {
        let mask = |block: usize| self.work.masks.get(block).map_or(0, |masks| masks[set]);
        let (block, bit) = (at / BLOCK, at % BLOCK);
        let here = mask(block) >> bit;
        let next = if bit == 0 { 0 } else { mask(block + 1) << (BLOCK - bit) };
        here | next
    }

    /// Judges one start for all rules of a group. `free`: no word goes on at the start.
    fn judge_together(&mut self, group: &Group, start: usize, free: bool) {
        let (scanner, work) = (self.scanner, &mut *self.work);
        let text = self.view.text();
        work.ends.clear();
        let decided = group.machine.walk(&scanner.machines, text, start, group.ends, &mut work.ends);
        self.reads_to(decided);
        let Some(longest) = self.work.ends.last().map(|end| end.at) else { return };
        self.work.starts += 1;
        let stamp = self.work.starts;
        // From the longest on; a rule is done with the first end that it accepts.
        for index in (0..self.work.ends.len()).rev() {
            let End { pattern, at: end } = self.work.ends[index];
            let Some(rule) = group.rules[pattern] else { continue };
            let whole_words = matches!(scanner.rules[rule].border, Border::Word | Border::Token);
            let done = self.work.done_at[rule] == stamp;
            // A shorter end may be the one that is found where the same sentence stands among other words.
            let learns = self.lesson.is_some() && !scanner.rules[rule].has_no_context();
            self.reads_to(Some(end + 1));
            if done && !learns || whole_words && (!free || splits_word(text, end)) {
                continue;
            }
            let check = scanner.rules[rule].check;
            if whole_words && !check.is_none_or(|check| check.may_pass(&text[start..longest])) {
                self.work.done_at[rule] = stamp;
            } else if self.accepts(rule, start..end, true) && !done {
                self.hits.push(Hit { raw: self.view.raw(start..end), rule, open: false });
                self.work.done_at[rule] = stamp;
            }
        }
    }
}
