//! What bears a person's name and is none: brands, and towns.

/// Whether `text` starts with the name of a brand that reads as a person's.
pub(super) fn is_brand(text: &str) -> bool {
    let words: Vec<String> = text.split(' ').take(2).map(str::to_lowercase).collect();
    matches!(words.as_slice(), [first, last] if {
        let last = last.trim_matches(|c: char| !c.is_alphanumeric()).trim_end_matches("'s");
        BRANDS.iter().any(|brand| brand.split_once(' ') == Some((first.as_str(), last)))
    })
}

/// Whether a title and `name` are a brand or a character: "Dr. Martens", "Frau Holle".
pub(super) fn is_titled_brand(name: &str) -> bool {
    TITLED.contains(&name.to_lowercase().as_str())
}

/// Whether `word` is a company that people write to or speak of as they do of a person.
pub(super) fn is_company(word: &str) -> bool {
    let word = word.trim_matches(|char: char| !char.is_alphanumeric()).to_lowercase();
    COMPANIES.contains(&word.as_str())
        || (word.chars().count() > 5 && COMPANIES.iter().any(|known| declined(known, &word)))
}

/// Whether `word` is `known` with an ending of one or two letters: "Сбером".
fn declined(known: &str, word: &str) -> bool {
    known.chars().count() > 3
        && !word.is_ascii()
        && word.strip_prefix(known).is_some_and(|ending| (1..=2).contains(&ending.chars().count()))
}

/// Whether `word` is a town or country as well as a given name.
pub(super) fn is_place(word: &str) -> bool {
    PLACES.contains(&word.to_lowercase().as_str())
}

/// In lower case.
#[rustfmt::skip]
const BRANDS: &[&str] = &[
    "albert heijn", "mercado libre", "mercado livre", "mercado pago", "banco do", "london bridge", "san juan", "san francisco", "san diego", "san josé", "são paulo", "los angeles", "new york", "hong kong", "notre dame", "albert einstein", "deniz bank", "douwe egberts", "johnny walker", "santa isabel", "casas bahia", "hans anders", "van gogh", "jan linders", "leo vegas", "carlo erba", "giovanni rana", "hugo boss", "calvin klein", "tommy hilfiger", "michael kors", "ralph lauren", "louis vuitton", "christian dior", "yves rocher", "yves saint", "karl lagerfeld",
    "tom tailor", "tom ford", "tom clancy", "jack daniel", "jack wolfskin", "jack jones", "johnnie walker", "jim beam", "paul smith", "giorgio armani", "emporio armani", "mario kart", "super mario", "harry potter",
    "jean paul", "leroy merlin", "carl zeiss", "ernst young", "charles schwab", "wells fargo", "morgan stanley", "tim hortons", "trader joe", "peter pan", "santa claus", "papa john", "peek cloppenburg",
    "philipp plein", "roberto cavalli", "massimo dutti", "adolfo dominguez", "adolfo domínguez", "elena miro", "marina rinaldi", "max mara", "luisa spagnoli", "alberta ferretti", "vera wang", "stella mccartney",
    "stella artois", "jo malone", "estée lauder", "elizabeth arden", "helena rubinstein", "mary kay", "bobbi brown", "charlotte tilbury", "magazine luiza", "juan valdez", "josé cuervo", "jose cuervo", "pedro domecq",
    "marc jacobs", "marc cain", "gerry weber", "heinz ketchup", "oscar mayer", "ben jerry", "victoria secret", "laura ashley", "laura biagiotti", "laura mercier", "anna sui", "nina ricci", "paco rabanne",
    "jean louis", "jacques dessange", "franck provost", "franck muller", "patek philippe", "daniel wellington", "harley davidson", "alfa romeo", "aston martin", "mercedes benz", "rolls royce", "lewis hamilton",
    "taylor swift", "ed sheeran", "justin bieber", "candy crush", "tomb raider", "angry birds", "duncan hines", "betty crocker", "sara lee", "aunt jemima", "uncle ben", "marie claire", "maria galland", "marie curie",
    "martin luther", "george washington", "abraham lincoln", "charles de", "san marino", "santa fe", "thomas cook", "david jones", "harvey norman", "john lewis", "john deere", "fred perry", "ted baker",
    "robert bosch", "ferrero rocher", "enzo ferrari", "lotto italia", "banco santander", "alain afflelou", "marionnaud paris", "monoprix paris", "samuel adams", "sam adams", "steve madden", "kenneth cole",
];

