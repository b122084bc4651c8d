//! Names in scripts without capitals, and in scripts without spaces: Arabic, Hebrew,
//! Devanagari, Thai, Han, kana, Hangul.
//!
//! Here only the words tell a name from the rest of the sentence, so every check leaves out what goes on with one.

use super::name_words::{ends_what_goes_on, goes_on_uncased, is_given_name, rests_of_what_goes_on};
use super::words_of_asia::{
    EAST_ASIAN, EAST_ASIAN_ENDS, KOREAN_ENDS, KOREAN_GIVEN, THAI, THAI_NAMES, is_japanese_family,
    is_japanese_place,
};

/// Whether a match in Arabic, Hebrew or Devanagari can be a name: no word of it goes on with the sentence.
pub(super) fn person_uncased(text: &str) -> bool {
    uncased_words(text).all(|word| word.chars().count() >= 2 && !goes_on_uncased(word))
        && uncased_words(text).last().is_some_and(|last| !is_cut_short(last))
}

/// Whether a match stops beside a sign that joins two letters, inside a word that a sentence goes on with.
fn is_cut_short(word: &str) -> bool {
    let joins = word.ends_with(JOINING);
    rests_of_what_goes_on(word).any(|rest| joins || rest.starts_with(JOINING))
}

/// The signs that take the vowel from a letter and join it to the next: no letters, so that a match may end with one.
const JOINING: &[char] =
    &['\u{94d}', '\u{9cd}', '\u{a4d}', '\u{acd}', '\u{b4d}', '\u{bcd}', '\u{c4d}', '\u{ccd}', '\u{d4d}'];

/// The same, where only a common given name is one.
pub(super) fn person_uncased_listed(text: &str) -> bool {
    uncased_words(text).next().is_some_and(is_given_name) && person_uncased(text)
}

/// A name with words behind it that only follow a person: what stands before them can be one.
pub(super) fn person_uncased_before(text: &str) -> bool {
    let end = AFTER.iter().filter_map(|after| text.find(after)).min().unwrap_or(text.len());
    let name = &text[..end];
    name.chars().count() > 2
        && person_uncased(name)
        && !uncased_words(name).next().is_some_and(ends_what_goes_on)
}

/// What follows a name: "speaks", "am", "took", "madam".
#[rustfmt::skip]
const AFTER: &[&str] = &[
    " বলছি", " பேச", " मैडम", " सर ", " जी ", " साहब", " भैया", " भाई", " दीदी", " ने ", " आंटी", " अंकल", " चाचा", " काका", " मौसी", " चाची", " भाभी", " ताऊ", " अम्मा", " बाबू", " ভাই", " আপা", " আপু", " দাদা", " দিদি", " চাচা", " খালা", " আন্টি", " সাহেব", " ভাবি", " মামা",
    " அண்", " அக்கா", " சார்", " மேடம்", " மாமா", " ஆன்ட்டி", " அங்கிள்", " بات کر", " هستم", " صاحب", " نے ", " के लिए है", " को दे द", " से बात हुई", " को ट्रांसफर",
];

/// Two words that can be a name, where one could be anything.
pub(super) fn person_uncased_pair(text: &str) -> bool {
    person_uncased(text)
        && (uncased_words(text).count() > 1 || uncased_words(text).next().is_some_and(is_given_name))
}

/// A Hebrew word for "to" with a name joined to it.
pub(super) fn person_he_given_to(text: &str) -> bool {
    text.strip_prefix('ל')
        .is_some_and(|name| person_uncased(name) && person_uncased(text) && name.chars().count() > 2)
}

/// A Hindi name with the polite word behind it.
pub(super) fn person_hindi_ji(text: &str) -> bool {
    let Some(name) = text.strip_suffix(" जी") else { return false };
    // A vowel sign is no letter, so a match may start inside a word, and then be the end of one that goes on.
    person_uncased(name) && !uncased_words(name).next().is_some_and(ends_what_goes_on)
}

/// The words of a match; marks on letters belong to them.
fn uncased_words(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', '\n', ',', '،', '.', ';', '|']).filter(|word| !word.is_empty())
}

/// Whether a match in a script without spaces can be a name.
pub(super) fn person_east_asian(text: &str) -> bool {
    let is = ["이에요", "입니다", "예요"].iter().any(|word| text.starts_with(word));
    !is && !EAST_ASIAN.iter().any(|word| text.contains(word)) && !text.ends_with(EAST_ASIAN_ENDS)
}

