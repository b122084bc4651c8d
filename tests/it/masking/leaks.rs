//! What the sandbox planted in its conversations must not be readable in any masked answer, and what it
//! says is harmless must stay.

use std::collections::{BTreeMap, BTreeSet};

use auraveil::sandbox::data::named;
use auraveil::sandbox::{self, Conversation, Options};

use super::readable;
use crate::support::front::{DIALECTS, Front, Setup};
use crate::support::http::Answer;

/// How many conversations are read, besides the short ones with names.
const SOME: usize = 150;

/// How many values may be readable, over both dialects, where the built-in packs lack a rule that the sandbox's
/// languages need. Each is what was measured: whoever adds the rule lowers it. What is not listed may not leak at all.
const READABLE: &[(&str, usize)] = &[];

/// The same for what is nobody's and should stay.
const LOST: &[(&str, usize)] = &[];

/// How often an entity was looked for, and where it was found though it should not be (or the other way round).
#[derive(Default)]
struct Counted {
    of: usize,
    missed: usize,
    examples: BTreeSet<String>,
}

#[derive(Default)]
struct Report(BTreeMap<&'static str, Counted>);

impl Report {
    fn note(&mut self, entity: &'static str, missed: Option<String>) {
        let counted = self.0.entry(entity).or_default();
        counted.of += 1;
        counted.missed += usize::from(missed.is_some());
        counted.examples.extend(missed);
    }

    /// Fails where an entity is missed more often than it may be, and shows what was missed to those who write rules.
    #[track_caller]
    fn check(&self, what: &str, ceilings: &[(&str, usize)]) {
        let ceiling =
            |entity: &str| ceilings.iter().find(|(known, _)| *known == entity).map_or(0, |(_, most)| *most);
        let mut shown = String::new();
        for (entity, Counted { of, missed, examples }) in &self.0 {
            if *missed > ceiling(entity) {
                shown.push_str(&format!("\n{entity}: {missed} of {of}, at most {}", ceiling(entity)));
                examples.iter().for_each(|example| shown.push_str(&format!("\n    {example}")));
            }
        }
        assert!(shown.is_empty(), "{what}:{shown}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_personal_is_readable_and_all_that_is_harmless_stays() {
    let options = Options { conversations: SOME + named::COUNT, ..Options::default() };
    let sandbox = sandbox::start(options).await.unwrap();
    let world = sandbox.world();
    let short = (0..world.len()).filter(|index| ![named::LONG, named::HUGE].contains(index));
    let talks: Vec<Conversation> = short.map(|index| world.conversation(index)).collect();
    let fronts = DIALECTS.map(|dialect| Front::start(sandbox.addr(), dialect, Setup::default()));

    let (mut leaks, mut losses) = (Report::default(), Report::default());
    for front in &fronts {
        // Pages of the list, which is in the order of the world.
        let mut pages = Vec::new();
        for page in 1..=world.len().div_ceil(100) {
            let list = front.masked(&format!("/v1/conversations?pageSize=100&page={page}")).await;
            assert_eq!(list.status, 200, "{}", list.text());
            pages.push(readable(&list));
        }
        for talk in &talks {
            let path = format!("/v1/conversations/{}", talk.id);
            let detail = front.masked(&path).await;
            let messages = front.masked(&format!("{path}/messages")).await;
            for answer in [&detail, &messages] {
                assert_eq!((answer.status, answer.header("x-pii-excluded")), (200, Some("true")));
            }
            let seen =
                [pages[talk.meta.index / 100].as_str(), &readable(&detail), &readable(&messages)].join("\n");
            find_leaks(talk, &seen, &mut leaks);
            find_losses(talk, &messages, &mut losses);
        }
    }
    assert!(leaks.0.values().map(|counted| counted.of).sum::<usize>() > 2_000, "too little was looked at");
    leaks.check("readable in masked answers", READABLE);
    losses.check("masked though harmless", LOST);
}

fn find_leaks(talk: &Conversation, seen: &str, leaks: &mut Report) {
    let contact = &talk.contact;
    let known = [
        ("PERSON", contact.name.as_str()),
        ("PERSON", &contact.first),
        ("PERSON", &contact.family),
        ("PERSON", talk.agent),
        ("EMAIL_ADDRESS", &contact.email),
        ("PHONE_NUMBER", &contact.phone.groups.concat()),
        ("PHONE_NUMBER", &contact.phone.groups.join(" ")),
    ]
    .map(|(entity, text)| (entity, text.to_owned()));
    let planted = talk.planted.iter().map(|planted| (planted.entity, planted.text.clone()));
    for (entity, text) in planted.chain(known) {
        let found = parts(&text.to_lowercase()).into_iter().find_map(|part| seen.find(&part));
        let around = |at: usize| seen[at..].chars().take(50).collect::<String>();
        leaks.note(entity, found.map(|at| format!("{} {text:?}: {}", talk.language, around(at))));
    }
}

/// A value, and its halves where they are long enough to mean something by themselves.
fn parts(text: &str) -> Vec<String> {
    let mut all = vec![text.to_owned()];
    let length = text.chars().count();
    if length >= 12 {
        all.push(text.chars().take(length / 2).collect());
        all.push(text.chars().skip(length / 2).collect());
    }
    all
}

fn find_losses(talk: &Conversation, messages: &Answer, losses: &mut Report) {
    let document = messages.json();
    let shown: BTreeMap<_, _> = document["messages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|message| (message["id"].as_str().unwrap(), message["content"].as_str().unwrap()))
        .collect();
    let public: Vec<_> = talk.messages.iter().filter(|message| !message.is_internal).collect();
    assert_eq!(shown.len(), public.len(), "{}", talk.id);
    for message in public {
        let content = shown[message.id().as_str()];
        for text in &message.harmless {
            let lost = !content.contains(text.as_str());
            losses.note("harmless", lost.then(|| format!("{} {text:?}: {content:?}", talk.language)));
        }
        if message.planted.is_empty() {
            let changed = content != message.text;
            losses.note(
                "untouched messages",
                changed.then(|| format!("{} {:?}: {content:?}", talk.language, message.text)),
            );
        }
    }
}
