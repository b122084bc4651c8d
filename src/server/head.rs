//! Judges the head of a request as it came over the wire, before hyper sees it: framing (RFC 9112 sections 2 to 6) and
//! `Host` and `Expect` (RFC 9110 sections 7.2 and 10.1.1).
//!
//! hyper repairs some heads that two readers could take for different requests: of `Content-Length` and
//! `Transfer-Encoding` together it drops one, and a head without `Host`, or with two, passes. Whoever stands in front
//! of us may have read them the other way, so here they are refused. Only form is judged here; what the words mean is
//! the proxy's to say.

use crate::proxy::Problem;

/// The longest head, in bytes, its last empty line included.
pub(super) const MAX_HEAD: usize = 16 << 10;

/// The most header lines.
const MAX_LINES: usize = 100;

/// How far a head has been read. Lines are judged by their ends alone here, so that a head that will never end in
/// our way is refused at once instead of waited for.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// Where the current line starts.
    line: usize,
    /// How far the current line was searched for its end.
    searched: usize,
    /// Where the head starts: behind an empty line, if there is one (RFC 9112 section 2.2).
    start: usize,
}

/// What a [`Scan`] knows by now.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Progress {
    /// The head goes on behind what has come.
    More,
    /// The head is whole: these bytes of what has come.
    Head(std::ops::Range<usize>),
    /// No head of ours.
    Bad(Problem),
}

impl Scan {
    /// Looks at `raw`, which begins with what it was when this was asked last.
    pub(super) fn look(&mut self, raw: &[u8]) -> Progress {
        while let Some(found) = memchr::memchr(b'\n', &raw[self.searched..]) {
            let end = self.searched + found;
            if end >= MAX_HEAD {
                break;
            }
            if end == self.line || raw[end - 1] != b'\r' {
                return Progress::Bad(bad("lines must end with CR LF"));
            }
            let empty = end == self.line + 1;
            let first = self.line == self.start;
            self.line = end + 1;
            self.searched = end + 1;
            if !empty {
                continue;
            }
            if !first {
                return Progress::Head(self.start..end + 1);
            }
            if self.start > 0 {
                return Progress::Bad(bad("empty lines stand before the request"));
            }
            self.start = self.line;
        }
        self.searched = raw.len().max(self.searched);
        if raw.len() >= MAX_HEAD {
            return Progress::Bad(bad("the request's head must be at most 16 KiB"));
        }
        Progress::More
    }
}

fn bad(why: &str) -> Problem {
    Problem::InvalidHeader(why.into())
}

/// Judges a whole head. `Ok` means: hyper reads it as every other reader does, and no body follows.
pub(super) fn judge(head: &[u8]) -> Result<(), Problem> {
    let head = head.strip_suffix(b"\r\n\r\n").ok_or_else(|| bad("the head must end with an empty line"))?;
    let mut lines = head.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
    let request = RequestLine::read(lines.next().unwrap_or_default())?;
    let mut fields = Fields::default();
    for (count, line) in lines.enumerate() {
        if count >= MAX_LINES {
            return Err(bad("a request must have at most 100 header lines"));
        }
        fields.read(line)?;
    }
    fields.judge(&request)?;
    request.judge_target()
}

/// Whether a head that can't be read any further was probably a HEAD, whose answer must have no body.
pub(super) fn looks_like_head(head: &[u8]) -> bool {
    head.starts_with(b"HEAD ")
}

struct RequestLine<'h> {
    method: &'h [u8],
    target: &'h [u8],
    is_http_11: bool,
}