/// A whole answer that can be a name: without the words for "is", and nothing that people say instead.
pub(super) fn person_east_asian_whole(text: &str) -> bool {
    const SAID: &[&str] = &[
        "不",
        "没",
        "沒",
        "我",
        "你",
        "是",
        "的",
        "这",
        "這",
        "那",
        "什么",
        "什麼",
        "等",
        "好",
        "手机",
        "知",
        "わか",
        "ません",
        "はい",
        "いい",
        "ちょ",
        "なし",
        "몰라",
        "아니",
        "잠시",
        "잠깐",
        "그거",
        "네네",
        "없어",
        "같은",
    ];
    person_east_asian(text) && !SAID.iter().any(|word| text.contains(word))
}

/// A Chinese name with what a note says of somebody behind it.
pub(super) fn person_chinese_noted(text: &str) -> bool {
    const SAID: &[&str] = &[
        "表示", "称", "稱", "反映", "反應", "投诉", "投訴", "来电", "來電", "致电", "致電", "要求", "申请",
        "申請", "咨询", "諮詢", "询问", "詢問", "(", " ", ",", ":", "\n",
    ];
    let end = SAID.iter().filter_map(|said| text.find(said)).min().unwrap_or(text.len());
    text[..end].chars().count() > 1 && person_east_asian(&text[..end])
}

/// A Chinese name with what somebody did behind it: no neighbour, and no word of a sentence.
pub(super) fn person_chinese_took(text: &str) -> bool {
    const DONE: &[&str] = &["签收", "簽收", "代收", "通过话", "的名字"];
    const OTHERS: &[&str] = &[
        "已", "您", "你", "我", "邻", "鄰", "家", "人", "商", "店", "服", "公", "妈", "爸", "员", "員", "未",
        "没", "都", "能", "方",
    ];
    let end = DONE.iter().filter_map(|done| text.find(done)).min().unwrap_or(text.len());
    let name = &text[..end];
    person_east_asian(name) && !OTHERS.iter().any(|other| name.contains(other))
}

/// A Japanese name with "received" behind it: no word for what somebody is.
pub(super) fn person_japanese_took(text: &str) -> bool {
    const OTHERS: &[&str] = &[
        "家族", "本人", "人", "者", "母", "父", "妻", "夫", "息子", "娘", "友", "誰", "店", "会社", "業者",
        "員", "様",
    ];
    let name = text.split('が').next().unwrap_or_default();
    person_east_asian(name) && !OTHERS.iter().any(|other| name.ends_with(other))
}

/// A Chinese name with a greeting behind it: no word for what somebody is.
pub(super) fn person_chinese_greeted(text: &str) -> bool {
    let name = text.trim_end_matches(['您', '你', '好', ',', ',', ' ']);
    person_east_asian(name) && !CHINESE_ADDRESSES.iter().any(|word| name.ends_with(word))
}

/// What people are called besides their names.
const CHINESE_ADDRESSES: &[&str] = &[
    "师", "生", "姐", "哥", "理", "总", "們", "们", "家", "人", "亲", "员", "員", "长", "長", "服", "店",
    "司", "天", "上", "午",
];

/// A Japanese name with the words for "is" or "is called" behind it.
pub(super) fn person_japanese_is(text: &str) -> bool {
    ["です", "と申します", "と言います", "といいます"]
        .iter()
        .find_map(|end| text.strip_suffix(end))
        .is_some_and(person_east_asian)
}

/// Whether a match starts with a common Japanese family name, and can be a name.
pub(super) fn person_japanese(text: &str) -> bool {
    let name = text.trim_start_matches('の');
    is_japanese_family(name) && person_japanese_is(name)
}

/// A Hindi name with the words for "in the name of" behind it.
pub(super) fn person_hindi_named(text: &str) -> bool {
    text.strip_suffix(" के नाम").is_some_and(|name| {
        person_uncased(name) && !uncased_words(name).next().is_some_and(ends_what_goes_on)
    })
}

