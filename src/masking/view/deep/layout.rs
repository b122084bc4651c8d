//! How a text is laid out: tags of HTML, marks of emphasis, rows of spaces, and lines that a mail program broke. A person reads
//! over all of them; a rule that asks for one space between two words does not.

use super::super::is_word;
use super::Reader;

impl Reader<'_> {
    /// Reads what only lays out the text. Gives whether there was something.
    pub(super) fn read_layout(&mut self) -> bool {
        let text: &str = &self.plain.text;
        let Some((read, len)) = layout(text, self.at) else { return false };
        // A row of spaces that several of these leave is one space.
        let read = if read == " " && self.deep.text.ends_with(' ') { "" } else { read };
        let chars: Vec<char> = read.chars().collect();
        self.push(&chars, len);
        true
    }
}

/// What stands for the layout at `at`, and how long it is.
fn layout(text: &str, at: usize) -> Option<(&'static str, usize)> {
    let rest = &text[at..];
    match rest.as_bytes().first()? {
        b'<' => tag(rest),
        b'*' | b'_' | b'`' | b'~' | b'"' => emphasis(text, at).map(|len| ("", len)),
        b' ' => {
            let spaces = rest.bytes().take(LONGEST_GAP).take_while(|&byte| byte == b' ').count();
            // Those before a line's end go with it.
            match broken_line(text, at + spaces) {
                Some(len) => Some((" ", spaces + len)),
                None => (spaces > 1).then_some((" ", spaces)),
            }
        }
        b'\n' => broken_line(text, at).map(|len| (" ", len)),
        _ if rest.starts_with(QUOTES) => Some(("", rest.chars().next().map_or(0, char::len_utf8))),
        _ => None,
    }
}

/// A tag of HTML (WHATWG HTML 13.1.2): cells of tables are told apart as a label and its value are.
fn tag(rest: &str) -> Option<(&'static str, usize)> {
    let inside = rest.as_bytes().get(1..)?;
    let end = inside.iter().take(LONGEST_TAG).position(|byte| matches!(byte, b'<' | b'>' | b'\n'))?;
    if inside[end] != b'>' {
        return None;
    }
    let (closes, name) = match inside.strip_prefix(b"/") {
        Some(name) => (true, name),
        None => (false, inside),
    };
    let name = &name[..name.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count()];
    if !name.first()?.is_ascii_alphabetic() {
        return None;
    }
    let read = match name.to_ascii_lowercase().as_slice() {
        b"td" | b"th" if !closes => ": ",
        b"td" | b"th" => "",
        b"br" | b"p" | b"div" | b"tr" | b"li" | b"ul" | b"ol" | b"table" | b"h1" | b"h2" | b"h3" | b"h4"
        | b"blockquote" | b"body" | b"html" | b"hr" => "\n",
        _ => "",
    };
    Some((read, end + 2))
}

/// The length of the marks that `text` goes on with if they stand at a word's edge, as around `*bold*` and `_slanted_`.
fn emphasis(text: &str, at: usize) -> Option<usize> {
    let mark = text.as_bytes()[at];
    // Three in a row are a line or a mask, and no emphasis.
    let len = text.bytes().skip(at).take(3).take_while(|&byte| byte == mark).count();
    let before = text[..at].chars().next_back();
    let behind = text[at + len..].chars().next();
    let touches = |char: Option<char>| char.is_some_and(|char| !char.is_whitespace());
    let in_word = |char: Option<char>| char.is_some_and(is_word);
    let whole = len <= 2 && before != Some(char::from(mark));
    let at_edge = touches(before) != touches(behind)
        || (touches(before) && touches(behind) && !(in_word(before) && in_word(behind)));
    (whole && at_edge).then_some(len)
}

/// The length of the end of a line at `at`, with the marks of a quotation behind it, if a sentence goes on in the next line
/// as the line was full (RFC 3676 section 4.1 has them end at 78 characters).
fn broken_line(text: &str, at: usize) -> Option<usize> {
    let behind = text.as_bytes().get(at).filter(|&&byte| byte == b'\n').map(|_| &text[at + 1..])?;
    let quoted = behind.bytes().take(LONGEST_GAP).take_while(|byte| matches!(byte, b'>' | b' ')).count();
    let next = behind[quoted..].chars().next()?;
    let goes_on = next.is_alphanumeric() || matches!(next, '+' | '(' | '"' | '#' | '@');
    (goes_on && is_full(&text[..at])).then_some(1 + quoted)
}

/// Whether a text ends with a line that has no room for much more, and with no end of a sentence.
fn is_full(text: &str) -> bool {
    let line = text.trim_end_matches(' ');
    let open = !line.ends_with(['.', '!', '?', ':', ';', '。']);
    open && line.chars().rev().take(FULL_LINE).take_while(|&char| char != '\n').count() == FULL_LINE
}

/// Whether a line of `text` was broken where a sentence goes on.
pub(crate) fn has_broken_line(text: &str) -> bool {
    memchr::memchr_iter(b'\n', text.as_bytes()).any(|at| broken_line(text, at).is_some())
}

/// Marks of quotation that are no letters anywhere.
const QUOTES: [char; 7] = ['“', '”', '„', '«', '»', '「', '」'];

/// A line of so many characters is as long as a mail program makes it, or a word less.
const FULL_LINE: usize = 48;
/// A longer row of spaces is no gap between two words, in bytes.
const LONGEST_GAP: usize = 64;
/// A longer tag is none, in bytes.
const LONGEST_TAG: usize = 256;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_marks_are_read_over() {
        for (text, read, len) in [
            ("<b>x", "", 3),
            ("</SPAN>", "", 7),
            ("<td style=\"a: b\">x", ": ", 17),
            ("<br/>", "\n", 5),
            ("*bold*", "", 1),
            ("**bold", "", 2),
            ("  x", " ", 2),
        ] {
            assert_eq!(layout(text, 0), Some((read, len)), "{text}");
        }
        for text in ["<3 you", "< b>", "<", "<b", "****", "* item", " x", "x"] {
            assert_eq!(layout(text, 0), None, "{text}");
        }
        assert_eq!(layout("snake_case", 5), None);
        assert_eq!(layout("*Name:* x", 6), Some(("", 1)));
    }

    #[test]
    fn full_lines_go_on() {
        let full = "I have written to you three times now and my savings";
        for (behind, len) in
            [("\nis 4839", Some(1)), ("\n> > is 4839", Some(5)), ("\n\nRegards", None), ("\n- item", None)]
        {
            let text = [full, behind].concat();
            assert_eq!(broken_line(&text, full.len()), len, "{text}");
            assert_eq!(has_broken_line(&text), len.is_some());
        }
        assert!(!has_broken_line("상담원: 주민등록번호 열세 자리 말씀해 주세요\n고객: 7002"));
        assert!(!has_broken_line(&format!("{full}.\nIs")) && !has_broken_line("short\nline"));
    }
}
