//! What names are told by: the words that go on with a sentence instead of giving a name, forms of address, and the given
//! names of `rules/given_names.txt`.
//!
//! A list of names knows those of some countries and takes their words for names in the others. So a name on the list is
//! no finding by itself: it only decides where something else makes a name likely, and where no cue is weak, an unknown
//! word counts as a name.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::masking::view::fold_letter;

/// Labels of languages with a colon, names, and lines of remarks that start with `#`.
const GIVEN_NAMES: &str = include_str!("../../../rules/given_names.txt");

/// Whether a sentence goes on with `word`, in any case, or `word` ends as words for things do.
pub(super) fn goes_on(word: &str) -> bool {
    let lower = lower(word);
    let thing = || THINGS.iter().any(|end| lower.len() > end.len() + 3 && lower.ends_with(end));
    continues(word) || (thing() && !is_given_name(word))
}

/// Whether a sentence goes on with `word`, in any case: behind a given name "Manurung" is a family's, not a thing.
pub(super) fn continues(word: &str) -> bool {
    static SET: LazyLock<HashSet<&str>> = LazyLock::new(|| SENTENCE.iter().copied().collect());
    let lower = lower(word);
    // "it's" goes on as "it" does; "O'Brien" has one letter before the mark.
    let contracted = lower.split_once(['\'', '’']).is_some_and(|(word, rest)| match word {
        "i" => matches!(rest, "m" | "ve" | "ll" | "d"),
        _ => word.chars().count() > 1 && SET.contains(word),
    });
    SET.contains(lower.as_str()) || contracted
}

/// Whether a sentence in a script without capitals goes on with `word`.
pub(super) fn goes_on_uncased(word: &str) -> bool {
    static SET: LazyLock<HashSet<&str>> = LazyLock::new(|| UNCASED.iter().copied().collect());
    SET.contains(word)
}

/// Whether `word` is the end of a word with which a sentence in a script without capitals goes on.
pub(super) fn ends_what_goes_on(word: &str) -> bool {
    UNCASED.iter().any(|known| known.ends_with(word))
}

/// Whether `word` is a form of address.
pub(super) fn is_title(word: &str) -> bool {
    TITLES.contains(&lower(word).as_str())
}

/// Whether `word` is a small word inside a name, or before one. In capitals it is a word of its own: "LOS", "DE".
pub(super) fn is_particle(word: &str, first: bool) -> bool {
    let lower = lower(word);
    LEADING.contains(&lower.as_str()) || (!first && INSIDE.contains(&lower.as_str()))
}

/// Whether `word` joins two names.
pub(super) fn is_conjunction(word: &str) -> bool {
    matches!(
        word,
        "and"
            | "y"
            | "e"
            | "et"
            | "und"
            | "en"
            | "i"
            | "og"
            | "och"
            | "ja"
            | "și"
            | "és"
            | "και"
            | "и"
            | "і"
            | "та"
            | "ve"
            | "dan"
            | "và"
            | "a"
    )
}

/// Whether `word` is a common given name, in any case and with or without its marks. Of a double name the first counts,
/// and Cyrillic ones with a capital may be declined.
pub(super) fn is_given_name(word: &str) -> bool {
    static SET: LazyLock<HashSet<String>> = LazyLock::new(|| listed(0));
    let nominative = || nominatives(word).any(|name| SET.contains(&name));
    SET.contains(&folded(word))
        || word
            .split_once('-')
            .is_some_and(|(first, last)| SET.contains(&folded(first)) || SET.contains(&folded(last)))
        || nominative()
}

/// What a capitalised Cyrillic name may be called when it is not declined, folded: "Анны", "Анна".
fn nominatives(word: &str) -> impl Iterator<Item = String> {
    let cyrillic = word.starts_with(|first: char| matches!(first, '\u{400}'..='\u{42f}'));
    let letters: Vec<char> = word.chars().collect();
    let stems = (1..=2).filter_map(move |cut| {
        let kept = letters.len().checked_sub(cut).filter(|kept| cyrillic && *kept >= 3)?;
        Some(letters[..kept].iter().collect::<String>())
    });
    stems.flat_map(|stem| ["", "а", "я", "й", "ь", "о"].map(|end| folded(&format!("{stem}{end}"))))
}

/// Whether `word` is a given name that is a common word, too, in any case.
pub(super) fn is_name_and_word(word: &str) -> bool {
    static SET: LazyLock<HashSet<String>> = LazyLock::new(|| listed(1));
    SET.contains(&folded(word))
}

/// The names of `rules/given_names.txt`: those before the label of the names that are words, too, or those behind it.
fn listed(part: usize) -> HashSet<String> {
    let lines = GIVEN_NAMES.split("also-words:").nth(part).unwrap_or_default().lines();
    let words = lines.filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
    words.filter(|word| !word.ends_with(':')).map(folded).collect()
}

fn lower(word: &str) -> String {
    word.chars().flat_map(char::to_lowercase).collect()
}

fn folded(word: &str) -> String {
    word.chars().flat_map(char::to_lowercase).filter_map(fold_letter).collect()
}

