#!/usr/bin/env python3
"""Grows the second corpus's names, addresses, conversations, tricks and harmless talk, in the form of tests/corpus/README.md.
Usage: make.py [--seed N] [--out DIR].  Sentences and names: the *.txt beside this file."""
import argparse, hashlib, json, random, re, unicodedata, urllib.parse
from pathlib import Path
import phonenumbers
from phonenumbers import PhoneNumberFormat as PF, PhoneNumberType as PT
from schwifty import IBAN
from stdnum.es import dni
from stdnum.br import cpf
from stdnum.fr import nir
from stdnum.de import idnr
from stdnum.it import codicefiscale
from stdnum.pl import pesel
from stdnum.in_ import aadhaar
from stdnum.gb import nhs
from stdnum.ca import sin
from stdnum.au import tfn
from stdnum.nl import bsn
from stdnum.cl import rut
from stdnum.tr import tckimlik
from stdnum.se import personnummer
from stdnum import luhn

HERE = Path(__file__).parent
ap = argparse.ArgumentParser()
ap.add_argument("--seed", type=int, default=20261122)
ap.add_argument("--out", type=Path, default=HERE.parent)
ARGS = ap.parse_args()
R = random.Random(ARGS.seed)

def sections(file):
    out, cur = {}, None
    for line in (HERE / file).read_text("utf-8").splitlines():
        if not line.strip() or line.startswith("# "): continue
        if line.startswith("@"): cur = out.setdefault(line[1:].strip(), []); continue
        cur.append(line.replace("\\n", "\n"))
    return out

def held(template): return int(hashlib.sha256(template.encode()).hexdigest(), 16) % 3 == 0

NAMES = {}
for loc, lines in sections("names.txt").items():
    NAMES[loc] = {l.split(":", 1)[0]: [x.strip() for x in l.split(":", 1)[1].split(",") if x.strip()] for l in lines}

def names_of(loc):
    for key in (loc, loc.split("-")[0]):
        if key in NAMES: return NAMES[key]
    raise KeyError(loc)

def lang(loc): return loc.split("-")[0]
NOCASE = {"ar", "he", "hi", "th", "ja", "ko", "zh"}
JOINED = {"ja", "ko", "zh"}
FAMILY_FIRST = {"hu", "vi"}

def feminine(s, l):
    if l == "ru":
        if re.search(r"(ов|ев|ёв|ин)$", s): return s + "а"
        if s.endswith("ский"): return s[:-2] + "ая"
    if l == "pl" and s.endswith(("ski", "cki")): return s[:-1] + "a"
    if l == "cs":
        if s.endswith(("ý",)): return s[:-1] + "á"
        if s.endswith("í"): return s
        if s.endswith("a"): return s[:-1] + "ová"
        if s.endswith("ek"): return s[:-2] + "ková"
        if s.endswith("ec"): return s[:-2] + "cová"
        return s + "ová"
    if l == "el":
        if s.endswith("πουλος"): return s[:-6] + "πούλου" if not s.endswith("όπουλος") else s[:-7] + "οπούλου"
        if s.endswith("ος"): return s[:-2] + "ου"
        if s.endswith("ός"): return s[:-2] + "ού"
        if s.endswith(("ης", "ας", "ής", "άς")): return s[:-1]
    return s

def person(loc, sex=None):
    n, l = names_of(loc), lang(loc)
    sex = sex or R.choice("mf")
    g = R.choice(n["gm" if sex == "m" else "gf"])
    s = R.choice(n["s"])
    if sex == "f": s = feminine(s, l)
    # Two surnames are the rule in Spanish, common in Portuguese.
    if l == "es" and R.random() < .4 or l == "pt" and R.random() < .3:
        s += " " + R.choice(n["s"])
    return g, s

def whole(loc, g, s):
    l = lang(loc)
    if l in JOINED: return s + (" " if l == "ja" and R.random() < .4 else "") + g
    if l in FAMILY_FIRST: return f"{s} {g}"
    return f"{g} {s}"

def low(x): return x.replace("İ", "i").lower()
def up(x, loc):
    """Capitals as each language writes them: Greek drops the accent, Turkish keeps the dot."""
    if lang(loc) == "tr": x = x.replace("i", "İ")
    x = x.upper()
    return "".join(c for c in unicodedata.normalize("NFD", x) if c != "\u0301") if lang(loc) == "el" else x

