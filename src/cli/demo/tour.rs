//! The tour: a few requests over real HTTP, each told with what to look at, and judged.

use std::collections::BTreeSet;
use std::io::Write;
use std::net::SocketAddr;

use http::StatusCode;
use serde_json::Value;

use super::Keys;
use super::client::{Answer, get};
use super::columns::{Style, lines, padded};
use crate::cli::Failure;
use crate::sandbox::data::{Planted, named};
use crate::sandbox::{Conversation, Sandbox};

/// The width of each of the two columns.
const COLUMN: usize = 44;

const AUTHORIZATION: &str = "Authorization";
const EXCLUDE_PII: &str = "X-Exclude-PII";

/// What the tour goes through.
pub(super) struct Tour<'d> {
    pub(super) proxy: SocketAddr,
    pub(super) vendor: &'d Sandbox,
    pub(super) keys: &'d Keys,
    pub(super) style: Style,
}

impl Tour<'_> {
    /// Goes through it; true if every step answered as it should.
    pub(super) async fn run(&self, out: &mut impl Write) -> Result<bool, Failure> {
        let style = self.style;
        self.tell(
            out,
            &format!("\n{}", style.bold("auraveil: your conversations API, without the personal data")),
        )?;
        self.tell(
            out,
            &style.dim(&format!(
                "A made-up vendor listens on {}, the proxy in front of it on {}.",
                self.vendor.addr(),
                self.proxy
            )),
        )?;
        let analyst = format!("Bearer {}", self.keys.analyst);
        let dashboard = format!("Bearer {}", self.keys.dashboard);

        self.title(out, 1, "A page of conversations", "GET /v1/conversations?pageSize=5")?;
        let page = get(self.proxy, "/v1/conversations?pageSize=5", &[(AUTHORIZATION, &dashboard)]).await?;
        let mut all = self.page(out, &page)?;

        let talk = self.conversation();
        let path = format!("/v1/conversations/{}/messages", talk.id);
        self.title(out, 2, "The same messages, clear and masked", &format!("GET {path}"))?;
        let clear = get(self.proxy, &path, &[(AUTHORIZATION, &analyst)]).await?;
        let masked = get(self.proxy, &path, &[(AUTHORIZATION, &analyst), (EXCLUDE_PII, "true")]).await?;
        all &= self.side_by_side(out, &talk, &clear, &masked)?;

        self.title(out, 3, "Asked again: the vendor is not", &format!("GET {path}"))?;
        let before = self.vendor.requests();
        let again = get(self.proxy, &path, &[(AUTHORIZATION, &analyst), (EXCLUDE_PII, "true")]).await?;
        let calls = self.vendor.requests() - before;
        self.tell(out, &format!("  Cache-Status: {}", again.header("cache-status")))?;
        self.tell(out, &format!("  Age: {} s, calls to the vendor: {calls}", again.header("age")))?;
        let same = again.body == masked.body && calls == 0 && again.header("cache-status").contains("hit");
        all &= self.judged(out, same, "the same bytes, and not one metered call")?;

        self.title(out, 4, "A client that is masked always asks for clear text", &format!("GET {path}"))?;
        self.tell(out, &format!("  {EXCLUDE_PII}: false"))?;
        let strict = get(self.proxy, &path, &[(AUTHORIZATION, &dashboard), (EXCLUDE_PII, "false")]).await?;
        self.tell(
            out,
            &format!("  {}, X-PII-Excluded: {}", strict.status.as_str(), strict.header("x-pii-excluded")),
        )?;
        let strict = strict.body == masked.body && strict.header("x-pii-excluded") == "true";
        all &= self.judged(out, strict, "the header can strengthen, never weaken")?;

        self.title(out, 5, "Without a key", "GET /v1/conversations")?;
        let stranger = get(self.proxy, "/v1/conversations", &[]).await?;
        let error = &stranger.body["error"];
        self.tell(out, &format!("  {} {}", stranger.status.as_str(), text(&error["code"])))?;
        for line in lines(text(&error["message"]), 2 * COLUMN) {
            self.tell(out, &format!("  {line}"))?;
        }
        let refused = stranger.status == StatusCode::UNAUTHORIZED && error["code"] == "UNAUTHORIZED";
        all &= self.judged(out, refused, "nobody gets in, and the error says how to")?;
        self.tell(out, "")?;
        Ok(all)
    }

    /// Lines to paste, and how it ends.
    pub(super) fn what_to_paste(&self, out: &mut impl Write, admin: SocketAddr) -> Result<(), Failure> {
        let Self { proxy, keys, style, .. } = self;
        let talk = self.conversation();
        let messages = format!("$BASE/conversations/{}/messages", talk.id);
        self.tell(out, &style.bold("Your turn: paste these into another terminal"))?;
        for line in [
            // Names and not the values in each line: a reader sees at once what differs, and
            // README.md's lines work too.
            "",
            &format!("BASE=http://{proxy}/v1"),
            &format!("ANALYST={}", keys.analyst),
            &format!("DASHBOARD={}", keys.dashboard),
            "",
            // Quoted, because an unquoted & would end the command in front of it.
            "curl -H \"X-Api-Key: $DASHBOARD\" \"$BASE/conversations?page=2&pageSize=10\"",
            &format!("curl -H \"X-Api-Key: $ANALYST\" \"{messages}\""),
            &format!("curl -H \"X-Api-Key: $ANALYST\" -H 'X-Exclude-PII: true' -i \"{messages}\""),
            &format!("curl http://{admin}/metrics"),
            "",
        ] {
            self.tell(out, format!("  {line}").trim_end())?;
        }
        self.tell(
            out,
            &style
                .dim("The analyst reads clear text, and masked on request; the dashboard is masked always."),
        )?;
        self.tell(out, &style.dim("Ctrl-C ends the demo."))
    }

    fn page(&self, out: &mut impl Write, page: &Answer) -> Result<bool, Failure> {
        let rows = page.body["data"].as_array().map(Vec::as_slice).unwrap_or_default();
        for row in rows {
            self.tell(
                out,
                &format!(
                    "  {}{}{}{}",
                    padded(text(&row["id"]), 22),
                    padded(text(&row["channelId"]), 16),
                    padded(text(&row["status"]), 14),
                    text(&row["startedAt"])
                ),
            )?;
        }
        self.tell(
            out,
            &self.style.dim(&format!("  {} in all; Link leads to the next page", page.body["totalCount"])),
        )?;
        let sound =
            page.status == StatusCode::OK && rows.len() == 5 && page.header("link").contains("rel=\"next\"");
        self.judged(out, sound, "one API in front of every vendor")
    }

    fn side_by_side(
        &self,
        out: &mut impl Write,
        talk: &Conversation,
        clear: &Answer,
        masked: &Answer,
    ) -> Result<bool, Failure> {
        let style = self.style;
        let head = |title: &str| style.bold(&padded(title, COLUMN));
        self.tell(out, &format!("  {}  {}", head("clear"), style.bold("X-Exclude-PII: true")))?;
        let messages = |answer: &Answer| answer.body["messages"].as_array().cloned().unwrap_or_default();
        let (left, right) = (messages(clear), messages(masked));
        for (clear, masked) in left.iter().zip(&right) {
            self.tell(out, &style.dim(&format!("  {}:", text(&clear["role"]))))?;
            let mut clear = lines(text(&clear["content"]), COLUMN);
            let mut masked = lines(text(&masked["content"]), COLUMN);
            let height = clear.len().max(masked.len());
            clear.resize(height, String::new());
            masked.resize(height, String::new());
            for (clear, masked) in clear.iter().zip(&masked) {
                self.tell(
                    out,
                    format!("  {}  {}", padded(clear, COLUMN), style.marked(masked, "****")).trim_end(),
                )?;
            }
        }
        let said = masked.body.to_string();
        let sound = clear.status == StatusCode::OK
            && masked.status == StatusCode::OK
            && masked.header("x-pii-excluded") == "true"
            && !left.is_empty()
            && left.len() == right.len()
            && given_away(talk).all(|planted| !said.contains(planted.text.as_str()));
        let count = given_away(talk).count();
        let what = format!("{count} pieces of personal data gone, the talk still readable");
        self.judged(out, sound, &what)
    }

    /// The conversation to show: English, short, and of the first few the one that gives away most kinds of things.
    fn conversation(&self) -> Conversation {
        let world = self.vendor.world();
        (named::COUNT..world.len().min(300))
            .map(|index| world.conversation(index))
            .filter(|talk| talk.language == "en" && (3..=7).contains(&talk.messages.len()))
            .max_by_key(|talk| {
                let kinds: BTreeSet<_> = given_away(talk).map(|planted| planted.entity).collect();
                (kinds.len(), std::cmp::Reverse(talk.messages.len()))
            })
            .unwrap_or_else(|| world.conversation(named::ABC123))
    }

    fn title(&self, out: &mut impl Write, step: u8, title: &str, request: &str) -> Result<(), Failure> {
        self.tell(out, &format!("\n{}", self.style.bold(&format!("{step}. {title}"))))?;
        self.tell(out, &self.style.dim(&format!("  {request}")))
    }

    fn judged(&self, out: &mut impl Write, sound: bool, what: &str) -> Result<bool, Failure> {
        let word = if sound { self.style.good("ok") } else { self.style.bad("NOT as it should be") };
        self.tell(out, &format!("  {word}: {what}"))?;
        Ok(sound)
    }

    fn tell(&self, out: &mut impl Write, line: &str) -> Result<(), Failure> {
        writeln!(out, "{line}").map_err(Failure::output)
    }
}

/// The personal data in the messages that the contact can see.
fn given_away(talk: &Conversation) -> impl Iterator<Item = &Planted> {
    talk.messages.iter().filter(|message| !message.is_internal).flat_map(|message| &message.planted)
}

/// A JSON string's text; a dash where there is none.
fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("-")
}
