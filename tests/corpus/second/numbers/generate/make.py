"""Grows the second corpus's numbers, identifiers and secrets: `python make.py [--out DIR]`. The same versions give the same bytes.

Needs phonenumbers, python-stdnum and schwifty. Sentences: sentences/*.txt.
"""

import argparse
import collections
import hashlib
import json
import pathlib

import phonenumbers as pn
from stdnum.iban import _ibandb

from banking import BR, iban
from credentials import KEY
from draw import R, UP, mask, pick
from fill import Fill
from ids import IDS

HERE = pathlib.Path(__file__).parent


def read(name):
    """The sentences of a file, each with the locales that say it."""
    langs, out = None, []
    for l in (HERE / "sentences" / f"{name}.txt").read_text("utf8").splitlines():
        if l.startswith("# "):
            langs = l[2:].split()
        elif l:
            out.append((langs, l.replace("\\n", "\n")))
    return out


OUT = collections.defaultdict(list)


def emit(family, lang, t, fixed=None):
    """Fills a sentence; a third of the sentences, by their hash, is held out."""
    f = Fill(lang, fixed)
    text = f.run(t)
    pos = 0
    for v in f.vals:
        i = text.find(v["value"], pos)
        assert i >= 0, (text, v)
        pos = i + len(v["value"])
    m = {"id": "%s-%04d" % (family, len(OUT[family]) + 1), "lang": lang, "text": text}
    if hashlib.sha1(t.encode()).digest()[0] % 3 == 0:
        m["held"] = True
    m["values"] = f.vals
    OUT[family].append(m)


def each(name, family, n):
    """Each sentence of a file, n times, in different locales while there are some."""
    for langs, t in read(name):
        ls = R.sample(langs, min(n, len(langs)))
        for i in range(n):
            emit(family, ls[i % len(ls)], t)


def grow():
    """All messages. Every part throws the same dice: in another order they would make other messages."""
    each("phone", "phone", 2)
    regs = sorted(pn.SUPPORTED_REGIONS)
    R.shuffle(regs)
    ts = read("phone_region")
    for i, r in enumerate(regs):
        l, t = ts[i % len(ts)]
        emit("phone", l[0], t, {"region": r})
    g = collections.defaultdict(list)
    for langs, t in read("gov"):
        for l in langs:
            g[l].append(t)
    for i, (kind, loc, labels, en, gen, masks) in enumerate(IDS):

        def gov(arg):
            v = mask(pick(masks), gen())
            return "government_id", kind, v.lower() if arg == "low" else v

        own = g.get(loc) or g[loc[:2]]
        if loc.startswith("en"):
            own = g[loc]
        n = 5 if len(own) > 6 else 4
        for t in R.sample(own, min(n, len(own))):
            emit("government_id", loc, t, {"gov": gov, "labeltext": pick(labels)})
        for t in R.sample(g["en"], 2):
            emit("government_id", "en-US", t, {"gov": gov, "labeltext": pick(en)})
    each("ssn", "ssn", 3)
    ccs = [a + b for a in UP for b in UP if _ibandb.info(a + b + "00")[0][1]]
    ts = read("iban")
    k = 0
    for cc in ccs:
        if not iban(cc):
            print("no iban", cc)
            continue
        for _ in range(3):
            langs, t = ts[k % len(ts)]
            k += 1
            emit("iban", {"en": "en-GB", "es": "es-ES", "pt": "pt-PT"}.get(langs[0], langs[0]), t, {"cc": cc})
    bs = list(BR)
    k = 0
    for langs, t in read("card"):
        for i in range(2):
            b = "amex" if "amex" in t else bs[k % len(bs)]
            k += 1
            emit("card", pick(langs), t, {"brand": b})
    each("bank_birth", "bank_birth", 2)
    each("network", "network", 2)
    each("secret", "secret", 1)
    each("secret", "secret", 1)
    ts = read("secret_key")
    for i, kk in enumerate(KEY):
        for j in range(2):
            langs, t = ts[(2 * i + j) % len(ts)]
            emit("secret", langs[0] if langs[0] != "en" else "en-US", t, {"key": lambda a, kk=kk: ("secret", "key." + kk, KEY[kk]())})
    each("user_plate", "user_plate", 2)
    each("email", "email", 2)
    each("mixed", "mixed", 3)
    for langs, t in read("harmless"):
        n = 4 if "{" in t else 1
        for l in (R.sample(langs, min(n, len(langs))) * 4)[:n]:
            emit("harmless", l, t)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--out", type=pathlib.Path, default=HERE.parent)
    arguments = arguments.parse_args()
    grow()
    for family, messages in OUT.items():
        with open(arguments.out / f"{family}.ndjson", "w", encoding="utf8") as out:
            for message in messages:
                out.write(json.dumps(message, ensure_ascii=False) + "\n")
        print(family, len(messages), "held", sum("held" in m for m in messages), "values", sum(len(m["values"]) for m in messages))


if __name__ == "__main__":
    main()
