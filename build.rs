//! Reads the rule packs of `rules/`, so that a bad one fails the build, and leaves all that can be made of them
//! ready to be loaded: the rules (`rules.bin`), their automata (`tables.bin`, `plan.bin`), their words
//! (`dictionaries.bin`, `words.bin`), the lists of names (`names.bin`), and `packs.rs` with the packs' texts, whose
//! examples are run by the tests and by `auraveil rules check`.

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

/// The rooms of the library that read packs, and nothing else of it.
#[path = "src/masking"]
#[allow(dead_code, unused_imports, reason = "the library uses what is left over here")]
mod masking {
    pub(crate) mod automaton;
    pub(crate) mod checks;
    pub(crate) mod lexicon;
    pub(crate) mod machines;
    pub(crate) mod rules;
    /// How letters and words are read.
    pub(crate) mod view {
        mod address_words;
        mod character;
        mod fold;
        mod number_words;
        mod table;
        pub(crate) use address_words::spellings as address_spellings;
        pub(crate) use character::{is_spaceless, same_word};
        pub(crate) use fold::{fold_case, fold_letter, fold_lower, is_letter, is_word};
        pub(crate) use number_words::trigger_words;
    }
}

/// The packs that come first, in this order; all others follow in the order of their names. Of two findings of one
/// length the earlier rule's is told: what only one thing looks like stands before what many things look like, and
/// national numbers stand by how often their countries write to us.
const FIRST: &[&str] = &[
    "email.toml",
    "url_credentials.toml",
    "phone.toml",
    "card.toml",
    "iban.toml",
    "network.toml",
    "account_tail.toml",
    "passwords.toml",
    "codes.toml",
    "pins.toml",
    "recovery.toml",
    "keys.toml",
    "tokens.toml",
    "us_ids.toml",
    "latin_america.toml",
    "western_europe.toml",
    "eastern_europe.toml",
    "asia_pacific.toml",
    "middle_east_africa.toml",
    "document.toml",
    "vehicles.toml",
    "user_names.toml",
];

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=rules");
    for room in ["automaton", "checks", "lexicon", "machines.rs", "rules", "view"] {
        println!("cargo::rerun-if-changed=src/masking/{room}");
    }
    let dir = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("rules");
    let mut packs = Vec::new();
    for entry in fs::read_dir(&dir)? {
        let name = entry?.file_name().into_string().map_err(|name| format!("{name:?} is no file name"))?;
        if name.ends_with(".toml") && name != "fields.toml" {
            let text = fs::read_to_string(dir.join(&name)).map_err(|error| format!("{name}: {error}"))?;
            packs.push((name, text));
        }
    }
    if let Some(missing) = FIRST.iter().find(|first| packs.iter().all(|(name, _)| name != **first)) {
        return Err(format!("rules/{missing}: it is one of the first packs, and is not there").into());
    }
    packs.sort_by_cached_key(|(name, _)| {
        (FIRST.iter().position(|first| first == name).unwrap_or(FIRST.len()), name.clone())
    });
    let mut rules = Vec::new();
    masking::rules::read(&packs, &mut rules)?;

    let out = env::var("OUT_DIR")?;
    let write = |name: &str, bytes: Vec<u8>| fs::write(Path::new(&out).join(name), bytes);
    write("rules.bin", postcard::to_allocvec(&rules)?)?;
    let machines = masking::machines::Machines::compile(&rules);
    let large: Vec<&str> = machines.without_table(&rules).map(|rule| &*rule.id).collect();
    if !large.is_empty() {
        return Err(format!(
            "the patterns or cues of {} are too large for tables: shorten repeats that stand close behind each other",
            large.join(", ")
        )
        .into());
    }
    let (tables, plan) = machines.store();
    write("tables.bin", tables)?;
    write("plan.bin", plan)?;
    let (dictionaries, words) = masking::lexicon::Lexicon::compile(&rules, 0, true).store();
    write("dictionaries.bin", dictionaries)?;
    write("words.bin", words)?;
    write("names.bin", masking::checks::name_table())?;
    // From here on, what includes the lists of names has them as a table.
    println!("cargo::rustc-cfg=name_table");
    let texts = packs.iter().map(|(name, _)| format!("({name:?}, include_str!({:?})),\n", dir.join(name)));
    write("packs.rs", format!("&[\n{}]\n", texts.collect::<String>()).into_bytes())?;
    Ok(())
}
