//! What stands apart and belongs together: letters and digits one by one ("D E 8 9"), and groups that something else
//! than a space, a dot or a dash splits ("4111_1111_1111_1111", or one on each line).

use std::ops::Range;

use super::dictation::word;
use super::{Reader, separator, tag, touches};
use crate::masking::view::number_words::is_dash;

/// So many in a row are no words of one letter, outside an address.
const SINGLES: usize = 4;
/// The fewest groups of a chain.
const GROUPS: usize = 3;
/// The longest group.
const LONGEST_GROUP: usize = 6;
/// "192[.]0[.]2[.]1": addresses of the net are written so that nobody follows them.
const BRACKETED_DOTS: [&str; 3] = ["[.]", "(.)", "{.}"];
/// More groups are not looked at at once.
const LONGEST_CHAIN: usize = 24;
/// The fewest letters and digits of a chain.
const SHORTEST: usize = 9;
/// The fewest digits that are cut without regard to how they are grouped: fewer are no card.
const CARD: usize = 12;
/// The longest group on a line of its own: longer ones are a list.
const LONGEST_LINE: usize = 4;
/// The longest word of one letter, and how many may stand beside a row.
const STRAY: usize = 2;

impl Reader<'_> {
    /// Joins letters and digits that stand one by one, with the same between all of them. Gives whether there were some.
    /// Digits alone are joined as dictated, whatever stands between them.
    pub(super) fn read_row(&mut self) -> bool {
        let text = &self.plain.text;
        let Some(row) = row(text, self.at) else { return false };
        let letters = row.iter().any(|item| text[item.clone()].chars().all(char::is_alphabetic));
        let enough = if self.in_address() { SINGLES - 1 } else { SINGLES };
        if !letters || row.len() < enough {
            return false;
        }
        self.copy(row[0].start - self.at);
        for item in row {
            self.at = item.start;
            self.copy(item.len());
        }
        true
    }

    /// Joins groups that belong together. Gives whether there were some.
    pub(super) fn read_chain(&mut self) -> bool {
        let Some(chain) = Chain::at(&self.plain.text, self.at) else { return false };
        let glue = chain.glue(&self.plain.text);
        // Of a chain without end half is read, with what stands behind it, so that no border falls into a number.
        let endless = chain.groups.len() == LONGEST_CHAIN;
        let read = if endless { LONGEST_CHAIN / 2 } else { chain.groups.len() - 1 };
        for pair in chain.groups.windows(2).take(read) {
            self.copy(pair[0].len());
            let gap = pair[1].start - pair[0].end;
            match glue {
                Some(glue) => self.push(&[glue], gap),
                None => self.at += gap,
            }
        }
        if !endless {
            self.copy(chain.groups[read].len());
        }
        true
    }
}

/// The letters, digits and signs of an address that stand one by one from `at` on.
fn row(text: &str, at: usize) -> Option<Vec<Range<usize>>> {
    let first = text[at..].chars().next().filter(|char| char.is_alphanumeric())?;
    let behind = at + first.len_utf8();
    let gap = &text[behind..behind + separator(&text[behind..])];
    let blank = &gap[..gap.len() - gap.trim_start().len()];
    let whole = items(text, at, gap);
    let spaced = if blank.len() < gap.len() { items(text, at, blank) } else { Vec::new() };
    let words = |row: &[Range<usize>]| {
        row.iter().filter(|item| text[item.start..].starts_with(char::is_alphanumeric)).count()
    };
    let mut row = if words(&spaced) > whole.len() { spaced } else { whole };
    trim(text, &mut row);
    Some(row)
}

/// What stands one by one from `at` on with `gap` between.
fn items(text: &str, mut at: usize, gap: &str) -> Vec<Range<usize>> {
    let mut items = Vec::new();
    if gap.is_empty() {
        return items;
    }
    let blank = gap.trim().is_empty();
    while let Some(char) = text[at..].chars().next() {
        let end = at + char.len_utf8();
        let sign = blank && matches!(char, '@' | '.' | '_' | '-' | '+');
        let touched = text[end..].chars().next().is_some_and(touches);
        if touched || !(char.is_alphanumeric() || sign) {
            break;
        }
        items.push(at..end);
        if !text[end..].starts_with(gap) {
            break;
        }
        at = end + gap.len();
    }
    items
}

/// Drops words of one letter at the ends of a row: "a D E 8 9 ... 0 0 y".
fn trim(text: &str, row: &mut Vec<Range<usize>>) {
    let char = |item: &Range<usize>| text[item.clone()].chars().next().expect("an item is a character");
    let small = |item: &Range<usize>| char(item).is_lowercase();
    let capitals = row.iter().filter(|item| char(item).is_uppercase()).count() > 1;
    for _ in 0..STRAY {
        let [.., before, last] = row.as_slice() else { break };
        let behind = text[last.end..].trim_start().chars().next();
        let after_digits = char(before).is_ascii_digit() && behind.is_some_and(char::is_alphanumeric);
        if !((small(last) && (capitals || after_digits)) || !char(last).is_alphanumeric()) {
            break;
        }
        row.pop();
    }
    let strays = row.iter().take_while(|item| small(item)).count();
    if capitals && strays <= STRAY {
        row.drain(..strays);
    }
}

/// Groups with something odd between them.
struct Chain {
    groups: Vec<Range<usize>>,
}

/// What stands between two groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gap {
    /// What every rule allows between the groups of a number.
    Plain,
    /// What people write between different numbers, too: it must be the same throughout.
    Listing,
    /// What nobody writes between different numbers.
    Odd,
}

