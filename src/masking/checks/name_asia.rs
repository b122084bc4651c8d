//! Names of Japan, Korea and China that need no cue: a common family name with a given name behind it.
//!
//! A Japanese name is known by the space inside it, where these scripts have none; a Korean one by its given name, which is
//! on the list; a Chinese one by two characters that are given together. Shorter Chinese names, and family names alone, are
//! left to rules with a cue: too many words look like them.

use super::brands::is_company;
use super::name_lists::kinds;
use super::name_words::continues;
use super::word_at::WordAt;
use super::words_of_asia::{EAST_ASIAN, KOREAN_THINGS, is_japanese_family, is_japanese_place};

/// Whether a Korean name may start there.
pub(super) fn korean_name_starts(at: &WordAt<'_>) -> bool {
    if at.before().ends_with(is_hangul) {
        return false;
    }
    let rest = at.rest();
    let end = rest.char_indices().nth(3).map_or(rest.len(), |(end, _)| end);
    let goes_on = |next: char| is_hangul(next) && !KOREAN_BEHIND.contains(next);
    person_korean(&rest[..end]) && !rest[end..].starts_with(goes_on)
}

/// Whether a Japanese or Chinese name may start there.
pub(super) fn asian_name_starts(at: &WordAt<'_>) -> bool {
    let rest = at.rest();
    let space = rest.chars().skip(1).take(3).position(|char| matches!(char, ' ' | '\u{3000}'));
    match space {
        Some(_) => is_japanese_family(rest),
        None => {
            let end = rest.char_indices().nth(3).map_or(rest.len(), |(end, _)| end);
            is_chinese(&rest[..end])
        }
    }
}

/// Whether a match is a Japanese or Chinese name.
pub(super) fn person_asian(text: &str) -> bool {
    match text.split_once([' ', '\u{3000}']) {
        Some((family, given)) => {
            is_japanese_family(family) && !is_japanese_place(family) && is_japanese_given(given)
        }
        None => is_chinese(text),
    }
}

/// Two or three characters, or kana all through: no kind of place, no form of address.
fn is_japanese_given(given: &str) -> bool {
    let kana = given.chars().all(|char| matches!(char, 'ぁ'..='ヺ' | 'ー'));
    let han = given.chars().all(is_han);
    (kana || han)
        && !given.ends_with([
            '県', '市', '区', '町', '村', '駅', '店', '様', '氏', '君', '号', '円', '年', '月', '日', '部',
            '課',
        ])
        && !EAST_ASIAN.iter().any(|word| given.contains(word))
        && !["です", "さん", "から", "ます", "には", "では"].iter().any(|word| given.contains(word))
}

/// Whether a match is a Korean name.
pub(super) fn person_korean(text: &str) -> bool {
    let mut syllables = text.char_indices();
    let family = syllables.next().is_some_and(|(_, first)| KOREAN_FAMILY.contains(first));
    family
        && text.chars().count() == 3
        && syllables.next().is_some_and(|(given, _)| kinds(&text[given..]).is_given())
        && !KOREAN_THINGS.contains(&text)
}

fn is_chinese(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(|first| CHINESE_FAMILY.contains(first))
        && text.chars().count() == 3
        && characters.all(|character| CHINESE_GIVEN.contains(character))
}

/// A Chinese name of which every character behind the family name is one that is given.
pub(super) fn person_chinese_named(text: &str) -> bool {
    let family = COMPOUND_FAMILIES.iter().find(|family| text.starts_with(**family));
    let given =
        &text[family.map_or_else(|| text.chars().next().map_or(0, char::len_utf8), |family| family.len())..];
    !given.is_empty()
        && given.chars().all(|character| CHINESE_GIVEN.contains(character))
        && !EAST_ASIAN.iter().any(|word| text.contains(word))
}

/// Chinese family names of two characters.
const COMPOUND_FAMILIES: &[&str] = &[
    "欧阳", "歐陽", "范姜", "司徒", "诸葛", "諸葛", "上官", "司马", "司馬", "东方", "東方", "皇甫", "尉迟",
    "公孙", "慕容", "令狐", "端木", "夏侯", "宇文", "长孙",
];

/// A Chinese name behind a cue: a family name, and one or two characters that are given, with perhaps a verb or a comma behind.
pub(super) fn person_chinese_whole(text: &str) -> bool {
    let name: &str =
        text.split([',', '，', '的', '说', '說', '要', '来', '來', '。']).next().unwrap_or_default();
    let family = COMPOUND_FAMILIES.iter().find(|family| name.starts_with(**family));
    let first = || name.chars().next().map_or(0, char::len_utf8);
    let given = &name[family.map_or_else(first, |family| family.len())..];
    let is_given = |character| CHINESE_GIVEN.contains(character) || GIVEN_BEHIND_A_CUE.contains(character);
    (1..=2).contains(&given.chars().count())
        && given.chars().all(is_given)
        && !CHINESE_WORDS.contains(&given)
        && !EAST_ASIAN.iter().any(|word| name.contains(word))
}

/// Two characters that are given together in China, and no word.
pub(super) fn person_chinese_given(text: &str) -> bool {
    text.chars().count() == 2
        && text
            .chars()
            .all(|character| CHINESE_GIVEN.contains(character) || GIVEN_BEHIND_A_CUE.contains(character))
        && !CHINESE_WORDS.contains(&text)
}

/// The same with words behind it that follow persons.
pub(super) fn person_chinese_given_before(text: &str) -> bool {
    let end = text.char_indices().nth(2).map_or(text.len(), |(end, _)| end);
    person_chinese_given(&text[..end])
}

