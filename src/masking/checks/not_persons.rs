//! What bears a person's name and is none: brands, and towns.

use std::sync::LazyLock;

use super::glance::Glance;
use super::spelling::{Words, in_lower, lower};

/// Whether `text` starts with the name of a brand that reads as a person's.
pub(super) fn is_brand(text: &str) -> bool {
    static SET: LazyLock<Words<&str>> = LazyLock::new(|| BRANDS.iter().copied().collect());
    static FIRST: LazyLock<Glance> = LazyLock::new(|| {
        Glance::of(BRANDS.iter().filter_map(|brand| brand.split(' ').next()).filter(|word| word.is_ascii()))
    });
    let mut words = text.split(' ');
    let (Some(first), Some(last)) = (words.next(), words.next()) else { return false };
    if first.is_ascii() && !FIRST.may_have(first.as_bytes()) {
        return false;
    }
    let last = lower(last.trim_matches(|c: char| !c.is_alphanumeric()));
    let brand = [&lower(first), " ", last.trim_end_matches("'s")].concat();
    SET.contains(&*brand)
}

/// Whether a title and `name` are a brand or a character: "Dr. Martens", "Frau Holle".
pub(super) fn is_titled_brand(name: &str) -> bool {
    static SET: LazyLock<Words<&str>> = LazyLock::new(|| TITLED.iter().copied().collect());
    in_lower(name, |lower| SET.contains(lower))
}

/// Whether `word` is a company that people write to or speak of as they do of a person.
pub(super) fn is_company(word: &str) -> bool {
    static SET: LazyLock<Words<&str>> = LazyLock::new(|| COMPANIES.iter().copied().collect());
    in_lower(word.trim_matches(|char: char| !char.is_alphanumeric()), |word| {
        let declined = || COMPANIES.iter().any(|known| declined(known, word));
        SET.contains(word) || (!word.is_ascii() && word.chars().count() > 5 && declined())
    })
}

/// Whether `word` is `known` with an ending of one or two letters: "Сбером".
fn declined(known: &str, word: &str) -> bool {
    known.chars().count() > 3
        && word.strip_prefix(known).is_some_and(|ending| (1..=2).contains(&ending.chars().count()))
}

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

/// Whether `word` in the possessive is a firm: "Wendy's".
pub(super) fn is_owner(word: &str) -> bool {
    in_lower(word, |lower| OWNERS.contains(&lower))
}

