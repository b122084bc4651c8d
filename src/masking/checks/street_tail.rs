//! What may follow a street and its number: flats and floors, postcodes, quarters, towns, over several lines.
//!
//! A pattern takes as many words as it can; this file says where an address must have ended. Of several ends the
//! scanner takes the longest that passes, so refusing is never a loss of more than the words behind.

use std::ops::Range;

use super::street_words as known;

/// The most words that are looked at. More are no address.
const MOST: usize = 28;

/// What stands between a word and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing but space.
    Space,
    /// A comma, a dash, a semicolon.
    Comma,
    /// The end of a line.
    Line,
}

/// A word of a line.
#[derive(Debug)]
pub(super) struct Word<'t> {
    /// As it is written, without the dot behind it.
    pub(super) text: &'t str,
    /// In lower case.
    pub(super) lower: &'t str,
    /// In lower case and without marks.
    pub(super) folded: &'t str,
    /// Whether a dot stands behind it.
    pub(super) dot: bool,
    /// What stands before it.
    pub(super) gap: Gap,
}

impl Word<'_> {
    pub(super) fn has_digit(&self) -> bool {
        self.text.bytes().any(|byte| byte.is_ascii_digit())
    }

    pub(super) fn starts_with_digit(&self) -> bool {
        self.text.as_bytes().first().is_some_and(u8::is_ascii_digit)
    }

    /// Whether it is written as names are. Letters of scripts without case are neither.
    pub(super) fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether its letters have no case: Hebrew, Arabic, Thai, Devanagari, Chinese.
    pub(super) fn is_uncased(&self) -> bool {
        self.text
            .chars()
            .next()
            .is_some_and(|char| char.is_alphabetic() && !char.is_uppercase() && !char.is_lowercase())
    }

    pub(super) fn is_letter(&self) -> bool {
        self.text.chars().count() == 1 && self.text.chars().all(char::is_alphabetic)
    }

    /// Whether it numbers a house: `12`, `221B`, `12-14`, `174/6`, `12/3/A`.
    pub(super) fn is_house(&self) -> bool {
        let digits = self.text.bytes().filter(u8::is_ascii_digit).count();
        let letters = self.text.chars().filter(|char| char.is_alphabetic()).count();
        let longest = self.text.split(|char: char| !char.is_ascii_digit()).map(str::len).max();
        self.starts_with_digit() && longest.is_some_and(|len| len <= 5) && digits <= 10 && letters <= 3
    }

    /// Whether a sentence ends with it, for all that is known: a full word and a dot.
    pub(super) fn ends_sentence(&self) -> bool {
        self.dot && self.text.chars().count() > 5 && !self.has_digit() && !known::is_kind(self.folded)
    }
}

/// Whether a word is the number of an order ("ORD-621590"), a day ("2023-12-27") or a price ("125.90").
fn is_reference(word: &str) -> bool {
    let digits = |part: &str| part.len() > 1 && part.bytes().all(|byte| byte.is_ascii_digit());
    let price = |(whole, part): (&str, &str)| digits(whole) && part.len() == 2 && digits(part);
    let Some((first, last)) = word.split_once('-') else { return word.split_once('.').is_some_and(price) };
    let order = first.len() > 1
        && first.bytes().all(|byte| byte.is_ascii_uppercase())
        && last.len() > 4
        && digits(last);
    let day = first.len() == 4
        && digits(first)
        && last.split_once('-').is_some_and(|(month, day)| digits(month) && digits(day));
    order || day
}

/// The words of a text, or `None` where they are too many, where the text does not end with one, or where one is what
/// no address has: the next sentence has begun. `spelled` is room for how they are compared, so that no word needs its
/// own.
pub(super) fn words<'t>(text: &'t str, spelled: &'t mut String) -> Option<Vec<Word<'t>>> {
    if !text
        .ends_with(|char: char| char.is_alphanumeric() || matches!(char, 'º' | 'ª' | '°') || is_mark(char))
    {
        return None;
    }
    spelled.clear();
    let mut reader =
        Words { found: Vec::with_capacity(MOST), forms: [const { (0..0, 0..0) }; MOST], gap: Gap::Space };
    let mut start = None;
    let mut before = ' ';
    for (at, char) in text.char_indices().chain([(text.len(), ' ')]) {
        let between = char.is_whitespace() || matches!(char, ',' | '،' | ';' | ':' | '|');
        // "nr.5" is two words, "#12" is "#" and a number.
        let cut = (before == '.'
            && char.is_ascii_digit()
            && start.is_some_and(|start| !text[start..at].starts_with(|c: char| c.is_ascii_digit())))
            || before == '#'
            || (char == '#' && start.is_some());
        if (between || cut)
            && let Some(from) = start.take()
        {
            if is_reference(&text[from..at]) {
                return None;
            }
            reader.push(&text[from..at], spelled)?;
        }
        match char {
            '\n' | '\r' => reader.gap = Gap::Line,
            ',' | '،' | ';' | '|' if reader.gap == Gap::Space => reader.gap = Gap::Comma,
            _ if between => {}
            _ => {
                start.get_or_insert(at);
            }
        }
        before = char;
    }
    let Words { mut found, forms, .. } = reader;
    for (word, (lower, folded)) in found.iter_mut().zip(forms) {
        (word.lower, word.folded) = (&spelled[lower], &spelled[folded]);
    }
    Some(found)
}

