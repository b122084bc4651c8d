//! The compiled rules as the rest of the program sees them.

use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::builtin;
use super::engine::Engine;
use super::fields::Fields;
use super::identifiers;
use super::people::Dictionary;
use super::rules::{self, Rule};
use super::scan::{Scanner, Scope};
use super::text::{Look, Sink, TextStream};
use super::view::Encoding;
use crate::api::People;

/// Part of the fingerprint: goes up when the engine masks anything in another way.
const ENGINE_VERSION: u32 = 1;

/// A text that needs most of what texts need: digits, with words around them that decide; letters that are not ASCII;
/// addresses as they are and spelled out; digits one by one and in words.
const FIRST_TEXT: &str = "Hello, my name is Ana Núñez, order 4711-2, phone +1 415 555 0100, card 4111 1111 1111 1111, \
    ana@example.com, or ana (at) example dot com; пароль: нет, 电话 13800138000, 4 1 5 5 5 5, four one five, \
    AB123456C, 192.0.2.1, 12/31/1999.";

/// What the operator may choose.
#[derive(Debug, Clone, Default)]
pub struct RulesetOptions {
    /// What stands in for masked text.
    pub replacement: Replacement,
    /// The AES-SIV key (64 bytes) for identifiers that hold PII; without it they become the replacement.
    pub id_key: Option<Arc<[u8; 64]>>,
    /// A folder of more rule packs.
    pub rules_dir: Option<PathBuf>,
    /// Of the built-in rules only these, by id: for measurements. No setting leads here.
    pub only: Option<Vec<String>>,
}

/// What stands in for masked text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Replacement {
    /// The same text everywhere. Printable ASCII without `"` and `\`, 1 to 32 characters.
    Fixed(Arc<str>),
    /// `[PHONE_NUMBER]`: the entity of the finding.
    Label,
}

impl Default for Replacement {
    fn default() -> Self {
        Self::Fixed("****".into())
    }
}

/// A pack that is refused: file, rule, example, wanted and got where they apply.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct RulesetError(pub String);

/// All rules, compiled once and shared.
#[derive(Debug)]
pub struct Ruleset {
    pub(super) engine: Engine,
    fingerprint: Arc<str>,
}

/// A stretch of text that a rule found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Presidio's name of what it is.
    pub entity: Arc<str>,
    /// The rule's id.
    pub rule: Arc<str>,
    /// Byte offsets into the text, on character borders.
    pub range: Range<usize>,
}

/// What a rule is, for people who want to know what is compiled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleInfo {
    /// Its id.
    pub id: Arc<str>,
    /// What it finds.
    pub entity: Arc<str>,
    /// The file of its pack.
    pub pack: Arc<str>,
    /// How many examples it comes with.
    pub examples: usize,
}

impl Ruleset {
    /// The built-in rules, and the operator's packs, whose examples are run.
    pub fn load(options: &RulesetOptions) -> Result<Self, RulesetError> {
        let packs = options.rules_dir.as_deref().map_or(Ok(Vec::new()), builtin::read_dir)?;
        let ruleset = Self::compile(chosen(builtin::rules(), options)?, &packs, options)?;
        ruleset.check_examples(&packs)?;
        Ok(ruleset)
    }

    /// Some rules, and those of some packs, each a file name and its text.
    pub(crate) fn compile(
        mut rules: Vec<Rule>,
        packs: &[(String, String)],
        options: &RulesetOptions,
    ) -> Result<Self, RulesetError> {
        rules::read(packs, &mut rules).map_err(RulesetError)?;
        let fields = Fields::builtin().map_err(RulesetError)?;
        let fingerprint = fingerprint(&rules, options);
        let scanner = Scanner::new(rules);
        let engine = Engine::new(scanner, fields, &options.replacement, options.id_key.clone());
        Ok(Self { engine, fingerprint })
    }

    /// Makes what is made when a text first needs it, so that the first masked answer need not wait: the automata that
    /// most texts are walked with. Takes some milliseconds; may run beside scans.
    pub fn warm(&self) {
        self.scan(FIRST_TEXT, &People::default());
    }

