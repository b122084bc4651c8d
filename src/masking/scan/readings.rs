//! What sentences were read as, remembered: support talk says the same ones over and over.
//!
//! Whether a start is a finding is decided by its sentence, by a few characters around that, and by words of contexts,
//! which may stand farther away. So of a sentence that comes again is remembered which words of contexts stand in it, and
//! which candidates: matches that pass border and check. Whether their contexts allow them is judged anew wherever it
//! stands. A reading holds only where every byte that decided on it stands there again; that is compared, not hashed.
//! Bounded: what hashes alike takes the other's place.

use std::hash::BuildHasher;
use std::ops::Range;

use foldhash::fast::FixedState;

use super::gates::{Few, Mask};
use crate::classify::positions;

/// A stretch by its distance from where its sentence starts.
pub(super) type Span = Range<i16>;

/// What a sentence was read as.
#[derive(Debug, Clone, Default)]
pub(super) struct Reading {
    /// Words of contexts, if they have been looked for.
    pub(super) words: Option<Vec<(u32, Span)>>,
    /// Words that may be part of a hidden number.
    pub(super) numbers: Vec<Span>,
    /// Whether something speaks of a hidden spelling.
    pub(super) spelling: bool,
    /// Words that start what the words around decide on.
    pub(super) asked: Vec<i16>,
    /// Matches that pass border and check, by their rules; of one start from the longest on.
    pub(super) candidates: Vec<(u32, Span)>,
    /// What was passed by because no word that it needs stood near, by its place behind the gates. The reading holds where
    /// all of it still sleeps.
    pub(super) slept: Few,
}

/// Most sentences have a few of either. What has more is not worth remembering.
const MOST: usize = 256;

/// Longer sentences hardly repeat, in bytes.
pub(super) const LONGEST: usize = 512;

/// So many bytes before a sentence, and so many behind it, may decide on it, too. A reading is remembered with the fewest of
/// these that will do.
const BEFORE: [usize; 5] = [2, 8, 16, 36, 96];
const BEHIND: [usize; 6] = [2, 4, 12, 32, 64, 96];

const PLACE_BITS: u32 = 14;
const MET_BITS: u32 = 16;

/// Where more have been met, all are forgotten: most would seem to come again.
const MOST_MET: usize = 1 << (MET_BITS - 3);

/// What has come so often will come again, so that its reading is worth learning.
const OFTEN: u8 = 2;

/// The readings that were learnt last, by the hash of what decided on them. Takes no room before it has learnt anything.
#[derive(Debug, Default)]
pub(super) struct Readings {
    known: Vec<Option<Box<Known>>>,
    /// How often stretches have been met, by their hash, and how many have been.
    met: Vec<u8>,
    stretches: usize,
    /// By a sentence's hash: a bit for each [`Around`] that has been found to decide on one.
    needs: Vec<u32>,
}

#[derive(Debug)]
struct Known {
    /// The sentence with what decided on it, and where it starts in that.
    text: Box<[u8]>,
    sentence: Range<usize>,
    reading: Reading,
}

/// What a sentence is to the memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Met {
    /// It may be for the last time.
    First,
    /// It comes again, so its reading is worth learning.
    Again,
    /// Its reading is known, and has this place.
    Known(usize),
}

impl Readings {
    /// Looks a sentence of `text` up.
    pub(super) fn meet(&mut self, text: &[u8], sentence: &Range<usize>) -> Met {
        if sentence.len() > LONGEST {
            return Met::First;
        }
        self.met.resize(1 << MET_BITS, 0);
        let bare = hash(&text[sentence.clone()], 0);
        let needs = self.needs.get(place(bare)).copied().unwrap_or(0);
        let mut widest = None;
        for around in positions(u64::from(needs & !HOPELESS)).map(Around) {
            let hash = hash(&text[around.with(text, sentence)], around.0 as u64);
            let place = place(hash);
            let known = self.known.get(place).and_then(Option::as_ref);
            if known.is_some_and(|known| known.is_of(text, sentence, around)) {
                return Met::Known(place);
            }
            widest = Some(hash);
        }
        if needs == HOPELESS {
            return Met::First;
        }
        // What depends on its surroundings is worth learning where those come again, too.
        let again = widest.unwrap_or(bare);
        let times = &mut self.met[(again >> (64 - MET_BITS)) as usize];
        if *times >= OFTEN {
            return Met::Again;
        }
        *times += 1;
        if *times == 1 {
            self.stretches += 1;
        }
        if self.stretches > MOST_MET {
            self.met.fill(0);
            self.stretches = 0;
        }
        Met::First
    }