/// What goes on with a sentence behind "my name is", "hello", "regards" and the like, in lower case.
#[rustfmt::skip]
const SENTENCE: &[&str] = &[
    // English
    "a", "about", "account", "after", "again", "agent", "all", "already", "also", "always", "am", "an", "and", "any", "anyone", "are", "as", "asking",
    "at", "back", "because", "been", "being", "best", "billing", "but", "by", "call", "called", "calling", "can", "card", "client", "colleague",
    "colleagues", "com", "contacting", "correct", "could", "customer", "customers", "did", "different", "dear", "do", "does", "everybody", "everyone",
    "folks", "for", "friend", "friends", "from", "getting", "glad", "going", "good", "great", "guys", "had", "happy", "has", "have", "having", "he",
    "hello", "help", "her", "here", "hey", "hi", "his", "how", "i", "if", "in", "incorrect", "invalid", "is", "it", "its", "just", "kind", "ladies",
    "like", "listed", "looking", "madam", "manager", "me", "member", "misspelled", "more", "most", "much", "my", "name", "need", "no", "none", "not",
    "nothing", "now", "of", "ok", "okay", "on", "one", "only", "or", "order", "our", "out", "please", "really", "regards", "reply", "sales",
    "service", "she", "sir", "so", "some", "someone", "sorry", "spelled", "spelt", "staff", "still", "support", "sure", "team", "test", "thank",
    "thanks", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to", "today", "too", "trying", "unable", "unknown",
    "urgent", "us", "user", "valued", "very", "was", "we", "welcome", "well", "were", "what", "when", "where", "which", "who", "why", "will", "with",
    "world", "would", "writing", "wrong", "yes", "you", "your", "yours", "n/a", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "january", "february", "april", "june", "july", "september", "october", "november", "december", "english", "spanish", "french",
    "german", "american", "british",
    // Spanish, Portuguese
    "agente", "al", "ao", "aqui", "aquí", "bem", "bien", "boa", "bom", "bon", "bueno", "buenos", "buena", "buenas", "cliente", "clientes", "como",
    "con", "cual", "cuál", "da", "de", "del", "dia", "días", "dias", "e", "el", "ela", "ele", "em", "en", "equipe", "equipo", "es", "esta", "está",
    "este", "esto", "favor", "gracias", "hola", "incorrecta", "incorrecto", "isso", "la", "las", "lo", "los", "mal", "mas", "más", "mi", "mismo",
    "mucho", "muy", "muito", "na", "nada", "necesito", "nome", "nombre", "nueva", "nuevo", "não", "o", "obrigado", "olá", "os", "otra", "otro",
    "para", "pelo", "pero", "por", "porque", "pra", "preciso", "que", "qué", "queria", "quería", "quero", "quiero", "quien", "saludos", "se",
    "senhor", "senhora", "señor", "señora", "señores", "ser", "si", "sim", "sin", "sou", "soy", "su", "sua", "também", "también", "tarde", "tardes",
    "tenho", "tengo", "todas", "todos", "tu", "tudo", "um", "uma", "un", "una", "usuario", "ya", "yo", "eu", "y",
    // French
    "au", "avec", "bonjour", "ce", "cette", "chez", "dans", "des", "du", "elle", "et", "il", "je", "le", "les", "ma", "mais", "merci", "mes", "mon",
    "monsieur", "madame", "ne", "nous", "ou", "où", "pas", "plus", "pour", "qui", "sa", "ses", "suis", "sur", "toi", "tout", "tous", "toutes", "très",
    "une", "vous", "votre", "à", "até", "bonne", "beaucoup", "schönen", "schöne", "schönes", "inconnu", "unbekannt", "desconocido", "desconhecido",
    "sconosciuto", "onbekend", "anonymous", "null", "undefined",
    // German
    "aber", "alle", "als", "auch", "auf", "aus", "bei", "bin", "bitte", "damen", "danke", "das", "dass", "dem", "den", "der", "die", "ein", "eine",
    "er", "falsch", "frau", "für", "habe", "haben", "hallo", "herr", "herren", "ich", "ihr", "ihre", "ihnen", "im", "immer", "ist", "ja", "kann",
    "kein", "keine", "kunde", "kundin", "leider", "mein", "meine", "mich", "mir", "mit", "nach", "nein", "nicht", "noch", "nur", "oder", "schon",
    "sehr", "seit", "sie", "sind", "und", "uns", "vielen", "von", "war", "wegen", "wie", "wir", "wo", "zu", "zum", "zur", "zusammen", "liebe",
    "lieber", "geehrte", "geehrter", "support-team", "mann",
    // Italian, Dutch
    "anche", "che", "chi", "ciao", "come", "cosa", "di", "ed", "gentile", "grazie", "ho", "io", "lei", "mia", "mio", "molto", "nel", "non", "per",
    "però", "più", "salve", "sono", "stato", "sto", "tutti", "uno", "allemaal", "bent", "dag", "dank", "dat", "een", "graag", "heb", "het", "hoe",
    "ik", "jij", "klant", "maar", "meneer", "mevrouw", "mij", "mijn", "naar", "niet", "nog", "ook", "op", "u", "uw", "van", "voor", "wat", "wel",
    "zijn",
    // Polish, Russian, Ukrainian, Turkish, Nordic
    "ale", "bardzo", "czy", "dla", "dzień", "jak", "jest", "jestem", "klient", "mam", "nie", "państwa", "państwo", "pan", "pani", "proszę", "się",
    "szanowni", "wszystkim", "że", "а", "в", "вам", "вас", "ваш", "вы", "где", "да", "для", "и", "из", "к", "как", "клиент", "коллеги", "команда",
    "меня", "мне", "мой", "мы", "на", "не", "нет", "но", "он", "она", "от", "по", "пожалуйста", "почему", "с", "у", "что", "это", "я", "bir", "bu",
    "çok", "değil", "herkese", "için", "teşekkürler", "var", "ve", "yok", "efendi", "efendim", "alla", "det", "ett", "för", "hej", "inte", "ikke",
    "jag", "jeg", "kan", "kunden", "med", "men", "och", "og", "på", "som", "til", "till", "vi", "är",
    // What sentences of support talk start or go on with, in the languages above.
    "action", "actually", "address", "alert", "android", "anything", "app", "apple", "apologies", "attached", "automatic", "available", "awaiting",
    "bank", "basically", "before", "begin", "both", "business", "cancel", "canceled", "cancelled", "chat", "check", "click", "code", "company",
    "confirm", "confirmed", "contact", "copy", "credit", "date", "delivery", "details", "department", "desk", "due", "each", "early", "email",
    "error", "every", "everything", "exactly", "expecting", "feel", "fine", "first", "forward", "full", "get", "give", "got", "happening", "hear",
    "hope", "hopefully", "hoping", "id", "info", "interested", "internet", "invoice", "item", "items", "kindly", "last", "late", "later", "let",
    "line", "login", "look", "mail", "make", "mine", "must", "never", "new", "next", "nice", "nobody", "number", "office", "old", "once", "onto",
    "online", "open", "over", "package", "parcel", "password", "pay", "payment", "phone", "price", "problem", "product", "question", "quick", "ready",
    "receive", "received", "ref", "reference", "refund", "regarding", "reminder", "report", "request", "right", "said", "same", "see", "seeing",
    "sent", "several", "shipping", "should", "signed", "since", "something", "soon", "status", "stuck", "subject", "such", "system", "talk", "tell",
    "than", "ticket", "tomorrow", "tonight", "total", "tracking", "two", "under", "until", "update", "use", "using", "waiting", "want", "wanted",
    "way", "website", "week", "while", "whole", "without", "working", "yesterday", "yet", "bot", "assistant", "virtual", "representative",
    "representatives", "supervisor", "specialist", "premium", "prime", "pro", "page", "thing", "things", "time", "verkeerd", "fout", "onjuist", "inaczej", "salah", "benar", "błędne", "źle", "sbagliato", "errato", "errado", "errada", "equivocado", "equivocada", "mauvais", "faux", "неверно", "неправильно", "иначе", "неправильное", "yanlis", "sai", "fel", "fejl", "feil", "street", "road", "avenue", "lane", "drive", "court", "square", "calle", "avenida", "plaza", "rua", "rue", "viale", "piazza", "straße", "str", "weg", "platz", "straat", "ul", "ulica", "jalan", "jl", "улица", "вулиця", "interessato", "interessata", "interesado", "interesada", "interessado", "intéressé", "intéressée", "interessiert", "contento", "contenta", "deluso", "delusa", "molesto", "molesta", "preocupado", "preocupada", "flight", "tel", "thai", "sehr", "per", "modell", "canadian", "australian", "indian",
    "chinese", "japanese", "italian", "dutch", "polish", "turkish", "russian", "ukrainian", "swedish", "mexican", "brazilian", "portuguese",
    "european", "muslim", "jewish", "catholic", "paypal", "amazon", "google", "facebook", "microsoft", "netflix", "visa", "mastercard", "whatsapp",
    "instagram", "iphone", "samsung", "inc", "ltd", "gmbh", "llc", "corp", "usps", "ups", "dhl", "fedex", "abril", "acá", "adjunto", "agosto",
    "ahora", "algo", "alguien", "allí", "antes", "anteriormente", "asunto", "atención", "ayer", "ayuda", "bienvenido", "bienvenida", "cada", "casi",
    "claro", "compra", "correo", "cuando", "cuánto", "cuenta", "cuento", "desde", "después", "disculpe", "disculpa", "dónde", "dos", "entonces",
    "envío", "espero", "estimado", "estimada", "estimados", "estoy", "estamos", "fue", "ha", "hace", "hasta", "hay", "hoy", "llamada", "llamo",
    "llegó", "mañana", "mis", "nadie", "ni", "nos", "nosotros", "nuestro", "número", "nunca", "pago", "pedido", "perdón", "puede", "puedo", "queda",
    "quedo", "recibí", "recuerdo", "saber", "sería", "servicio", "siempre", "solo", "sólo", "sobre", "soporte", "sus", "tarjeta", "tampoco", "te",
    "teléfono", "tiene", "tienda", "titular", "trabajo", "usted", "va", "vale", "vez", "vía", "ventas", "agora", "ainda", "ajuda", "alguém", "algum",
    "alô", "aguardo", "atendimento", "bem-vindo", "boleto", "cadastro", "cartão", "central", "conta", "depois", "desculpa", "desculpe", "dele",
    "dela", "dois", "então", "entrega", "estava", "estou", "foi", "gostaria", "hoje", "já", "loja", "meu", "minha", "ninguém", "nosso", "nossa",
    "onde", "ontem", "pagamento", "perfeito", "pois", "posso", "precisa", "quando", "quem", "seja", "sempre", "só", "suporte", "tá", "tem", "tive",
    "você", "vocês", "vim", "vou", "actuellement", "ainsi", "ancien", "ancienne", "aucun", "aucune", "aujourd'hui", "aussi", "autre", "besoin",
    "c'est", "ça", "carte", "cela", "ceci", "colis", "commande", "comme", "comment", "compte", "d'accord", "déjà", "demain", "depuis", "désolé",
    "désolée", "encore", "ensuite", "est", "étais", "être", "facture", "fait", "faut", "hier", "ici", "j'ai", "j'attends", "j'aimerais", "jamais",
    "l'adresse", "l'équipe", "là", "leur", "livraison", "lui", "maintenant", "même", "mieux", "n'est", "notre", "nouveau", "nouvelle", "numéro",
    "oui", "par", "parce", "peut", "peux", "personne", "possible", "pourquoi", "près", "prêt", "problème", "quand", "quel", "quelle", "rien", "s'il",
    "sans", "soir", "toujours", "trop", "voici", "voilà", "vos", "vraiment", "alles", "allen", "anbei", "anfrage", "angestellter", "antwort", "bald",
    "bestellung", "bereits", "bezug", "danach", "dann", "dein", "deine", "deinem", "deiner", "deutsche", "deutscher", "dieser", "diese", "dieses",
    "doch", "dort", "durch", "einem", "einen", "einer", "eines", "endlich", "ernst", "etwas", "euch", "euer", "eure", "folgende", "gerade", "gern",
    "gerne", "gestern", "gleich", "gut", "guten", "hat", "heute", "hilfe", "hoffentlich", "ihrem", "ihren", "ihrer", "inhaber", "jede", "jeder",
    "jemand", "jetzt", "konto", "lediglich", "letzte", "lieferung", "man", "mehr", "meinem", "meinen", "meiner", "mitarbeiter", "mitarbeiterin",
    "mitglied", "morgen", "nichts", "niemand", "nun", "ohne", "paket", "rechnung", "rentner", "ruf", "schade", "sein", "seine", "selbst", "sich",
    "student", "studentin", "tag", "termin", "trotzdem", "über", "unser", "unsere", "unserem", "unseren", "unter", "vater", "mutter", "verstehe",
    "viel", "viele", "vom", "vor", "wann", "warte", "warum", "wenn", "wer", "werde", "werden", "wieder", "wird", "wirklich", "wochenende", "wünsche",
    "zuerst", "zudem", "zurück", "zwei", "zwischen", "treffpunkt", "sendung", "frohe", "abend", "grüße", "gruß", "beste", "besten", "freundliche",
    "freundlichen", "ancora", "abbiamo", "adesso", "allora", "altro", "assistenza", "avete", "bene", "buon", "buona", "buongiorno", "buonasera",
    "certo", "carta", "cerco", "ci", "clienti", "codice", "conto", "davvero", "dal", "dalla", "dei", "della", "delle", "dopo", "dove", "era",
    "esatto", "fatto", "già", "gli", "hanno", "ieri", "invece", "loro", "mai", "mancato", "modo", "nessuno", "niente", "noi", "nostra", "nostro",
    "nulla", "numero", "oggi", "ogni", "ordine", "ormai", "pacco", "perché", "perfetto", "possibile", "poi", "prego", "presso", "prima", "pure",
    "quanto", "quello", "questa", "questo", "scusi", "senza", "servizio", "signore", "signora", "sta", "stata", "subito", "sul", "sulla", "titolare",
    "troppo", "tutto", "utente", "voi", "volevo", "vorrei", "vostra", "vostro", "aan", "alleen", "alvast", "anders", "bestelling", "betaling", "bij",
    "daar", "dan", "deze", "dit", "door", "echt", "eens", "geen", "geld", "geweest", "goed", "groet", "groeten", "haar", "heeft", "hem", "hen", "hij",
    "hun", "iemand", "iets", "juist", "klanten", "klantenservice", "kunt", "kon", "meer", "met", "moet", "mijnheer", "nee", "niets", "nieuw",
    "nieuwe", "nu", "om", "onder", "ons", "onze", "pakket", "rekening", "snel", "steeds", "terug", "tijdens", "toch", "toe", "tot", "vandaag", "veel",
    "via", "vraag", "wanneer", "waar", "waarom", "weer", "werd", "wil", "wij", "ze", "zeer", "zij", "zo", "zonder", "heer", "heren", "dames", "ani",
    "aż", "będę", "bo", "był", "była", "być", "cały", "chcę", "chciałbym", "chciałabym", "co", "dalej", "dlaczego", "dobry", "dziękuję", "dziś",
    "gdzie", "go", "już", "jeszcze", "kiedy", "kto", "która", "który", "mnie", "mogę", "może", "moja", "moje", "mój", "nadal", "nic", "nigdy",
    "numer", "obsługa", "od", "ona", "oni", "po", "pod", "pomoc", "potem", "przed", "przez", "są", "swoje", "ta", "tak", "także", "tam", "tego",
    "ten", "teraz", "też", "tutaj", "tylko", "w", "wciąż", "wczoraj", "wiem", "więc", "wszystko", "z", "za", "zamówienie", "zawsze", "znowu", "witam",
    "klientem", "klientką", "pozdrawiam", "ada", "akun", "anda", "apa", "bagaimana", "baik", "bapak", "barang", "belum", "berapa", "bisa", "boleh",
    "butuh", "cek", "dari", "dengan", "dong", "hari", "ibu", "ingin", "ini", "itu", "jadi", "juga", "kak", "kakak", "kalau", "kami", "kamu", "karena",
    "kasih", "kemarin", "kenapa", "ke", "kirim", "kita", "lagi", "lewat", "masih", "mau", "mohon", "nomor", "nya", "pada", "pakai", "pelanggan",
    "pesan", "pesanan", "punya", "saja", "sama", "sampai", "saya", "sebagai", "sedang", "selamat", "semua", "siang", "siapa", "sore", "malam", "pagi",
    "sudah", "tadi", "tanya", "tapi", "telah", "terima", "tidak", "tolong", "untuk", "yang", "pengguna", "suami", "istri", "bạn", "bị", "các",
    "cảm", "cần", "chào", "chị", "chính", "cho", "chưa", "có", "của", "cũng", "đã", "đang", "đây", "để", "đến", "địa", "đơn", "được", "gì", "giúp",
    "giao", "hàng", "hỏi", "không", "khách", "làm", "lại", "mình", "một", "muốn", "nào", "này", "ngày", "nhé", "nhiều", "nhưng", "những", "ở", "ơi",
    "phải", "quý", "ra", "rồi", "sao", "sẽ", "shop", "số", "sáng", "tài", "tên", "thì", "thật", "tôi", "từ", "tới", "và", "vẫn", "về", "vì", "với",
    "vợ", "chồng", "xin", "yêu", "ạ", "acaba", "ama", "artık", "bana", "bay", "bayan", "ben", "benim", "bey", "bile", "biz", "böyle", "bugün", "dün",
    "daha", "dedi", "diye", "fakat", "gibi", "günler", "günaydın", "hâlâ", "hanım", "hala", "hep", "hesabım", "hiç", "ile", "iyi", "kadar", "kargo",
    "kim", "lütfen", "merhaba", "müşteri", "müşteriyim", "müşteriniz", "nasıl", "neden", "nerede", "olan", "olarak", "oldu", "onun", "sayın", "selam",
    "sen", "siparişim", "siz", "sizin", "sonra", "şey", "şimdi", "şu", "tamam", "üye", "yani", "yanlış", "yeni", "yetkilisi", "yine", "ederim",
    "akşamlar", "değilim", "temsilcisi", "att", "av", "bara", "bra", "där", "då", "din", "ditt", "dig", "efter", "eller", "ert", "finns", "fick",
    "från", "får", "god", "goddag", "hade", "har", "hälsningar", "här", "hur", "ingen", "inget", "kund", "kundtjänst", "kundservice", "kunna", "mig",
    "min", "mina", "mitt", "morgon", "mot", "mycket", "när", "någon", "något", "nej", "oss", "också", "redan", "sedan", "ska", "skulle", "så", "sig",
    "sitt", "tack", "tja", "upp", "ur", "ut", "vad", "varför", "vara", "vem", "vill", "vid", "vår", "vårt", "väntar", "vänliga", "åt", "även", "hvad",
    "hva", "hvor", "takk", "kundeservice", "beställning", "без", "больше", "брат", "бы", "был", "была", "были", "было", "быть", "ваша", "ваше",
    "ваши", "вами", "вашей", "во", "вот", "все", "всё", "всего", "всем", "вчера", "время", "г", "господа", "говорит", "день", "дня", "до", "добрый",
    "доброе", "добрая", "ещё", "еще", "её", "его", "ему", "если", "есть", "же", "за", "завтра", "заказ", "здесь", "здравствуйте", "их", "или",
    "каждый", "клиентка", "клиента", "компания", "который", "кто", "ли", "менеджер", "может", "можно", "мои", "моя", "моё", "мое", "муж", "мужа",
    "над", "нам", "нас", "наш", "наша", "нему", "ней", "ничего", "номер", "ну", "нужно", "о", "оператор", "очень", "об", "они", "оно", "поддержка",
    "под", "помогите", "после", "потом", "при", "привет", "просто", "просьба", "прошу", "сегодня", "себя", "сейчас", "служба", "со", "совсем",
    "спасибо", "так", "также", "там", "тебя", "теперь", "то", "тоже", "только", "тот", "тут", "ты", "уже", "утро", "хотел", "хотела", "хочу",
    "хорошо", "чего", "чем", "чтобы", "эта", "эти", "этого", "этот", "жена", "жену", "рождения", "утра", "вечер", "вечера", "пользователя",
    "пользователь", "отдел", "заранее", "або", "адреса", "але", "аккаунт", "акаунт", "був", "була", "буде", "вже", "вони", "він", "від", "відділ",
    "вона", "вчора", "де", "добрий", "доброго", "дуже", "дякую", "є", "ж", "замовлення", "зараз", "звати", "його", "її", "і", "із", "їх", "й",
    "клієнт", "клієнтка", "коли", "користувача", "ласка", "мене", "мені", "ми", "мій", "моє", "мої", "можна", "немає", "нема", "ні", "нічого",
    "потім", "привіт", "про", "підтримка", "сьогодні", "також", "та", "те", "ти", "тільки", "тому", "хто", "це", "цей", "ця", "ці", "чи", "чому",
    "шановний", "шановна", "ще", "що", "щоб", "як", "який", "яка", "чоловік", "дружина", "наперед",
    // Departments, verbs of support talk, brands that carry parcels, in all languages.
    "whats", "what's", "wot", "wheres", "hows", "pls", "plz", "might", "shall", "done", "doing", "went", "gone", "came", "coming", "stop",
    "stopped", "start", "started", "try", "tried", "asked", "ask", "told", "says", "saying", "answer", "answered", "explain", "provide", "provided",
    "enter", "entered", "select", "choose", "note", "noted", "checking", "checked", "hold", "moment", "minute", "second", "perfect", "absolutely",
    "certainly", "definitely", "unfortunately", "understood", "understand", "appreciate", "appreciated", "sad", "upset", "angry", "annoyed",
    "furious", "disappointed", "tired", "fed", "locked", "lost", "missing", "broken", "damaged", "delayed", "free", "busy", "home", "away", "outside",
    "inside", "here's", "there's", "that's", "he's", "she's", "let's", "refused", "left", "arrived", "knocked", "delivered", "dropped", "threw",
    "took", "rang", "promised", "insisted", "claimed", "hung", "ended", "closed", "transferred", "escalated", "resolved", "pending", "processing",
    "shipped", "dispatched", "returned", "refunded", "approved", "declined", "rejected", "active", "inactive", "expired", "valid", "required",
    "optional", "other", "others", "another", "either", "neither", "nor", "though", "although", "however", "therefore", "thus", "hence", "whether",
    "between", "against", "during", "through", "across", "along", "around", "behind", "below", "beside", "beyond", "despite", "except", "near",
    "toward", "towards", "upon", "within", "blue", "red", "yellow", "pink", "purple", "orange",
    "silver", "small", "medium", "large", "big", "huge", "tiny", "monthly", "weekly", "daily", "yearly", "annual", "basic", "standard",
    "family", "trial", "legal", "finance", "financial", "marketing", "technical", "technician", "engineering", "operations", "logistics", "warehouse",
    "security", "fraud", "privacy", "compliance", "admin", "administrator", "human", "resources", "press", "media", "reception", "dept", "unit",
    "division", "center", "centre", "hotline", "helpline", "helpdesk", "management", "president", "director", "ceo", "cfo", "cto", "officer",
    "vice", "people", "person", "persons", "women", "woman", "girl", "boy", "kids", "children", "father", "mother", "brother",
    "sister", "wife", "husband", "son", "daughter", "neighbour", "neighbor", "driver", "courier", "postman", "landlord", "tenant", "doctor", "nurse",
    "teacher", "lawyer", "dpd", "gls", "inpost", "postnl", "glovo", "uber", "ubereats", "deliveroo", "doordash", "lyft", "rappi", "hermes",
    "evri", "yodel", "chronopost", "colissimo", "correos", "seur", "mrw", "nacex", "correios", "jadlog", "loggi", "sedex", "poste", "sda", "brt",
    "bartolini", "tnt", "bpost", "posti", "postnord", "matkahuolto", "budbee", "instabox", "zásilkovna", "ppl", "packeta", "cargus",
    "sameday", "foxpost", "mpl", "elta", "acs", "cdek", "сдэк", "почта", "пошта", "нова", "новапошта", "яндекс", "ozon", "wildberries", "yurtiçi",
    "mng", "ptt", "sürat", "jne", "jnt", "sicepat", "anteraja", "ninja", "gosend", "grab", "gojek", "ghn", "ghtk", "viettel", "shopee",
    "lazada", "tokopedia", "tiki", "lalamove", "aramex", "auspost", "windows", "chrome", "huawei", "xiaomi", "nokia",
    "sony", "lenovo", "dell", "ikea", "lidl", "aldi", "tesco", "walmart", "costco", "zara", "nike", "adidas", "spotify", "youtube",
    "tiktok", "telegram", "viber", "messenger", "zoom", "skype", "outlook", "gmail", "hotmail", "yahoo", "bing", "ebay", "etsy", "zalando", "allegro",
    "mercadona", "carrefour", "mercadolibre", "nubank", "santander", "bbva", "itaú", "bradesco", "caixa", "maestro", "amex",
    "klarna", "stripe", "revolut", "n26", "vodafone", "telekom", "movistar", "tele2", "megafon", "мтс", "сбер", "сбербанк",
    "тинькофф", "приват", "монобанк", "empresa", "compañía", "compania", "quién", "banco", "oficina", "departamento", "sucursal", "área", "gerencia",
    "dirección", "direccion", "administración", "facturación", "facturacion", "cobranza", "cobranzas", "reclamos", "reclamaciones", "sistemas",
    "logística", "almacén", "bodega", "hemos", "somos", "tenemos", "podemos", "queremos", "recibimos", "enviamos", "podría", "podria", "dígame",
    "digame", "indíqueme", "confirme", "llego", "llegará", "misma", "mismos", "mismas", "definir", "nuestra", "nuestros", "nuestras", "punto", "caso",
    "queja", "enojado", "enojada", "harta", "harto", "cansado", "cansada", "esperando", "buscando", "viuda", "viudo", "jubilado", "jubilada",
    "estudiante", "mamá", "papá", "madre", "padre", "socio", "socia", "usuaria", "dueña", "dueño", "hablar", "persona", "técnico", "tecnico",
    "posventa", "postventa", "entregas", "repartidor", "primero", "segundo", "tercero", "aquel", "aquella", "ese", "esa", "eso", "esos", "esas",
    "aún", "aun", "además", "luego", "tal", "tanto", "bastante", "medio", "mejor", "peor", "todo", "toda", "ningún", "ninguno", "ninguna",
    "cualquier", "varios", "varias", "qual", "quais", "pode", "poderia", "informe", "informar", "confirma", "digite", "chegou", "chega", "chegar",
    "segue", "seguem", "enviar", "enviado", "recebi", "recebemos", "temos", "gostaríamos", "equipa", "setor", "gerência", "financeiro", "comercial",
    "jurídico", "ouvidoria", "diretoria", "moço", "moça", "senhorita", "mãe", "pai", "filho", "filha", "esposa", "marido", "mulher", "aposentado",
    "aposentada", "estudante", "morador", "moradora", "professora", "professor", "dono", "mesma", "mesmo", "mesmos", "assim", "apenas", "logo",
    "outra", "outro", "várias", "vários", "nenhum", "nenhuma", "qualquer", "melhor", "pior", "falar", "atendente", "pouvez", "pouvez-vous",
    "pourriez", "pourriez-vous", "avez", "avez-vous", "êtes", "êtes-vous", "souhaitez", "voulez", "puis-je", "puis", "veuillez", "donnez",
    "donnez-moi", "indiquez", "confirmez", "patientez", "voulais", "voudrais", "souhaite", "attends", "appelle", "écris", "reviens", "vais", "viens",
    "pense", "crois", "sais", "sommes", "avons", "ont", "sont", "était", "étaient", "sera", "serait", "été", "fatigué", "fatiguée", "déçu", "déçue",
    "furieux", "furieuse", "content", "contente", "clients", "clientèle", "étudiant", "étudiante", "retraité", "retraitée", "mère", "père",
    "locataire", "propriétaire", "équipe", "comptabilité", "direction", "secrétariat", "facturation", "commercial", "juridique", "réclamations",
    "technique", "relation", "relations", "conseiller", "conseillère", "mesdames", "messieurs", "toute", "certain", "certaine", "temps", "point",
    "cas", "fois", "jour", "jours", "soirée", "journée", "semaine", "mois", "rapide", "normal", "vrai", "horrible", "nul", "super", "génial",
    "parfait", "dommage", "grave", "bizarre", "cool", "pareil", "können", "könnten", "können sie", "hätten", "möchten", "möchte", "wollen", "würde",
    "würden", "geben", "nennen", "bestätigen", "warten", "melde", "rufe", "schreibe", "hätte", "wäre", "bräuchte", "brauche", "suche", "finde",
    "bekomme", "bekam", "erhalte", "abgeben", "abgegeben", "geliefert", "klingelt", "geklingelt", "meinte", "sagte", "sagt", "kam", "wurde", "hatte",
    "konnte", "musste", "wollte", "sollte", "firma", "sparkasse", "finanzamt", "amt", "behörde", "schule", "praxis", "kanzlei", "hausverwaltung",
    "verwaltung", "geschäft", "geschäftsführung", "buchhaltung", "vertrieb", "einkauf", "personal", "technik", "leitung", "zentrale", "filiale",
    "abteilung", "büro", "kundenservice", "kundendienst", "kundenbetreuung", "nachbar", "nachbarn", "nachbarin", "eigentümer", "mieter", "vermieter",
    "rentnerin", "begeistert", "enttäuscht", "wütend", "verzweifelt", "zufrieden", "unzufrieden", "krank", "müde", "neu", "alt", "gültig",
    "gesperrt", "offen", "identisch", "siehe", "oben", "unten", "gleiche", "gleicher", "selbe", "selber", "derselbe", "dieselbe", "gewissen",
    "gewisse", "gewisser", "grad", "maß", "puoi", "può", "potrebbe", "possiamo", "potete", "dica", "dite", "confermi", "fornisca", "inserisca",
    "attenda", "vorremmo", "siamo", "avevo", "avrei", "sarebbe", "fuori", "dentro", "sopra", "sotto", "dietro", "davanti", "momento", "senso",
    "tempo", "arrabbiato", "arrabbiata", "stanco", "stanca", "stufo", "stufa", "triste", "disperato", "disperata", "abbonato",
    "abbonata", "mamma", "papà", "nonno", "nonna", "studente", "studentessa", "pensionato", "pensionata", "ufficio", "reclami", "amministrazione",
    "contabilità", "direzione", "commerciale", "vendite", "acquisti", "segreteria", "squadra", "azienda", "società", "ditta", "banca", "posta",
    "corriere", "fattorino", "italiano", "italiana", "nuovo", "nuova", "vecchio", "vecchia", "stesso", "stessa", "stessi", "vero", "falso", "così",
    "quale", "quali", "kunnen", "mag", "zou", "zouden", "wilt", "willen", "geef", "geeft", "bevestig", "wacht", "bel", "schrijf", "woon", "vind",
    "denk", "weet", "hebben", "hadden", "waren", "word", "wordt", "zal", "zullen", "boos", "blij", "teleurgesteld", "kwaad", "oud", "zelfde",
    "dezelfde", "hetzelfde", "vragen", "klacht", "klachten", "afdeling", "administratie", "boekhouding", "verkoop", "inkoop", "directie", "receptie",
    "winkel", "bedrijf", "gemeente", "school", "buren", "buurman", "buurvrouw", "eigenaar", "huurder", "gepensioneerd", "moeder", "vader", "możesz",
    "mógłby", "mogłaby", "podać", "podaj", "potwierdzić", "czekam", "dzwonię", "piszę", "chciałem", "chciałam", "mieszkam", "zły", "zła",
    "zadowolony", "niezadowolony", "wściekły", "zmęczony", "nowy", "nowa", "stały", "stała", "zespół", "dział", "biuro", "obsługi", "księgowość",
    "kadry", "reklamacje", "sprzedaż", "urząd", "szkoła", "sklep", "kierownik", "dyrektor", "kurier", "nikt", "ktoś", "coś", "powiedział",
    "powiedziała", "zostawił", "zostawiła", "przyjechał", "przywiózł", "můžete", "můžu", "mohu", "mohl", "mohla", "prosím", "potřebuji",
    "potřebuju", "čekám", "volám", "píšu", "chci", "chtěl", "chtěla", "nemám", "mám", "jsem", "jsme", "jste", "není", "nejsem", "bydlím", "naštvaný",
    "naštvaná", "spokojený", "nespokojená", "nový", "nová", "stejný", "stejná", "zákaznická", "zákaznický", "zákazníku", "zákazníci", "zákazník",
    "zákaznice", "podpora", "oddělení", "servis", "tým", "banka", "úřad", "obchod", "vedoucí", "ředitel", "dobrý", "dobré", "dobrou", "dobrá", "ráno",
    "večer", "noc", "děkuji", "děkuju", "díky", "ahoj", "čau", "nashledanou", "řidič", "kurýr", "soused", "sousedka", "nikdo", "někdo", "něco",
    "všichni", "všem", "vážený", "vážená", "vážení", "však", "nebo", "ano", "kdy", "kde", "proč", "kdo", "už", "ještě", "také", "taky", "jen",
    "pouze", "velmi", "moc", "praha", "brno", "přepravce", "zásilka", "balík", "objednávka", "faktura", "účet", "karta", "heslo", "zákaznícka", "tím",
    "môžete", "môžem", "ďakujem", "zákazníčka", "oddelenie", "kunne", "vil", "ville", "skal", "må", "få", "fik", "havde", "blev", "bliver", "bor",
    "ringer", "skriver", "venter", "mangler", "ønsker", "håber", "synes", "tror", "træt", "ked", "vred", "skuffet", "utilfreds", "ny", "gammel",
    "samme", "kundesupport", "avdeling", "økonomi", "regnskab", "salg", "butik", "kommune", "skole", "hovedkontor", "kontor", "teamet", "medarbejder",
    "medarbeider", "kvittering", "kvitteringen", "kvittot", "buddet", "naboen", "sjef", "chef", "godmorgen", "hejsa", "hei", "heisann", "mvh",
    "tusind", "tusen", "mange", "venligst", "vennligst", "kære", "kjære", "nogen", "noen", "noget", "noe", "også", "ogsa", "bare", "kun", "nå",
    "igen", "igjen", "siden", "hvordan", "hvornår", "når", "hvorfor", "hvem", "nei", "måste", "fått", "blir", "saknar", "önskar", "hoppas", "tycker",
    "trött", "arg", "ledsen", "besviken", "missnöjd", "gammal", "samma", "avdelningen", "avdelning", "ekonomi", "försäljning", "företag", "kommun",
    "skola", "medarbetare", "budet", "grannen", "chefen", "hejsan", "snälla", "vänligen", "kära", "voisi", "voitteko", "voisitko", "haluan",
    "haluaisin", "tarvitsen", "odotan", "soitan", "kirjoitan", "olen", "olemme", "oletteko", "ovat", "olivat", "ei", "eivät", "emme", "ette",
    "minä", "sinä", "hän", "tämä", "nämä", "asiakas", "asiakkaamme", "asiakkaana", "asiakaspalvelu", "asiakaspalvelija", "asiakaspalvelun",
    "asiakastuki", "tuki", "tiimi", "osasto", "myynti", "laskutus", "yritys", "pankki", "kauppa", "johtaja", "esimies", "kuljettaja", "kuski",
    "naapuri", "lähetti", "paketti", "tilaus", "lasku", "tili", "kortti", "salasana", "hyvä", "hyvää", "huomenta", "päivää", "iltaa", "yötä", "moi",
    "terve", "kiitos", "kiitti", "anteeksi", "ystävällisin", "terveisin", "parhain", "mutta", "tai", "että", "mitä", "missä", "milloin",
    "miksi", "kuka", "miten", "vain", "vielä", "jo", "nyt", "taas", "myös", "aina", "uusi", "vanha", "vihainen", "pettynyt", "tyytyväinen", "väsynyt",
    "ihan", "todella", "hyvin", "erittäin", "seuraava", "ensimmäinen", "joku", "kaikki", "kukaan", "mikään", "suomesta", "helsingissä", "asun",
    "puolesta", "kanssa", "pot", "poate", "puteți", "puteti", "aș", "vreau", "vrea", "doresc", "aștept", "astept", "sun", "scriu", "ai", "avem",
    "aveți", "sunt", "ești", "suntem", "sunteți", "erau", "fost", "și", "sau", "dar", "dacă", "daca", "când", "cand", "unde", "cum", "de ce", "cine",
    "care", "clientă", "clienta", "clienți", "serviciul", "serviciu", "relații", "relatii", "suport", "echipa", "departament", "departamentul",
    "financiar", "vânzări", "vanzari", "magazin", "magazinul", "șef", "sef", "bună", "buna", "ziua", "dimineața", "dimineata", "seara", "noapte",
    "mulțumesc", "multumesc", "mersi", "vă", "rog", "stimate", "stimată", "stimati", "stimați", "dragă", "draga", "nou", "nouă", "noua", "vechi",
    "supărat", "supărată", "nervos", "dezamăgit", "mulțumit", "obosit", "mea", "mele", "mei", "dvs", "dumneavoastră", "curier", "șofer", "vecin",
    "nimeni", "cineva", "ceva", "nimic", "toți", "toate", "colet", "coletul", "comanda", "factura", "contul", "cardul", "parola", "acum", "azi",
    "mâine", "maine", "încă", "inca", "deja", "doar", "foarte", "prea", "mult", "vagyok", "vagyunk", "vannak", "volt", "voltak", "lesz", "lenne",
    "nem", "és", "vagy", "hogy", "mikor", "hol", "hogyan", "miért", "melyik", "kérem", "kérek", "kérnék", "szeretnék", "szeretném", "várok",
    "hívok", "írok", "kaptam", "kapta", "kaptuk", "kaptunk", "küldje", "küldjék", "ügyfél", "ügyfelünk", "ügyfelünket", "ügyfelem", "ügyfelek",
    "ügyfélszolgálat", "ügyfélszolgálata", "ügyintéző", "ügyintézőt", "munkatárs", "munkatársunk", "osztály", "csapat", "csapata", "támogatás",
    "segítség", "cég", "vezető", "főnök", "futár", "szomszéd", "jó", "napot", "reggelt", "estét", "szia", "sziasztok", "helló", "üdv", "köszönöm",
    "köszönjük", "köszi", "tisztelt", "kedves", "hölgyem", "uram", "új", "régi", "ugyanaz", "dühös", "csalódott", "elégedett", "elégedetlen",
    "fáradt", "mérges", "nagyon", "csak", "már", "még", "újra", "megint", "senki", "valaki", "valami", "semmi", "mindenki", "csomag", "csomagom",
    "rendelés", "rendelésem", "számla", "fiók", "kártya", "jelszó", "budapest", "budapesten", "budapesti", "itt", "ott", "holnap", "tegnap", "sem",
    "egy", "az", "είμαι", "είσαι", "είναι", "είμαστε", "είστε", "ήταν", "έχω", "έχει", "έχουμε", "έχετε", "θέλω", "θέλει", "θα", "να", "δεν", "δε",
    "μη", "ναι", "όχι", "και", "ή", "αλλά", "αν", "όταν", "πού", "πώς", "πότε", "γιατί", "ποιος", "ποια", "τι", "που", "πως", "περιμένω", "καλώ",
    "γράφω", "χρειάζομαι", "παρακαλώ", "ευχαριστώ", "ευχαριστούμε", "γεια", "σας", "σου", "μου", "μας", "του", "της", "τους", "τον", "την", "το",
    "τα", "οι", "ο", "η", "στο", "στη", "στην", "στον", "από", "για", "με", "σε", "προς", "πελάτης", "πελάτη", "πελάτισσα", "πελατών", "εξυπηρέτηση",
    "υποστήριξη", "ομάδα", "τμήμα", "λογιστήριο", "πωλήσεις", "εταιρεία", "τράπεζα", "κατάστημα", "διευθυντής", "υπεύθυνος", "υπεύθυνο", "εκπρόσωπος",
    "εκπρόσωπο", "υπάλληλος", "κύριε", "κυρία", "κύριοι", "κυρίες", "αγαπητέ", "αγαπητή", "αγαπητοί", "καλημέρα", "καλησπέρα", "χαίρετε", "νέος",
    "νέα", "ίδιος", "ίδια", "θυμωμένος", "απογοητευμένη", "απογοητευμένος", "πολύ", "μόνο", "ακόμα", "ακόμη", "ήδη", "τώρα", "πάλι", "σήμερα",
    "αύριο", "χθες", "κανείς", "κάποιος", "κάτι", "τίποτα", "όλοι", "όλα", "δέμα", "παραγγελία", "λογαριασμός", "κάρτα", "κωδικός", "αθήνα", "αθήνας",
    "θεσσαλονίκη", "δέματα", "κούριερ", "οδηγός", "γείτονας", "άλλος", "αυτός", "αυτή", "αυτό", "μια", "ένα", "ένας", "назовите", "назовіть",
    "подскажите", "підкажіть", "скажите", "скажіть", "укажите", "вкажіть", "подтвердите", "підтвердіть", "продиктуйте", "уточните", "уточніть",
    "ожидайте", "зачекайте", "введите", "введіть", "могу", "можете", "можу", "можемо", "хотели", "хотіла", "хотів", "хочемо", "жду", "чекаю", "звоню",
    "дзвоню", "пишу", "живу", "нужен", "нужна", "нужны", "потрібен", "потрібна", "потрібно", "получил", "получила", "отримав", "отримала", "пришел",
    "пришёл", "пришла", "прийшов", "прийшла", "приехал", "приїхав", "привез", "привёз", "сказал", "сказала", "сказав", "оставил", "оставила",
    "залишив", "залишила", "позвонил", "подзвонив", "обещал", "обіцяв", "заказал", "замовив", "новый", "новая", "новий", "старый", "сам", "сама",
    "самый", "злой", "рад", "рада", "радий", "доволен", "довольна", "недоволен", "задоволений", "разочарован", "расстроен", "устал", "устала",
    "втомився", "втомилась", "клиентом", "клієнтом", "покупатель", "покупець", "пользователем", "команды", "команди", "группа", "група", "отделом",
    "отдела", "відділу", "бухгалтерия", "бухгалтерія", "сервис", "сервіс", "центр", "контакт-центр", "колл-центр", "магазин", "магазина", "фирма",
    "фірма", "банк", "курьер", "кур'єр", "водитель", "водій", "директор", "руководитель", "керівник", "начальник", "специалист", "фахівець", "мастер",
    "майстер", "сосед", "соседка", "сусід", "сусідка", "никто", "ніхто", "кто-то", "хтось", "что-то", "щось", "уважаемый", "уважаемая", "уважаемые",
    "дорогой", "дорогая", "дорогие", "шановні", "дорогі", "неизвестен", "неизвестно", "невідомо", "невідомий", "другой", "другая", "інший", "інша",
    "украина", "україна", "украины", "україни", "россия", "россии", "киев", "київ", "москва", "москвы", "надішліть", "вышлите", "отправьте",
    "пришлите", "верните", "поверніть", "сделайте", "зробіть", "проверьте", "перевірте", "допоможіть", "заявка", "заказа", "посылка", "посилка",
    "скажи", "дай", "дайте", "давайте", "müşterimiz", "müşterimizin", "temsilci", "yetkili", "hizmetleri", "destek", "ekibi", "ekibimiz",
    "departmanı", "şirket", "mağaza", "müdür", "yönetici", "kurye", "şoför", "komşu", "günü", "öğrenci", "emekli", "baba", "bekliyorum",
    "arıyorum", "yazıyorum", "istiyorum", "istiyoruz", "alamadım", "aldım", "geldi", "gelmedi", "verdi", "bıraktı", "söyledi", "aradı", "mağdur",
    "mağdurum", "kızgın", "memnun", "memnunum", "üzgün", "üzgünüm", "yorgun", "eski", "aynı", "başka", "diğer", "hiçbir", "herhangi", "bazı", "bütün",
    "tüm", "kimse", "biri", "birisi", "birşey", "halen", "zaten", "sadece", "ancak", "veya", "eğer", "nereye", "hangi", "kaç", "evet", "hayır",
    "tabii", "tabi", "rica", "teşekkür", "geceler", "kolay", "gelsin", "değerli", "istanbul", "ankara", "izmir", "türkiye", "resmi", "kimin",
    "layanan", "pelayanan", "dukungan", "bantuan", "bagian", "divisi", "departemen", "perusahaan", "kantor", "toko", "direktur", "manajer",
    "pimpinan", "kurir", "sopir", "tetangga", "kecewa", "marah", "senang", "puas", "lelah", "bingung", "baru", "lama", "lain", "beberapa", "setiap",
    "apakah", "dimana", "mengapa", "menunggu", "menelepon", "menulis", "perlu", "dapat", "pernah", "akan", "bukan", "jangan", "oke", "baiklah",
    "silakan", "silahkan", "maaf", "permisi", "terhormat", "yth", "bpk", "kepada", "jakarta", "surabaya", "bandung", "indonesia", "orang", "hubungi",
    "kirimkan", "nanti", "besok", "minggu", "bulan", "tahun", "petugas", "teknisi", "nasabah", "penumpang", "bộ", "phận", "đội", "ngũ", "chăm", "sóc",
    "phòng", "ty", "ngân", "giám", "đốc", "quản", "viên", "xế", "xóm", "shipper", "buồn", "giận", "thất",
    "vọng", "chờ", "đợi", "gọi", "viết", "nhận", "gửi", "mua", "bán", "trả", "hoàn", "tiền", "gói", "mã", "thẻ", "khoản", "mật", "khẩu", "chiều",
    "tối", "hôm", "nay", "qua", "giờ", "phút", "tuần", "tháng", "năm", "vâng", "dạ", "vui", "lòng", "kính", "đâu", "khi", "nếu", "hoặc", "mà",
    "thêm", "hết", "xong", "mới", "cũ", "khác", "cùng", "biết", "thấy", "nói", "trên", "dưới", "trong", "ngoài", "trước", "nội",
    "sài", "gòn",
    "kliencie", "klientko", "klienci", "zákazníkům", "korisniče", "korisnici", "клиенты", "клієнти", "pelangganku", "rozmiar", "taille", "talla",
    "größe", "taglia", "tamanho", "maat", "storlek", "størrelse", "velikost", "mărimea", "mărime", "méret", "размер", "розмір", "beden", "ukuran",
    "teilnummer", "size", "tunisian", "moroccan", "egyptian", "nigerian", "kenyan", "ghanaian", "pakistani", "bangladeshi", "filipino", "vietnamese",
    "korean", "indonesian", "malaysian", "singaporean", "argentinian", "colombian", "chilean", "peruvian", "swiss", "austrian", "belgian", "danish",
    "norwegian", "finnish", "czech", "hungarian", "romanian", "greek", "bulgarian", "croatian", "serbian", "irish", "scottish", "welsh", "israeli",
    "saudi", "emirati", "iranian", "african", "asian", "algerian", "lebanese", "jordanian", "latvian", "lithuanian", "estonian", "slovak",
    "slovenian", "icelandic", "maltese", "cypriot", "lankan", "albanian", "macedonian", "bosnian", "moldovan", "georgian", "armenian",
    "vat", "nif", "cif", "cuit", "rfc", "curp", "cpf", "cnpj", "rg", "ssn", "tfn", "abn", "nhs", "aadhaar", "pesel", "nip", "regon",
    "oib", "jmbg", "egn", "cnp", "bsn", "avs", "ahv", "siret", "siren", "nir", "cin", "cni", "nric", "ktp", "nik", "npwp", "cccd", "cmnd", "инн",
    "снилс", "іпн", "tckn", "iban", "bic", "swift", "imei", "model", "modèle", "modelo", "modello", "serial", "sku", "gmt", "utc", "cet", "pdf",
    "usb", "esim", "wifi", "gps", "tv", "pc", "sms", "url", "api", "faq", "eta", "asap", "fyi", "vip", "lte", "ram", "ssd", "hdmi", "kyc", "otp",
    "cvv", "cvc", "pin", "puk",
    "zeit", "datum", "preis", "karte", "rechnung", "kart", "hesap", "fatura", "sipariş", "abonelik", "poliçe", "crédit", "crédito", "credito", "kredit", "débit", "débito",
];

