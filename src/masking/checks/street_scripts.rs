//! Streets in scripts without capitals: no word between a street's kind and its number belongs to a sentence.

use super::name_words::goes_on_uncased;

/// A street in Arabic.
pub(super) fn street_arabic(text: &str) -> bool {
    const SENTENCE: &[&str] = &[
        "في",
        "من",
        "على",
        "إلى",
        "كل",
        "منذ",
        "لمدة",
        "حوالي",
        "أكثر",
        "هو",
        "لا",
        "دقيقة",
        "كم",
        "طويل",
        "يوم",
    ];
    !text.split([' ', '،', ',']).any(|word| SENTENCE.contains(&word))
}

/// A street in Hebrew; `דרך` is "by way of", too.
pub(super) fn street_hebrew(text: &str) -> bool {
    const SENTENCE: &[&str] = &[
        "כלל",
        "יש",
        "של",
        "עם",
        "כל",
        "לא",
        "את",
        "האתר",
        "האפליקציה",
        "מספר",
        "תוך",
        "לפני",
        "אחרי",
        "הטלפון",
        "שלי",
        "בערך",
        "עוד",
    ];
    !text.split([' ', ',']).any(|word| SENTENCE.contains(&word))
}

/// Whether a text has in it what a street in Hindi ends with.
pub(super) fn has_hindi_kind(text: &str) -> bool {
    HINDI_KINDS.iter().any(|kind| text.contains(kind))
}

/// What words for streets, roads and quarters in Hindi end with.
#[rustfmt::skip]
const HINDI_KINDS: &[&str] = &[
        "मार्ग",
        "गली",
        "रोड",
        "नगर",
        "पथ",
        "सड़क",
        "सड़क",
        "चौक",
        "कॉलोनी",
        "विहार",
        "मोहल्ला",
        "लेन",
        "स्ट्रीट",
        "बाज़ार",
        "बाजार",
        "पुरम",
        "बाग",
        "एन्क्लेव",
        "सेक्टर",
        "गंज",
        "पार्क",
        "अपार्टमेंट",
        "टावर",
        "कुंज",
        "पुरी",
        "बस्ती",
        "चाल",
];

/// A street in Hindi: a word of it ends like a street, a road or a quarter.
pub(super) fn street_hindi(text: &str) -> bool {
    const SENTENCE: &[&str] = &[
        "में",
        "से",
        "की",
        "का",
        "के",
        "को",
        "पर",
        "और",
        "है",
        "हैं",
        "किलोमीटर",
        "मिनट",
        "बजे",
        "दिन",
        "घंटे",
        "साल",
        "रुपये",
        "लोग",
        "किमी",
        "कृपया",
        "जल्दी",
        "भेज",
        "भेजें",
        "दें",
        "दो",
        "नहीं",
        "मेरा",
        "हूँ",
        "हूं",
    ];
    let words = || text.split([' ', ',']);
    words().any(|word| HINDI_KINDS.iter().any(|kind| word.ends_with(kind)))
        && !words().any(|word| SENTENCE.contains(&word))
}

/// What Thai streets, quarters and provinces start with.
#[rustfmt::skip]
const THAI_PARTS: &[&str] = &[
        "หมู่",
        "ม.",
        "ถนน",
        "ถ.",
        "ซอย",
        "ซ.",
        "ต.",
        "ตำบล",
        "แขวง",
        "อ.",
        "อำเภอ",
        "เขต",
        "จ.",
        "จังหวัด",
        "กรุงเทพ",
    ];

/// A street in Thai: it has more to it than a number and one word, and no particle of a sentence.
pub(super) fn street_thai(text: &str) -> bool {
    let parts = THAI_PARTS.iter().filter(|part| text.contains(*part)).count();
    (parts >= 2 || text.split(' ').any(|word| word.contains('/'))) && !is_thai_sentence(text)
}

/// An address in Thai behind a cue: it has a number and no particle of a sentence.
pub(super) fn address_thai(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
        && (text.contains('/') || THAI_PARTS.iter().any(|part| text.contains(part)))
        && !is_thai_sentence(text)
}

/// Whether a particle of a sentence is among the words of a Thai text.
fn is_thai_sentence(text: &str) -> bool {
    const PARTICLES: &[&str] =
        &["นะคะ", "นะครับ", "ครับ", "ค่ะ", "คะ", "ขอบคุณ", "ด้วย", "ไม่", "ปิด", "กรุณา", "ช่วย", "ได้", "แล้ว", "ผิด"];
    text.split([' ', '\n', ',']).any(|word| {
        PARTICLES.iter().any(|known| word.starts_with(known) || (!word.is_empty() && known.starts_with(word)))
    })
}

/// A street in Chinese: no character before its number belongs to a sentence, and its kind is no end of another word.
pub(super) fn street_chinese(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "知道", "报道", "报导", "味道", "频道", "渠道", "通道", "赛道", "轨道", "线路", "电路", "思路",
        "网路", "公里", "这里", "那里", "哪里", "家里",
    ];
    const SENTENCE: &[char] = &[
        '的', '是', '了', '在', '我', '你', '您', '他', '她', '们', '到', '这', '那', '请', '把', '给', '和',
        '与', '从', '往', '至', '每', '第', '需', '要', '寄', '送', '址',
    ];
    !text.contains(SENTENCE) && !WORDS.iter().any(|word| text.contains(word))
}

