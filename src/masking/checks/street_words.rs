//! The words that streets and address lines are told by, in any case and with or without their marks.
//!
//! The lists are of our own making. A word that is missing costs the part of an address that it stands before; a word
//! too many costs a few readable words. Numbers and shapes are judged elsewhere: see [`street`](super::street).

use std::ops::Range;
use std::sync::LazyLock;

use super::spelling::{self, Words};

/// A list of words, read when it is first asked.
struct List(LazyLock<Words<String>>);

impl List {
    fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }
}

macro_rules! list {
    ($name:ident, $read:ident, $about:literal, $($words:literal),+ $(,)?) => {
        #[doc = $about]
        static $name: List = List(LazyLock::new(|| {
            [$($words),+].iter().flat_map(|line: &&str| line.split_whitespace()).map($read).collect()
        }));
    };
}

/// A word in lower case and without marks.
fn folded(word: &str) -> String {
    spelling::folded(head(word))
}

/// A word in lower case, with its marks: "số" is no "so".
fn lower(word: &str) -> String {
    spelling::lower(head(word))
}

/// Writes a word to `spelled` in lower case and folded, and gives where. Most have one form.
pub(super) fn spell(word: &str, spelled: &mut String) -> (Range<usize>, Range<usize>) {
    let word = head(word);
    let start = spelled.len();
    spelling::push_lower(word, spelled);
    let lower = start..spelled.len();
    if word.is_ascii() {
        return (lower.clone(), lower);
    }
    spelling::push_folded(word, spelled);
    (lower.clone(), lower.end..spelled.len())
}

/// The first 32 characters of a word, which is longer than any word of a list.
fn head(word: &str) -> &str {
    word.char_indices().nth(32).map_or(word, |(end, _)| &word[..end])
}

/// Whether a sentence goes on with a word in lower case, so that no address holds it.
pub(super) fn is_sentence(word: &str) -> bool {
    SENTENCE.has(word)
}

/// Whether a word stands between a number and a street in sentences: measures, verbs, prepositions.
pub(super) fn is_between(word: &str) -> bool {
    BETWEEN.has(word) || SENTENCE.has(word)
}

/// Whether what is said of an address starts with a word, instead of the address.
pub(super) fn is_remark(word: &str) -> bool {
    REMARKS.has(word)
}

/// Whether a word written small belongs to what announces an address, not to the address.
pub(super) fn is_announcing(word: &str) -> bool {
    ANNOUNCING.has(word)
}

/// Whether a word says what kind of street it is, in any of the languages.
pub(super) fn is_kind(word: &str) -> bool {
    is_kind_last(word) || KINDS.has(word)
}

/// Whether an English street ends with a word.
pub(super) fn is_kind_last(word: &str) -> bool {
    STRONG_LAST.has(word) || WEAK_LAST.has(word) || OFTEN_OTHER.has(word)
}

/// Whether an English street that is written small ends with a word, whatever its number.
pub(super) fn is_strong_last(word: &str) -> bool {
    STRONG_LAST.has(word)
}

/// Whether an English street ends with a word that needs a long number before it, or a postcode
/// behind it, if written small.
pub(super) fn is_weak_last(word: &str) -> bool {
    WEAK_LAST.has(word)
}

/// Whether a word is the kind of a road that has a number instead of a name.
pub(super) fn is_numbered_road(word: &str) -> bool {
    NUMBERED.has(word)
}

/// Whether a street that is written in one word ends like this one.
pub(super) fn is_compound(word: &str) -> bool {
    COMPOUND.iter().any(|end| word.len() > end.len() + 2 && word.ends_with(end)) && !NO_STREETS.has(word)
}

/// Whether a word measures something, in any case: "100 GB drive".
pub(super) fn is_measure(word: &str) -> bool {
    MEASURES.has(word)
}

/// Whether a French street of this kind may be a number of places, courses or passages.
pub(super) fn is_weak_french(word: &str) -> bool {
    WEAK_FRENCH.has(word)
}

/// Whether a word ends like a street and names a place to sit or to park.
pub(super) fn is_no_street(word: &str) -> bool {
    NO_STREETS.has(word)
}

/// Whether a word announces a flat, a floor, a staircase or a number.
pub(super) fn is_label(word: &str) -> bool {
    LABELS.has(word)
}

/// Whether a word says where in a house somebody lives, without a number.
pub(super) fn is_part(word: &str) -> bool {
    PARTS.has(word)
}

