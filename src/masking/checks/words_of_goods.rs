//! What things that are sold are called, and how they look: beside such a word, a given name is what a thing is called, "the
//! lamp Emma", "Melati in white".
//!
//! Of languages that bend or join their words the stems or the ends are listed. No verb is here that could tell what a person
//! does, and no word that is said of persons.

use std::sync::LazyLock;

use super::spelling::{Words, in_lower};

/// Whether `word` is a thing that is sold, in any case.
pub(super) fn is_goods(word: &str) -> bool {
    static SETS: LazyLock<[Words<&str>; 3]> =
        LazyLock::new(|| [GOODS, STEMS, JOINED].map(|words| words.iter().copied().collect()));
    let [goods, stems, joined] = &*SETS;
    let parts = |lower: &str| {
        let starts = || lower.char_indices().skip(LEAST).map(|(end, _)| &lower[..end]);
        let ends = || lower.char_indices().skip(LEAST).map(|(start, _)| &lower[start..]);
        stems.contains(lower)
            || starts().any(|start| stems.contains(start))
            || ends().any(|end| joined.contains(end))
    };
    word.len() <= LONGEST && in_lower(word, |lower| goods.contains(lower) || parts(lower))
}

/// Whether `word` says how a thing looks, what it is made of, or in what form a work is published.
pub(super) fn is_look(word: &str) -> bool {
    static SETS: LazyLock<[Words<&str>; 2]> =
        LazyLock::new(|| [LOOKS, LOOKS_BEGIN].map(|words| words.iter().copied().collect()));
    let [looks, begin] = &*SETS;
    word.len() <= LONGEST
        && in_lower(word, |lower| {
            let mut starts = lower.char_indices().skip(LEAST).map(|(end, _)| &lower[..end]);
            looks.contains(lower) || begin.contains(lower) || starts.any(|start| begin.contains(start))
        })
}

/// Whether `word` is what goods are measured in, in small letters, or their size.
pub(super) fn is_measure(word: &str) -> bool {
    static SET: LazyLock<Words<&str>> = LazyLock::new(|| MEASURES.iter().copied().collect());
    SET.contains(word)
}

/// No stem is shorter, and so many letters at least stand before an end.
const LEAST: usize = 3;
/// No word is longer, in bytes: all of its beginnings and ends are looked up.
const LONGEST: usize = 64;

/// In lower case, whole.
#[rustfmt::skip]
const GOODS: &[&str] = &[
    "rug", "mug", "vase", "wallet", "desk", "bed", "bett", "cama", "coat", "pants", "skirt", "jupe", "robe", "rok", "gonna", "saia", "jas", "mont", "ruha", "šaty", "saty", "ost", "osten", "vin", "vino", "vinho", "wijn", "wine", "wein",
    "wino", "víno", "вино", "вина", "bier", "beer", "piwo", "pivo", "rice", "atta", "ghee", "soap", "soaps", "mel", "tea", "teas", "tee", "thé", "kawa", "káva", "kávé", "çay", "чай", "сыр", "сыра", "sýr", "sajt", "kaas", "käse", "stol", 
    "bord", "bordet", "säng", "seng", "ágy", "szék", "стул", "стол", "masa", "meja", "tisch", "stuhl", "cadeira", "cadeiras", "stoel", "tafel", "kast", "szafa", "szafka", "tuoli", "pöytä", "sänky", "hylla", "tas", "sac", "sko", "skor", "skoene", "skoen", "skorna", "buty", "boty", "toy", "toys", "halı", "ayna", "baju", "gaun", "tudung", "hijab", "saree", "sari", "kurti", "kurta", "lehenga",
    "marka", "marke", "brand", "märke", "merk", "márka", "márkájú", "markalı", "jenama", "merek", "odmiana", "odmiany", "odrůda", "сорт", "сорта", "sorte", "variety", "cultivar", "lot", "kit", "bundle", "gamme", "línea", "linea", "linha", "line", "lijn", "линия", "линейка", "tapet", "tapety",
    "tights", "bh", "wok", "jogger", "crib", "cot", "bunk", "stool", "futon", "pouf", "puf", "pouffe", "chaise", "bergère", "bahut", "buffet", "bench", "perfume", "gin", "rum", "sirop", "syrup", "honey", "miel", "tarif", "tariff",
    "stół", "stołu", "stůl", "stolu", "stôl", "krzesło", "židle", "lavička", "ławka", "bankje", "فستان", "كنبة", "كرسي", "طاولة", "سرير", "حقيبة", "شنطة", "عطر", "حذاء", "عباية", "مصباح", "خزانة",
    "כיסא", "כסא", "ספה", "שולחן", "מיטה", "מנורה", "שמלה", "תיק", "נעל", "נעליים", "ארון", "כורסא", "כורסה", "בושם", "מזרן", "साड़ी", "कुर्ता", "कुर्ती", "सोफा", "शर्ट",
    "roses", "rosen", "dahlia", "tulips", "tulpen", "potato", "potatoes", "apples", "äpfel", "tomatoes", "strawberries", "kebap", "pide", "lokum", "nougat", "torrone", "turrón", "panettone", "pandoro", "wafer", "wafers", "wafle", "crackers", "chips", "crisps",
];