MEMO = {}
def name_slot(slot, loc):
    l, n = lang(loc), names_of(loc)
    sex = {"m": "m", "f": "f"}.get(slot[1:2]) if slot[:1] in "fgsc" else None
    if slot == "fl" or slot == "gl" or slot == "sl": sex = None
    g, s = person(loc, sex)
    if slot == "fl": return low(whole(loc, g, s)), "lower"
    if slot == "sl": return low(s), "lower"
    if slot == "gl":
        return low(MEMO.setdefault("gl", g)), "lower_given"
    if slot == "F": return up(whole(loc, g, s), loc), "upper"
    if slot == "C": return up(f"{s} {g}", loc), "upper"
    if slot in ("c", "cf"): return f"{s} {g}", "full"
    if slot == "i": return f"{g[0]}. {s}", "initial"
    if slot == "sf": return f"{s}, {g}", "flipped"
    if slot == "p": return R.choice(n["p"]), "particles"
    if slot in ("f", "fm", "ff"):
        if slot == "f" and l not in ("ja",) and R.random() < .08: return R.choice(n["p"]), "particles"
        return whole(loc, g, s), "full"
    if slot in ("g", "gm", "gf"): return MEMO.setdefault(slot, g), "given"
    if slot in ("s", "sm"): return s, "family"
    raise KeyError(slot)

TOKEN = re.compile(r"\{(\w+)\}|\[\[(.+?)\]\]")
def render(template, fill, family):
    """Text and labels; two names with one space between are one."""
    MEMO.clear()
    text, labels, at = "", [], 0
    for m in TOKEN.finditer(template):
        text += template[at:m.start()]; at = m.end()
        if m.group(2): value, kind, fam = m.group(2), "literal", family
        else: value, kind, fam = fill(m.group(1))
        if fam:
            last = labels[-1] if labels else None
            if last and last[2] == fam == "name" and text[last[1]:] == " ":
                last[1] = len(text) + len(value); last[3] = "full"
            else: labels.append([len(text), len(text) + len(value), fam, kind])
        text += value
    text += template[at:]
    return text, [{"family": f, "kind": k, "value": text[a:b]} for a, b, f, k in labels]

OUT, SEEN = {}, set()
def emit(file, loc, template, text, values, contact=None):
    key = (file, text, json.dumps(contact))
    if key in SEEN: return False
    SEEN.add(key)
    rows = OUT.setdefault(file, [])
    row = {"id": f"{file}-{loc}-{len(rows):04}", "lang": lang(loc), "text": text}
    if held(template): row["held"] = True
    if contact: row["contact"] = contact
    row["values"] = values
    at = 0
    for v in values:
        at = text.index(v["value"], at) + len(v["value"])
    rows.append(row)
    return True

BIG = {"en", "es", "pt", "fr", "de", "it"}
# name
for loc, lines in sections("name.txt").items():
    for t in lines:
        for _ in range(3 if lang(loc) in BIG else 2 if R.random() < .7 else 3):
            def fill(slot):
                v, k = name_slot(slot, loc); return v, k, "name"
            text, values = render(t, fill, "name")
            emit("name", loc, t, text, values)

# address
for loc, lines in sections("address.txt").items():
    part = {l[0]: l[3:].split("|") for l in lines if re.match(r"[SPF]: ", l)}
    deep = R.sample(part["F"], len(part["F"])); turn = [0]
    def address():
        form = deep[turn[0] % len(deep)]; turn[0] += 1
        for _ in range(2):
            form = re.sub(r"\{(\w+)\}", lambda m: {
                "S": lambda: R.choice(part["S"]), "P": lambda: R.choice(part["P"]),
                "n": lambda: str(R.randint(11, 4899) if loc in ("en-US", "en-AU", "es-AR", "es-CL", "es-MX") else R.randint(2, 189)),
                "n2": lambda: str(R.randint(2, 29)), "u": lambda: str(R.randint(1, 9)),
                "k": lambda: R.choice("ABCD" if lang(loc) not in ("de", "nl", "da", "no", "sv", "fr") else "abc")}[m.group(1)](), form)
        return form
    for t in (l for l in lines if not re.match(r"[SPF]: ", l)):
        for _ in range(4 if lang(loc) in BIG else 3):
            def fill(slot):
                if slot == "n": return str(R.randint(1000, 9999)), None, None
                a = address()
                if slot == "al":
                    a = low(a).replace("\n", " ")
                    return a, "lower", "address"
                kind = "pobox" if re.search(r"PO Box|Apartado|BP |C\.P\. \d|Postfach|Casella|Postbus|skr\.|Box |Postboks|PL |Τ\.Θ|а/я|ص\.ب|ת\.ד", a) else "multiline" if "\n" in a else "street"
                return a, kind, "address"
            text, values = render(t, fill, "address")
            emit("address", loc, t, text, values)

