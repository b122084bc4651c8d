//! The deep view: what people do to hide digits and addresses from a machine, undone, with escapes of a text inside of a text, and its layout.
//!
//! Every decision is local (a word, a separator, a few tokens behind it), so a piece of a long text reads as it does
//! within the whole. The deep view is only ever matched against: what looks odd in it is never shown to anybody.

mod address;
mod dictation;
mod escapes;
mod layout;
mod rows;

use dictation::Dictated;
pub(crate) use dictation::NumberRow;
pub(crate) use layout::has_broken_line;

use super::fold::is_look_alike;
use super::{View, fold_alike, is_letter, is_word};

/// Makes the deep view of `plain`, in offsets of the same source.
pub(crate) fn deepen(plain: &View, deep: &mut View) {
    deep.clear();
    let mut reader =
        Reader { plain, deep, at: 0, segment: 0, dictated: None, no_sign_before: 0, word: (0, false) };
    while reader.at < plain.text.len() {
        reader.step();
    }
    if deep.segments.is_empty() {
        deep.segments.push(super::Segment { view: 0, raw: 0, unit: 0 });
    }
}

struct Reader<'a> {
    plain: &'a View,
    deep: &'a mut View,
    at: usize,
    /// The plain view's segment that was met last.
    segment: usize,
    /// The number that has just been read, to which the next one is joined.
    dictated: Option<Dictated>,
    /// No spelled `@` stands between what has been read and this.
    no_sign_before: usize,
    /// Where the word that is read ends, and whether letters of several scripts stand in it.
    word: (usize, bool),
}

impl Reader<'_> {
    fn step(&mut self) {
        if let Some(letter) = self.inside_ascii() {
            self.read_letter(letter);
            self.dictated = None;
            return;
        }
        let sign = self.address_sign();
        if let Some((sign, len)) = sign {
            self.push(sign, len);
            self.dictated = None;
        } else if self.rest().starts_with('\\') && self.read_escape() {
            self.dictated = None;
        } else if self.at_token() && (self.read_row() || self.read_chain()) {
            self.join_next_single();
        } else if self.read_layout() {
            // A number may go on behind it.
        } else if !self.read_number() {
            let char = self.rest().chars().next().expect("not at the end");
            self.read_letter(char);
            self.dictated = None;
        }
    }

    /// A letter or digit of ASCII behind another one: nothing that is hidden starts there.
    #[inline]
    fn inside_ascii(&self) -> Option<char> {
        let bytes = self.plain.text.as_bytes();
        let before = bytes[self.at.checked_sub(1)?];
        let byte = bytes[self.at];
        (byte.is_ascii_alphanumeric() && before.is_ascii_alphanumeric()).then_some(char::from(byte))
    }

    /// What is still to be read.
    fn rest(&self) -> &str {
        &self.plain.text[self.at..]
    }

    /// Whether a word or a number may start here.
    fn at_token(&self) -> bool {
        self.dictated.is_none() && !ends_touching(&self.plain.text[..self.at])
    }

    /// Appends `chars`, which stand for the next `len` bytes of the plain view.
    fn push(&mut self, chars: &[char], len: usize) {
        let raw = self.plain.raw_behind(&mut self.segment, self.at..self.at + len);
        for &char in chars {
            self.deep.push_unit(char, raw.start as u32, raw.end as u32);
        }
        self.at += len;
    }

    /// Appends the next `len` bytes of the plain view as they stand there, look-alikes folded.
    fn copy(&mut self, len: usize) {
        let plain = self.plain;
        plain.text[self.at..self.at + len].chars().for_each(|char| self.read_letter(char));
    }

    /// Appends `char`, which stands here: as the Latin letter that it looks like where its word has Latin letters or digits,
    /// too, else as the letter that it is, for words of its own language are looked for.
    fn read_letter(&mut self, char: char) {
        if self.at >= self.word.0 {
            let rest = self.rest();
            let len = rest.chars().take(LONGEST_WORD).take_while(|char| !char.is_whitespace());
            let len = len.map(char::len_utf8).sum::<usize>().max(char.len_utf8());
            let word = &rest[..len];
            let mixed =
                word.bytes().any(|byte| byte.is_ascii_alphanumeric()) && word.chars().any(is_look_alike);
            self.word = (self.at + len, mixed);
        }
        let (_, mixed) = self.word;
        match fold_alike(char) {
            Some(_) if !mixed && is_letter(char) => self.push(&[char], char.len_utf8()),
            Some(folded) => self.push(&[folded], char.len_utf8()),
            None => self.at += char.len_utf8(),
        }
    }

    /// Takes back what was pushed last.
    fn pop(&mut self) {
        self.deep.text.pop();
        let len = self.deep.text.len();
        if self.deep.segments.last().is_some_and(|last| last.view as usize == len) {
            self.deep.segments.pop();
        }
    }
}

