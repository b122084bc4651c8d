//! The list's query: filters, window and page, checked, and written back in one canonical spelling.
//!
//! What is decided here where the vendors' pages are silent: an empty value is an error, not an absent filter; a
//! `dateTo` with a time is the first instant outside of the window; a window that ends where it starts is legal and
//! holds nothing, as programs that poll ask for such.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::date::{self, End};
use super::query::{self, CACHE_BUSTER, ParameterError, encode_query};

/// The filters of a list, checked. An absent filter is `None`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ListQuery {
    /// Only this channel (`ch_whatsapp`, ...).
    pub channel_id: Option<String>,
    /// Only this campaign.
    pub campaign_id: Option<String>,
    /// Only this status.
    pub status: Option<String>,
    /// Only conversations that started at or after this instant.
    pub from: Option<Timestamp>,
    /// Only conversations that started before this instant (half-open window).
    pub until: Option<Timestamp>,
    /// 1 to 1,000,000.
    pub page: u32,
    /// 1 to 100.
    pub page_size: u32,
}

/// The parameters of a list, as they are written.
pub const LIST_PARAMETERS: [&str; 8] =
    ["channelId", "campaignId", "status", "dateFrom", "dateTo", "timezone", "page", "pageSize"];

/// The last page that can be asked for.
pub const MAX_PAGE_NUMBER: u32 = 1_000_000;

/// The most rows of a page (the vendors' own bound).
pub const MAX_PAGE_SIZE: u32 = 100;

const DEFAULT_PAGE_SIZE: u32 = 25;

/// How many characters a filter's value may have.
const MAX_FILTER: usize = 128;

impl Default for ListQuery {
    fn default() -> Self {
        Self {
            channel_id: None,
            campaign_id: None,
            status: None,
            from: None,
            until: None,
            page: 1,
            page_size: DEFAULT_PAGE_SIZE,
        }
    }
}

impl ListQuery {
    /// Reads the query of a request target (without `?`; empty for none).
    pub fn parse(query: &str) -> Result<Self, ParameterError> {
        let written = Written::collect(query)?;
        let zone = match written.get("timezone") {
            None => TimeZone::UTC,
            Some(name) => date::zone(name).ok_or_else(|| {
                ParameterError::value("timezone", "an IANA time zone name, like `Europe/Madrid` or `UTC`")
            })?,
        };
        let from = written.instant("dateFrom", &zone, End::From)?;
        let until = written.instant("dateTo", &zone, End::Until)?;
        // A date alone means its whole day, so a window that ends where it starts is none that somebody meant.
        let to_a_day = written.get("dateTo").is_some_and(|date| !date.contains(['T', 't']));
        if let (Some(from), Some(until)) = (from, until)
            && (from > until || (from == until && to_a_day))
        {
            return Err(ParameterError::value("dateFrom", "no later than `dateTo`"));
        }
        Ok(Self {
            channel_id: written.filter("channelId")?,
            campaign_id: written.filter("campaignId")?,
            status: written.filter("status")?,
            from,
            until,
            page: written.number("page", MAX_PAGE_NUMBER)?.unwrap_or(1),
            page_size: written.number("pageSize", MAX_PAGE_SIZE)?.unwrap_or(DEFAULT_PAGE_SIZE),
        })
    }

    /// How many rows come before this page; at most 99,999,900.
    pub fn offset(&self) -> u32 {
        (self.page - 1) * self.page_size
    }

    /// The last page of `total_count` rows: 1 where there are none, and no page that can't be asked for.
    pub fn last_page(&self, total_count: u64) -> u32 {
        let pages = total_count.div_ceil(u64::from(self.page_size));
        u32::try_from(pages).unwrap_or(u32::MAX).clamp(1, MAX_PAGE_NUMBER)
    }

    /// This query for another `page`, encoded, without `?`: the same text for equal queries, and it reads back as an
    /// equal query. For `Link` headers and cache keys.
    pub fn to_query_string(&self, page: u32) -> String {
        let from = self.from.map(|at| at.to_string());
        let until = self.until.map(|at| at.to_string());
        let (page, page_size) = (page.to_string(), self.page_size.to_string());
        let all = [
            ("channelId", self.channel_id.as_deref()),
            ("campaignId", self.campaign_id.as_deref()),
            ("status", self.status.as_deref()),
            ("dateFrom", from.as_deref()),
            ("dateTo", until.as_deref()),
            ("page", Some(&page)),
            ("pageSize", Some(&page_size)),
        ];
        encode_query(all.into_iter().filter_map(|(name, value)| Some((name, value?))))
    }
}

