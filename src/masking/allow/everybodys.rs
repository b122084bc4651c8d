//! Domains that are everybody's: allowing one would let strangers' addresses through.
//!
//! The lists are not complete and need not be: they stop slips, not operators who want to harm themselves.

/// Providers that give addresses under many country domains.
#[rustfmt::skip]
const BRANDS: &[&str] = &[
    "aol", "free", "freenet", "gmail", "gmx", "googlemail", "hotmail", "hushmail", "icloud", "inbox", "interia",
    "live", "mail", "mailbox", "me", "msn", "outlook", "proton", "protonmail", "rocketmail", "tutanota", "web",
    "windowslive", "yahoo", "yandex", "ymail", "zoho", "zohomail",
];

/// Providers under one domain.
#[rustfmt::skip]
const DOMAINS: &[&str] = &[
    "126.com", "139.com", "163.com", "abv.bg", "alice.it", "arcor.de", "att.net", "bellsouth.net", "bk.ru",
    "bluewin.ch", "blueyonder.co.uk", "bol.com.br", "btinternet.com", "centrum.cz", "charter.net", "comcast.net",
    "cox.net", "daum.net", "docomo.ne.jp", "duck.com", "earthlink.net", "email.cz", "ezweb.ne.jp", "fastmail.com",
    "fastmail.fm", "fibertel.com.ar", "foxmail.com", "hanmail.net", "home.nl", "i.softbank.jp", "i.ua", "ig.com.br",
    "kakao.com", "kpnmail.nl", "laposte.net", "libero.it", "list.ru", "mac.com", "mweb.co.za", "nate.com",
    "naver.com", "neuf.fr", "ntlworld.com", "o2.pl", "onet.pl", "op.pl", "optonline.net", "optusnet.com.au",
    "orange.fr", "pm.me", "posteo.de", "qq.com", "rambler.ru", "rediffmail.com", "sapo.pt", "sbcglobal.net",
    "seznam.cz", "sfr.fr", "shaw.ca", "sina.cn", "sina.com", "skynet.be", "softbank.ne.jp", "sohu.com",
    "sympatico.ca", "t-online.de", "talktalk.net", "telenet.be", "terra.com.br", "tiscali.it", "tuta.io",
    "tutamail.com", "ukr.net", "uol.com.br", "verizon.net", "virgilio.it", "virginmedia.com", "wanadoo.fr", "wp.pl",
    "ya.ru", "yeah.net", "ziggo.nl",
];

/// Second levels under which countries register organisations, as in `example.co.uk`.
#[rustfmt::skip]
const SECOND_LEVELS: &[&str] = &[
    "ac", "asn", "biz", "co", "com", "edu", "firm", "gen", "go", "gob", "gouv", "gov", "govt", "gv", "id", "in",
    "ind", "info", "ltd", "me", "mil", "ne", "net", "nhs", "nom", "or", "org", "plc", "police", "sch", "school",
    "web",
];

/// Whether a mail provider gives addresses of this domain to whoever asks.
pub(super) fn is_mail_provider(domain: &str) -> bool {
    // "web" is a second level in some countries, and a provider in Germany.
    let name = domain.rsplit_once('.').map_or(domain, |(name, _)| name);
    let is_brand = |name: &str| BRANDS.binary_search(&name).is_ok();
    DOMAINS.binary_search(&domain).is_ok() || is_brand(name) || is_brand(registered(domain))
}

/// Whether a registry sells what is below this domain.
pub(super) fn is_registry(domain: &str) -> bool {
    registered(domain).is_empty()
}

/// What stands before the registry's part: `acme` of `acme.co.uk`, `a.acme` of `a.acme.com`, nothing of `co.uk`.
fn registered(domain: &str) -> &str {
    let Some((rest, country)) = domain.rsplit_once('.') else { return "" };
    let second = rest.rsplit('.').next().unwrap_or(rest);
    if country.len() == 2 && SECOND_LEVELS.binary_search(&second).is_ok() {
        return rest.strip_suffix(second).unwrap_or(rest).trim_end_matches('.');
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_for_the_search() {
        assert!(BRANDS.is_sorted() && DOMAINS.is_sorted() && SECOND_LEVELS.is_sorted());
    }

    #[test]
    fn providers_and_registries_are_known() {
        for domain in
            ["gmail.com", "yahoo.co.uk", "hotmail.com.br", "gmx.net", "t-online.de", "web.de", "qq.com"]
        {
            assert!(is_mail_provider(domain), "{domain}");
        }
        for domain in ["acme.com", "mail.acme.com", "gmail.acme.com", "acme.co.uk", "notgmail.com"] {
            assert!(!is_mail_provider(domain), "{domain}");
        }
        assert!(is_registry("co.uk") && is_registry("com.br") && is_registry("com"));
        assert!(!is_registry("acme.co.uk") && !is_registry("acme.com") && !is_registry("acme.museum"));
    }
}
