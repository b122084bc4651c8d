//! What goes wrong, on purpose.

use std::time::Duration;

use bytes::Bytes;

/// How the sandbox misbehaves. The default is not at all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faults {
    /// Only so many requests for data are spoiled, then all is well again. `None`: all of them.
    pub times: Option<u32>,
    /// Waits so long before the head of an answer.
    pub latency: Duration,
    /// Answers with this status and an error body that holds [`LEAKS`](super::LEAKS).
    pub status: Option<u16>,
    /// `Retry-After` of such an answer, as it goes out. A 429 without it says what the vendor's page says.
    pub retry_after: Option<String>,
    /// Answers 302 to this place.
    pub redirect: Option<String>,
    /// Answers 200 with these bytes, whatever was asked.
    pub body: Option<Bytes>,
    /// Breaks the connection after so many bytes of the body.
    pub cut_after_bytes: Option<u64>,
    /// Sends the body so slowly.
    pub drip: Option<Drip>,
    /// Sends the body in chunks of one byte, without `Content-Length`.
    pub chunked_one_byte: bool,
    /// Closes the connection after each answer without having said so.
    pub close_idle: bool,
    /// Leaves out the last byte of the body, and ends it politely.
    pub malformed_json: bool,
    /// Ignores paging: always the first page in its default size, and says so.
    pub wrong_page: bool,
    /// Ignores date filters.
    pub ignore_dates: bool,
    /// Leaves `messages` out of Aurion's conversation.
    pub no_messages: bool,
    /// `Content-Type` of every answer.
    pub content_type: Option<String>,
    /// `Cache-Control` of every answer. Without it there is none.
    pub cache_control: Option<String>,
    /// More headers of every answer, name and value.
    pub headers: Vec<(String, String)>,
    /// Sends no `ETag`, and answers nothing with 304.
    pub no_etag: bool,
}

/// A slow body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drip {
    /// So many bytes at a time; at least 1.
    pub bytes: usize,
    /// So long between them.
    pub every: Duration,
}

/// A fault that can't be set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FaultError {
    /// There is no such fault.
    #[error("there is no fault {0:?}: there are {known}", known = KNOWN.join(", "))]
    Unknown(String),
    /// It needs another value.
    #[error("the fault {name} wants {wanted}")]
    Value {
        /// The fault.
        name: &'static str,
        /// What it takes.
        wanted: &'static str,
    },
}

const KNOWN: [&str; 18] = [
    "times=N",
    "latency=DURATION",
    "status=CODE",
    "retry_after=TEXT",
    "redirect=URL",
    "body=TEXT",
    "cut_after_bytes=N",
    "drip=N/DURATION",
    "chunked_one_byte",
    "close_idle",
    "malformed_json",
    "wrong_page",
    "ignore_dates",
    "no_messages",
    "content_type=TEXT",
    "cache_control=TEXT",
    "header=NAME:VALUE",
    "no_etag",
];

impl Faults {
    /// Sets one fault as a command line spells it: `latency=200ms`, `status=500`, `drip=16/50ms`, `close_idle`.
    pub fn set(&mut self, word: &str) -> Result<(), FaultError> {
        let (name, value) = word.split_once('=').map_or((word, None), |(name, value)| (name, Some(value)));
        match (name, value) {
            ("times", value) => self.times = Some(number(value, "times", "a number of requests")?),
            ("latency", value) => self.latency = duration(value, "latency")?,
            ("status", value) => {
                let code = number(value, "status", STATUS)?;
                if !(200..=599).contains(&code) {
                    return Err(FaultError::Value { name: "status", wanted: STATUS });
                }
                self.status = Some(code);
            }
            ("retry_after", Some(text)) => self.retry_after = Some(text.into()),
            ("redirect", Some(text)) => self.redirect = Some(text.into()),
            ("body", Some(text)) => self.body = Some(Bytes::copy_from_slice(text.as_bytes())),
            ("cut_after_bytes", value) => {
                self.cut_after_bytes = Some(number(value, "cut_after_bytes", "a number of bytes")?);
            }
            ("drip", value) => self.drip = Some(drip(value)?),
            ("content_type", Some(text)) => self.content_type = Some(text.into()),
            ("cache_control", Some(text)) => self.cache_control = Some(text.into()),
            ("header", value) => {
                let (name, value) = value
                    .and_then(|v| v.split_once(':'))
                    .ok_or(FaultError::Value { name: "header", wanted: "NAME:VALUE" })?;
                self.headers.push((name.trim().into(), value.trim().into()));
            }
            (_, None) => *self.switch(name)? = true,
            _ => return Err(FaultError::Unknown(name.into())),
        }
        Ok(())
    }

