//! The automata of rules, and which rules share one: made when the program is built for the built-in rules, when they
//! are loaded for the operator's.
//!
//! Rules that a digit leads to, and that need no word near, are tried at every number. So as many of them as fit into
//! one table are walked together. All others have a table of their own.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::automaton::{Automata, Beginning, End, Ends, FirstLetters, Opening, Prefilter, Reader};
use super::rules::{Body, Lead, Rule};

/// The automata of some rules, which go by their place in the list that they were made of.
#[derive(Debug)]
pub(crate) struct Machines {
    automata: Automata,
    /// What starts where a word does.
    prefilter: Prefilter,
    plan: Plan,
}

/// Which table is whose. `None`: the patterns are too large for one.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Plan {
    /// By rule: its pattern's, unless it is in a group; or the start's of an open-ended secret.
    patterns: Vec<Option<usize>>,
    /// By rule: its cue's.
    cues: Vec<Option<usize>>,
    groups: Vec<Group>,
    /// The rules that the prefilter tells, in its order.
    openings: Vec<usize>,
    /// By rule: what its matches begin with, where a number leads to it.
    beginnings: Vec<Beginning>,
}

/// Rules that are walked together.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Group {
    /// In the order of the table's patterns.
    pub(crate) rules: Vec<usize>,
    /// Its table; a group of one may have none.
    pub(crate) table: Option<usize>,
}

/// A group's table has at most so many states.
const MOST_TOGETHER: usize = 12_000;

impl Machines {
    /// The automata of `rules`.
    pub(crate) fn compile(rules: &[Rule]) -> Self {
        let mut groups = groups(rules);
        let mut lists: Vec<Vec<&str>> = groups.iter().map(|group| patterns_of(rules, &group.rules)).collect();
        let mut alone = Alone { lists: &mut lists, known: HashMap::new() };
        let patterns: Vec<_> = rules.iter().map(|rule| own_pattern(rule).map(|it| alone.place(it))).collect();
        let cues: Vec<_> = rules.iter().map(|rule| cue(rule).map(|it| alone.place(it))).collect();
        let (automata, tables) = Automata::compile(&lists);
        for (group, table) in groups.iter_mut().zip(&tables) {
            group.table = *table;
        }
        let (openings, beginnings): (Vec<_>, Vec<_>) = openings(rules).unzip();
        let table_of = |lists: Vec<Option<usize>>| lists.into_iter().map(|list| tables[list?]).collect();
        let starts = rules.iter().map(|rule| match &rule.body {
            Body::Pattern { pattern, .. } if is_led_to_by_a_number(rule) => Beginning::of(pattern),
            _ => Beginning::default(),
        });
        let starts = starts.collect();
        let plan =
            Plan { patterns: table_of(patterns), cues: table_of(cues), groups, openings, beginnings: starts };
        Self { automata, prefilter: Prefilter::compile(&beginnings), plan }
    }

    /// The rules whose patterns or cues are too large for a table, of those that they were made of: such are compiled when
    /// a text first calls for them, which takes long, and are walked slowly.
    #[allow(dead_code, reason = "the build script refuses them")]
    pub(crate) fn without_table<'r>(&self, rules: &'r [Rule]) -> impl Iterator<Item = &'r Rule> {
        let Plan { patterns, cues, groups, .. } = &self.plan;
        let grouped = groups.iter().filter(|group| group.table.is_none()).map(|group| group.rules[0]);
        let alone = (0..rules.len()).filter(|rule| {
            let own = own_pattern(&rules[*rule]).is_some() && patterns[*rule].is_none();
            own || (cue(&rules[*rule]).is_some() && cues[*rule].is_none())
        });
        grouped.chain(alone).map(|rule| &rules[rule])
    }

    /// Writes them down: the tables, and the plan.
    #[allow(dead_code, reason = "the build script stores them")]
    pub(crate) fn store(&self) -> (Vec<u8>, Vec<u8>) {
        let mut tables = Vec::new();
        self.automata.store(&mut tables);
        self.prefilter.store(&mut tables);
        (tables, postcard::to_allocvec(&self.plan).expect("numbers can be written"))
    }

    /// Reads what [`store`](Self::store) wrote; `None` if it is anything else.
    pub(crate) fn load(tables: &'static [u8], plan: &[u8]) -> Option<Self> {
        let mut rest = Reader(tables);
        Some(Self {
            automata: Automata::load(&mut rest)?,
            prefilter: Prefilter::load(&mut rest)?,
            plan: postcard::from_bytes(plan).ok()?,
        })
    }

    /// How many rules they are of.
    pub(crate) fn rules(&self) -> usize {
        self.plan.patterns.len()
    }

    /// The groups of rules that are walked together.
    pub(crate) fn groups(&self) -> &[Group] {
        &self.plan.groups
    }

    /// The table of a rule's own pattern, or of the start of an open-ended secret.
    pub(crate) fn pattern(&self, rule: usize) -> Option<usize> {
        self.plan.patterns[rule]
    }

    /// The table of a rule's cue.
    pub(crate) fn cue(&self, rule: usize) -> Option<usize> {
        self.plan.cues[rule]
    }

    /// Calls `found` with each rule whose cue, or whose pattern, may start at the word that starts at `start`. Gives how far
    /// the text decides on that.
    #[inline]
    pub(crate) fn openings_at(&self, text: &str, start: usize, mut found: impl FnMut(usize)) -> usize {
        if self.plan.openings.is_empty() {
            return start;
        }
        self.prefilter.walk(text, start, |opening, _| found(self.plan.openings[opening]))
    }

    /// What starts words that lead to rules which are `in_use`.
    pub(crate) fn first_letters(&self, in_use: impl Fn(usize) -> bool) -> FirstLetters {
        self.prefilter.first_letters(|opening| in_use(self.plan.openings[opening]))
    }

    /// Whether one of `letters`, which are told of these machines, is a word's first.
    pub(crate) fn may_start_a_word_with(&self, letters: &FirstLetters, char: char) -> bool {
        letters.may_start_with(&self.prefilter, char)
    }

    /// Appends every end `of` those of every pattern of a table that matches from `start` of `text`, in order. Gives how far the text
    /// decides on them.
    #[inline]
    pub(crate) fn walk(
        &self,
        table: usize,
        text: &str,
        start: usize,
        of: Ends,
        ends: &mut Vec<End>,
    ) -> usize {
        self.automata.walk(table, text, start, of, ends)
    }

    /// What the matches of a rule to which numbers lead begin with.
    pub(crate) fn beginning(&self, rule: usize) -> &Beginning {
        &self.plan.beginnings[rule]
    }

    /// Whether a match of one of a table's patterns may start with this byte.
    pub(crate) fn may_start(&self, table: usize, byte: u8) -> bool {
        self.automata.may_start(table, byte)
    }

    /// Whether a match of one of a table's patterns may start with this character.
    pub(crate) fn may_start_with(&self, table: usize, char: char) -> bool {
        self.automata.may_start_with(table, char)
    }

    /// Whether a character stands in no match of a table's patterns.
    pub(crate) fn is_foreign(&self, table: usize, char: char) -> bool {
        self.automata.is_foreign(table, char)
    }
}