/// Whether a word announces a quarter, a town or a landmark.
pub(super) fn is_area(word: &str) -> bool {
    AREAS.has(word)
}

/// Whether a word announces a part of an address wherever it stands: a village, a quarter, a block, a flat.
pub(super) fn is_part_label(word: &str) -> bool {
    PART_LABELS.has(word) || LABELS.has(word) || is_kind_last(word)
}

/// Whether a word joins the words of a name.
pub(super) fn is_joiner(word: &str) -> bool {
    JOINERS.has(word)
}

/// Whether a word counts or names something that a number follows in other texts: "Order 12", "Windows 11".
pub(super) fn is_counted(word: &str) -> bool {
    COUNTED.has(word)
}

/// Whether a word announces the number of a house.
pub(super) fn is_number_label(word: &str) -> bool {
    NUMBER.has(word)
}

/// Whether a Hungarian street ends with a word.
pub(super) fn is_hungarian_kind(word: &str) -> bool {
    HUNGARIAN.has(word)
}

/// Whether a Turkish street or quarter ends with a word.
pub(super) fn is_turkish_kind(word: &str) -> bool {
    TURKISH.has(word)
}

list!(
    PART_LABELS,
    folded,
    "What announces a village, a quarter, a block or a flat, before its name or behind it.",
    "thôn ấp xóm xã huyện quận phường tỉnh tp thị trấn đường phố ngõ hẻm căn tầng tòa block khu chung cư số",
    "perum perumahan apartemen griya blok ds desa dusun kec kel kota kab kabupaten kecamatan kelurahan rt rw lt lantai tower komplek kp",
    "purok sitio brgy barangay subd subdivision blk lot phase city village homes",
    "kg kampung taman lorong mukim daerah bandar jalan jln",
    "гр ж.к жк бл вх ет ап кв обл общ ул бул с",
    "mtaa nyumba namba barabara plot suite apartment flat estate court gardens plaza floor house wuse ii",
);

list!(
    NUMBER,
    folded,
    "What announces the number of a house.",
    "no nr nro num número number # n nº n° n.º no.º д дом буд будинок номер km км"
);

list!(
    HUNGARIAN,
    folded,
    "What Hungarian streets end with.",
    "utca u út útja tér tere körút krt köz sétány sor fasor rakpart rkp liget udvar lakótelep ltp dűlő lépcső sugárút",
);

list!(
    TURKISH,
    folded,
    "What Turkish streets and quarters end with.",
    "mahallesi mahalle mah sokak sokağı soka sok sk caddesi cadde cad cd bulvarı bulvari blv",
);

list!(
    SENTENCE,
    lower,
    "Words that a sentence goes on with.",
    "and but please since because thanks thank until so i we is was are has have had when where which with your you it its asap instead people times days weeks hours minutes",
    "people person persons customers clients colleagues friends guests copies pieces percent stars euros dollars tickets users bars",
    "personas clientes pessoas personnes clients personen kunden leute klanten mensen persone clienti kunder asiakasta osób osobom klientů lidí lidem lidi człowiek человек людей клиентов людям kişi kere değişti orang menit hari jam kali người dài cái lần phút ngày",
    "now then also they he she that this what if code landmark above below around between call ring phone tel email mail regards sincerely best thx pls hello hi hey ok okay sorry",
    "just past por pero porque gracias favor cuando es está esta están mi mas porfa tambien también ahora código codigo portón porton tengo tiene quiero gracias",
    "obrigado obrigada quando não nao meu minha mais fica pra então entao também tambem porque agora",
    "merci depuis quand mon ma pas svp car mais avec c'est et voilà voila maintenant au-dessus",
    "war waren hat habe haben kommt kam einem einer eine mit und aber bitte danke seit weil ist mein meine nicht wenn ich oder dann auch jetzt wohne wohnt lautet klingel klingeln klingelt",
    "grazie perché perche quando mio mia non sono adesso anche citofono suonare",
    "een met heeft maar bedankt graag sinds mijn niet ik alstublieft want bel gestuurd worden",
    "ale proszę dziękuję bo nie jest mam teraz prosím prosim děkuji dekuji díky diky protože takže není mám",
    "но пожалуйста спасибо потому не мой моя это есть и код але дякую бо будь це",
    "kargoyu siparişi paketi adresim bir bu şu gün sonra var yok lütfen lutfen teşekkürler tesekkurler ama adresine gönderin gonderin bırakın",
    "ett et med har hade men tack inte takk tak ikke vær venligst kiitos mutta",
    "đây năm tháng tapi terima tolong ya kak dekat nhé cảm nhưng ơi",
    "multumesc mulțumesc vă rog dar pentru köszönöm kérem ευχαριστώ παρακαλώ αλλά",
    "वह है में पर कृपया धन्यवाद रहता रहती فضلك شكرا תודה בבקשה אבל",
);

