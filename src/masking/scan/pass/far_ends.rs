//! Ends that may stand far behind what they end: each is looked for once, however many starts wait for it.

use std::ops::Range;

/// What was found behind a place of a text.
#[derive(Debug, Default)]
pub(super) struct FarEnds(Vec<Found>);

#[derive(Debug)]
struct Found {
    /// What is looked for.
    what: usize,
    from: usize,
    /// The first such that starts there or behind.
    at: Option<Range<usize>>,
}

impl FarEnds {
    /// Another text is looked at.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// The first of `what` that starts at `from` or behind; `find` looks for it.
    pub(super) fn first(
        &mut self,
        what: usize,
        from: usize,
        find: impl FnOnce() -> Option<Range<usize>>,
    ) -> Option<Range<usize>> {
        let place = self.0.iter().position(|found| found.what == what).unwrap_or_else(|| {
            self.0.push(Found { what, from: usize::MAX, at: None });
            self.0.len() - 1
        });
        let found = &mut self.0[place];
        if !(found.from <= from && found.at.as_ref().is_none_or(|at| from <= at.start)) {
            (found.from, found.at) = (from, find());
        }
        found.at.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_is_not_looked_for_again() {
        let text = "a.b..c";
        let mut ends = FarEnds::default();
        let mut looks = 0;
        let mut told = |what, from: usize| {
            let find = || {
                looks += 1;
                text[from..].find(['.', '?'][what]).map(|at| from + at..from + at + 1)
            };
            ends.first(what, from, find)
        };
        let dots: Vec<Option<usize>> = (0..6).map(|from| told(0, from).map(|at| at.start)).collect();
        assert_eq!(dots, [Some(1), Some(1), Some(3), Some(3), Some(4), None]);
        assert_eq!((told(1, 0), told(1, 4), told(0, 0)), (None, None, Some(1..2)));
        assert_eq!(looks, 6);
    }
}
