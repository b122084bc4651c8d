//! Findings that are not masked: the operator's own hotline, the operator's own domain.
//!
//! An entry lets a finding through whose text, as the rules read it, is the allowed one: no part of it and nothing
//! longer, but for a signature's line, which one rule may find as a whole, and which may be made of allowed texts
//! alone. Findings of the same entity inside such a one go with it, because every start is judged by itself and
//! `555 0199` is found within `+1 800 555 0199`. Inside an allowed text so do findings of all entities that may be
//! allowed: whether `DE136695976` is taken for a VAT number or for some tax number, it is the one that is allowed. If
//! anything else overlaps, all of it stays masked. Known people and PII fields are never let through: they are found by
//! other means, which ask nobody here.
//!
//! An entry ends with its last day, in UTC, in a running process too. It ends for good: a clock that is put back brings
//! nothing back. The fingerprint changes with it, so that nothing that was masked under it is served any more.

mod entry;
mod everybodys;
mod parts;
mod reading;
#[cfg(test)]
mod tests;

pub(crate) use entry::{Entry, read, refuse_too_many};

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;

use self::entry::Value;
use self::everybodys::is_mail_provider;
use self::reading::Reading;
use super::rules::Rule;
use super::scan::Hit;
use super::view::{View, same_word};

/// A longer finding is no allowed one, in bytes of the view: 128 characters and what groups them.
const LONGEST: usize = 1024;

/// The entries, ready to be asked.
#[derive(Debug, Default)]
pub(crate) struct Allow {
    kinds: Vec<Kind>,
    /// By rule: the kind of its findings, where some of them are allowed.
    by_rule: Vec<Option<usize>>,
    /// By rule: whether its findings may be allowed.
    may: Vec<bool>,
    /// The ends of all entries, ascending.
    ends: Vec<i64>,
    clock: Clock,
}

/// What is allowed of one entity.
#[derive(Debug)]
struct Kind {
    entity: Arc<str>,
    reading: Reading,
    /// With the second at which each ends.
    texts: HashMap<String, i64>,
    domains: Vec<Domain>,
}

#[derive(Debug)]
struct Domain {
    host: String,
    subdomains: bool,
    ends: i64,
}

/// The time, which only goes forward.
#[derive(Debug, Default)]
struct Clock(AtomicI64);

impl Clock {
    fn now(&self) -> i64 {
        let now = Timestamp::now().as_second();
        self.0.fetch_max(now, Ordering::Relaxed).max(now)
    }
}

impl Allow {
    /// What `entries` let through of the findings of `rules`.
    pub(crate) fn new(entries: &[Entry], rules: &[Rule]) -> Self {
        let mut kinds: Vec<Kind> = Vec::new();
        for Entry { entity, reading, value, ends, .. } in entries {
            let at = kinds.iter().position(|kind| kind.entity == *entity).unwrap_or_else(|| {
                let (texts, domains) = (HashMap::new(), Vec::new());
                kinds.push(Kind { entity: entity.clone(), reading: *reading, texts, domains });
                kinds.len() - 1
            });
            match value.clone() {
                Value::Text(text) => {
                    kinds[at].texts.insert(text, *ends);
                }
                Value::Domain { host, subdomains } => {
                    kinds[at].domains.push(Domain { host, subdomains, ends: *ends });
                }
            }
        }
        let kind_of = |rule: &Rule| kinds.iter().position(|kind| kind.entity == rule.entity);
        let by_rule = rules.iter().map(kind_of).collect();
        let may = rules.iter().map(|rule| reading::kinds().any(|kind| kind == &*rule.entity)).collect();
        let mut ends: Vec<i64> = entries.iter().map(|entry| entry.ends).collect();
        ends.sort_unstable();
        Self { kinds, by_rule, may, ends, clock: Clock::default() }
    }

    /// How many entries have ended.
    pub(crate) fn ended(&self) -> usize {
        match self.ends.is_empty() {
            true => 0,
            false => {
                let now = self.clock.now();
                self.ends.partition_point(|ends| *ends <= now)
            }
        }
    }

