//! Chat JSON of our own making, for every bench alike: the same request gives the same bytes.
//!
//! Messages are whole sentences of one script, some with numbers that are nobody's: prices, sizes, times of day. In so
//! many of a hundred messages stands one personal value, the nine usual kinds in turn, each of which can be told by its
//! form alone, so that engines with few rules and with many, with context words and without, should find the same.

mod sentences;

pub(crate) use sentences::{SCRIPTS, Script};

/// What must be masked, and what finds it in any engine: one value of each of the nine usual kinds.
pub(crate) const VALUES: &[&str] = &[
    "jane.doe@example.com",
    "+1 415 555 0132",
    "4111 1111 1111 1111",
    "DE89370400440532013000",
    "536-22-8745",
    "203.0.113.42",
    "00:1B:44:11:3A:B7",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0NzExIiwiYWRtIjp0cnVlfQ.q3tXcN0mVb7sKdLwPzR8uJfYhG2aEo5iTkQvBnMx1Cs",
    "AKIA4XQ7R2MZP5TN6WJD",
];

/// The ids of the rules for these nine kinds: the least that still finds them all.
pub(crate) const CORE_RULES: &[&str] =
    &["email", "phone_plus", "card", "iban", "us_ssn_dashed", "ipv4", "mac_colon", "jwt", "api_key_aws"];

/// One body, and how many of the values are in it.
pub(crate) struct Chat {
    /// `{"conversationId": .., "messages": [..]}`, as the proxy serves a conversation's messages.
    pub(crate) body: String,
    /// How many messages it has.
    pub(crate) messages: usize,
    /// How many of them hold a value.
    pub(crate) values: usize,
}

impl Chat {
    /// About so many bytes of messages in one script, a value in `percent` of a hundred of them.
    pub(crate) fn new(script: &Script, bytes: usize, percent: usize) -> Self {
        let mut random = fastrand::Rng::with_seed(7);
        let mut chat =
            Self { body: r#"{"conversationId":"conv_1","messages":["#.into(), messages: 0, values: 0 };
        while chat.body.len() < bytes {
            let number = chat.messages;
            let separator = if number == 0 { "" } else { "," };
            chat.body
                .push_str(&format!(r#"{separator}{{"id":"msg_{number:06}","role":"customer","content":""#));
            for at in 0..random.usize(1..5) {
                chat.body.push_str(if at == 0 { "" } else { script.between });
                chat.body.push_str(script.sentences[random.usize(..script.sentences.len())]);
            }
            // Evenly spread: a value is due whenever the share of the messages so far has grown by one.
            if (number + 1) * percent / 100 > number * percent / 100 {
                chat.body.push(' ');
                chat.body.push_str(VALUES[chat.values % VALUES.len()]);
                chat.values += 1;
            }
            let (minute, second) = (number / 60 % 60, number % 60);
            chat.body.push_str(&format!(r#"","timestamp":"2024-01-15T10:{minute:02}:{second:02}Z"}}"#));
            chat.messages += 1;
        }
        chat.body.push_str("]}");
        chat
    }
}
