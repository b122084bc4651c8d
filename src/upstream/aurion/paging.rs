//! Whether an answer says of itself that it is one page of more. No page of the vendor's tells how a tenant's own path
//! of messages is paged, so nothing can be paged through: such an answer is refused, and never passes for the whole.
//!
//! Looked at are members of the top object and of its objects that speak of paging, by the names that are usual. A page
//! that says nothing of the kind is taken for all there is.

use crate::json::{Documents, Error, Event, Lexer, Part};

/// Longer keys are none of the names, longer values say nothing of pages but that there is one.
const LONGEST: usize = 64;

const ONE_OF_MORE: Error = Error::Unexpected(
    "it is one page of more messages; the path that the operator set as `messages` must answer all of them at once",
);

/// Reads along with an answer, in constant memory.
pub(super) struct Paging {
    lexer: Lexer,
    key: Vec<u8>,
    value: Vec<u8>,
    /// What the key that was read last says of pages, until its value has ended.
    says: Option<Says>,
    /// The first byte of that value has not come yet.
    pending: bool,
    /// Within an object that speaks of paging.
    section: bool,
    /// How many messages there are in all.
    total: Option<f64>,
    more: bool,
}

/// What a member says of pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    /// `true` where there are more.
    Flag,
    /// Something but null where there are more.
    Next,
    /// How many elements there are on all pages.
    Total,
    /// How many pages there are.
    Pages,
    /// How many elements were passed over.
    Skipped,
    /// More of these.
    Section,
}

impl Says {
    fn of(key: &[u8]) -> Option<Self> {
        let spelled = format!("\"{}\"", String::from_utf8_lossy(key));
        let key = serde_json::from_str::<String>(&spelled).ok()?;
        let letters: String = key.chars().filter(|c| !matches!(c, '_' | '-')).collect();
        Some(match letters.to_ascii_lowercase().as_str() {
            "hasmore" | "hasnext" | "hasnextpage" | "more" | "moreavailable" | "truncated"
            | "istruncated" => Self::Flag,
            "next" | "nextpage" | "nextcursor" | "nextpagetoken" | "nexttoken" | "nexturl" | "nextlink"
            | "nextoffset" => Self::Next,
            "total" | "totalcount" | "totalitems" | "totalmessages" | "totalelements" | "totalresults" => {
                Self::Total
            }
            "totalpages" | "pagecount" | "lastpage" => Self::Pages,
            "offset" | "skip" => Self::Skipped,
            "pagination" | "paging" | "pageinfo" | "meta" | "metadata" | "links" | "cursors" => Self::Section,
            _ => return None,
        })
    }
}

impl Paging {
    pub(super) fn new() -> Self {
        Self {
            lexer: Lexer::new(Documents::One),
            key: Vec::new(),
            value: Vec::new(),
            says: None,
            pending: false,
            section: false,
            total: None,
            more: false,
        }
    }

    /// Takes the next piece of the answer.
    pub(super) fn push(&mut self, chunk: &[u8]) -> Result<(), Error> {
        if self.pending {
            self.look(chunk);
        }
        while let Some(event) = self.lexer.next(chunk)? {
            match event {
                Event::String { key: true, part } => {
                    self.says = None;
                    let depth = self.lexer.depth();
                    if depth == 1 || depth == 2 && self.section {
                        hold(&mut self.key, chunk, part);
                        if part.last {
                            self.says = Says::of(&self.key);
                            self.look(&chunk[part.end + 1..]);
                        }
                    }
                }
                Event::String { key: false, part } | Event::Number(part) => {
                    if self.says.is_some() {
                        hold(&mut self.value, chunk, part);
                        if part.last {
                            self.judge();
                        }
                    }
                }
                Event::Open(_) => {
                    let says = self.says.take();
                    self.more |= says == Some(Says::Next);
                    if self.lexer.depth() == 2 {
                        self.section = says == Some(Says::Section);
                    }
                }
                Event::Close(_) => {}
            }
        }
        if self.more { Err(ONE_OF_MORE) } else { Ok(()) }
    }