    /// The reading at a place that [`Self::meet`] gave.
    pub(super) fn at(&self, place: usize) -> &Reading {
        &self.known[place].as_ref().expect("met just now").reading
    }

    /// A sentence of `text` reads so, as `decided` decides; where that goes beyond the text, its border does.
    pub(super) fn learn(&mut self, text: &[u8], sentence: &Range<usize>, lesson: &Lesson) {
        let bare = place(hash(&text[sentence.clone()], 0));
        self.needs.resize(1 << PLACE_BITS, 0);
        let before = sentence.start as isize - lesson.decided.start;
        let behind = lesson.decided.end - sentence.end as isize;
        let around = Around::of(before, behind).filter(|_| lesson.reading.is_short());
        let Some(around) = around else {
            self.needs[bare] |= HOPELESS;
            return;
        };
        self.needs[bare] |= 1 << around.0;
        let with = around.with(text, sentence);
        let place = place(hash(&text[with.clone()], around.0 as u64));
        self.known.resize_with(1 << PLACE_BITS, || None);
        self.known[place] = Some(Box::new(Known {
            sentence: sentence.start - with.start..sentence.end - with.start,
            text: text[with].into(),
            reading: Reading { slept: lesson.slept.few(), ..lesson.reading.clone() },
        }));
    }
}

/// So many bytes before a sentence and behind it, as one number for both places in [`BEFORE`] and [`BEHIND`].
#[derive(Debug, Clone, Copy)]
struct Around(usize);

/// The bit of sentences on which more around them decides than is remembered.
const HOPELESS: u32 = 1 << (BEFORE.len() * BEHIND.len());

impl Around {
    /// The fewest that will do.
    fn of(before: isize, behind: isize) -> Option<Self> {
        let place = |sizes: &[usize], size: isize| sizes.iter().position(|most| size <= *most as isize);
        Some(Self(place(&BEHIND, behind)? * BEFORE.len() + place(&BEFORE, before)?))
    }

    /// A sentence with so many bytes around it, or fewer at the borders of the text.
    fn with(self, text: &[u8], sentence: &Range<usize>) -> Range<usize> {
        let (before, behind) = (BEFORE[self.0 % BEFORE.len()], BEHIND[self.0 / BEFORE.len()]);
        sentence.start.saturating_sub(before)..text.len().min(sentence.end + behind)
    }
}

impl Known {
    fn is_of(&self, text: &[u8], sentence: &Range<usize>, around: Around) -> bool {
        let with = around.with(text, sentence);
        self.sentence == (sentence.start - with.start..sentence.end - with.start) && *self.text == text[with]
    }
}

impl Reading {
    fn is_short(&self) -> bool {
        let Self { words, numbers, asked, candidates, .. } = self;
        [words.as_ref().map_or(0, Vec::len), numbers.len(), asked.len(), candidates.len()]
            .iter()
            .all(|length| *length <= MOST)
    }
}

fn hash(text: &[u8], kind: u64) -> u64 {
    FixedState::with_seed(kind).hash_one(text)
}

fn place(hash: u64) -> usize {
    (hash >> (64 - PLACE_BITS)) as usize
}

/// A reading that is being learnt.
#[derive(Debug, Default)]
pub(super) struct Lesson {
    pub(super) reading: Reading,
    /// The sentence's number among those of its text.
    pub(super) sentence: usize,
    /// Where the sentence starts.
    pub(super) start: usize,
    /// What of the reading sleeps.
    pub(super) slept: Mask,
    /// What of the text has decided on the reading; beyond a border of the text, that it is one.
    decided: Range<isize>,
}

