//! Runs the rules' own examples: what a rule must mask, exactly, and what it must leave alone.

use std::collections::HashSet;
use std::ops::Range;
use std::path::Path;

use super::builtin;
use super::join::Joined;
use super::overlay::Standing;
use super::rules::{self, Example, Examples};
use super::ruleset::{RuleInfo, Ruleset, RulesetError, RulesetOptions};
use super::scan::Scope;
use super::text::Look;
use super::view::Encoding;

/// More examples that disagree are counted, not told.
const MOST_TOLD: usize = 20;

impl Ruleset {
    /// Checks packs without serving them: the built-in ones, or those of a folder together with the built-in ones.
    /// Every example of every rule that is used is run.
    pub fn check(dir: Option<&Path>) -> Result<Self, RulesetError> {
        let options = RulesetOptions { rules_dir: dir.map(Path::to_owned), ..RulesetOptions::default() };
        let ruleset = Self::load(&options)?;
        let built_in = |rule: &&RuleInfo| rule.standing == Standing::BuiltIn;
        let used: HashSet<&str> = ruleset.rules().filter(built_in).map(|rule| &*rule.id).collect();
        let mut examples = rules::examples(&builtin::packs()).map_err(RulesetError)?;
        examples.retain(|examples| used.contains(examples.rule.as_str()));
        ruleset.run(&examples)?;
        Ok(ruleset)
    }

    /// Runs the examples of packs whose rules are all among ours; the error names file, line, rule, example, wanted and
    /// got of each that disagrees.
    pub(crate) fn check_examples(&self, packs: &[(String, String)]) -> Result<(), RulesetError> {
        self.run(&rules::examples(packs).map_err(RulesetError)?)
    }

    fn run(&self, examples: &[Examples]) -> Result<(), RulesetError> {
        let mut wrong: Vec<String> =
            examples.iter().flat_map(|examples| self.disagreeing(examples)).collect();
        if wrong.is_empty() {
            return Ok(());
        }
        let more = wrong.len().saturating_sub(MOST_TOLD);
        wrong.truncate(MOST_TOLD);
        if more > 0 {
            wrong.push(format!("{more} more examples disagree"));
        }
        Err(RulesetError(wrong.join("\n")))
    }

    fn disagreeing(&self, Examples { file, rule, masks, keeps }: &Examples) -> Vec<String> {
        let mut wrong = Vec::new();
        let mut complain = |Example { text, line }: &Example, wanted: &str, got: String| {
            wrong.push(format!(
                "{file}:{line}: rule \"{rule}\": example {text:?}: wanted {wanted}, got {got}"
            ));
        };
        let rules = self.engine.scanner.rules();
        let index = rules.iter().position(|known| *known.id == **rule).expect("its pack was read");
        for example in masks {
            let (text, wanted) = unmark(&example.text);
            let got = self.found_by(index, &text);
            let agrees = match wanted.is_empty() {
                true => !got.is_empty(),
                false => got == wanted,
            };
            if !agrees {
                let wanted = if wanted.is_empty() { "a finding".into() } else { describe(&text, &wanted) };
                complain(example, &wanted, describe(&text, &got));
            }
        }
        for example in keeps {
            let got = self.found_by(index, &example.text);
            if !got.is_empty() {
                complain(example, "nothing", describe(&example.text, &got));
            }
        }
        wrong
    }

    /// What one rule alone finds, joined.
    fn found_by(&self, rule: usize, text: &str) -> Vec<Range<usize>> {
        let look =
            Look { engine: &self.engine, people: None, encoding: Encoding::Text, scope: Scope::Rule(rule) };
        let mut joined: Vec<Joined> = Vec::new();
        self.engine.with_workspace(|space| look.whole(text, space, &mut joined));
        joined.iter().map(|found| found.start as usize..found.end as usize).collect()
    }
}

/// An example without its marks, and what stood in them.
fn unmark(example: &str) -> (String, Vec<Range<usize>>) {
    let (mut text, mut marked) = (String::new(), Vec::new());
    let mut rest = example;
    while let Some((before, behind)) = rest.split_once("[[") {
        // Of three closing brackets the first belongs to the text.
        let Some(end) = behind.find("]]").map(|at| at + usize::from(behind[at..].starts_with("]]]"))) else {
            break;
        };
        let (inside, after) = (&behind[..end], &behind[end + 2..]);
        text.push_str(before);
        marked.push(text.len()..text.len() + inside.len());
        text.push_str(inside);
        rest = after;
    }
    text.push_str(rest);
    (text, marked)
}

fn describe(text: &str, found: &[Range<usize>]) -> String {
    match found {
        [] => "nothing".into(),
        found => {
            found.iter().map(|range| format!("{:?}", &text[range.clone()])).collect::<Vec<_>>().join(", ")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_example_agrees() {
        let ruleset = Ruleset::load(&RulesetOptions::default()).expect("the built-in packs are valid");
        let examples = rules::examples(&builtin::packs()).expect("the built-in packs are valid");
        let wrong: Vec<String> = examples.iter().flat_map(|examples| ruleset.disagreeing(examples)).collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert!(examples.len() > 100 && examples.len() == ruleset.rules().count());
    }

    #[test]
    fn marks_are_taken_out_of_examples() {
        assert_eq!(unmark("a [[b]] c [[dé]]"), ("a b c dé".into(), vec![2..3, 6..9]));
        assert_eq!(unmark("[[a[1]]] b [[c]]"), ("a[1] b c".into(), vec![0..4, 7..8]));
        assert_eq!(unmark("no marks"), ("no marks".into(), vec![]));
    }
}