    /// Ends the answer, which had so many messages.
    pub(super) fn finish(&self, messages: usize) -> Result<(), Error> {
        if self.total.is_some_and(|total| total > messages as f64) { Err(ONE_OF_MORE) } else { Ok(()) }
    }

    /// Looks behind a key for the first byte of its value: the lexer tells nothing of `true`.
    fn look(&mut self, rest: &[u8]) {
        let first = rest.iter().find(|byte| !matches!(byte, b':' | b' ' | b'\t' | b'\n' | b'\r'));
        self.pending = self.says.is_some() && first.is_none();
        self.more |= first == Some(&b't') && matches!(self.says, Some(Says::Flag | Says::Next));
    }

    fn judge(&mut self) {
        let text = String::from_utf8_lossy(&self.value);
        let number = text.parse::<f64>().ok();
        match self.says.take() {
            Some(Says::Flag) => self.more |= text == "true" || number.is_some_and(|number| number != 0.0),
            Some(Says::Next) => self.more |= !text.is_empty(),
            Some(Says::Total) => self.total = self.total.into_iter().chain(number).reduce(f64::max),
            Some(Says::Pages) => self.more |= number.is_some_and(|pages| pages > 1.0),
            Some(Says::Skipped) => self.more |= number.is_some_and(|skipped| skipped > 0.0),
            Some(Says::Section) | None => {}
        }
    }
}

/// Adds a stretch of a token, which is cut where it gets longer than any that counts.
fn hold(held: &mut Vec<u8>, chunk: &[u8], part: Part) {
    if part.first {
        held.clear();
    }
    let room = (LONGEST + 1).saturating_sub(held.len());
    held.extend(chunk[part.start..part.end].iter().take(room));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(body: &str, step: usize) -> Result<(), Error> {
        let mut paging = Paging::new();
        for chunk in body.as_bytes().chunks(step) {
            paging.push(chunk)?;
        }
        paging.finish(2)
    }

    #[test]
    fn a_page_of_more_is_told_by_what_it_says() {
        let messages = r#""messages":[{"id":"a","total":9,"next":"x"},{"id":"b","has_more":true}]"#;
        for (member, whole) in [
            (r#""total":2"#, true),
            (r#""total":"2""#, true),
            (r#""total":null,"next":null"#, true),
            (r#""has_more":false,"hasNext" : false"#, true),
            (r#""next":"","limit":100,"offset":0"#, true),
            (r#""pagination":{"page":1,"totalPages":1,"totalCount":2,"next":null}"#, true),
            (r#""contact":{"next":"x","total":9}"#, true),
            (r#""tags":["total",3,true],"note":"has_more""#, true),
            (r#""total":3"#, false),
            (r#""total":3e0"#, false),
            (r#""total":"3""#, false),
            (r#""has_more":true"#, false),
            (r#""hasMore" : true"#, false),
            (r#""has\u005fmore":1"#, false),
            (r#""next":"/v2/x?page=2""#, false),
            (r#""next_page":2"#, false),
            (r#""links":{"self":"a","next":{"href":"b"}}"#, false),
            (r#""pagination":{"page":1,"totalPages":2}"#, false),
            (r#""meta":{"total_count":7}"#, false),
            (r#""offset":25"#, false),
        ] {
            for body in [format!("{{{member},{messages}}}"), format!("{{{messages},{member}}}")] {
                for step in [1, 2, 3, 7, body.len()] {
                    assert_eq!(
                        read(&body, step),
                        if whole { Ok(()) } else { Err(ONE_OF_MORE) },
                        "{body} {step}"
                    );
                }
            }
        }
        assert_eq!(read(r#"[{"total":9,"next":"x"}]"#, 1), Ok(()));
    }
}
