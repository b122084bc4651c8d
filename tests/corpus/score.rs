//! Reads the labelled corpus and judges what a rule set makes of it: shared by the accuracy report and its test.
//!
//! A value leaks if at least half of its letters and digits stay readable. A false alarm is a finding that overlaps
//! no labelled value. Nothing here knows a rule or an entity: only where the masker covered the text.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use auraveil::api::People;
use auraveil::masking::{Finding, Ruleset};
use serde::Deserialize;

/// The family of what only accompanies a value (a card's expiry): neither leak nor false alarm.
const NEUTRAL: &str = "neutral";

/// A line of the corpus.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Message {
    /// File, language and number.
    pub(crate) id: String,
    /// ISO 639-1, with the region where a corpus tells regions apart: `es`, `es-MX`.
    pub(crate) lang: String,
    pub(crate) text: String,
    /// Whether its sentence is held out: counted apart, never listed.
    #[serde(default)]
    pub(crate) held: bool,
    #[serde(default)]
    contact: Contact,
    /// In their order in the text.
    pub(crate) values: Vec<Value>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Contact {
    contact_name: Option<String>,
    contact_email: Option<String>,
    contact_phone: Option<String>,
}

/// A labelled value.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Value {
    pub(crate) family: String,
    /// What it is within its family, where the family has several: `password`, `ES_NIF`.
    pub(crate) kind: Option<String>,
    pub(crate) value: String,
}

/// What became of a message.
pub(crate) struct Verdict<'m> {
    /// The values that count, each with whether it leaked.
    pub(crate) values: Vec<(&'m Value, bool)>,
    /// The findings that overlap no value.
    pub(crate) alarms: Vec<Finding>,
    /// All findings.
    pub(crate) findings: usize,
}

/// What became of many messages.
#[derive(Default)]
pub(crate) struct Totals {
    /// By family: values, and those of them that leaked.
    pub(crate) families: BTreeMap<String, Leaks>,
    /// Words of the messages without values, and false alarms in them.
    pub(crate) harmless: Alarms,
    /// Words of the messages with values, and false alarms in them.
    pub(crate) labelled: Alarms,
    /// All findings, right or wrong.
    pub(crate) findings: usize,
}

#[derive(Default, Clone, Copy)]
pub(crate) struct Leaks {
    pub(crate) values: usize,
    pub(crate) leaked: usize,
}

#[derive(Default, Clone, Copy)]
pub(crate) struct Alarms {
    pub(crate) words: usize,
    pub(crate) alarms: usize,
}

impl Totals {
    /// Counts a message in.
    pub(crate) fn add(&mut self, message: &Message, verdict: &Verdict<'_>) {
        for (value, leaked) in &verdict.values {
            let leaks = self.families.entry(value.family.clone()).or_default();
            leaks.values += 1;
            leaks.leaked += usize::from(*leaked);
        }
        let alarms = if message.values.is_empty() { &mut self.harmless } else { &mut self.labelled };
        alarms.words += words(&message.text);
        alarms.alarms += verdict.alarms.len();
        self.findings += verdict.findings;
    }
}

/// The messages of all `*.ndjson` in a folder, files in the order of their names.
pub(crate) fn read(folder: &Path) -> Vec<Message> {
    let entries = folder.read_dir().unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<_> = entries.map(|entry| entry.expect("a readable folder").path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "ndjson"));
    files.sort();
    let mut messages = Vec::new();
    for file in files {
        let lines = std::fs::read_to_string(&file).expect("a readable corpus file");
        for (number, line) in lines.lines().enumerate() {
            let message = serde_json::from_str(line);
            messages.push(
                message.unwrap_or_else(|error| panic!("{}, line {}: {error}", file.display(), number + 1)),
            );
        }
    }
    messages
}

/// Masks a message, with what is known of its contact, and compares.
pub(crate) fn judge<'m>(rules: &Ruleset, message: &'m Message) -> Verdict<'m> {
    let contact = &message.contact;
    let people = People {
        names: contact.contact_name.iter().cloned().collect(),
        emails: contact.contact_email.iter().cloned().collect(),
        phones: contact.contact_phone.iter().cloned().collect(),
    };
    compare(message, rules.scan(&message.text, &people))
}

/// Compares what was found in a message with its labels.
pub(crate) fn compare(message: &Message, findings: Vec<Finding>) -> Verdict<'_> {
    let mut values = Vec::new();
    let mut labels = Vec::new();
    let mut from = 0;
    for value in &message.values {
        let at = message.text[from..].find(&value.value);
        let start =
            from + at.unwrap_or_else(|| panic!("{}: a labelled value is not in its text", message.id));
        from = start + value.value.len();
        labels.push(start..from);
        if value.family != NEUTRAL {
            values.push((value, leaks(&message.text, start..from, &findings)));
        }
    }
    let overlaps = |finding: &Finding| {
        labels.iter().any(|label| label.start < finding.range.end && finding.range.start < label.end)
    };
    let count = findings.len();
    let alarms = findings.into_iter().filter(|finding| !overlaps(finding)).collect();
    Verdict { values, alarms, findings: count }
}

/// Whether at least half of the letters and digits of a stretch lie outside all findings.
fn leaks(text: &str, label: Range<usize>, findings: &[Finding]) -> bool {
    let signs = text[label.clone()].char_indices().filter(|(_, sign)| sign.is_alphanumeric());
    let (mut all, mut readable) = (0, 0);
    for (at, _) in signs {
        all += 1;
        let at = label.start + at;
        readable += usize::from(!findings.iter().any(|finding| finding.range.contains(&at)));
    }
    readable * 2 >= all
}

/// Words of a text: what white space separates; of scripts that write without spaces, two signs count as a word.
fn words(text: &str) -> usize {
    let spaceless = |sign: &char| matches!(sign, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}');
    let signs = text.chars().filter(spaceless).count();
    let rest: String = text.chars().map(|sign| if spaceless(&sign) { ' ' } else { sign }).collect();
    signs.div_ceil(2) + rest.split_whitespace().count()
}