# conversation
REGION = {"el": "GR", "cs": "CZ", "sv": "SE", "da": "DK", "uk": "UA", "ja": "JP", "ko": "KR", "he": "IL", "hi": "IN", "vi": "VN", "ar": "SA", "en": "US", "no": "NO"}
def region(loc): return loc.split("-")[1] if "-" in loc else REGION.get(loc, loc.upper())
def phone(reg):
    base = phonenumbers.example_number_for_type(reg, PT.MOBILE) or phonenumbers.example_number(reg)
    for _ in range(3000):
        s = list(str(base.national_number))
        for i in range(max(len(s) - 7, 2), len(s)): s[i] = R.choice("0123456789")
        p = phonenumbers.parse("+%d%s" % (base.country_code, "".join(s)))
        if phonenumbers.is_valid_number(p): return p
    return base
def spell(p, international):
    if international:
        x = phonenumbers.format_number(p, PF.INTERNATIONAL)
        return R.choice([x, x.replace(" ", "-"), x.replace(" ", ""), "00" + x[1:], x.replace(" ", ".")])
    x = phonenumbers.format_number(p, PF.NATIONAL)
    digits = re.sub(r"\D", "", x)
    return R.choice([x, digits, " ".join(digits[i:i + 2] for i in range(0, len(digits), 2)), x.replace(" ", "-"), x.replace("-", " ").replace(" ", ".")])
def fold(x): return "".join(c for c in unicodedata.normalize("NFD", x.lower()) if not unicodedata.combining(c)).replace("ı", "i").replace("ø", "o").replace("ł", "l").replace("ß", "ss")

CONTACTS = [l.split("|") for l in (HERE / "contacts.txt").read_text("utf-8").splitlines() if l and not l.startswith("#")]
WORDS = "mango river pixel tango ember cobalt walnut zephyr lupin quartz harbor falcon".split()
SEC = sections("conversation.txt")
def converse(loc, first, last, local, odd, share):
    l = lang(loc)
    full = last + first if l in JOINED else f"{last} {first}" if l in FAMILY_FIRST else f"{first} {last}"
    email = f"{local}@{R.choice(['gmail.com', 'hotmail.com', 'outlook.com', 'yahoo.com', 'icloud.com', 'proton.me'])}"
    p = phone(region(loc))
    contact = {"contact_name": full, "contact_email": email, "contact_phone": phonenumbers.format_number(p, PF.E164)}
    def fill(slot):
        table = {"first": first, "last": last, "full": full, "lfirst": low(first), "lfull": low(full), "FULL": up(full, loc),
                 "flip": f"{last}, {first}", "ini": f"{first[0]}. {last}", "ini2": f"{first} {last[0]}."}
        if slot in table: return table[slot], "name", "conversation"
        if slot == "pn": return spell(p, False), "phone", "conversation"
        if slot == "pi": return spell(p, True), "phone", "conversation"
        if slot == "email": return email, "email", "conversation"
        if slot == "lemail": return email.lower(), "email", "conversation"
        if slot == "EMAIL": return email.upper(), "email", "conversation"
        raise KeyError(slot)
    generic = SEC[lang(loc)] if loc not in SEC else SEC[loc]
    for t in R.sample(generic, min(len(generic), share)) + odd:
        text, values = render(t, fill, "conversation")
        for v in values:
            if v["kind"] == "literal":
                parts = {fold(w) for w in re.split(r"\W+", full)}; mine = [w for w in re.split(r"\W+", v["value"]) if w]
                exact = all(w.lower() in full.lower() for w in mine)
                v["kind"] = "name" if exact else "name_unaccented" if all(fold(w) in parts for w in mine) else "name_declined"
        emit("conversation", loc, t, text, values, contact)