/// In lower case: with them words begin.
#[rustfmt::skip]
const STEMS: &[&str] = &[
    // What people sit, sleep and eat on, and what lights and covers it.
    "sofa", "sófa", "soffa", "sohva", "kanap", "canap", "couch", "armchair", "recliner", "ottoman", "footstool", "bookcase", "bookshel", "sideboard", "kommod", "komod", "комод", "диван", "кресл", "крісл", "шкаф", "тумб", "lamp", "lámp", "ламп", "люстр", "leuchte", "luminair", "luminári",
    "abajur", "svítidl", "żyrandol", "valaisin", "φωτιστικ", "λάμπα", "καναπ", "πολυθρ", "matras", "matrac", "matrat", "madrass", "materac", "matelas", "colchón", "colchon", "colchão", "materass", "матрас", "матрац", "mattress", "tilam", "kasur", "yatak", "patja", "konyhab", "bútor", "möbel", "møbel", "meubel", "mueble",
    "mobili", "móvei", "meble", "mebl", "nábyt", "мебел", "меблі", "mobilya", "furnitur", "perabot", "sedačk", "sedací", "pohovk", "narożnik", "wersalk", "rohovk", "garnitur", "fåtölj", "lenestol", "lænestol", "fotel", "křesl", "kresl", "poltron", "fauteuil", "sillón", "sillon", "butac", "koltuk", "berjer", "krzesł", "židl", "stolič", "stolik", "sandalye",
    "tavolo", "tavolin", "asztal", "biurk", "escritori", "scrivani", "schreibtisch", "armoire", "armári", "armario", "armadi", "szafk", "skříň", "skrin", "szekrény", "dolap", "kaappi", "almari", "łóżk", "postel", "кроват", "ліжк", "karyola", "wardrobe", "nightstand", "étagère", "estanter", "scaffal", "półk", "mirror", "spiegel", "miroir", "espejo", "espelho",
    "specchi", "lustr", "zrcadl", "tükör", "зеркал", "duvet", "bettwäsch", "bettdeck", "pillow", "oreiller", "almohad", "almofad", "cuscin", "poduszk", "polštář", "párna", "подушк", "yastık", "towel", "handtuch", "blanket", "curtain", "gardin", "vorhang", "rideau", "cortin", "záclon", "firan", "függöny", "штор", "teppich", "tapis", "alfombr", "tapet", "tappet",
    "tapijt", "tæppe", "dywan", "kobere", "szőnyeg", "ковёр", "ковер", "ковр", "килим", "wallpaper", "fliese", "azulej", "piastrell", "dlažb", "płytk", "csempe", "плитк", "geschirr", "besteck", "cutlery", "vajilla", "padella", "sartén", "patelni", "pánev", "serpenyő", "сковород", "toaster", "kettle", "faucet", "mitigeur", "armatur", "grifer",
    // What is worn.
    "jurk", "kleid", "vestid", "sukien", "sukni", "sukně", "rochi", "плать", "сукн", "elbise", "kebaya", "legging", "hoodie", "sweater", "jumper", "cardigan", "blouse", "blusa", "bluse", "bluzk", "блуз", "kjole", "klänning", "mekko", "φόρεμα", "φούστα", "spódnic", "юбк", "спідниц", "pantal", "trouser", "broek", "spodn", "kalhot", "nadrág", "брюк", "штан",
    "jeans", "джинс", "jacke", "veste", "jakke", "jacka", "chaquet", "jaquet", "casac", "giacc", "kurtk", "kabát", "куртк", "ceket", "manteau", "abrigo", "cappott", "płaszcz", "пальто", "bolso", "bolsa", "borsa", "taske", "väska", "toreb", "kabelk", "táska", "сумк", "çanta", "τσάντα", "handbag", "handtasch", "backpack", "rucksack", "mochil", "zaino", "plecak",
    "schuh", "chaussur", "zapat", "sapat", "scarpe", "schoen", "cipő", "туфл", "кроссовк", "кросівк", "ayakkab", "sandal", "stiefel", "stivali", "laarz", "støvl", "stövl", "kozaki", "csizma", "сапог", "sneaker", "slipper", "bikini", "maillot", "bañador", "swimsuit", "skål", "badeanzug", "earring", "ohrring", "kolczyk", "náušnic", "серьг", "necklace", "bracelet", "reloj", "relógi", "orologi", "horloge", "zegar", "hodink", "pyjama", "pajama", "piżam", "pižam", "пижам", "lingerie", "scarf", "écharpe", "bufand", "sciarp", "szalik",
    // What is eaten and drunk.
    "chocol", "schoko", "sjokolad", "czekolad", "čokol", "csoki", "csokol", "шоколад", "çikolat", "biscuit", "galleta", "bolacha", "biscoit", "biscott", "kekse", "keksz", "koekj", "ciast", "sušenk", "печень", "печив", "bisküvi", "cheese", "fromage", "queso", "queij", "formagg", "juusto", "peynir", "margar", "butter", "yogur", "yaourt", "joghurt", "jogurt", "йогурт", "yoğurt",
    "herbat", "kaffee", "herbaty", "masala", "basmati", "paneer", "namkeen", "pickle", "beras", "minyak", "kicap", "tepung", "cervez", "cervej", "bière", "birra", "şarap", "milanes", "empanad", "milanga", "kartoff", "potet", "aardappel", "ziemniak", "brambor", "картоф", "картоп", "candy", "caramel", "salami", "schinken", "sausage", "würst", "kiełbas", "kolbász", "колбас", "ковбас", "ketchup", "mustard", "mayonnais",
    // What is smelt, rubbed in and played with.
    "perfum", "parfum", "parfém", "parfüm", "profum", "парфюм", "духи", "shampoo", "shampoing", "champú", "шампун", "şampuan", "serum", "mascara", "lipstick", "doll", "puppe", "poupée", "muñec", "bonec", "bambol", "lalk", "panenk", "кукл", "ляльк", "spielzeug", "jouet", "juguet", "brinqued", "giocattol", "puzzle", "plüsch", "peluch", "stroller", "kinderwagen", "poussett", "kočár", "wózek", "babakocsi", "коляск", "buggy",
    // What several of them are called.
    "kollektion", "colecci", "coleção", "collezion", "kolekc", "kollekci", "коллекц", "колекц", "koleksi", "edición", "ediçã", "edizion", "édition", "edycj", "модел", "dekor",
];