list!(
    BETWEEN,
    lower,
    "Words that stand between a number and a street in sentences.",
    "a about across after along an around at away before by can cars day down each euros every feet for from if in into items km kilometers meters metres miles min mins minute month",
    "months more my near next off on onto or our out over per seconds steps than the times to towards up were years yards week hour second year dollars percent stars gb tb mb usb bit inch mm cm kg",
    "man other different several few many one two three first free same",
    "cerca con desde hace hasta hay para que sin tengo veces días dias horas minutos años anos metros pasos cuadras personas puntos meses semanas",
    "com até ate onde sem tem voltas",
    "fois jours heures minutes mètres personnes places libres barrées étoiles",
    "minuten stunden tage wochen jahre mal euro uhr prozent",
    "на в за до от через около уже у від біля вже та і минут дней раз",
    "má mají mám zabaw budowy длиной длина par long lang breit wide deep jsou jest są selama sekitar sampai lebih perc perce óta napja dakika saat gün",
    "volte giorni ore minuti mesi anni",
);

list!(
    REMARKS,
    lower,
    "Words that go on with a sentence about an address instead of giving it.",
    "un una um uma ein eine en ett et een wrong incorrect same below above already correct invalid as an our customers everyone one missing unknown the different no outdated being still in on listed required not changed to for of from",
    "incorrecta incorrecto errónea equivocada el la correcta errado errada fausse falsch nicht sbagliato errato fout niet неверный не тот той zły zla zły",
);

list!(
    ANNOUNCING,
    lower,
    "Words of a cue behind which the address starts.",
    "uh um eh er ähm äh now new at to is ist lautet es è é est e au aux le la les à in im na adrese adresu adrese ide tänne sem jetzt nun hai hain h giao nhận hàng nhà tôi mình của mới là saya kami pengiriman rumah lengkap baru",
    "adalah di ada jest to je er är nu nå este on nyt στην στη στο στον εδώ είναι μου אל למשלוח שלי שלנו החדשה היא هو هي الجديد है यह completa completo nueva nuevo actual correcta complète nouvelle actuelle nieuwe nieuw",
);

list!(
    MEASURES,
    folded,
    "Measures, which titles write with capitals, too.",
    "minutes minute hours hour miles days weeks gb tb mb kb usd eur gbp km kg cm mm mbps ghz mhz watt volt inch",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    "tl try lira kuruş rub pln zl zł kč czk sek nok dkk chf brl inr rs cad aud nzd sgd hkd jpy cny krw myr idr rp thb vnd php zar ron lei lv bgn huf ft uah kr",
    "kw kwh mah mp mbit gbit fps dpi kcal lt ml cl gr mg dk sn sa hp ps rpm bar mhz tbps nm",
    "adet tane kişi kişilik katlı odalı yıldızlı nolu numaralı günlük gecelik saatlik haftalık aylık yıllık araçlık saat gün hafta ay yıl için",
);

list!(
    WEAK_FRENCH,
    folded,
    "What French streets start with, and other things, too.",
    "place cours passage square villa cité route côte rang"
);

list!(
    STRONG_LAST,
    folded,
    "What English streets end with, and hardly anything else that has a number before it.",
    "street st avenue ave road rd boulevard blvd lane ln crescent cres terrace tce parkway pkwy highway hwy circle cir mews parade pde esplanade nagar marg",
);

list!(
    WEAK_LAST,
    folded,
    "What English streets end with, and other things, too.",
    "drive dr court ct way circle cir close gardens gdns grove trail trl turnpike expressway freeway crossing xing creek apartments apts",
);

list!(
    OFTEN_OTHER,
    folded,
    "What English streets end with, and what more often is something else, in more languages than one.",
    "av place pl square sq hill row walk alley wharf quay broadway estate heights park path pike colony sector green rise view vale loop plaza point pt run ridge commons bend cove landing",
    "chowk layout cross main bypass circuit towers residences villas manor lodge",
);