impl Lesson {
    pub(super) fn start(&mut self, number: usize, sentence: &Range<usize>) {
        let Reading { words, numbers, spelling, asked, candidates, .. } = &mut self.reading;
        *words = None;
        numbers.clear();
        asked.clear();
        candidates.clear();
        self.slept.clear();
        *spelling = false;
        (self.sentence, self.start) = (number, sentence.start);
        self.decided = sentence.start as isize..sentence.end as isize;
    }

    /// What stands there decides, too.
    pub(super) fn decides(&mut self, from: isize, to: usize) {
        self.decided = self.decided.start.min(from)..self.decided.end.max(to as isize);
    }

    /// More decides than is known.
    pub(super) fn fails(&mut self) {
        self.decided.end = isize::MAX;
    }

    /// A stretch of the text, as seen from the sentence.
    pub(super) fn span(&mut self, stretch: Range<usize>) -> Span {
        let place = |at: usize| i16::try_from(at as isize - self.start as isize);
        match (place(stretch.start), place(stretch.end)) {
            (Ok(start), Ok(end)) => start..end,
            _ => {
                self.fails();
                0..0
            }
        }
    }
}

/// The stretch of a text that a span is of a sentence which starts at `start`.
pub(super) fn stretch(start: usize, span: &Span) -> Range<usize> {
    let place = |at: i16| start.wrapping_add_signed(isize::from(at));
    place(span.start)..place(span.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &[u8] = b"So. Is it here? No.";
    const SENTENCE: Range<usize> = 4..16;

    /// Learns the sentence, of which so many bytes around it are found to decide.
    fn learnt(before: isize, behind: usize) -> Readings {
        let mut readings = Readings::default();
        let mut lesson = Lesson::default();
        lesson.start(0, &SENTENCE);
        lesson.decides(SENTENCE.start as isize - before, SENTENCE.end + behind);
        readings.learn(TEXT, &SENTENCE, &lesson);
        readings
    }

    fn knows(readings: &mut Readings, before: &str, behind: &str) -> bool {
        let text = [before, "Is it here? ", behind].concat();
        let sentence = before.len()..before.len() + SENTENCE.len();
        matches!(readings.meet(text.as_bytes(), &sentence), Met::Known(_))
    }

    #[test]
    fn a_reading_holds_where_all_that_decided_stands_again() {
        let readings = &mut learnt(1, 0);
        assert!(knows(readings, "So. ", "No.") && knows(readings, "Go. ", "Nobody."));
        assert!(!knows(readings, "So! ", "No.") && !knows(readings, "", "No."));
        let readings = &mut learnt(0, 3);
        assert!(knows(readings, "So. ", "No.") && !knows(readings, "So. ", "No!"));
        // Three are all there is: that the text ends has decided if a fourth is asked for.
        assert!(!knows(&mut learnt(0, 4), "So. ", "No. ") && knows(&mut learnt(0, 4), "So. ", "No."));
    }

    #[test]
    fn the_border_of_a_text_decides_like_a_character() {
        let readings = &mut learnt(5, 0);
        assert!(knows(readings, "So. ", "No.") && !knows(readings, " So. ", "No."));
    }

    #[test]
    fn what_decides_too_far_away_is_not_remembered() {
        assert!(!knows(&mut learnt(200, 0), "So. ", "No.") && !knows(&mut learnt(0, 200), "So. ", "No."));
        let mut readings = Readings::default();
        let mut lesson = Lesson::default();
        lesson.start(0, &SENTENCE);
        lesson.fails();
        readings.learn(TEXT, &SENTENCE, &lesson);
        assert_eq!(readings.meet(TEXT, &SENTENCE), Met::First);
    }

    #[test]
    fn what_comes_often_is_worth_learning() {
        let mut readings = Readings::default();
        let met: Vec<Met> = (0..4).map(|_| readings.meet(TEXT, &SENTENCE)).collect();
        assert_eq!(met, [Met::First, Met::First, Met::Again, Met::Again]);
    }

    #[test]
    fn spans_lead_back() {
        let mut lesson = Lesson::default();
        lesson.start(0, &SENTENCE);
        let span = lesson.span(2..20);
        assert_eq!(stretch(SENTENCE.start, &span), 2..20);
    }
}
