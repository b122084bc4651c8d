//! Spelling tricks against the built-in rules: wherever they stand in a text, and however the text comes.

use std::sync::Arc;

use bytes::Bytes;

use super::text::WINDOW;
use super::{Masker, Ruleset, RulesetOptions};
use crate::api::{Kind, People};
use crate::json::{Pieces, Transform};

fn rules() -> Arc<Ruleset> {
    Arc::new(Ruleset::load(&RulesetOptions::default()).expect("the built-in packs are valid"))
}

/// What leaves when `document` comes in pieces of `size` bytes.
fn mask(rules: &Arc<Ruleset>, document: &str, size: usize) -> String {
    let mut masker = Masker::new(rules.clone(), Kind::Open, &People::default());
    let mut out = Pieces::new();
    for piece in document.as_bytes().chunks(size) {
        masker.push(Bytes::copy_from_slice(piece), &mut out).expect("JSON");
    }
    masker.finish(&mut out).expect("whole");
    String::from_utf8(out.take_all().to_vec()).expect("UTF-8 stays UTF-8")
}

/// Each with the sentence that it stands in; as they stand in a JSON string.
const TRICKS: &[(&str, &str)] = &[
    ("my card is ", r"4111\n1111\n1111\n1111"),
    ("my card is ", "4111_1111_1111_1111"),
    ("my card is ", "4111 💳 1111 💳 1111 💳 1111"),
    ("my card is ", "4 - 1 - 1 - 1 - 1 - 1 - 1 - 1 - 1 - 1 - 1 - 1 - 1 - 1 - 1 - 1"),
    ("my card is ", "four one one one one one one one one one one one one one one one"),
    ("my card is ", r"4\u20dd111\u200b1111&#8203;1111%E2%80%8B1111"),
    ("iban ", "D E 8 9 3 7 0 4 0 0 4 4 0 5 3 2 0 1 3 0 0 0"),
    ("iban ", "🇩🇪89 3704 0044 0532 0130 00"),
    ("call me on ", "plus four four seven nine one one, one two three, four five six"),
    ("mon téléphone: ", "zéro six quatre-vingt-dix-sept douze soixante-treize cinquante et un"),
    ("write to ", "jane underscore doe at example dot com"),
    ("write to ", "jane-at-example-dot-com"),
    ("write to ", "j a n e @ e x a m p l e . c o m"),
    ("write to ", "jane@example。com"),
    ("write to ", "ᴊᴀɴᴇ@ᴇxᴀᴍᴘʟᴇ.ᴄᴏᴍ"),
];

#[test]
fn tricks_are_seen_through_wherever_a_window_ends() {
    let rules = rules();
    for &(said, trick) in TRICKS {
        for (before, size) in [(0, 7), (WINDOW - 1000, usize::MAX), (WINDOW - 40, 4093)] {
            let filler: String = "ok so ".chars().cycle().take(before).collect();
            let after = "and so on ".repeat(300);
            let document = format!("\"{filler}. {said}{trick}. {after}\"");
            let expected = format!("\"{filler}. {said}****. {after}\"");
            assert_eq!(mask(&rules, &document, size), expected, "{trick} behind {before} bytes");
        }
    }
}

#[test]
fn ten_thousand_invisible_characters_between_two_digits_are_no_way_out() {
    let rules = rules();
    let spellings = [
        "\u{200b}",
        r"\u200b",
        "&#8203;",
        "&ZeroWidthSpace;",
        "%E2%80%8B",
        "\u{ad}",
        r"\udb40\udc41",
        "\u{2063}",
    ];
    for spelled in spellings {
        let hidden = spelled.repeat(10_000);
        let document = format!("\"card 411111{hidden}1111111111, bye\"");
        assert_eq!(mask(&rules, &document, 977), r#""card ****, bye""#, "{spelled}");
    }
    let document = format!("\"card 411111{}1111111111, bye\"", r"\u200b".repeat(10_000));
    assert_eq!(mask(&rules, &document, 1), r#""card ****, bye""#, "a byte at a time");
}

#[test]
fn ten_thousand_invisible_characters_in_what_is_spelled_out_are_no_way_out() {
    let rules = rules();
    for (said, front, back) in [
        ("my card is ", "4 1 1 1 1 1 1 1 1", " 1 1 1 1 1 1 1"),
        ("my card is ", "four one one one one one on", "e one one one one one one one one one"),
        ("write to ", "jane (a", "t) example (dot) com"),
    ] {
        let document = format!("\"{said}{front}{}{back}, bye\"", "\u{200b}".repeat(10_000));
        assert_eq!(mask(&rules, &document, 1021), format!("\"{said}****, bye\""), "{front}");
    }
}

#[test]
fn what_only_looks_like_a_trick_stays() {
    let rules = rules();
    for text in [
        "meet me at example.com, one of the two doors",
        "sizes 36 / 38 / 40 / 42, prices 100 | 200 | 300 | 400",
        r"qty\n10\n20\n30\n40\n50",
        r"order lines:\n12345\n67890\n11111",
        "1,234,567,890 pesos for 2024/01/15 10:30:00",
        "it is due at noon. once more: stay-at-home",
        "treinta y cuatro personas, quatre-vingt-dix minutes, einhundertfünfzig Euro",
        "file_20240115_103000.txt and 10_15_7",
        "二〇二四年十二月。vip客户",
        "press one, two or three; 3... 2... 1...",
        "W E L C O M E to the U S A",
    ] {
        let document = format!("\"{text}\"");
        assert_eq!(mask(&rules, &document, usize::MAX), document);
    }
}
