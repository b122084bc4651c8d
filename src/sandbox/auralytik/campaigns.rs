//! Auralytik's campaigns: a resource that the proxy knows nothing of, for operators' own routes.
//!
//! Fields and filters are those that the vendor's page on campaigns lists; values are ours. Descriptions name their
//! owner, so that masking has something to do.

use serde::Serialize;

use super::super::answer::{Answer, Ask, Time, at};
use super::super::query::Unreadable;
use super::{Page, campaign_id};

/// Numbers of the campaigns that conversations belong to.
const CAMPAIGNS: std::ops::Range<u16> = 450..462;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Campaign {
    id: String,
    name: String,
    description: String,
    r#type: &'static str,
    status: &'static str,
    channel_type: &'static str,
    start_date: Time,
    end_date: Option<Time>,
    created_at: Time,
}

impl Campaign {
    fn new(number: u16) -> Self {
        // A campaign begins every 60 days from 2022-01-01T00:00:00Z on and lasts as long.
        let start = 1_640_995_200 + i64::from(number - CAMPAIGNS.start) * 60 * 86_400;
        let is_active = number + 1 == CAMPAIGNS.end;
        let kind = ["outbound", "inbound", "survey"][usize::from(number % 3)];
        Self {
            id: campaign_id(number),
            name: format!("Spring renewal {number}"),
            description: format!(
                "Questions to owner{number}@example.com or +1 415 555 01{:02}",
                number % 100
            ),
            r#type: kind,
            status: if is_active { "active" } else { "completed" },
            channel_type: ["whatsapp", "voice", "email", "chat"][usize::from(number % 4)],
            start_date: at(start),
            end_date: (!is_active).then(|| at(start + 60 * 86_400)),
            created_at: at(start - 7 * 86_400),
        }
    }
}

/// The campaign with this id.
pub(super) fn one(id: &str) -> Option<Answer> {
    CAMPAIGNS.map(Campaign::new).find(|campaign| campaign.id == id).map(|campaign| Answer::ok(&campaign))
}

/// Answers a list of campaigns, the newest first. Dates are those of `startDate` (ASSUMED).
pub(super) fn list(ask: &Ask<'_>) -> Result<Answer, Unreadable> {
    let page = Page::of(ask)?;
    let from = ask.query.from("dateFrom")?;
    let until = ask.query.until("dateTo")?;
    let found: Vec<Campaign> = CAMPAIGNS
        .rev()
        .map(Campaign::new)
        .filter(|campaign| ask.query.get("status").is_none_or(|wanted| wanted == campaign.status))
        .filter(|campaign| ask.query.get("channelType").is_none_or(|wanted| wanted == campaign.channel_type))
        .filter(|campaign| from.is_none_or(|from| campaign.start_date.0 >= from))
        .filter(|campaign| until.is_none_or(|until| campaign.start_date.0 < until))
        .collect();
    let rows: Vec<&Campaign> = found.iter().skip(page.skip()).take(page.size).collect();
    Ok(page.envelope(&rows, found.len(), ask))
}
