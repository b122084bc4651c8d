//! Numbers in words: English, Spanish, Portuguese, French, German, Italian, Dutch, Polish, Swedish, Russian, Turkish,
//! Indonesian, and the digits of Chinese and Japanese.
//!
//! A word that means something else as well ("due", "once", Turkish "on") is a number only beside another of its
//! language; whether it stands so is for the reader of the text to say.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::fold_letter;

/// What a word says, or does to the number before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NumberWord {
    /// A number that stands for itself, 0 to 999.
    Value(u16),
    /// French tens that eleven to nineteen may be added to: 60, 80.
    Score(u16),
    /// "hundred", "thousand": so many zeros behind the number before it, or behind a one.
    Zeros(u8),
    /// "double", "triple": the next digit so many times.
    Times(u8),
}

/// A word of a number, and who says it so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) word: NumberWord,
    /// A bit for each language in which it means that.
    pub(super) languages: u16,
    /// Whether it is more often another word.
    pub(super) weak: bool,
}

/// The bit of English, where "eight hundred five" is two numbers rather than one.
pub(super) const ENGLISH: u16 = 1;

/// What `word` says; in any case, marks ignored.
pub(super) fn number_word(word: &str) -> Option<Said> {
    if word.len() > LONGEST {
        return None;
    }
    let folded = folded(word);
    WORDS.get(folded.as_str()).copied().or_else(|| hundreds(&folded))
}

/// The digit that a Chinese or Japanese numeral is.
pub(super) fn numeral(char: char) -> Option<u8> {
    NUMERALS.iter().zip(0..).find(|(forms, _)| forms.contains(char)).map(|(_, value)| value)
}

/// Whether a word may stand between the words of one number: "treinta y cuatro", "four one five dash two".
pub(super) fn is_link(word: &str) -> bool {
    let word = folded(word);
    is_and(&word) || LINKS.contains(&word.as_str())
}

/// Whether a word is "and".
pub(super) fn is_and(word: &str) -> bool {
    ["and", "y", "e", "et", "und", "en", "i", "och", "и", "ve"]
        .iter()
        .any(|and| word.eq_ignore_ascii_case(and))
}

/// Whether a word is "plus" in front of a country's code.
pub(super) fn is_plus(word: &str) -> bool {
    let word = folded(word);
    ["plus", "mas", "mais", "piu", "plius", "artı", "arti", "tambah"].contains(&word.as_str())
        || word == folded("плюс")
}

/// Words in a row of which call for a deep view: as people write them, those that are not ASCII in three cases,
/// because literals are compared in any case of ASCII only.
pub(crate) fn trigger_words() -> impl Iterator<Item = String> {
    let cases = |word: &str| {
        let upper = word.to_uppercase();
        let mut rest = word.chars();
        let capital = rest.next().map(|first| first.to_uppercase().chain(rest).collect::<String>());
        [Some(word.to_owned()), (!word.is_ascii()).then_some(upper), capital.filter(|_| !word.is_ascii())]
    };
    let folded = WORDS.iter().filter(|(_, said)| !said.weak).map(|(word, _)| word.clone());
    let numerals = NUMERALS.iter().flat_map(|forms| forms.chars()).map(String::from);
    let marked = marked_words().into_iter().flat_map(move |word| cases(word)).flatten();
    folded.chain(marked).chain(numerals)
}

/// Words that are spelled otherwise than they are folded, without the weak ones.
fn marked_words() -> Vec<&'static str> {
    let listed = LANGUAGES.iter().flat_map(|language| language.units.split_whitespace());
    let more = LANGUAGES.iter().flat_map(|language| language.more.iter().map(|(word, _)| *word));
    listed
        .chain(more)
        .filter(|word| !word.is_ascii())
        .filter(|word| number_word(word).is_some_and(|said| !said.weak))
        .collect()
}

fn folded(word: &str) -> String {
    word.chars().flat_map(char::to_lowercase).filter_map(fold_letter).collect()
}