    /// For each count of entries that have ended: what the others let through, for the fingerprint.
    pub(crate) fn essences(entries: &[Entry]) -> Vec<Vec<String>> {
        let mut by_end: Vec<&Entry> = entries.iter().collect();
        by_end.sort_by_key(|entry| entry.ends);
        let left = |ended: usize| {
            let mut left: Vec<String> = by_end[ended..].iter().map(|entry| entry.essence()).collect();
            left.sort();
            left
        };
        (0..=entries.len()).map(left).collect()
    }

    /// Whether an entry has ended.
    pub(crate) fn has_ended(&self, entry: &Entry) -> bool {
        entry.ends <= self.clock.now()
    }

    /// Whether what is `found` of a kind is allowed, and which findings inside it are then.
    fn allows(&self, kind: usize, text: &str, found: Range<usize>) -> Option<Inside> {
        if found.len() > LONGEST {
            return None;
        }
        let of_kind = &self.kinds[kind];
        let Some(read) = of_kind.reading.read(&text[found.clone()]) else {
            // It is more than one of its kind, so it may be a line of several.
            let part =
                |part: Range<usize>| self.kinds.iter().any(|kind| self.allows_part(kind, text, part.clone()));
            return parts::are_all(text, found, part).then_some(Inside::Kind(kind));
        };
        match self.holds(of_kind.text_ends(&read)) {
            true => Some(Inside::All),
            false => self.holds(of_kind.domain_ends(&read, text, found)).then_some(Inside::Kind(kind)),
        }
    }

    fn allows_part(&self, kind: &Kind, text: &str, part: Range<usize>) -> bool {
        let read = kind.reading.read(&text[part.clone()]);
        read.is_some_and(|read| {
            self.holds(kind.text_ends(&read)) || self.holds(kind.domain_ends(&read, text, part.clone()))
        })
    }

    /// Whether there is an entry, by when it ends, and it has not ended.
    fn holds(&self, ends: Option<i64>) -> bool {
        ends.is_some_and(|ends| self.clock.now() < ends)
    }

    /// Lets time pass.
    #[cfg(test)]
    pub(crate) fn pass_until(&self, day: jiff::civil::Date) {
        let then = day.to_zoned(jiff::tz::TimeZone::UTC).expect("a day of our time").timestamp();
        self.clock.0.fetch_max(then.as_second(), Ordering::Relaxed);
    }
}

impl Kind {
    /// When it ends that what is `read` is allowed as a text, if it is.
    fn text_ends(&self, read: &str) -> Option<i64> {
        self.texts.get(read).copied()
    }

    /// When it ends that the domain of what is `read`, at `found` in `text`, is allowed, if it is.
    fn domain_ends(&self, read: &str, text: &str, found: Range<usize>) -> Option<i64> {
        let (local, host) = read.rsplit_once('@')?;
        if embeds_an_address(&text[..found.start], local) {
            return None;
        }
        let domain = self.domains.iter().find(|domain| domain.has(host))?;
        (!host_goes_on(&text[..found.end], &text[found.end..])).then_some(domain.ends)
    }
}

impl Domain {
    fn has(&self, host: &str) -> bool {
        match host.strip_suffix(self.host.as_str()) {
            Some("") => true,
            Some(below) => self.subdomains && below.ends_with('.'),
            None => false,
        }
    }
}

/// Whether what stands before an address's `@` may hold another address, as bounces, forwarders and guests' accounts have
/// it: `jane=example.org@acme.example` is the organisation's box, and Jane's address. A rule may have taken it from behind
/// the `=` on, where `email=jane@acme.example` starts, too.
fn embeds_an_address(before: &str, local: &str) -> bool {
    let is_host = |piece: &str| piece.contains('.') && is_mail_provider(piece);
    let ends_as_host = || local.rsplit_once('.').is_some_and(|(_, last)| (2..=3).contains(&last.len()));
    local.contains(['=', '%', '!', '#'])
        || local.split(['+', '_', '-']).any(is_host)
        || before.ends_with('=') && ends_as_host()
}

