//! Number words by language: tables, and how tens and units become one word.

use super::{ANY, ENGLISH, NumberWord};

/// A language's number words.
pub(super) struct Language {
    /// From zero on.
    pub(super) units: &'static str,
    /// Tens, other forms.
    pub(super) more: &'static [(&'static str, u16)],
    /// How tens and units become one word: between them stands this.
    pub(super) compound: Option<Compound>,
    /// Those of them that are more often other words.
    pub(super) weak: &'static str,
}

/// How a language writes 21 to 99 in one word.
pub(super) struct Compound {
    pub(super) units: &'static str,
    pub(super) tens: &'static str,
    /// Units first, with this between ("vierunddreißig"); none: tens first ("trentaquattro").
    pub(super) and: Option<&'static str>,
}

#[rustfmt::skip]
pub(super) static LANGUAGES: &[Language] = &[
    Language {
        units: "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
        more: &[
            ("oh", 0), ("o", 0), ("nought", 0), ("naught", 0), ("nil", 0), ("niner", 9), ("twenty", 20), ("thirty", 30),
            ("forty", 40), ("fourty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90),
        ],
        compound: None,
        weak: "oh o nil",
    },
    Language {
        units: "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve \
            veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve",
        more: &[
            ("una", 1), ("un", 1), ("treinta", 30), ("cuarenta", 40), ("cincuenta", 50), ("sesenta", 60), ("setenta", 70),
            ("ochenta", 80), ("noventa", 90), ("cien", 100), ("ciento", 100), ("doscientos", 200), ("trescientos", 300),
            ("cuatrocientos", 400), ("quinientos", 500), ("seiscientos", 600), ("setecientos", 700), ("ochocientos", 800),
            ("novecientos", 900),
        ],
        compound: None,
        weak: "uno una un once",
    },
    Language {
        units: "zero um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove vinte",
        more: &[
            ("uma", 1), ("duas", 2), ("meia", 6), ("catorze", 14), ("dezasseis", 16), ("dezassete", 17), ("dezanove", 19),
            ("trinta", 30), ("quarenta", 40), ("cinquenta", 50), ("cinqüenta", 50), ("sessenta", 60), ("setenta", 70),
            ("oitenta", 80), ("noventa", 90), ("cem", 100), ("cento", 100), ("duzentos", 200), ("trezentos", 300),
            ("quatrocentos", 400), ("quinhentos", 500), ("seiscentos", 600), ("setecentos", 700), ("oitocentos", 800),
            ("novecentos", 900),
        ],
        compound: None,
        weak: "um uma meia sete",
    },
    Language {
        units: "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
        more: &[
            ("une", 1), ("vingt", 20), ("trente", 30), ("quarante", 40), ("cinquante", 50), ("septante", 70),
            ("huitante", 80), ("octante", 80), ("nonante", 90),
        ],
        compound: None,
        weak: "un une",
    },
    Language {
        units: "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
        more: &[("zwo", 2), ("ein", 1), ("eine", 1), ("fuenf", 5), ("zwoelf", 12), ("fuenfzehn", 15)],
        compound: Some(Compound {
            units: "ein zwei drei vier fünf sechs sieben acht neun",
            tens: "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
            and: Some("und"),
        }),
        weak: "ein eine",
    },
    Language {
        units: "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
        more: &[("una", 1), ("un", 1)],
        compound: Some(Compound {
            units: "uno due tre quattro cinque sei sette otto nove",
            tens: "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
            and: None,
        }),
        weak: "uno una un due sei",
    },
    Language {
        units: "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
        more: &[("één", 1)],
        compound: Some(Compound {
            units: "een twee drie vier vijf zes zeven acht negen",
            tens: "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
            and: Some("en"),
        }),
        weak: "een één",
    },
    Language {
        units: "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście",
        more: &[
            ("jedna", 1), ("dwadzieścia", 20), ("trzydzieści", 30), ("czterdzieści", 40), ("pięćdziesiąt", 50),
            ("sześćdziesiąt", 60), ("siedemdziesiąt", 70), ("osiemdziesiąt", 80), ("dziewięćdziesiąt", 90), ("sto", 100),
            ("dwieście", 200), ("trzysta", 300), ("czterysta", 400), ("pięćset", 500), ("sześćset", 600),
            ("siedemset", 700), ("osiemset", 800), ("dziewięćset", 900),
        ],
        compound: None,
        weak: "jeden jedna sto",
    },
    Language {
        units: "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton",
        more: &[("en", 1), ("nolla", 0), ("etta", 1)],
        compound: Some(Compound {
            units: "ett två tre fyra fem sex sju åtta nio",
            tens: "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio",
            and: None,
        }),
        weak: "ett en sex",
    },
    Language {
        units: "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
        more: &[
            ("нуль", 0), ("одна", 1), ("две", 2), ("двадцать", 20), ("тридцать", 30), ("сорок", 40), ("пятьдесят", 50),
            ("шестьдесят", 60), ("семьдесят", 70), ("восемьдесят", 80), ("девяносто", 90), ("сто", 100), ("двести", 200),
            ("триста", 300), ("четыреста", 400), ("пятьсот", 500), ("шестьсот", 600), ("семьсот", 700), ("восемьсот", 800),
            ("девятьсот", 900),
        ],
        compound: None,
        weak: "один одна",
    },
    Language {
        units: "sıfır bir iki üç dört beş altı yedi sekiz dokuz on",
        more: &[
            ("yirmi", 20), ("otuz", 30), ("kırk", 40), ("elli", 50), ("altmış", 60), ("yetmiş", 70), ("seksen", 80),
            ("doksan", 90),
        ],
        compound: None,
        weak: "bir on",
    },
    Language {
        units: "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas",
        more: &[("kosong", 0), ("sifar", 0), ("lapan", 8)],
        compound: None,
        weak: "kosong",
    },
    Language {
        units: "нуль один два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять тринадцять чотирнадцять п'ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять",
        more: &[
            ("одна", 1), ("дві", 2), ("двадцять", 20), ("тридцять", 30), ("сорок", 40), ("п'ятдесят", 50), ("шістдесят", 60),
            ("сімдесят", 70), ("вісімдесят", 80), ("дев'яносто", 90), ("сто", 100), ("двісті", 200), ("триста", 300),
            ("чотириста", 400), ("п'ятсот", 500), ("шістсот", 600), ("сімсот", 700), ("вісімсот", 800), ("дев'ятсот", 900),
        ],
        compound: None,
        weak: "один одна сто",
    },
    Language {
        units: "nula jedna dva tři čtyři pět šest sedm osm devět deset jedenáct dvanáct třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct",
        more: &[
            ("dvě", 2), ("štyri", 4), ("päť", 5), ("šesť", 6), ("sedem", 7), ("osem", 8), ("deväť", 9), ("dvacet", 20),
            ("třicet", 30), ("čtyřicet", 40), ("padesát", 50), ("šedesát", 60), ("sedmdesát", 70), ("osmdesát", 80),
            ("devadesát", 90), ("jeden", 1), ("jedenásť", 11), ("dvanásť", 12), ("dvadsať", 20), ("tridsať", 30), ("štyridsať", 40),
            ("päťdesiat", 50), ("šesťdesiat", 60), ("sedemdesiat", 70), ("osemdesiat", 80), ("deväťdesiat", 90), ("sto", 100),
            ("dvěstě", 200), ("dvesto", 200), ("tristo", 300), ("třista", 300), ("čtyřista", 400), ("pětset", 500), ("päťsto", 500),
            ("šestset", 600), ("šesťsto", 600), ("sedmset", 700), ("sedemsto", 700), ("osmset", 800), ("osemsto", 800),
            ("devětset", 900), ("deväťsto", 900),
        ],
        compound: None,
        weak: "jedna jeden dva tři sto",
    },
    Language {
        units: "shunya ek do teen chaar paanch chhe saat aath nau das",
        more: &[
            ("zero", 0), ("sifar", 0), ("sifr", 0), ("ik", 1), ("tin", 3), ("char", 4), ("panch", 5), ("paach", 5), ("che", 6),
            ("chay", 6), ("chey", 6), ("chhah", 6), ("cheh", 6), ("sat", 7), ("ath", 8), ("aat", 8), ("dus", 10),
        ],
        compound: None,
        weak: "ek do teen das char che sat saat ik tin aat dus chay",
    },
];

/// Words that are no number by themselves; the bits of the languages that say them.
#[rustfmt::skip]
pub(super) const OTHER: &[(&str, NumberWord, u64)] = &[
    ("soixante", NumberWord::Score(60), 1 << 3), ("vingts", NumberWord::Score(80), 1 << 3),
    ("hundred", NumberWord::Zeros(2), ENGLISH), ("hundreds", NumberWord::Zeros(2), ENGLISH),
    ("thousand", NumberWord::Zeros(3), ENGLISH), ("cent", NumberWord::Zeros(2), 1 << 3),
    ("cents", NumberWord::Zeros(2), 1 << 3), ("mille", NumberWord::Zeros(3), 1 << 3 | 1 << 5),
    ("hundert", NumberWord::Zeros(2), 1 << 4), ("tausend", NumberWord::Zeros(3), 1 << 4),
    ("cento", NumberWord::Zeros(2), 1 << 5), ("mila", NumberWord::Zeros(3), 1 << 5),
    ("honderd", NumberWord::Zeros(2), 1 << 6), ("duizend", NumberWord::Zeros(3), 1 << 6),
    ("hundra", NumberWord::Zeros(2), 1 << 8), ("yuz", NumberWord::Zeros(2), 1 << 10),
    ("mil", NumberWord::Zeros(3), 1 << 1 | 1 << 2),
    ("double", NumberWord::Times(2), ANY), ("triple", NumberWord::Times(3), ANY),
    ("treble", NumberWord::Times(3), ENGLISH), ("quadruple", NumberWord::Times(4), ANY),
    ("doble", NumberWord::Times(2), 1 << 1), ("doppel", NumberWord::Times(2), 1 << 4),
    ("duplo", NumberWord::Times(2), 1 << 2), ("triplo", NumberWord::Times(3), 1 << 2 | 1 << 5),
    ("doppio", NumberWord::Times(2), 1 << 5), ("dubbel", NumberWord::Times(2), 1 << 6 | 1 << 8),
    ("trippel", NumberWord::Times(3), 1 << 8), ("podwojne", NumberWord::Times(2), 1 << 7),
    ("puluh", NumberWord::Zeros(1), 1 << 11), ("ratus", NumberWord::Zeros(2), 1 << 11), ("mươi", NumberWord::Zeros(1), 1 << 18),
    ("trăm", NumberWord::Zeros(2), 1 << 18), ("dobbelt", NumberWord::Times(2), ANY), ("dobel", NumberWord::Times(2), ANY),
    ("डबल", NumberWord::Times(2), ANY), ("ट्रिपल", NumberWord::Times(3), ANY), ("ডাবল", NumberWord::Times(2), ANY), ("ট্রিপল", NumberWord::Times(3), ANY),
    ("டபுள்", NumberWord::Times(2), ANY), ("டபிள்", NumberWord::Times(2), ANY), ("డబుల్", NumberWord::Times(2), ANY), ("ಡಬಲ್", NumberWord::Times(2), ANY),
    ("ഡബിൾ", NumberWord::Times(2), ANY), ("ડબલ", NumberWord::Times(2), ANY), ("ਡਬਲ", NumberWord::Times(2), ANY), ("ڈبل", NumberWord::Times(2), ANY),
    ("دبل", NumberWord::Times(2), ANY), ("דאבל", NumberWord::Times(2), ANY), ("duble", NumberWord::Times(2), ANY), ("дабл", NumberWord::Times(2), ANY),
];

/// Words for what is written between the groups of a number, and what people say while they look for the next one.
#[rustfmt::skip]
pub(super) const LINKS: &[&str] = &[
    "dash", "hyphen", "minus", "space", "slash", "dot", "point", "comma", "then", "um", "uh", "er", "eh", "ehm", "euh", "ahm", "hmm",
    "guion", "espacio", "punto", "coma", "raya", "menos", "luego", "hifen", "traco", "espaco", "ponto", "virgula", "depois", "tiret",
    "espace", "virgule", "puis", "bindestrich", "strich", "leerzeichen", "punkt", "komma", "dann", "schragstrich", "trattino",
    "spazio", "virgola", "meno", "poi", "barra", "streepje", "spatie", "punt", "myslnik", "bindestreck", "tire",
    "pomlcka", "crtica", "vezaj", "linie", "apoi", "kotojel", "aztan", "viiva", "sitten", "kriips", "siis", "lalu", "terus", "kemudian", "strip", "lepas",
    "tapos", "kisha", "phir", "fir", "aur", "roi", "ثم", "بعدين", "شرطة", "بعد", "سپس", "خط", "پھر", "ڈیش", "ואז", "אחר", "מקף", "פלוס", "फिर", "और", "डैश",
    "তারপর", "ড্যাশ", "பிறகு", "తరువాత", "потом", "затем", "потім", "далі", "после", "след", "содан",
];

/// Words for what is written between the groups of a number: "4111 dash 1111".
#[rustfmt::skip]
pub(super) const DASHES: &[&str] = &[
    "dash", "hyphen", "space", "guion", "guión", "espacio", "raya", "tiret", "espace", "bindestrich", "leerzeichen", "trattino", "spazio", "traço",
    "hífen", "espaço", "streepje", "spatie", "myślnik", "bindestreck", "тире", "дефис", "tire", "pomlčka", "pomlcka", "crtica", "vezaj", "linie",
    "kötőjel", "kotojel", "παύλα", "viiva", "kriips", "brūkšnys", "domuzīme", "gạch", "gạch ngang", "strip", "sengkang", "شرطة", "خط تیره", "داش",
    "ڈیش", "מקף", "डैश", "ড্যাশ", "டாஷ்", "డాష్",
];
