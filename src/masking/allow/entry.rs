//! An entry of the allow-list: from what is written to what is meant. Whatever would allow more
//! than one's own is refused.
//!
//! No message repeats the text of an entry: what somebody put there by mistake may be a card or a password.

use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::everybodys::{is_mail_provider, is_registry};
use super::reading::Reading;
use crate::masking::checks;
use crate::masking::rules::{AllowFile, Fault, Place, reason};
use crate::masking::view::{Encoding, Scratch, View};

/// More entries are no list of one's own things any more.
const MOST_ENTRIES: usize = 256;

/// Findings that are not masked.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(super) entity: Arc<str>,
    pub(super) reading: Reading,
    pub(super) value: Value,
    /// The second behind its last day.
    pub(super) ends: i64,
    /// The text or domain as it is written.
    pub(crate) written: Arc<str>,
    pub(crate) until: Date,
    pub(crate) reason: Arc<str>,
    pub(crate) pack: Arc<str>,
    pub(crate) line: usize,
}

/// What a finding is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// A text, as it is compared.
    Text(String),
    /// A domain of mail addresses, in lower case.
    Domain { host: String, subdomains: bool },
}

impl Entry {
    /// What it lets through.
    pub(crate) fn entity(&self) -> &Arc<str> {
        &self.entity
    }

    /// A domain's entry that holds for what is below it, too.
    pub(crate) fn has_subdomains(&self) -> bool {
        matches!(self.value, Value::Domain { subdomains: true, .. })
    }

    /// Everything that decides what it lets through, but for how long.
    pub(super) fn essence(&self) -> String {
        format!("{} {:?}", self.entity, self.value)
    }

    /// Refuses an entry for what another one allows already.
    pub(crate) fn refuse_a_second(&self, others: &[Self], written: &AllowFile) -> Result<(), Fault> {
        let same = |other: &&Self| match (&self.value, &other.value) {
            (Value::Domain { host, .. }, Value::Domain { host: other, .. }) => host == other,
            (value, other_value) => self.entity == other.entity && value == other_value,
        };
        match others.iter().find(same) {
            None => Ok(()),
            Some(Self { pack, line, .. }) => {
                Err(Fault::new(written.entity.span(), format!("allow: the same is allowed at {pack}:{line}")))
            }
        }
    }
}

/// Refuses a list that nobody reviews any more.
pub(crate) fn refuse_too_many(entries: &[Entry]) -> Result<(), String> {
    match entries.get(MOST_ENTRIES) {
        None => Ok(()),
        Some(Entry { pack, line, .. }) => {
            Err(format!("{pack}:{line}: allow: more than {MOST_ENTRIES} entries over all packs"))
        }
    }
}

/// Reads an entry.
pub(crate) fn read(place: Place<'_>, written: &AllowFile) -> Result<Entry, Fault> {
    let entity = written.entity.get_ref();
    let reading =
        Reading::of(entity).map_err(|what| Fault::new(written.entity.span(), format!("allow: {what}")))?;
    let (value, spelled) = match (&written.text, &written.domain) {
        (Some(text), None) if written.subdomains => {
            return Err(Fault::new(text.span(), "allow: subdomains goes with domain"));
        }
        (Some(text), None) => {
            let read = allowed_text(reading, text.get_ref());
            (read.map_err(|what| Fault::new(text.span(), format!("allow: {what}")))?, text)
        }
        (None, Some(domain)) => {
            let read = allowed_domain(entity, domain.get_ref(), written.subdomains);
            (read.map_err(|what| Fault::new(domain.span(), format!("allow: {what}")))?, domain)
        }
        _ => {
            return Err(Fault::new(
                written.entity.span(),
                "allow: either text = \"...\" or domain = \"...\" is needed",
            ));
        }
    };
    let (until, ends) = day(written.until.get_ref()).ok_or_else(|| {
        Fault::new(written.until.span(), "allow: until must be a day like \"2027-06-30\", the last one")
    })?;
    Ok(Entry {
        entity: entity.as_str().into(),
        reading,
        value,
        ends,
        written: spelled.get_ref().as_str().into(),
        until,
        reason: reason(&written.reason)?,
        pack: place.file.into(),
        line: place.line(written.entity.span().start),
    })
}

fn allowed_text(reading: Reading, text: &str) -> Result<Value, String> {
    // As the rules read what it is compared with.
    let mut view = View::default();
    view.plain(text, Encoding::Text, true, &mut Scratch::default());
    let read = reading.of_allowed(view.text())?;
    if is_card(&read) {
        return Err("text is a card number; cards can't be allowed".into());
    }
    Ok(Value::Text(read))
}

fn is_card(read: &str) -> bool {
    let check = checks::by_name("card_any_brand").expect("it is one of the checks");
    read.bytes().all(|byte| byte.is_ascii_digit()) && check(read)
}

fn allowed_domain(entity: &str, written: &str, subdomains: bool) -> Result<Value, String> {
    let host = written.to_lowercase();
    if entity != "EMAIL_ADDRESS" {
        return Err("domain goes with entity = \"EMAIL_ADDRESS\"".into());
    }
    if !is_host(&host) {
        return Err(
            "domain must be a whole host name like \"acme.example\", without @, * or a dot in front; \
                    subdomains = true adds those below it"
                .into(),
        );
    }
    if is_mail_provider(&host) {
        return Err(
            "domain is a mail provider's, whose addresses are everybody's; allow single addresses as text"
                .into(),
        );
    }
    if subdomains && is_registry(&host) {
        return Err("domain is a registry's: what is below it is everybody's".into());
    }
    Ok(Value::Domain { host, subdomains })
}

/// Whether this is a name of at least two labels, the last one no number.
fn is_host(host: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.chars().all(|char| char.is_alphanumeric() || char == '-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last = host.rsplit_once('.').map(|(_, last)| last);
    host.len() <= 253
        && host.split('.').all(label)
        && last
            .is_some_and(|last| last.chars().all(|char| !char.is_ascii_digit()) || last.starts_with("xn--"))
}

/// A last day, and the second behind it.
fn day(written: &str) -> Option<(Date, i64)> {
    // jiff would read the date of a date-time, too.
    let date: Date = written.parse().ok().filter(|_| written.len() == 10)?;
    let behind = date.tomorrow().ok()?.to_zoned(TimeZone::UTC).ok()?;
    Some((date, behind.timestamp().as_second()))
}