    fn switch(&mut self, name: &str) -> Result<&mut bool, FaultError> {
        Ok(match name {
            "chunked_one_byte" => &mut self.chunked_one_byte,
            "close_idle" => &mut self.close_idle,
            "malformed_json" => &mut self.malformed_json,
            "wrong_page" => &mut self.wrong_page,
            "ignore_dates" => &mut self.ignore_dates,
            "no_messages" => &mut self.no_messages,
            "no_etag" => &mut self.no_etag,
            _ => return Err(FaultError::Unknown(name.into())),
        })
    }

    /// Whether bodies differ from what the same request gets on a good day, so that no validator may name them.
    pub(super) fn spoil_content(&self) -> bool {
        self.body.is_some() || self.malformed_json || self.wrong_page || self.ignore_dates || self.no_messages
    }
}

const STATUS: &str = "an HTTP status from 200 to 599";

fn number<T: std::str::FromStr>(
    value: Option<&str>,
    name: &'static str,
    wanted: &'static str,
) -> Result<T, FaultError> {
    value.and_then(|v| v.parse().ok()).ok_or(FaultError::Value { name, wanted })
}

fn duration(value: Option<&str>, name: &'static str) -> Result<Duration, FaultError> {
    let refused = FaultError::Value { name, wanted: "a duration such as 200ms or 2s" };
    value.and_then(parse_duration).ok_or(refused)
}

fn drip(value: Option<&str>) -> Result<Drip, FaultError> {
    let parsed = value.and_then(|v| v.split_once('/')).and_then(|(bytes, every)| {
        let bytes = bytes.parse().ok().filter(|n| *n > 0)?;
        Some(Drip { bytes, every: parse_duration(every)? })
    });
    parsed.ok_or(FaultError::Value { name: "drip", wanted: "bytes and a duration, such as 16/50ms" })
}

fn parse_duration(text: &str) -> Option<Duration> {
    let (number, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit())?);
    let number = number.parse().ok()?;
    match unit {
        "us" => Some(Duration::from_micros(number)),
        "ms" => Some(Duration::from_millis(number)),
        "s" => Some(Duration::from_secs(number)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_set_as_a_command_line_spells_them() {
        let mut faults = Faults::default();
        for word in
            ["latency=200ms", "status=503", "times=2", "drip=16/50ms", "no_etag", "header=Set-Cookie: a=b"]
        {
            faults.set(word).unwrap();
        }
        let wanted = Faults {
            latency: Duration::from_millis(200),
            status: Some(503),
            times: Some(2),
            drip: Some(Drip { bytes: 16, every: Duration::from_millis(50) }),
            no_etag: true,
            headers: vec![("Set-Cookie".into(), "a=b".into())],
            ..Faults::default()
        };
        assert_eq!(faults, wanted);
    }

    #[test]
    fn every_fault_that_is_listed_can_be_set() {
        for known in KNOWN {
            let word = known
                .replace("N/DURATION", "1/1s")
                .replace("DURATION", "1s")
                .replace("NAME:VALUE", "a:b")
                .replace("=N", "=1")
                .replace("=CODE", "=500");
            let mut faults = Faults::default();
            assert_eq!(faults.set(&word), Ok(()), "{known}");
            assert_ne!(faults, Faults::default(), "{known}");
        }
    }

    #[test]
    fn what_cannot_be_set_is_refused_with_the_way_out() {
        let mut faults = Faults::default();
        for word in ["latency=soon", "status=9", "status", "drip=0/1s", "drip=5", "header=x", "times=-1"] {
            let error = faults.set(word).unwrap_err();
            assert!(matches!(error, FaultError::Value { .. }), "{word}: {error}");
        }
        for word in ["lag=1s", "close_idle=yes", "redirect", ""] {
            let error = faults.set(word).unwrap_err();
            assert!(error.to_string().contains("latency=DURATION"), "{word}: {error}");
        }
        assert_eq!(faults, Faults::default());
    }
}
