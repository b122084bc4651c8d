//! Brands, firms and works that are called as persons are.

use std::sync::LazyLock;

use super::glance::Glance;
use super::name_lists::{kinds, kinds_declined};
use super::spelling::{Words, in_lower, lower};

/// Whether `text` starts with the name of a brand or a work that hardly any private person bears: "Albert Heijn".
pub(super) fn is_brand(text: &str) -> bool {
    brand_at(text).is_some_and(|pair| !is_name_of_many(pair))
}

/// Whether `text` starts with the name of a brand or a work that many others bear, too: "Paul Smith". Only where trade is
/// spoken of is the brand meant.
pub(super) fn is_namesake(text: &str) -> bool {
    brand_at(text).is_some_and(is_name_of_many)
}

/// Whether two words are a brand, whoever else is called so.
pub(super) fn is_brand_or_namesake(pair: &str) -> bool {
    brand_at(pair).is_some()
}

/// The two words of a brand that `text` starts with.
fn brand_at(text: &str) -> Option<[&str; 2]> {
    static SET: LazyLock<Words<&str>> = LazyLock::new(|| BRANDS.iter().chain(FAMOUS).copied().collect());
    static FIRST: LazyLock<Glance> = LazyLock::new(|| {
        Glance::of(
            BRANDS
                .iter()
                .chain(FAMOUS)
                .filter_map(|brand| brand.split(' ').next())
                .filter(|word| word.is_ascii()),
        )
    });
    let mut words = text.split(' ');
    let (first, last) = (words.next()?, words.next()?);
    if first.is_ascii() && !FIRST.may_have(first.as_bytes()) {
        return None;
    }
    let last = last.trim_matches(|c: char| !c.is_alphanumeric());
    let brand = [&lower(first), " ", lower(last).trim_end_matches("'s")].concat();
    SET.contains(&*brand).then_some([first, last.trim_end_matches("'s")])
}