list!(NUMBERED, folded, "Roads that have numbers.", "hwy highway route rte rt cr fm sr interstate road rd",);

list!(
    KINDS,
    folded,
    "What kind of street it is, where the word stands before the name or behind it.",
    "calle c/ avenida avda av paseo pasaje pje plaza carrera cra kra diagonal transversal camino jirón jr calzada bulevar bv ronda travesía callejón privada cerrada retorno andador eje prolongación alameda glorieta cuesta carrer carretera circunvalación urbanización villa",
    "rua travessa praça rodovia estrada largo ladeira beco praceta calçada",
    "rue boulevard bd boul allée allee chemin impasse route quai cours passage faubourg sentier résidence esplanade montée",
    "via viale piazza piazzale corso vicolo contrada",
    "straße strasse str gasse platz weg allee ufer damm straat laan gracht plein kade singel dijk markt",
    "ulica ul aleja al osiedle os plac náměstí namesti nám třída nábřeží nábř ulice námestie",
    "strada calea aleea bd bulevardul șoseaua soseaua piața splaiul intrarea",
    "utca u út útja tér tere körút krt köz sétány",
    "sokak sokağı sok sk cadde caddesi cad cd mahalle mahallesi mah bulvarı bulvar",
    "jalan jl jln gang gg komplek perumahan đường phố ngõ hẻm",
    "улица ул проспект пр-т просп переулок пер шоссе бульвар вулиця вул провулок бул οδός οδος οδό λεωφόρος λεωφ πλατεία",
    "box а/я пр postfach postbus postboks casilla apartado bp pl skr cottage house farm lodge",
    "iela mnt pst gatvė cesta trg lotissement lieu-dit résidence reihe",
    "नगर मार्ग गली रोड चौक कॉलोनी রোড সড়ক گلی روڈ خیابان کوچه",
    "רחוב שדרות שד' رح شارع طريق حي مبنى",
);

/// What streets of one word end with, folded.
const COMPOUND: &[&str] = &[
    "strasse", "straße", "str", "gasse", "allee", "platz", "weg", "damm", "ufer", "steig", "chaussee",
    "straat", "laan", "gracht", "plein", "kade", "dijk", "singel", "gatan", "vagen", "grand", "torget",
    "gata", "gade", "vej", "vejen", "veien", "gaten", "katu", "kuja", "tie", "polku", "kaari", "alle",
    "plads", "stræde", "straede", "braut", "stigur",
];

list!(
    NO_STREETS,
    folded,
    "Words that end like streets and are none.",
    "sitzplatz stellplatz parkplatz arbeitsplatz spielplatz speicherplatz liegeplatz tabellenplatz listenplatz stehplatz studienplatz steckplatz lagerplatz ladeplatz standplatz",
    "unterwegs lösungsweg losungsweg rückweg ruckweg hinweg arbeitsweg heimweg fahrtweg seaweg umweg ausweg dienstweg postweg halbweg onderweg onderweg",
    "rollstuhlplatz fensterplatz gangplatz schlafplatz zeltplatz campingplatz bahnsteig vägen gatan vejen etappe",
    "parkeerplein standplaats kalenderweg seitenweg brugergrad utgatan",
);

list!(
    LABELS,
    folded,
    "What announces a flat, a floor, a staircase, a number.",
    "apt apartment suite ste unit flat floor fl room rm bldg building block blk tower # no nr num n nº n° n.º no.º number lot level door phase plot shop",
    "depto dpto departamento piso apto oficina of ofic casa torre int interior ext bloque blq portal escalera esc puerta pta local manzana mz mza lote lt número numero nro km planta",
    "nyumba hse oppgang oppg timbre portón lt lote участок уч conj cnj ap bloco bl sala andar fundos conjunto cj qd quadra bât bat bâtiment batiment appt app appartement étage etage esc. porte hall",
    "og stock tür tuer top wohnung whg stiege haus etage hinterhaus bus bte boîte huis hs verdieping kamer scala sc interno piano edificio ed",
    "m mieszk mieszkanie lok lokal kl klatka piętro p. byt patro vchod poschodie lgh lägenhet vån vaning våning tr sal as asunto leil",
    "d daire kat k blok et etaj bloc scara sector sect camera apartament mansarda em emelet lph ajtó ajto fszt fsz",
    "شقة عمارة مبنى فيلا بناية برج رقم الدور الطابق طابق دور قطعة بلوك مجمع وحدة مكتب پلاک واحد طبقه شماره مکان نمبر گلی فلیٹ بلاک",
    "דירה קומה כניסה मकान नं नंबर फ्लैट प्लॉट सेक्टर ब्लॉक বাসা বাড়ি বাড়ি ফ্ল্যাট হোল্ডিং সেক্টর எண் கதவு నం ఇంటి ห้อง ชั้น เลขที่ ซอย หมู่",
    "ბინა სახლი კორპუსი սենյակ բն բնակարան շենք տուն пәтер үй батир mənzil bina ev xonadon uy вх ет",
    "rt rw kav kavling lantai lt. dom блок д дом к корп корпус стр строение кв квартира оф офис под подъезд подъезд этаж буд будинок під'їзд поверх εσ όροφος оροφος όρ διαμ",
    "quận phường tổ rt/rw p.o po",
);

