//! Numbers that pass their checks: cards, IBANs, national identifiers.
//!
//! Written for this side alone: the masker has check functions of its own, so that a mistake in one can't hide
//! behind the same mistake in the other. Nobody's real number is looked up anywhere; cards are the test numbers that
//! payment networks publish.

use fastrand::Rng;

/// Published test cards, all valid by Luhn (ISO/IEC 7812-1 annex B): Visa, Mastercard, American Express, Discover,
/// JCB, Diners Club.
const CARDS: [&str; 8] = [
    "4111111111111111",
    "4242424242424242",
    "5555555555554444",
    "5105105105105100",
    "378282246310005",
    "6011111111111117",
    "3530111333300000",
    "30569309025904",
];

/// A personal number of a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NationalId {
    /// Social security number, United States.
    UsSsn,
    /// Rol único tributario, Chile.
    ClRut,
    /// Cadastro de pessoas físicas, Brazil.
    BrCpf,
    /// Cadastro nacional da pessoa jurídica, Brazil.
    BrCnpj,
    /// Número de identificación fiscal, Spain.
    EsNif,
    /// Clave única de identificación tributaria, Argentina.
    ArCuit,
}

impl NationalId {
    /// The entity's name, as Presidio names them.
    pub(super) fn entity(self) -> &'static str {
        match self {
            Self::UsSsn => "US_SSN",
            Self::ClRut => "CL_RUT",
            Self::BrCpf => "BR_CPF",
            Self::BrCnpj => "BR_CNPJ",
            Self::EsNif => "ES_NIF",
            Self::ArCuit => "AR_CUIT",
        }
    }

    /// What people write before it.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::UsSsn => "SSN",
            Self::ClRut => "RUT",
            Self::BrCpf => "CPF",
            Self::BrCnpj => "CNPJ",
            Self::EsNif => "NIF",
            Self::ArCuit => "CUIT",
        }
    }

    /// A valid one, as it is usually punctuated.
    pub(super) fn make(self, rng: &mut Rng) -> String {
        match self {
            Self::UsSsn => us_ssn(rng),
            Self::ClRut => cl_rut(rng.u32(5_000_000..25_000_000)),
            Self::BrCpf => br_cpf(rng),
            Self::BrCnpj => br_cnpj(rng),
            Self::EsNif => es_nif(rng.u32(10_000_000..80_000_000)),
            Self::ArCuit => ar_cuit(rng),
        }
    }
}

/// Fills a pattern: each `d` becomes a random digit, all else stays.
pub(super) fn fill(pattern: &str, rng: &mut Rng) -> String {
    pattern.chars().map(|c| if c == 'd' { rng.digit(10) } else { c }).collect()
}

/// A test card's digits.
pub(super) fn card(rng: &mut Rng) -> &'static str {
    CARDS[rng.usize(..CARDS.len())]
}

/// An IBAN of a country (ISO 13616): its national part from a pattern, check digits by ISO 7064 mod 97-10.
pub(super) fn iban(country: &str, national: &str, rng: &mut Rng) -> String {
    let national = fill(national, rng);
    let check = 98 - mod97(&format!("{national}{country}00"));
    format!("{country}{check:02}{national}")
}

/// A string's value modulo 97, letters counting 10 to 35.
fn mod97(text: &str) -> u32 {
    text.chars().filter_map(|c| c.to_digit(36)).fold(0, |rest, value| {
        let shift = if value > 9 { 100 } else { 10 };
        (rest * shift + value) % 97
    })
}

/// Area 000, 666 and 900 to 999, group 00 and serial 0000 are never given out.
fn us_ssn(rng: &mut Rng) -> String {
    format!("{:03}-{:02}-{:04}", rng.u32(101..=649), rng.u32(10..=99), rng.u32(1000..=9999))
}

fn cl_rut(body: u32) -> String {
    let sum: u32 =
        digits_of(body).iter().rev().zip([2, 3, 4, 5, 6, 7].iter().cycle()).map(|(d, w)| d * w).sum();
    let check = match 11 - sum % 11 {
        11 => "0".into(),
        10 => "K".into(),
        value => value.to_string(),
    };
    format!("{}.{:03}.{:03}-{check}", body / 1_000_000, body / 1000 % 1000, body % 1000)
}

fn br_cpf(rng: &mut Rng) -> String {
    let mut d: Vec<u32> = (0..9).map(|_| rng.u32(..10)).collect();
    for _ in 0..2 {
        let weights = (2..=d.len() as u32 + 1).rev();
        d.push(brazilian_check(&d, weights));
    }
    punctuate(&d, &[(3, '.'), (6, '.'), (9, '-')])
}