impl Chain {
    /// The chain that starts at `at`, if one does.
    fn at(text: &str, at: usize) -> Option<Self> {
        let mut groups: Vec<Range<usize>> = Vec::new();
        let (mut listing, mut odd, mut plain) = (None, 0, 0);
        let mut start = at;
        while let Some(group) = group(text, start) {
            let end = group.end;
            groups.push(group);
            if groups.len() == LONGEST_CHAIN {
                break;
            }
            let len = between(&text[end..]);
            let gap = &text[end..end + len];
            match kind(gap) {
                _ if len == 0 => break,
                Gap::Plain => plain += 1,
                Gap::Odd => odd += 1,
                Gap::Listing if plain > 0 || odd > 0 || listing.is_some_and(|first| first != gap) => break,
                Gap::Listing => listing = Some(gap),
            }
            if listing.is_some() && (plain > 0 || odd > 0) {
                break;
            }
            start = end + len;
        }
        let chain = Self { groups: chain_end(text, groups) };
        let all = || chain.groups.iter().flat_map(|group| text[group.clone()].bytes());
        let (total, digits) = (all().count(), all().filter(u8::is_ascii_digit).count());
        if chain.groups.len() < GROUPS || total < SHORTEST || 5 * digits < 2 * total {
            return None;
        }
        let gaps: Vec<&str> = chain.groups.windows(2).map(|pair| &text[pair[0].end..pair[1].start]).collect();
        let split = gaps.iter().any(|gap| kind(gap) != Gap::Plain);
        let lettered = digits < total;
        let uniform = gaps.iter().all(|gap| *gap == gaps[0]) || chain.is_account(text);
        (split && (!lettered || uniform) && !chain.is_list(&gaps, lettered)).then_some(chain)
    }

    /// Whether the groups are rather several things: digits one by one, which are read as dictated; times and addresses of
    /// devices; thousands; numbers each on its line. Dots in brackets are read as dots.
    fn is_list(&self, gaps: &[&str], lettered: bool) -> bool {
        let lens = || self.groups.iter().map(Range::len);
        let american_express = lens().take(2).eq([4, 6]);
        lens().all(|len| len == 1)
            || (gaps[0] == ":" && lettered)
            || BRACKETED_DOTS.contains(&gaps[0])
            || (gaps[0] == "," && lens().skip(1).all(|len| len == 3))
            || (gaps.iter().any(|gap| gap.contains('\n'))
                && !american_express
                && lens().any(|len| len > LONGEST_LINE))
    }

    /// What the groups are joined with: nothing where they were cut without regard to how the number is grouped.
    fn glue(&self, text: &str) -> Option<char> {
        let (last, front) = self.groups.split_last().expect("a chain has groups");
        let fours = front.iter().all(|group| group.len() == 4) && last.len() <= 4;
        let total: usize = self.groups.iter().map(Range::len).sum();
        let lettered =
            self.groups.iter().any(|group| !text[group.clone()].bytes().all(|byte| byte.is_ascii_digit()));
        let cut = self.groups.len() < LONGEST_CHAIN
            && if lettered { !self.is_account(text) } else { fours && total < CARD };
        (!cut).then_some(' ')
    }

    /// Whether it starts as an IBAN does, whose rule knows all groupings.
    fn is_account(&self, text: &str) -> bool {
        matches!(&text.as_bytes()[self.groups[0].clone()], [a, b, c, d, ..]
            if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() && c.is_ascii_digit() && d.is_ascii_digit())
    }
}

/// Without the words at the end. A chain starts and ends with digits or capitals.
fn chain_end(text: &str, mut groups: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let is_part = |group: &Range<usize>| {
        let mut bytes = text[group.clone()].bytes();
        bytes.clone().any(|byte| byte.is_ascii_digit()) || bytes.all(|byte| byte.is_ascii_uppercase())
    };
    while groups.last().is_some_and(|last| !is_part(last)) {
        groups.pop();
    }
    if groups.first().is_some_and(is_part) { groups } else { Vec::new() }
}

/// The length of what may stand between two groups: a separator, perhaps with its word in it.
fn between(rest: &str) -> usize {
    let len = separator(rest);
    let dash = word(&rest[len..]);
    let behind = separator(&rest[len + dash.len()..]);
    if len > 0 && behind > 0 && is_dash(dash) { len + dash.len() + behind } else { len }
}

/// The group that starts at `at`.
fn group(text: &str, at: usize) -> Option<Range<usize>> {
    let len = text[at..].bytes().take(LONGEST_GROUP + 1).take_while(u8::is_ascii_alphanumeric).count();
    let free = !text[at + len..].chars().next().is_some_and(touches);
    ((1..=LONGEST_GROUP).contains(&len) && free).then_some(at..at + len)
}

fn kind(gap: &str) -> Gap {
    let plain = |char| matches!(char, ' ' | '-' | '.');
    if gap.len() <= 3 && gap.chars().all(plain) && gap != "   " {
        return Gap::Plain;
    }
    let odd = |char| {
        matches!(char, '\n' | '_' | '|' | '*' | '~' | '\\' | FIRST_SYMBOL..) && !CURRENCIES.contains(&char)
    };
    if tag(gap) > 0 || gap.contains(char::is_alphabetic) || gap.chars().any(odd) {
        Gap::Odd
    } else {
        Gap::Listing
    }
}

/// Arrows, stars, emoji and the like from here on; signs of measures and sums before it.
const FIRST_SYMBOL: char = '\u{2010}';
const CURRENCIES: std::ops::RangeInclusive<char> = '\u{20a0}'..='\u{20cf}';
