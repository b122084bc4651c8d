//! The words that addresses are spelled out with, in the languages of our customers' customers.

/// Words for `@` that are words of a language besides: what stands around them decides.
pub(super) const AT: &[&str] = &[
    "at",
    "@",
    "ät",
    "æt",
    "et",
    "a",
    "эт",
    "at sign",
    "at symbol",
    "at the",
    "at the rate",
    "at the rate of",
    "ätt",
    "ат",
    "alias",
    "eta",
    "kwenye",
];

/// Words for `@` that are little else, where a domain follows.
#[rustfmt::skip]
pub(super) const AT_ALONE: &[&str] = &[
    "arroba", "arobase", "arobas", "chiocciola", "chiocciolina", "klammeraffe", "apenstaartje", "małpa", "malpa", "snabel a", "snabela",
    "собака", "собачка", "kukac", "zavináč", "zavinac", "arond", "παπάκι", "равлик", "miukumauku", "krøllalfa", "kuyruklu a",
    "שטרודל", "כרוכית", "آت", "ات", "إت", "اٹ", "ایٹ", "अट", "एट", "ऐट", "ऍट", "অ্যাট", "এট", "অ্যাট দ্য রেট", "ஆட்", "அட்", "అట్", "ಅಟ್", "അറ്റ്", "ਐਟ",
    "골뱅이", "小老鼠", "艾特", "アット", "アットマーク", "あっと", "แอท", "แอด", "маймунско", "маймунско а", "маймунка", "кльомба", "majmun", "majmunsko a", "manki", "мајмун", "лудо а",
    "afna", "afnica", "zavinač", "et-ženklas", "et merkki", "at-merkki", "ättmärk", "krøll-alfa", "alfakrøll", "snabel-a", "coadă de maimuță", "coada de maimuta", "a rond",
    "a còng", "a móc", "a cong", "a vòng", "arrova", "à commercial", "arobace", "arrobase", "klammer-affe", "at-zeichen", "miuku", "sobaka", "sobachka",
    "слімак", "сьлімак", "сабака", "кучукча", "kuchukcha", "мајмунче", "айқұлақ", "ეთი", "ეთ", "շնիկ", "էթ", "ات ساین", "ادساین", "آت ساین", "علامت ات",
    "أت", "علامة ات", "اٹ دی ریٹ", "ایٹ دی ریٹ", "ایٹ دا ریٹ", "ایٹ دا ریٹ آف", "एट द रेट", "ऐट द रेट", "एट दि रेट", "एट दी रेट", "एट द रेट ऑफ", "अट द रेट",
    "at d rate", "at da rate", "অ্যাট দি রেট", "অ্যাট রেট", "এট দ্য রেট", "এট দি রেট", "એટ", "એટ ધ રેટ", "ਐਟ ਦ ਰੇਟ", "ਐਟ ਦਾ ਰੇਟ", "அட் த ரேட்", "அட் தி ரேட்",
    "అట్ ది రేట్", "ಅಟ್ ದಿ ರೇಟ್", "ඇට්", "圈a", "圈 a", "小老鼠a", "老鼠", "あっとまーく", "앳", "앳사인", "แอ็ท", "แอ็ด", "แอดไซน์", "malpka", "małpka", "песик", "собачко", "равлика", "papaki", "chioccola", "kukaccal", "apestaart", "affenschwanz", "klammeraff",
];