list!(
    PARTS,
    folded,
    "Where in a house it is, without a number.",
    "bajo bajos dcha izda izq dcho derecha izquierda esq esquerdo dto direito frente fte ático atico principal entresuelo r/c rc fundos centro",
    "tv th mf left right rear ground basement upper lower front back links rechts mitte eg hochparterre parterre dg ug hinten vorne parter demisol földszint",
    "bis ter quater floor fl étage etage og stock piso andar planta sal piano verdieping piętro patro kat emelet em όροφος tr vån etg kerros этаж поверх",
    "pb bis fundos izqda",
    "sur norte este oeste nord sud est ouest süd ost oost zuid noord n s e w ne nw se sw north south east west cedex",
);

list!(
    AREAS,
    folded,
    "What announces a quarter, a town, a landmark.",
    "col colonia fracc fraccionamiento urb barrio b° bo bairro residencial res conj edif condominio cond vila jardim jd parque pq jud județul judet judeţ comuna com sat loc localitatea",
    "near nr. opp opposite behind beside off next landmark corner esquina entre e/ cerca apdo mun municipio delegación deleg alcaldía cdad ciudad cp c.p cep plz zip postcode pin",
    "kec kel kab kota desa dusun г гор город м місто обл область р-н район село с смт пос",
    "phường p quận q huyện xã thị tp tỉnh thành phố tổ khu chung cư",
    "čtvrť část okres powiat gmina woj",
);

list!(
    JOINERS,
    folded,
    "Words inside of names.",
    "de del la las el los da do das dos di della dello dei degli delle du des le les l d a à á am an der den dem die das zu zur zum im in auf unter ob van het 't ten ter te op aan",
    "of upon under on the by y e i en sur sous saint st sankt nad pod pri při u v na ve ob św sv of den det ved",
);

list!(
    COUNTED,
    folded,
    "What is counted or numbered in other texts.",
    "order ticket invoice case number version windows iphone galaxy android ios pixel model room gate platform seat row page chapter section step item line track terminal hall zone build update release season episode",
    "bestellung rechnung ticket nummer auftrag zimmer gleis seite kapitel artikel kunde kundennummer platz reihe sitz halle punkt stufe klasse",
    "pedido factura número numero habitación puerta página artículo caso versión vuelo asiento fila sala commande facture numéro chambre quai page article dossier billet ligne vol siège",
    "ordine fattura numero stanza binario pagina bestelling factuur nummer kamer spoor pagina zamówienie faktura numer pokój peron strona objednávka pokoj strana beställning order rum spår sida",
    "заказ счёт счет номер комната платформа страница заявка замовлення рахунок sipariş fatura oda sayfa peron rendelés számla szoba oldal comanda factura camera pagina παραγγελία τιμολόγιο δωμάτιο",
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday",
    "januar februar märz april mai juni juli august september oktober november dezember enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo",
    "plan premium basic gold silver tier paket package team equipo option opción level rack bin shelf aisle small medium large",
    "modelo versión capítulo episodio temporada nivel fase grupo lote talla tomo modello capitolo episodio livello modèle chapitre épisode saison niveau modell folge staffel ebene band",
    "linka linie line bus tram episode group gruppe skupina gruppo groupe equipo team versija",
    "usd eur gbp chf sek nok dkk pln czk huf ron try total summe importe amount price preis prix precio from about over only the der die das le la el i we in on at of for size größe talla taille",
);
