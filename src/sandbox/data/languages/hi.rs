//! Hindi, as in India.

use super::{Digits, Language, PhonePlan};

pub(super) static LANGUAGE: Language = Language {
    code: "hi",
    first: &[
        ("अनन्या", "ananya"),
        ("विक्रम", "vikram"),
        ("प्रियंका", "priyanka"),
        ("राजेश", "rajesh"),
        ("सुनीता", "sunita"),
        ("आदित्य", "aditya"),
        ("कविता", "kavita"),
        ("हर्षवर्धन", "harshvardhan"),
    ],
    last: &[
        ("शर्मा", "sharma"),
        ("श्रीवास्तव", "srivastava"),
        ("चौधरी", "chaudhary"),
        ("अग्रवाल", "agarwal"),
        ("मिश्रा", "mishra"),
        ("पटेल", "patel"),
        ("त्रिपाठी", "tripathi"),
        ("सक्सेना", "saxena"),
    ],
    family_first: false,
    phones: &[PhonePlan { code: "91", trunk: "", groups: &["98ddd", "ddddd"] }],
    ids: &[],
    iban: ("DE", "dddddddddddddddddd"),
    digits: Digits::Script('\u{0966}'),
    price: "₹1,dd9",
    addresses: &["मकान नंबर #, गांधी मार्ग", "मकान नंबर #, नेहरू नगर"],
    subjects: &[
        "लॉगिन नहीं हो रहा",
        "ऑर्डर {order} का रिफंड",
        "डिलीवरी में देरी",
        "दो बार पैसे कटे",
        "जानकारी बदलनी है",
        "Fwd: {email}",
    ],
    openings: &[
        "नमस्ते, ऑर्डर {order} अब तक नहीं आया। तारीख {date} थी।",
        "नमस्कार, संस्करण {version} के बाद ऐप अपने आप बंद हो जाता है।",
        "सुप्रभात, {date} को {price} दो बार कट गए।",
    ],
    tells: &[
        "मेरा नाम {name} है और मेरा ईमेल {email} है।",
        "मेरा फ़ोन नंबर: {phone}",
        "मोबाइल नंबर {local} पर शाम को बात करें।",
        "क्रेडिट कार्ड {card} से भुगतान किया, कुल {price}।",
        "मेरा पासवर्ड: {password} और यह काम नहीं कर रहा।",
        "सत्यापन कोड: {code}।",
        "मेरा पता: {address}।",
        "वह ऑर्डर {order} था, तारीख {date}, कीमत {price}, संस्करण {version}।",
        "ईमेल {email} या फ़ोन {phone} पर बताएं। धन्यवाद, {name}",
    ],
    says: &[
        "धन्यवाद, {first}। मैं {agent}, सहायता से। अभी देखता हूँ।",
        "ऑर्डर {order} तारीख {date} का दिख रहा है। एक क्षण।",
        "क्या ईमेल अब भी {email} है?",
        "हो गया: {price} तीन दिन में कार्ड पर वापस आएंगे।",
        "संस्करण {version} में यह ठीक है। अपडेट करके फिर कोशिश करें।",
    ],
    notes: &[
        "ग्राहक: {name}, फ़ोन {phone}, जवाब नहीं मिला। {price} का रिफंड मंज़ूर।",
        "ऑर्डर {order} की नकल। ग्राहक का ईमेल: {email}",
    ],
};
