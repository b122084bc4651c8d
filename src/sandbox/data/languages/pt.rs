//! Portuguese, as in Brazil and Portugal.

use super::super::numbers::NationalId;
use super::{Digits, Language, PhonePlan};

pub(super) static LANGUAGE: Language = Language {
    code: "pt",
    first: &[
        ("Thaís", "thais"),
        ("João", "joao"),
        ("Conceição", "conceicao"),
        ("Vinícius", "vinicius"),
        ("Larissa", "larissa"),
        ("Otávio", "otavio"),
        ("Beatriz", "beatriz"),
        ("Murilo", "murilo"),
    ],
    last: &[
        ("Guimarães", "guimaraes"),
        ("Teixeira", "teixeira"),
        ("Assunção", "assuncao"),
        ("Magalhães", "magalhaes"),
        ("Albuquerque", "albuquerque"),
        ("Simões", "simoes"),
        ("Peixoto", "peixoto"),
        ("Damasceno", "damasceno"),
    ],
    family_first: false,
    phones: &[
        PhonePlan { code: "55", trunk: "", groups: &["11", "9dddd", "dddd"] },
        PhonePlan { code: "55", trunk: "", groups: &["21", "9dddd", "dddd"] },
        PhonePlan { code: "351", trunk: "", groups: &["91d", "ddd", "ddd"] },
    ],
    ids: &[NationalId::BrCpf, NationalId::BrCnpj],
    iban: ("PT", "ddddddddddddddddddddd"),
    digits: Digits::Words(["zero", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove"]),
    price: "R$ 1dd,90",
    addresses: &["Rua das Flores, #", "Avenida Paulista, #", "Rua do Ouvidor, #"],
    subjects: &[
        "Não consigo entrar no aplicativo",
        "Reembolso do pedido {order}",
        "Entrega atrasada",
        "Cobrança em dobro",
        "Atualização de cadastro",
        "Enc: {email}",
    ],
    openings: &[
        "Olá, o pedido {order} ainda não chegou. Era para {date}.",
        "Oi, depois da versão {version} o aplicativo fecha sozinho.",
        "Bom dia, fui cobrado duas vezes em {price} no dia {date}.",
    ],
    tells: &[
        "Meu nome é {name} e meu e-mail é {email}.",
        "Meu telefone é {phone}",
        "Podem ligar no meu celular {local} à tarde.",
        "Paguei com o cartão de crédito {card}, deu {price}.",
        "Minha conta para o reembolso é IBAN {iban}.",
        "Para confirmar: {id}.",
        "Minha senha é {password} e não funciona.",
        "O código de verificação é {code}.",
        "Meu endereço é {address}.",
        "É a conta com final {tail}.",
        "Foi o pedido {order} de {date}, por {price}, na versão {version}.",
        "Escrevam para {email} ou no celular {phone}. Abraço, {name}",
    ],
    says: &[
        "Obrigada, {first}. Aqui é {agent}, do suporte. Vou verificar.",
        "Vejo o pedido {order} de {date}. Um momento, por favor.",
        "Seu e-mail ainda é {email}?",
        "Pronto: {price} voltam ao seu cartão em três dias.",
        "A versão {version} corrige isso. Atualize e tente de novo.",
    ],
    notes: &[
        "Liguei para {name} no telefone {phone}, sem resposta. Reembolso de {price} aprovado.",
        "Duplicado do pedido {order}. E-mail do cliente: {email}.",
    ],
};
