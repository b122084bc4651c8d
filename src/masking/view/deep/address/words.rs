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
    "a còng", "a móc", "a cong", "a vòng", "at the", "malpka", "małpka", "песик", "собачко", "равлика", "papaki", "chioccola", "kukaccal", "apestaart", "affenschwanz", "klammeraff",
];

/// Words for the dot in an address.
#[rustfmt::skip]
pub(super) const DOT: &[&str] = &[
    "dot", ".", "punto", "ponto", "point", "punkt", "точка", "крапка", "punt", "kropka", "nokta", "titik", "piste", "pont", "prick",
    "bodka", "točka", "tocka", "tačka", "tacka", "pika", "тачка", "taškas", "taskas", "punkts", "punct", "bod", "tuldok", "nukta", "doti", "dấu chấm", "chấm", "cham", "noktalı",
    "점", "닷", "點", "点", "ドット", "จุด", "डॉट", "डाट", "ডট", "டாட்", "டாட", "డాట్", "ಡಾಟ್", "ഡോട്ട്", "ਡਾਟ", "ڈاٹ", "نقطه", "نقطہ", "دات", "דוט",
    "tečka", "tecka", "τελεία", "נקודה", "نقطة", "period", "full stop",
];

/// Words for other signs in the name or the domain.
#[rustfmt::skip]
pub(super) const SIGNS: &[(char, &[&str])] = &[
    ('_', &[
        "underscore", "under score", "underline", "guion bajo", "guión bajo", "barra baja", "subrayado", "tiret bas", "sous tiret",
        "unterstrich", "trattino basso", "sottolineato", "sublinhado", "liggend streepje", "laag streepje", "podkreślenie",
        "podkreślnik", "understreck", "нижнее подчеркивание", "подчеркивание", "alt çizgi", "alt tire", "garis bawah", "podtržítko", "podtrhovník", "podčiarkovník", "podcrta", "donja crta", "podčrtaj", "донја црта", "долна черта", "нижнє підкреслення", "підкреслення",
        "alakriips", "apakšsvītra", "pabraukimas", "alaviiva", "bunnstrek", "understrek", "aláhúzás", "alulvonás", "κάτω παύλα", "gạch dưới", "gạch chân", "mstari wa chini", "アンダーバー", "アンダースコア", "下划线", "下劃線", "底線", "밑줄", "언더바", "ขีดล่าง", "شرطة سفلية", "اندرلاین", "آندرلاین", "קו תחתון", "अंडरस्कोर", "আন্ডারস্কোর",
    ]),
    ('-', &[
        "dash", "hyphen", "minus", "guion", "guión", "tiret", "bindestrich", "strich", "trattino", "meno", "traço", "hífen", "streepje",
        "koppelteken", "myślnik", "bindestreck", "дефис", "тире", "минус", "tire", "kısa çizgi", "strip",
    ]),
    ('+', &["plus", "más", "mais", "più", "плюс", "artı"]),
];

/// Words for `@` and the dot in scripts without spaces.
#[rustfmt::skip]
pub(super) const UNSPACED: &[(&str, char)] = &[
    ("アットマーク", '@'), ("アット", '@'), ("골뱅이", '@'), ("艾特", '@'), ("ドット", '.'), ("닷", '.'), ("点", '.'), ("點", '.'),
    ("\u{3002}", '.'),
];

/// Hosts of mail for everybody: nobody is "at" one of them but by an address.
#[rustfmt::skip]
pub(super) const MAIL_HOSTS: &[&str] = &[
    "gmail", "googlemail", "hotmail", "outlook", "yahoo", "ymail", "icloud", "proton", "protonmail", "gmx", "aol", "yandex",
    "rambler", "msn", "zoho", "libero", "tiscali", "wanadoo", "ziggo", "uol", "bol", "naver", "hanmail", "qq", "rediffmail",
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
    "cc", "xyz", "online", "shop", "store", "site", "museum", "example", "test", "рф",
];
