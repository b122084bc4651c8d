//! Sentences whose readings are known: what was remembered of them stands or falls with the words around.

use super::super::readings::{Met, stretch};
use super::Pass;

impl Pass<'_> {
    /// What speaks of hidden spellings in a sentence with a known reading.
    pub(super) fn recall_hidden(&mut self, number: usize, place: usize) {
        let (work, text) = (&mut *self.work, self.view.text());
        let (reading, start) = (work.readings.at(place), work.sentences[number].start);
        for span in &reading.numbers {
            let stretch = stretch(start, span);
            work.hidden.see_number(text, stretch.start, stretch.end);
        }
        if reading.spelling {
            work.hidden.see_spelling();
        }
    }

    /// Judges what the known readings leave to be judged.
    pub(super) fn recall(&mut self) {
        for number in 0..self.work.sentences.len() {
            if let Met::Known(place) = self.work.met[number] {
                let start = self.work.sentences[number].start;
                self.ask_again(start, place);
                self.judge_candidates(start, place);
            }
        }
    }

    /// Asks for rules on which the words around decide.
    fn ask_again(&mut self, start: usize, place: usize) {
        let mut found = Vec::new();
        for index in 0..self.work.readings.at(place).asked.len() {
            let at = self.work.readings.at(place).asked[index];
            let at = stretch(start, &(at..at)).start;
            let asked = &self.sight.leads.asked;
            asked.by_surroundings(self.scanner, self.view.text(), at, |rule| found.push(rule));
            for rule in found.drain(..) {
                self.judge(rule, at, true);
            }
        }
    }

    fn judge_candidates(&mut self, start: usize, place: usize) {
        let (scanner, text) = (self.scanner, self.view.text());
        let mut last = None;
        for index in 0..self.work.readings.at(place).candidates.len() {
            let (rule, span) = &self.work.readings.at(place).candidates[index];
            let (rule, range) = (*rule as usize, stretch(start, span));
            if last.replace(range.start) != Some(range.start) {
                self.work.starts += 1;
            }
            // A rule is done with the first end of a start that it accepts.
            if self.work.done_at[rule] == self.work.starts {
                continue;
            }
            if !scanner.rules[rule].has_no_context() {
                self.see_contexts();
                let asleep = self.sight.wakes[rule].is_some_and(|place| self.sleeps(place, range.start));
                if asleep || !scanner.has_context(rule, text, range.clone(), &self.work.around) {
                    continue;
                }
            }
            self.work.done_at[rule] = self.work.starts;
            let hit = self.hit(rule, range);
            self.hits.push(hit);
        }
    }
}