for loc, first, last, local, odd in CONTACTS:
    converse(loc, first, last, local, odd.split(";"), 8)
for loc in sections("name.txt"):
    for _ in range(2 if lang(loc) in BIG else 1):
        g, s = person(loc)
        local = re.sub(r"[^a-z.]", "", fold(f"{g}.{s}").replace(" ", "")) if lang(loc) not in NOCASE | {"ru", "uk", "el"} else ""
        if len(local) < 4: local = R.choice(WORDS) + str(R.randint(10, 99))
        converse(loc, g, s, local, [], 6)

# tricks
ZW = "\u200b\u200c\u200d\u2060\ufeff"
LOOK = dict(zip("aceopxyisABCEHIKMOPTX", "асеорхуіѕАВСЕНІКМОРТХ"))
GREEK = dict(zip("oABEHIKMNOPTXYZ", "οΑΒΕΗΙΚΜΝΟΡΤΧΥΖ"))
full = lambda v: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else "\u3000" if c == " " else c for c in v)
def script(zero): return lambda v: re.sub(r"\d", lambda m: chr(zero + int(m.group())), v)
def every(joiner): return lambda v: joiner.join(re.sub(r"[^0-9A-Za-z+@._]", "", v))
def sprinkle(signs): return lambda v: "".join(c + (R.choice(signs) if i % 2 else "") for i, c in enumerate(v[:-1])) + v[-1]
def groups(joiner, size):
    def f(v):
        d = re.sub(r"[^0-9A-Za-z]", "", v); return ("+" if v.startswith("+") else "") + joiner.join(d[i:i + size] for i in range(0, len(d), size))
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
pct = lambda v: urllib.parse.quote(v, safe="")
def look(table): return lambda v: "".join(table.get(c, c) for c in v)
W = {}
for line in sections("tricks.txt")["words"]:
    l, ds, at_, dot, dash, under = line.split("|")
    W[l] = (ds.split(), at_, dot, dash, under)
def worded(l, joiner=" ", plus=True):
    def f(v):
        out = []
        for c in v:
            if c.isdigit(): out.append(W[l][0][1 + int(c)])
            elif c == "+" and plus: out.append(W[l][0][0])
        return joiner.join(out)
    return f
def doubles(v):
    d = re.sub(r"\D", "", v); out, i, w = [], 0, W["en"][0]
    while i < len(d):
        if d[i:i + 3] == d[i] * 3: out.append("triple " + w[1 + int(d[i])]); i += 3
        elif d[i:i + 2] == d[i] * 2: out.append("double " + w[1 + int(d[i])]); i += 2
        else: out.append("oh" if d[i] == "0" else w[1 + int(d[i])]); i += 1
    return " ".join(out)
