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
#[cfg(test)]
pub(crate) mod oracle;

use std::ops::Range;
use std::sync::OnceLock;

use regex_automata::hybrid::dfa::Cache;
use regex_automata::{Input, meta};

pub(crate) use border::same_word;
pub(crate) use context::fold;
use context::{Contexts, Near, Surroundings, Vocabulary};
use leads::{Leads, Target};
use machine::{End, Machine};

pub(crate) use super::rules::MAX_CUE;
use super::rules::{Body, Border, Lead, MAX_REACH, Rule};
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
    /// The rules that start with one of a few bytes.
    heads: Group,
    /// The rules that a digit behind their start leads to.
    mixed: Group,
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

/// What a scan works with; kept from one text to the next, because automata learn their states by walking.
#[derive(Debug, Default)]
pub(crate) struct Work {
    heads: Option<Cache>,
    mixed: Option<Cache>,
    patterns: Vec<Option<Cache>>,
    cues: Vec<Option<Cache>>,
    ends: Vec<End>,
    cue_ends: Vec<End>,
    around: Surroundings,
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
                Body::Pattern { pattern, lead: Lead::Head(_) } => heads.push((pattern.clone(), index)),
                Body::Pattern { pattern, lead: Lead::Digit { .. } } => mixed.push((pattern.clone(), index)),
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
        let untils = rules.iter().map(|_| OnceLock::new()).collect();
        let (heads, mixed) = (Group::new(heads), Group::new(mixed));
        Self {
            leads: Leads::new(&rules),
            heads,
            mixed,
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
        work.patterns.resize_with(self.rules.len(), || None);
        work.around.start();
        work.cues.resize_with(self.rules.len(), || None);
        let singles = self.scan_heads(view, judged.clone(), scope, work, hits);
        let hidden = self.scan_literals(view, judged, scope, work, hits);
        hidden || singles
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

    /// Rules that start with a digit and the like, and rules that a digit leads to. Gives whether single digits stand in
    /// a row.
    fn scan_heads(
        &self,
        view: &View,
        judged: Range<usize>,
        scope: Scope,
        work: &mut Work,
        hits: &mut Vec<Hit>,
    ) -> bool {
        let text = view.text();
        let bytes = text.as_bytes();
        let mut singles = leads::Singles::default();
        let mut before = judged.start.checked_sub(1).map_or(b' ', |at| bytes[at]);
        // Starts up to here have been judged by the digit that leads to them.
        let mut led = judged.start;
        let last = (judged.end + self.leads.digit_back).min(bytes.len());
        for at in judged.start..last {
            let byte = bytes[at];
            let inside = byte.is_ascii_digit() && before.is_ascii_digit();
            before = byte;
            if byte.is_ascii_digit() {
                if !inside && self.leads.digit_back > 0 {
                    let first = led.max(at.saturating_sub(self.leads.digit_back));
                    for start in
                        (first..(at + 1).min(judged.end)).filter(|start| text.is_char_boundary(*start))
                    {
                        if self.leads.inside_words || Border::Word.allows_start(text, start) {
                            self.judge_group(
                                &self.mixed,
                                &mut work.mixed,
                                view,
                                start,
                                scope,
                                &mut work.ends,
                                &mut work.around,
                                hits,
                            );
                        }
                    }
                }
                led = at + 1;
                singles.see(bytes, at);
            }
            if at < judged.end && self.leads.heads[usize::from(byte)] && (!inside || self.leads.inside_digits)
            {
                self.judge_group(
                    &self.heads,
                    &mut work.heads,
                    view,
                    at,
                    scope,
                    &mut work.ends,
                    &mut work.around,
                    hits,
                );
            }
        }
        singles.in_a_row()
    }

    /// Judges one start for all rules of a group.
    #[allow(clippy::too_many_arguments, reason = "one step of a loop, cut out to be read by itself")]
    fn judge_group(
        &self,
        group: &Group,
        cache: &mut Option<Cache>,
        view: &View,
        start: usize,
        scope: Scope,
        ends: &mut Vec<End>,
        around: &mut Surroundings,
        hits: &mut Vec<Hit>,
    ) {
        ends.clear();
        group.machine.walk(cache, view.text().as_bytes(), start, ends);
        // By pattern, longest first.
        ends.sort_unstable_by(|a, b| a.pattern.cmp(&b.pattern).then(b.at.cmp(&a.at)));
        let mut done = None;
        for &End { pattern, at: end } in ends.iter() {
            let rule = group.rules[pattern];
            if done != Some(pattern) && self.accepts(rule, view, start..end, scope, true, around) {
                hits.push(Hit { raw: view.raw(start..end), rule, open: false });
                done = Some(pattern);
            }
        }
    }

    /// Rules that a literal leads to. Gives whether something speaks of a hidden spelling.
    fn scan_literals(
        &self,
        view: &View,
        judged: Range<usize>,
        scope: Scope,
        work: &mut Work,
        hits: &mut Vec<Hit>,
    ) -> bool {
        let text = view.text();
        let from = floor(text, judged.start.saturating_sub(MAX_CUE));
        let to = ceil(text, (judged.end + self.leads.longest_back).min(text.len()));
        let mut hidden = leads::Hidden::default();
        self.leads.literals.find(text, from..to, |at, end, targets| {
            for target in targets {
                match *target {
                    Target::Prefix(rule) => {
                        if judged.contains(&at) {
                            self.judge(rule, view, at, scope, true, work, hits);
                        }
                    }
                    Target::Inner { rule, back } => {
                        let first =
                            text[..at].char_indices().rev().take(back).last().map_or(at, |(first, _)| first);
                        for start in (first..=at).filter(|start| text.is_char_boundary(*start)) {
                            if judged.contains(&start) {
                                self.judge(rule, view, start, scope, true, work, hits);
                            }
                        }
                    }
                    Target::Cue(rule) => self.judge_behind_cue(rule, view, at, &judged, scope, work, hits),
                    Target::Number => hidden.see_number(text, at, end),
                    Target::Address => hidden.see_address(),
                }
            }
        });
        hidden.calls_for_the_deep_view()
    }

    #[allow(clippy::too_many_arguments, reason = "one step of a loop, cut out to be read by itself")]
    fn judge_behind_cue(
        &self,
        rule: usize,
        view: &View,
        cue_at: usize,
        judged: &Range<usize>,
        scope: Scope,
        work: &mut Work,
        hits: &mut Vec<Hit>,
    ) {
        if !Border::Word.allows_start(view.text(), cue_at) {
            return;
        }
        let cue = self.cues[rule].as_ref().expect("a cue target's rule has a cue");
        let mut cue_ends = std::mem::take(&mut work.cue_ends);
        cue_ends.clear();
        cue.walk(&mut work.cues[rule], view.text().as_bytes(), cue_at, &mut cue_ends);
        for end in &cue_ends {
            if judged.contains(&end.at) {
                self.judge(rule, view, end.at, scope, false, work, hits);
            }
        }
        work.cue_ends = cue_ends;
    }

    /// Judges one start for one rule.
    #[allow(clippy::too_many_arguments, reason = "one step of a loop, cut out to be read by itself")]
    fn judge(
        &self,
        rule: usize,
        view: &View,
        start: usize,
        scope: Scope,
        left: bool,
        work: &mut Work,
        hits: &mut Vec<Hit>,
    ) {
        if !self.in_scope(rule, scope) || (left && !self.rules[rule].border.allows_start(view.text(), start))
        {
            return;
        }
        let machine = self.patterns[rule].as_ref().expect("a rule without a head has a machine");
        work.ends.clear();
        machine.walk(&mut work.patterns[rule], view.text().as_bytes(), start, &mut work.ends);
        for index in (0..work.ends.len()).rev() {
            let end = work.ends[index].at;
            if self.accepts(rule, view, start..end, scope, left, &mut work.around) {
                hits.push(self.hit(rule, view, start..end));
                return;
            }
        }
    }

    /// The hit of an accepted match: the match itself, or all the open-ended secret that it starts.
    fn hit(&self, rule: usize, view: &View, range: Range<usize>) -> Hit {
        if matches!(self.rules[rule].body, Body::Pattern { .. }) {
            return Hit { raw: view.raw(range), rule, open: false };
        }
        match self.find_until(rule, view, range.end) {
            Some(until) => Hit { raw: view.raw(range.start..until.end), rule, open: false },
            None => Hit { raw: view.raw(range.start..view.text().len()), rule, open: true },
        }
    }

    /// Whether a stretch that the rule's pattern matches is a finding: borders, context, check.
    fn accepts(
        &self,
        rule: usize,
        view: &View,
        range: Range<usize>,
        scope: Scope,
        left: bool,
        around: &mut Surroundings,
    ) -> bool {
        let Range { start, end } = range.clone();
        let (text, rule_index, rule) = (view.text(), rule, &self.rules[rule]);
        self.in_scope(rule_index, scope)
            && (!left || rule.border.allows_start(text, start))
            && rule.border.allows_end(text, end)
            && rule.check.is_none_or(|check| check.passes(&text[start..end]))
            && self.has_context(rule_index, text, range, around)
    }

    fn has_context(&self, rule: usize, text: &str, range: Range<usize>, around: &mut Surroundings) -> bool {
        if self.rules[rule].contexts().iter().all(Option::is_none) {
            return true;
        }
        let vocabulary =
            self.vocabulary.get_or_init(|| Vocabulary::new(self.rules.iter().map(Rule::contexts)));
        let Contexts { near, not_near } = vocabulary.contexts(rule);
        let mut has = |near: &Near| around.has(near, range.start, range.end, text, vocabulary);
        near.as_ref().is_none_or(&mut has) && !not_near.as_ref().is_some_and(&mut has)
    }

    fn in_scope(&self, index: usize, scope: Scope) -> bool {
        let rule = &self.rules[index];
        match scope {
            Scope::Rule(only) => index == only,
            Scope::All => true,
            Scope::Ids => rule.ids,
            Scope::Numbers => rule.check.is_some() && rule.near.is_some(),
        }
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
