//! Patterns as tables: deterministic automata over classes of characters, made when the program is built.
//!
//! A pattern of a rule has a bounded reach and no look-around, so it is a finite set of texts, and its automaton is a
//! finite tree with shared ends: walking it never backtracks, never allocates, and needs no cache that would have to be
//! filled first. Characters, not bytes, are what it steps on: a class like "letter" is one column, where an automaton
//! over UTF-8 would need hundreds of states for it.
//!
//! The build script includes this room. It knows no rules, only patterns. Patterns whose table would be too large are
//! reported, not made: the build refuses them in built-in packs, and the scanner walks an operator's with another engine.

mod alphabet;
mod beginning;
mod nfa;
mod prefilter;
mod stored;
mod table;

use std::borrow::Cow;

use alphabet::Alphabet;
pub(crate) use beginning::{Beginning, Behind};
use nfa::Nfa;
pub(crate) use prefilter::{FirstLetters, LETTERS, Opening, Prefilter};
pub(crate) use stored::Reader;
use table::Table;
pub(crate) use table::{End, Ends};

/// Tables over one alphabet.
#[derive(Debug)]
pub(crate) struct Automata {
    alphabet: Alphabet,
    tables: Vec<Table>,
    /// The rows of all tables, two bytes a column, low byte first.
    rows: Cow<'static, [[u8; 2]]>,
}

/// How many characters a text must have read at most before a table is given up, in states while it is made.
const MOST_STATES: usize = 16_000;

impl Automata {
    /// A table for each list of patterns that are walked together, `None` where it would be too large. Patterns must
    /// have been checked: valid, bounded, without look-around.
    pub(crate) fn compile(lists: &[Vec<&str>]) -> (Self, Vec<Option<usize>>) {
        let nfas: Vec<Nfa> = lists.iter().map(|patterns| Nfa::new(patterns)).collect();
        let alphabet = Alphabet::of(nfas.iter().flat_map(Nfa::sets));
        let (mut tables, mut rows) = (Vec::new(), Vec::new());
        let places = nfas
            .iter()
            .map(|nfa| {
                tables.push(Table::compile(nfa, &alphabet, MOST_STATES, &mut rows)?);
                Some(tables.len() - 1)
            })
            .collect();
        (Self { alphabet, tables, rows: Cow::Owned(rows) }, places)
    }

    /// Whether patterns that are walked together fit into a table of at most `most` states.
    pub(crate) fn fits(patterns: &[&str], most: usize) -> bool {
        let nfa = Nfa::new(patterns);
        Table::compile(&nfa, &Alphabet::of(nfa.sets()), most, &mut Vec::new()).is_some()
    }

    /// Appends every end `of` those of every pattern of a table that matches from `start` of `text` to `ends`, in their
    /// order. Gives how far the text decides on them: what stands behind could be anything.
    pub(crate) fn walk(
        &self,
        table: usize,
        text: &str,
        start: usize,
        of: Ends,
        ends: &mut Vec<End>,
    ) -> usize {
        self.tables[table].walk((&self.alphabet, &self.rows), text, start, of, ends)
    }

    /// Whether a match of one of a table's patterns may start with this byte.
    pub(crate) fn may_start(&self, table: usize, byte: u8) -> bool {
        self.tables[table].may_start(&self.rows, byte)
    }

    /// Whether a match of one of a table's patterns may start with this character.
    pub(crate) fn may_start_with(&self, table: usize, char: char) -> bool {
        self.tables[table].may_start_with(&self.rows, &self.alphabet, char)
    }

    /// Whether no pattern of a table has any use for a character.
    pub(crate) fn is_foreign(&self, table: usize, char: char) -> bool {
        self.tables[table].is_foreign(&self.alphabet, char)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use regex_automata::{Anchored, Input, meta::Regex};

    fn ends(patterns: &[&str], text: &str, start: usize) -> Vec<(usize, usize)> {
        let (automata, places) = Automata::compile(&[patterns.to_vec()]);
        let mut ends = Vec::new();
        automata.walk(places[0].expect("small"), text, start, Ends::All, &mut ends);
        ends.into_iter().map(|end| (end.at, end.pattern)).collect()
    }

    #[test]
    fn every_end_of_every_pattern_is_told() {
        assert_eq!(
            ends(&["[0-9]{2,4}", "[0-9]{3}(?:-[0-9])?"], "x123-45", 1),
            [(3, 0), (4, 0), (4, 1), (6, 1)]
        );
        assert_eq!(ends(&["a{1,3}"], "aa", 0), [(1, 0), (2, 0)]);
        assert_eq!(ends(&["(?i)stra(?:ß|ss)e"], "STRASSE STRAẞE", 0), [(7, 0)]);
        assert_eq!(ends(&[r"\p{L}{2,3}"], "жé漢字", 0), [(4, 0), (7, 0)]);
        assert!(ends(&["abc"], "ab", 0).is_empty());
    }

    #[test]
    fn what_is_too_large_is_told() {
        let exponential = "[ab]{0,20}a[ab]{20}c";
        assert!(!Automata::fits(&[exponential], 1000));
        assert!(Automata::fits(&["[ab]{0,20}c"], 1000));
    }

    #[test]
    fn stored_tables_are_the_same_tables() {
        let (automata, _) = Automata::compile(&[vec!["[0-9]{2,4}"], vec![r"\p{L}{2}", "é7"]]);
        let mut stored = Vec::new();
        automata.store(&mut stored);
        let read = Automata::load(&mut Reader(Box::leak(stored.into_boxed_slice()))).expect("just stored");
        for (table, text) in [(0, "1234"), (1, "éé7"), (1, "é7"), (1, "漢x")] {
            let (mut one, mut other) = (Vec::new(), Vec::new());
            automata.walk(table, text, 0, Ends::All, &mut one);
            read.walk(table, text, 0, Ends::All, &mut other);
            assert_eq!(one, other);
        }
    }

    const PATTERNS: [&str; 5] = [
        "a{1,3}b?",
        "(?:ab|b1){1,4}",
        "[^1]{2,5}1",
        r"\p{L}{1,3}(?:[ -]\p{L}{1,2}){0,2}",
        r"\d?[[:alpha:]é]\S{0,3}",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(16))]
        #[test]
        fn ends_are_those_that_a_regex_engine_finds(texts in prop::collection::vec("[ab1é漢 -]{0,12}", 20)) {
            let (automata, places) = Automata::compile(&PATTERNS.map(|pattern| vec![pattern]));
            for (pattern, place) in PATTERNS.iter().zip(places) {
                let regex = Regex::new(&format!("(?:{pattern})$")).expect("a pattern");
                for text in &texts {
                    let mut told = Vec::new();
                    automata.walk(place.expect("small"), text, 0, Ends::All, &mut told);
                    let told: Vec<usize> = told.into_iter().map(|end| end.at).collect();
                    let all = text.char_indices().map(|(at, char)| at + char.len_utf8());
                    let wanted: Vec<usize> =
                        all.filter(|end| regex.is_match(Input::new(&text[..*end]).anchored(Anchored::Yes))).collect();
                    prop_assert_eq!(told, wanted, "{} in {}", pattern, text);
                }
            }
        }
    }
}
