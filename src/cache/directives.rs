//! `Cache-Control` as written (RFC 9111 section 5.2): directives with optional arguments.

use std::time::Duration;

use http::HeaderMap;
use http::header::CACHE_CONTROL;

/// The largest number of seconds that counts (RFC 9111 section 1.2.2).
const MAX_SECONDS: u64 = 1 << 31;

/// All `Cache-Control` directives of a message, names in lower case, in order.
pub(super) struct Directives(Vec<(String, Option<String>)>);

/// An argument that should be a number of seconds and is not.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Malformed;

impl Directives {
    /// Reads all lines of the field. Names that nobody knows are kept: extensions are ignored by not being asked for.
    pub(super) fn read(headers: &HeaderMap) -> Self {
        let mut all = Vec::new();
        for line in headers.get_all(CACHE_CONTROL) {
            let line = String::from_utf8_lossy(line.as_bytes());
            for directive in split(&line) {
                let (name, argument) = match directive.split_once('=') {
                    Some((name, argument)) => (name, Some(unquote(argument.trim()))),
                    None => (directive, None),
                };
                let name = name.trim().to_ascii_lowercase();
                if !name.is_empty() {
                    all.push((name, argument));
                }
            }
        }
        Self(all)
    }

    /// Whether no directive was sent.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a directive is there, with or without an argument.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(n, _)| n == name)
    }

    /// The argument of the first directive of this name, as seconds; of several the first counts
    /// (RFC 9111 section 4.2.1).
    pub(super) fn seconds(&self, name: &str) -> Option<Result<Duration, Malformed>> {
        let (_, argument) = self.0.iter().find(|(n, _)| n == name)?;
        Some(argument.as_deref().and_then(seconds).ok_or(Malformed))
    }

    /// Whether the first directive of this name has an argument.
    pub(super) fn has_argument(&self, name: &str) -> bool {
        self.0.iter().find(|(n, _)| n == name).is_some_and(|(_, argument)| argument.is_some())
    }
}

/// `delta-seconds` (RFC 9111 section 1.2.2): digits only; more than can be counted is "very long".
pub(super) fn seconds(text: &str) -> Option<Duration> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| Duration::from_secs(text.parse().unwrap_or(MAX_SECONDS).min(MAX_SECONDS)))
}

/// Splits at the commas that stand outside of quoted strings.
fn split(line: &str) -> impl Iterator<Item = &str> {
    let (mut quoted, mut escaped) = (false, false);
    line.split(move |c| {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            ',' => return !quoted,
            _ => {}
        }
        false
    })
}

fn unquote(argument: &str) -> String {
    match argument.strip_prefix('"').and_then(|a| a.strip_suffix('"')) {
        Some(inner) => inner.replace('\\', ""),
        None => argument.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn read(lines: &[&str]) -> Directives {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(CACHE_CONTROL, HeaderValue::from_str(line).unwrap());
        }
        Directives::read(&headers)
    }

    #[test]
    fn directives_are_read_in_all_their_spellings() {
        let all = read(&["Max-Age=\"60\" , no-cache=\"a, no-store\"", ",,private, s-maxage = 5"]);
        assert_eq!(all.seconds("max-age"), Some(Ok(Duration::from_secs(60))));
        assert_eq!(all.seconds("s-maxage"), Some(Ok(Duration::from_secs(5))));
        assert!(all.has("no-cache") && all.has("private") && all.has_argument("no-cache"));
        assert!(!all.has("no-store"), "inside of a quoted string");
        assert!(read(&[" , "]).is_empty());
    }

    #[test]
    fn numbers_are_digits_and_never_overflow() {
        let second = |text| read(&[text]).seconds("max-age").unwrap();
        assert_eq!(second("max-age=99999999999999999999999"), Ok(Duration::from_secs(MAX_SECONDS)));
        for text in
            ["max-age", "max-age=", "max-age=-1", "max-age=+1", "max-age=1.5", "max-age=1s", "max-age='1'"]
        {
            assert_eq!(second(text), Err(Malformed), "{text}");
        }
        assert_eq!(second("max-age=1, max-age=2"), Ok(Duration::from_secs(1)));
    }
}