impl<'h> RequestLine<'h> {
    /// RFC 9112 section 3: three words, one space between them.
    fn read(line: &'h [u8]) -> Result<Self, Problem> {
        let mut words = line.split(|byte| *byte == b' ');
        let (method, target, version) = match (words.next(), words.next(), words.next(), words.next()) {
            (Some(method), Some(target), Some(version), None) => (method, target, version),
            // HTTP/0.9 had no version.
            (Some(b"GET"), Some(target), None, None) if target.starts_with(b"/") => {
                return Err(Problem::HttpVersion);
            }
            _ => {
                return Err(bad(
                    "the request line must be METHOD, target and HTTP/1.1, one space between them",
                ));
            }
        };
        if method.is_empty() || !method.iter().all(|byte| is_token(*byte)) {
            return Err(bad("the method must be a word"));
        }
        let is_http_11 = match version {
            b"HTTP/1.1" => true,
            b"HTTP/1.0" => false,
            [b'H', b'T', b'T', b'P', b'/', major, b'.', minor]
                if major.is_ascii_digit() && minor.is_ascii_digit() =>
            {
                return Err(Problem::HttpVersion);
            }
            _ => return Err(bad("the request line must end with HTTP/1.1")),
        };
        Ok(Self { method, target, is_http_11 })
    }

    fn reads(&self) -> bool {
        matches!(self.method, b"GET" | b"HEAD" | b"OPTIONS")
    }

    /// RFC 9112 section 3.2: the origin form, the absolute form, which every server must take, and for OPTIONS the
    /// asterisk. The host that an absolute target names stands in place of `Host`, and has to be as sound; which host
    /// it is decides nothing here.
    fn judge_target(&self) -> Result<(), Problem> {
        if self.method == b"OPTIONS" && self.target == b"*" {
            return Ok(());
        }
        let Some(target) = path_of(self.target) else {
            return Err(if self.reads() {
                Problem::InvalidPath(
                    "the request target must be a path, starting with `/`, or a URL of http or https with a host",
                )
            } else {
                Problem::MethodNotAllowed
            });
        };
        if !target.iter().all(|byte| is_target(*byte)) {
            return Err(Problem::InvalidPath(
                "the request target holds a character that must be percent-encoded",
            ));
        }
        Ok(())
    }
}

/// The path and query of a target in origin or absolute form.
fn path_of(target: &[u8]) -> Option<&[u8]> {
    if target.starts_with(b"/") {
        return Some(target);
    }
    let rest = [&b"http://"[..], b"https://"].into_iter().find_map(|scheme| {
        let (start, rest) = target.split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some(rest)
    })?;
    let end = rest.iter().position(|byte| matches!(byte, b'/' | b'?')).unwrap_or(rest.len());
    is_host(&rest[..end]).then_some(&rest[end..])
}

/// What header lines say that decides where the request ends and whom it is for.
#[derive(Default)]
struct Fields<'h> {
    host: Option<&'h [u8]>,
    length: Option<&'h [u8]>,
    transfer_encoding: Option<&'h [u8]>,
    expect: Option<&'h [u8]>,
}

impl<'h> Fields<'h> {
    /// RFC 9112 section 5: a name, a colon, a value; never folded (section 5.2), no space before the colon (5.1).
    fn read(&mut self, line: &'h [u8]) -> Result<(), Problem> {
        let colon = memchr::memchr(b':', line).ok_or_else(|| bad("a header line has no colon"))?;
        let (name, value) = (&line[..colon], line[colon + 1..].trim_ascii());
        if name.is_empty() || !name.iter().all(|byte| is_token(*byte)) {
            return Err(bad(
                "a header's name must be a word, directly before its colon, at the start of its line",
            ));
        }
        if !line[colon + 1..].iter().all(|byte| matches!(byte, b'\t' | b' '..=b'~' | 0x80..)) {
            return Err(bad("a header's value holds a control character"));
        }
        let (known, place) = if name.eq_ignore_ascii_case(b"host") {
            ("Host", &mut self.host)
        } else if name.eq_ignore_ascii_case(b"content-length") {
            ("Content-Length", &mut self.length)
        } else if name.eq_ignore_ascii_case(b"transfer-encoding") {
            ("Transfer-Encoding", &mut self.transfer_encoding)
        } else if name.eq_ignore_ascii_case(b"expect") {
            ("Expect", &mut self.expect)
        } else {
            return Ok(());
        };
        if place.replace(value).is_some() {
            return Err(bad(&format!("{known} must be given once")));
        }
        Ok(())
    }

