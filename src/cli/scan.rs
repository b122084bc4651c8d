//! `auraveil scan`: a line in, a line out, in order. What is found is told by place, beside the masked text.

use std::io::{self, BufRead, BufReader, Read, Write};

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::Failure;
use super::rules::Packs;
use crate::api::{People, likely};
use crate::masking::{Finding, Replacement};

/// How long a line may be, in bytes.
const MAX_LINE: usize = 16 << 20;

const BUFFER: usize = 64 << 10;

pub(super) fn run(packs: Packs) -> Result<(), Failure> {
    let rules = packs.load()?;
    let find = |text: &str, people: &People| rules.scan(text, people);
    let output = io::BufWriter::with_capacity(BUFFER, io::stdout().lock());
    lines(io::stdin().lock(), output, find, &Replacement::default())
}

/// `text` with exactly the findings replaced.
fn masked(text: &str, findings: &[Finding], replacement: &Replacement) -> String {
    let mut out = String::with_capacity(text.len());
    let mut end = 0;
    for finding in findings {
        out.push_str(&text[end..finding.range.start]);
        match replacement {
            Replacement::Fixed(mask) => out.push_str(mask),
            Replacement::Label => {
                out.push('[');
                out.push_str(&finding.entity);
                out.push(']');
            }
        }
        end = finding.range.end;
    }
    out.push_str(&text[end..]);
    out
}

/// The keys of a [`Contact`].
const CONTACT_KEYS: [&str; 3] = ["contact_name", "contact_email", "contact_phone"];

/// U+FEFF in UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A line of the input. Other keys are let be.
#[derive(Deserialize)]
struct Line<'l> {
    #[serde(borrow)]
    id: &'l RawValue,
    text: String,
    contact: Option<Contact>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contact {
    contact_name: Option<String>,
    contact_email: Option<String>,
    contact_phone: Option<String>,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a RawValue,
    masked: String,
    findings: Vec<Found<'a>>,
}

#[derive(Serialize)]
struct Found<'a> {
    entity: &'a str,
    rule: &'a str,
    start: usize,
    end: usize,
}

fn lines(
    input: impl Read,
    mut output: impl Write,
    find: impl Fn(&str, &People) -> Vec<Finding>,
    replacement: &Replacement,
) -> Result<(), Failure> {
    let mut input = BufReader::with_capacity(BUFFER, input);
    let mut line = Vec::new();
    for number in 1_u64.. {
        line.clear();
        let most = u64::try_from(MAX_LINE + 1).expect("invariant: a length fits into 64 bits");
        let count = (&mut input).take(most).read_until(b'\n', &mut line).map_err(Failure::input)?;
        if count == 0 {
            break;
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        if let Err(why) = answer(&line, &mut output, &find, replacement)? {
            // What was right before it has its answers.
            output.flush().map_err(Failure::output)?;
            return Err(Failure::Failed(format!("line {number} of stdin {why}")));
        }
        // The next read could wait for whoever waits for this answer.
        if input.buffer().is_empty() {
            output.flush().map_err(Failure::output)?;
        }
    }
    output.flush().map_err(Failure::output)
}

/// Writes the answer to one line, or gives what is wrong with it, in words that don't repeat it.
fn answer(
    line: &[u8],
    output: &mut impl Write,
    find: impl Fn(&str, &People) -> Vec<Finding>,
    replacement: &Replacement,
) -> Result<Result<(), String>, Failure> {
    if line.len() > MAX_LINE {
        return Ok(Err(format!("has more than {MAX_LINE} bytes")));
    }
    if line.starts_with(BYTE_ORDER_MARK) {
        return Ok(Err("starts with a byte order mark (EF BB BF); it must be UTF-8 without one".into()));
    }
    let line: Line<'_> = match serde_json::from_slice(line) {
        Ok(line) => line,
        Err(error) if error.is_data() => {
            if let Some(key) = unknown_key(&error.to_string()) {
                return Ok(Err(key));
            }
            let shape =
                r#"{"id","text"[,"contact":{"contact_name","contact_email","contact_phone"}]}, with strings"#;
            let wrong = wrong_key(&error.to_string()).unwrap_or_default();
            return Ok(Err(format!("is not of the form {shape}{wrong}")));
        }
        Err(error) if is_half_a_character(&error.to_string()) => {
            let column = error.column();
            let why = "has half a character: a \\uD800 to \\uDFFF escape without its other half";
            return Ok(Err(format!("{why} (at its column {column})")));
        }
        Err(error) => return Ok(Err(format!("is not JSON (at its column {})", error.column()))),
    };
    let findings = find(&line.text, &people(line.contact));
    let answer = Answer {
        id: line.id,
        masked: masked(&line.text, &findings, replacement),
        findings: findings
            .iter()
            .map(|found| Found {
                entity: &found.entity,
                rule: &found.rule,
                start: found.range.start,
                end: found.range.end,
            })
            .collect(),
    };
    serde_json::to_writer(&mut *output, &answer).map_err(|error| Failure::output(error.into()))?;
    output.write_all(b"\n").map_err(Failure::output)?;
    Ok(Ok(()))
}

/// What is said of a key of `contact` that nobody knows, and that would leave what it holds in the text. What is no plain
/// word may be anybody's name, and is not repeated.
fn unknown_key(error: &str) -> Option<String> {
    let (key, _) = error.strip_prefix("unknown field `")?.split_once('`')?;
    let is_word = key.len() <= 40 && key.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'_');
    let named = if is_word { format!("the unknown key \"{key}\"") } else { "an unknown key".to_owned() };
    let meant =
        likely(key, CONTACT_KEYS).map(|meant| format!(" (did you mean {meant}?)")).unwrap_or_default();
    Some(format!("has {named} in its \"contact\"{meant}: the known ones are {}", CONTACT_KEYS.join(", ")))
}