/// Characters that are given, and stand in many words, too.
const GIVEN_BEHIND_A_CUE: &str = "桐業儀婉筑柏翰志子翠淳芸妍彦皓宸熙沐丞妮彩秋菊芝茹莹瑩瑜瑾楠枫楓昌盛晴曦澄航舒菁蔚裕諾诺達达遠远錦锦隆霖颂順骏駿鸿鴻麒麟奕宏弘敬遠淑秀惠家冠柏宗承宜君妤庭郁筠翰廷威凱彥哲宏順賢誠謙睿楷祐佑恩芷蓁昀";

/// Words of two characters that are given as well.
const CHINESE_WORDS: &[&str] = &[
    "家庭", "国家", "國家", "君子", "谦恭", "平安", "安心", "文明", "光明", "明星", "星光", "月光", "月明",
    "小心", "新东", "东新", "新光", "国华", "国文", "文国", "文化", "安义", "文东", "安东", "丹东", "明月",
    "海星", "海洋", "云海", "云雨", "小雨", "雨雪", "红星", "红军", "国军", "军国", "龙门", "大东", "一一",
    "新一", "一新", "智慧", "华丽", "美丽", "美麗", "国安", "德国", "德國", "美国", "美國", "泰国", "建军",
    "森林", "平静", "平靜", "安静", "安靜", "安宁", "富贵", "荣华", "光辉", "英国", "英國", "文艺", "文藝",
    "小文", "子文", "国新", "小子", "依依", "一文", "小平", "小东", "心国", "安国", "平凡", "清明", "明文",
    "心思", "光子", "红玉", "小美", "雪梨", "宝玉",
];

/// What Chinese people call each other who work together: "old Zhou", "little Chen".
pub(super) fn person_chinese_nick(text: &str) -> bool {
    let called = text.chars().nth(1);
    called.is_some_and(|called| {
        CHINESE_FAMILY.contains(called) || (CHINESE_GIVEN.contains(called) && called != '心')
    }) && !EAST_ASIAN.iter().any(|word| text.contains(word))
}

/// A name in Latin letters in a Chinese sentence: a common given name.
pub(super) fn person_chinese_latin(text: &str) -> bool {
    let end = text.find(|char: char| !char.is_ascii_alphabetic()).unwrap_or(text.len());
    let name = &text[..end];
    kinds(name).is_given_at_all() && !is_company(name) && !continues(name)
}

fn is_hangul(char: char) -> bool {
    matches!(char, '가'..='힣')
}

fn is_han(char: char) -> bool {
    matches!(char, '一'..='鿿' | '々')
}

/// The commonest family names of Korea.
const KOREAN_FAMILY: &str = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추석선설길연위표명기반왕금옥육";

/// What may be joined to a name in Korean: particles, "is", forms of address.
const KOREAN_BEHIND: &str = "은는이가을를의에께와과도만님씨입라로한하랑아야";

/// Common family names of China that are hardly words, in both ways of writing.
const CHINESE_FAMILY: &str = "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱郭林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾萧蕭蔡潘袁董余苏蘇叶葉吕呂魏蒋蔣沈姜范崔钟鍾谭譚陆陸汪廖邹鄒熊孟秦邱侯薛阎閻雷";

/// Characters that are given in names, and seldom stand two together in another word.
const CHINESE_GIVEN: &str = "伟偉芳娜秀英敏静靜丽麗强強磊军軍洋勇艳艷杰傑娟涛濤超霞刚剛桂兰蘭玉梅建国國志红紅春华華宇轩軒浩然涵梓欣怡雨泽澤诗詩婷雪琳鹏鵬飞飛斌鑫晨龙龍凤鳳莉莲蓮慧颖穎倩萍燕玲芬珍琴瑶瑤博昊佳嘉俊峰凯凱旭辉輝海波云雲丹宁寧康德福荣榮贵貴祥生林森淑惠美雅雯思颜晓曉彤艺藝琪璐瑞祖耀豪毅彬栋棟铭銘锋鋒翔乐樂悦悅茜薇蓉菲萱馨媛洁潔珊珠翠仁义義礼禮智信忠孝平文子小明光东東新一紫若依可心语語梦夢月星辰";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_need_no_cue() {
        for name in ["佐藤 太郎", "鈴木 さくら", "王建国", "李秀英"] {
            assert!(person_asian(name) && asian_name_starts(&WordAt::new(name, 0)), "{name}");
        }
        for words in ["千葉 県庁", "佐藤 市", "高兴地", "王先生", "东京 新宿"] {
            assert!(!person_asian(words), "{words}");
        }
        assert!(person_korean("김민수"));
        for words in ["이거는", "한국어", "배송이"] {
            assert!(!person_korean(words), "{words}");
        }
        let starts = |text: &str, at: usize| korean_name_starts(&WordAt::new(text, at));
        assert!(starts("김민수입니다", 0) && !starts("김민수학원", 0) && !starts("각김민수", 3));
    }

    #[test]
    fn chinese_names_behind_a_cue() {
        assert!(
            person_chinese_named("李伟") && person_chinese_named("欧阳子轩") && !person_chinese_named("黄色")
        );
        assert!(
            person_chinese_given("雅婷") && !person_chinese_given("平安") && !person_chinese_given("我们")
        );
        assert!(person_chinese_given_before("家豪已經") && !person_chinese_given_before("快递到了"));
        assert!(person_chinese_whole("谷雨桐的") && !person_chinese_whole("常打电"));
        assert!(person_chinese_nick("老周") && person_chinese_nick("阿傑") && !person_chinese_nick("小姐"));
        assert!(person_chinese_latin("Kevin幫") && !person_chinese_latin("Apple說"));
    }
}