    fn judge(&self, request: &RequestLine<'_>) -> Result<(), Problem> {
        // RFC 9112 section 3.2.
        match self.host {
            Some(host) if !is_host(host) => {
                return Err(bad("Host must be a host name or address, with or without a port"));
            }
            None if request.is_http_11 => return Err(bad("Host is missing")),
            _ => {}
        }
        // RFC 9110 section 10.1.1. Without a body there is nothing to go on with, so the one known word is ignored.
        if self.expect.is_some_and(|expect| !expect.eq_ignore_ascii_case(b"100-continue")) {
            return Err(bad("Expect must be 100-continue or absent"));
        }
        // RFC 9112 section 6.1 and 6.3.
        if let Some(coding) = self.transfer_encoding {
            if self.length.is_some() {
                return Err(bad("Content-Length and Transfer-Encoding can't come together"));
            }
            if !request.is_http_11 || !coding.eq_ignore_ascii_case(b"chunked") {
                return Err(bad("Transfer-Encoding must be chunked, and is of HTTP/1.1"));
            }
        }
        let announced = match self.length {
            None => self.transfer_encoding.is_some(),
            Some(digits)
                if !digits.is_empty() && digits.len() <= 19 && digits.iter().all(u8::is_ascii_digit) =>
            {
                digits.iter().any(|digit| *digit != b'0')
            }
            Some(_) => return Err(bad("Content-Length must be a number")),
        };
        match announced {
            true if request.reads() => Err(bad("a request that reads must have no body")),
            // It would be refused anyhow; here so that its body is not taken for the next request.
            true => Err(Problem::MethodNotAllowed),
            false => Ok(()),
        }
    }
}

/// RFC 9110 section 5.6.2.
fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

/// RFC 3986 sections 3.3 and 3.4, and `[`, `]`, `|` that programs write bare in queries.
fn is_target(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?%[]|".contains(&byte)
}