/// Words for the dot in an address, and the labels before which they call for a closer look; without labels they always
/// do, because they are seldom written otherwise. No label is a word of the dot's language: "punto de encuentro".
#[rustfmt::skip]
pub(super) const DOTS: &[(&[&str], &[&str])] = &[
    (&[
        "dot", "doti", "tuldok", "ドット", "닷", "डॉट", "डाट", "ডট", "டாட்", "டாட", "డాట్", "ಡಾಟ್", "ഡോട്ട്", "ਡਾਟ", "ڈاٹ", "دات",
        "דוט", "dấu chấm", "دوت", "دت", "ดอท", "ดอต", "ด็อท", "ડોટ", "ഡോട്", "ඩොට්",
    ], &[]),
    (&["punto", "ponto", "point"], &[
        "com", "net", "org", "edu", "gob", "gov", "info", "io", "eu", "co", "uk", "us", "es", "it", "fr", "be", "ch", "ca", "mx", "ar",
        "cl", "pe", "uy", "br", "pt",
    ]),
    (&["period", "full stop", "pont", "punct", "bod", "pika", "nukta", "chấm", "cham"], &[
        "com", "net", "org", "edu", "gov", "info", "io", "eu", "uk", "fr", "hu", "ro", "cz", "ee", "lk", "pk", "vn",
    ]),
    (&[
        "punkt", "punt", "prick", "kropka", "tečka", "tecka", "piste", "nokta", "noktalı", "titik", "τελεία", "נקודה", "نقطة",
    ], &[
        "com", "net", "org", "info", "io", "me", "eu", "co", "uk", "us", "de", "at", "ch", "fr", "it", "es", "nl", "be", "pl", "se", "no",
        "dk", "fi", "cz", "gr", "tr", "id", "ee", "my", "is",
    ]),
    (&["bodka", "točka", "tocka", "tačka", "tacka", "taškas", "taskas", "punkts"], &[
        "com", "net", "org", "info", "io", "eu", "sk", "cz", "si", "hr", "rs", "ba", "mk", "lt", "lv", "de", "at",
    ]),
    (&["점", "點", "点", "จุด", "نقطه", "نقطہ"], &[
        "com", "net", "org", "kr", "cn", "hk", "tw", "jp", "th", "ir", "pk", "ac", "in", "io",
    ]),
    (&["punktum", "punktur", "pikë", "pike"], &["com", "net", "org", "info", "no", "dk", "is", "se", "al", "eu"]),
    (&["წერტილი", "կետ", "нүкте", "ноқат", "nöqtə", "noqte", "nuqta", "нуқта", "кропка", "чекит", "цэг"], &[
        "com", "net", "org", "ge", "am", "kz", "az", "uz", "by", "kg", "mn", "ru", "info",
    ]),
    (&["точка", "крапка", "тачка"], &[
        "com", "net", "org", "ru", "ру", "ком", "рф", "by", "kz", "ua", "de", "bg", "бг", "rs", "mk", "мк", "срб",
    ]),
];

/// Words for other signs in the name or the domain.
#[rustfmt::skip]
pub(super) const SIGNS: &[(char, &[&str])] = &[
    ('_', &[
        "underscore", "under score", "underline", "guion bajo", "guión bajo", "guió baix", "guion baixo", "barra baja", "raya al piso", "raya abajo", "tiret du bas", "underskåre", "underscor",
        "liniuță jos", "linie jos", "bara jos", "alsóvonás", "alsó vonal", "alulvonas", "alaviiva", "garis bawah", "underscore", "нижній прочерк", "нижнее тире",
        "астыңғы сызық", "pastki chiziq", "alt xətt", "ქვედა ტირე", "ներքևի գծիկ", "خط زير", "خط تحت", "زیر خط", "تحت الخط", "انڈر سکور", "انڈراسکور",
        "अंडर स्कोर", "আন্ডার স্কোর", "அண்டர்ஸ்கோர்", "అండర్ స్కోర్", "అండర్‌స్కోర్", "अण्डरस्कोर", "แอนเดอร์สกอร์", "เส้นใต้", "底杠", "下杠", "下底线", "底槓", "언더스코어", "アンダーライン", "subrayado", "tiret bas", "sous tiret",
        "unterstrich", "trattino basso", "sottolineato", "sublinhado", "liggend streepje", "laag streepje", "podkreślenie",
        "podkreślnik", "understreck", "нижнее подчеркивание", "подчеркивание", "alt çizgi", "alt tire", "garis bawah", "podtržítko", "podtrhovník", "podčiarkovník", "podcrta", "donja crta", "podčrtaj", "донја црта", "долна черта", "нижнє підкреслення", "підкреслення",
        "alakriips", "apakšsvītra", "pabraukimas", "alaviiva", "bunnstrek", "understrek", "aláhúzás", "alulvonás", "κάτω παύλα", "gạch dưới", "gạch chân", "mstari wa chini", "アンダーバー", "アンダースコア", "下划线", "下劃線", "底線", "밑줄", "언더바", "ขีดล่าง", "شرطة سفلية", "اندرلاین", "آندرلاین", "קו תחתון", "अंडरस्कोर", "আন্ডারস্কোর",
    ]),
    ('-', &[
        "dash", "hyphen", "minus", "guion", "guión", "tiret", "bindestrich", "strich", "trattino", "meno", "traço", "hífen", "streepje",
        "koppelteken", "myślnik", "bindestreck", "дефис", "тире", "минус", "tire", "kısa çizgi", "strip", "guion medio", "guión medio", "guionet",
        "guió", "pomlčka", "vezaj", "crtica", "цртица", "тиренце", "kötőjel", "liniuță", "cratimă", "väliviiva", "sidekriips", "brūkšnelis",
        "domuzīme", "defise", "παύλα", "bindestrek", "gạch ngang", "gạch nối", "sengkang", "tanda hubung", "gitling", "kistari", "شرطة", "داش", "خط فاصله",
        "خط تیره", "ڈیش", "מקף", "डैश", "हाइफन", "ড্যাশ", "হাইফেন", "டேஷ்", "హైఫన్", "ハイフン", "横杠", "하이픈", "대시", "ขีดกลาง", "ขีด", "дефіс", "сызықша", "chiziqcha", "ტირე",
    ]),
    ('+', &["plus", "más", "mais", "più", "плюс", "artı"]),
];