/// Whether `word` is a town or country as well as a given name.
pub(super) fn is_place(word: &str) -> bool {
    static SET: LazyLock<Words<&str>> = LazyLock::new(|| PLACES.iter().copied().collect());
    in_lower(word, |lower| SET.contains(lower))
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
    "georg jensen", "louis garneau", "jules destrooper", "анна каренина", "анну каренину", "анны карениной", "евгений онегин", "иван васильевич", "queen elizabeth", "black friday", "mary poppins", "sherlock holmes", "james bond",
    "tom jerry", "romeo juliet", "don quijote", "ronald mcdonald", "donald duck", "mickey mouse", "minnie mouse", "charlie brown", "peppa pig", "winnie pooh", "dolce gabbana", "coco chanel", "jean paul", "jimmy choo", "tory burch",
    "kate spade", "donna karan", "perry ellis", "oscar renta", "vivienne westwood", "alexander mcqueen", "alexander wang", "pierre cardin", "pierre herme", "pierre hermé", "guy laroche", "thierry mugler", "carolina herrera",
    "roberto verino", "pedro hierro", "bruno magli", "bruno banani", "sergio rossi", "salvatore ferragamo", "ermenegildo zegna", "brunello cucinelli", "luigi bormioli", "bialetti moka", "marie brizard", "marie sharp", "ella james",
    "michael jordan", "andy warhol", "george foreman", "george foreman's", "martha stewart", "rachael ray", "gordon ramsay", "jamie oliver", "nigella lawson", "peter rabbit", "thomas tank", "bob marley", "freddie mercury", "elvis presley",
    "johann strauss", "wolfgang amadeus", "adam audio", "adam opel", "ray ban", "henry ford", "walt disney", "warner bros", "simon schuster", "harper collins", "eddie bauer", "brooks brothers", "barnes noble", "johnson johnson",
    "smith wesson", "smith nephew", "price waterhouse", "thomson reuters", "philip morris", "philip morris's", "benjamin moore", "sherwin williams", "elizabeth taylor", "nelson mandela", "frida kahlo", "pablo picasso", "claude monet",
    "leonardo vinci", "percy pig", "virginia beach", "jordan airlines", "helly hansen", "harman kardon", "bang olufsen", "aston martin", "hilton garden", "dunkin donuts", "krispy kreme", "carl hansen", "fritz hansen", "arne jacobsen", "bruun rasmussen", "royal copenhagen", "meryl streep", "ritz carlton", "barack obama", "donald trump", "joe biden", "lionel messi", "cristiano ronaldo", "steve jobs", "elon musk", "bill gates", "mark zuckerberg", "albert schweitzer", "robert koch", "konrad adenauer", "willy brandt", "otto lilienthal", "franz josef", "john paul", "king charles", "rolex daytona", "ralph wiggum", "homer simpson", "bart simpson", "lisa simpson", "lara croft", "kim kardashian", "lady gaga", "billie eilish", "dua lipa", "ariana grande", "bruno mars", "michael jackson", "freddie krueger", "luke skywalker", "obi wan", "frodo baggins", "tim tam", "rm williams", "peter alexander", "emma bridgewater", "cath kidston", "jimmy dean", "little debbie", "captain morgan", "don simon", "don simón", "bimba lola", "alan wake", "max payne", "michel augustin", "fleury michon", "william saurin", "emily paris",
    "lorna jane", "darrell lea", "purificación garcía", "purificacion garcia", "doña petrona", "dona petrona", "maria mole", "maría mole", "tre marie", "ülker halley", "billy elliot", "jane eyre", "maris piper", "king edward",
    "silas marner", "homo faber", "jil sander", "madame bovary", "thérèse raquin", "therese raquin", "mamie nova", "pan tadeusz", "gösta berlings", "gosta berlings", "doktor glas", "emma bovary",
    "anna karenina", "david copperfield", "oliver twist", "nicholas nickleby", "tom sawyer", "huckleberry finn", "robinson crusoe", "moby dick", "dorian gray", "bridget jones", "forrest gump", "jerry maguire",
    "john wick", "jason bourne", "jack reacher", "ethan hunt", "indiana jones", "tony stark", "bruce wayne", "clark kent", "erin brockovich", "donnie darko", "edward scissorhands", "benjamin button",
    "annie hall", "rosemary's baby", "thelma louise", "bonnie clyde", "hannah montana", "bob esponja", "patrick star", "dora exploradora", "bob builder", "fireman sam", "postman pat", "thomas friends",
    "rick morty", "ted lasso", "better call", "jane austen", "charles dickens", "agatha christie", "paulo coelho", "haruki murakami", "elena ferrante", "isabel allende",
    "gabriel garcía", "mario vargas", "jules verne", "victor hugo", "albert camus", "marcel proust", "günter grass", "hermann hesse", "franz kafka", "heinrich böll", "astrid lindgren",
    "selma lagerlöf", "henrik ibsen", "karl ove", "jo nesbø", "stieg larsson", "clarice lispector", "machado assis", "jorge amado", "fernando pessoa", "josé saramago", "umberto eco", "andrea camilleri", "olga tokarczuk",
    "adam mickiewicz", "henryk sienkiewicz", "лев толстой", "антон чехов", "федор достоевский", "фёдор достоевский", "тарас бульба", "анна ахматова", "михаил булгаков", "orhan pamuk", "elif şafak", "sabahattin ali",
    "josé mourinho", "pep guardiola", "roger federer", "rafael nadal", "serena williams", "max verstappen", "babe ruth", "kobe bryant", "tiger woods", "usain bolt", "elton john", "david bowie", "bob dylan",
    "john lennon", "paul mccartney", "billy joel", "britney spears", "miley cyrus", "olivia rodrigo", "harry styles", "sabrina carpenter", "rosalía tour", "laura pausini", "andrea bocelli", "eros ramazzotti", "vasco rossi",
    "helene fischer", "udo lindenberg", "herbert grönemeyer", "johnny hallyday", "céline dion", "celine dion", "edith piaf", "mylène farmer", "joaquín sabina", "karol g",
    "marília mendonça", "ivete sangalo", "anitta show", "sezen aksu", "tarkan konseri", "алла пугачева", "алла пугачёва", "филипп киркоров", "whitney houston", "amy winehouse", "janis joplin", "jimi hendrix",
    "frank sinatra", "billie jean", "eleanor rigby", "roxanne police", "jolene dolly", "sweet caroline", "hey jude", "dear prudence", "maggie may", "peggy sue", "barbara ann", "johnny cash",
    "johnny depp", "brad pitt", "tom hanks", "tom cruise", "audrey hepburn", "marilyn monroe", "charlie chaplin", "alfred hitchcock", "steven spielberg", "quentin tarantino", "tim burton",
    "wes anderson", "greta gerwig", "christopher nolan", "hayao miyazaki", "laurent perrier", "veuve clicquot", "dom pérignon", "moët chandon", "jacob's creek", "jacobs creek", "penfolds grange", "robert mondavi",
    "casillero diablo", "marqués riscal", "marques riscal", "santa rita", "santa margherita", "santa carolina", "santa julia", "don julio", "don melchor", "elijah craig", "george dickel",
    "sailor jerry", "bacardi carta", "amy's kitchen", "annie's mac", "bob's red", "dave's killer", "newman's own", "stacy's pita", "jimmy johns", "jimmy john", "carl's jr",
    "arby's roast", "church's chicken", "wendy's frosty", "frank's redhot", "ben's original", "uncle bens", "john frieda", "vidal sassoon", "charles worthington", "toni guy", "jean coutu",
    "jean-louis david", "anastasia beverly", "patrick ta", "pat mcgrath", "huda beauty", "kylie cosmetics", "rebecca minkoff", "alice olivia", "diane furstenberg",
    "lilly pulitzer", "tommy bahama", "paul costelloe", "thomas sabo", "georg fischer", "pierre lang", "christian louboutin", "manolo blahnik", "stuart weitzman", "bruno premi", "stella luna",
    "isabel marant", "agnès b", "zadig voltaire", "claudie pierlot", "gérard darel", "gerard darel", "caroll paris", "antonio marras", "roberto coin", "marco bicego", "carlo pignatelli", "bianca balti", "silvian heach",
    "patrizia pepe", "elisabetta franchi", "alviero martini", "nero giardini", "enrico coveri", "gianni versace", "valentino garavani", "angela roi", "ana locking", "ágatha ruiz", "agatha ruiz", "jesús del",
    "pepe jeans", "camilla milano", "anna field", "anna kaci", "mia moda", "lena hoschek", "susanne bommer", "marc o'polo", "emma mattress",
    "emma matratze", "emma colchón", "emma original", "simba hybrid", "eve sleep", "otto mattress", "dormeo dorma", "billy regal", "billy bookcase", "malm kommode", "hemnes bett", "karl farbror", "carl larsson", "lisa larson",
    "svenskt tenn", "marimekko unikko", "alvar aalto", "eva solo", "rosti mepal", "ole lynggaard", "pandora me", "arne vodder", "hans wegner", "hans grohe", "villeroy boch", "thomas porzellan", "rosenthal maria", "maria theresia",
    "katharina grosse", "jean prouvé", "philippe starck", "achille castiglioni", "charles eames", "ray eames", "le corbusier", "herman miller", "walter knoll", "rolf benz", "ewald schillig", "charlotte perriand",
    "paulaner münchen", "leonardo hotel", "santa teresa", "san antonio", "santa catarina", "saint laurent", "belo horizonte", "port elizabeth", "port augusta",
    "alice springs", "mount isa", "prince george", "prince edward", "fort william", "king william", "queen mary", "queen victoria", "prince albert", "lake louise", "martha's vineyard", "sabiha gökçen", "adnan menderes",
    "indira gandhi", "rajiv gandhi", "chhatrapati shivaji", "lester pearson", "pierre trudeau", "simón bolívar", "simon bolivar", "jorge chávez", "jorge chavez",
    "benito juárez", "benito juarez", "josé martí", "jose marti", "ernesto cortissoz", "juan santamaría", "santos dumont", "tom jobim", "marco polo", "galileo galilei", "leonardo da", "cristoforo colombo", "guglielmo marconi",
    "ferenc liszt", "ferencz liszt", "václav havel", "vaclav havel", "lech wałęsa", "lech walesa", "nikola tesla", "henri coandă", "henri coanda", "franz joseph", "willy wonka", "anna cake", "victoria sponge", "victoria plum",
    "victoria beckham", "granny smith", "pink lady", "caesar salad", "benedict eggs", "charlotte russe", "charlotte potatoes", "crêpe suzette", "pavlova anna", "margarita pizza", "bloody mary", "shirley temple",
    "arnold palmer", "harvey wallbanger", "moscow mule", "dr martens", "doc martens", "chuck taylor", "rod laver", "jack purcell", "air jordan", "lakshmi bhog", "krishna ghee",
    "james dyson", "levi strauss", "stephen king", "grace hopper", "roissy charles", "la rochelle", "la coruña", "la coruna", "la spezia", "la paz", "la serena", "la valeta", "niels bohr", "edvard munch",
    "eleftherios venizelos", "александр пушкин", "александра пушкина", "сергей есенин", "николай гоголь", "николая гоголя", "иван тургенев", "александр дюма", "тарас шевченко", "тараса шевченка", "леся українка", "лесі українки", "іван франко", "івана франка",
    "nelson piquet", "ayrton senna", "juscelino kubitschek", "tancredo neves", "benjamin franklin", "thomas edison", "isaac newton", "charles darwin", "neil armstrong", "martin garrix", "david guetta", "bad bunny", "bruce springsteen",
    "william shakespeare", "george orwell", "oscar wilde", "mark twain", "ernest hemingway", "virginia woolf", "emily brontë", "emily bronte", "charlotte brontë", "charlotte bronte", "lewis carroll", "roald dahl", "john grisham", "ken follett", "colleen hoover", "sally rooney",
    "julio cortázar", "julio cortazar", "pablo neruda", "arturo pérez-reverte", "arturo perez-reverte", "alexandre dumas", "émile zola", "emile zola", "bertolt brecht",
    "friedrich schiller", "erich kästner", "cornelia funke", "sebastian fitzek", "dante alighieri", "italo calvino", "primo levi", "luigi pirandello", "anne frank", "stanisław lem", "stanislaw lem", "karel čapek", "karel capek", "milan kundera", "božena němcová", "nikos kazantzakis", "nazım hikmet", "nazim hikmet",
    "jean sibelius", "tove jansson", "h.c. andersen", "karen blixen", "sándor petőfi", "petőfi sándor", "ady endre", "józsef attila", "mihai eminescu", "ion creangă", "ion creanga", "vasil levski", "васил левски", "иван вазов", "ruđer bošković", "ivo andrić",
    "महात्मा गांधी", "इंदिरा गांधी", "राजीव गांधी", "छत्रपति शिवाजी", "prince charles", "princess diana", "lady diana", "mahatma gandhi", "subhas chandra", "jomo kenyatta", "kwame nkrumah", "murtala muhammed", "nnamdi azikiwe", "ninoy aquino", "jose rizal", "josé rizal", "soekarno hatta", "ngurah rai",
    "antonio vivaldi", "giuseppe verdi", "frédéric chopin", "frederic chopin", "fryderyk chopin", "antonín dvořák", "bedřich smetana", "béla bartók", "bartók béla", "salvador dalí", "salvador dali", "joan miró", "gustav klimt", "diego velázquez",
    "balaji wafers", "mother dairy", "rani mukerji", "shah rukh", "salman khan", "virat kohli", "sachin tendulkar", "amitabh bachchan", "mysore sandal", "patanjali ghee", "rajnigandha silver", "siti nurhaliza", "ramly burger",
    "ayam brand", "maggi kari", "pak nasser", "wong solo", "mbok berek", "ibu oka", "ny suharti", "nyonya meneer", "bakmi gm",

];

