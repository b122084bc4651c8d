//! The operator's own `[[route]]`s: no vendor's words, so every dialect spells them alike.

use super::spell::Query;
use super::{Call, PeopleSource, Plan};
use crate::api::{ExtraRead, VerbatimRead};

/// A GET of the path as the router built it, with the parameters that the route lets pass.
pub(super) fn plan(read: &ExtraRead) -> Plan {
    let mut query = Query::default();
    for (name, value) in &read.query {
        query.add(name, value);
    }
    Plan { call: Call::get(read.path.clone(), query.finish()), people: PeopleSource::None }
}

/// A GET of the path as the router built it, with the query as it came.
pub(super) fn verbatim(read: &VerbatimRead) -> Plan {
    Plan { call: Call::get(read.path.clone(), read.query.clone()), people: PeopleSource::None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn path_and_parameters_pass() {
        let read = ExtraRead {
            path: "/campaigns/a%20b".into(),
            query: vec![("status".into(), "on hold".into()), ("page".into(), "2".into())],
        };
        let plan = plan(&read);
        assert_eq!(plan.call, Call::get("/campaigns/a%20b", "status=on%20hold&page=2"));
        assert_eq!(plan.people, PeopleSource::None);
        let read = VerbatimRead { path: "/files/a".into(), query: "b&a=%20+".into() };
        assert_eq!(verbatim(&read).call, Call::get("/files/a", "b&a=%20+"));
    }
}