/// Forms of address, which may stand between a greeting and a name, in lower case and without full stops.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "madam", "sr", "sra", "srta", "dra", "don", "doña", "dona", "ing", "lic", "señor", "señora", "senhor", "senhora", "seu",
    "m", "mme", "mlle", "monsieur", "madame", "sig", "sig.ra", "signor", "signora", "dott", "dott.ssa", "avv", "herr", "herrn", "frau", "hr", "fr", "dhr", "mevr", "mevrouw", "meneer", "heer",
    "pan", "pani", "пан", "пані", "господин", "госпожа", "г-н", "г-жа", "bapak", "ibu", "pak", "bu", "chị", "anh", "ông", "bà", "cô", "chú",
];

/// Small words inside a name ("de", "van"); those of the second list may start one, too.
const INSIDE: &[&str] = &[
    "las", "los", "das", "do", "dos", "della", "des", "zu", "zur", "y", "e", "al", "el", "of", "bin", "ibn",
    "bint", "ben", "af", "av", "vom", "zum", "lo", "d", "und", "t", "in", "op", "s",
];
const LEADING: &[&str] =
    &["de", "van", "von", "di", "da", "du", "del", "der", "den", "la", "le", "ter", "ten", "st"];

/// Ends of words that name things: German makes a capitalised word of any of them.
#[rustfmt::skip]
const THINGS: &[&str] = &[
    "palvelu", "szolgálat", "tjänst", "tjeneste", "dienst", "støtte", "osasto", "abteilung", "büro", "hizmetleri", "podpora", "nummer", "ung", "ungen", "heit", "keit", "schaft", "tion", "tionen", "punkt", "karte", "konto", "rechnung", "paket", "ment", "ments", "sion", "dade", "ción", "ção", "ções", "ciones", "zione", "ість", "ость", "ение", "ення", "ция", "ція",
    "service", "support", "team", "number", "ness", "ität", "code", "datum", "zeit", "preis", "geld", "lyhyt", "nummret",
];

