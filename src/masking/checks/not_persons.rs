//! What bears a person's name and is none: towns, streets, houses, goods and works. Brands stand by themselves (`brands`).

use std::sync::LazyLock;

use super::spelling::{Words, in_lower};

/// Whether `word` says that what stands before it is called after a person, and none: "Street", "Cup", "Plaza".
pub(super) fn is_called_after(word: &str) -> bool {
    static SET: LazyLock<Words<&str>> = LazyLock::new(|| CALLED_AFTER.iter().copied().collect());
    in_lower(word, |lower| SET.contains(lower))
}

/// Whether what stands behind `word` is called after a person, and none: "Saint", "Hotel", "film".
pub(super) fn is_called_before(word: &str) -> bool {
    static SET: LazyLock<Words<&str>> = LazyLock::new(|| CALLED_BEFORE.iter().copied().collect());
    in_lower(word, |lower| SET.contains(lower))
}

/// Whether `word` in small letters is an airport, a stadium, a book or a show, which are called by the names before them.
pub(super) fn is_site_or_work(word: &str) -> bool {
    static SET: LazyLock<Words<&str>> = LazyLock::new(|| SITES_AND_WORKS.iter().copied().collect());
    SET.contains(word)
}

/// Whether `word` is a town or country as well as a given name.
pub(super) fn is_place(word: &str) -> bool {
    static SET: LazyLock<Words<&str>> = LazyLock::new(|| PLACES.iter().copied().collect());
    in_lower(word, |lower| SET.contains(lower))
}

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
    "london",
    "berlin",
    "boston",
    "houston",
    "denver",
    "melbourne",
    "york",
    "hamburg",
    "bremen",
    "wien",
    "toledo",
    "cordoba",
    "córdoba",
    "zaragoza",
    "sevilla",
    "granada",
    "leiria",
    "braga",
    "porto",
    "lisboa",
    "roma",
    "milano",
    "torino",
    "napoli",
    "venezia",
    "genova",
    "paris",
    "lyon",
    "milton",
    "preston",
    "lancaster",
    "lincoln",
    "chester",
    "bradford",
    "stafford",
    "bodø",
    "molde",
    "horten",
    "skien",
    "narvik",
    "breda",
    "venlo",
    "emmen",
    "bari",
    "lecce",
    "trento",
    "como",
    "pavia",
    "prato",
    "modena",
    "terni",
    "viterbo",
    "latina",
    "matera",
    "enna",
    "gela",
    "asti",
    "alba",
    "bedford",
    "oxford",
    "cambridge",
];

