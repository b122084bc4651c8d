//! The operator's packs laid over the built-in rules: rules are added, replaced and switched off, findings allowed.
//!
//! Every weakening says why, and says it by name: a rule that happens to bear a built-in rule's id replaces nothing,
//! and a name that is no built-in rule's switches nothing off. Deliberately absent: patterns of ids (an upgrade could
//! bring rules that they would catch, too), and changing one key of a built-in rule.

use std::collections::HashMap;
use std::sync::Arc;

use super::allow::{self, Entry};
use super::rules::{self, Fault, OffFile, Pack, PackRule, Place, Rule};
use crate::api::likely;

/// Where a rule comes from, and whether it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Compiled in.
    BuiltIn,
    /// Added by the operator.
    Own,
    /// The operator's, in the place of the built-in rule of its id.
    Replaces {
        /// Why.
        reason: Arc<str>,
    },
    /// Built in and switched off.
    Off {
        /// Why.
        reason: Arc<str>,
        /// The pack that says so.
        pack: Arc<str>,
    },
}

/// The rules after all packs, those that are switched off among them, and what is allowed.
#[derive(Debug, Default)]
pub(super) struct Overlay {
    pub(super) rules: Vec<(Rule, Standing)>,
    pub(super) allowed: Vec<Entry>,
    /// Where each rule stands in `rules`.
    by_id: HashMap<Arc<str>, usize>,
}

impl Overlay {
    /// Lays packs, each a file name and its text, over the built-in rules. The error names
    /// file, line and what is wrong.
    pub(super) fn lay(built_in: Vec<Rule>, packs: &[(String, String)]) -> Result<Self, String> {
        let mut overlay = Self::default();
        built_in.into_iter().for_each(|rule| overlay.add(rule, Standing::BuiltIn));
        let mut changes = Vec::new();
        for (file, text) in packs {
            let Pack { place, rules, off, allow } = rules::pack(file, text)?;
            for rule in rules {
                let id = rule.rule.id.clone();
                overlay.take(rule).map_err(|fault| place.of_rule(&id, fault))?;
            }
            changes.push((place, off, allow));
        }
        // Only now it is known which rules there are.
        for (place, off, allow) in changes {
            for off in &off {
                overlay.switch_off(off, place).map_err(|fault| place.of(fault))?;
            }
            for written in &allow {
                let refused = |fault| place.of(fault);
                let entry = allow::read(place, written).map_err(refused)?;
                entry.refuse_a_second(&overlay.allowed, written).map_err(refused)?;
                overlay.allowed.push(entry);
            }
        }
        allow::refuse_too_many(&overlay.allowed)?;
        Ok(overlay)
    }

    fn add(&mut self, rule: Rule, standing: Standing) {
        self.by_id.insert(rule.id.clone(), self.rules.len());
        self.rules.push((rule, standing));
    }

    /// Takes a rule of an operator's pack.
    fn take(&mut self, PackRule { rule, at, replaces }: PackRule) -> Result<(), Fault> {
        let known = self.by_id.get(&rule.id).copied();
        let refused = |what: String| Err(Fault::new(at..at, what));
        match (known.map(|at| &mut self.rules[at]), replaces) {
            (None, None) => self.add(rule, Standing::Own),
            (Some(place @ (_, Standing::BuiltIn)), Some(reason)) => {
                *place = (rule, Standing::Replaces { reason });
            }
            (Some((taken, Standing::BuiltIn)), None) => {
                return refused(format!(
                    "this id is a built-in rule's ({}); ids are unique over all packs: choose another, or say replaces = \
                     true and a reason to take its place",
                    taken.file
                ));
            }
            (Some((taken, _)), _) => {
                return refused(format!("this id is taken by {}; ids are unique over all packs", taken.file));
            }
            (None, Some(_)) => {
                return refused(format!(
                    "it says replaces = true, and no built-in rule has this id{}; `auraveil rules list` lists them",
                    self.meant(&rule.id)
                ));
            }
        }
        Ok(())
    }

    fn switch_off(&mut self, written: &OffFile, place: Place<'_>) -> Result<(), Fault> {
        let id = written.rule.get_ref();
        let refused = |what: String| Err(Fault::new(written.rule.span(), what));
        let reason = rules::reason(&written.reason)?;
        match self.by_id.get(id.as_str()).map(|at| &mut self.rules[*at]) {
            Some((_, standing @ Standing::BuiltIn)) => {
                *standing = Standing::Off { reason, pack: place.file.into() };
                Ok(())
            }
            Some((_, Standing::Off { pack, .. })) => {
                refused(format!("off: {pack} switches \"{id}\" off already"))
            }
            Some((rule, Standing::Replaces { .. })) => refused(format!(
                "off: {} replaces \"{id}\": take the replacement out to switch the rule off",
                rule.file
            )),
            Some((rule, Standing::Own)) => {
                refused(format!("off: \"{id}\" is no built-in rule: take it out of {}", rule.file))
            }
            None => refused(format!(
                "off: no built-in rule has the id \"{id}\"{}; `auraveil rules list` lists them",
                self.meant(id)
            )),
        }
    }

