//! Public paths: which resource a request's path names. Routes match whole segments, after decoding.

use super::{ConversationId, IdError, segment};

/// What a path names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PathMatch {
    /// `/v1/conversations`
    List,
    /// `/v1/conversations/{id}`
    Conversation(ConversationId),
    /// `/v1/conversations/{id}/messages`
    Messages(ConversationId),
    /// Nothing built in: perhaps one of the operator's routes (see [`under_prefix`]). The path in its canonical
    /// spelling, still percent-encoded; `/api` in front of `/v1` is kept.
    Other(String),
}

/// Why a path names nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PathError {
    /// It breaks the grammar: 400 `INVALID_PATH`.
    #[error("{0}")]
    Invalid(&'static str),
    /// It lies among the built-in routes and is none of them: 404, never an operator's route.
    #[error("{0}")]
    NotFound(&'static str),
}

/// Reads the path of a request target (origin form, without the query).
pub fn parse_path(path: &str) -> Result<PathMatch, PathError> {
    let Some(relative) = path.strip_prefix('/') else {
        return Err(PathError::Invalid("the path must start with `/`"));
    };
    if relative.is_empty() {
        return Ok(PathMatch::Other("/".into()));
    }
    let written: Vec<&str> = relative.split('/').collect();
    let decoded = written.iter().map(|one| segment::decode(one)).collect::<Result<Vec<_>, _>>()?;
    let decoded: Vec<&str> = decoded.iter().map(String::as_str).collect();

    match without_api(&decoded) {
        ["v1", "conversations"] => Ok(PathMatch::List),
        ["v1", "conversations", id] => conversation_id(id).map(PathMatch::Conversation),
        ["v1", "conversations", id, "messages"] => conversation_id(id).map(PathMatch::Messages),
        ["v1", "conversations", ..] => {
            Err(PathError::NotFound("a conversation has only `/messages` below it"))
        }
        _ => {
            let mut canonical = String::with_capacity(path.len());
            for one in written {
                canonical.push('/');
                segment::normalise(one, &mut canonical);
            }
            Ok(PathMatch::Other(canonical))
        }
    }
}

/// What is left of a canonical `path` behind `prefix`: empty or starting with `/`, or `None` where the path is
/// not under the prefix. Whole segments; `/api/v1/...` is also under the prefixes of `/v1/...`.
pub fn under_prefix<'p>(path: &'p str, prefix: &str) -> Option<&'p str> {
    let under = |path: &'p str| match path.strip_prefix(prefix.trim_end_matches('/'))? {
        "/" => Some(""),
        rest if rest.is_empty() || rest.starts_with('/') => Some(rest),
        _ => None,
    };
    let bare = || path.strip_prefix("/api").filter(|rest| *rest == "/v1" || rest.starts_with("/v1/"));
    under(path).or_else(|| bare().and_then(under))
}

/// The newer base URL of the vendor has `/api` in front of the version.
fn without_api<'s, 't>(segments: &'s [&'t str]) -> &'s [&'t str] {
    match segments {
        ["api", rest @ ..] if rest.first() == Some(&"v1") => rest,
        all => all,
    }
}

fn conversation_id(decoded: &str) -> Result<ConversationId, PathError> {
    ConversationId::new(decoded).map_err(|error| match error {
        IdError::Malformed(why) => PathError::Invalid(why),
        IdError::Reserved => PathError::NotFound("this word is reserved and names no conversation"),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn other(path: &str) -> String {
        match parse_path(path) {
            Ok(PathMatch::Other(canonical)) => canonical,
            answer => panic!("{path}: {answer:?}"),
        }
    }

    #[test]
    fn knows_the_built_in_routes_under_both_roots() {
        let id = || ConversationId::new("conv_123").unwrap();
        for root in ["/v1", "/api/v1", "/%761", "/api/v%31"] {
            let at = |rest: &str| parse_path(&format!("{root}{rest}"));
            assert_eq!(at("/conversations"), Ok(PathMatch::List));
            assert_eq!(at("/%63onversations"), Ok(PathMatch::List));
            assert_eq!(at("/conversations/conv_123"), Ok(PathMatch::Conversation(id())));
            assert_eq!(at("/conversations/conv%5F123/messages"), Ok(PathMatch::Messages(id())));
        }
    }

    #[test]
    fn what_lies_among_them_is_not_found() {
        for path in [
            "/v1/conversations/search",
            "/v1/conversations/filter-options/messages",
            "/api/v1/conversations/share",
            "/v1/conversations/share/token",
            "/v1/conversations/conv_1/reply",
            "/v1/conversations/conv_1/messages/1",
        ] {
            assert!(matches!(parse_path(path), Err(PathError::NotFound(_))), "{path}");
        }
    }

    #[test]
    fn refuses_paths_that_could_be_read_differently() {
        for path in [
            "",
            "v1/conversations",
            "*",
            "//",
            "/v1//conversations",
            "/v1/conversations/",
            "/v1/conversations/conv_1/messages/",
            "/v1/./conversations",
            "/v1/x/../conversations",
            "/v1/x/%2e%2E/conversations",
            "/v1/conversations/a%2fmessages",
            "/v1\\conversations",
            "/v1/conversations/a%5Cb",
            "/v1/conversations/a%00",
            "/v1/conversations/%ff",
            "/v1/conversations/%4",
            "/v1/conversations/a b",
            "/v1/conversations/a%20b",
        ] {
            assert!(matches!(parse_path(path), Err(PathError::Invalid(_))), "{path}");
        }
    }

    #[test]
    fn all_else_is_left_to_the_operators_routes_in_one_spelling() {
        assert_eq!(other("/"), "/");
        assert_eq!(other("/v1"), "/v1");
        assert_eq!(other("/V1/conversations"), "/V1/conversations");
        assert_eq!(other("/v1/conversationsx"), "/v1/conversationsx");
        assert_eq!(other("/api/conversations"), "/api/conversations");
        assert_eq!(other("/api/v1/%63ampaigns/a%2cb"), "/api/v1/campaigns/a%2Cb");
    }

    #[test]
    fn prefixes_are_whole_segments() {
        assert_eq!(under_prefix("/v1/campaigns", "/v1/campaigns"), Some(""));
        assert_eq!(under_prefix("/v1/campaigns/7", "/v1/campaigns"), Some("/7"));
        assert_eq!(under_prefix("/api/v1/campaigns/7", "/v1/campaigns"), Some("/7"));
        assert_eq!(under_prefix("/v1/campaignsx", "/v1/campaigns"), None);
        assert_eq!(under_prefix("/v1", "/v1/campaigns"), None);
        assert_eq!(under_prefix("/api/v2/campaigns", "/v2/campaigns"), None);
        assert_eq!(under_prefix("/x/y", "/"), Some("/x/y"));
        assert_eq!(under_prefix("/", "/"), Some(""));
    }

    proptest! {
        #[test]
        fn any_text_is_judged_and_canonical_paths_stay_as_they_are(path in "(/[ -~é]{0,6}|/%[0-9a-fA-F]{2}){0,5}") {
            if let Ok(PathMatch::Other(canonical)) = parse_path(&path) {
                prop_assert_eq!(parse_path(&canonical), Ok(PathMatch::Other(canonical.clone())));
                prop_assert!(!canonical.contains("//") && !canonical.contains("/../") && !canonical.contains('\\'));
            }
        }
    }
}