/// Whether `text` ends in a letter or digit that would be one word with a Latin letter or a digit behind it. Scripts
/// without letter case, most of which write no spaces either, do not touch.
fn ends_touching(text: &str) -> bool {
    text.chars().next_back().is_some_and(touches)
}

fn touches(char: char) -> bool {
    if char.is_ascii() {
        return char.is_ascii_alphanumeric();
    }
    is_word(char) && (char.is_lowercase() || char.is_uppercase() || matches!(char, '\u{300}'..='\u{36f}'))
}

/// Whether a character is a mark inside of Indic words that is no letter: what drops a vowel, and the dot below.
fn is_indic_mark(char: char) -> bool {
    matches!(char, '\u{900}'..='\u{dff}' if matches!(char as u32 & 0x7f, 0x3c | 0x4d)) || char == '\u{dca}'
}

/// The length of what may stand between the digits of one number, in bytes; 0 where none stands here or it is too long.
fn separator(rest: &str) -> usize {
    let (mut len, mut count) = (0, 0);
    while let Some(char) = rest[len..].chars().next().filter(|char| !is_word(*char)) {
        let tag = tag(&rest[len..]);
        len += if tag > 0 { tag } else { char.len_utf8() };
        count += 1;
        if count > LONGEST_SEPARATOR {
            return 0;
        }
    }
    len
}

/// The last character border at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// Longer words are read piece by piece, in characters.
const LONGEST_WORD: usize = 64;
/// In characters or tags.
const LONGEST_SEPARATOR: usize = 5;

