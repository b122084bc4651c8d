//! The accuracy report: what the built-in rules miss in the labelled corpus, and what they mask for nothing.
//!
//! `cargo bench --bench accuracy` prints the tables of `RECORD.md`. `-- --misses FAMILY` and `-- --alarms` list what
//! stands behind them (the corpus is made up, so its values may be printed), without the sentences that are held out.
//! `-- --corpus DIR` judges another corpus of the same form; `-- --floors` prints what `tests/corpus/floors.toml`
//! holds the rules to.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use auraveil::masking::{Ruleset, RulesetOptions};
use clap::Parser;

#[path = "../tests/corpus/score.rs"]
mod score;

use score::{Alarms, Leaks, Message, Totals, Verdict};

/// What the built-in rules miss in the labelled corpus, and what they mask for nothing.
#[derive(Parser)]
struct Arguments {
    /// The folder of the corpus.
    #[arg(long, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus"))]
    corpus: PathBuf,
    /// List the leaked values of a family, or of all with "all".
    #[arg(long, value_name = "FAMILY")]
    misses: Option<String>,
    /// List the false alarms.
    #[arg(long)]
    alarms: bool,
    /// Break the families down to kinds.
    #[arg(long)]
    kinds: bool,
    /// Only this language.
    #[arg(long)]
    lang: Option<String>,
    /// Print the text of floors.toml for the rules as they are.
    #[arg(long)]
    floors: bool,
    /// What `cargo bench` passes to every bench.
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() {
    let arguments = Arguments::parse();
    let rules = Ruleset::load(&RulesetOptions::default()).expect("the built-in rules load");
    let mut messages = score::read(&arguments.corpus);
    if let Some(lang) = &arguments.lang {
        messages.retain(|message| message.lang == *lang);
    }
    let verdicts: Vec<_> = messages.iter().map(|message| (message, score::judge(&rules, message))).collect();
    if arguments.misses.is_some() || arguments.alarms {
        return list(&arguments, &verdicts);
    }
    if arguments.floors {
        return print_floors(&verdicts);
    }
    println!("ruleset {}, {} messages of {}\n", rules.fingerprint(), messages.len(), name(&arguments.corpus));
    print_families(&verdicts, arguments.kinds);
    print_languages(&verdicts);
    print_entities(&verdicts);
}

fn name(folder: &Path) -> String {
    folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn list(arguments: &Arguments, verdicts: &[(&Message, Verdict<'_>)]) {
    for (message, verdict) in verdicts.iter().filter(|(message, _)| !message.held) {
        for (value, leaked) in &verdict.values {
            let wanted =
                arguments.misses.as_ref().is_some_and(|family| family == "all" || *family == value.family);
            if wanted && *leaked {
                let kind = value.kind.as_deref().unwrap_or(&value.family);
                println!("{}\t{kind}\t{:?}\t{:?}", message.id, value.value, message.text);
            }
        }
        for alarm in verdict.alarms.iter().filter(|_| arguments.alarms) {
            let masked = &message.text[alarm.range.clone()];
            println!("{}\t{}\t{masked:?}\t{:?}", message.id, alarm.rule, message.text);
        }
    }
}

fn totals<'v, 'm: 'v>(verdicts: impl Iterator<Item = &'v (&'m Message, Verdict<'m>)>) -> Totals {
    let mut totals = Totals::default();
    verdicts.for_each(|(message, verdict)| totals.add(message, verdict));
    totals
}

fn print_families(verdicts: &[(&Message, Verdict<'_>)], kinds: bool) {
    let (all, held) = (totals(verdicts.iter()), totals(verdicts.iter().filter(|(message, _)| message.held)));
    println!("| family | values | leaked | leak % | leak %, sentences held out |\n|---|--:|--:|--:|--:|");
    for (family, leaks) in &all.families {
        let apart =
            held.families.get(family).map_or(String::from("-"), |held| percent(held.leaked, held.values));
        println!("| {family} | {} {apart} |", cells(leaks));
        if kinds {
            for (kind, leaks) in kinds_of(family, verdicts) {
                println!("| - {kind} | {} |", cells(&leaks));
            }
        }
    }
    println!("| **all** | {} {} |\n", cells(&sum(&all)), {
        let held = sum(&held);
        percent(held.leaked, held.values)
    });
    let Totals { harmless, labelled, findings, .. } = &all;
    let wrong = harmless.alarms + labelled.alarms;
    println!("| text | words | false alarms | per 1,000 words |\n|---|--:|--:|--:|");
    println!("| harmless messages | {} |\n| messages with values | {} |\n", rate(harmless), rate(labelled));
    println!(
        "Precision: {} % of {findings} findings overlap a value.\n",
        percent(findings - wrong, *findings)
    );
}

fn kinds_of(family: &str, verdicts: &[(&Message, Verdict<'_>)]) -> BTreeMap<String, Leaks> {
    let mut kinds = BTreeMap::<String, Leaks>::new();
    let values = verdicts.iter().flat_map(|(_, verdict)| &verdict.values);
    for (value, leaked) in values.filter(|(value, _)| value.family == family) {
        let Some(kind) = &value.kind else { continue };
        let leaks = kinds.entry(kind.clone()).or_default();
        leaks.values += 1;
        leaks.leaked += usize::from(*leaked);
    }
    kinds
}

fn print_languages(verdicts: &[(&Message, Verdict<'_>)]) {
    println!("| language | values | leaked | leak % | harmless words | false alarms | per 1,000 words |");
    println!("|---|--:|--:|--:|--:|--:|--:|");
    let mut languages: Vec<&str> = verdicts.iter().map(|(message, _)| message.lang.as_str()).collect();
    languages.sort_unstable();
    languages.dedup();
    for lang in languages {
        let of_lang = totals(verdicts.iter().filter(|(message, _)| message.lang == lang));
        println!("| {lang} | {} {} |", cells(&sum(&of_lang)), rate(&of_lang.harmless));
    }
    println!();
}

/// False alarms by the entity that was claimed: what a rule writer looks at first.
fn print_entities(verdicts: &[(&Message, Verdict<'_>)]) {
    let mut entities = BTreeMap::<(&str, &str), (usize, usize)>::new();
    for (message, verdict) in verdicts {
        for alarm in &verdict.alarms {
            let (harmless, labelled) = entities.entry((&alarm.entity, &alarm.rule)).or_default();
            *if message.values.is_empty() { harmless } else { labelled } += 1;
        }
    }
    println!("| false alarms of | rule | in harmless messages | in others |\n|---|---|--:|--:|");
    for ((entity, rule), (harmless, labelled)) in entities {
        println!("| {entity} | {rule} | {harmless} | {labelled} |");
    }
}

fn sum(totals: &Totals) -> Leaks {
    totals.families.values().fold(Leaks::default(), |sum, leaks| Leaks {
        values: sum.values + leaks.values,
        leaked: sum.leaked + leaks.leaked,
    })
}

fn cells(leaks: &Leaks) -> String {
    format!("{} | {} | {} |", leaks.values, leaks.leaked, percent(leaks.leaked, leaks.values))
}

fn rate(alarms: &Alarms) -> String {
    let per_thousand = alarms.alarms as f64 * 1000.0 / alarms.words.max(1) as f64;
    format!("{} | {} | {per_thousand:.2}", alarms.words, alarms.alarms)
}

fn percent(part: usize, whole: usize) -> String {
    format!("{:.1}", part as f64 * 100.0 / whole.max(1) as f64)
}

fn print_floors(verdicts: &[(&Message, Verdict<'_>)]) {
    println!("# What the built-in rules are held to; tests/corpus/README.md says how and when to change it.");
    println!("# Written by `cargo bench --bench accuracy -- --floors`.");
    let Totals { families, harmless, labelled, .. } = totals(verdicts.iter());
    println!("\n[leaked]");
    for (family, Leaks { values, leaked }) in families {
        println!("{family} = {{ at_most = {leaked}, of_values = {values} }}");
    }
    println!("\n[false_alarms]");
    for (text, Alarms { words, alarms }) in [("harmless", harmless), ("labelled", labelled)] {
        println!("{text} = {{ at_most = {alarms}, in_words = {words} }}");
    }
}
