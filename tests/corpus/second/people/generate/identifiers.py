"""Government numbers, cards and SSNs, with the check digits of python-stdnum."""

from stdnum import luhn
from stdnum.au import tfn
from stdnum.br import cpf
from stdnum.ca import sin
from stdnum.cl import rut
from stdnum.de import idnr
from stdnum.es import dni
from stdnum.fr import nir
from stdnum.gb import nhs
from stdnum.in_ import aadhaar
from stdnum.it import codicefiscale
from stdnum.nl import bsn
from stdnum.pl import pesel
from stdnum.tr import tckimlik

from corpus import R


def brute(make, valid):
    while True:
        x = make()
        try:
            valid(x)
            return x
        except Exception:
            pass


digits = lambda n, lead="123456789": R.choice(lead) + "".join(R.choice("0123456789") for _ in range(n - 1))


def date6():
    return f"{R.randint(50, 99)}{R.randint(1, 12):02}{R.randint(1, 28):02}"


def cf():
    c = lambda n: "".join(R.choice("BCDFGLMNPRSTV") for _ in range(n))
    x = c(6) + f"{R.randint(40, 99)}" + R.choice("ABCDEHLMPRST") + f"{R.randint(1, 28):02}" + R.choice(["H501", "F205", "L219", "A944"])
    return x + codicefiscale.calc_check_digit(x)


def make_dni():
    n = digits(8)
    return n + dni.calc_check_digit(n)


def make_nir():
    n = R.choice("12") + f"{R.randint(50, 99)}{R.randint(1, 12):02}{R.choice(['75', '69', '13', '33'])}{R.randint(1, 300):03}{R.randint(1, 400):03}"
    return n + nir.calc_check_digits(n)


def make_rut():
    n = digits(8, "12")
    return f"{n[:2]}.{n[2:5]}.{n[5:]}-{rut.calc_check_digit(n)}"


GOV = {
    "ES_DNI": make_dni,
    "BR_CPF": lambda: cpf.format(brute(lambda: digits(9) + digits(2, "0123456789"), cpf.validate)),
    "FR_NIR": make_nir,
    "DE_IDNR": lambda: brute(lambda: digits(11), idnr.validate),
    "IT_CF": cf,
    "PL_PESEL": lambda: brute(lambda: date6() + digits(5, "0123456789"), pesel.validate),
    "IN_AADHAAR": lambda: aadhaar.format(brute(lambda: digits(12, "23456789"), aadhaar.validate)),
    "UK_NHS": lambda: nhs.format(brute(lambda: digits(10, "4567"), nhs.validate)),
    "CA_SIN": lambda: sin.format(brute(lambda: digits(9, "1234567"), sin.validate)),
    "AU_TFN": lambda: tfn.format(brute(lambda: digits(9), tfn.validate)),
    "NL_BSN": lambda: brute(lambda: digits(9, "123"), bsn.validate),
    "CL_RUT": make_rut,
    "TR_TCKN": lambda: brute(lambda: digits(11), tckimlik.validate),
    "SE_PNR": lambda: (lambda d: d[:6] + "-" + d[6:] + luhn.calc_check_digit(d))(date6() + digits(3, "0123456789")),
}


def card():
    n = R.choice(
        ["4" + digits(14, "0123456789"), f"5{R.randint(1, 5)}" + digits(13, "0123456789"), "37" + digits(12, "0123456789"), "6011" + digits(11, "0123456789")]
    )
    n += luhn.calc_check_digit(n)
    return " ".join((n[:4], n[4:10], n[10:])) if n[0] == "3" else " ".join(n[i : i + 4] for i in range(0, 16, 4))


def ssn():
    return f"{R.choice([*range(101, 666), *range(667, 772)])}-{R.randint(11, 98):02}-{R.randint(1010, 9899)}"