/// The parameters that were given, each once and known.
struct Written(Vec<(&'static str, String)>);

impl Written {
    fn collect(query: &str) -> Result<Self, ParameterError> {
        let mut given: Vec<(&'static str, String)> = Vec::new();
        for pair in query::pairs(query) {
            let (name, value) = pair?;
            if name == CACHE_BUSTER {
                continue;
            }
            let Some(known) = LIST_PARAMETERS.into_iter().find(|known| *known == name) else {
                return Err(ParameterError::unknown(&name, LIST_PARAMETERS.into_iter()));
            };
            if given.iter().any(|(earlier, _)| *earlier == known) {
                return Err(ParameterError::repeated(known));
            }
            given.push((known, value));
        }
        Ok(Self(given))
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(given, _)| *given == name).map(|(_, value)| value.as_str())
    }

    fn filter(&self, name: &str) -> Result<Option<String>, ParameterError> {
        let Some(value) = self.get(name) else { return Ok(None) };
        let fits = !value.is_empty() && value.chars().nth(MAX_FILTER).is_none();
        if !fits || value.chars().any(char::is_control) {
            let allowed =
                format!("1 to {MAX_FILTER} characters, without control characters; leave it out for all");
            return Err(ParameterError::value(name, allowed));
        }
        Ok(Some(value.to_owned()))
    }

    fn number(&self, name: &str, most: u32) -> Result<Option<u32>, ParameterError> {
        let Some(value) = self.get(name) else { return Ok(None) };
        // Digits alone: the standard parser would take a sign.
        let digits = value.bytes().all(|byte| byte.is_ascii_digit());
        match value.parse() {
            Ok(number) if digits && (1..=most).contains(&number) => Ok(Some(number)),
            _ => Err(ParameterError::value(name, format!("a whole number from 1 to {most}"))),
        }
    }

    fn instant(&self, name: &str, zone: &TimeZone, end: End) -> Result<Option<Timestamp>, ParameterError> {
        let Some(value) = self.get(name) else { return Ok(None) };
        date::instant(value, zone, end).map(Some).map_err(|why| {
            let allowed = "an ISO 8601 date like `2024-01-15`, or date-time like `2024-01-15T10:30:00Z` or \
                           `2024-01-15T10:30:00%2B02:00`";
            ParameterError::value(name, format!("{allowed}: {why}"))
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn refused(query: &str) -> String {
        ListQuery::parse(query).unwrap_err().to_string()
    }

    #[test]
    fn nothing_asked_is_the_first_page() {
        assert_eq!(ListQuery::parse(""), Ok(ListQuery::default()));
        assert_eq!(ListQuery::parse("_=1700000000&_=2"), Ok(ListQuery::default()));
    }

    #[test]
    fn the_vendors_own_example() {
        let query = ListQuery::parse("channelId=ch_whatsapp&page=1&pageSize=10").unwrap();
        assert_eq!(query.channel_id.as_deref(), Some("ch_whatsapp"));
        assert_eq!((query.page, query.page_size, query.offset()), (1, 10, 0));
    }

    #[test]
    fn pages_are_bounded() {
        assert_eq!(ListQuery::parse("page=1000000&pageSize=100").unwrap().offset(), 99_999_900);
        for bad in ["page=0", "page=1000001", "page=-1", "page=%2B1", "page=1.0", "page=", "page", "page= 1"]
        {
            assert!(refused(bad).ends_with("`page` must be a whole number from 1 to 1000000"), "{bad}");
        }
        for bad in
            ["pageSize=0", "pageSize=101", "pageSize=99999999999999999999", "pageSize=ten", "pageSize=１"]
        {
            assert!(refused(bad).ends_with("`pageSize` must be a whole number from 1 to 100"), "{bad}");
        }
    }

    #[test]
    fn a_window_does_not_end_before_it_starts() {
        for bad in ["dateFrom=2024-01-02&dateTo=2024-01-01", "dateFrom=2024-01-05&dateTo=2024-01-01"] {
            assert!(refused(bad).contains("`dateFrom` must be no later than `dateTo`"), "{bad}");
        }
    }

    #[test]
    fn windows_are_half_open() {
        let window = |query: &str| {
            let query = ListQuery::parse(query).unwrap();
            (query.from.map(|at| at.to_string()), query.until.map(|at| at.to_string()))
        };
        let both = |from: &str, until: &str| (Some(from.to_owned()), Some(until.to_owned()));
        assert_eq!(
            window("dateFrom=2024-01-15&dateTo=2024-01-15"),
            both("2024-01-15T00:00:00Z", "2024-01-16T00:00:00Z")
        );
        assert_eq!(
            window("dateTo=2024-01-15T10:30:00+02:00&dateFrom=2024-01-15&timezone=Europe/Madrid"),
            both("2024-01-14T23:00:00Z", "2024-01-15T08:30:00Z")
        );
        assert_eq!(window("dateFrom=2024-01-15T10:30:00Z").1, None);
        let empty = "dateFrom=2024-01-15T10:30:00Z&dateTo=2024-01-15T10:30:00Z";
        assert_eq!(window(empty), both("2024-01-15T10:30:00Z", "2024-01-15T10:30:00Z"));
        assert!(
            refused("dateFrom=2024-01-16&dateTo=2024-01-14").contains("`dateFrom` must be no later than")
        );
        assert!(refused("timezone=Mars/Olympus").contains("`timezone` must be an IANA"));
        assert!(refused("timezone=").contains("`timezone`"));
        assert!(refused("dateTo=").contains("`dateTo`"));
        assert!(refused("dateFrom=2023-02-29").ends_with("there is no such day"));
    }

    #[test]
    fn errors_name_the_parameter_and_the_way_out() {
        assert!(refused("page_size=10").contains("`page_size` is unknown (did you mean `pageSize`?)"));
        assert!(refused("limit=10").contains("did you mean `pageSize`?"));
        assert!(refused("offset=10").contains("did you mean `page`?"));
        assert!(refused("datefrom=2024-01-01").contains("did you mean `dateFrom`?"));
        assert!(refused("colour=red").ends_with(&LIST_PARAMETERS.join(", ")));
        assert!(refused("page=1&page=1").contains("`page` is repeated"));
        assert!(refused("status=").contains("leave it out for all"));
        assert!(refused("status=a%00b").contains("`status` must be"));
        assert!(refused("status=%ff").contains("`status`"));
        assert!(ListQuery::parse(&format!("status={}", "%C3%A9".repeat(128))).is_ok());
        assert!(refused(&format!("status={}", "%C3%A9".repeat(129))).contains("128"));
    }

    #[test]
    fn last_pages() {
        let by = |page_size| ListQuery { page_size, ..ListQuery::default() };
        for (total, page_size, last) in
            [(0, 25, 1), (1, 25, 1), (25, 25, 1), (26, 25, 2), (523, 10, 53), (u64::MAX, 1, MAX_PAGE_NUMBER)]
        {
            assert_eq!(by(page_size).last_page(total), last);
        }
    }

    #[test]
    fn one_spelling_for_equal_queries() {
        let a = ListQuery::parse("pageSize=10&status=a+b&dateTo=2024-01-15").unwrap();
        let b =
            ListQuery::parse("dateTo=2024-01-16T01:00:00+01:00&page=1&status=a%20b&pageSize=010").unwrap();
        assert_eq!(a.to_query_string(1), b.to_query_string(1));
        assert_eq!(a.to_query_string(2), "status=a%20b&dateTo=2024-01-16T00%3A00%3A00Z&page=2&pageSize=10");
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(
            channel_id in proptest::option::of("[^\\p{Cc}]{1,128}"),
            status in proptest::option::of("[a-z &=+%é]{1,20}"),
            from in proptest::option::of(-1_000_000_000_i64..2_000_000_000),
            length in proptest::option::of(0..1_000_000_000_i64),
            page in 1..=MAX_PAGE_NUMBER,
            page_size in 1..=MAX_PAGE_SIZE,
        ) {
            let at = |seconds| Timestamp::new(seconds, 0).unwrap();
            let until = from.zip(length).map(|(from, length)| at(from + length));
            let query =
                ListQuery { channel_id, campaign_id: None, status, from: from.map(at), until, page, page_size };
            prop_assert_eq!(ListQuery::parse(&query.to_query_string(page)), Ok(query));
        }

        #[test]
        fn values_are_never_repeated(name in proptest::sample::select(LIST_PARAMETERS.to_vec())) {
            for marker in ["%00quokka", "quokka%", "quokka".repeat(30).as_str()] {
                let message = refused(&format!("{name}={marker}"));
                prop_assert!(message.contains(name) && !message.contains("quokka"), "{}", message);
            }
        }
    }
}