def half_words(l): return lambda v: (lambda d: ("+" if v[0] == "+" else "") + d[:len(d) // 2] + " " + worded(l)(d[len(d) // 2:]))(re.sub(r"\D", "", v))

DIGITS = {"fullwidth": full, "arabic_indic": script(0x660), "persian": script(0x6F0), "devanagari": script(0x966), "thai": script(0xE50),
          "bengali": script(0x9E6), "math_bold": script(0x1D7CE), "zero_width": sprinkle(ZW), "soft_hyphen": sprinkle("\xad"),
          "nbsp": natural("\xa0", 3), "thin_space": natural("\u2009", 4), "narrow_nbsp": natural("\u202f", 3), "figure_dash": natural("\u2012", 3), "en_dash": natural("–", 3),
          "keycap": keycap, "keycap_bare": keycap_bare, "circled": circled, "dark_circled": dark, "superscript": sup,
          "spaced": every(" "), "dashed": every("-"), "dotted": every("."), "slashed": every("/"), "underscored": every("_"), "lines": every("\n"), "line_groups": natural("\n", 4),
          "spaces_wide": every("  "), "space_dash_space": every(" - "), "entities": dec, "entities_hex": hexa, "entities_some": some_ent, "percent": pct_all,
          "fullwidth+zero_width": lambda v: sprinkle(ZW)(full(v)), "keycap+spaced": lambda v: ("+ " if v[0] == "+" else "") + " ".join(keycap(c) for c in re.sub(r"\D", "", v)),
          "circled+dashed": lambda v: ("+" if v[0] == "+" else "") + "-".join(circled(c) for c in re.sub(r"\D", "", v)), "mixed_scripts": lambda v: "".join((full, script(0x660), circled)[i % 3](c) for i, c in enumerate(v)),
          "soft_hyphen+nbsp": lambda v: sprinkle("\xad")(groups("\xa0", 4)(v)), "comma_spaced": every(", ")}
def make_email(l):
    g = R.choice([x for x in names_of(l if l in NAMES else "en")["gf"] + names_of("en")["gm"] if x.isascii() and " " not in x] or ["jane"]).lower()
    s = R.choice([x for x in names_of("en")["s"] if x.isalpha() and x.isascii()]).lower()
    return R.choice([f"{g}.{s}", f"{g}{s}", f"{g}_{s}", f"{g}{R.randint(2, 99)}", f"{g[0]}.{s}"]) + "@" + R.choice(["gmail.com", "yahoo.co.uk", "outlook.com", "web.de", "orange.fr", "libero.it", "uol.com.br", "example.com", "mail.ru", "proton.me"])
def at_dot(a, d): return lambda v: v.replace("@", a).replace(".", d)
def email_words(l):
    def f(v):
        _, a, d, _, u = W[l]; return v.replace("@", f" {a} ").replace(".", f" {d} ").replace("_", f" {u} ")
    return f
EMAIL = {"fullwidth": full, "fullwidth_at": at_dot("＠", "．"), "fullwidth_at_only": at_dot("＠", "."), "ideographic_dot": at_dot("@", "。"), "small_at": at_dot("﹫", "."),
         "zero_width": sprinkle(ZW), "soft_hyphen": sprinkle("\xad"), "zero_width_at": at_dot("\u200b@\u200b", "."), "cyrillic": look(LOOK), "greek": look(GREEK),
         "entity_at": at_dot("&#64;", "."), "entity_at_dot": at_dot("&#x40;", "&#46;"), "entity_named": at_dot("&commat;", "&period;"), "entities": dec, "entities_hex": hexa,
         "percent_at": at_dot("%40", "."), "percent_at_dot": at_dot("%40", "%2E"), "percent": pct_all, "(at)": at_dot("(at)", "."), "(at)(dot)": at_dot(" (at) ", " (dot) "),
         "[at][dot]": at_dot("[at]", "[dot]"), "[at] [dot] spaced": at_dot(" [at] ", " [dot] "), "{at}": at_dot("{at}", "{dot}"), "<at>": at_dot("<at>", "<dot>"),
         "AT DOT": at_dot(" AT ", " DOT "), "at dot": at_dot(" at ", " dot "), "_at_": at_dot("_at_", "_dot_"), "-at-": at_dot("-at-", "-dot-"), "spaced_at": at_dot(" @ ", " . "), "[@]": at_dot("[@]", "[.]"),
         "(@)": at_dot("(@)", "."), "nbsp_at": at_dot("\xa0@\xa0", "."), "every_apart": lambda v: " ".join(v),
         "cyrillic+(at)": lambda v: at_dot(" (at) ", ".")(look(LOOK)(v)), "zero_width+[at]": lambda v: sprinkle(ZW)(at_dot("[at]", "[dot]")(v)), "fullwidth+entity": lambda v: full(v).replace("＠", "&#64;"), "newline_at": at_dot("@\n", ".")}
IBANS = {"every_apart": every(" "), "fullwidth": full, "zero_width": sprinkle(ZW), "soft_hyphen": sprinkle("\xad"), "nbsp": groups("\xa0", 4), "dashes": groups("-", 4), "dots": groups(".", 4),
         "underscores": groups("_", 4), "lines": groups("\n", 4), "lower_spaced": lambda v: every(" ")(v.lower()), "cyrillic": look(LOOK), "greek": look(GREEK), "entities": dec, "entities_some": some_ent, "percent": pct_all,
         "percent_space": lambda v: groups("%20", 4)(v), "twos": groups(" ", 2), "threes": groups(" ", 3), "circled": circled, "keycap": keycap, "arabic_indic": script(0x660), "slashes": groups("/", 4), "every_dash": every("-"),
         "fullwidth+spaced": lambda v: " ".join(full(v)), "cyrillic+nbsp": lambda v: groups("\xa0", 4)(look(LOOK)(v)) if False else "\xa0".join(look(LOOK)(v)[i:i + 4] for i in range(0, len(v), 4)), "nbsp_entity": groups("&nbsp;", 4), "wide_spaces": groups("   ", 4)}

def brute(make, valid):
    while True:
        x = make()
        try: valid(x); return x
        except Exception: pass
digits = lambda n, lead="123456789": R.choice(lead) + "".join(R.choice("0123456789") for _ in range(n - 1))
def date6(): return f"{R.randint(50, 99)}{R.randint(1, 12):02}{R.randint(1, 28):02}"
def cf():
    c = lambda n: "".join(R.choice("BCDFGLMNPRSTV") for _ in range(n))
    x = c(6) + f"{R.randint(40, 99)}" + R.choice("ABCDEHLMPRST") + f"{R.randint(1, 28):02}" + R.choice(["H501", "F205", "L219", "A944"])
    return x + codicefiscale.calc_check_digit(x)
def make_dni():
    n = digits(8); return n + dni.calc_check_digit(n)
def make_nir():
    n = R.choice("12") + f"{R.randint(50, 99)}{R.randint(1, 12):02}{R.choice(['75', '69', '13', '33'])}{R.randint(1, 300):03}{R.randint(1, 400):03}"
    return n + nir.calc_check_digits(n)
def make_rut():
    n = digits(8, "12"); return f"{n[:2]}.{n[2:5]}.{n[5:]}-{rut.calc_check_digit(n)}"
GOV = {"ES_DNI": make_dni, "BR_CPF": lambda: cpf.format(brute(lambda: digits(9) + digits(2, "0123456789"), cpf.validate)), "FR_NIR": make_nir,
       "DE_IDNR": lambda: brute(lambda: digits(11), idnr.validate), "IT_CF": cf, "PL_PESEL": lambda: brute(lambda: date6() + digits(5, "0123456789"), pesel.validate),
       "IN_AADHAAR": lambda: aadhaar.format(brute(lambda: digits(12, "23456789"), aadhaar.validate)), "UK_NHS": lambda: nhs.format(brute(lambda: digits(10, "4567"), nhs.validate)),
       "CA_SIN": lambda: sin.format(brute(lambda: digits(9, "1234567"), sin.validate)), "AU_TFN": lambda: tfn.format(brute(lambda: digits(9), tfn.validate)),
       "NL_BSN": lambda: brute(lambda: digits(9, "123"), bsn.validate), "CL_RUT": make_rut, "TR_TCKN": lambda: brute(lambda: digits(11), tckimlik.validate),
       "SE_PNR": lambda: (lambda d: d[:6] + "-" + d[6:] + luhn.calc_check_digit(d))(date6() + digits(3, "0123456789"))}
def card():
    n = R.choice(["4" + digits(14, "0123456789"), f"5{R.randint(1, 5)}" + digits(13, "0123456789"), "37" + digits(12, "0123456789"), "6011" + digits(11, "0123456789")])
    n += luhn.calc_check_digit(n)
    return " ".join((n[:4], n[4:10], n[10:])) if n[0] == "3" else " ".join(n[i:i + 4] for i in range(0, 16, 4))
def ssn():
    return f"{R.choice([*range(101, 666), *range(667, 772)])}-{R.randint(11, 98):02}-{R.randint(1010, 9899)}"
TR_REGION = {"en": "US GB IN AU", "es": "ES MX AR CL", "pt": "BR PT", "fr": "FR", "de": "DE", "it": "IT", "ja": "JP", "ar": "SA EG", "hi": "IN", "fa": "IR", "th": "TH", "ru": "RU", "sv": "SE"}
SECT = sections("tricks.txt")
def trick(kind, l, carrier, name, spelled, gov=None):
    text = carrier.replace("V", spelled) if carrier.count("V") == 1 else carrier[::-1].replace("V", spelled[::-1], 1)[::-1]
    emit("tricks", l, carrier + name, text, [{"family": "tricks", "kind": f"{gov or kind}/{name}", "value": spelled}])
def carriers(kind): return [x.split("|", 1) for x in SECT[kind]]
def tel(l):
    p = phone(R.choice(TR_REGION[l].split()))
    return phonenumbers.format_number(p, R.choice([PF.INTERNATIONAL, PF.NATIONAL, PF.E164])).replace(" ext. ", "")
SCRIPT_OF = {"arabic_indic": "ar", "persian": "fa", "devanagari": "hi", "thai": "th"}
for name, f in DIGITS.items():
    pool = [c for c in carriers("phone") if c[0] == SCRIPT_OF.get(name, c[0]) and (name in SCRIPT_OF or c[0] in BIG | {"ru", "ja"})]
    for l, c in R.sample(pool, min(4, len(pool))): trick("phone", l, c, name, f(tel(l)))
    for l, c in R.sample(carriers("card"), 3): trick("card", l, c, name, f(card()))
    for l, c in R.sample(carriers("ssn"), 2): trick("ssn", l, c, name, f(ssn()))
    for g, l, c in (x.split("|") for x in R.sample(SECT["gov"], 3)): trick("gov", l, c, name, f(GOV[g]()), g)
for l in W:
    for name, f in {"words": worded(l), "words_comma": worded(l, ", "), "words_dash": worded(l, "-"), "half_words": half_words(l), "words_caps": lambda v: worded(l)(v).upper()}.items():
        for ll, c in [x for x in carriers("phone") if x[0] == l][:2]: trick("phone", l, c, f"{name}_{l}", f(tel(l)))
        for ll, c in [x for x in carriers("card") if x[0] == l][:1]: trick("card", l, c, f"{name}_{l}", f(card()))
    for g, ll, c in (x.split("|") for x in SECT["gov"]):
        if ll == l and g not in ("IT_CF", "ES_DNI", "CL_RUT"): trick("gov", l, c, f"words_{l}", worded(l)(GOV[g]()), g)
for l, c in carriers("phone")[:3]:
    for _ in range(3): trick("phone", l, c, "double", doubles(tel("en")))
for l, c in carriers("ssn")[:3]:
    trick("ssn", l, c, "words_en", worded("en")(ssn())); trick("ssn", l, c, "double", doubles(ssn()))
for l, c in carriers("card")[:2]: trick("card", l, c, "double", doubles(card()))
for name, f in EMAIL.items():
    for l, c in R.sample(carriers("email"), 4): trick("email", l, c, name, f(make_email(l)))
for l in W:
    for ll, c in [x for x in carriers("email") if x[0] == l]:
        for _ in range(2):
            v = make_email(l); s = email_words(l)(v)
            trick("email", l, c, f"words_{l}", s)
for name, f in IBANS.items():
    for l, c in R.sample(carriers("iban"), 3):
        v = str(IBAN.random(country_code=R.choice(["DE", "FR", "ES", "IT", "NL", "PL", "GB", "BE", "PT", "AT", "SE", "CH"]), random=R))
        trick("iban", l, c, name, f(v))

# harmless
HARM = {}
for l, lines in sections("harmless.txt").items():
    fillers = {x[0]: [y.strip() for y in x[3:].split(",")] for x in lines if re.match(r"[CBDM]: ", x)}
    HARM[l] = (fillers, [x for x in lines if not re.match(r"[CBDM]: ", x)])
def harmless(l, t):
    fillers = HARM[l][0]
    return re.sub(r"\{(\w)\}", lambda m: R.choice(fillers[m.group(1)]), t)
for l, (fillers, lines) in HARM.items():
    for t in lines:
        for _ in range(3 if "{" in t else 1): emit("harmless", l, t, harmless(l, t), [])
guard = 0
while len(OUT["harmless"]) < 900 and guard < 9000:
    guard += 1
    l = R.choice(sorted(HARM)); two = R.sample(HARM[l][1], 2)
    if held(two[0]) != held(two[1]) or "\n" in two[0]: continue
    emit("harmless", l, two[0], R.choice(["\n", ". ", " ", "\n\n"]).join(harmless(l, t) for t in two), [])

for file, rows in OUT.items():
    with open(ARGS.out / f"{file}.ndjson", "w", encoding="utf-8") as f:
        for row in rows: f.write(json.dumps(row, ensure_ascii=False) + "\n")
    print(file, len(rows), "messages", sum(len(r["values"]) for r in rows), "values", sum(r.get("held", False) for r in rows), "held")
