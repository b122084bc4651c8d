//! The compiled rules as the rest of the program sees them.

use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::allow::{Allow, Entry};
use super::builtin::{self, BuiltIn};
use super::engine::Engine;
use super::fields::Fields;
use super::identifiers;
use super::overlay::{Overlay, Standing};
use super::people::Dictionary;
use super::rules::Rule;
use super::scan::{Scanner, Scope};
use super::text::{Look, Sink, TextStream};
use super::view::Encoding;
use crate::api::People;

/// Part of the fingerprint, beside the rules, the fields and the allow-lists. It must be raised with every release in
/// which something is masked or let through that was not in the one before, though no rule's text has changed: another
/// reading in `view`, another end of a finding in `scan`, another word in a list of `checks`, another way with keys or
/// identifiers. By the fingerprint a client knows whether what it keeps is what it would get today.
///
/// 2: the deep view reads numbers, codes and addresses that are spelled out in further ways and languages; a told secret
/// goes on to the next space.
const ENGINE_VERSION: u32 = 2;

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
    /// By how many entries of the allow-list have ended.
    fingerprints: Vec<Arc<str>>,
    rules: Vec<RuleInfo>,
    allowed: Vec<Entry>,
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

/// What a rule is, for people who want to know what masks.
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
    /// Where it comes from, and whether it is used.
    pub standing: Standing,
}

/// What the operator lets through, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllowInfo {
    /// The findings' entity.
    pub entity: Arc<str>,
    /// The text or the domain.
    pub value: Arc<str>,
    /// Whether it is a domain that holds for what is below it, too.
    pub subdomains: bool,
    /// Why.
    pub reason: Arc<str>,
    /// Its last day in UTC, `YYYY-MM-DD`.
    pub until: String,
    /// Whether that is over.
    pub ended: bool,
    /// The file of its pack.
    pub pack: Arc<str>,
    /// Its line in it.
    pub line: usize,
}

impl Ruleset {
    /// The built-in rules, and the operator's packs, whose examples are run.
    pub fn load(options: &RulesetOptions) -> Result<Self, RulesetError> {
        let packs = options.rules_dir.as_deref().map_or(Ok(Vec::new()), builtin::read_dir)?;
        let ruleset = Self::compile(chosen(builtin::rules(), options)?, &packs, options)?;
        ruleset.check_examples(&packs)?;
        Ok(ruleset)
    }

    /// Some rules, and some packs laid over them, each a file name and its text.
    pub(crate) fn compile(
        built_in: Vec<Rule>,
        packs: &[(String, String)],
        options: &RulesetOptions,
    ) -> Result<Self, RulesetError> {
        let overlay = Overlay::lay(built_in, packs).map_err(RulesetError)?;
        let fields = Fields::builtin().map_err(RulesetError)?;
        let infos = overlay.rules.iter().map(|(rule, standing)| RuleInfo::of(rule, standing)).collect();
        let used =
            overlay.rules.into_iter().filter(|(_, standing)| !matches!(standing, Standing::Off { .. }));
        let rules: Vec<Rule> = used.map(|(rule, _)| rule).collect();
        let fingerprints = fingerprints(&rules, &overlay.allowed, options);
        let allow = Allow::new(&overlay.allowed, &rules);
        let scanner = Scanner::new(rules, BuiltIn::stored());
        let engine = Engine::new(scanner, allow, fields, &options.replacement, options.id_key.clone());
        Ok(Self { engine, fingerprints, rules: infos, allowed: overlay.allowed })
    }

    /// Makes what is made when a text first needs it, so that the first masked answer need not wait: the automata that
    /// most texts are walked with. Takes some milliseconds; may run beside scans.
    pub fn warm(&self) {
        self.scan(FIRST_TEXT, &People::default());
    }

    /// A short hash of everything that decides what is masked now: rules, fields, allow-lists, replacement, engine
    /// version. It changes while nobody touches anything: when an entry of an allow-list ends.
    pub fn fingerprint(&self) -> &Arc<str> {
        &self.fingerprints[self.engine.allow.ended()]
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

    /// All rules in their order, those that are switched off among them.
    pub fn rules(&self) -> impl Iterator<Item = &RuleInfo> {
        self.rules.iter()
    }

    /// What is let through, in the order of the packs.
    pub fn allowed(&self) -> impl Iterator<Item = AllowInfo> {
        self.allowed.iter().map(|entry| AllowInfo {
            entity: entry.entity().clone(),
            value: entry.written.clone(),
            subdomains: entry.has_subdomains(),
            reason: entry.reason.clone(),
            until: entry.until.to_string(),
            ended: self.engine.allow.has_ended(entry),
            pack: entry.pack.clone(),
            line: entry.line,
        })
    }

    /// What is legal but worth a word: entries of allow-lists that have ended.
    pub fn warnings(&self) -> Vec<String> {
        let ended = self.allowed().filter(|entry| entry.ended);
        let told = |AllowInfo { entity, until, pack, line, .. }: AllowInfo| {
            format!(
                "{pack}:{line}: allow: it has ended on {until}, so this {entity} is masked; renew it, or take it out"
            )
        };
        ended.map(told).collect()
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

impl RuleInfo {
    fn of(rule: &Rule, standing: &Standing) -> Self {
        Self {
            id: rule.id.clone(),
            entity: rule.entity.clone(),
            pack: rule.file.clone(),
            examples: rule.examples,
            standing: standing.clone(),
        }
    }
}

/// A fingerprint for each count of allow-list entries that have ended. An ended entry leaves no trace.
fn fingerprints(rules: &[Rule], allowed: &[Entry], options: &RulesetOptions) -> Vec<Arc<str>> {
    fn part(hash: &mut Sha256, bytes: &[u8]) {
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    }
    let mut hash = Sha256::new();
    part(&mut hash, &ENGINE_VERSION.to_be_bytes());
    for rule in rules {
        part(&mut hash, rule.digest.as_bytes());
    }
    part(&mut hash, builtin::FIELDS.as_bytes());
    part(&mut hash, format!("{:?}", options.replacement).as_bytes());
    // Pseudonyms are part of what is served; the key itself leaves no trace but a hash of its hash.
    if let Some(key) = &options.id_key {
        part(&mut hash, &Sha256::digest(key.as_slice()));
    }
    let finish = |entries: Vec<String>| {
        let mut hash = hash.clone();
        entries.iter().for_each(|entry| part(&mut hash, entry.as_bytes()));
        hex::encode(&hash.finalize()[..8]).into()
    };
    Allow::essences(allowed).into_iter().map(finish).collect()
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
