"""Telephone numbers of each locale; phonenumbers says which are valid."""

import re

import phonenumbers
from phonenumbers import PhoneNumberFormat as PF
from phonenumbers import PhoneNumberType as PT

from corpus import R

REGION = {
    "el": "GR",
    "cs": "CZ",
    "sv": "SE",
    "da": "DK",
    "uk": "UA",
    "ja": "JP",
    "ko": "KR",
    "he": "IL",
    "hi": "IN",
    "vi": "VN",
    "ar": "SA",
    "en": "US",
    "no": "NO",
}


def region(loc):
    return loc.split("-")[1] if "-" in loc else REGION.get(loc, loc.upper())


def phone(reg):
    base = phonenumbers.example_number_for_type(reg, PT.MOBILE) or phonenumbers.example_number(reg)
    for _ in range(3000):
        s = list(str(base.national_number))
        for i in range(max(len(s) - 7, 2), len(s)):
            s[i] = R.choice("0123456789")
        p = phonenumbers.parse("+%d%s" % (base.country_code, "".join(s)))
        if phonenumbers.is_valid_number(p):
            return p
    return base


def spell(p, international):
    if international:
        x = phonenumbers.format_number(p, PF.INTERNATIONAL)
        return R.choice([x, x.replace(" ", "-"), x.replace(" ", ""), "00" + x[1:], x.replace(" ", ".")])
    x = phonenumbers.format_number(p, PF.NATIONAL)
    digits = re.sub(r"\D", "", x)
    return R.choice([x, digits, " ".join(digits[i : i + 2] for i in range(0, len(digits), 2)), x.replace(" ", "-"), x.replace("-", " ").replace(" ", ".")])
