//! `[[upstream]]`: the vendors' APIs, their credentials and deadlines.

use std::net::IpAddr;
use std::sync::Arc;

use super::load::readable;
use super::problems::Problems;
use super::secrets::Surroundings;
use super::{
    Client, DateFilter, DialectKind, ExtraRoute, MessagesSource, Upstream, UpstreamAuth, file, holds_own_key,
    values,
};
use crate::api::likely;

/// The upstreams that were written, those that are broken too: who refers to one of them makes no second error.
pub(super) struct Upstreams(Vec<(String, Option<Arc<Upstream>>)>);

impl Upstreams {
    /// The upstream that a client or a route names; `None` where it is broken itself.
    pub(super) fn named(&self, name: &str) -> Result<Option<Arc<Upstream>>, String> {
        if let Some((_, upstream)) = self.0.iter().find(|(known, _)| known == name) {
            return Ok(upstream.clone());
        }
        let names = || self.0.iter().map(|(known, _)| known.as_str());
        let meant =
            likely(name, names()).map(|meant| format!(" (did you mean {meant:?}?)")).unwrap_or_default();
        let defined: Vec<String> = names().map(|known| format!("{known:?}")).collect();
        let defined = if defined.is_empty() { "none".into() } else { defined.join(", ") };
        Err(format!("upstream {name:?} is not defined{meant}; defined are: {defined}"))
    }

    /// The upstreams that are as they should be.
    pub(super) fn into_whole(self) -> Vec<Arc<Upstream>> {
        self.0.into_iter().filter_map(|(_, upstream)| upstream).collect()
    }
}

/// Reads all upstreams.
pub(super) fn read(
    written: Vec<file::Upstream>,
    around: &Surroundings<'_>,
    problems: &mut Problems,
) -> Upstreams {
    if written.is_empty() {
        problems.error("upstream", "there is none: write an [[upstream]] section");
    }
    let mut all: Vec<(String, Option<Arc<Upstream>>)> = Vec::new();
    for (index, upstream) in written.into_iter().enumerate() {
        let name = upstream.name.clone();
        let at = format!("upstream[{index}] {name:?}");
        problems.value(format_args!("{at}.name"), values::name(&name));
        if all.iter().any(|(known, _)| *known == name) {
            problems.error(&at, "another upstream has this name");
        }
        all.push((name, one(&at, upstream, around, problems).map(Arc::new)));
    }
    Upstreams(all)
}

/// Warns of upstreams that nothing leads to.
pub(super) fn warn_unused(
    upstreams: &Upstreams,
    clients: &[Arc<Client>],
    routes: &[Arc<ExtraRoute>],
    problems: &mut Problems,
) {
    for (name, upstream) in &upstreams.0 {
        let Some(upstream) = upstream else { continue };
        let used =
            clients.iter().map(|client| &client.upstream).chain(routes.iter().map(|route| &route.upstream));
        if !used.into_iter().any(|one| Arc::ptr_eq(one, upstream)) {
            problems.warn(format_args!("upstream {name:?}"), "no client and no route leads there");
        }
    }
}

