//! Plain text in columns, with a little colour where there is a terminal.

/// How things look: plain, or with ANSI colours.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    colour: bool,
}

impl Style {
    pub(super) fn of(colour: bool) -> Self {
        Self { colour }
    }

    pub(super) fn bold(self, text: &str) -> String {
        self.wrapped("1", text)
    }

    pub(super) fn dim(self, text: &str) -> String {
        self.wrapped("2", text)
    }

    pub(super) fn good(self, text: &str) -> String {
        self.wrapped("32", text)
    }

    pub(super) fn bad(self, text: &str) -> String {
        self.wrapped("31", text)
    }

    /// Every `what` in `text` stands out.
    pub(super) fn marked(self, text: &str, what: &str) -> String {
        if self.colour { text.replace(what, &self.wrapped("33", what)) } else { text.to_owned() }
    }

    fn wrapped(self, code: &str, text: &str) -> String {
        if self.colour { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }
}

/// `text` in lines of at most `width` characters, broken between words where that is possible.
pub(super) fn lines(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let mut word: Vec<char> = word.chars().collect();
        while !word.is_empty() {
            let last = lines.last_mut().expect("there is always a line");
            let used = last.chars().count();
            let gap = usize::from(used > 0);
            if used + gap + word.len() <= width {
                last.extend(std::iter::repeat_n(' ', gap).chain(word.drain(..)));
            } else if used == 0 {
                last.extend(word.drain(..width));
            } else {
                lines.push(String::new());
            }
        }
    }
    lines
}

/// `text`, filled up with spaces to `width` characters.
pub(super) fn padded(text: &str, width: usize) -> String {
    let missing = width.saturating_sub(text.chars().count());
    format!("{text}{}", " ".repeat(missing))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_all_words_within_the_width() {
        assert_eq!(lines("a bb ccc", 4), ["a bb", "ccc"]);
        assert_eq!(lines("abcdefghij k", 4), ["abcd", "efgh", "ij k"]);
        assert_eq!(lines("", 4), [""]);
        assert_eq!(lines("é ñ ü", 3), ["é ñ", "ü"]);
        assert_eq!(padded("ñ", 3), "ñ  ");
        assert_eq!(padded("abcd", 3), "abcd");
    }

    #[test]
    fn without_a_terminal_nothing_is_added() {
        let plain = Style::of(false);
        assert_eq!(plain.bold("x") + &plain.marked("a **** b", "****"), "xa **** b");
        assert_eq!(Style::of(true).marked("a **** b", "****"), "a \x1b[33m****\x1b[0m b");
    }
}