/// Words for the signs of an address in scripts without spaces, the longer ones first.
#[rustfmt::skip]
pub(super) const UNSPACED: &[(&str, &[char])] = &[
    ("アットマーク", &['@']), ("アット", &['@']), ("あっとまーく", &['@']), ("골뱅이", &['@']), ("艾特", &['@']), ("圈a", &['@']), ("圈A", &['@']), ("小老鼠", &['@']),
    ("แอท", &['@']), ("แอด", &['@']), ("ドットコム", &['.', 'c', 'o', 'm']), ("닷컴", &['.', 'c', 'o', 'm']), ("닷넷", &['.', 'n', 'e', 't']), ("ドット", &['.']), ("どっと", &['.']),
    ("닷", &['.']), ("点", &['.']), ("點", &['.']), ("ดอท", &['.']), ("จุด", &['.']), ("\u{3002}", &['.']), ("アンダーバー", &['_']), ("アンダースコア", &['_']), ("ハイフン", &['-']),
    ("언더바", &['_']), ("밑줄", &['_']), ("하이픈", &['-']), ("下划线", &['_']), ("下劃線", &['_']), ("底線", &['_']),
];

/// Hosts of mail for everybody: nobody is "at" one of them but by an address.
#[rustfmt::skip]
pub(super) const MAIL_HOSTS: &[&str] = &[
    "gmail", "googlemail", "hotmail", "outlook", "yahoo", "ymail", "icloud", "proton", "protonmail", "gmx", "aol", "yandex",
    "rambler", "msn", "zoho", "laposte", "seznam", "onet", "interia", "abv", "freemail", "citromail", "sapo", "virgilio", "telenet", "kpnmail", "libero", "tiscali", "wanadoo", "ziggo", "uol", "bol", "naver", "hanmail", "qq", "rediffmail",
];

/// What stands before a bare "at" and is nobody's address.
#[rustfmt::skip]
pub(super) const NO_NAMES: &[&str] = &[
    "me", "us", "i'm", "we're", "it's", "she's", "he's", "they're", "you", "him", "her", "them", "it", "is", "am", "are", "was", "be", "look",
    "looking", "login", "in", "on", "up", "out", "over", "mail", "email", "address", "account", "inbox", "here", "there", "and", "or",
    "one", "work", "works", "working", "worked", "job", "stay", "arrive", "arrived", "meet", "met", "see", "shop", "buy", "bought", "order",
    "ordered", "only", "support", "people", "team", "issue", "problem", "error", "still", "not", "right", "directly", "someone", "anyone",
];