    /// A short hash of everything that decides what is masked: rules, fields, replacement, engine version.
    pub fn fingerprint(&self) -> &Arc<str> {
        &self.fingerprint
    }

    /// What is found in a text, in order, joined where it overlaps.
    pub fn scan(&self, text: &str, people: &People) -> Vec<Finding> {
        struct Ranges {
            at: usize,
            found: Vec<(Range<usize>, usize)>,
        }
        impl Sink for Ranges {
            fn clean(&mut self, raw: &str) {
                self.at += raw.len();
            }
            fn masked(&mut self, rule: usize, bytes: u64) {
                let end = self.at + bytes as usize;
                self.found.push((std::mem::replace(&mut self.at, end)..end, rule));
            }
        }
        let people = Dictionary::new(people, 1, self.engine.people);
        let look = Look {
            engine: &self.engine,
            people: people.as_ref(),
            encoding: Encoding::Text,
            scope: Scope::All,
        };
        let mut ranges = Ranges { at: 0, found: Vec::new() };
        self.engine.with_workspace(|space| {
            let mut stream = TextStream::default();
            stream.start();
            stream.push(text, look, space, &mut ranges);
            stream.finish(look, space, &mut ranges);
        });
        let labels = &self.engine.labels;
        let finding = |(range, rule): (Range<usize>, usize)| Finding {
            entity: labels[rule].entity.clone(),
            rule: labels[rule].rule.clone(),
            range,
        };
        ranges.found.into_iter().map(finding).collect()
    }

    /// The rules that are compiled in, in their order.
    pub fn rules(&self) -> impl Iterator<Item = RuleInfo> {
        self.engine.scanner.rules().iter().map(|rule| RuleInfo {
            id: rule.id.clone(),
            entity: rule.entity.clone(),
            pack: rule.file.clone(),
            examples: rule.examples,
        })
    }

    /// The id behind a `pid_...`, if it is one of ours.
    pub fn reveal_id(&self, id: &str) -> Option<String> {
        identifiers::reveal(id, self.engine.id_key.as_deref()?)
    }
}

/// Those of the rules that the options ask for.
fn chosen(mut rules: Vec<Rule>, options: &RulesetOptions) -> Result<Vec<Rule>, RulesetError> {
    if let Some(ids) = &options.only {
        if let Some(unknown) = ids.iter().find(|id| rules.iter().all(|rule| *rule.id != ***id)) {
            return Err(RulesetError(format!("only: no built-in rule has the id \"{unknown}\"")));
        }
        rules.retain(|rule| ids.iter().any(|id| *rule.id == **id));
    }
    Ok(rules)
}

fn fingerprint(rules: &[Rule], options: &RulesetOptions) -> Arc<str> {
    let mut hash = Sha256::new();
    let mut part = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    };
    part(&ENGINE_VERSION.to_be_bytes());
    for rule in rules {
        part(&rule.essence());
    }
    part(builtin::FIELDS.as_bytes());
    part(format!("{:?}", options.replacement).as_bytes());
    // Pseudonyms are part of what is served; the key itself leaves no trace but a hash of its hash.
    if let Some(key) = &options.id_key {
        part(&Sha256::digest(key.as_slice()));
    }
    hex::encode(&hash.finalize()[..8]).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chosen_rules_are_the_only_ones_and_must_be_known() {
        let only = |ids: &[&str]| RulesetOptions {
            only: Some(ids.iter().map(|id| (*id).to_owned()).collect()),
            ..RulesetOptions::default()
        };
        let rules = Ruleset::load(&only(&["email"])).expect("there is such a rule");
        let found = rules.scan("ann@example.com, 4111 1111 1111 1111", &People::default());
        assert_eq!(found.iter().map(|finding| &*finding.rule).collect::<Vec<_>>(), ["email"]);
        let refused = Ruleset::load(&only(&["email", "no_such_rule"])).expect_err("there is no such rule");
        assert_eq!(refused.to_string(), "only: no built-in rule has the id \"no_such_rule\"");
    }
}