    /// A hint at the built-in rule that was probably meant.
    fn meant(&self, id: &str) -> String {
        let built_in = self.rules.iter().filter(|(_, standing)| *standing == Standing::BuiltIn);
        let meant = likely(id, built_in.map(|(rule, _)| &*rule.id));
        meant.map(|id| format!(" (did you mean \"{id}\"?)")).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(id: &str, more: &str) -> String {
        format!(
            "[[rule]]\nid = \"{id}\"\nentity = \"TOY\"\npattern = '[0-9]{{4}}'\nmasks = [\"[[1234]]\"]\nkeeps = [\"1\"]\n{more}\n"
        )
    }

    fn pack(text: &str) -> String {
        format!("[pack]\nabout = \"toys\"\n{text}")
    }

    fn lay(own: &[&str]) -> Result<Overlay, String> {
        let mut built_in = Vec::new();
        let text = pack(&[rule("ssn_bare", ""), rule("ssn_near", ""), rule("card", "")].concat());
        rules::read(&[("built_in.toml".into(), text)], &mut built_in).expect("the toys are valid");
        let packs: Vec<_> =
            own.iter().enumerate().map(|(at, text)| (format!("own{at}.toml"), pack(text))).collect();
        Overlay::lay(built_in, &packs)
    }

    fn told(overlay: &Overlay) -> Vec<(&str, &str, &Standing)> {
        overlay.rules.iter().map(|(rule, standing)| (&*rule.id, &*rule.file, standing)).collect()
    }

    const WHY: &str = "reason = \"our order numbers look alike\"";

    #[test]
    fn rules_are_added_replaced_at_their_place_and_switched_off() {
        let off = format!("[[off]]\nrule = \"card\"\n{WHY}\n");
        let replacement = rule("ssn_bare", &format!("replaces = true\n{WHY}"));
        let overlay = lay(&[&off, &(rule("mine", "") + &replacement)]).expect("both are valid");
        let reason: Arc<str> = "our order numbers look alike".into();
        assert_eq!(
            told(&overlay),
            [
                ("ssn_bare", "own1.toml", &Standing::Replaces { reason: reason.clone() }),
                ("ssn_near", "built_in.toml", &Standing::BuiltIn),
                ("card", "built_in.toml", &Standing::Off { reason, pack: "own0.toml".into() }),
                ("mine", "own1.toml", &Standing::Own),
            ]
        );
    }

    #[test]
    fn what_is_not_said_outright_is_refused_with_its_line_and_the_way_out() {
        let off = |id: &str, reason: &str| format!("[[off]]\nrule = \"{id}\"\nreason = \"{reason}\"\n");
        let replacement = rule("card", &format!("replaces = true\n{WHY}"));
        for (own, said) in [
            (
                vec![rule("card", "")],
                "own0.toml:4: rule \"card\": this id is a built-in rule's (built_in.toml)",
            ),
            (vec![rule("card", "")], "replaces = true and a reason"),
            (
                vec![rule("mine", ""), rule("mine", "")],
                "own1.toml:4: rule \"mine\": this id is taken by own0.toml",
            ),
            (
                vec![replacement.clone(), replacement.clone()],
                "own1.toml:4: rule \"card\": this id is taken by own0",
            ),
            (
                vec![rule("card", "replaces = true")],
                "own0.toml:4: rule \"card\": replaces = true needs a reason",
            ),
            (vec![rule("mine", WHY)], "own0.toml:9: rule \"mine\": reason goes with replaces = true"),
            (vec![rule("ssn_baree", &format!("replaces = true\n{WHY}"))], "(did you mean \"ssn_bare\"?)"),
            (
                vec![off("ssn_neer", "x")],
                "own0.toml:4: off: no built-in rule has the id \"ssn_neer\" (did you mean \"ssn_near\"?)",
            ),
            (vec![off("zzz", "x")], "the id \"zzz\"; `auraveil rules list`"),
            (vec![off("card", " ")], "own0.toml:5: reason must be a line of 1 to 200 characters"),
            (vec![off("card", "a\\nb")], "own0.toml:5: reason must be a line"),
            (vec![off("card", &"x".repeat(201))], "own0.toml:5: reason must be a line"),
            (
                vec![off("card", "x"), off("card", "y")],
                "own1.toml:4: off: own0.toml switches \"card\" off already",
            ),
            (vec![off("card", "x"), replacement], "own0.toml:4: off: own1.toml replaces \"card\""),
            (
                vec![rule("mine", "") + &off("mine", "x")],
                "own0.toml:11: off: \"mine\" is no built-in rule: take it out of own0.toml",
            ),
            (vec!["[[off]]\nrule = \"card\"\n".to_owned()], "own0.toml:3: missing field `reason`"),
            (
                vec!["[[off]]\nid = \"card\"\n".to_owned()],
                "own0.toml:4: unknown field `id`, expected `rule` or `reason`",
            ),
            (vec![rule("mine", "pat = 'x'")], "own0.toml:9: unknown field `pat`"),
            (vec![rule("mine", "check = \"lunh\"")], "own0.toml:9: rule \"mine\": check \"lunh\" is unknown"),
        ] {
            let own: Vec<&str> = own.iter().map(String::as_str).collect();
            let error = lay(&own).expect_err(said);
            assert!(error.contains(said), "wanted {said}\ngot {error}");
        }
    }

    #[test]
    fn built_in_packs_only_add_rules() {
        let off = pack("[[off]]\nrule = \"a\"\nreason = \"b\"\n");
        let replacement = pack(&rule("a", &format!("replaces = true\n{WHY}")));
        for text in [off, replacement] {
            let error = rules::read(&[("a.toml".into(), text)], &mut Vec::new()).expect_err("it is refused");
            assert!(error.starts_with("a.toml:4: ") && error.contains("for packs of rules_dir"), "{error}");
        }
    }
}
