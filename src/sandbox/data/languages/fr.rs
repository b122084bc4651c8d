//! French, as in France.

use super::{Digits, Language, PhonePlan};

pub(super) static LANGUAGE: Language = Language {
    code: "fr",
    first: &[
        ("Élodie", "elodie"),
        ("Jérôme", "jerome"),
        ("Anaïs", "anais"),
        ("Thibault", "thibault"),
        ("Maëlle", "maelle"),
        ("Guillaume", "guillaume"),
        ("Solène", "solene"),
        ("Loïc", "loic"),
    ],
    last: &[
        ("Lefèvre", "lefevre"),
        ("Garnier", "garnier"),
        ("Desrosiers", "desrosiers"),
        ("Beauchamp", "beauchamp"),
        ("Chevallier", "chevallier"),
        ("Noël-Martin", "noel-martin"),
        ("Fournier", "fournier"),
        ("Rousselot", "rousselot"),
    ],
    family_first: false,
    // 06 39 98 is set aside for fiction by the French regulator.
    phones: &[PhonePlan { code: "33", trunk: "0", groups: &["6", "39", "98", "dd", "dd"] }],
    ids: &[],
    iban: ("FR", "ddddddddddddddddddddddd"),
    digits: Digits::Words(["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"]),
    price: "1dd,90 €",
    addresses: &["# rue des Lilas", "# avenue Victor Hugo", "# boulevard Voltaire"],
    subjects: &[
        "Connexion impossible",
        "Remboursement de la commande {order}",
        "Livraison en retard",
        "Débité deux fois",
        "Changement de coordonnées",
        "Tr : {email}",
    ],
    openings: &[
        "Bonjour, la commande {order} n'est pas arrivée. Elle était prévue le {date}.",
        "Bonsoir, depuis la version {version} l'application se ferme toute seule.",
        "Bonjour, j'ai été débité deux fois de {price} le {date}.",
    ],
    tells: &[
        "Je m'appelle {name} et mon e-mail est {email}.",
        "Mon téléphone : {phone}",
        "Appelez-moi sur mon portable {local} après 17 h.",
        "J'ai payé avec ma carte bancaire {card}, soit {price}.",
        "Mon compte pour le remboursement : IBAN {iban}.",
        "Mon mot de passe est {password} et il ne marche pas.",
        "Le code de vérification est {code}.",
        "Mon adresse est {address}.",
        "C'est le compte se terminant par {tail}.",
        "C'était la commande {order} du {date}, pour {price}, avec la version {version}.",
        "Écrivez-moi à {email} ou sur mon mobile {phone}. Cordialement, {name}",
    ],
    says: &[
        "Merci {first}, ici {agent} du support. Je regarde tout de suite.",
        "Je vois la commande {order} du {date}. Un instant, s'il vous plaît.",
        "Votre e-mail est-il toujours {email} ?",
        "C'est fait : {price} reviendront sur votre carte sous trois jours.",
        "La version {version} corrige cela. Mettez à jour et réessayez.",
    ],
    notes: &[
        "Appelé {name} au téléphone {phone}, sans réponse. Remboursement de {price} accordé.",
        "Doublon de la commande {order}. E-mail du client : {email}.",
    ],
};
