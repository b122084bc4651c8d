//! The people that a conversation names: its contact, its agents.

use std::collections::HashSet;

/// What the proxy knows of a conversation's people before the first byte of it leaves.
///
/// Values are as the upstream spells them, decoded; masking decides what of them is worth looking for.
/// Never logged: there is deliberately no `Debug` that prints values.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct People {
    /// Names, of persons or of accounts.
    pub names: Vec<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Phone numbers.
    pub phones: Vec<String>,
}

impl People {
    /// Whether nobody is known.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty() && self.emails.is_empty() && self.phones.is_empty()
    }

    /// Appends who is not here yet.
    pub fn join(&mut self, others: Self) {
        for (mine, theirs) in [
            (&mut self.names, others.names),
            (&mut self.emails, others.emails),
            (&mut self.phones, others.phones),
        ] {
            let known: HashSet<&str> = mine.iter().map(String::as_str).collect();
            let new: Vec<String> =
                theirs.into_iter().filter(|value| !known.contains(value.as_str())).collect();
            mine.extend(new);
        }
    }
}

impl std::fmt::Debug for People {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("People")
            .field("names", &self.names.len())
            .field("emails", &self.emails.len())
            .field("phones", &self.phones.len())
            .finish()
    }
}
