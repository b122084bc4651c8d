"""Telephone numbers of a region, in every spelling; phonenumbers says which are valid."""

import re

import phonenumbers as pn
from phonenumbers import PhoneNumberFormat as F
from phonenumbers import PhoneNumberType as T

from draw import D, R, pick


def phone(region, typ=None):
    typ = typ if typ is not None else pick([T.MOBILE, T.MOBILE, T.FIXED_LINE])
    ex = pn.example_number_for_type(region, typ) or pn.example_number(region)
    s = str(ex.national_number)
    for k in (6, 5, 4, 3, 2):
        for _ in range(60):
            n = pn.PhoneNumber(country_code=ex.country_code, national_number=int(s[:-k] + D(k)), italian_leading_zero=ex.italian_leading_zero)
            if pn.is_valid_number(n):
                return n
    return ex


digits = lambda s: re.sub(r"\D", "", s)


def pfmt(n, st):
    nat, intl = pn.format_number(n, F.NATIONAL), pn.format_number(n, F.INTERNATIONAL)
    e = pn.format_number(n, F.E164)
    if st == "nat":
        return nat
    if st == "bare":
        return digits(nat)
    if st == "intl":
        return intl
    if st == "e164":
        return e
    if st == "noplus":
        return e[1:]
    if st == "00":
        return "00" + intl[1:]
    if st == "00b":
        return "00" + e[1:]
    if st == "dot":
        return re.sub(r"[^\d]+", ".", nat).strip(".")
    if st == "intldot":
        return "+" + re.sub(r"[^\d]+", ".", intl[1:])
    if st == "dash":
        return re.sub(r"[^\d]+", "-", nat).strip("-")
    if st == "paren":
        return "(+%d) %s" % (n.country_code, intl.split(" ", 1)[1])
    if st == "zero":
        return "+%d (0)%s" % (n.country_code, intl.split(" ", 1)[1])
    if st == "pairs":
        b = digits(nat)
        k = 3 if len(b) % 2 else 0
        return " ".join(([b[:k]] if k else []) + [b[i : i + 2] for i in range(k, len(b), 2)])
    if st == "slash":
        return re.sub(r"[^\d]+", "/", nat.strip("("), count=1)
    if st == "rfc":
        return pn.format_number(n, F.RFC3966).replace("tel:", "")
    raise KeyError(st)


SPOKEN = {
    "en": "oh one two three four five six seven eight nine",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf",
    "de": "null eins zwo drei vier fünf sechs sieben acht neun",
    "it": "zero uno due tre quattro cinque sei sette otto nove",
    "pt": "zero um dois três quatro cinco meia sete oito nove",
    "nl": "nul een twee drie vier vijf zes zeven acht negen",
    "pl": "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć",
    "ru": "ноль один два три четыре пять шесть семь восемь девять",
    "sv": "noll ett två tre fyra fem sex sju åtta nio",
    "tr": "sıfır bir iki üç dört beş altı yedi sekiz dokuz",
    "id": "kosong satu dua tiga empat lima enam tujuh delapan sembilan",
    "hi": "शून्य एक दो तीन चार पांच छह सात आठ नौ",
}


def spoken(s, lang):
    ws = SPOKEN[lang[:2]].split()
    if lang == "pt-PT":
        ws[6] = "seis"
    out = []
    i = 0
    while i < len(s):
        if lang[:2] == "en" and i + 1 < len(s) and s[i] == s[i + 1] and R.random() < 0.6:
            out.append("double " + ws[int(s[i])])
            i += 2
            continue
        out.append(ws[int(s[i])])
        i += 1
    return " ".join(out)
