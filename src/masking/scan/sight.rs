//! Everything that leads to rules: made when a text is first looked at, because a start should not wait for it.

use std::sync::OnceLock;

use super::Scanner;
use super::gates::{Gates, Mask, Shape, Tried};
use super::glimpse::Glimpse;
use super::leads::Leads;
use crate::masking::automaton::Beginning;
use crate::masking::lexicon::Near;
use crate::masking::rules::{Body, Border, Lead, Rule};

/// After so many bytes a glimpse has cost less than it spares.
const WORTH_A_GLIMPSE: usize = if cfg!(test) { 64 } else { 1 << 20 };

/// What the scanner looks for before it looks at any rule.
#[derive(Debug)]
pub(super) struct Sight {
    /// What a number can be of.
    pub(super) gates: Gates,
    /// By number of a word: what needs it, or another one, near, by its place behind the gates.
    pub(super) needed_by: Vec<Mask>,
    /// By rule that needs a word near, and that no number leads to: its place behind the gates.
    pub(super) places: Vec<Option<u32>>,
    /// The same of all rules that need a word near.
    pub(super) wakes: Vec<Option<u32>>,
    pub(super) leads: Leads,
    /// Whether a word is worth a look; `None` where some rules are asked at each.
    glimpse: Option<OnceLock<Glimpse>>,
}

impl Sight {
    /// Of the rules that are `in_view`. `near`: what a rule needs near it.
    pub(super) fn of<'n>(
        scanner: &Scanner,
        in_view: impl Fn(usize) -> bool,
        near: impl Fn(usize) -> Option<&'n Near>,
    ) -> Self {
        let Scanner { rules, lexica, groups, .. } = scanner;
        let of_groups = groups.iter().enumerate().flat_map(|(place, group)| {
            group.rules.iter().flatten().map(move |rule| (Tried::Group(place), *rule))
        });
        let alone = (0..rules.len()).filter(|rule| near(*rule).is_some());
        let all = of_groups.chain(alone.map(|rule| (Tried::Rule(rule), rule)));
        let all = all.filter(|(_, rule)| in_view(*rule));
        let gates = Gates::new(all.filter_map(|(tried, rule)| Some((tried, shape(scanner, rule)?))));
        let words = lexica.iter().map(|lexicon| lexicon.vocabulary().end()).max().unwrap_or(0);
        let mut needed_by = vec![Mask::default(); words as usize];
        let is_led_by_a_number = |rule: &Rule| {
            matches!(&rule.body, Body::Pattern { lead: Lead::Head(_) | Lead::Digit { .. }, .. })
        };
        let others = (0..rules.len())
            .filter(|rule| in_view(*rule) && !is_led_by_a_number(&rules[*rule]) && near(*rule).is_some());
        let others: Vec<(usize, usize)> = (gates.places()..).zip(others).collect();
        let mut places = vec![None; rules.len()];
        others.iter().for_each(|(place, rule)| places[*rule] = Some(*place as u32));
        let mut wakes = places.clone();
        for (place, rule) in gates.rules().chain(others) {
            wakes[rule] = Some(place as u32);
            let needed = near(rule).into_iter().flat_map(|near| &near.words);
            needed.for_each(|word| needed_by[*word as usize].insert(place));
        }
        let leads = Leads::new(scanner, &in_view);
        let glimpse = leads.asked.is_empty().then(OnceLock::new);
        Self { gates, needed_by, places, wakes, leads, glimpse }
    }

    /// What tells whether a word is worth a look, for a text of so many bytes; `looked` is how many have been looked at
    /// without. A start should not wait for it, nor a few texts, which are looked at sooner than it is made.
    pub(super) fn glimpse(
        &self,
        scanner: &Scanner,
        in_view: impl Fn(usize) -> bool,
        bytes: usize,
        looked: &mut usize,
    ) -> Option<&Glimpse> {
        let glimpse = self.glimpse.as_ref()?;
        if *looked < WORTH_A_GLIMPSE {
            *looked += bytes;
            return glimpse.get();
        }
        Some(glimpse.get_or_init(|| Glimpse::of(scanner, in_view)))
    }
}

/// What is known of the matches of a rule, if a number leads to it.
fn shape(scanner: &Scanner, index: usize) -> Option<Shape> {
    let rule: &Rule = &scanner.rules[index];
    let (back, heads) = match &rule.body {
        Body::Pattern { lead: Lead::Head(bytes), .. } => (None, bytes),
        Body::Pattern { lead: Lead::Digit { back, first }, .. } => (Some(*back), first),
        _ => return None,
    };
    let (set, place) = scanner.places[index];
    let Beginning { places, runs } = scanner.machines[set].beginning(place);
    let (starts, beginnings) = places.split_first()?;
    let mut first = Box::new([false; 256]);
    for byte in heads {
        first[usize::from(*byte)] = !byte.is_ascii() || starts >> byte & 1 == 1;
    }
    Some(Shape {
        first,
        beginnings: beginnings.to_vec(),
        // A match that may end anywhere need not take all of them.
        runs: if rule.border == Border::None { Vec::new() } else { runs.clone() },
        back,
        digits: rule.digits,
        shortest: rule.shortest,
        inside_words: matches!(rule.border, Border::None | Border::Digit),
        inside_numbers: rule.border == Border::None,
    })
}
