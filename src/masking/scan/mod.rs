//! The scanner: all rules over one view of a text.
//!
//! Every start is judged by itself: from each, the longest end that passes border, check and context is a finding.
//! Nothing depends on what was found before, so a candidate that fails hides nothing, and a text may be judged in
//! windows. Only starts that an anchor leads to are looked at; the promise that this loses nothing is held by a
//! property test against a search without anchors (`oracle`).

mod border;
mod context;
mod leads;
mod literals;
mod machine;
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) mod oracle;
mod pass;

use std::ops::Range;
use std::sync::OnceLock;

use regex_automata::{Input, meta};

pub(crate) use border::same_word;
pub(crate) use context::fold;
use context::{Contexts, Near, Surroundings, Vocabulary};
use leads::Leads;
use machine::Machine;
use pass::Pass;
pub(crate) use pass::Work;

pub(crate) use super::rules::MAX_CUE;
use super::rules::{Body, Lead, MAX_REACH, Rule};
use super::view::View;

/// How many bytes of the view before a start can decide on it: its context words, or its cue.
pub(crate) const LOOK_BEHIND: usize = 1024;
/// How many bytes of the view from a start on can decide on it: its match and the context words behind it.
pub(crate) const LOOK_AHEAD: usize = MAX_REACH + 1024;

/// Which rules look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// All.
    All,
    /// Those that can't mistake an identifier.
    Ids,
    /// Those with a checksum and context, for numbers.
    Numbers,
    /// One rule alone, for its examples.
    Rule(usize),
}

/// A finding in the source's offsets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) raw: Range<usize>,
    /// Index into the rules.
    pub(crate) rule: usize,
    /// Whether it is an open-ended secret whose end has not been met.
    pub(crate) open: bool,
}

/// All rules, ready to look.
#[derive(Debug)]
pub(crate) struct Scanner {
    rules: Vec<Rule>,
    /// The rules that start with one of a few bytes and need no word near.
    heads: Group,
    /// The rules that a digit behind their start leads to, and that need no word near.
    mixed: Group,
    /// How a number leads to each rule that needs a word near: tried by itself, where such a word is.
    gates: Vec<Option<Gate>>,
    leads: Leads,
    /// Made when a context is first asked for.
    vocabulary: OnceLock<Vocabulary>,
    /// A machine for each other rule, by rule.
    patterns: Vec<Option<Machine>>,
    cues: Vec<Option<Machine>>,
    untils: Vec<OnceLock<meta::Regex>>,
}

/// Rules whose patterns are walked together.
#[derive(Debug)]
struct Group {
    machine: Machine,
    /// The rule of each of the machine's patterns.
    rules: Vec<usize>,
}

/// Where a number leads to a rule that needs a word near.
#[derive(Debug)]
enum Gate {
    /// To a start with one of these bytes.
    Head(Box<[bool; 256]>),
    /// To a start not far before a digit.
    Digit,
}

impl Gate {
    fn of(rule: &Rule) -> Option<Self> {
        match &rule.body {
            Body::Pattern { lead: Lead::Head(bytes), .. } if rule.near.is_some() => {
                let mut heads = Box::new([false; 256]);
                bytes.iter().for_each(|byte| heads[usize::from(*byte)] = true);
                Some(Self::Head(heads))
            }
            Body::Pattern { lead: Lead::Digit { .. }, .. } if rule.near.is_some() => Some(Self::Digit),
            _ => None,
        }
    }
}

impl Scanner {
    /// Makes a scanner of rules in their order.
    pub(crate) fn new(rules: Vec<Rule>) -> Self {
        let (mut heads, mut mixed) = (Vec::new(), Vec::new());
        let mut patterns = Vec::new();
        let mut cues = Vec::new();
        for (index, rule) in rules.iter().enumerate() {
            let (mut pattern_machine, mut cue_machine) = (None, None);
            match &rule.body {
                Body::Pattern { pattern, lead: Lead::Head(_) } if rule.near.is_none() => {
                    heads.push((pattern.clone(), index));
                }
                Body::Pattern { pattern, lead: Lead::Digit { .. } } if rule.near.is_none() => {
                    mixed.push((pattern.clone(), index));
                }
                Body::Pattern { pattern, lead } => {
                    pattern_machine = Some(Machine::new(vec![pattern.clone()]));
                    if let Lead::Cue { cue, .. } = lead {
                        cue_machine = Some(Machine::new(vec![cue.clone()]));
                    }
                }
                Body::Open { start, .. } => pattern_machine = Some(Machine::new(vec![start.clone()])),
            }
            patterns.push(pattern_machine);
            cues.push(cue_machine);
        }
        let gates = rules.iter().map(Gate::of).collect();
        let untils = rules.iter().map(|_| OnceLock::new()).collect();
        let (heads, mixed) = (Group::new(heads), Group::new(mixed));
        Self {
            leads: Leads::new(&rules),
            heads,
            mixed,
            gates,
            vocabulary: OnceLock::new(),
            patterns,
            cues,
            untils,
            rules,
        }
    }

    /// The rules, in their order.
    pub(crate) fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Appends what is found from every start within `judged` of the view. Gives whether the text calls for its deep
    /// view to be looked at, too.
    pub(crate) fn scan(
        &self,
        view: &View,
        judged: Range<usize>,
        scope: Scope,
        work: &mut Work,
        hits: &mut Vec<Hit>,
    ) -> bool {
        Pass::new(self, view, judged, scope, work, hits).run()
    }

    /// Where the secret that `rule` has opened ends, if its end stands behind `from`.
    pub(crate) fn find_until(&self, rule: usize, view: &View, from: usize) -> Option<Range<usize>> {
        let Body::Open { until, .. } = &self.rules[rule].body else { return None };
        let regex = self.untils[rule].get_or_init(|| {
            meta::Regex::new(until).expect("patterns were parsed when the rules were loaded")
        });
        let found = regex.find(Input::new(view.text()).range(from..))?;
        Some(found.range())
    }

    fn has_context(&self, rule: usize, text: &str, range: Range<usize>, around: &mut Surroundings) -> bool {
        if self.rules[rule].contexts().iter().all(Option::is_none) {
            return true;
        }
        let vocabulary = self.vocabulary();
        let Contexts { near, not_near } = vocabulary.contexts(rule);
        let mut has = |near: &Near| around.has(near, range.start, range.end, text, vocabulary);
        near.as_ref().is_none_or(&mut has) && !not_near.as_ref().is_some_and(&mut has)
    }

    fn vocabulary(&self) -> &Vocabulary {
        self.vocabulary.get_or_init(|| Vocabulary::new(self.rules.iter().map(Rule::contexts)))
    }
}

impl Group {
    fn new(rules: Vec<(String, usize)>) -> Self {
        let (patterns, rules) = rules.into_iter().unzip();
        Self { machine: Machine::new(patterns), rules }
    }
}

/// The last character border at or before `at`.
pub(crate) fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// The first character border at or behind `at`.
pub(crate) fn ceil(text: &str, at: usize) -> usize {
    (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}
