"""Names of people: drawn, inflected and written as each language does, and the messages that hold one."""

import re
import unicodedata

from corpus import BIG, FAMILY_FIRST, JOINED, MEMO, R, emit, lang, render, sections

NAMES = {}
for loc, lines in sections("names.txt").items():
    NAMES[loc] = {l.split(":", 1)[0]: [x.strip() for x in l.split(":", 1)[1].split(",") if x.strip()] for l in lines}


def names_of(loc):
    for key in (loc, loc.split("-")[0]):
        if key in NAMES:
            return NAMES[key]
    raise KeyError(loc)


def feminine(s, l):
    """A family name as a woman bears it, where the language tells."""
    if l == "ru":
        if re.search(r"(ов|ев|ёв|ин)$", s):
            return s + "а"
        if s.endswith("ский"):
            return s[:-2] + "ая"
    if l == "pl" and s.endswith(("ski", "cki")):
        return s[:-1] + "a"
    if l == "cs":
        if s.endswith(("ý",)):
            return s[:-1] + "á"
        if s.endswith("í"):
            return s
        if s.endswith("a"):
            return s[:-1] + "ová"
        if s.endswith("ek"):
            return s[:-2] + "ková"
        if s.endswith("ec"):
            return s[:-2] + "cová"
        return s + "ová"
    if l == "el":
        if s.endswith("πουλος"):
            return s[:-6] + "πούλου" if not s.endswith("όπουλος") else s[:-7] + "οπούλου"
        if s.endswith("ος"):
            return s[:-2] + "ου"
        if s.endswith("ός"):
            return s[:-2] + "ού"
        if s.endswith(("ης", "ας", "ής", "άς")):
            return s[:-1]
    return s


def person(loc, sex=None):
    n, l = names_of(loc), lang(loc)
    sex = sex or R.choice("mf")
    g = R.choice(n["gm" if sex == "m" else "gf"])
    s = R.choice(n["s"])
    if sex == "f":
        s = feminine(s, l)
    # Two surnames are the rule in Spanish, common in Portuguese.
    if l == "es" and R.random() < 0.4 or l == "pt" and R.random() < 0.3:
        s += " " + R.choice(n["s"])
    return g, s


def whole(loc, g, s):
    l = lang(loc)
    if l in JOINED:
        return s + (" " if l == "ja" and R.random() < 0.4 else "") + g
    if l in FAMILY_FIRST:
        return f"{s} {g}"
    return f"{g} {s}"


def low(x):
    return x.replace("İ", "i").lower()


def up(x, loc):
    """Capitals as each language writes them: Greek drops the accent, Turkish keeps the dot."""
    if lang(loc) == "tr":
        x = x.replace("i", "İ")
    x = x.upper()
    return "".join(c for c in unicodedata.normalize("NFD", x) if c != "\u0301") if lang(loc) == "el" else x


def name_slot(slot, loc):
    """What stands in a slot of a sentence, and which form of a name it is."""
    l, n = lang(loc), names_of(loc)
    sex = {"m": "m", "f": "f"}.get(slot[1:2]) if slot[:1] in "fgsc" else None
    if slot == "fl" or slot == "gl" or slot == "sl":
        sex = None
    g, s = person(loc, sex)
    if slot == "fl":
        return low(whole(loc, g, s)), "lower"
    if slot == "sl":
        return low(s), "lower"
    if slot == "gl":
        return low(MEMO.setdefault("gl", g)), "lower_given"
    if slot == "F":
        return up(whole(loc, g, s), loc), "upper"
    if slot == "C":
        return up(f"{s} {g}", loc), "upper"
    if slot in ("c", "cf"):
        return f"{s} {g}", "full"
    if slot == "i":
        return f"{g[0]}. {s}", "initial"
    if slot == "sf":
        return f"{s}, {g}", "flipped"
    if slot == "p":
        return R.choice(n["p"]), "particles"
    if slot in ("f", "fm", "ff"):
        if slot == "f" and l not in ("ja",) and R.random() < 0.08:
            return R.choice(n["p"]), "particles"
        return whole(loc, g, s), "full"
    if slot in ("g", "gm", "gf"):
        return MEMO.setdefault(slot, g), "given"
    if slot in ("s", "sm"):
        return s, "family"
    raise KeyError(slot)


def grow():
    for loc, lines in sections("name.txt").items():
        for t in lines:
            for _ in range(3 if lang(loc) in BIG else 2 if R.random() < 0.7 else 3):

                def fill(slot):
                    v, k = name_slot(slot, loc)
                    return v, k, "name"

                text, values = render(t, fill, "name")
                emit("name", loc, t, text, values)
