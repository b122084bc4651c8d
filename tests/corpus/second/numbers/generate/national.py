"""Check digits of government numbers that python-stdnum does not make, and numbers built piece by piece."""

from stdnum import luhn
from stdnum import verhoeff

from draw import D, R, UP, brute, chars, date, fill, pick, w


def hu_tax():
    while True:
        s = "8" + D(8)
        c = w(range(1, 10), s) % 11
        if c < 10:
            return s + str(c)


def taj():
    s = D(8)
    return s + str(w((3, 7) * 4, s) % 10)


def sgnric():
    s = D(7)
    return "S" + s + "JZIHGFEDCBA"[w((2, 7, 6, 5, 4, 3, 2), s) % 11]


def hkid():
    l = pick(UP)
    s = D(6)
    t = 36 * 9 + (ord(l) - 55) * 8 + w((7, 6, 5, 4, 3, 2), s)
    c = (11 - t % 11) % 11
    return l + s + "(" + ("A" if c == 10 else str(c)) + ")"


def twid():
    l = pick("ABCDEFGHJKLMNPQ")
    n = 10 + "ABCDEFGHJKLMNPQRSTUVXYWZIO".index(l)
    s = pick("12") + D(7)
    t = n // 10 + n % 10 * 9 + w((8, 7, 6, 5, 4, 3, 2, 1), s)
    return l + s + str(-t % 10)


def snils():
    s = "1" + D(8)
    c = w((9, 8, 7, 6, 5, 4, 3, 2, 1), s) % 101 % 100
    return s + "%02d" % c


def kziin():
    while True:
        s = date(1950, 1999).strftime("%y%m%d") + pick("34") + D(4)
        c = w(range(1, 12), s) % 11
        if c == 10:
            c = w((3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2), s) % 11
        if c < 10:
            return s + str(c)


def uyci():
    s = pick("12345") + D(6)
    return s + str(-w((2, 9, 8, 7, 6, 3, 4), s) % 10)


def svdui():
    s = "0" + D(7)
    return s + str(-w((9, 8, 7, 6, 5, 4, 3, 2), s) % 10)


def emirates():
    s = "784" + str(date().year) + D(7)
    return s + luhn.calc_check_digit(s)


def saudi():
    s = pick("12") + D(8)
    return s + luhn.calc_check_digit(s)


def mxnss():
    s = D(10)
    return s + luhn.calc_check_digit(s)


def nuss():
    p, s = "%02d" % R.randint(1, 50), pick("123456789") + D(7)
    return p + s + "%02d" % (int(p + s) % 97)


def medicare():
    s = pick("23456") + D(7)
    return s + str(w((1, 3, 7, 9, 1, 3, 7, 9), s) % 10) + "1"


def lunin():
    return brute(date().strftime("%Y%m%d") + "#####", check=lambda v: luhn.is_valid(v[:12]) and verhoeff.is_valid(v[:11] + v[12]))


def mrz731(s):
    return str(sum((7, 3, 1)[i % 3] * int(c, 36) for i, c in enumerate(s)) % 10)


def perso():
    al = "CFGHJKLMNPRTVWXYZ0123456789"
    s = pick("LMNPRTVWXY") + chars(al, 8)
    return s + mrz731(s)


def dowod():
    while True:
        s = "A" + chars(UP, 2)
        d = D(5)
        t = sum(int(c, 36) * x for c, x in zip(s, (7, 3, 1))) + w((7, 3, 1, 7, 3), d)
        return s + str(t % 10) + d


def rvnr():
    s = pick(["12", "15", "24", "53", "65"]) + date().strftime("%d%m%y") + pick(UP) + D(2)
    e = s[:8] + "%02d" % (ord(s[8]) - 64) + s[9:]
    return s + str(sum(sum(map(int, str(int(a) * b))) for a, b in zip(e, (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1))) % 10)


def nino():
    return pick("ABCEGHJKLMPRSTWXYZ") + pick("ABCEGHJKLMPRSTWXYZ").replace("O", "P") + D(6) + pick("ABCD")


def dpi():
    while True:
        s = pick("123") + D(7)
        c = w((2, 3, 4, 5, 6, 7, 8, 9), s) % 11
        if c < 10:
            return s + str(c) + "%02d" % R.randint(1, 22) + "01"


def egnid():
    d = date(1950, 1999)
    return "2" + d.strftime("%y%m%d") + pick(["01", "02", "12", "21"]) + D(5)


def curp():
    return brute("@E@@%y%m%dHDFRRL0#", "mx.curp")


def cf():
    from stdnum.it import codicefiscale as m

    v = fill("@@@@@@").translate(str.maketrans("AEIOU", "BCDFG"))
    d = date()
    v += d.strftime("%y") + "ABCDEHLMPRST"[d.month - 1] + "%02d" % (d.day + pick([0, 40])) + pick(["H501", "F205", "L219", "F839"])
    return v + m.calc_check_digit(v)


def nir():
    d = date()
    s = pick("12") + d.strftime("%y%m") + "%02d" % R.randint(1, 89) + "%03d" % R.randint(1, 300) + D(3)
    return s + "%02d" % (97 - int(s) % 97)


def cnp():
    return brute("1%y%m%d" + pick(["12", "40", "22", "31"]) + "####", "ro.cnp")
