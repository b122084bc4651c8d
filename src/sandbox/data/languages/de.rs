//! German, as in Germany.

use super::{Digits, Language, PhonePlan};

pub(super) static LANGUAGE: Language = Language {
    code: "de",
    first: &[
        ("Annegret", "annegret"),
        ("Jürgen", "juergen"),
        ("Lieselotte", "lieselotte"),
        ("Björn", "bjoern"),
        ("Käthe", "kaethe"),
        ("Sebastian", "sebastian"),
        ("Franziska", "franziska"),
        ("Götz", "goetz"),
    ],
    last: &[
        ("Schröder", "schroeder"),
        ("Weißenberg", "weissenberg"),
        ("Hoffmann", "hoffmann"),
        ("Brückner", "brueckner"),
        ("Krämer", "kraemer"),
        ("von Lindenau", "von.lindenau"),
        ("Zimmermann", "zimmermann"),
        ("Großkopf", "grosskopf"),
    ],
    family_first: false,
    phones: &[
        PhonePlan { code: "49", trunk: "0", groups: &["171", "39200", "dd"] },
        PhonePlan { code: "49", trunk: "0", groups: &["152", "288173", "dd"] },
    ],
    ids: &[],
    iban: ("DE", "dddddddddddddddddd"),
    digits: Digits::Words([
        "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun",
    ]),
    price: "1dd,90 €",
    addresses: &["Lindenstraße #", "Am Alten Markt #", "Goetheweg #"],
    subjects: &[
        "Anmeldung klappt nicht",
        "Erstattung für Bestellung {order}",
        "Lieferung verspätet",
        "Doppelt abgebucht",
        "Neue Kontaktdaten",
        "WG: {email}",
    ],
    openings: &[
        "Hallo, die Bestellung {order} ist noch nicht da. Zugesagt war der {date}.",
        "Guten Tag, seit Version {version} schließt sich die App von selbst.",
        "Guten Morgen, am {date} wurden {price} doppelt abgebucht.",
    ],
    tells: &[
        "Mein Name ist {name} und meine E-Mail ist {email}.",
        "Meine Telefonnummer ist {phone}",
        "Sie erreichen mich mobil unter {local} nach 17 Uhr.",
        "Bezahlt habe ich mit der Kreditkarte {card}, es waren {price}.",
        "Mein Konto für die Erstattung: IBAN {iban}.",
        "Mein Passwort ist {password} und es geht trotzdem nicht.",
        "Der Bestätigungscode ist {code}.",
        "Meine Adresse ist {address}.",
        "Es ist das Konto mit der Endung {tail}.",
        "Es war die Bestellung {order} vom {date} über {price}, mit Version {version}.",
        "Schreiben Sie an {email} oder aufs Handy {phone}. Viele Grüße, {name}",
    ],
    says: &[
        "Danke, {first}. Hier ist {agent} vom Support. Ich schaue gleich nach.",
        "Ich sehe die Bestellung {order} vom {date}. Einen Moment, bitte.",
        "Ist Ihre E-Mail noch {email}?",
        "Erledigt: {price} sind in drei Tagen wieder auf Ihrer Karte.",
        "Version {version} behebt das. Bitte aktualisieren und noch einmal versuchen.",
    ],
    notes: &[
        "{name} unter Telefon {phone} angerufen, niemand da. Erstattung von {price} genehmigt.",
        "Dublette zu Bestellung {order}. E-Mail des Kunden: {email}.",
    ],
};
