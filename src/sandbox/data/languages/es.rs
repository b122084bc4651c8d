//! Spanish, as in Chile, Spain and Argentina.

use super::super::numbers::NationalId;
use super::{Digits, Language, PhonePlan};

pub(super) static LANGUAGE: Language = Language {
    code: "es",
    first: &[
        ("Jimena", "jimena"),
        ("Joaquín", "joaquin"),
        ("Begoña", "begona"),
        ("Matías", "matias"),
        ("Lucía", "lucia"),
        ("Andrés", "andres"),
        ("Rocío", "rocio"),
        ("Íñigo", "inigo"),
    ],
    last: &[
        ("Sepúlveda", "sepulveda"),
        ("Muñoz", "munoz"),
        ("Echeverría", "echeverria"),
        ("Valdés Rojas", "valdes.rojas"),
        ("Figueroa", "figueroa"),
        ("Ibáñez", "ibanez"),
        ("Quiroga", "quiroga"),
        ("Arancibia", "arancibia"),
    ],
    family_first: false,
    phones: &[
        PhonePlan { code: "56", trunk: "", groups: &["9", "6ddd", "dddd"] },
        PhonePlan { code: "34", trunk: "", groups: &["61d", "ddd", "ddd"] },
        PhonePlan { code: "54", trunk: "", groups: &["9", "11", "5ddd", "dddd"] },
    ],
    ids: &[NationalId::ClRut, NationalId::EsNif, NationalId::ArCuit],
    iban: ("ES", "dddddddddddddddddddd"),
    digits: Digits::Words([
        "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve",
    ]),
    price: "dd.990 CLP",
    addresses: &["Calle Mayor #", "Avenida Los Leones #", "Calle de Alcalá #"],
    subjects: &[
        "No puedo entrar en mi cuenta",
        "Devolución del pedido {order}",
        "Mi pedido no llega",
        "Me cobraron dos veces",
        "Cambio de datos",
        "Rv: {email}",
    ],
    openings: &[
        "Hola, el pedido {order} todavía no llega. Lo esperaba el {date}.",
        "Buenas, desde la versión {version} la aplicación se cierra sola.",
        "Buenos días, el {date} me cobraron {price} dos veces.",
    ],
    tells: &[
        "Me llamo {name} y mi correo es {email}.",
        "Mi teléfono es {phone}",
        "Pueden llamarme a mi celular {local} por la tarde.",
        "Pagué con mi tarjeta de crédito {card}, fueron {price}.",
        "Mi cuenta para la devolución es IBAN {iban}.",
        "Para verificar: {id}.",
        "Mi contraseña es {password} y no funciona.",
        "El código de verificación es {code}.",
        "Mi dirección es {address}.",
        "Es la cuenta terminada en {tail}.",
        "Fue el pedido {order} del {date}, por {price}, con la versión {version}.",
        "Escríbanme a {email} o al móvil {phone}. Saludos, {name}",
    ],
    says: &[
        "Gracias, {first}. Soy {agent}, de soporte. Lo reviso ahora mismo.",
        "Veo el pedido {order} del {date}. Un momento, por favor.",
        "¿Su correo sigue siendo {email}?",
        "Listo: {price} volverán a su tarjeta en tres días.",
        "La versión {version} lo corrige. Actualice e intente de nuevo.",
    ],
    notes: &[
        "Llamé a {name} al teléfono {phone}, sin respuesta. Aprobado el reembolso de {price}.",
        "Duplicado del pedido {order}. El correo del cliente es {email}.",
    ],
};
