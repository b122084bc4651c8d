"""Spellings that hide a value from a machine and not from a reader."""

import re

from corpus import R, sections

ZW = "\u200b\u200c\u200d\u2060\ufeff"
LOOK = dict(zip("aceopxyisABCEHIKMOPTX", "асеорхуіѕАВСЕНІКМОРТХ"))
GREEK = dict(zip("oABEHIKMNOPTXYZ", "οΑΒΕΗΙΚΜΝΟΡΤΧΥΖ"))
full = lambda v: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else "\u3000" if c == " " else c for c in v)


def script(zero):
    return lambda v: re.sub(r"\d", lambda m: chr(zero + int(m.group())), v)


def every(joiner):
    return lambda v: joiner.join(re.sub(r"[^0-9A-Za-z+@._]", "", v))


def sprinkle(signs):
    return lambda v: "".join(c + (R.choice(signs) if i % 2 else "") for i, c in enumerate(v[:-1])) + v[-1]


def groups(joiner, size):
    def f(v):
        d = re.sub(r"[^0-9A-Za-z]", "", v)
        return ("+" if v.startswith("+") else "") + joiner.join(d[i : i + size] for i in range(0, len(d), size))

    return f


def natural(joiner, size):
    """The groups that the value is written in, or groups of one size where it is bare."""
    return lambda v: re.sub(r"[ .()-]+", joiner, v).strip(joiner) if re.search(r"\d[ .()-]+\d", v) else groups(joiner, size)(v)


keycap = lambda v: re.sub(r"\d", lambda m: m.group() + "\ufe0f\u20e3", v)
keycap_bare = lambda v: re.sub(r"\d", lambda m: m.group() + "\u20e3", v)
circled = lambda v: re.sub(r"\d", lambda m: "⓪①②③④⑤⑥⑦⑧⑨"[int(m.group())], v)
dark = lambda v: re.sub(r"\d", lambda m: "⓿❶❷❸❹❺❻❼❽❾"[int(m.group())], v)
sup = lambda v: re.sub(r"\d", lambda m: "⁰¹²³⁴⁵⁶⁷⁸⁹"[int(m.group())], v)
dec = lambda v: "".join(f"&#{ord(c)};" for c in v)
hexa = lambda v: "".join(f"&#x{ord(c):X};" for c in v)
some_ent = lambda v: "".join(f"&#{ord(c)};" if i % 3 == 1 else c for i, c in enumerate(v))
pct_all = lambda v: "".join(f"%{ord(c):02X}" for c in v)


def look(table):
    return lambda v: "".join(table.get(c, c) for c in v)


W = {}
for line in sections("tricks.txt")["words"]:
    l, ds, at_, dot, dash, under = line.split("|")
    W[l] = (ds.split(), at_, dot, dash, under)


def worded(l, joiner=" ", plus=True):
    def f(v):
        out = []
        for c in v:
            if c.isdigit():
                out.append(W[l][0][1 + int(c)])
            elif c == "+" and plus:
                out.append(W[l][0][0])
        return joiner.join(out)

    return f


def doubles(v):
    d = re.sub(r"\D", "", v)
    out, i, w = [], 0, W["en"][0]
    while i < len(d):
        if d[i : i + 3] == d[i] * 3:
            out.append("triple " + w[1 + int(d[i])])
            i += 3
        elif d[i : i + 2] == d[i] * 2:
            out.append("double " + w[1 + int(d[i])])
            i += 2
        else:
            out.append("oh" if d[i] == "0" else w[1 + int(d[i])])
            i += 1
    return " ".join(out)


