//! Number words of Asia and Africa, in their own scripts and as they are typed in Latin letters.

use super::words::Language;

/// The first of them write a ten and a unit apart: "on yedi", "mười bảy" (see [`TEENS_APART`](super::TEENS_APART)).
#[rustfmt::skip]
pub(super) static LANGUAGES: &[Language] = &[
    // Azerbaijani
    Language {
        units: "sıfır bir iki üç dörd beş altı yeddi səkkiz doqquz on",
        more: &[("iyirmi", 20), ("otuz", 30), ("qırx", 40), ("əlli", 50), ("altmış", 60), ("yetmiş", 70), ("səksən", 80), ("doxsan", 90)],
        compound: None,
        weak: "bir on",
    },
    // Kazakh, Kyrgyz
    Language {
        units: "нөл бір екі үш төрт бес алты жеті сегіз тоғыз он",
        more: &[
            ("ноль", 0), ("бир", 1), ("эки", 2), ("беш", 5), ("жети", 7), ("сегиз", 8), ("тогуз", 9), ("жиырма", 20), ("жыйырма", 20), ("отыз", 30),
            ("отуз", 30), ("қырық", 40), ("кырк", 40), ("елу", 50), ("элүү", 50), ("алпыс", 60), ("алтымыш", 60), ("жетпіс", 70), ("жетимиш", 70),
            ("сексен", 80), ("тоқсан", 90), ("токсон", 90),
        ],
        compound: None,
        weak: "бір бир он",
    },
    // Uzbek
    Language {
        units: "nol bir ikki uch to'rt besh olti yetti sakkiz to'qqiz o'n",
        more: &[
            ("yigirma", 20), ("o'ttiz", 30), ("qirq", 40), ("ellik", 50), ("oltmish", 60), ("yetmish", 70), ("sakson", 80), ("to'qson", 90),
            ("бир", 1), ("икки", 2), ("уч", 3), ("тўрт", 4), ("олти", 6), ("етти", 7), ("саккиз", 8), ("тўққиз", 9),
        ],
        compound: None,
        weak: "bir бир уч",
    },
    // Vietnamese; with its marks in `EXACT`
    Language {
        units: "khong mot hai ba bon nam sau bay tam chin",
        more: &[("linh", 0), ("lam", 5), ("tu", 4)],
        compound: None,
        weak: "mot hai ba bon nam sau bay tam chin linh lam tu",
    },
    // Arabic
    Language {
        units: "صفر واحد اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة",
        more: &[
            ("زيرو", 0), ("وحدة", 1), ("واحدة", 1), ("اثنان", 2), ("إثنين", 2), ("اتنين", 2), ("تنين", 2), ("ثنين", 2), ("ثلاث", 3), ("ثلاثه", 3),
            ("تلاتة", 3), ("تلاته", 3), ("تلات", 3), ("اربعة", 4), ("اربعه", 4), ("أربعه", 4), ("اربع", 4), ("أربع", 4), ("خمسه", 5), ("خمس", 5),
            ("سته", 6), ("ست", 6), ("سبعه", 7), ("سبع", 7), ("ثمانيه", 8), ("ثمان", 8), ("ثماني", 8), ("تمانية", 8), ("تمانيه", 8), ("تمنية", 8),
            ("تمنيه", 8), ("تسعه", 9), ("تسع", 9), ("عشره", 10), ("عشرين", 20), ("ثلاثين", 30), ("تلاتين", 30), ("أربعين", 40), ("اربعين", 40),
            ("خمسين", 50), ("ستين", 60), ("سبعين", 70), ("ثمانين", 80), ("تمانين", 80), ("تسعين", 90), ("مية", 100), ("ميه", 100), ("مئة", 100),
        ],
        compound: None,
        weak: "واحد واحدة وحدة ست سبع",
    },
    // Arabic in Latin letters and digits
    Language {
        units: "sefr wa7ed etnein talata arba3a khamsa setta sab3a tamanya tes3a 3ashara",
        more: &[
            ("sifr", 0), ("zero", 0), ("wahed", 1), ("wa7da", 1), ("itnein", 2), ("etnen", 2), ("itnen", 2), ("tnein", 2), ("ethnein", 2), ("thalatha", 3),
            ("tlata", 3), ("tlateh", 3), ("arba3", 4), ("arb3a", 4), ("arba3eh", 4), ("5amsa", 5), ("5amseh", 5), ("khamse", 5), ("sitta", 6), ("sette", 6),
            ("sab3eh", 7), ("saba3a", 7), ("sabaa", 7), ("tmanya", 8), ("tmanye", 8), ("thamanya", 8), ("tamanye", 8), ("tis3a", 9), ("tes3eh", 9), ("tisa3a", 9),
            ("3ashra", 10), ("7dashar", 11), ("7edashar", 11), ("etnashar", 12), ("itnashar", 12), ("3eshreen", 20), ("talateen", 30), ("arbe3een", 40),
            ("khamseen", 50), ("setteen", 60), ("sab3een", 70), ("tamaneen", 80), ("tes3een", 90),
        ],
        compound: None,
        weak: "wahed sette",
    },
    // Persian
    Language {
        units: "صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده بیست",
        more: &[
            ("شیش", 6), ("هیجده", 18), ("هیفده", 17), ("سی", 30), ("چهل", 40), ("پنجاه", 50), ("شصت", 60), ("هفتاد", 70), ("هشتاد", 80),
            ("نود", 90), ("صد", 100), ("دویست", 200), ("سیصد", 300), ("چهارصد", 400), ("پانصد", 500), ("پونصد", 500), ("ششصد", 600), ("شیشصد", 600),
            ("هفتصد", 700), ("هشتصد", 800), ("نهصد", 900),
        ],
        compound: None,
        weak: "یک دو سه نه ده سی صد",
    },
    // Urdu
    Language {
        units: "صفر ایک دو تین چار پانچ چھ سات آٹھ نو دس",
        more: &[("زیرو", 0), ("چھے", 6), ("چھہ", 6), ("اٹھ", 8), ("ون", 1), ("ٹو", 2), ("تھری", 3), ("فور", 4), ("فائیو", 5), ("سکس", 6), ("سیون", 7), ("ایٹ", 8), ("نائن", 9)],
        compound: None,
        weak: "ایک دو نو دس ون ایٹ",
    },
    // Hebrew
    Language {
        units: "אפס אחת שתיים שלוש ארבע חמש שש שבע שמונה תשע עשר",
        more: &[
            ("אחד", 1), ("שתים", 2), ("שניים", 2), ("שנים", 2), ("שלושה", 3), ("ארבעה", 4), ("חמישה", 5), ("שישה", 6), ("שבעה", 7), ("תשעה", 9),
            ("עשרים", 20), ("שלושים", 30), ("ארבעים", 40), ("חמישים", 50), ("שישים", 60), ("שבעים", 70), ("שמונים", 80), ("תשעים", 90),
        ],
        compound: None,
        weak: "אחת אחד שנים שש עשר",
    },
    // Hindi, Nepali; English digits in its letters
    Language {
        units: "शून्य एक दो तीन चार पाँच छह सात आठ नौ दस",
        more: &[
            ("सिफर", 0), ("पांच", 5), ("छः", 6), ("छ", 6), ("छे", 6), ("छै", 6), ("नव", 9), ("दुई", 2), ("पाँच", 5), ("जीरो", 0), ("ज़ीरो", 0),
            ("ज़ीरो", 0), ("वन", 1), ("टू", 2), ("थ्री", 3), ("फोर", 4), ("फ़ोर", 4), ("फाइव", 5), ("फ़ाइव", 5), ("सिक्स", 6), ("सेवन", 7), ("एट", 8),
            ("नाइन", 9), ("नाईन", 9), ("ग्यारह", 11), ("बारह", 12), ("तेरह", 13), ("चौदह", 14), ("पंद्रह", 15), ("बीस", 20), ("तीस", 30),
            ("चालीस", 40), ("पचास", 50), ("साठ", 60), ("सत्तर", 70), ("अस्सी", 80), ("नब्बे", 90),
        ],
        compound: None,
        weak: "एक दो छ वन टू एट नव",
    },
    // Marathi
    Language {
        units: "शून्य एक दोन तीन चार पाच सहा सात आठ नऊ दहा",
        more: &[],
        compound: None,
        weak: "एक",
    },
    // Bengali, Assamese
    Language {
        units: "শূন্য এক দুই তিন চার পাঁচ ছয় সাত আট নয় দশ",
        more: &[
            ("ছয়", 6), ("নয়", 9), ("শুন্য", 0), ("জিরো", 0), ("ওয়ান", 1), ("ওয়ান", 1), ("টু", 2), ("থ্রি", 3), ("ফোর", 4), ("ফাইভ", 5),
            ("সিক্স", 6), ("সেভেন", 7), ("এইট", 8), ("নাইন", 9),
        ],
        compound: None,
        weak: "এক নয় নয়",
    },
    // Bengali in Latin letters
    Language {
        units: "shunno ek dui tin char pach choy shat aat noy dosh",
        more: &[("shunyo", 0), ("sunno", 0), ("zero", 0), ("paach", 5), ("panch", 5), ("chhoy", 6), ("sat", 7), ("noi", 9), ("nou", 9)],
        compound: None,
        weak: "ek tin char sat aat shat pach nou noi",
    },
    // Gujarati
    Language {
        units: "શૂન્ય એક બે ત્રણ ચાર પાંચ છ સાત આઠ નવ દસ",
        more: &[("છે", 6), ("ઝીરો", 0)],
        compound: None,
        weak: "એક બે છ છે",
    },
    // Punjabi
    Language {
        units: "ਸਿਫ਼ਰ ਇੱਕ ਦੋ ਤਿੰਨ ਚਾਰ ਪੰਜ ਛੇ ਸੱਤ ਅੱਠ ਨੌਂ ਦਸ",
        more: &[("ਸਿਫਰ", 0), ("ਸਿਫ਼ਰ", 0), ("ਜ਼ੀਰੋ", 0), ("ਇਕ", 1), ("ਨੌ", 9)],
        compound: None,
        weak: "ਇੱਕ ਇਕ ਦੋ",
    },
    // Tamil
    Language {
        units: "பூஜ்ஜியம் ஒன்று இரண்டு மூன்று நான்கு ஐந்து ஆறு ஏழு எட்டு ஒன்பது பத்து",
        more: &[
            ("பூஜ்யம்", 0), ("சைபர்", 0), ("ஜீரோ", 0), ("ஒண்ணு", 1), ("ஒன்னு", 1), ("ரெண்டு", 2), ("மூணு", 3), ("நாலு", 4), ("அஞ்சு", 5),
            ("ஒம்பது", 9),
        ],
        compound: None,
        weak: "ஒன்று",
    },
    // Tamil in Latin letters
    Language {
        units: "poojyam onnu rendu moonu naalu anju aaru ezhu ettu onbadhu",
        more: &[("zero", 0), ("onru", 1), ("irandu", 2), ("moonru", 3), ("nalu", 4), ("naangu", 4), ("anji", 5), ("aindhu", 5), ("aru", 6), ("elu", 7), ("yelu", 7), ("ombadhu", 9), ("onpathu", 9)],
        compound: None,
        weak: "aru elu nalu",
    },
    // Telugu
    Language {
        units: "సున్నా ఒకటి రెండు మూడు నాలుగు ఐదు ఆరు ఏడు ఎనిమిది తొమ్మిది పది",
        more: &[("సున్న", 0), ("జీరో", 0), ("అయిదు", 5), ("ఎనిమిది", 8)],
        compound: None,
        weak: "ఒకటి",
    },
    // Kannada
    Language {
        units: "ಸೊನ್ನೆ ಒಂದು ಎರಡು ಮೂರು ನಾಲ್ಕು ಐದು ಆರು ಏಳು ಎಂಟು ಒಂಬತ್ತು ಹತ್ತು",
        more: &[("ಜೀರೋ", 0)],
        compound: None,
        weak: "ಒಂದು",
    },
    // Malayalam
    Language {
        units: "പൂജ്യം ഒന്ന് രണ്ട് മൂന്ന് നാല് അഞ്ച് ആറ് ഏഴ് എട്ട് ഒമ്പത് പത്ത്",
        more: &[("ഒമ്പതു", 9), ("സീറോ", 0)],
        compound: None,
        weak: "ഒന്ന്",
    },
    // Sinhala
    Language {
        units: "බින්දුව එක දෙක තුන හතර පහ හය හත අට නවය දහය",
        more: &[("බිංදුව", 0), ("නමය", 9)],
        compound: None,
        weak: "එක",
    },
    // Tagalog, with the Spanish words that people count by
    Language {
        units: "sero isa dalawa tatlo apat lima anim pito walo siyam sampu",
        more: &[
            ("wala", 0), ("zero", 0), ("uno", 1), ("dos", 2), ("tres", 3), ("kwatro", 4), ("kuwatro", 4), ("singko", 5), ("sinko", 5), ("sais", 6),
            ("siyete", 7), ("syete", 7), ("otso", 8), ("nuwebe", 9), ("nwebe", 9), ("nuebe", 9), ("diyes", 10), ("onse", 11), ("dose", 12),
        ],
        compound: None,
        weak: "isa wala uno dose",
    },
    // Swahili
    Language {
        units: "sifuri moja mbili tatu nne tano sita saba nane tisa kumi",
        more: &[("ishirini", 20), ("thelathini", 30), ("arobaini", 40), ("hamsini", 50), ("sitini", 60), ("sabini", 70), ("themanini", 80), ("tisini", 90)],
        compound: None,
        weak: "moja kumi",
    },
    // Amharic
    Language {
        units: "ዜሮ አንድ ሁለት ሦስት አራት አምስት ስድስት ሰባት ስምንት ዘጠኝ አስር",
        more: &[("ሶስት", 3), ("ባዶ", 0)],
        compound: None,
        weak: "አንድ",
    },
];

/// Words that are told from others by their marks alone, and the number of their language in this list.
#[rustfmt::skip]
pub(super) const EXACT: &[(&str, u16, usize)] = &[
    ("không", 0, VIETNAMESE), ("một", 1, VIETNAMESE), ("mốt", 1, VIETNAMESE), ("bốn", 4, VIETNAMESE), ("tư", 4, VIETNAMESE),
    ("năm", 5, VIETNAMESE), ("lăm", 5, VIETNAMESE), ("sáu", 6, VIETNAMESE), ("bảy", 7, VIETNAMESE), ("bẩy", 7, VIETNAMESE), ("tám", 8, VIETNAMESE),
    ("chín", 9, VIETNAMESE), ("mười", 10, VIETNAMESE),
];
const VIETNAMESE: usize = 3;

/// Those of them that are as often other words.
pub(super) const EXACT_WEAK: &[&str] = &["không", "một", "mốt", "tư", "năm", "lăm"];
