//! Number words of the smaller languages of Europe, and of those that are spoken beside them.

use super::NumberWord;
use super::words::{Compound, Language};

#[rustfmt::skip]
pub(super) static LANGUAGES: &[Language] = &[
    // Romanian
    Language {
        units: "zero unu doi trei patru cinci șase șapte opt nouă zece unsprezece doisprezece treisprezece paisprezece cincisprezece șaisprezece șaptesprezece optsprezece nouăsprezece",
        more: &[
            ("una", 1), ("două", 2), ("patrusprezece", 14), ("șasesprezece", 16), ("cinsprezece", 15), ("unșpe", 11), ("doișpe", 12), ("douăzeci", 20),
            ("treizeci", 30), ("patruzeci", 40), ("cincizeci", 50), ("șaizeci", 60), ("șasezeci", 60), ("șaptezeci", 70), ("optzeci", 80), ("nouăzeci", 90),
        ],
        compound: None,
        weak: "unu una doi două opt nouă",
    },
    // Hungarian
    Language {
        units: "nulla egy kettő három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő tizenhárom tizennégy tizenöt tizenhat tizenhét tizennyolc tizenkilenc",
        more: &[
            ("két", 2), ("tizenkét", 12), ("húsz", 20), ("száz", 100), ("kétszáz", 200), ("kettőszáz", 200), ("háromszáz", 300), ("négyszáz", 400),
            ("ötszáz", 500), ("hatszáz", 600), ("hétszáz", 700), ("nyolcszáz", 800), ("kilencszáz", 900),
        ],
        compound: Some(Compound {
            units: "egy kettő három négy öt hat hét nyolc kilenc",
            tens: "huszon harminc negyven ötven hatvan hetven nyolcvan kilencven",
            and: None,
        }),
        weak: "egy két öt hat hét",
    },
    // Greek
    Language {
        units: "μηδέν ένα δύο τρία τέσσερα πέντε έξι επτά οκτώ εννέα δέκα έντεκα δώδεκα δεκατρία δεκατέσσερα δεκαπέντε δεκαέξι δεκαεπτά δεκαοκτώ δεκαεννέα",
        more: &[
            ("μηδενικό", 0), ("δυο", 2), ("τέσσερις", 4), ("εφτά", 7), ("οχτώ", 8), ("εννιά", 9), ("δεκαεφτά", 17), ("δεκαοχτώ", 18), ("δεκαεννιά", 19),
            ("είκοσι", 20), ("τριάντα", 30), ("σαράντα", 40), ("πενήντα", 50), ("εξήντα", 60), ("εβδομήντα", 70), ("ογδόντα", 80),
            ("ενενήντα", 90), ("εκατό", 100), ("εκατόν", 100), ("διακόσια", 200), ("τριακόσια", 300), ("τετρακόσια", 400), ("πεντακόσια", 500),
            ("εξακόσια", 600), ("επτακόσια", 700), ("εφτακόσια", 700), ("οκτακόσια", 800), ("οχτακόσια", 800), ("εννιακόσια", 900),
        ],
        compound: None,
        weak: "ένα",
    },
    // Croatian, Bosnian, Serbian in Latin letters, Slovene
    Language {
        units: "nula jedan dva tri četiri pet šest sedam osam devet deset jedanaest dvanaest trinaest četrnaest petnaest šesnaest sedamnaest osamnaest devetnaest",
        more: &[
            ("nič", 0), ("ena", 1), ("jedna", 1), ("dve", 2), ("dvije", 2), ("štiri", 4), ("enajst", 11), ("dvanajst", 12), ("trinajst", 13),
            ("štirinajst", 14), ("petnajst", 15), ("šestnajst", 16), ("sedemnajst", 17), ("osemnajst", 18), ("devetnajst", 19), ("dvajset", 20),
            ("dvadeset", 20), ("trideset", 30), ("četrdeset", 40), ("štirideset", 40), ("pedeset", 50), ("petdeset", 50), ("šezdeset", 60),
            ("šestdeset", 60), ("sedamdeset", 70), ("sedemdeset", 70), ("osamdeset", 80), ("osemdeset", 80), ("devedeset", 90),
            ("devetdeset", 90), ("sto", 100), ("dvjesto", 200), ("dvesto", 200), ("dvesta", 200), ("tristo", 300), ("trista", 300), ("četiristo", 400),
            ("štiristo", 400), ("petsto", 500), ("šesto", 600), ("šeststo", 600), ("sedamsto", 700), ("sedemsto", 700), ("osamsto", 800),
            ("osemsto", 800), ("devetsto", 900),
        ],
        compound: Some(Compound {
            units: "ena dva tri štiri pet šest sedem osem devet",
            tens: "dvajset trideset štirideset petdeset šestdeset sedemdeset osemdeset devetdeset",
            and: Some("in"),
        }),
        weak: "nič ena jedan jedna dva dve tri pet sto",
    },
    // Serbian in Cyrillic letters, Macedonian, Bulgarian
    Language {
        units: "нула един два три четири пет шест седем осем девет десет единадесет дванадесет тринадесет четиринадесет петнадесет шестнадесет седемнадесет осемнадесет деветнадесет",
        more: &[
            ("една", 1), ("едно", 1), ("еден", 1), ("један", 1), ("једна", 1), ("две", 2), ("седам", 7), ("седум", 7),
            ("осам", 8), ("осум", 8), ("единайсет", 11), ("дванайсет", 12), ("тринайсет", 13), ("четиринайсет", 14), ("петнайсет", 15), ("шестнайсет", 16),
            ("седемнайсет", 17), ("осемнайсет", 18), ("деветнайсет", 19), ("двадесет", 20), ("двайсет", 20), ("дваесет", 20), ("тридесет", 30),
            ("трийсет", 30), ("триесет", 30), ("четиридесет", 40), ("четирийсет", 40), ("четрдесет", 40), ("четириесет", 40), ("педесет", 50),
            ("петдесет", 50), ("шездесет", 60), ("шейсет", 60), ("шестдесет", 60), ("седамдесет", 70), ("седемдесет", 70), ("осамдесет", 80),
            ("осемдесет", 80), ("деведесет", 90), ("деветдесет", 90), ("сто", 100), ("двеста", 200), ("двесто", 200), ("триста", 300),
            ("четиристотин", 400), ("четиристо", 400), ("петстотин", 500), ("петсто", 500), ("шестстотин", 600), ("шестсто", 600), ("шесто", 600),
            ("седемстотин", 700), ("седамсто", 700), ("осемстотин", 800), ("осамсто", 800), ("деветстотин", 900), ("деветсто", 900),
        ],
        compound: None,
        weak: "един една едно еден један једна два две сто",
    },
    // Lithuanian
    Language {
        units: "nulis vienas du trys keturi penki šeši septyni aštuoni devyni dešimt vienuolika dvylika trylika keturiolika penkiolika šešiolika septyniolika aštuoniolika devyniolika",
        more: &[
            ("viena", 1), ("dvi", 2), ("keturios", 4), ("penkios", 5), ("šešios", 6), ("septynios", 7), ("aštuonios", 8), ("devynios", 9),
            ("dvidešimt", 20), ("trisdešimt", 30), ("keturiasdešimt", 40), ("penkiasdešimt", 50), ("šešiasdešimt", 60), ("septyniasdešimt", 70),
            ("aštuoniasdešimt", 80), ("devyniasdešimt", 90), ("šimtas", 100),
        ],
        compound: None,
        weak: "vienas viena du dvi",
    },
    // Latvian
    Language {
        units: "nulle viens divi trīs četri pieci seši septiņi astoņi deviņi desmit vienpadsmit divpadsmit trīspadsmit četrpadsmit piecpadsmit sešpadsmit septiņpadsmit astoņpadsmit deviņpadsmit",
        more: &[
            ("viena", 1), ("divas", 2), ("divdesmit", 20), ("trīsdesmit", 30), ("četrdesmit", 40), ("piecdesmit", 50), ("sešdesmit", 60),
            ("septiņdesmit", 70), ("astoņdesmit", 80), ("deviņdesmit", 90), ("simts", 100), ("simt", 100),
        ],
        compound: None,
        weak: "viens viena",
    },
    // Estonian
    Language {
        units: "null üks kaks kolm neli viis kuus seitse kaheksa üheksa kümme üksteist kaksteist kolmteist neliteist viisteist kuusteist seitseteist kaheksateist üheksateist",
        more: &[
            ("kakskümmend", 20), ("kolmkümmend", 30), ("nelikümmend", 40), ("viiskümmend", 50), ("kuuskümmend", 60), ("seitsekümmend", 70),
            ("kaheksakümmend", 80), ("üheksakümmend", 90), ("sada", 100), ("kakssada", 200), ("viissada", 500),
        ],
        compound: None,
        weak: "üks",
    },
    // Finnish
    Language {
        units: "nolla yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista kolmetoista neljätoista viisitoista kuusitoista seitsemäntoista kahdeksantoista yhdeksäntoista",
        more: &[
            ("yks", 1), ("kaks", 2), ("kol", 3), ("viis", 5), ("kuus", 6), ("seittemän", 7), ("seiska", 7), ("kaheksan", 8), ("yheksän", 9),
            ("kaksikymmentä", 20), ("kolmekymmentä", 30), ("neljäkymmentä", 40), ("viisikymmentä", 50), ("kuusikymmentä", 60),
            ("seitsemänkymmentä", 70), ("kahdeksankymmentä", 80), ("yhdeksänkymmentä", 90), ("kakskyt", 20), ("kolkyt", 30), ("nelkyt", 40),
            ("viiskyt", 50), ("kuuskyt", 60), ("seiskyt", 70), ("kasikyt", 80), ("yheksänkyt", 90), ("ysikyt", 90), ("sata", 100),
        ],
        compound: None,
        weak: "yksi yks kol sata",
    },
    // Danish
    Language {
        units: "nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten",
        more: &[("et", 1), ("én", 1), ("ét", 1), ("tyve", 20), ("halvtreds", 50), ("tres", 60), ("firs", 80)],
        compound: Some(Compound {
            units: "en to tre fire fem seks syv otte ni",
            tens: "tyve tredive fyrre halvtreds tres halvfjerds firs halvfems",
            and: Some("og"),
        }),
        weak: "en et én ét to fire ni ti",
    },
    // Norwegian
    Language {
        units: "null en to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten",
        more: &[("én", 1), ("ett", 1), ("syv", 7), ("tyve", 20), ("tredve", 30)],
        compound: Some(Compound {
            units: "en to tre fire fem seks sju åtte ni",
            tens: "tjue tretti førti femti seksti sytti åtti nitti",
            and: None,
        }),
        weak: "en et én ett to fire ni ti",
    },
    // Icelandic
    Language {
        units: "núll einn tveir þrír fjórir fimm sex sjö átta níu tíu ellefu tólf þrettán fjórtán fimmtán sextán sautján átján nítján",
        more: &[
            ("ein", 1), ("eitt", 1), ("tvö", 2), ("tvær", 2), ("þrjú", 3), ("þrjár", 3), ("fjögur", 4), ("fjórar", 4), ("tuttugu", 20), ("þrjátíu", 30),
            ("fjörutíu", 40), ("fimmtíu", 50), ("sextíu", 60), ("sjötíu", 70), ("áttatíu", 80), ("níutíu", 90),
        ],
        compound: None,
        weak: "ein einn eitt sex",
    },
    // Catalan
    Language {
        units: "zero u dos tres quatre cinc sis set vuit nou deu onze dotze tretze catorze quinze setze disset divuit dinou vint",
        more: &[
            ("un", 1), ("una", 1), ("dues", 2), ("huit", 8), ("trenta", 30), ("quaranta", 40), ("cinquanta", 50), ("seixanta", 60),
            ("setanta", 70), ("vuitanta", 80), ("noranta", 90), ("vint-i-u", 21),
        ],
        compound: None,
        weak: "u un una set sis nou deu",
    },
    // Galician
    Language {
        units: "cero un dous tres catro cinco seis sete oito nove dez once doce trece catorce quince dezaseis dezasete dezaoito dezanove vinte",
        more: &[("unha", 1), ("dúas", 2)],
        compound: None,
        weak: "un unha once sete",
    },
    // Albanian
    Language {
        units: "zero një dy tre katër pesë gjashtë shtatë tetë nëntë dhjetë",
        more: &[("njëzet", 20), ("tridhjetë", 30), ("dyzet", 40), ("pesëdhjetë", 50), ("gjashtëdhjetë", 60), ("shtatëdhjetë", 70), ("tetëdhjetë", 80), ("nëntëdhjetë", 90)],
        compound: None,
        weak: "një dy",
    },
    // Belarusian
    Language {
        units: "нуль адзін два тры чатыры пяць шэсць сем восем дзевяць дзесяць",
        more: &[("дзве", 2), ("дваццаць", 20), ("трыццаць", 30), ("сорак", 40), ("пяцьдзясят", 50), ("шэсцьдзясят", 60), ("семдзесят", 70), ("восемдзесят", 80), ("дзевяноста", 90)],
        compound: None,
        weak: "адзін два сто",
    },
    // Russian in Latin letters, as it is typed without another keyboard
    Language {
        units: "nol odin dva tri chetyre pyat shest sem vosem devyat desyat",
        more: &[
            ("nul", 0), ("adin", 1), ("pjat", 5), ("piat", 5), ("shesht", 6), ("vosyem", 8), ("deviat", 9), ("devjat", 9), ("dvadtsat", 20), ("dvadcat", 20),
            ("tridtsat", 30), ("tridcat", 30), ("sorok", 40), ("pyatdesyat", 50), ("shestdesyat", 60), ("semdesyat", 70), ("vosemdesyat", 80),
            ("devyanosto", 90), ("devyatsot", 900),
        ],
        compound: None,
        weak: "dva tri sem shest sto",
    },
    // Afrikaans
    Language {
        units: "nul een twee drie vier vyf ses sewe agt nege tien elf twaalf",
        more: &[("twintig", 20), ("dertig", 30), ("veertig", 40), ("vyftig", 50), ("sestig", 60), ("sewentig", 70), ("tagtig", 80), ("negentig", 90)],
        compound: None,
        weak: "een",
    },
    // Georgian
    Language {
        units: "ნული ერთი ორი სამი ოთხი ხუთი ექვსი შვიდი რვა ცხრა ათი",
        more: &[
            ("ოცი", 20), ("ოცდაათი", 30), ("ორმოცი", 40), ("ორმოცდაათი", 50), ("სამოცი", 60), ("სამოცდაათი", 70), ("ოთხმოცი", 80), ("ოთხმოცდაათი", 90),
        ],
        compound: None,
        weak: "ერთი",
    },
    // Armenian
    Language {
        units: "զրո մեկ երկու երեք չորս հինգ վեց յոթ ութ ինը տասը",
        more: &[("երեկ", 3), ("ինն", 9), ("տաս", 10), ("քսան", 20), ("երեսուն", 30), ("քառասուն", 40), ("հիսուն", 50), ("վաթսուն", 60), ("յոթանասուն", 70), ("ութսուն", 80), ("իննսուն", 90)],
        compound: None,
        weak: "մեկ երեկ",
    },
];

/// Words that are no number by themselves, and the number of their language in this list.
#[rustfmt::skip]
pub(super) const OTHER: &[(&str, NumberWord, usize)] = &[
    ("sută", NumberWord::Zeros(2), 0), ("sute", NumberWord::Zeros(2), 0), ("mie", NumberWord::Zeros(3), 0), ("šimtai", NumberWord::Zeros(2), 5),
    ("šimtų", NumberWord::Zeros(2), 5), ("simti", NumberWord::Zeros(2), 6), ("hundrede", NumberWord::Zeros(2), 9), ("hundre", NumberWord::Zeros(2), 10),
];
