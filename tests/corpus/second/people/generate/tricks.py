"""Messages that hold a value in a spelling of spellings.py."""

import phonenumbers
from phonenumbers import PhoneNumberFormat as PF
from schwifty import IBAN

from corpus import BIG, R, emit, sections
from identifiers import GOV, card, ssn
from names import NAMES, names_of
from spellings import DIGITS, EMAIL, IBANS, W, doubles, email_words, half_words, worded
from telephones import phone


def make_email(l):
    g = R.choice([x for x in names_of(l if l in NAMES else "en")["gf"] + names_of("en")["gm"] if x.isascii() and " " not in x] or ["jane"]).lower()
    s = R.choice([x for x in names_of("en")["s"] if x.isalpha() and x.isascii()]).lower()
    return (
        R.choice([f"{g}.{s}", f"{g}{s}", f"{g}_{s}", f"{g}{R.randint(2, 99)}", f"{g[0]}.{s}"])
        + "@"
        + R.choice(["gmail.com", "yahoo.co.uk", "outlook.com", "web.de", "orange.fr", "libero.it", "uol.com.br", "example.com", "mail.ru", "proton.me"])
    )


TR_REGION = {
    "en": "US GB IN AU",
    "es": "ES MX AR CL",
    "pt": "BR PT",
    "fr": "FR",
    "de": "DE",
    "it": "IT",
    "ja": "JP",
    "ar": "SA EG",
    "hi": "IN",
    "fa": "IR",
    "th": "TH",
    "ru": "RU",
    "sv": "SE",
}
SECT = sections("tricks.txt")


def trick(kind, l, carrier, name, spelled, gov=None):
    text = carrier.replace("V", spelled) if carrier.count("V") == 1 else carrier[::-1].replace("V", spelled[::-1], 1)[::-1]
    emit("tricks", l, carrier + name, text, [{"family": "tricks", "kind": f"{gov or kind}/{name}", "value": spelled}])


def carriers(kind):
    return [x.split("|", 1) for x in SECT[kind]]


def tel(l):
    p = phone(R.choice(TR_REGION[l].split()))
    return phonenumbers.format_number(p, R.choice([PF.INTERNATIONAL, PF.NATIONAL, PF.E164])).replace(" ext. ", "")


SCRIPT_OF = {"arabic_indic": "ar", "persian": "fa", "devanagari": "hi", "thai": "th"}


def grow():
    for name, f in DIGITS.items():
        pool = [c for c in carriers("phone") if c[0] == SCRIPT_OF.get(name, c[0]) and (name in SCRIPT_OF or c[0] in BIG | {"ru", "ja"})]
        for l, c in R.sample(pool, min(4, len(pool))):
            trick("phone", l, c, name, f(tel(l)))
        for l, c in R.sample(carriers("card"), 3):
            trick("card", l, c, name, f(card()))
        for l, c in R.sample(carriers("ssn"), 2):
            trick("ssn", l, c, name, f(ssn()))
        for g, l, c in (x.split("|") for x in R.sample(SECT["gov"], 3)):
            trick("gov", l, c, name, f(GOV[g]()), g)
    for l in W:
        for name, f in {
            "words": worded(l),
            "words_comma": worded(l, ", "),
            "words_dash": worded(l, "-"),
            "half_words": half_words(l),
            "words_caps": lambda v: worded(l)(v).upper(),
        }.items():
            for ll, c in [x for x in carriers("phone") if x[0] == l][:2]:
                trick("phone", l, c, f"{name}_{l}", f(tel(l)))
            for ll, c in [x for x in carriers("card") if x[0] == l][:1]:
                trick("card", l, c, f"{name}_{l}", f(card()))
        for g, ll, c in (x.split("|") for x in SECT["gov"]):
            if ll == l and g not in ("IT_CF", "ES_DNI", "CL_RUT"):
                trick("gov", l, c, f"words_{l}", worded(l)(GOV[g]()), g)
    for l, c in carriers("phone")[:3]:
        for _ in range(3):
            trick("phone", l, c, "double", doubles(tel("en")))
    for l, c in carriers("ssn")[:3]:
        trick("ssn", l, c, "words_en", worded("en")(ssn()))
        trick("ssn", l, c, "double", doubles(ssn()))
    for l, c in carriers("card")[:2]:
        trick("card", l, c, "double", doubles(card()))
    for name, f in EMAIL.items():
        for l, c in R.sample(carriers("email"), 4):
            trick("email", l, c, name, f(make_email(l)))
    for l in W:
        for ll, c in [x for x in carriers("email") if x[0] == l]:
            for _ in range(2):
                v = make_email(l)
                s = email_words(l)(v)
                trick("email", l, c, f"words_{l}", s)
    for name, f in IBANS.items():
        for l, c in R.sample(carriers("iban"), 3):
            v = str(IBAN.random(country_code=R.choice(["DE", "FR", "ES", "IT", "NL", "PL", "GB", "BE", "PT", "AT", "SE", "CH"]), random=R))
            trick("iban", l, c, name, f(v))
