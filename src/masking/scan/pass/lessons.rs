//! What a sentence is read as, learnt where it comes again: while its starts are judged, what decides on them is noted.

use std::ops::Range;

use super::super::Scope;
use super::super::leads::STOPS;
use super::super::readings::{Lesson, Met};
use super::super::sentences;
use super::{Led, Pass, Work};
use crate::classify::{BLOCK, positions};
use crate::masking::lexicon::{Behind, Sign, Target};
use crate::masking::rules::Border;
use crate::masking::view::Folded;

impl Pass<'_> {
    /// Divides the text into sentences, and looks them up. A text of which only a part is judged is one that is met for the
    /// first time.
    pub(super) fn meet_sentences(&mut self) {
        let text = self.view.text();
        let work = &mut *self.work;
        work.met.clear();
        work.learning = 0;
        if self.scope != Scope::All || self.judged != (0..text.len()) {
            work.sentences.clear();
            work.sentences.push(0..text.len());
            work.met.push(Met::First);
            return;
        }
        let stops = work.masks.iter().enumerate();
        let stops =
            stops.flat_map(|(block, masks)| positions(masks[STOPS]).map(move |bit| block * BLOCK + bit));
        sentences::divide(text, stops, &mut work.sentences);
        for (number, sentence) in work.sentences.iter().enumerate() {
            let met = work.readings.meet(text.as_bytes(), sentence);
            work.met.push(met);
            if met == Met::Again {
                if work.lessons.len() == work.learning {
                    work.lessons.push(Lesson::default());
                }
                work.lessons[work.learning].start(number, sentence);
                work.learning += 1;
            }
        }
    }

    /// Forgets readings that hold only where words are missing which stand there.
    pub(super) fn wake(&mut self) {
        let slept = |work: &Work, met: &Met| match met {
            Met::Known(place) => !work.readings.at(*place).slept.is_empty(),
            Met::Again | Met::First => false,
        };
        if !self.work.met.iter().any(|met| slept(self.work, met)) {
            return;
        }
        self.see_contexts();
        let sight = self.sight;
        let Work { readings, around, sentences, met, led, led_by_known, .. } = &mut *self.work;
        for (met, sentence) in met.iter_mut().zip(sentences) {
            let Met::Known(place) = *met else { continue };
            let slept = &readings.at(place).slept;
            let mut wakes = |at| around.awake(at, |word| &sight.needed_by[word as usize]).meets(slept);
            if wakes(sentence.start) || wakes(sentence.end) {
                *met = Met::First;
                let of_sentence = led_by_known.iter().filter(|(at, _)| sentence.contains(at));
                led.extend(of_sentence.map(|(_, led)| *led));
            }
        }
    }

    /// What is judged now is led to by what stands at `at`. Gives whether its sentence is known.
    #[inline]
    pub(super) fn enter(&mut self, at: usize) -> bool {
        if let [_] = self.work.sentences[..] {
            return self.enter_sentence_of(0);
        }
        let number = self.work.sentences.partition_point(|sentence| sentence.end <= at);
        self.enter_sentence_of(number)
    }

    fn enter_sentence_of(&mut self, number: usize) -> bool {
        self.enter_sentence(number);
        matches!(self.work.met.get(number), Some(Met::Known(_)))
    }

    /// What is judged now is led to by a sentence. Gives the lesson that it is of.
    pub(super) fn enter_sentence(&mut self, number: usize) -> Option<usize> {
        let lessons = &self.work.lessons[..self.work.learning];
        self.lesson = lessons.binary_search_by_key(&number, |lesson| lesson.sentence).ok();
        self.lesson
    }

    #[inline]
    pub(super) fn lesson(&mut self) -> Option<&mut Lesson> {
        self.lesson.map(|lesson| &mut self.work.lessons[lesson])
    }

    /// What stands there decides on what is judged.
    #[inline]
    pub(super) fn reads(&mut self, from: isize, to: usize) {
        if let Some(lesson) = self.lesson() {
            lesson.decides(from, to);
        }
    }

    /// The text up to there decides on what is judged; `None` where that is not known.
    #[inline]
    pub(super) fn reads_to(&mut self, to: Option<usize>) {
        if let Some(lesson) = self.lesson() {
            match to {
                Some(to) => lesson.decides(lesson.start as isize, to),
                None => lesson.fails(),
            }
        }
    }

    /// The characters before `at` decide that a border looks at.
    #[inline]
    pub(super) fn reads_before(&mut self, at: usize) {
        if self.lesson.is_some() {
            let mut chars = self.view.text()[..at].chars().rev();
            let two: usize = (0..2).map(|_| chars.next().map_or(1, char::len_utf8)).sum();
            self.reads(at as isize - two as isize, at);
        }
    }

    /// The characters behind `at` decide that a border looks at.
    #[inline]
    pub(super) fn reads_behind(&mut self, at: usize) {
        if self.lesson.is_some() {
            let mut chars = self.view.text()[at..].chars();
            let three: usize = (0..3).map(|_| chars.next().map_or(1, char::len_utf8)).sum();
            debug_assert!(three <= Border::LOOKS_AT);
            self.reads(at as isize, at + three);
        }
    }

    /// Whether `sign` stands around `at` is decided by its first character that does not stand there.
    #[inline]
    pub(super) fn reads_sign(&mut self, at: usize, sign: &Sign) {
        if self.lesson.is_some() {
            let there = self.view.text().as_bytes().iter().skip(at);
            let same =
                there.zip(sign.text.as_bytes().iter().skip(sign.at)).take_while(|(one, other)| one == other);
            let read = at + same.count() + 1;
            self.reads(at as isize - sign.at as isize, read);
        }
    }

    /// A match passes border and check; that is noted.
    pub(super) fn is_candidate(&mut self, rule: usize, range: &Range<usize>) -> bool {
        if let Some(lesson) = self.lesson() {
            let span = lesson.span(range.clone());
            lesson.reading.candidates.push((rule as u32, span));
        }
        true
    }

    /// A word of a lesson starts at `at` of the folded text, `source` of the view. No memory of beginnings is asked: how far
    /// they decided is not what decides here.
    pub(super) fn study_word(&mut self, at: usize, source: usize) {
        let (scanner, folded, view) = (self.scanner, self.folded, self.view.text());
        let asked = &self.sight.leads.asked;
        let Some(number) = self.lesson else { return };
        let (led, lesson, hidden) =
            (&mut self.work.led, &mut self.work.lessons[number], &mut self.work.hidden);
        let prefix = |rule, lesson| Led { at: source, target: Target::Prefix(rule), lesson };
        // What the words around decide on is asked anew wherever the sentence stands.
        if asked.by_surroundings(scanner, view, source, |rule| led.push(prefix(rule, None))) {
            let place = lesson.span(source..source).start;
            lesson.reading.asked.push(place);
        }
        let of = Some(number);
        let read = asked.by_text(scanner, view, source, |rule| led.push(prefix(rule, of)));
        lesson.decides(source as isize, read);
        for set in 0..scanner.sets {
            let target_of = &scanner.openings[set];
            let read = scanner.machines[set].openings_at(view, source, |rule| {
                led.extend(target_of[rule].map(|target| Led { at: source, target, lesson: of }));
            });
            lesson.decides(source as isize, read);
            let text = folded.text();
            let read = scanner.lexica[set].leads_at(text, at, |behind, end| {
                lesson.decides(signs_from(folded, at, behind), source);
                if !text.as_bytes()[..at].ends_with(behind.signs.as_bytes()) {
                    return;
                }
                let end = folded.place(end);
                for target in &behind.targets {
                    match *target {
                        Target::Number => {
                            hidden.see_number(view, source, end);
                            let span = lesson.span(source..end);
                            lesson.reading.numbers.push(span);
                        }
                        Target::Spelling { ascii } => {
                            if ascii || !view[source..end].is_ascii() {
                                hidden.see_spelling();
                                lesson.reading.spelling = true;
                            }
                        }
                        target => {
                            let start = folded.place(at - behind.signs.len());
                            led.push(Led { at: start, target, lesson: of });
                        }
                    }
                }
            });
            lesson.decides(source as isize, folded.decided(read));
        }
    }

    /// A word of a lesson that may be one of a context starts at `at` of the folded text, `source` of the view.
    pub(super) fn study_context(&mut self, at: usize, source: usize) {
        let (scanner, folded, view) = (self.scanner, self.folded, self.view.text());
        let Some(number) = self.lesson else { return };
        let (lesson, around) = (&mut self.work.lessons[number], &mut self.work.around);
        let text = folded.text();
        for lexicon in &scanner.lexica[..scanner.sets] {
            let read = lexicon.contexts_at(text, at, |behind, end| {
                lesson.decides(signs_from(folded, at, behind), source);
                if !text.as_bytes()[..at].ends_with(behind.signs.as_bytes()) {
                    return;
                }
                // A character on either side tells whether a word stands free.
                let start = at - behind.signs.len();
                let places = folded.place(start)..folded.place(end);
                let first = places.start.checked_sub(1).and_then(|before| view.as_bytes().get(before));
                let edge =
                    |byte: Option<&u8>| if byte.is_none_or(u8::is_ascii) { 1 } else { LONGEST_CHARACTER };
                let (before, after) = (edge(first), edge(view.as_bytes().get(places.end)));
                lesson.decides(places.start as isize - before as isize, places.end + after);
                for target in &behind.targets {
                    if let Target::Context(word) = *target
                        && lexicon.vocabulary().stands_free(word, text, start, end)
                    {
                        around.see(word, places.clone());
                        let span = lesson.span(places.clone());
                        lesson.reading.words.get_or_insert_default().push((word, span));
                    }
                }
            });
            lesson.decides(source as isize, folded.decided(read));
        }
    }

    /// Remembers what the lessons have been.
    pub(super) fn remember(&mut self) {
        if self.work.learning == 0 {
            return;
        }
        let text = self.view.text();
        let work = &mut *self.work;
        for lesson in &mut work.lessons[..work.learning] {
            let sentence = &work.sentences[lesson.sentence];
            let anywhere = self.sight.leads.anywhere.iter().map(|it| it.reach(&text[sentence.clone()]));
            lesson.decides(sentence.start as isize, sentence.end + anywhere.max().unwrap_or(0));
            work.readings.learn(text.as_bytes(), sentence, lesson);
        }
    }
}

/// From where on the text decides on whether the signs stand there that a word at `at` of the folded text needs before it.
fn signs_from(folded: &Folded, at: usize, behind: &Behind) -> isize {
    match at.checked_sub(behind.signs.len()) {
        Some(start) if start == at => folded.place(at) as isize,
        Some(start) => folded.place(start) as isize - LONGEST_CHARACTER as isize,
        None => -1,
    }
}

/// In bytes.
const LONGEST_CHARACTER: usize = 4;
