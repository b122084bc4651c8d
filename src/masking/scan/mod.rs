//! The scanner: all rules over one view of a text.
//!
//! Every start is judged by itself: from each, the longest end that passes border, check and context is a finding.
//! Nothing depends on what was found before, so a candidate that fails hides nothing, and a text may be judged in
//! windows. Only starts that an anchor leads to are looked at; the promise that this loses nothing is held by a
//! property test against a search without anchors (`oracle`).

mod border;
mod context;
mod gates;
mod leads;
mod machine;
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) mod oracle;
mod pass;
mod sight;
mod words;

use std::collections::HashSet;
use std::ops::Range;
use std::sync::OnceLock;

use regex_automata::{Input, meta};

pub(crate) use context::fold;
use context::{Contexts, Near, Surroundings};
use machine::Machine;
use pass::Pass;
pub(crate) use pass::Work;
use sight::Sight;

use super::machines::Machines;
pub(crate) use super::rules::MAX_CUE;
use super::rules::{Body, Border, Lead, MAX_REACH, Rule};
use super::view::{Folded, View};

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
    /// The automata of the built-in rules, and those of all others.
    machines: [Machines; 2],
    /// Rules that a number leads to, and that need no word near.
    groups: Vec<Group>,
    /// By byte: a bit for each of the first groups, if a match of it may start so.
    first: Box<[u64; 256]>,
    sight: OnceLock<Sight>,
    /// By rule: its pattern's, unless it is in a group; or the start's of an open-ended secret.
    patterns: Vec<Option<Machine>>,
    /// By rule.
    cues: Vec<Option<Machine>>,
    untils: Vec<OnceLock<meta::Regex>>,
    /// Whether rules that can't mistake an identifier need words to be looked for.
    ids_need_words: bool,
}

/// Rules whose patterns are walked together.
#[derive(Debug)]
struct Group {
    machine: Machine,
    /// The rule of each of the machine's patterns; `None` where it is not in use.
    rules: Vec<Option<usize>>,
    /// How many bytes behind a start the digit that leads to it may stand; `None` where the start itself leads.
    back: Option<usize>,
    /// How many digits any match has at least within its first 64 bytes.
    digits: usize,
    /// How many bytes any match has at least.
    shortest: usize,
    /// Whether one of the rules can't mistake an identifier.
    ids: bool,
    /// Whether a match of one of the rules may start inside a word.
    inside_words: bool,
}

impl Scanner {
    /// Makes a scanner of rules in their order. `built_in` are the automata of the built-in ones among them.
    pub(crate) fn new(rules: Vec<Rule>, built_in: Machines) -> Self {
        let own: Vec<usize> = (0..rules.len()).filter(|rule| rules[*rule].built_in.is_none()).collect();
        let own_rules: Vec<Rule> = own.iter().map(|rule| rules[*rule].clone()).collect();
        let machines = [built_in, Machines::compile(&own_rules)];
        // Where each rule stands in the list that its automata were made of.
        let mut places = vec![(0, 0); rules.len()];
        own.iter().enumerate().for_each(|(place, rule)| places[*rule] = (1, place));
        for (rule, place) in rules.iter().enumerate().filter_map(|(rule, it)| Some((rule, it.built_in?))) {
            places[rule] = (0, place);
        }
        let mut groups = Vec::new();
        for (set, machines) in machines.iter().enumerate() {
            for group in machines.groups() {
                let of = |place: &usize| places.iter().position(|known| *known == (set, *place));
                let in_use = group.rules.iter().map(of).collect();
                groups.extend(Group::new(set, group, &rules, in_use));
            }
        }
        let grouped: HashSet<usize> =
            groups.iter().flat_map(|group: &Group| group.rules.iter().flatten().copied()).collect();
        let machine = |rule: usize, table: fn(&Machines, usize) -> Option<usize>, pattern: &str| {
            let (set, place) = places[rule];
            Machine::new(set, table(&machines[set], place), &[pattern])
        };
        let pattern = |(index, rule): (usize, &Rule)| match &rule.body {
            Body::Pattern { .. } if grouped.contains(&index) => None,
            Body::Pattern { pattern, .. } => Some(machine(index, Machines::pattern, pattern)),
            Body::Open { start, .. } => Some(machine(index, Machines::pattern, start)),
        };
        let cue = |(index, rule): (usize, &Rule)| match &rule.body {
            Body::Pattern { lead: Lead::Cue { cue, .. }, .. } => Some(machine(index, Machines::cue, cue)),
            _ => None,
        };
        let mut first = Box::new([0; 256]);
        for byte in 0..=255u8 {
            for (index, group) in groups.iter().enumerate().take(64) {
                let may_start = group.machine.may_start(&machines, byte);
                first[usize::from(byte)] |= u64::from(may_start) << index;
            }
        }
        Self {
            patterns: rules.iter().enumerate().map(pattern).collect(),
            cues: rules.iter().enumerate().map(cue).collect(),
            groups,
            first,
            sight: OnceLock::new(),
            untils: rules.iter().map(|_| OnceLock::new()).collect(),
            ids_need_words: rules.iter().any(|rule| rule.ids && needs_words(rule)),
            machines,
            rules,
        }
    }

