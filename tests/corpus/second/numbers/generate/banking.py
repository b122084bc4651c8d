"""Cards, IBANs and account numbers, with the check digits of python-stdnum and schwifty."""

import importlib

from schwifty import IBAN
from stdnum import luhn

from draw import D, R, UP, brute, chars, pick, w

BR = {
    "visa": ("4", 16),
    "mastercard": ("51 52 53 54 55", 16),
    "mc2": ("2221 2345 2520 2699", 16),
    "amex": ("34 37", 15),
    "discover": ("6011 65 644", 16),
    "diners": ("36 300 38", 14),
    "jcb": ("3528 3566 3589", 16),
    "unionpay": ("6221 6250 62", 16),
    "unionpay19": ("6222", 19),
    "maestro": ("5018 6304 6759", 16),
    "maestro19": ("6759", 19),
    "maestro18": ("5020", 18),
    "mir": ("2200 2202 2204", 16),
    "rupay": ("6521 6071 8172", 16),
    "elo": ("506699 636368 650035", 16),
    "troy": ("979200", 16),
    "hipercard": ("606282", 16),
    "verve": ("506100", 16),
    "visa13": ("4", 13),
    "visa19": ("4", 19),
    "dankort": ("5019", 16),
    "carnet": ("506202", 16),
    "naranja": ("589562", 16),
    "uzcard": ("8600", 16),
}


def card(brand=None):
    b = brand or pick(list(BR))
    p, n = BR[b]
    p = pick(p.split())
    s = p + D(n - len(p) - 1)
    s += luhn.calc_check_digit(s)
    return b, s


def cfmt(s, st):
    if st == "bare":
        return s
    sep = {"sp": " ", "dash": "-", "dot": ".", "two": "  ", "nl": " "}[st]
    if len(s) == 15:
        return sep.join((s[:4], s[4:10], s[10:]))
    if len(s) == 14:
        return sep.join((s[:4], s[4:10], s[10:]))
    return sep.join(s[i : i + 4] for i in range(0, len(s), 4))


def iban(cc):
    if cc == "BR":
        b = D(23) + pick("CP") + pick("123")
        n = int("".join(str(int(c, 36)) for c in b + "BR00"))
        return "BR%02d" % (98 - n % 97) + b
    for _ in range(50):
        try:
            return IBAN.random(country_code=cc, random=R).compact
        except Exception:  # Some countries' bank codes do not make a valid one with every draw.
            continue
    return None


def ifmt(s, st):
    g = " ".join(s[i : i + 4] for i in range(0, len(s), 4))
    return {"grp": g, "bare": s, "low": s.lower(), "lowgrp": g.lower(), "dash": g.replace(" ", "-"), "cc": s[:4] + " " + s[4:]}[st]


def bic():
    return pick(UP) + chars(UP, 3) + pick("DE ES FR IT GB PL NL BR MX US TR SE".split()) + chars(UP, 1) + D(1) + pick(["", "XXX", D(3)])


def clabe():
    s = pick(["002", "012", "014", "021", "072", "127"]) + D(14)
    wt = (3, 7, 1) * 6
    return s + str((10 - sum(int(a) * b % 10 for a, b in zip(s, wt)) % 10) % 10)


def aba():
    while True:
        s = pick(["02", "11", "12", "32", "26", "07"]) + D(7)
        if (3 * sum(map(int, s[::3])) + 7 * sum(map(int, s[1::3])) + sum(map(int, s[2::3]))) % 10 == 0:
            return s


def cbu():
    return brute("###" + "#" * 19, "ar.cbu")


def czacc():
    return brute("##########", check=lambda v: importlib.import_module("stdnum.cz.bankaccount").is_valid(v + "/0800")) + "/0800"


def nokonto():
    v = brute("#" * 11, "no.kontonr")
    return v[:4] + "." + v[4:6] + "." + v[6:]


def huacc():
    a = D(7)
    a += str(-w((9, 7, 3, 1, 9, 7, 3), a) % 10)
    b = D(15)
    b += str(-w((9, 7, 3, 1) * 4, b) % 10)
    return a + "-" + b[:8] + "-" + b[8:]


def plnrb():
    return iban("PL")[2:]


def ptnib():
    return iban("PT")[4:]


def ruacc():
    return "40817810" + D(12)


def ccc():
    return brute("#" * 20, "es.ccc")


ACCOUNTS = {make.__name__: make for make in (aba, clabe, cbu, ccc, bic, czacc, nokonto, huacc, plnrb, ptnib, ruacc)}
