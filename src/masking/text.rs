//! One text of any length: windows that overlap by what can decide on a start.
//!
//! A text of at most [`WINDOW`] bytes is judged whole. A longer one is judged in windows whose borders depend on the
//! text alone, never on how it came: so every way of cutting the input gives the same findings. Memory is bounded: a
//! window grows only where so much of it is invisible that nothing can be decided, and at [`LARGEST`] the rest of the
//! text is masked.

use super::allow::Allowed;
use super::engine::{Engine, Workspace};
use super::join::{Joined, Joiner};
use super::people::Dictionary;
use super::scan::{Hit, LOOK_AHEAD, LOOK_BEHIND, MAX_CUE, Scope, floor};
use super::view::{Encoding, View, deepen};

/// How many bytes of source are judged at once.
pub(crate) const WINDOW: usize = 32 << 10;

/// How far a window may grow where nothing in it can be decided.
const LARGEST: usize = 1 << 20;

/// How a text is looked at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look<'a> {
    pub(crate) engine: &'a Engine,
    pub(crate) people: Option<&'a Dictionary>,
    pub(crate) encoding: Encoding,
    pub(crate) scope: Scope,
}

impl Look<'_> {
    /// Everything found in a text that is at hand, of at most [`WINDOW`] bytes, joined and in order.
    pub(crate) fn whole(&self, raw: &str, space: &mut Workspace, out: &mut Vec<Joined>) {
        debug_assert!(raw.len() <= WINDOW, "longer texts are judged in windows");
        space.hits.clear();
        space.plain.plain(raw, self.encoding, true, &mut space.scratch);
        let end = space.plain.text().len();
        let called = self.scan_plain(0..end, space);
        let plain = space.hits.len();
        if called {
            deepen(&space.plain, &mut space.deep);
            self.scan_deep(0..space.deep.text().len(), space);
        }
        if !space.hits.is_empty() {
            let (mut joiner, mut allowed) = (Joiner::default(), Allowed::default());
            self.note_allowed(space, plain, 0, &mut allowed);
            let is_allowed = |rule, start, end| allowed.has(&self.engine.allow, rule, start, end);
            joiner.take(&mut space.hits, 0, raw.len() as u64, out, is_allowed);
            out.extend(joiner.finish(raw.len() as u64));
        }
    }

    /// Gives whether the deep view has to be looked at, too.
    fn scan_plain(&self, judged: std::ops::Range<usize>, space: &mut Workspace) -> bool {
        let Workspace { work, plain, folded, hits, .. } = space;
        folded.fold(plain.text());
        if let Some(people) = self.people {
            people.scan(plain, folded, judged.clone(), hits);
        }
        let called = self.engine.scanner.scan(plain, folded, judged, self.scope, work, hits);
        called || plain.mixes_scripts()
    }

    fn scan_deep(&self, judged: std::ops::Range<usize>, space: &mut Workspace) {
        let Workspace { work, deep, folded, hits, .. } = space;
        folded.fold(deep.text());
        // A known name in disguise reads as itself here only: look-alike capitals, a phone over two lines.
        if let Some(people) = self.people {
            people.scan(deep, folded, judged.clone(), hits);
        }
        self.engine.scanner.scan(deep, folded, judged, self.scope, work, hits);
    }

    /// Notes which findings are allowed; the first `plain` are the plain view's. Examples say what a rule
    /// finds, whatever is allowed.
    fn note_allowed(&self, space: &Workspace, plain: usize, offset: u64, allowed: &mut Allowed) {
        if !matches!(self.scope, Scope::Rule(_)) {
            allowed.note(&self.engine.allow, &space.plain, (plain, &space.deep), &space.hits, offset);
        }
    }
}

/// A text on its way, in pieces.
#[derive(Debug, Default)]
pub(crate) struct TextStream {
    /// What may still be needed of the source.
    buffer: String,
    /// Where the buffer starts in the text.
    offset: u64,
    /// Every start before this position of the text has been judged.
    judged: u64,
    /// Everything before this position has left, or was masked.
    left: u64,
    /// The buffer is judged when it has grown to this.
    target: usize,
    joiner: Joiner,
    allowed: Allowed,
    /// Open-ended secrets whose end has not been met: the rule, and where its end is looked for. Of one rule's the last, for
    /// none ends behind it.
    secrets: Vec<(usize, u64)>,
    /// The rest of the text is masked: it can't be read within bounds.
    lost: bool,
    settled: Vec<Joined>,
}

/// What leaves a [`TextStream`].
pub(crate) trait Sink {
    /// A stretch of the source as it came.
    fn clean(&mut self, raw: &str);
    /// A finding of a rule that covered so many bytes.
    fn masked(&mut self, rule: usize, bytes: u64);
}

impl TextStream {
    /// A stream for the next text; keeps its buffer.
    pub(crate) fn start(&mut self) {
        self.buffer.clear();
        self.target = WINDOW;
        (self.offset, self.judged, self.left, self.lost) = (0, 0, 0, false);
        self.joiner = Joiner::default();
        self.allowed.start();
        self.secrets.clear();
    }

    /// Takes the next piece.
    pub(crate) fn push(
        &mut self,
        mut piece: &str,
        look: Look<'_>,
        space: &mut Workspace,
        sink: &mut impl Sink,
    ) {
        while self.buffer.len() + piece.len() > self.target {
            let mut taken = self.target.saturating_sub(self.buffer.len());
            while !piece.is_char_boundary(taken) {
                taken += 1;
            }
            self.buffer.push_str(&piece[..taken]);
            piece = &piece[taken..];
            self.judge(look, false, space, sink);
        }
        self.buffer.push_str(piece);
    }