    fn sight(&self) -> &Sight {
        self.sight.get_or_init(|| Sight::of(&self.rules))
    }

    /// The rules, in their order.
    pub(crate) fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Appends what is found from every start within `judged` of the view. Gives whether the text calls for its deep
    /// view to be looked at, too. `folded` is the view's text, folded.
    pub(crate) fn scan(
        &self,
        view: &View,
        folded: &Folded,
        judged: Range<usize>,
        scope: Scope,
        work: &mut Work,
        hits: &mut Vec<Hit>,
    ) -> bool {
        Pass::new(self, view, folded, judged, scope, work, hits).run()
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

    fn has_context(&self, rule: usize, text: &str, range: Range<usize>, around: &Surroundings) -> bool {
        let Contexts { near, not_near } = self.sight().vocabulary.contexts(rule);
        let has = |near: &Near| around.has(near, range.start, range.end, text);
        near.as_ref().is_none_or(has) && !not_near.as_ref().is_some_and(has)
    }
}

/// Whether words must be looked for to find what a rule finds.
fn needs_words(rule: &Rule) -> bool {
    let led_by_sign =
        |literal: &str| literal.is_ascii() && !literal.contains(|char: char| char.is_ascii_alphanumeric());
    let led_by_word = match &rule.body {
        Body::Pattern { lead: Lead::Head(_) | Lead::Digit { .. }, .. } => false,
        Body::Pattern { lead: Lead::Inner { literal, .. }, .. } => !led_by_sign(literal),
        _ => true,
    };
    led_by_word || rule.contexts().iter().any(Option::is_some)
}

impl Group {
    /// `rules`: where those of the group stand in the list of all; `None` if none is in use.
    fn new(
        set: usize,
        group: &super::machines::Group,
        all: &[Rule],
        rules: Vec<Option<usize>>,
    ) -> Option<Self> {
        let known = rules.iter().flatten().next()?;
        // Only a group of one may have no table, and its rule is in use.
        let patterns = match &all[*known].body {
            Body::Pattern { pattern, .. } => [pattern.as_str()],
            Body::Open { .. } => return None,
        };
        Some(Self {
            machine: Machine::new(set, group.table, &patterns),
            back: group.back,
            digits: group.digits,
            shortest: group.shortest,
            inside_words: rules
                .iter()
                .flatten()
                .any(|rule| matches!(all[*rule].border, Border::None | Border::Digit)),
            ids: rules.iter().flatten().any(|rule| all[*rule].ids),
            rules,
        })
    }
}

/// The last character border at or before `at`.
pub(crate) fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}
