//! Every example of the vendors' pages on conversations, sent through the proxy: the vendor says exactly what its page
//! shows (`tests/fixtures`), and the page's own `curl` lines are sent with another host and another key.
//!
//! - `auralytik`, `aurion`: answers and calls
//! - `errors`: what the vendors say when they refuse or fail, which never goes through

mod auralytik;
mod aurion;
mod errors;

use crate::support::http::{Answer, get};

/// A request as a `curl` line of a page has it.
struct Curl {
    target: String,
    headers: Vec<(String, String)>,
}

impl Curl {
    /// Reads a line as a shell does: words, quotes, and an `&` outside of them ends the command. `host` is cut from its
    /// URL, and `key` replaced by one of ours.
    #[track_caller]
    fn read(line: &str, host: &str, key: (&str, &str)) -> Self {
        let (mut words, mut quoted) = (vec![String::new()], false);
        for c in line.replace("\\\n", " ").chars() {
            match c {
                '"' => quoted = !quoted,
                '&' if !quoted => break,
                c if c.is_whitespace() && !quoted => words.push(String::new()),
                c => words.last_mut().unwrap().push(c),
            }
        }
        words.retain(|word| !word.is_empty());
        let mut words = words.into_iter();
        assert_eq!(words.next().as_deref(), Some("curl"));
        let url = words.next().unwrap();
        let target = url.strip_prefix(host).expect("the page's host").to_owned();
        let mut headers = Vec::new();
        while let Some(word) = words.next() {
            assert_eq!(word, "-H", "another option");
            let header = words.next().unwrap().replace(key.0, key.1);
            let (name, value) = header.split_once(": ").unwrap();
            headers.push((name.to_owned(), value.to_owned()));
        }
        Self { target, headers }
    }

    async fn send(&self, proxy: std::net::SocketAddr) -> Answer {
        let headers: Vec<_> = self.headers.iter().map(|(name, value)| (&**name, &**value)).collect();
        get(proxy, &self.target, &headers).await
    }
}
