//! Plain words that are somebody's password or answer: "sunshine", "pastel de nata".
//!
//! They have no look of their own, so the rule says where one stands: between the word for a password and its refusal, behind
//! "changed it to", before "all lower case". What is told here is only what such a place holds just as often: the words that
//! sentences about passwords go on with, and the things that services have. Languages that bend or join their words are known
//! by stems.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use super::name_words::{goes_on, goes_on_uncased};
use super::secret::is_remark;
use super::spelling::{Words, folded, in_folded};
use super::words_of_goods::{is_look, is_measure};

/// Up to three words that somebody has as a password, where the word for one stands before and its refusal behind.
pub(super) fn plain_secret(text: &str) -> bool {
    const JOINTS: &[&str] =
        &["de", "del", "da", "do", "di", "con", "com", "la", "of", "the", "e", "y", "van"];
    let mut all = text.split_whitespace();
    let first = all.next().unwrap_or_default();
    let last = all.next_back().unwrap_or(first);
    first.chars().count() >= 3
        && !is_about(first)
        && !is_about(last)
        && all.all(|word| JOINTS.contains(&word) || !is_about(word))
}

/// As [`plain_secret`], where no word for a password need stand: nothing that else is changed, put or typed, neither a day
/// nor a colour, a size, a language, a device, a plan or a way to pay.
pub(super) fn plain_secret_put(text: &str) -> bool {
    let each = |word: &str| !is_put(word) && !is_look(word) && !is_measure(word);
    plain_secret(text) && text.split_whitespace().all(each)
}

/// A plain secret and what tells it behind: "waffles, all lower case", "sunshine is my password".
pub(super) fn plain_secret_cased(text: &str) -> bool {
    let marks = |c: char| matches!(c, ',' | ';' | ':' | '.' | '(' | '–' | '—');
    let first = || text.split_whitespace().next().unwrap_or_default();
    match text.split_once(marks).or_else(|| text.split_once(" - ")) {
        Some((head, _)) => plain_secret(head),
        None => plain_secret(first()),
    }
}

/// A plain secret with the verb behind it that says what it was set to: "baklava yaptım".
pub(super) fn plain_secret_before_verb(text: &str) -> bool {
    text.rsplit_once(' ').is_some_and(|(head, _)| plain_secret_put(head) && !names_an_act(head))
}

/// Whether a Turkish word is what somebody does: "güncelleme", "değişiklik", "ödeme".
fn names_an_act(word: &str) -> bool {
    in_folded(word, |word| ["me", "ma", "is", "lik", "lık", "luk"].iter().any(|end| word.ends_with(end)))
}

/// A password in a script without spaces: what has none of the words in it with which sentences about passwords go on.
pub(super) fn plain_secret_uncased(text: &str) -> bool {
    static LIST: LazyLock<Inside> = LazyLock::new(|| Inside::of(UNCASED));
    !(LIST.stands_in(text) || text.chars().count() > 2 && LIST.begins_with(text))
}

/// The same where no word for a password need stand: alone, or with the verb that says what it was changed to.
pub(super) fn plain_secret_put_uncased(text: &str) -> bool {
    let verbs = ["に変え", "に変更し", "にした", "으로 ", "로 "];
    static LIST: LazyLock<Inside> = LazyLock::new(|| Inside::of(PUT_UNCASED));
    let head = verbs.iter().find_map(|verb| text.split_once(verb)).map_or(text, |(head, _)| head).trim_end();
    head.chars().count() >= 2 && plain_secret_uncased(head) && !LIST.stands_in(head)
}

/// Whether sentences about passwords go on with `word`, or it is what has one.
fn is_about(word: &str) -> bool {
    static LIST: LazyLock<Listed> = LazyLock::new(|| Listed::of(ABOUT, STEMS));
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let act = |word: &str| ACTS.iter().any(|end| word.len() > end.len() + 2 && word.ends_with(end));
    word.is_empty()
        || is_remark(word)
        || goes_on(word)
        || goes_on_uncased(word)
        || LIST.has(word)
        || in_folded(word, act)
        || (word.contains(['\'', '’']) && LIST.has(&word.replace(['\'', '’'], "")))
}

/// Whether `word` is what people change, put or type besides passwords.
fn is_put(word: &str) -> bool {
    static LIST: LazyLock<Listed> = LazyLock::new(|| Listed::of(&[], PUT));
    LIST.has(word)
}

/// Words and stems, folded. A stem of fewer than four letters begins too many words: where letters have cases, it is a
/// whole word.
struct Listed {
    words: Words<String>,
    stems: Words<String>,
}

impl Listed {
    fn of(words: &[&str], stems: &[&str]) -> Self {
        let short =
            |stem: &String| stem.chars().count() < 4 && stem.chars().next().is_some_and(char::is_lowercase);
        let (short, stems) = stems.iter().map(|stem| folded(stem)).partition::<Vec<_>, _>(short);
        Self {
            words: words.iter().map(|word| folded(word)).chain(short).collect(),
            stems: stems.into_iter().collect(),
        }
    }

    fn has(&self, word: &str) -> bool {
        in_folded(word, |word| {
            let mut starts = word.char_indices().map(|(at, char)| &word[..at + char.len_utf8()]);
            self.words.contains(word) || starts.any(|start| self.stems.contains(start))
        })
    }
}

