"""Messages that hold a street address."""

import re

from corpus import BIG, R, emit, lang, render, sections
from names import low


def grow():
    for loc, lines in sections("address.txt").items():
        part = {l[0]: l[3:].split("|") for l in lines if re.match(r"[SPF]: ", l)}
        deep = R.sample(part["F"], len(part["F"]))
        turn = [0]

        def address():
            form = deep[turn[0] % len(deep)]
            turn[0] += 1
            for _ in range(2):
                form = re.sub(
                    r"\{(\w+)\}",
                    lambda m: {
                        "S": lambda: R.choice(part["S"]),
                        "P": lambda: R.choice(part["P"]),
                        "n": lambda: str(R.randint(11, 4899) if loc in ("en-US", "en-AU", "es-AR", "es-CL", "es-MX") else R.randint(2, 189)),
                        "n2": lambda: str(R.randint(2, 29)),
                        "u": lambda: str(R.randint(1, 9)),
                        "k": lambda: R.choice("ABCD" if lang(loc) not in ("de", "nl", "da", "no", "sv", "fr") else "abc"),
                    }[m.group(1)](),
                    form,
                )
            return form

        for t in (l for l in lines if not re.match(r"[SPF]: ", l)):
            for _ in range(4 if lang(loc) in BIG else 3):

                def fill(slot):
                    if slot == "n":
                        return str(R.randint(1000, 9999)), None, None
                    a = address()
                    if slot == "al":
                        a = low(a).replace("\n", " ")
                        return a, "lower", "address"
                    kind = (
                        "pobox"
                        if re.search(r"PO Box|Apartado|BP |C\.P\. \d|Postfach|Casella|Postbus|skr\.|Box |Postboks|PL |Τ\.Θ|а/я|ص\.ب|ת\.ד", a)
                        else "multiline"
                        if "\n" in a
                        else "street"
                    )
                    return a, kind, "address"

                text, values = render(t, fill, "address")
                emit("address", loc, t, text, values)