/// In lower case.
const TITLED: &[&str] = &[
    "martens",
    "oetker",
    "pepper",
    "beckmann",
    "hauschka",
    "scholl",
    "jart",
    "bronner",
    "who",
    "strange",
    "seuss",
    "dre",
    "holle",
    "lanka",
    "lankan",
    "doubtfire",
    "muscle",
    "clean",
    "coffee",
    "bean",
    "potato",
    "proper",
    "monopoly",
    "robot",
    "fields",
    "butterworth",
    "flor",
    "quixote",
    "quijote",
    "julio",
    "simón",
    "limpio",
    "músculo",
    "propre",
    "sushi",
    "sam",
    "ben",
    "ben's",
    "bens",
    "jemima",
    "google",
    "wick",
    "schär",
    "schar",
    "bimbo",
    "benta",
    "squatch",
    "beast",
    "nacho",
    "perignon",
    "tadeusz",
    "kipling",
    "meyer",
    "nilsson",
    "antje",
    "florinda",
    "madruga",
    "crab",
    "freeze",
    "bubble",
    "whippy",
    "tumble",
    "grande",
    "gato",
];

/// In lower case.
const PLACES: &[&str] = &[
    "león",
    "leon",
    "paris",
    "charlotte",
    "madison",
    "jackson",
    "austin",
    "dallas",
    "victoria",
    "alexandria",
    "verona",
    "sofia",
    "adelaide",
    "georgia",
    "virginia",
    "carolina",
    "regina",
    "orlando",
    "lourdes",
    "valencia",
    "florence",
    "sydney",
    "chelsea",
    "brooklyn",
    "kent",
    "lincoln",
    "milan",
    "asia",
    "india",
    "chad",
    "jordan",
    "israel",
    "vienna",
    "siena",
    "santiago",
    "salvador",
    "mercedes",
    "lorena",
    "lorraine",
    "olympia",
    "phoenix",
    "carmel",
    "elba",
    "malaga",
    "vigo",
    "amelia",
    "andria",
    "gallia",
    "nice",
    "tours",
    "nancy",
    "laval",
    "dijon",
    "martina",
    "ancona",
    "cesena",
    "catania",
    "constanța",
    "constanta",
    "софия",
    "адлер",
    "владимир",
    "николаев",
    "миколаїв",
    "ялта",
    "σοφία",
    "αθηνά",
    "konya",
    "aydın",
    "ordu",
    "muş",
    "batman",
    "malatya",
    "jena",
    "halle",
    "essen",
    "marl",
    "hagen",
    "celle",
    "hamm",
    "verden",
    "brandenburg",
    "kiel",
    "bergen",
    "vegas",
    "ravenna",
];

