//! How single values are written: durations, sizes, rates, names. Errors say what is allowed, in words that
//! follow the setting's name, and leave the value out.

use std::net::SocketAddr;
use std::time::Duration;

use super::Rate;
use crate::api::{PathError, PathMatch, parse_path};
use crate::masking::Replacement;

const DAY: u64 = 24 * 60 * 60;

/// `30s`: a whole number and one of `ms`, `s`, `m`, `h`, `d`; at most 365 days.
pub(super) fn duration(text: &str) -> Result<Duration, String> {
    let refused = || "write a duration like \"30s\": a whole number and ms, s, m, h or d".to_owned();
    let (number, unit) = split_number(text).ok_or_else(refused)?;
    let millis = match unit {
        "ms" => 1,
        "s" => 1000,
        "m" => 60_000,
        "h" => 3_600_000,
        "d" => DAY * 1000,
        _ => return Err(refused()),
    };
    number
        .checked_mul(millis)
        .map(Duration::from_millis)
        .filter(|duration| *duration <= Duration::from_secs(365 * DAY))
        .ok_or_else(|| "write a duration of at most 365 days".into())
}

/// A [`duration`] that may not be zero.
pub(super) fn some_time(text: &str) -> Result<Duration, String> {
    match duration(text)? {
        Duration::ZERO => Err("no time at all makes no sense here: write a duration like \"30s\"".into()),
        duration => Ok(duration),
    }
}

/// `256MiB`; more than nothing.
pub(super) fn bytes(text: &str) -> Result<u64, String> {
    match text.trim().parse::<bytesize::ByteSize>() {
        Ok(size) if size.as_u64() > 0 => Ok(size.as_u64()),
        _ => Err("write a size of more than nothing, like \"256MiB\" or \"1048576\"".into()),
    }
}

/// `600/min`: a whole number above 0, and `s`, `min`, `hour`, `day` or `month` (30 days).
pub(super) fn rate(text: &str) -> Result<Rate, String> {
    let refused =
        || "write a rate like \"600/min\": a whole number above 0, then /s, /min, /hour, /day or /month";
    let (count, unit) = text.split_once('/').ok_or_else(refused)?;
    let count = count.trim().parse().ok().filter(|count| *count > 0).ok_or_else(refused)?;
    let seconds = match unit.trim() {
        "s" | "sec" | "second" => 1,
        "m" | "min" | "minute" => 60,
        "h" | "hour" => 60 * 60,
        "d" | "day" => DAY,
        "month" => 30 * DAY,
        _ => return Err(refused().into()),
    };
    Ok(Rate { count, per: Duration::from_secs(seconds) })
}

/// `127.0.0.1:8080` or `[::1]:8080`.
pub(super) fn address(text: &str) -> Result<SocketAddr, String> {
    text.parse().map_err(|_| "write an address and a port, like \"127.0.0.1:8080\" or \"[::]:8080\"".into())
}

/// A name of a section: it becomes a label of metrics and a word of the audit log.
pub(super) fn name(text: &str) -> Result<(), String> {
    let fits = (1..=64).contains(&text.len());
    if fits && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte)) {
        Ok(())
    } else {
        Err("a name is 1 to 64 of the characters A-Z a-z 0-9 _ . -".into())
    }
}

/// `conversations:read`.
pub(super) fn scope(text: &str) -> Result<(), String> {
    let fits = (1..=64).contains(&text.len());
    if fits && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.:-".contains(&byte)) {
        Ok(())
    } else {
        Err("a scope is 1 to 64 of the characters A-Z a-z 0-9 _ . : -, like \"conversations:read\"".into())
    }
}

/// The 32 bytes of a SHA-256, as 64 hexadecimal digits.
pub(super) fn sha256(text: &str) -> Result<[u8; 32], String> {
    /// SHA-256 of nothing (FIPS 180-4): what a script stores that lost the key on the way.
    const OF_NOTHING: [u8; 4] = [0xe3, 0xb0, 0xc4, 0x42];
    let mut hash = [0; 32];
    hex::decode_to_slice(text, &mut hash)
        .map_err(|_| "write the 64 hexadecimal digits that `auraveil key new` prints")?;
    if hash.starts_with(&OF_NOTHING) {
        return Err("this is the hash of an empty key".into());
    }
    Ok(hash)
}

/// The 64 bytes of the identifiers' key, as 128 hexadecimal digits.
pub(super) fn id_key(text: &str) -> Result<[u8; 64], String> {
    let mut key = [0; 64];
    hex::decode_to_slice(text, &mut key)
        .map_err(|_| "the key has to be 128 hexadecimal digits, as `auraveil key new --id` prints them")?;
    if key.iter().all(|byte| *byte == key[0]) {
        return Err("the key is one byte over and over: make one with `auraveil key new --id`".into());
    }
    Ok(key)
}

/// What stands in for masked text. Printable ASCII that JSON need not escape.
pub(super) fn replacement(text: &str) -> Result<Replacement, String> {
    if text == "label" {
        return Ok(Replacement::Label);
    }
    let legal = |byte: u8| matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'\\';
    if (1..=32).contains(&text.len()) && text.bytes().all(legal) {
        Ok(Replacement::Fixed(text.into()))
    } else {
        Err("write \"label\", or 1 to 32 printable ASCII characters without \" and \\".into())
    }
}