/// In lower case: what streets, houses, prizes, storms, goods and firms are called by behind a person's name.
#[rustfmt::skip]
const CALLED_AFTER: &[&str] = &[
    "suits", "suitings", "sheets", "bedding", "cookware", "towels", "linens", "kızlık", "kizlik",
    "street", "st", "road", "rd", "avenue", "ave", "lane", "drive", "court", "square", "boulevard", "blvd", "way", "place", "terrace", "close", "crescent", "gardens", "park", "hill", "hills",
    "beach", "island", "islands", "lake", "river", "bay", "bridge", "station", "airport", "terminal", "tower", "towers", "building", "house", "hall", "hotel", "inn", "resort", "spa", "suites", "motel",
    "hospital", "clinic", "church", "cathedral", "school", "college", "university", "academy", "institute", "library", "museum", "gallery", "theatre", "theater", "cinema", "stadium", "arena",
    "cup", "trophy", "prize", "award", "awards", "foundation", "trust", "fund", "society", "association", "centre", "center", "mall", "plaza", "market", "store", "stores", "shop", "outlet",
    "restaurant", "cafe", "café", "bar", "pub", "pizzeria", "bakery", "kitchen", "grill", "diner", "bistro", "coffee", "brewery", "winery", "vineyards", "estate", "farm", "farms", "ranch",
    "bank", "insurance", "airlines", "airways", "motors", "cars", "records", "studios", "pictures", "press", "books", "magazine", "times", "post", "news", "radio", "tv", "fm", "music",
    "guitar", "guitars", "benz", "pro", "plus", "max", "mini", "edition", "collection", "model", "series", "version", "class", "sofa", "chair", "table", "desk", "lamp", "bed", "mattress",
    "dress", "shirt", "jeans", "shoes", "boots", "bag", "perfume", "parfum", "cosmetics", "beauty", "fashion", "sport", "sports", "fc", "cf", "sc", "united", "city", "town", "county", "state",
    "hurricane", "storm", "day", "night", "week", "eve", "festival", "carnival", "fair", "theorem", "equation", "syndrome", "disease", "code", "language", "script", "database", "server", "cloud",
    "bookcase", "bokhylla", "bogreol", "hylla", "wardrobe", "matratze", "matras", "madrass", "ketchup", "kaviar", "keks", "kekse", "biscuits", "cookies", "pasta", "pizza", "salad", "salade", "sauce", "cake", "torte", "tårta", "tæppe", "pig", "tam", "doll", "puppe", "poupée", "muñeca", "boneca", "bambola",
    "curtains", "belt", "scarf", "shirts", "jacket", "suit", "sneakers", "trainers", "watch", "watches", "bracelet", "necklace", "ring", "rings", "sunglasses", "handbag", "wallet", "pyjamas", "pajamas", "toaster", "blender", "kettle", "vacuum",
    "inc", "ltd", "llc", "corp", "gmbh", "ag", "sa", "srl", "bv", "plc", "co", "company", "group", "holding", "holdings", "partners", "services", "solutions", "systems", "software", "labs",
    "hortons", "jones", "daniels", "daniel's", "spencer", "saint-germain", "germain",
    "straße", "strasse", "str", "weg", "platz", "allee", "gasse", "ring", "ufer", "brücke", "bahnhof", "flughafen", "kirche", "schule", "gymnasium", "universität", "klinik", "krankenhaus", "apotheke",
    "stiftung", "verein", "museum", "preis", "pokal", "halle", "haus", "hof", "versand", "verlag", "edition", "modell",
    "calle", "avenida", "plaza", "paseo", "hospital", "clínica", "clinica", "escuela", "colegio", "universidad", "aeropuerto", "estación", "estacion", "iglesia", "museo", "premio", "copa", "torneo", "fundación", "tienda",
    "rua", "praça", "escola", "faculdade", "igreja", "aeroporto", "estação", "prêmio", "taça", "loja",
    "rue", "école", "lycée", "église", "aéroport", "gare", "musée", "prix", "coupe", "fondation", "boutique", "hôtel",
    "via", "viale", "piazza", "scuola", "liceo", "chiesa", "stazione", "museo", "premio", "coppa", "fondazione", "negozio", "albergo", "ristorante",
    "straat", "laan", "plein", "ziekenhuis", "kerk", "luchthaven", "stichting", "winkel", "gatan", "vägen", "torget", "sjukhus", "kyrka", "gade", "vej", "kirke", "sykehus", "gata", "katu", "tie",
    "ulica", "szkoła", "szpital", "kościół", "lotnisko", "fundacja", "ulice", "nemocnice", "škola", "bolnica", "crkva", "улица", "проспект", "площадь", "больница", "школа", "метро", "вулиця", "лікарня",
    "ost", "hbf", "hauptbahnhof", "empfängnis", "himmelfahrt", "himmelsfärdsdag", "himmelsfärd", "himmelfartsdag", "himmelfart", "himlafärd", "vitéz", "vitézre", "téri", "utcai", "úti", "reptér", "repülőtér", "geschenkbox", "box", "dårars", "premier", "premiere", "première", "premiera", "musicalen", "elokuva", "näytökseen", "filmen", "ghế", "kinosu",
    "caddesi", "sokak", "hastanesi", "lisesi", "üniversitesi", "mahallesi", "havalimanı", "utca", "tér", "kórház", "iskola",
];