/// Whether a mail address of the deep view is spelled with letters of another script: it looks like the allowed one, and
/// leads elsewhere.
fn is_disguised(plain: &View, deep: &View, raw: &Range<usize>) -> bool {
    let read = |view: &View| view.position_of(raw.start)..view.position_of(raw.end);
    let foreign = |char: char| !char.is_ascii() && char.is_alphabetic();
    deep.text()[read(deep)].contains('@') && plain.text()[read(plain)].contains(foreign)
}

/// Whether what stands behind a finding reads as more of its host name, which no rule took for it.
fn host_goes_on(found: &str, rest: &str) -> bool {
    let Some(last) = found.chars().next_back() else { return false };
    let mut rest = rest.chars();
    let touches = |next: Option<char>| next.is_some_and(|next| same_word(last, next));
    match rest.next() {
        Some('.' | '-' | '_') => touches(rest.next()),
        next => touches(next),
    }
}

/// What is allowed of one text, which may come in windows.
#[derive(Debug, Default)]
pub(crate) struct Allowed {
    /// Allowed findings of this window that no finding has been compared with yet, the last one first.
    found: Vec<Stretch>,
    /// By kind: how far what is allowed reaches, of all that starts at or before the finding asked about last.
    reach: Vec<u64>,
    /// The same for findings of all entities that may be allowed.
    reach_of_all: u64,
}

/// Which findings inside an allowed one are allowed with it.
#[derive(Debug, Clone, Copy)]
enum Inside {
    /// Those of this kind.
    Kind(usize),
    /// Those of all entities that may be allowed.
    All,
}

/// A stretch of the text that is allowed.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    start: u64,
    end: u64,
    inside: Inside,
}

impl Allowed {
    /// Another text begins.
    pub(crate) fn start(&mut self) {
        self.found.clear();
        self.reach.clear();
        self.reach_of_all = 0;
    }

    /// Notes which of a window's findings are allowed: `hits` are those over `view` and, from `deep.0` on, those over
    /// `deep.1`, and their positions are told from `offset` on.
    pub(crate) fn note(
        &mut self,
        allow: &Allow,
        view: &View,
        deep: (usize, &View),
        hits: &[Hit],
        offset: u64,
    ) {
        self.found.clear();
        if allow.kinds.is_empty() {
            return;
        }
        self.reach.resize(allow.kinds.len(), 0);
        let plain = view;
        for (index, hit) in hits.iter().enumerate() {
            // Known people's findings are no rule's, and whatever has no end yet is a secret.
            let Some(kind) = allow.by_rule.get(hit.rule).copied().flatten().filter(|_| !hit.open) else {
                continue;
            };
            let view = if index < deep.0 { view } else { deep.1 };
            let range = view.position_of(hit.raw.start)..view.position_of(hit.raw.end);
            if index >= deep.0 && is_disguised(plain, view, &hit.raw) {
                continue;
            }
            if let Some(inside) = allow.allows(kind, view.text(), range) {
                let (start, end) = (offset + hit.raw.start as u64, offset + hit.raw.end as u64);
                self.found.push(Stretch { start, end, inside });
            }
        }
        self.found.sort_unstable_by_key(|stretch| std::cmp::Reverse(stretch.start));
    }

    /// Whether a finding of `rule` is allowed, or lies within one that takes it along. Asked in the order of starts.
    pub(crate) fn has(&mut self, allow: &Allow, rule: usize, start: u64, end: u64) -> bool {
        if !allow.may.get(rule).is_some_and(|may| *may) {
            return false;
        }
        while let Some(stretch) = self.found.pop_if(|stretch| stretch.start <= start) {
            let reach = match stretch.inside {
                Inside::Kind(kind) => &mut self.reach[kind],
                Inside::All => &mut self.reach_of_all,
            };
            *reach = stretch.end.max(*reach);
        }
        let of_kind = allow.by_rule[rule].and_then(|kind| self.reach.get(kind));
        end <= self.reach_of_all || of_kind.is_some_and(|reach| end <= *reach)
    }
}