/// In lower case: companies that people speak with, and what they speak to.
#[rustfmt::skip]
const COMPANIES: &[&str] = &[
    "amazon", "apple", "google", "microsoft", "paypal", "visa", "mastercard", "maestro", "amex", "netflix", "spotify", "uber", "lyft", "bolt",
    "cabify", "glovo", "rappi", "ifood", "doordash", "deliveroo", "wolt", "grab", "gojek", "shopee", "lazada", "tokopedia", "bukalapak", "traveloka",
    "tiki", "sendo", "momo", "zalo", "line", "kakao", "kakaotalk", "naver", "rakuten", "mercari", "alibaba", "aliexpress", "taobao", "tmall", "jd",
    "temu", "shein", "zara", "ikea", "lidl", "aldi", "tesco", "asda", "sainsbury", "sainsburys", "morrisons", "waitrose", "costco", "walmart",
    "target", "kroger", "publix", "walgreens", "cvs", "ebay", "etsy", "allegro", "olx", "ozon", "wildberries", "avito", "yandex", "sber", "sberbank",
    "сбер", "сбербанк", "тинькофф", "tinkoff", "альфа", "втб", "мегафон", "мтс", "билайн", "теле2", "киевстар", "приватбанк", "монобанк", "facebook",
    "instagram", "whatsapp", "telegram", "tiktok", "snapchat", "twitter", "linkedin", "youtube", "zoom", "slack", "discord", "steam", "epic",
    "playstation", "nintendo", "xbox", "sony", "samsung", "lg", "dell", "hp", "lenovo", "asus", "acer", "huawei", "xiaomi", "oppo", "vivo", "realme",
    "motorola", "nokia", "philips", "bosch", "siemens", "miele", "dyson", "canon", "nikon", "epson", "brother", "verizon", "att", "tmobile",
    "sprint", "comcast", "xfinity", "spectrum", "vodafone", "orange", "movistar", "telefonica", "telefónica", "claro", "tim", "telmex", "telcel",
    "entel", "personal", "telekom", "magenta", "o2", "ee", "bt", "sky", "virgin", "talktalk", "three", "kpn", "ziggo", "proximus", "telenet",
    "swisscom", "sunrise", "salt", "a1", "magyar", "digi", "rcs", "plus", "play", "netia", "cetin", "telia", "telenor", "tele2", "elisa", "dna",
    "wind", "fastweb", "iliad", "bouygues", "sfr", "free", "airtel", "jio", "bsnl", "vi", "idea", "safaricom", "mtn", "glo", "etisalat", "du", "stc",
    "mobily", "zain", "turkcell", "avea", "türk", "ttnet", "telkomsel", "indosat", "xl", "smart", "globe", "pldt", "converge", "maxis", "celcom",
    "unifi", "singtel", "starhub", "viettel", "vinaphone", "mobifone", "dhl", "ups", "fedex", "usps", "hermes", "evri", "dpd", "gls", "tnt",
    "inpost", "correos", "seur", "mrw", "nacex", "ctt", "colissimo", "chronopost", "mondial", "bpost", "postnl", "posti", "postnord", "bring",
    "schenker", "royal", "purolator", "canada", "auspost", "sendle", "startrack", "bluedart", "delhivery", "dtdc", "ekart", "jne", "jnt", "sicepat",
    "ninja", "lalamove", "ghn", "ghtk", "ems", "yamato", "sagawa", "cj", "hanjin", "顺丰", "revolut", "monzo", "starling", "wise", "transferwise",
    "stripe", "klarna", "afterpay", "affirm", "zip", "n26", "bunq", "ing", "rabobank", "abn", "barclays", "lloyds", "natwest", "hsbc", "santander",
    "bbva", "caixabank", "sabadell", "bankinter", "itau", "itaú", "bradesco", "nubank", "caixa", "unicredit", "intesa", "sparkasse", "commerzbank",
    "deutsche", "postbank", "comdirect", "raiffeisen", "erste", "bnp", "crédit", "credit", "société", "lcl", "boursorama", "chase", "citi",
    "citibank", "wells", "fargo", "bofa", "capital", "discover", "booking", "expedia", "airbnb", "agoda", "trivago", "ryanair", "easyjet", "wizz",
    "lufthansa", "klm", "iberia", "vueling", "emirates", "qatar", "delta", "united", "american", "southwest", "jetblue", "renfe", "sncf",
    "trenitalia", "italo", "flixbus", "blablacar", "shell", "bp", "repsol", "total", "eni", "enel", "endesa", "iberdrola", "naturgy", "edf", "engie",
    "eon", "vattenfall", "essent", "eneco", "adobe", "oracle", "sap", "salesforce", "zendesk", "shopify", "wix", "godaddy", "cloudflare", "aws",
    "azure", "github", "dropbox", "norton", "mcafee", "windows", "android", "iphone", "ipad", "macbook", "galaxy", "pixel", "alexa", "siri",
    "cortana", "disney", "hulu", "hbo", "max", "prime", "paramount", "peacock", "roku", "nespresso", "starbucks", "mcdonalds", "mcdonald", "burger",
    "subway", "dominos", "ticketmaster", "eventim", "stubhub", "eurostar", "hertz", "avis", "sixt", "europcar",
];