/// What goes on with a sentence where a name could stand, in scripts without capitals: Arabic, Hebrew, Devanagari.
#[rustfmt::skip]
const UNCASED: &[&str] = &[
    // Arabic
    "من", "في", "على", "إلى", "الى", "عن", "مع", "هو", "هي", "هذا", "هذه", "ذلك", "كان", "كانت", "لم", "لا", "ما", "أن", "إن", "ان", "قد", "لقد", "أريد", "اريد", "أود", "احتاج", "أحتاج", "لدي", "عندي", "كل", "بعد", "قبل", "عند", "حتى", "ثم", "أو", "او", "لكن", "كيف", "متى", "أين", "اين", "لماذا", "هل", "نعم", "شكرا", "شكراً", "مرحبا", "السلام", "عليكم", "أهلا", "اهلا", "عميل", "عميلة", "العميل", "زبون", "مشترك", "الدعم",
    "الحساب", "حسابي", "رقم", "رقمي", "الطلب", "طلبي", "طلب", "المحترم", "المحترمة", "الكريم", "العزيز", "جزيلا", "لكم", "لك", "لي", "معكم", "معك", "معي", "غير", "جدا", "جداً", "أيضا", "ايضا", "أيضاً", "اليوم", "أمس", "غدا", "غداً", "الآن", "منذ", "سعيد", "سعيدة", "آسف", "اسف", "أتحدث", "اتحدث", "أتصل", "اتصل", "أنتظر", "انتظر", "أبحث", "أعاني", "المدير", "البنك", "المستخدم", "مقدما", "الشركة", "خطأ", "صحيح", "ليس", "يوم", "كثيرا", "يا", "أنا", "انا", "نحن", "أنت", "انت", "سوف", "مستخدم", "التجاري", "بخير", "هنا", "هناك",
    // Hebrew
    "לא", "כן", "את", "של", "על", "עם", "אל", "זה", "זו", "זאת", "הוא", "היא", "אני", "אתה", "אנחנו", "הם", "יש", "אין", "היה", "הייתה", "כבר", "עוד", "גם", "רק", "רוצה", "צריך", "צריכה", "לקוח", "לקוחה", "מאז", "מחכה", "ממתין", "ממתינה", "מנסה", "מבקש", "מבקשת", "מעוניין", "מעוניינת", "מדבר", "מדברת", "יכול", "יכולה", "לגבי", "בנוגע", "בבקשה", "תודה", "רבה", "שלום", "היי", "אבל", "כי", "אם", "או", "מה", "מתי", "איפה", "איך", "למה", "כל", "אחרי", "לפני", "היום", "אתמול", "מחר", "עכשיו",
    "משתמש", "המשתמש", "החשבון", "חשבון", "שלי", "שלך", "שלכם", "לכם", "לך", "לי", "הזמנה", "ההזמנה", "מספר", "נכון", "שגוי", "לשירות", "שירות", "השירות", "תמיכה", "צוות", "מצוות", "ממש", "מאוד", "כאן", "פה", "שוב", "עדיין", "בעל", "בעלת", "גר", "גרה", "משפחה", "פרטי", "העסק", "מלא", "אדוני", "גברתי", "מראש", "ולא", "מועדון", "נציג", "נציגה", "הנציג", "מחכים", "לקוחות", "בסדר", "יקר", "יקרה", "מתקשר", "מתקשרת", "פונה", "בא", "באה", "חושב", "חושבת", "יודע", "יודעת", "מקבל", "מקבלת", "הדבר", "ביום", "לילה", "טוב", "טובה", "בוקר", "ערב", "הכל", "אשתי", "בעלי", "אחי", "אחותי", "בני", "בתי", "אמי", "שם",
    // Devanagari
    "है", "हूँ", "हूं", "हैं", "था", "थी", "थे", "हो", "का", "की", "के", "को", "से", "में", "पर", "और", "या", "तो", "भी", "ही", "नहीं", "मत", "यह", "ये", "वह", "वो", "मैं", "मैने", "मैंने", "मेरा", "मेरी", "मेरे", "हम", "हमारा", "आप", "आपका", "आपकी", "आपके", "क्या", "कब", "कहाँ", "कैसे", "क्यों", "कौन", "एक", "बहुत", "अभी", "कल", "आज", "जी", "हाँ", "हां", "धन्यवाद", "शुक्रिया", "नमस्ते", "नमस्कार", "कृपया", "गलत", "सही", "बोल", "बात", "रहा", "रही", "रहे", "ग्राहक", "खाता", "खाते", "नंबर", "नाम", "पता", "ऑर्डर", "पार्सल", "आ", "गया", "गई", "कर", "करना", "करें", "चाहता", "चाहती", "इंतज़ार", "पूरा", "लिखा",
    "प्रिय", "सर", "मैडम", "भाई", "बहन", "दीदी", "साहब", "टीम", "सहायता", "सेवा", "बैंक", "कार्ड", "पत्नी", "पति", "ठीक", "सुनिए", "हैलो", "हेलो", "अरे", "अच्छा", "बिल्कुल", "परेशान", "वाला", "वाली", "यहाँ", "यहां", "वहाँ", "साथ", "लिए", "बाद", "पहले", "सब", "कुछ", "कोई", "तक", "इस", "उस", "उनका", "उनसे", "मुझे", "मुझसे", "हमें", "जल्दी", "फिर", "अब", "दिन", "साल", "दिल्ली", "अपना", "अपनी", "अपने", "फोन", "फ़ोन", "मोबाइल",
    // Departments, roles and verbs of support talk.
    "خدمة", "العملاء", "فريق", "قسم", "إدارة", "الإدارة", "موظف", "موظفة", "أكلم", "اكلم", "أبغى", "ابغى", "أبي", "ابي", "أبغا", "بدي", "عايز",
    "عاوز", "عايزة", "عاوزة", "محتاج", "محتاجة", "مدير", "المديرة", "زبونة", "مشتركة", "مندوب", "المندوب", "السائق", "السواق", "توصيل", "التوصيل",
    "الشحنة", "شحنة", "طلبية", "الطلبية", "الفاتورة", "فاتورة", "الدفع", "المبلغ", "الرصيد", "البطاقة", "بطاقة", "بطاقتي", "كلمة", "السر", "المرور",
    "التطبيق", "تطبيق", "الموقع", "موقع", "جماعة", "الخير", "صباح", "مساء", "النور", "أهلاً", "وسهلا", "تفضل", "تفضلي", "ممكن", "لو", "سمحت", "سمحتي",
    "رجاء", "رجاءً", "الرجاء", "يرجى", "بانتظار", "انتظاركم", "تواصل", "تواصلوا", "اتصلت", "اتصلوا", "وصل", "وصلت", "يوصل", "وصلني", "وصلتني",
    "ماوصل", "رد", "يرد", "ردوا", "قال", "قالت", "قالوا", "يقول", "طلبت", "دفعت", "استلمت", "تستلم", "يستلم", "ترجعون", "ترجعوا", "فلوسي", "المستشفى",
    "البيت", "المكتب", "الفرع", "فرع", "المتجر", "متجر", "شركة", "شركتكم", "الشحن", "المبيعات", "المحاسبة", "المالية", "الفنية", "التقنية", "للدعم",
    "والدعم", "الفني", "حل", "مشكلة", "مشكلتي", "المشكلة", "شكوى", "شكواي", "استفسار", "استفساري", "السعر", "العرض", "الخصم", "الضريبة", "مرة",
    "مرتين", "ثاني", "ثانية", "أول", "اول", "آخر", "اخر", "جديد", "جديدة", "قديم", "قديمة", "كبير", "كبيرة", "صغير", "صغيرة", "نفس", "نفسه", "نفسها",
    "شخص", "أحد", "احد", "حد", "ناس", "الناس", "كلهم", "بس", "علشان", "عشان", "لأن", "لان", "لحد", "وين", "فين", "ايش", "شنو", "شو", "وش", "ليش",
    "ليه", "مين", "منو", "كم", "اللي", "الذي", "التي", "هالطلب", "هاي", "هذي", "ذا", "دي", "ده", "دول", "מחלקת", "מחלקה", "הנהלה", "הנהלת", "מנהל",
    "מנהלת", "המנהל", "המנהלת", "שליח", "השליח", "נהג", "הנהג", "טכנאי", "הטכנאי", "משלוח", "המשלוח", "חבילה", "החבילה", "תשלום", "התשלום", "חשבונית",
    "סכום", "הסכום", "כרטיס", "הכרטיס", "סיסמה", "הסיסמה", "אפליקציה", "האפליקציה", "אתר", "האתר", "הגיע", "הגיעה", "הגיעו", "מגיע", "אמר", "אמרה",
    "אמרו", "השאיר", "השאירה", "ענה", "ענתה", "עונה", "חיכיתי", "קיבלתי", "הזמנתי", "שילמתי", "ביטלתי", "התקשרתי", "כתבתי", "ביקשתי", "אפשר", "אי",
    "בלי", "בין", "עד", "מאת", "מול", "תוך", "לפי", "כמו", "אולי", "בטח", "ברור", "אוקיי", "סליחה", "נא", "עזרה", "תלונה", "בעיה", "הבעיה", "אחד",
    "אחת", "שני", "שתי", "אחר", "אחרת", "אותו", "אותה", "כלום", "משהו", "מישהו", "אף", "כולם", "חדש", "חדשה", "ישן", "אתכם", "אותי", "אותך", "איתי",
    "איתך", "אצל", "אליי", "אלי", "עליי", "ממני", "מכם", "סניף", "הסניף", "חברה", "החברה", "חברת", "בנק", "הבנק", "מכירות", "כספים", "גבייה",
    "הנהלת-חשבונות", "קהל", "विभाग", "प्रबंधक", "मैनेजर", "कंपनी", "ऑफिस", "दुकान", "शाखा", "डिलीवरी", "डिलिवरी", "कूरियर", "ड्राइवर", "ड्राईवर",
    "एजेंट", "पैसे", "पैसा", "भुगतान", "रिफंड", "रिफ़ंड", "बिल", "पासवर्ड", "ऐप", "वेबसाइट", "शिकायत", "समस्या", "दिक्कत", "मदद", "जवाब", "इंतजार",
    "मिला", "मिली", "मिले", "आया", "आई", "आए", "दिया", "दी", "दिए", "किया", "किए", "बताया", "बताओ", "बताइए", "बोला", "बोली", "कहा", "चाहिए", "चाहते",
    "सकता", "सकती", "सकते", "होगा", "होगी", "होना", "रहूँ", "लिख", "लिया", "ली", "ले", "दे", "देना", "दीजिए", "लीजिए", "कीजिए", "करो", "करूं", "करता",
    "करती", "करते", "जा", "जाए", "जाना", "आना", "बीमार", "नाराज", "खुश", "दुखी", "नया", "नई", "नए", "पुराना", "पुरानी", "वही", "यही", "सभी", "हर",
    "दो", "तीन", "चार", "पाँच", "पांच", "महीने", "महीना", "हफ्ते", "हफ्ता", "सुबह", "शाम", "रात", "समय", "बार", "तारीख", "अगर", "लेकिन", "क्योंकि",
    "इसलिए", "जब", "तब", "जैसे", "वैसे", "ऐसा", "ऐसे", "कैसा", "कितना", "कितने", "किस", "किसी", "किसका", "जिस", "उन", "इन", "उसका", "उसकी", "इसका",
    "इसकी", "दर्ज", "पंजीकृत", "मेरे-पास", "अलग", "जारी", "संबंधित", "लाइन", "ज़रूर", "पक्का", "भेजा", "भेजो", "भेज", "पैकेट", "सामान", "उत्पाद",
    "चालान", "रसीद",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_names_are_known_in_any_spelling() {
        for name in ["Sarah", "JOSE", "josé", "Łukasz", "Jean-Pierre", "Марія", "יוסי", "राहुल"]
        {
            assert!(is_given_name(name), "{name}");
        }
        for word in ["Paris", "Will", "the", "", "привет"] {
            assert!(!is_given_name(word), "{word}");
        }
    }

    #[test]
    fn no_given_name_goes_on_with_a_sentence() {
        let names = listed(0);
        let both: Vec<&String> = names.iter().filter(|word| goes_on(word) || goes_on_uncased(word)).collect();
        assert!(both.is_empty(), "{both:?}");
    }
}