/// The length of a short HTML tag, which breaks a line and is not read.
fn tag(rest: &str) -> usize {
    let Some(inside) = rest.strip_prefix('<') else { return 0 };
    let name = |byte: &u8| byte.is_ascii_alphabetic() || matches!(byte, b'/' | b' ');
    let len = inside.bytes().take(8).take_while(name).count();
    if len > 0 && inside[len..].starts_with('>') { len + 2 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::masking::view::{Encoding, Scratch};

    fn deep(text: &str) -> (String, View) {
        let (mut plain, mut deep) = (View::default(), View::default());
        plain.plain(text, Encoding::Text, true, &mut Scratch::default());
        deepen(&plain, &mut deep);
        (deep.text.clone(), deep)
    }

    /// Holds that each text reads as it should.
    fn reads(cases: &[(&str, &str)]) {
        for (text, read) in cases {
            assert_eq!(deep(text).0, *read, "{text}");
        }
    }

    #[test]
    fn spelled_addresses_are_addresses() {
        reads(&[
            ("jane (at) example [dot] com", "jane@example.com"),
            ("jane at example dot com", "jane@example.com"),
            ("jane AT example DOT com", "jane@example.com"),
            ("meet me at example.com", "meet me at example.com"),
            ("jane @ example.com", "jane@example.com"),
            ("jane@ example . com ok", "jane@example.com ok"),
            ("jane arroba example punto cl", "jane@example.cl"),
            ("jane arroba example.cl", "jane@example.cl"),
            ("una arroba de harina", "una arroba de harina"),
            ("jane{at}example{dot}com", "jane@example.com"),
            ("jane[@]example[.]com", "jane@example.com"),
            ("jane-at-example-dot-com", "jane@example.com"),
            ("jane_dot_doe_at_example_dot_com", "jane.doe@example.com"),
            ("stay-at-home", "stay-at-home"),
            ("jane underscore doe at example dot com", "jane_doe@example.com"),
            ("juan guion bajo perez arroba example punto cl", "juan_perez@example.cl"),
            ("hans minus peter at my minus shop punkt de", "hans-peter@my-shop.de"),
            ("jane at gmail.com", "jane@gmail.com"),
            ("look at gmail.com", "look at gmail.com"),
            ("jane@x\u{3002}com 见面\u{3002}好", "jane@x.com 见面\u{3002}好"),
            ("janeアットマークexampleドットcom", "jane@example.com"),
            ("jane অ্যাট example ডট com", "jane@example.com"),
            ("jane언더바kim골뱅이gmail닷컴", "jane_kim@gmail.com"),
            ("first dot last, at, gmail, dot com", "first.last@gmail.com"),
            ("baykus alt çizgi 44 et gmail nokta com", "baykus_44@gmail.com"),
            ("jane 점 kim 골뱅이 네이버 닷컴", "jane.kim@네이버.com"),
            ("olena крапка k равлик ukr крапка net", "olena.k@ukr.net"),
            ("jane شرطة سفلية lee ات example دوت com", "jane_lee@example.com"),
            ("jane punktum lee krøllalfa example punktum no", "jane.lee@example.no"),
            ("jane guió baix lee arrova example punt cat", "jane_lee@example.cat"),
            ("jane एट द रेट example डॉट com", "jane@example.com"),
            ("jane அட் example டாட் com", "jane@example.com"),
            ("j a n e @ e x a m p l e . c o m", "jane@example.com"),
        ]);
    }

    #[test]
    fn digits_and_letters_apart_are_joined() {
        reads(&[
            ("pin 4 4 2 1.", "pin 4421."),
            ("4-1-1-1", "4111"),
            ("号は4/1/1/1です", "号は4111です"),
            ("4😀1😀1", "411"),
            ("12 34", "12 34"),
            ("+ - 4 - 9 - 1", "+491"),
            ("D E 8 9 3 7 0 4", "DE893704"),
            ("c-h-5-6-5", "ch565"),
            ("a D E 8 9 3 7 0 4 a letter", "a DE893704 a letter"),
            ("a b c", "a b c"),
            ("I a m", "I a m"),
        ]);
    }

    #[test]
    fn groups_apart_are_one_number() {
        reads(&[
            ("4111\n1111\n1111\n1111", "4111 1111 1111 1111"),
            ("4111 dash 1111 dash 1111, ok", "4111 1111 1111, ok"),
            ("2691\n0674\nF ok", "26910674F ok"),
            ("5, 6, 7, 6, 2", "56762"),
            ("12345\n67890\n11111", "12345\n67890\n11111"),
            ("4111_1111|1111~1111", "4111 1111 1111 1111"),
            ("ES79_2020_0197_5635", "ES79 2020 0197 5635"),
            ("5213\n6634\n003", "52136634003"),
            ("VLGC\nNG78\nA21L\n219A", "VLGCNG78A21L219A"),
            ("4111<br>1111<br/>1111", "4111 1111 1111"),
            ("73[.]118[.]42[.]207 ok", "73.118.42.207 ok"),
            ("12/27/2024", "12/27/2024"),
            ("1,234,567,890", "1,234,567,890"),
            ("10:30:45", "10:30:45"),
        ]);
    }

    #[test]
    fn numbers_in_words_are_digits() {
        reads(&[
            ("four one one ONE", "4111"),
            ("double five triple zero 1", "550001"),
            ("a double room", "a double room"),
            ("zéro six douze trente-quatre", "061234"),
            ("quatre-vingt-dix-sept, soixante et onze, vingt et un", "977121"),
            ("zéro quatre-vingts dix-neuf", "08019"),
            ("vierunddreißig acht", "348"),
            ("treinta y cuatro dos", "342"),
            ("eight hundred five five five", "800555"),
            ("six hundred and twelve", "612"),
            ("plus four four, seven", "+447"),
            ("four one dash two", "412"),
            ("quatro um um, um", "4111"),
            ("four um five", "45"),
            ("33613 deux quatre", "3361324"),
            ("call me on one two", "call me on 12"),
            ("otuz iki on", "3210"),
            ("电话一三八一二三", "电话138123"),
            ("二〇二四年", "二〇二四年"),
            ("打 九二七三 四一八六", "打 9273 4186"),
            ("二〇二四 三月", "二〇二四 三月"),
            ("one of us", "1 of us"),
            ("stone age", "stone age"),
            ("on yedi yirmi sekiz", "1728"),
            ("șapte sute douăzeci și trei", "723"),
            ("delapan puluh satu dua", "812"),
            ("нуль дев’ять сім один", "0971"),
            ("नौ आठ सात छह पाँच", "98765"),
            ("zero 7dashar itnein talata", "01123"),
            ("نهصد و دوازده سیصد و چهل و پنج", "912345"),
            ("번호 공일공 이삼사오 육칠팔구예요", "번호 010 2345 6789예요"),
            ("携帯はゼロ九ゼロの一二三四の五六七八", "携帯は090 1234 5678"),
            ("โทร ศูนย์แปดเก้าสองสามสี่ห้า", "โทร 0892345"),
            ("it is due to the once good plan", "it is due to the once good plan"),
        ]);
    }

    #[test]
    fn escapes_of_a_text_in_a_text_are_undone() {
        reads(&[
            (r#"IBAN\nDE8937\t\"x\""#, "IBAN\nDE8937 \"x\""),
            (r"Jos\u00e9 \u0034\u0031\u200b\\u0031", "José 411"),
            (r"C:\data", r"C:\data"),
        ]);
    }

    #[test]
    fn look_alikes_are_what_they_look_like() {
        reads(&[
            ("раураl Ñuñoa", "paypal Ñuñoa"),
            ("«фильм» В52", "фильм B52"),
            ("4\u{336}1\u{336}1", "411"),
        ]);
    }

    #[test]
    fn offsets_lead_back_to_the_words() {
        for (text, read, spelled) in [
            ("call four one one one, please", "4111", "four one one one"),
            ("call double five thirty one, please", "5531", "double five thirty one"),
            ("call 4111\r\n1111\r\n1111, please", "4111 1111 1111", "4111\r\n1111\r\n1111"),
            ("mail j a n e at x dot com, please", "jane@x.com", "j a n e at x dot com"),
        ] {
            let (deep, view) = deep(text);
            let at = deep.find(read).expect(read);
            assert_eq!(&text[view.raw(at..at + read.len())], spelled);
        }
    }
}