/// Words of scripts without spaces, which are looked for anywhere in a text: by their first characters.
struct Inside(HashMap<char, Vec<&'static str>, FixedState>);

impl Inside {
    fn of(words: &[&'static str]) -> Self {
        let mut by_first: HashMap<char, Vec<&'static str>, FixedState> = HashMap::default();
        for word in words {
            by_first.entry(word.chars().next().expect("a word")).or_default().push(word);
        }
        Self(by_first)
    }

    /// Whether one of them stands in `text`.
    fn stands_in(&self, text: &str) -> bool {
        let starts = |(at, first): (usize, char)| {
            self.0.get(&first).is_some_and(|words| words.iter().any(|word| text[at..].starts_with(word)))
        };
        text.char_indices().any(starts)
    }

    /// Whether one of them begins with `text`.
    fn begins_with(&self, text: &str) -> bool {
        let words = text.chars().next().and_then(|first| self.0.get(&first));
        words.is_some_and(|words| words.iter().any(|word| word.starts_with(text)))
    }
}

/// What words end with that name what is done, folded: "módosítás", "yenileme", "восстановление".
const ACTS: &[&str] = &[
    "itas",
    "ites",
    "olas",
    "alas",
    "eles",
    "leme",
    "lama",
    "ovanie",
    "owanie",
    "ovani",
    "ование",
    "ание",
    "ение",
    "ення",
    "ання",
    "ування",
    "isation",
    "ization",
    "ierung",
    "ering",
    "eringen",
];

/// Whole words, with or without their marks.
#[rustfmt::skip]
const ABOUT: &[&str] = &[
    // English, with Nigeria's and the Philippines'.
    "lol", "lmao", "haha", "mdr", "jaja", "kkkk", "rofl", "app", "apps", "box", "pin", "otp", "sms", "vpn", "sso", "pdf", "zip", "pc", "tv", "web", "wifi", "wi-fi", "web-site", "log", "log-in", "sign-in", "one", "ones", "thing", "things", "stuff", "case", "bit", "part", "way", "time", "times", "day", "week", "year", "month", "days", "weeks", "paste", "pasted", "hint", "hints", "field", "page", "form", "text", "number", "numbers", "letter", "letters", "digit",
    "digits", "word", "words", "code", "codes", "key", "keys", "link", "links", "list", "file", "files", "even", "ever", "once", "twice", "today", "tonight", "sometimes", "anymore", "either", "alone", "itself", "somehow", "cos", "coz", "cuz", "bcoz", "bcos", "tho", "nor", "nope", "yet", "ago", "but", "though", "than", "does", "doesnt", "dont", "isnt", "wasnt", "wont", "cant", "didnt", "hasnt", "havent",
    "wey", "dey", "sef", "don", "abeg", "wan", "una", "im", "am", "ko", "po", "ko po", "ng", "mo", "nyo", "niyo", "ang", "yung", "ung", "sa", "na", "ay", "lang", "din", "rin", "kasi", "dati", "dito", "namin", "natin", "nila", "niya", "daw", "raw", "pala", "yata", "talaga", "ulit", "lagi", "hindi", "di", "ayaw", "bakit", "paano", "mali", "tama", "bago", "luma", "nung", "noong",
    // Spanish, Portuguese, Catalan, Italian, French, Romanian.
    "siempre", "nunca", "jamas", "tampoco", "igual", "ahora", "ayer", "hoy", "luego", "antes", "bien", "vieja", "viejo", "antigua", "antiguo", "anterior", "anteriores", "otra", "otras", "otro", "cada", "vez", "veces", "dice", "sale", "sirve", "entra", "jala", "anda", "va", "deja", "fue", "era", "estaba", "tiene", "debe", "puede", "pide", "quiere", "correo", "cuenta", "cajero", "banco", "red", "casa", "equipo", "celular", "movil", "tarjeta", "hijo", "hija", "ella", "ellos", "caja", "fija", "web", "todavia", "aun", "aca", "alli", "ahi", "solo", "sola",
    "sempre", "nunca", "jamais", "agora", "ontem", "hoje", "antes", "depois", "velha", "antiga", "outra", "vez", "vezes", "diz", "entra", "funciona", "foi", "era", "tem", "deve", "pode", "pede", "conta", "banco", "rede", "casa", "celular", "cartao", "net", "ainda", "aqui", "ali", "la", "so", "tb", "tbm", "vc", "num", "dum", "cadastrada", "padrao", "certa", "nao", "eh", "ta", "tava",
    "ancora", "adesso", "ieri", "oggi", "prima", "vecchia", "nuova", "altra", "ogni", "volta", "volte", "dice", "entra", "funziona", "sempre", "pure", "solo", "rete", "casa", "conto", "banca", "posta", "carta", "sito", "deve", "puo", "chiede", "scelta", "giusta", "stessa", "mai", "piu", "mia", "tua", "sua", "loro", "nostra", "vostra", "temporanea", "provvisoria",
    "toujours", "jamais", "encore", "hier", "fois", "ancien", "ancienne", "nouveau", "autre", "dit", "marche", "passe", "passes", "deja", "maintenant", "compte", "boite", "box", "mail", "carte", "banque", "reseau", "site", "appli", "fixe", "internet", "sauf", "seul", "juste", "vraiment", "bien", "bon", "mes", "ses", "leur", "notre", "c'est", "ca", "cela", "celui", "etait", "etant", "doit", "peut", "demande",
    "inca", "acum", "ieri", "azi", "mereu", "iar", "iarasi", "vechi", "veche", "alta", "cont", "contului", "banca", "retea", "site", "merge", "zice", "spune", "trebuie", "poate", "cere", "mele", "ta", "lui", "ei", "lor", "noastra", "data", "oara", "dati",
    // German, Dutch, the Nordic languages.
    "wird", "geht", "gilt", "passt", "stimmt", "klappt", "hat", "hab", "habe", "soll", "muss", "darf", "kann", "kommt", "steht", "hilft", "tut", "tuts", "gibt", "gibts", "gehts", "wurde", "wäre", "sei", "alt", "alte", "altes", "neue", "neuer", "neues", "neuem", "selbst", "allein", "jetzt", "heute", "gestern", "oft", "mal", "einmal", "zweimal", "dreimal", "eh", "halt", "eben", "nun", "bald", "feld", "seite", "konto", "netz", "zugang", "handy", "isch", "is", "ned", "nöd", "nid", "net", "au", "imma", "scho", "no", "woa", "gaht", "goht", "wieda",
    "werkt", "staat", "showing", "wordt", "klopt", "doet", "moet", "mag", "kan", "kon", "had", "oude", "nieuwe", "steeds", "altijd", "nooit", "opnieuw", "vandaag", "gisteren", "keer", "veld", "pagina", "rekening", "netwerk", "thuis", "zelf", "alleen", "blijft", "komt", "gaat", "zou", "zal", "hoort", "pas",
    "mitt", "min", "sitt", "deras", "gammalt", "gamla", "nya", "går", "gick", "blir", "blev", "ska", "måste", "kan", "kunde", "igen", "idag", "igår", "alltid", "aldrig", "sida", "sidan", "fält", "fältet", "konto", "kontot", "nät", "nätet", "hemma", "själv", "bara", "virker", "mit", "sit", "gamle", "nye", "gik", "bliver", "skal", "skulle", "altid", "aldri", "side", "siden", "felt", "feltet", "kontoen", "net", "nettet", "hjemme", "selv", "bare", "ble", "må", "ikke", "fortsat", "fortsatt", "stadig", "fremdeles", "pludselig", "plutselig", "plötsligt", "fungerer",
    "vanha", "uusi", "ei", "en", "eikä", "enää", "aina", "taas", "vielä", "nyt", "tänään", "eilen", "jo", "vain", "myös", "kun", "koska", "jos", "että", "vaikka", "sivu", "kenttä", "tili", "tilin", "verkko", "kotona", "itse", "oma", "toimi", "kelpaa", "mene", "pitää", "oli", "olisi", "ois", "se", "sen", "tämä", "minun", "mun", "sun", "meidän", "sähköpostin", "pankin", "sovelluksen",
    // Polish, Czech, Slovak, Croatian, Slovenian, Lithuanian, Latvian, Estonian, Hungarian, Turkish.
    "stare", "nowe", "inne", "tez", "też", "ciagle", "ciągle", "wciaz", "nadal", "zawsze", "nigdy", "znow", "znów", "dzis", "dziś", "wczoraj", "raz", "razy", "strona", "pole", "konto", "konta", "poczty", "banku", "sieci", "domu", "samo", "swoje", "twoje", "nasze", "moje", "mi", "im", "ich", "jej", "jego", "dziala", "działa", "pasuje", "wchodzi", "musi", "moze", "trzeba", "było", "bylo", "jest",
    "mi", "mě", "mne", "mně", "me", "ho", "to", "furt", "pořád", "stále", "zase", "znovu", "vždy", "vzdy", "dnes", "včera", "vcera", "krát", "stránka", "pole", "účet", "účtu", "uctu", "účtem", "sítě", "doma", "samo", "moje", "tvoje", "naše", "vaše", "jejich", "staré", "nové", "jiné", "iné", "k", "ke", "na", "do", "od", "pro", "při", "pri", "už", "uz", "že", "ze", "asi", "prý", "vraj", "som", "jsem", "jste", "ste", "bylo", "bolo", "musí", "může", "môže", "treba", "potom", "vraj", "tam", "tu", "tady", "tuto", "toto", "mám", "mam", "máme",
    "opet", "opet", "uvijek", "uvek", "nikad", "jučer", "juče", "danas", "sad", "sada", "vec", "već", "još", "jos", "samo", "moja", "tvoja", "naša", "njihova", "stara", "nova", "radi", "mora", "može", "treba", "bila", "bilo", "kada", "gdje", "gde", "vedno", "spet", "danes", "vceraj", "včeraj", "dela", "mano", "jūsų", "vis", "dar", "visada", "šodien", "vakar", "manu", "mana", "jūsu", "vēl", "mu", "sinu", "meie", "ikka", "jälle", "alati", "täna", "eile", "vana",
    "régi", "új", "más", "mindig", "soha", "újra", "megint", "ma", "tegnap", "most", "már", "még", "csak", "is", "sem", "se", "nincs", "van", "volt", "lett", "lent", "lesz", "kell", "lehet", "ami", "amit", "hogy", "mert", "ha", "oldal", "mező", "fiók", "fiókom", "bank", "otthon", "maga", "az", "ez", "azt", "ezt", "ezzel", "azzal", "nekem", "nálam", "jó", "jo", "működik", "mukodik", "helyes", "saját", "hálózat", "egy",
    "eski", "yeni", "hep", "dünden", "beri", "bugünden", "sabahtan", "hiç", "hic", "her", "yine", "gene", "hala", "hâlâ", "dün", "bugün", "simdi", "şimdi", "artık", "daha", "sadece", "bir", "iki", "kez", "kere", "sayfa", "sayfası", "alan", "alanı", "hesap", "hesabı", "banka", "evde", "kendi", "benim", "bizim", "onun", "olarak", "ile", "için", "icin", "gibi", "ne", "neden", "niye", "nasıl", "mı", "mi", "mu", "mü", "da", "de", "ki", "o", "bu", "şu", "doğru", "dogru", "aynı", "ayni", "kısmı", "yeri", "ekranı", "girince", "girdim", "giriyorum", "yazınca", "yazıyorum",
    // Russian, Ukrainian, Bulgarian, Serbian, Greek.
    "тоже", "опять", "снова", "всегда", "никогда", "вообще", "совсем", "почему-то", "раз", "раза", "сегодня", "вчера", "страница", "поле", "сайта", "сайт", "аккаунт", "сети", "дома", "сам", "само", "свой", "твой", "ваш", "наш", "их", "мой", "моя", "верный", "правильный", "старый", "новый", "другой", "тот", "этот", "же", "ни", "бы", "был", "было", "будет", "может", "должен", "надо", "нужно", "можно", "просит", "требует", "пишет", "выдает", "приходит", "подходит", "работает", "почты", "банка", "карты", "входа", "верно", "точно", "правильно", "который", "какой", "такой", "от", "до", "из", "если", "когда", "потому", "чтобы",
    "теж", "знову", "завжди", "ніколи", "взагалі", "чомусь", "разів", "сьогодні", "вчора", "сторінка", "сайту", "мережі", "вдома", "свій", "твій", "наш", "їх", "мій", "моя", "старий", "новий", "інший", "той", "цей", "ж", "би", "був", "було", "буде", "може", "треба", "потрібно", "просить", "пише", "приходить", "підходить", "працює", "пошти", "картки", "входу", "вірно", "правильно", "якщо", "коли", "щоб", "від", "з", "ми", "пак", "винаги", "никога", "пак", "днес", "вчера", "моята", "старата", "новата", "правилна", "работи", "вече", "още", "само", "се", "ли", "опет", "увек", "јуче", "данас",
    "πάλι", "ξανά", "πάντα", "ποτέ", "σήμερα", "χθες", "χτες", "φορά", "φορές", "σελίδα", "πεδίο", "λογαριασμός", "λογαριασμού", "δίκτυο", "σπίτι", "μόνος", "μου", "σου", "μας", "σας", "τους", "παλιός", "νέος", "ίδιος", "σωστός", "άλλος", "κανονικά", "τώρα", "ακόμα", "ακόμη", "πια", "όμως", "και", "ενώ", "αφού", "γιατί", "που", "όταν", "ότι", "με", "σε", "για", "από", "στο", "στη", "στην", "στον", "του", "της", "τον", "την", "το", "τα", "δουλεύει", "μπαίνει",
    // Arabic, Hebrew, Persian, Urdu, Hindi, Bengali; Hindi in Latin letters.
    "بتاع", "بتاعي", "بتاعتي", "بتاعت", "حقي", "حقتي", "الخاص", "الخاصة", "الجديد", "الجديدة", "القديم", "القديمة", "الصحيح", "الصحيحة", "صح", "صحيح", "غلط", "دايما", "دائما", "كل", "مرة", "مره", "تاني", "ثاني", "ثانية", "برضو", "لسه", "الان", "الآن", "دلوقتي", "امس", "امبارح", "اليوم", "النهارده", "فجأة", "اللي", "الذي", "التي", "هو", "هي", "ده", "دي", "هذا", "هذه", "كان", "كانت", "عندي", "عند", "في", "من", "على", "عن", "مع", "الى", "إلى", "بس", "لكن", "عشان", "لما", "لو", "اذا", "إذا", "ليش", "ليه", "مش", "مو", "ما", "لا", "لم", "غير", "يا", "كمان", "أيضا", "تبع", "تبعي", "للتطبيق", "للحساب", "للبريد", "بيقول", "يقول", "مكتوب", "كتبت", "دخلت",
    "שלי", "שלך", "שלו", "שלה", "שלכם", "שלנו", "של", "החדשה", "הישנה", "הנכונה", "הקודמת", "תמיד", "שוב", "פעם", "פעמיים", "היום", "אתמול", "עכשיו", "עדיין", "כבר", "גם", "רק", "לא", "כן", "אבל", "כי", "אם", "כש", "את", "זה", "זאת", "זו", "היא", "הוא", "הייתה", "היתה", "היה", "יש", "אין", "עם", "על", "אל", "מה", "איך", "למה", "פתאום", "בכלל", "לאתר", "לאפליקציה", "לחשבון", "למייל", "עובדת", "נכונה", "שגויה",
    "من", "تو", "شما", "جدید", "قدیمی", "قبلی", "درست", "اشتباه", "همیشه", "دوباره", "باز", "امروز", "دیروز", "الان", "هنوز", "هم", "را", "رو", "که", "این", "اون", "برای", "حساب", "سایت", "اپ", "غلط", "میرا", "نیا", "پرانا", "صحیح",
    "मेरा", "मेरी", "नया", "पुराना", "सही", "गलत", "बार", "हमेशा", "फिर", "आज", "कल", "अब", "अभी", "भी", "ही", "तो", "को", "का", "की", "के", "से", "में", "पर", "है", "था", "थी", "हो", "कर", "क्यों", "कैसे", "वाला", "वाली", "डालने", "डाला", "रीसेट", "काम", "नहीं", "नही", "लेकिन", "यह", "वह", "ये", "वो", "mera", "meri", "naya", "purana", "sahi", "galat", "baar", "hamesha", "phir", "aaj", "kal", "ab", "abhi", "bhi", "hi", "to", "ko", "ka", "ki", "ke", "se", "mein", "me", "par", "hai", "tha", "thi", "ho", "kar", "kyu", "kyun", "kaise", "wala", "wali", "daala", "dala", "nahi", "nhi", "nai", "lekin", "yeh", "woh", "wo", "kya", "raha", "rahi", "gaya", "gya", "daal",
    "আমার", "নতুন", "পুরানো", "পুরোনো", "সঠিক", "ভুল", "বার", "বারবার", "সবসময়", "আবার", "আজ", "কাল", "গতকাল", "এখন", "এখনো", "ও", "তো", "টা", "টি", "না", "নেই", "কিন্তু", "এই", "সেই", "কেন", "কি", "দিয়ে", "দিলে", "দিলাম", "দিয়েছি", "দিছি", "রিসেট", "কাজ", "হয়", "করে", "করলে",
    // Indonesian, Malay, Vietnamese, Thai, Swahili.
    "saya", "sy", "aku", "gue", "gw", "ane", "baru", "lama", "benar", "bener", "betul", "salah", "selalu", "lagi", "juga", "masih", "udah", "udh", "sudah", "sdh", "dah", "tadi", "kemarin", "semalam", "sekarang", "skrg", "hari", "kali", "terus", "trus", "kok", "sih", "nih", "deh", "dong", "tapi", "tp", "tak", "tidak", "tdk", "ga", "gak", "gk", "nggak", "ngga", "ndak", "bukan", "bila", "kalau", "kalo", "karena", "sebab", "untuk", "utk", "dari", "dgn", "dengan", "di", "ke", "yang", "yg", "ini", "itu", "tu", "ni", "nya", "akun", "akaun", "aplikasi", "rumah", "sendiri", "kenapa", "knp", "gimana", "macam", "mana", "apa", "bisa", "boleh", "mau", "nak", "harus", "kena", "pun", "je", "jer", "pula", "email", "hp", "atm",
    "của", "tôi", "em", "mình", "anh", "chị", "mới", "cũ", "đúng", "sai", "luôn", "lại", "cũng", "vẫn", "vẩn", "rồi", "hôm", "nay", "qua", "giờ", "bây", "lần", "thì", "mà", "nhưng", "ko", "không", "khong", "k", "hok", "kg", "chưa", "bị", "được", "dc", "đc", "là", "này", "đó", "kia", "nào", "gì", "sao", "như", "nếu", "khi", "vì", "để", "cho", "từ", "với", "ở", "trên", "trong", "tài", "khoản", "nhà", "wifi", "nó", "họ", "báo", "nhập", "hoài", "quên", "vào", "đăng", "cấp", "hai",
    "yangu", "yako", "yake", "mpya", "tena", "leo", "jana", "sasa", "bado", "lakini", "haifanyi", "haikubali", "sahihi", "vibaya", "kila", "wakati",
];

/// What words begin with, with or without their marks.
#[rustfmt::skip]
const STEMS: &[&str] = &[
    // What is done with passwords, in the words that many languages share.
    "változtat", "modosit", "trava", "travou", "डाल", "بھول", "ghalat", "galat", "neder", "nestrādā", "barua", "spam", "wizard", "habitual", "usual", "habitu", "solit", "gewöhn", "gewohnt", "gebruikelijk", "zwykł", "obvykl", "vanlig", "sædvan", "tavalli", "szokás", "obișnuit", "обычн", "звичайн", "συνήθ", "normal", "stary", "herstel", "lukt", "lykk", "lukket", "jednoraz", "jednoráz", "одноразов", "еднократ", "einmal", "eenmal", "engång", "engang", "kertak", "egyszer", "unic", "único", "temporal", "yenile", "sıfırla", "sifirla", "güncelle", "guncelle", "unread", "readable", "illegib", "visib", "sticker", "label", "etiket", "etiqu", "aufkleb", "pegatin", "adesiv", "naklej", "štít", "printed", "written", "written", "geschr", "écrit", "escrit", "scritt", "مؤقت", "المؤقت", "لمرة", "المرسل", "المكتوب", "שקיבל", "ששלח", "שנשלח", "שהגיע", "ששמתי", "שהזנתי", "שיצר", "שאני", "שלא", "שרשמ", "זמני", "הזמני", "קבוע", "הקבוע",
    "reset", "restab", "restau", "riprist", "recup", "recover", "recov", "renov", "renew", "chang", "camb", "mudan", "mudar", "modif", "aender", "änder", "geänd", "geaend", "wechs", "gewech", "wijzig", "gewijz", "verand", "zmian", "zmien", "změn", "zmen", "promjen", "promen", "spremin", "pakeit", "keitim", "main", "vahet", "muut", "muuto", "vaihd", "vaiht", "megvált", "csere", "schimb", "modifi", "değiş", "degis", "смен", "измен", "поменя", "помен", "замен", "зміню", "зміни", "αλλαγ", "αλλα", "byt", "skift", "ändr", "endr", "ændr", "ganti", "tukar", "ubah", "đổi", "تغيير", "غير", "החלפ", "שינוי", "बदल", "পরিবর্তন",
    "manag", "gestor", "gerenc", "gestionn", "verwalt", "beheer", "generat", "gener", "assist", "check", "prüf", "pruef", "verif", "überpr", "control", "confirm", "bestät", "bestaet", "bevest", "potwierd", "potvr", "подтвер", "підтвер", "onay", "doğrula", "dogrula", "xác nhận", "valid", "protec", "protég", "schutz", "geschütz", "schütz", "beveil", "ochron", "zabezp", "защит", "encrypt", "cifr", "verschl", "request", "anford", "angeford", "solicit", "demand", "anfrag", "aanvra", "prośb", "žádost", "запрос", "require", "requis", "requer", "requi", "richies", "erford", "verlang", "benöt", "nöt", "nodig", "vereis", "wymag", "vyžad", "požad", "wymóg", "krav", "krävs", "kræv", "vaadi", "vaati", "szüks", "kötel", "necess", "neces", "oblig", "obblig", "obrig", "gerek", "zorunlu", "обязат", "обов", "нужен", "потріб", "υποχρεω", "απαιτ", "wajib", "perlu", "bắt buộc",
    "forgot", "forget", "verge", "vergä", "vergiss", "olvid", "esque", "esqec", "oubli", "dimentic", "scordat", "zapom", "zabud", "zabor", "pozab", "pamirš", "aizmir", "unust", "unoh", "uitat", "elfelejt", "unut", "забы", "забув", "забул", "забра", "ξεχ", "ξέχ", "glöm", "glem", "lupa", "quên", "نسي", "نسيت", "ناسي", "שכח", "भूल", "bhool", "bhul", "ভুলে", "nimesahau", "nakalimutan", "nalimutan", "remember", "recuerd", "acuerd", "lembr", "souvien", "rappel", "ricord", "erinn", "herinn", "pamięt", "pamiet", "pamat", "помн", "памят", "пам'ят", "muist", "emléksz", "emleksz", "hatırl", "hatirl", "husk", "minns", "ingat", "nhớ", "θυμ",
    "expir", "abgel", "ablauf", "verlop", "caduc", "venc", "scadu", "scade", "wygas", "expirov", "vypršel", "vyprsel", "utgå", "utgång", "utlöp", "udløb", "utløp", "vanhent", "lejár", "lejar", "истек", "истёк", "просроч", "закінч", "süresi", "kadal", "tamat", "hết hạn", "λήξ", "εληξ", "έληξ", "منته", "انتهت", "פג",
    "incorrect", "incorr", "inval", "ungült", "ungueltig", "falsch", "wrong", "erro", "erra", "erro", "fehl", "fail", "fallo", "falh", "échec", "echou", "sbagl", "onjuist", "ongeld", "verkeer", "fout", "błęd", "bled", "niepopr", "nieprawid", "nespr", "neplat", "chybn", "špatn", "spatn", "felakt", "ogilt", "ugyld", "forker", "feil", "väär", "virhe", "hibás", "hibas", "érvényt", "ervenyt", "helytel", "greș", "gres", "невер", "неправ", "ошиб", "невір", "помил", "грешн", "pogreš", "pogres", "napač", "neteising", "nepareiz", "λάθ", "λαθ", "yanlış", "yanlis", "hatalı", "hatali", "geçers", "gecers",
    "corr", "korrekt", "juist", "richti", "právn", "popraw", "prawid", "správ", "sprav", "rätt", "riktig", "rigtig", "oike", "helyes", "прави", "верн", "вірн", "σωστ", "doğru", "dogru",
    "block", "blok", "bloq", "bloc", "gesperr", "gsperr", "sperr", "geblok", "zablok", "lukit", "lukk", "låst", "last", "letilt", "zárol", "kilit", "engel", "заблок", "блоки", "κλειδ", "khoá", "khóa", "terkunci", "disekat", "diblok", "محظور", "مقفل", "lock", "unlock", "entsperr", "odblok", "desbl", "débl", "sblocc", "разблок", "reject", "refus", "rechaz", "recus", "rifiut", "abgel", "abgewi", "geweig", "odrzuc", "odmít", "zamiet", "hylk", "hylät", "avvis", "elutas", "respin", "reddet", "отклон", "відхил", "ditolak", "ditol", "từ chối", "accept", "acept", "aceit", "accett", "akzept", "akcept", "geaccept", "přij", "prij", "godk", "godt", "hyväk", "elfog", "accept", "kabul", "приним", "прийм", "принял", "δέχ", "diterima",
    "funct", "funk", "func", "fonct", "funzion", "fung", "funz", "funciona", "działa", "dziala", "nefung", "fungu", "toimi", "töötab", "veiki", "darb", "műk", "muk", "funcț", "merg", "работ", "прац", "λειτ", "δουλ", "çalış", "calis", "berfungsi", "hoạt", "work", "tried", "tries", "trying", "attempt", "intent", "tentat", "essai", "essay", "versuch", "probier", "poging", "geprob", "prób", "prob", "pokus", "försö", "forsø", "yrit", "próbál", "probal", "încerc", "incerc", "попыт", "спроб", "проб", "προσπ", "dene", "coba", "cuba", "thử",
    "enter", "entr", "ingres", "introdu", "digit", "inser", "saisi", "eingeb", "eingab", "eingeg", "tipp", "eintip", "getip", "invoer", "ingevu", "intyp", "ingetyp", "wpis", "wprowad", "zadav", "zadá", "zadal", "skriv", "skrev", "skrift", "inmat", "indtast", "taste", "tastet", "kirjoit", "syöt", "beír", "beir", "megad", "scri", "introd", "ввод", "ввест", "введ", "введе", "ввел", "вписа", "набира", "въвежд", "unos", "upis", "vnos", "vnes", "γράφ", "γραφ", "πληκτ", "gir", "yaz", "masuk", "ketik", "taip", "nhập", "type", "typi", "typo", "pasti", "slow", "careful", "quick", "exact", "spärr", "spærr", "sperret", "copy", "copia", "copie", "kopier",
    "save", "saving", "guard", "gespei", "speich", "salv", "opges", "enregis", "zapis", "ulož", "uloz", "gemt", "lagr", "sparad", "tallen", "ment", "сохран", "збереж", "kayd", "kayıt", "simpan", "lưu", "stor", "sent", "send", "envi", "mand", "schick", "geschi", "gesend", "versch", "invia", "gestu", "stuur", "wysł", "wysl", "wysył", "posl", "posíl", "skick", "sendt", "sende", "lähet", "küld", "kuld", "trimi", "отправ", "высл", "присл", "приш", "надісл", "надси", "прий", "изпрат", "στείλ", "στελ", "gönder", "gonder", "kirim", "hantar", "gửi", "receiv", "recib", "receb", "reçu", "recu", "erhalt", "bekomm", "ricev", "ontvang", "otrzym", "dosta", "obdrž", "obdrz", "fick", "fått", "fått", "modt", "mott", "sain", "saap", "kapt", "prim", "получ", "отрим", "полу", "έλαβ", "πήρ", "aldı", "geldi", "gelmi", "terima", "nhận",
    // What has one, and by what it is kept.
    "account", "acct", "compt", "cuent", "konto", "kont", "účt", "účet", "ucet", "tili", "fiók", "fiok", "cont", "аккаунт", "акаунт", "учет", "учёт", "облік", "λογαρ", "hesap", "hesab", "akun", "akaun", "tài kho", "admin", "user", "usuar", "usuár", "utiliz", "utent", "benutz", "nutzer", "gebruik", "użytk", "uzytk", "uživ", "uziv", "použ", "pouz", "använd", "bruger", "bruker", "käytt", "felhaszn", "utiliz", "корист", "пользов", "потреб", "χρήσ", "χρησ", "kullan", "penggun", "client", "clien", "kunde", "klant", "klien", "zákaz", "zakaz", "kund", "asiak", "ügyf", "ugyf", "клиент", "клієнт", "πελάτ", "müşter", "muster", "pelang",
    "email", "e-mail", "e-post", "epost", "mail", "correo", "courri", "poczt", "pošt", "post", "sähk", "почт", "пошт", "ηλεκ", "surel", "emel", "gmail", "yahoo", "hotmail", "outlook", "icloud", "apple", "google", "googl", "microsoft", "windows", "office", "facebook", "fb", "insta", "whatsapp", "telegram", "tiktok", "twitter", "netflix", "spotify", "amazon", "paypal", "ebay", "zoom", "teams", "slack", "discord", "steam", "playst", "xbox", "uber", "disney", "linkedin", "youtube", "wordpress", "github", "dropbox", "adobe", "samsung", "huawei", "xiaomi", "nintendo", "roblox", "epic", "ubuntu", "linux", "android", "iphone", "ipad", "macbook", "ios", "mac", "chrome", "firefox", "safari", "edge", "bitwarden", "lastpass", "keepass", "onepass", "1pass", "bank", "banc", "banq", "bankid", "банк", "τράπ",
    "wifi", "wlan", "wi-fi", "router", "routeur", "modem", "fritz", "hotspot", "intern", "netw", "netz", "réseau", "reseau", "rede", "netw", "sieć", "siec", "síť", "nätv", "netv", "verk", "hálóz", "rețe", "сеть", "сети", "мереж", "δίκτ", "ağ", "jaring", "rangkaian", "mạng", "интернет", "інтернет", "роутер", "вайфай", "laptop", "notebook", "comput", "komput", "počít", "pocit", "dator", "tietok", "számít", "szamit", "calcul", "υπολογ", "bilgis", "phone", "telef", "téléph", "teleph", "handy", "mobil", "móvil", "celul", "matkap", "телеф", "τηλέφ", "τηλεφ", "tablet", "desktop", "server", "serveur", "serwer", "system", "sistem", "сервер", "систем",
    "applic", "aplic", "aplik", "app-", "appli", "anwend", "sovell", "sovel", "alkalm", "приложен", "прилож", "додат", "застос", "програм", "εφαρμ", "uygul", "portal", "portál", "websit", "webs", "page", "pagin", "página", "seite", "strona", "strán", "stran", "sivu", "oldal", "сайт", "страни", "сторін", "σελίδ", "site", "laman", "situs", "trang", "sidan", "brows", "naveg", "navig", "przegl", "prohl", "prehl", "webbl", "nettl", "selai", "böngé", "брауз", "tarayı", "onlin", "login", "logon", "logow", "logg", "inlog", "einlog", "anmeld", "zalog", "přihl", "prihl", "kirjaut", "belép", "bejel", "autent", "authent", "connex", "connec", "conex", "access", "acces", "accès", "zugang", "zugriff", "toegang", "dostęp", "přístup", "prístup", "tilgang", "adgang", "pääs", "hozzáf", "доступ", "вход", "вхід", "логин", "логін", "σύνδ", "συνδ", "πρόσβ", "προσβ", "giriş", "giris", "akses", "sign",
    "document", "dokument", "datei", "fichier", "archiv", "arquiv", "plik", "soubor", "súbor", "subor", "tiedost", "fájl", "fișier", "файл", "αρχεί", "dosya", "berkas", "databas", "excel", "word", "folder", "ordner", "screen", "pantalla", "bildsch", "schirm", "ekran", "obrazov", "skärm", "skærm", "skjerm", "näyt", "képern", "ecran", "écran", "экран", "екран", "οθόν", "layar", "skrin", "màn", "button", "boton", "botón", "botão", "bouton", "pulsant", "knopf", "knop", "przyc", "tlačít", "tlacit", "tlačid", "knapp", "knap", "painik", "gomb", "buton", "кнопк", "κουμπ", "düğm", "tombol", "butang", "nút", "campo", "champ", "casill", "casell", "feld", "veld", "pole", "políč", "polic", "kenttä", "mező", "câmp", "поле", "πεδί", "kolom", "option", "opci", "opç", "opzion", "feature", "setting", "setup", "config", "konfig", "einstel", "instell", "ustawi", "nastav", "inställ", "indstil", "innstil", "asetu", "beállít", "beallit", "setăr", "настро", "налашт", "ρυθμ", "ayar", "pengatur", "tetapan", "cài đặt",
    "length", "charact", "caract", "carát", "carat", "zeichen", "tekens", "znak", "tecken", "tegn", "merkk", "karakt", "символ", "знак", "χαρακτ", "aksara", "ký tự", "symbol", "simbol", "sonder", "special", "especial", "spéc", "specjal", "zvlášt", "szám", "buchst", "letra", "lettr", "letter", "liter", "písmen", "pismen", "bokst", "bogst", "kirja", "betű", "буква", "букв", "літер", "γράμμ", "harf", "huruf", "upper", "lower", "capital", "mayús", "mayus", "minús", "minus", "maiús", "majus", "maius", "gross", "groß", "klein", "hoofdl", "wielk", "velk", "malý", "strength", "strong", "stark", "fuerte", "forte", "sterk", "siln", "silný", "vahv", "erős", "eros", "puter", "сильн", "слаб", "надійн", "надеж", "weak", "schwach", "débil", "debil", "fraca", "faibl", "debol", "zwak", "słab", "slab", "heikk", "gyeng", "secur", "segur", "sécur", "sicur", "sicher", "veilig", "bezpie", "bezpe", "säker", "sikker", "turva", "bizton", "secur", "безоп", "безпе", "ασφαλ", "güven", "guven", "keaman", "selamat", "bảo mật", "simpl", "einfach", "facil", "fácil", "facile", "prost", "jednod", "enkel", "helpp", "egysz", "прост", "απλ", "kolay", "mudah", "komplex", "complex", "compli", "kompli", "сложн", "складн",
    "dinam", "dynam", "بيقول", "بتقول", "يقول", "تقول", "مكتوب", "مش", "tempor", "tymcz", "dočas", "docas", "tilfäl", "midlert", "midler", "väliaik", "ideigl", "времен", "тимч", "προσωρ", "geçici", "gecici", "sement", "tạm", "provis", "voorlo", "vorläu", "initial", "inicial", "anfang", "start", "erst", "default", "standard", "estándar", "padrão", "défaut", "domyśl", "výchoz", "predvol", "oletus", "alapért", "implicit", "станд", "умолч", "varsay", "bawaan", "mặc", "generic", "previous", "preced", "précéd", "vorher", "vorig", "vorherig", "poprzed", "předch", "predch", "tidigare", "forrige", "edellin", "előző", "elozo", "прошл", "предыд", "попер", "προηγ", "önceki", "onceki", "sebelum", "trước", "current", "actual", "atual", "aktuel", "attual", "huidig", "obecn", "aktuál", "nuvar", "nåvær", "nuvær", "nykyi", "jelenl", "текущ", "поточ", "τρέχ", "mevcut", "sekarang", "hiện", "personal", "persön", "perso", "pribad", "person",
    "again", "still", "sudden", "actual", "really", "keeps", "keep", "plötz", "repent", "soudain", "improv", "all'improv", "nagle", "najedn", "náhle", "zrazu", "hirtel", "yhtäk", "yllätt", "вдруг", "внезап", "раптом", "ξαφν", "aniden", "birden", "tiba", "mendadak", "biglang", "bigla", "đột", "alltid", "immer", "altijd", "zawsze", "always", "never", "niemals", "constan", "continu", "kontinu", "permanent", "problem", "issue", "proble", "probl", "trouble", "question", "pregunt", "pergunt", "frage", "vraag", "pytan", "otáz", "otaz", "fråg", "spørs", "spørg", "kysy", "kérd", "întreb", "вопрос", "питан", "ερώτ", "soru", "pertany", "soalan", "câu hỏi", "answer", "respues", "respost", "répons", "antwor", "rispost", "antwoor", "odpow", "odpov", "svar", "vasta", "válas", "răspun", "ответ", "відпов", "απάντ", "cevab", "cevap", "jawab", "câu trả",
    "famil", "compan", "empres", "firma", "firm", "entrepr", "enterp", "azien", "bedrijf", "unterneh", "företag", "yrit", "cég", "компан", "ετα", "şirket", "perusah", "syarik", "công ty", "subscri", "abonn", "abon", "suscri", "assin", "order", "pedid", "bestell", "command", "ordin", "zamów", "objedn", "tilau", "rendel", "comand", "заказ", "замов", "παραγγ", "sipariş", "siparis", "pesan", "invoice", "factur", "fatur", "rechn", "fattur", "faktu", "lasku", "számla", "счет", "рахун", "support", "servic", "servis", "service", "help", "hilf", "ayud", "ajud", "aide", "aiut", "hulp", "pomoc", "hjälp", "hjælp", "hjelp", "apua", "segít", "ajut", "помо", "допом", "βοήθ", "yardım", "bantu", "giúp", "team", "equip", "équip", "plea", "bitte", "por fav", "prosz", "prosím", "prosim", "пожал", "будь",
    "parental", "eltern", "notif", "messag", "mensaj", "mensag", "messag", "nachri", "beric", "wiadom", "zpráv", "správ", "medde", "beske", "viest", "üzenet", "mesaj", "сообщ", "повідом", "μήνυμ", "pesan", "updat", "upgrad", "aktual", "actual", "mise", "uppdat", "oppdat", "opdat", "päivit", "frissít", "обнов", "оновл", "ενημ", "güncel", "kemas", "cập nhật", "create", "creat", "cread", "criad", "cré", "erstel", "angel", "aangem", "utwor", "vytvo", "skapa", "opret", "opprett", "luod", "luoda", "létre", "creat", "созда", "створ", "δημι", "oluş", "olus", "buat", "tạo", "activ", "aktiv", "regist", "kayıt", "enrol", "zarejes", "daftar", "đăng ký", "delet", "borr", "supprim", "lösch", "geloes", "elimin", "usun", "smaz", "remov", "sync", "sinc", "transf", "share", "compart", "partag", "geteil",
    // What stands in no sentence but of passwords that come, are kept or are known.
    "siehe", "weiter", "unten", "oben", "below", "above", "abajo", "arriba", "dessous", "dessus", "sotto", "sopra", "hieronder", "poniż", "niżej", "níže", "nedan", "nedenfor", "under", "mai jos", "ниже", "нижче", "παρακ", "aşağ", "bawah", "dưới", "hilang", "lost", "perd", "verlor", "kwijt", "zgub", "ztrat", "strat", "tappat", "mistet", "kadon", "kados", "elvesz", "pierd", "потер", "загуб", "втра", "χάσ", "kayb", "mất",
];

/// What people change, put and type besides passwords: what such words begin with.
#[rustfmt::skip]
const PUT: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "morning", "afternoon", "evening", "night", "noon", "tomorrow", "next", "lune", "marte", "mierco", "juev", "vierne", "sabad", "doming", "mañana", "tarde", "noche", "segunda", "terca", "terça", "quarta", "quinta", "sexta", "amanh", "manh", "noite", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "demain", "matin", "soir", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "mittag", "abend", "nacht", "morgen", "vormittag", "nachmittag",
    "lunedi", "martedi", "mercoledi", "giovedi", "venerdi", "sabato", "domenica", "domani", "mattin", "sera", "pomerig", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "ochtend", "middag", "avond", "poniedz", "wtor", "srod", "środ", "czwart", "piąt", "piat", "sobot", "niedziel", "jutro", "ponděl", "pondel", "úter", "utor", "střed", "stred", "čtvrt", "štvrt", "pátek", "piatok", "neděl", "nedel", "zítra", "zajtra", "hétf", "kedd", "szerd", "csütör", "pénte", "szomb", "vasárn", "holnap", "luni", "marți", "marti", "miercuri", "joi", "vineri", "sâmb", "sambata", "dumin", "mâine", "maine", "månd", "tisd", "onsd", "torsd", "fred", "lörd", "sönd", "imorgon", "mand", "tirsd", "tors", "lørd", "lørd", "sønd", "maanan", "maana", "tiist", "keskiv", "torst", "perjan", "lauant", "sunnun", "huomen", "pazart", "sali", "salı", "çarşam", "carsam", "perşem", "persem", "cuma", "pazar", "yarın", "sabah", "akşam", "понедель", "вторник", "сред", "четверг", "пятниц", "суббот", "воскрес", "завтра", "утро", "вечер", "понеділ", "вівтор", "серед", "четвер", "пятниц", "п'ятниц", "субот", "неділ", "ранок", "вечір", "senin", "selasa", "rabu", "kamis", "khamis", "jumat", "sabtu", "minggu", "ahad", "besok", "esok", "pagi", "petang", "sore", "malam", "thứ", "sáng", "chiều", "tối", "mai", "δευτέρ", "τρίτ", "τετάρτ", "πέμπτ", "παρασκευ", "σάββατ", "κυριακ", "αύριο", "πρωί", "βράδυ",
    "الاحد", "الأحد", "الاثنين", "الإثنين", "الثلاث", "الاربع", "الأربع", "الخميس", "الجمعة", "الجمعه", "السبت", "بكر", "غدا", "الصبح", "المسا", "ראשון", "שני", "שלישי", "רביעי", "חמישי", "שישי", "שבת", "מחר", "בוקר", "ערב", "सोमवार", "मंगलवार", "बुधवार", "गुरुवार", "शुक्रवार", "शनिवार", "रविवार", "सुबह", "शाम", "somvar", "mangalvar", "সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার", "শুক্রবার", "শনিবার", "রবিবার", "সকাল", "বিকাল",
    "januar", "februar", "march", "april", "june", "july", "august", "septem", "octob", "oktob", "novem", "decem", "dezem", "english", "spanish", "french", "german", "inglés", "ingles", "español", "espanol", "português", "portugues", "anglais", "français", "francais", "englisch", "deutsch", "inglese", "italian", "engels", "nederl", "angiel", "polsk", "anglič", "česk", "engelsk", "svensk", "dansk", "norsk", "englanti", "suom", "angol", "magyar", "englez", "român", "англий", "русск", "англій", "україн", "ingiliz", "türk", "inggris", "indones", "melayu", "tiếng", "ελλην", "αγγλ",
    "size", "small", "medium", "large", "talla", "taille", "größe", "grösse", "taglia", "maat", "rozmiar", "velikost", "storlek", "koko", "méret", "mărim", "размер", "розмір", "beden", "ukuran", "premium", "basic", "plus", "gold", "silver", "prepa", "postpa", "fiber", "fibra", "fibre", "glasfaser", "világít", "esim", "e-sim", "visa", "master", "debit", "débit", "debet", "credit", "credit", "crédit", "kredi", "kredit", "pix", "boleto", "efectiv", "cash", "espèc", "bargeld", "contant", "gotów", "hotov", "kontant", "készp", "numerar", "налич", "готів", "nakit", "tunai", "tiền mặt", "paypal", "klarna", "bizum", "express", "dhl", "ups", "fedex", "pickup", "abhol", "adresse", "address", "direcc", "endere", "indiriz", "adres", "adress", "osoit", "cím", "адрес", "dark", "light", "automat", "manual", "kart", "card", "carta", "carte", "tarjet", "cartao", "cartão", "карт", "κάρτ", "айфон", "андро", "самсунг", "смартф", "телеф", "ноутб", "комп", "iphon", "samsung", "galaxy", "pixel", "handy", "telef", "phone", "abonn", "mobilb", "rechnung", "uus", "celsius", "fahrenheit", "euro", "dollar", "peso", "reais", "pound", "zone", "kanal", "channel", "canal", "band", "ghz", "bluetooth", "ethernet", "kabel", "cable", "lan", "pal", "hdmi", "usb",
    "plan", "tarif", "paket", "paquete", "pacote", "forfait", "pakiet", "balíč", "csomag", "pachet", "пакет", "тариф", "paquet", "model", "modell", "color", "colour", "farb", "cor", "kleur", "kolor", "barva", "färg", "farve", "farge", "väri", "szín", "culoar", "цвет", "колір", "renk", "warna", "màu", "red", "blue", "black", "white", "green", "azul", "rojo", "negro", "blanc", "verde", "rouge", "bleu", "noir", "vert", "blau", "schwarz", "weiß", "weiss", "grün", "nero", "bianc", "rosso", "blu", "rood", "blauw", "zwart", "wit", "groen", "czarn", "biał", "czerw", "nieb", "čern", "bíl", "červen", "modr", "svart", "vit", "röd", "blå", "sort", "hvid", "rød", "musta", "valko", "sinise", "sinine", "punai", "fekete", "fehér", "piros", "kék", "negru", "alb", "roșu", "чёрн", "черн", "бел", "крас", "син", "чорн", "біл", "червон", "siyah", "beyaz", "kırmızı", "mavi", "hitam", "putih", "merah", "biru",
    "ingeschr", "einschr", "versand", "lieferung", "deliver", "entreg", "livrais", "conseg", "lever", "dostaw", "doruč", "szállít", "livrar", "достав", "teslim", "pengirim", "penghantar", "giao", "number", "nummer", "numer", "número", "numéro", "číslo", "nomor", "номер", "name", "nombre", "nome", "nom", "naam", "imię", "jméno", "meno", "namn", "navn", "nimi", "név", "nume", "имя", "ім", "isim", "nama", "tên", "όνομα", "somet", "anyth", "everyth", "noth", "algo", "cualq", "qualq", "quelque", "etwas", "irgend", "qualcosa", "iets", "coś", "něco", "niečo", "något", "noget", "noe", "jotain", "valami", "ceva", "что-то", "щось", "bir şey", "sesuatu", "my", "his", "her", "new", "mein", "neu", "nuev", "nov", "nouv", "nuov", "nieuw", "now", "uus", "uud",
    "batter", "akku", "pile", "filter", "sim", "data", "roaming", "speed", "code", "coupon", "voucher", "gutschein", "rabatt", "promo", "captcha", "emoji", "photo", "foto", "profil", "avatar", "ringt", "channel", "spanien", "url", "dns", "proxy", "http", "www", "port", "ip-", "version", "beta", "mode", "modus", "modo",
];

/// In scripts without spaces: what stands in sentences about passwords, and in no password.
#[rustfmt::skip]
const UNCASED: &[&str] = &[
    "是", "的", "了", "吗", "嗎", "呢", "吧", "啊", "不", "没", "沒", "错", "錯", "误", "誤", "对", "對", "忘", "别的", "別的", "别人", "改", "设", "設", "重置", "找回", "输入", "輸入", "登录", "登入", "登陆", "登上", "登錄", "登", "提示", "一直", "但", "却", "卻", "就", "还", "還", "都", "也", "又", "再", "能", "会", "會", "要", "请", "請", "什么", "什麼", "怎", "为", "為", "哪", "多少", "我们", "你们", "您", "他们", "它", "自己", "这", "這", "那", "和", "跟", "与", "及", "或", "在", "被", "把", "已", "过", "過", "太", "很", "验证", "驗證", "用户", "用戶", "账号", "帳號", "账户", "帳戶", "邮", "郵", "手机", "手機", "银行", "銀行", "位", "数字", "數字", "字母", "字符", "必须", "必須", "可以", "长度", "強度", "强度", "密码", "密碼", "安全", "保护", "保護", "管理", "页面", "頁面", "收到", "发", "發", "短信", "客服", "时", "時", "后", "後", "前", "昨天", "今天", "明天", "现在", "現在", "之前", "以后", "然后", "所以", "因为", "因為", "如果", "只", "用", "到", "给", "給", "让", "讓", "说", "說", "显示", "顯示", "报", "報",
    "を", "です", "ます", "した", "して", "ない", "から", "まで", "けど", "のに", "って", "という", "間違", "違", "忘れ", "変更", "再設定", "リセット", "入力", "設定", "ログイン", "入れ", "入ら", "使え", "使っ", "エラー", "文字", "以上", "以内", "必要", "教え", "何", "どこ", "今", "前", "新しい", "別の", "他の", "古い", "同じ", "アプリ", "メール", "アカウント", "画面", "スマホ", "パソコン", "サイト", "ください", "ところ", "こと", "もの", "それ", "これ", "自分", "お客様", "大文字", "小文字", "管理", "パスワード",
    "을", "를", "은", "는", "인데", "입니다", "이에요", "예요", "이요", "이라", "습니다", "어요", "아요", "해요", "돼요", "했", "됐", "안 ", "안돼", "못", "틀", "오류", "잊", "까먹", "모르", "변경", "재설정", "초기화", "입력", "설정", "로그인", "접속", "바꾸", "바꿨", "계속", "자꾸", "다시", "지금", "어제", "오늘", "새로", "예전", "기존", "이전", "맞", "메일", "계정", "은행", "앱", "핸드폰", "컴퓨터", "사이트", "화면", "찾기", "관리", "보호", "문자", "숫자", "자리", "이상", "필요", "뭐", "어디", "왜", "없", "있", "만료", "제 ", "내 ", "저", "그", "이거", "어떻게", "번호", "비밀번호", "비번", "암호", "카드", "결제", "주문", "배송",
    "OTP", "otp", "PIN", "SMS", "sms", "App", "app", "Wi", "wifi", "ลบ", "เลือน", "อ่าน", "ไม่", "ผิด", "ถูก", "ลืม", "เปลี่ยน", "รีเซ็ต", "ตั้ง", "ใส่", "กรอก", "เข้า", "ล็อก", "แต่", "แล้ว", "ครับ", "ค่ะ", "คะ", "อะไร", "ทำไม", "ยังไง", "อย่างไร", "ของ", "ที่", "และ", "หรือ", "ให้", "ได้", "ต้อง", "เป็น", "คือ", "ใหม่", "เก่า", "เดิม", "บัญชี", "อีเมล", "แอป", "เว็บ", "มือถือ", "หมดอายุ", "ส่ง", "ขอ", "ช่วย", "อยู่", "จะ", "กับ", "จาก", "ว่า", "ตัว", "ระบบ", "บอก", "ขึ้น", "ผ่าน",
];

/// In scripts without spaces: what else is changed.
#[rustfmt::skip]
const PUT_UNCASED: &[&str] = &[
    "周", "星期", "礼拜", "禮拜", "月", "日", "号", "號", "点", "點", "上午", "下午", "晚上", "早上", "地址", "颜色", "顏色", "红", "紅", "蓝", "藍", "黑", "白", "绿", "綠", "色", "码", "碼", "大号", "小号", "中文", "英文", "英语", "英語", "套餐", "流量", "会员", "會員", "微信", "支付宝", "信用卡", "现金", "現金", "自取", "快递", "快遞", "名", "单", "單", "订", "訂", "款", "版", "型", "网", "網", "电", "電", "話", "话", "模式", "方式", "时间", "時間", "其他", "别的", "別的", "新", "旧", "舊", "家", "公司",
    "曜", "時", "分", "明日", "昨日", "来週", "今週", "朝", "夜", "午前", "午後", "住所", "色", "サイズ", "英語", "日本語", "プラン", "コース", "支払", "カード", "現金", "コンビニ", "代引", "便", "配送", "機種", "モード", "回線", "番号", "名義", "表示", "別の", "新", "他", "モデル", "タイプ", "バージョン", "ネット", "光", "Wi",
    "요일", "오전", "오후", "저녁", "아침", "내일", "주소", "색", "사이즈", "영어", "한국어", "요금제", "카드", "현금", "배송", "택배", "기종", "모드", "회선", "명의", "다른", "다른거", "신규", "모델", "버전", "와이파이", "통신사", "폰", "기기", "방식", "날짜", "주말", "평일", "유심", "이름", "닉네임", "프로필", "사진", "환불", "교환", "상품", "제품", "옵션", "좌석",
    "วัน", "จันทร์", "อังคาร", "พุธ", "พฤหัส", "ศุกร์", "เสาร์", "อาทิตย์", "พรุ่งนี้", "สี", "ไซส์", "ที่อยู่", "ภาษา", "แพ็ก", "แพ็ค", "โปร", "บัตร", "เงินสด", "รุ่น", "โหมด", "ซิม", "เบอร์", "ชื่อ", "เครื่อง",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_secrets_beside_the_rest_of_the_sentence() {
        for secret in [
            "mökki",
            "kelebek",
            "ромашка",
            "الاهلي فوق الجميع",
            "pastel de nata",
            "γαλοπούλα",
            "bismillah",
            "שוקולד",
        ] {
            assert!(plain_secret(secret), "{secret}");
        }
        for rest in [
            "reset",
            "geändert",
            "wieder",
            "netflixu",
            "вообще",
            "saya",
            "приложения",
            "of the app",
            "recovery email",
        ] {
            assert!(!plain_secret(rest), "{rest}");
        }
    }

    #[test]
    fn plain_secrets_with_what_tells_them() {
        for match_ in
            ["waffles - all lowercase", "principessa tutto minuscolo", "grandma's house, all lower case"]
        {
            assert!(plain_secret_cased(match_), "{match_}");
        }
        assert!(!plain_secret_cased("letters, all lowercase") && !plain_secret_cased("this is my password"));
    }

    #[test]
    fn what_is_put_beside_what_is_a_secret() {
        assert!(plain_secret_put("tamarindo") && plain_secret_put("flæskesteg"));
        for thing in ["Dienstag", "premium", "fibra", "negro", "английский", "visa", "besok"] {
            assert!(!plain_secret_put(thing), "{thing}");
        }
    }

    #[test]
    fn plain_secrets_without_spaces() {
        assert!(plain_secret_uncased("芝麻开门") && plain_secret_uncased("さくらもち"));
        assert!(!plain_secret_uncased("北京欢迎你一直") && !plain_secret_uncased("错误"));
        assert!(plain_secret_put_uncased("滷肉飯") && plain_secret_put_uncased("떡볶이 로 바꿨"));
        assert!(!plain_secret_put_uncased("パスワードに変え") && !plain_secret_put_uncased("星期五"));
    }
}