/// An address by its parts in a script without capitals: a number, or the words for its parts with a colon, and no word
/// that a sentence goes on with.
pub(super) fn address_uncased(text: &str) -> bool {
    const LABELS: &[&str] = &[
        "नंबर",
        "नं",
        "घर",
        "নং",
        "নম্বর",
        "রোড",
        "বাড়ি",
        "বাসা",
        "গ্রাম",
        "জেলা",
        "শহর",
        "ডাকঘর",
        "எண்",
        "نمبر",
        "شماره",
        "گھر",
        "خانه",
        "در",
        "کوی",
    ];
    let said = |word: &str| goes_on_uncased(word) && !LABELS.contains(&word);
    let words = || text.split([' ', ',', '،', ':']).filter(|word| !word.is_empty());
    let told = text.bytes().any(|byte| byte.is_ascii_digit()) || text.matches(':').count() > 1;
    told && words().count() > 3 && !words().any(said)
}

/// An address in Thai that starts with a lane, a block or a village: two words for its parts, and a number.
pub(super) fn address_thai_parts(text: &str) -> bool {
    const MORE: &[&str] = &["ชั้น", "ห้อง", "แยก", "บ้านเลขที่", "ตึก", "อาคาร", "คอนโด", "หมู่บ้าน"];
    let parts = THAI_PARTS.iter().chain(MORE).filter(|part| text.contains(*part)).count();
    parts >= 2
        && text.bytes().filter(u8::is_ascii_digit).count() > 1
        && !is_thai_sentence(text)
        && !text.contains("มี")
}

/// A Korean quarter with the number of a plot: no word that ends like a quarter.
pub(super) fn address_korean(text: &str) -> bool {
    const OTHERS: &[&str] = &[
        "행동", "활동", "자동", "이동", "운동", "작동", "변동", "수동", "노동", "공동", "아동", "거리",
        "관리", "처리", "정리", "머리", "화면", "방면", "장면", "반면", "라면", "평가", "추가", "증가",
        "물가", "단가", "정가",
    ];
    let word = text.split(' ').next().unwrap_or_default();
    !OTHERS.iter().any(|other| word.ends_with(other))
}

/// A Hebrew name and a number with a flat behind it: the name is no word of a sentence.
pub(super) fn street_hebrew_house(text: &str) -> bool {
    const OTHERS: &[&str] = &[
        "בניין",
        "בנין",
        "דירה",
        "קומה",
        "כניסה",
        "מספר",
        "לפני",
        "אחרי",
        "בערך",
        "עוד",
        "יש",
        "של",
        "רק",
        "עד",
    ];
    let first = text.split(' ').next().unwrap_or_default();
    !OTHERS.contains(&first) && !goes_on_uncased(first)
}

/// An address in Chinese, Japanese or Korean behind a cue: the number is no measure of a sentence.
pub(super) fn address_cjk(text: &str) -> bool {
    const SENTENCE: &[&str] = &[
        "需要",
        "已经",
        "不",
        "没",
        "请",
        "因为",
        "所以",
        "から",
        "まで",
        "ません",
        "です",
        "小时",
        "分钟",
        "は",
        "を",
        "天気",
        "何",
    ];
    // "5天" are days; 天神, 天王寺 and 天河 are quarters.
    let days =
        text.split_once('天').is_some_and(|(before, _)| before.ends_with(|c: char| c.is_ascii_digit()));
    !days && !SENTENCE.iter().any(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streets_in_scripts_without_capitals() {
        assert!(street_arabic("شارع الملك فهد 99") && !street_arabic("طريق طويل 99"));
        assert!(street_hebrew("דרך הטחנה 126") && !street_hebrew("בדרך כלל 5"));
        assert!(street_hindi("107, नीम गली") && !street_hindi("5 किलोमीटर सड़क"));
        assert!(street_thai("128/3 ถนนสุขุมวิท") && !street_thai("5 ถนนปิด"));
        assert!(address_thai("บ้านเลขที่ 164 ซ.อารีย์") && !address_thai("164 นะคะ"));
        assert!(street_chinese("文三路159号") && !street_chinese("知道5号") && !street_chinese("在路5号"));
        assert!(address_cjk("文三路159号") && !address_cjk("需要5号"));
    }

    #[test]
    fn addresses_by_their_parts() {
        assert!(address_uncased("مکان 12، گلی 5، لاہور کینٹ") && !address_uncased("مکان 5 کمروں کا ہے"));
        assert!(address_thai_parts("คอนโดริเวอร์ไลน์ ชั้น 18 ห้อง 1809") && !address_thai_parts("คอนโดนี้ มี 15 ชั้น"));
        assert!(address_korean("연남동 227-15") && !address_korean("행동 5-6"));
        assert!(street_hebrew_house("ויצמן 61 כניסה ב") && !street_hebrew_house("בניין 5 קומה 2"));
    }
}