/// The words that have been read so far.
struct Words<'t> {
    /// Their forms are filled in when all are there.
    found: Vec<Word<'t>>,
    /// Where each stands in lower case, and folded.
    forms: [(Range<usize>, Range<usize>); MOST],
    gap: Gap,
}

impl<'t> Words<'t> {
    /// Adds a word; `None` where it is one too many.
    fn push(&mut self, text: &'t str, spelled: &mut String) -> Option<()> {
        let plain = text.trim_end_matches('.');
        if plain.is_empty() || matches!(plain, "-" | "–") {
            self.gap = if self.gap == Gap::Line { Gap::Line } else { Gap::Comma };
            return Some(());
        }
        *self.forms.get_mut(self.found.len())? = known::spell(plain, spelled);
        self.found.push(Word {
            text: plain,
            lower: "",
            folded: "",
            dot: plain.len() < text.len(),
            gap: self.gap,
        });
        self.gap = Gap::Space;
        Some(())
    }
}

fn is_mark(char: char) -> bool {
    // The vowel signs that Thai, Devanagari and Bengali words end with.
    matches!(char, '\u{900}'..='\u{e7f}')
}

/// How many words at the start are a postcode: 0, 1 or 2.
pub(super) fn postcode(words: &[Word<'_>]) -> usize {
    let Some(first) = words.first() else { return 0 };
    let joined = words.get(1).filter(|second| second.gap == Gap::Space);
    // "D-10115", "SE-114 55", "Chennai-600002"
    let text = match first.text.split_once('-') {
        Some((land, code))
            if land.chars().all(char::is_alphabetic) && (land.len() <= 3 || code.len() >= 5) =>
        {
            code
        }
        _ => first.text,
    };
    let shape = |text: &str| -> Vec<u8> {
        text.bytes()
            .map(|byte| match byte {
                b'0'..=b'9' => b'9',
                b'a'..=b'z' | b'A'..=b'Z' => b'A',
                other => other,
            })
            .collect()
    };
    let next = joined.map(|second| shape(second.text)).unwrap_or_default();
    match (shape(text).as_slice(), next.as_slice()) {
        (b"999", b"99")
        | (b"9999", b"AA")
        | (b"A9" | b"A99" | b"AA9" | b"AA99" | b"A9A" | b"AA9A", b"9AA")
        | (b"A9A", b"9A9")
        | (b"A99", [_, _, _, _]) => 2,
        (b"9999" | b"99999" | b"999999" | b"9999999", _)
        | (b"99999-9999" | b"99999-999" | b"9999-999" | b"99-999" | b"999-9999" | b"999-99", _)
        | (
            b"9999AA" | b"A9999" | b"A9999AAA" | b"A9A9A9" | b"AA99AA" | b"AA999AA" | b"A99AA" | b"A999AA",
            _,
        ) => 1,
        _ => 0,
    }
}

/// Whether four digits are a year that people write about.
pub(super) fn is_year(text: &str) -> bool {
    matches!(text.as_bytes(), [b'1', b'9', b'5'..=b'9', _] | [b'2', b'0', b'1' | b'2', _])
}

/// Whether a postcode comes within the next words, with nothing but words of a town before it.
fn postcode_ahead(words: &[Word<'_>]) -> bool {
    (1..words.len().min(6))
        .take_while(|&at| {
            let before = &words[at - 1];
            !before.has_digit() && !known::is_sentence(before.lower)
        })
        .any(|at| postcode(&words[at..]) > 0)
}

/// Whether all of these words can follow a street and its number.
pub(super) fn tail(words: &[Word<'_>]) -> bool {
    // How many words written small may come, how many capitalised ones came, whether a label
    // waits for its value, and whether a postcode was the last.
    let (mut free, mut capitals, mut label, mut coded) = (0usize, 0usize, false, false);
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let before = at.checked_sub(1).map(|at| &words[at]);
        if before.is_some_and(|before| before.ends_sentence() && word.gap == Gap::Space) {
            return false;
        }
        if word.gap != Gap::Space {
            capitals = 0;
            free = if coded { free } else { 0 };
        }
        if label && word.gap != Gap::Line && is_value(word) {
            (label, coded) = (false, false);
            at += 1;
            continue;
        }
        let code = postcode(&words[at..]);
        if code > 0 {
            // Of two codes one after the other, neither is a postcode.
            if coded {
                return false;
            }
            (free, capitals, label, coded) = (2, 0, false, true);
            at += code;
            continue;
        }
        coded = false;
        let last = at + 1 == words.len();
        let name = word.folded;
        if known::is_label(name) && !(last && word.is_letter()) {
            // "5 bus stops" has no value, "3rd floor" has it before.
            let had = before.is_some_and(|before| before.has_digit());
            label = true;
            if last && !had {
                return false;
            }
        } else if word.starts_with_digit() {
            let ordinal = word.text.chars().any(|char| matches!(char, 'º' | 'ª' | '°'))
                || word.dot
                || ["to", "do", "ro", "er", "vo", "mo"].iter().any(|end| word.text.ends_with(end));
            let counts = words
                .get(at + 1)
                .is_some_and(|next| known::is_label(next.folded) || known::is_part(next.folded));
            let district = before.is_some_and(|before| before.is_capital() && word.gap == Gap::Space)
                && word.text.len() <= 3;
            let house = word.gap == Gap::Comma && word.is_house() && word.text.len() <= 4 && at == 0;
            if !ordinal && !counts && !district && !house {
                return false;
            }
        } else if known::is_sentence(word.lower) && !(word.text.len() == 2 && postcode(&words[at + 1..]) > 0)
        {
            return false;
        } else if known::is_area(name) {
            (free, label) = (5, false);
            if last {
                return false;
            }
        } else if known::is_part(name) {
            label = false;
        } else if word.is_letter() && word.is_capital() {
            capitals += 1;
        } else if word.is_letter() && before.is_none_or(|before| before.has_digit() && word.gap == Gap::Space)
        {
        } else if known::is_joiner(name) {
            let goes_on = words
                .get(at + 1)
                .is_some_and(|next| next.gap == Gap::Space && (next.is_capital() || free > 0))
                || postcode_ahead(&words[at..]);
            if !goes_on {
                return false;
            }
        } else if word.is_capital() {
            capitals += 1;
            label = false;
            if capitals > 4 {
                return false;
            }
        } else if word.text.split_once('/').is_some_and(|(town, land)| town.len() > 3 && land.len() > 2) {
            // "çankaya/ankara"
        } else if free > 0 || word.is_uncased() {
            free = free.saturating_sub(1);
        } else if !postcode_ahead(&words[at..]) {
            return false;
        }
        at += 1;
    }
    true
}

/// Whether a word is the number of a flat or a floor: `3`, `B`, `4B`, `12-3`, `IV`.
fn is_value(word: &Word<'_>) -> bool {
    let len = word.text.chars().count();
    (word.has_digit() && len <= 8)
        || len <= 2
        || (len <= 4 && word.text.bytes().all(|byte| b"IVX".contains(&byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_tail(text: &str) -> bool {
        words(text, &mut String::new()).is_some_and(|words| tail(&words))
    }

    #[test]
    fn what_follows_a_street() {
        for good in [
            "Apt 3B",
            "4. OG, 10115 Berlin",
            "3rd floor",
            "lgh 1502, 114 55 Stockholm",
            "norwich nr2 3tu",
            "10115 berlin",
            "bl. D7, sc. A, ap. 9, Iași, jud. Iași",
            "5º Esq., 1100-053 Lisboa",
            "Springfield, IL 62704",
            "B1704 Ramos Mejía",
            "opp. Hanuman Temple, Kolkata 700017",
            "Col. Centro, 64000 Monterrey, N.L",
            "370 01 České Budějovice",
        ] {
            assert!(is_tail(good), "{good}");
        }
        for bad in [
            "please call",
            "and 3 more",
            "was closed",
            "Leeds. Thanks",
            "10115 berlin bitte",
            "the red door",
            "apt",
            "Leeds.",
        ] {
            assert!(!is_tail(bad), "{bad}");
        }
    }

    #[test]
    fn postcodes_of_one_and_two_words() {
        let count = |text| postcode(&words(text, &mut String::new()).unwrap());
        assert_eq!(
            [count("10115"), count("602 00"), count("SW1A 2AA"), count("1016 GV"), count("D-10115")],
            [1, 2, 2, 2, 1]
        );
        assert_eq!([count("12"), count("Leeds"), count("123")], [0, 0, 0]);
    }
}
