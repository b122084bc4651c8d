//! The scanner: all rules over one view of a text.
//!
//! Every start is judged by itself: from each, the longest end that passes border, check and context is a finding.
//! Nothing depends on what was found before, so a candidate that fails hides nothing, and a text may be judged in
//! windows. Only starts that an anchor leads to are looked at; the promise that this loses nothing is held by a
//! property test against a search without anchors (`oracle`).

mod asked;
mod barren;
mod border;
mod by_character;
mod context;
mod gates;
mod glimpse;
mod groups;
mod leads;
mod machine;
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) mod oracle;
mod pass;
mod readings;
mod sentences;
mod sight;

use std::collections::HashSet;
use std::ops::Range;
use std::sync::OnceLock;

use regex_automata::{Input, meta};

use context::Surroundings;
use groups::Group;
use machine::{Machine, WayBack};
use pass::Pass;
pub(crate) use pass::Work;
use sight::Sight;

use super::builtin::BuiltIn;
use super::lexicon::{Contexts, Lexicon, Target};
use super::machines::Machines;
pub(crate) use super::rules::MAX_CUE;
use super::rules::{Body, Lead, MAX_REACH, Rule};
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
    /// How many of the two sets below have rules: the second one has none where an operator adds none.
    sets: usize,
    /// The automata of the built-in rules, and those of all others.
    machines: [Machines; 2],
    /// The words of the same.
    lexica: [Lexicon; 2],
    /// By rule: which of the two it belongs to, and its place among the rules that those were made of.
    places: Vec<(usize, usize)>,
    /// What the prefilters of the two tell of, by rule; `None` where the rule is not in use.
    openings: [Vec<Option<Target>>; 2],
    /// Rules that a number leads to, and that need no word near.
    groups: Vec<Group>,
    /// Of all rules, and of those that can't mistake an identifier.
    sights: [OnceLock<Sight>; 2],
    /// By rule: its pattern's, unless it is in a group; or the start's of an open-ended secret.
    patterns: Vec<Option<Machine>>,
    /// By rule.
    cues: Vec<Option<Machine>>,
    /// By rule, where a literal inside its matches leads to it.
    ways_back: Vec<Option<WayBack>>,
    untils: Vec<OnceLock<meta::Regex>>,
    /// Whether rules that can't mistake an identifier need words to be looked for.
    ids_need_words: bool,
}

impl Scanner {
    /// Makes a scanner of rules in their order. `built_in` is what was made of the built-in ones among them.
    pub(crate) fn new(rules: Vec<Rule>, built_in: BuiltIn) -> Self {
        let own: Vec<usize> = (0..rules.len()).filter(|rule| rules[*rule].built_in.is_none()).collect();
        let own_rules: Vec<Rule> = own.iter().map(|rule| rules[*rule].clone()).collect();
        let own_words = Lexicon::compile(&own_rules, built_in.lexicon.vocabulary().end(), false);
        let machines = [built_in.machines, Machines::compile(&own_rules)];
        let mut places = vec![(0, 0); rules.len()];
        own.iter().enumerate().for_each(|(place, rule)| places[*rule] = (1, place));
        for (rule, place) in rules.iter().enumerate().filter_map(|(rule, it)| Some((rule, it.built_in?))) {
            places[rule] = (0, place);
        }
        let rule_at = [0, 1].map(|set| {
            let mut rules = vec![None; machines[set].rules()];
            let of_set = places.iter().enumerate().filter(|(_, place)| place.0 == set);
            of_set.for_each(|(rule, (_, place))| rules[*place] = Some(rule));
            rules
        });
        let lexica = [
            built_in.lexicon.resolved(|place| rule_at[0][place]),
            own_words.resolved(|place| rule_at[1][place]),
        ];
        let mut groups = Vec::new();
        for (set, machines) in machines.iter().enumerate() {
            for group in machines.groups() {
                let in_use = group.rules.iter().map(|place| rule_at[set][*place]).collect();
                groups.extend(Group::new(set, group, &rules, in_use));
            }
        }
        let opening = |rule: usize| match &rules[rule].body {
            Body::Pattern { lead: Lead::Cue { .. }, .. } => Target::Cue(rule),
            _ => Target::Prefix(rule),
        };
        let openings =
            rule_at.each_ref().map(|rules| rules.iter().map(|rule| rule.map(opening)).collect::<Vec<_>>());
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
        let patterns: Vec<Option<Machine>> = rules.iter().enumerate().map(pattern).collect();
        let way_back = |(rule, machine): (&Rule, &Option<Machine>)| match &rule.body {
            Body::Pattern { lead: Lead::Inner { .. }, .. } => {
                machine.as_ref().map(|machine| WayBack::of(machine, &machines))
            }
            _ => None,
        };
        Self {
            ways_back: rules.iter().zip(&patterns).map(way_back).collect(),
            patterns,
            cues: rules.iter().enumerate().map(cue).collect(),
            openings,
            groups,
            sets: if own.is_empty() { 1 } else { 2 },
            sights: Default::default(),
            untils: rules.iter().map(|_| OnceLock::new()).collect(),
            ids_need_words: rules.iter().any(|rule| rule.ids && needs_words(rule)),
            machines,
            lexica,
            places,
            rules,
        }
    }

    fn sight(&self, scope: Scope) -> &Sight {
        let in_view = |rule: usize| self.is_in_view(scope, rule);
        let near = |rule| self.contexts(rule).near.as_ref();
        self.sights[usize::from(scope == Scope::Ids)].get_or_init(|| Sight::of(self, in_view, near))
    }

    /// Whether a rule is one of those for which the sight of a scope is made.
    fn is_in_view(&self, scope: Scope, rule: usize) -> bool {
        scope != Scope::Ids || self.rules[rule].ids
    }

    fn contexts(&self, rule: usize) -> &Contexts {
        let (set, place) = self.places[rule];
        self.lexica[set].vocabulary().contexts(place)
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
        around.allow(self.contexts(rule), self.rules[rule].nearest, range.start, range.end, text)
    }
}

/// Whether words must be looked for to find what a rule finds.
fn needs_words(rule: &Rule) -> bool {
    let is_sign =
        |literal: &String| literal.is_ascii() && !literal.contains(|char: char| char.is_ascii_alphanumeric());
    let led_by_word = match &rule.body {
        Body::Pattern { lead: Lead::Head(_) | Lead::Digit { .. }, .. } => false,
        Body::Pattern { lead: Lead::Inner { literals, .. }, .. } => !literals.iter().all(is_sign),
        _ => true,
    };
    led_by_word || rule.contexts().iter().any(Option::is_some)
}

/// The last character border at or before `at`.
pub(crate) fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}
