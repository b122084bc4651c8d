//! The scanner beside the slow search that it is held to: the same rules, the same text, two answers.
//!
//! Tests ask it about toys, and fuzzing about toys and built-in rules. What the two answers mean is theirs to say.

use std::sync::{Mutex, PoisonError};

use crate::masking::builtin::{self, BuiltIn};
use crate::masking::rules::{Body, Rule};
use crate::masking::scan::oracle::Oracle;
use crate::masking::scan::{Hit, Scanner, Scope, Work};
use crate::masking::toys;
use crate::masking::view::{Encoding, Folded, Scratch, View, deepen};

/// Where a rule finds something: first byte, byte behind the last, and the rule's place among the rules.
pub type Found = (usize, usize, usize);

/// Some rules, to look for in two ways: with everything that makes it quick, and by brute force.
#[derive(Debug)]
pub struct TwoWays {
    scanner: Scanner,
    /// Kept from one text to the next, as the masker keeps it: what is remembered must not change an answer.
    work: Mutex<Work>,
    oracle: Oracle,
}

/// The built-in rules, read once, to choose from.
#[derive(Debug)]
pub struct BuiltInRules(Vec<Rule>);

impl BuiltInRules {
    /// All of them but the open-ended ones: where those end the slow search does not say.
    pub fn load() -> Self {
        let mut rules = builtin::rules();
        rules.retain(|rule| matches!(rule.body, Body::Pattern { .. }));
        Self(rules)
    }

    /// Those whose ids are among `ids`; `None` if there are none.
    pub fn choose(&self, ids: &[&str]) -> Option<TwoWays> {
        let rules: Vec<Rule> = self.0.iter().filter(|rule| ids.contains(&&*rule.id)).cloned().collect();
        (!rules.is_empty()).then(|| TwoWays::of(rules))
    }
}

impl TwoWays {
    /// Rules that touch each other everywhere.
    pub fn of_toys() -> Self {
        Self::of(toys::rules(toys::TOUCHING))
    }

    fn of(rules: Vec<Rule>) -> Self {
        let scanner = Scanner::new(rules, BuiltIn::stored());
        Self { oracle: Oracle::new(&scanner), work: Mutex::default(), scanner }
    }

    /// What is found in a text, the quick way and the slow: in its plain view, and in its deep one where that reads
    /// differently.
    pub fn find(&self, text: &str) -> Vec<(Vec<Found>, Vec<Found>)> {
        let (mut plain, mut deep) = (View::default(), View::default());
        plain.plain(text, Encoding::Text, true, &mut Scratch::default());
        deepen(&plain, &mut deep);
        let views = [&plain, &deep];
        let views = if plain.text() == deep.text() { &views[..1] } else { &views[..] };
        views
            .iter()
            .map(|view| (self.quickly(view), sorted(self.oracle.search(&self.scanner, view))))
            .collect()
    }

    fn quickly(&self, view: &View) -> Vec<Found> {
        let (mut hits, mut folded) = (Vec::new(), Folded::default());
        folded.fold(view.text());
        let all = 0..view.text().len();
        let mut work = self.work.lock().unwrap_or_else(PoisonError::into_inner);
        self.scanner.scan(view, &folded, all, Scope::All, &mut work, &mut hits);
        sorted(hits)
    }
}

fn sorted(hits: Vec<Hit>) -> Vec<Found> {
    let mut found: Vec<_> = hits.into_iter().map(|hit| (hit.raw.start, hit.raw.end, hit.rule)).collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::*;

    static TOYS: LazyLock<TwoWays> = LazyLock::new(TwoWays::of_toys);

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]
        #[test]
        fn anchors_lose_nothing(text in "[0-3 ab@.é-]{0,24}") {
            for (quick, slow) in TOYS.find(&text) {
                prop_assert_eq!(quick, slow, "{}", text);
            }
        }

        #[test]
        fn nor_with_the_words_that_matter(parts in prop::collection::vec(prop::sample::select(
            vec!["pin", "PIN is ", " ", "12", "00", "1", "no", "код", "a@b", "Anna", "San ", "é Anna", "Inés", "@", ".", "-", "电", "é", "0000 0000"]), 0..10)) {
            let text = parts.concat();
            for (quick, slow) in TOYS.find(&text) {
                prop_assert_eq!(quick, slow, "{}", text);
            }
        }

        // What matches is about as long as what may be cut by its pattern's bound.
        #[test]
        fn nor_of_secrets_longer_than_their_patterns(
            length in 44usize..56,
            end in "[a1é.-]{0,3}",
            behind in prop::sample::select(vec!["", " a", "\"a", "'a", "<a", ">a", "\na", "\u{3000}a", "@a", "é a", "\u{200b}"]),
        ) {
            let text = format!("key {}{end}{behind}", "a".repeat(length));
            for (quick, slow) in TOYS.find(&text) {
                prop_assert_eq!(quick, slow, "{}", text);
            }
        }
    }

    #[test]
    fn a_secret_that_its_pattern_cuts_goes_on_to_what_ends_it() {
        let long = TOYS.scanner.rules().iter().position(|rule| &*rule.id == "long").expect("a toy");
        for (length, behind, ends) in
            [(47, "A b", 47), (48, "A b", 49), (60, "\"b", 60), (60, "é@a<b", 64), (90, "", 90)]
        {
            let text = format!("key {}{behind}", "a".repeat(length));
            let (quick, slow) = TOYS.find(&text).remove(0);
            let found: Vec<_> = slow.iter().filter(|found| found.2 == long).collect();
            assert_eq!(found, [&(4, 4 + ends, long)], "{text}");
            assert_eq!(quick, slow, "{text}");
        }
    }

    #[test]
    fn a_failed_check_hides_nothing() {
        let found = TOYS.find("12 1230 45");
        assert!(found[0].0.contains(&(3, 7, 0)), "{found:?}");
    }
}