/// In lower case: behind what a person's name is a saint's, a house's, a storm's, or that of goods.
#[rustfmt::skip]
const CALLED_BEFORE: &[&str] = &[
    "san", "santa", "santo", "são", "sao", "saint", "sainte", "st", "ste", "sankt", "sint", "sant", "szent", "svätý", "svatý", "svatá", "sveti", "sveta", "свети", "света", "свята", "святой", "святая", "святого",
    "святої", "sfântu", "sfantu", "sfânta", "sfântul", "święty", "święta", "agios", "agia", "άγιος", "αγία", "άγιο", "aziz", "saints", "virgen", "nossa", "notre", "hospital", "hotel", "hôtel", "hostal", "hostel",
    "pensión", "pension", "gasthaus", "villa", "palazzo", "castello", "château", "chateau", "schloss", "casa", "maison", "restaurant", "restaurante", "ristorante", "trattoria", "pizzeria", "bar", "café", "cafe",
    "hurricane", "storm", "typhoon", "cyclone", "hurrikan", "huracán", "furacão", "ouragan", "uragano", "tempête", "tormenta", "tempestade", "sturmtief", "stormen", "orkaan",
    "letiště", "letiska", "letisko", "letišti", "lotnisko", "lotniska", "lotnisku", "aeropuerto", "aeroporto", "aéroport", "flughafen", "airport", "luchthaven", "flygplats", "flygplatsen", "lufthavn", "lufthavnen", "lentoasema", "aeroportul", "аэропорт",
    "аэропорта", "аэропорте", "аеропорт", "летище", "αεροδρόμιο", "bandara", "teatro", "théâtre", "theater", "theatre", "teatr", "teatrze", "divadlo", "teater", "театр", "театре", "театра", "cine", "cinema", "cinéma", "kino", "estadio", "estádio", "stade", "stadio", "stadion", "arena",
    "parque", "parc", "parco", "museet", "sportlov", "biblioteca", "bibliothèque", "shopping", "unidade", "sucursal", "filiale", "zona", "tričko", "koszulka", "футболка", "tričká", "ejen", "buku", "livro", "книга", "книгу", "книги", "kniha", "knihu", "könyv", "cartea", "boken", "bogen", "kirja", "książka", "książkę", "kitabı",
    "calle", "avenida", "av", "plaza", "paseo", "colonia", "barrio", "rua", "praça", "rue", "place", "avenue", "boulevard", "via", "viale", "piazza", "corso", "ulica", "ul", "aleja", "plac", "ulice", "náměstí",
    "ulici", "trg", "улица", "ул", "проспект", "площадь", "пл", "вулиця", "вул", "бул", "бульвар", "straße", "platz", "jalan", "jl",
    "paketzentrum", "logistikzentrum", "verteilzentrum", "paketshop", "depot", "hub", "warehouse", "lager", "sorteringscentral", "terminal", "magazyn", "sortownia", "склад", "склада", "складе", "сортировка", "депо", "відділення", "отделение", "отделении", "almacén", "entrepôt", "magazzino", "magazijn", "gudang", "station", "bahnhof", "gare", "estación", "estação", "stazione", "dworzec", "вокзал", "станция",
    "film", "movie", "show", "series", "serie", "série", "peli", "película", "pelicula", "filme", "фильм", "фильма", "фильме", "фільм", "филм", "album", "álbum", "song", "lied", "canción", "roman", "novel", "buch", "libro", "livre", "musical",
    "sofa", "sofá", "canapé", "sessel", "regal", "kommode", "lámpara", "lampe", "lamp", "lampada", "mesa", "silla", "stuhl", "tisch", "sedia", "poltrona", "divano", "modell", "model", "modelo", "modèle", "modello", "модель",
    "crêpe", "crêpes", "crepe", "crepes", "eggs", "poire", "pêche", "sauce", "little", "petit", "petite", "pizza", "tarte", "torta", "salade", "cocktail", "bloody", "galleta", "galletas", "bolacha", "bolachas", "biscoito", "keks", "bolo", "conserva", "шоколад", "шоколадка", "конфеты",
    "colegio", "escuela", "universidad", "escola", "école", "lycée", "collège", "scuola", "liceo", "schule", "klinik", "clínica", "hôpital", "ospedale", "museo", "musée", "museum", "fundación", "fundação", "fondation",
    "شارع", "مدرسة", "مستشفى", "جامعة", "مطعم", "فندق", "مسجد", "خیابان", "بیمارستان", "دانشگاه", "מלון", "רחוב", "שדרות", "כיכר", "मार्ग", "मंदिर", "नगर", "app", "appli", "aplicación", "aplicativo", "приложение", "bot", "brand", "marca", "marque", "marke", "бренд", "марка", "марки", "магазин", "tienda", "loja", "magasin", "negozio", "winkel", "sklep",
    "airport", "aeropuerto", "aeroporto", "aéroport", "flughafen", "luchthaven", "lotnisko", "lotniska", "lotnisku", "letiště", "letisko", "repülőtér", "havalimanı", "lufthavn", "flygplats", "lentoasema", "аэропорт", "аэропорта", "аэропорту", "аеропорт", "аеропорту", "летище", "αεροδρόμιο", "bandara", "estadio", "estádio", "stade", "stadio", "stadium", "stadion",
    "мотель", "кинотеатр", "стадион", "мост", "метро", "роман", "романа", "роману", "مطار", "الملك", "ملعب", "جسر", "محطة", "حديقة", "ميدان", "שדה", "תחנת", "גשר", "हवाई", "poster", "plakat", "statue", "monument", "monumento",
    "magazine", "planet", "asteroid", "ship", "ferry", "fähre", "schiff", "barco", "navire", "nave", "теплоход", "паром", "queen", "king", "lady", "port", "porto", "puerto", "fort", "mount", "monte", "mont", "den", "cape", "cabo", "isla", "île", "ilha", "isola", "insel",
];

/// In lower case: what is called after the persons whose names stand before it, and written small there.
#[rustfmt::skip]
const SITES_AND_WORKS: &[&str] = &[
    "airport", "aeropuerto", "aeroporto", "aéroport", "luchthaven", "lotnisko", "letiště", "letisko", "repülőtér", "repülőtérre", "repülőtéren", "havalimanı", "havalimani", "lufthavn", "flygplats", "lentoasema", "аэропорт", "аеропорт", "летище", "αεροδρόμιο",
    "stadium", "stadion", "stadı", "arena", "арена", "стадион", "museum", "museo", "muzeum", "müzesi", "музей", "theatre", "theater", "teatro", "teatr", "divadlo", "színház", "театр", "street", "station", "utca", "utcai", "téri", "utcában",
    "novel", "novels", "novela", "biography", "biografie", "biografía", "biographie", "biografia", "biografi", "memoir", "exhibition", "lecture", "concert", "concierto", "konzert", "koncert", "konser", "konseri", "koncertre", "концерт", "poster", "plakat", "póster", "affiche", "книга", "книги", "bok", "boken", "bog", "bogen", "kniha", "könyv", "könyve", "książka", "książki", "kitabı", "tome", "tomo", "том", "tom",
    "scholarship", "memorial", "prize", "award", "foundation", "vacuum", "vacuums", "hoover", "shampoo", "conditioner", "perfume", "jeans", "handbag", "sunglasses", "aftershave",
];