/// Whether both words are on the lists, the first one as a given name.
fn is_name_of_many([first, last]: [&str; 2]) -> bool {
    let listed = kinds_declined(first).is_given() && (kinds(last).is_family() || kinds(last).is_given());
    listed && !FAMOUS.contains(&&*[&*lower(first), " ", &lower(last)].concat())
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

/// Whether `word` in the possessive is a firm: "Wendy's".
pub(super) fn is_owner(word: &str) -> bool {
    in_lower(word, |lower| OWNERS.contains(&lower))
}

/// In lower case: what is spoken of by so famous a name that whoever bears it by chance is hardly ever meant. Each of them is
/// known by both words, while either is a name of many.
#[rustfmt::skip]
const FAMOUS: &[&str] = &[
    "ralph lauren", "calvin klein", "tommy hilfiger", "aston martin", "harvey nichols", "harvey norman", "sweeney todd", "billy elliot", "jane eyre", "martin luther", "luther king", "carlos gardel", "martín fierro",
    "reina sofía", "reina sofia", "santo andré", "santo andre", "santo domingo", "ciudad juárez", "ciudad juarez", "ciudad guzmán", "karl johans", "indira nagar", "rajendra nagar", "shastri nagar",
    "nehru nagar", "gandhi nagar", "lajpat nagar", "sarojini nagar", "malviya nagar", "laxmi nagar", "lakshmi nagar", "ashok nagar", "rizal park", "mang inasal", "bình dương", "bình định", "bình phước",
    "bình thuận", "bình thạnh", "hải phòng", "quảng ninh", "tiền giang", "hậu giang", "kiên giang", "mateus rosé", "rosa luxemburg", "clara zetkin", "ernst thälmann", "karl marx", "wilhelm tell",
    "juscelino kubitschek", "emiliano zapata", "pancho villa", "evita perón", "eva perón", "mahatma gandhi",
];

/// In lower case.
#[rustfmt::skip]
const BRANDS: &[&str] = &[
    "albert heijn", "paul gaultier", "jean-paul gaultier", "mercado libre", "mercado livre", "mercado pago", "banco do", "london bridge", "san juan", "san francisco", "san diego", "san josé", "são paulo", "los angeles", "new york", "hong kong", "notre dame", "albert einstein", "deniz bank", "douwe egberts", "johnny walker", "santa isabel", "casas bahia", "hans anders", "van gogh", "jan linders", "leo vegas", "carlo erba", "giovanni rana", "hugo boss", "calvin klein", "tommy hilfiger", "michael kors", "ralph lauren", "louis vuitton", "christian dior", "yves rocher", "yves saint", "karl lagerfeld",
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
    "arnold palmer", "harvey wallbanger", "moscow mule", "dr martens", "doc martens", "chuck taylor", "rod laver", "jack purcell", "air jordan", "lakshmi bhog", "krishna ghee", "ramón bilbao", "ramon bilbao", "stan smith", "stan smiths", "carlos v", "jean-marie farina", "mateus rosé", "filippa k", "björn borg", "bjorn borg",
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
    "rizal day", "bonifacio day", "columbus day", "martin day", "patrick's day", "valentine's day", "george day", "andrew's day", "david's day", "aquino day", "lincoln day", "king day", "galeries lafayette", "galerie lafayette", "lucio dalla", "willem wever", "risto räppääjä", "bjørn borg", "björn borg", "bjorn borg", "filippa k", "mads nørgaard", "malene birger", "claudia sträter", "claudia strater", "carmen steffens", "sophie martin",
    "julius meinl", "james dyson", "maurice richard", "adolfo suárez", "adolfo suarez", "victoria eugenia", "mariä empfängnis", "mariä himmelfahrt", "maria empfängnis", "maria himmelfahrt", "mariä lichtmess", "joão pessoa",
    "joao pessoa", "fiumicino leonardo", "roissy charles", "barajas adolfo", "madrid adolfo", "roma leonardo", "rome leonardo", "paris charles", "praha václav", "warszawa chopin", "bergamo caravaggio",
    "lennart meri", "václava havla", "vaclava havla", "fryderyka chopina", "lecha wałęsy", "jana pawła", "liszt ferenc", "karol wojtyła", "atatürk havalimanı", "milan štefánik",
    "milana rastislava", "traian vuia", "john wayne", "george bush", "louis armstrong", "bob hope", "gerald ford", "ronald reagan", "jomo kenyatta", "murtala muhammed", "nnamdi azikiwe", "oliver tambo",
    "cristina fernández", "ministro pistarini", "jorge newbery", "arturo merino", "alfonso bonilla", "anne klein", "liz claiborne", "vince camuto", "sam edelman", "cole haan", "karen millen", "jack wills", "ben sherman",
    "paul shark", "henri lloyd", "oscar jacobson", "betty barclay", "peter hahn", "rené lezard", "rene lezard", "elie tahari", "catherine malandrino", "daniel hechter", "pierre balmain", "christian lacroix", "sonia rykiel",
    "maison margiela", "martin margiela", "dries noten", "raf simons", "gianfranco ferré", "gianfranco ferre", "pedro miralles", "javier simorra", "mario hernández", "mario hernandez", "arturo calle", "silvia tcherassi",
    "johanna ortiz", "jazmín chebar", "jazmin chebar", "maría cher", "maria cher", "ricky sarkany", "alexandre herchcovitch", "maria filó", "maria filo", "luiza barcelos", "luis onofre", "camilla thulin", "gina tricot",
    "stine goya", "baum pferdgarten", "cecilie bahnsen", "henrik vibskov", "malene birgers", "norma kamali", "diane von",
    "tadashi shoji", "eileen fisher", "johnny was", "betsey johnson", "lauren conrad", "vera bradley", "thomas pink", "charles tyrwhitt", "alice temperley", "paul frank", "molly bracken", "jacqueline riu",
    "princesse tam", "thierry rabotin", "peter kaiser", "hans herrmann", "betty bossi", "maggie beer", "annabel karmel",
    "ella's kitchen", "charlie bigham's", "charlie bigham", "linda mccartney", "rachel's organic", "aunt bessie's", "aunt bessie", "mr kipling", "uncle toby's", "uncle tobys", "lou malnati's", "rosie's place", "annie chun's",
    "annie chun", "gino d'acampo", "antoine amiel", "paul bocuse", "paul hévin", "pierre marcolini", "jacques torres", "jean-claude van", "marie blachère", "marie blachere", "tia maria",
    "johnny rockets", "jack box", "famous dave's", "don pablo", "don pepe", "luisa cerano", "johnny urban", "ted hughes",
    "gunnar asplund", "bruno mathsson", "josef frank", "verner panton", "poul henningsen", "kaare klint", "finn juhl", "nanna ditzel", "eero saarinen", "eero aarnio", "ilmari tapiovaara", "tapio wirkkala", "kaj franck",
    "timo sarpaneva", "marianne brandt", "marcel breuer", "ludwig mies", "isamu noguchi", "tom dixon", "jasper conran", "georg jensens", "kay bojesen", "erik bagger", "piet hein", "ole kirk", "ali baba", "peer gynt",
    "hedda gabler", "emil lönneberga", "pippi långstrump", "pippi langstrumpf", "karlsson på", "ronja rövardotter", "ronja räubertochter", "michel lönneberga", "nils holgersson", "lisbeth salander", "kurt wallander",
    "alma mahler", "anne frank", "anna frank", "jim knopf", "lukas der", "hans glück", "hänsel gretel", "hansel gretel", "frau holle", "karl may", "robert schumann", "johann sebastian", "ludwig van", "clara schumann",
    "franz schubert", "johannes brahms", "antonín dvořák", "bedřich smetana", "josef švejk", "josefa švejka", "karel gott", "jára cimrman", "jary cimrmana", "járy cimrmana", "petr čech", "jaromír jágr",
    "božena němcová", "béla bartók", "bartók béla", "petőfi sándor", "jókai mór", "kossuth lajos", "széchenyi istván", "deák ferenc", "ady endre", "józsef attila", "márai sándor", "szabó magda", "ion creangă", "mihai eminescu",
    "mircea cărtărescu", "alexandru cuza", "george enescu", "ciprian porumbescu", "taras szewczenko", "тарас шевченко",
    "іван франко", "александр пушкин", "юрий гагарин", "иван грозный", "илья муромец", "алеша попович", "алёша попович", "добрыня никитич",
    "мастера маргариту", "три богатыря", "витя малеев", "иван царевич", "андрей рублев", "лев яшин", "николай чудотворец", "maría félix", "jorge negrete", "pedro infante", "rocío dúrcal", "julio iglesias", "enrique iglesias",
    "alejandro sanz", "pablo alborán", "pablo neruda", "gabriela mistral", "mario benedetti", "julio cortázar", "ernesto sabato", "eva perón", "simón rodríguez", "federico garcía", "miguel cervantes", "benito pérez",
    "carmen laforet", "almudena grandes", "arturo pérez", "laura esquivel", "juan rulfo", "octavio paz", "elena poniatowska", "doña bárbara", "doña barbara", "pedro páramo", "pedro paramo", "maría candelaria", "juana inés",
    "roberto carlos", "caetano veloso", "gilberto gil", "chico buarque", "elis regina", "marisa monte", "jorge ben", "tim maia", "luan santana", "gusttavo lima", "marília mendonca", "dom casmurro",
    "gabriela cravo", "dona flor", "tom jobins", "camilo castelo", "camilo castelos", "eça queirós", "sophia mello", "pedro álvares", "infante dom", "eusébio ferreira", "giuseppe verdi", "giacomo puccini",
    "gioachino rossini", "antonio vivaldi", "dante alighieri", "alessandro manzoni", "giacomo leopardi", "luigi pirandello", "italo calvino", "primo levi", "elsa morante", "natalia ginzburg", "carlo collodi", "federico fellini",
    "paolo sorrentino", "roberto benigni", "checco zalone", "gigi d'alessio", "tiziano ferro", "marco mengoni", "gigi proietti", "antonio canova", "amerigo vespucci", "giuseppe garibaldi", "camillo benso", "victor hugos",
    "jean valjean", "jean racine", "jean moulin", "jean jaurès", "jules ferry", "jules guesde", "léon blum", "simone veil", "simone beauvoir", "simone signoret", "george sand", "honoré balzac", "émile zola", "gustave flaubert",
    "guy maupassant", "alexandre dumas", "antoine saint", "jacques brel", "georges brassens", "jean ferrat", "claude françois", "patrick bruel", "florent pagny", "amélie poulain", "cyrano bergerac", "édith piafs",
    "gérard depardieu", "louis funès", "félix leclerc", "gilles vigneault", "michel tremblay", "maria chapdelaine", "johan cruyff", "johan cruijff", "anton pieck", "annie schmidt", "jan klaassen",
    "sesam straat", "hans teeuwen", "joop ende", "willem alexander", "piet heyn", "johan maurits", "rembrandt rijn", "vincent gogh", "frans hals", "rani mukherjee", "kareena kapoor", "ranbir kapoor", "priyanka chopra",
    "deepika padukone", "alia bhatt", "hrithik roshan", "ajay devgn", "katrina kaif", "vicky kaushal", "manish malhotra", "anita dongre", "rahul dravid", "sunil gavaskar", "mahatma gandhi", "jawaharlal nehru", "subhash chandra",
    "veer savarkar", "rabindranath tagore", "lata mangeshkar", "asha bhosle", "sonu nigam", "dewi sri", "siti badriah", "iwan fals", "rhoma irama", "raditya dika", "tere liye", "andrea hirata", "pramoedya ananta", "joko anwar",
    "upin ipin", "ejen ali", "boboi boy", "p ramlee", "nicol david", "nguyễn huệ", "võ thị", "sơn tùng", "mỹ tâm", "trịnh công",
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
    "simi",
    "nacho",
    "perignon",
    "tadeusz",
    "tadeusza",
    "tadeuszem",
    "tadeuszu",
    "executive",
    "manager",
    "developer",
    "engineer",
    "analyst",
    "associate",
    "consultant",
    "advisor",
    "specialist",
    "officer",
    "director",
    "valdez",
    "inasal",
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
    "ninja", "lalamove", "ghn", "ghtk", "ems", "yamato", "sagawa", "cj", "hanjin", "顺丰", "revolut", "monzo", "starling", "wise", "transferwise", "indigo", "airasia", "vistara", "spicejet",
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

/// In lower case: who gave firms their names.
const OWNERS: &[&str] = &[
    "wendy",
    "harvey",
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brands_are_told_from_those_who_are_called_so() {
        assert!(is_brand("Albert Heijn") && is_brand("Harry Potter's") && !is_brand("Paul Smith"));
        assert!(
            is_namesake("Paul Smith, London") && !is_namesake("Albert Heijn") && !is_namesake("Paul Lee")
        );
        assert!(is_brand_or_namesake("paul smith") && is_brand_or_namesake("Albert Heijn"));
    }
}
