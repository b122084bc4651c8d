//! Names in Japanese, Chinese, Korean, Thai, Hebrew, Bengali and in Vietnamese without its marks, behind what stands
//! before persons only: the label of a role, "is speaking", "my name is".
//!
//! So a name that is a part of many words counts, too, as long as what stands there is none of those words.

use super::name_scripts::{person_east_asian, person_thai, person_uncased};
use super::words_of_asia::{KOREAN_ENDS, is_japanese_family, is_japanese_family_or_word};

/// Behind the label of a role in Japanese: a common family name, alone or with a given name.
pub(super) fn person_japanese_role(text: &str) -> bool {
    let text = text.trim();
    match text.split_once([' ', '\u{3000}']) {
        Some((family, given)) => {
            is_japanese_family_or_word(family)
                && !given.is_empty()
                && given.chars().all(|char| JAPANESE_GIVEN.contains(char) || matches!(char, 'ぁ'..='ヺ'))
        }
        None => is_japanese_name(text),
    }
}

/// A common Japanese family name with a polite verb behind it that tells who will do something, or says "I am".
pub(super) fn person_japanese_serves(text: &str) -> bool {
    let end = ["が", "です", "と申"].iter().filter_map(|end| text.find(end)).min();
    end.is_some_and(|end| is_japanese_family_or_word(text[..end].trim_end()))
}

/// A family name of the list, whole or with one to three characters behind it that are no word with it.
fn is_japanese_name(text: &str) -> bool {
    is_japanese_family_or_word(text)
        || (person_east_asian(text)
            && !JAPANESE_WORDS.iter().any(|word| text.starts_with(word))
            && (is_japanese_family(text)
                || text.char_indices().nth(1).is_some_and(|(end, _)| {
                    is_japanese_family_or_word(&text[..end]) && text[end..].chars().count() <= 2
                })))
}

/// Who says "I am" in Bengali, with a comma behind the name: no verb of the first person, and no place where somebody is.
pub(super) fn person_bengali_says(text: &str) -> bool {
    let name = text.split(',').next().unwrap_or_default().trim();
    let verb = |word: &str| word != "ইসলাম" && BENGALI_ENDS.iter().any(|end| word.ends_with(end));
    !name.is_empty() && person_uncased(name) && !name.split(' ').any(verb)
}

/// A relative's given name with the possessive behind it: every character is one that is given.
pub(super) fn person_japanese_kin(text: &str) -> bool {
    let name = text.trim_end_matches('の');
    !name.is_empty() && name.chars().all(|char| JAPANESE_GIVEN.contains(char))
}

/// A Chinese name with "answered the phone" behind it: nobody's role.
pub(super) fn person_chinese_answers(text: &str) -> bool {
    let name = text.split('接').next().unwrap_or_default();
    let role = |char: char| "您你我他她它人员員服妈爸师師哥姐长長们們".contains(char);
    person_east_asian(name) && !name.contains(role)
}

/// A Chinese name that is denied: "not Huang Zhiqiang".
pub(super) fn person_chinese_not(text: &str) -> bool {
    let name = text.trim_start_matches("不是");
    person_east_asian(name) && name.chars().count() > 2
}

/// A Korean name with a bar and a mobile number behind it: no word for what stands there.
pub(super) fn person_korean_beside(text: &str) -> bool {
    let name = text.split('/').next().unwrap_or_default().trim();
    person_east_asian(name) && !name.ends_with(KOREAN_ENDS)
}

/// A Thai name behind a label, or with a word behind it that only persons are followed by; also one that is a colour.
pub(super) fn person_thai_named(text: &str) -> bool {
    let first = text.split([' ', '\n']).next().unwrap_or_default();
    let first = ["นะคะ", "นะค่ะ", "นะครับ"].iter().find_map(|end| first.strip_suffix(end)).unwrap_or(first);
    THAI_NICKNAMES.contains(&first) || (first.chars().count() > 3 && person_thai(first))
}

/// A Hebrew name with "and I" behind it: no verb, and no "not".
pub(super) fn person_hebrew_called(text: &str) -> bool {
    const OTHERS: &[&str] = &["לא", "הוא", "היא", "כן", "כבר", "זה", "רשום", "מופיע", "שגוי"];
    text.rsplit_once(' ').is_some_and(|(name, _)| !name.split(' ').any(|word| OTHERS.contains(&word)))
}