fn one(
    at: &str,
    written: file::Upstream,
    around: &Surroundings<'_>,
    problems: &mut Problems,
) -> Option<Upstream> {
    let aurion = written.dialect == file::Dialect::Aurion;
    let base_url = problems.value(format_args!("{at}.base_url"), base_url(&written.base_url));
    let auth = auth(&format!("{at}.auth"), &written.auth, around, problems);
    if let (Some(url), Some(auth)) = (&base_url, &auth)
        && url.scheme_str() == Some("http")
        && !matches!(auth, UpstreamAuth::None)
        && !url.host().is_some_and(is_this_machine)
    {
        problems
            .warn(format_args!("{at}.base_url"), "credentials and answers travel in the clear: use https");
    }

    let date_filter = match written.date_filter {
        file::DateFilter::Refuse => DateFilter::Refuse,
        file::DateFilter::Search => DateFilter::Search,
    };
    if date_filter == DateFilter::Search && !aurion {
        problems.error(
            format_args!("{at}.date_filter"),
            "\"search\" is for dialect = \"aurion\": this vendor's list has date filters of its own",
        );
    }
    let messages = problems.value(format_args!("{at}.messages"), messages(&written.messages));
    if messages.as_ref().is_some_and(|source| *source != MessagesSource::Embedded) && !aurion {
        problems.error(
            format_args!("{at}.messages"),
            "a path is for dialect = \"aurion\": this vendor's messages have a documented one",
        );
    }

    let timeout = |key: &str, text: &str, problems: &mut Problems| {
        problems.value(format_args!("{at}.{key}"), values::some_time(text))
    };
    let connect_timeout = timeout("connect_timeout", &written.connect_timeout, problems);
    let response_timeout = timeout("response_timeout", &written.response_timeout, problems);
    let frame_timeout = timeout("frame_timeout", &written.frame_timeout, problems);
    let ca_file = written.ca_file.map(|file| readable(format_args!("{at}.ca_file"), &file, around, problems));
    let budget = match written.budget.as_deref() {
        None => None,
        Some(text) => Some(problems.value(format_args!("{at}.budget"), values::rate(text))?),
    };

    Some(Upstream {
        name: written.name,
        dialect: if aurion { DialectKind::Aurion } else { DialectKind::Auralytik },
        base_url: base_url?,
        auth: auth?,
        date_filter,
        people_from_detail: written.people == file::PeopleFrom::Detail,
        messages: messages?,
        connect_timeout: connect_timeout?,
        response_timeout: response_timeout?,
        frame_timeout: frame_timeout?,
        respect_origin: written.respect_origin,
        ca_file,
        budget,
    })
}

fn base_url(text: &str) -> Result<http::Uri, String> {
    let refused =
        |why: &str| format!("write an http or https URL like \"https://api.example.org/v1\"; here {why}");
    if text.contains(['?', '#']) {
        return Err(refused("it has a query or a fragment, which a base URL has not"));
    }
    let lower = text.to_ascii_lowercase();
    if !["http://", "https://"].iter().any(|scheme| lower.starts_with(scheme)) {
        return Err(refused("it does not start with http:// or https://"));
    }
    let uri: http::Uri =
        text.parse().map_err(|_| refused("the host, the port or a character is none of a URL"))?;
    let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
        return Err(refused("there is no host"));
    };
    if authority.as_str().contains('@') {
        return Err(refused("credentials stand before the host, which belong into `auth`"));
    }
    if authority.host().is_empty() {
        return Err(refused("there is no host"));
    }
    let port_is_whole = authority.as_str().len() == authority.host().len() || authority.port_u16().is_some();
    if !port_is_whole || authority.port_u16() == Some(0) {
        return Err(refused("the port is no number from 1 to 65535"));
    }
    let path = uri.path().trim_end_matches('/');
    if !path.is_empty() {
        values::path(path)?;
    }
    format!("{scheme}://{authority}{path}")
        .parse()
        .map_err(|_| refused("it has a character that is none of a URL"))
}

fn is_this_machine(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost") || address.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

fn auth(
    at: &str,
    written: &file::Auth,
    around: &Surroundings<'_>,
    problems: &mut Problems,
) -> Option<UpstreamAuth> {
    use file::Scheme;

    let takes_key = matches!(written.scheme, Scheme::Bearer | Scheme::XApiKey | Scheme::Hmac);
    let takes_secret = written.scheme == Scheme::Hmac;
    if !takes_key && (written.key_env.is_some() || written.key_file.is_some()) {
        problems.error(at, "this scheme takes no key: bearer, x-api-key and hmac do");
    }
    if !takes_secret && (written.secret_env.is_some() || written.secret_file.is_some()) {
        problems.error(at, "this scheme takes no signing secret: hmac does");
    }
    let key = takes_key.then(|| {
        let key = around.secret("key", written.key_env.as_deref(), written.key_file.as_deref());
        problems.value(at, key.and_then(credential))
    });
    let secret = takes_secret.then(|| {
        problems
            .value(at, around.secret("secret", written.secret_env.as_deref(), written.secret_file.as_deref()))
    });
    Some(match written.scheme {
        Scheme::Bearer => UpstreamAuth::Bearer(key??),
        Scheme::XApiKey => UpstreamAuth::ApiKey(key??),
        Scheme::Hmac => UpstreamAuth::Hmac { key: key??, secret: secret??.into() },
        Scheme::Passthrough => UpstreamAuth::Passthrough,
        Scheme::None => UpstreamAuth::None,
    })
}

/// A key that can stand in a header, and is not one of ours: those are never sent upstream.
fn credential(key: String) -> Result<Arc<str>, String> {
    if !key.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err("the key has characters that can't stand in a header: visible ASCII, no spaces".into());
    }
    if holds_own_key(&key) {
        return Err("the key is one of this proxy's own (avk_): the vendor's key belongs here".into());
    }
    Ok(key.into())
}

