//! What starts where a word does: rules that it leads to, and words of contexts. What led nowhere is remembered.

use std::ops::Range;

use super::super::Scope;
use super::super::glimpse::Glimpse;
use super::super::leads::LETTERS;
use super::super::readings::{Met, stretch};
use super::{Led, Pass};
use crate::classify::{BLOCK, positions};
use crate::masking::lexicon::Target;

/// A word that leads to rules.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) start: usize,
    /// Its part of what literals lead to.
    pub(super) led: Range<usize>,
    /// How far the text decides on what it leads to.
    pub(super) decided: usize,
}

impl Pass<'_> {
    /// Looks for what starts where a word does.
    pub(super) fn see_words(&mut self) {
        for number in 0..self.work.sentences.len() {
            if let Met::Known(place) = self.work.met[number] {
                self.recall_hidden(number, place);
                continue;
            }
            let sentence = self.work.sentences[number].clone();
            match self.enter_sentence(number) {
                None => self.at_words(&sentence, self.glimpse, Self::see_word),
                Some(_) => self.at_words(&sentence, None, Self::study_word),
            }
        }
        self.lesson = None;
        let folded = self.folded;
        for anywhere in &self.sight.leads.anywhere {
            for at in anywhere.places(folded.text()) {
                let at = folded.place(at);
                if !self.enter(at) {
                    let led = |target: &Target| Led { at, target: *target, lesson: self.lesson };
                    self.work.led.extend(anywhere.targets.iter().map(led));
                }
            }
        }
        self.lesson = None;
    }

    /// Calls `see` with each place of the folded text, and of the view, where a word of a sentence starts, but for those
    /// that a glimpse tells to lead nowhere.
    #[inline]
    fn at_words(
        &mut self,
        sentence: &Range<usize>,
        glimpse: Option<&Glimpse>,
        see: impl Fn(&mut Self, usize, usize),
    ) {
        let (scanner, folded, view) = (self.scanner, self.folded, self.view.text());
        match folded.starts() {
            Some(starts) => {
                let first = starts.partition_point(|start| (start.source as usize) < sentence.start);
                let starts = starts[first..].iter();
                for start in starts.take_while(|start| (start.source as usize) < sentence.end) {
                    let source = start.source as usize;
                    if glimpse.is_none_or(|glimpse| glimpse.may_lead(scanner, &view[source..])) {
                        see(self, start.folded as usize, source);
                    }
                }
            }
            None => {
                let first = sentence.start / BLOCK;
                let letters_of = |work: &Self, block: usize| work.work.masks[block][LETTERS];
                let mut before =
                    first.checked_sub(1).map_or(0, |before| letters_of(self, before) >> (BLOCK - 1));
                for block in first..sentence.end.div_ceil(BLOCK) {
                    let letters = letters_of(self, block);
                    let mut starts = letters & !(letters << 1 | before) & bits_within(sentence, block);
                    if let Some(glimpse) = glimpse {
                        starts = glimpse.likely(&view.as_bytes()[block * BLOCK..], starts);
                    }
                    for bit in positions(starts) {
                        see(self, block * BLOCK + bit, block * BLOCK + bit);
                    }
                    before = letters >> (BLOCK - 1);
                }
            }
        }
    }

    /// A word starts at `at` of the folded text, `source` of the view.
    fn see_word(&mut self, at: usize, source: usize) {
        let (scanner, folded, work) = (self.scanner, self.folded, &mut *self.work);
        let (text, view) = (folded.text(), self.view.text());
        let asked = &self.sight.leads.asked;
        let rest = &view.as_bytes()[source..];
        let barren = work.barren.has(rest);
        let from = work.led.len();
        let led = |at, target| Led { at, target, lesson: None };
        let word = asked.at(scanner, view, source, barren, |rule| {
            work.led.push(led(source, Target::Prefix(rule)));
        });
        if barren {
            return;
        }
        // Whether all that the word leads to starts with it.
        let (mut starts_all, mut decided) = (word.is_some(), word.unwrap_or(source));
        for set in 0..scanner.sets {
            let target_of = &scanner.openings[set];
            if self.glimpse.is_none_or(|glimpse| glimpse.may_open(set, &view[source..])) {
                let read = scanner.machines[set].openings_at(view, source, |rule| {
                    work.led.extend(target_of[rule].map(|target| led(source, target)));
                });
                decided = decided.max(read);
            }
            let read = scanner.lexica[set].leads_at(text, at, |behind, end| {
                starts_all &= behind.signs.is_empty();
                if !text.as_bytes()[..at].ends_with(behind.signs.as_bytes()) {
                    return;
                }
                for target in &behind.targets {
                    starts_all &= matches!(target, Target::Prefix(_) | Target::Cue(_));
                    match *target {
                        Target::Number => work.hidden.see_number(view, source, folded.place(end)),
                        Target::Spelling { ascii } => {
                            if ascii || !view[source..folded.place(end)].is_ascii() {
                                work.hidden.see_spelling();
                            }
                        }
                        target => work.led.push(led(folded.place(at - behind.signs.len()), target)),
                    }
                }
            });
            decided = decided.max(folded.decided(read));
        }
        if !starts_all {
            return;
        }
        let led = from..work.led.len();
        // A word that leads to no rule in view may lead to others, for which the memory stands, too.
        if led.is_empty() && self.scope != Scope::Ids {
            work.barren.learn(rest, decided - source);
        } else if self.scope == Scope::All {
            work.words.push(Word { start: source, led, decided });
        }
    }

    /// Looks for words of contexts. Most texts have nothing in them that asks for any.
    pub(super) fn see_contexts(&mut self) {
        if self.work.around.are_seen() {
            return;
        }
        let lesson = self.lesson;
        for number in 0..self.work.sentences.len() {
            let sentence = self.work.sentences[number].clone();
            if let Met::Known(place) = self.work.met[number]
                && let Some(words) = &self.work.readings.at(place).words
            {
                words
                    .iter()
                    .for_each(|(word, span)| self.work.around.see(*word, stretch(sentence.start, span)));
                continue;
            }
            match self.enter_sentence(number) {
                None => self.at_words(&sentence, None, Self::see_context),
                Some(lesson) => {
                    self.work.lessons[lesson].reading.words = Some(Vec::new());
                    self.at_words(&sentence, None, Self::study_context);
                }
            }
        }
        self.lesson = lesson;
        self.work.around.settle();
    }

    /// A word that may be one of a context starts at `at` of the folded text, `source` of the view.
    #[inline]
    fn see_context(&mut self, at: usize, source: usize) {
        let (folded, around) = (self.folded, &mut self.work.around);
        let text = folded.text();
        let rest = &self.view.text().as_bytes()[source..];
        if self.work.strange.has(rest) {
            return;
        }
        let (mut strange, mut decided) = (true, source);
        for lexicon in &self.scanner.lexica[..self.scanner.sets] {
            let read = lexicon.contexts_at(text, at, |behind, end| {
                strange = false;
                if !text.as_bytes()[..at].ends_with(behind.signs.as_bytes()) {
                    return;
                }
                let start = at - behind.signs.len();
                for target in &behind.targets {
                    if let Target::Context(word) = *target
                        && lexicon.vocabulary().stands_free(word, text, start, end)
                    {
                        around.see(word, folded.place(start)..folded.place(end));
                    }
                }
            });
            decided = decided.max(folded.decided(read));
        }
        if strange {
            self.work.strange.learn(rest, decided - source);
        }
    }

    /// Rules that a word leads to. If the next few bytes have decided against all of them, it leads nowhere.
    pub(super) fn follow_word(&mut self, word: &Word, led: &[Led]) {
        let found = self.hits.len();
        let rest = &self.view.text().as_bytes()[word.start..];
        self.work.decided = self.work.barren.meets_again(rest).then_some(word.decided);
        self.follow(&led[word.led.clone()], word.start);
        if let Some(decided) = self.work.decided.take()
            && self.hits.len() == found
        {
            self.work.barren.learn(rest, decided - word.start);
        }
    }
}

/// The bits of a block's bytes that are part of a sentence.
fn bits_within(sentence: &Range<usize>, block: usize) -> u64 {
    let from = sentence.start.saturating_sub(block * BLOCK);
    let behind = sentence.end.saturating_sub(block * BLOCK);
    let below = |bit: usize| if bit < BLOCK { (1 << bit) - 1 } else { u64::MAX };
    below(behind) & !below(from)
}
