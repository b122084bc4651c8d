//! English, as in the United States.

use super::super::numbers::NationalId;
use super::{Digits, Language, PhonePlan};

pub(super) static LANGUAGE: Language = Language {
    code: "en",
    first: &[
        ("Olivia", "olivia"),
        ("Ethan", "ethan"),
        ("Chloe", "chloe"),
        ("Marcus", "marcus"),
        ("Hannah", "hannah"),
        ("Dylan", "dylan"),
        ("Siobhán", "siobhan"),
        ("Tyrone", "tyrone"),
    ],
    last: &[
        ("Whitaker", "whitaker"),
        ("O'Connor", "oconnor"),
        ("Hargrove", "hargrove"),
        ("Nguyen", "nguyen"),
        ("Lindqvist", "lindqvist"),
        ("Okafor", "okafor"),
        ("Pemberton", "pemberton"),
        ("Castellano", "castellano"),
    ],
    family_first: false,
    // 555-0100 to 555-0199 are set aside for fiction.
    phones: &[
        PhonePlan { code: "1", trunk: "", groups: &["415", "555", "01dd"] },
        PhonePlan { code: "1", trunk: "", groups: &["212", "555", "01dd"] },
    ],
    ids: &[NationalId::UsSsn],
    iban: ("DE", "dddddddddddddddddd"),
    digits: Digits::Words(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]),
    price: "$1dd.90",
    addresses: &["# Maple Street", "# Sycamore Avenue", "# Old Mill Road"],
    subjects: &[
        "Cannot log in to the app",
        "Refund for order {order}",
        "Delivery is late",
        "Charged twice",
        "Please update my details",
        "Fwd: {email}",
    ],
    openings: &[
        "Hi, order {order} has not arrived yet. It was promised for {date}.",
        "Hello, since version {version} the app closes when I open my invoices.",
        "Good morning, I was charged {price} twice on {date}.",
    ],
    tells: &[
        "My name is {name} and my e-mail is {email}.",
        "You can reach me by phone: {phone}",
        "My phone number is {local}, best after 5 pm.",
        "I paid with my credit card {card}, the total was {price}.",
        "Please send the refund to my account, IBAN {iban}.",
        "To verify me: {id}.",
        "My password is {password} and it still does not let me in.",
        "The verification code is {code}.",
        "Please ship it to my address: {address}.",
        "It is the account ending in {tail}.",
        "That was order {order} of {date} for {price}, on version {version}.",
        "Write to {email} or text my mobile {phone}. Regards, {name}",
    ],
    says: &[
        "Thanks {first}, this is {agent} from support. Let me look that up.",
        "I can see order {order} of {date}. One moment, please.",
        "Is {email} still your e-mail address?",
        "Done: {price} will be back on your card within three days.",
        "Version {version} fixes this. Please update and try again.",
    ],
    notes: &[
        "Called {name} at phone {phone}, nobody answered. {first}'s refund of {price} is approved.",
        "Duplicate of order {order}. Customer e-mail is {email}.",
    ],
};