fn messages(text: &str) -> Result<MessagesSource, String> {
    if text == "embedded" {
        return Ok(MessagesSource::Embedded);
    }
    let places = text.split('/').filter(|segment| *segment == "{id}").count();
    if places != 1 || text.matches(['{', '}']).count() != 2 {
        return Err(
            "write \"embedded\", or a path with one segment {id}, like \"/conversations/{id}/messages\""
                .into(),
        );
    }
    values::path(&text.replace("{id}", "id")).map(|()| MessagesSource::Path(text.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_urls() {
        for (text, why) in [
            ("api.auralytik.ai/v1", "does not start with http"),
            ("https://user:quokka@api.auralytik.ai", "credentials"),
            ("https://api.auralytik.ai:0/v1", "port"),
            ("https://api.auralytik.ai/v1?a=b", "query"),
        ] {
            assert!(base_url(text).unwrap_err().contains(why), "{text}");
        }
        for (text, meant) in [
            ("https://api.auralytik.ai/api/v1", "https://api.auralytik.ai/api/v1"),
            ("http://127.0.0.1:9100/v1/", "http://127.0.0.1:9100/v1"),
            ("http://[::1]:9100", "http://[::1]:9100/"),
            ("https://apps.aurionai.net/", "https://apps.aurionai.net/"),
            ("HTTPS://apps.aurionai.net", "https://apps.aurionai.net/"),
        ] {
            assert_eq!(base_url(text).unwrap().to_string(), meant);
        }
        for text in [
            "",
            "api.auralytik.ai/v1",
            "ftp://api.auralytik.ai",
            "https://",
            "https://user:quokka@api.auralytik.ai",
            "https://api.auralytik.ai/v1?key=quokka",
            "https://api.auralytik.ai/v1#x",
            "https://api.auralytik.ai//v1",
            "https://api.auralytik.ai/v1/../v2",
            "https://api.auralytik.ai:0/v1",
            "https://api.auralytik.ai:99999/v1",
            "https://api.auralytik.ai:/v1",
        ] {
            let message = base_url(text).unwrap_err();
            assert!(!message.contains("quokka"), "{message}");
        }
    }

    #[test]
    fn message_paths() {
        assert_eq!(messages("embedded"), Ok(MessagesSource::Embedded));
        let path = "/conversations/{id}/messages";
        assert_eq!(messages(path), Ok(MessagesSource::Path(path.into())));
        assert!(messages("/v1/conversations/{id}/thread").is_ok());
        for text in
            ["", "detail", "/a/b", "/{id}/{id}", "/a{id}", "{id}", "/{id}/", "/{id}?a=b", "/{name}/{id}"]
        {
            assert!(messages(text).is_err(), "{text}");
        }
    }

    #[test]
    fn credentials_fit_into_headers() {
        assert!(credential("ak_live_abc".into()).is_ok());
        for key in ["a b", "a\r\nb", "é", "avk_abc"] {
            assert!(credential(key.into()).is_err(), "{key}");
        }
    }

    #[test]
    fn this_machine() {
        assert!(["localhost", "127.0.0.1", "127.9.9.9", "[::1]"].into_iter().all(is_this_machine));
        assert!(!["10.0.0.1", "localhost.example.org", "api.auralytik.ai"].into_iter().any(is_this_machine));
    }
}
