//! The id of a conversation: one grammar at one door, so that an id can never spell another path outward.

use super::{PathError, segment};

/// An id of a conversation as it came, decoded: 1 to 128 of `A-Z a-z 0-9 _ . ~ : @ + -`, not `.` or `..`,
/// and no word that a vendor reserves.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ConversationId(pub(crate) String);

/// Why a text is no conversation id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// It breaks the grammar: 400.
    #[error("{0}")]
    Malformed(&'static str),
    /// A word that a vendor uses for something else at this place: 404.
    #[error("this word is reserved and names no conversation")]
    Reserved,
}

/// How many characters an id may have.
const MAX_LENGTH: usize = 128;

/// What the masker's pseudonyms begin with.
const PSEUDONYM: &str = "pid_";

/// A pseudonym encrypts a whole id and adds 16 bytes (RFC 5297 section 2.6): in hexadecimal that is more
/// than the id had.
const MAX_PSEUDONYM_LENGTH: usize = PSEUDONYM.len() + 2 * (MAX_LENGTH + 16);

/// Words that stand where an id would, in the vendors' own routes.
const RESERVED: [&str; 4] = ["search", "filter-options", "tags", "share"];

impl ConversationId {
    /// Reads a path segment as it came, percent-encoded.
    pub fn parse(encoded_segment: &str) -> Result<Self, IdError> {
        match segment::decode(encoded_segment) {
            Ok(text) => Self::new(text),
            Err(PathError::Invalid(why) | PathError::NotFound(why)) => Err(IdError::Malformed(why)),
        }
    }

    /// Checks an id that is decoded already, such as one behind a pseudonym.
    pub fn new(text: impl Into<String>) -> Result<Self, IdError> {
        let text = text.into();
        let longest = if text.starts_with(PSEUDONYM) { MAX_PSEUDONYM_LENGTH } else { MAX_LENGTH };
        if text.is_empty() || text.len() > longest || !text.bytes().all(is_id_byte) {
            return Err(IdError::Malformed(
                "a conversation id is 1 to 128 of the characters A-Z a-z 0-9 _ . ~ : @ + -",
            ));
        }
        if text == "." || text == ".." {
            return Err(IdError::Malformed("a conversation id is not `.` or `..`"));
        }
        // In any case: a vendor's router may not tell cases apart.
        if RESERVED.iter().any(|word| word.eq_ignore_ascii_case(&text)) {
            return Err(IdError::Reserved);
        }
        Ok(Self(text))
    }

    /// The id, decoded.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The id for an outward path, with everything encoded that is not unreserved (RFC 3986 section 2.3): some
    /// servers read a bare `+` as a space.
    pub fn encoded(&self) -> String {
        let mut out = String::with_capacity(self.0.len());
        segment::encode(&self.0, &mut out);
        out
    }
}

fn is_id_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_.~:@+-".contains(&byte)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reads_and_writes_encoded_segments() {
        let id = ConversationId::parse("34600111222%40c.us").unwrap();
        assert_eq!(id.as_str(), "34600111222@c.us");
        assert_eq!(id.encoded(), "34600111222%40c.us");
        assert_eq!(ConversationId::parse("a+b:c~d").unwrap().encoded(), "a%2Bb%3Ac~d");
    }

    #[test]
    fn keeps_to_the_grammar() {
        for bad in ["", ".", "..", "%2e", "a b", "a%20b", "a/b", "a%2Fb", "a%25", "a'b", "caf%C3%A9", "a,b"] {
            assert!(matches!(ConversationId::parse(bad), Err(IdError::Malformed(_))), "{bad}");
        }
        assert!(ConversationId::parse(&"a".repeat(128)).is_ok());
        assert!(ConversationId::parse(&"a".repeat(129)).is_err());
        assert!(ConversationId::parse(&format!("pid_{}", "a".repeat(288))).is_ok());
        assert!(ConversationId::parse(&format!("pid_{}", "a".repeat(289))).is_err());
    }

    #[test]
    fn reserved_words_are_told_apart() {
        for word in ["search", "filter-options", "tags", "share", "Search", "%73earch"] {
            assert_eq!(ConversationId::parse(word), Err(IdError::Reserved), "{word}");
        }
        assert!(ConversationId::parse("search1").is_ok());
    }

    proptest! {
        #[test]
        fn outward_spelling_reads_back(text in "[A-Za-z0-9_.~:@+-]{1,128}") {
            if let Ok(id) = ConversationId::new(text) {
                let encoded = id.encoded();
                prop_assert!(!encoded.contains(['/', '?', '#', '+', '@']));
                prop_assert_eq!(ConversationId::parse(&encoded), Ok(id));
            }
        }
    }
}
