//! Third stage of a view: percent-escapes (RFC 3986 section 2.1) become the UTF-8 characters that they spell.

use super::Unit;

/// Undoes percent-escapes, once. What does not spell a whole UTF-8 character stays.
pub(super) fn decode(units: &mut Vec<Unit>, spare: &mut Vec<Unit>) {
    if !units.iter().any(|unit| unit.char == '%') {
        return;
    }
    spare.clear();
    let mut at = 0;
    while at < units.len() {
        let (char, len) = spelled(&units[at..]).unwrap_or((units[at].char, 1));
        spare.push(Unit { char, start: units[at].start, end: units[at + len - 1].end });
        at += len;
    }
    std::mem::swap(units, spare);
}

/// The character that the escapes at the start of `units` spell, and how many units they are.
fn spelled(units: &[Unit]) -> Option<(char, usize)> {
    let mut bytes = [0; 4];
    bytes[0] = byte(units)?;
    let len = match bytes[0] {
        0..0x80 => 1,
        0xC2..0xE0 => 2,
        0xE0..0xF0 => 3,
        0xF0..0xF5 => 4,
        _ => return None,
    };
    for (index, slot) in bytes.iter_mut().enumerate().take(len).skip(1) {
        *slot = byte(units.get(3 * index..)?)?;
    }
    let char = std::str::from_utf8(&bytes[..len]).ok()?.chars().next()?;
    Some((char, 3 * len))
}

fn byte(units: &[Unit]) -> Option<u8> {
    let [Unit { char: '%', .. }, high, low, ..] = units else { return None };
    Some((high.char.to_digit(16)? << 4 | low.char.to_digit(16)?) as u8)
}
