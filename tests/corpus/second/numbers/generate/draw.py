"""The dice, and values drawn by a pattern: `#` a digit, `@` a capital, `%` a date. One seed for all."""

import datetime
import importlib
import random
import string

R = random.Random(20261121)
D = lambda n: "".join(R.choice("0123456789") for _ in range(n))
UP, LOW = string.ascii_uppercase, string.ascii_lowercase
AN = string.ascii_letters + string.digits
pick = R.choice


def chars(alphabet, n):
    return "".join(R.choice(alphabet) for _ in range(n))


def date(a=1945, b=2006):
    return datetime.date(a, 1, 1) + datetime.timedelta(R.randrange((b - a) * 365))


def fill(p):
    """Draws once by a pattern."""
    if "%" in p:
        p = date().strftime(p)
    return "".join(D(1) if c == "#" else R.choice(UP) if c == "@" else c for c in p)


def brute(pattern, mod=None, check=None):
    """Draws by a pattern, or one of several, until a module of python-stdnum or a check says that it is valid."""
    ok = check or importlib.import_module("stdnum." + mod).is_valid
    for _ in range(200000):
        v = fill(pick(pattern) if isinstance(pattern, list) else pattern)
        if ok(v):
            return v
    raise SystemExit("no value for %s %s" % (pattern, mod))


def mask(m, v):
    """Writes a value in a layout, whose `X` are its signs."""
    if not m:
        return v
    it = iter(v)
    out = ""
    for c in m:
        out += next(it) if c == "X" else c
    return out + "".join(it)


def w(weights, s):
    """The weighted sum of digits, on which most check digits rest."""
    return sum(a * int(b) for a, b in zip(weights, s))