fn br_cnpj(rng: &mut Rng) -> String {
    let mut d: Vec<u32> = (0..8).map(|_| rng.u32(..10)).collect();
    d.extend([0, 0, 0, 1]);
    let weights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
    for skip in [1, 0] {
        d.push(brazilian_check(&d, weights[skip..].iter().copied()));
    }
    punctuate(&d, &[(2, '.'), (5, '.'), (8, '/'), (12, '-')])
}

fn brazilian_check(digits: &[u32], weights: impl Iterator<Item = u32>) -> u32 {
    let rest = digits.iter().zip(weights).map(|(d, w)| d * w).sum::<u32>() % 11;
    if rest < 2 { 0 } else { 11 - rest }
}

fn es_nif(body: u32) -> String {
    const LETTERS: &[u8; 23] = b"TRWAGMYFPDXBNJZSQVHLCKE";
    format!("{body:08}{}", char::from(LETTERS[(body % 23) as usize]))
}

/// Bodies whose check digit would be 10 are given out under another prefix: here the next body is taken.
fn ar_cuit(rng: &mut Rng) -> String {
    const WEIGHTS: [u32; 10] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
    let mut body = rng.u32(10_000_000..45_000_000);
    loop {
        let mut d = vec![2, 0];
        d.extend(digits_of(body));
        let check = (11 - d.iter().zip(WEIGHTS).map(|(d, w)| d * w).sum::<u32>() % 11) % 11;
        if check < 10 {
            return format!("20-{body:08}-{check}");
        }
        body += 1;
    }
}

fn digits_of(number: u32) -> Vec<u32> {
    number.to_string().chars().filter_map(|c| c.to_digit(10)).collect()
}

fn punctuate(digits: &[u32], marks: &[(usize, char)]) -> String {
    let mut text = String::new();
    for (at, digit) in digits.iter().enumerate() {
        text.extend(marks.iter().filter(|(mark, _)| *mark == at).map(|(_, c)| *c));
        text.extend(char::from_digit(*digit, 10));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luhn(digits: &str) -> bool {
        let sum: u32 = digits
            .bytes()
            .rev()
            .enumerate()
            .map(|(at, b)| match (u32::from(b - b'0'), at % 2) {
                (d, 0) => d,
                (d, _) if d > 4 => d * 2 - 9,
                (d, _) => d * 2,
            })
            .sum();
        sum.is_multiple_of(10)
    }

    #[test]
    fn cards_pass_luhn() {
        for card in CARDS {
            assert!(luhn(card), "{card}");
        }
        assert!(!luhn("4111111111111112"));
    }

    #[test]
    fn ibans_are_the_published_ones_and_check() {
        // Examples of the SWIFT IBAN registry, without digits to fill.
        let mut rng = Rng::with_seed(1);
        assert_eq!(iban("DE", "370400440532013000", &mut rng), "DE89370400440532013000");
        assert_eq!(iban("ES", "21000418450200051332", &mut rng), "ES9121000418450200051332");
        assert_eq!(iban("IT", "X0542811101000000123456", &mut rng), "IT60X0542811101000000123456");
        for _ in 0..200 {
            let made = iban("NL", "BANKdddddddddd", &mut rng);
            assert_eq!(mod97(&format!("{}{}", &made[4..], &made[..4])), 1, "{made}");
        }
    }

    #[test]
    fn national_ids_have_the_check_digits_of_known_examples() {
        // 12.345.678-5 and 76.086.428-5 are examples of Chile's tax office, 12345678Z of Spain's police.
        assert_eq!(cl_rut(12_345_678), "12.345.678-5");
        assert_eq!(cl_rut(76_086_428), "76.086.428-5");
        assert_eq!(es_nif(12_345_678), "12345678Z");
        assert_eq!(brazilian_check(&[1, 1, 1, 4, 4, 4, 7, 7, 7], (2..=10).rev()), 3);
    }

    #[test]
    fn national_ids_have_their_form() {
        let forms = [
            (NationalId::UsSsn, "ddd-dd-dddd"),
            (NationalId::BrCpf, "ddd.ddd.ddd-dd"),
            (NationalId::BrCnpj, "dd.ddd.ddd/dddd-dd"),
            (NationalId::ArCuit, "dd-dddddddd-d"),
        ];
        let mut rng = Rng::with_seed(2);
        for (kind, form) in forms {
            for _ in 0..50 {
                let made = kind.make(&mut rng);
                let shape: String = made.chars().map(|c| if c.is_ascii_digit() { 'd' } else { c }).collect();
                assert_eq!(shape, form, "{}", kind.entity());
            }
        }
    }
}