/// In lower case: with them words end in languages that join words.
#[rustfmt::skip]
const JOINED: &[&str] = &[
    "schrank", "sofa", "stuhl", "lampe", "leuchte", "bett", "regal", "kommode", "matratze", "kleid", "hose", "jacke", "tasche", "schuhe", "sessel", "kissen", "teppich", "vorhang", "garnitur", "wagen", "bluse", "rock", "mantel", "stiefel", "puppe", "möbel", "bezug", "tapete",
    "kast", "stoel", "tafel", "jurk", "broek", "schoenen", "soffa", "soffan", "fåtölj", "stol", "stolen", "bord", "bordet", "säng", "sängen", "klänning", "jacka", "väska", "kjole", "jakke", "bukse", "taske", "seng", "lampa", "lampan", "lampen", "hylla", "hyllan", "reol", "skænk", "sohva", "tuoli", "pöytä", "mekko", "takki", "valaisin", "sänky", "patja", "bútor", "asztal", "szekrény", "lámpa", "garnitúra",
];

/// In lower case, whole.
#[rustfmt::skip]
const LOOKS: &[&str] = &[
    "red", "grey", "gray", "white", "black", "blue", "navy", "teal", "beige", "pink", "oak", "pine", "brass", "linen", "cotton", "rot", "grau", "blau", "grün", "gelb", "weiß", "weiss", "rosa", "eiche", "samt", "gris", "noir", "noire", "bleu", "vert", "rouge", "blanc", "rojo", "azul", "verde", "negro", "roble", "preto", "branco", "cinza", "nero", "grigio", "blu", "rosso", "rood", "wit", "grijs", "zwart",
    "grå", "blå", "röd", "rød", "hvid", "hvit", "vit", "svart", "messing", "mässing", "biały", "szary", "šedá", "šedé", "bílá", "sivá", "biela", "alb", "gri", "negru", "fehér", "fekete", "szürke", "kék", "beyaz", "siyah", "kırmızı", "mavi", "putih", "hitam", "kelabu", "merah", "biru", "warna", "màu", "trắng", "đen", "xám", "harmaa", "valkoinen", "musta", "sininen", "λευκό", "γκρι", "μαύρο",
    "hardcover", "hardback", "paperback", "softcover", "pocket", "poche", "kindle", "vinyl", "vinilo", "vinyle", "dvd", "blu-ray", "bluray", "audiobook", "ebook", "e-book", "hörbuch", "taschenbuch", "brossura", "subtitles", "untertitel", "stock", "voorraad", "raktáron", "skladem", "sklade", "składzie", "lager", "stoc", "stok", "stokta", "varastossa", "наличии", "наявності", "απόθεμα", "estoque",
];

