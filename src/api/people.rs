//! The people that a conversation names: its contact, its agents.

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
            for value in theirs {
                if !mine.contains(&value) {
                    mine.push(value);
                }
            }
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