/// `uri-host [ ":" port ]` (RFC 3986 section 3.2.2), names as they are used: RFC 3986 would also allow a comma, which
/// is how two hosts look that somebody joined.
fn is_host(host: &[u8]) -> bool {
    let Ok(host) = std::str::from_utf8(host) else { return false };
    let (name, port) = match host.strip_prefix('[') {
        Some(rest) => {
            let Some((address, rest)) = rest.split_once(']') else { return false };
            if address.parse::<std::net::Ipv6Addr>().is_err() {
                return false;
            }
            match rest.strip_prefix(':') {
                Some(port) => ("v6", Some(port)),
                None if rest.is_empty() => ("v6", None),
                None => return false,
            }
        }
        None => match host.split_once(':') {
            Some((name, port)) => (name, Some(port)),
            None => (host, None),
        },
    };
    let name_is_sound = !name.is_empty()
        && name.len() <= 255
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte));
    // An empty port is legal (RFC 3986 section 3.2.3).
    let port_is_sound = port.is_none_or(|port| {
        port.bytes().all(|byte| byte.is_ascii_digit()) && (port.is_empty() || port.parse::<u16>().is_ok())
    });
    name_is_sound && port_is_sound
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(head: &str) -> Option<&'static str> {
        judge(head.as_bytes()).err().map(|problem| problem.status_and_code().1)
    }

    #[test]
    fn sound_heads_pass() {
        for head in [
            "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /v1/conversations?page=1&x=%20|[] HTTP/1.1\r\nhost:127.0.0.1:8080 \r\nX:\té\r\n\r\n",
            "HEAD /x HTTP/1.0\r\n\r\n",
            "OPTIONS * HTTP/1.1\r\nHost: [::1]:80\r\n\r\n",
            "GET http://a:8080/x?y=1 HTTP/1.1\r\nHost: b\r\n\r\n",
            "GET HTTPS://[::1] HTTP/1.1\r\nHost: b\r\n\r\n",
            "DELETE /x HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: 00\r\n\r\n",
        ] {
            assert_eq!(judge(head.as_bytes()), Ok(()), "{head}");
        }
    }

    #[test]
    fn unsound_heads_are_refused_by_what_is_wrong() {
        for (request, fields, wanted) in [
            ("GET / HTTP/2.0", "Host: a", "HTTP_VERSION"),
            ("GET / HTTP/1.2", "Host: a", "HTTP_VERSION"),
            ("GET /", "Host: a", "HTTP_VERSION"),
            ("GET / http/1.1", "Host: a", "INVALID_HEADER"),
            ("GET  / HTTP/1.1", "Host: a", "INVALID_HEADER"),
            ("GET / HTTP/1.1 ", "Host: a", "INVALID_HEADER"),
            ("GET http://a/ HTTP/1.1", "X: a", "INVALID_HEADER"),
            ("GET http://u@a/ HTTP/1.1", "Host: a", "INVALID_PATH"),
            ("GET http:///v1 HTTP/1.1", "Host: a", "INVALID_PATH"),
            ("GET http://a/#x HTTP/1.1", "Host: a", "INVALID_PATH"),
            ("GET ftp://a/ HTTP/1.1", "Host: a", "INVALID_PATH"),
            ("GET a/v1 HTTP/1.1", "Host: a", "INVALID_PATH"),
            ("PUT ftp://a/ HTTP/1.1", "Host: a", "METHOD_NOT_ALLOWED"),
            ("GET * HTTP/1.1", "Host: a", "INVALID_PATH"),
            ("GET /#x HTTP/1.1", "Host: a", "INVALID_PATH"),
            ("CONNECT a:80 HTTP/1.1", "Host: a", "METHOD_NOT_ALLOWED"),
            ("POST / HTTP/1.1", "Host: a\r\nContent-Length: 3", "METHOD_NOT_ALLOWED"),
            ("GET / HTTP/1.1", "Host: a\r\nContent-Length: 3", "INVALID_HEADER"),
            ("GET / HTTP/1.1", "Host: a\r\nX : b", "INVALID_HEADER"),
            ("GET / HTTP/1.1", "Host: a\r\nX: b\r\n folded", "INVALID_HEADER"),
            ("GET / HTTP/1.1", "Host: a\r\nX: b\rc", "INVALID_HEADER"),
            ("GET / HTTP/1.1", "X: a", "INVALID_HEADER"),
        ] {
            assert_eq!(code(&format!("{request}\r\n{fields}\r\n\r\n")), Some(wanted), "{request} {fields}");
        }
    }

    #[test]
    fn hosts() {
        for good in ["a", "a.b-c.example:8080", "127.0.0.1", "[::1]", "[2001:db8::1]:443", "a:"] {
            assert!(is_host(good.as_bytes()), "{good}");
        }
        for bad in [
            "", ":80", "a b", "a,b", "u@a", "a/b", "a:b", "a:65536", "[::1", "[x]", "[::1]80", "a:1:2",
            "http://a",
        ] {
            assert!(!is_host(bad.as_bytes()), "{bad}");
        }
    }

    #[test]
    fn a_scan_says_the_same_for_every_cut() {
        let long = format!("GET / HTTP/1.1\r\nX: {}\r\n\r\n", "x".repeat(MAX_HEAD));
        for (raw, wanted) in [
            ("GET / HTTP/1.1\r\nHost: a\r\n\r\nGET", Some(Progress::Head(0..27))),
            ("\r\nGET / HTTP/1.1\r\n\r\n", Some(Progress::Head(2..20))),
            ("\r\n\r\nGET / HTTP/1.1\r\n\r\n", None),
            ("GET / HTTP/1.1\nHost: a\n\n", None),
            ("\nGET / HTTP/1.1\r\n\r\n", None),
            (&long, None),
        ] {
            for step in [1, 7, raw.len()] {
                let mut scan = Scan::default();
                let mut progress = Progress::More;
                let mut come = 0;
                while progress == Progress::More && come < raw.len() {
                    come = (come + step).min(raw.len());
                    progress = scan.look(&raw.as_bytes()[..come]);
                }
                match &wanted {
                    Some(head) => assert_eq!(&progress, head, "{raw:?} by {step}"),
                    None => assert!(matches!(progress, Progress::Bad(_)), "{raw:?} by {step}: {progress:?}"),
                }
            }
        }
    }
}
