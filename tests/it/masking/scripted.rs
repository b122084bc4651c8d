//! A conversation in both vendors' words, for a scripted vendor to tell: its contact is Zuleika Vanterpool, its agent
//! Quillon Abernethy, and no word but their names says so.

use std::sync::Arc;

use tokio::sync::Notify;

use crate::support::vendor::{Asked, Step, json};

/// What a masked reader must never see of it, in lower case.
pub(super) const SECRETS: [&str; 7] =
    ["zuleika", "vanterpool", "quillon", "abernethy", "corp.example.com", "4111 1111 1111 1111", "9876 5432"];

/// What one of its messages says.
pub(super) const SAID: &str = "ask zuleika about VANTERPOOL's parcel, write to zuleika.vanterpool@corp.example.com, or \
                               ring +56 9 9876 5432 for quillon; it went on card 4111 1111 1111 1111";

/// The same, masked.
pub(super) const MASKED: &str =
    "ask **** about ****'s parcel, write to ****, or ring **** for ****; it went on card ****";

/// Its list, its detail and its messages.
pub(super) const PATHS: [&str; 3] =
    ["/v1/conversations?pageSize=11", "/v1/conversations/conv_1", "/v1/conversations/conv_1/messages"];

/// The same for the conversation of another number, which leads to the vendor by [`number`]: so one
/// proxy can be told many things.
pub(super) fn paths(number: usize) -> [String; 3] {
    let size = format!("pageSize={}", number + 10);
    PATHS.map(|path| path.replace("pageSize=11", &size).replace("conv_1", &format!("conv_{number}")))
}

/// Whose list, detail or messages the vendor is asked for.
pub(super) fn number(asked: &Asked) -> usize {
    let marks = [("conv_", 0), ("pageSize=", 10), ("limit=", 10)];
    let found = marks.into_iter().find_map(|(mark, base)| {
        let (_, rest) = asked.target.split_once(mark)?;
        let digits = rest.split(|c: char| !c.is_ascii_digit()).next()?;
        Some(digits.parse::<usize>().ok()? - base)
    });
    found.expect("one of the paths above")
}

/// What a vendor says of it.
#[derive(Clone)]
pub(super) struct Documents {
    pub(super) list: String,
    pub(super) detail: String,
    pub(super) messages: String,
}

impl Documents {
    /// With so many messages.
    pub(super) fn new(dialect: &str, count: usize) -> Self {
        if dialect == "aurion" { Self::aurion(count) } else { Self::auralytik(count) }
    }

    fn auralytik(count: usize) -> Self {
        let row = r#"{"id":"conv_1","channelId":"ch_email","status":"completed","contactName":"Zuleika Vanterpool","contactEmail":"zuleika.vanterpool@corp.example.com","contactPhone":"+56998765432","agentName":"Quillon Abernethy"}"#;
        let messages: Vec<_> = (0..count)
            .map(|n| {
                format!(
                    r#"{{"id":"msg_{n:03}","role":"agent","content":"{SAID}","timestamp":"2024-01-15T10:30:00Z"}}"#
                )
            })
            .collect();
        Self {
            list: format!(r#"{{"data":[{row}],"page":1,"pageSize":11,"totalCount":1}}"#),
            detail: row.into(),
            messages: format!(r#"{{"conversationId":"conv_1","messages":[{}]}}"#, messages.join(",")),
        }
    }

    fn aurion(count: usize) -> Self {
        let row = r#""id":"conv_1","subject":"About zuleika","channel":"email","status":"open","contact_name":"Zuleika Vanterpool","contact_email":"zuleika.vanterpool@corp.example.com","created_at":"2024-01-15T10:30:00Z""#;
        let messages: Vec<_> = (0..count)
            .map(|n| {
                format!(
                    r#"{{"id":"msg_{n:03}","body":"{SAID}","sender_type":"agent","created_at":"2024-01-15T10:30:00Z","is_internal":false}}"#
                )
            })
            .collect();
        // Some of its people stand before the messages, some behind them.
        let detail = format!(
            r#"{{{row},"messages":[{}],"contact_phone":"+56998765432","assignee_user_name":"Quillon Abernethy"}}"#,
            messages.join(",")
        );
        let list = format!(r#"{{"data":[{{{row}}}],"total":1,"limit":11,"offset":0}}"#);
        Self { list, messages: detail.clone(), detail }
    }

    /// What answers a request.
    pub(super) fn of(&self, asked: &Asked) -> String {
        let text = match asked.target.split('?').next().unwrap().rsplit('/').next() {
            Some("conversations") => &self.list,
            Some("messages") => &self.messages,
            _ => &self.detail,
        };
        let size = number(asked) + 10;
        text.replace("\"pageSize\":11", &format!("\"pageSize\":{size}"))
            .replace("\"limit\":11", &format!("\"limit\":{size}"))
    }

    /// Answers a request.
    pub(super) fn tell(&self, asked: &Asked) -> Vec<Step> {
        json(self.of(asked))
    }
}

/// An answer in two halves, of which the second waits for the test.
pub(super) fn halting(steps: Vec<Step>, until: &Arc<Notify>) -> Vec<Step> {
    let Ok([Step::Say(all)]) = <[Step; 1]>::try_from(steps) else { panic!("it is said in one piece") };
    let (first, second) = all.split_at(all.len() / 2);
    vec![Step::Say(first.into()), Step::Wait(Arc::clone(until)), Step::Say(second.into())]
}
