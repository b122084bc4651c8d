//! Keys by their look: how often digits, capitals and small letters follow one another tells them from words, numbers and
//! hashes.

use crate::masking::rules::MAX_REACH;

/// A key by its look, for sentences that speak of one somewhere: letters and digits in turns,
/// sixteen characters and more.
pub(super) fn generated(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let longest = text.split(|c: char| !c.is_ascii_lowercase()).map(str::len).max().unwrap_or(0);
    text.len() >= 16
        && ((digits >= 3 && turns(text) * 6 >= text.len())
            || (digits >= 1 && longest <= 4 && turns(text) * 3 >= text.len()))
        && text.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// A key behind its vendor's prefix: what no words in a row look like, neither joined nor numbered.
pub(super) fn generated_tail(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let longest = text.split(|c: char| !c.is_ascii_lowercase()).map(str::len).max().unwrap_or(0);
    digits >= 2 && longest <= 12 && turns(text) * 7 >= text.len()
}

/// Whether a digit stands within reach of any pattern. Of a prefix said over and over, each end of hundreds from each start
/// would be asked for one.
pub(super) fn has_digit_ahead(text: &str) -> bool {
    text.bytes().take(MAX_REACH).any(|byte| byte.is_ascii_digit())
}

/// A key by its look alone: capitals, small letters and digits in turns, as no word, number or hash has them.
pub(super) fn generated_alone(text: &str) -> bool {
    let count = |of: fn(&u8) -> bool| text.bytes().filter(of).count();
    let kinds = [count(u8::is_ascii_digit), count(u8::is_ascii_uppercase), count(u8::is_ascii_lowercase)];
    text.len() >= SHORTEST_ALONE && kinds.into_iter().all(|count| count >= 3) && turns(text) * 3 >= text.len()
}

/// Whether a text may start with a key by its look alone. A text of nothing but signs and digits has an end behind each of
/// them, and none need be looked at.
pub(super) fn starts_generated_alone(text: &str) -> bool {
    let (mut kinds, mut turns, mut before) = ([0; 3], 0, None);
    for (index, byte) in text.bytes().take(LONGEST_ALONE).enumerate() {
        if !(byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'+' | b'/' | b'=' | b'-' | b'.')) {
            return false;
        }
        let now = kind(byte);
        kinds.iter_mut().enumerate().for_each(|(of, count)| *count += usize::from(now == Some(of)));
        turns += usize::from(now.zip(before).is_some_and(|(now, before)| now != before));
        before = now;
        if index + 1 >= SHORTEST_ALONE && kinds.iter().all(|count| *count >= 3) && turns * 3 > index {
            return true;
        }
    }
    false
}

/// No key by its look alone is shorter.
const SHORTEST_ALONE: usize = 32;
/// No pattern for such keys reaches further.
const LONGEST_ALONE: usize = 332;

/// Whether a text may start with a key that is [`generated`]. All that it starts with are looked at in one go: where a
/// prefix is said over and over, there are hundreds of ends for each of thousands of starts.
pub(super) fn starts_generated(text: &str) -> bool {
    any_beginning(text, |so_far| {
        so_far.length >= 16
            && so_far.letters
            && ((so_far.digits >= 3 && so_far.turns * 6 >= so_far.length)
                || (so_far.digits >= 1 && so_far.longest <= 4 && so_far.turns * 3 >= so_far.length))
    })
}

/// The same of [`generated_tail`].
pub(super) fn starts_generated_tail(text: &str) -> bool {
    any_beginning(text, |so_far| {
        so_far.digits >= 2 && so_far.longest <= 12 && so_far.turns * 7 >= so_far.length
    })
}

/// What a text starts with, counted.
#[derive(Default)]
struct SoFar {
    length: usize,
    digits: usize,
    letters: bool,
    turns: usize,
    /// The small letters at its end, and the most in a row.
    small: usize,
    longest: usize,
}

/// Whether `passes` holds for anything that a text starts with, within reach of any pattern.
fn any_beginning(text: &str, passes: impl Fn(&SoFar) -> bool) -> bool {
    let (mut so_far, mut before) = (SoFar::default(), None);
    text.bytes().take(MAX_REACH).any(|byte| {
        let now = kind(byte);
        so_far.length += 1;
        so_far.digits += usize::from(now == Some(0));
        so_far.letters |= byte.is_ascii_alphabetic();
        so_far.turns += usize::from(now.zip(before).is_some_and(|(now, before)| now != before));
        so_far.small = if byte.is_ascii_lowercase() { so_far.small + 1 } else { 0 };
        so_far.longest = so_far.longest.max(so_far.small);
        before = now;
        passes(&so_far)
    })
}

/// How often digits, capitals and small letters follow one another directly.
pub(super) fn turns(text: &str) -> usize {
    let turn = |pair: &&[u8]| kind(pair[0]).zip(kind(pair[1])).is_some_and(|(a, b)| a != b);
    text.as_bytes().windows(2).filter(turn).count()
}

fn kind(byte: u8) -> Option<usize> {
    match byte {
        b'0'..=b'9' => Some(0),
        b'A'..=b'Z' => Some(1),
        b'a'..=b'z' => Some(2),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_look_generated() {
        assert!(generated("064e090dad238d73954def95d11e0734-us12") && !generated("quarterly-report-2024"));
        assert!(
            generated("YiqNdI+NiQuWCeKUEySOqcMoYjKjW86tEKxVPLAQ") && !generated("theSecretGardenOfTokens2")
        );
        assert!(generated_tail("rzp_live_s0ze0ZMj5LLYvx") && !generated_tail("waka_waka_eh_eh_this_time_24"));
        assert!(generated_alone("00EPGuuoeTiMoIYPwENf0MCXZximcPEU79T7PqsRmz"));
        for word in [
            "d41d8cd98f00b204e9800998ecf8427e",
            "InternationalizationOfApplications2024",
            "KUNDENSERVICE-HOTLINE-2024-11-15",
        ] {
            assert!(!generated_alone(word), "{word}");
        }
    }

    #[test]
    fn what_starts_with_a_key_may_start_with_one() {
        let text = "key-e0_0+rzp_live_s0ze0ZMj5LLYvx064e090dad238d73954def95d11e0734-us12 waka_waka_eh_eh_this_time_24";
        for start in 0..text.len() {
            let rest = &text[start..];
            let any = |check: fn(&str) -> bool| (1..=rest.len()).any(|end| check(&rest[..end]));
            assert_eq!(starts_generated(rest), any(generated), "{rest}");
            assert_eq!(starts_generated_tail(rest), any(generated_tail), "{rest}");
        }
    }

    #[test]
    fn keys_alone_start_where_they_are() {
        let key = "aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3f";
        for text in [key.to_owned(), format!("{key} and more"), format!("{key}{}", "+1".repeat(90))] {
            assert!(starts_generated_alone(&text), "{text}");
        }
        let long = format!("{}{key}", "-".repeat(LONGEST_ALONE));
        for text in
            ["+1".repeat(200), key[..31].to_owned(), "d41d8cd98f00b204e9800998ecf8427e".repeat(9), long]
        {
            assert!(!starts_generated_alone(&text), "{text}");
        }
        for end in SHORTEST_ALONE..=key.len() {
            assert!(!generated_alone(&key[..end]) || starts_generated_alone(&key[..end]));
        }
    }
}