/// The last labels that a domain is told by where it stands apart from its address.
#[rustfmt::skip]
pub(super) const LAST_LABELS: &[&str] = &[
    "com", "net", "org", "edu", "gov", "gob", "info", "biz", "io", "co", "me", "app", "dev", "ai", "us", "uk", "ca", "au", "nz", "ie",
    "de", "at", "ch", "fr", "be", "nl", "lu", "it", "es", "pt", "br", "mx", "ar", "cl", "pe", "uy", "ve", "ec", "bo", "py", "cr", "gt",
    "do", "pa", "ni", "se", "no", "dk", "fi", "pl", "cz", "sk", "hu", "ro", "bg", "gr", "hr", "si", "rs", "ua", "ru", "tr", "il",
    "ae", "sa", "eg", "za", "ng", "ke", "in", "pk", "lk", "cn", "jp", "kr", "tw", "hk", "sg", "my", "th", "vn", "id", "ph", "eu", "tv",
    "ком", "ру", "бг", "كوم", "نت", "קום", "कॉम", "কম", "காம்", "కామ్", "کام", "컴", "คอม", "ir", "lt", "lv", "ee", "bd", "np", "mk", "by", "kz", "ge", "ma", "tn", "dz", "jo", "kw", "qa", "lb", "iq", "gh", "tz", "ug", "rw",
    "cc", "xyz", "online", "shop", "store", "site", "museum", "example", "test", "рф",
];

/// What a word that stands by itself ends in: what a fence begins with.
const ENDS: [char; 10] = [' ', ')', ']', '}', '>', '-', '_', '*', '/', '|'];
/// A word of so many letters is no beginning of many others.
const LONG: usize = 5;
const FENCES: [(char, char); 5] = [('(', ')'), ('[', ']'), ('{', '}'), ('-', '-'), ('_', '_')];

/// Every spelling of these words that calls for a look at the deep view. A word that is common besides does so only where
/// an address goes on behind it, or between brackets.
pub(crate) fn spellings() -> impl Iterator<Item = String> {
    let alone = DOTS.iter().filter(|(_, labels)| labels.is_empty()).flat_map(|(words, _)| *words);
    let alone = AT_ALONE.iter().chain(alone).flat_map(|word| {
        let long = word.chars().count() >= LONG;
        let ends = ENDS.iter().take(if long { 0 } else { ENDS.len() }).map(move |end| format!("{word}{end}"));
        long.then(|| (*word).to_owned()).into_iter().chain(ends)
    });
    let unspaced =
        UNSPACED.iter().map(|(word, _)| *word).filter(|word| word.chars().count() > 1 && *word != "จุด");
    let hosts = AT
        .iter()
        .filter(|word| **word != "@")
        .flat_map(|at| MAIL_HOSTS.iter().map(move |host| format!(" {at} {host}")));
    let labelled = DOTS.iter().flat_map(|(words, labels)| {
        words.iter().flat_map(|dot| labels.iter().map(move |label| format!(" {dot} {label}")))
    });
    let words = DOTS.iter().flat_map(|(words, _)| *words).chain(AT).filter(|word| word.len() > 1);
    let fenced =
        words.flat_map(|word| FENCES.iter().map(move |(open, close)| format!("{open}{word}{close}")));
    // "vis-à-vis", "est-ce-et-"
    let fenced = fenced.filter(|spelling| spelling != "-et-" && spelling != "_et_");
    alone.chain(unspaced.map(str::to_owned)).chain(hosts).chain(labelled).chain(fenced)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_calls_for_a_closer_look() {
        let spellings: Vec<String> = spellings().collect();
        let calls = |text: &str| spellings.iter().any(|spelling| text.contains(spelling.as_str()));
        for at in AT_ALONE {
            assert!(calls(&format!("jana {at} example.org")), "{at}");
        }
        for at in AT.iter().filter(|at| **at != "@") {
            assert!(calls(&format!("jana {at} gmail.com")), "{at}");
            assert!(!calls(&format!("jana {at} home, jana {at} work")), "{at} is an ordinary word");
        }
        for dot in DOTS.iter().flat_map(|(words, _)| *words) {
            assert!(calls(&format!("jana at example {dot} com")), "{dot}");
            assert!(calls(&format!("jana at example({dot})org")), "{dot}");
        }
    }
}