def half_words(l):
    return lambda v: (lambda d: ("+" if v[0] == "+" else "") + d[: len(d) // 2] + " " + worded(l)(d[len(d) // 2 :]))(re.sub(r"\D", "", v))


DIGITS = {
    "fullwidth": full,
    "arabic_indic": script(0x660),
    "persian": script(0x6F0),
    "devanagari": script(0x966),
    "thai": script(0xE50),
    "bengali": script(0x9E6),
    "math_bold": script(0x1D7CE),
    "zero_width": sprinkle(ZW),
    "soft_hyphen": sprinkle("\xad"),
    "nbsp": natural("\xa0", 3),
    "thin_space": natural("\u2009", 4),
    "narrow_nbsp": natural("\u202f", 3),
    "figure_dash": natural("\u2012", 3),
    "en_dash": natural("–", 3),
    "keycap": keycap,
    "keycap_bare": keycap_bare,
    "circled": circled,
    "dark_circled": dark,
    "superscript": sup,
    "spaced": every(" "),
    "dashed": every("-"),
    "dotted": every("."),
    "slashed": every("/"),
    "underscored": every("_"),
    "lines": every("\n"),
    "line_groups": natural("\n", 4),
    "spaces_wide": every("  "),
    "space_dash_space": every(" - "),
    "entities": dec,
    "entities_hex": hexa,
    "entities_some": some_ent,
    "percent": pct_all,
    "fullwidth+zero_width": lambda v: sprinkle(ZW)(full(v)),
    "keycap+spaced": lambda v: ("+ " if v[0] == "+" else "") + " ".join(keycap(c) for c in re.sub(r"\D", "", v)),
    "circled+dashed": lambda v: ("+" if v[0] == "+" else "") + "-".join(circled(c) for c in re.sub(r"\D", "", v)),
    "mixed_scripts": lambda v: "".join((full, script(0x660), circled)[i % 3](c) for i, c in enumerate(v)),
    "soft_hyphen+nbsp": lambda v: sprinkle("\xad")(groups("\xa0", 4)(v)),
    "comma_spaced": every(", "),
}


def at_dot(a, d):
    return lambda v: v.replace("@", a).replace(".", d)


def email_words(l):
    def f(v):
        _, a, d, _, u = W[l]
        return v.replace("@", f" {a} ").replace(".", f" {d} ").replace("_", f" {u} ")

    return f


EMAIL = {
    "fullwidth": full,
    "fullwidth_at": at_dot("＠", "．"),
    "fullwidth_at_only": at_dot("＠", "."),
    "ideographic_dot": at_dot("@", "。"),
    "small_at": at_dot("﹫", "."),
    "zero_width": sprinkle(ZW),
    "soft_hyphen": sprinkle("\xad"),
    "zero_width_at": at_dot("\u200b@\u200b", "."),
    "cyrillic": look(LOOK),
    "greek": look(GREEK),
    "entity_at": at_dot("&#64;", "."),
    "entity_at_dot": at_dot("&#x40;", "&#46;"),
    "entity_named": at_dot("&commat;", "&period;"),
    "entities": dec,
    "entities_hex": hexa,
    "percent_at": at_dot("%40", "."),
    "percent_at_dot": at_dot("%40", "%2E"),
    "percent": pct_all,
    "(at)": at_dot("(at)", "."),
    "(at)(dot)": at_dot(" (at) ", " (dot) "),
    "[at][dot]": at_dot("[at]", "[dot]"),
    "[at] [dot] spaced": at_dot(" [at] ", " [dot] "),
    "{at}": at_dot("{at}", "{dot}"),
    "<at>": at_dot("<at>", "<dot>"),
    "AT DOT": at_dot(" AT ", " DOT "),
    "at dot": at_dot(" at ", " dot "),
    "_at_": at_dot("_at_", "_dot_"),
    "-at-": at_dot("-at-", "-dot-"),
    "spaced_at": at_dot(" @ ", " . "),
    "[@]": at_dot("[@]", "[.]"),
    "(@)": at_dot("(@)", "."),
    "nbsp_at": at_dot("\xa0@\xa0", "."),
    "every_apart": lambda v: " ".join(v),
    "cyrillic+(at)": lambda v: at_dot(" (at) ", ".")(look(LOOK)(v)),
    "zero_width+[at]": lambda v: sprinkle(ZW)(at_dot("[at]", "[dot]")(v)),
    "fullwidth+entity": lambda v: full(v).replace("＠", "&#64;"),
    "newline_at": at_dot("@\n", "."),
}
IBANS = {
    "every_apart": every(" "),
    "fullwidth": full,
    "zero_width": sprinkle(ZW),
    "soft_hyphen": sprinkle("\xad"),
    "nbsp": groups("\xa0", 4),
    "dashes": groups("-", 4),
    "dots": groups(".", 4),
    "underscores": groups("_", 4),
    "lines": groups("\n", 4),
    "lower_spaced": lambda v: every(" ")(v.lower()),
    "cyrillic": look(LOOK),
    "greek": look(GREEK),
    "entities": dec,
    "entities_some": some_ent,
    "percent": pct_all,
    "percent_space": lambda v: groups("%20", 4)(v),
    "twos": groups(" ", 2),
    "threes": groups(" ", 3),
    "circled": circled,
    "keycap": keycap,
    "arabic_indic": script(0x660),
    "slashes": groups("/", 4),
    "every_dash": every("-"),
    "fullwidth+spaced": lambda v: " ".join(full(v)),
    "cyrillic+nbsp": lambda v: "\xa0".join(look(LOOK)(v)[i : i + 4] for i in range(0, len(v), 4)),
    "nbsp_entity": groups("&nbsp;", 4),
    "wide_spaces": groups("   ", 4),
}