    /// Ends the text.
    pub(crate) fn finish(&mut self, look: Look<'_>, space: &mut Workspace, sink: &mut impl Sink) {
        self.judge(look, true, space, sink);
        let end = self.offset + self.buffer.len() as u64;
        if let Some(joined) = self.joiner.finish(end) {
            self.settled.push(joined);
        }
        self.emit(end, sink);
    }

    fn judge(&mut self, look: Look<'_>, last: bool, space: &mut Workspace, sink: &mut impl Sink) {
        if self.lost {
            return self.forget(self.offset + self.buffer.len() as u64, 0);
        }
        space.hits.clear();
        space.plain.plain(&self.buffer, look.encoding, last, &mut space.scratch);
        let mut cut = self.cut(&space.plain, last);
        let judged = self.stretch(&space.plain, cut);
        let mut keep = LookBack::of(&space.plain, self.offset, cut);
        let called = look.scan_plain(judged, space);
        let mut plain = space.hits.len();
        if called {
            deepen(&space.plain, &mut space.deep);
            let deep_cut = self.cut(&space.deep, last).min(cut);
            if deep_cut < cut {
                cut = deep_cut;
                space.hits.retain(|hit| self.offset + (hit.raw.start as u64) < deep_cut);
                plain = space.hits.len();
            }
            let judged = self.stretch(&space.deep, cut);
            keep = LookBack(
                LookBack::of(&space.plain, self.offset, cut)
                    .0
                    .min(LookBack::of(&space.deep, self.offset, cut).0),
            );
            look.scan_deep(judged, space);
        }
        if cut <= self.judged && !last {
            if self.buffer.len() < LARGEST {
                self.target = self.buffer.len() + WINDOW;
                return;
            }
            // More than a mebibyte of source reads as next to nothing.
            self.lost = true;
            let unreadable = Hit {
                raw: (self.judged - self.offset) as usize..self.buffer.len(),
                rule: look.engine.unreadable,
                open: true,
            };
            self.joiner.take(&mut [unreadable], self.offset, self.judged, &mut self.settled, |_, _, _| false);
            return self.emit(self.judged, sink);
        }
        self.close_secrets(look, last, space);
        for hit in space.hits.iter().filter(|hit| hit.open) {
            let from = self.offset + hit.raw.start as u64;
            match self.secrets.iter_mut().find(|(rule, _)| *rule == hit.rule) {
                Some((_, last)) => *last = from.max(*last),
                None => self.secrets.push((hit.rule, from)),
            }
        }
        look.note_allowed(space, plain, self.offset, &mut self.allowed);
        let is_allowed = |rule, start, end| self.allowed.has(&look.engine.allow, rule, start, end);
        self.joiner.take(&mut space.hits, self.offset, cut, &mut self.settled, is_allowed);
        self.judged = cut;
        self.emit(cut, sink);
        self.forget(cut, keep.0);
        self.target = WINDOW.max(self.buffer.len() + WINDOW / 2);
    }

    /// Up to where starts can be decided: all of the view at the end, else what has enough text behind it.
    fn cut(&self, view: &View, last: bool) -> u64 {
        if last {
            return self.offset + self.buffer.len() as u64;
        }
        let at = floor(view.text(), view.text().len().saturating_sub(LOOK_AHEAD));
        self.offset + if at == 0 { 0 } else { view.raw_start(at) as u64 }
    }

    /// The stretch of the view whose starts are judged now.
    fn stretch(&self, view: &View, cut: u64) -> std::ops::Range<usize> {
        let from = view.position_of((self.judged - self.offset) as usize);
        let to = view.position_of((cut.max(self.judged) - self.offset) as usize);
        from..to
    }

    /// Looks for the ends of secrets that earlier windows opened.
    fn close_secrets(&mut self, look: Look<'_>, last: bool, space: &Workspace) {
        if self.secrets.is_empty() {
            return;
        }
        let view = &space.plain;
        let mut end = 0;
        self.secrets.retain(|&(rule, from)| {
            let from = view.position_of(from.max(self.offset).saturating_sub(self.offset) as usize);
            match look.engine.scanner.find_until(rule, view, from) {
                Some(until) if last || until.end + MAX_CUE <= view.text().len() => {
                    end = end.max(self.offset + view.raw(until).end as u64);
                    false
                }
                _ => true,
            }
        });
        if self.secrets.is_empty() {
            self.joiner.close_at(end);
        }
    }

    /// Lets leave what is settled before `frontier`.
    fn emit(&mut self, frontier: u64, sink: &mut impl Sink) {
        let mut left = self.left;
        let clean = |from: u64, to: u64, sink: &mut dyn FnMut(&str)| {
            if from < to {
                sink(&self.buffer[(from - self.offset) as usize..(to - self.offset) as usize]);
            }
        };
        for joined in self.settled.drain(..) {
            clean(left, joined.start, &mut |raw| sink.clean(raw));
            sink.masked(joined.rule, joined.end - joined.start);
            left = joined.end;
        }
        let until = self.joiner.held_from().unwrap_or(frontier).min(frontier);
        clean(left, until, &mut |raw| sink.clean(raw));
        self.left = left.max(until);
    }

    /// Drops what is no longer needed, but for what can decide on starts behind `cut`.
    fn forget(&mut self, cut: u64, keep: u64) {
        let from = if self.lost { cut } else { keep.min(cut) };
        let drop = (from.max(self.offset) - self.offset) as usize;
        self.buffer.drain(..drop);
        self.offset += drop as u64;
    }
}

/// From where on the source is still needed once every start before a cut is judged.
struct LookBack(u64);

impl LookBack {
    fn of(view: &View, offset: u64, cut: u64) -> Self {
        let at = view.position_of((cut - offset) as usize).saturating_sub(LOOK_BEHIND);
        Self(offset + view.raw_start(floor(view.text(), at)) as u64)
    }
}
