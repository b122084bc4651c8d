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

/// Whether a sentence goes on with `word`, in any case.
pub(super) fn goes_on(word: &str) -> bool {
    static SET: LazyLock<HashSet<&str>> = LazyLock::new(|| SENTENCE.iter().copied().collect());
    let lower = lower(word);
    // "it's" goes on as "it" does; "O'Brien" has one letter before the mark.
    let contracted =
        lower.split_once(['\'', '’']).is_some_and(|(word, _)| word.len() > 1 && SET.contains(word));
    let thing = || THINGS.iter().any(|end| lower.len() > end.len() + 3 && lower.ends_with(end));
    SET.contains(lower.as_str()) || contracted || (thing() && !is_given_name(word))
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

/// Whether `word` is a common given name, in any case and with or without its marks. Of a double name the first counts.
pub(super) fn is_given_name(word: &str) -> bool {
    static SET: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let lines = GIVEN_NAMES.lines().filter(|line| !line.starts_with('#'));
        lines.flat_map(str::split_whitespace).filter(|word| !word.ends_with(':')).map(folded).collect()
    });
    SET.contains(&folded(word)) || word.split_once('-').is_some_and(|(first, _)| SET.contains(&folded(first)))
}

/// Whether `text` starts with a common Japanese family name.
pub(super) fn is_japanese_family(text: &str) -> bool {
    JAPANESE_FAMILIES.iter().any(|family| text.starts_with(family))
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
    "bint", "ben", "af", "av", "vom", "zum", "lo", "d", "und",
];
const LEADING: &[&str] =
    &["de", "van", "von", "di", "da", "du", "del", "der", "den", "la", "le", "ter", "ten", "st"];

/// Ends of words that name things: German makes a capitalised word of any of them.
#[rustfmt::skip]
const THINGS: &[&str] = &[
    "nummer", "ung", "ungen", "heit", "keit", "schaft", "tion", "tionen", "punkt", "karte", "konto", "rechnung", "paket", "ment", "ments", "sion", "dade", "ción", "ção", "ções", "ciones", "zione", "ість", "ость", "ение", "ення", "ция", "ція",
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
];

/// What people are called besides their names, and what starts with the character of a family name, where no space says
/// where a name starts.
#[rustfmt::skip]
pub(super) const EAST_ASIAN: &[&str] = &[
    "担当", "関係", "各位", "皆様", "皆さん", "会社", "御社", "弊社", "奥様", "奥さん", "旦那", "客様", "客さん", "者様", "者さん", "社様", "店様", "店さん", "員様",
    "員さん", "屋さん", "未定", "不明", "店員", "店長", "社長", "部長", "課長", "サポート", "スタッフ", "ユーザー", "外卖", "客户", "顾客", "用户", "文件", "方法",
    "方便", "高兴", "高级", "马上", "何时", "任何", "常常", "万一", "白天", "金额", "文字", "이용자", "구매자", "신청자", "주문자", "안내", "사용자", "소비자", "예약자",
    "신규", "이것", "여기", "지금", "정말", "전화", "주문", "배송", "문의", "기사", "선생", "원장", "명의자", "하지만", "이용", "구매", "한국", "현재", "오늘",
    "어제", "고객입", "고객인", "お母", "お父", "お客", "当社", "貴社", "本日", "昨日", "明日", "今日", "今回", "先日", "注文", "返品", "商品", "配送", "住所",
    "電話", "番号", "対応", "確認", "連絡", "問題", "予約", "名義", "個人", "法人", "窓口", "時間", "大丈夫", "必要", "可能", "無理", "本人", "家族", "会員", "店舗",
    "業者", "医者", "学生", "日本", "東京", "大阪", "订单", "朋友", "老板", "老师", "医生", "经理", "客服", "会员", "高中", "大学", "中国", "北京", "上海", "広東",
    "广东", "江苏", "江西", "黄金", "白色", "黑色", "黄色", "金色", "马来", "常用", "常见", "成都", "安全", "方案", "万元", "汤圆", "江南", "田园", "石油", "孔子",
    "钱包", "雷达", "龙虾", "余额", "许多", "任务", "何必", "何况", "高铁", "高速", "林业", "水果", "毛病", "段时", "史上", "陆续", "万能", "상담", "고객", "담당",
    "직원", "회원", "신용", "주민", "기본", "전체", "전부", "배달", "강아", "오류", "이메", "이름", "이거", "이번", "문제", "안녕", "조금", "최근", "최고",
    "진짜", "정확", "주소", "지난", "차이", "한번", "한달", "신청", "변경", "반품", "교환", "구독", "환불", "현금", "계좌", "계정", "송금", "원래",
    "천만", "방금", "양해", "유저", "도움",
];

/// What a name is followed by, and does not end with: particles, verbs, pronouns.
pub(super) const EAST_ASIAN_ENDS: &[char] = &[
    '为', '的', '您', '是', '在', '有', '和', '了', '吗', '说', '要', '想', '会', '能', '可', '不', '我',
    '你', '他', '她', '也', '就', '都', '来', '到', '给', '向', '从', '这', '那', '请', 'す', 'で', 'は',
    'が', 'を', 'に',
];

/// Common Japanese family names, for what a polite ending alone would not make one.
#[rustfmt::skip]
const JAPANESE_FAMILIES: &[&str] = &[
    "佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "渡邊", "渡部", "山本", "中村", "小林", "加藤", "吉田", "山田", "佐々木", "山口", "松本", "井上", "木村", "斎藤",
    "斉藤", "齋藤", "清水", "山崎", "阿部", "池田", "橋本", "山下", "石川", "中島", "前田", "藤田", "後藤", "小川", "岡田", "長谷川", "村上", "近藤", "石井", "坂本",
    "遠藤", "青木", "藤井", "西村", "福田", "太田", "三浦", "藤原", "岡本", "松田", "中川", "中野", "原田", "小野", "田村", "竹内", "金子", "和田", "中山", "石田",
    "上田", "森田", "柴田", "酒井", "工藤", "横山", "宮崎", "宮本", "内田", "高木", "谷口", "安藤", "丸山", "大野", "今井", "高田", "藤本", "武田", "村田", "上野",
    "杉山", "増田", "平野", "小島", "千葉", "久保", "松井", "岩崎", "桜井", "野口", "松尾", "野村", "木下", "菊地", "菊池", "佐野", "大塚", "新井", "渡会", "古川",
    "杉本", "市川", "島田", "水野", "高野", "吉川", "山内", "西田", "西川", "飯田", "北村", "安田", "五十嵐", "川口", "平田", "川崎", "本田", "久保田", "沢田",
    "関口", "吉村", "中田", "川上", "服部", "樋口", "福島", "永井", "岩田", "山中", "浜田", "松岡", "荒木", "大西", "内藤", "川村", "熊谷", "小山", "早川", "荒井",
    "大橋", "黒田", "岡崎", "望月", "矢野", "松下", "松浦", "尾崎", "広瀬", "菅原", "土屋", "片山", "秋山", "河野", "石原", "大島", "須藤", "小松", "小池", "吉岡",
    "宮田", "浅野", "星野", "榎本", "北川", "桑原", "児玉", "白石",
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
        let names = GIVEN_NAMES.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
        let both: Vec<&str> =
            names.filter(|word| !word.ends_with(':') && (goes_on(word) || goes_on_uncased(word))).collect();
        assert!(both.is_empty(), "{both:?}");
    }
}