/// In lower case.
const TITLED: &[&str] = &[
    "glas",
    "bessie",
    "bessie's",
    "petrona",
    "bovary",
    "tussaud",
    "tussauds",
    "butterfly",
    "zhivago",
    "jekyll",
    "dolittle",
    "martens",
    "oetker",
    "pepper",
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
    "bedford",
    "oxford",
    "cambridge",
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

/// In lower case: what streets, houses, prizes, storms, goods and firms are called by behind a person's name.
#[rustfmt::skip]
const CALLED_AFTER: &[&str] = &[
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
    "caddesi", "sokak", "hastanesi", "lisesi", "üniversitesi", "mahallesi", "havalimanı", "utca", "tér", "kórház", "iskola",
];

/// In lower case: behind what a person's name is a saint's, a house's, a storm's, or that of goods.
#[rustfmt::skip]
const CALLED_BEFORE: &[&str] = &[
    "san", "santa", "santo", "são", "sao", "saint", "sainte", "st", "ste", "sankt", "sint", "sant", "szent", "svätý", "svatý", "svatá", "sveti", "sveta", "свети", "света", "свята", "святой", "святая", "святого",
    "святої", "sfântu", "sfantu", "sfânta", "sfântul", "święty", "święta", "agios", "agia", "άγιος", "αγία", "άγιο", "aziz", "saints", "virgen", "nossa", "notre", "hospital", "hotel", "hôtel", "hostal", "hostel",
    "pensión", "pension", "gasthaus", "villa", "palazzo", "castello", "château", "chateau", "schloss", "casa", "maison", "restaurant", "restaurante", "ristorante", "trattoria", "pizzeria", "bar", "café", "cafe",
    "hurricane", "storm", "typhoon", "cyclone", "hurrikan", "huracán", "furacão", "ouragan", "uragano", "tempête", "tormenta", "tempestade", "sturmtief", "stormen", "orkaan",
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

/// In lower case: who gave firms their names.
const OWNERS: &[&str] = &[
    "wendy",
    "nando",
    "jerry",
    "daniel",
    "denny",
    "levi",
    "arby",
    "gail",
    "terry",
    "bessie",
    "stacy",
    "dave",
    "francesca",
    "marie",
    "harry",
    "tony",
    "kate",
    "leonard",
    "dillard",
    "boscov",
    "domino",
    "macy",
    "kohl",
    "lowe",
    "chili",
    "carl",
    "freddy",
    "zaxby",
    "carter",
    "reese",
    "kellogg",
    "hershey",
    "sainsbury",
    "mcdonald",
    "papa",
    "joe",
    "john",
    "victoria",
    "claire",
    "lloyd",
    "christie",
    "sotheby",
    "moody",
    "ruby",
    "culver",
    "bonnie",
    "gloria",
    "debenham",
    "boden",
    "tiffany",
    "martha",
    "annie",
    "amy",
    "aunt",
];