/// A common Japanese family name with the words for "is" behind it, as callers introduce
/// themselves: no town of that name.
pub(super) fn person_japanese_speaks(text: &str) -> bool {
    let name = &text[..text.find("です").unwrap_or(text.len())];
    is_japanese_family(name) && !is_japanese_place(name) && person_east_asian(name)
}

/// A common Korean given name with the words for "is" behind it.
pub(super) fn person_korean_given(text: &str) -> bool {
    KOREAN_GIVEN.iter().any(|name| text.starts_with(name))
}

/// A Korean name with a role behind it: no word with a particle that ends before it.
pub(super) fn person_korean_titled(text: &str) -> bool {
    text.split_once(' ').is_some_and(|(name, _)| person_east_asian(name) && !name.ends_with(KOREAN_ENDS))
}

/// A Thai name: nothing that goes on with a sentence, as no space tells where that starts.
pub(super) fn person_thai(text: &str) -> bool {
    let name = text.trim_start_matches("คุณ");
    let is_word = || THAI.iter().any(|word| name.starts_with(word) || word.starts_with(name));
    name.chars().count() >= 3 && (THAI_NAMES.iter().any(|known| name.starts_with(known)) || !is_word())
}

/// A Thai name behind "I", without a word between: more than one syllable, and no verb.
pub(super) fn person_thai_alone(text: &str) -> bool {
    const VERBS: &[&str] = &[
        "กำ",
        "ส่",
        "สั",
        "ร",
        "ไ",
        "ไม",
        "จ",
        "ข",
        "ท",
        "ค",
        "อ",
        "ม",
        "ล",
        "ว่",
        "เป",
        "เห",
        "เจ",
        "แจ",
        "โอ",
        "ใ",
        "ก็",
        "ก",
        "ยั",
        "ซื้",
        "ต้",
        "ถู",
        "ติ",
        "บอ",
        "พู",
        "ฝา",
        "ย",
        "น",
    ];
    person_thai(text) && !VERBS.iter().any(|verb| text.starts_with(verb))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_without_capitals() {
        assert!(person_uncased("محمد") && !person_uncased("عميل منذ") && !person_uncased(" "));
        assert!(person_uncased_listed("דנה כהן") && !person_uncased_listed("לקוח"));
        assert!(
            person_east_asian("田中さん") && !person_east_asian("担当者様") && !person_east_asian("이용자님")
        );
        assert!(person_japanese("の田中です") && !person_japanese("の商品です"));
        assert!(person_japanese_is("桐生 龍之介です") && !person_east_asian("李娜为"));
        assert!(person_hindi_ji("दिवाकर जी") && !person_hindi_ji("शुक्रिया जी") && !person_hindi_ji("रिया जी"));
    }

    #[test]
    fn scripts_without_spaces() {
        assert!(person_japanese_speaks("伊藤ですけど") && !person_japanese_speaks("千葉です"));
        assert!(person_korean_given("성민인데요") && !person_korean_given("고객인데요"));
        assert!(person_korean_titled("문보람 상담사") && !person_korean_titled("이전에 상담사"));
        assert!(person_thai("สมหญิง") && person_thai("คุณสมชาย") && !person_thai("ลูกค้า") && !person_thai("คุณ"));
        assert!(person_hindi_named("गोपाल चौहान के नाम") && !person_hindi_named("ग्राहक के नाम"));
    }

    #[test]
    fn names_with_words_behind_or_before_them() {
        assert!(person_east_asian_whole("柴玉兰") && !person_east_asian_whole("不知道"));
        assert!(person_uncased_before("शिवानी ने कहा") && !person_uncased_before("मेरे भाई ने कहा"));
        assert!(person_uncased_pair("מרדכי אלפסי") && !person_uncased_pair("כבר"));
        assert!(person_he_given_to("לסיוון") && !person_he_given_to("לנציג"));
        assert!(person_chinese_noted("唐晓敏反映") && !person_chinese_noted("何时来电"));
        assert!(person_chinese_took("柴玉兰签收") && !person_chinese_took("您签收"));
        assert!(person_japanese_took("長谷部亮介が受け取") && !person_japanese_took("家族が受け取"));
        assert!(person_thai_alone("ธีรเดชนะครับ") && !person_thai_alone("รอนะครับ"));
        // A match may stop before a sign that joins two letters, and then be the start of another word.
        assert!(!person_uncased("ग्") && !person_uncased("வாடிக்"));
    }
}
