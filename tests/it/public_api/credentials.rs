//! Who may ask, and who may ask for what.

use auraveil::proxy::Secret;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::support::http::get;
use crate::support::proxy::{KEY, MASKED_KEY, OTHER_KEY, parse, simple, start, start_simple};

const PATH: &str = "/v1/conversations/conv_1";

#[tokio::test]
async fn a_key_is_shown_in_three_ways() {
    let proxy = start_simple("");
    let bearer = format!("Bearer {KEY}");
    let basic = format!("Basic {}", STANDARD.encode(format!("whoever:{KEY}")));
    for headers in [
        &[("Authorization", bearer.as_str())][..],
        &[("X-Api-Key", KEY)],
        &[("Authorization", basic.as_str())],
        &[("Authorization", bearer.as_str()), ("X-Api-Key", KEY)],
    ] {
        let answer = get(proxy.addr, PATH, headers).await;
        assert_eq!((answer.status, answer.text()), (200, r#"{"ok":true}"#), "{headers:?}");
    }
    assert!(
        proxy.take_seen().iter().all(|request| request.client.name == "bi" && request.passthrough.is_none())
    );
}

#[tokio::test]
async fn nobody_gets_in_without_one_that_is_known() {
    let proxy = start_simple("");
    let bearer = format!("Bearer {KEY}");
    for headers in [
        &[][..],
        &[("X-Api-Key", "avk_wrong")],
        &[("X-Api-Key", OTHER_KEY), ("Authorization", bearer.as_str())],
        &[("X-Api-Key", KEY), ("X-Api-Key", KEY)],
        &[("Authorization", KEY)],
        &[("Authorization", "Basic ???")],
    ] {
        let answer = get(proxy.addr, PATH, headers).await;
        assert_eq!((answer.status, answer.code().as_str()), (401, "UNAUTHORIZED"), "{headers:?}");
        assert_eq!(answer.header("www-authenticate"), Some("Bearer realm=\"auraveil\""));
        assert!(!answer.text().contains(KEY));
    }
    // A stranger learns nothing of what exists.
    for path in ["/v1/nothing", "/v1/conversations?page=0", "/v1/conversations/%00"] {
        assert_eq!(get(proxy.addr, path, &[]).await.status, 401, "{path}");
    }
    assert!(proxy.take_seen().is_empty());
}

#[tokio::test]
async fn who_forgot_to_quote_the_url_is_told() {
    let proxy = start_simple("");
    // What a shell makes of `curl .../conversations?channelId=ch_1&page=1 -H ...`.
    for (target, told) in [
        ("/v1/conversations?channelId=ch_1", true),
        ("/v1/conversations?channelId=ch_1&page=1", false),
        ("/v1/conversations?", false),
        ("/v1/conversations", false),
    ] {
        let answer = get(proxy.addr, target, &[]).await;
        assert_eq!((answer.status, answer.code().as_str()), (401, "UNAUTHORIZED"), "{target}");
        assert_eq!(answer.text().contains("quote the URL"), told, "{target}");
        assert!(!answer.text().contains("ch_1"));
    }
    let wrong = get(proxy.addr, "/v1/conversations?channelId=ch_1", &[("X-Api-Key", "avk_wrong")]).await;
    assert!(wrong.status == 401 && !wrong.text().contains("quote the URL"));
}

#[tokio::test]
async fn a_key_reads_what_its_scopes_say() {
    let proxy = start_simple(
        "[[route]]\nprefix = \"/v1/campaigns\"\nupstream = \"vendor\"\nupstream_path = \"/campaigns\"\n\
         scope = \"campaigns:read\"\nparams = [\"status\"]\n",
    );
    let answer = get(proxy.addr, PATH, &[("X-Api-Key", OTHER_KEY)]).await;
    assert_eq!((answer.status, answer.code().as_str()), (403, "FORBIDDEN"));
    let answer = get(proxy.addr, "/v1/campaigns", &[("X-Api-Key", KEY)]).await;
    assert_eq!((answer.status, answer.code().as_str()), (403, "FORBIDDEN"));
    assert!(proxy.take_seen().is_empty());
    let answer = get(proxy.addr, "/v1/campaigns/7?status=on", &[("X-Api-Key", OTHER_KEY)]).await;
    assert_eq!(answer.status, 200);
}

#[tokio::test]
async fn masking_can_be_asked_for_and_never_asked_away() {
    let proxy = start_simple("");
    for (key, asked, masked) in [
        (KEY, None, false),
        (KEY, Some("false"), false),
        (KEY, Some("TRUE"), true),
        (MASKED_KEY, None, true),
        (MASKED_KEY, Some("false"), true),
    ] {
        let mut headers = vec![("X-Api-Key", key)];
        headers.extend(asked.map(|word| ("X-Exclude-PII", word)));
        assert_eq!(get(proxy.addr, PATH, &headers).await.status, 200);
        assert_eq!(proxy.take_seen()[0].masked, masked, "{headers:?}");
    }
    for name in ["X_Exclude_PII", "X-Exclude_PII", "x_exclude-pii"] {
        assert_eq!(get(proxy.addr, PATH, &[("X-Api-Key", KEY), (name, "true")]).await.status, 200);
        assert!(proxy.take_seen()[0].masked, "{name}");
    }
    for headers in [
        &[("X-Api-Key", KEY), ("X_Exclude_PII", "yes")][..],
        &[("X-Api-Key", KEY), ("X_Exclude_PII", "true"), ("X-Exclude-PII", "false")],
        &[("X-Api-Key", KEY), ("X-Exclude-PII", "yes")],
        &[("X-Api-Key", KEY), ("X-Exclude-PII", "true"), ("X-Exclude-PII", "false")],
    ] {
        let answer = get(proxy.addr, PATH, headers).await;
        assert_eq!((answer.status, answer.code().as_str()), (400, "INVALID_HEADER"));
    }
    assert!(proxy.take_seen().is_empty());
}

#[tokio::test]
async fn a_callers_own_credential_goes_on_and_ours_never_does() {
    let config = parse(
        "[[upstream]]\nname = \"vendor\"\ndialect = \"auralytik\"\nbase_url = \"http://127.0.0.1:9/v1\"\n\
         auth = { scheme = \"passthrough\" }\n\
         [[client]]\nname = \"caller\"\npassthrough = true\nupstream = \"vendor\"\n\
         scopes = [\"conversations:read\"]\n",
    );
    let proxy = start(&config, simple());
    assert_eq!(get(proxy.addr, PATH, &[("X-Api-Key", "ak_live_x")]).await.status, 200);
    assert_eq!(get(proxy.addr, PATH, &[("X-Api-Key", "avk_x")]).await.status, 401);
    assert_eq!(get(proxy.addr, PATH, &[]).await.status, 401);
    let seen = proxy.take_seen();
    assert_eq!(seen.len(), 1);
    assert!(matches!(&seen[0].passthrough, Some(Secret(own)) if &**own == "ak_live_x"));
}