/// Patterns that are walked by themselves, each once: many rules have that of another one, for a name is a name behind any
/// cue.
struct Alone<'l, 'r> {
    lists: &'l mut Vec<Vec<&'r str>>,
    known: HashMap<&'r str, usize>,
}

impl<'r> Alone<'_, 'r> {
    /// A pattern's place.
    fn place(&mut self, pattern: &'r str) -> usize {
        *self.known.entry(pattern).or_insert_with(|| {
            self.lists.push(vec![pattern]);
            self.lists.len() - 1
        })
    }
}

/// The pattern of a rule that is not walked in a group.
fn own_pattern(rule: &Rule) -> Option<&str> {
    match &rule.body {
        Body::Pattern { .. } if in_group(rule) => None,
        Body::Pattern { pattern, .. } => Some(pattern),
        Body::Open { start, .. } => Some(start),
    }
}

fn cue(rule: &Rule) -> Option<&str> {
    match &rule.body {
        Body::Pattern { lead: Lead::Cue { cue, .. }, .. } => Some(cue),
        _ => None,
    }
}

/// Rules that start where a word does, and what they start with.
fn openings(rules: &[Rule]) -> impl Iterator<Item = (usize, Opening<'_>)> {
    rules.iter().enumerate().filter(|(_, rule)| rule.starts_at_words()).filter_map(
        |(index, rule)| match &rule.body {
            Body::Pattern { pattern, lead: Lead::Cue { cue, .. } } => {
                Some((index, Opening { cue: Some(cue), pattern }))
            }
            Body::Pattern { pattern, lead: Lead::Prefix(_) } => Some((index, Opening { cue: None, pattern })),
            Body::Open { start, .. } => Some((index, Opening { cue: None, pattern: start })),
            Body::Pattern { .. } => None,
        },
    )
}

fn is_led_to_by_a_number(rule: &Rule) -> bool {
    matches!(&rule.body, Body::Pattern { lead: Lead::Head(_) | Lead::Digit { .. }, .. })
}

/// Whether a number leads to a rule that needs no word near.
fn in_group(rule: &Rule) -> bool {
    is_led_to_by_a_number(rule) && rule.near.is_none()
}

fn back(rule: &Rule) -> Option<usize> {
    match &rule.body {
        Body::Pattern { lead: Lead::Digit { back, .. }, .. } => Some(*back),
        _ => None,
    }
}

fn patterns_of<'r>(rules: &'r [Rule], group: &[usize]) -> Vec<&'r str> {
    let pattern = |rule: &usize| match &rules[*rule].body {
        Body::Pattern { pattern, .. } => pattern.as_str(),
        Body::Open { .. } => unreachable!("no number leads to an open-ended secret"),
    };
    group.iter().map(pattern).collect()
}

/// Rules that need about as much: about as many digits, about as long a text. Where there is
/// less, none of them is tried.
fn tier(rule: &Rule) -> (usize, usize) {
    let of = |tiers: &[usize], has| tiers.iter().filter(|least| has >= **least).count();
    (of(&[4, 7, 9], rule.digits), of(&[8, 22], rule.shortest))
}

/// Puts rules of a kind together, those with the most digits first, as many as fit.
fn groups(rules: &[Rule]) -> Vec<Group> {
    let mut order: Vec<usize> = (0..rules.len()).filter(|rule| in_group(&rules[*rule])).collect();
    order.sort_by_key(|rule| {
        let rule = &rules[*rule];
        (back(rule).is_some(), std::cmp::Reverse(tier(rule)), back(rule), rule.digits)
    });
    let mut groups: Vec<Group> = Vec::new();
    for rule in order {
        let alike = |last: &&mut Group| {
            let (first, next) = (&rules[last.rules[0]], &rules[rule]);
            back(first).is_some() == back(next).is_some() && tier(first) == tier(next)
        };
        if let Some(last) = groups.last_mut().filter(alike) {
            let together: Vec<usize> = last.rules.iter().copied().chain([rule]).collect();
            if Automata::fits(&patterns_of(rules, &together), MOST_TOGETHER) {
                last.rules = together;
                continue;
            }
        }
        groups.push(Group { rules: vec![rule], table: None });
    }
    groups
}
