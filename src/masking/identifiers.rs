//! Values that are exempt from the rules only while they look as they should, and pseudonyms for those that don't.

use aes_siv::KeyInit;
use aes_siv::siv::Aes256Siv;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// The longest identifier, in characters.
pub(crate) const LONGEST_ID: usize = 128;

const PREFIX: &str = "pid_";

/// Whether `value` has an identifier's form: 1 to 128 of `A-Z a-z 0-9 _ . ~ : @ + -`.
pub(crate) fn is_id(value: &str) -> bool {
    (1..=LONGEST_ID).contains(&value.len())
        && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.~:@+-".contains(&byte))
}

/// Whether `value` is a machine's word: 1 to 40 of letters, digits, `_` and `-`, a letter first.
pub(crate) fn is_word(value: &str) -> bool {
    (1..=40).contains(&value.len())
        && value.as_bytes()[0].is_ascii_alphabetic()
        && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}

/// Whether `value` is a time of RFC 3339 (with `T` or a space, an offset or none).
pub(crate) fn is_time(value: &str) -> bool {
    let bytes = value.as_bytes();
    let form = b"dddd-dd-ddTdd:dd:dd";
    if bytes.len() < form.len() || bytes.len() > 40 {
        return bytes.len() == 10 && matches(bytes, &form[..10]);
    }
    let rest = &bytes[form.len()..];
    let fraction = match rest.strip_prefix(b".") {
        Some(digits) => 1 + digits.iter().take(9).take_while(|byte| byte.is_ascii_digit()).count(),
        None => 0,
    };
    matches(&bytes[..form.len()], form)
        && fraction != 1
        && match &rest[fraction..] {
            b"" | b"Z" | b"z" => true,
            offset => matches(offset, b"+dd:dd") || matches(offset, b"+dddd"),
        }
}

fn matches(bytes: &[u8], form: &[u8]) -> bool {
    bytes.len() == form.len()
        && bytes.iter().zip(form).all(|(byte, form)| match form {
            b'd' => byte.is_ascii_digit(),
            b'T' => matches!(byte, b'T' | b't' | b' '),
            b'+' => matches!(byte, b'+' | b'-'),
            form => byte == form,
        })
}

/// The pseudonym of an identifier: `pid_` and its AES-SIV (RFC 5297) under `key`, the same in every answer.
/// `None` where it would be longer than an identifier may be.
pub(crate) fn pseudonym(id: &str, key: &[u8; 64]) -> Option<String> {
    let sealed = cipher(key).encrypt([PREFIX.as_bytes()], id.as_bytes()).ok()?;
    let pseudonym = format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(sealed));
    (pseudonym.len() <= LONGEST_ID).then_some(pseudonym)
}

/// The identifier behind a pseudonym, if `key` made it.
pub(crate) fn reveal(pseudonym: &str, key: &[u8; 64]) -> Option<String> {
    let sealed = URL_SAFE_NO_PAD.decode(pseudonym.strip_prefix(PREFIX)?).ok()?;
    let id = cipher(key).decrypt([PREFIX.as_bytes()], &sealed).ok()?;
    String::from_utf8(id).ok()
}

fn cipher(key: &[u8; 64]) -> Aes256Siv {
    Aes256Siv::new(key.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_told_apart() {
        assert!(
            is_id("conv_abc123")
                && is_id("5691@c.us")
                && !is_id("call Jane")
                && !is_id("")
                && !is_id(&"a".repeat(129))
        );
        assert!(is_word("in_progress") && !is_word("call Jane") && !is_word("5"));
        for time in
            ["2024-01-15T10:30:00Z", "2024-01-15T10:30:00.123+02:00", "2024-01-15 10:30:00", "2024-01-15"]
        {
            assert!(is_time(time), "{time}");
        }
        for no_time in
            ["2024-01-15T10:30", "call 555 1234 now please", "2024-01-15T10:30:00.", "+56987654321"]
        {
            assert!(!is_time(no_time), "{no_time}");
        }
    }

    #[test]
    fn a_pseudonym_is_stable_and_only_our_key_reveals_it() {
        let key = [7; 64];
        let pid = pseudonym("5691234567@c.us", &key).expect("short enough");
        assert_eq!(pseudonym("5691234567@c.us", &key).as_deref(), Some(pid.as_str()));
        assert!(is_id(&pid) && !pid.contains("5691234567"));
        assert_eq!(reveal(&pid, &key).as_deref(), Some("5691234567@c.us"));
        assert_eq!(reveal(&pid, &[8; 64]), None);
        assert_eq!(reveal("pid_AAAA", &key), None);
        assert_eq!(pseudonym(&"a".repeat(128), &key), None);
    }
}
