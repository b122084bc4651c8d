//! That the data is what its documentation says.

use std::collections::BTreeSet;

use super::*;

const SOME: usize = 1_500;

#[test]
fn the_same_seed_gives_the_same_conversations() {
    for index in (named::COUNT..SOME).step_by(97) {
        assert_eq!(conversation(7, index), conversation(7, index));
        assert_ne!(conversation(7, index), conversation(8, index));
    }
}

#[test]
fn a_larger_index_is_older_and_the_last_message_is_the_last_activity() {
    let world = World::new(3, SOME);
    for index in 1..SOME {
        assert!(world.meta(index).created < world.meta(index - 1).created, "{index}");
    }
    for index in named::COUNT..200 {
        let meta = world.meta(index);
        assert_eq!(meta.time_of(0), meta.created);
        assert_eq!(meta.time_of(meta.messages - 1), meta.last_activity());
    }
}

#[test]
fn ids_lead_back_to_their_conversation_and_nothing_else_does() {
    for world in [World::new(3, SOME), World::new(3, SOME).with_phone_ids()] {
        for index in 0..SOME {
            assert_eq!(world.index(&world.id(index)), Some(index));
        }
        for id in ["conv_1", "conv_+00100", "conv_009999", "conv_", "", "56910000007", "conv_000001"] {
            assert_eq!(world.index(id), None, "{id}");
        }
    }
    let ids: Vec<_> = (0..SOME).map(|i| World::new(3, SOME).with_phone_ids().id(i)).collect();
    assert!(ids.iter().any(|id| id.starts_with("569") && id.ends_with("@c.us")));
}

#[test]
fn every_kind_of_everything_occurs() {
    let (mut languages, mut channels, mut states, mut entities) =
        (BTreeSet::new(), BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let (mut notes, mut escaped, mut personal_tags) = (0, 0, 0);
    for index in 0..SOME {
        if index == named::HUGE || index == named::LONG {
            continue;
        }
        let found = conversation(1, index);
        languages.insert(found.language);
        channels.insert(found.meta.channel.as_str());
        states.insert(found.meta.status.aurion());
        entities.extend(found.planted.iter().map(|p| p.entity));
        notes += found.messages.iter().filter(|m| m.is_internal).count();
        escaped += found.messages.iter().filter(|m| m.escaped).count();
        personal_tags += usize::from(found.meta.personal_tag);
    }
    assert_eq!(languages.len(), 12);
    assert_eq!(channels.len(), 5);
    assert_eq!(states.len(), 4);
    assert!(notes > 100 && escaped > 100 && personal_tags > 5, "{notes} {escaped} {personal_tags}");
    let wanted = BTreeSet::from([
        "ACCOUNT_TAIL",
        "AR_CUIT",
        "BR_CNPJ",
        "BR_CPF",
        "CL_RUT",
        "CREDIT_CARD",
        "EMAIL_ADDRESS",
        "ES_NIF",
        "IBAN_CODE",
        "PASSWORD",
        "PERSON",
        "PHONE_NUMBER",
        "STREET_ADDRESS",
        "US_SSN",
        "VERIFICATION_CODE",
    ]);
    assert_eq!(entities, wanted);
}

#[test]
fn every_sentence_of_every_language_can_be_said() {
    let world = World::new(5, 10);
    for number in 0..LANGUAGES.len() as u32 {
        let language = LANGUAGES[number as usize];
        let contact = people::contact(5, number);
        let all = [language.subjects, language.openings, language.tells, language.says, language.notes];
        for sentence in all.into_iter().flatten() {
            let mut composer = Composer::new(language, &contact, AGENTS[0].1, world.meta(9).created);
            composer.add(sentence, &mut world.rng(9, 1));
            assert!(
                !composer.text.contains(['{', '}', '#']) || composer.text.contains("&#"),
                "{}",
                composer.text
            );
        }
    }
}

/// What a leak test relies on: whoever masks exactly what was planted leaves none of it, so a planted value that is
/// found in a masked answer did leak.
#[test]
fn masking_what_was_planted_leaves_none_of_it_and_all_that_is_harmless() {
    for index in (0..SOME).filter(|i| *i != named::LONG && *i != named::HUGE) {
        let found = conversation(2, index);
        let mut planted: Vec<&str> = found.planted.iter().map(|p| p.text.as_str()).collect();
        planted.sort_by_key(|text| std::cmp::Reverse(text.len()));
        let mut masked: Vec<String> = found.messages.iter().map(|m| m.text.clone()).collect();
        masked.push(found.subject.clone());
        let before = masked.join("\n");
        for text in &planted {
            assert!(before.contains(text) || found.tags.iter().any(|tag| tag == text), "{index}: {text}");
        }
        for message in &found.messages {
            let mut rest = message.text.clone();
            let mut own: Vec<_> = message.planted.iter().map(|p| p.text.as_str()).collect();
            own.sort_by_key(|text| std::cmp::Reverse(text.len()));
            for text in own {
                rest = rest.replace(text, "****");
            }
            for text in &planted {
                assert!(!rest.contains(text), "{index}: {text} in {rest}");
            }
            for text in &message.harmless {
                assert!(rest.contains(text.as_str()), "{index}: {text} in {rest}");
            }
        }
    }
}

#[test]
fn the_long_ones_are_long() {
    let world = World::new(1, 1);
    assert_eq!(world.messages(named::LONG).count(), named::LONG_MESSAGES as usize);
    assert_eq!(world.meta(named::LONG).public_messages(), named::LONG_MESSAGES);
    let huge = world.messages(named::HUGE).nth(1).unwrap();
    assert!((named::HUGE_BYTES..named::HUGE_BYTES + 20_000).contains(&huge.text.len()));
}

#[test]
fn the_count_of_public_messages_is_the_number_of_public_messages() {
    let world = World::new(1, SOME);
    for index in (0..SOME).filter(|i| ![named::HUGE, named::VENDOR_123].contains(i)) {
        let public = world.messages(index).filter(|m| !m.is_internal).count();
        assert_eq!(world.meta(index).public_messages() as usize, public, "{index}");
    }
}
