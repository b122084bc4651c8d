//! Overlapping findings become one: the mask covers their union, told once with the rule of the longest. A union of
//! findings that are all allowed is none.

use super::scan::Hit;

/// A finding that nothing can be joined to any more. Positions are bytes of the whole text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Joined {
    pub(crate) start: u64,
    pub(crate) end: u64,
    /// The rule of the longest of the findings; of two of one length, the earlier rule.
    pub(crate) rule: usize,
}

/// Joins hits that come in windows.
#[derive(Debug, Default)]
pub(crate) struct Joiner {
    open: Option<Union>,
}

#[derive(Debug, Clone, Copy)]
struct Union {
    start: u64,
    /// Where the farthest finding ends whose end is known.
    end: u64,
    /// Whether an open-ended secret is among them.
    endless: bool,
    rule: usize,
    /// Length of the longest finding.
    longest: u64,
    /// Whether every finding is allowed.
    allowed: bool,
}

impl Joiner {
    /// Takes the hits of a window, whose positions are told from `offset` on, and appends what is settled to `out`.
    /// No later hit may start before `frontier`. `allowed` is asked about each rule's finding, by start and end, in the
    /// order of starts.
    pub(crate) fn take(
        &mut self,
        hits: &mut [Hit],
        offset: u64,
        frontier: u64,
        out: &mut Vec<Joined>,
        mut allowed: impl FnMut(usize, u64, u64) -> bool,
    ) {
        hits.sort_unstable_by_key(|hit| (hit.raw.start, hit.raw.end));
        for hit in hits {
            let (start, end) = (offset + hit.raw.start as u64, offset + hit.raw.end as u64);
            let len = if hit.open { u64::MAX } else { end - start };
            let allowed = !hit.open && allowed(hit.rule, start, end);
            match &mut self.open {
                Some(union) if start < union.end || union.endless => {
                    union.end = union.end.max(end);
                    union.endless |= hit.open;
                    union.allowed &= allowed;
                    if (len, std::cmp::Reverse(hit.rule)) > (union.longest, std::cmp::Reverse(union.rule)) {
                        (union.longest, union.rule) = (len, hit.rule);
                    }
                }
                open => {
                    let union =
                        Union { start, end, endless: hit.open, rule: hit.rule, longest: len, allowed };
                    out.extend(open.replace(union).and_then(Union::joined));
                }
            }
        }
        if self.open.is_some_and(|union| union.end <= frontier && !union.endless) {
            out.extend(self.open.take().and_then(Union::joined));
        }
    }

    /// What was open-ended in the union ends at `end`.
    pub(crate) fn close_at(&mut self, end: u64) {
        if let Some(union) = &mut self.open {
            union.end = union.end.max(end);
            union.endless = false;
        }
    }

    /// Where the union starts that is still open.
    pub(crate) fn held_from(&self) -> Option<u64> {
        self.open.map(|union| union.start)
    }

    /// The union that is still open, if it ends by `end`; an open-ended one ends there.
    pub(crate) fn finish(&mut self, end: u64) -> Option<Joined> {
        self.open
            .take()
            .and_then(|union| Union { end: if union.endless { end } else { union.end }, ..union }.joined())
    }
}

impl Union {
    fn joined(self) -> Option<Joined> {
        (!self.allowed).then_some(Joined { start: self.start, end: self.end, rule: self.rule })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Findings of the rules from 10 on are allowed.
    fn join(hits: &[(usize, usize, usize)]) -> Vec<(u64, u64, usize)> {
        let mut hits: Vec<Hit> =
            hits.iter().map(|&(start, end, rule)| Hit { raw: start..end, rule, open: false }).collect();
        let (mut joiner, mut out) = (Joiner::default(), Vec::new());
        joiner.take(&mut hits, 0, 100, &mut out, |rule, _, _| rule >= 10);
        out.iter().map(|joined| (joined.start, joined.end, joined.rule)).collect()
    }

    #[test]
    fn the_longest_names_the_union() {
        assert_eq!(join(&[(4, 9, 1), (0, 5, 0), (8, 20, 2)]), [(0, 20, 2)]);
        assert_eq!(join(&[(0, 5, 1), (0, 5, 0)]), [(0, 5, 0)], "of one length the earlier rule");
        assert_eq!(join(&[(0, 5, 0), (5, 7, 1)]), [(0, 5, 0), (5, 7, 1)], "neighbours do not overlap");
    }

    #[test]
    fn a_union_of_allowed_findings_is_none_and_one_that_is_not_keeps_all() {
        assert_eq!(join(&[(0, 9, 10), (4, 9, 11), (20, 25, 1)]), [(20, 25, 1)]);
        assert_eq!(
            join(&[(0, 9, 10), (8, 12, 11), (11, 13, 1)]),
            [(0, 13, 10)],
            "what overlaps what overlaps"
        );
        assert_eq!(join(&[(0, 9, 10), (9, 12, 1)]), [(9, 12, 1)], "neighbours do not overlap");
        let mut joiner = Joiner::default();
        joiner.take(&mut [Hit { raw: 2..9, rule: 10, open: true }], 0, 9, &mut Vec::new(), |_, _, _| true);
        assert_eq!(
            joiner.finish(20),
            Some(Joined { start: 2, end: 20, rule: 10 }),
            "what has no end is none's own"
        );
    }

    #[test]
    fn a_union_waits_for_the_frontier() {
        let (mut joiner, mut out) = (Joiner::default(), Vec::new());
        let never = |_, _, _| false;
        joiner.take(&mut [Hit { raw: 2..9, rule: 0, open: false }], 0, 5, &mut out, never);
        assert_eq!((out.len(), joiner.held_from()), (0, Some(2)));
        joiner.take(&mut [Hit { raw: 1..12, rule: 1, open: false }], 5, 40, &mut out, never);
        assert_eq!(out, [Joined { start: 2, end: 17, rule: 1 }]);
    }
}