/// In lower case: with them such words begin.
#[rustfmt::skip]
const LOOKS_BEGIN: &[&str] = &[
    "schwarz", "gebunden", "twardej", "okładc", "opraw", "vazb", "переплёт", "переплет", "обложк", "обкладин", "rilegat", "encuaderna", "velvet", "leather", "leder", "cuero", "couro", "pelle", "kunstleder", "walnut", "nussbaum", "nogal", "noyer", "walnoot", "valnød", "valnöt", "orzech", "ořech", "belyj", "белы", "белом", "чёрн", "черн", "красн", "сини", "зелен", "зелён", "серый", "серая", "сером", "сірий", "сіра", "сіром", "біл", "чорн", 
];

/// In lower case.
#[rustfmt::skip]
const MEASURES: &[&str] = &[
    "zits", "zitsbank", "sitzer", "sitser", "sits", "seter", "personers", "plazas", "places", "posti", "lugares", "osobowa", "osobowy", "kişilik", "местный", "местная", "kg", "g", "gr", "ml", "cl", "l", "ltr", "litre", "liter", "cm", "mm", "m", "oz", "lb", "lbs", "seater", "pcs", "pc", "stk", "st", "szt", "ks", "kpl", "db", "buc", "шт", "adet", "pieza", "piezas", "pezzi", "pièces", "stuks", "stück", "кг", "г", "мл", "см", "pack", "tins", "cans", "cannes", "bottles", "inch", "size", "größe", "grösse", "gr.", "taille", "talla", "taglia", "maat", "storlek", "størrelse", "str", "koko", "rozmiar", "velikost", "veľkosť", "méret", "méretben", "mărime", "mărimea", "размер", "розмір", "beden", "saiz", "ukuran", "μέγεθος", "νούμερο",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goods_are_known_bent_and_joined() {
        for word in [
            "lampen",
            "Kabinettschrank",
            "sedačku",
            "canapeaua",
            "jurk",
            "margarynę",
            "konyhabútor",
            "диване",
            "Atta",
        ] {
            assert!(is_goods(word), "{word}");
        }
        for word in ["called", "sagte", "ordered", "dice", "said", "and", "ringer", "звонила", "lives"]
        {
            assert!(!is_goods(word), "{word}");
        }
        assert!(is_look("grey") && is_look("schwarzem") && !is_look("in") && !is_look("said"));
        assert!(is_measure("seater") && !is_measure("said"));
    }
}
