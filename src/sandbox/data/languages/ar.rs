//! Arabic, as in Saudi Arabia and Egypt.

use super::{Digits, Language, PhonePlan};

pub(super) static LANGUAGE: Language = Language {
    code: "ar",
    first: &[
        ("فاطمة", "fatima"),
        ("خالد", "khalid"),
        ("ياسمين", "yasmin"),
        ("عبدالرحمن", "abdulrahman"),
        ("زينب", "zainab"),
        ("طارق", "tariq"),
        ("مريم", "maryam"),
        ("يوسف", "yousef"),
    ],
    last: &[
        ("الحربي", "alharbi"),
        ("القحطاني", "alqahtani"),
        ("الزهراني", "alzahrani"),
        ("الشمري", "alshammari"),
        ("العتيبي", "alotaibi"),
        ("المصري", "almasri"),
        ("الدوسري", "aldosari"),
        ("البغدادي", "albaghdadi"),
    ],
    family_first: false,
    phones: &[
        PhonePlan { code: "966", trunk: "0", groups: &["5d", "ddd", "dddd"] },
        PhonePlan { code: "20", trunk: "0", groups: &["10", "dddd", "dddd"] },
    ],
    ids: &[],
    iban: ("SA", "dddddddddddddddddddd"),
    digits: Digits::Script('\u{0660}'),
    price: "1dd.90 SAR",
    addresses: &["شارع الملك فهد #", "شارع التحرير #"],
    subjects: &[
        "لا أستطيع تسجيل الدخول",
        "استرداد مبلغ الطلب {order}",
        "تأخر التوصيل",
        "تم الخصم مرتين",
        "تحديث البيانات",
        "Fwd: {email}",
    ],
    openings: &[
        "مرحبا، الطلب {order} لم يصل بعد. كان الموعد {date}.",
        "مساء الخير، منذ الإصدار {version} يغلق التطبيق وحده.",
        "صباح الخير، في {date} تم خصم {price} مرتين.",
    ],
    tells: &[
        "اسمي {name} وبريدي الإلكتروني {email}.",
        "رقم هاتفي: {phone}",
        "اتصلوا على الجوال {local} بعد العصر.",
        "دفعت ببطاقة الائتمان {card} والمبلغ {price}.",
        "حسابي للاسترداد IBAN {iban}.",
        "كلمة المرور: {password} ولا تعمل.",
        "رمز التحقق: {code}.",
        "عنواني: {address}.",
        "كان الطلب {order} بتاريخ {date} بمبلغ {price} والإصدار {version}.",
        "راسلوني على {email} أو على الهاتف {phone} مع التحية، {name}",
    ],
    says: &[
        "شكرا، {first}. معك {agent} من الدعم. سأتحقق الآن.",
        "أرى الطلب {order} بتاريخ {date}. لحظة من فضلك.",
        "هل ما زال البريد الإلكتروني {email} صحيحا؟",
        "تم: سيعود {price} إلى البطاقة خلال ثلاثة أيام.",
        "الإصدار {version} يصلح ذلك. حدّث وحاول مرة أخرى.",
    ],
    notes: &[
        "العميل: {name}، الهاتف {phone}، لا يجيب. تمت الموافقة على رد {price}.",
        "مكرر للطلب {order}. البريد الإلكتروني: {email}.",
    ],
};
