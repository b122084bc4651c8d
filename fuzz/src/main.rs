//! `cargo run -- [TARGET]...`: the bounded run of the targets, without libFuzzer.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;
use std::{fs, io, panic};

use auraveil_fuzz::seeds::{crashers, seeds};
use auraveil_fuzz::smoke::{self, Broken};
use auraveil_fuzz::{TARGETS, Target};
use clap::Parser;

/// Runs what is fuzzed for a bounded time, the same inputs each time.
#[derive(Parser)]
struct Arguments {
    /// Only these targets.
    #[arg(value_parser = TARGETS.iter().map(|target| target.name).collect::<Vec<_>>())]
    targets: Vec<String>,
    /// What mutations are made from: another number, other mutations.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many times as many mutations as usual.
    #[arg(long, default_value_t = 1.0)]
    times: f64,
    /// Run this one input, and let it panic.
    #[arg(long, value_name = "FILE")]
    input: Option<PathBuf>,
    /// Write the seeds to a folder for libFuzzer, and do nothing else.
    #[arg(long, value_name = "FOLDER")]
    export: Option<PathBuf>,
}

fn main() -> io::Result<ExitCode> {
    let arguments = Arguments::parse();
    let wanted = |target: &&Target| {
        arguments.targets.is_empty() || arguments.targets.iter().any(|name| name == target.name)
    };
    let targets: Vec<&Target> = TARGETS.iter().filter(wanted).collect();
    if let Some(file) = &arguments.input {
        let input = fs::read(file)?;
        targets.iter().for_each(|target| (target.run)(&input));
        return Ok(ExitCode::SUCCESS);
    }
    if let Some(folder) = &arguments.export {
        targets.iter().try_for_each(|target| export(target, &folder.join(target.name)))?;
        return Ok(ExitCode::SUCCESS);
    }
    // A panic is told once, when the input is as small as it gets.
    panic::set_hook(Box::new(|_| {}));
    let mut code = ExitCode::SUCCESS;
    for target in targets {
        let start = Instant::now();
        let cases = (target.cases as f64 * arguments.times) as usize;
        match smoke::run(target, arguments.seed, cases) {
            Ok(passed) => println!(
                "{:8} {} seeds and {} mutations in {:.1} s, the slowest {:.0} ms",
                target.name,
                passed.seeds,
                passed.cases,
                start.elapsed().as_secs_f64(),
                passed.slowest.as_secs_f64() * 1e3,
            ),
            Err(broken) => {
                report(target, &broken)?;
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok(code)
}

fn report(target: &Target, Broken { from, message, input }: &Broken) -> io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("artifacts").join(target.name);
    let file = write(&folder, input)?;
    println!("{:8} BROKEN by {from}: {message}", target.name);
    println!(
        "{:8} the input is in {}; mend it, and move the input to crashers/{}/",
        "",
        file.display(),
        target.name
    );
    Ok(())
}

fn export(target: &Target, folder: &Path) -> io::Result<()> {
    for seed in seeds(target).iter().chain(&crashers(target)) {
        write(folder, &seed.bytes)?;
    }
    Ok(())
}

/// Writes an input to a file that is called by what is in it.
fn write(folder: &Path, input: &[u8]) -> io::Result<PathBuf> {
    let mut hash = DefaultHasher::new();
    input.hash(&mut hash);
    let file = folder.join(format!("{:016x}", hash.finish()));
    fs::create_dir_all(folder)?;
    fs::write(&file, input)?;
    Ok(file)
}