/// German, Dutch and Italian write hundreds in one word with what is added to them: "zweihundertvier".
fn hundreds(word: &str) -> Option<Said> {
    let (at, hundred) = ["hundert", "honderd", "cento"]
        .iter()
        .find_map(|hundred| word.find(hundred).map(|at| (at, *hundred)))?;
    let (front, rest) = (&word[..at], &word[at + hundred.len()..]);
    let rest = rest.strip_prefix("und").unwrap_or(rest);
    let part = |part: &str, empty: u16| match part {
        "" => Some((empty, u16::MAX)),
        _ => match WORDS.get(part)? {
            Said { word: NumberWord::Value(value), languages, .. } => Some((*value, *languages)),
            _ => None,
        },
    };
    let ((many, one), (more, other)) = (part(front, 1)?, part(rest, 0)?);
    let languages = one & other;
    ((1..10).contains(&many) && more < 100 && languages != 0).then_some(Said {
        word: NumberWord::Value(100 * many + more),
        languages: if languages == u16::MAX { !ENGLISH } else { languages },
        weak: false,
    })
}

/// The longest word, in bytes, marks not counted twice over.
const LONGEST: usize = 48;

/// A language's number words.
struct Language {
    /// From zero on.
    units: &'static str,
    /// Tens, other forms.
    more: &'static [(&'static str, u16)],
    /// How tens and units become one word: between them stands this.
    compound: Option<Compound>,
    /// Those of them that are more often other words.
    weak: &'static str,
}

/// How a language writes 21 to 99 in one word.
struct Compound {
    units: &'static str,
    tens: &'static str,
    /// Units first, with this between ("vierunddreißig"); none: tens first ("trentaquattro").
    and: Option<&'static str>,
}