/// A path in its canonical spelling, without a query: `/campaigns`.
pub(super) fn path(text: &str) -> Result<(), String> {
    if text.contains(['?', '#']) {
        return Err("a path has no query and no fragment".into());
    }
    match parse_path(text) {
        Err(PathError::Invalid(why)) => Err(why.into()),
        Ok(PathMatch::Other(canonical)) if canonical != text => Err(format!("write it as {canonical:?}")),
        _ => Ok(()),
    }
}

/// A browser's origin (RFC 6454 section 6.2): scheme, host and port, nothing behind.
pub(super) fn origin(text: &str) -> Result<String, String> {
    let refused = || "list origins like \"https://dashboard.example.org\": no path, and no \"*\"".to_owned();
    let uri: http::Uri = text.parse().map_err(|_| refused())?;
    let scheme = uri.scheme_str().filter(|scheme| ["http", "https"].contains(scheme)).ok_or_else(refused)?;
    let authority = uri.authority().ok_or_else(refused)?.as_str();
    let origin = format!("{scheme}://{authority}").to_ascii_lowercase();
    if authority.contains(['@', '*']) || !text.eq_ignore_ascii_case(&origin) {
        Err(refused())
    } else {
        Ok(origin)
    }
}

fn split_number(text: &str) -> Option<(u64, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at(digits);
    Some((number.parse().ok()?, unit.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations() {
        let seconds = Duration::from_secs;
        for (text, wanted) in [
            ("30s", seconds(30)),
            ("10 m", seconds(600)),
            ("250ms", Duration::from_millis(250)),
            ("1h", seconds(3600)),
            ("365d", seconds(365 * DAY)),
            ("0s", Duration::ZERO),
        ] {
            assert_eq!(duration(text), Ok(wanted), "{text}");
        }
        for text in ["", "30", "s", "-1s", "1.5s", "30 seconds", "366d", "18446744073709551615d", "3０s"] {
            assert!(duration(text).is_err(), "{text}");
        }
        assert!(some_time("0s").is_err() && some_time("1ms").is_ok());
    }

    #[test]
    fn sizes() {
        assert_eq!(bytes("256MiB"), Ok(256 << 20));
        assert_eq!(bytes("1 kB"), Ok(1000));
        assert_eq!(bytes("1048576"), Ok(1 << 20));
        for text in ["", "0", "0MiB", "-1", "lots", "1 XB"] {
            assert!(bytes(text).is_err(), "{text}");
        }
    }

    #[test]
    fn rates() {
        let per = |count, seconds| Ok(Rate { count, per: Duration::from_secs(seconds) });
        assert_eq!(rate("600/min"), per(600, 60));
        assert_eq!(rate("5 / s"), per(5, 1));
        assert_eq!(rate("100/hour"), per(100, 3600));
        assert_eq!(rate("1/day"), per(1, DAY));
        assert_eq!(rate("10000/month"), per(10_000, 30 * DAY));
        for text in ["", "600", "0/min", "-1/min", "x/min", "600/year", "600/", "4294967296/s"] {
            assert!(rate(text).is_err(), "{text}");
        }
    }

    #[test]
    fn keys_and_hashes() {
        assert!(sha256(&"a1".repeat(32)).is_ok());
        for text in ["<hex>", "", &"a1".repeat(31), &"g1".repeat(32)] {
            assert!(sha256(text).is_err(), "{text}");
        }
        let of_nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert!(sha256(of_nothing).unwrap_err().contains("empty key"));
        assert!(id_key(&"a1b2".repeat(32)).is_ok());
        assert!(id_key(&"a1".repeat(64)).is_err() && id_key(&"a1b2".repeat(16)).is_err());
    }

    #[test]
    fn replacements() {
        assert_eq!(replacement("label"), Ok(Replacement::Label));
        assert_eq!(replacement("[redacted]"), Ok(Replacement::Fixed("[redacted]".into())));
        for text in ["", "a\"b", "a\\b", "█", "a\nb", &"*".repeat(33)] {
            assert!(replacement(text).is_err(), "{text}");
        }
    }

    #[test]
    fn paths_and_origins() {
        assert!(path("/campaigns").is_ok() && path("/").is_ok() && path("/v1/conversations").is_ok());
        for text in ["", "campaigns", "/a/", "/a//b", "/a/../b", "/a?b=c", "/a#b", "/a b", "/%61"] {
            assert!(path(text).is_err(), "{text}");
        }
        assert_eq!(origin("https://BI.example.org").as_deref(), Ok("https://bi.example.org"));
        assert_eq!(origin("http://localhost:5173").as_deref(), Ok("http://localhost:5173"));
        for text in
            ["*", "bi.example.org", "https://bi.example.org/", "https://*.example.org", "ftp://x", "null"]
        {
            assert!(origin(text).is_err(), "{text}");
        }
    }
}