/// What is said of one of our own keys that is missing, or there twice.
fn wrong_key(error: &str) -> Option<String> {
    let named = |start: &str| Some(error.strip_prefix(start)?.split_once('`')?.0);
    match (named("missing field `"), named("duplicate field `")) {
        (Some(key), _) => Some(format!(": \"{key}\" is missing")),
        (_, Some(key)) => Some(format!(": \"{key}\" is there twice")),
        _ => None,
    }
}

/// Whether a text has a lone surrogate, which is JSON and no Unicode, so that no offsets into it can be told.
fn is_half_a_character(error: &str) -> bool {
    error.contains("surrogate") || error.contains("end of hex escape")
}

fn people(contact: Option<Contact>) -> People {
    let Some(contact) = contact else { return People::default() };
    People {
        names: contact.contact_name.into_iter().collect(),
        emails: contact.contact_email.into_iter().collect(),
        phones: contact.contact_phone.into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Finds the contact's name, and every `@`.
    fn find(text: &str, people: &People) -> Vec<Finding> {
        let names = people.names.iter().flat_map(|name| text.match_indices(name.as_str()));
        let mut found: Vec<_> = names
            .map(|(start, name)| ("PERSON", start..start + name.len()))
            .chain(text.match_indices('@').map(|(start, _)| ("AT", start..start + 1)))
            .collect();
        found.sort_by_key(|(_, range)| range.start);
        found
            .into_iter()
            .map(|(entity, range)| Finding { entity: entity.into(), rule: "toy".into(), range })
            .collect()
    }

    fn scan(input: &str) -> (String, Result<(), Failure>) {
        let mut output = Vec::new();
        let end = lines(input.as_bytes(), &mut output, find, &Replacement::default());
        (String::from_utf8(output).unwrap(), end)
    }

    #[test]
    fn a_line_in_a_line_out_in_order() {
        let (output, end) = scan(concat!(
            r#"{"id":"a","text":"é Jane @","contact":{"contact_name":"Jane","contact_email":null}}"#,
            "\r\n",
            r#"{"text":"nothing","more":[1],"id":7}"#,
        ));
        end.unwrap();
        assert_eq!(
            output,
            concat!(
                r#"{"id":"a","masked":"é **** ****","findings":[{"entity":"PERSON","rule":"toy","start":3,"end":7},"#,
                r#"{"entity":"AT","rule":"toy","start":8,"end":9}]}"#,
                "\n",
                r#"{"id":7,"masked":"nothing","findings":[]}"#,
                "\n"
            )
        );
    }

    #[test]
    fn labels() {
        let text = "to Jane@";
        let people = People { names: vec!["Jane".into()], ..People::default() };
        assert_eq!(masked(text, &find(text, &people), &Replacement::Label), "to [PERSON][AT]");
    }

    #[test]
    fn a_bad_line_is_named_by_its_number_and_ends_it() {
        let good = "{\"id\":1,\"text\":\"a\"}\n";
        for (bad, said) in [
            ("{\"id\":1,\"text\":\"quokka\n", "line 2 of stdin is not JSON"),
            ("{\"id\":1,\"text\":[\"quokka\"]}\n", "line 2 of stdin is not of the form"),
            ("{\"id\":1}\n", "\"text\" is missing"),
            ("{\"id\":1,\"text\":\"quokka\",\"text\":\"\"}\n", "\"text\" is there twice"),
            ("{\"id\":1,\"text\":\"quokka \\ud83d\"}\n", "half a character"),
            ("{\"id\":1,\"text\":\"quokka \\ude00\"}\n", "half a character"),
            ("{\"id\":1,\"text\":\"quokka \\ud83d\\u0041\"}\n", "half a character"),
            (
                "{\"id\":1,\"text\":\"quokka\",\"contact\":{\"contactPhone\":\"1\"}}\n",
                "line 2 of stdin has the unknown key \"contactPhone\" in its \"contact\" (did you mean contact_phone?): \
                    the known ones are contact_name, contact_email, contact_phone",
            ),
            (
                "{\"id\":1,\"text\":\"a\",\"contact\":{\"quokka 1\":\"1\"}}\n",
                "has an unknown key in its \"contact\":",
            ),
            ("\u{feff}{\"id\":1,\"text\":\"a\"}\n", "line 2 of stdin starts with a byte order mark"),
            ("{\"id\":1,\"text\":\"\\ud800\"}\n", "line 2"),
        ] {
            let (output, end) = scan(&format!("{good}{bad}{good}"));
            assert_eq!(output, "{\"id\":1,\"masked\":\"a\",\"findings\":[]}\n");
            let Err(Failure::Failed(why)) = end else { panic!("{bad} was let through") };
            assert!(why.contains(said) && !why.contains("quokka"), "{why}");
        }
    }

    #[test]
    fn empty_lines_are_passed_over() {
        let (output, end) = scan("\n{\"id\":1,\"text\":\"a\"}\r\n\r\n \n{\"id\":");
        assert_eq!(output, "{\"id\":1,\"masked\":\"a\",\"findings\":[]}\n");
        assert!(matches!(end, Err(Failure::Failed(why)) if why.starts_with("line 5 ")));
    }

    #[test]
    fn lines_are_bounded() {
        let (_, end) = scan(&format!("{{\"id\":1,\"text\":\"{}\"}}", "a".repeat(MAX_LINE)));
        assert!(matches!(end, Err(Failure::Failed(why)) if why.contains("more than")));
    }
}