static LANGUAGES: &[Language] = &[
    Language {
        units: "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
        more: &[
            ("oh", 0),
            ("o", 0),
            ("nought", 0),
            ("naught", 0),
            ("nil", 0),
            ("niner", 9),
            ("twenty", 20),
            ("thirty", 30),
            ("forty", 40),
            ("fourty", 40),
            ("fifty", 50),
            ("sixty", 60),
            ("seventy", 70),
            ("eighty", 80),
            ("ninety", 90),
        ],
        compound: None,
        weak: "oh o nil",
    },
    Language {
        units: "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve \
            veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve",
        more: &[
            ("una", 1),
            ("un", 1),
            ("treinta", 30),
            ("cuarenta", 40),
            ("cincuenta", 50),
            ("sesenta", 60),
            ("setenta", 70),
            ("ochenta", 80),
            ("noventa", 90),
            ("cien", 100),
            ("ciento", 100),
            ("doscientos", 200),
            ("trescientos", 300),
            ("cuatrocientos", 400),
            ("quinientos", 500),
            ("seiscientos", 600),
            ("setecientos", 700),
            ("ochocientos", 800),
            ("novecientos", 900),
        ],
        compound: None,
        weak: "uno una un once",
    },
    Language {
        units: "zero um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove vinte",
        more: &[
            ("uma", 1),
            ("duas", 2),
            ("meia", 6),
            ("catorze", 14),
            ("dezasseis", 16),
            ("dezassete", 17),
            ("dezanove", 19),
            ("trinta", 30),
            ("quarenta", 40),
            ("cinquenta", 50),
            ("cinqüenta", 50),
            ("sessenta", 60),
            ("setenta", 70),
            ("oitenta", 80),
            ("noventa", 90),
            ("cem", 100),
            ("cento", 100),
            ("duzentos", 200),
            ("trezentos", 300),
            ("quatrocentos", 400),
            ("quinhentos", 500),
            ("seiscentos", 600),
            ("setecentos", 700),
            ("oitocentos", 800),
            ("novecentos", 900),
        ],
        compound: None,
        weak: "um uma meia sete",
    },
    Language {
        units: "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
        more: &[
            ("une", 1),
            ("vingt", 20),
            ("trente", 30),
            ("quarante", 40),
            ("cinquante", 50),
            ("septante", 70),
            ("huitante", 80),
            ("octante", 80),
            ("nonante", 90),
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
        weak: "uno una un due sei tre",
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
            ("jedna", 1),
            ("dwadzieścia", 20),
            ("trzydzieści", 30),
            ("czterdzieści", 40),
            ("pięćdziesiąt", 50),
            ("sześćdziesiąt", 60),
            ("siedemdziesiąt", 70),
            ("osiemdziesiąt", 80),
            ("dziewięćdziesiąt", 90),
            ("sto", 100),
            ("dwieście", 200),
            ("trzysta", 300),
            ("czterysta", 400),
            ("pięćset", 500),
            ("sześćset", 600),
            ("siedemset", 700),
            ("osiemset", 800),
            ("dziewięćset", 900),
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
        weak: "ett en tre sex",
    },
    Language {
        units: "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать",
        more: &[
            ("нуль", 0),
            ("одна", 1),
            ("две", 2),
            ("двадцать", 20),
            ("тридцать", 30),
            ("сорок", 40),
            ("пятьдесят", 50),
            ("шестьдесят", 60),
            ("семьдесят", 70),
            ("восемьдесят", 80),
            ("девяносто", 90),
            ("сто", 100),
            ("двести", 200),
            ("триста", 300),
            ("четыреста", 400),
            ("пятьсот", 500),
            ("шестьсот", 600),
            ("семьсот", 700),
            ("восемьсот", 800),
            ("девятьсот", 900),
        ],
        compound: None,
        weak: "один одна",
    },
    Language {
        units: "sıfır bir iki üç dört beş altı yedi sekiz dokuz on",
        more: &[
            ("yirmi", 20),
            ("otuz", 30),
            ("kırk", 40),
            ("elli", 50),
            ("altmış", 60),
            ("yetmiş", 70),
            ("seksen", 80),
            ("doksan", 90),
        ],
        compound: None,
        weak: "bir on",
    },
    Language {
        units: "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas",
        more: &[("kosong", 0)],
        compound: None,
        weak: "kosong",
    },
];

/// Words that are no number by themselves; the bits of the languages that say them.
#[rustfmt::skip]
const OTHER: &[(&str, NumberWord, u16)] = &[
    ("soixante", NumberWord::Score(60), 1 << 3), ("vingts", NumberWord::Score(80), 1 << 3),
    ("hundred", NumberWord::Zeros(2), ENGLISH), ("hundreds", NumberWord::Zeros(2), ENGLISH),
    ("thousand", NumberWord::Zeros(3), ENGLISH), ("cent", NumberWord::Zeros(2), 1 << 3),
    ("cents", NumberWord::Zeros(2), 1 << 3), ("mille", NumberWord::Zeros(3), 1 << 3 | 1 << 5),
    ("hundert", NumberWord::Zeros(2), 1 << 4), ("tausend", NumberWord::Zeros(3), 1 << 4),
    ("cento", NumberWord::Zeros(2), 1 << 5), ("mila", NumberWord::Zeros(3), 1 << 5),
    ("honderd", NumberWord::Zeros(2), 1 << 6), ("duizend", NumberWord::Zeros(3), 1 << 6),
    ("hundra", NumberWord::Zeros(2), 1 << 8), ("yuz", NumberWord::Zeros(2), 1 << 10),
    ("mil", NumberWord::Zeros(3), 1 << 1 | 1 << 2),
    ("double", NumberWord::Times(2), u16::MAX), ("triple", NumberWord::Times(3), u16::MAX),
    ("treble", NumberWord::Times(3), ENGLISH), ("quadruple", NumberWord::Times(4), u16::MAX),
    ("doble", NumberWord::Times(2), 1 << 1), ("doppel", NumberWord::Times(2), 1 << 4),
    ("duplo", NumberWord::Times(2), 1 << 2), ("triplo", NumberWord::Times(3), 1 << 2 | 1 << 5),
    ("doppio", NumberWord::Times(2), 1 << 5), ("dubbel", NumberWord::Times(2), 1 << 6 | 1 << 8),
    ("trippel", NumberWord::Times(3), 1 << 8), ("podwojne", NumberWord::Times(2), 1 << 7),
];

/// Words for what is written between the groups of a number, and what people say while they look for the next one.
#[rustfmt::skip]
const LINKS: &[&str] = &[
    "dash", "hyphen", "minus", "space", "slash", "dot", "point", "comma", "then", "um", "uh", "er", "eh", "ehm", "euh", "ahm", "hmm",
    "guion", "espacio", "punto", "coma", "raya", "menos", "luego", "hifen", "traco", "espaco", "ponto", "virgula", "depois", "tiret",
    "espace", "virgule", "puis", "bindestrich", "strich", "leerzeichen", "punkt", "komma", "dann", "schragstrich", "trattino",
    "spazio", "virgola", "meno", "poi", "barra", "streepje", "spatie", "punt", "myslnik", "bindestreck", "tire",
];

/// The forms of the digits 0 to 9 in Chinese and Japanese, those of the telephone and those of cheques among them.
const NUMERALS: &[&str] =
    &["零〇", "一壹壱幺", "二两兩贰貳弐", "三叁參参", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"];

static WORDS: LazyLock<HashMap<String, Said>> = LazyLock::new(|| {
    let mut words = HashMap::<String, Said>::new();
    let mut add = |word: &str, meaning: NumberWord, languages: u16, weak: bool| {
        let said = words.entry(folded(word)).or_insert(Said { word: meaning, languages, weak });
        if said.word == meaning {
            said.languages |= languages;
            said.weak |= weak;
        }
    };
    for (language, bit) in LANGUAGES.iter().zip((0..).map(|index| 1 << index)) {
        let weak: Vec<&str> = language.weak.split_whitespace().collect();
        let mut value = |word: &str, value: u16| {
            let weak = weak.contains(&word);
            add(word, NumberWord::Value(value), bit, weak);
            for (from, to) in
                [("cientos", "cientas"), ("centos", "centas"), ("quinientos", "quinientas"), ("ß", "ss")]
            {
                if word.contains(from) {
                    add(&word.replace(from, to), NumberWord::Value(value), bit, weak);
                }
            }
        };
        language.units.split_whitespace().zip(0..).for_each(|(word, number)| value(word, number));
        language.more.iter().for_each(|(word, number)| value(word, *number));
        language.compound.iter().flat_map(Compound::words).for_each(|(word, number)| value(&word, number));
    }
    for (word, meaning, languages) in OTHER {
        let weak = ["cent", "cents", "mil", "mille", "mila"].contains(word);
        add(word, *meaning, *languages, weak);
    }
    words
});

impl Compound {
    /// The tens, and all that are made of them.
    fn words(&self) -> Vec<(String, u16)> {
        let mut words = Vec::new();
        for (tens, ten) in self.tens.split_whitespace().zip((20..).step_by(10)) {
            words.push((tens.to_owned(), ten));
            for (unit, value) in self.units.split_whitespace().zip(1..) {
                words.push((self.word(tens, unit), ten + value));
            }
        }
        words
    }

    fn word(&self, tens: &str, unit: &str) -> String {
        match self.and {
            Some(and) => format!("{unit}{and}{tens}"),
            // Italian tens lose their last vowel before another (uno, otto).
            None if unit.starts_with(['u', 'o']) => format!("{}{unit}", &tens[..tens.len() - 1]),
            None => format!("{tens}{unit}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(word: &str) -> Option<NumberWord> {
        number_word(word).map(|said| said.word)
    }

    #[test]
    fn words_of_many_languages_are_numbers() {
        for (word, value) in [
            ("Four", 4),
            ("veintidós", 22),
            ("três", 3),
            ("douze", 12),
            ("fünf", 5),
            ("vierunddreißig", 34),
            ("vierunddreissig", 34),
            ("ventotto", 28),
            ("trentaquattro", 34),
            ("dreißig", 30),
            ("noventa", 90),
            ("seiscientas", 600),
            ("zweihundertvier", 204),
            ("trecentoquarantasette", 347),
            ("eenentwintig", 21),
            ("dziewięć", 9),
            ("ВОСЕМЬ", 8),
            ("åttiosex", 86),
            ("Sıfır", 0),
            ("delapan", 8),
        ] {
            assert_eq!(says(word), Some(NumberWord::Value(value)), "{word}");
        }
        assert_eq!(says("double"), Some(NumberWord::Times(2)));
        assert_eq!(says("hundred"), Some(NumberWord::Zeros(2)));
        assert_eq!(says("stone"), None);
        assert_eq!(says("hundertfoo"), None);
        assert_eq!((numeral('玖'), numeral('幺'), numeral('十')), (Some(9), Some(1), None));
    }

    #[test]
    fn words_that_mean_something_else_are_weak() {
        for word in ["on", "due", "once", "un", "oh", "cent"] {
            assert!(number_word(word).is_some_and(|said| said.weak), "{word}");
            assert!(!trigger_words().any(|trigger| trigger == word), "{word}");
        }
        assert!(trigger_words().any(|trigger| trigger == "ВОСЕМЬ"));
    }
}