/// A Vietnamese name without its marks: no syllable of what people say they are.
pub(super) fn person_vietnamese_plain(text: &str) -> bool {
    const OTHERS: &[&str] = &[
        "khach", "hang", "chu", "tai", "khoan", "nguoi", "nhan", "vien", "tan", "nha", "don", "cua", "dang",
        "muon", "can", "bi", "roi", "day", "nhe", "voi", "cho", "lam", "sao", "mai", "khong", "gi",
    ];
    let mut rest = text.split(' ').skip(1);
    rest.clone().count() > 1 && !rest.any(|word| OTHERS.contains(&word))
}

/// What starts with a family name of one character and is none.
#[rustfmt::skip]
const JAPANESE_WORDS: &[&str] = &[
    "原因", "原則", "原稿", "原本", "原料", "原価", "原産", "東口", "東側", "東部", "東京", "東北", "西口", "西側", "西部", "北口", "北側", "北部", "北海", "南口", "南側", "南部", "関係", "関連", "関東", "関西", "森林", "島内", "林業", "星座",
    "岡山", "谷間", "堀川", "泉水", "森永", "本人", "本社", "本店", "本日", "平日", "平均", "大人", "小物", "部署", "部門", "時間", "変更", "未定", "不在", "不明", "番号", "場所", "窓口",
];

/// What Bengali verbs of the first person end with, and words for places.
const BENGALI_ENDS: &[&str] = &["ছি", "লাম", "বো", "ব", "ই", "নি", "না", "য়", "তে", "ে", "কে", "ও"];

/// Thai nicknames that are words.
const THAI_NICKNAMES: &[&str] = &[
    "ฟ้า",
    "แดง",
    "ส้ม",
    "ฝน",
    "ดาว",
    "เดือน",
    "นก",
    "น้ำ",
    "แก้ว",
    "ทราย",
    "ปลา",
    "กุ้ง",
    "อ้อม",
    "จันทร์",
    "เล็ก",
    "ใหม่",
];

/// Characters of Japanese given names.
const JAPANESE_GIVEN: &str = "陽翔蓮湊樹悠真颯律陸凛結葵芽依莉美咲花菜奈香織恵里沙彩綾優愛希子乃太郎介斗輝翼隼駿拓也哉健誠剛修浩裕隆雄彦智哲司孝博宏亮涼遥舞玲瞳楓由真千智久代正義清茂進勝弘幸信敏昭豊光輔大貴雅康俊洋純百合春夏秋冬夢穂佳紗唯明日悟達祐直和樹美二三郎";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_asia_behind_labels() {
        for name in ["石川", "原隆", "東結衣", "原 拓也", "佐々木悠斗", "二宮"] {
            assert!(person_japanese_role(name), "{name}");
        }
        for words in ["原因", "部署", "東京", "変更", "時間"] {
            assert!(!person_japanese_role(words), "{words}");
        }
        assert!(person_japanese_serves("小林が承ります") && !person_japanese_serves("係が承ります"));
        assert!(person_bengali_says("সাইফুল, আমার") && !person_bengali_says("জানি, আমার"));
    }

    #[test]
    fn names_of_asia_beside_verbs() {
        assert!(person_japanese_kin("陸の") && !person_japanese_kin("学校の") && !person_japanese_kin("の"));
        assert!(person_chinese_answers("李国庆接的电话") && !person_chinese_answers("客服接的电话"));
        assert!(person_chinese_not("不是黄志强") && !person_chinese_not("不是的"));
        assert!(person_korean_beside("박이슬 / 010") && !person_korean_beside("전화 / 010"));
        assert!(
            person_thai_named("ฟ้า ยินดี") && person_thai_named("สมชาย บุญมี") && !person_thai_named("ไม่ตรง เลข")
        );
        assert!(person_hebrew_called("איתי ואני") && !person_hebrew_called("לא ואני"));
        assert!(person_vietnamese_plain("tran minh long") && !person_vietnamese_plain("le tan khach san"));
    }
}
